import { explain } from '../actions/explain.js';
import { defineCommand, usageOf } from '../command.js';
import { ANALYSIS, analysisOf } from '../options.js';

export const explainCommand = defineCommand({
  name: 'explain',
  usage: 'ID INPUT...',
  about: ['show what each step makes of one complaint'],
  options: {
    ...ANALYSIS,
    weights: {
      type: 'string',
      placeholder: 'FOLDER',
      help: 'a language model, to show what is near in meaning (docs/similarity.md)',
    },
  },
  async run(args, given) {
    if (args.length < 2) throw usageOf(explainCommand);
    process.stdout.write(await explain(args[0], args.slice(1), { ...analysisOf(given), weights: given.weights }));
    return 0;
  },
});
