import { defineCommand, print } from '../command.js';

export const sourcesCommand = defineCommand({
  name: 'sources',
  usage: '[pause|resume|replay NAME]',
  about: ['places from which files keep coming, with their health; replay tries again what was given up'],
  options: {},
  async run(args) {
    const { sources } = await import('../actions/sources.js');
    print(await sources(args, process.env));
    return 0;
  },
});
