import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClaqueError, verbatim } from '../../../libs/domain/errors/errors.js';
import { evaluateQuestions, evaluateWorld } from '../actions/evaluate.js';
import { defineCommand, numberOf, print, usageOf } from '../command.js';
import { ANALYSIS, analysisOf, JSON_OUT } from '../options.js';
import { progressOf } from '../progress.js';

export const evaluateCommand = defineCommand({
  name: 'evaluate',
  usage: 'WORLD [--answers truth] [--out DIR]',
  about: ['measure rings and false accusations on a folder with truth.json, beside other methods'],
  options: {
    out: { type: 'string', placeholder: 'DIR', help: 'output folder (default WORLD-evaluation)' },
    seed: ANALYSIS.seed,
    zone: ANALYSIS.zone,
    threshold: ANALYSIS.threshold,
    map: ANALYSIS.map,
    answers: {
      type: 'string',
      placeholder: 'truth',
      help: 'ask the questions of the groups, let truth.json answer, and print what each answer leads to',
    },
    wrong: { type: 'string', placeholder: 'SHARE', help: 'share of answers that are wrong (default 0)', default: '0' },
    unknown: {
      type: 'string',
      placeholder: 'SHARE',
      help: 'share of answers that nobody could find out (default 0)',
      default: '0',
    },
    budget: { type: 'string', placeholder: 'N', help: 'questions at most (default all)' },
    json: JSON_OUT,
  },
  async run(args, given) {
    const [world, ...more] = args;
    if (world === undefined || more.length > 0) throw usageOf(evaluateCommand);
    const out = given.out ?? `${world.replace(/\/+$/, '')}-evaluation`;
    const progress = progressOf(given.json);
    if (given.answers !== undefined) {
      if (given.answers !== 'truth')
        throw new ClaqueError('CLQ_USAGE_CHOICE', {
          option: verbatim('--answers'),
          choices: verbatim('truth'),
          given: verbatim(given.answers),
        });
      const { seed, zone } = analysisOf(given);
      const asked = {
        seed,
        zone,
        wrong: numberOf('wrong', given.wrong, 0, 1),
        unknown: numberOf('unknown', given.unknown, 0, 1),
        ...(given.budget === undefined ? {} : { budget: numberOf('budget', given.budget, 0, 1e6) }),
      };
      const answered = await evaluateQuestions(world, out, asked, (what) => progress.step(what));
      progress.end();
      if (given.json) process.stdout.write(readFileSync(join(out, 'questions.json'), 'utf8'));
      else print(answered);
      return 0;
    }
    const { text } = await evaluateWorld(world, out, analysisOf(given), (what) => progress.step(what));
    progress.end();
    if (given.json) process.stdout.write(readFileSync(join(out, 'evaluation.json'), 'utf8'));
    else print(text);
    return 0;
  },
});
