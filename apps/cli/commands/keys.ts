import { defineCommand, print } from '../command.js';

export const keysCommand = defineCommand({
  name: 'keys',
  usage: '[rotate]',
  about: ['the keys of personal data at rest; rotate them and encrypt everything with the new ones'],
  options: {},
  async run(args) {
    const { keys } = await import('../actions/keys.js');
    print(await keys(args, process.env));
    return 0;
  },
});
