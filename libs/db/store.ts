import type { DataSource } from 'typeorm';
import { SqlIndex } from './candidate-index/sql-index.js';
import { type Place as ConnectionPlace, openDatabase } from './connection.js';
import type { Database } from './database.js';
import { folderKey, type KeyHolder, keyHolder } from './encryption/key-holder.js';
import { openKeys } from './encryption/key-table.js';
import { sealOnce } from './encryption/reseal.js';
import { Vault } from './encryption/vault.js';
import { markCasesOnce } from './personal/case-marks.js';
import { AccountRepository } from './repositories/accounts.js';
import { AlertRepository } from './repositories/alerts.js';
import { AttemptRepository } from './repositories/attempts.js';
import { AuditRepository } from './repositories/audit.js';
import { CallRepository } from './repositories/calls.js';
import { CaseRepository } from './repositories/cases.js';
import { ClusterRepository } from './repositories/clusters.js';
import { ComplaintRepository } from './repositories/complaints.js';
import { DocumentRepository } from './repositories/documents.js';
import { FindingRepository } from './repositories/findings.js';
import { GraphRepository } from './repositories/graph.js';
import { GroupRepository } from './repositories/groups.js';
import { ImportRepository } from './repositories/imports.js';
import { InquiryRepository } from './repositories/inquiries.js';
import { InstallationRepository } from './repositories/installation.js';
import { IntakeRepository } from './repositories/intake.js';
import { JobRepository } from './repositories/jobs.js';
import { JudgementRepository } from './repositories/judgements.js';
import { NotificationRepository } from './repositories/notifications.js';
import { QueueRepository } from './repositories/queue.js';
import { RecordRepository } from './repositories/records.js';
import { RingRepository } from './repositories/rings.js';
import { SavedMappingRepository } from './repositories/saved-mappings.js';
import { SourceRepository } from './repositories/sources.js';
import { TemplateBankRepository } from './repositories/template-bank.js';
import { TicketRepository } from './repositories/tickets.js';
import { TrustedKeyRepository } from './repositories/trusted-keys.js';
import { UploadRepository } from './repositories/uploads.js';
import { VersionRepository } from './repositories/versions.js';
import { WordIndex } from './repositories/words.js';
import { rows, statement, type Tx } from './statement.js';

export type { InTransaction } from './database.js';
export { type Cursor, type Page, type PageArgs, page } from './page.js';
export type { ClusterRow } from './repositories/clusters.js';
export type { ComplaintRow } from './repositories/complaints.js';
export type { Tx } from './statement.js';

export type Connection = ConnectionPlace & {
  /** Whether a projection elsewhere follows the graph. */
  readonly projected?: boolean;
  /** False: the tables are taken as they are. */
  readonly migrate?: boolean;
  /** What wraps the keys of the store, as CLAQUE_KEY says it; by default a file in the folder. */
  readonly key?: string;
  /** The trace in which jobs are enqueued; by default none. */
  readonly trace?: () => Record<string, string>;
};

const PING = statement('store.ping', {}, {}, `SELECT FROM installation LIMIT 1`);

/** The system of record, on PGlite in a folder or on PostgreSQL: one dialect, one code. A repository for each subject. */
export class Store {
  readonly accounts: AccountRepository;
  readonly alerts: AlertRepository;
  readonly attempts: AttemptRepository;
  readonly audit: AuditRepository;
  readonly calls: CallRepository;
  readonly cases: CaseRepository;
  readonly clusters: ClusterRepository;
  readonly complaints: ComplaintRepository;
  readonly documents: DocumentRepository;
  readonly findings: FindingRepository;
  readonly graph: GraphRepository;
  readonly groups: GroupRepository;
  readonly imports: ImportRepository;
  readonly inquiries: InquiryRepository;
  readonly installation: InstallationRepository;
  readonly intake: IntakeRepository;
  readonly jobs: JobRepository;
  readonly judgements: JudgementRepository;
  readonly notifications: NotificationRepository;
  readonly queue: QueueRepository;
  readonly records: RecordRepository;
  readonly rings: RingRepository;
  readonly savedMappings: SavedMappingRepository;
  readonly sources: SourceRepository;
  readonly tickets: TicketRepository;
  readonly templateBank: TemplateBankRepository;
  readonly trustedKeys: TrustedKeyRepository;
  readonly uploads: UploadRepository;
  readonly versions: VersionRepository;
  readonly words: WordIndex;

  private constructor(
    private readonly source: DataSource,
    readonly vault: Vault,
    readonly holder: KeyHolder,
    private readonly closing: () => Promise<void>,
    { projected = false, trace = () => ({}) }: Pick<Connection, 'projected' | 'trace'>,
  ) {
    const db: Database = { source, tx: source.manager, vault, projected, trace };
    this.accounts = new AccountRepository(db);
    this.attempts = new AttemptRepository(db);
    this.audit = new AuditRepository(db);
    this.cases = new CaseRepository(db);
    this.graph = new GraphRepository(db);
    this.imports = new ImportRepository(db);
    this.inquiries = new InquiryRepository(db);
    this.installation = new InstallationRepository(db);
    this.intake = new IntakeRepository(db);
    this.judgements = new JudgementRepository(db);
    this.notifications = new NotificationRepository(db);
    this.queue = new QueueRepository(db);
    this.records = new RecordRepository(db);
    this.savedMappings = new SavedMappingRepository(db);
    this.sources = new SourceRepository(db);
    this.tickets = new TicketRepository(db);
    this.templateBank = new TemplateBankRepository(db);
    this.trustedKeys = new TrustedKeyRepository(db);
    this.uploads = new UploadRepository(db);
    this.versions = new VersionRepository(db);
    this.alerts = new AlertRepository(db, this.notifications);
    this.jobs = new JobRepository(db, this.notifications);
    this.words = new WordIndex(db, this.records);
    this.findings = new FindingRepository(db, this.templateBank, this.notifications);
    this.groups = new GroupRepository(db, this.findings);
    this.calls = new CallRepository(db, this.findings);
    this.clusters = new ClusterRepository(db, this.findings);
    this.complaints = new ComplaintRepository(db, this.findings);
    this.documents = new DocumentRepository(db, this.findings);
    this.rings = new RingRepository(db, this.findings);
  }

  /** @throws ClaqueError CLQ_KEY_LOST, CLQ_STORE_NEWER. */
  static async open(connection: Connection): Promise<Store> {
    const { key, migrate = true } = connection;
    if ('url' in connection && key === undefined) throw new Error('a store on a server needs a key');
    const holder = keyHolder(key ?? folderKey((connection as { folder: string }).folder));
    const { source, close, made } = await openDatabase(connection, migrate, async (opened) => {
      const vault = new Vault(await openKeys(opened.manager, holder));
      if (migrate) {
        await sealOnce({ tx: opened.manager, vault });
        await markCasesOnce(opened.manager, vault);
      }
      return vault;
    });
    return new Store(source, made, holder, close, connection);
  }

  /** For what is done in no transaction of its own. */
  get tx(): Tx {
    return this.source.manager;
  }

  /** Does everything in the transaction or nothing of it. Inside, only `tx` may be used. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.source.transaction(work);
  }

  /** The candidate index in the tables. It is emptied if another version of the sketch made it. */
  candidateIndex(version: string): Promise<SqlIndex> {
    return SqlIndex.open(this.tx, version);
  }

  /** Looks whether others changed the keys. What they seal opens here too. */
  async renewKeys(): Promise<void> {
    this.vault.renew(await openKeys(this.tx, this.holder));
  }

  /** @throws Error where the database does not answer. */
  async ping(): Promise<void> {
    await rows(this.tx, PING, {});
  }

  close(): Promise<void> {
    return this.closing();
  }
}
