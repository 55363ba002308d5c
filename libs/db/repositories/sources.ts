import { bigint, int, orNull, text, texts } from '../columns.js';
import type { Database } from '../database.js';
import type { RowOf } from '../schema.js';
import { SOURCE, SOURCE_ITEM, type SourceItemState, type SourceProblem } from '../sources-schema.js';
import { maybeOne, one, rows, run, statement, type Tx } from '../statement.js';

/** A worker's lease on a source ran out and another one has it. What the first one took last is not kept. */
export class SourceLostError extends Error {
  constructor(source: string) {
    super(`source ${source} is held by another worker now`);
  }
}

/** What a worker holds while it looks at a source. Without it, it may write nothing of the source. */
export interface SourceClaim {
  readonly source: string;
  readonly owner: string;
}

type Row = RowOf<typeof SOURCE>;
/** A source with its settings opened. */
export type SourceRow = Omit<Row, 'settings' | 'owner' | 'leaseUntil'> & {
  readonly settings: Readonly<Record<string, string>>;
};
export interface CountedSource extends SourceRow {
  /** Items that became imports, and those that were given up. */
  readonly taken: number;
  readonly dead: number;
}
/** What is needed to find an item again. */
export interface ItemName {
  readonly key: string;
  readonly name: string;
}
/** An item that waits, or was given up. Without a name: it was taken, and its import failed. */
export interface OpenItem extends Pick<RowOf<typeof SOURCE_ITEM>, 'mark' | 'attempts' | 'sha256' | 'problem' | 'at'> {
  readonly item: ItemName | null;
  readonly import: number | null;
  /** Of the import that failed. */
  readonly importName: string | null;
  readonly bytes: number | null;
  /** Sealed; see `ImportRepository.digest`. */
  readonly digest: string | null;
}

const { columns } = SOURCE;
const ITEM = SOURCE_ITEM.columns;
const id = { id: text };
const LIST = statement(
  'sources.list',
  {},
  { ...columns, taken: int, dead: int },
  `SELECT s.*, c.taken, c.dead FROM source s, LATERAL (
     SELECT count(*) FILTER (WHERE i.state = 'taken')::int AS taken,
       count(*) FILTER (WHERE i.state = 'dead' OR (i.state = 'taken' AND m.state = 'failed'))::int AS dead
     FROM source_item i LEFT JOIN import m ON m.id = i.import WHERE i.source = s.id) c ORDER BY s.name`,
);
const GET = statement('sources.get', id, columns, `SELECT * FROM source WHERE id = $id`);
const ADD = statement(
  'sources.add',
  {
    id: text,
    name: text,
    kind: columns.kind,
    settings: text,
    map: columns.map,
    seconds: int,
    nextAt: text,
    createdBy: text,
    createdAt: text,
  },
  id,
  `INSERT INTO source (id, name, kind, settings, map, seconds, "nextAt", "createdBy", "createdAt")
   VALUES ($id, $name, $kind, $settings, $map::jsonb, $seconds, $nextAt, $createdBy, $createdAt)
   ON CONFLICT (name) DO NOTHING RETURNING id`,
);
// A worker that looks at it with the old settings loses it.
const CHANGE = statement(
  'sources.change',
  { id: text, name: text, settings: text, map: columns.map, seconds: int, nextAt: text },
  id,
  `UPDATE source SET name = $name, settings = $settings, map = $map::jsonb, seconds = $seconds, "nextAt" = $nextAt,
     failures = 0, problem = NULL, owner = NULL, "leaseUntil" = NULL
   WHERE id = $id AND NOT EXISTS (SELECT 1 FROM source WHERE name = $name AND id <> $id) RETURNING id`,
);
const RESETTLE = statement(
  'sources.resettle',
  { source: text, owner: text, settings: text },
  {},
  `UPDATE source SET settings = $settings WHERE id = $source AND owner = $owner`,
);
const REMOVE = statement('sources.remove', id, id, `DELETE FROM source WHERE id = $id RETURNING id`);
const PAUSE = statement(
  'sources.pause',
  { id: text, paused: columns.paused, nextAt: text },
  id,
  `UPDATE source SET paused = $paused, "nextAt" = $nextAt, owner = NULL, "leaseUntil" = NULL WHERE id = $id RETURNING id`,
);
const CLAIM = statement(
  'sources.claim',
  { owner: text, now: text, seconds: int },
  columns,
  `UPDATE source SET owner = $owner, "leaseUntil" = now() + make_interval(secs => $seconds::int) WHERE id = (
     SELECT id FROM source WHERE NOT paused AND "nextAt" <= $now AND (owner IS NULL OR "leaseUntil" < now())
     ORDER BY "nextAt", id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING *`,
);
const EXTEND = statement(
  'sources.extend',
  { source: text, owner: text, seconds: int },
  {},
  `UPDATE source SET "leaseUntil" = now() + make_interval(secs => $seconds::int) WHERE id = $source AND owner = $owner`,
);
const HOLD = statement(
  'sources.hold',
  { source: text, owner: text },
  id,
  `SELECT id FROM source WHERE id = $source AND owner = $owner FOR UPDATE`,
);
const LOCK = statement('sources.lock', id, id, `SELECT id FROM source WHERE id = $id FOR UPDATE`);
const REST = statement(
  'sources.rest',
  {
    source: text,
    owner: text,
    failures: int,
    problem: columns.problem,
    seenAt: columns.seenAt,
    behind: int,
    oldestAt: columns.oldestAt,
    nextAt: text,
  },
  {},
  `UPDATE source SET owner = NULL, "leaseUntil" = NULL, failures = $failures, problem = $problem::jsonb,
     "seenAt" = coalesce($seenAt, "seenAt"), behind = $behind, "oldestAt" = $oldestAt, "nextAt" = $nextAt
   WHERE id = $source AND owner = $owner`,
);
const RELEASE_ALL = statement(
  'sources.releaseAll',
  {},
  {},
  `UPDATE source SET owner = NULL, "leaseUntil" = NULL WHERE owner IS NOT NULL`,
);
const KNOWN = statement(
  'sources.known',
  { source: text, marks: texts },
  { mark: text, state: ITEM.state },
  `SELECT mark, state FROM source_item WHERE source = $source AND mark = ANY($marks::text[])`,
);
const SAME = statement(
  'sources.same',
  { source: text, sha256: text },
  { import: int },
  `SELECT i.import FROM source_item i JOIN import m ON m.id = i.import
   WHERE i.source = $source AND i.sha256 = $sha256 AND i.state = 'taken' AND m.state NOT IN ('failed', 'withdrawn') LIMIT 1`,
);
const TOOK = statement(
  'sources.took',
  { source: text, mark: text, sha256: text, import: int, now: text },
  {},
  `INSERT INTO source_item (source, mark, state, sha256, import, at, "runAfter") VALUES ($source, $mark, 'taken', $sha256, $import, $now, $now)
   ON CONFLICT (source, mark) DO UPDATE SET state = 'taken', item = '', problem = NULL, sha256 = excluded.sha256, import = excluded.import, at = excluded.at`,
);
const MISSED = statement(
  'sources.missed',
  { source: text, mark: text, item: text, state: ITEM.state, problem: ITEM.problem, now: text, runAfter: text },
  { attempts: int },
  `INSERT INTO source_item (source, mark, state, attempts, item, problem, at, "runAfter") VALUES ($source, $mark, $state, 1, $item, $problem::jsonb, $now, $runAfter)
   ON CONFLICT (source, mark) DO UPDATE SET state = excluded.state, attempts = source_item.attempts + 1, item = excluded.item,
     problem = excluded.problem, "runAfter" = excluded."runAfter" RETURNING attempts`,
);
const MOVED = statement(
  'sources.moved',
  { source: text, cursor: columns.cursor, tookAt: columns.tookAt },
  {},
  `UPDATE source SET cursor = coalesce($cursor, cursor), "tookAt" = coalesce($tookAt, "tookAt") WHERE id = $source`,
);
const DROP = statement(
  'sources.drop',
  { source: text, mark: text },
  {},
  `DELETE FROM source_item WHERE source = $source AND mark = $mark`,
);
const OPEN_ITEM = {
  mark: ITEM.mark,
  attempts: int,
  item: text,
  sha256: ITEM.sha256,
  problem: ITEM.problem,
  at: text,
  import: orNull(int),
  importName: orNull(text),
  bytes: orNull(bigint),
  digest: orNull(text),
};
const OPEN_COLUMNS = `i.mark, i.attempts, i.item, i.sha256, i.problem, i.at, i.import, m.name AS "importName", m.bytes, m.digest`;
const DUE = statement(
  'sources.due',
  { source: text, now: text, limit: bigint },
  OPEN_ITEM,
  `SELECT ${OPEN_COLUMNS} FROM source_item i LEFT JOIN import m ON m.id = i.import
   WHERE i.source = $source AND i.state = 'waiting' AND i."runAfter" <= $now ORDER BY i."runAfter", i.mark LIMIT $limit`,
);
const DEAD = statement(
  'sources.dead',
  { source: text, limit: bigint },
  OPEN_ITEM,
  `SELECT ${OPEN_COLUMNS} FROM source_item i LEFT JOIN import m ON m.id = i.import
   WHERE i.source = $source AND (i.state = 'dead' OR (i.state = 'taken' AND m.state = 'failed')) ORDER BY i.at DESC, i.mark LIMIT $limit`,
);
const REPLAY = statement(
  'sources.replay',
  { source: text, marks: orNull(texts), now: text },
  { mark: text },
  `UPDATE source_item i SET state = 'waiting', attempts = 0, "runAfter" = $now
   WHERE i.source = $source AND ($marks::text[] IS NULL OR i.mark = ANY($marks::text[]))
     AND (i.state = 'dead' OR (i.state = 'taken' AND EXISTS (SELECT 1 FROM import m WHERE m.id = i.import AND m.state = 'failed')))
   RETURNING i.mark`,
);
const NEXT = statement('sources.next', { id: text, now: text }, {}, `UPDATE source SET "nextAt" = $now WHERE id = $id`);
/** Sources and what was taken of each. Their settings are sealed; so are names of items that wait or were given up. */
export class SourceRepository {
  constructor(private readonly db: Database) {}

  async list(): Promise<readonly CountedSource[]> {
    return (await rows(this.db.tx, LIST, {})).map(({ taken, dead, ...row }) => ({ ...this.opened(row), taken, dead }));
  }

  async get(source: string, tx: Tx = this.db.tx): Promise<SourceRow | null> {
    const row = await maybeOne(tx, GET, { id: source });
    return row === null ? null : this.opened(row);
  }

  /** @returns false where another source has the name. */
  async add(
    tx: Tx,
    made: Pick<
      SourceRow,
      'id' | 'name' | 'kind' | 'settings' | 'map' | 'seconds' | 'nextAt' | 'createdBy' | 'createdAt'
    >,
  ): Promise<boolean> {
    return (await maybeOne(tx, ADD, { ...made, settings: this.sealed(made.id, made.settings) })) !== null;
  }

  /** @returns false where another source has the name. */
  async change(
    tx: Tx,
    changed: Pick<SourceRow, 'id' | 'name' | 'settings' | 'map' | 'seconds' | 'nextAt'>,
  ): Promise<boolean> {
    return (await maybeOne(tx, CHANGE, { ...changed, settings: this.sealed(changed.id, changed.settings) })) !== null;
  }

  /** @returns whether it was there. */
  async remove(tx: Tx, source: string): Promise<boolean> {
    return (await maybeOne(tx, REMOVE, { id: source })) !== null;
  }

  /** @returns whether it is there. */
  async pause(tx: Tx, source: string, paused: boolean, now: string): Promise<boolean> {
    return (await maybeOne(tx, PAUSE, { id: source, paused, nextAt: now })) !== null;
  }

  /** Takes a source that is due, for so many seconds. Null: none is. */
  async claim(owner: string, now: string, seconds: number): Promise<SourceRow | null> {
    const row = await maybeOne(this.db.tx, CLAIM, { owner, now, seconds });
    return row === null ? null : this.opened(row);
  }

  async extend({ source, owner }: SourceClaim, seconds: number): Promise<void> {
    await run(this.db.tx, EXTEND, { source, owner, seconds });
  }

  /** Nobody else can take the source before this transaction ends. @throws SourceLostError. */
  async assertHeld(tx: Tx, { source, owner }: SourceClaim): Promise<void> {
    if ((await maybeOne(tx, HOLD, { source, owner })) === null) throw new SourceLostError(source);
  }

  /** Nobody else takes of the source before this transaction ends. @throws SourceLostError where it is gone. */
  async lock(tx: Tx, source: string): Promise<void> {
    if ((await maybeOne(tx, LOCK, { id: source })) === null) throw new SourceLostError(source);
  }

  /** Ends a look, with what it found. */
  async rest(
    { source, owner }: SourceClaim,
    found: Pick<Row, 'failures' | 'problem' | 'seenAt' | 'behind' | 'oldestAt' | 'nextAt'>,
  ): Promise<void> {
    await run(this.db.tx, REST, { source, owner, ...found });
  }

  /** Settings that a source changed itself while it was looked at. Who lost it, or changes it meanwhile, is not overwritten. */
  async resettle({ source, owner }: SourceClaim, settings: Readonly<Record<string, string>>): Promise<void> {
    await run(this.db.tx, RESETTLE, { source, owner, settings: this.sealed(source, settings) });
  }

  /** Frees every source. Only for a process that is alone with the store. */
  async releaseAll(): Promise<void> {
    await run(this.db.tx, RELEASE_ALL, {});
  }

  /** Mark of an item's key: the same for the same key. */
  markOf(source: string, key: string): string {
    return this.db.vault.content(`source:${source}:${key}`);
  }

  /** Which of these marks are known, and what became of each. */
  async known(
    source: string,
    marks: readonly string[],
    tx: Tx = this.db.tx,
  ): Promise<ReadonlyMap<string, SourceItemState>> {
    return new Map((await rows(tx, KNOWN, { source, marks })).map((r) => [r.mark, r.state]));
  }

  /** The import that took the same bytes of this source; null: none did. */
  async same(source: string, sha256: string): Promise<number | null> {
    return (await maybeOne(this.db.tx, SAME, { source, sha256 }))?.import ?? null;
  }

  /** Notes in the transaction of its import that an item was taken, and where the next look begins. */
  async took(
    tx: Tx,
    source: string,
    { cursor, ...taken }: Readonly<Record<'mark' | 'sha256', string>> & { import: number; cursor: string | null },
    now: string,
  ): Promise<void> {
    await run(tx, TOOK, { source, ...taken, now });
    await run(tx, MOVED, { source, cursor, tookAt: now });
  }

  /**
   * Notes that an item could not be taken, and where the next look begins all the same.
   * @returns how often it could not.
   */
  async missed(
    tx: Tx,
    source: string,
    note: {
      readonly mark: string;
      readonly item: ItemName;
      readonly problem: SourceProblem;
      readonly dead: boolean;
      readonly cursor: string | null;
      readonly runAfter: string;
    },
    now: string,
  ): Promise<number> {
    const { mark, problem, runAfter, cursor } = note;
    const state = note.dead ? 'dead' : 'waiting';
    const item = this.db.vault.seal(aboutItem(source, mark), note.item);
    const { attempts } = await one(tx, MISSED, { source, mark, item, state, problem, now, runAfter });
    await run(tx, MOVED, { source, cursor, tookAt: null });
    return attempts;
  }

  /** Goes on behind an item of which there is nothing to note. @throws SourceLostError. */
  async pass(claim: SourceClaim, cursor: string | null): Promise<void> {
    await this.db.source.transaction(async (tx) => {
      await this.assertHeld(tx, claim);
      await run(tx, MOVED, { source: claim.source, cursor, tookAt: null });
    });
  }

  /** Forgets an item: its parts are items by themselves. */
  async drop(tx: Tx, source: string, mark: string): Promise<void> {
    await run(tx, DROP, { source, mark });
  }

  /** Items that may be tried again now. */
  async due(source: string, now: string, limit: number): Promise<readonly OpenItem[]> {
    return (await rows(this.db.tx, DUE, { source, now, limit })).map((r) => this.openedItem(source, r));
  }

  /** Items that were given up, or whose import failed, the last first. */
  async dead(source: string, limit: number): Promise<readonly OpenItem[]> {
    return (await rows(this.db.tx, DEAD, { source, limit })).map((r) => this.openedItem(source, r));
  }

  /** Has items tried again. @param marks which; null: all that were given up. @returns how many. */
  async replay(tx: Tx, source: string, marks: readonly string[] | null, now: string): Promise<number> {
    const again = await rows(tx, REPLAY, { source, marks, now });
    if (again.length > 0) await run(tx, NEXT, { id: source, now });
    return again.length;
  }

  private sealed(source: string, settings: Readonly<Record<string, string>>): string {
    return this.db.vault.seal(`source:${source}`, settings);
  }

  private opened({ settings, owner: _, leaseUntil: __, ...row }: Row): SourceRow {
    return { ...row, settings: this.db.vault.open(`source:${row.id}`, settings) };
  }

  private openedItem<R extends { readonly mark: string; readonly item: string }>(source: string, row: R) {
    const item = row.item === '' ? null : this.db.vault.open<ItemName>(aboutItem(source, row.mark), row.item);
    return { ...row, item };
  }
}

/** What a sealed item belongs to. */
export const aboutItem = (source: string, mark: string): string => `source_item:${source}:${mark}`;
