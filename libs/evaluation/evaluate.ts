import { createHash } from 'node:crypto';
import { DETECTORS } from '../../detectors/index.js';
import type { Corpus } from '../domain/corpus.js';
import { round } from '../domain/detector.js';
import { textReading } from '../domain/documents/reading.js';
import { AddressBook } from '../domain/inquiries/address-book.js';
import { Collector } from '../domain/intake/collector.js';
import type { Knowledge } from '../domain/knowledge.js';
import type { Records } from '../domain/model/index.js';
import { TextCache } from '../domain/pipeline/extract/text-cache.js';
import { searchedOf } from '../domain/pipeline/groups/find-groups.js';
import { searchGroups } from '../domain/pipeline/groups/search.js';
import { PIPELINE_DEFAULTS, runSteps } from '../domain/pipeline/pipeline.js';
import { rulings } from '../domain/pipeline/rings/rule.js';
import type { ValueTable } from '../domain/shared-values/value.js';
import { NullModel, random } from '../kernel/index.js';
import { BASELINES } from './baselines.js';
import { detectTimes, type TimeToDetect } from './living.js';
import { type Answers, type Groups, type Measure, measure } from './measure.js';
import type { Planted } from './planted.js';
import { askAbout, type QuestionResult } from './questions.js';
import type { Truth } from './truth.js';
import type { World } from './world/world.js';

/** Groups as they are shown: nobody is named in them. */
export const SHOWN = 'Claque, groups shown';
/** Rings before anybody answered a question. */
export const BEFORE = 'Claque, named before any answer';
/** Rings once the truth has answered every question. */
export const AFTER = 'Claque, named after true answers';
/** The same without the registry of forms and public numbers. */
export const AFTER_BARE = 'Claque without registry, after true answers';

export interface MethodResult {
  readonly name: string;
  readonly measure: Measure;
  readonly groups: Groups;
  readonly ms: number;
}

export interface Evaluation {
  readonly complaints: number;
  readonly debtors: number;
  readonly methods: readonly MethodResult[];
  /** Milliseconds of the steps from extract to clusters, which all methods need. */
  readonly groundworkMs: number;
  readonly peakMegabytes: number;
  /** Groups that a world by chance shows on average. Single values keep their counts there and are left out. */
  readonly groupsByChance: number;
  /** What the questions led to, every answer true. */
  readonly questions: QuestionResult;
  readonly timeToDetect: readonly TimeToDetect[];
  /** Share of the people in groups who still are after one in a hundred holdings is lost. */
  readonly stability: number;
}

export interface EvaluateOptions {
  readonly seed: number;
  readonly knowledge: Knowledge;
  /** False leaves out the other methods. */
  readonly baselines?: boolean;
  /** False leaves out stability and the time to detect. */
  readonly extras?: boolean;
  readonly progress?: (what: string) => void;
}

/** The same records as a scan of the world's folder reads. */
export function recordsOf(world: Pick<World, 'complaints' | 'calls' | 'agencies' | 'evidence' | 'files'>): Records {
  const collector = new Collector({ zone: 'Z' });
  const add = (shape: 'complaint' | 'call' | 'agency' | 'evidence', file: string, rows: World['complaints']) => {
    rows.forEach((cells, i) => {
      collector.add({ row: { shape, cells, source: { file, line: i + 2 } } });
    });
  };
  add('complaint', 'complaints.csv', world.complaints);
  add('call', 'calls.csv', world.calls);
  add('agency', 'agencies.csv', world.agencies);
  add('evidence', 'evidence.csv', world.evidence);
  for (const { path, text } of world.files)
    collector.add({
      file: {
        path,
        sha256: createHash('sha256').update(text).digest('hex'),
        bytes: Buffer.byteLength(text),
        reading: textReading(text),
      },
    });
  return collector.finish().records;
}

export function answersOf(truth: Truth, crowdOf: ReadonlyMap<string, string>): Answers {
  return { rings: truth.rings, genuine: new Set(truth.genuine), crowdOf };
}

/** Our rings and those of the other methods on one world, measured against its answers. */
export async function evaluate(records: Records, answers: Answers, options: EvaluateOptions): Promise<Evaluation> {
  const { seed, knowledge, progress = () => {} } = options;
  // A text says the same with and without the registry, so it is read once.
  const deps = { knowledge, detectors: DETECTORS, texts: new TextCache() };
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const timed = <T>(work: () => T): { result: T; ms: number } => {
    const start = performance.now();
    const result = work();
    look();
    return { result, ms: performance.now() - start };
  };
  progress('groundwork');
  const start = performance.now();
  const clock = () => performance.now();
  const { corpus, times } = await runSteps(records, { ...PIPELINE_DEFAULTS, seed }, { ...deps, clock }, 'groups');
  const groupsMs = times.find((t) => t.name === 'groups')!.ms;
  const groundworkMs = performance.now() - start - groupsMs;
  look();
  const households = corpus.get('households');
  const methods: MethodResult[] = [];
  const keep = (name: string, ms: number, groups: Groups) => {
    methods.push({ name, ms, groups, measure: measure(groups, answers) });
  };

  const settings = { seed, knowledge, wrong: 0, unknown: 0 };
  const planted = plantedOf(answers);
  progress(SHOWN);
  const ours = timed(() => askAbout(corpus, planted, { ...settings, ms: groupsMs }));
  keep(
    SHOWN,
    groupsMs,
    corpus.get('groups').groups.map((g) => g.debtors),
  );
  keep(
    BEFORE,
    0,
    rulings(corpus, corpus.get('groups').groups, new AddressBook([]), '', knowledge.lexicon).map((r) => r.debtors),
  );
  keep(AFTER, ours.ms, ours.result.named);
  progress(AFTER_BARE);
  const bare = await runSteps(
    records,
    { ...PIPELINE_DEFAULTS, seed },
    { ...deps, knowledge: { ...knowledge, forms: [], publicPhones: new Set() } },
    'groups',
  );
  const without = timed(() => askAbout(bare.corpus, planted, settings));
  keep(AFTER_BARE, without.ms, without.result.named);

  if (options.baselines !== false)
    for (const baseline of BASELINES) {
      progress(baseline.name);
      const { result, ms } = timed(() => peopleOf(baseline, corpus, answers));
      keep(baseline.name, ms, result);
    }
  let stability = 1;
  let timeToDetect: readonly TimeToDetect[] = [];
  if (options.extras !== false) {
    progress('stability');
    stability = stabilityOf(corpus, seed);
    progress('time to detect');
    timeToDetect = detectTimes(corpus, answers, seed);
  }
  return {
    complaints: corpus.complaints.length,
    debtors: new Set(households.debtorOf).size,
    methods,
    groundworkMs: Math.round(groundworkMs),
    peakMegabytes: Math.round(peak / 2 ** 20),
    groupsByChance: groupsByChance(corpus, seed),
    questions: ours.result,
    timeToDetect,
    stability: round(stability),
  };
}

/** Debtors that another method groups. */
function peopleOf(baseline: (typeof BASELINES)[number], corpus: Corpus, answers: Answers): Groups {
  const households = corpus.get('households');
  const debtorsOf: Set<string>[] = Array.from({ length: households.size }, () => new Set());
  households.debtorOf.forEach((d, i) => {
    debtorsOf[households.unitOf[i]].add(d);
  });
  const { complaints } = corpus;
  const input = { complaints, units: households, table: corpus.get('values'), blocks: answers.rings.length };
  return baseline.run(input).map((g) => g.flatMap((u) => [...debtorsOf[u]]));
}

/** Rings and honest crowds of a world's truth. */
function plantedOf({ rings, crowdOf }: Answers): Planted[] {
  const crowds = Map.groupBy([...crowdOf], ([, kind]) => kind);
  return [
    ...rings.map((r) => ({ id: r.id, kind: r.difficulty, ring: true, debtors: r.debtors })),
    ...[...crowds].map(([kind, list]) => ({ id: kind, kind, ring: false, debtors: list.map(([d]) => d) })),
  ];
}

/** Worlds dealt by chance. */
const DEALS = 20;
const MANY = 1e9;

/** Groups in worlds where values are dealt out again within their type, lender and week. */
function groupsByChance(corpus: Corpus, seed: number): number {
  const searched = searchedOf(corpus, corpus.get('traces'), seed);
  const model = new NullModel(searched.incidence);
  const next = random(seed ^ 0x52494e47);
  // A value keeps its count of holders in a deal: with each taken for shared, none makes a group alone.
  const spreads = searched.spreads.map(() => ({ values: MANY, shared: MANY }));
  let found = 0;
  for (let k = 0; k < DEALS; k++) found += searchGroups({ ...searched, spreads, incidence: model.deal(next) }).length;
  return round(found / DEALS);
}

function stabilityOf(corpus: Corpus, seed: number): number {
  const people = (table: ValueTable) => new Set(searchGroups(searchedOf(corpus, table, seed)).flatMap((g) => g.units));
  const table = corpus.get('traces');
  const before = people(table);
  const after = people(thinned(table, 0.01, random(seed)));
  return before.size === 0 ? 1 : [...before].filter((u) => after.has(u)).length / before.size;
}

/** The table without a share of what units hold. */
function thinned(table: ValueTable, share: number, next: () => number): ValueTable {
  return { ...table, values: table.values.map((v) => ({ ...v, units: v.units.filter(() => next() >= share) })) };
}
