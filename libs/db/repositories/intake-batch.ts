import { type Counts, type Item, RowReader } from '../../domain/intake/collector.js';
import type { Merged } from '../../domain/intake/merge.js';
import type { Rejection } from '../../domain/model/index.js';
import { stableId } from '../../domain/text/ids.js';
import { int, ints } from '../columns.js';
import { blindIndexes, contentMark, type SealedBody, sealRecord } from '../encryption/sealed-rows.js';
import type { Vault } from '../encryption/vault.js';
import { ImportPeople, type Marks, putRejections } from '../personal/whom.js';
import { IMPORT } from '../schema.js';
import { rows, run, statement, type Tx } from '../statement.js';
import { Versions } from './versions.js';

const LOCK_IMPORTS = statement(
  'intake.lockImports',
  { ids: ints },
  { id: int, counts: IMPORT.columns.counts },
  `SELECT id, counts FROM import WHERE id = ANY($ids::int[]) ORDER BY id FOR UPDATE`,
);
const COUNT = statement(
  'intake.count',
  { id: int, counts: IMPORT.columns.counts },
  {},
  `UPDATE import SET counts = $counts::jsonb WHERE id = $id`,
);
const READ_UP_TO = statement(
  'intake.readUpTo',
  { id: int, cursor: int },
  {},
  `UPDATE import SET state = 'reading', cursor = $cursor WHERE id = $id`,
);

/** A record as it comes in, and as it lies in the table. */
export interface Incoming {
  readonly kind: Merged['kind'] | 'paper';
  /** Key of its row: ids of files and papers are those of their import. */
  readonly id: string;
  /** Null for a line of evidence.csv, which no other can contradict. */
  readonly merged: Merged | null;
  readonly item: Item;
  readonly row: {
    readonly content: string;
    readonly blindIndexes: readonly string[];
    readonly body: SealedBody;
  };
}

export interface BatchRead {
  /** Rows of complaints, good or not. */
  readonly rows: number;
  readonly records: readonly Incoming[];
  readonly refused: readonly { readonly rejection: Rejection; readonly item: Item }[];
  readonly noted: readonly { readonly rejection: Rejection; readonly item: Item }[];
}

/** Reads and seals the items of one import. */
export function readBatch(vault: Vault, id: number, items: readonly Item[], zone: string): BatchRead {
  const reader = new RowReader({ zone });
  const refused: { rejection: Rejection; item: Item }[] = [];
  const noted: { rejection: Rejection; item: Item }[] = [];
  const records: Incoming[] = [];
  let rows = 0;
  const add = (kind: Incoming['kind'], key: string, record: object, merged: Merged | null, item: Item) =>
    records.push({
      kind,
      id: key,
      merged,
      item,
      row: {
        content: contentMark(vault, kind, record),
        blindIndexes: blindIndexes(vault, kind, record),
        body: sealRecord(vault, kind, key, record),
      },
    });
  for (const item of items) {
    const result = reader.read(item);
    if ('row' in item && item.row.shape === 'complaint') rows++;
    if ('refused' in result) refused.push({ rejection: result.refused, item });
    else if ('noted' in result) noted.push({ rejection: result.noted, item });
    else if ('file' in result) {
      const { file } = result;
      add('file', stableId(`${id}:`, file.path), file, { kind: 'file', record: file }, item);
    } else if ('paper' in result) {
      const { paper } = result;
      add('paper', stableId(`${id}:`, `${paper.source.file}:${paper.source.line}`), paper, null, item);
    } else add(result.kind, result.record.id, result.record, result, item);
  }
  return { rows, records, refused, noted };
}

/** A record that an import changed, and the fields that it changed. */
export interface Updated {
  readonly kind: Merged['kind'];
  readonly id: string;
  readonly fields: readonly string[];
}

/** What a batch changes of the counts of imports, and what is refused, import by import. */
export class BatchOutcome {
  readonly counts = new Map<number, Counts>();
  readonly refused: { readonly import: number; readonly body: Rejection; readonly whom: Marks }[] = [];
  /** Whom imports hold beside the records that they added. */
  readonly people = new ImportPeople();
  /** Calls whose ids nobody had, in the order in which they came. */
  readonly freshCalls: string[] = [];
  /** Records of other imports that this one changed, by choice. */
  readonly updated: Updated[] = [];
  /** What imports say of ids that several hold. */
  readonly versions = new Versions();

  of(id: number): Counts {
    const known = this.counts.get(id) ?? { ...NO_COUNTS };
    this.counts.set(id, known);
    return known;
  }

  refuse(id: number, body: Rejection, whom: Marks): void {
    this.refused.push({ import: id, body, whom });
    this.people.add(id, whom);
    this.of(id).refused++;
  }

  /** Lists how something was read that is taken in. */
  note(id: number, body: Rejection, whom: Marks): void {
    this.refused.push({ import: id, body, whom });
    this.of(id).noted++;
  }

  /** @param by 1 where an import gains a record, -1 where it loses one. */
  hold(id: number, { kind, record }: Merged, by: 1 | -1): void {
    const counts = this.of(id);
    if (kind === 'complaint') {
      counts.complaints += by;
      if (record.text.trim() !== '') counts.withText += by;
    } else if (kind === 'call') counts.calls += by;
    else if (kind === 'agency') counts.agencies += by;
    else counts.evidence += by;
  }
}

export const NO_COUNTS: Readonly<Counts> = {
  rows: 0,
  complaints: 0,
  withText: 0,
  repeats: 0,
  calls: 0,
  agencies: 0,
  evidence: 0,
  refused: 0,
  noted: 0,
};

/** Writes down what was refused, and what the imports hold now. */
export async function writeOutcome(
  tx: Tx,
  vault: Vault,
  id: number,
  cursor: number,
  outcome: BatchOutcome,
): Promise<void> {
  await putRejections(tx, vault, outcome.refused);
  await outcome.people.write(tx);
  await outcome.versions.write(tx);
  outcome.of(id);
  await writeCounts(tx, outcome);
  await run(tx, READ_UP_TO, { id, cursor });
}

/** Adds what an outcome changes to the counts of imports. */
export async function writeCounts(tx: Tx, outcome: BatchOutcome): Promise<void> {
  // In the order of their ids, so that two batches never wait for each other.
  const imports = await rows(tx, LOCK_IMPORTS, { ids: [...outcome.counts.keys()] });
  for (const { id: of, counts } of imports) {
    const change = outcome.of(of);
    const now: Counts = { ...counts };
    for (const name of Object.keys(NO_COUNTS) as (keyof Counts)[]) now[name] = (now[name] ?? 0) + change[name];
    await run(tx, COUNT, { id: of, counts: now });
  }
}
