import type { EntityManager } from 'typeorm';
import { sqlJson } from '../../db/sql-json.js';
import type { Notice } from '../../domain/notifications/notice.js';

/** Has notices delivered to whoever wants to be told of them, written in the transaction of what they tell of. */
export async function notify(tx: EntityManager, notices: readonly Notice[], now: string): Promise<void> {
  if (notices.length === 0) return;
  await tx.query(
    `INSERT INTO delivery (webhook, body, "runAfter") SELECT w.id, n.value || jsonb_build_object('at', $2::text), $2
     FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS n(value, place) JOIN webhook w ON w.types @> ARRAY[n.value->>'type'] ORDER BY n.place, w.id`,
    [sqlJson(notices), now],
  );
}
