import 'reflect-metadata';
import { randomBytes, randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { ClusterRow } from '../app/analysis/finding-rows.js';
import type { FindingPut, FindingsDelta } from '../app/analysis/findings-delta.js';
import { RecordCache, type StoredRecord } from '../app/analysis/record-cache.js';
import type { Alert } from '../domain/calls/watch.js';
import type { PaperText } from '../domain/dossier/snapshot.js';
import { attachmentPlaces, type FoundFile, type Item } from '../domain/intake/collector.js';
import { type Judgement } from '../domain/ledger/accusations.js';
import { maskText } from '../domain/masking/mask.js';
import type {
  BankEntry,
  Call,
  Complaint,
  LineUse,
  PaperVerdict,
  Records,
  Rejection,
  Ring,
  RingEvent,
  ScriptUse,
  TextFact,
  Triage,
} from '../domain/model/index.js';
import { NOTICE_TYPES, type Notice, type NoticeType } from '../domain/notifications/notice.js';
import type { Overrides } from '../domain/overrides.js';
import type { Lookup } from '../domain/person/lookups.js';
import { foldSearched, readSearch } from '../domain/person/search.js';
import type { KnownRing } from '../domain/pipeline/rings/identity.js';
import { afterUse } from '../domain/template-bank/bank.js';
import { byCodeUnit } from '../domain/text/compare.js';
import { traceCarrier } from '../engines/tracing/tracing.js';
import type { Also, Database } from './database.js';
import { folderKey, type KeyHolder, keyHolder } from './encryption/key-holder.js';
import { openKeys } from './encryption/key-table.js';
import { sealOnce } from './encryption/reseal.js';
import {
  openFinding,
  openRecord,
  openSecret,
  openWhole,
  type SealedBody,
  sealSecret,
  sealWhole,
} from './encryption/sealed-rows.js';
import { Vault } from './encryption/vault.js';
import { changeGraph, changeRange, changesAfter, replaceGraph } from './graph-store/graph-tables.js';
import { LOCKS } from './locks.js';
import { migrate, migrationClasses } from './migrations/migrations.js';
import { number32, type Page, type PageArgs, type Place, page } from './page.js';
import { markCasesOnce } from './personal/case-marks.js';
import { aboutRejection } from './personal/whom.js';
import { pgliteDriver } from './pglite-driver.js';
import { AccountRepository } from './repositories/accounts.js';
import { AttemptRepository } from './repositories/attempts.js';
import { AuditRepository } from './repositories/audit.js';
import { CaseRepository } from './repositories/cases.js';
import { mergeBatch, NO_COUNTS, readBatch, writeOutcome } from './repositories/intake-batch.js';
import { type Claim, enqueue, finish, hold, JobTable, OtherBase } from './repositories/job-repository.js';
import { NotificationRepository } from './repositories/notifications.js';
import { QueueRepository } from './repositories/queue.js';
import { IS_RECORDING, RECORDING } from './repositories/recording.js';
import { TrustedKeyRepository } from './repositories/trusted-keys.js';
import { UploadRepository } from './repositories/uploads.js';
import { IMPORT, type ImportRow, TABLES } from './schema.js';
import { sqlJson, sqlSafe } from './sql-json.js';
import type { Tx } from './statement.js';

export type { Also } from './database.js';
export { type Page, type PageArgs, type Place, page } from './page.js';
export type { Tx } from './statement.js';

export type Connection = ({ readonly folder: string } | { readonly url: string; readonly connections?: number }) & {
  /** Whether a projection elsewhere follows the graph. */
  readonly projected?: boolean;
  /** False: the tables are taken as they are. */
  readonly migrate?: boolean;
  /** What wraps the keys of the store, as CLAQUE_KEY says it; by default a file in the folder. */
  readonly key?: string;
};

/** A complaint with what was found about it. */
export interface ComplaintRow {
  readonly complaint: Complaint;
  readonly debtor: string;
  readonly cluster: string | null;
  readonly ring: string | null;
  readonly triage: Triage;
  readonly facts: readonly TextFact[];
}

type ClusterFilter = {
  readonly leastUnits?: number | null;
  readonly benign?: boolean | null;
  readonly search?: string | null;
  /** False: nobody is to be found by a number or a name; words are looked for where they can be read. */
  readonly people?: boolean;
};
type ComplaintFilter = {
  readonly cluster?: string | null;
  readonly lane?: string | null;
  readonly search?: string | null;
  /** False: nobody is to be found by a number or a name; words are looked for where they can be read. */
  readonly people?: boolean;
};

/** The system of record, on PGlite in a folder or on PostgreSQL: one dialect, one code. */
export class RecordStore {
  readonly jobs: JobTable;
  readonly accounts: AccountRepository;
  readonly attempts: AttemptRepository;
  readonly audit: AuditRepository;
  readonly cases: CaseRepository;
  readonly notifications: NotificationRepository;
  readonly queue: QueueRepository;
  readonly trustedKeys: TrustedKeyRepository;
  readonly uploads: UploadRepository;
  /** They never change: asked for once. */
  private readonly secrets = new Map<string, string>();

  private constructor(
    readonly source: DataSource,
    private readonly pglite: PGlite | null,
    private readonly projected: boolean,
    readonly vault: Vault,
    readonly holder: KeyHolder,
  ) {
    const db: Database = { source, tx: source.manager, vault, projected, trace: traceCarrier };
    this.accounts = new AccountRepository(db);
    this.attempts = new AttemptRepository(db);
    this.audit = new AuditRepository(db);
    this.cases = new CaseRepository(db);
    this.notifications = new NotificationRepository(db);
    this.jobs = new JobTable(source, this.notifications);
    this.queue = new QueueRepository(db);
    this.trustedKeys = new TrustedKeyRepository(db);
    this.uploads = new UploadRepository(db);
  }

  /** Does everything in the transaction or nothing of it. Inside, only `tx` may be used. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.source.transaction(work);
  }

  /** @throws Error where the database does not answer. */
  async ping(): Promise<void> {
    await this.source.query('SELECT 1');
  }

  /** @throws ClaqueError CLQ_KEY_LOST, CLQ_STORE_NEWER. */
  static async open(connection: Connection): Promise<RecordStore> {
    if ('url' in connection && connection.key === undefined) throw new Error('a store on a server needs a key');
    const holder = keyHolder(connection.key ?? folderKey((connection as { folder: string }).folder));
    const prepared = async (source: DataSource, pglite: PGlite | null) => {
      const vault = new Vault(await openKeys(source, holder));
      const store = new RecordStore(source, pglite, connection.projected ?? false, vault, holder);
      if (connection.migrate !== false) {
        await sealOnce(store);
        await markCasesOnce(store);
      }
      return store;
    };
    const common = {
      entities: TABLES.map((t) => t.entity),
      migrations: migrationClasses(),
      migrationsRun: false,
      // PGlite bundles no uuid-ossp, and a failed CREATE EXTENSION ends the process.
      uuidExtension: 'pgcrypto' as const,
      installExtensions: false,
      logging: false,
    };
    if ('url' in connection) {
      const source = new DataSource({
        type: 'postgres',
        url: connection.url,
        ...common,
        extra: { max: connection.connections ?? 10 },
        // A server that went away and came back: the pool makes new connections, and says so nowhere but here.
        poolErrorHandler: () => {},
      });
      await source.initialize();
      try {
        if (connection.migrate === false) return await prepared(source, null);
        return await oneByOne(connection.url, async () => {
          await migrate(source);
          return prepared(source, null);
        });
      } catch (error) {
        await source.destroy();
        throw error;
      }
    }
    const folder = join(connection.folder, 'records');
    mkdirSync(folder, { recursive: true });
    const db = await PGlite.create(folder, {
      // pg's shapes: bigint as string, bytea as Buffer.
      parsers: { 20: (v: string) => v, 17: (v: string) => Buffer.from(v.slice(2), 'hex') },
    });
    const source = new DataSource({ type: 'postgres', driver: pgliteDriver(db), ...common });
    await source.initialize();
    try {
      if (connection.migrate !== false) await migrate(source);
      return await prepared(source, db);
    } catch (error) {
      await source.destroy();
      await db.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.source.destroy();
    await this.pglite?.close();
  }

  // Imports and jobs

  /** An upload and its first job, in one transaction. */
  async createImport(upload: {
    name: string;
    sha256: string;
    bytes: number;
    map: Readonly<Record<string, string>> | null;
    by: string;
    now: string;
    also?: Also;
  }): Promise<number> {
    return this.source.transaction(async (tx) => {
      const rows = (await tx.query(
        `INSERT INTO import (name, sha256, bytes, state, counts, map, "createdAt", "createdBy") VALUES ($1, $2, $3, 'queued', $4::jsonb, $5::jsonb, $6, $7) RETURNING id`,
        [
          upload.name,
          upload.sha256,
          upload.bytes,
          JSON.stringify(NO_COUNTS),
          upload.map === null ? null : JSON.stringify(upload.map),
          upload.now,
          upload.by,
        ],
      )) as { id: number }[];
      await enqueue(tx, 'intake', { import: rows[0].id, trace: traceCarrier() }, upload.now);
      await upload.also?.(tx, String(rows[0].id));
      return rows[0].id;
    });
  }

  async import(id: number): Promise<ImportRow | null> {
    return this.source.getRepository(IMPORT.entity).findOneBy({ id });
  }

  /** @param by whose they are; by default everybody's. */
  async imports({ after, first }: PageArgs, by: string | null = null): Promise<Page<ImportRow>> {
    const repository = this.source.getRepository(IMPORT.entity);
    const query = repository
      .createQueryBuilder('i')
      .orderBy('i.id', 'DESC')
      .limit(first + 1);
    const own = by === null ? {} : { createdBy: by };
    query.where(own);
    if (after !== null) query.andWhere('i.id < :after', { after: number32(after) });
    const [rows, total] = [await query.getMany(), await repository.countBy(own)];
    return page(
      rows.map((item) => ({ rank: item.id, id: '', item })),
      first,
      total,
    );
  }

  async rejections(id: number, { after, first }: PageArgs): Promise<Page<Rejection>> {
    const rows = (await this.source.query(
      `SELECT id AS rank, body FROM rejection WHERE import = $1 AND id > $2 ORDER BY id LIMIT $3`,
      [id, after === null ? 0 : number32(after), first + 1],
    )) as { rank: number; body: SealedBody }[];
    const total = (await this.source.query(`SELECT count(*)::int AS n FROM rejection WHERE import = $1`, [id])) as {
      n: number;
    }[];
    return page(
      rows.map((r) => ({ rank: r.rank, id: '', item: openWhole<Rejection>(this.vault, aboutRejection(id), r.body) })),
      first,
      total[0].n,
    );
  }

  /**
   * Stores a batch of what was read of an import, and how far it was read, in one transaction: after a crash the next run goes
   * on behind the batch, and nothing is stored twice. Of two records with one id `mergeIntake` says which stands.
   */
  async storeBatch(
    id: number,
    items: readonly Item[],
    cursor: number,
    zone: string,
    how: { readonly claim?: Claim; readonly stream?: boolean } = {},
  ): Promise<void> {
    const read = readBatch(this.vault, id, items, zone);
    const live = how.stream === true;
    await this.source.transaction(async (tx) => {
      if (how.claim !== undefined) await hold(tx, how.claim);
      // Numbers of the stream are given in the order in which they can be seen.
      if (live) await tx.query(`SELECT pg_advisory_xact_lock(${LOCKS.stream})`);
      const outcome = await mergeBatch(tx, this.vault, id, read, live);
      if (live && outcome.freshCalls.length > 0)
        await tx.query(
          `INSERT INTO stream_call (id) SELECT id FROM unnest($1::text[]) WITH ORDINALITY AS s(id, n) ORDER BY n`,
          [outcome.freshCalls],
        );
      await writeOutcome(tx, this.vault, id, cursor, outcome);
    });
  }

  /** The import is read: its job is done and the next one queued, in one transaction. */
  async finishIntake(claim: Claim, id: number, now: string): Promise<void> {
    await this.source.transaction(async (tx) => {
      await hold(tx, claim);
      await tx.query(`UPDATE import SET state = 'analysing' WHERE id = $1`, [id]);
      await finish(tx, claim);
      // An analysis that is taken at this moment may not see this import: the row says which of the two came first.
      const waiting = (await tx.query(
        `SELECT 1 FROM job WHERE kind = 'analyse' AND state = 'queued' FOR UPDATE`,
      )) as unknown[];
      if (waiting.length === 0) await enqueue(tx, 'analyse', { trace: traceCarrier() }, now);
    });
  }

  /** Has everything analysed once more, by whoever works next. */
  async enqueueAnalysis(now: string): Promise<void> {
    await this.source.transaction((tx) => enqueue(tx, 'analyse', {}, now));
  }

  /** Imports whose records wait for an analysis. Those that are read later wait for the next. */
  async toAnalyse(): Promise<readonly number[]> {
    const rows = (await this.source.query(`SELECT id FROM import WHERE state = 'analysing'`)) as { id: number }[];
    return rows.map((r) => r.id);
  }

  // Records and findings

  /** How far each import came that nobody is reading; one that stands where it stood holds the same records. */
  async importMarks(): Promise<ReadonlyMap<number, string>> {
    const rows = (await this.source.query(
      `SELECT id, cursor || ' ' || md5(counts::text) AS mark FROM import WHERE state IN ('analysing', 'done', 'failed')`,
    )) as {
      id: number;
      mark: string;
    }[];
    return new Map(rows.map((r) => [r.id, r.mark]));
  }

  /** The records of imports, page by page, in no order. One that another took the place of has another mark. */
  async *recordsOf(imports: readonly number[]): AsyncGenerator<readonly StoredRecord[]> {
    for (const [from, to] of runs(imports)) {
      let last: readonly [number, string, string] = [from, '', ''];
      for (;;) {
        const rows = (await this.source.query(
          `SELECT import, kind, id, content, body FROM record WHERE (import, kind, id COLLATE "C") > ($1, $2, $3) AND import <= $4
           ORDER BY import, kind, id COLLATE "C" LIMIT ${RECORDS}`,
          [...last, to],
        )) as (StoredRecord & { readonly import: number; readonly content: string })[];
        if (rows.length > 0)
          yield rows.map(
            ({ kind, id, content, body }) =>
              ({ kind, id, mark: content, body: this.opened(kind, id, body) }) as StoredRecord,
          );
        if (rows.length < RECORDS) break;
        const end = rows[rows.length - 1];
        last = [end.import, end.kind, end.id];
      }
    }
  }

  /** All records, ordered by id. */
  async records(): Promise<Records> {
    const held = new RecordCache();
    const imports = (await this.source.query(`SELECT id FROM import`)) as { id: number }[];
    for await (const page of this.recordsOf(imports.map((i) => i.id))) held.add(page);
    return held.records();
  }

  /** Imports that were read to the end, the oldest first. */
  async readImports(): Promise<readonly number[]> {
    const rows = (await this.source.query(
      `SELECT id FROM import WHERE state IN ('analysing', 'done') ORDER BY id`,
    )) as { id: number }[];
    return rows.map((r) => r.id);
  }

  /** An import's complaints in the order of their ids, behind `after`. */
  async complaintTexts(id: number, after: string, first: number): Promise<readonly Complaint[]> {
    const rows = (await this.source.query(
      `SELECT id, body FROM record WHERE import = $1 AND kind = 'complaint' AND id COLLATE "C" > $2 ORDER BY id COLLATE "C" LIMIT $3`,
      [id, after, first],
    )) as { id: string; body: SealedBody }[];
    return rows.map((r) => this.opened<Complaint>('complaint', r.id, r.body));
  }

  private opened<T extends object>(kind: string, id: string, body: unknown): T {
    return openRecord(this.vault, kind, id, body as SealedBody);
  }

  /** Complaints as they came in, in no order. */
  async complaintsOf(ids: readonly string[]): Promise<readonly Complaint[]> {
    const rows = (await this.source.query(
      `SELECT id, body FROM record WHERE kind = 'complaint' AND id = ANY($1::text[])`,
      [ids],
    )) as { id: string; body: SealedBody }[];
    return rows.map((r) => this.opened('complaint', r.id, r.body));
  }

  /**
   * The seed of this installation's sketches, kept from the first call on: who does not know it cannot write texts that collide.
   * @param first what it is to be if there is none yet; null draws one.
   */
  async sketchSeed(first: number | null): Promise<number> {
    await this.source.query(
      `INSERT INTO installation (name, value) VALUES ('sketchSeed', $1) ON CONFLICT (name) DO NOTHING`,
      [String(first ?? randomInt(2 ** 31))],
    );
    const rows = (await this.source.query(`SELECT value FROM installation WHERE name = 'sketchSeed'`)) as {
      value: string;
    }[];
    return Number(rows[0].value);
  }

  /**
   * A secret of this installation, drawn at the first call and kept: `graphKey` makes pseudonyms, `id` names the installation to
   * projections.
   */
  async secret(name: 'graphKey' | 'id'): Promise<string> {
    const known = this.secrets.get(name);
    if (known !== undefined) return known;
    const value = await this.keptOnce(name, () => randomBytes(name === 'id' ? 8 : 32).toString('hex'));
    this.secrets.set(name, value);
    return value;
  }

  /** What is kept from the first call on, sealed. */
  async keptOnce(name: string, make: () => string): Promise<string> {
    await this.source.query(`INSERT INTO installation (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING`, [
      name,
      sealSecret(this.vault, name, make()),
    ]);
    const [{ value }] = (await this.source.query(`SELECT value FROM installation WHERE name = $1`, [name])) as {
      value: string;
    }[];
    return openSecret(this.vault, name, value);
  }

  /** What people set otherwise of the detectors. */
  async overrides(): Promise<Overrides> {
    const rows = (await this.source.query(`SELECT value FROM installation WHERE name = 'overrides'`)) as {
      value: string;
    }[];
    return rows.length === 0 ? {} : (JSON.parse(rows[0].value) as Overrides);
  }

  /** Sets them, and has everything analysed anew. */
  async setOverrides(overrides: Overrides, now: string, also: (tx: EntityManager) => Promise<void>): Promise<void> {
    await this.source.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO installation (name, value) VALUES ('overrides', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
        [JSON.stringify(overrides)],
      );
      await enqueue(tx, 'analyse', {}, now);
      await also(tx);
    });
  }

  // The bank

  async bank(): Promise<readonly BankEntry[]> {
    return bankOf(this.source.manager);
  }

  /** Entries that are not there yet; then everything is analysed anew. @returns how many are new. */
  async addToBank(entries: readonly BankEntry[], now: string, also?: Also): Promise<number> {
    return this.source.transaction(async (tx) => {
      const added = (await tx.query(
        `INSERT INTO bank_entry (id, body) SELECT value->>'id', value FROM jsonb_array_elements($1::jsonb) ON CONFLICT (id) DO NOTHING RETURNING id`,
        [sqlJson(entries)],
      )) as unknown[];
      if (added.length > 0) await enqueue(tx, 'analyse', {}, now);
      await also?.(tx, String(added.length));
      return added.length;
    });
  }

  /**
   * Changes an entry, or takes it out; then everything is analysed anew.
   * @returns the entry as it was; null where there is none.
   */
  async changeBank(
    id: string,
    how: (e: BankEntry) => BankEntry | null,
    now: string,
    also?: Also,
  ): Promise<BankEntry | null> {
    return this.source.transaction(async (tx) => {
      const rows = (await tx.query(`SELECT body FROM bank_entry WHERE id = $1 FOR UPDATE`, [id])) as {
        body: BankEntry;
      }[];
      if (rows.length === 0) return null;
      const after = how(rows[0].body);
      if (after === null) await tx.query(`DELETE FROM bank_entry WHERE id = $1`, [id]);
      else await tx.query(`UPDATE bank_entry SET body = $2::jsonb WHERE id = $1`, [id, sqlJson(after)]);
      await enqueue(tx, 'analyse', {}, now);
      await also?.(tx, id);
      return rows[0].body;
    });
  }

  /** Steps of the graph behind a position, and the range of those that are kept. */
  async graphChanges(position: number, first: number) {
    return {
      range: await changeRange(this.source.manager),
      changes: await changesAfter(this.source.manager, position, first),
    };
  }

  /** Forgets the steps that every projection has taken. */
  async pruneGraphChanges(upTo: number): Promise<void> {
    // The last one stays: it says how far the steps have come.
    await this.source.query(
      `DELETE FROM graph_change WHERE number <= $1 AND number < (SELECT max(number) FROM graph_change)`,
      [upTo],
    );
  }

  /**
   * Writes down what an analysis changed, and ends the job and the imports that waited for it, in one transaction.
   *
   * @param base state of the findings that the changes start from; null: they replace whatever there is.
   * @returns the new state.
   * @throws OtherBase where the findings are in another state: somebody else analysed in between.
   */
  async storeFindings(
    claim: Claim,
    imports: readonly number[],
    changes: FindingsDelta,
    base: string | null,
    now: string,
    also: (tx: EntityManager) => Promise<void> = async () => {},
  ): Promise<string> {
    const state = randomBytes(8).toString('hex');
    await this.source.transaction(async (tx) => {
      await hold(tx, claim);
      if ((await findingsState(tx)) !== base && base !== null) throw new OtherBase();
      await tx.query(
        `INSERT INTO installation (name, value) VALUES ('findings', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
        [state],
      );
      if (base === null) await tx.query(`DELETE FROM finding`);
      else if (changes.drop.length > 0)
        await tx.query(
          `DELETE FROM finding f USING jsonb_to_recordset($1::jsonb) AS r(kind text, id text) WHERE f.kind = r.kind AND f.id = r.id`,
          [sqlJson(changes.drop)],
        );
      for (let i = 0; i < changes.put.length; i += 2000)
        await tx.query(
          `INSERT INTO finding (kind, id, rank, parent, size, body) SELECT kind, id, rank, parent, size, body FROM jsonb_to_recordset($1::jsonb) AS r(kind text, id text, rank bigint, parent text, size int, body jsonb)
           ON CONFLICT (kind, id) DO UPDATE SET rank = excluded.rank, parent = excluded.parent, size = excluded.size, body = excluded.body`,
          [
            sqlSafe(
              `[${changes.put
                .slice(i, i + 2000)
                .map(findingRowJson)
                .join(',')}]`,
            ),
          ],
        );
      await also(tx);
      if (changes.ringEvents.length > 0)
        await tx.query(
          `INSERT INTO ring_event (ring, body, at) SELECT value->>'ring', value, $2 FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY ORDER BY ordinality`,
          [sqlJson(changes.ringEvents), now],
        );
      if (base === null) await replaceGraph(tx, changes.graph.put, this.projected, sqlJson);
      else await changeGraph(tx, changes.graph, this.projected, sqlJson);
      const bank = await bankOf(tx, 'FOR UPDATE');
      for (const [k, entry] of afterUse(bank, changes.bank).entries())
        if (entry !== bank[k])
          await tx.query(`UPDATE bank_entry SET body = $2::jsonb WHERE id = $1`, [entry.id, sqlJson(entry)]);
      const [done] = (await tx.query(
        `UPDATE import SET state = 'done', "finishedAt" = $1 WHERE state = 'analysing' AND id = ANY($2::int[]) RETURNING id`,
        [now, imports],
      )) as [{ id: number }[], number];
      await this.notifications.enqueue(
        tx,
        [
          ...done.map(({ id }): Notice => ({ type: 'import.done', data: { import: id } })),
          ...changes.ringEvents.flatMap(({ ring, kind, debtors }): Notice[] => {
            const type = `ring.${kind}` as NoticeType;
            return NOTICE_TYPES.includes(type) ? [{ type, data: { ring, debtors } }] : [];
          }),
        ],
        now,
      );
      await finish(tx, claim);
    });
    return state;
  }

  /** Which state the findings are in; null where there never was an analysis. */
  async findingsState(): Promise<string | null> {
    return findingsState(this.source.manager);
  }

  /** The rings of the last analysis, and every id that a ring ever had. */
  async ringsBefore(): Promise<{ readonly rings: readonly KnownRing[]; readonly used: readonly string[] }> {
    // Only what is not sealed.
    const rows = (await this.source.query(`SELECT body FROM finding WHERE kind = 'ring' ORDER BY rank`)) as {
      body: Ring;
    }[];
    const used = (await this.source.query(`SELECT DISTINCT ring FROM ring_event ORDER BY ring`)) as { ring: string }[];
    return {
      rings: rows.map(({ body: { id, debtors, complaints } }) => ({ id, debtors, complaints })),
      used: used.map((u) => u.ring),
    };
  }

  /** What became of a ring, the oldest first. */
  async ringHistory(ring: string): Promise<readonly (RingEvent & { readonly at: string })[]> {
    const rows = (await this.source.query(`SELECT body, at FROM ring_event WHERE ring = $1 ORDER BY number LIMIT 500`, [
      ring,
    ])) as { body: RingEvent; at: string }[];
    return rows.map(({ body, at }) => ({ ...body, at }));
  }

  // Calls that stream in, and alerts about them

  /**
   * Keeps calls that came in by themselves, under one import a day that is never analysed for its own sake: the next analysis sees them.
   */
  async storeStream(items: readonly Item[], zone: string, by: string, now: string): Promise<void> {
    const name = `calls ${now.slice(0, 10)}`;
    const id = await this.source.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(${LOCKS.stream})`);
      const found = (await tx.query(`SELECT id FROM import WHERE name = $1 AND sha256 = '' LIMIT 1`, [name])) as {
        id: number;
      }[];
      if (found.length > 0) return found[0].id;
      const made = (await tx.query(
        `INSERT INTO import (name, sha256, bytes, state, counts, "createdAt", "createdBy") VALUES ($1, '', 0, 'done', $2::jsonb, $3, $4) RETURNING id`,
        [name, JSON.stringify(NO_COUNTS), now, by],
      )) as { id: number }[];
      return made[0].id;
    });
    await this.storeBatch(id, items, 0, zone, { stream: true });
    await this.source.query(`UPDATE import SET state = 'done', "finishedAt" = $2 WHERE id = $1`, [id, now]);
  }

  /** Number of the last call of the stream. */
  async streamPosition(): Promise<number> {
    const rows = (await this.source.query(`SELECT coalesce(max(number), 0) AS last FROM stream_call`)) as {
      last: number;
    }[];
    return rows[0].last;
  }

  /** Calls of the stream behind a number, in the order in which they came, whoever took them in. */
  async streamAfter(
    position: number,
    first: number,
  ): Promise<readonly { readonly number: number; readonly call: Call }[]> {
    const rows = (await this.source.query(
      `SELECT s.number, r.id, r.body FROM stream_call s JOIN record r ON r.kind = 'call' AND r.id = s.id WHERE s.number > $1 ORDER BY s.number LIMIT $2`,
      [position, first],
    )) as { number: number; id: string; body: SealedBody }[];
    return rows.map(({ number, id, body }) => ({ number, call: this.opened('call', id, body) }));
  }

  /** Which of these calls are kept already. */
  async knownCalls(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = (await this.source.query(`SELECT id FROM record WHERE kind = 'call' AND id = ANY($1::text[])`, [
      ids,
    ])) as { id: string }[];
    return new Set(rows.map((r) => r.id));
  }

  /** Every call that is kept, page by page, and the phones of those who complained. */
  async *callHistory(): AsyncGenerator<readonly Call[]> {
    let last = '';
    for (;;) {
      const rows = (await this.source.query(
        `SELECT id, body FROM record WHERE kind = 'call' AND id COLLATE "C" > $1 ORDER BY id COLLATE "C" LIMIT 5000`,
        [last],
      )) as { id: string; body: SealedBody }[];
      yield rows.map((r) => this.opened<Call>('call', r.id, r.body));
      if (rows.length < 5000) return;
      last = rows[rows.length - 1].id;
    }
  }

  /** Phones that complainants gave as theirs or to be called back on, as they gave them. */
  async complainantPhones(): Promise<readonly string[]> {
    const phones = new Set<string>();
    let last = '';
    for (;;) {
      const rows = (await this.source.query(
        `SELECT id, body FROM record WHERE kind = 'complaint' AND id COLLATE "C" > $1 ORDER BY id COLLATE "C" LIMIT ${RECORDS}`,
        [last],
      )) as { id: string; body: SealedBody }[];
      for (const { id, body } of rows) {
        const { debtorPhone, contactPhone } = this.opened<Complaint>('complaint', id, body);
        for (const phone of [debtorPhone, contactPhone]) if (phone !== '') phones.add(phone);
      }
      if (rows.length < RECORDS) return [...phones];
      last = rows[rows.length - 1].id;
    }
  }

  /** Keeps an alert as it stands now. */
  async keepAlert(alert: Alert, now: string): Promise<void> {
    await this.source.transaction(async (tx) => {
      const [{ fresh }] = (await tx.query(
        `INSERT INTO alert (id, body) VALUES ($1, $2::jsonb) ON CONFLICT (id) DO UPDATE SET body = excluded.body RETURNING xmax = 0 AS fresh`,
        [alert.id, sqlJson(sealWhole(this.vault, `alert:${alert.id}`, alert))],
      )) as { fresh: boolean }[];
      if (fresh)
        await this.notifications.enqueue(
          tx,
          [{ type: 'alert.raised', data: { alert: alert.id, calls: alert.calls.length } }],
          now,
        );
    });
  }

  /** Alerts, the last raised first. */
  async alerts(first: number): Promise<readonly Alert[]> {
    const rows = (await this.source.query(`SELECT id, body FROM alert ORDER BY number DESC LIMIT $1`, [first])) as {
      id: string;
      body: SealedBody;
    }[];
    return rows.map((r) => openWhole(this.vault, `alert:${r.id}`, r.body));
  }

  async alert(id: string): Promise<Alert | null> {
    const rows = (await this.source.query(`SELECT body FROM alert WHERE id = $1`, [id])) as { body: SealedBody }[];
    return rows.length === 0 ? null : openWhole(this.vault, `alert:${id}`, rows[0].body);
  }

  // Judgements

  /** Adds a judgement; nothing is ever changed or taken away. */
  async judge(judgement: Judgement, also?: Also): Promise<void> {
    await this.source.transaction(async (tx) => {
      await tx.query(`INSERT INTO judgement (subject, id, body) VALUES ($1, $2, $3::jsonb)`, [
        judgement.subject,
        judgement.id,
        sqlJson(judgement),
      ]);
      await also?.(tx, judgement.id);
    });
  }

  /** All judgements in the order in which they were made, or those of one subject. */
  async judgements(of?: { readonly subjects: readonly string[]; readonly id: string }): Promise<readonly Judgement[]> {
    const rows = (await this.source.query(
      of === undefined
        ? `SELECT body FROM judgement ORDER BY number`
        : `SELECT body FROM judgement WHERE subject = ANY($1) AND id = $2 ORDER BY number`,
      of === undefined ? [] : [of.subjects, of.id],
    )) as { body: Judgement }[];
    return rows.map((r) => r.body);
  }

  /** Judgements of debtors as members of whatever ring, in the order in which they were made. */
  async judgementsOfDebtors(debtors: readonly string[]): Promise<readonly Judgement[]> {
    const rows = (await this.source.query(
      `SELECT body FROM judgement WHERE subject = 'member' AND body->>'debtor' = ANY($1::text[]) ORDER BY number`,
      [debtors],
    )) as { body: Judgement }[];
    return rows.map((r) => r.body);
  }

  /** The cluster that has a template; null: none has. */
  async clusterOfTemplate(template: string): Promise<ClusterRow | null> {
    const rows = (await this.source.query(
      `SELECT id, body FROM finding WHERE kind = 'cluster' AND body->>'template' = $1 LIMIT 1`,
      [template],
    )) as { id: string; body: SealedBody }[];
    return rows.length === 0 ? null : openFinding(this.vault, 'cluster', rows[0].id, rows[0].body);
  }

  /** Complaints of the control sample that nobody has judged yet. */
  async controlSample(first: number): Promise<readonly string[]> {
    const rows = (await this.source.query(
      `SELECT id FROM finding f WHERE kind = 'control'
       AND NOT EXISTS (SELECT 1 FROM judgement j WHERE j.subject = 'control' AND j.id = f.id) ORDER BY rank, id COLLATE "C" LIMIT $1`,
      [first],
    )) as { id: string }[];
    return rows.map((r) => r.id);
  }

  async finding<T>(kind: string, id: string): Promise<T | null> {
    const rows = (await this.source.query(`SELECT body FROM finding WHERE kind = $1 AND id = $2`, [kind, id])) as {
      body: SealedBody;
    }[];
    return rows.length === 0 ? null : this.found(kind, id, rows[0].body);
  }

  /** A body of findings as it was found. Some are lists. */
  private found<T>(kind: string, id: string, body: unknown): T {
    return Array.isArray(body) ? (body as T) : openFinding(this.vault, kind, id, body as SealedBody);
  }

  private complaintRow(id: string, { complaint, ...found }: { readonly complaint: unknown }): ComplaintRow {
    return {
      ...this.found<Omit<ComplaintRow, 'complaint'>>('complaint', id, found),
      complaint: this.opened('complaint', id, complaint),
    };
  }

  async clusters(filter: ClusterFilter, args: PageArgs): Promise<Page<ClusterRow>> {
    const conditions = [`kind = 'cluster'`];
    const values: unknown[] = [];
    if (filter.leastUnits != null) conditions.push(`size >= $${values.push(filter.leastUnits)}`);
    if (filter.benign != null) conditions.push(`parent = $${values.push(filter.benign ? 'benign' : 'open')}`);
    const searched = filter.search ? foldSearched(filter.search) : null;
    const read = (excerpt: string) => foldSearched(filter.people === false ? maskText(excerpt) : excerpt);
    return this.list<ClusterRow>('finding f', conditions, values, args, FINDING_ITEM, {
      item: (id, body) => this.found('cluster', id, body),
      ...(searched === null ? {} : { only: (row) => read(row.excerpt).includes(searched) }),
    });
  }

  /** How many members a cluster has by day, lender and channel; days in order, the others with most first. */
  async volumeOf(cluster: string) {
    const counted = async (what: string, order: string) =>
      (await this.source.query(
        `SELECT coalesce(${what}, '') AS name, count(*)::int AS count FROM finding f JOIN record r ON r.kind = 'complaint' AND r.id = f.id
         WHERE f.kind = 'complaint' AND f.parent = $1 GROUP BY 1 ORDER BY ${order} LIMIT 400`,
        [cluster],
      )) as { name: string; count: number }[];
    return {
      days: await counted(`left(r.body->>'receivedAt', 10)`, '1'),
      institutions: await counted(`r.body->>'institution'`, '2 DESC, 1'),
      channels: await counted(`r.body->>'channel'`, '2 DESC, 1'),
    };
  }

  /** How many of some complaints came on each day. */
  async daysOf(complaints: readonly string[]): Promise<{ name: string; count: number }[]> {
    return (await this.source.query(
      `SELECT left(body->>'receivedAt', 10) AS name, count(*)::int AS count FROM record
       WHERE kind = 'complaint' AND id = ANY($1::text[]) AND body->>'receivedAt' IS NOT NULL GROUP BY 1 ORDER BY 1`,
      [complaints],
    )) as { name: string; count: number }[];
  }

  async rings(args: PageArgs): Promise<Page<Ring>> {
    return this.list<Ring>('finding f', [`kind = 'ring'`], [], args, FINDING_ITEM, {
      item: (id, body) => this.found('ring', id, body),
    });
  }

  async papers(verdict: string | null, args: PageArgs): Promise<Page<PaperVerdict>> {
    const [conditions, values] =
      verdict === null ? [[`kind = 'paper'`], []] : [[`kind = 'paper'`, `parent = $1`], [verdict]];
    return this.list<PaperVerdict>('finding f', conditions, values, args, FINDING_ITEM, {
      item: (id, body) => this.found('paper', id, body),
    });
  }

  /** Lines that are called, those with most calls first. */
  async lines(args: PageArgs): Promise<Page<LineUse & { readonly id: string }>> {
    return this.list('finding f', [`kind = 'line'`], [], args, FINDING_ITEM, {
      item: (id, body) => ({ id, ...this.found<LineUse>('line', id, body) }),
    });
  }

  /** Calls that share a script, those of most speakers first. */
  async scripts(args: PageArgs): Promise<Page<ScriptUse>> {
    return this.list('finding f', [`kind = 'script'`], [], args, FINDING_ITEM, {
      item: (id, body) => this.found<ScriptUse>('script', id, body),
    });
  }

  async call(id: string): Promise<Call | null> {
    const rows = (await this.source.query(`SELECT body FROM record WHERE kind = 'call' AND id = $1 LIMIT 1`, [id])) as {
      body: SealedBody;
    }[];
    return rows.length === 0 ? null : this.opened('call', id, rows[0].body);
  }

  /** Paths of the papers that a complaint names, and of those that are said to be about it. */
  async papersOf({ id, attachments, source }: Complaint): Promise<readonly string[]> {
    const said = (await this.source.query(
      `SELECT body->>'id' AS path, body->'source'->>'file' AS file FROM record WHERE kind = 'paper' AND body->>'complaintId' = $1`,
      [id],
    )) as { path: string; file: string }[];
    return this.filesAt(
      this.source.manager,
      [...attachments.map((path) => ({ path, file: source.file })), ...said].map(({ path, file }) =>
        attachmentPlaces(file, path),
      ),
    );
  }

  /** Of each list of places where a file may lie the first at which one does; ascending, each once. */
  async filesAt(tx: EntityManager, places: readonly (readonly string[])[]): Promise<readonly string[]> {
    const rows = (await tx.query(
      `SELECT DISTINCT body->>'path' AS path FROM record WHERE kind = 'file' AND body->>'path' = ANY($1::text[])`,
      [places.flat()],
    )) as { path: string }[];
    const there = new Set(rows.map((r) => r.path));
    return [...new Set(places.flatMap((of) => of.find((path) => there.has(path)) ?? []))].sort(byCodeUnit);
  }

  /** What the machine makes of the paper at a path. The same bytes are one paper, wherever they lie: it is judged once, under one of its paths. */
  async verdictAt(path: string): Promise<PaperVerdict | null> {
    const own = await this.finding<PaperVerdict>('paper', path);
    if (own !== null) return own;
    const rows = (await this.source.query(
      `SELECT id, body FROM finding WHERE kind = 'paper' AND id IN (
         SELECT body->>'path' FROM record WHERE kind = 'file' AND body->>'sha256' IN (SELECT body->>'sha256' FROM record WHERE kind = 'file' AND body->>'path' = $1))
       ORDER BY id COLLATE "C" LIMIT 1`,
      [path],
    )) as { id: string; body: SealedBody }[];
    return rows.length === 0 ? null : { ...this.found<PaperVerdict>('paper', rows[0].id, rows[0].body), paper: path };
  }

  /** What was read of the file at a path, of several the last; null where there is none. */
  async paperFile(path: string): Promise<FoundFile | null> {
    const rows = (await this.source.query(
      `SELECT id, body FROM record WHERE kind = 'file' AND body->>'path' = $1 ORDER BY import DESC LIMIT 1`,
      [path],
    )) as { id: string; body: SealedBody }[];
    return rows.length === 0 ? null : this.opened('file', rows[0].id, rows[0].body);
  }

  /** The file that was recorded of a call: a sound file of its id, of several the one that came last. */
  async recording(call: string): Promise<{ readonly path: string; readonly sha256: string } | null> {
    const rows = (await this.source.query(
      `SELECT body->>'path' AS path, body->>'sha256' AS sha256 FROM record WHERE ${RECORDING} = $1 AND ${IS_RECORDING} ORDER BY import DESC LIMIT 1`,
      [call],
    )) as { path: string; sha256: string }[];
    return rows[0] ?? null;
  }

  /** SHA-256 of the file that lies at a path. */
  async fileAt(path: string): Promise<string | null> {
    const rows = (await this.source.query(
      `SELECT body->>'sha256' AS sha FROM record WHERE kind = 'file' AND body->>'path' = $1 ORDER BY import DESC LIMIT 1`,
      [path],
    )) as { sha: string }[];
    return rows[0]?.sha ?? null;
  }

  /** What was read of the papers at paths; of those that lie there several times the last. */
  async paperTexts(paths: readonly string[]): Promise<readonly PaperText[]> {
    const rows = (await this.source.query(
      `SELECT DISTINCT ON (body->>'path') id, body FROM record WHERE kind = 'file' AND body->>'path' = ANY($1::text[]) ORDER BY body->>'path', import DESC`,
      [paths],
    )) as { id: string; body: SealedBody }[];
    return rows.map(({ id, body }) => {
      const { path, reading } = this.opened<FoundFile>('file', id, body);
      return { paper: path, text: reading?.text ?? '' };
    });
  }

  /** What is searched for stands in the id, in what a complaint is found by, or in its words; the total counts those that may have it. */
  async complaints(filter: ComplaintFilter, args: PageArgs): Promise<Page<ComplaintRow>> {
    const conditions = [`f.kind = 'complaint'`];
    const values: unknown[] = [];
    if (filter.cluster) conditions.push(`f.parent = $${values.push(filter.cluster)}`);
    if (filter.lane) conditions.push(`f.body->'triage'->>'lane' = $${values.push(filter.lane)}`);
    const search = filter.search ? readSearch(filter.search, filter.people) : null;
    if (search !== null) {
      const marks = search.lookups.map(({ kind, value }) => this.vault.blind(kind, value));
      const words = this.vault.words(search.words);
      conditions.push(
        `(f.id = $${values.push(search.text)} OR r.blind && $${values.push(marks)}::bigint[]
          OR ${words.length === 0 ? 'false' : `f.id IN (SELECT w.id FROM word_index w WHERE w.marks @> $${values.push(words)}::int[])`})`,
      );
    }
    return this.list<ComplaintRow>(
      `finding f JOIN record r ON r.kind = 'complaint' AND r.id = f.id`,
      conditions,
      values,
      args,
      COMPLAINT_ITEM,
      {
        item: (id, body) => this.complaintRow(id, body as { complaint: unknown }),
        ...(search === null ? {} : { only: ({ complaint }) => search.finds(complaint) }),
      },
    );
  }

  /** Ids of the records of a kind that hold a value, ascending. */
  async recordsWith(kind: 'complaint' | 'call' | 'agency', by: Lookup, first: number): Promise<readonly string[]> {
    const rows = (await this.source.query(
      `SELECT id FROM record WHERE kind = $1 AND blind @> ARRAY[$2]::bigint[] ORDER BY id COLLATE "C" LIMIT $3`,
      [kind, this.vault.blind(by.kind, by.value), first],
    )) as { id: string }[];
    return rows.map((r) => r.id);
  }

  async complaint(id: string): Promise<ComplaintRow | null> {
    const rows = (await this.source.query(
      `SELECT ${COMPLAINT_ITEM} FROM finding f JOIN record r ON r.kind = 'complaint' AND r.id = f.id WHERE f.kind = 'complaint' AND f.id = $1`,
      [id],
    )) as { item: { complaint: unknown } }[];
    return rows.length === 0 ? null : this.complaintRow(id, rows[0].item);
  }

  /** Calls about debtors, the first first. */
  async callsOf(debtors: readonly string[], most: number): Promise<readonly Call[]> {
    const rows = (await this.source.query(
      `SELECT id, body FROM record WHERE kind = 'call' AND body->>'debtorRef' <> '' AND body->>'debtorRef' = ANY($1::text[]) ORDER BY body->>'startedAt', id COLLATE "C" LIMIT $2`,
      [debtors, most],
    )) as { id: string; body: SealedBody }[];
    return rows.map((r) => this.opened('call', r.id, r.body));
  }

  private async list<T>(
    from: string,
    conditions: readonly string[],
    values: unknown[],
    { after, first }: PageArgs,
    select: string,
    how: { readonly item: (id: string, body: unknown) => T; readonly only?: (item: T) => boolean },
  ): Promise<Page<T>> {
    const where = conditions.join(' AND ');
    const total = (await this.source.query(`SELECT count(*)::int AS n FROM ${from} WHERE ${where}`, values)) as {
      n: number;
    }[];
    const items: (Place & { readonly item: T })[] = [];
    let place: Place = after ?? { rank: Number.MIN_SAFE_INTEGER, id: '' };
    // What can be told only once it is opened is passed over, page by page.
    for (let most = first + 1; ; most = Math.max(first + 1, 200)) {
      const rows = (await this.source.query(
        `SELECT ${select} FROM ${from} WHERE ${where} AND (f.rank, f.id COLLATE "C") > ($${values.length + 1}, $${values.length + 2})
         ORDER BY f.rank, f.id COLLATE "C" LIMIT $${values.length + 3}`,
        [...values, place.rank, place.id, most],
      )) as { rank: string | number; id: string; item: unknown }[];
      for (const { id, rank, item } of rows) {
        place = { rank: Number(rank), id };
        const opened = how.item(id, item);
        if (items.length <= first && (how.only === undefined || how.only(opened)))
          items.push({ ...place, item: opened });
      }
      if (rows.length < most || items.length > first) return page(items, first, total[0].n);
    }
  }
}

/** Processes that start together migrate one after the other. */
async function oneByOne<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCKS.migrate]);
    return await work();
  } finally {
    await client.end();
  }
}

/** Records in a page. */
const RECORDS = 5000;

const FINDING_ITEM = 'f.rank, f.id, f.body AS item';
const COMPLAINT_ITEM = `f.rank, f.id, f.body || jsonb_build_object('complaint', r.body) AS item`;

/** Ascending numbers as runs without a gap, `from` and `to` included. */
function runs(numbers: readonly number[]): [number, number][] {
  const result: [number, number][] = [];
  for (const n of [...numbers].sort((x, y) => x - y)) {
    const last = result.at(-1);
    if (last !== undefined && last[1] === n - 1) last[1] = n;
    else result.push([n, n]);
  }
  return result;
}

async function bankOf(tx: EntityManager, lock = ''): Promise<readonly BankEntry[]> {
  const rows = (await tx.query(`SELECT body FROM bank_entry ORDER BY id ${lock}`)) as { body: BankEntry }[];
  return rows.map((r) => r.body);
}

/** A finding as a row of JSON; its body is JSON already. */
const findingRowJson = ({ body, ...row }: FindingPut): string => `${JSON.stringify(row).slice(0, -1)},"body":${body}}`;

async function findingsState(tx: EntityManager): Promise<string | null> {
  const rows = (await tx.query(`SELECT value FROM installation WHERE name = 'findings'`)) as { value: string }[];
  return rows[0]?.value ?? null;
}
