import type { Alert } from '../../domain/calls/watch.js';
import { bigint, bool, text } from '../columns.js';
import type { Database } from '../database.js';
import { decryptJson, encryptJson } from '../encryption/sealed-rows.js';
import { ALERT } from '../schema.js';
import { maybeOne, one, rows, statement } from '../statement.js';
import type { NotificationRepository } from './notifications.js';

const { body } = ALERT.columns;
const KEEP = statement(
  'alerts.keep',
  { id: text, body },
  { fresh: bool },
  `INSERT INTO alert (id, body) VALUES ($id, $body::jsonb) ON CONFLICT (id) DO UPDATE SET body = excluded.body RETURNING xmax = 0 AS fresh`,
);
const LATEST = statement(
  'alerts.latest',
  { limit: bigint },
  { id: text, body },
  `SELECT id, body FROM alert ORDER BY number DESC LIMIT $limit`,
);
const GET = statement('alerts.get', { id: text }, { body }, `SELECT body FROM alert WHERE id = $id`);

/** Alerts about calls, each in its latest state, sealed. */
export class AlertRepository {
  constructor(
    private readonly db: Database,
    private readonly notifications: NotificationRepository,
  ) {}

  /** Keeps an alert as it stands. A new one is a notice. */
  async keep(alert: Alert, now: string): Promise<void> {
    const sealed = encryptJson(this.db.vault, `alert:${alert.id}`, alert);
    await this.db.source.transaction(async (tx) => {
      const { fresh } = await one(tx, KEEP, { id: alert.id, body: sealed });
      if (!fresh) return;
      const data = { alert: alert.id, calls: alert.calls.length };
      await this.notifications.enqueue(tx, [{ type: 'alert.raised', data }], now);
    });
  }

  /** The last raised first. */
  async latest(limit: number): Promise<readonly Alert[]> {
    const found = await rows(this.db.tx, LATEST, { limit });
    return found.map((r) => decryptJson(this.db.vault, `alert:${r.id}`, r.body));
  }

  async get(id: string): Promise<Alert | null> {
    const row = await maybeOne(this.db.tx, GET, { id });
    return row === null ? null : decryptJson(this.db.vault, `alert:${id}`, row.body);
  }
}
