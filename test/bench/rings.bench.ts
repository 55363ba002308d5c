/**
 * npm run bench -- rings [SEEDS [SIZE...]]: quality on seeded worlds beside other methods, and growth to 600,000 units and
 * ten million holdings. With sizes: quality alone, in worlds of so many genuine debtors.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../../libs/config/paths.js';
import { AFTER, answersOf, evaluate, type MethodResult, recordsOf, SHOWN } from '../../libs/evaluation/evaluate.js';
import type { TimeToDetect } from '../../libs/evaluation/living.js';
import { accusedPer10000, addUp, bCubedF1, foundAt, type Measure, meanOf } from '../../libs/evaluation/measure.js';
import { crowdRows, markdown, methodRows, ringRows, timeRows } from '../../libs/evaluation/table.js';
import { makeWorld, standardPlan } from '../../libs/evaluation/world/world.js';
import { loadKnowledge } from '../../libs/readers/seeds.js';
import { calibrate } from './scan.bench.js';

/** Seeds that nobody tunes on: tuning looks at 1 to 199. */
const FIRST_SEED = 501;
const SIZES = [6000, 24_000] as const;
const GROWTH = [6000, 60_000, 600_000] as const;

export async function ringsBench(seeds: number, sizes: readonly number[] = []): Promise<string[]> {
  const knowledge = await loadKnowledge(join(packageRoot(), 'seeds'));
  const lines: string[] = [];
  const say = (...text: string[]) => {
    lines.push(...text);
    console.log(text.join('\n'));
  };
  for (const size of sizes.length > 0 ? sizes : SIZES) {
    const of = new Map<string, { measures: Measure[]; ms: number[] }>();
    const timeToDetect: TimeToDetect[] = [];
    let byChance = 0;
    const stability: number[] = [];
    for (let seed = FIRST_SEED; seed < FIRST_SEED + seeds; seed++) {
      const world = makeWorld(standardPlan(seed, size));
      const e = await evaluate(recordsOf(world), answersOf(world.truth, world.crowdOf), { seed: 1, knowledge });
      for (const m of e.methods) {
        const list = of.get(m.name) ?? { measures: [], ms: [] };
        list.measures.push(m.measure);
        list.ms.push(m.ms);
        of.set(m.name, list);
      }
      timeToDetect.push(...e.timeToDetect);
      byChance += e.groupsByChance / seeds;
      stability.push(e.stability);
    }
    const all = [...of].map(
      ([name, { measures, ms }]): Pick<MethodResult, 'name' | 'measure' | 'ms'> => ({
        name,
        measure: addUp(measures),
        ms: meanOf(ms).mean,
      }),
    );
    say(
      `## ${size.toLocaleString('en')} genuine debtors and honest crowds, ${seeds} seeds`,
      '',
      markdown(methodRows(all)),
      '',
    );
    const interval = (values: readonly number[]) => {
      const m = meanOf(values);
      return `${m.mean.toFixed(3)} [${m.low.toFixed(3)}, ${m.high.toFixed(3)}]`;
    };
    say(
      markdown([
        ['mean over seeds [95 %]', 'B-cubed F1', 'accused per 10,000', 'L0', 'L1', 'L2', 'L3'],
        ...[...of].map(([name, { measures }]) => [
          name,
          interval(measures.map(bCubedF1)),
          interval(measures.map((m) => accusedPer10000({ accused: m.accused, of: m.genuine }).rate)),
          ...['L0', 'L1', 'L2', 'L3'].map((level) =>
            interval(
              measures.map((m) => {
                const { found, of: planted } = foundAt(m, level);
                return found / planted;
              }),
            ),
          ),
        ]),
      ]),
      '',
    );
    const measureOf = (name: string) => all.find((m) => m.name === name)!.measure;
    say(
      markdown(ringRows(measureOf(SHOWN))),
      '',
      markdown(crowdRows(measureOf(AFTER))),
      '',
      markdown(timeRows({ timeToDetect })),
      '',
    );
    say(
      `Groups in a world by chance: ${byChance.toFixed(3)}. People in groups who stay when 1 % of the holdings is lost: ${interval(stability)}.`,
      '',
    );
  }
  if (sizes.length > 0) return lines;
  say('## Growth', '');
  const rows = [
    [
      'units',
      'holdings',
      'values',
      'shared values',
      'groups',
      'calibration s',
      'build s',
      'groups s',
      'whole s',
      'ratio',
      'peak MB',
    ],
  ];
  for (const size of GROWTH) {
    const loop = calibrate() / 1000;
    const r = JSON.parse(
      execFileSync(
        process.execPath,
        ['--max-old-space-size=8192', join(packageRoot(), 'dist-tools/test/bench/rings-grow.js'), String(size)],
        {
          encoding: 'utf8',
        },
      ),
    ) as Record<string, number>;
    const s = (name: string) => (r[name] / 1000).toFixed(2);
    const whole = (r['building'] + r['searching']) / 1000;
    rows.push([
      String(size),
      String(r['links']),
      String(r['values']),
      String(r['shared']),
      String(r['groups']),
      loop.toFixed(2),
      s('building'),
      s('searching'),
      whole.toFixed(1),
      (whole / loop).toFixed(0),
      (r['peak'] / 1e6).toFixed(0),
    ]);
  }
  say(markdown(rows));
  return lines;
}
