import { Accounts } from '../app/accounts/accounts.js';
import { AuditLog } from '../app/audit/audit-log.js';
import { CaseService } from '../app/cases/case-service.js';
import { DetectorSettings } from '../app/detector-settings/detector-settings.js';
import { DossierService } from '../app/dossiers/dossier-service.js';
import { ImportMatching } from '../app/imports/matching.js';
import { ImportWithdrawal } from '../app/imports/withdrawal.js';
import { ObjectionService } from '../app/inquiries/objections.js';
import { OrganiserService } from '../app/inquiries/organisers.js';
import { SampleService } from '../app/inquiries/samples.js';
import type { JobsDeps } from '../app/jobs/job-runner.js';
import { Digests } from '../app/notifications/digests.js';
import { Webhooks } from '../app/notifications/webhooks.js';
import { BlobText } from '../app/people/blob-text.js';
import { createPeople } from '../app/people/people.js';
import { QueueService } from '../app/queue/queue-service.js';
import { SourceService } from '../app/sources/source-service.js';
import { TemplateBank } from '../app/template-bank/template-bank.js';
import { NoteWriter } from '../app/tickets/note-content.js';
import { TicketService } from '../app/tickets/ticket-service.js';
import { TicketWriter } from '../app/tickets/ticket-writer.js';
import { ClaqueError, verbatim } from '../domain/errors/errors.js';
import { readNetworks } from '../domain/notifications/network.js';
import type { BlobStore } from '../domain/ports/blob-store.js';
import { Outbound } from '../engines/outbound/outbound.js';
import { openTickets } from '../engines/tickets/open.js';
import { Readers } from '../readers/apart/apart.js';
import { loadClocks } from '../readers/clocks.js';
import { PaperPool } from '../readers/documents/pool.js';
import { loadRetention } from '../readers/retention.js';
import type { Closing } from './closing.js';
import { seedsFolder } from './paths.js';
import type { Preset } from './presets/preset.js';
import type { Settings } from './settings.js';

/** What the services stand on. */
export interface ServiceContext {
  readonly settings: Settings;
  readonly preset: Preset;
  readonly blobs: BlobStore;
  readonly sketchSeed: number;
  /** Folder of files that are being read. */
  readonly scratch: string;
  readonly closing: Closing;
  readonly now: () => string;
  readonly log: JobsDeps['log'];
}

/** The services behind the API, and the profiles that the settings name. */
export async function createServices(context: ServiceContext) {
  const { settings, preset, blobs, sketchSeed, scratch, closing, now, log } = context;
  const { store, graph } = preset;
  const seeds = seedsFolder();
  const clocks = await loadClocks(seeds);
  const clock = named(clocks, settings.clock, 'CLAQUE_CLOCK');
  const retention = named(await loadRetention(seeds), settings.retention, 'CLAQUE_RETENTION');

  const audit = new AuditLog(store, now, settings.anchors);
  const work = new QueueService(store, audit, clocks, now);
  const detectors = new DetectorSettings(store, audit, { sketchSeed, windowDays: settings.ringWindowDays }, seeds, now);
  const cases = new CaseService(store, audit, now);
  const organisers = new OrganiserService(store, audit, now);
  const samples = new SampleService(store, audit, now);
  const objections = new ObjectionService(store, audit, now);
  const dossiers = new DossierService(store, cases, audit, graph, blobs, now);
  const pool = new PaperPool({ ocr: settings.ocr, workers: 1 });
  closing.add(() => pool.close());
  const people = createPeople(store, audit, blobs, now, new BlobText(pool, scratch));

  const allowed = settings.webhookNetworks === null ? undefined : readNetworks(settings.webhookNetworks)!;
  const outbound = new Outbound(allowed);
  const webhooks = new Webhooks(store, audit, now, log, outbound);
  closing.add(() => webhooks.stop());
  const digests = new Digests(store, audit, cases, settings, now, log);
  closing.add(() => digests.stop());
  const accounts = new Accounts(store, now);
  const readers = new Readers(settings.reading.process, settings.reading.file);
  closing.add(() => readers.close());
  const matching = new ImportMatching({
    store,
    readers,
    blobs,
    audit,
    now,
    scratch,
    zone: settings.zone,
    country: settings.country,
  });
  const withdrawal = new ImportWithdrawal(store, blobs, audit, now);
  const sourceGuard = { folders: settings.sourceFolders, outbound, limit: settings.uploadLimit };
  const sources = new SourceService(store, audit, sourceGuard, now);
  const writer = new NoteWriter(store, settings.url);
  const tickets = new TicketService(store, audit, outbound, writer, now);
  const ticketWriter = new TicketWriter({
    store,
    audit,
    writer,
    open: (system) => openTickets(system.kind, system.settings, outbound),
    now,
    log,
  });
  closing.add(() => ticketWriter.stop());
  const bank = new TemplateBank(store, now, audit, seeds);
  const asking = { organisers, samples, objections };
  return {
    accounts,
    audit,
    work,
    detectors,
    cases,
    ...asking,
    dossiers,
    people,
    webhooks,
    digests,
    matching,
    withdrawal,
    sources,
    sourceGuard,
    tickets,
    ticketWriter,
    bank,
    clock,
    retention,
  };
}

/** @throws ClaqueError CLQ_SETTING_CHOICE where no profile has the name. */
function named<T>(profiles: ReadonlyMap<string, T>, name: string, setting: string): T {
  const found = profiles.get(name);
  if (found !== undefined) return found;
  const choices = verbatim([...profiles.keys()].join(', '));
  throw new ClaqueError('CLQ_SETTING_CHOICE', { name: verbatim(setting), choices });
}
