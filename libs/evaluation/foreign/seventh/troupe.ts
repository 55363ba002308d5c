import type { ForeignGroup } from '../folder.js';
import { ASIDES } from './asides.js';
import { putCalls } from './calls.js';
import { compose, styled } from './compose.js';
import { DAYS, type Lender, lendersOf, weekOf } from './lenders.js';
import { lettered, letterOf } from './letters.js';
import { putPaper, type Source, sourceFor } from './papers.js';
import { factsOf, makePerson, type Person, SURNAMES } from './person.js';
import { type Facts, utter } from './phrase.js';
import { PLACES_UK, PLACES_US, PLACES_ZH } from './places.js';
import type { Plot } from './plots.js';
import { inText, lendersFor, Pools, type Shown } from './pools.js';
import type { Leaves, Stage } from './stage.js';
import { topicFor, topicOf } from './topics.js';
import type { Wheel } from './wheel.js';

interface Member {
  readonly p: Person;
  readonly day: number;
  readonly seconds?: number;
}

/** One group from its plot: its people, what they write, what they share. */
export class Troupe {
  readonly #wheel: Wheel;
  readonly #level: number;
  readonly #lenders: readonly Lender[];
  readonly #town: string;
  readonly #group: ForeignGroup;
  readonly #letters: string[] = [];
  readonly #of: Leaves | undefined;
  readonly #pools: Pools;
  readonly #hard: string[] = [];
  #fixed: Facts | undefined;
  #source: Source | undefined;
  #serial: number;

  constructor(
    readonly stage: Stage,
    readonly plot: Plot,
    id: string,
    readonly size: number,
  ) {
    const { options } = stage;
    this.#wheel = stage.wheel.of(`group ${plot.kind}`);
    this.#level = options.level ?? plot.level ?? 1;
    this.#lenders = lendersFor(plot, lendersOf(plot.tongue), this.#wheel);
    this.#town = this.#wheel.pick(Object.keys({ zh: PLACES_ZH, uk: PLACES_UK, us: PLACES_US }[plot.tongue]));
    this.#serial = this.#wheel.between(1100, 8800);
    this.#of = plot.of === undefined ? undefined : stage.left.get(plot.of);
    this.#pools = new Pools(
      plot,
      this.#level,
      options.level !== undefined,
      size,
      stage.values,
      this.#town,
      this.#wheel.of('pools'),
    );
    const variant =
      plot.type === 'attack'
        ? `${plot.letter ?? 'no letter'}, level ${this.#level}`
        : plot.letter
          ? `letter ${plot.letter}`
          : 'own words';
    this.#group = {
      id,
      type: plot.type,
      kind: plot.kind,
      variant,
      size,
      debtors: [],
      complaints: [],
      organiser_values: [],
      organiser_kind: plot.who,
      misused_values: [],
      ...(this.#of ? { misused_of: this.#of.group.id } : {}),
    };
  }

  perform(): void {
    const { plot, stage } = this;
    const members = this.#members();
    const filed = stage.rows.length;
    for (const [k, m] of members.entries()) this.#act(m, k, members);
    stage.groups.push(this.#group);
    if (this.#letters.length > 0) {
      const template = {
        id: `T-${this.#group.id}`,
        complaints: this.#letters,
        benign: plot.type !== 'attack',
        level: this.#level,
      };
      stage.templates.push(template);
      if (this.#letters.length > 1) this.#group.organiser_values.push({ kind: 'letter', value: template.id });
    }
    this.#group.organiser_values.push(...this.#pools.organisers(stage.rows.slice(filed)));
    const phones = [...new Set(this.#pools.phones())];
    if (plot.calls !== undefined && (phones.length > 0 || plot.calls === 'surge' || plot.calls === 'provoke'))
      putCalls(stage, plot.calls, this.#group.id, members, phones, this.#wheel.of('calls'));
    const agency = this.#register(phones);
    if (plot.type === 'attack') {
      stage.rings.push({
        id: `R-${this.#group.id}`,
        agencies: agency,
        debtors: [...this.#group.debtors],
        phones,
        complaints: [...this.#group.complaints],
        difficulty: ['plain', 'spun', 'rewritten', 'traceless'][this.#level],
      });
      stage.hardship.push(...this.#hard);
    }
    stage.left.set(plot.kind, {
      group: this.#group,
      values: this.#pools.byField(),
      ...(plot.letter ? { letter: plot.letter } : {}),
      org: plot.org ?? '',
    });
  }

  /** People in the order in which they file. */
  #members(): Member[] {
    const { plot, stage, size } = this;
    const w = this.#wheel.of('members');
    const [length, way] = plot.span ?? [200, 'steady'];
    const days = Math.max(1, Math.min(DAYS, Math.round(stage.options.days ?? length)));
    const start = w.below(DAYS - days + 1);
    const home = plot.family
      ? w.pick(plot.tongue === 'zh' ? SURNAMES : ['Begay', 'Tolbert', 'Menard', 'Sizemore', 'Villareal'])
      : undefined;
    const nights = Array.from({ length: Math.max(1, Math.ceil(size / 7)) }, () => start + w.below(days));
    const out: Member[] = [];
    for (let k = 0; k < size; k++) {
      const p = makePerson(plot.tongue, stage.values, w, {
        lender: w.pick(this.#lenders),
        ...(plot.town || plot.family ? { town: this.#town } : {}),
        ...(home !== undefined && w.yes(0.8) ? { surname: home } : {}),
        ...(plot.job && w.yes(0.85) ? { job: plot.job } : {}),
      });
      if (way === 'night') {
        const night = k % nights.length;
        out.push({
          p,
          day: nights[night],
          seconds: 3600 * 22 + Math.floor(k / nights.length) * w.between(170, 210) + w.below(40),
        });
        continue;
      }
      let day = start + w.below(days);
      if (way === 'burst') day = start + Math.floor(days * w.unit() ** 2.2);
      else if (way === 'weekly') day = start + 7 * w.below(Math.max(1, Math.floor(days / 7)));
      out.push({ p, day: Math.min(DAYS - 1, day) });
    }
    return out.sort((a, b) => a.day - b.day || (a.seconds ?? 0) - (b.seconds ?? 0));
  }

  #act({ p, day, seconds }: Member, k: number, members: readonly Member[]): void {
    const { plot, stage } = this;
    const w = this.#wheel.of(`act ${k}`);
    this.#group.debtors.push(p.ref);
    const from = members[0].day;
    const shown = this.#pools.show(p, k, day, (day - from) / Math.max(1, members[members.length - 1].day - from));
    this.#borrow(shown, w);
    this.#agent(shown, w);
    const facts = this.#facts(p, day, w);
    const sends =
      plot.letter !== undefined && w.yes(stage.options.bare === true && plot.type === 'attack' ? 1 : (plot.sends ?? 0));
    const topic = plot.topics === undefined ? topicFor(p.lender, p.product, weekOf(day), w) : w.pick(plot.topics);
    if (plot.type === 'attack' && (topic === 'illness' || topic === 'layoff' || w.yes(0.15))) this.#hard.push(p.ref);
    const channel = w.weighed(plot.channels ?? p.lender.channels);
    const file = (text: string, at: number, values: Shown['columns'], second?: number) => {
      const id = stage.file(
        p,
        {
          day: at,
          text,
          channel,
          columns: values,
          topic,
          apart: this.#of !== undefined,
          ...(second !== undefined ? { seconds: second } : {}),
        },
        w,
      );
      this.#group.complaints.push(id);
      return id;
    };
    const id = file(this.#text(p, facts, topic, sends, shown, w), day, shown.columns, seconds);
    if (sends) this.#letters.push(id);
    if (plot.papers && w.yes(plot.papers.take)) this.#paper(p, id, day, w);
    if (w.yes(0.07) && day < DAYS - 12) {
      const later = Math.min(DAYS - 1, day + w.between(8, 40));
      const text = compose(
        { person: p, facts: this.#facts(p, later, w), topic: topicOf(plot.tongue, topic), again: 1 },
        w,
      );
      file(text, later, w.yes(0.5) ? shown.columns : {});
    }
  }

  /** Values of somebody else. */
  #borrow(shown: Shown, w: Wheel): void {
    if (this.#of === undefined) return;
    for (const field of this.plot.takes ?? []) {
      const value = this.#of.values.get(field)?.[0];
      if (value === undefined || !w.yes(0.75)) continue;
      shown.columns[field] = value;
      const kind = field === 'ip_address' ? 'ip' : 'phone';
      if (!this.#group.misused_values.some((v) => v.value === value)) this.#group.misused_values.push({ kind, value });
    }
  }

  #agent(shown: Shown, w: Wheel): void {
    const { plot, stage } = this;
    const honest = plot.type !== 'attack';
    const share = honest ? (stage.options.named ?? plot.named ?? 0) : (plot.named ?? 0.04);
    const org = plot.org ?? '';
    const named = w.yes(share) && (org !== '' || !honest);
    if (!named) {
      delete shown.columns['agent_phone'];
      return;
    }
    const person =
      plot.tongue === 'zh'
        ? `${w.pick(SURNAMES)}${w.pick(['先生', '女士', '经理'])}`
        : w.pick(['Mr Lane', 'Ms Orton', 'J. Reyes', 'A. Burke', 'Customer Care']);
    shown.columns['agent_name'] = org === '' || (!honest && w.yes(0.5)) ? person : org;
    if (org !== '' && w.yes(0.4)) shown.columns['agent_org'] = org;
  }

  /** Facts of one person; at level 3 of the seller's story, which all tell. */
  #facts(p: Person, day: number, w: Wheel): Facts {
    const facts = {
      ...factsOf(p, day, w, this.stage.hotline(p.lender)),
      org: this.plot.org ?? '',
      serial: String(this.#serial++),
    };
    this.#fixed ??= facts;
    if (this.plot.type !== 'attack' || this.#level < 3 || !w.yes(0.85)) return facts;
    const { date, fee, who, staff, n } = this.#fixed;
    return { ...facts, date, fee, who, staff, n };
  }

  #text(p: Person, facts: Facts, key: string, sends: boolean, shown: Shown, w: Wheel): string {
    const { plot, stage } = this;
    const topic = topicOf(plot.tongue, key);
    const level = this.#level;
    const plain = stage.options.bare === true;
    const tail: string[] = [];
    if (plot.tail !== undefined && w.yes(plot.says ?? 0) && !(sends && plain)) tail.push(w.pick(plot.tail));
    const number = shown.text === undefined || (sends && plain) ? [] : [this.#numbered(shown.text, w)];
    if (!sends)
      return this.#fresh(() =>
        compose({ person: p, facts, topic, must: plot.must?.slice(0, 1), tail: [...tail, ...number] }, w),
      );
    const letter = lettered(letterOf(plot.letter!), level, facts, w);
    if (plain) return styled(letter, { tongue: p.tongue, manner: { ...p.manner, rough: false } }, w);
    const own = (list: readonly string[]) => utter(w.pick(list), facts, w);
    const parts = [...letter];
    if (plot.must !== undefined) parts.splice(1, 0, own(plot.must));
    const story = stage.options.bare === false || w.yes(plot.type === 'attack' ? [0, 0.25, 0.5, 0.9][level] : 0.85);
    if (story) {
      parts.splice(1, 0, own(topic.what));
      if (w.yes(0.6)) parts.splice(2 + w.below(2), 0, own(ASIDES[p.tongue].life));
      if (w.yes(0.4)) parts.splice(1, 0, own(topic.more));
      if (w.yes(0.4)) parts.push(own(ASIDES[p.tongue].bye));
    }
    parts.push(...tail.map((t) => utter(t, facts, w)), ...number);
    const rough = p.manner.rough && (plot.type !== 'attack' || level === 3);
    return styled(parts, { tongue: p.tongue, manner: { ...p.manner, rough } }, w);
  }

  #fresh(write: () => string): string {
    for (let k = 0; ; k++) {
      const text = write();
      if (this.stage.unheard(text) || k > 20) return text;
    }
  }

  #numbered(phone: string, w: Wheel): string {
    const n = inText(phone, this.plot.tongue, this.plot.type === 'attack' ? this.#level : 0, w);
    return w.pick(
      this.plot.tongue === 'zh'
        ? [`联系电话${n}。`, `请回电${n}。`, `号码是${n}。`]
        : [`The number is ${n}.`, `Call ${n}.`, `Phone: ${n}.`],
    );
  }

  #paper(p: Person, complaint: string, day: number, w: Wheel): void {
    const { kind, one = false } = this.plot.papers!;
    const own = sourceFor(p, day, w);
    this.#source ??= own;
    // A forger keeps what the issuer wrote and changes the name.
    const source = one
      ? {
          ...this.#source,
          ...(this.#level > 1 ? { day: own.day } : {}),
          ...(this.#level > 2 ? { number: own.number } : {}),
        }
      : own;
    const path = putPaper(this.stage, kind, p, complaint, day, source, this.plot.org ?? '', w);
    const id = `D-${this.#group.id}`;
    const known = this.stage.documents.find((d) => d.id === id);
    if (known) {
      known.files.push(path);
      if (one && known.files.length === 2) this.#group.organiser_values.push({ kind: 'source_document', value: id });
    } else if (kind !== 'hospital' || one)
      this.stage.documents.push({ id, files: [path], kind: one ? 'one_source' : 'shared_form', forged: one });
  }

  /** What agencies.csv knows. */
  #register(phones: readonly string[]): string[] {
    const { plot, stage } = this;
    if (plot.listed === undefined) return [];
    const id = stage.id('A', 5, this.#wheel);
    stage.agencies.push({
      agency_id: id,
      name: plot.org ?? '',
      phones: phones.slice(0, 2).join(';'),
      accounts: '',
      uscc: '',
      notes: plot.listed,
    });
    return plot.type === 'attack' ? [id] : [];
  }
}
