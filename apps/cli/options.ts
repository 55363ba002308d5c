import { ClaqueError, verbatim } from '../../libs/domain/errors/errors.js';
import { isCountry } from '../../libs/domain/text/phones.js';
import { choiceOf, type Given, numberOf, type Options } from './command.js';

/** Options that several commands share. */
export const OUT_DIR = { type: 'string', placeholder: 'DIR', help: 'output folder' } as const;
export const OUT_FILE = { type: 'string', placeholder: 'FILE', help: 'output file' } as const;
export const MAP = {
  type: 'string',
  placeholder: 'FILE',
  help: 'YAML map from the columns of Claque to those of the file (claque map FILE writes one)',
} as const;
export const SEED = {
  type: 'string',
  placeholder: 'N',
  help: 'seed of sketches, permutations and worlds (default 1)',
  default: '1',
} as const;
export const JSON_OUT = {
  type: 'boolean',
  help: 'print JSON on standard output, and nothing else',
} as const;

export const ANSWERS = {
  type: 'string',
  placeholder: 'FILE',
  help: 'address book of organisers, one event a line (docs/inquiries.md)',
} as const;

/** How complaints are read and compared. */
export const ANALYSIS = {
  map: MAP,
  threshold: {
    type: 'string',
    placeholder: 'N',
    help: 'exact similarity from which two texts match, 0.3 to 1 (default 0.5)',
    default: '0.5',
  },
  seed: SEED,
  zone: {
    type: 'string',
    placeholder: 'OFFSET',
    help: 'zone of times that name none, like +08:00 (default Z)',
    default: 'Z',
  },
  dates: {
    type: 'string',
    placeholder: 'ORDER',
    help: 'dmy or mdy: what comes first in dates like 02/03/2026 (default: as the rows prove)',
  },
  country: {
    type: 'string',
    placeholder: 'CODE',
    help: 'country of telephone numbers without a code, like GB (default: as most of them fit)',
  },
} as const satisfies Options;

export const seedOf = (text: string): number => numberOf('seed', text, 0, 2 ** 31 - 1) | 0;

/** The options of an analysis, checked. @throws ClaqueError CLQ_USAGE_NUMBER, CLQ_USAGE_ZONE, CLQ_USAGE_CHOICE. */
export function analysisOf({ map, threshold, seed, zone, dates, country }: Given<typeof ANALYSIS>) {
  if (zone !== 'Z' && !/^[+-](0\d|1[0-4]):[0-5]\d$/.test(zone))
    throw new ClaqueError('CLQ_USAGE_ZONE', { option: verbatim('--zone'), given: verbatim(zone) });
  const order = dates === undefined ? undefined : choiceOf('dates', dates, ['dmy', 'mdy']);
  const code = country?.toUpperCase();
  if (code !== undefined && !isCountry(code))
    throw new ClaqueError('CLQ_USAGE_COUNTRY', { option: verbatim('--country'), given: verbatim(country!) });
  return {
    said: {
      ...(order === undefined ? {} : { dates: order }),
      ...(code === undefined ? {} : { country: code }),
    },
    ...(map === undefined ? {} : { map }),
    threshold: numberOf('threshold', threshold, 0.3, 1),
    seed: seedOf(seed),
    zone,
  };
}
