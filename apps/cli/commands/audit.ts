import { defineCommand, print } from '../command.js';

export const auditCommand = defineCommand({
  name: 'audit',
  usage: 'verify [--anchors FOLDER] | end',
  about: ['check every link of the audit log, and the daily anchors; print its end, to be kept elsewhere'],
  options: {
    anchors: { type: 'string', placeholder: 'FOLDER', help: 'the daily anchors, where they are kept elsewhere' },
  },
  async run(args, { anchors }) {
    const { audit } = await import('../actions/audit.js');
    print(await audit(args, anchors, process.env));
    return 0;
  },
});
