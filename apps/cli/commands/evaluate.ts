import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateWorld } from '../actions/evaluate.js';
import { defineCommand, print, usageOf } from '../command.js';
import { ANALYSIS, analysisOf, JSON_OUT } from '../options.js';
import { progressOf } from '../progress.js';

export const evaluateCommand = defineCommand({
  name: 'evaluate',
  usage: 'WORLD [--out DIR]',
  about: ['measure rings and false accusations on a folder with truth.json, beside other methods'],
  options: {
    out: { type: 'string', placeholder: 'DIR', help: 'output folder (default WORLD-evaluation)' },
    seed: ANALYSIS.seed,
    zone: ANALYSIS.zone,
    threshold: ANALYSIS.threshold,
    map: ANALYSIS.map,
    json: JSON_OUT,
  },
  async run(args, given) {
    if (args.length !== 1) throw usageOf(evaluateCommand);
    const out = given.out ?? `${args[0].replace(/\/+$/, '')}-evaluation`;
    const progress = progressOf(given.json);
    const { text } = await evaluateWorld(args[0], out, analysisOf(given), (what) => progress.step(what));
    progress.end();
    if (given.json) process.stdout.write(readFileSync(join(out, 'evaluation.json'), 'utf8'));
    else print(text);
    return 0;
  },
});
