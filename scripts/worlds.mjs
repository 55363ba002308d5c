// Writes a world of another hand (run after a build): node scripts/worlds.mjs first|second|third|fourth|fifth --out DIR --seed N --people N [doses].
import { parseArgs } from 'node:util';
import { writeForeign } from '../dist/libs/evaluation/foreign/folder.js';

const number = { type: 'string' };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    people: { type: 'string' },
    named: number,
    fakes: number,
    level: number,
    days: number,
    size: number,
    bare: { type: 'boolean' },
    stories: { type: 'boolean' },
    kinds: { type: 'string' },
  },
});
const [hand] = positionals;
if (!['first', 'second', 'third', 'fourth', 'fifth'].includes(hand) || values.out === undefined) {
  console.error(
    'usage: node scripts/worlds.mjs first|second|third|fourth|fifth --out DIR [--seed N] [--people N] [--named SHARE] [--fakes N] [--level 0-3] [--days N] [--size N] [--bare | --stories] [--kinds a,b]',
  );
  process.exit(2);
}
const given = (name) => {
  if (values[name] === undefined) return undefined;
  const n = Number(values[name]);
  if (!Number.isFinite(n) || n < 0) {
    console.error(`--${name} takes a number from 0`);
    process.exit(2);
  }
  return n;
};
const module = await import(`../dist/libs/evaluation/foreign/${hand}/world.js`);
const make =
  module[
    { first: 'makeFirst', second: 'makeSecond', third: 'makeThird', fourth: 'makeFourth', fifth: 'makeFifth' }[hand]
  ];
const world = make({
  seed: given('seed'),
  people: given('people') ?? (hand === 'fourth' || hand === 'fifth' ? 4000 : 2500),
  named: given('named'),
  fakes: given('fakes'),
  level: given('level'),
  days: given('days'),
  size: given('size'),
  bare: values.bare ? true : values.stories ? false : undefined,
  kinds: values.kinds?.split(','),
});
writeForeign(world, values.out);
const { truth } = world;
console.log(
  `${world.complaints.length} complaints, ${world.calls.length} calls, ${world.papers.size} papers; ${truth.genuine.length} genuine debtors, ${truth.groups.length} groups, ${truth.rings.length} rings: ${values.out}`,
);
