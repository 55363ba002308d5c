import type { ForeignGroup, ForeignTruth, Row, WorldOptions } from '../folder.js';
import { type Channel, hourOf, LENDERS, type Lender, stamp, type Tongue } from './lenders.js';
import type { Person } from './person.js';
import { shownBy, spoil } from './rows.js';
import { bare, Values, written } from './values.js';
import type { Wheel } from './wheel.js';

export interface Filing {
  readonly day: number;
  readonly text: string;
  readonly channel?: Channel;
  readonly seconds?: number;
  /** Columns that the story fills. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Shows nothing that strangers share. */
  readonly apart?: boolean;
  readonly topic?: string;
}

/** What a group leaves for others: those who frame it, or show its values. */
export interface Leaves {
  readonly group: ForeignGroup;
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly letter?: string;
  readonly org: string;
}

/** Everything that has been written so far. */
export class Stage {
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
  readonly left = new Map<string, Leaves>();
  readonly values: Values;
  readonly hot = new Map<string, string>();
  readonly collectors = new Map<string, string>();
  readonly #shared = new Map<string, { kind: string; value: string; why: string }>();
  readonly #gateways = new Map<Tongue, string[]>();
  /** As its letters print the number. */
  readonly #printed = new Map<string, string>();
  readonly #ids = new Set<string>();
  readonly #texts = new Set<string>();

  constructor(
    readonly wheel: Wheel,
    readonly options: WorldOptions,
  ) {
    this.values = new Values(wheel.of('values'));
    for (const [k, l] of LENDERS.entries()) {
      this.hot.set(l.name, l.tongue === 'zh' && k % 2 === 0 ? `955${70 + k}` : this.values.phone(l.tongue, 'free'));
      const hot = this.hot.get(l.name)!;
      this.#printed.set(l.name, hot.startsWith('+') ? written(hot, wheel.of(`hot ${l.name}`)) : hot);
      this.collectors.set(l.name, this.values.phone(l.tongue));
    }
    for (const tongue of ['zh', 'uk', 'us'] as const)
      this.#gateways.set(
        tongue,
        Array.from({ length: 7 }, () => this.values.ip(tongue)),
      );
  }

  hotline(lender: Lender): string {
    return this.#printed.get(lender.name)!;
  }

  id(prefix: string, digits: number, wheel: Wheel): string {
    for (;;) {
      const id = `${prefix}${wheel.digits(digits)}`;
      if (this.#ids.has(id)) continue;
      this.#ids.add(id);
      return id;
    }
  }

  /** False where somebody has written the very same. */
  unheard(text: string): boolean {
    if (this.#texts.has(text)) return false;
    this.#texts.add(text);
    return true;
  }

  /** Strangers may show this value, for this reason. */
  coincide(kind: string, value: string, why: string): void {
    this.#shared.set(`${kind} ${kind === 'phone' ? bare(value) : value}`, { kind, value, why });
  }

  coincidence(key: string): { kind: string; value: string; why: string } | undefined {
    return this.#shared.get(key);
  }

  get coincidences(): ReadonlyMap<string, { kind: string; value: string; why: string }> {
    return this.#shared;
  }

  /** Files a complaint and says its id. */
  file(p: Person, filing: Filing, wheel: Wheel): string {
    const channel = filing.channel ?? wheel.weighed(p.lender.channels);
    const seconds = filing.seconds ?? hourOf(channel, wheel) * 3600 + wheel.below(3600);
    const own = shownBy(p, channel, wheel);
    if (filing.apart !== true) this.#strangers(p, own, wheel);
    const story = Object.fromEntries(
      Object.entries(filing.columns ?? {}).filter(([c]) => !LACKING[channel].includes(c) && wheel.yes(0.96)),
    );
    const row: Row = { ...own, ...story };
    for (const column of p.lender.lacks) if (filing.columns?.[column] === undefined) delete row[column];
    spoil(row, wheel);
    const id = this.id(p.tongue === 'zh' ? 'TS26' : p.tongue === 'uk' ? 'CMP-' : '', 7, wheel);
    this.rows.push({
      complaint_id: id,
      received_at: stamp(p.tongue, filing.day, seconds),
      channel,
      institution: p.lender.name,
      product: p.product,
      ...(filing.topic !== undefined && wheel.yes(0.6) ? { subject: filing.topic } : {}),
      text: filing.text,
      debtor_ref: p.ref,
      ...row,
    });
    return id;
  }

  /** Gateways of mobile networks, hotlines and fillers that anybody may show. */
  #strangers(p: Person, row: Row, wheel: Wheel): void {
    if (row['ip_address'] && wheel.yes(0.08)) {
      row['ip_address'] = wheel.pick(this.#gateways.get(p.tongue)!);
      this.coincide('ip', row['ip_address'], 'the gateway of a mobile network');
    }
    if (row['contact_phone'] && wheel.yes(0.012)) {
      row['contact_phone'] = this.hotline(p.lender);
      this.coincide('phone', row['contact_phone'], "the lender's own number");
    } else if (row['contact_phone'] && wheel.yes(0.008)) {
      row['contact_phone'] = { zh: '13800138000', uk: '07000 000000', us: '555-555-5555' }[p.tongue];
      this.coincide('phone', row['contact_phone'], 'a filler');
    }
  }
}

/** What an intake has no field for. */
const LACKING: Readonly<Record<Channel, readonly string[]>> = {
  hotline: ['device_id', 'ip_address', 'email'],
  letter: ['device_id', 'ip_address'],
  branch: ['ip_address', 'email'],
  regulator: ['device_id'],
  email: ['device_id'],
  platform: [],
  app: [],
  other: [],
};
