import { explain } from '../actions/explain.js';
import { defineCommand, needed } from '../command.js';
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
    const { ID } = needed('explain', { ID: id, INPUT: inputs[0] });
    process.stdout.write(await explain(ID, inputs, { ...analysisOf(given), weights: given.weights }));
    return 0;
  },
});
