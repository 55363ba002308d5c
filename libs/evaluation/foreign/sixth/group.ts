import type { ForeignGroup, OrganiserValue, Row } from '../folder.js';
import { type Agent, keptAgent } from './agents.js';
import type { Fate } from './fate.js';
import type { Channel, Kind, Range, Tie, Tied } from './kinds.js';
import type { Lender } from './lenders.js';
import { type Person, personOf } from './people.js';
import { bareOf, DAYS, KIND_OF, type Legacy, type Stage } from './stage.js';
import { letterText, ownText, type Pen } from './texts.js';

const SHOWN_AT = [1, 0.85, 0.65, 0.45];
const WRITTEN: Partial<Record<Channel, number>> = { platform: 35, regulator: 25, letter: 15, email: 12, app: 13 };
const SPOKEN: Partial<Record<Channel, number>> = {
  hotline: 34,
  platform: 22,
  app: 18,
  regulator: 10,
  branch: 8,
  email: 5,
  letter: 3,
};

/** One crowd or one seller with all its people. */
export class Band {
  readonly fate: Fate;
  readonly level: number;
  readonly group: ForeignGroup;
  readonly #values = new Map<Tie, readonly string[]>();
  readonly #shares = new Map<Tie, number>();
  readonly #lenders: readonly Lender[];
  readonly #agents: readonly Agent[];
  readonly #template: string;
  readonly #from: number;
  readonly #days: number;
  #pen!: Pen;

  constructor(
    readonly stage: Stage,
    readonly kind: Kind,
    id: string,
    readonly size: number,
  ) {
    const { options } = stage;
    this.fate = stage.fate.of(`${kind.kind} ${id}`);
    const { fate } = this;
    const source = this.#source();
    const drawn = fate.pick(kind.levels ?? [0]);
    this.level = source?.letter && (kind.shares || kind.wears?.letter) ? source.letter.level : (options.level ?? drawn);
    this.#template = source?.letter && (kind.shares || kind.wears?.letter) ? source.letter.template : `T-${id}`;
    this.#lenders =
      (kind.wears || kind.inherits) && source && fate.odds(0.5)
        ? source.lenders
        : stage.lenders(kind.tongue, kind.lenders ?? 3, fate);
    this.#days = Math.max(1, options.days ?? draw(kind.span, fate));
    const earliest = kind.inherits && source ? Math.min(DAYS - 12, source.lastDay) : 0;
    this.#from = Math.max(earliest, fate.next() * Math.max(1, DAYS - this.#days));
    for (const tie of kind.ties ?? []) this.#mint(tie);
    const phone = this.#first('agent_phone') ?? this.#first('contact_phone');
    this.#agents = kind.agent ? keptAgent(kind, stage, fate, phone) : [];
    this.group = {
      id,
      type: kind.type,
      kind: kind.kind,
      variant: `level ${this.level}, ${Math.round(this.#days)} days`,
      size,
      debtors: [],
      complaints: [],
      organiser_values: [],
      organiser_kind: kind.is,
      misused_values: [],
    };
  }

  #source(): Legacy | undefined {
    const of = this.kind.wears?.of ?? this.kind.inherits ?? this.kind.shares;
    return of === undefined ? undefined : this.stage.legacies.get(of);
  }

  #first(on: Tied): string | undefined {
    return [...this.#values].find(([t]) => t.on === on)?.[1][0];
  }

  #mint(tie: Tie): void {
    const { fate, kind, size, level } = this;
    const sold = kind.type === 'attack';
    const evading = [1, fate.int(1, 2), Math.max(2, Math.ceil(size / 8)), Math.max(2, Math.ceil(size / 4))][level];
    const n = Math.min(size, tie.of ?? (sold ? evading : 1));
    const city = kind.tongue === 'zh' ? '城关镇' : 'Gary IN';
    this.#values.set(
      tie,
      Array.from({ length: n }, () => this.stage.mint.tied(tie.on, kind.tongue, tie.landline ?? false, city)),
    );
    this.#shares.set(tie, draw(tie.share, fate) * (sold ? SHOWN_AT[level] : 1));
  }

  make(): void {
    const { fate, kind, stage } = this;
    const phone = this.#first('contact_phone') ?? this.#first('agent_phone') ?? this.#agents[0]?.phone;
    const wears = this.#source();
    this.#pen = {
      kind,
      level: this.level,
      bare: stage.options.bare,
      letter:
        kind.shares && wears?.letter
          ? wears.letter.key
          : kind.wears?.letter && wears?.letter
            ? wears.letter.key
            : kind.letter,
      storied: draw(kind.storied ?? [0.3, 0.6], fate),
      themed: draw(kind.themed ?? [0.7, 1], fate),
      saying: draw(kind.says?.share ?? [0, 0], fate),
      tel: phone ?? wears?.values.get('contact_phone')?.[0] ?? stage.mint.phone(kind.tongue),
      wx: stage.mint.wechat(),
      plant:
        kind.tongue === 'zh'
          ? fate.pick(['宏远纺织厂', '金利电子厂', '永新机械厂', '瑞丰鞋业', '华盛陶瓷'])
          : fate.pick(['the Delco plant', 'Marlow Paper Mill', 'the stamping plant', 'Kesler Foods']),
      skill: fate.pick(['剪辑', '美容', '编程', '会计', '配音']),
      place:
        kind.tongue === 'zh'
          ? fate.pick(['柳河', '石桥', '大坪', '白沙', '东岭', '三合'])
          : fate.pick(['Maple Grove', 'St. Brendan', 'Eastside', 'Fairmount', 'Lincoln']),
    };
    const lettered = draw(kind.lettered ?? [0.75, 1], fate);
    const named = kind.agent
      ? kind.type === 'attack'
        ? draw(kind.agent.share, fate)
        : (stage.options.named ?? draw(kind.agent.share, fate))
      : 0;
    const worn = draw(kind.wears?.share ?? [0, 0], fate);
    const waveDay = this.#from + fate.next() * this.#days;
    const days = Array.from({ length: this.size }, () =>
      fate.odds(kind.wave ?? 0) ? waveDay + fate.next() * 5 : this.#from + fate.next() * this.#days,
    ).sort((a, b) => a - b);
    for (const [k, day] of days.entries()) this.#member(k, day, { lettered, named, worn }, fate.of(k));
    this.#conclude(days[days.length - 1]);
  }

  #member(k: number, day: number, shares: { lettered: number; named: number; worn: number }, fate: Fate): void {
    const { kind, stage } = this;
    const lender = fate.pick(this.#lenders);
    const old = kind.kind.includes('pension')
      ? ([66, 86] as const)
      : kind.kind.includes('student')
        ? ([18, 24] as const)
        : undefined;
    const source = this.#source();
    const sims = kind.inherits ? source?.values.get('contact_phone') : undefined;
    const born = personOf(lender, fate, stage.mint, old);
    const p: Person = sims ? { ...born, phone: sims[k % sims.length] } : born;
    if (sims) this.#misuse('contact_phone', p.phone);
    const hard = kind.type === 'attack' && fate.odds(0.3);
    if (hard) stage.hardship.push(p.ref);
    const shown = this.#shown(k, fate, shares.named);
    if (source && kind.wears && fate.odds(shares.worn)) this.#wear(source, shown, fate);
    this.group.debtors.push(p.ref);
    const letter = this.#pen.letter !== undefined && fate.odds(shares.lettered);
    const times = fate.odds(kind.again ?? 0.12) ? fate.int(2, 3) : 1;
    for (let t = 0; t < times; t++) {
      const channel = fate.weighed<Channel>(kind.channels ?? (letter ? WRITTEN : SPOKEN));
      const facts = { ...stage.facts(p, fate), plant: this.#pen.plant, skill: this.#pen.skill };
      const { subject, text } =
        letter && (t === 0 || fate.odds(0.6))
          ? letterText(this.#pen, facts, fate, hard)
          : ownText(this.#pen, p, facts, fate, channel);
      const at = stage.at(day + t * fate.int(4, 30), channel, fate, kind.hours);
      const row = stage.complain(p, { at, channel, subject, text }, shown, fate);
      this.group.complaints.push(row['complaint_id']);
      if (letter && t === 0) this.#posts(row['complaint_id']);
    }
  }

  /** The values of the group that this member shows. */
  #shown(k: number, fate: Fate, named: number): Row {
    const shown: Row = {};
    for (const [tie, values] of this.#values) {
      if (!fate.odds(this.#shares.get(tie)!)) continue;
      const part = Math.min(values.length - 1, Math.floor((k / this.size) * values.length));
      shown[tie.on] =
        tie.turn === 'time' ? values[part] : tie.turn === 'part' ? values[k % values.length] : fate.pick(values);
    }
    if (this.#agents.length > 0 && fate.odds(named)) {
      const agent = fate.pick(this.#agents);
      shown['agent_name'] = agent.name;
      if (fate.odds(0.7)) shown['agent_phone'] = agent.phone;
      if (agent.org !== '' && fate.odds(0.65)) shown['agent_org'] = agent.org;
    }
    return shown;
  }

  #wear(source: Legacy, shown: Row, fate: Fate): void {
    const { on } = this.kind.wears!;
    if (on === undefined) return;
    const values = source.values.get(on) ?? source.values.get('contact_phone') ?? [];
    if (values.length > 0) {
      shown[on] = fate.pick(values);
      this.#misuse(on, shown[on]);
    }
    if (this.kind.type !== 'attack' || !source.agent) return;
    Object.assign(shown, { agent_name: source.agent.name, agent_org: source.agent.org });
  }

  #misuse(on: Tied, value: string): void {
    const { group } = this;
    group.misused_of = this.#source()!.group.id;
    if (!group.misused_values.some((v) => v.value === value)) group.misused_values.push({ kind: KIND_OF[on], value });
  }

  #posts(complaint: string): void {
    const { templates } = this.stage;
    const known = templates.find((t) => t.id === this.#template);
    if (known) known.complaints.push(complaint);
    else
      templates.push({
        id: this.#template,
        complaints: [complaint],
        benign: this.kind.type !== 'attack',
        level: this.level,
      });
  }

  /** What the truth says of the group once all have spoken. */
  #conclude(lastDay: number): void {
    const { group, stage, kind } = this;
    const mine = new Set(group.debtors);
    const rows = stage.rows.filter((r) => mine.has(r['debtor_ref']));
    const misused = new Set(group.misused_values.map((v) => v.value));
    const found = new Map<string, OrganiserValue>();
    const consider = (on: Tied, value: string) => {
      const of = KIND_OF[on];
      const key = of === 'phone' ? bareOf(value) : value;
      const holders = new Set(
        rows
          .filter((r) => columnsOf(of).some((c) => r[c] && (of === 'phone' ? bareOf(r[c]) : r[c]) === key))
          .map((r) => r['debtor_ref']),
      );
      if (holders.size > 1 && !misused.has(value)) found.set(`${of} ${key}`, { kind: of, value });
    };
    for (const [tie, values] of this.#values) for (const v of values) consider(tie.on, v);
    for (const a of this.#agents) consider('agent_phone', a.phone);
    const sent = stage.templates.find((t) => t.id === this.#template);
    const posts = sent?.complaints.some((c) => group.complaints.includes(c)) ?? false;
    const owner = kind.wears?.letter ? this.#source() : undefined;
    if (posts && owner?.letter) {
      group.misused_of = owner.group.id;
      group.misused_values.push({ kind: 'letter', value: this.#template });
    } else if (posts) found.set('letter', { kind: 'letter', value: this.#template });
    group.organiser_values.push(...found.values());
    stage.groups.push(group);
    const byColumn = new Map<Tied, string[]>();
    for (const [tie, values] of this.#values) byColumn.set(tie.on, [...(byColumn.get(tie.on) ?? []), ...values]);
    const [agent] = this.#agents;
    stage.legacies.set(kind.kind, {
      group,
      values: byColumn,
      ...(agent ? { agent } : {}),
      ...(posts && this.#pen.letter
        ? { letter: { key: this.#pen.letter, level: this.level, template: this.#template } }
        : {}),
      lenders: this.#lenders,
      lastDay,
    });
    this.#listAndRing();
  }

  #listAndRing(): void {
    const { group, kind, stage } = this;
    const [agent] = this.#agents;
    const phones = group.organiser_values.filter((v) => v.kind === 'phone').map((v) => v.value);
    const listed: string[] = [];
    if (kind.listed !== undefined) {
      const id = stage.mint.code('AG', 4);
      listed.push(id);
      stage.agencies.push({
        agency_id: id,
        name: agent?.org || `${this.#pen.place}${kind.tongue === 'zh' ? '商务咨询' : ' Consulting'}`,
        phones: [...new Set([...(agent ? [agent.phone] : []), ...phones.slice(0, 2)])].join(';'),
        accounts: group.organiser_values
          .filter((v) => v.kind === 'account')
          .map((v) => v.value)
          .join(';'),
        notes: kind.listed,
      });
    }
    if (kind.type !== 'attack') return;
    stage.rings.push({
      id: `R-${group.id}`,
      agencies: listed,
      debtors: group.debtors,
      phones,
      complaints: group.complaints,
      difficulty: ['plain', 'slots', 'reordered', 'rewritten'][this.level],
    });
  }
}

const columnsOf = (kind: string): readonly string[] =>
  kind === 'phone'
    ? ['contact_phone', 'agent_phone', 'debtor_phone']
    : (Object.keys(KIND_OF) as Tied[]).filter((c) => KIND_OF[c] === kind);

export const draw = ([from, to]: Range, fate: Fate): number => from + fate.next() * (to - from);
