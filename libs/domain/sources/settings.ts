import { ClaqueError, SOURCE_EXPECTED, verbatim } from '../errors/errors.js';

/** Kinds of places from which files keep coming. */
export const SOURCE_KINDS = ['folder', 's3', 'webhook'] as const;
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
  readonly expected: keyof typeof SOURCE_EXPECTED;
}

const setting = (
  name: string,
  expected: SourceSetting['expected'],
  more: Partial<Pick<SourceSetting, 'secret' | 'needed'>> = {},
): SourceSetting => ({ name, expected, secret: false, needed: true, ...more });

export const SOURCE_SETTINGS: Readonly<Record<SourceKind, readonly SourceSetting[]>> = {
  folder: [setting('path', 'path')],
  s3: [
    setting('endpoint', 'address'),
    setting('bucket', 'text'),
    setting('prefix', 'text', { needed: false }),
    setting('region', 'text', { needed: false }),
    setting('access_key', 'text'),
    setting('secret_key', 'text', { secret: true }),
  ],
  // Where nobody gives one, it is drawn, and shown once.
  webhook: [setting('secret', 'signing', { secret: true })],
};

const FITS: Readonly<Record<keyof typeof SOURCE_EXPECTED, (value: string) => boolean>> = {
  none: () => false,
  path: (value) => /^(\/|[A-Za-z]:[\\/])/.test(value),
  address: (value) => URL.canParse(value) && /^https?:\/\/[^@]+$/.test(value),
  text: () => true,
  signing: (value) => /^whsec_[A-Za-z0-9+/]{32,200}={0,2}$/.test(value),
};

const LONGEST = 4000;

/**
 * Settings of a source as people gave them, checked.
 *
 * @param kept the settings so far: a secret that is left out stays.
 * @throws ClaqueError CLQ_SOURCE_SETTING with the name of the first that does not fit; its value is not repeated.
 */
export function readSourceSettings(
  kind: SourceKind,
  given: readonly { readonly name: string; readonly value: string }[],
  kept: SourceSettings = {},
): SourceSettings {
  const said = new Map(given.map(({ name, value }) => [name, value.trim()]));
  const settings: Record<string, string> = {};
  for (const { name, secret, needed, expected } of SOURCE_SETTINGS[kind]) {
    const value = said.get(name) || (secret ? (kept[name] ?? '') : '');
    said.delete(name);
    if (value === '' && !needed) continue;
    if (value === '' || value.length > LONGEST || !FITS[expected](value))
      throw new ClaqueError('CLQ_SOURCE_SETTING', { name: verbatim(name), expected: SOURCE_EXPECTED[expected] });
    settings[name] = value;
  }
  const [surplus] = said.keys();
  if (surplus !== undefined)
    throw new ClaqueError('CLQ_SOURCE_SETTING', { name: verbatim(surplus), expected: SOURCE_EXPECTED.none });
  return settings;
}

/** What of the settings may be shown: everything but secrets. */
export const shownSettings = (kind: SourceKind, settings: SourceSettings): readonly { name: string; value: string }[] =>
  SOURCE_SETTINGS[kind].flatMap(({ name, secret }) =>
    secret || settings[name] === undefined ? [] : [{ name, value: settings[name] }],
  );
