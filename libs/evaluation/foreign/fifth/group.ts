import type { ForeignGroup, OrganiserValue, Row } from '../folder.js';
import { callFor, flood, plainCalls, provoke, surge } from './calls.js';
import type { Cast, Channel, Column, Tie } from './cast.js';
import { type Copy, copyOf, inHand, letterAt, ownWords, plightOf } from './compose.js';
import { habitual, wrapped } from './intakes.js';
import { LENDERS, type Lender } from './lenders.js';
import { FREE_EN, SOLD_EN } from './letters-en.js';
import { FREE_ZH, type Letter, SOLD_ZH } from './letters-zh.js';
import type { Lot } from './lot.js';
import { formPaper, ownPaper } from './papers.js';
import { factsOf, type Person, SURNAME } from './people.js';
import { bare, DAYS, KIND_OF, type Stage } from './stage.js';

const letterOf = (cast: Cast): Letter | undefined =>
  cast.letter === undefined ? undefined : { ...FREE_ZH, ...FREE_EN, ...SOLD_ZH, ...SOLD_EN }[cast.letter];

/** Builds one group of a kind, with its complaints, papers, calls and truth. */
export class GroupMaker {
  readonly #people: Person[] = [];
  readonly #days: number[] = [];
  readonly #rows: Row[] = [];
  readonly #lettered: string[] = [];
  readonly #files: string[] = [];
  readonly #numbers: string[] = [];
  readonly #values = new Map<Tie, string[]>();
  readonly #misused = new Map<string, OrganiserValue>();
  readonly #lenders: readonly Lender[];
  readonly #agents: readonly (readonly [string, string])[];
  readonly #copies: readonly Copy[];
  readonly #level: number;

  constructor(
    private readonly stage: Stage,
    private readonly cast: Cast,
    private readonly id: string,
    private readonly size: number,
  ) {
    const { lot, options } = stage;
    this.#lenders = this.#lendersOf();
    const orgs = cast.agent?.org?.split(';') ?? [''];
    this.#agents = Array.from({ length: cast.agent?.names ?? 1 }, (_, k) => [
      agentName(stage, cast),
      orgs[k % orgs.length],
    ]);
    for (const tie of cast.ties ?? []) this.#values.set(tie, this.#fresh(tie));
    this.#level = options.level ?? lot.one(cast.levels ?? [1]);
    const letter = letterOf(cast);
    const copies = orgs.length;
    const facts = () => factsOf(stage.person(this.#lenders[0]), stage.at(100, 'other'), lot);
    // Who copies a letter from the web sends the very wording of its seller.
    const copied = cast.shows?.letter ? stage.copiesOf.get(cast.shows.of) : undefined;
    this.#copies =
      copied ??
      (letter === undefined ? [] : Array.from({ length: copies }, () => copyOf(letter, facts(), cast.tongue, lot)));
    stage.copiesOf.set(cast.kind, this.#copies);
  }

  #lendersOf(): Lender[] {
    const { cast, stage } = this;
    const all = LENDERS.filter((l) => l.tongue === cast.tongue);
    if (cast.lenders === 1 && cast.plights[0] === 'outage') return [stage.outage.lender];
    const few = stage.lot.some(all, cast.lenders ?? 7);
    const bureau = all.filter((l) => l.name.startsWith('Beacon'));
    return cast.letter === 'section609' || cast.letter === 'idtheft'
      ? [...few.slice(0, 3), ...bureau, ...bureau, ...bureau]
      : few;
  }

  /** The contact's number and the agent's are one number where there are as many of both. */
  #fresh(tie: Tie): string[] {
    const { stage, cast } = this;
    const twin = [...this.#values].find(
      ([t]) => /phone/.test(t.on) && /phone/.test(tie.on) && (t.of ?? 1) === (tie.of ?? 1),
    );
    if (twin !== undefined) return twin[1];
    const stem = cast.kind.replaceAll('_', '').slice(0, 9);
    return Array.from({ length: tie.of ?? 1 }, () => stage.value(tie.on, cast.tongue, tie.landline === true, stem));
  }

  make(): void {
    const { stage, cast, size } = this;
    const { lot } = stage;
    const span = Math.min(DAYS - 1, stage.options.days ?? lot.int(...cast.days));
    const start = this.#start(span);
    const skew = span <= 60 ? 1.7 : 1;
    const days = Array.from({ length: size }, () => start + Math.floor(span * lot.next() ** skew)).sort(
      (a, b) => a - b,
    );
    for (const [k, day] of days.entries()) this.#member(Math.min(DAYS - 1, day), k);
    stage.lastDay.set(cast.kind, Math.max(...this.#days));
    this.#phone();
    this.#record();
  }

  #start(span: number): number {
    const { stage, cast } = this;
    if (cast.plights[0] === 'outage') return stage.outage.day + (cast.type === 'attack' ? stage.lot.int(1, 3) : 0);
    if (cast.kind === 'recycled_number' || cast.kind === 'number_still_on_file')
      return Math.min(DAYS - 2 - span, (stage.lastDay.get(cast.shows!.of) ?? 150) + 1);
    // Numbers must be handed on before the year ends.
    const last = cast.kind === 'phone_rotator' ? Math.max(0, 290 - span) : DAYS - 1 - span;
    return stage.lot.int(0, Math.max(0, last));
  }

  #member(day: number, k: number): void {
    const { stage, cast } = this;
    const { lot, options } = stage;
    let p = stage.person(lot.one(this.#lenders));
    const shown = this.#shown(k);
    if (cast.kind === 'recycled_number' && shown !== undefined) p = { ...p, phone: shown };
    this.#people.push(p);
    this.#days.push(day);
    const poor = cast.type === 'attack' && lot.yes(0.3);
    if (poor) stage.hardship.push(p.ref);
    const named = cast.agent !== undefined && lot.yes(options.named ?? cast.agent.share);
    const values: Row = { ...this.#tied(k, day, named), ...(named ? this.#agent(k) : {}) };
    if (shown !== undefined && lot.yes(cast.shows!.share)) {
      values[cast.shows!.on] = shown;
      this.#misused.set(shown, { kind: 'phone', value: shown });
    }
    const recruiter =
      cast.pyramid && k > 0 && lot.yes(0.6)
        ? this.#people[lot.int(0, Math.max(0, Math.min(k - 1, Math.floor(k / 2))))]
        : undefined;
    if (recruiter !== undefined) values['contact_phone'] = recruiter.phone;
    const times = lot.yes(cast.again ?? 0.06) ? lot.int(2, cast.again === 1 ? 6 : 3) : 1;
    for (let t = 0; t < times; t++) {
      const later = t === 0 ? day : Math.min(DAYS - 1, day + t * lot.int(3, 30));
      this.#complaint(p, later, k, t === 0 || lot.yes(0.7) ? values : {}, shown, poor);
    }
    plainCalls(stage, p, stage.at(day, 'other'));
  }

  #tied(k: number, day: number, named: boolean): Row {
    const { stage, cast } = this;
    const { lot } = stage;
    const out: Row = {};
    for (const [tie, values] of this.#values) {
      if (!lot.yes(tie.share)) continue;
      if (tie.on === 'agent_phone' && !named && cast.type !== 'attack') continue;
      const first = this.#days[0];
      const part =
        tie.turn === 'time'
          ? Math.min(values.length - 1, Math.floor((values.length * (day - first)) / Math.max(1, cast.days[1])))
          : tie.turn === 'part'
            ? k % values.length
            : lot.int(0, values.length - 1);
      out[tie.on] = values[part];
    }
    return out;
  }

  #agent(k: number): Row {
    const { lot } = this.stage;
    // Parts of a seller with two brands keep to their own people.
    const mine = this.#agents.filter((_, a) => a % this.#copies.length === k % Math.max(1, this.#copies.length));
    const [name, org] = lot.one(mine.length > 0 ? mine : this.#agents);
    return { agent_name: name, ...(org !== '' && lot.yes(0.8) ? { agent_org: written(org, lot) } : {}) };
  }

  #shown(k: number): string | undefined {
    const { shows } = this.cast;
    if (shows === undefined || shows.letter) return undefined;
    const values = this.stage.valuesOf.get(shows.of)?.get('contact_phone');
    return values?.[k % values.length];
  }

  #complaint(p: Person, day: number, k: number, values: Row, shown: string | undefined, poor: boolean): void {
    const { stage, cast } = this;
    const { lot } = stage;
    const channel: Channel = lot.weighed(cast.channels ?? p.lender.channels);
    const at = stage.at(day, channel);
    const copy = this.#copies[k % Math.max(1, this.#copies.length)];
    const send = copy !== undefined && lot.yes(cast.lettered ?? 0.9);
    const plight = lot.one(cast.plights);
    const text = send ? this.#letter(copy, p, plight, at, poor) : stage.fresh(() => this.#own(p, plight, at, shown));
    const subject = send && lot.yes(0.8) ? copy.letter.subject : plightOf(cast.tongue, plight).subject;
    const copied = send && this.#level === 0;
    const said = copied ? text : stage.signed(text, values['contact_phone'] ?? p.phone, p.lender);
    const row = stage.complain(p, { at, channel, subject, text: said }, values);
    this.#rows.push(row);
    if (send) this.#lettered.push(row['complaint_id']);
    const { papers } = cast;
    if (papers !== undefined && row['attachments'] === undefined && lot.yes(papers.share))
      this.#files.push(formPaper(stage, row, p, papers.form, at));
    // Some clients of a seller are in real hardship, and prove it with a paper of their own.
    else if (poor && row['attachments'] === undefined && lot.yes(0.4)) ownPaper(stage, row, p, at);
  }

  #letter(copy: Copy, p: Person, plight: string, at: Date, poor: boolean): string {
    const { stage, cast } = this;
    const { lot, options } = stage;
    const letter = letterAt(copy, this.#level, p, at, lot);
    const storied = options.bare === undefined ? Math.max(cast.storied ?? 0, poor ? 0.5 : 0) : options.bare ? 0 : 1;
    if (!lot.yes(storied)) return letter;
    const { body, asks } = ownWords(p, plight, at, lot);
    const own = inHand([...body.slice(0, 3), asks[0]], p.tongue, cast.habit ?? p.hand, lot);
    return `${letter}${p.tongue === 'zh' ? lot.one(['', '\n']) : lot.one([' ', '\n'])}${own}`;
  }

  #own(p: Person, plight: string, at: Date, shown: string | undefined): string {
    const { stage, cast } = this;
    const { lot } = stage;
    const { open, body, asks, close } = ownWords(p, plight, at, lot);
    const facts = {
      ...factsOf(p, at, lot),
      tel: shown?.slice(3) ?? '',
      call: `${p.surname}${p.man ? '先生' : '女士'}`,
      body: inHand(body, p.tongue, 'neat', lot).replace(/。$/, ''),
      ask: asks.join(p.tongue === 'zh' ? '，' : ', '),
    };
    if (cast.intake !== undefined) return wrapped(cast.intake, facts, lot);
    return (
      habitual(cast.habit, p, facts, lot) ??
      inHand([open, ...body, ...asks, close], p.tongue, cast.habit ?? p.hand, lot)
    );
  }

  #phone(): void {
    const { stage, cast, id } = this;
    const args = [stage, id, this.#people, this.#days] as const;
    if (cast.calls === 'flood') this.#numbers.push(...flood(...args));
    else if (cast.calls === 'surge') surge(...args);
    else if (cast.calls === 'provocation') provoke(...args);
    else if (cast.calls !== undefined) this.#numbers.push(...callFor(...args, cast.calls === 'relay'));
  }

  /** Values that two of the group show. */
  #owned(): OrganiserValue[] {
    const { cast } = this;
    const recruits = cast.pyramid ? this.#people.map((p) => ({ on: 'contact_phone' as Column, value: p.phone })) : [];
    const ties = [
      ...[...this.#values].flatMap(([tie, values]) => values.map((value) => ({ on: tie.on, value }))),
      ...recruits,
    ];
    const shows = (row: Row, on: Column, value: string) =>
      KIND_OF[on] === 'phone'
        ? ['contact_phone', 'agent_phone', 'debtor_phone'].some((c) => row[c] && bare(row[c]) === bare(value))
        : row[on] === value;
    const two = ties.filter(
      ({ on, value }) => new Set(this.#rows.filter((r) => shows(r, on, value)).map((r) => r['debtor_ref'])).size > 1,
    );
    const unique = new Map(two.map(({ on, value }) => [`${KIND_OF[on]} ${value}`, { kind: KIND_OF[on], value }]));
    return [...unique.values()];
  }

  #record(): void {
    const { stage, cast, id } = this;
    const debtors = this.#people.map((p) => p.ref);
    const complaints = this.#rows.map((r) => r['complaint_id']);
    const owned: OrganiserValue[] = [...this.#owned(), ...this.#numbers.map((value) => ({ kind: 'phone', value }))];
    const phones = owned.filter((v) => v.kind === 'phone').map((v) => v.value);
    stage.valuesOf.set(cast.kind, new Map([['contact_phone', phones]]));
    const letter = cast.letter !== undefined && this.#lettered.length > 1 ? `T-${id}` : undefined;
    if (letter !== undefined) {
      stage.templates.push({
        id: letter,
        complaints: this.#lettered,
        benign: cast.type !== 'attack',
        level: this.#level,
      });
      owned.push({ kind: 'letter', value: letter });
    }
    if (cast.papers?.one && this.#files.length > 1) {
      const forged = cast.papers.forged === true;
      stage.documents.push({ id: `P-${id}`, files: this.#files, kind: forged ? 'one_source' : 'shared_form', forged });
      owned.push({ kind: 'source_document', value: `P-${id}` });
    }
    const seller = stage.groups.find((g) => g.kind === cast.shows?.of);
    if (cast.shows?.letter && seller !== undefined)
      this.#misused.set('letter', { kind: 'letter', value: `T-${seller.id}` });
    const agencies = cast.listed === undefined ? [] : [this.#list(phones, owned)];
    stage.groups.push({
      id,
      type: cast.type,
      kind: cast.kind,
      variant: cast.letter === undefined ? 'own words' : `letter ${cast.letter}, level ${this.#level}`,
      size: debtors.length,
      debtors,
      complaints,
      organiser_values: owned,
      organiser_kind: cast.is,
      misused_values: [...this.#misused.values()],
      ...(this.#misused.size > 0 && seller !== undefined ? { misused_of: seller.id } : {}),
    } satisfies ForeignGroup);
    if (cast.type === 'attack')
      stage.rings.push({
        id: `R-${id}`,
        agencies,
        debtors,
        phones,
        complaints,
        difficulty: cast.difficulty ?? 'medium',
      });
  }

  #list(phones: readonly string[], owned: readonly OrganiserValue[]): string {
    const { stage, cast } = this;
    const agency_id = stage.mint.number('AG', 4);
    const accounts = owned.filter((v) => v.kind === 'account').map((v) => v.value);
    stage.agencies.push({
      agency_id,
      name: cast.agent?.org ?? '',
      phones: phones.join(';'),
      accounts: accounts.join(';'),
      uscc: '',
      notes: cast.listed ?? '',
    });
    return agency_id;
  }
}

/** An organization as a form has it: in full, shortened, or in capitals. */
function written(org: string, lot: Lot): string {
  const short = /\p{Script=Han}/u.test(org) ? org.slice(0, 4) : org.split(' ').slice(0, 2).join(' ');
  return lot.one([org, org, org, short, org.toUpperCase(), `${org} `]);
}

function agentName(stage: Stage, cast: Cast): string {
  const { lot } = stage;
  const surname = SURNAME(lot, cast.tongue);
  if (cast.tongue === 'zh')
    return `${surname}${lot.one(['老师', '经理', '主任', '女士', '先生', '志强', '雯', '立群'])}`;
  return `${lot.one(['Dana', 'Marcus', 'Ellen', 'Ravi', 'Sonia', 'Keith'])} ${surname}`;
}
