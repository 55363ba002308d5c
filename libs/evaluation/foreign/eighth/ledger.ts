import type { ForeignGroup, ForeignTruth, Row, WorldOptions } from '../folder.js';
import type { Dice } from './dice.js';
import type { Soul } from './folk.js';
import { type Channel, LENDERS, type Lender, secondOf, stamp, type Tongue } from './lands.js';
import type { Letter } from './letters.js';
import { Mint, penned, tailOf } from './mint.js';
import type { Field } from './plot.js';

export interface Sheet {
  readonly day: number;
  readonly text: string;
  readonly channel: Channel;
  readonly second?: number;
  readonly subject?: string;
  /** Columns that the story fills. */
  readonly cells?: Readonly<Record<string, string>>;
  /** Shows nothing that strangers share. */
  readonly clean?: boolean;
}

/** What a group leaves to those who show its values. */
export interface Trail {
  readonly group: ForeignGroup;
  readonly values: ReadonlyMap<Field, readonly string[]>;
  readonly letter?: Letter;
  readonly level: number;
  readonly template?: string;
  readonly org: string;
}

/** How often a channel knows what somebody has. */
const KNOWS: Readonly<Record<Channel, Readonly<Record<string, number>>>> = {
  hotline: { contact_phone: 0.9, address: 0.04 },
  platform: { contact_phone: 0.75, email: 0.3, ip_address: 0.8, device_id: 0.4, address: 0.1 },
  regulator: { contact_phone: 0.8, email: 0.3, address: 0.45, ip_address: 0.2 },
  letter: { contact_phone: 0.5, address: 0.9, email: 0.08 },
  email: { contact_phone: 0.45, email: 1, ip_address: 0.1, address: 0.15 },
  app: { contact_phone: 0.5, ip_address: 0.85, device_id: 0.9 },
  branch: { contact_phone: 0.65, address: 0.35, device_id: 0.02 },
  other: { contact_phone: 0.5 },
};

/** What an intake can never hold. */
const BLIND: Readonly<Record<Channel, readonly string[]>> = {
  hotline: ['ip_address', 'device_id', 'email'],
  letter: ['ip_address', 'device_id'],
  branch: ['email'],
  regulator: ['device_id'],
  email: ['device_id'],
  platform: [],
  app: [],
  other: [],
};

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
  /** Values that strangers may share, and why. */
  readonly common = new Map<string, { kind: string; value: string; why: string }>();
  readonly mint: Mint;
  readonly hotlines = new Map<string, string>();
  readonly collectors = new Map<string, string>();
  readonly #gates = new Map<Tongue, readonly string[]>();
  readonly #ids = new Set<string>();
  readonly #said = new Set<string>();

  constructor(
    readonly dice: Dice,
    readonly options: WorldOptions,
  ) {
    this.mint = new Mint(dice.fork('mint'));
    for (const l of LENDERS) {
      this.hotlines.set(l.name, this.mint.phone(l.tongue, 'toll'));
      this.collectors.set(l.name, penned(this.mint.phone(l.tongue, 'landline'), dice.fork(l.name)));
    }
    for (const tongue of ['zh', 'uk', 'us'] as const)
      this.#gates.set(
        tongue,
        Array.from({ length: 9 }, () => this.mint.ip(tongue)),
      );
  }

  id(head: string, digits: number, dice: Dice): string {
    for (;;) {
      const id = `${head}${dice.number(digits)}`;
      if (this.#ids.has(id)) continue;
      this.#ids.add(id);
      return id;
    }
  }

  /** Writes until nobody has said the very same. */
  fresh(write: () => string): string {
    for (let k = 0; ; k++) {
      const text = write();
      if (this.#said.has(text) && k < 60) continue;
      this.#said.add(text);
      return text;
    }
  }

  share(kind: string, value: string, why: string): string {
    this.common.set(keyOf(kind, value), { kind, value, why });
    return value;
  }

  file(p: Soul, sheet: Sheet, dice: Dice): string {
    const { channel } = sheet;
    const row: Row = {};
    if (dice.odds(0.94)) row['debtor_name'] = p.name;
    if (p.resident !== '' && dice.odds(0.5)) row['debtor_id_number'] = p.resident;
    if (dice.odds(0.85)) row['debtor_phone'] = penned(p.phone, dice);
    const has: Row = {
      contact_phone: penned(p.phone, dice),
      email: p.email,
      ip_address: p.ip,
      device_id: p.device,
      address: p.address,
    };
    for (const [column, share] of Object.entries(KNOWS[channel])) if (dice.odds(share)) row[column] = has[column];
    if (sheet.clean !== true) this.#crossed(p, row, dice);
    for (const [column, value] of Object.entries(sheet.cells ?? {}))
      if (!BLIND[channel].includes(column)) row[column] = value;
    mangle(row, dice);
    const id = this.id({ zh: 'TS', uk: 'C/', us: '26-' }[p.tongue], 8, dice);
    this.rows.push({
      complaint_id: id,
      received_at: stamp(p.tongue, sheet.day, sheet.second ?? secondOf(channel, dice)),
      channel,
      institution: p.lender.name,
      product: p.product,
      ...(sheet.subject !== undefined && dice.odds(0.45) ? { subject: sheet.subject } : {}),
      text: sheet.text,
      debtor_ref: p.ref,
      ...row,
    });
    return id;
  }

  /** Networks that many share, the lender's own number, and numbers that fill a field. */
  #crossed(p: Soul, row: Row, dice: Dice): void {
    if (row['ip_address'] && dice.odds(0.07))
      row['ip_address'] = this.share('ip', dice.one(this.#gates.get(p.tongue)!), 'a gateway of a mobile network');
    if (row['contact_phone'] && dice.odds(0.01))
      row['contact_phone'] = this.share('phone', this.hotlines.get(p.lender.name)!, "the lender's own number");
    else if (row['contact_phone'] && dice.odds(0.007))
      row['contact_phone'] = this.share(
        'phone',
        { zh: '13000000000', uk: '01234 567890', us: '000-000-0000' }[p.tongue],
        'fills the field',
      );
  }

  phoneOf(lender: Lender): string {
    return this.hotlines.get(lender.name)!;
  }
}

export const keyOf = (kind: string, value: string): string => `${kind} ${kind === 'phone' ? tailOf(value) : value}`;

/** The clerk's slips: masked and cut numbers, empty cells, a value in the wrong column. */
function mangle(row: Row, dice: Dice): void {
  const id = row['debtor_id_number'];
  if (id && dice.odds(0.06))
    row['debtor_id_number'] = dice.odds(0.6) ? `${id.slice(0, 6)}${'*'.repeat(8)}${id.slice(14)}` : id.slice(0, 17);
  const phone = row['debtor_phone'];
  if (phone && dice.odds(0.04)) {
    const digits = phone.replace(/\D/g, '');
    row['debtor_phone'] = dice.odds(0.5) ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : `${digits}.00`;
  }
  if (dice.odds(0.02)) delete row['debtor_name'];
  if (dice.odds(0.015) && row['email'] && !row['address']) {
    row['address'] = row['email'];
    delete row['email'];
  }
}
