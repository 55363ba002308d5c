import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateQuestions, evaluateWorld } from '../actions/evaluate.js';
import { choiceOf, defineCommand, needed, numberOf, print, refuseSurplus } from '../command.js';
import { ANALYSIS, analysisOf, JSON_OUT } from '../options.js';
import { progressOf } from '../progress.js';

export const evaluateCommand = defineCommand({
  name: 'evaluate',
  usage: 'WORLD [--answers truth] [--out DIR]',
  about: ['measure rings and false accusations on a folder with truth.json, beside other methods'],
  options: {
    out: { type: 'string', placeholder: 'DIR', help: 'output folder (default WORLD-evaluation)' },
    ...ANALYSIS,
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
    const { WORLD } = needed('evaluate', { WORLD: world });
    refuseSurplus('evaluate', more);
    const out = given.out ?? `${WORLD.replace(/(?<!\/)\/+$/, '')}-evaluation`;
    const progress = progressOf(given.json);
    if (given.answers !== undefined) {
      choiceOf('answers', given.answers, ['truth']);
      const { seed, zone, said, map } = analysisOf(given);
      const asked = {
        seed,
        zone,
        said,
        ...(map === undefined ? {} : { map }),
        wrong: numberOf('wrong', given.wrong, 0, 1),
        unknown: numberOf('unknown', given.unknown, 0, 1),
        ...(given.budget === undefined ? {} : { budget: numberOf('budget', given.budget, 0, 1e6) }),
      };
      const answered = await evaluateQuestions(WORLD, out, asked, (what) => progress.step(what));
      progress.end();
      if (given.json) process.stdout.write(readFileSync(join(out, 'questions.json'), 'utf8'));
      else print(answered);
      return 0;
    }
    const { text } = await evaluateWorld(WORLD, out, analysisOf(given), (what) => progress.step(what));
    progress.end();
    if (given.json) process.stdout.write(readFileSync(join(out, 'evaluation.json'), 'utf8'));
    else print(text);
    return 0;
  },
});
