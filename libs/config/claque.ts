import type { Accounts } from '../app/accounts/accounts.js';
import type { FirstAccounts } from '../app/accounts/first-accounts.js';
import type { AuditLog } from '../app/audit/audit-log.js';
import type { CallStream } from '../app/calls/call-stream.js';
import type { CaseService } from '../app/cases/case-service.js';
import type { DetectorSettings } from '../app/detector-settings/detector-settings.js';
import type { DossierService } from '../app/dossiers/dossier-service.js';
import type { Projector } from '../app/graph/projector.js';
import type { ImportMatching } from '../app/imports/matching.js';
import type { Uploads } from '../app/imports/uploads.js';
import type { ImportWithdrawal } from '../app/imports/withdrawal.js';
import type { ObjectionService } from '../app/inquiries/objections.js';
import type { OrganiserService } from '../app/inquiries/organisers.js';
import type { SampleService } from '../app/inquiries/samples.js';
import type { JobRunner } from '../app/jobs/job-runner.js';
import type { Digests } from '../app/notifications/digests.js';
import type { Webhooks } from '../app/notifications/webhooks.js';
import type { People } from '../app/people/people.js';
import type { QueueService } from '../app/queue/queue-service.js';
import type { SimilarTexts } from '../app/similar/similar-texts.js';
import type { InboundMessages } from '../app/sources/inbound.js';
import type { SourceService } from '../app/sources/source-service.js';
import type { TemplateBank } from '../app/template-bank/template-bank.js';
import type { TicketService } from '../app/tickets/ticket-service.js';
import type { Store } from '../db/store.js';
import type { LetterTemplate } from '../domain/cases/letter.js';
import type { BlobStore } from '../domain/ports/blob-store.js';
import type { GraphStore } from '../domain/ports/graph-store.js';
import type { Neo4jGraph } from '../engines/graph-store/neo4j-graph.js';
import type { OpenId } from '../engines/oidc/open-id.js';

/** Something outside that this process needs, and how to see whether it is there. */
export interface Engine {
  readonly name: 'PostgreSQL' | 'Redis' | 'Neo4j' | 'S3' | 'PGlite';
  /** Without it nothing is taken in; the others only make what follows late. */
  readonly vital: boolean;
  ping(): Promise<void>;
}

export interface Claque {
  readonly store: Store;
  readonly blobs: BlobStore;
  readonly jobs: JobRunner;
  readonly accounts: Accounts;
  /** What the start found about accounts: whether the demo's are there, and a first sign-in to print. */
  readonly first: FirstAccounts;
  readonly openId: OpenId | null;
  /** Whether browsers come over https. */
  readonly secure: boolean;
  readonly similar: SimilarTexts;
  readonly audit: AuditLog;
  readonly work: QueueService;
  readonly detectors: DetectorSettings;
  readonly uploads: Uploads;
  readonly matching: ImportMatching;
  readonly withdrawal: ImportWithdrawal;
  readonly sources: SourceService;
  readonly inbound: InboundMessages;
  readonly tickets: TicketService;
  readonly cases: CaseService;
  readonly organisers: OrganiserService;
  readonly samples: SampleService;
  readonly objections: ObjectionService;
  readonly dossiers: DossierService;
  readonly people: People;
  readonly letters: { readonly protect: LetterTemplate };
  readonly bank: TemplateBank;
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
