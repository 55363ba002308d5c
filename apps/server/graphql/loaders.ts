import DataLoader from 'dataloader';
import type { JudgedDocument } from '../../../libs/db/repositories/documents.js';
import type { ClusterRow, ComplaintRow, Store } from '../../../libs/db/store.js';
import type { Call, Complaint } from '../../../libs/domain/model/index.js';

/** Calls of one account that a page shows. */
const CALLS = 50;

/** What the fields of one request ask for, many at a time: each kind costs one statement a step, however many rows ask. */
export interface Loaders {
  readonly complaint: DataLoader<string, ComplaintRow | null>;
  readonly cluster: DataLoader<string, ClusterRow | null>;
  readonly documents: DataLoader<Complaint, readonly JudgedDocument[], string>;
  /** Calls about an account, the first first. */
  readonly calls: DataLoader<string, readonly Call[]>;
}

/**
 * @param remember whether a second question for one id gets the answer of the first. True for the time of a request, false for a socket,
 *   which outlives its answers.
 */
export function loadersOf(store: Store, remember = true): Loaders {
  // Fields are resolved over several turns: what they ask for in one is gathered.
  const cache = { cache: remember, batchScheduleFn: (dispatch: () => void) => void setImmediate(dispatch) };
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
  };
}

function inOrder<T>(ids: readonly string[], found: readonly T[], id: (item: T) => string): (T | null)[] {
  const by = new Map(found.map((item) => [id(item), item]));
  return ids.map((i) => by.get(i) ?? null);
}
