/** npm run bench -- adversary [SEEDS]: what a ring of fifty has to give up to stay unseen. */
import { join } from 'node:path';
import { packageRoot } from '../../libs/config/paths.js';
import { AFTER, answersOf, evaluate, recordsOf, SHOWN } from '../../libs/evaluation/evaluate.js';
import { markdown } from '../../libs/evaluation/table.js';
import { LEVERS, makeWorld, type OperatorTactics } from '../../libs/evaluation/world/world.js';
import { loadKnowledge } from '../../libs/readers/seeds.js';

const SIZE = 50;
const GENUINE = 6000;
const FIRST_SEED = 701;

/** What is done otherwise than by a careless operator (level 0), in the order of its cost. */
const STRATEGIES: readonly (readonly [string, Partial<OperatorTactics>])[] = [
  ['one of everything', {}],
  ['everybody writes their own text', { letters: 0 }],
  ['own text, no payee account given', { letters: 0, money: 0 }],
  ['own text, no account, no common papers', { letters: 0, money: 0, paper: 0 }],
  ['the same, own networks', { letters: 0, money: 0, paper: 0, ip: 0, agent: 0 }],
  ['the same, but one letter', { letters: 1, money: 0, paper: 0, ip: 0, agent: 0 }],
  ['one letter, 5 phones, no account, papers or network', { rotate: 10, money: 0, paper: 0, ip: 0, agent: 0 }],
  ['own text, 13 phones, 2 accounts', { letters: 0, rotate: 4, accounts: 2, paper: 0, ip: 0, agent: 0 }],
  ['own text, 13 phones, 5 accounts', { letters: 0, rotate: 4, accounts: 5, paper: 0, ip: 0, agent: 0 }],
  ['own text, 25 phones, 2 accounts', { letters: 0, rotate: 2, accounts: 2, paper: 0, ip: 0, agent: 0 }],
  [
    'own text, 25 phones, 2 accounts, 2 papers',
    { letters: 0, rotate: 2, accounts: 2, bases: 2, paper: 0.4, ip: 0, agent: 0 },
  ],
  ['one letter, 25 phones, 2 accounts', { rotate: 2, accounts: 2, paper: 0, ip: 0, agent: 0 }],
  ['3 letters, 25 phones, 18 accounts', { letters: 3, rotate: 2, accounts: 18, paper: 0, ip: 0, agent: 0 }],
  ['own text, 25 phones, 18 accounts', { letters: 0, rotate: 2, accounts: 18, paper: 0, ip: 0, agent: 0 }],
  ['level 2', { ...LEVERS[2] }],
  ['level 3', { ...LEVERS[3] }],
  ['own text, own phones, own networks, 1 account', { letters: 0, phone: 0, paper: 0, ip: 0, agent: 0 }],
  ['nothing shared at all', { letters: 0, phone: 0, money: 0, paper: 0, ip: 0, agent: 0 }],
];

export async function adversaryBench(seeds: number): Promise<string[]> {
  const knowledge = await loadKnowledge(join(packageRoot(), 'seeds'));
  const rows = [
    [
      'strategy of a ring of 50',
      'phones',
      'accounts',
      'papers',
      'devices',
      'seen in',
      'members in groups, mean',
      'named after true answers, mean',
      'accused',
    ],
  ];
  for (const [name, lever] of STRATEGIES) {
    const all: OperatorTactics = { ...LEVERS[0], ...lever };
    let seen = 0;
    let members = 0;
    let accused = 0;
    let named = 0;
    for (let seed = FIRST_SEED; seed < FIRST_SEED + seeds; seed++) {
      const world = makeWorld({
        seed,
        genuine: GENUINE,
        crowds: 1,
        // The usual rings are there too: a ring is looked for among others.
        rings: [
          { size: SIZE, level: 0, language: 'zh', lever },
          { size: 20, level: 0, language: 'zh' },
          { size: 50, level: 1, language: 'en' },
          { size: 50, level: 2, language: 'zh' },
        ],
      });
      const e = await evaluate(recordsOf(world), answersOf(world.truth, world.crowdOf), {
        seed: 1,
        knowledge,
        baselines: false,
        extras: false,
      });
      const ring = new Set(world.truth.rings[0].debtors);
      const hit = new Set(
        e.methods
          .find((m) => m.name === SHOWN)!
          .groups.flat()
          .filter((d) => ring.has(d)),
      ).size;
      if (hit >= 3) seen++;
      members += hit / seeds;
      const after = e.methods.find((m) => m.name === AFTER)!;
      named += new Set(after.groups.flat().filter((d) => ring.has(d))).size / seeds;
      accused += after.measure.accused;
    }
    const phones = all.phone === 0 ? 0 : Math.ceil(SIZE / Math.min(SIZE, all.rotate));
    rows.push([
      name,
      String(phones),
      String(all.money === 0 ? 0 : all.accounts),
      String(all.paper === 0 ? 0 : all.bases),
      String(all.device === 0 ? 0 : all.devices),
      `${seen}/${seeds}`,
      members.toFixed(1),
      named.toFixed(1),
      String(accused),
    ]);
    console.log(rows.at(-1)!.join(' | '));
  }
  return [markdown(rows)];
}
