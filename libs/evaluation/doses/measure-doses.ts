import { DETECTORS } from '../../../detectors/index.js';
import type { Corpus } from '../../domain/corpus.js';
import type { Knowledge } from '../../domain/knowledge.js';
import { PIPELINE_DEFAULTS, runSteps } from '../../domain/pipeline/pipeline.js';
import { wilson } from '../../kernel/index.js';
import { recordsOf } from '../evaluate.js';
import { meanOf } from '../measure.js';
import type { Planted } from '../planted.js';
import { askAbout } from '../questions.js';
import type { Hand } from './background.js';
import type { DoseSeries } from './doses.js';
import { type Dose, type PlantedWorld, plant } from './plant.js';

export interface Errors {
  readonly wrong: number;
  readonly unknown: number;
}

export interface DoseOptions {
  readonly knowledge: Knowledge;
  readonly hands: readonly Hand[];
  /** Worlds of each hand. Even seeds are Chinese, odd ones English. */
  readonly seeds: readonly number[];
  readonly people: number;
  /** Runs of each world with wrong answers, and their shares. */
  readonly runs: number;
  readonly errors: Errors;
  readonly progress?: (line: DoseLine) => void;
}

/** What one dose led to, over all worlds. Counts are of people where nothing else is said. */
export interface DoseLine {
  readonly series: string;
  readonly label: string;
  readonly as: 'crowd' | 'ring';
  readonly worlds: number;
  /** Worlds in which the planted set is seen as a group, Jaccard >= .5. */
  readonly seen: number;
  /** Genuine people of one world, and how many were named in all worlds. */
  readonly genuine: number;
  readonly before: number;
  readonly after: number;
  /** Genuine people named in each run with wrong answers. */
  readonly wrong: readonly number[];
  /** Attackers named after true answers: of the ring, or the fakes. */
  readonly named: number;
  readonly attackers: number;
  /** The same in all runs with wrong answers together. */
  readonly namedInRuns: number;
}

/** Runs every step of the series on every world. */
export async function measureDoses(list: readonly DoseSeries[], options: DoseOptions): Promise<DoseLine[]> {
  const lines: DoseLine[] = [];
  for (const { name, steps, as } of list)
    for (const { label, dose } of steps) {
      const worlds = await worldsOf(dose, options);
      for (const truth of as) {
        const line = lineOf({ series: name, label, as: truth }, worlds, options);
        options.progress?.(line);
        lines.push(line);
      }
    }
  return lines;
}

interface Searched {
  readonly planted: PlantedWorld;
  readonly corpus: Corpus;
  readonly seed: number;
}

/** One dose in a world of each hand and seed, searched for groups. */
export async function worldsOf(dose: Dose, options: DoseOptions): Promise<Searched[]> {
  const { hands, seeds, people, knowledge } = options;
  const worlds: Searched[] = [];
  for (const hand of hands)
    for (const seed of seeds) {
      const planted = plant({ hand, seed, people }, dose);
      const deps = { knowledge, detectors: DETECTORS };
      const { corpus } = await runSteps(recordsOf(planted.world), PIPELINE_DEFAULTS, deps, 'groups');
      worlds.push({ planted, corpus, seed });
    }
  return worlds;
}

/** The truth about what was planted. Who frames others owns nothing of what it shows. */
function truthOf({ members, fakes, values }: PlantedWorld, as: 'crowd' | 'ring'): Planted[] {
  return [
    { id: 'planted', kind: 'planted', ring: as === 'ring', debtors: members, values },
    ...(fakes.length === 0 ? [] : [{ id: 'fakes', kind: 'fakes', ring: true, debtors: fakes }]),
  ];
}

export function lineOf(
  head: Pick<DoseLine, 'series' | 'label' | 'as'>,
  worlds: readonly Searched[],
  { runs, errors, knowledge }: Pick<DoseOptions, 'runs' | 'errors' | 'knowledge'>,
): DoseLine {
  let [seen, genuine, before, after, named, attackers, namedInRuns] = [0, 0, 0, 0, 0, 0, 0];
  const wrong: number[] = [];
  for (const { planted, corpus, seed } of worlds) {
    const truth = truthOf(planted, head.as);
    const right = askAbout(corpus, truth, { seed, knowledge, wrong: 0, unknown: 0 });
    seen += [...right.seen].find(([kind]) => kind.endsWith('planted'))![1].seen;
    genuine += right.genuine / worlds.length;
    before += right.curve[0].accused;
    after += Math.max(...right.curve.map((c) => c.accused));
    const bad = new Set(truth.filter((t) => t.ring).flatMap((t) => t.debtors));
    attackers += bad.size;
    const hit = (rings: readonly (readonly string[])[]) => new Set(rings.flat().filter((d) => bad.has(d))).size;
    named += hit(right.named);
    for (let k = 0; k < runs; k++) {
      const run = askAbout(corpus, truth, { seed: seed + 7919 * (k + 1), knowledge, ...errors });
      wrong.push(run.curve.at(-1)!.accused);
      namedInRuns += hit(run.named);
    }
  }
  return {
    ...head,
    worlds: worlds.length,
    seen,
    genuine: Math.round(genuine),
    before,
    after,
    wrong,
    named,
    attackers,
    namedInRuns,
  };
}

/** One table a series: what is varied, by what the truth about the organiser is. */
export function doseRows(lines: readonly DoseLine[]): string[][] {
  return [
    [
      lines[0].series,
      'truth',
      'seen as a group',
      'genuine named before answers',
      'after true answers',
      'after wrong answers: mean [95 %]',
      'worst run',
      'runs that name any [95 %]',
      'attackers named',
    ],
    ...lines.map((l) => [
      l.label,
      l.as === 'crowd' ? 'helper' : 'agency',
      `${l.seen} of ${l.worlds}`,
      String(l.before),
      String(l.after),
      ...wrongCells(l.wrong),
      l.attackers === 0 ? '-' : `${l.named} of ${l.attackers}`,
    ]),
  ];
}

/** Mean of the people named with its interval, the worst run, and the share of runs in which anybody is. */
export function wrongCells(wrong: readonly number[]): [string, string, string] {
  if (wrong.length === 0) return ['-', '-', '-'];
  const { mean, low, high } = meanOf(wrong);
  const any = wilson(wrong.filter((n) => n > 0).length, wrong.length);
  const two = (x: number) => Math.max(0, x).toFixed(2);
  return [
    `${two(mean)} [${two(low)}, ${two(high)}]`,
    String(Math.max(...wrong)),
    `${(100 * any.share).toFixed(1)} % [${(100 * any.low).toFixed(1)}, ${(100 * any.high).toFixed(1)}]`,
  ];
}
