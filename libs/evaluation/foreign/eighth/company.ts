import type { ForeignGroup } from '../folder.js';
import { putAgencyCalls } from './calls.js';
import type { Dice } from './dice.js';
import { GENERIC, langOf, type Soul, soul, type Wanted } from './folk.js';
import { type Channel, DAYS, type Lender, lendersOf, secondOf, TOWNS, type Trade } from './lands.js';
import { keyOf, type Ledger, type Trail } from './ledger.js';
import { copyOf, handwritten, type Letter } from './letters.js';
import { penned, tailOf } from './mint.js';
import { EVIDENCE_KIND, type Original, original, paperText } from './papers.js';
import type { Field, Plot } from './plot.js';
import { KIND_OF, Pools } from './pools.js';
import { reworded } from './reword.js';
import { type Facts, say } from './say.js';
import {
  CALL_ME,
  inWords,
  letterFrom,
  ownWords,
  SUBJECTS,
  storyFacts,
  TALK,
  THANKS,
  taleFor,
  talesOf,
} from './words.js';

interface Member {
  readonly p: Soul;
  readonly day: number;
  readonly channel: Channel;
  readonly second: number;
}

type Cells = Partial<Record<Field, string>>;

/** One group: its people, what they share, what they write. */
export class Company {
  readonly #dice: Dice;
  readonly #level: number;
  readonly #group: ForeignGroup;
  readonly #pools: Pools;
  readonly #town: string;
  readonly #lenders: readonly Lender[];
  readonly #letter: Letter | undefined;
  readonly #of: Trail | undefined;
  readonly #lettered: string[] = [];
  readonly #holders = new Map<string, { kind: string; value: string; people: Set<string> }>();
  readonly #files: string[] = [];
  readonly #hard: string[] = [];
  readonly #from: number;
  #source: Original | undefined;

  constructor(
    readonly ledger: Ledger,
    readonly plot: Plot,
    id: string,
    readonly size: number,
  ) {
    this.#dice = ledger.dice.fork(plot.kind);
    this.#from = ledger.rows.length;
    this.#of = plot.of === undefined ? undefined : ledger.trails.get(plot.of);
    this.#level = ledger.options.level ?? (plot.type === 'attack' ? plot.level : plot.copy);
    this.#town = this.#dice.one(Object.keys(TOWNS[plot.tongue]));
    this.#lenders = this.#dice.few(this.#fittingLenders(), plot.lenders ?? 99);
    this.#pools = new Pools(plot, this.#level, size, ledger.mint, this.#town, this.#dice.fork('pools'));
    this.#letter = plot.script === undefined ? this.#of?.letter : letterFrom(plot, this.#dice.fork('letter'));
    this.#group = {
      id,
      type: plot.type === 'attack' ? 'attack' : plot.snared ? 'victims' : 'honest',
      kind: plot.kind,
      variant: '',
      size,
      debtors: [],
      complaints: [],
      organiser_values: [],
      organiser_kind: plot.who,
      misused_values: [],
      ...(this.#of === undefined ? {} : { misused_of: this.#of.group.id }),
    };
  }

  /** Lenders of which some customer can have such a story. */
  #fittingLenders(): readonly Lender[] {
    const { plot } = this;
    const trades = this.#trades();
    const all = lendersOf(plot.tongue);
    const fitting = all.filter((l) => (Object.keys(l.trades) as Trade[]).some((t) => trades.has(t)));
    return fitting.length > 0 ? fitting : all;
  }

  #trades(): ReadonlySet<Trade> {
    const tales = talesOf(langOf(this.plot.tongue)).filter((t) => this.plot.tales?.includes(t.key) ?? true);
    return new Set(tales.flatMap((t) => t.trades));
  }

  perform(): void {
    const { ledger, plot } = this;
    const members = this.#members();
    for (const [k, m] of members.entries()) this.#act(m, k);
    ledger.groups.push(this.#group);
    this.#truth();
    if (plot.calls)
      putAgencyCalls(
        ledger,
        this.#group.id,
        members,
        this.#pools.all().get('agent_phone') ?? this.#pools.all().get('contact_phone') ?? [],
        this.#dice.fork('calls'),
      );
  }

  #members(): Member[] {
    const { plot, ledger, size } = this;
    const d = this.#dice.fork('members');
    const span = Math.max(1, Math.min(DAYS - 1, Math.round(ledger.options.days ?? plot.days)));
    const start = d.upTo(DAYS - span);
    const trades = [...this.#trades()];
    const minute = d.from(30_000, 60_000);
    const out: Member[] = [];
    for (let k = 0; k < size; k++) {
      const lender = d.one(this.#lenders);
      const trade = d.one(trades.filter((t) => lender.trades[t] !== undefined));
      const want: Wanted = {
        lender,
        ...(trade === undefined ? {} : { trade }),
        ...(plot.oneTown ? { town: this.#town } : {}),
        ...(plot.old && d.odds(0.8) ? { old: true } : {}),
      };
      const channel = d.heavy(plot.channels ?? lender.channels);
      const offset = {
        even: () => d.upTo(span),
        rush: () => Math.floor(span * d.roll() ** 2.6),
        waves: () => Math.min(span - 1, Math.floor((d.upTo(3) / 3) * span) + d.upTo(4)),
        minutes: () => Math.floor(d.upTo(3) * (span / 3)),
        nights: () => d.upTo(span),
        markets: () => Math.min(span - 1, d.upTo(Math.ceil(span / 7)) * 7),
      }[plot.pace]();
      const at = Math.max(0, offset);
      const second =
        plot.pace === 'minutes'
          ? minute + d.upTo(3600)
          : plot.pace === 'nights' && d.odds(0.7)
            ? d.from(0, 10_000)
            : secondOf(channel, d);
      out.push({ p: soul(plot.tongue, ledger.mint, d, want), day: start + at, channel, second });
    }
    return out.sort((a, b) => a.day - b.day || a.second - b.second);
  }

  #act({ p, day, channel, second }: Member, k: number): void {
    const { plot, ledger } = this;
    const d = this.#dice.fork(k);
    this.#group.debtors.push(p.ref);
    const cells = this.#pools.show(p, k);
    this.#borrow(cells, d);
    const tale = taleFor(p, plot.tales, d);
    const helper = this.#helper(cells, d);
    const facts = storyFacts(p, day, d, { org: plot.org ?? '', helper: helper ?? '' });
    const written: Record<string, string> = {};
    for (const [field, value] of Object.entries(cells) as [Field, string][])
      if (field !== 'text') written[field] = KIND_OF[field] === 'phone' ? penned(value, d) : value;
    if (helper !== undefined) written['agent_name'] = helper;
    if (helper !== undefined && plot.org !== undefined && d.odds(0.5)) written['agent_org'] = plot.org;
    const sends =
      this.#letter !== undefined && (d.odds(plot.sends) || (ledger.options.bare === true && plot.type === 'attack'));
    const tail = this.#tail(cells, facts, helper, sends, d);
    const text = sends
      ? this.#copy(p, facts, tail, d)
      : ledger.fresh(() => ownWords(p, tale, facts, d, { tells: plot.tells, tail }));
    const id = ledger.file(
      p,
      {
        day,
        second,
        channel,
        text,
        subject: SUBJECTS[langOf(p.tongue)][tale.key] ?? p.product,
        cells: written,
        clean: this.#of !== undefined,
      },
      d,
    );
    this.#group.complaints.push(id);
    if (sends) this.#lettered.push(id);
    this.#hold(p, cells, text);
    if (plot.type === 'attack' && (tale.key === 'hardship' || d.odds(0.12))) this.#hard.push(p.ref);
    if (plot.paper !== undefined && d.odds(plot.paper.share)) this.#paper(p, id, day, d);
    if (d.odds(0.08) && day < DAYS - 30) {
      const later = day + d.from(7, 29);
      const again = ledger.fresh(() => ownWords(p, tale, storyFacts(p, later, d), d, { again: true }));
      this.#group.complaints.push(
        ledger.file(
          p,
          { day: later, channel, text: again, cells: d.odds(0.5) ? written : {}, clean: this.#of !== undefined },
          d,
        ),
      );
    }
  }

  /** Values of a ring that these genuine people once paid. */
  #borrow(cells: Cells, d: Dice): void {
    if (this.#of === undefined || this.plot.who !== 'misused') return;
    for (const field of ['contact_phone', 'agent_phone', 'payee_account'] as const) {
      const value = this.#of.values.get(field)?.[0];
      if (value === undefined || !d.odds(field === 'payee_account' ? 0.6 : 0.35)) continue;
      cells[field === 'agent_phone' ? 'contact_phone' : field] = value;
      if (!this.#group.misused_values.some((v) => v.value === value))
        this.#group.misused_values.push({ kind: KIND_OF[field], value });
    }
  }

  /** Who is named, if anybody. */
  #helper(cells: Cells, d: Dice): string | undefined {
    const { plot, ledger } = this;
    const honest = plot.type === 'honest';
    const share = honest ? (ledger.options.named ?? plot.named) : plot.named * [1, 0.7, 0.5, 0.2][this.#level];
    const names = plot.helpers.length > 0 ? plot.helpers : plot.org === undefined ? [] : [plot.org];
    if (names.length > 0 && d.odds(share)) return d.one(names);
    if (honest || this.#level > 0) delete cells.agent_phone;
    return undefined;
  }

  #tail(cells: Cells, facts: Facts, helper: string | undefined, sends: boolean, d: Dice): string[] {
    if (this.ledger.options.bare === true && sends) return [];
    const lang = langOf(this.plot.tongue);
    const tail: string[] = [];
    if (helper !== undefined && this.plot.type === 'honest' && d.odds(0.5))
      tail.push(say(d.one(THANKS[lang]), facts, d));
    if (cells.text !== undefined) {
      const level = this.plot.type === 'attack' ? this.#level : 0;
      tail.push(say(d.one(CALL_ME[lang]), { number: inWords(cells.text, this.plot.tongue, level, d) }, d));
    }
    return tail;
  }

  /** The letter as this member sends it. */
  #copy(p: Soul, facts: Facts, tail: readonly string[], d: Dice): string {
    const { plot, ledger } = this;
    const level = this.#level;
    const attack = plot.type === 'attack';
    const lang = langOf(p.tongue);
    const parts = copyOf(this.#letter!, level, facts, d);
    const voice = { lang, careless: p.voice.careless && level > 1 && (!attack || level > 2), loud: false };
    if (ledger.options.bare === true) return handwritten(parts, { ...voice, careless: false }, d);
    const story = ledger.options.bare === false ? 1 : attack ? [0.08, 0.3, 0.65, 0.97][level] : 0.55;
    const own = (list: readonly string[], f: Facts = facts) => reworded(say(d.one(list), f, d), lang, 0.5, d);
    const put = (line: string) => parts.splice(1 + d.upTo(parts.length), 0, line);
    const plain = level === 0 ? { ...facts, ...GENERIC[lang], org: facts['org'], bank: p.lender.name } : facts;
    if (d.odds(story)) {
      const tale = taleFor(p, plot.tales, d);
      parts.splice(1, 0, own(tale.what));
      if (d.odds(0.6)) put(own(tale.more));
      if (d.odds(level > 2 ? 0.6 : 0.25)) put(own(TALK[lang].life));
      if (level > 2 && d.odds(0.6)) put(own(tale.more));
      if (level > 1 && d.odds(0.5)) parts.unshift(say(d.one(TALK[lang].hello), facts, d));
    }
    if (plot.tells.length > 0 && d.odds(attack ? 0.5 : 0.6))
      put(attack && level === 0 ? say(d.one(plot.tells), plain, d) : own(plot.tells, plain));
    if (attack && level < 2 && d.odds(0.35))
      parts.push(say(lang === 'zh' ? '投诉人：<name>，尾号<last4>。' : '<name>, account ending <last4>.', facts, d));
    return handwritten([...parts, ...tail], voice, d);
  }

  /** Notes which values of the group a member was dealt; a text shows its number at once. */
  #hold(p: Soul, cells: Cells, text: string): void {
    const digits = text.replace(/\D/g, '');
    for (const [field, value] of Object.entries(cells) as [Field, string][]) {
      const kind = KIND_OF[field];
      const key = keyOf(kind, value);
      const known = this.#holders.get(key) ?? { kind, value, people: new Set<string>() };
      this.#holders.set(key, known);
      if (field === 'text' && (digits.includes(tailOf(value)) || this.#level > 1)) known.people.add(p.ref);
    }
  }

  /** Who shows a value of the group in a column: also a member whose own number others were dealt. */
  #count(): void {
    for (const row of this.ledger.rows.slice(this.#from))
      for (const [column, kind] of Object.entries(KIND_OF)) {
        const cell = row[column];
        if (cell) this.#holders.get(keyOf(kind, cell))?.people.add(row['debtor_ref']);
      }
  }

  #paper(p: Soul, complaint: string, day: number, d: Dice): void {
    const { ledger, plot } = this;
    const { kind, forged = false } = plot.paper!;
    this.#source ??= original(p, day, d);
    // A forger keeps the figures. An honest issuer has one name and other figures.
    const sheet =
      forged && this.#level < 3
        ? { ...this.#source, ...(this.#level > 1 ? { number: d.number(9), day } : {}) }
        : original(p, day, d, this.#source);
    const path = `evidence/${ledger.id(d.one(['pic', 'scan-', 'upload_', 'WX']), 7, d)}.txt`;
    ledger.papers.set(path, paperText(kind, p, sheet, plot.org ?? '', d));
    ledger.evidence.push({
      file: path,
      complaint_id: complaint,
      debtor_ref: d.odds(0.8) ? p.ref : '',
      kind: EVIDENCE_KIND[kind],
      received_at: ledger.rows[ledger.rows.length - 1]['received_at'].slice(0, 10),
    });
    if (d.odds(0.8)) ledger.rows[ledger.rows.length - 1]['attachments'] = path;
    this.#files.push(path);
  }

  /** What an investigator would find out. */
  #truth(): void {
    this.#count();
    const { ledger, plot } = this;
    const group = this.#group;
    const attack = plot.type === 'attack';
    const template = this.#lettered.length > 0 ? `T-${group.id}` : undefined;
    if (template !== undefined) {
      ledger.templates.push({ id: template, complaints: [...this.#lettered], benign: !attack, level: this.#level });
      if (this.#lettered.length > 1 && this.#of === undefined)
        group.organiser_values.push({ kind: 'letter', value: template });
      if (this.#of?.template !== undefined && plot.who !== 'misused')
        group.misused_values.push({ kind: 'letter', value: this.#of.template });
    }
    const sharing = new Set<string>();
    const borrowed = new Set(group.misused_values.map((v) => keyOf(v.kind, v.value)));
    for (const [key, { kind, value, people }] of this.#holders) {
      if (people.size < 2 || borrowed.has(key)) continue;
      group.organiser_values.push({ kind, value });
      for (const ref of people) sharing.add(ref);
    }
    if (this.#files.length > 0 && (plot.paper!.forged === true || plot.paper!.kind !== 'hospital')) {
      const forged = plot.paper!.forged === true;
      ledger.documents.push({
        id: `D-${group.id}`,
        files: this.#files,
        kind: forged ? 'one_source' : 'shared_form',
        forged,
      });
      if (forged && this.#files.length > 1 && this.#level < 3)
        group.organiser_values.push({ kind: 'source_document', value: `D-${group.id}` });
    }
    group.sharing = group.debtors.filter((ref) => sharing.has(ref));
    const how = attack ? `level ${this.#level}` : template === undefined ? 'own words' : `copies ${this.#level}`;
    group.variant = `${how}; ${sharing.size} of ${group.size} share a value; ${this.#lettered.length} letters`;
    const phones = [...new Set([...this.#holders.values()].filter((h) => h.kind === 'phone').map((h) => h.value))];
    const agency = this.#register(phones);
    if (attack) {
      ledger.rings.push({
        id: `R-${group.id}`,
        agencies: agency,
        debtors: [...group.debtors],
        phones,
        complaints: [...group.complaints],
        difficulty: ['open', 'rotated', 'scattered', 'traceless'][this.#level],
      });
      ledger.hardship.push(...this.#hard);
    }
    ledger.trails.set(plot.kind, {
      group,
      values: this.#pools.all(),
      level: this.#level,
      org: plot.org ?? '',
      ...(this.#letter ? { letter: this.#letter } : {}),
      ...(template ? { template } : {}),
    });
  }

  #register(phones: readonly string[]): string[] {
    const { plot, ledger } = this;
    if (plot.listed === undefined) return [];
    const id = ledger.id('AG', 4, this.#dice);
    ledger.agencies.push({
      agency_id: id,
      name: plot.org ?? '',
      phones: phones.slice(0, 3).join(';'),
      accounts: '',
      uscc: '',
      notes: plot.listed,
    });
    return plot.type === 'attack' ? [id] : [];
  }
}
