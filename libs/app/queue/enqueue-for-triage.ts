import type { Store, Tx } from '../../db/store.js';
import { type ClockProfile, firstDue } from '../../domain/clocks/clock.js';
import { placeOf } from '../../domain/queue/queue.js';
import type { Triaged } from '../analysis/findings-delta.js';

/** Complaints that are put in at a time. */
const BATCH = 2000;

/**
 * Puts complaints into the queue as their findings are stored, in the same transaction.
 * It moves those whose lane is another now. What people did stays.
 * A complaint without a date is taken to have come today.
 */
export async function enqueueForTriage(
  store: Store,
  tx: Tx,
  triaged: readonly Triaged[],
  profile: ClockProfile,
  now: string,
): Promise<void> {
  const days = new Map<string, { readonly received: string; readonly due: string }>();
  const limits = (received: string) => {
    let known = days.get(received);
    if (known === undefined) {
      known = firstDue(profile, received);
      days.set(received, known);
    }
    return known;
  };
  for (let from = 0; from < triaged.length; from += BATCH) {
    const entries = triaged.slice(from, from + BATCH).map(({ id, lane, receivedAt }) => {
      const { received, due } = limits(receivedAt ?? now);
      return { id, lane, place: placeOf(lane, due), received, due };
    });
    const entered = await store.queue.feed(tx, entries, profile);
    await store.tickets.happened(tx, 'triaged', entered, now);
  }
}
