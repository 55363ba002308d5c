import type { ForeignGroup, OrganiserValue } from '../folder.js';
import { compose, handOf, ownMatter } from './compose.js';
import { besideOf, dealt, hookOf, minted, RATES, valuesAt } from './dealing.js';
import type { Dice } from './dice.js';
import { nameOf, soul } from './folk.js';
import { utter } from './grammar.js';
import { channelOf, LENDERS, langOf, SPAN, TOWNS } from './lands.js';
import { keyOf, type Ledger, type Trail } from './ledger.js';
import { copyOf, type Letter, letterOf } from './letters.js';
import type { Member } from './member.js';
import { penned } from './mint.js';
import { FIELDS, type Field, type Plot } from './plot.js';
import { callFor, paperFor } from './traces.js';

const HOOKS = {
  zh: ['[联系|回复|回电]请[打|拨]<hook>。', '[有结果|处理完]打<hook>[告知|]。', '[我的|本人]联系方式：<hook>'],
  en: ['[Reply|Call back|Answer] on <hook>.', '[Reach me|You can reach me] at <hook>.', 'Contact: <hook>'],
} as const;
const WRITES = ['platform', 'regulator', 'email', 'app', 'letter'] as const;

/** Plays one story: people, values, texts, and what is true of them. */
export class Company {
  readonly dice: Dice;
  readonly zh: boolean;
  readonly level: number;
  readonly orgs: readonly string[];
  readonly parent?: Trail;
  readonly behind?: Trail;
  readonly values = new Map<Field, string[]>();
  readonly members: Member[] = [];
  readonly letter?: Letter;
  readonly copied: string[] = [];
  readonly hooked = new Map<string, Set<string>>();

  constructor(
    readonly ledger: Ledger,
    readonly plot: Plot,
    readonly id: string,
    readonly size: number,
  ) {
    const { options } = ledger;
    this.dice = ledger.dice.fork(`story ${plot.kind}`);
    this.zh = plot.tongue === 'zh';
    this.level = options.level ?? plot.level ?? plot.form?.level ?? 0;
    this.orgs = this.dice.some(orgsOf(plot, this.dice), plot.brands ?? 1);
    this.parent = plot.of === undefined ? undefined : ledger.trails.get(plot.of);
    this.behind = plot.behind === undefined ? undefined : ledger.trails.get(plot.behind.kind);
    const lines = plot.script ?? plot.form?.lines;
    if (lines !== undefined)
      this.letter = letterOf(
        langOf(plot.tongue),
        lines,
        plot.script ? this.dice.span(5, 8) : 9,
        this.dice,
        plot.tongue === 'uk' ? '£' : '$',
      );
  }

  perform(): void {
    this.#gather();
    this.#deal();
    for (const [i, m] of this.members.entries()) this.#write(m, i);
    this.#record();
  }

  #gather(): void {
    const { plot, dice, ledger } = this;
    const length =
      plot.type === 'attack' && ledger.options.days !== undefined ? ledger.options.days : dice.span(...plot.span);
    const start = dice.span(0, Math.max(0, SPAN - length - 20));
    const days = Array.from({ length: this.size }, () => start + dice.span(0, Math.max(0, length))).sort(
      (a, b) => a - b,
    );
    const lender = plot.oneLender ? dice.one(LENDERS.filter((l) => l.tongue === plot.tongue)) : undefined;
    const town = plot.oneTown ? dice.one(TOWNS[plot.tongue]) : undefined;
    const named = ledger.options.named ?? 0.15 + dice.next() * 0.6;
    for (const day of days) {
      const p = soul(ledger.refOf(plot.tongue, dice), plot.tongue, ledger.mint, dice, { lender, town });
      const brand = dice.span(0, (plot.brands ?? 1) - 1);
      this.members.push({
        p,
        day,
        brand,
        cells: {},
        ids: [],
        named: plot.type === 'attack' ? dice.odds([0.7, 0.4, 0.15, 0][this.level]) : dice.odds(named),
      });
    }
  }

  #deal(): void {
    const { plot, dice, ledger, size } = this;
    const attack = plot.type === 'attack';
    for (const share of plot.shares) {
      const byLevel = attack && (share.count === undefined || ledger.options.level !== undefined);
      const count = byLevel ? valuesAt(this.level, size) : (share.count ?? 1);
      const rate = attack ? (share.rate ?? 1) * RATES[this.level] : (share.rate ?? 0.8);
      const town = this.members[0]?.p.town;
      const stem = this.zh ? 'kefu' : 'desk';
      const values = Array.from({ length: share.near ? 1 : count }, () =>
        minted(share, plot.tongue, town, ledger.mint, stem),
      );
      const turns = dealt(share.turn ?? 'turns', size, count, dice);
      this.values.set(share.field, [...(this.values.get(share.field) ?? []), ...values]);
      for (const [i, m] of this.members.entries()) {
        if (!dice.odds(rate) || (share.field === 'agent_phone' && !m.named && !attack)) continue;
        // Brands have phones of their own, and all else together.
        const at =
          plot.brands && FIELDS[share.field] === 'phone' && count > 1
            ? (turns[i] - (turns[i] % plot.brands) + m.brand) % count
            : turns[i];
        const value = share.near ? besideOf(values[0], share, i, plot.tongue) : values[at];
        m.cells[share.field] = FIELDS[share.field] === 'phone' ? penned(value, dice) : value;
        if (FIELDS[share.field] === 'phone') m.hook = value;
      }
    }
    for (const m of this.members) this.#borrow(m);
  }

  /** What a member shows of somebody else, and who acts for them. */
  #borrow(m: Member): void {
    const { plot, dice } = this;
    const put = (field: Field, value: string, into: Field = field) => {
      m.cells[into] = FIELDS[field] === 'phone' ? penned(value, dice) : value;
    };
    for (const take of plot.takes ?? []) {
      const values = this.parent?.values.get(take.field);
      if (values !== undefined && values.length > 0 && dice.odds(take.rate))
        put(take.field, dice.one(values), take.into);
    }
    if (plot.behind !== undefined && this.behind !== undefined && dice.odds(plot.behind.rate)) {
      const values = this.behind.values.get(plot.behind.field);
      if (values !== undefined && values.length > 0) put(plot.behind.field, dice.one(values));
    }
    if (!plot.agent || !m.named) return;
    const staff = this.dice.fork(`staff ${m.brand} ${dice.span(0, this.level)}`);
    m.cells['agent_name'] = nameOf(plot.tongue, staff);
    if (dice.odds(0.6)) m.cells['agent_org'] = this.orgs[m.brand] ?? this.orgs[0];
  }

  extras(m: Member): Record<string, string> {
    const { parent, dice } = this;
    const phones =
      parent === undefined
        ? []
        : [...(parent.values.get('contact_phone') ?? []), ...(parent.values.get('agent_phone') ?? [])];
    const own = utter(dice.one(RING_NAMES[langOf(this.plot.tongue)]), dice);
    const hook = m.hook ?? this.values.get('contact_phone')?.[0];
    return {
      org: this.orgs[m.brand] ?? this.orgs[0],
      ring: parent?.org ?? own,
      ringphone:
        phones.length > 0
          ? penned(dice.one(phones), dice)
          : this.zh
            ? `1${dice.digits(10)}`
            : `${dice.digits(3)}-${dice.digits(3)}-${dice.digits(4)}`,
      ...(hook === undefined ? {} : { hook: hookOf(hook, this.level, this.zh, dice) }),
    };
  }

  #write(m: Member, index: number): void {
    const { plot, dice, ledger } = this;
    const d = dice.fork(`member ${index}`);
    const extra = this.extras(m);
    const channel = d.one(plot.channels ?? [plot.type === 'attack' ? d.one(WRITES) : channelOf(plot.tongue, d)]);
    const attack = plot.type === 'attack';
    if (!attack && this.parent?.letter !== undefined && d.odds(plot.copies ?? 0)) this.#copyOfParent(m, extra, d);
    let text: string;
    if (attack || (this.letter !== undefined && d.odds(plot.form!.rate))) {
      text = this.#lettered(m, extra, d);
    } else text = ledger.fresh(() => this.#own(m, extra, d));
    const cells = plot.used ? {} : m.cells;
    const id = ledger.file(m.p, { day: m.day, channel, text, cells, clean: this.#clean }, d);
    m.ids.push(id);
    if (attack || (this.letter !== undefined && this.#isCopy)) this.copied.push(id);
    this.#isCopy = false;
    if (attack && d.odds(0.33)) ledger.hardship.push(m.p.ref);
    if (d.odds(attack ? 0.16 : 0.1)) this.#again(m, extra, d);
    if (plot.paper !== undefined && d.odds(plot.paper.rate)) paperFor(ledger, this, m, d);
    if (plot.calls && m.hook !== undefined && d.odds(0.5)) callFor(ledger, m, d);
  }
  #isCopy = false;

  /** What strangers share is not of the ring that these people stand near. */
  get #clean(): boolean {
    return this.plot.type === 'attack' || this.parent !== undefined || this.behind !== undefined;
  }

  #lettered(m: Member, extra: Record<string, string>, d: Dice): string {
    const { plot, ledger } = this;
    const attack = plot.type === 'attack';
    const { bare } = ledger.options;
    const must: string[] = [];
    if (attack && extra['hook'] !== undefined && ledger.options.bare !== true && d.odds(plot.hook ?? 0)) {
      must.push(d.one(HOOKS[langOf(plot.tongue)]));
      if (plot.hookSort === 'wechat' || plot.hookSort === 'mail') extra['hook'] = this.#handle();
      else if (m.hook !== undefined) this.hooked.set(m.hook, (this.hooked.get(m.hook) ?? new Set()).add(m.p.ref));
    }
    const story =
      bare === true ? false : bare === false ? true : d.odds(attack ? [0.1, 0.3, 0.6, 1][this.level] : 0.35);
    this.#isCopy = true;
    const write = () => copyOf(this.letter!, m.p, m.day, { level: this.level, story, extra, must }, d, handOf(m.p, d));
    return this.level >= 2 ? ledger.fresh(write) : write();
  }

  /** One handle of a chat or a mailbox for the whole ring. */
  #handle(): string {
    const f = this.dice.fork('handle');
    if (this.plot.hookSort === 'mail')
      return `${f.one(['help', 'case', 'claims', 'jiejue'])}${f.digits(3)} at ${f.one(['protonmail', 'outlook', 'foxmail'])} dot com`;
    return this.zh
      ? `威信 ${f.one(['jz', 'yh', 'xyk', 'lhb'])}${f.digits(5)}`
      : `telegram ${f.one(['fix', 'clean', 'score'])}${f.digits(4)}`;
  }

  #own(m: Member, extra: Record<string, string>, d: Dice): string {
    const { plot } = this;
    const must: string[] = [];
    if (m.named && plot.names !== undefined && d.odds(0.75)) must.push(d.one(plot.names));
    const hand = handOf(m.p, this.dice.fork(`hand ${m.p.ref}`));
    if (plot.own === undefined)
      return compose(m.p, { tells: plot.tells, wants: plot.wants, must, extra }, m.day, d, hand);
    const own = ownMatter(m.p, d, plot.own === 'hard');
    if (plot.tells.length > 0 && d.odds(0.8)) must.push(d.one(plot.tells));
    return compose(m.p, { tells: own.tells, wants: d.odds(0.5) ? own.wants : plot.wants, must, extra }, m.day, d, hand);
  }

  /** The letter of the ring, which somebody copied, or which was filed in their name. */
  #copyOfParent(m: Member, extra: Record<string, string>, d: Dice): void {
    const { parent, ledger } = this;
    const level = parent!.level;
    const text = copyOf(
      parent!.letter!,
      m.p,
      m.day - 30,
      { level: Math.min(level, 2), story: false, extra },
      d,
      handOf(m.p, d),
    );
    const day = Math.max(0, m.day - d.span(12, 90));
    const id = ledger.file(m.p, { day, channel: d.one(WRITES), text, cells: m.cells, clean: true }, d);
    m.ids.push(id);
    parent!.template?.complaints.push(id);
  }

  #again(m: Member, extra: Record<string, string>, d: Dice): void {
    const { ledger, plot } = this;
    const hand = handOf(m.p, this.dice.fork(`hand ${m.p.ref}`));
    const own = ownMatter(m.p, d);
    const tells = plot.type === 'attack' || plot.own !== undefined ? own.tells : plot.tells;
    const again = this.zh
      ? [
          '[上次|前面]反映的[还|至今]没[结果|回音]，[再说一遍|补充一下]。',
          '[又|再]来[问|催]一下<date>那[件|个]事。',
          '[补充|再补充]：',
        ]
      : [
          'I wrote on <date> and [heard nothing|am still waiting].',
          '[Adding to|Following up on] my [earlier|last] complaint.',
          '[Second|Another] try.',
        ];
    const text = ledger.fresh(() =>
      compose(m.p, { tells, must: [d.one(again)], extra, wants: plot.wants }, m.day, d, hand),
    );
    const cells = d.odds(0.6) && !plot.used ? m.cells : {};
    m.ids.push(
      ledger.file(m.p, { day: m.day + d.span(4, 60), channel: channelOf(plot.tongue, d), text, cells, clean: true }, d),
    );
  }

  #record(): void {
    const { plot, ledger } = this;
    const attack = plot.type === 'attack';
    const complaints = this.members.flatMap((m) => m.ids);
    const template =
      this.copied.length > 0 ? ledger.template(`T-${this.id}`, this.copied, !attack, this.level) : undefined;
    const shown = this.#shown(complaints);
    const own: OrganiserValue[] =
      template !== undefined && this.copied.length > 1 ? [{ kind: 'letter', value: template.id }] : [];
    own.push(...shown.own);
    const paper = ledger.documents.find((d) => d.id === `D-${this.id}`);
    if (paper !== undefined && paper.files.length > 1) own.push({ kind: 'source_document', value: paper.id });
    const nature = attack
      ? `level ${this.level}`
      : this.copied.length > 0
        ? `form of level ${this.level}`
        : 'own words';
    const misused = [...shown.misused];
    if (plot.copies !== undefined && this.parent?.template !== undefined)
      misused.push({ kind: 'letter', value: this.parent.template.id });
    const group: ForeignGroup = {
      id: this.id,
      type: plot.type,
      kind: plot.kind,
      variant: `${nature}; ${shown.sharing.length} of ${this.size} share a value; ${this.copied.length} letters`,
      size: this.size,
      debtors: this.members.map((m) => m.p.ref),
      complaints,
      organiser_values: own,
      organiser_kind: plot.organiser,
      misused_values: misused,
      ...((this.parent ?? this.behind) ? { misused_of: (this.parent ?? this.behind)!.group.id } : {}),
      sharing: shown.sharing,
    };
    ledger.groups.push(group);
    ledger.trails.set(plot.kind, {
      group,
      values: this.values,
      letter: this.letter,
      level: this.level,
      template,
      org: this.orgs[0],
    });
    if (attack) this.#ring(group, own);
  }

  /** Which values members show, by whose they are. */
  #shown(complaints: readonly string[]): { own: OrganiserValue[]; misused: OrganiserValue[]; sharing: string[] } {
    const ids = new Set(complaints);
    const cells = this.ledger.cells(this.ledger.rows.filter((r) => ids.has(r['complaint_id'])));
    const holders = (kind: string, value: string) =>
      new Set((cells.get(keyOf(kind, value)) ?? []).map((c) => c.row['debtor_ref']));
    const own = new Map<string, OrganiserValue>();
    const sharing = new Set<string>();
    for (const [field, values] of this.values)
      for (const value of values) {
        const kind = FIELDS[field];
        const people = new Set([...holders(kind, value), ...(kind === 'phone' ? (this.hooked.get(value) ?? []) : [])]);
        if (people.size < 2) continue;
        own.set(keyOf(kind, value), { kind, value });
        for (const d of people) sharing.add(d);
      }
    const misused: OrganiserValue[] = [];
    for (const trail of [this.parent, this.behind])
      for (const [field, values] of trail?.values ?? [])
        for (const value of values)
          if (holders(FIELDS[field], value).size > 0) misused.push({ kind: FIELDS[field], value });
    return { own: [...own.values()], misused, sharing: [...sharing] };
  }

  #ring(group: ForeignGroup, own: readonly OrganiserValue[]): void {
    const { ledger, plot, dice } = this;
    const phones = own.filter((v) => v.kind === 'phone').map((v) => v.value);
    const agencies: string[] = [];
    if (plot.listed && this.level < 2)
      for (const name of this.orgs) {
        const id = ledger.id('NA', 5, dice);
        agencies.push(id);
        ledger.agencies.push({
          agency_id: id,
          name,
          phones: phones.slice(0, 2).join(';'),
          accounts: own
            .filter((v) => v.kind === 'account')
            .map((v) => v.value)
            .join(';'),
          uscc: '',
          notes: this.zh ? '同业提示名单' : 'named by another lender',
        });
      }
    ledger.rings.push({
      id: `R-${this.id}`,
      agencies,
      debtors: group.debtors,
      phones,
      complaints: group.complaints,
      difficulty: ['open', 'rotated', 'scattered', 'traceless'][this.level],
    });
    const calls = ledger.calls
      .filter((c) => c['debtor_ref'] && group.debtors.includes(c['debtor_ref']) && phones.includes(c['caller']))
      .map((c) => c['call_id']);
    if (calls.length > 1) ledger.patterns.push({ id: `C-${this.id}`, kind: 'front', calls, target: phones[0] });
  }
}

const RING_NAMES = {
  zh: ['[安|顺|合|众|宏|启|锦][泰|信|达|诚|和|远][债务咨询|法务|信息咨询|商务|企业服务]'],
  en: [
    '[Sterling|Beacon|Summit|Liberty|Harvest|Crown|Lighthouse] [Credit|Debt|Claims|Score] [Solutions|Partners|Clinic|Recovery|Relief]',
  ],
} as const;

/** Names to go by. Where a story has no name, nobody has the same. */
function orgsOf(plot: Plot, dice: Dice): string[] {
  const lines = plot.org === undefined ? RING_NAMES[langOf(plot.tongue)] : [plot.org];
  const nobody = (name: string) => (name === 'n' ? String(dice.span(11, 98)) : '');
  return [...new Set(Array.from({ length: 12 }, () => utter(dice.one(lines), dice, nobody)))];
}
