import type { StoredMap } from '../../domain/intake/mapping.js';
import type { Rejection } from '../../domain/model/index.js';
import { bigint, bool, int, orNull, text } from '../columns.js';
import type { Database, InTransaction } from '../database.js';
import { aboutDigest, decryptJson } from '../encryption/sealed-rows.js';
import { number32, type Page, type PageArgs, page } from '../page.js';
import { aboutRejection } from '../personal/whom.js';
import { IMPORT, type ImportRow, REJECTION } from '../schema.js';
import { maybeOne, one, rows, run, statement, type Tx } from '../statement.js';
import { NO_COUNTS } from './intake-batch.js';
import { assertLease, type Claim, enqueue, enqueueAnalysisOnce, finish } from './jobs.js';

const { columns } = IMPORT;
const id = { id: columns.id };
const CREATE = statement(
  'imports.create',
  {
    name: text,
    sha256: text,
    digest: text,
    bytes: bigint,
    counts: columns.counts,
    map: columns.map,
    now: text,
    by: text,
    state: columns.state,
    unread: bool,
    byKey: bool,
  },
  id,
  `INSERT INTO import (name, sha256, digest, bytes, state, counts, map, "createdAt", "createdBy", unread, "byKey")
   VALUES ($name, $sha256, $digest, $bytes, $state, $counts::jsonb, $map::jsonb, $now, $by, $unread, $byKey) RETURNING id`,
);
const START = statement(
  'imports.start',
  { id: columns.id, map: columns.map },
  id,
  `UPDATE import SET state = 'queued', map = $map::jsonb, unread = false WHERE id = $id AND state = 'matching' RETURNING id`,
);
const REMAP = statement(
  'imports.remap',
  { id: columns.id, map: columns.map },
  {},
  `UPDATE import SET map = $map::jsonb WHERE id = $id`,
);
const DISCARD = statement(
  'imports.discard',
  id,
  { sha256: text },
  `DELETE FROM import WHERE id = $id AND state = 'matching' RETURNING sha256`,
);
const DROP_ORIGINAL = statement(
  'imports.dropOriginal',
  { sha256: text },
  {},
  `INSERT INTO blob_removal (sha256) SELECT $sha256::text WHERE NOT EXISTS (SELECT 1 FROM import WHERE sha256 = $sha256)
   ON CONFLICT (sha256) DO UPDATE SET done = false`,
);
const EXPIRE = statement(
  'imports.expire',
  { before: text },
  { id: columns.id },
  `WITH gone AS (DELETE FROM import WHERE state = 'matching' AND "createdAt" < $before RETURNING id, sha256),
     files AS (INSERT INTO blob_removal (sha256) SELECT DISTINCT sha256 FROM gone g
       WHERE NOT EXISTS (SELECT 1 FROM import i WHERE i.sha256 = g.sha256 AND i.id NOT IN (SELECT id FROM gone))
       ON CONFLICT (sha256) DO UPDATE SET done = false)
   SELECT id FROM gone`,
);
const GET = statement('imports.get', id, columns, `SELECT * FROM import WHERE id = $id`);
const PAGE = statement(
  'imports.page',
  { before: orNull(int), by: orNull(text), limit: bigint },
  columns,
  `SELECT * FROM import WHERE ($before::int IS NULL OR id < $before) AND ($by::text IS NULL OR "createdBy" = $by) ORDER BY id DESC LIMIT $limit`,
);
const COUNT = statement(
  'imports.count',
  { by: orNull(text) },
  { n: int },
  `SELECT count(*)::int AS n FROM import WHERE ($by::text IS NULL OR "createdBy" = $by)`,
);
const REJECTIONS = statement(
  'imports.rejections',
  { import: int, after: int, limit: bigint },
  { rank: int, item: REJECTION.columns.body },
  `SELECT id AS rank, body AS item FROM rejection WHERE import = $import AND id > $after ORDER BY id LIMIT $limit`,
);
const COUNT_REJECTIONS = statement(
  'imports.countRejections',
  { import: int },
  { n: int },
  `SELECT count(*)::int AS n FROM rejection WHERE import = $import`,
);
const READ = statement('imports.read', id, {}, `UPDATE import SET state = 'analysing' WHERE id = $id`);
const TO_ANALYSE = statement('imports.toAnalyse', {}, id, `SELECT id FROM import WHERE state = 'analysing'`);
const IDS = statement('imports.ids', {}, id, `SELECT id FROM import`);
const COMPLETE = statement(
  'imports.complete',
  {},
  id,
  `SELECT id FROM import WHERE state IN ('analysing', 'done') ORDER BY id`,
);
const MARKS = statement(
  'imports.marks',
  {},
  { id: int, mark: text },
  `SELECT id, cursor || ' ' || md5(counts::text) AS mark FROM import WHERE state IN ('analysing', 'done', 'failed')`,
);

/** An upload as it becomes an import. */
export interface NewImport {
  readonly name: string;
  /** Name of the original. */
  readonly sha256: string;
  /** SHA-256 of the original, where the name is another. */
  readonly digest?: string;
  readonly bytes: number;
  readonly map: StoredMap | null;
  readonly by: string;
  /** Whether an API key sends it. */
  readonly byKey?: boolean;
  readonly now: string;
  readonly also?: InTransaction;
  /** Whether somebody looks at its columns first. Then no job is made before `start`. */
  readonly ask?: boolean;
}

/** Imports, and the rows that they refused. */
export class ImportRepository {
  constructor(private readonly db: Database) {}

  /** Creates an import and its first job in one transaction. */
  async create({ also, ask = false, byKey = false, digest: plain = '', ...upload }: NewImport): Promise<number> {
    return this.db.source.transaction(async (tx) => {
      // What nobody has read may hold anybody.
      const state = ask ? 'matching' : 'queued';
      const digest = plain === '' ? '' : this.db.vault.seal(aboutDigest(upload.sha256), plain);
      const made = await one(tx, CREATE, { ...upload, digest, counts: NO_COUNTS, state, unread: ask, byKey });
      if (!ask) await enqueue(tx, 'intake', { import: made.id, trace: this.db.trace() }, upload.now);
      await also?.(tx, String(made.id));
      return made.id;
    });
  }

  /** SHA-256 of an import's original, as others compute it. */
  digest({ sha256, digest }: Pick<ImportRow, 'sha256' | 'digest'>): string {
    return digest === '' ? sha256 : this.db.vault.open<string>(aboutDigest(sha256), digest);
  }

  /** Has an import read whose columns people looked at. @returns false where none waits for that. */
  async start(of: number, map: StoredMap | null, now: string, also: InTransaction): Promise<boolean> {
    return this.db.source.transaction(async (tx) => {
      if ((await maybeOne(tx, START, { id: of, map })) === null) return false;
      await enqueue(tx, 'intake', { import: of, trace: this.db.trace() }, now);
      await also(tx, String(of));
      return true;
    });
  }

  /** Queues the reading of an import that is about to be read. */
  async enqueue(tx: Tx, of: number, now: string): Promise<void> {
    await enqueue(tx, 'intake', { import: of, trace: this.db.trace() }, now);
  }

  /** Gives an import that is about to be read a map. */
  async remap(of: number, map: StoredMap): Promise<void> {
    await run(this.db.tx, REMAP, { id: of, map });
  }

  /** Forgets an import that waits for its columns, with its file. @returns false where none waits for that. */
  async discard(of: number, also: InTransaction): Promise<boolean> {
    return this.db.source.transaction(async (tx) => {
      const found = await maybeOne(tx, DISCARD, { id: of });
      if (found === null) return false;
      // Another import of the same file keeps it.
      await run(tx, DROP_ORIGINAL, { sha256: found.sha256 });
      await also(tx, String(of));
      return true;
    });
  }

  /** Forgets imports that came before a time and whose columns nobody chose, with their files. @returns how many. */
  async expire(before: string): Promise<number> {
    return (await rows(this.db.tx, EXPIRE, { before })).length;
  }

  get(of: number): Promise<ImportRow | null> {
    return maybeOne(this.db.tx, GET, { id: of });
  }

  /** The newest first. @param by whose they are; by default everybody's. */
  async page({ after, first }: PageArgs, by: string | null = null): Promise<Page<ImportRow>> {
    const before = after === null ? null : number32(after);
    const found = await rows(this.db.tx, PAGE, { before, by, limit: first + 1 });
    const { n } = await one(this.db.tx, COUNT, { by });
    return page(
      found.map((item) => ({ rank: item.id, id: '', item })),
      first,
      n,
    );
  }

  /** Refused rows, in the order of the file. */
  async rejections(of: number, { after, first }: PageArgs): Promise<Page<Rejection>> {
    const { vault } = this.db;
    const from = after === null ? 0 : number32(after);
    const found = await rows(this.db.tx, REJECTIONS, { import: of, after: from, limit: first + 1 });
    const { n } = await one(this.db.tx, COUNT_REJECTIONS, { import: of });
    return page(
      found.map(({ rank, item }) => ({ rank, id: '', item: decryptJson<Rejection>(vault, aboutRejection(of), item) })),
      first,
      n,
    );
  }

  /** The import is read: its job is done and the next one queued, in one transaction. @throws LeaseLostError. */
  async finish(claim: Claim, of: number, now: string): Promise<void> {
    await this.db.source.transaction(async (tx) => {
      await assertLease(tx, claim);
      await run(tx, READ, { id: of });
      await finish(tx, claim);
      await enqueueAnalysisOnce(tx, { trace: this.db.trace() }, now);
    });
  }

  /** Imports whose records wait for an analysis. Those that are read later wait for the next. */
  async toAnalyse(): Promise<readonly number[]> {
    return (await rows(this.db.tx, TO_ANALYSE, {})).map((r) => r.id);
  }

  async ids(): Promise<readonly number[]> {
    return (await rows(this.db.tx, IDS, {})).map((r) => r.id);
  }

  /** Imports that were read to the end, the oldest first. */
  async complete(): Promise<readonly number[]> {
    return (await rows(this.db.tx, COMPLETE, {})).map((r) => r.id);
  }

  /** How far each import is read that nobody is reading. One whose mark stays the same holds the same records. */
  async marks(): Promise<ReadonlyMap<number, string>> {
    return new Map((await rows(this.db.tx, MARKS, {})).map((r) => [r.id, r.mark]));
  }
}
