import type { Uploads } from '../app/imports/uploads.js';
import type { ImportWithdrawal } from '../app/imports/withdrawal.js';
import type { OrganiserService } from '../app/inquiries/organisers.js';
import type { JobRunner, JobsDeps } from '../app/jobs/job-runner.js';
import type { People } from '../app/people/people.js';
import type { Store } from '../db/store.js';
import type { Closing } from './closing.js';

/** How often a process looks whether there are other keys. */
const KEYS_MS = 15_000;
/** How often it is looked whether something is older than it may be. */
const RETENTION_MS = 600_000;
/** How often blobs are looked for that nothing names. */
const SWEEP_MS = 6 * 3600_000;

/** Takes the keys as they are now: what others seal opens here too. */
export function renewKeysOften(store: Store, closing: Closing, log: JobsDeps['log']): void {
  const renew = async () => store.renewKeys();
  closing.repeat(KEYS_MS, renew, (error) => log('keys not looked at', { error: error.message }));
}

export interface Cleaned {
  readonly uploads: Uploads;
  readonly withdrawal: ImportWithdrawal;
  readonly people: People;
  readonly organisers: OrganiserService;
  readonly jobs: JobRunner;
  readonly profile: Parameters<People['retention']['apply']>[0];
}

/** Removes what is older than it may be, and files that nothing names; ends answers whose day came. */
export function cleanOften(
  { uploads, withdrawal, people, organisers, jobs, profile }: Cleaned,
  closing: Closing,
  log: JobsDeps['log'],
): void {
  const failed = (what: string) => (error: Error) => log(what, { error: error.stack });
  const retain = async () => {
    if ((await people.retention.apply(profile)) > 0) jobs.notify();
  };
  closing.repeat(RETENTION_MS, () => uploads.deleteExpired(), failed('unfinished uploads not looked at'));
  const forget = async () => {
    if ((await withdrawal.expire()) > 0) await people.removal.run();
  };
  closing.repeat(RETENTION_MS, forget, failed('imports that were taken back not looked at'));
  const review = async () => {
    if ((await organisers.review()).length > 0) jobs.notify();
  };
  closing.repeat(RETENTION_MS, review, failed('answers not looked at'));
  closing.repeat(RETENTION_MS, retain, failed('retention not looked at'));
  closing.repeat(SWEEP_MS, () => people.removal.sweep(), failed('blobs that nothing names not looked for'));
}
