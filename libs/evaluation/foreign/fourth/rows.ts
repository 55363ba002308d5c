import type { Row } from '../folder.js';
import type { Channel, Field } from './cast.js';
import type { Chance } from './chance.js';
import { type Mint, written } from './mint.js';
import type { Person } from './people.js';
import type { Tongue } from './places.js';
import type { Plight } from './plights.js';

type Column = Field | 'debtor_name' | 'debtor_id_number' | 'debtor_phone' | 'email';

/** How often each channel knows each column. */
const KNOWN: Readonly<Record<Channel, Readonly<Partial<Record<Column, number>>>>> = {
  app: {
    debtor_name: 0.7,
    debtor_phone: 0.95,
    contact_phone: 0.3,
    device_id: 0.95,
    ip_address: 0.9,
    payee_account: 0.08,
  },
  platform: {
    debtor_name: 0.6,
    debtor_phone: 0.3,
    contact_phone: 0.8,
    email: 0.4,
    ip_address: 0.7,
    device_id: 0.15,
    payee_account: 0.1,
    agent_phone: 0,
  },
  regulator: {
    debtor_name: 1,
    debtor_id_number: 0.85,
    debtor_phone: 0.4,
    contact_phone: 0.95,
    address: 0.6,
    email: 0.2,
    payee_account: 0.1,
    agent_phone: 0,
  },
  letter: {
    debtor_name: 1,
    debtor_id_number: 0.3,
    contact_phone: 0.7,
    address: 0.85,
    payee_account: 0.15,
    agent_phone: 0,
  },
  email: {
    debtor_name: 0.8,
    debtor_phone: 0.3,
    contact_phone: 0.4,
    email: 1,
    ip_address: 0.15,
    payee_account: 0.1,
    agent_phone: 0,
  },
  hotline: { debtor_name: 0.6, debtor_phone: 0.6, contact_phone: 0.9, agent_phone: 0 },
  branch: {
    debtor_name: 1,
    debtor_id_number: 0.9,
    debtor_phone: 0.8,
    contact_phone: 0.3,
    device_id: 0,
    ip_address: 0,
    address: 0.2,
    agent_phone: 0,
  },
  other: { debtor_name: 0.5, contact_phone: 0.5, debtor_phone: 0.3, device_id: 0.1, ip_address: 0.1 },
};

export const USUAL: Readonly<Record<Tongue, Partial<Record<Channel, number>>>> = {
  zh: { hotline: 3, platform: 3, regulator: 3, app: 3, letter: 0.8, email: 0.8, branch: 1, other: 0.4 },
  en: { hotline: 2, platform: 3, regulator: 4, app: 2, letter: 1.2, email: 1.5, branch: 0.7, other: 0.4 },
};

export const carries = (channel: Channel, field: Column): boolean => field in KNOWN[channel];

/** What somebody has to themselves. */
export interface Own {
  readonly contact: string;
  readonly device: string;
  readonly ip: string;
  readonly address: string;
  readonly email: string;
  readonly account: string;
}

export const ownOf = (person: Person, mint: Mint, c: Chance): Own => ({
  contact: c.odds(0.86) ? person.phone : mint.phone(person.tongue),
  device: mint.device(),
  ip: mint.ip(person.tongue),
  address: mint.address(person.tongue, person.city),
  email: mint.email(person.tongue, person.handle),
  account: mint.account(person.tongue),
});

/** When: the day of the world's year, the second of that day, the zone of the writer. */
export interface Moment {
  readonly day: number;
  readonly second: number;
  readonly zone: number;
}

/** The world's year begins on 1 April 2025. */
const FIRST_DAY = Date.UTC(2025, 3, 1);
export const YEAR = 365;

const localTime = ({ day, second }: Moment): string =>
  new Date(FIRST_DAY + day * 86400000 + second * 1000).toISOString().slice(0, 19);
export const stamp = (m: Moment): string =>
  `${localTime(m)}${m.zone < 0 ? '-' : '+'}${String(Math.abs(m.zone)).padStart(2, '0')}:00`;
export const instant = ({ day, second, zone }: Moment): number => day * 86400 + second - zone * 3600;

const zoneOf = (person: Person): number =>
  person.tongue === 'zh'
    ? 8
    : / (OH|GA|NY|NC)\b/.test(person.city)
      ? -5
      : / (NV|CA)\b/.test(person.city)
        ? -8
        : / (NM|AZ)\b/.test(person.city)
          ? -7
          : -6;

/** People write by day, and some by night. */
export function momentOn(day: number, person: Person, c: Chance): Moment {
  const hour = c.odds(0.86) ? c.int(8, 21) : c.int(0, 23);
  return { day: Math.max(0, Math.min(YEAR - 1, day)), second: hour * 3600 + c.int(0, 3599), zone: zoneOf(person) };
}

/** A complaint before it has its number. */
export interface Draft {
  readonly row: Row;
  readonly moment: Moment;
  /** What somebody put into a field themselves, before it was written down in some form. */
  readonly shown: ReadonlyMap<Field, string>;
}

export interface Filing {
  readonly person: Person;
  readonly own: Own;
  readonly channel: Channel;
  readonly moment: Moment;
  readonly text: string;
  readonly plight: Plight;
  /** Values that a story puts in the place of one's own. */
  readonly put?: Readonly<Partial<Record<Field | 'email' | 'agent_name' | 'agent_org', string>>>;
}

/** A row with the columns that its channel knows, and gaps where people leave them. */
export function draft({ person, own, channel, moment, text, plight, put = {} }: Filing, c: Chance): Draft {
  const known = KNOWN[channel];
  const row: Row = { complaint_id: '', received_at: stamp(moment), channel, text, debtor_ref: person.ref };
  if (c.odds(0.97)) row.institution = person.lender;
  if (c.odds(0.85)) row.product = plight.product;
  if (c.odds(0.75)) row.subject = plight.subject;
  const mine: Record<Column, string> = {
    debtor_name: nameShown(person, channel, c),
    debtor_id_number: person.identity,
    debtor_phone: written(person.phone, c.of('file')),
    contact_phone: written(own.contact, c),
    email: own.email,
    ip_address: own.ip,
    device_id: own.device,
    address: own.address,
    payee_account: own.account,
    agent_phone: '',
  };
  const shown = new Map<Field, string>();
  for (const [column, share] of Object.entries(known) as [Column, number][]) {
    const value = put[column as Field | 'email'];
    if (value !== undefined) {
      row[column] = column.endsWith('phone') ? written(value, c) : value;
      shown.set(column as Field, value);
    } else if (c.odds(share) && mine[column] !== '') row[column] = mine[column];
  }
  if ('agent_phone' in known) {
    if (put.agent_name) row.agent_name = put.agent_name;
    if (put.agent_org) row.agent_org = put.agent_org;
  }
  return { row, moment, shown };
}

function nameShown(person: Person, channel: Channel, c: Chance): string {
  if (channel !== 'platform' && channel !== 'hotline') return person.name;
  if (!c.odds(0.2)) return person.name;
  return person.tongue === 'zh'
    ? `${person.name.charAt(0)}${c.one(['先生', '女士', '**', '某'])}`
    : person.name.split(' ')[0];
}

/** A channel of the usual ones, or of a story's; mostly one that has such a field. */
export function channelFor(tongue: Tongue, fields: readonly Field[], c: Chance, liked = USUAL[tongue]): Channel {
  const fitting = Object.fromEntries(
    Object.entries(liked).filter(([k]) => fields.some((f) => carries(k as Channel, f))),
  ) as Partial<Record<Channel, number>>;
  return c.weighed(Object.keys(fitting).length > 0 && c.odds(0.85) ? fitting : liked);
}
