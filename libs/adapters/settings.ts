import { join } from 'node:path';
import { z } from 'zod';
import { ClaqueError } from '../domain/errors.js';
import { packageRoot } from '../readers/root.js';

/** Everything that can be set from outside, by environment; docs/settings.md lists them. */
export interface Settings {
  readonly folder: string;
  readonly postgres: string | null;
  readonly host: string;
  readonly port: number;
  readonly demo: boolean;
  /** Makes the account `admin` at the first start. */
  readonly adminPassword: string | null;
  readonly zone: string;
  readonly uploadLimit: number;
  /** Seed of the sketches, taken at the first start; null draws one. */
  readonly sketchSeed: number | null;
  /** Rings rest on complaints of so many days before the last one; null: on all. */
  readonly ringWindowDays: number | null;
  /** Share of groups that are rings before any evidence is looked at. */
  readonly ringPrior: number;
  /** Whether papers without a text layer are read by OCR. */
  readonly ocr: boolean;
}

const FIELDS = {
  CLAQUE_FOLDER: z.string().min(1),
  CLAQUE_POSTGRES: z.string().regex(/^postgres(ql)?:\/\//, 'a connection string that starts with postgres://'),
  CLAQUE_HOST: z.string().min(1),
  CLAQUE_PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((n) => n <= 65535),
  CLAQUE_DEMO: z.enum(['0', '1']).transform((v) => v === '1'),
  CLAQUE_ADMIN_PASSWORD: z.string().min(12),
  CLAQUE_ZONE: z.string().regex(/^(Z|[+-]\d\d:\d\d)$/),
  CLAQUE_UPLOAD_LIMIT_MB: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
  CLAQUE_SKETCH_SEED: z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number)
    .refine((n) => n < 2 ** 31),
  CLAQUE_RING_WINDOW_DAYS: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((n) => n >= 7),
  CLAQUE_OCR: z.enum(['0', '1']).transform((v) => v === '1'),
  CLAQUE_RING_PRIOR: z
    .string()
    .transform(Number)
    .refine((n) => n > 0 && n < 1),
} as const;
const EXPECTED: Readonly<Record<keyof typeof FIELDS, string>> = {
  CLAQUE_FOLDER: 'not a folder name',
  CLAQUE_POSTGRES: 'not a connection string as postgres://user:password@host/database',
  CLAQUE_HOST: 'not a host name',
  CLAQUE_PORT: 'not a port from 0 to 65535',
  CLAQUE_DEMO: 'neither 0 nor 1',
  CLAQUE_OCR: 'neither 0 nor 1',
  CLAQUE_ADMIN_PASSWORD: 'shorter than 12 characters',
  CLAQUE_ZONE: 'neither Z nor an offset as +08:00',
  CLAQUE_UPLOAD_LIMIT_MB: 'not a number of megabytes',
  CLAQUE_RING_WINDOW_DAYS: 'not a number of days from 7 to 99999',
  CLAQUE_RING_PRIOR: 'not a share between 0 and 1',
  CLAQUE_SKETCH_SEED: 'not an integer from 0 to 2147483647',
};

/** @throws ClaqueError CLQ_SETTING_BAD with the name of the setting; its value is not repeated, it may be a password. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const get = <K extends keyof typeof FIELDS>(name: K): z.output<(typeof FIELDS)[K]> | undefined => {
    const value = env[name];
    if (value === undefined || value === '') return undefined;
    const result = FIELDS[name].safeParse(value);
    if (!result.success) throw new ClaqueError('CLQ_SETTING_BAD', { name, problem: EXPECTED[name] });
    return result.data as z.output<(typeof FIELDS)[K]>;
  };
  const host = get('CLAQUE_HOST') ?? '127.0.0.1';
  return {
    folder: get('CLAQUE_FOLDER') ?? join(packageRoot(), 'var'),
    postgres: get('CLAQUE_POSTGRES') ?? null,
    host,
    port: get('CLAQUE_PORT') ?? 4400,
    // A login that everybody knows is for this machine alone, unless somebody asks for more.
    demo: get('CLAQUE_DEMO') ?? /^(127\.|localhost$|::1$)/.test(host),
    adminPassword: get('CLAQUE_ADMIN_PASSWORD') ?? null,
    zone: get('CLAQUE_ZONE') ?? 'Z',
    uploadLimit: (get('CLAQUE_UPLOAD_LIMIT_MB') ?? 4096) * 2 ** 20,
    sketchSeed: get('CLAQUE_SKETCH_SEED') ?? null,
    ocr: get('CLAQUE_OCR') ?? true,
    ringWindowDays: get('CLAQUE_RING_WINDOW_DAYS') ?? null,
    ringPrior: get('CLAQUE_RING_PRIOR') ?? 0.001,
  };
}
