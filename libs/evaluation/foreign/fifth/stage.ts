import type { ForeignGroup, ForeignTruth, OrganiserValue, Row, WorldOptions } from '../folder.js';
import type { Channel, Column, Tongue } from './cast.js';
import type { Copy } from './compose.js';
import { LENDERS, type Lender } from './lenders.js';
import type { Lot } from './lot.js';
import { Mint } from './mint.js';
import { type Person, personOf } from './people.js';

export const FIRST_DAY = Date.UTC(2025, 6, 1);
export const DAYS = 365;

/** What each channel knows of a complainant, and how often. */
const KNOWS: Readonly<Record<Channel, Partial<Record<Column, number>>>> = {
  hotline: { contact_phone: 0.9, payee_account: 0.03 },
  platform: { contact_phone: 0.8, email: 0.35, ip_address: 0.75, device_id: 0.45, payee_account: 0.1 },
  regulator: { contact_phone: 0.8, email: 0.3, ip_address: 0.2, address: 0.5, payee_account: 0.05 },
  letter: { contact_phone: 0.6, address: 0.85, email: 0.1, payee_account: 0.06 },
  email: { email: 1, contact_phone: 0.45, ip_address: 0.2, address: 0.15, payee_account: 0.05 },
  app: { contact_phone: 0.7, ip_address: 0.9, device_id: 0.9, payee_account: 0.08 },
  branch: { contact_phone: 0.65, address: 0.3, device_id: 0, ip_address: 0, payee_account: 0.08 },
  other: { contact_phone: 0.6, email: 0.3, address: 0.2 },
};

/** Everything that comes into being in a world. */
export class Stage {
  readonly mint: Mint;
  readonly rows: Row[] = [];
  readonly calls: Row[] = [];
  readonly agencies: Row[] = [];
  readonly evidence: Row[] = [];
  readonly papers = new Map<string, string>();
  readonly groups: ForeignGroup[] = [];
  readonly templates: ForeignTruth['templates'] = [];
  readonly documents: ForeignTruth['documents'] = [];
  readonly callTruth: ForeignTruth['calls'] = [];
  readonly rings: ForeignTruth['rings'] = [];
  /** Clients of sellers whose hardship is real. */
  readonly hardship: string[] = [];
  /** Values by column that a kind of group shows, for those who show them too. */
  readonly valuesOf = new Map<string, Map<Column, string[]>>();
  readonly copiesOf = new Map<string, readonly Copy[]>();
  readonly lastDay = new Map<string, number>();
  readonly outage: { readonly lender: Lender; readonly day: number };
  readonly hotlines = new Map<string, string>();
  readonly #texts = new Set<string>();

  constructor(
    readonly lot: Lot,
    readonly options: WorldOptions,
  ) {
    this.mint = new Mint(lot);
    this.outage = { lender: lot.one(LENDERS.filter((l) => l.tongue === 'zh')), day: lot.int(60, 320) };
    for (const l of LENDERS) this.hotlines.set(l.name, this.mint.phone(l.tongue, true));
  }

  person(lender: Lender): Person {
    return personOf(lender, this.lot, this.mint);
  }

  /** A text that nobody has used. */
  fresh(make: () => string): string {
    for (;;) {
      const text = make();
      if (this.#texts.has(text)) continue;
      this.#texts.add(text);
      return text;
    }
  }

  at(day: number, channel: Channel): Date {
    const { lot } = this;
    const hour =
      channel === 'hotline' || channel === 'branch' ? lot.int(8, 19) : lot.one([lot.int(7, 22), lot.int(0, 23)]);
    return new Date(
      FIRST_DAY + (Math.min(DAYS - 1, Math.max(0, day)) * 24 + hour) * 3_600_000 + lot.int(0, 3599) * 1000,
    );
  }

  /** One complaint as the lender's export has it. `values` win over the complainant's own. */
  complain(p: Person, what: { at: Date; channel: Channel; subject: string; text: string }, values: Row = {}): Row {
    const { lot } = this;
    const { lender } = p;
    const knows = KNOWS[what.channel];
    const own: Partial<Record<Column, string>> = {
      contact_phone: p.phone,
      email: p.email,
      ip_address: p.ip,
      device_id: p.device,
      address: p.address,
      payee_account: p.account,
    };
    const row: Row = {
      complaint_id: this.mint.number(p.tongue === 'zh' ? 'TS' : 'W', 9),
      received_at: stamp(what.at, p.tongue),
      channel: what.channel,
      institution: lender.name,
      product: lot.yes(0.85) ? p.product : '',
      subject: lender.subjects === 'none' ? '' : lender.subjects === 'code' ? codeOf(what.subject) : what.subject,
      text: what.text,
      debtor_ref: p.ref,
      debtor_name: named(p, lender),
      debtor_id_number: lot.yes(0.55) ? p.id : '',
      debtor_phone: lot.yes(0.8) ? this.dialed(p.phone, lender) : '',
    };
    for (const [column, share] of Object.entries(knows) as [Column, number][])
      if (lot.yes(share)) row[column] = own[column]!;
    for (const [column, value] of Object.entries(values)) {
      // A clerk enters what the channel has no field for in the remarks only, so it is lost.
      if (!(column in knows) && column !== 'agent_phone' && !column.startsWith('agent_') && column !== 'debtor_phone')
        continue;
      row[column] = value;
    }
    for (const column of lender.lacks) delete row[column];
    for (const column of ['contact_phone', 'agent_phone', 'debtor_phone'])
      if (row[column]?.startsWith('+')) row[column] = this.dialed(row[column], lender);
    this.rows.push(row);
    return row;
  }

  /** A number as this lender writes it. */
  dialed(phone: string, lender: Lender): string {
    const { lot } = this;
    const style =
      lender.phones === 'mixed' ? lot.one(['plain', 'plus', 'dashes', 'spaces', 'zeros'] as const) : lender.phones;
    if (phone.startsWith('+1')) {
      const d = phone.slice(2);
      const [a, b, c] = [d.slice(0, 3), d.slice(3, 6), d.slice(6)];
      return {
        plain: d,
        plus: phone,
        dashes: `${a}-${b}-${c}`,
        spaces: `${a} ${b} ${c}`,
        brackets: `(${a}) ${b}-${c}`,
        zeros: `1${d}`,
      }[style];
    }
    const d = phone.slice(3);
    if (d.length !== 11 || !d.startsWith('1')) return style === 'plus' ? phone : `0${d}`;
    const [a, b, c] = [d.slice(0, 3), d.slice(3, 7), d.slice(7)];
    return {
      plain: d,
      plus: phone,
      dashes: `${a}-${b}-${c}`,
      spaces: `${a} ${b} ${c}`,
      brackets: d,
      zeros: `0086${d}`,
    }[style];
  }

  /** A text, which now and then ends with the number to call. */
  signed(text: string, phone: string, lender: Lender): string {
    const { lot } = this;
    if (!lot.yes(0.1)) return text;
    const written = this.dialed(phone, lender);
    if (lender.tongue === 'zh') return `${text}${lot.one([' 电话', '\n联系电话：', ' 手机'])}${written}`;
    return `${text}${lot.one([' Call me at ', '\nPhone: ', ' My number is '])}${written}`;
  }

  call(row: Row): string {
    const id = this.mint.number('K', 9);
    this.calls.push({ call_id: id, debtor_ref: '', transcript: '', ...row });
    return id;
  }

  value(column: Column, tongue: Tongue, landline: boolean, stem: string): string {
    const { mint, lot } = this;
    if (column === 'contact_phone' || column === 'agent_phone') return mint.phone(tongue, landline);
    if (column === 'payee_account') return mint.account(tongue);
    if (column === 'device_id') return mint.device();
    if (column === 'ip_address') return mint.ip(tongue);
    if (column === 'email') return mint.email(stem, lot.one(['qq.com', 'outlook.com', 'mail.com']));
    return mint.address(tongue, tongue === 'zh' ? '城关' : 'Dayton, OH');
  }
}

export const KIND_OF: Readonly<Record<Column, OrganiserValue['kind']>> = {
  contact_phone: 'phone',
  agent_phone: 'phone',
  payee_account: 'account',
  device_id: 'device',
  ip_address: 'ip',
  address: 'address',
  email: 'email',
};

export const bare = (value: string): string => value.replace(/\D/g, '').slice(-9);

export function stamp(at: Date, tongue: Tongue): string {
  const hours = tongue === 'zh' ? 8 : -5;
  const local = new Date(at.getTime()).toISOString().slice(0, 19);
  return `${local}${hours > 0 ? '+' : '-'}0${Math.abs(hours)}:00`;
}

const codeOf = (subject: string) => `T${([...subject].reduce((s, c) => s + c.codePointAt(0)!, 0) % 40) + 100}`;

function named(p: Person, lender: Lender): string {
  if (lender.names === 'surname') return p.tongue === 'zh' ? `${p.surname}${p.man ? '先生' : '女士'}` : p.surname;
  if (lender.names === 'capitals') return p.name.toUpperCase();
  if (lender.names === 'comma') return `${p.surname}, ${p.name.replace(` ${p.surname}`, '')}`;
  return p.name;
}
