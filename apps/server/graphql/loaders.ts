import DataLoader from 'dataloader';
import type { DayCount } from '../../../libs/db/repositories/complaints.js';
import type { JudgedDocument } from '../../../libs/db/repositories/documents.js';
import type { DatedGroupEvent } from '../../../libs/db/repositories/groups.js';
import type { InquiryEvents, InquiryKind } from '../../../libs/db/repositories/inquiries.js';
import type { ClusterRow, ComplaintRow, Store } from '../../../libs/db/store.js';
import type { CaseEvent } from '../../../libs/domain/cases/case.js';
import type { Judgement } from '../../../libs/domain/ledger/accusations.js';
import type { Call, Complaint, Ring, RingEvent } from '../../../libs/domain/model/index.js';

/** Calls of one account that a page shows. */
const CALLS = 50;

/** What the fields of one request ask for, many at a time. Each kind costs one statement a step, for all rows. */
export interface Loaders {
  readonly complaint: DataLoader<string, ComplaintRow | null>;
  readonly cluster: DataLoader<string, ClusterRow | null>;
  readonly documents: DataLoader<Complaint, readonly JudgedDocument[], string>;
  /** Calls about an account, the first first. */
  readonly calls: DataLoader<string, readonly Call[]>;
  /** What happened in a case, the first first. */
  readonly caseEvents: DataLoader<string, readonly CaseEvent[]>;
  /** What happened to an organiser, a sample or an objection, the first first. */
  readonly inquiryEvents: DataLoader<string, readonly InquiryEvents[InquiryKind][]>;
  /** What became of a ring, the oldest first. */
  readonly ringHistory: DataLoader<string, readonly (RingEvent & { readonly at: string })[]>;
  /** What became of a group, the oldest first. */
  readonly groupHistory: DataLoader<
    string,
    readonly (Omit<DatedGroupEvent, 'debtors'> & { readonly people: number })[]
  >;
  /** How many of a ring's complaints came on each day. */
  readonly ringDays: DataLoader<Pick<Ring, 'id' | 'complaints'>, readonly DayCount[]>;
  /** Judgements on a ring and on members of it. */
  readonly ringJudgements: DataLoader<string, readonly Judgement[]>;
  /** Judgements of a debtor as a member of any ring. */
  readonly memberJudgements: DataLoader<string, readonly Judgement[]>;
}

/**
 * @param remember whether a second question for one id gets the answer of the first. True for the time of a request, false for a socket,
 *   which outlives its answers.
 */
export function loadersOf(store: Store, remember = true): Loaders {
  // Fields are resolved over several turns: what they ask for in one is gathered.
  const cache = { cache: remember, batchScheduleFn: (dispatch: () => void) => void setImmediate(dispatch) };
  const uncached = { ...cache, cache: false };
  return {
    complaint: new DataLoader(
      async (ids) => inOrder(ids, await store.complaints.many(ids), (row) => row.complaint.id),
      cache,
    ),
    cluster: new DataLoader(
      async (ids) => inOrder(ids, await store.findings.many<ClusterRow>('cluster', ids), (row) => row.id),
      cache,
    ),
    documents: new DataLoader<Complaint, readonly JudgedDocument[], string>(
      async (complaints) => {
        const of = await store.documents.ofAll(complaints);
        return complaints.map((c) => of.get(c.id) ?? []);
      },
      { ...cache, cacheKeyFn: (c) => c.id },
    ),
    calls: new DataLoader(async (debtors) => {
      const of = Map.groupBy(await store.calls.ofDebtors(debtors, CALLS), (call) => call.debtorRef);
      return debtors.map((d) => of.get(d) ?? []);
    }, cache),
    // People change these: what was answered before a mutation is asked again after it.
    caseEvents: new DataLoader(async (ids) => perKey(ids, await store.cases.eventsOfAll(ids)), uncached),
    inquiryEvents: new DataLoader(async (ids) => perKey(ids, await store.inquiries.eventsOfAll(ids)), uncached),
    ringHistory: new DataLoader(async (ids) => perKey(ids, await store.rings.history(ids)), uncached),
    groupHistory: new DataLoader(async (ids) => {
      const of = await store.groups.history(ids);
      return ids.map((id) => (of.get(id) ?? []).map(({ debtors: people, ...event }) => ({ ...event, people })));
    }, uncached),
    ringDays: new DataLoader(async (rings) => {
      const of = await store.complaints.days(rings);
      return rings.map((r) => of.get(r.id) ?? []);
    }, uncached),
    ringJudgements: new DataLoader(async (ids) => {
      const of = Map.groupBy(await store.judgements.all({ subjects: ['ring', 'member'], ids }), (j) => j.id);
      return perKey(ids, of);
    }, uncached),
    memberJudgements: new DataLoader(async (debtors) => {
      const of = Map.groupBy(await store.judgements.ofDebtors(debtors), (j) => j.debtor ?? '');
      return perKey(debtors, of);
    }, uncached),
  };
}

const perKey = <T>(keys: readonly string[], of: ReadonlyMap<string, readonly T[]>): (readonly T[])[] =>
  keys.map((k) => of.get(k) ?? []);

function inOrder<T>(ids: readonly string[], found: readonly T[], id: (item: T) => string): (T | null)[] {
  const by = new Map(found.map((item) => [id(item), item]));
  return ids.map((i) => by.get(i) ?? null);
}
