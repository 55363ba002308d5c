import { DETECTORS } from '../../detectors/index.js';
import type { Corpus } from '../domain/corpus.js';
import { foldText } from '../domain/households.js';
import { AddressBook, extentOf, sameValue } from '../domain/inquiries/address-book.js';
import type { OrganiserAnswer } from '../domain/inquiries/answer.js';
import { type Inquiry, inquiriesOf } from '../domain/inquiries/inquiries.js';
import type { Knowledge } from '../domain/knowledge.js';
import type { Group, OrganiserKind, Records } from '../domain/model/index.js';
import { PIPELINE_DEFAULTS, runSteps } from '../domain/pipeline/pipeline.js';
import { rulings } from '../domain/pipeline/rings/rule.js';
import { nameOf } from '../domain/shared-values/value.js';
import { random } from '../kernel/index.js';
import type { AfterQuestions, Planted } from './planted.js';
import { counted, isSeen, type RingTable, ringTable, ringTableText } from './ring-table.js';

/** A group of a world by another hand, as its truth.json has it. */
export interface TruthGroup {
  readonly id: string;
  readonly kind: string;
  readonly type: string;
  /** Says among other things how the letter is hidden: level 0 to 3. */
  readonly variant?: string;
  readonly debtors: readonly string[];
  readonly organiser_values?: Planted['values'];
}

/** Who frames others shows their values as its own, so it owns none. */
export const plantedIn = (groups: readonly TruthGroup[]): Planted[] =>
  groups
    .filter((g) => g.debtors.length > 1)
    .map(({ id, kind, type, variant = '', debtors, organiser_values: values = [] }) => ({
      id,
      kind,
      ring: type === 'attack' || type === 'frame',
      debtors,
      level: type === 'frame' ? 'frame' : (/level \d/.exec(variant)?.[0] ?? 'own words'),
      ...(type === 'frame' ? {} : { values }),
    }));

export interface QuestionOptions {
  readonly seed: number;
  readonly knowledge: Knowledge;
  /** Share of findings that are wrong. Two findings about one value are wrong independently of each other. */
  readonly wrong: number;
  /** Share that could not be found out. */
  readonly unknown: number;
  /** Questions at most; all where it is left out. */
  readonly budget?: number;
}

export interface QuestionResult {
  readonly groups: number;
  /** Groups of which most people belong to nothing that was planted. */
  readonly unplanted: number;
  /** Planted sets that are seen as a group, Jaccard >= .5, by kind. */
  readonly seen: ReadonlyMap<string, { readonly ring: boolean; readonly seen: number; readonly of: number }>;
  /** The rings of five people and more, by level. */
  readonly table: RingTable;
  /** Among the first ten questions: about a planted ring; about anything planted. */
  readonly firstTen: { readonly rings: number; readonly planted: number; readonly of: number };
  /** Before any answer, and after each. */
  readonly curve: readonly AfterQuestions[];
  readonly rings: number;
  readonly genuine: number;
  /** Rings after the last answer, by their people. */
  readonly named: readonly (readonly string[])[];
  readonly ms: number;
}

/** Who finds out whose a number is, finds out whose the others are. What a device is, nobody can look up. */
const FOUND_TOGETHER: ReadonlySet<string> = new Set(['contact', 'caller', 'agent_phone', 'agent', 'account', 'email']);
/** So many people look for a second finding before it is given up. */
const MOST_SECONDS = 3;
/** The evaluation has one day; nothing expires in it. */
const TODAY = '2000-01-01';

/** Runs the steps as far as groups, and asks about them. */
export async function askTruth(
  records: Records,
  planted: readonly Planted[],
  options: QuestionOptions,
): Promise<QuestionResult> {
  const settings = { ...PIPELINE_DEFAULTS, seed: options.seed };
  const clock = () => performance.now();
  const deps = { knowledge: options.knowledge, detectors: DETECTORS, clock };
  const { corpus, times } = await runSteps(records, settings, deps, 'groups');
  return askAbout(corpus, planted, { ...options, ms: times.find((t) => t.name === 'groups')!.ms });
}

/**
 * The machine asks, the truth answers: questions in the order in which the product lists them. The truth about a value is whose organiser
 * gives it out. Where the truth names no values, it is what most holders belong to. A wrong finding takes an agency for a helper, or the
 * other way round. As in the product, an agency takes two findings that agree, and each counts as a question. An answer
 * names, as its form does, which of the groups' other numbers, accounts and names are the same organiser's.
 *
 * @param options ms: milliseconds that the groups took.
 */
export function askAbout(
  corpus: Corpus,
  planted: readonly Planted[],
  options: QuestionOptions & { readonly ms?: number },
): QuestionResult {
  const { seed } = options;
  const { groups } = corpus.get('groups');
  const setOf = new Map<string, Planted>();
  for (const p of planted) for (const d of p.debtors) if (!setOf.has(d) || p.ring) setOf.set(d, p);
  const whose = whoseOf(corpus, planted, setOf);
  const inRing = (d: string) => setOf.get(d)?.ring === true;

  const large = counted(planted).filter((p) => isSeen(groups, p));

  const most = options.budget ?? Number.POSITIVE_INFINITY;
  const next = random(seed ^ 0x41534b);
  const answers: OrganiserAnswer[] = [];
  const asked = new Set<string>();
  const curve = [after(0)];
  const about: (Planted | null)[] = [];
  for (;;) {
    const open = inquiriesOf(groups, new AddressBook(answers), new Set(), TODAY);
    const question = open.find((q) => !asked.has(sameValue(q.value)));
    if (question === undefined || curve.length > most) break;
    asked.add(sameValue(question.value));
    const owner = whose(question.value);
    if (about.length < 10) about.push(owner);
    const group = groups.find((g) => g.id === question.groups[0])!;
    const look = () => lookUp(owner, next(), options);
    const first = look();
    // An agency takes a second person, who looks elsewhere; who finds nothing is followed by one more.
    const two = first === 'agency';
    let second: OrganiserKind = two ? 'unknown' : first;
    for (let k = 0; two && second === 'unknown' && k < MOST_SECONDS && curve.length < most; k++) {
      curve.push(after(curve.length));
      second = look();
    }
    const kind = first === second ? first : 'unknown';
    const values =
      kind === 'unknown'
        ? [question.value]
        : [question.value, ...alsoTheirs(question, groups, new AddressBook(answers), whose)];
    answers.push(answerOf(values, group, kind, asked.size));
    curve.push(after(curve.length));
  }
  return {
    groups: groups.length,
    unplanted: groups.filter((g) => g.debtors.filter((d) => setOf.has(d)).length * 2 < g.debtors.length).length,
    seen: seenOf(groups, planted),
    table: ringTable(groups, planted, curve, corpus.complaints.length),
    firstTen: {
      rings: about.filter((p) => p?.ring).length,
      planted: about.filter((p) => p !== null).length,
      of: about.length,
    },
    curve,
    rings: planted.filter((p) => p.ring).length,
    genuine: new Set(corpus.complaints.map((_, i) => corpus.debtorOf(i)).filter((d) => !inRing(d))).size,
    named: ruled().map((r) => r.debtors),
    ms: options.ms ?? 0,
  };

  function ruled() {
    return rulings(corpus, groups, new AddressBook(answers), TODAY, options.knowledge.lexicon);
  }

  function after(questions: number): AfterQuestions {
    const named = new Set(ruled().flatMap((r) => r.debtors));
    const mostly = (p: Planted) => p.debtors.filter((d) => named.has(d)).length * 2 >= p.debtors.length;
    return {
      questions,
      rings: planted.filter((p) => p.ring && mostly(p)).length,
      seenRings: large.filter(mostly).length,
      accused: [...named].filter((d) => !inRing(d)).length,
    };
  }
}

/** Says of a value whose it is: what truth.json says, else what most of its holders belong to. */
function whoseOf(
  corpus: Corpus,
  planted: readonly Planted[],
  setOf: ReadonlyMap<string, Planted>,
): (value: string) => Planted | null {
  const holders = new Map<string, string[]>();
  for (const v of corpus.get('traces').values)
    holders.set(nameOf(v), [...new Set(v.places.map((p) => corpus.debtorOf(p.complaint)))]);
  const owners = new Map(
    planted.flatMap((p) => (p.values ?? []).map(({ kind, value }) => [truthKey(`${kind}:${value}`), p] as const)),
  );
  return (value) => owners.get(truthKey(value)) ?? ownerOf(holders.get(value) ?? [], setOf);
}

/** Of the groups that a question is about, the other values of its owner. Who finds the owner finds these out too. */
function alsoTheirs(
  { value, groups: ids }: Inquiry,
  groups: readonly Group[],
  book: AddressBook,
  whose: (value: string) => Planted | null,
): string[] {
  const owner = whose(value);
  if (owner === null) return [];
  const known = new Set([sameValue(value)]);
  return ids.flatMap((id) =>
    groups
      .find((g) => g.id === id)!
      .values.flatMap(({ kind, key }) => {
        if (!FOUND_TOGETHER.has(kind) || whose(key) !== owner || known.has(sameValue(key)) || book.of(key) !== null)
          return [];
        known.add(sameValue(key));
        return [key];
      }),
  );
}

/** What somebody with so much luck, from 0 to 1, finds out about a value whose truth is known. */
function lookUp(
  owner: Planted | null,
  luck: number,
  { wrong, unknown }: { readonly wrong: number; readonly unknown: number },
): OrganiserKind {
  const right: OrganiserKind = owner?.ring === true ? 'agency' : 'helper';
  const other: OrganiserKind = right === 'agency' ? 'helper' : 'agency';
  return luck < unknown ? 'unknown' : luck < unknown + wrong ? other : right;
}

function answerOf(values: readonly string[], group: Group, kind: OrganiserKind, number: number): OrganiserAnswer {
  return {
    id: `O${number}`,
    values,
    kind,
    name: '',
    source: 'register',
    reference: 'truth.json',
    reason: 'evaluation',
    by: 'truth',
    second: kind === 'unknown' ? null : 'truth',
    at: TODAY,
    expires: '2099-12-31',
    asked: extentOf(group),
  };
}

/** A value as a truth and a group both write it. A number goes by its last nine digits, as agent's and callback alike. */
function truthKey(value: string): string {
  const same = sameValue(value);
  const colon = same.indexOf(':');
  const kind = same.slice(0, colon);
  const key = same.slice(colon + 1);
  return kind === 'phone' ? `phone:${key.replace(/\D/g, '').slice(-9)}` : `${kind}:${foldText(key)}`;
}

/** The planted set that most holders of a value belong to; null where it is none. */
function ownerOf(holders: readonly string[], setOf: ReadonlyMap<string, Planted>): Planted | null {
  const count = new Map<Planted | null, number>();
  for (const d of holders) count.set(setOf.get(d) ?? null, (count.get(setOf.get(d) ?? null) ?? 0) + 1);
  return [...count].sort((x, y) => y[1] - x[1])[0]?.[0] ?? null;
}

function seenOf(groups: readonly Group[], planted: readonly Planted[]): QuestionResult['seen'] {
  const result = new Map<string, { ring: boolean; seen: number; of: number }>();
  for (const p of planted) {
    const key = `${p.ring ? 'ring' : 'crowd'} ${p.kind}`;
    const line = result.get(key) ?? { ring: p.ring, seen: 0, of: 0 };
    line.of++;
    if (isSeen(groups, p)) line.seen++;
    result.set(key, line);
  }
  return result;
}

/** The curves in words: what is seen, what the first questions are about, and where each question leads. */
export function questionText(r: QuestionResult): string {
  const rows = [...r.seen].sort((x, y) => Number(y[1].ring) - Number(x[1].ring) || (x[0] < y[0] ? -1 : 1));
  const steps = r.curve.filter((_, k) => k < 5 || k % 5 === 0 || k === r.curve.length - 1);
  return [
    `${r.groups} groups, ${r.unplanted} of them of nothing planted; seen (Jaccard >= .5):`,
    ...rows.map(([kind, { seen, of }]) => `  ${kind}: ${seen} of ${of}`),
    `first ${r.firstTen.of} questions: ${r.firstTen.rings} about rings, ${r.firstTen.planted} about anything planted`,
    ringTableText(r.table, r.curve.length - 1),
    `questions, rings of ${r.rings} named, people of ${r.genuine} accused:`,
    ...steps.map((s) => `  ${s.questions}\t${s.rings}\t${s.accused}`),
    `groups found in ${Math.round(r.ms)} ms`,
  ].join('\n');
}
