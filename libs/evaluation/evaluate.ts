import { createHash } from 'node:crypto';
import { DETECTORS } from '../../detectors/index.js';
import type { Corpus } from '../domain/corpus.js';
import { round } from '../domain/detector.js';
import { NOTHING_READ } from '../domain/documents/reading.js';
import { Collector } from '../domain/intake/collector.js';
import type { Knowledge } from '../domain/knowledge.js';
import type { Records } from '../domain/model/index.js';
import { PIPELINE_DEFAULTS, runSteps } from '../domain/pipeline/pipeline.js';
import { findRings } from '../domain/pipeline/rings/find-rings.js';
import type { ValueTable } from '../domain/shared-values/value.js';
import { random } from '../kernel/index.js';
import { BASELINES } from './baselines.js';
import { detectTimes, type TimeToDetect } from './living.js';
import { type Answers, type Groups, type Measure, measure } from './measure.js';
import type { Truth } from './truth.js';
import type { World } from './world/world.js';

export const OURS = 'Claque';
export const OURS_WITHOUT = 'Claque without registry';

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
  /** Groups that would be reported in a world by chance, on average. */
  readonly groupsByChance: number;
  readonly timeToDetect: readonly TimeToDetect[];
  /** Debtors in no ring whom the lane `check` shows to a person. */
  readonly toCheck: readonly string[];
  /** Share of the people pointed at who still are after one in a hundred holdings is lost. */
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
export function recordsOf(world: World): Records {
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
        reading: { ...NOTHING_READ, type: 'text', pages: 1, text, textFrom: 'layer' },
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
  const deps = { knowledge, detectors: DETECTORS };
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
  const { corpus } = await runSteps(records, { ...PIPELINE_DEFAULTS, seed }, deps, 'clusters');
  const groundworkMs = performance.now() - start;
  look();
  const households = corpus.get('households');
  const methods: MethodResult[] = [];
  const keep = (name: string, ms: number, groups: Groups) => {
    methods.push({ name, ms, groups, measure: measure(groups, answers) });
  };

  progress(OURS);
  const ours = timed(() => ringsOf(corpus, corpus.get('values'), seed));
  keep(
    OURS,
    ours.ms,
    ours.result.rings.map((r) => r.debtors),
  );
  progress(OURS_WITHOUT);
  const bare = await runSteps(
    records,
    { ...PIPELINE_DEFAULTS, seed },
    { ...deps, knowledge: { ...knowledge, forms: [], publicPhones: new Set() } },
    'clusters',
  );
  const without = timed(() => ringsOf(bare.corpus, bare.corpus.get('values'), seed));
  keep(
    OURS_WITHOUT,
    without.ms,
    without.result.rings.map((r) => r.debtors),
  );

  if (options.baselines !== false) {
    const debtorsOf: Set<string>[] = Array.from({ length: households.size }, () => new Set());
    households.debtorOf.forEach((d, i) => {
      debtorsOf[households.unitOf[i]].add(d);
    });
    const input = {
      complaints: corpus.complaints,
      units: households,
      table: corpus.get('values'),
      blocks: answers.rings.length,
    };
    for (const baseline of BASELINES) {
      progress(baseline.name);
      const { result, ms } = timed(() => baseline.run(input));
      keep(
        baseline.name,
        ms,
        result.map((g) => g.flatMap((u) => [...debtorsOf[u]])),
      );
    }
  }
  const pointedAt = new Set(ours.result.rings.flatMap((r) => r.debtors));
  let stability = 1;
  let timeToDetect: readonly TimeToDetect[] = [];
  if (options.extras !== false) {
    progress('stability');
    const thinner = ringsOf(corpus, thinned(corpus.get('values'), 0.01, random(seed)), seed);
    const after = new Set(thinner.rings.flatMap((r) => r.debtors));
    stability = pointedAt.size === 0 ? 1 : [...pointedAt].filter((d) => after.has(d)).length / pointedAt.size;
    progress('time to detect');
    timeToDetect = detectTimes(corpus, answers);
  }
  return {
    complaints: corpus.complaints.length,
    debtors: new Set(households.debtorOf).size,
    methods,
    groundworkMs: Math.round(groundworkMs),
    peakMegabytes: Math.round(peak / 2 ** 20),
    groupsByChance: ours.result.groupsByChance ?? 0,
    timeToDetect,
    toCheck: [...new Set([...ours.result.toCheck].map((i) => corpus.debtorOf(i)))].filter((d) => !pointedAt.has(d)),
    stability: round(stability),
  };
}

const ringsOf = (corpus: Corpus, table: ValueTable, seed: number) => findRings({ corpus, table, seed });

/** The table without a share of what units hold. */
function thinned(table: ValueTable, share: number, next: () => number): ValueTable {
  return { ...table, values: table.values.map((v) => ({ ...v, units: v.units.filter(() => next() >= share) })) };
}
