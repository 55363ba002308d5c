// Writes a world of another hand (run after a build): node scripts/worlds.mjs first|second|third|fourth|fifth|sixth|seventh|eighth|ninth --out DIR --seed N --people N [doses].
// Papers alone, printed by a browser: node scripts/worlds.mjs papers --out DIR --seed N --papers N.
// Calls alone: node scripts/worlds.mjs calls --out DIR --seed N --calls N.
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
    papers: number,
    calls: number,
  },
});
const [hand] = positionals;
if (
  !['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'papers', 'calls'].includes(
    hand,
  ) ||
  values.out === undefined
) {
  console.error(
    'usage: node scripts/worlds.mjs first|second|third|fourth|fifth|sixth|seventh|eighth|ninth --out DIR [--seed N] [--people N] [--named SHARE] [--fakes N] [--level 0-3] [--days N] [--size N] [--bare | --stories] [--kinds a,b]\n   or: node scripts/worlds.mjs papers --out DIR [--seed N] [--papers N]\n   or: node scripts/worlds.mjs calls --out DIR [--seed N] [--calls N]',
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
if (hand === 'papers') await papers();
else if (hand === 'calls') await calls();
else await crowd();

async function papers() {
  const { openPress } = await import('../dist/libs/evaluation/papers/browser.js');
  const { writePapers } = await import('../dist/libs/evaluation/papers/world.js');
  const press = await openPress(process.env.CLAQUE_CHROMIUM ?? '/usr/bin/chromium');
  try {
    const size = given('papers') ?? 400;
    const truth = await writePapers({ seed: given('seed'), papers: size, out: values.out, press });
    const forged = truth.papers.filter((p) => p.forged).length;
    console.log(
      `${truth.papers.length} papers of ${truth.issuers.length} issuers; ${forged} forged, ${truth.sets.length} sources, ${truth.forged_pairs} pairs: ${values.out}`,
    );
  } finally {
    await press.close();
  }
}

async function calls() {
  const { makeCalls, writeCalls } = await import('../dist/libs/evaluation/calls/world.js');
  const world = makeCalls(given('seed'), given('calls') ?? 8000);
  writeCalls(world, values.out);
  console.log(
    `${world.calls.length} calls, ${world.complaints.length} complaints; ${world.truth.calls.length} patterns, ${world.extra.benign_calls.length} innocent ones: ${values.out}`,
  );
}

async function crowd() {
  const module = await import(`../dist/libs/evaluation/foreign/${hand}/world.js`);
  const make = module[`make${hand[0].toUpperCase()}${hand.slice(1)}`];
  const world = make({
    seed: given('seed'),
    people: given('people') ?? { first: 2500, second: 2500, third: 2500, eighth: 3500 }[hand] ?? 4000,
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
}
