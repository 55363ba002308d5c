import { verbatim } from '../../domain/errors/errors.js';
import { changedFields, fieldsInWords } from '../../domain/intake/again.js';
import type { FoundFile } from '../../domain/intake/items.js';
import { conflictOf, type Merged, mergeIntake, TOGETHER } from '../../domain/intake/merge.js';
import type { Agency, Call, Complaint, Source } from '../../domain/model/index.js';
import { isErased } from '../../domain/person/erase.js';
import { int, ints, json, text } from '../columns.js';
import { forgetWords } from '../complaint-index.js';
import { blindIndexes, openRecord, type SealedBody } from '../encryption/sealed-rows.js';
import type { Vault } from '../encryption/vault.js';
import { PSEUDONYM } from '../personal/pseudonym.js';
import { type Marks, marksOfItem } from '../personal/whom.js';
import { RECORD } from '../schema.js';
import { rows, run, statement, type Tx } from '../statement.js';
import { BatchOutcome, type BatchRead, type Incoming } from './intake-batch.js';
import { marksOfVersion, ownVersions, type VersionKind } from './versions.js';

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
// A key changes only what the same key sent: others' files have no say in what it knows.
const MAY_CHANGE = statement(
  'intake.mayChange',
  { import: int, known: ints },
  { id: int },
  `SELECT i.id FROM import i JOIN import m ON m.id = $import
   WHERE i.id = ANY($known::int[]) AND (NOT m."byKey" OR (i."byKey" AND i."createdBy" = m."createdBy"))`,
);

/** How the rows of a batch meet what is known. */
export interface Meeting {
  /** Calls that stream in: alerts rest on the first of an id, so it stays. */
  readonly live: boolean;
  /** Whether the source was chosen to change what is known. */
  readonly updates: boolean;
}

interface HeldRow {
  readonly import: number;
  readonly content: string;
  readonly body: SealedBody;
  readonly merged?: Merged;
}

/**
 * Puts the records of a batch into the table, in their order. The first of an id is inserted.
 * What comes after it goes through `mergeIntake`. So does what an earlier batch or another import holds.
 */
export async function mergeBatch(
  tx: Tx,
  vault: Vault,
  id: number,
  { rows: read, records, refused, noted }: BatchRead,
  meeting: Meeting,
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
  if (again.length > 0) await new Again(tx, vault, id, meeting, outcome).meet(again);
  return outcome;
}

/** Rows whose ids are held already. */
class Again {
  private held = new Map<string, HeldRow>();
  private own: Awaited<ReturnType<typeof ownVersions>> = new Map();
  /** Imports whose records this one may change. */
  private changeable: ReadonlySet<number> = new Set();
  private readonly changed = new Map<string, Incoming>();

  constructor(
    private readonly tx: Tx,
    private readonly vault: Vault,
    private readonly id: number,
    private readonly meeting: Meeting,
    private readonly outcome: BatchOutcome,
  ) {}

  async meet(again: readonly Incoming[]): Promise<void> {
    const { tx, id } = this;
    this.held = await heldRows(tx, again);
    this.own = await ownVersions(tx, id, again);
    if (this.meeting.updates) {
      const known = [...new Set([...this.held.values()].map((r) => r.import))];
      this.changeable = new Set((await rows(tx, MAY_CHANGE, { import: id, known })).map((r) => r.id));
    }
    for (const r of again) this.one(r);
    await replaceRows(tx, id, [...this.changed.values()]);
  }

  private one(r: Incoming): void {
    const { vault, id, outcome } = this;
    const known = this.held.get(keyOf(r))!;
    if (r.merged === null || r.row.content === known.content) {
      outcome.of(id).repeats++;
      outcome.people.add(id, marksOfRow(vault, r.kind, r.id, r.row.blindIndexes));
      if (liesErased(r.kind, known.body)) outcome.people.erasedAgain(id);
      else if (r.merged !== null && known.import !== id) this.offer(r, r.merged, known, r.merged);
      return;
    }
    const before = known.merged ?? mergedOf(r.kind, openRecord<object>(vault, r.kind, r.id, known.body));
    // What was erased must not come back with another row of its id.
    if (isErased(before)) {
      outcome.people.erasedAgain(id);
      outcome.refuse(id, conflictOf(r.merged, before, r.item), marksOfItem(vault, r.item));
      return;
    }
    const together = known.import === id;
    const updates = this.changeable.has(known.import) && !together;
    const fails =
      this.meeting.live ||
      mergeIntake(before, r.merged, { together, updates }) !== 'replace' ||
      (updates && !this.standsInOwn(r, r.merged, before));
    if (fails) {
      outcome.refuse(id, conflictOf(r.merged, before, r.item), marksOfItem(vault, r.item));
      if (!together) this.offer(r, r.merged, known, before);
      return;
    }
    if (together) this.replace(r, r.merged, before, known);
    else this.update(r, r.merged, before, known);
    outcome.hold(known.import, before, -1);
    outcome.hold(id, r.merged, 1);
    this.held.set(keyOf(r), { import: id, content: r.row.content, body: r.row.body, merged: r.merged });
    this.changed.set(keyOf(r), r);
  }

  /** Whether a row stands among those of its own import under this id, whatever other imports hold. */
  private standsInOwn(r: Incoming, merged: Merged, before: Merged): boolean {
    const own = this.own.get(keyOf(r));
    if (own === undefined || own.content === r.row.content) return true;
    const said = own.body === null ? before : mergedOf(r.kind, openRecord<object>(this.vault, r.kind, r.id, own.body));
    return mergeIntake(said, merged, TOGETHER) === 'replace';
  }

  /** Another row of the same delivery stands instead. */
  private replace(r: Incoming, merged: Merged, before: Merged, known: HeldRow): void {
    const { vault, id, outcome } = this;
    // The file still holds the one that is replaced.
    const lost = marksOfRow(vault, r.kind, r.id, blindIndexes(vault, r.kind, before.record));
    outcome.refuse(known.import, conflictOf(before, merged, r.item), lost);
    if (!this.own.has(keyOf(r)) || before.kind === 'file') return;
    this.version(r, id, r.row.content, null, sourceOf(merged));
    // Others that said the same as the one that goes keep its words.
    const { kind: of, id: key } = r;
    const marks = marksOfVersion(vault, of, before.record);
    outcome.versions.keep({ kind: of, id: key, import: id, content: known.content, body: known.body, ...marks });
  }

  /** A row takes the place of another import's, by choice. What it changed is said, and the older one is kept. */
  private update(r: Incoming, merged: Merged, before: Merged, known: HeldRow): void {
    const { vault, id, outcome } = this;
    const [old, fresh] = [before.record, merged.record] as [Complaint, Complaint];
    const fields = changedFields(old, fresh);
    const { file, line } = sourceOf(before);
    outcome.note(
      id,
      {
        ...sourceOf(merged),
        column: '',
        value: '',
        code: 'CLQ_NOTE_UPDATED',
        values: { first: verbatim(`${file}:${line}`), fields: fieldsInWords(fields) },
      },
      marksOfItem(vault, r.item),
    );
    // The other import's file still holds the one that is replaced.
    outcome.people.add(known.import, marksOfRow(vault, r.kind, r.id, blindIndexes(vault, r.kind, old)));
    outcome.updated.push({ kind: merged.kind, id: r.id, fields });
    this.version(r, known.import, known.content, { body: known.body, record: old }, sourceOf(before));
    this.version(r, id, r.row.content, null, sourceOf(merged), true);
  }

  /**
   * Keeps what this import says of a record that stays another's. It stands where the other one is taken back.
   * @param before what stands, or the same.
   */
  private offer(r: Incoming, merged: Merged, known: HeldRow, before: Merged): void {
    const { id } = this;
    const own = this.own.get(keyOf(r));
    if (merged.kind === 'file' || own?.content === r.row.content || !this.standsInOwn(r, merged, before)) return;
    // Who holds it comes first.
    if (own === undefined)
      this.version(
        r,
        known.import,
        known.content,
        null,
        known.merged === undefined ? opened(known) : sourceOf(known.merged),
      );
    const updates = this.changeable.has(known.import);
    const said = merged === before ? null : { body: r.row.body, record: merged.record };
    this.version(r, id, r.row.content, said, sourceOf(merged), updates);
    this.own.set(keyOf(r), { content: r.row.content, updates, body: said?.body ?? null });
  }

  private version(
    r: Incoming,
    of: number,
    content: string,
    said: { readonly body: SealedBody; readonly record: Complaint | Call | Agency } | null,
    source: Source,
    updates = false,
  ): void {
    this.outcome.versions.add({
      kind: r.kind as VersionKind,
      id: r.id,
      import: of,
      content,
      updates,
      body: said?.body ?? null,
      source,
      ...marksOfVersion(this.vault, r.kind, said?.record ?? null),
    });
  }
}

/** Where a held row was read: its place lies open. */
const opened = ({ body: held }: HeldRow): Source => held['source'] as Source;

const sourceOf = ({ kind: of, record }: Merged): Source =>
  of === 'file' ? { file: record.path, line: 0 } : record.source;

/** Whether a record is what erasing left of it, as its open fields say. */
function liesErased(of: string, held: SealedBody): boolean {
  if (of === 'complaint') return String(held['debtorRef']).startsWith(PSEUDONYM);
  const kinds = held['kinds'] as Call['kinds'] | undefined;
  return of === 'call' && kinds?.caller === 'withheld' && kinds.callee === 'withheld';
}

const marksOfRow = (vault: Vault, of: string, id: string, indexes: readonly string[]): Marks => ({
  marks: of === 'complaint' ? [...indexes, vault.blindIndex('complaint', id)] : indexes,
  words: [],
});

const keyOf = (of: { readonly kind: string; readonly id: string }) => `${of.kind}|${of.id}`;

export function mergedOf(of: Incoming['kind'], record: object): Merged {
  if (of === 'complaint') return { kind: of, record: record as Complaint };
  if (of === 'call') return { kind: of, record: record as Call };
  if (of === 'agency') return { kind: of, record: record as Agency };
  return { kind: 'file', record: record as FoundFile };
}

/** Inserts the first record of each id that nobody has. @returns their keys. */
async function insertFresh(tx: Tx, id: number, records: readonly Incoming[]): Promise<Set<string>> {
  const given = records.map((r, n) => ({ n, kind: r.kind, id: r.id, ...r.row }));
  return new Set((await rows(tx, INSERT, { records: given, import: id })).map(keyOf));
}

/** The rows that hold the ids of records, locked until the end of the transaction. */
async function heldRows(tx: Tx, records: readonly Incoming[]): Promise<Map<string, HeldRow>> {
  const held = await rows(tx, LOCK, { keys: records.map((r) => ({ kind: r.kind, id: r.id })) });
  return new Map(held.map((r) => [keyOf(r), { import: r.import, content: r.content, body: r.body }]));
}

/** Puts records in place of those that hold their ids. The next to look makes again what was made of the old text. */
async function replaceRows(tx: Tx, id: number, records: readonly Incoming[]): Promise<void> {
  if (records.length === 0) return;
  await run(tx, REPLACE, { records: records.map((r) => ({ kind: r.kind, id: r.id, ...r.row })), import: id });
  await forgetWords(
    tx,
    records.flatMap((r) => (r.kind === 'complaint' ? [r.id] : [])),
  );
}
