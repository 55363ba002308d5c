import { sample } from '../actions/sample.js';
import { defineCommand, needed, print } from '../command.js';
import { ANALYSIS, analysisOf } from '../options.js';

export const sampleCommand = defineCommand({
  name: 'sample',
  usage: 'GROUP INPUT... --sheet FILE',
  about: ['draw people of a group onto a sheet to call from;', 'run again, it says what their answers have decided'],
  options: {
    ...ANALYSIS,
    sheet: { type: 'string', placeholder: 'FILE', help: 'CSV with the people in the order of the calls' },
  },
  async run(args, given) {
    const [group, ...folders] = args;
    const { GROUP, sheet } = needed('sample', { GROUP: group, INPUT: folders[0], sheet: given.sheet });
    print((await sample(GROUP, folders, sheet, analysisOf(given))).join('\n'));
    return 0;
  },
});
