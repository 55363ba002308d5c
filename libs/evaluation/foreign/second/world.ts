import type { ForeignGroup, ForeignTruth, ForeignWorld, Row } from '../folder.js';
import { between, type Dice, diceFor, one, shuffled } from './dice.js';
import { folkOf } from './folk.js';
import { ringsOf } from './lines.js';
import { type Plant, plantsOn, raiseFlag } from './plants.js';
import type { Scene } from './scene.js';
import { HONEST_EN } from './scenes-en.js';
import { TRADE_EN, TRADE_ZH } from './scenes-trade.js';
import { HELPED_ZH } from './scenes-zh.js';
import { CAUSES_ZH } from './scenes-zh-more.js';
import { cast, type Measure, type Page, type Play, play, sizeBy, valuesOf } from './stage.js';
import { type Tongue, Town } from './town.js';
import { EN, ZH } from './words.js';

/** The doses; what is left out is drawn for each group. */
export interface SecondOptions {
  readonly seed: number;
  /** All debtors together, 100 and more. */
  readonly people: number;
  /** Share of an honest group's members who name the helper. */
  readonly named?: number;
  /** Fakes on each crowd that is framed. */
  readonly fakes?: number;
  /** How far letters are rewritten, 0 to 3. */
  readonly level?: number;
  /** Letters without an own story. */
  readonly bare?: boolean;
  /** Days from the first to the last complaint of a group. */
  readonly days?: number;
  /** Members of a group. */
  readonly size?: number;
  readonly kinds?: readonly string[];
}

const FROM = Date.UTC(2022, 8, 1);
const TO = Date.UTC(2023, 7, 30);
const SCENES: readonly [Scene, Tongue][] = [
  ...[...HELPED_ZH, ...CAUSES_ZH].map((s): [Scene, Tongue] => [s, 'zh']),
  ...HONEST_EN.map((s): [Scene, Tongue] => [s, 'en']),
  ...TRADE_ZH.map((s): [Scene, Tongue] => [s, 'zh']),
  ...TRADE_EN.map((s): [Scene, Tongue] => [s, 'en']),
];

/** Draws a size for each scene; while they are too many people together, the biggest is drawn again. */
function sizesFor(scenes: readonly (readonly [Scene, Tongue])[], room: number, seed: string): number[] {
  const dice = diceFor(seed, 'sizes');
  const sizes = scenes.map(([scene]) => Math.min(sizeBy(dice), scene.most ?? 150));
  let total = sizes.reduce((sum, n) => sum + n, 0);
  while (total > Math.max(room, scenes.length * 3) && Math.max(...sizes) > 3) {
    const i = sizes.indexOf(Math.max(...sizes));
    const next = Math.min(sizes[i] - 1, sizeBy(dice));
    total += next - sizes[i];
    sizes[i] = next;
  }
  return sizes;
}

function measureFor(scene: Scene, o: SecondOptions, size: number, dice: Dice): Measure {
  const honest = scene.organiser !== 'agency';
  const drawn = {
    size,
    named: honest
      ? one([0, 0.1, 0.2, 0.4, 0.6, 0.8, 1], dice)
      : scene.trick === 'open'
        ? 0.85
        : one([0, 0, 0.05, 0.25], dice),
    level: scene.kind === 'ghost_writer' ? 3 : between(0, 3, dice),
    bare: dice() < 0.45,
    days: between(scene.span[0], scene.span[1], dice),
  };
  return {
    size: Math.min(o.size ?? drawn.size, scene.most ?? 150),
    named: honest ? (o.named ?? drawn.named) : drawn.named,
    level: o.level ?? drawn.level,
    bare: o.bare ?? drawn.bare,
    days: Math.max(1, Math.min(o.days ?? drawn.days, 345)),
  };
}

/** Makes one world. The same options give the same bytes. */
export function makeSecond(options: SecondOptions): ForeignWorld {
  const town = new Town(`second/${options.seed}`);
  const hotlines = new Map([
    ...ZH.firms.map((f): [string, string] => [f, town.phone('landline', 'zh')]),
    ...EN.firms.map((f): [string, string] => [f, town.phone('landline', 'en')]),
  ]);
  const scenes = SCENES.filter(([s]) => options.kinds?.includes(s.kind) ?? true);
  const bill = shuffled(scenes, diceFor(town.seed, 'bill'));
  const sizes = sizesFor(bill, Math.floor(options.people / 2), town.seed);
  const plays = bill.map(([scene, tongue], i) => {
    const measure = measureFor(scene, options, sizes[i], diceFor(town.seed, scene.kind));
    return cast(`W${i + 1}`, scene, tongue, measure, town, FROM, TO);
  });
  raiseFlag(plays);
  for (const p of plays) play(p, town);
  const plants = plantsOn(plays, options.fakes, town);
  const members = plays.reduce((n, p) => n + p.souls.length, 0);
  const folk = folkOf(Math.max(0, options.people - members), town, FROM, TO, hotlines);
  const { rings, truths } = ringsOf(folk.souls, plays, hotlines, town, FROM, TO);
  const books = bookIn([...folk.pages, ...plays.flatMap((p) => p.pages), ...plants.flatMap((p) => p.pages)]);
  const truth = answersFor(plays, plants, folk, books);
  const marked = new Map<string, string[]>();
  const calls = rings
    .toSorted((x, y) => x.at - y.at)
    .map((r, i) => {
      const id = `line-${String(i + 1).padStart(6, '0')}`;
      if (r.mark !== undefined) marked.set(r.mark, [...(marked.get(r.mark) ?? []), id]);
      return { ...r.row, call_id: id, started_at: clock(r.at, r.tongue) };
    });
  truth.calls = truths.map(({ mark, ...t }, i) => ({ ...t, id: `L${i + 1}`, calls: marked.get(mark) ?? [] }));
  return {
    complaints: books.rows,
    calls,
    agencies: registerOf(plays, town),
    evidence: books.evidence,
    papers: books.papers,
    truth,
  };
}

/** A time with its zone: eight hours east in China, none in Britain. */
function clock(at: number, tongue: Tongue): string {
  const hours = tongue === 'zh' ? 8 : 0;
  return `${new Date(at + hours * 3_600_000).toISOString().slice(0, 19)}+0${hours}:00`;
}

interface Books {
  readonly rows: Row[];
  readonly evidence: Row[];
  readonly papers: Map<string, string>;
  readonly numberOf: Map<Page, string>;
  readonly fileOf: Map<Page, string>;
}

/** Gives each page its number in the order of arrival, and each paper its file. */
function bookIn(pages: Page[]): Books {
  const books: Books = { rows: [], evidence: [], papers: new Map(), numberOf: new Map(), fileOf: new Map() };
  for (const page of pages.toSorted((x, y) => x.at - y.at)) {
    const n = books.rows.length + 1;
    const id = `TS-${new Date(page.at).getUTCFullYear()}-${String(n * 11).padStart(7, '0')}`;
    books.numberOf.set(page, id);
    const row: Row = {
      ...page.row,
      complaint_id: id,
      received_at: clock(page.at, page.soul.tongue),
      debtor_ref: page.soul.ref,
    };
    if (page.sheet) {
      const file = `evidence/att-${(n * 7919) % 100003}-${n}.txt`;
      books.papers.set(file, page.sheet.text);
      books.fileOf.set(page, file);
      books.evidence.push({
        file,
        complaint_id: id,
        debtor_ref: page.soul.ref,
        kind: page.sheet.kind,
        received_at: row.received_at.slice(0, 10),
      });
      row.attachments = file;
    }
    books.rows.push(row);
  }
  return books;
}

function answersFor(plays: Play[], plants: Plant[], folk: ReturnType<typeof folkOf>, books: Books): ForeignTruth {
  const templates: ForeignTruth['templates'] = [];
  const documents: ForeignTruth['documents'] = [];
  const numbers = (pages: readonly Page[]) => pages.map((p) => books.numberOf.get(p)!);
  const groups = plays.map((p): ForeignGroup => {
    const values = valuesOf(p);
    for (const pages of p.letters) {
      if (pages.length < 2) continue;
      const id = `T${templates.length + 1}`;
      templates.push({
        id,
        complaints: numbers(pages),
        benign: p.scene.organiser !== 'agency',
        level: p.measure.level,
      });
      values.push({ kind: 'letter', value: id });
      for (const plant of plants)
        if (plant.on === p && plant.letter) {
          plant.group.organiser_values.push({ kind: 'letter', value: id });
          plant.group.misused_values.push({ kind: 'letter', value: id });
        }
    }
    const files = p.pages
      .filter((page) => page.shared && books.fileOf.has(page))
      .map((page) => books.fileOf.get(page)!);
    if (files.length > 1) {
      const id = `D${documents.length + 1}`;
      documents.push({
        id,
        files,
        kind: p.scene.paper === 'sheet' ? 'notice' : 'one_mould',
        forged: p.scene.organiser === 'agency',
      });
      values.push({ kind: 'source_document', value: id });
    }
    const honest = plants.some((x) => x.on === p) ? 'victims' : 'honest';
    return {
      id: p.id,
      type: p.scene.organiser === 'agency' ? 'attack' : honest,
      kind: p.scene.kind,
      variant: `level ${p.measure.level}, named ${p.measure.named}, ${p.measure.bare ? 'bare' : 'with stories'}, ${p.measure.days} days`,
      size: p.souls.length,
      debtors: p.souls.map((s) => s.ref),
      complaints: numbers(p.pages),
      organiser_values: values,
      organiser_kind: p.scene.organiser,
      misused_values: p.flag ? [{ kind: 'phone', value: p.flag.phone }] : [],
      ...(p.flag ? { misused_of: p.flag.of } : {}),
    };
  });
  for (const plant of plants) groups.push({ ...plant.group, complaints: numbers(plant.pages) });
  const rings = groups.filter((g) => g.type === 'attack');
  const background = folk.souls.map((s) => s.ref);
  return {
    rings: rings.map((g, i) => ({
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
      ...background,
      ...groups.filter((g) => g.type === 'honest' || g.type === 'victims').flatMap((g) => g.debtors),
    ],
    background,
    complaints: Object.fromEntries([...books.numberOf].map(([page, id]) => [id, page.soul.ref])),
    groups,
    planted: plants.flatMap((p) => p.group.debtors),
    coincidences: folk.coincidences,
  };
}

/** What the lender keeps on file: offices that work in the open, and some that nobody here deals with. */
function registerOf(plays: Play[], town: Town): Row[] {
  const dice = diceFor(town.seed, 'register of offices');
  const known = plays.filter(
    (p) =>
      p.scene.organiser === 'representative' ||
      p.scene.trick === 'open' ||
      (p.scene.line === 'landline' && p.scene.organiser === 'helper'),
  );
  const rows = known
    .filter(() => dice() < 0.55)
    .map(
      (p): Row => ({
        name: p.org,
        phones: p.scene.line === 'landline' ? p.props.phones[0] : '',
        notes: p.scene.organiser === 'agency' ? '' : one(['执业 / licensed', '公益 / non-profit'], dice),
      }),
    );
  for (let i = 0; i < 3; i++)
    rows.push({
      name: `${one(ZH.towns, dice)}${one(['正和', '远恒', '佰信'], dice)}商务咨询`,
      phones: town.phone('landline', 'zh'),
      notes: '',
    });
  return rows.map((row, i) => ({ ...row, agency_id: `OFF-${i + 1}` }));
}
