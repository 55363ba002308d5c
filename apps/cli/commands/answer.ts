import { ANSWER_SOURCES } from '../../../libs/domain/inquiries/answer.js';
import { ORGANISER_KINDS } from '../../../libs/domain/model/index.js';
import { answer, decide } from '../actions/inquiries.js';
import { defineCommand, type Given, needed, type Options, print, refuseSurplus } from '../command.js';
import { ANSWERS } from '../options.js';

const text = (placeholder: string, help: string) => ({ type: 'string', placeholder, help }) as const;

const OPTIONS = {
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
} as const satisfies Options;

export const answerCommand = defineCommand({
  name: 'answer',
  usage: 'OUT VALUE --kind K --source S --reference R --reason T --by WHO --answers FILE',
  about: [
    'write down who is behind a value of a group; it counts once somebody else has confirmed it',
    '(answer --confirm | --refuse | --undo ID --by WHO --reason T --answers FILE;',
    'an agency is confirmed with a --source and --reference of one’s own)',
  ],
  options: OPTIONS,
  async run(args, given) {
    const acts = ACTS.filter(({ option }) => given[option] !== undefined);
    const [act, other] = acts;
    if (act === undefined) return propose(args, given);
    if (other !== undefined) refuseSurplus(`answer --${act.option}`, [`--${other.option}`]);
    return decideOn(act, args, given);
  },
});

type AnswerGiven = Given<typeof OPTIONS>;

const ACTS = [
  { option: 'confirm', kind: 'confirmed', looks: true },
  { option: 'refuse', kind: 'refused', looks: false },
  { option: 'undo', kind: 'undone', looks: false },
] as const;

/** Somebody writes an answer down. */
async function propose(args: readonly string[], given: AnswerGiven): Promise<number> {
  const [OUT, VALUE, ...more] = args;
  refuseSurplus('answer', more);
  const { kind, source, reference, reason, by, answers } = given;
  const all = needed('answer', { OUT, VALUE, kind, source, reference, reason, by, answers });
  const said = { ...all, name: given.name ?? '', expires: given.expires };
  const now = new Date().toISOString();
  print(answer(all.OUT, all.VALUE, said, { path: all.answers, tried: given.try, now }).join('\n'));
  return 0;
}

/** Somebody confirms, refuses or takes back what stands under an id. */
async function decideOn(
  { option, kind, looks }: (typeof ACTS)[number],
  args: readonly string[],
  given: AnswerGiven,
): Promise<number> {
  const form = `answer --${option}`;
  const id = given[option] ?? '';
  const foreign = (['kind', 'name', 'expires'] as const).filter((o) => given[o] !== undefined);
  const found = looks ? [] : (['source', 'reference'] as const).filter((o) => given[o] !== undefined);
  const surplus = [...foreign, ...found, ...(given.try ? ['try'] : [])].map((o) => `--${o}`);
  refuseSurplus(`${form} ID`, [...args, ...surplus]);
  const { by, reason, answers, source, reference } = given;
  const all = needed(`${form} ID`, { by, reason, answers });
  // Half of a finding would be dropped without a word.
  if (source !== undefined || reference !== undefined) needed(`${form} ID`, { source, reference });
  const decision = { kind, by: all.by, reason: all.reason, source, reference };
  print(decide(all.answers, id, decision, new Date().toISOString()).join('\n'));
  return 0;
}
