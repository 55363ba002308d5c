import type { Row } from '../folder.js';
import { LENDERS, makeFacts } from './facts.js';
import type { Luck } from './luck.js';
import { type Mint, written } from './mint.js';
import type { Facts, Lang } from './say.js';

export interface Person {
  readonly ref: string;
  readonly lang: Lang;
  readonly name: string;
  readonly lender: string;
  readonly phone: string;
  readonly facts: Facts;
  readonly luck: Luck;
  readonly own: Readonly<Record<'id' | 'address' | 'email' | 'device' | 'ip' | 'account', string>>;
}

export interface Paper {
  readonly kind: string;
  readonly text: string;
  /** The source document that it comes from; left out where it is one of its own. */
  readonly source?: string;
}

export interface Entry {
  readonly person: Person;
  /** Milliseconds since 1970. */
  at: number;
  readonly row: Row;
  readonly paper?: Paper;
}

export type Hotlines = ReadonlyMap<string, string>;

/** What all parts of a world have in common. */
export interface Setting {
  readonly mint: Mint;
  readonly hotlines: Hotlines;
  /** The first and the last moment, milliseconds since 1970. */
  readonly window: readonly [from: number, to: number];
}

export function makeHotlines(mint: Mint): Hotlines {
  return new Map(
    (['zh', 'en'] as const).flatMap((lang) => LENDERS[lang].map((l) => [l, mint.landline(lang)] as const)),
  );
}

export function makePerson(
  lang: Lang,
  { mint, hotlines }: Setting,
  luck: Luck,
  given: { lender?: string; facts?: Facts } = {},
): Person {
  const place = mint.place(lang);
  const name = mint.name(lang);
  const lender = given.lender ?? luck.one(LENDERS[lang]);
  const hotline = written(hotlines.get(lender)!, luck);
  const { facts, age } = makeFacts({ name, lang, lender, city: mint.city(lang, place), hotline }, luck);
  return {
    ref: mint.ref(lang),
    lang,
    name,
    lender,
    phone: mint.mobile(lang),
    facts: { ...facts, ...given.facts },
    luck,
    own: {
      id: lang === 'zh' ? mint.idNumber(place, age) : '',
      address: mint.address(lang, place),
      email: mint.email(lang, name),
      device: mint.device(),
      ip: mint.ip(lang),
      account: mint.account(lang),
    },
  };
}

const CHANNELS: Readonly<Record<Lang, readonly string[]>> = {
  zh: ['hotline', 'hotline', 'platform', 'platform', 'platform', 'regulator', 'app', 'letter', 'branch', 'other'],
  en: ['platform', 'platform', 'platform', 'email', 'hotline', 'letter', 'regulator', 'app', 'branch'],
};
/** Share of complaints of a channel that come with a field. */
const FILLED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  hotline: { contact_phone: 0.7 },
  platform: { contact_phone: 0.9, email: 0.3, ip_address: 0.5, device_id: 0.4, payee_account: 0.1 },
  regulator: { contact_phone: 0.9, address: 0.3, debtor_id_number: 0.6, payee_account: 0.1 },
  letter: { contact_phone: 0.5, address: 0.9, payee_account: 0.2 },
  email: { contact_phone: 0.4, email: 1, ip_address: 0.3 },
  app: { contact_phone: 0.3, device_id: 0.9, ip_address: 0.9 },
  branch: { contact_phone: 0.6, debtor_id_number: 0.7, address: 0.3 },
  other: { contact_phone: 0.5 },
};

export const channelFor = (lang: Lang, luck: Luck): string => luck.one(CHANNELS[lang]);

/** The columns of one complaint, all with the person's own values. */
export function rowOf(
  person: Person,
  product: string,
  subject: string,
  text: string,
  luck: Luck,
  channel = channelFor(person.lang, luck),
): Row {
  const filled = FILLED[channel]!;
  const values: Row = {
    contact_phone: written(person.phone, luck),
    email: person.own.email,
    ip_address: person.own.ip,
    device_id: person.own.device,
    address: person.own.address,
    payee_account: person.own.account,
    debtor_id_number: person.own.id,
  };
  const row: Row = { channel, institution: person.lender, product, text };
  if (luck.hit(0.8)) row.subject = subject;
  if (luck.hit(0.95)) row.debtor_name = person.name;
  if (luck.hit(0.75)) row.debtor_phone = written(person.phone, luck);
  for (const [column, value] of Object.entries(values)) {
    if (value !== '' && luck.hit(filled[column] ?? (column === 'debtor_id_number' && person.lang === 'zh' ? 0.3 : 0)))
      row[column] = value;
  }
  return row;
}
