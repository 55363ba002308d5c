import type { EntityManager } from 'typeorm';
import { type Counts, type FoundFile, type Item, RowReader } from '../../domain/intake/collector.js';
import { conflictOf, type Merged, mergeIntake } from '../../domain/intake/merge.js';
import type { Agency, Call, Complaint, Rejection } from '../../domain/model/index.js';
import { isErased } from '../../domain/person/erase.js';
import { stableId } from '../../domain/text/ids.js';
import { blindMarks, contentMark, openRecord, type SealedBody, sealRecord } from '../encryption/sealed-rows.js';
import type { Vault } from '../encryption/vault.js';
import { PSEUDONYM } from '../personal/pseudonym.js';
import { ImportPeople, type Marks, marksOfItem, putRejections } from '../personal/whom.js';
import { sqlJson } from '../sql-json.js';

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
    readonly blind: readonly string[];
    readonly body: SealedBody;
  };
}

export interface BatchRead {
  /** Rows of complaints, good or not. */
  readonly rows: number;
  readonly records: readonly Incoming[];
  readonly refused: readonly { readonly rejection: Rejection; readonly item: Item }[];
}

/** Reads and seals the items of one import. */
export function readBatch(vault: Vault, id: number, items: readonly Item[], zone: string): BatchRead {
  const reader = new RowReader({ zone });
  const refused: { rejection: Rejection; item: Item }[] = [];
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
        blind: blindMarks(vault, kind, record),
        body: sealRecord(vault, kind, key, record),
      },
    });
  for (const item of items) {
    const result = reader.read(item);
    if ('row' in item && item.row.shape === 'complaint') rows++;
    if ('refused' in result) refused.push({ rejection: result.refused, item });
    else if ('file' in result) {
      const { file } = result;
      add('file', stableId(`${id}:`, file.path), file, { kind: 'file', record: file }, item);
    } else if ('paper' in result) {
      const { paper } = result;
      add('paper', stableId(`${id}:`, `${paper.source.file}:${paper.source.line}`), paper, null, item);
    } else add(result.kind, result.record.id, result.record, result, item);
  }
  return { rows, records, refused };
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
};

/**
 * Puts the records of a batch into the table, in their order. The first of an id is inserted; what comes after it, and what an earlier batch or another
 * import holds, goes through `mergeIntake`.
 *
 * @param live calls that stream in: alerts rest on the first of an id, so it stays.
 */
export async function mergeBatch(
  tx: EntityManager,
  vault: Vault,
  id: number,
  { rows, records, refused }: BatchRead,
  live: boolean,
): Promise<BatchOutcome> {
  const outcome = new BatchOutcome();
  outcome.of(id).rows += rows;
  for (const { rejection, item } of refused) {
    outcome.refuse(id, rejection, marksOfItem(vault, item));
    outcome.people.refused(id, item);
  }
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
      outcome.people.add(id, marksOfRow(vault, r.kind, r.id, r.row.blind));
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
    const lost = marksOfRow(vault, r.kind, r.id, blindMarks(vault, r.kind, before.record));
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

const marksOfRow = (vault: Vault, kind: string, id: string, blind: readonly string[]): Marks => ({
  marks: kind === 'complaint' ? [...blind, vault.blind('complaint', id)] : blind,
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
async function insertFresh(tx: EntityManager, id: number, records: readonly Incoming[]): Promise<Set<string>> {
  const fresh = (await tx.query(
    `INSERT INTO record (kind, id, import, content, body, blind)
     SELECT DISTINCT ON (r.kind, r.id) r.kind, r.id, $2, r.content, r.body, r.blind FROM jsonb_to_recordset($1::jsonb) AS r(kind text, id text, content text, body jsonb, blind bigint[], n int)
     ORDER BY r.kind, r.id, n ON CONFLICT DO NOTHING RETURNING kind, id`,
    [sqlJson(records.map(({ kind, id: key, row }, n) => ({ n, kind, id: key, ...row }))), id],
  )) as { kind: string; id: string }[];
  return new Set(fresh.map(keyOf));
}

interface HeldRow {
  readonly import: number;
  readonly content: string;
  readonly body: SealedBody;
  readonly merged?: Merged;
}

/** The rows that hold the ids of records, locked until the end of the transaction. */
async function heldRows(tx: EntityManager, records: readonly Incoming[]): Promise<Map<string, HeldRow>> {
  const rows = (await tx.query(
    `SELECT r.kind, r.id, r.import, r.content, r.body FROM record r
     JOIN (SELECT DISTINCT kind, id FROM jsonb_to_recordset($1::jsonb) AS g(kind text, id text)) g ON r.kind = g.kind AND r.id = g.id
     ORDER BY r.kind, r.id FOR UPDATE OF r`,
    [sqlJson(records.map(({ kind, id }) => ({ kind, id })))],
  )) as (HeldRow & { kind: string; id: string })[];
  return new Map(rows.map((r) => [keyOf(r), { import: r.import, content: r.content, body: r.body }]));
}

/** Puts records in place of those that hold their ids; what was made of the old text is made again by the next to look. */
async function replaceRows(
  tx: EntityManager,
  id: number,
  records: readonly Incoming[],
  outcome: BatchOutcome,
): Promise<void> {
  if (records.length === 0) return;
  await tx.query(
    `UPDATE record r SET import = $2, content = g.content, body = g.body, blind = g.blind
     FROM jsonb_to_recordset($1::jsonb) AS g(kind text, id text, content text, body jsonb, blind bigint[]) WHERE r.kind = g.kind AND r.id = g.id`,
    [sqlJson(records.map(({ kind, id: key, row }) => ({ kind, id: key, ...row }))), id],
  );
  const complaints = records.flatMap((r) => (r.kind === 'complaint' ? [r.id] : []));
  outcome.replaced.push(...complaints);
  await tx.query(`DELETE FROM word_index WHERE id = ANY($1::text[])`, [complaints]);
}

/** Writes down what was refused, and what the imports hold now. */
export async function writeOutcome(
  tx: EntityManager,
  vault: Vault,
  id: number,
  cursor: number,
  outcome: BatchOutcome,
): Promise<void> {
  await putRejections(tx, vault, outcome.refused);
  await outcome.people.write(tx);
  outcome.of(id);
  // In the order of their ids, so that two batches never wait for each other.
  const imports = (await tx.query(`SELECT id, counts FROM import WHERE id = ANY($1::int[]) ORDER BY id FOR UPDATE`, [
    [...outcome.counts.keys()],
  ])) as { id: number; counts: Counts }[];
  for (const { id: of, counts } of imports) {
    const change = outcome.of(of);
    const now = Object.fromEntries(
      (Object.keys(NO_COUNTS) as (keyof Counts)[]).map((name) => [name, counts[name] + change[name]]),
    );
    await tx.query(`UPDATE import SET counts = $2::jsonb WHERE id = $1`, [of, JSON.stringify(now)]);
  }
  await tx.query(`UPDATE import SET state = 'reading', cursor = $2 WHERE id = $1`, [id, cursor]);
}
