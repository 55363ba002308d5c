import { world } from '../actions/evaluate.js';
import { defineCommand, needed, numberOf, print, refuseSurplus } from '../command.js';
import { OUT_DIR, SEED, seedOf } from '../options.js';

export const simulateCommand = defineCommand({
  name: 'simulate',
  alias: 'world',
  usage: '--size N --out DIR',
  about: ['write a labelled world of N genuine debtors, rings and honest crowds'],
  options: {
    out: OUT_DIR,
    seed: SEED,
    size: { type: 'string', placeholder: 'N', help: 'genuine debtors with a story of their own, 100 to 200000' },
  },
  async run(args, { out, seed, size }) {
    refuseSurplus('simulate', args);
    const all = needed('simulate', { size, out });
    print(world(seedOf(seed), Math.round(numberOf('size', all.size, 100, 200_000)), all.out));
    return 0;
  },
});
