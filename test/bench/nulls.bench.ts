/** npm run bench -- nulls [SEEDS]: links of the hypergeometric test against two other nulls, with heavy honest holders. */
import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { packageRoot } from '../../libs/config/paths.js';
import { markdown } from '../../libs/evaluation/table.js';
import { coHeld, countTests, HUB_DEFAULTS, hubLinks } from '../../libs/kernel/graph/hub-network.js';
import { agreeing, HEAVY, heavyWorld, SEEDS } from '../quality/heavy-holders.js';

interface Oracle {
  readonly error: number;
  /** The p of each of our links by itself. */
  readonly alone: readonly number[];
  readonly links: readonly (readonly [number, number])[];
}

/** Where another null does not explain one link by itself. */
const ALONE = 0.001;

export async function nullsBench(seeds: number = SEEDS.length): Promise<string[]> {
  const rows = [
    [
      'heavy holders',
      'links',
      'false',
      `realized rate, claimed ${HUB_DEFAULTS.q}`,
      'under fixed degrees p <= .001',
      'under BiCM p <= .001',
      'under BiCM adjusted p <= .01',
      'links of BiCM',
      'of them false',
      'of them ours',
      'planted pairs',
    ],
  ];
  const oracle = bicm();
  const total = new Array<number>(8).fill(0);
  let worst = 0;
  const lineOf = (
    name: string,
    [links, wrong, agreed, alone, validated, theirs, theirWrong, pairs]: readonly number[],
  ) => [
    name,
    String(links),
    String(wrong),
    (wrong / Math.max(1, links)).toFixed(4),
    ...[agreed, alone, validated].map((n) => `${n} (${((100 * n) / Math.max(1, links)).toFixed(2)} %)`),
    String(theirs),
    String(theirWrong),
    `${validated} (${((100 * validated) / Math.max(1, theirs)).toFixed(2)} %)`,
    String(pairs),
  ];
  for (const heavy of HEAVY) {
    const sums = new Array<number>(8).fill(0);
    for (const rings of [0, 10])
      for (let seed = 1; seed <= seeds; seed++) {
        const { incidence, wrong } = heavyWorld(seed, rings, heavy);
        const { links } = hubLinks(incidence, HUB_DEFAULTS);
        const pairs = coHeld(incidence, HUB_DEFAULTS);
        const theirs = await oracle.ask({
          units: incidence.units,
          holders: Array.from({ length: incidence.values }, (_, v) => Array.from(incidence.holders(v))),
          pairs: Array.from(pairs.a, (a, i) => [a, pairs.b[i], pairs.shared[i]]),
          tests: countTests(incidence, HUB_DEFAULTS),
          q: HUB_DEFAULTS.q,
          links: links.map((l) => [l.a, l.b]),
        });
        worst = Math.max(worst, theirs.error);
        const key = (a: number, b: number) => `${Math.min(a, b)} ${Math.max(a, b)}`;
        const validated = new Set(theirs.links.map(([a, b]) => key(a, b)));
        const counts = [
          links.length,
          links.filter((l) => wrong(l.a, l.b)).length,
          agreeing(incidence, links, seed),
          theirs.alone.filter((p) => p <= ALONE).length,
          links.filter((l) => validated.has(key(l.a, l.b))).length,
          theirs.links.length,
          theirs.links.filter(([a, b]) => wrong(a, b)).length,
          rings * 6,
        ];
        counts.forEach((n, i) => {
          sums[i] += n;
          total[i] += n;
        });
      }
    const name = heavy.share === 0 ? 'none' : `${100 * heavy.share} % hold ${heavy.weight} times as much`;
    rows.push(lineOf(name, sums));
    console.log(rows.at(-1)!.join(' | '));
  }
  oracle.end();
  rows.push(lineOf('all', total));
  return [
    'Worlds of 3,000 people with 1,200 values by chance. Half of them have ten rings of twenty with four values each.',
    `${seeds} seeds of each. Claimed is a false discovery rate of ${HUB_DEFAULTS.q}.`,
    '',
    '- Fixed degrees: 60 worlds dealt by trades (fastball). Poisson of their mean, for each link by itself.',
    '- BiCM: the bipartite configuration model (F. Saracco et al. 2015 and 2017). PyPI `bicm` fits it. It is a tool of this bench alone.',
    '- Its tails are exact (Poisson-binomial). "Adjusted" is Benjamini-Hochberg over the same tests as ours.',
    `- Largest relative error of a margin in the fits: ${worst.toExponential(1)}.`,
    '',
    markdown(rows),
  ];
}

/** The oracle as a process that answers one world a line. */
function bicm() {
  const [command, ...args] = (
    JSON.parse(
      execFileSync(process.execPath, [join(packageRoot(), 'scripts/peers.mjs'), 'bicm'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    ) as { bicm?: string[] }
  ).bicm ?? [''];
  if (command === '') throw new Error('no Python with the package bicm');
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    ask: async (world: object): Promise<Oracle> => {
      child.stdin.write(`${JSON.stringify(world)}\n`);
      const { value, done } = await lines.next();
      if (done === true) throw new Error('bicm-links.py ended early');
      return JSON.parse(value) as Oracle;
    },
    end: () => child.stdin.end(),
  };
}
