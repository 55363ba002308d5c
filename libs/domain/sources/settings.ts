import { ClaqueError, SOURCE_EXPECTED, verbatim } from '../errors/errors.js';

/** Kinds of places from which files keep coming. */
export const SOURCE_KINDS = ['folder', 's3', 'imap', 'kafka', 'cfpb', 'webhook'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];
/** Kinds at which somebody must look; to the others programs send. */
export type PolledKind = Exclude<SourceKind, 'webhook'>;

/** What somebody says of one source, by name. */
export type SourceSettings = Readonly<Record<string, string>>;

/** One thing that must or may be said of a source of some kind. */
export interface SourceSetting {
  readonly name: string;
  /** Never given out again. */
  readonly secret: boolean;
  readonly needed: boolean;
  /** Where secrets are sent. Where it changes, no secret stays: it would go to somebody else. */
  readonly place: boolean;
  readonly expected: keyof typeof SOURCE_EXPECTED;
}

export const setting = (
  name: string,
  expected: SourceSetting['expected'],
  more: Partial<Pick<SourceSetting, 'secret' | 'needed' | 'place'>> = {},
): SourceSetting => ({ name, expected, secret: false, needed: true, place: false, ...more });

export const SOURCE_SETTINGS: Readonly<Record<SourceKind, readonly SourceSetting[]>> = {
  folder: [setting('path', 'path')],
  s3: [
    setting('endpoint', 'address', { place: true }),
    setting('bucket', 'text'),
    setting('prefix', 'text', { needed: false }),
    setting('region', 'text', { needed: false }),
    setting('access_key', 'text'),
    setting('secret_key', 'text', { secret: true }),
  ],
  imap: [
    setting('server', 'mailbox', { place: true }),
    setting('user', 'text'),
    setting('password', 'text', { secret: true, needed: false }),
    setting('mailbox', 'text', { needed: false }),
    setting('move_to', 'text', { needed: false }),
    setting('token_address', 'address', { needed: false, place: true }),
    setting('client_id', 'text', { needed: false }),
    setting('client_secret', 'text', { secret: true, needed: false }),
    setting('refresh_token', 'text', { secret: true, needed: false }),
  ],
  kafka: [
    setting('brokers', 'brokers', { place: true }),
    setting('topic', 'topic'),
    setting('user', 'text', { needed: false }),
    setting('password', 'text', { secret: true, needed: false }),
    setting('mechanism', 'mechanism', { needed: false }),
  ],
  cfpb: [
    setting('address', 'address'),
    setting('since', 'day'),
    setting('company', 'text', { needed: false }),
    setting('product', 'text', { needed: false }),
    setting('days', 'days', { needed: false }),
  ],
  // Where nobody gives one, it is drawn, and shown once.
  webhook: [setting('secret', 'signing', { secret: true })],
};

/** What is needed besides, by what else is said: a mailbox is opened by a password, or by tokens. */
const ALSO_NEEDED: Readonly<Partial<Record<SourceKind, (settings: SourceSettings) => readonly string[]>>> = {
  kafka: ({ user }) => (user === undefined ? [] : ['password']),
  imap: ({ token_address }) => (token_address === undefined ? ['password'] : ['client_id', 'refresh_token']),
};

const BROKERS = /^kafkas?:\/\/[\w.[\]:-]{1,255}:\d{1,5}(,[\w.[\]:-]{1,255}:\d{1,5}){0,15}$/;

/** Brokers as `kafkas://one:9093,two:9093`; without the s, without TLS. */
export const brokersOf = (said: string): readonly { host: string; port: number; tls: boolean }[] =>
  said
    .replace(/^kafkas?:\/\//, '')
    .split(',')
    .map((broker) => {
      const end = broker.lastIndexOf(':');
      return { host: broker.slice(0, end), port: Number(broker.slice(end + 1)), tls: said.startsWith('kafkas:') };
    });

const FITS: Readonly<Record<keyof typeof SOURCE_EXPECTED, (value: string) => boolean>> = {
  none: () => false,
  path: (value) => /^(\/|[A-Za-z]:[\\/])/.test(value),
  address: (value) => URL.canParse(value) && /^https?:\/\/[^@]+$/.test(value),
  mailbox: (value) => URL.canParse(value) && /^imaps?:\/\/[^@/]+\/?$/.test(value),
  brokers: (value) => BROKERS.test(value),
  topic: (value) => /^[\w.-]{1,249}$/.test(value),
  mechanism: (value) => ['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512'].includes(value),
  day: (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)),
  days: (value) => /^[1-9]\d{0,3}$/.test(value),
  text: () => true,
  signing: (value) => /^whsec_[A-Za-z0-9+/]{32,200}={0,2}$/.test(value),
  pattern: (value) => /^[^{}]{0,50}\{ticket\}[^{}]{0,50}$/.test(value),
  language: (value) => value === 'en' || value === 'zh',
  tags: (value) => /^[\p{L}\p{N}_-]{1,40}(?:\s{0,2},\s{0,2}[\p{L}\p{N}_-]{1,40}){0,50}$/u.test(value),
  table: (value) => /^[a-z][a-z0-9_]{0,79}$/.test(value),
};

const LONGEST = 4000;

/** A value that somebody gave, by name. */
export interface GivenSetting {
  readonly name: string;
  readonly value: string;
}

/**
 * Settings as people gave them, and the first that does not fit, or null.
 *
 * @param kept the settings so far: a secret that is left out stays, unless it would be sent elsewhere.
 */
export function fitSettings(
  wanted: readonly SourceSetting[],
  given: readonly GivenSetting[],
  kept: SourceSettings = {},
): { readonly settings: SourceSettings; readonly wrong: Pick<SourceSetting, 'name' | 'expected'> | null } {
  const said = new Map(given.map(({ name, value }) => [name, value.trim()]));
  const settings: Record<string, string> = {};
  const elsewhere = wanted.some(({ name, place }) => place && (said.get(name) || undefined) !== kept[name]);
  for (const { name, secret, needed, expected } of wanted) {
    const value = said.get(name) || (secret && !elsewhere ? (kept[name] ?? '') : '');
    said.delete(name);
    if (value === '' && !needed) continue;
    if (value === '' || value.length > LONGEST || !FITS[expected](value))
      return { settings, wrong: { name, expected } };
    settings[name] = value;
  }
  const [surplus] = said.keys();
  return { settings, wrong: surplus === undefined ? null : { name: surplus, expected: 'none' } };
}

/**
 * Settings of a source as people gave them, checked.
 *
 * @throws ClaqueError CLQ_SOURCE_SETTING with the name of the first that does not fit; its value is not repeated.
 */
export function readSourceSettings(
  kind: SourceKind,
  given: readonly GivenSetting[],
  kept: SourceSettings = {},
): SourceSettings {
  const { settings, wrong } = fitSettings(SOURCE_SETTINGS[kind], given, kept);
  const lacking = ALSO_NEEDED[kind]?.(settings).find((name) => settings[name] === undefined);
  const first = wrong ?? (lacking === undefined ? null : { name: lacking, expected: 'text' as const });
  if (first !== null)
    throw new ClaqueError('CLQ_SOURCE_SETTING', {
      name: verbatim(first.name),
      expected: SOURCE_EXPECTED[first.expected],
    });
  return settings;
}

/** What of the settings may be shown: everything but secrets. */
export const shownSettings = (
  wanted: readonly SourceSetting[],
  settings: SourceSettings,
): readonly { name: string; value: string }[] =>
  wanted.flatMap(({ name, secret }) =>
    secret || settings[name] === undefined ? [] : [{ name, value: settings[name] }],
  );
