import type { RecordStore, Tx } from '../../db/record-store.js';
import { type ClockProfile, firstDue } from '../../domain/clocks/clock.js';
import type { Lane } from '../../domain/model/index.js';
import { placeOf } from '../../domain/queue/queue.js';

/** Complaints that are put in at a time. */
const BATCH = 2000;
/** How a finding of a complaint begins as JSON. */
const COMPLAINT = '{"kind":"complaint",';

/**
 * Puts complaints into the queue as their findings are stored, in the same transaction, and moves those whose lane is another now. What people did
 * stays. A complaint without a date is taken to have come today.
 *
 * @param put rows of findings as JSON, as they were just stored.
 */
export async function feedWork(
  store: RecordStore,
  tx: Tx,
  put: readonly string[],
  profile: ClockProfile,
  now: string,
): Promise<void> {
  const rows = put
    .filter((json) => json.startsWith(COMPLAINT))
    .map((json) => JSON.parse(json) as { id: string; body: { triage: { lane: Lane } } });
  const days = new Map<string, { readonly received: string; readonly due: string }>();
  const limits = (received: string) => {
    let known = days.get(received);
    if (known === undefined) {
      known = firstDue(profile, received);
      days.set(received, known);
    }
    return known;
  };
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH);
    const at = await store.queue.received(
      tx,
      batch.map((r) => r.id),
    );
    const work = batch.map(({ id, body }) => {
      const { lane } = body.triage;
      const { received, due } = limits(at.get(id) ?? now);
      return { id, lane, place: placeOf(lane, due), received, due };
    });
    await store.queue.feed(tx, work, profile);
  }
}
