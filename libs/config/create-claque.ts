import { join } from 'node:path';
import { type FirstAccountsOptions, prepareAccounts } from '../app/accounts/first-accounts.js';
import { CallStream } from '../app/calls/call-stream.js';
import { RESERVE_BYTES } from '../app/imports/room.js';
import { Uploads } from '../app/imports/uploads.js';
import { JobRunner, type JobsDeps } from '../app/jobs/job-runner.js';
import { InboundMessages } from '../app/sources/inbound.js';
import { SourceRunner } from '../app/sources/source-runner.js';
import { OpenId } from '../engines/oidc/open-id.js';
import { openSource } from '../engines/sources/open.js';
import { loadLetters } from '../readers/letters.js';
import { sweepScratch } from '../readers/scratch.js';
import { cleanOften, renewKeysOften } from './background.js';
import { freeBytes, openBlobs } from './blobs.js';
import type { Claque, Engine } from './claque.js';
import { Closing } from './closing.js';
import { importDemo, workDemo } from './demo.js';
import { jobOptions } from './job-options.js';
import { seedsFolder } from './paths.js';
import { openEmbedded } from './presets/embedded.js';
import { createSearch } from './search.js';
import { createServices } from './services.js';
import type { Settings } from './settings.js';

export type { Claque, Engine } from './claque.js';

/**
 * The whole product behind the API, built by plain `new` on the engines that the preset names.
 *
 * @throws ClaqueError CLQ_FOLDER_LOCKED where another process has the folder.
 */
export async function createClaque(
  settings: Settings,
  log: JobsDeps['log'],
  onJobFinished: JobsDeps['onJobFinished'] = () => {},
): Promise<Claque> {
  const closing = new Closing();
  try {
    return await build(settings, closing, log, onJobFinished);
  } catch (error) {
    await closing.close();
    throw error;
  }
}

async function build(
  settings: Settings,
  closing: Closing,
  log: JobsDeps['log'],
  onJobFinished: JobsDeps['onJobFinished'],
): Promise<Claque> {
  const now = () => new Date().toISOString();
  const scaled = settings.preset === 'scaled';
  const engines: Engine[] = [];
  const preset = await (await openerOf(settings))({ settings, closing, engines, log });
  const { store } = preset;
  const blobs = await openBlobs(settings, store, engines);
  const scratch = join(settings.folder, 'scratch');
  if (!scaled) await sweepScratch(scratch);
  const { similar, sketchSeed } = await createSearch(settings, store, closing);
  renewKeysOften(store, closing, log);
  const context = { settings, preset, blobs, sketchSeed, scratch, closing, now, log };
  const { clock, retention, sourceGuard, ticketWriter, ...services } = await createServices(context);
  const options = jobOptions(settings, services);
  const jobs = new JobRunner({
    ...options,
    store,
    queue: preset.queue,
    blobs,
    similar,
    words: store.words,
    clock,
    sketchSeed,
    scratch,
    freeBytes: async () => Math.max(0, (await freeBytes(settings)) - RESERVE_BYTES),
    now,
    log,
    onJobFinished,
    analysed: async () => {
      await services.organisers.review();
      if (first.demo) await workDemo(store, services.organisers, services.samples);
    },
  });
  const first = await prepareAccounts(services.accounts, services.audit, firstAccounts(settings), now);
  if (settings.demo) await importDemo(store, blobs, now);
  const { audit } = services;
  const arriving = { ...uploadOptions(settings), store, blobs, audit, now, log, arrived: () => jobs.notify() };
  const uploads = new Uploads(arriving);
  const sourceRunner = new SourceRunner({
    ...arriving,
    owner: options.owner,
    alone: options.alone,
    open: ({ kind, settings: said }, keep) => (kind === 'webhook' ? null : openSource(kind, said, sourceGuard, keep)),
  });
  closing.add(() => sourceRunner.stop());
  const calls = new CallStream(store, settings.zone, now);
  if (scaled && settings.role !== 'worker') calls.start();
  closing.add(() => calls.stop());
  if (settings.role !== 'api') {
    for (const sender of [services.webhooks, services.digests, ticketWriter]) sender.start();
    await sourceRunner.start();
    cleanOften({ ...services, uploads, jobs, profile: retention }, closing, log);
  }
  closing.add(() => jobs.stop());
  return {
    ...preset,
    ...services,
    blobs,
    jobs,
    first,
    similar,
    uploads,
    inbound: new InboundMessages(arriving),
    calls,
    engines,
    now,
    openId: settings.oidc === null ? null : new OpenId(settings.oidc, store.vault),
    secure: settings.url?.startsWith('https:') === true,
    letters: await loadLetters(seedsFolder()),
    ringPrior: settings.ringPrior,
    queueLimit: settings.queueLimit,
    close: () => closing.close(),
  };
}

/** Redis, Neo4j and what they need are loaded where they are used: the embedded preset starts without them. */
const openerOf = async ({ preset }: Settings): Promise<typeof openEmbedded> =>
  preset === 'scaled' ? (await import('./presets/scaled.js')).openScaled : openEmbedded;

/** What the settings say about a start's accounts. */
function firstAccounts({ adminPassword, demoAccounts, oidc, role, preset }: Settings): FirstAccountsOptions {
  return {
    adminPassword,
    demo: demoAccounts,
    needsAdmin: oidc === null && role !== 'worker',
    shared: preset === 'scaled',
  };
}

/** What the settings say about uploads. */
const uploadOptions = (settings: Settings) => ({
  limit: settings.uploadLimit,
  unfinishedBytes: settings.unfinishedBytes,
  queueLimit: settings.queueLimit,
  freeBytes: () => freeBytes(settings),
});
