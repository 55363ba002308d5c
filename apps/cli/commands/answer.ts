import { ANSWER_SOURCES } from '../../../libs/domain/inquiries/answer.js';
import { ORGANISER_KINDS } from '../../../libs/domain/model/index.js';
import { answer, decide } from '../actions/inquiries.js';
import { defineCommand, print, usageOf } from '../command.js';
import { ANSWERS } from '../options.js';

const text = (placeholder: string, help: string) => ({ type: 'string', placeholder, help }) as const;

export const answerCommand = defineCommand({
  name: 'answer',
  usage: 'OUT VALUE --kind K --source S --reference R --reason T --by WHO --answers FILE',
  about: [
    'write down who is behind a value of a group; it counts once somebody else has confirmed it',
    '(answer --confirm | --refuse | --undo ID --by WHO --reason T --answers FILE;',
    'an agency is confirmed with a --source and --reference of one’s own)',
  ],
  options: {
    answers: ANSWERS,
    kind: text('K', ORGANISER_KINDS.join(', ')),
    source: text('S', ANSWER_SOURCES.join(', ')),
    reference: text('R', 'where in the source: a register number, a record, a date'),
    reason: text('T', 'why it is so'),
    by: text('WHO', 'who says so'),
    name: text('N', 'what the source calls the organiser'),
    expires: text('DAY', 'day from which on it counts no more (a year from now)'),
    try: { type: 'boolean', help: 'show what the answer would do, and write nothing' },
    confirm: text('ID', 'confirm an answer that somebody else gave'),
    refuse: text('ID', 'refuse an answer that waits'),
    undo: text('ID', 'take back an answer that counts'),
  },
  async run(args, given) {
    const { answers: path, by, reason } = given;
    const acts = [
      ['confirmed', given.confirm],
      ['refused', given.refuse],
      ['undone', given.undo],
    ] as const;
    const now = new Date().toISOString();
    const [act] = acts.filter(([, id]) => id !== undefined);
    if (path === undefined || by === undefined || reason === undefined) throw usageOf(answerCommand);
    if (act !== undefined) {
      const { source, reference } = given;
      print(decide(path, act[1]!, { kind: act[0], by, reason, source, reference }, now).join('\n'));
      return 0;
    }
    const { kind, source, reference, name = '', expires } = given;
    const [folder, value, ...more] = args;
    if (folder === undefined || value === undefined || more.length > 0) throw usageOf(answerCommand);
    if (kind === undefined || source === undefined || reference === undefined) throw usageOf(answerCommand);
    const said = { kind, source, reference, reason, by, name, expires };
    print(answer(folder, value, said, { path, tried: given.try, now }).join('\n'));
    return 0;
  },
});
