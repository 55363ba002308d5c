import { ClaqueError, notFound } from '../../../libs/domain/errors/errors.js';
import { AddressBook, extentOf } from '../../../libs/domain/inquiries/address-book.js';
import { ANSWER_SOURCES, type OrganiserAnswer } from '../../../libs/domain/inquiries/answer.js';
import { type HowTo, howTo } from '../../../libs/domain/inquiries/how-to.js';
import { type Effect, effectOf, type Inquiry, inquiriesOf } from '../../../libs/domain/inquiries/inquiries.js';
import { needsTwo, type Organiser, usualExpiry } from '../../../libs/domain/inquiries/organiser.js';
import { ORGANISER_NAMES } from '../../../libs/domain/inquiries/organiser-names.js';
import { type Group, ORGANISER_KINDS } from '../../../libs/domain/model/index.js';
import { count } from '../../../libs/domain/text/count.js';
import { stableId } from '../../../libs/domain/text/ids.js';
import { addAnswer, readAnswers } from '../../../libs/readers/answers-file.js';
import { readGroups } from '../../../libs/readers/groups-file.js';
import { choiceOf } from '../command.js';

/** A question as it is printed: what it settles, how to find out, and what each answer would do. */
export interface Question extends Inquiry, HowTo {
  readonly lookedAt: number;
  /** People of each of its groups: of them those who hold the value are settled. */
  readonly sizes: readonly number[];
}

/** What there is to do: answers that somebody else must look at, and questions that nobody has answered. */
export interface Work {
  readonly waiting: readonly OrganiserAnswer[];
  readonly questions: readonly Question[];
}

/** Questions of a scan's groups, in the order of what an answer settles for the effort. */
export function workOf(folder: string, answers: string | undefined, today: string): Work {
  // Without the file of answers, the scan's own word says which groups are answered.
  const groups = readGroups(folder).filter((g) => answers !== undefined || g.status === 'open');
  const organisers = answers === undefined ? new Map<string, Organiser>() : readAnswers(answers);
  const book = AddressBook.of(organisers.values(), today);
  const people = new Map(groups.map((g) => [g.id, g.debtors.length]));
  const waiting = [...organisers.values()].flatMap((o) => o.proposed ?? []);
  const values = new Set(waiting.flatMap((o) => o.values));
  const questions = inquiriesOf(groups, book, values, today).map((inquiry): Question => {
    const lookedAt = effectOf('agency', [inquiry.value], groups, book, today).lookedAt;
    const sizes = inquiry.groups.map((id) => people.get(id) ?? 0);
    return { ...inquiry, ...howTo(inquiry.kind, inquiry.label), lookedAt, sizes };
  });
  const waits = (q: Question) => Number(q.state === 'waiting');
  return { waiting, questions: [...questions].sort((x, y) => waits(y) - waits(x)) };
}

/** Answers that wait come first. A minute of a second person settles what somebody has found out already. */
export function workLines({ waiting, questions }: Work, folder: string, answers: string): string[] {
  const open = questions.filter((q) => q.state !== 'waiting');
  const parts = [
    ...(waiting.length === 0
      ? []
      : [['For a second person to confirm / 待第二人复核', ...waiting.flatMap((w) => waitingLines(w, answers))]]),
    open.length === 0
      ? ['No group waits for an answer. / 没有待核实的关联群体。']
      : [
          ...(waiting.length === 0 ? [] : ['To find out / 待核实']),
          ...open.flatMap(questionLines),
          '',
          ...footer(open, folder, answers),
        ],
  ];
  return parts.flatMap((part, k) => (k === 0 ? part : ['', ...part]));
}

const waitingLines = (w: OrganiserAnswer, answers: string): string[] => [
  `- ${w.id}: ${w.values.join(', ')}`,
  `  ${ORGANISER_NAMES[w.kind].en} / ${ORGANISER_NAMES[w.kind].zh}, says ${w.by} (${w.source}: ${w.reference}; ${w.reason})`,
  `  ${confirmCommand(w, answers)}`,
];

/** How somebody else confirms an answer, as it is typed. */
const confirmCommand = ({ id, kind }: Pick<OrganiserAnswer, 'id' | 'kind'>, answers: string): string =>
  `claque answer --confirm ${id} --by NAME --reason TEXT${kind === 'agency' ? ' --source S --reference R' : ''} --answers ${answers}`;

const holding = (people: number): string =>
  `${count(people, 'person', 'people')} who ${people === 1 ? 'holds' : 'hold'} it`;

const questionLines = (q: Question, k: number): string[] => [
  `${k + 1}. ${q.question.en} / ${q.question.zh}`,
  `   ${q.value}${q.state === 'unknown' ? ' (could not be found out)' : ''}`,
  `   settles ${holding(q.people)}, with ${count(q.complaints, 'complaint')}; in ${q.groups.map((id, g) => `${id} of ${count(q.sizes[g] ?? 0, 'person', 'people')}`).join(', ')}; about ${count(q.minutes, 'minute')}`,
  `   if it is a paid agency that hides: ${named(q)}; any other answer names nobody`,
  ...q.ways.flatMap((w) => [`   - ${w.en}`, `     ${w.zh}`]),
];

/** What the ways of the questions point at: script, sample, and how an answer is written down. */
function footer(open: readonly Question[], folder: string, answers: string): string[] {
  const scripts = [...new Map(open.flatMap((q) => (q.script === null ? [] : [[q.script.en, q.script]]))).values()];
  return [
    ...scripts.flatMap((s) => ['What to say in the call / 通话话术', `  ${s.en}`, `  ${s.zh}`, '']),
    'A verification sample / 抽样核实',
    '  claque sample GROUP INPUT... --sheet calls.csv',
    'What was found out / 登记结果',
    `  claque answer ${folder} VALUE --kind K --source S --reference R --reason TEXT --by NAME --answers ${answers}`,
  ];
}

/** What follows for people where an agency is behind a value. */
const named = ({ lookedAt }: Pick<Effect, 'lookedAt'>): string =>
  lookedAt === 0
    ? 'nobody is named, because anybody can copy a letter or share a network; a sample asks its senders'
    : `the next scan names ${count(lookedAt, 'person', 'people')} holding it, as people to check`;

export interface GivenAnswer {
  readonly kind: string;
  readonly source: string;
  readonly reference: string;
  readonly reason: string;
  readonly by: string;
  readonly name: string;
  readonly expires: string | undefined;
}

/** What an answer would do, and the answer itself unless it is only tried. It counts once somebody else has confirmed it. */
export function answer(
  folder: string,
  value: string,
  given: GivenAnswer,
  { path, tried, now }: { readonly path: string; readonly tried: boolean; readonly now: string },
): string[] {
  const groups = readGroups(folder);
  const kind = choiceOf('kind', given.kind, ORGANISER_KINDS);
  const source = choiceOf('source', given.source, ANSWER_SOURCES);
  const group = largestWith(value, groups);
  const organisers = readAnswers(path);
  const today = now.slice(0, 10);
  const effect = effectOf(kind, [value], groups, AddressBook.of(organisers.values(), today), today);
  const lines = [
    `${ORGANISER_NAMES[kind].en} / ${ORGANISER_NAMES[kind].zh}: settles ${holding(effect.people)}, with ${count(effect.complaints, 'complaint')}`,
    kind === 'agency'
      ? `${named(effect)}; of ${count(effect.untouched, 'other')} the answer says nothing`
      : `nobody is named by it; of ${count(effect.untouched, 'other')} the answer says nothing`,
  ];
  if (tried) return [...lines, 'tried only: nothing was written'];
  const known = [...organisers.values()].find((o) => o.values.includes(value));
  const id = known?.id ?? stableId('O', value);
  const { reference, reason, by, name } = given;
  const proposal = {
    values: [value],
    kind,
    name,
    source,
    reference,
    reason,
    expires: given.expires ?? usualExpiry(kind, now),
    asked: extentOf(group),
  };
  addAnswer(path, { organiser: id, kind: 'proposed', answer: proposal, at: now, by });
  return [
    ...lines,
    needsTwo(kind) ? `${id} waits for a second person: ${confirmCommand({ id, kind }, path)}` : `${id} is written down`,
  ];
}

export interface Decision {
  readonly kind: 'confirmed' | 'refused' | 'undone';
  readonly by: string;
  readonly reason: string;
  /** Where the second person looked; needed to confirm an agency. */
  readonly source: string | undefined;
  readonly reference: string | undefined;
}

/** Confirms, refuses or takes back an answer. */
export function decide(
  path: string,
  id: string,
  { kind, by, reason, source, reference }: Decision,
  now: string,
): string[] {
  if (!readAnswers(path).has(id)) throw notFound('organiser', id);
  const made = { organiser: id, by, reason, at: now };
  const found =
    source === undefined || reference === undefined
      ? {}
      : { found: { source: choiceOf('source', source, ANSWER_SOURCES), reference } };
  const after = addAnswer(path, kind === 'confirmed' ? { ...made, kind, ...found } : { ...made, kind });
  const counts = after.standing === null ? 'no answer of it counts' : 'its answer counts';
  return [`${id}: ${kind}; ${counts} from the next scan --answers on`];
}

function largestWith(value: string, groups: readonly Group[]): Group {
  const [most] = groups
    .filter((g) => g.values.some((v) => v.key === value))
    .sort((x, y) => y.debtors.length - x.debtors.length);
  if (most === undefined) throw new ClaqueError('CLQ_ANSWER_VALUE');
  return most;
}
