import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { MailSettings } from '../app/notifications/digests.js';
import { folderKey } from '../db/encryption/key-holder.js';
import { ROLES, type Role } from '../domain/access.js';
import { ClaqueError, EXPECTED, NEEDING, verbatim } from '../domain/errors/errors.js';
import { readNetworks } from '../domain/notifications/network.js';
import { type CountryCode, isCountry } from '../domain/text/phones.js';
import type { OpenIdSettings } from '../engines/oidc/open-id.js';
import { PROCESS_LIMITS, type ProcessLimits, READ_LIMITS, type ReadLimits } from '../readers/limits.js';
import { packageRoot } from './paths.js';

/** Everything that can be set from outside, by environment or by one file; docs/settings.md lists them. */
export interface Settings {
  /** `embedded`: one process on its own folder. `scaled`: any number of processes on PostgreSQL, Redis and Neo4j. */
  readonly preset: 'embedded' | 'scaled';
  /** What this process does of it. */
  readonly role: 'all' | 'api' | 'worker';
  readonly folder: string;
  readonly postgres: string | null;
  readonly redis: string | null;
  readonly neo4j: string | null;
  readonly neo4jDatabase: string;
  /** An S3-compatible store; null: originals lie in a folder. */
  readonly s3: string | null;
  /** Folder of originals, which all processes share. */
  readonly blobs: string;
  readonly host: string;
  readonly port: number;
  /** Health, readiness and metrics; null: none. */
  readonly opsPort: number | null;
  /** Whether the demo's data is laid into an empty installation. */
  readonly demo: boolean;
  /** Whether nothing in the settings says that the installation is real, so that the demo's accounts may be there. */
  readonly demoAccounts: boolean;
  /** Makes the account `admin` at the first start. */
  readonly adminPassword: string | null;
  readonly zone: string;
  /** Country of telephone numbers without a code; null: as most of a file's numbers fit. */
  readonly country: CountryCode | null;
  readonly uploadLimit: number;
  /** Uploads that may wait to be read before more are turned away. */
  readonly queueLimit: number;
  /** Jobs that a process works on at once. */
  readonly jobsAtOnce: number;
  /** Seed of the sketches, taken at the first start; null draws one. */
  readonly sketchSeed: number | null;
  /** Rings rest on complaints of so many days before the last one; null: on all. */
  readonly ringWindowDays: number | null;
  /** Share of groups that are rings before any evidence is looked at. */
  readonly ringPrior: number;
  /** Whether papers without a text layer are read by OCR. */
  readonly ocr: boolean;
  /** Clock profile of seeds/clocks by which complaints must be answered. */
  readonly clock: string;
  /** Where the daily anchors of the audit log are written. */
  readonly anchors: string;
  /** Address of this installation as browsers see it; over https, cookies are for https alone. */
  readonly url: string | null;
  /** What sends mail digests; null: nothing does. */
  readonly mail: MailSettings | null;
  /** Sign-in at the house's own provider; null: by local accounts alone. */
  readonly oidc: OpenIdSettings | null;
  /** Requests a minute of an account, or of an address before a sign-in. Null: any number. */
  readonly rateLimit: number | null;
  /** `trusted`: GraphQL answers the console's own documents alone. */
  readonly queries: 'any' | 'trusted';
  /** Retention profile of seeds/retention. */
  readonly retention: string;
  /** What wraps the keys that personal data is sealed with: `file:PATH` or `command:PATH`. */
  readonly key: string;
  /** Folder of a model of language, for how near texts are in meaning; null: not shown. */
  readonly weights: string | null;
  /** Where OpenTelemetry traces go (OTLP over HTTP); null: nowhere. */
  readonly traces: string | null;
  /** Networks that are not public and that webhooks may reach; null: none. */
  readonly webhookNetworks: string | null;
  /** Folders of this machine that sources may read. */
  readonly sourceFolders: readonly string[];
  /** Bytes of unfinished uploads that one account, and all together, may hold. */
  readonly unfinishedBytes: number;
  /** What reading one file may cost, and the process that does it. */
  readonly reading: { readonly file: ReadLimits; readonly process: ProcessLimits };
}

const integer = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number)
    .refine((n) => n >= least && n <= most);
const flag = z.enum(['0', '1']).transform((v) => v === '1');
const url = (protocols: RegExp) => z.string().refine((v) => protocols.test(v) && URL.canParse(v));

const FIELDS = {
  CLAQUE_PRESET: [z.enum(['embedded', 'scaled']), 'preset'],
  CLAQUE_ROLE: [z.enum(['all', 'api', 'worker']), 'role'],
  CLAQUE_FOLDER: [z.string().min(1), 'folder'],
  CLAQUE_POSTGRES: [url(/^postgres(ql)?:\/\//), 'postgres'],
  CLAQUE_REDIS: [url(/^rediss?:\/\//), 'redis'],
  CLAQUE_NEO4J: [url(/^(bolt|neo4j)(\+s(sc)?)?:\/\//), 'neo4j'],
  CLAQUE_NEO4J_DATABASE: [z.string().regex(/^[a-z][a-z0-9.-]{2,62}$/), 'database'],
  CLAQUE_S3: [
    z.string().refine((v) => /^https?:\/\/[^/:]+:[^/@]+@/.test(v) && URL.canParse(v) && new URL(v).pathname.length > 1),
    's3',
  ],
  CLAQUE_BLOBS: [z.string().min(1), 'folder'],
  CLAQUE_HOST: [z.string().min(1), 'host'],
  CLAQUE_PORT: [integer(0, 65_535), 'port'],
  CLAQUE_OPS_PORT: [integer(0, 65_535), 'port'],
  CLAQUE_DEMO: [flag, 'flag'],
  CLAQUE_ADMIN_PASSWORD: [z.string().min(12), 'password'],
  CLAQUE_COUNTRY: [z.string().refine(isCountry), 'country'],
  CLAQUE_ZONE: [z.string().regex(/^(Z|[+-]\d\d:\d\d)$/), 'zone'],
  CLAQUE_UPLOAD_LIMIT_MB: [integer(1, 999_999), 'megabytes'],
  CLAQUE_QUEUE_LIMIT: [integer(1, 1_000_000), 'number'],
  CLAQUE_JOBS_AT_ONCE: [integer(1, 32), 'jobsAtOnce'],
  CLAQUE_SKETCH_SEED: [integer(0, 2 ** 31 - 1), 'seed'],
  CLAQUE_RING_WINDOW_DAYS: [integer(7, 99_999), 'ringWindow'],
  CLAQUE_RING_PRIOR: [
    z
      .string()
      .transform(Number)
      .refine((n) => n > 0 && n < 1),
    'share',
  ],
  CLAQUE_OCR: [flag, 'flag'],
  CLAQUE_CLOCK: [z.string().regex(/^[a-z][a-z-]*$/), 'calendarName'],
  CLAQUE_ANCHORS: [z.string().min(1), 'folder'],
  CLAQUE_URL: [url(/^https?:\/\//), 'url'],
  CLAQUE_SMTP: [url(/^smtps?:\/\//), 'smtp'],
  CLAQUE_MAIL_FROM: [z.string().regex(/^[^\r\n]{3,200}$/), 'sender'],
  CLAQUE_OIDC_ISSUER: [url(/^https?:\/\//), 'issuer'],
  CLAQUE_OIDC_CLIENT: [z.string().min(1), 'notEmpty'],
  CLAQUE_OIDC_SECRET: [z.string().min(1), 'notEmpty'],
  CLAQUE_OIDC_CLAIM: [z.string().regex(/^[\w.:/-]{1,200}$/), 'claim'],
  CLAQUE_OIDC_ROLES: [
    z
      .string()
      .transform((v) => v.split(',').map((pair) => pair.trim().split('=') as [string, Role]))
      .refine((pairs) => pairs.every(([group, role]) => group !== '' && ROLES.includes(role))),
    'roles',
  ],
  CLAQUE_RATE_LIMIT: [integer(0, 1_000_000), 'rateLimit'],
  CLAQUE_QUERIES: [z.enum(['any', 'trusted']), 'queries'],
  CLAQUE_RETENTION: [z.string().regex(/^[a-z][a-z-]*$/), 'retention'],
  CLAQUE_KEY: [z.string().regex(/^(file|command):./), 'key'],
  CLAQUE_WEIGHTS: [z.string().min(1), 'folder'],
  CLAQUE_TRACES: [url(/^https?:\/\//), 'traces'],
  CLAQUE_WEBHOOK_NETWORKS: [z.string().refine((v) => readNetworks(v) !== null), 'networks'],
  CLAQUE_SOURCE_FOLDERS: [
    z
      .string()
      .transform((v) => v.split(',').map((folder) => folder.trim()))
      .refine((folders) => folders.every(isAbsolute)),
    'folders',
  ],
  CLAQUE_UNFINISHED_LIMIT_MB: [integer(1, 99_999_999), 'megabytes'],
  CLAQUE_READER_SECONDS: [integer(1, 86_400), 'number'],
  CLAQUE_READER_MEMORY_MB: [integer(128, 999_999), 'megabytes'],
  CLAQUE_READER_COLUMNS: [integer(10, 1_000_000), 'number'],
  CLAQUE_READER_CELLS: [integer(1000, 999_999_999_999), 'number'],
  CLAQUE_READER_UNPACKED_MB: [integer(1, 99_999_999), 'megabytes'],
  CLAQUE_READER_PATIENCE: [integer(1, 86_400), 'number'],
} as const satisfies Record<string, readonly [z.ZodType, keyof typeof EXPECTED]>;
type Name = keyof typeof FIELDS;

/** Settings for real use. */
const REAL = [
  'CLAQUE_URL',
  'CLAQUE_OIDC_ISSUER',
  'CLAQUE_ADMIN_PASSWORD',
  'CLAQUE_POSTGRES',
  'CLAQUE_S3',
  'CLAQUE_SMTP',
] as const;

/** Far above what a person does, far below what a program can. */
const RATE_LIMIT = 6000;

/** Names in the file: without the prefix, in small letters. */
const inFile = (name: string) => name.slice('CLAQUE_'.length).toLowerCase();

type Reader = <K extends Name>(name: K) => z.output<(typeof FIELDS)[K][0]> | undefined;

/** Reads one setting by name, from the environment before the file. An empty text is no setting. */
function readerOf(env: Readonly<Record<string, string | undefined>>, file: Readonly<Record<string, string>>): Reader {
  return <K extends Name>(name: K) => {
    const value = env[name] !== undefined && env[name] !== '' ? env[name] : file[inFile(name)];
    if (value === undefined || value === '') return undefined;
    const [schema, expected] = FIELDS[name];
    const result = schema.safeParse(value);
    if (!result.success)
      throw new ClaqueError('CLQ_SETTING_BAD', { name: verbatim(name), expected: EXPECTED[expected] });
    return result.data as z.output<(typeof FIELDS)[K][0]>;
  };
}

/** @throws ClaqueError where the scaled preset lacks a server, or the embedded one names what only the scaled one has. */
function checkPreset(get: Reader, scaled: boolean): void {
  for (const name of ['CLAQUE_POSTGRES', 'CLAQUE_REDIS', 'CLAQUE_NEO4J'] as const)
    if (scaled && get(name) === undefined)
      throw new ClaqueError('CLQ_SETTING_MISSING', { name: verbatim(name), by: NEEDING.scaled });
  for (const name of ['CLAQUE_REDIS', 'CLAQUE_NEO4J'] as const)
    if (!scaled && get(name) !== undefined) throw new ClaqueError('CLQ_SETTING_SCALED', { name: verbatim(name) });
  if (!scaled && (get('CLAQUE_ROLE') ?? 'all') !== 'all')
    throw new ClaqueError('CLQ_SETTING_SCALED', { name: verbatim('CLAQUE_ROLE') });
}

/**
 * The settings, from the file that CLAQUE_SETTINGS names and from the environment, which goes first.
 *
 * @throws ClaqueError CLQ_SETTING_BAD with the name of the setting; its value is not repeated, it may be a password.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const path = env['CLAQUE_SETTINGS'] ?? '';
  const file = path === '' ? {} : readFile(path);
  const get = readerOf(env, file);
  const preset = get('CLAQUE_PRESET') ?? 'embedded';
  const scaled = preset === 'scaled';
  checkPreset(get, scaled);
  const issuer = get('CLAQUE_OIDC_ISSUER');
  const smtp = get('CLAQUE_SMTP');
  const needed = <K extends Name>(name: K, by: Name = 'CLAQUE_OIDC_ISSUER') => {
    const value = get(name);
    if (value === undefined) throw new ClaqueError('CLQ_SETTING_MISSING', { name: verbatim(name), by: verbatim(by) });
    return value;
  };
  const host = get('CLAQUE_HOST') ?? '127.0.0.1';
  // Whatever is set for real use says that the demo's published password has no place here.
  const real = scaled || REAL.some((name) => get(name) !== undefined);
  const demo = get('CLAQUE_DEMO') ?? (!real && /^(127\.|localhost$|::1$)/.test(host));
  const folder = get('CLAQUE_FOLDER') ?? join(packageRoot(), 'var');
  return {
    preset,
    role: get('CLAQUE_ROLE') ?? 'all',
    folder,
    postgres: get('CLAQUE_POSTGRES') ?? null,
    redis: get('CLAQUE_REDIS') ?? null,
    neo4j: get('CLAQUE_NEO4J') ?? null,
    neo4jDatabase: get('CLAQUE_NEO4J_DATABASE') ?? 'neo4j',
    s3: get('CLAQUE_S3') ?? null,
    blobs: get('CLAQUE_BLOBS') ?? join(folder, 'blobs'),
    host,
    port: get('CLAQUE_PORT') ?? 4400,
    opsPort: get('CLAQUE_OPS_PORT') ?? (scaled ? 9464 : null),
    demo,
    demoAccounts: demo && !real,
    adminPassword: get('CLAQUE_ADMIN_PASSWORD') ?? null,
    zone: get('CLAQUE_ZONE') ?? 'Z',
    country: (get('CLAQUE_COUNTRY') as CountryCode | undefined) ?? null,
    uploadLimit: (get('CLAQUE_UPLOAD_LIMIT_MB') ?? 4096) * 2 ** 20,
    queueLimit: get('CLAQUE_QUEUE_LIMIT') ?? 1000,
    jobsAtOnce: get('CLAQUE_JOBS_AT_ONCE') ?? 1,
    sketchSeed: get('CLAQUE_SKETCH_SEED') ?? null,
    ocr: get('CLAQUE_OCR') ?? true,
    ringWindowDays: get('CLAQUE_RING_WINDOW_DAYS') ?? null,
    ringPrior: get('CLAQUE_RING_PRIOR') ?? 0.001,
    clock: get('CLAQUE_CLOCK') ?? 'china-bank',
    anchors: get('CLAQUE_ANCHORS') ?? join(folder, 'anchors'),
    url: get('CLAQUE_URL') ?? null,
    mail: smtp === undefined ? null : { smtp, from: needed('CLAQUE_MAIL_FROM', 'CLAQUE_SMTP') },
    oidc:
      issuer === undefined
        ? null
        : {
            issuer,
            client: needed('CLAQUE_OIDC_CLIENT'),
            secret: needed('CLAQUE_OIDC_SECRET'),
            claim: get('CLAQUE_OIDC_CLAIM') ?? 'groups',
            roles: needed('CLAQUE_OIDC_ROLES'),
            url: needed('CLAQUE_URL'),
          },
    rateLimit: get('CLAQUE_RATE_LIMIT') === 0 ? null : (get('CLAQUE_RATE_LIMIT') ?? RATE_LIMIT),
    queries: get('CLAQUE_QUERIES') ?? 'any',
    retention: get('CLAQUE_RETENTION') ?? 'keep',
    key: get('CLAQUE_KEY') ?? folderKey(folder),
    weights: get('CLAQUE_WEIGHTS') ?? null,
    traces: get('CLAQUE_TRACES') ?? null,
    webhookNetworks: get('CLAQUE_WEBHOOK_NETWORKS') ?? null,
    sourceFolders: get('CLAQUE_SOURCE_FOLDERS') ?? [],
    unfinishedBytes: (get('CLAQUE_UNFINISHED_LIMIT_MB') ?? 20_480) * 2 ** 20,
    reading: readingOf(get),
  };
}

/** Limits of readers; what nobody sets is as it is for the command line. */
function readingOf(get: Reader): Settings['reading'] {
  const unpacked = get('CLAQUE_READER_UNPACKED_MB');
  return {
    file: {
      columns: get('CLAQUE_READER_COLUMNS') ?? READ_LIMITS.columns,
      cells: get('CLAQUE_READER_CELLS') ?? READ_LIMITS.cells,
      unpacked: unpacked === undefined ? READ_LIMITS.unpacked : unpacked * 2 ** 20,
    },
    process: {
      seconds: get('CLAQUE_READER_SECONDS') ?? PROCESS_LIMITS.seconds,
      megabytes: get('CLAQUE_READER_MEMORY_MB') ?? PROCESS_LIMITS.megabytes,
      patience: get('CLAQUE_READER_PATIENCE') ?? PROCESS_LIMITS.patience,
    },
  };
}

function readFile(path: string): Readonly<Record<string, string>> {
  let content: unknown;
  try {
    content = parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const absent = (error as { code?: string }).code === 'ENOENT';
    throw new ClaqueError(absent ? 'CLQ_SETTINGS_FILE' : 'CLQ_SETTINGS_YAML', { path: verbatim(path) });
  }
  if (content === null) return {};
  if (typeof content !== 'object' || Array.isArray(content))
    throw new ClaqueError('CLQ_SETTINGS_YAML', { path: verbatim(path) });
  const known = new Set(Object.keys(FIELDS).map(inFile));
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(content)) {
    if (!known.has(name)) throw new ClaqueError('CLQ_SETTINGS_NAME', { name: verbatim(name) });
    if (!['string', 'number', 'boolean'].includes(typeof value))
      throw new ClaqueError('CLQ_SETTINGS_VALUE', { name: verbatim(name) });
    result[name] = typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
  }
  return result;
}
