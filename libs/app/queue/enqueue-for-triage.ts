import type { EntityManager } from 'typeorm';
import { sqlJson } from '../../db/sql-json.js';
import { type ClockProfile, firstDue } from '../../domain/clocks/clock.js';
import type { Lane } from '../../domain/model/index.js';
import { LANE_PLACES, placeOf } from '../../domain/queue/queue.js';

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
  tx: EntityManager,
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
    const times = (await tx.query(
      `SELECT id, body->>'receivedAt' AS at FROM record WHERE kind = 'complaint' AND id = ANY($1::text[])`,
      [batch.map((r) => r.id)],
    )) as { id: string; at: string | null }[];
    const at = new Map(times.map((t) => [t.id, t.at]));
    const work = batch.map(({ id, body }) => {
      const { lane } = body.triage;
      const { received, due } = limits(at.get(id) ?? now);
      return { id, lane, place: placeOf(lane, due), received, due };
    });
    await tx.query(
      `INSERT INTO work AS w (id, lane, place, received, due, profile) SELECT id, lane, place, received, due, $2 FROM jsonb_to_recordset($1::jsonb) AS r(id text, lane text, place int, received text, due text)
       ON CONFLICT (id) DO UPDATE SET lane = excluded.lane, place = excluded.place / ${LANE_PLACES} * ${LANE_PLACES} + w.place % ${LANE_PLACES} WHERE w.lane <> excluded.lane`,
      [sqlJson(work), profile.id],
    );
  }
}
