import { world } from '../actions/evaluate.js';
import { defineCommand, numberOf, print, usageOf } from '../command.js';
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
    if (args.length > 0 || out === undefined || size === undefined) throw usageOf(simulateCommand);
    print(world(seedOf(seed), Math.round(numberOf('size', size, 100, 200_000)), out));
    return 0;
  },
});
