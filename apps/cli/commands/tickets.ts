import { defineCommand, print } from '../command.js';

export const ticketsCommand = defineCommand({
  name: 'tickets',
  usage: '[pause|resume|replay NAME]',
  about: ['ticket systems that notes are written to, with their health; replay tries again what was given up'],
  options: {},
  async run(args) {
    const { tickets } = await import('../actions/tickets.js');
    print(await tickets(args, process.env));
    return 0;
  },
});
