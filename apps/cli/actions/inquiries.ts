import { ClaqueError, notFound, verbatim } from '../../../libs/domain/errors/errors.js';
import { extentOf } from '../../../libs/domain/inquiries/address-book.js';
import { ANSWER_SOURCES } from '../../../libs/domain/inquiries/answer.js';
import { howTo } from '../../../libs/domain/inquiries/how-to.js';
import { effectOf, type Inquiry, inquiriesOf } from '../../../libs/domain/inquiries/inquiries.js';
import { needsTwo, type Organiser, usualExpiry } from '../../../libs/domain/inquiries/organiser.js';
import { ORGANISER_NAMES } from '../../../libs/domain/inquiries/organiser-names.js';
import { type Group, ORGANISER_KINDS } from '../../../libs/domain/model/index.js';
import { stableId } from '../../../libs/domain/text/ids.js';
import { addAnswer, bookOf, readAnswers } from '../../../libs/readers/answers-file.js';
import { readGroups } from '../../../libs/readers/groups-file.js';

/** A question as it is printed: what it settles, how to find out, and what each answer would do. */
export interface Question extends Inquiry {
  readonly question: { readonly zh: string; readonly en: string };
  readonly ways: readonly { readonly zh: string; readonly en: string }[];
  readonly lookedAt: number;
}

/** Questions of a scan's groups, in the order of what an answer settles for the effort. */
export function questions(folder: string, answers: string | undefined, today: string): Question[] {
  // Without the file of answers, the scan's own word says which groups are answered.
  const groups = readGroups(folder).filter((g) => answers !== undefined || g.status === 'open');
  const organisers = answers === undefined ? new Map<string, Organiser>() : readAnswers(answers);
  const book = bookOf(organisers);
  const waiting = new Set([...organisers.values()].flatMap((o) => o.proposed?.values ?? []));
  return inquiriesOf(groups, book, waiting, today).map((inquiry): Question => {
    const { question, ways } = howTo(inquiry.kind, inquiry.label);
    return { ...inquiry, question, ways, lookedAt: effectOf('agency', [inquiry.value], groups, book, today).lookedAt };
  });
}

export function questionLines(list: readonly Question[]): string[] {
  if (list.length === 0) return ['No group waits for an answer. / 没有待核实的关联群体。'];
  return list.flatMap((q, k) => [
    `${k + 1}. ${q.question.en} / ${q.question.zh}`,
    `   ${q.value}${q.state === 'open' ? '' : ` (${q.state === 'waiting' ? 'waits for a second person' : 'could not be found out'})`}`,
    `   settles ${q.people} people with ${q.complaints} complaints in ${q.groups.join(', ')}; about ${q.minutes} minutes`,
    `   if it is a paid agency that hides: the next scan names the ${q.lookedAt} who hold it, as people to check; any other answer names nobody`,
    ...q.ways.map((w) => `   - ${w.en}`),
  ]);
}

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
  const kind = oneOf('kind', given.kind, ORGANISER_KINDS);
  const source = oneOf('source', given.source, ANSWER_SOURCES);
  const group = largestWith(value, groups);
  const organisers = readAnswers(path);
  const effect = effectOf(kind, [value], groups, bookOf(organisers), now.slice(0, 10));
  const lines = [
    `${ORGANISER_NAMES[kind].en} / ${ORGANISER_NAMES[kind].zh}: settles ${effect.groups} groups of ${effect.people} people with ${effect.complaints} complaints`,
    kind === 'agency'
      ? `the next scan names ${effect.lookedAt} people who hold it, as people to check; of ${effect.untouched} others the answer says nothing`
      : 'nobody is named by it',
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
    needsTwo(kind)
      ? `${id} waits for a second person: claque answer --confirm ${id} --by NAME --reason TEXT${kind === 'agency' ? ' --source S --reference R' : ''} --answers FILE`
      : `${id} is written down`,
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
      : { found: { source: oneOf('source', source, ANSWER_SOURCES), reference } };
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

function oneOf<T extends string>(option: string, given: string, known: readonly T[]): T {
  const found = known.find((k) => k === given);
  if (found !== undefined) return found;
  throw new ClaqueError('CLQ_USAGE_OPTION', { option: verbatim(`--${option} ${given} (${known.join(' | ')})`) });
}
