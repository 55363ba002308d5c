import type { ForeignGroup, ForeignTruth, ForeignWorld, Row, WorldOptions } from '../folder.js';
import type { Dice } from './dice.js';
import type { Soul } from './folk.js';
import { type Channel, LENDERS, SPAN, secondOf, stamp, type Tongue } from './lands.js';
import type { Letter } from './letters.js';
import { Mint, penned, tailOf } from './mint.js';
import type { Field } from './plot.js';

export const keyOf = (kind: string, value: string): string => `${kind} ${kind === 'phone' ? tailOf(value) : value}`;

export interface Sheet {
  readonly day: number;
  readonly channel: Channel;
  readonly text: string;
  readonly cells?: Readonly<Record<string, string>>;
  readonly second?: number;
  /** Shows nothing that strangers share. */
  readonly clean?: boolean;
}

/** What a group leaves to those who show its values. */
export interface Trail {
  readonly group: ForeignGroup;
  readonly values: ReadonlyMap<Field, readonly string[]>;
  readonly letter?: Letter;
  readonly level: number;
  readonly template?: ForeignTruth['templates'][number];
  readonly org: string;
}

/** How often a channel knows what somebody has. What is not named it can never hold. */
const KNOWS: Readonly<Record<Channel, Readonly<Record<string, number>>>> = {
  hotline: { contact_phone: 0.92, address: 0.05 },
  platform: { contact_phone: 0.7, email: 0.35, ip_address: 0.75, device_id: 0.35, address: 0.12 },
  regulator: { contact_phone: 0.8, email: 0.35, ip_address: 0.15, address: 0.5 },
  letter: { contact_phone: 0.45, email: 0.1, address: 0.9 },
  email: { contact_phone: 0.4, email: 1, ip_address: 0.12, address: 0.12 },
  app: { contact_phone: 0.5, email: 0.1, ip_address: 0.85, device_id: 0.9, address: 0.02 },
  branch: { contact_phone: 0.6, device_id: 0.03, ip_address: 0.03, address: 0.35 },
  other: { contact_phone: 0.55, email: 0.1, address: 0.1, ip_address: 0.05, device_id: 0.02 },
};
/** Columns that stay if a story fills them, whatever the channel. */
const ALWAYS = [
  'agent_name',
  'agent_phone',
  'agent_org',
  'payee_account',
  'contact_phone',
  'address',
  'attachments',
  'subject',
];

/** All that has been written so far. */
export class Ledger {
  readonly rows: Row[] = [];
  readonly calls: Row[] = [];
  readonly agencies: Row[] = [];
  readonly evidence: Row[] = [];
  readonly papers = new Map<string, string>();
  readonly groups: ForeignGroup[] = [];
  readonly rings: ForeignTruth['rings'] = [];
  readonly templates: ForeignTruth['templates'] = [];
  readonly documents: ForeignTruth['documents'] = [];
  readonly patterns: ForeignTruth['calls'] = [];
  readonly hardship: string[] = [];
  readonly trails = new Map<string, Trail>();
  readonly common = new Map<string, { kind: string; value: string; why: string }>();
  readonly mint: Mint;
  readonly #hotlines = new Map<string, string>();
  readonly #gates = new Map<Tongue, readonly string[]>();
  readonly #ids = new Set<string>();
  readonly #said = new Set<string>();

  constructor(
    readonly dice: Dice,
    readonly options: WorldOptions,
  ) {
    this.mint = new Mint(dice.fork('mint'));
    for (const l of LENDERS) this.#hotlines.set(l.name, this.mint.phone(l.tongue, 'toll'));
    for (const t of ['zh', 'us', 'uk'] as const)
      this.#gates.set(
        t,
        Array.from({ length: 8 }, () => this.mint.ip(t)),
      );
  }

  id(head: string, digits: number, dice: Dice): string {
    for (;;) {
      const id = `${head}${dice.digits(digits)}`;
      if (this.#ids.has(id)) continue;
      this.#ids.add(id);
      return id;
    }
  }

  refOf(tongue: Tongue, dice: Dice): string {
    return this.id({ zh: 'KH', uk: 'GB-', us: 'A' }[tongue], 9, dice);
  }

  /** Writes until nobody has said the very same. */
  fresh(write: () => string): string {
    for (let k = 0; k < 80; k++) {
      const text = write();
      if (text.length < 9 || this.#said.has(text)) continue;
      this.#said.add(text);
      return text;
    }
    return write();
  }

  key(v: { kind: string; value: string }): string {
    return keyOf(v.kind, v.value);
  }

  hotline(p: Soul): string {
    return this.#hotlines.get(p.lender.name)!;
  }

  share(kind: string, value: string, why: string): string {
    this.common.set(keyOf(kind, value), { kind, value, why });
    return value;
  }

  file(p: Soul, sheet: Sheet, dice: Dice): string {
    const { channel } = sheet;
    const row: Row = {};
    if (dice.odds(0.93)) row['debtor_name'] = p.name;
    if (p.resident !== '' && dice.odds(0.45)) row['debtor_id_number'] = p.resident;
    if (dice.odds(0.82)) row['debtor_phone'] = penned(p.phone, dice);
    const has: Row = {
      contact_phone: penned(p.phone, dice),
      email: p.email,
      ip_address: p.ip,
      device_id: p.device,
      address: p.address,
    };
    const knows = KNOWS[channel];
    for (const [column, share] of Object.entries(knows)) if (dice.odds(share)) row[column] = has[column];
    if (sheet.clean !== true) this.#crossed(p, row, dice);
    for (const [column, value] of Object.entries(sheet.cells ?? {}))
      if (column in knows || ALWAYS.includes(column)) row[column] = value;
    mangle(row, dice);
    const id = this.id({ zh: '9TS', uk: 'CMP-', us: '91' }[p.tongue], 8, dice);
    this.rows.push({
      complaint_id: id,
      received_at: stamp(p.tongue, Math.min(SPAN, Math.max(0, sheet.day)), sheet.second ?? secondOf(channel, dice)),
      channel,
      institution: p.lender.name,
      ...(dice.odds(0.92) ? { product: p.product } : {}),
      text: sheet.text,
      debtor_ref: p.ref,
      ...row,
    });
    return id;
  }

  /** Networks that many share, the lender's own number, and numbers that only fill a field. */
  #crossed(p: Soul, row: Row, dice: Dice): void {
    if (row['ip_address'] && dice.odds(0.08))
      row['ip_address'] = this.share('ip', dice.one(this.#gates.get(p.tongue)!), 'a gateway of a mobile network');
    if (!row['contact_phone']) return;
    if (dice.odds(0.012))
      row['contact_phone'] = this.share('phone', this.#hotlines.get(p.lender.name)!, "the lender's own number");
    else if (dice.odds(0.01)) {
      const fill = {
        zh: ['13800000000', '11111111111'],
        uk: ['07000 000000', '00000 000000'],
        us: ['999-999-9999', '(555) 555-5555'],
      };
      row['contact_phone'] = this.share('phone', dice.one(fill[p.tongue]), 'fills the field');
    }
  }

  template(id: string, complaints: string[], benign: boolean, level: number): ForeignTruth['templates'][number] {
    const t = { id, complaints, benign, level };
    this.templates.push(t);
    return t;
  }

  /** Sees that nobody shares a value without a reason, and writes down the reasons of strangers. */
  audit(): ForeignWorld['truth']['coincidences'] {
    const groupOf = new Map(this.groups.flatMap((g) => g.debtors.map((d) => [d, g] as const)));
    const lent = new Map<string, Set<string>>();
    for (const g of this.groups)
      for (const v of g.misused_values) {
        const key = keyOf(v.kind, v.value);
        for (const id of [g.id, g.misused_of ?? g.id]) lent.set(id, (lent.get(id) ?? new Set()).add(key));
      }
    const out: ForeignWorld['truth']['coincidences'] = [];
    for (const [key, cells] of this.cells()) {
      const people = [...new Set(cells.map((c) => c.row['debtor_ref']))];
      const groups = [...new Set(people.map((d) => groupOf.get(d)))];
      if (people.length < 2 || (groups.length === 1 && groups[0] !== undefined)) continue;
      const reason = this.common.get(key);
      if (reason !== undefined) {
        if (groups.includes(undefined)) out.push({ ...reason, debtors: people.sort() });
        for (const g of groups) g?.misused_values.push({ kind: reason.kind, value: reason.value });
        continue;
      }
      if (groups.every((g) => g !== undefined && lent.get(g.id)?.has(key))) continue;
      // Two masked numbers came out alike: only the first stays.
      for (const { row, column } of cells) if (row['debtor_ref'] !== people[0]) delete row[column];
    }
    return out;
  }

  /** Where each value stands. */
  cells(rows: readonly Row[] = this.rows): Map<string, { row: Row; column: string }[]> {
    const seen = new Map<string, { row: Row; column: string }[]>();
    for (const row of rows)
      for (const [column, kind] of Object.entries(COLUMNS)) {
        if (!row[column]) continue;
        const key = keyOf(kind, row[column]);
        const list = seen.get(key);
        if (list === undefined) seen.set(key, [{ row, column }]);
        else list.push({ row, column });
      }
    return seen;
  }
}

const COLUMNS: Readonly<Record<string, string>> = {
  contact_phone: 'phone',
  agent_phone: 'phone',
  debtor_phone: 'phone',
  payee_account: 'account',
  device_id: 'device',
  ip_address: 'ip',
  address: 'address',
  debtor_id_number: 'id',
  email: 'email',
};

/** The slips of an intake: masked and cut numbers, empty cells, a value in the wrong column. */
function mangle(row: Row, dice: Dice): void {
  const id = row['debtor_id_number'];
  if (id && dice.odds(0.07))
    row['debtor_id_number'] = dice.odds(0.5) ? `${id.slice(0, 4)}${'*'.repeat(10)}${id.slice(14)}` : id.slice(0, 16);
  const phone = row['debtor_phone'];
  if (phone && dice.odds(0.05)) {
    const digits = phone.replace(/\D/g, '');
    row['debtor_phone'] = dice.odds(0.6) ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : ` ${digits}`;
  }
  if (dice.odds(0.03)) delete row['contact_phone'];
  if (dice.odds(0.01) && row['email'] && !row['address']) {
    row['address'] = row['email'];
    delete row['email'];
  }
}
