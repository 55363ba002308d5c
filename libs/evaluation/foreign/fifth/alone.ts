import type { ForeignTruth, Row } from '../folder.js';
import { plainCalls } from './calls.js';
import type { Channel } from './cast.js';
import { inHand, ownWords, plightOf } from './compose.js';
import { LENDERS } from './lenders.js';
import { ownPaper } from './papers.js';
import type { Person } from './people.js';
import { bare, DAYS, type Stage } from './stage.js';

const PLIGHTS = {
  zh: {
    hardship: 14,
    illness: 8,
    collect: 20,
    third: 10,
    fees: 20,
    bundled: 8,
    fraud: 7,
    record: 9,
    outage: 4,
    training: 3,
    rent: 2,
    disaster: 2,
    layoff: 5,
    rider: 3,
  },
  en: {
    hardship: 12,
    illness: 8,
    collect: 18,
    third: 7,
    fees: 18,
    fraud: 9,
    record: 16,
    outage: 5,
    student: 6,
    disaster: 2,
    military: 2,
    payday: 6,
    car: 8,
    breach: 2,
  },
} as const;

const HELPERS = {
  zh: ['女儿代诉', '儿子', '同事代', '外甥女'],
  en: ['my daughter', 'spouse', 'a friend', 'nephew'],
};

type Coincidence = Omit<ForeignTruth['coincidences'][number], 'debtors'>;

/** People who have nobody behind them, and what some share by chance or by carelessness. */
export class Alone {
  readonly #shared: Coincidence[] = [];
  readonly refs: string[] = [];
  readonly #carrier: Record<'zh' | 'en', string[]> = { zh: [], en: [] };
  readonly #typed: Record<'zh' | 'en', string>;
  #spouse: Person | undefined;
  #former: { p: Person; day: number } | undefined;

  constructor(private readonly stage: Stage) {
    const { mint } = stage;
    this.#typed = { zh: mint.phone('zh'), en: mint.phone('en') };
    for (const tongue of ['zh', 'en'] as const) {
      this.#share('phone', this.#typed[tongue], 'typed by clerks where a form wants some number');
      for (let k = 0; k < 6; k++) {
        const ip = mint.ip(tongue);
        this.#carrier[tongue].push(ip);
        this.#share('ip', ip, 'address of a mobile carrier');
      }
    }
    for (const [lender, phone] of stage.hotlines)
      this.#share('phone', phone, `hotline of ${lender}, typed as the number to call back`);
  }

  #share(kind: string, value: string, why: string): void {
    this.#shared.push({ kind, value, why });
  }

  make(count: number): void {
    const { lot } = this.stage;
    const zh = LENDERS.filter((l) => l.tongue === 'zh');
    const en = LENDERS.filter((l) => l.tongue === 'en');
    for (let k = 0; k < count; k++) this.#one(this.stage.person(lot.one(lot.yes(0.63) ? zh : en)));
  }

  #one(p: Person): void {
    const { stage } = this;
    const { lot } = stage;
    const day = lot.int(0, DAYS - 1);
    this.refs.push(p.ref);
    const values = this.#byChance(p, day);
    const times = lot.yes(0.08) ? lot.int(2, 3) : 1;
    const plight = lot.weighed<string>(PLIGHTS[p.tongue]);
    for (let t = 0; t < times; t++)
      this.#complaint(p, plight, t === 0 ? day : Math.min(DAYS - 1, day + t * lot.int(2, 45)), values);
    plainCalls(stage, p, stage.at(day, 'other'));
  }

  #complaint(p: Person, plight: string, day: number, values: Row): void {
    const { stage } = this;
    const { lot } = stage;
    const channel: Channel = lot.weighed(p.lender.channels);
    const at = stage.at(day, channel);
    const text = stage.fresh(() => {
      const { open, body, asks, close } = ownWords(p, plight, at, lot);
      if (lot.yes(0.06)) return inHand([lot.one(body), lot.one(asks)], p.tongue, p.hand, lot);
      return inHand([open, ...body, ...asks, close], p.tongue, p.hand, lot);
    });
    const said = stage.signed(text, p.phone, p.lender);
    const row = stage.complain(p, { at, channel, subject: plightOf(p.tongue, plight).subject, text: said }, values);
    if (lot.yes(plight === 'illness' || plight === 'layoff' ? 0.2 : 0.04)) ownPaper(stage, row, p, at);
  }

  #byChance(p: Person, day: number): Row {
    const { stage } = this;
    const { lot } = stage;
    const values: Row = {};
    if (lot.yes(0.05)) values['ip_address'] = lot.one(this.#carrier[p.tongue]);
    const chance = lot.weighed({ typed: 4, hotline: 8, married: 20, handedOn: 8, helped: 30, nothing: 930 });
    if (chance === 'typed') values['contact_phone'] = this.#typed[p.tongue];
    if (chance === 'hotline') values['contact_phone'] = stage.hotlines.get(p.lender.name)!;
    if (chance === 'married') Object.assign(values, this.#married(p));
    if (chance === 'handedOn') Object.assign(values, this.#handedOn(p, day));
    if (chance === 'helped') values['agent_name'] = lot.one(HELPERS[p.tongue]);
    return values;
  }

  /** Every second one of these is married to the one before. */
  #married(p: Person): Row {
    const other = this.#spouse;
    if (other === undefined || other.tongue !== p.tongue) {
      this.#spouse = p;
      return { contact_phone: p.phone, address: p.address };
    }
    this.#spouse = undefined;
    this.#share('phone', other.phone, 'a couple');
    this.#share('address', other.address, 'a couple');
    return { contact_phone: other.phone, address: other.address };
  }

  /** A number that a carrier gave to somebody else within the year. */
  #handedOn(p: Person, day: number): Row {
    const former = this.#former;
    if (former === undefined || former.p.tongue !== p.tongue || Math.abs(former.day - day) < 90) {
      this.#former ??= { p, day };
      return {};
    }
    this.#former = undefined;
    this.#share('phone', former.p.phone, 'a number that was handed on');
    return { contact_phone: former.p.phone };
  }

  /** Each value with the people that show it after every lender's export. */
  coincidences(): ForeignTruth['coincidences'] {
    const columns: Record<string, string[]> = {
      phone: ['contact_phone', 'debtor_phone'],
      ip: ['ip_address'],
      address: ['address'],
    };
    const people = new Map<string, Set<string>>();
    for (const row of this.stage.rows)
      for (const [kind, names] of Object.entries(columns))
        for (const name of names) {
          if (!row[name]) continue;
          const key = `${kind} ${kind === 'phone' ? bare(row[name]) : row[name]}`;
          people.set(key, (people.get(key) ?? new Set()).add(row['debtor_ref']));
        }
    return this.#shared.flatMap((s) => {
      const debtors = [...(people.get(`${s.kind} ${s.kind === 'phone' ? bare(s.value) : s.value}`) ?? [])];
      return debtors.length > 1 ? [{ ...s, debtors }] : [];
    });
  }
}
