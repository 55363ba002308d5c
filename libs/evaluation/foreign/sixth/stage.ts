import type { ForeignGroup, ForeignTruth, OrganiserValue, Row, WorldOptions } from '../folder.js';
import type { Fate } from './fate.js';
import type { Channel, Tied, Tongue } from './kinds.js';
import { LENDERS, type Lender } from './lenders.js';
import { Mint } from './mint.js';
import { factsOf, type Person } from './people.js';
import type { Facts } from './speak.js';

export const FIRST_DAY = Date.UTC(2025, 8, 1);
export const DAYS = 364;

/** The doses of all hands. What is left out is drawn for each group. */
/** How often each channel knows a column. What stands not here it has no field for. */
const FIELDS: Readonly<Record<Channel, Partial<Record<Tied | 'email', number>>>> = {
  hotline: { contact_phone: 0.95 },
  platform: { contact_phone: 0.85, email: 0.3, ip_address: 0.7, device_id: 0.5, payee_account: 0.12 },
  regulator: { contact_phone: 0.85, email: 0.25, address: 0.4, payee_account: 0.08, ip_address: 0.15 },
  letter: { contact_phone: 0.55, address: 0.9, payee_account: 0.07 },
  email: { contact_phone: 0.4, email: 1, address: 0.1, ip_address: 0.25, payee_account: 0.06 },
  app: { contact_phone: 0.6, device_id: 0.92, ip_address: 0.85, payee_account: 0.1 },
  branch: { contact_phone: 0.7, address: 0.35, device_id: 0.1, payee_account: 0.05 },
  other: { contact_phone: 0.5, email: 0.2, address: 0.25, payee_account: 0.05 },
};

/** What a group leaves for those who come after it. */
export interface Legacy {
  readonly group: ForeignGroup;
  readonly values: ReadonlyMap<Tied, readonly string[]>;
  readonly agent?: { readonly name: string; readonly org: string; readonly phone: string };
  readonly letter?: { readonly key: string; readonly level: number; readonly template: string };
  readonly lenders: readonly Lender[];
  readonly lastDay: number;
}

/** Everything that comes into being in a world. */
export class Stage {
  readonly mint: Mint;
  readonly rows: Row[] = [];
  readonly agencies: Row[] = [];
  readonly groups: ForeignGroup[] = [];
  readonly rings: ForeignTruth['rings'] = [];
  readonly templates: ForeignTruth['templates'] = [];
  readonly hardship: string[] = [];
  readonly legacies = new Map<string, Legacy>();
  /** What each lender calls from and is called on. */
  readonly hotlines = new Map<string, string>();
  readonly #collectors = new Map<string, readonly string[]>();

  constructor(
    readonly fate: Fate,
    readonly options: WorldOptions,
  ) {
    this.mint = new Mint(fate.of('values'));
    for (const [k, { name, tongue }] of LENDERS.entries()) {
      const zh = fate.odds(0.5) ? `400${fate.digits(7)}` : `955${k + 20}`;
      this.hotlines.set(name, tongue === 'zh' ? zh : `+1800${fate.digits(7)}`);
      this.#collectors.set(
        name,
        Array.from({ length: 9 }, () => this.mint.phone(tongue, fate.odds(0.5))),
      );
    }
  }

  facts(p: Person, fate: Fate): Facts {
    return factsOf(p, fate, {
      hot: spoken(this.hotlines.get(p.lender.name)!),
      col: spoken(fate.pick(this.#collectors.get(p.lender.name)!)),
    });
  }

  lenders(tongue: Tongue, n: number, fate: Fate): readonly Lender[] {
    return fate.some(
      LENDERS.filter((l) => l.tongue === tongue),
      n,
    );
  }

  at(day: number, channel: Channel, fate: Fate, hours?: readonly [number, number]): Date {
    const office = channel === 'hotline' || channel === 'branch';
    const hour = hours
      ? fate.int(...hours)
      : office
        ? fate.int(9, 18)
        : fate.pick([fate.int(7, 23), fate.int(8, 21), fate.int(0, 23)]);
    return new Date(
      FIRST_DAY + (Math.min(DAYS - 1, Math.max(0, Math.round(day))) * 24 + hour) * 3_600_000 + fate.int(0, 3599) * 1000,
    );
  }

  /** Writes a complaint as the lender's export has it; `shown` are the values that are not the person's own. */
  complain(
    p: Person,
    what: { readonly at: Date; readonly channel: Channel; readonly subject: string; readonly text: string },
    shown: Row,
    fate: Fate,
  ): Row {
    const { lender } = p;
    const fields = FIELDS[what.channel];
    const own: Row = {
      contact_phone: p.phone,
      email: p.email,
      ip_address: p.ip,
      device_id: p.device,
      address: p.address,
      payee_account: p.account,
    };
    const row: Row = {
      complaint_id: this.mint.code(p.tongue === 'zh' ? 'GD' : 'CM', 9),
      received_at: stamp(what.at, p.tongue),
      channel: what.channel,
      institution: lender.name,
      product: fate.odds(0.88) ? p.product : '',
      subject: fate.odds(0.8) ? what.subject : '',
      text: what.text,
      debtor_ref: p.ref,
      debtor_name: fate.odds(0.95) ? nameIn(p, lender) : '',
      debtor_id_number: fate.odds(p.tongue === 'zh' ? 0.6 : 0.2) ? p.id : '',
      debtor_phone: fate.odds(0.82) ? p.phone : '',
    };
    for (const [column, share] of Object.entries(fields)) if (fate.odds(share)) row[column] = own[column];
    for (const [column, value] of Object.entries(shown))
      if (column in fields || column.startsWith('agent_') || column === 'debtor_phone') row[column] = value;
    for (const column of lender.lacks) delete row[column];
    for (const column of ['contact_phone', 'agent_phone', 'debtor_phone'])
      if (row[column]?.startsWith('+')) row[column] = dialed(row[column], lender, fate);
    this.rows.push(row);
    return row;
  }
}

export const KIND_OF: Readonly<Record<Tied, OrganiserValue['kind']>> = {
  contact_phone: 'phone',
  agent_phone: 'phone',
  payee_account: 'account',
  device_id: 'device',
  ip_address: 'ip',
  address: 'address',
};

/** A number without anything but its last nine digits, as all ways to write it have them. */
export const bareOf = (value: string): string => value.replace(/\D/g, '').slice(-9);

/** A number as people of the country say it. */
export const spoken = (phone: string): string =>
  phone
    .replace('+1', '')
    .replace(/^\+86(?=1\d{10}$)/, '')
    .replace('+86', '0');

/** A number as a lender writes it. */
export function dialed(phone: string, lender: Lender, fate: Fate): string {
  const ways = ['plain', 'plus', 'dashes'] as const;
  const way = lender.phones === 'mixed' ? fate.pick(ways) : lender.phones;
  if (way === 'plus') return phone;
  const d = phone.replace(/^\+(86|1)/, '');
  if (phone.startsWith('+1') && d.length === 10)
    return way === 'dashes' ? `${d.slice(0, 3)}-${d.slice(3, 6)}-${d.slice(6)}` : d;
  if (d.startsWith('1') && d.length === 11)
    return way === 'dashes' ? `${d.slice(0, 3)} ${d.slice(3, 7)} ${d.slice(7)}` : d;
  return `0${d}`;
}

export function stamp(at: Date, tongue: Tongue): string {
  return `${at.toISOString().slice(0, 19)}${tongue === 'zh' ? '+08:00' : '-06:00'}`;
}

function nameIn(p: Person, lender: Lender): string {
  if (lender.names === 'full') return p.name;
  if (lender.names === 'star')
    return p.tongue === 'zh' ? p.surname + '*'.repeat(p.name.length - p.surname.length) : `${p.name[0]}. ${p.surname}`;
  return p.tongue === 'zh' ? p.surname + (p.man ? '先生' : '女士') : `${p.man ? 'Mr' : 'Ms'} ${p.surname}`;
}
