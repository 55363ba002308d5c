/** npm run bench -- doses [SEEDS] [RUNS]: one thing at a time varied about a planted crowd or ring. */
import { join } from 'node:path';
import { packageRoot } from '../../libs/config/paths.js';
import type { Hand } from '../../libs/evaluation/doses/background.js';
import { SERIES, UNKNOWN, WRONG } from '../../libs/evaluation/doses/doses.js';
import {
  type DoseLine,
  type DoseOptions,
  doseRows,
  lineOf,
  measureDoses,
  worldsOf,
  wrongCells,
} from '../../libs/evaluation/doses/measure-doses.js';
import { type Dose, USUAL } from '../../libs/evaluation/doses/plant.js';
import { markdown } from '../../libs/evaluation/table.js';
import { loadKnowledge } from '../../libs/readers/seeds.js';

const HANDS: readonly Hand[] = ['own', 'first', 'second', 'third'];
const PEOPLE = 700;
const FIRST_SEED = 60;

/** Sets on which the shares of wrong and missing answers are varied. */
const ANSWERED: readonly (readonly [string, 'crowd' | 'ring', Dose])[] = [
  ['20 people of a helper', 'crowd', USUAL],
  ['80 people of a helper', 'crowd', { ...USUAL, size: 80 }],
  ['20 people of a helper, framed by 3 fakes', 'crowd', { ...USUAL, fakes: 3, shows: ['mobile', 'account', 'agency'] }],
  ['20 people of an agency', 'ring', USUAL],
];

export async function dosesBench(seeds = 2, runs = 30): Promise<string[]> {
  const options: DoseOptions = {
    knowledge: await loadKnowledge(join(packageRoot(), 'seeds')),
    hands: HANDS,
    seeds: Array.from({ length: seeds }, (_, k) => FIRST_SEED + k),
    people: PEOPLE,
    runs,
    errors: { wrong: 0.02, unknown: 0.1 },
    progress: (l) => {
      console.log(
        [l.series, l.label, l.as, `${l.seen}/${l.worlds}`, l.before, l.after, ...wrongCells(l.wrong)].join(' | '),
      );
    },
  };
  const lines = await measureDoses(SERIES, options);
  const answered: string[][] = [
    [
      'planted',
      'wrong',
      'unknown',
      'genuine named: mean [95 %]',
      'worst run',
      'runs that name any [95 %]',
      'attackers named',
    ],
  ];
  for (const [name, as, dose] of ANSWERED) {
    const worlds = await worldsOf(dose, options);
    for (const wrong of WRONG)
      for (const unknown of UNKNOWN) {
        const line = lineOf({ series: name, label: '', as }, worlds, { ...options, runs, errors: { wrong, unknown } });
        const named = line.attackers === 0 ? '-' : `${line.namedInRuns} of ${line.attackers * runs}`;
        answered.push([name, String(wrong), String(unknown), ...wrongCells(line.wrong), named]);
        console.log(answered.at(-1)!.join(' | '));
      }
  }
  const all = lines.reduce((n, l) => n + l.worlds, 0);
  const sum = (f: (l: DoseLine) => number) => lines.reduce((n, l) => n + f(l), 0);
  return [
    `Each dose is planted into ${HANDS.length * seeds} backgrounds of ${PEOPLE} people. They are ${seeds} seeds of each of ${HANDS.length} generators.`,
    'The generator `own` brings its honest crowds, the others bring people who share values by chance.',
    'Usually 20 people are planted. Of them 80 % give one number, 50 % one account, and 30 % name the organiser.',
    'All use one letter around an own story.',
    '',
    '- The same set is asked about twice: once its organiser is a helper, once an agency that hides.',
    '- People named are of the whole world.',
    `- Wrong answers: 2 % of the looks wrong, 10 % without a finding, ${runs} runs on each world.`,
    "- Intervals: Student's t for means, Wilson for shares. Doses share their backgrounds and draws, so lines are not independent.",
    '- Among as many fakes or copiers as members a crowd is half of its group, so its Jaccard falls below .5.',
    '',
    `Over all doses: ${sum((l) => l.before)} genuine people named before answers and ${sum((l) => l.after)} after true ones, in ${all} tries.`,
    ...[...Map.groupBy(lines, (l) => l.series)].flatMap(([name, list]) => [
      '',
      `## By ${name}`,
      '',
      markdown(doseRows(list)),
    ]),
    '',
    '## By wrong and missing answers',
    '',
    markdown(answered),
  ];
}
