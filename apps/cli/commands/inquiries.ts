import { questionLines, questions } from '../actions/inquiries.js';
import { defineCommand, print, usageOf } from '../command.js';
import { ANSWERS, JSON_OUT } from '../options.js';

export const inquiriesCommand = defineCommand({
  name: 'inquiries',
  usage: 'OUT',
  about: ['list what to find out about the groups of a scan, what settles most first'],
  options: { answers: ANSWERS, json: JSON_OUT },
  async run(args, given) {
    const [folder, ...more] = args;
    if (folder === undefined || more.length > 0) throw usageOf(inquiriesCommand);
    const list = questions(folder, given.answers, new Date().toISOString().slice(0, 10));
    print(given.json ? JSON.stringify(list, null, 2) : questionLines(list).join('\n'));
    return 0;
  },
});
