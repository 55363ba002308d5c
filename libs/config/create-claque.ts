import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Accounts } from '../app/accounts/accounts.js';
import { DEMO_LOGIN, type FirstAccounts, prepareAccounts } from '../app/accounts/first-accounts.js';
import { AuditLog } from '../app/audit/audit-log.js';
import { CallStream } from '../app/calls/call-stream.js';
import { CaseDesk } from '../app/cases/case-service.js';
import { DetectorDesk } from '../app/detector-settings/detector-settings.js';
import { DossierDesk } from '../app/dossiers/dossier-service.js';
import { Uploads } from '../app/imports/uploads.js';
import { Jobs, type JobsDeps } from '../app/jobs/job-runner.js';
import { Digests } from '../app/notifications/digests.js';
import { Webhooks } from '../app/notifications/webhooks.js';
import { BlobText } from '../app/people/blob-text.js';
import { createPeople, type People } from '../app/people/people.js';
import { WorkDesk } from '../app/queue/queue-service.js';
import { SimilarTexts } from '../app/similar/similar-texts.js';
import { SqlIndex } from '../db/candidate-index/sql-index.js';
import { BlobSeal } from '../db/encryption/blob-seal.js';
import { openKeys } from '../db/encryption/key-table.js';
import { SqlGraph } from '../db/graph-store/sql-graph.js';
import { RecordStore } from '../db/record-store.js';
import { WordIndex } from '../db/repositories/word-index.js';
import type { LetterTemplate } from '../domain/cases/letter.js';
import { ClaqueError, verbatim } from '../domain/errors/errors.js';
import { readNetworks } from '../domain/notifications/network.js';
import type { BlobStore } from '../domain/ports/blob-store.js';
import type { GraphStore } from '../domain/ports/graph-store.js';
import type { JobQueue } from '../domain/ports/job-queue.js';
import { READABLE_VERSION } from '../domain/text/readable.js';
import { BlobFolder, sweepIncoming } from '../engines/blob-store/blob-folder.js';
import { S3Blobs } from '../engines/blob-store/s3-blobs.js';
import { MemoryIndex } from '../engines/candidate-index/memory-index.js';
import { localEmbeddings } from '../engines/embeddings/local-embeddings.js';
import { FolderLock } from '../engines/folder-lock/folder-lock.js';
import { Neo4jGraph } from '../engines/graph-store/neo4j-graph.js';
import { Projector } from '../engines/graph-store/projector.js';
import { ProcessQueue } from '../engines/job-queue/process-queue.js';
import { RedisQueue } from '../engines/job-queue/redis-queue.js';
import { OpenId } from '../engines/oidc/open-id.js';
import { Outbound } from '../engines/outbound/outbound.js';
import { createSketcher } from '../kernel/index.js';
import { loadClocks } from '../readers/clocks.js';
import { PaperPool } from '../readers/documents/pool.js';
import { loadLetters } from '../readers/letters.js';
import { loadRetention } from '../readers/retention.js';
import { sweepScratch } from '../readers/scratch.js';
import { packageRoot } from './paths.js';
import type { Settings } from './settings.js';

/** How often a process looks whether there are other keys. */
const KEYS_MS = 15_000;
/** How often it is looked whether something is older than it may be. */
const RETENTION_MS = 600_000;
/** How often blobs are looked for that nothing names. */
const SWEEP_MS = 6 * 3600_000;

/** Something outside that this process needs, and how to see whether it is there. */
export interface Engine {
  readonly name: 'PostgreSQL' | 'Redis' | 'Neo4j' | 'S3' | 'PGlite';
  /** Without it nothing is taken in; the others only make what follows late. */
  readonly vital: boolean;
  ping(): Promise<void>;
}

export interface Claque {
  readonly store: RecordStore;
  readonly blobs: BlobStore;
  readonly jobs: Jobs;
  readonly accounts: Accounts;
  /** What the start found about accounts: whether the demo's are there, and a first sign-in to print. */
  readonly first: FirstAccounts;
  readonly openId: OpenId | null;
  /** Whether browsers come over https. */
  readonly secure: boolean;
  readonly similar: SimilarTexts;
  readonly audit: AuditLog;
  readonly work: WorkDesk;
  readonly detectors: DetectorDesk;
  readonly uploads: Uploads;
  readonly cases: CaseDesk;
  readonly dossiers: DossierDesk;
  readonly people: People;
  readonly letters: { readonly protect: LetterTemplate };
  readonly webhooks: Webhooks;
  readonly digests: Digests;
  readonly calls: CallStream;
  readonly graph: GraphStore;
  /** Keeps Neo4j up to date; null where there is none, or others do. */
  readonly projector: Projector | null;
  readonly neo4j: Neo4jGraph | null;
  readonly engines: readonly Engine[];
  readonly now: () => string;
  /** Share of groups that are rings before any evidence; shown, never added to a score. */
  readonly ringPrior: number;
  /** Uploads that may wait before more are turned away. */
  readonly queueLimit: number;
  close(): Promise<void>;
}

/**
 * The whole product behind the API, built by plain `new`, on the engines that the preset names.
 *
 * embedded: records on PGlite in the data folder, or on PostgreSQL; originals in the folder; jobs in this process, the candidate index in
 * memory or in PostgreSQL; the graph in SQL. scaled: records, candidate index and outbox on PostgreSQL, jobs by Redis, originals in S3 or a
 * shared folder, the graph projected into Neo4j.
 *
 * @throws ClaqueError CLQ_FOLDER_LOCKED where another process has the folder.
 */
export async function createClaque(
  settings: Settings,
  log: JobsDeps['log'],
  told: JobsDeps['told'] = () => {},
): Promise<Claque> {
  const scaled = settings.preset === 'scaled';
  const closing: (() => Promise<void> | void)[] = [];
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  if (!scaled) {
    const lock = FolderLock.take(settings.folder);
    closing.push(() => lock.release());
  }
  try {
    const now = () => new Date().toISOString();
    const works = settings.role !== 'api';
    const engines: Engine[] = [];
    const store = await RecordStore.open(
      settings.postgres === null
        ? { folder: settings.folder, key: settings.key }
        : {
            url: settings.postgres,
            connections: 10 + settings.jobsAtOnce * 2,
            projected: scaled,
            key: settings.key,
          },
    );
    closing.push(() => store.close());
    engines.push({
      name: settings.postgres === null ? 'PGlite' : 'PostgreSQL',
      vital: true,
      ping: async () => void (await store.source.query('SELECT 1')),
    });
    const blobs = await openBlobs(settings, store, engines);
    const scratch = join(settings.folder, 'scratch');
    if (!scaled) await sweepScratch(scratch);
    const accounts = new Accounts(store, now);
    const sketcher = createSketcher({ seed: await store.sketchSeed(settings.sketchSeed) });
    const index =
      settings.postgres === null
        ? new MemoryIndex(sketcher)
        : await SqlIndex.open(store.source, `${sketcher.version} r${READABLE_VERSION}`);
    const embeddings = settings.weights === null ? null : await localEmbeddings(settings.weights);
    if (embeddings !== null) closing.push(() => embeddings.close());
    const similar = new SimilarTexts(store, index, sketcher, embeddings);
    let queue: JobQueue = new ProcessQueue();
    let graph: GraphStore = new SqlGraph(store.source);
    let neo4j: Neo4jGraph | null = null;
    let projector: Projector | null = null;
    if (scaled) {
      const installation = await store.secret('id');
      const redis = new RedisQueue({ url: settings.redis!, name: `claque-${installation}`, log });
      engines.push({ name: 'Redis', vital: false, ping: () => redis.ping() });
      queue = redis;
      neo4j = Neo4jGraph.connect({ url: settings.neo4j!, database: settings.neo4jDatabase });
      const connected = neo4j;
      closing.push(() => connected.close());
      engines.push({ name: 'Neo4j', vital: false, ping: () => connected.ping() });
      graph = new FirstGraph(neo4j, graph, log);
      if (works) {
        projector = new Projector({ store, graph: neo4j, url: settings.postgres!, log });
        projector.start();
        const started = projector;
        closing.push(() => started.stop());
      }
    }
    // Others may have changed the keys: what they seal opens here too.
    const renewing = setInterval(() => {
      openKeys(store.source, store.holder).then(
        (keys) => store.vault.renew(keys),
        (error: Error) => log('keys not looked at', { error: error.message }),
      );
    }, KEYS_MS).unref();
    closing.push(() => clearInterval(renewing));
    const profiles = await loadClocks(join(packageRoot(), 'seeds'));
    const clock = named(profiles, settings.clock, 'CLAQUE_CLOCK');
    const audit = new AuditLog(store, now, settings.anchors);
    const work = new WorkDesk(store, audit, profiles, now);
    const detectors = new DetectorDesk(
      store,
      audit,
      { sketchSeed: sketcher.keys.seed, windowDays: settings.ringWindowDays },
      now,
    );
    const cases = new CaseDesk(store, audit, now);
    const dossiers = new DossierDesk(store, cases, audit, graph, blobs, now);
    const pool = new PaperPool({ ocr: settings.ocr, workers: 1 });
    closing.push(() => pool.close());
    const people = createPeople(store, audit, blobs, now, new BlobText(pool, scratch));
    const retention = named(await loadRetention(join(packageRoot(), 'seeds')), settings.retention, 'CLAQUE_RETENTION');
    if (works) {
      const look = () => {
        uploads
          .deleteExpired()
          .catch((error: Error) => log('unfinished uploads not looked at', { error: error.stack }));
        people.retention.apply(retention).then(
          (gone) => gone > 0 && jobs.notify(),
          (error: Error) => log('retention not looked at', { error: error.stack }),
        );
      };
      const sweep = () =>
        void people.removal
          .sweep()
          .catch((error: Error) => log('blobs that nothing names not looked for', { error: error.stack }));
      const sweeping = setInterval(sweep, SWEEP_MS).unref();
      closing.push(() => clearInterval(sweeping));
      const looking = setInterval(look, RETENTION_MS).unref();
      closing.push(() => clearInterval(looking));
    }
    const webhooks = new Webhooks(store, audit, now, log, outbound(settings));
    const digests = new Digests(store, audit, cases, settings, now, log);
    closing.push(() => webhooks.stop());
    closing.push(() => digests.stop());
    if (works) {
      webhooks.start();
      digests.start();
    }
    const jobs = new Jobs({
      store,
      clock,
      queue,
      blobs,
      similar,
      words: new WordIndex(store),
      sketchSeed: sketcher.keys.seed,
      zone: settings.zone,
      scratch,
      windowDays: settings.ringWindowDays,
      ocr: settings.ocr,
      owner: `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`,
      atOnce: works ? settings.jobsAtOnce : 0,
      alone: !scaled,
      now,
      log,
      told,
    });
    const first = await prepareAccounts(
      accounts,
      audit,
      {
        adminPassword: settings.adminPassword,
        demo: settings.demoAccounts,
        needsAdmin: settings.oidc === null && settings.role !== 'worker',
        shared: scaled,
      },
      now,
    );
    if (settings.demo) await layInDemo(store, blobs, accounts, now);
    const uploads = new Uploads({
      store,
      blobs,
      audit,
      now,
      limit: settings.uploadLimit,
      unfinishedBytes: settings.unfinishedBytes,
      freeBytes: () => freeBytes(settings),
      log,
      queueLimit: settings.queueLimit,
      arrived: () => jobs.notify(),
    });
    const calls = new CallStream(store, settings.zone, now);
    if (scaled && settings.role !== 'worker') calls.start();
    closing.push(() => calls.stop());
    await jobs.start();
    closing.push(() => jobs.stop());
    return {
      store,
      blobs,
      jobs,
      accounts,
      first,
      openId: settings.oidc === null ? null : new OpenId(settings.oidc, store.vault),
      secure: settings.url?.startsWith('https:') === true,
      similar,
      audit,
      work,
      detectors,
      cases,
      dossiers,
      people,
      letters: await loadLetters(join(packageRoot(), 'seeds')),
      webhooks,
      digests,
      uploads,
      calls,
      graph,
      projector,
      neo4j,
      engines,
      now,
      ringPrior: settings.ringPrior,
      queueLimit: settings.queueLimit,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Bytes that are free where uploads are kept; a store elsewhere looks after its own. */
async function freeBytes({ s3, blobs, folder }: Settings): Promise<number> {
  if (s3 !== null) return Number.POSITIVE_INFINITY;
  // The folder is made with the first file.
  const { bavail, bsize } = await statfs(blobs).catch(() => statfs(folder));
  return bavail * bsize;
}

/** What sends to addresses that people gave. */
function outbound({ webhookNetworks }: Settings): Outbound {
  return new Outbound(webhookNetworks === null ? undefined : readNetworks(webhookNetworks)!);
}

/** Imports the demo's files where nothing was imported yet. */
async function layInDemo(store: RecordStore, blobs: BlobStore, accounts: Accounts, now: () => string): Promise<void> {
  if ((await store.imports({ after: null, first: 1 })).total > 0) return;
  for (const name of ['complaints.csv', 'agencies.csv', 'calls.csv', 'papers.zip', 'lines.zip']) {
    const blob = await blobs.put(createReadStream(join(packageRoot(), 'seeds/demo', name)));
    await store.createImport({
      name: `demo/${name}`,
      ...blob,
      map: null,
      by: DEMO_LOGIN.name,
      now: now(),
      also: (tx, id) => accounts.repository.markDemoImport(tx, id),
    });
  }
}

/** The store of originals that the settings name. */
export async function openBlobs(settings: Settings, store: RecordStore, engines: Engine[] = []): Promise<BlobStore> {
  const seal = new BlobSeal(store.vault);
  if (settings.s3 !== null) {
    const scratch = join(settings.folder, 'incoming');
    await sweepIncoming(scratch, settings.preset === 'embedded');
    const blobs = S3Blobs.connect({ url: settings.s3, scratch, seal, prefix: await store.secret('id') });
    engines.push({ name: 'S3', vital: true, ping: () => blobs.ping() });
    return blobs;
  }
  const blobs = new BlobFolder(settings.blobs, seal);
  await blobs.sweep(settings.preset === 'embedded');
  return blobs;
}

function named<T>(profiles: ReadonlyMap<string, T>, name: string, setting: string): T {
  const found = profiles.get(name);
  if (found === undefined)
    throw new ClaqueError('CLQ_SETTING_CHOICE', {
      name: verbatim(setting),
      choices: verbatim([...profiles.keys()].join(', ')),
    });
  return found;
}

/** Asks Neo4j, and the tables that it is made from while it is away. */
class FirstGraph implements GraphStore {
  private away = false;

  constructor(
    private readonly first: GraphStore,
    private readonly second: GraphStore,
    private readonly log: JobsDeps['log'],
  ) {}

  apply(changes: Parameters<GraphStore['apply']>[0]): Promise<void> {
    return this.first.apply(changes);
  }

  nodes(ids: readonly string[]) {
    return this.ask((g) => g.nodes(ids));
  }

  edgesAt(ids: readonly string[], most: number) {
    return this.ask((g) => g.edgesAt(ids, most));
  }

  count() {
    return this.ask((g) => g.count());
  }

  nodesAfter(id: string, first: number) {
    return this.ask((g) => g.nodesAfter(id, first));
  }

  edgesAfter(id: string, first: number) {
    return this.ask((g) => g.edgesAfter(id, first));
  }

  private async ask<T>(question: (graph: GraphStore) => Promise<T>): Promise<T> {
    try {
      const answer = await question(this.first);
      this.away = false;
      return answer;
    } catch (error) {
      if (!this.away) this.log('graph away', { error: (error as Error).message });
      this.away = true;
      return question(this.second);
    }
  }
}
