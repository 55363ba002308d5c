import { type Counts, type FoundFile, type Item, RowReader } from '../../domain/intake/collector.js';
import { conflictOf, type Merged, mergeIntake } from '../../domain/intake/merge.js';
import type { Agency, Call, Complaint, Rejection } from '../../domain/model/index.js';
import { isErased } from '../../domain/person/erase.js';
import { stableId } from '../../domain/text/ids.js';
import { int, ints, json, text, texts } from '../columns.js';
import { blindIndexes, contentMark, openRecord, type SealedBody, sealRecord } from '../encryption/sealed-rows.js';
import type { Vault } from '../encryption/vault.js';
import { PSEUDONYM } from '../personal/pseudonym.js';
import { ImportPeople, type Marks, marksOfItem, putRejections } from '../personal/whom.js';
import { IMPORT, RECORD } from '../schema.js';
import { rows, run, statement, type Tx } from '../statement.js';

interface NewRow {
  readonly kind: string;
  readonly id: string;
  readonly content: string;
  readonly blindIndexes: readonly string[];
  readonly body: SealedBody;
}

const { kind, body } = RECORD.columns;
// The first of an id stands; `n` keeps the order of the batch.
const INSERT = statement(
  'intake.insert',
  { records: json<readonly (NewRow & { readonly n: number })[]>(), import: int },
  { kind, id: text },
  `INSERT INTO record (kind, id, import, content, body, "blindIndexes")
   SELECT DISTINCT ON (r.kind, r.id) r.kind, r.id, $import, r.content, r.body, r."blindIndexes"
   FROM jsonb_to_recordset($records::jsonb) AS r(kind text, id text, content text, body jsonb, "blindIndexes" bigint[], n int)
   ORDER BY r.kind, r.id, n ON CONFLICT DO NOTHING RETURNING kind, id`,
);
const LOCK = statement(
  'intake.lock',
  { keys: json<readonly { readonly kind: string; readonly id: string }[]>() },
  { kind, id: text, import: int, content: text, body },
  `SELECT r.kind, r.id, r.import, r.content, r.body FROM record r
   JOIN (SELECT DISTINCT kind, id FROM jsonb_to_recordset($keys::jsonb) AS g(kind text, id text)) g ON r.kind = g.kind AND r.id = g.id
   ORDER BY r.kind, r.id FOR UPDATE OF r`,
);
const REPLACE = statement(
  'intake.replace',
  { records: json<readonly NewRow[]>(), import: int },
  {},
  `UPDATE record r SET import = $import, content = g.content, body = g.body, "blindIndexes" = g."blindIndexes"
   FROM jsonb_to_recordset($records::jsonb) AS g(kind text, id text, content text, body jsonb, "blindIndexes" bigint[]) WHERE r.kind = g.kind AND r.id = g.id`,
);
const FORGET_WORDS = statement(
  'intake.forgetWords',
  { ids: texts },
  {},
  `DELETE FROM word_index WHERE id = ANY($ids::text[])`,
);
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

/** What a batch changes of the counts of imports, and what is refused, import by import. */
export class BatchOutcome {
  readonly counts = new Map<number, Counts>();
  readonly refused: { readonly import: number; readonly body: Rejection; readonly whom: Marks }[] = [];
  /** Whom imports hold beside the records that they added. */
  readonly people = new ImportPeople();
  /** Calls whose ids nobody had, in the order in which they came. */
  readonly freshCalls: string[] = [];
  /** Complaints that another one now stands for. */
  readonly replaced: string[] = [];

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

/**
 * Puts the records of a batch into the table, in their order. The first of an id is inserted.
 * What comes after it goes through `mergeIntake`. So does what an earlier batch or another import holds.
 *
 * @param live calls that stream in: alerts rest on the first of an id, so it stays.
 */
export async function mergeBatch(
  tx: Tx,
  vault: Vault,
  id: number,
  { rows: read, records, refused, noted }: BatchRead,
  live: boolean,
): Promise<BatchOutcome> {
  const outcome = new BatchOutcome();
  outcome.of(id).rows += read;
  for (const { rejection, item } of refused) {
    outcome.refuse(id, rejection, marksOfItem(vault, item));
    outcome.people.refused(id, item);
  }
  for (const { rejection, item } of noted) outcome.note(id, rejection, marksOfItem(vault, item));
  const inserted = await insertFresh(tx, id, records);
  const again: Incoming[] = [];
  for (const r of records) {
    if (!inserted.delete(keyOf(r))) {
      again.push(r);
      continue;
    }
    if (r.merged !== null) outcome.hold(id, r.merged, 1);
    if (r.kind === 'call') outcome.freshCalls.push(r.id);
  }
  if (again.length === 0) return outcome;
  const held = await heldRows(tx, again);
  const changed = new Map<string, Incoming>();
  for (const r of again) {
    const known = held.get(keyOf(r))!;
    if (r.merged === null || r.row.content === known.content) {
      outcome.of(id).repeats++;
      outcome.people.add(id, marksOfRow(vault, r.kind, r.id, r.row.blindIndexes));
      if (liesErased(r.kind, known.body)) outcome.people.erasedAgain(id);
      continue;
    }
    const before = known.merged ?? mergedOf(r.kind, openRecord<object>(vault, r.kind, r.id, known.body));
    // What was erased must not come back with another row of its id.
    const erased = isErased(before);
    if (live || erased || mergeIntake(before, r.merged) !== 'replace') {
      if (erased) outcome.people.erasedAgain(id);
      outcome.refuse(id, conflictOf(r.merged, before, r.item), marksOfItem(vault, r.item));
      continue;
    }
    // The other import's file still holds the one that is replaced.
    const lost = marksOfRow(vault, r.kind, r.id, blindIndexes(vault, r.kind, before.record));
    outcome.refuse(known.import, conflictOf(before, r.merged, r.item), lost);
    outcome.hold(known.import, before, -1);
    outcome.hold(id, r.merged, 1);
    held.set(keyOf(r), { import: id, content: r.row.content, body: r.row.body, merged: r.merged });
    changed.set(keyOf(r), r);
  }
  await replaceRows(tx, id, [...changed.values()], outcome);
  return outcome;
}

/** Whether a record is what erasing left of it, as its open fields say. */
function liesErased(kind: string, body: SealedBody): boolean {
  if (kind === 'complaint') return String(body['debtorRef']).startsWith(PSEUDONYM);
  const kinds = body['kinds'] as Call['kinds'] | undefined;
  return kind === 'call' && kinds?.caller === 'withheld' && kinds.callee === 'withheld';
}

const marksOfRow = (vault: Vault, kind: string, id: string, indexes: readonly string[]): Marks => ({
  marks: kind === 'complaint' ? [...indexes, vault.blindIndex('complaint', id)] : indexes,
  words: [],
});

const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string }) => `${kind}|${id}`;

function mergedOf(kind: Incoming['kind'], record: object): Merged {
  if (kind === 'complaint') return { kind, record: record as Complaint };
  if (kind === 'call') return { kind, record: record as Call };
  if (kind === 'agency') return { kind, record: record as Agency };
  return { kind: 'file', record: record as FoundFile };
}

/** Inserts the first record of each id that nobody has. @returns their keys. */
async function insertFresh(tx: Tx, id: number, records: readonly Incoming[]): Promise<Set<string>> {
  const given = records.map(({ kind, id: key, row }, n) => ({ n, kind, id: key, ...row }));
  return new Set((await rows(tx, INSERT, { records: given, import: id })).map(keyOf));
}

interface HeldRow {
  readonly import: number;
  readonly content: string;
  readonly body: SealedBody;
  readonly merged?: Merged;
}

/** The rows that hold the ids of records, locked until the end of the transaction. */
async function heldRows(tx: Tx, records: readonly Incoming[]): Promise<Map<string, HeldRow>> {
  const held = await rows(tx, LOCK, { keys: records.map(({ kind, id }) => ({ kind, id })) });
  return new Map(held.map((r) => [keyOf(r), { import: r.import, content: r.content, body: r.body }]));
}

/** Puts records in place of those that hold their ids. The next to look makes again what was made of the old text. */
async function replaceRows(tx: Tx, id: number, records: readonly Incoming[], outcome: BatchOutcome): Promise<void> {
  if (records.length === 0) return;
  await run(tx, REPLACE, { records: records.map(({ kind, id: key, row }) => ({ kind, id: key, ...row })), import: id });
  const complaints = records.flatMap((r) => (r.kind === 'complaint' ? [r.id] : []));
  outcome.replaced.push(...complaints);
  await run(tx, FORGET_WORDS, { ids: complaints });
}

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
  outcome.of(id);
  // In the order of their ids, so that two batches never wait for each other.
  const imports = await rows(tx, LOCK_IMPORTS, { ids: [...outcome.counts.keys()] });
  for (const { id: of, counts } of imports) {
    const change = outcome.of(of);
    const now: Counts = { ...counts };
    for (const name of Object.keys(NO_COUNTS) as (keyof Counts)[]) now[name] = (now[name] ?? 0) + change[name];
    await run(tx, COUNT, { id: of, counts: now });
  }
  await run(tx, READ_UP_TO, { id, cursor });
}
