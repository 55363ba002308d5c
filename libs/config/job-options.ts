import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { AuditLog } from '../app/audit/audit-log.js';
import type { ImportMatching } from '../app/imports/matching.js';
import { auditUpdates } from '../app/imports/updates.js';
import type { JobsDeps } from '../app/jobs/job-runner.js';
import { seedsFolder } from './paths.js';
import type { Settings } from './settings.js';

type JobOptions = Pick<
  JobsDeps,
  | 'mappingFor'
  | 'updated'
  | 'zone'
  | 'country'
  | 'seeds'
  | 'windowDays'
  | 'ocr'
  | 'reading'
  | 'owner'
  | 'atOnce'
  | 'alone'
>;

/** What the settings say about jobs. */
export function jobOptions(
  settings: Settings,
  { matching, audit }: { readonly matching: ImportMatching; readonly audit: AuditLog },
): JobOptions {
  return {
    mappingFor: (entry) => matching.remember(entry),
    updated: auditUpdates(audit),
    zone: settings.zone,
    country: settings.country,
    seeds: seedsFolder(),
    windowDays: settings.ringWindowDays,
    ocr: settings.ocr,
    reading: settings.reading,
    owner: `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`,
    atOnce: settings.role === 'api' ? 0 : settings.jobsAtOnce,
    alone: settings.preset === 'embedded',
  };
}
