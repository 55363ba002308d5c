import type { ForeignGroup, ForeignTruth, ForeignWorld, Row } from '../folder.js';
import { makeBackground } from './background.js';
import { makeCalls } from './calls.js';
import { Draws } from './draws.js';
import { type Cast, type Dose, type Entry, makeCast, TIES, truthOf } from './groups.js';
import { ATTACKS, HONEST, type Kind } from './kinds.js';
import { writeMembers } from './members.js';
import { Mint } from './mint.js';
import { type Frame, frames, hideBehind } from './misuse.js';
import { NAMES_EN } from './phrases-en.js';
import { NAMES_ZH } from './phrases-zh.js';
import { textsOf } from './text.js';
import { ATTACK_TEXTS } from './texts-attack.js';
import { HONEST_TEXTS } from './texts-honest.js';

export interface FirstOptions {
  readonly seed: number;
  /** All debtors together, 100 and more. */
  readonly people: number;
  /** Share of an honest group's members who name the helper; left out: drawn for each group. */
  readonly named?: number;
  /** Fake complaints in each framed crowd; left out: drawn. */
  readonly fakes?: number;
  /** How far letters are rewritten, 0 to 3; left out: drawn. */
  readonly level?: number;
  /** Letters without an own story; left out: drawn. */
  readonly bare?: boolean;
  /** Days from a group's first to its last complaint; left out: the kind's own. */
  readonly days?: number;
  /** Members of each group; left out: drawn. */
  readonly size?: number;
  /** Names of the kinds; left out: all. */
  readonly kinds?: readonly string[];
}

const DAY = 86_400_000;
const FROM = Date.UTC(2024, 0, 3);
const TO = Date.UTC(2024, 11, 28);
const DOSES = [0, 0.1, 0.25, 0.5, 0.75, 1];
const TEXTS = new Map([...textsOf(HONEST_TEXTS), ...textsOf(ATTACK_TEXTS)]);

/** A power law from 3 to 150: most groups are small. */
function sizeFor(d: Draws): number {
  const a = 3 ** -0.5;
  const b = 151 ** -0.5;
  return Math.floor((a - d.next() * (a - b)) ** -2);
}

function doseFor(kind: Kind, o: FirstOptions, d: Draws, most: number): Dose {
  const own = TIES.filter((tie) => kind[tie] !== undefined);
  const kept = own.filter(() => d.chance(0.8));
  const drawn = {
    size: Math.min(kind.max ?? 150, most, sizeFor(d)),
    named: kind.type === 'honest' ? d.pick(DOSES) : kind.trick === 'open' ? 0.9 : d.pick([0, 0, 0, 0.1, 0.3]),
    level: kind.kind === 'rewritten_letters' ? d.int(2, 3) : d.int(0, 3),
    bare: d.chance(0.4),
    days: d.int(kind.span[0], kind.span[1]),
  };
  return {
    size: Math.min(o.size ?? drawn.size, kind.max ?? 150),
    named: kind.type === 'honest' ? (o.named ?? drawn.named) : drawn.named,
    level: o.level ?? drawn.level,
    bare: o.bare ?? drawn.bare,
    days: Math.min(o.days ?? drawn.days, 350),
    ties: kept.length > 0 ? kept : own.slice(0, 1),
  };
}

const variantOf = (c: Cast): string =>
  [
    c.dose.ties.join('+') || 'no tie',
    c.kind.letter > 0 ? `letter level ${c.dose.level}` : 'own words',
    `named ${c.dose.named}`,
    c.dose.bare ? 'bare' : 'stories',
    `${c.dose.days} days`,
  ].join(', ');

/** Makes one world. The same options give the same bytes. */
export function makeFirst(options: FirstOptions): ForeignWorld {
  const draws = new Draws(`first ${options.seed}`);
  const mint = new Mint(draws.fork('mint'));
  const hotlines = new Map(
    [...NAMES_ZH.lenders.map((l) => [l, 'zh']), ...NAMES_EN.lenders.map((l) => [l, 'en'])].map(([l, lang]) => [
      l,
      mint.landline(lang),
    ]),
  );
  const all = [...HONEST, ...ATTACKS].filter((k) => options.kinds?.includes(k.kind) ?? true);
  const casts: Cast[] = [];
  let room = Math.floor(options.people * 0.55);
  for (const kind of draws.fork('kinds').mixed(all)) {
    const d = draws.fork(kind.kind);
    const waiting = all.length - casts.length - 1;
    const dose = doseFor(kind, options, d, Math.max(3, Math.min(150, room - 3 * waiting)));
    room -= dose.size;
    casts.push(makeCast(`G${casts.length + 1}`, kind, TEXTS.get(kind.kind)!, dose, mint, d, [FROM, TO]));
  }
  hideBehind(casts);
  for (const cast of casts) writeMembers(cast);
  const framed = frames(casts, options.fakes, mint, draws.fork('frames'));
  const members = casts.reduce((n, c) => n + c.people.length, 0);
  const background = makeBackground(
    Math.max(0, options.people - members),
    mint,
    draws.fork('background'),
    [FROM, TO],
    hotlines,
  );
  const entries = [...background.entries, ...casts.flatMap((c) => c.entries), ...framed.flatMap((f) => f.entries)];
  const { calls, truths } = makeCalls(background.people, casts, hotlines, mint, draws.fork('calls'), [FROM, TO]);
  return assemble(entries, casts, framed, background, calls, truths, draws.fork('files'));
}

function stamp(at: number, lang: string): string {
  const shift = lang === 'zh' ? 8 : -5;
  const local = new Date(Math.floor(at / 1000) * 1000 + shift * 3_600_000).toISOString().slice(0, 19);
  return local + (shift > 0 ? '+08:00' : '-05:00');
}

function assemble(
  entries: Entry[],
  casts: Cast[],
  framed: Frame[],
  background: ReturnType<typeof makeBackground>,
  calls: ReturnType<typeof makeCalls>['calls'],
  callTruths: ReturnType<typeof makeCalls>['truths'],
  d: Draws,
): ForeignWorld {
  const idOf = new Map<Entry, string>();
  const papers = new Map<string, string>();
  const evidence: Row[] = [];
  const filesOf = new Map<string, string[]>();
  for (const e of entries) e.at = Math.min(e.at, TO + 30 * DAY);
  const complaints = [...entries]
    .sort((x, y) => x.at - y.at)
    .map((e, i) => {
      const id = `F${240000001 + i * 3}`;
      idOf.set(e, id);
      const row: Row = {
        ...e.row,
        complaint_id: id,
        received_at: stamp(e.at, e.person.lang),
        debtor_ref: e.person.ref,
      };
      if (e.paper) {
        const file = `evidence/doc_${d.digits(5)}_${i}.txt`;
        papers.set(file, e.paper.text);
        evidence.push({
          file,
          complaint_id: id,
          debtor_ref: e.person.ref,
          kind: e.paper.kind,
          received_at: row.received_at.slice(0, 10),
        });
        row.attachments = file;
        if (e.paper.source) filesOf.set(e.paper.source, [...(filesOf.get(e.paper.source) ?? []), file]);
      }
      return row;
    });
  const tagged = new Map<string, string[]>();
  const callRows = [...calls]
    .sort((x, y) => x.at - y.at)
    .map((c, i) => {
      const id = `P${700001 + i * 2}`;
      if (c.tag) tagged.set(c.tag, [...(tagged.get(c.tag) ?? []), id]);
      return { ...c.row, call_id: id, started_at: stamp(c.at, c.lang) };
    });
  const truth = truthFor(entries, casts, framed, background, idOf, filesOf);
  truth.calls = callTruths.map(({ tag, ...t }, i) => ({ ...t, id: `C${i + 1}`, calls: tagged.get(tag) ?? [] }));
  return { complaints, calls: callRows, agencies: agenciesOf(casts, d), evidence, papers, truth };
}

function truthFor(
  entries: Entry[],
  casts: Cast[],
  framed: Frame[],
  background: ReturnType<typeof makeBackground>,
  idOf: Map<Entry, string>,
  filesOf: Map<string, string[]>,
): ForeignTruth {
  const templates: ForeignTruth['templates'] = [];
  const documents: ForeignTruth['documents'] = [];
  const groups: ForeignGroup[] = casts.map((c) => {
    const victims = framed.some((f) => f.of === c);
    const group = truthOf(c, victims ? 'victims' : c.kind.type, variantOf(c));
    group.complaints = c.entries.map((e) => idOf.get(e)!);
    for (const letter of c.letters) {
      const id = `T${templates.length + 1}`;
      templates.push({
        id,
        complaints: letter.map((e) => idOf.get(e)!),
        benign: c.kind.type === 'honest',
        level: c.dose.level,
      });
      group.organiser_values.push({ kind: 'letter', value: id });
    }
    const files = filesOf.get(c.sourceId);
    if (files && files.length > 1) {
      documents.push({
        id: c.sourceId,
        files,
        kind: c.kind.paper === 'notice' ? 'notice' : 'one_mould',
        forged: c.kind.type === 'attack',
      });
      group.organiser_values.push({ kind: 'source_document', value: c.sourceId });
    }
    return group;
  });
  for (const f of framed) groups.push({ ...f.group, complaints: f.entries.map((e) => idOf.get(e)!) });
  return {
    rings: groups
      .filter((g) => g.type === 'attack')
      .map((g, i) => ({
        id: `R${i + 1}`,
        agencies: [],
        debtors: g.debtors,
        phones: g.organiser_values.filter((v) => v.kind === 'phone').map((v) => v.value),
        complaints: g.complaints,
        difficulty: g.kind,
      })),
    templates,
    documents,
    calls: [],
    genuine: [
      ...background.people.map((p) => p.ref),
      ...groups.filter((g) => g.type === 'honest' || g.type === 'victims').flatMap((g) => g.debtors),
    ],
    background: background.people.map((p) => p.ref),
    complaints: Object.fromEntries(entries.map((e) => [idOf.get(e)!, e.person.ref])),
    groups,
    planted: framed.flatMap((f) => f.group.debtors),
    coincidences: background.coincidences,
  };
}

/** The lender's own list: open offices that registered, a convict or two, and names that mean nothing. */
function agenciesOf(casts: Cast[], d: Draws): Row[] {
  const rows: Row[] = [];
  for (const c of casts) {
    const open = c.kind.organiser === 'representative' || c.kind.trick === 'open';
    if (!(open && d.chance(0.6)) && !(c.kind.kind === 'debt_charity' && d.chance(0.5))) continue;
    rows.push({
      agency_id: `A${rows.length + 1}`,
      name: c.org,
      phones: c.dose.ties.includes('phone') ? c.values.phone.join(';') : '',
      accounts: '',
      uscc: '',
      notes: c.kind.type === 'honest' ? '登记在册 / registered' : '',
    });
  }
  return rows;
}
