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
    const [id, ...inputs] = args;
    if (id === undefined || inputs.length === 0) throw usageOf(explainCommand);
    process.stdout.write(await explain(id, inputs, { ...analysisOf(given), weights: given.weights }));
    return 0;
  },
});
