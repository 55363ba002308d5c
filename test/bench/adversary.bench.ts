/**
 * npm run bench -- adversary [SEEDS]: what a ring of fifty has to give up to stay unseen, and what it costs to hide behind
 * each thing that does not count or that excuses.
 */
import { join } from 'node:path';
import { DETECTORS } from '../../detectors/index.js';
import { packageRoot } from '../../libs/config/paths.js';
import { PIPELINE_DEFAULTS, runSteps } from '../../libs/domain/pipeline/pipeline.js';
import { recordsOf } from '../../libs/evaluation/evaluate.js';
import type { Planted } from '../../libs/evaluation/planted.js';
import { askAbout } from '../../libs/evaluation/questions.js';
import { markdown } from '../../libs/evaluation/table.js';
import { makeWorld, type World } from '../../libs/evaluation/world/world.js';
import { random, shuffle, wilson } from '../../libs/kernel/index.js';
import { loadKnowledge } from '../../libs/readers/seeds.js';
import { RING_SIZE, STRATEGIES, type Strategy, type Tricked } from './strategies.js';

const GENUINE = 3000;
const FIRST_SEED = 701;
/** Rings of fifty in one world, each of another strategy. Which ones meet differs from seed to seed. */
const TOGETHER = 6;

interface Tally {
  worlds: number;
  seen: number;
  touched: number;
  members: number;
  named: number;
}

export async function adversaryBench(seeds: number): Promise<string[]> {
  const knowledge = await loadKnowledge(join(packageRoot(), 'seeds'));
  const tallies = new Map<Strategy, Tally>(
    STRATEGIES.map((s) => [s, { worlds: 0, seen: 0, touched: 0, members: 0, named: 0 }]),
  );
  let [accused, before, genuine, worlds] = [0, 0, 0, 0];
  for (let seed = FIRST_SEED; seed < FIRST_SEED + seeds; seed++) {
    const order = shuffle([...STRATEGIES], random(seed));
    for (let k = 0; k < order.length; k += TOGETHER) {
      const tried = order.slice(k, k + TOGETHER);
      const made = trick(seed, tried, [...knowledge.publicPhones]);
      const deps = { knowledge, detectors: DETECTORS };
      const { corpus } = await runSteps(recordsOf(made.world), PIPELINE_DEFAULTS, deps, 'groups');
      const asked = askAbout(corpus, made.planted, { seed, knowledge, wrong: 0, unknown: 0 });
      worlds++;
      genuine += asked.genuine;
      before += asked.curve[0].accused;
      accused += Math.max(...asked.curve.map((c) => c.accused));
      const shown = corpus.get('groups').groups.map((g) => g.debtors);
      const named = new Set(asked.named.flat());
      tried.forEach((strategy, r) => {
        const ring = new Set(made.world.truth.rings[r].debtors);
        const tally = tallies.get(strategy)!;
        const inside = shown.map((g) => g.filter((d) => ring.has(d)).length);
        const hit = new Set(shown.flat().filter((d) => ring.has(d))).size;
        tally.worlds++;
        tally.seen += shown.some((g, i) => inside[i] / (g.length + ring.size - inside[i]) >= 0.5) ? 1 : 0;
        tally.touched += Math.max(0, ...inside) >= 3 ? 1 : 0;
        tally.members += hit;
        tally.named += [...ring].filter((d) => named.has(d)).length;
      });
    }
    console.log(`seed ${seed}: ${worlds} worlds, ${accused} accused`);
  }
  const upper = wilson(accused, genuine).high;
  return [
    `${worlds} worlds of ${GENUINE} genuine debtors with the usual honest crowds. Each has up to ${TOGETHER} rings of ${RING_SIZE}, each of another strategy.`,
    `Each strategy runs on ${seeds} seeds. *Seen*: one group and the ring have a Jaccard of .5. *Touched*: one group holds three of its members.`,
    '*Named*: after every question about every group got its true answer.',
    '',
    `Genuine people named before any answer: ${before}. After true answers: ${accused} of ${genuine} (Wilson 95 %: at most ${(1e4 * upper).toFixed(1)} per 10,000).`,
    ...(['give up', 'hide'] as const).flatMap((kind) => [
      '',
      kind === 'give up' ? '## What is given up' : '## What is hidden behind',
      '',
      markdown([
        ['strategy of a ring of 50', 'what it costs', 'seen', 'touched', 'members in groups, mean', 'named, mean'],
        ...STRATEGIES.filter((s) => s.kind === kind).map((s) => {
          const t = tallies.get(s)!;
          const mean = (n: number) => (n / t.worlds).toFixed(1);
          return [s.name, s.cost, `${t.seen}/${t.worlds}`, `${t.touched}/${t.worlds}`, mean(t.members), mean(t.named)];
        }),
      ]),
    ]),
  ];
}

/** A world with a ring of each strategy. What a strategy hides behind is put into the rows afterwards. */
function trick(
  seed: number,
  strategies: readonly Strategy[],
  publicPhones: readonly string[],
): { readonly world: World; readonly planted: readonly Planted[] } {
  const made = makeWorld({
    seed,
    genuine: GENUINE,
    crowds: 1,
    rings: strategies.map(({ lever = {} }) => ({ size: RING_SIZE, level: 0, language: 'zh', lever })),
  });
  const { rings } = made.truth;
  const complaints = made.complaints.map((row) => ({ ...row }));
  const lent: Planted[] = [];
  const silent = new Set(strategies.flatMap((s, r) => (s.silent === true ? rings[r].debtors : [])));
  strategies.forEach(({ edit }, r) => {
    const of = new Set(rings[r].debtors);
    const given: Tricked = {
      rows: complaints.filter((row) => of.has(row['debtor_ref'])),
      honest: complaints.filter((row) => made.crowdOf.has(row['debtor_ref'])),
      phone: rings[r].phones[0].slice('+86'.length),
      publicPhones,
    };
    const behind = edit?.(given);
    if (behind !== undefined) lent.push(behind);
  });
  const crowds = Map.groupBy([...made.crowdOf], ([, kind]) => kind);
  return {
    world: { ...made, complaints, calls: made.calls.filter((c) => !silent.has(c['debtor_ref'])) },
    planted: [
      ...rings.map((r) => ({ id: r.id, kind: 'ring', ring: true, debtors: r.debtors })),
      ...lent,
      ...[...crowds].map(([kind, list]) => ({ id: kind, kind, ring: false, debtors: list.map(([d]) => d) })),
    ],
  };
}
