import { workLines, workOf } from '../actions/inquiries.js';
import { defineCommand, needed, print, refuseSurplus } from '../command.js';
import { ANSWERS, JSON_OUT } from '../options.js';

export const inquiriesCommand = defineCommand({
  name: 'inquiries',
  usage: 'OUT',
  about: ['list what to find out about the groups of a scan, what settles most first'],
  options: { answers: ANSWERS, json: JSON_OUT },
  async run(args, given) {
    const [folder, ...more] = args;
    const { OUT } = needed('inquiries', { OUT: folder });
    refuseSurplus('inquiries', more);
    const work = workOf(OUT, given.answers, new Date().toISOString().slice(0, 10));
    print(
      given.json ? JSON.stringify(work.questions, null, 2) : workLines(work, OUT, given.answers ?? 'FILE').join('\n'),
    );
    return 0;
  },
});
