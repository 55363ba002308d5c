import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { ImportMatching } from '../app/imports/matching.js';
import type { JobsDeps } from '../app/jobs/job-runner.js';
import { seedsFolder } from './paths.js';
import type { Settings } from './settings.js';

type JobOptions = Pick<
  JobsDeps,
  'mappingFor' | 'zone' | 'country' | 'seeds' | 'windowDays' | 'ocr' | 'reading' | 'owner' | 'atOnce' | 'alone'
>;

/** What the settings say about jobs. */
export function jobOptions(settings: Settings, matching: ImportMatching): JobOptions {
  return {
    mappingFor: (entry) => matching.remember(entry),
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
