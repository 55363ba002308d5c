import type { ForeignTruth, Row } from '../folder.js';
import type { Fate } from './fate.js';
import type { Channel } from './kinds.js';
import { LENDERS } from './lenders.js';
import { type Person, personOf } from './people.js';
import { bareOf, DAYS, type Stage } from './stage.js';
import { plightOf, plightsOf, tell } from './talk.js';

const CHANNELS: Partial<Record<Channel, number>> = {
  hotline: 30,
  platform: 22,
  app: 20,
  regulator: 10,
  letter: 5,
  email: 6,
  branch: 5,
  other: 2,
};

interface Common {
  readonly column: string;
  readonly kind: string;
  readonly why: string;
  readonly share: number;
  readonly values: (lender: string, tongue: string) => readonly string[];
}

/** People who have nothing to do with anybody, three in four of all. */
export class Alone {
  readonly refs: string[] = [];
  readonly #fate: Fate;
  readonly #texts = new Set<string>();
  readonly #commons: readonly Common[];
  readonly #whys = new Map<string, string>();

  constructor(private readonly stage: Stage) {
    this.#fate = stage.fate.of('alone');
    const { mint } = stage;
    const nets = Array.from({ length: 14 }, () => mint.ip());
    const own = new Map(LENDERS.map((l) => [l.name, mint.account(l.tongue)]));
    const bots = new Map(LENDERS.map((l) => [l.name, mint.device()]));
    this.#commons = [
      {
        column: 'contact_phone',
        kind: 'phone',
        why: "the lender's own hotline",
        share: 0.012,
        values: (l) => [stage.hotlines.get(l)!],
      },
      {
        column: 'contact_phone',
        kind: 'phone',
        why: 'a filler',
        share: 0.004,
        values: (_, t) => [t === 'zh' ? '+8613800000000' : '+15555555555'],
      },
      {
        column: 'payee_account',
        kind: 'account',
        why: 'the account to which the lender is repaid',
        share: 0.01,
        values: (l) => [own.get(l)!],
      },
      {
        column: 'device_id',
        kind: 'device',
        why: 'a filler',
        share: 0.012,
        values: () => ['0000000000000000', 'unknown'],
      },
      {
        column: 'device_id',
        kind: 'device',
        why: 'a machine of the call center',
        share: 0.006,
        values: (l) => [bots.get(l)!],
      },
      { column: 'ip_address', kind: 'ip', why: 'the gateway of a mobile network', share: 0.035, values: () => nets },
      { column: 'email', kind: 'email', why: 'a filler', share: 0.015, values: () => ['none@none.com', 'wu@wu.com'] },
    ];
  }

  make(n: number): void {
    const { stage } = this;
    while (this.refs.length < n) {
      const fate = this.#fate.of(this.refs.length);
      const zh = fate.odds(0.66);
      const lender = fate.pick(LENDERS.filter((l) => (l.tongue === 'zh') === zh));
      const first = personOf(lender, fate, stage.mint);
      this.#complaints(first, fate, {});
      if (this.refs.length < n && fate.odds(0.012)) this.#household(first, fate);
    }
  }

  /** Two of one family, who share a home and now and then a phone or a tablet. */
  #household(first: Person, fate: Fate): void {
    const lender = fate.odds(0.6) ? first.lender : fate.pick(LENDERS.filter((l) => l.tongue === first.tongue));
    const p = personOf(lender, fate.of('other'), this.stage.mint);
    const shared = fate.pick([['address'], ['address', 'contact_phone'], ['address', 'device_id', 'ip_address']]);
    const values: Row = {
      address: first.address,
      contact_phone: first.phone,
      device_id: first.device,
      ip_address: first.ip,
    };
    for (const [kind, value] of [
      ['address', first.address],
      ['phone', first.phone],
      ['device', first.device],
      ['ip', first.ip],
    ])
      this.#whys.set(keyOf(kind, value), 'one household');
    this.#complaints(p, fate.of('second'), Object.fromEntries(shared.map((c) => [c, values[c]])));
  }

  #complaints(p: Person, fate: Fate, shown: Row): void {
    const { stage } = this;
    const times = fate.odds(0.14) ? fate.int(2, 3) : 1;
    let day = fate.next() * DAYS;
    const key = fate.pick(plightsOf(p.tongue));
    this.refs.push(p.ref);
    // A son, a neighbor, a lawyer of one's own: somebody who acts for nobody else.
    const acts = fate.odds(0.04)
      ? { agent_name: personOf(p.lender, fate.of('agent'), stage.mint).name, agent_phone: stage.mint.phone(p.tongue) }
      : {};
    for (let t = 0; t < times; t++) {
      const channel = fate.weighed(CHANNELS);
      const story = fate.odds(0.8) ? key : fate.pick(plightsOf(p.tongue));
      const text = this.#fresh(() => tell(p, story, stage.facts(p, fate), fate, channel));
      const common = this.#commons
        .filter((c) => fate.odds(c.share))
        .map((c) => [c.column, fate.pick(c.values(p.lender.name, p.tongue)), c] as const);
      for (const [, value, c] of common) this.#whys.set(keyOf(c.kind, value), c.why);
      stage.complain(
        p,
        { at: stage.at(day, channel, fate), channel, subject: plightOf(story).subject, text },
        { ...Object.fromEntries(common), ...shown, ...acts },
        fate,
      );
      day = Math.min(DAYS - 1, day + fate.int(2, 60));
    }
  }

  #fresh(make: () => string): string {
    let text = make();
    while (this.#texts.has(text)) text = make();
    this.#texts.add(text);
    return text;
  }

  /** Values that more than one of these people show, with the reason. */
  coincidences(): ForeignTruth['coincidences'] {
    const mine = new Set(this.refs);
    const columns = {
      contact_phone: 'phone',
      debtor_phone: 'phone',
      payee_account: 'account',
      device_id: 'device',
      ip_address: 'ip',
      address: 'address',
      email: 'email',
    };
    const holders = new Map<string, { kind: string; value: string; debtors: Set<string> }>();
    for (const row of this.stage.rows)
      if (mine.has(row['debtor_ref']))
        for (const [column, kind] of Object.entries(columns)) {
          if (!row[column]) continue;
          const known = holders.get(keyOf(kind, row[column])) ?? {
            kind,
            value: row[column],
            debtors: new Set<string>(),
          };
          known.debtors.add(row['debtor_ref']);
          holders.set(keyOf(kind, row[column]), known);
        }
    return [...holders]
      .filter(([, h]) => h.debtors.size > 1)
      .map(([key, h]) => ({
        kind: h.kind,
        value: h.value,
        why: this.#whys.get(key) ?? 'chance',
        debtors: [...h.debtors],
      }));
  }
}

const keyOf = (kind: string, value: string): string => `${kind} ${kind === 'phone' ? bareOf(value) : value}`;
