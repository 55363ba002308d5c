import { coAction } from '../../../kernel/index.js';
import type { Corpus } from '../../corpus.js';
import type { AddressBook } from '../../inquiries/address-book.js';
import type { Lexicon } from '../../knowledge.js';
import type { Group, GroupBasis, Ring } from '../../model/index.js';

import { nameOf } from '../../shared-values/value.js';
import { byCodeUnit } from '../../text/compare.js';
import { dayNumber } from '../../text/dates.js';
import { agencyIndex, describeRing } from './describe.js';
import { type Ruling, rulings } from './rule.js';

/** Filings on one lender so many days apart count as made together. */
const LOCKSTEP_DAYS = 1;

export interface RingInput {
  readonly corpus: Corpus;
  readonly groups: readonly Group[];
  /** What people found out about organisers. */
  readonly book: AddressBook;
  /** ISO 8601 day on which answers are read. */
  readonly today: string;
  readonly lexicon: Pick<Lexicon, 'ofAgent'>;
  /** Days before the last complaint that are looked at; null or left out: all. */
  readonly windowDays?: number | null;
}

export interface RingOutput {
  /** The strongest first. */
  readonly rings: readonly Ring[];
  /** Of each group that is not open, by id. */
  readonly statusOf: ReadonlyMap<string, GroupBasis>;
}

/** Rings with reasons, counter-evidence and what would clear them: docs/rings.md. */
export function findRings(input: RingInput): RingOutput {
  const { corpus, groups, book, today, lexicon } = input;
  const statusOf = new Map<string, GroupBasis>();
  for (const g of groups) {
    const answers = book.about(g, today).flatMap((a) => (a.kind === 'unknown' ? [] : [a.id]));
    if (answers.length > 0) statusOf.set(g.id, { status: 'answered', answers });
  }
  const found = inWindow(rulings(corpus, groups, book, today, lexicon), input);
  if (found.length === 0) return { rings: [], statusOf };
  const together = coAction(actionsOf(corpus), LOCKSTEP_DAYS);
  const context = {
    corpus,
    table: corpus.get('traces'),
    agencyOf: agencyIndex(corpus.records.agencies, corpus.get('values').lines),
    founders: new Set<number>(),
    lockstep: together,
  };
  const rings = found.map((ruling) => {
    const basis = restsOn(ruling);
    for (const one of groupsOf(ruling)) statusOf.set(one.group.id, { status: 'ring', ...restsOn(one) });
    const ring = describeRing(ruling, context);
    return basis.answers === undefined ? ring : { ...ring, answers: basis.answers };
  });
  rings.sort((x, y) => y.score - x.score || byCodeUnit(x.id, y.id));
  return { rings: rings.map((ring, i) => ({ ...ring, rank: i + 1 })), statusOf };
}

/**
 * The groups that a ring is. Of several that show its people, one is it where the ring has half of its people.
 * People who write from one stock of sentences may hold several rings and many others beside them.
 */
function groupsOf(ruling: Ruling): readonly Pick<Ruling, 'group' | 'identified'>[] {
  if (ruling.of === undefined) return [ruling];
  const named = new Set(ruling.debtors);
  return ruling.of.filter(
    ({ group }, k) =>
      (k === 0 && group.id === ruling.group.id) ||
      2 * group.debtors.filter((d) => named.has(d)).length >= group.debtors.length,
  );
}

/** What a ring rests on: answers of people, or what agencies.csv lists, which stays whatever people take back. */
function restsOn({ identified }: Pick<Ruling, 'identified'>): Pick<Group, 'answers' | 'listed'> {
  const answers = identified.flatMap(({ answer }) => answer?.id ?? []);
  const listed = identified.flatMap(({ value, answer }) => (answer === null ? [nameOf(value)] : []));
  return listed.length > 0 ? { listed } : { answers: [...new Set(answers)] };
}

/** Rings of people who complained within the window. */
function inWindow(found: readonly Ruling[], { corpus, windowDays }: RingInput): readonly Ruling[] {
  if (windowDays == null || found.length === 0) return found;
  const last = new Map<string, number>();
  corpus.complaints.forEach((c, i) => {
    const debtor = corpus.debtorOf(i);
    const day = dayNumber(c.receivedAt);
    // Without a date nobody can say that it is old.
    last.set(debtor, Math.max(last.get(debtor) ?? -Infinity, Number.isNaN(day) ? Infinity : day));
  });
  const end = [...last.values()].reduce((x, y) => (Number.isFinite(y) ? Math.max(x, y) : x), -Infinity);
  return found
    .map((ruling) => ({ ...ruling, debtors: ruling.debtors.filter((d) => last.get(d)! > end - windowDays) }))
    .filter((ruling) => ruling.debtors.length > 0);
}

function actionsOf(corpus: Corpus) {
  const targets = new Map<string, number>();
  return corpus.complaints.flatMap((c, i) => {
    const time = dayNumber(c.receivedAt);
    // Whom two people complain about who name no lender, nobody knows.
    if (Number.isNaN(time) || c.institution === '') return [];
    const target = targets.get(c.institution) ?? targets.size;
    targets.set(c.institution, target);
    return [{ actor: corpus.householdOf(i), target, time }];
  });
}
