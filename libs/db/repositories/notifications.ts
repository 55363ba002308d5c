import type { Role } from '../../domain/access.js';
import type { RingEvent } from '../../domain/model/index.js';
import { NOTICE_TYPES, type Notice } from '../../domain/notifications/notice.js';
import { bigint, int, json, text } from '../columns.js';
import type { Database } from '../database.js';
import { ACCOUNT, DELIVERY, DIGEST, type DigestEvery, type RowOf, WEBHOOK } from '../schema.js';
import { maybeOne, one, rows, run, statement, type Tx } from '../statement.js';

export type Webhook = Omit<RowOf<typeof WEBHOOK>, 'secret'>;
/** A notice on its way, with the address and the opened secret. */
export type DueDelivery = Pick<RowOf<typeof DELIVERY>, 'number' | 'webhook' | 'body' | 'attempts'> & {
  readonly url: string;
  readonly secret: string;
};

const ENQUEUE = statement(
  'notifications.enqueue',
  { notices: json<readonly Notice[]>(), now: text },
  {},
  `INSERT INTO delivery (webhook, body, "runAfter") SELECT w.id, n.value || jsonb_build_object('at', $now::text), $now
   FROM jsonb_array_elements($notices::jsonb) WITH ORDINALITY AS n(value, place) JOIN webhook w ON w.types @> ARRAY[n.value->>'type'] ORDER BY n.place, w.id`,
);
const { secret: _, ...shown } = WEBHOOK.columns;
const WEBHOOKS = statement(
  'notifications.webhooks',
  {},
  shown,
  `SELECT id, url, types, "createdBy", "createdAt" FROM webhook ORDER BY "createdAt", id`,
);
const ADD_WEBHOOK = statement(
  'notifications.addWebhook',
  WEBHOOK.columns,
  {},
  `INSERT INTO webhook (id, url, types, secret, "createdBy", "createdAt") VALUES ($id, $url, $types::text[], $secret, $createdBy, $createdAt)`,
);
const REMOVE_WEBHOOK = statement(
  'notifications.removeWebhook',
  { id: text },
  { id: text },
  `DELETE FROM webhook WHERE id = $id RETURNING id`,
);
const DELIVERIES = statement(
  'notifications.deliveries',
  { limit: bigint },
  DELIVERY.columns,
  `SELECT * FROM delivery ORDER BY number DESC LIMIT $limit`,
);
const REDELIVER = statement(
  'notifications.redeliver',
  { number: DELIVERY.columns.number, now: text },
  { number: DELIVERY.columns.number },
  `UPDATE delivery SET state = 'waiting', attempts = 0, "runAfter" = $now WHERE number = $number AND state <> 'delivered' RETURNING number`,
);
// Taken for as long as a try may last: a process that dies meanwhile leaves it to the next.
const TAKE_DUE = statement(
  'notifications.takeDue',
  { now: text, until: text, limit: bigint },
  {
    number: DELIVERY.columns.number,
    webhook: text,
    body: DELIVERY.columns.body,
    attempts: int,
    url: text,
    secret: text,
  },
  `WITH due AS (SELECT number FROM delivery WHERE state = 'waiting' AND "runAfter" <= $now ORDER BY number LIMIT $limit FOR UPDATE SKIP LOCKED),
   taken AS (UPDATE delivery d SET "runAfter" = $until FROM due WHERE d.number = due.number RETURNING d.number, d.webhook, d.body, d.attempts)
   SELECT taken.*, w.url, w.secret FROM taken JOIN webhook w ON w.id = taken.webhook ORDER BY taken.number`,
);
const SETTLE = statement(
  'notifications.settle',
  {
    number: DELIVERY.columns.number,
    state: DELIVERY.columns.state,
    attempts: int,
    answer: DELIVERY.columns.answer,
    runAfter: text,
  },
  {},
  `UPDATE delivery SET state = $state, attempts = $attempts, answer = $answer, "runAfter" = $runAfter WHERE number = $number`,
);
const DIGEST_OF = statement(
  'notifications.digestOf',
  { account: text },
  { every: DIGEST.columns.every },
  `SELECT every FROM digest WHERE account = $account`,
);
const REMOVE_DIGEST = statement(
  'notifications.removeDigest',
  { account: text },
  {},
  `DELETE FROM digest WHERE account = $account`,
);
const ADD_DIGEST = statement(
  'notifications.addDigest',
  { account: text, address: text, every: DIGEST.columns.every },
  {},
  `INSERT INTO digest (account, address, every, "sentAt") VALUES ($account, $address, $every, '')`,
);
// Taken before it is sent, so of two processes one sends it.
// A letter that a server refuses is tried again with the next.
const TAKE_DIGEST = statement(
  'notifications.takeDigest',
  { every: DIGEST.columns.every, before: text, now: text },
  { account: text, address: text, before: text, role: ACCOUNT.columns.role },
  `WITH due AS (SELECT account, "sentAt" AS before FROM digest WHERE every = $every AND "sentAt" < $before ORDER BY account LIMIT 1 FOR UPDATE SKIP LOCKED),
   taken AS (UPDATE digest d SET "sentAt" = $now FROM due WHERE d.account = due.account RETURNING d.account, d.address, due.before)
   SELECT taken.*, a.role FROM taken JOIN account a ON a.name = taken.account`,
);
const RINGS_SINCE = statement(
  'notifications.ringsSince',
  { since: text },
  { n: int },
  `SELECT count(*)::int AS n FROM ring_event WHERE body->>'kind' = 'appeared' AND at > $since`,
);

/** Webhooks with their deliveries, and digests by e-mail. Secrets and addresses are sealed. */
export class NotificationRepository {
  constructor(private readonly db: Database) {}

  /** Has notices delivered to the webhooks that want them, in the transaction of what they report. */
  async enqueue(tx: Tx, notices: readonly Notice[], now: string): Promise<void> {
    if (notices.length > 0) await run(tx, ENQUEUE, { notices, now });
  }

  /** Notices of what became of rings, where webhooks may want them. */
  ringNotices(events: readonly RingEvent[]): Notice[] {
    return events.flatMap(({ ring, kind, debtors }): Notice[] => {
      const type = NOTICE_TYPES.find((t) => t === `ring.${kind}`);
      return type === undefined ? [] : [{ type, data: { ring, debtors } }];
    });
  }

  webhooks(): Promise<readonly Webhook[]> {
    return rows(this.db.tx, WEBHOOKS, {});
  }

  async addWebhook(tx: Tx, made: Webhook, secret: string): Promise<void> {
    await run(tx, ADD_WEBHOOK, { ...made, secret: this.db.vault.seal(`webhook:${made.id}`, secret) });
  }

  /** @returns whether it was there. */
  async removeWebhook(tx: Tx, id: string): Promise<boolean> {
    return (await maybeOne(tx, REMOVE_WEBHOOK, { id })) !== null;
  }

  /** The last first. */
  deliveries(limit: number) {
    return rows(this.db.tx, DELIVERIES, { limit });
  }

  /** Tries once more what is waiting or given up. @returns whether there is such a delivery. */
  async redeliver(tx: Tx, number: number, now: string): Promise<boolean> {
    return (await maybeOne(tx, REDELIVER, { number, now })) !== null;
  }

  /** Takes deliveries that are due. Another process that looks meanwhile takes others. */
  async takeDue(now: string, until: string, limit: number): Promise<readonly DueDelivery[]> {
    const due = await rows(this.db.tx, TAKE_DUE, { now, until, limit });
    return due.map((d) => ({ ...d, secret: this.db.vault.open<string>(`webhook:${d.webhook}`, d.secret) }));
  }

  async settle(outcome: Pick<RowOf<typeof DELIVERY>, 'number' | 'state' | 'attempts' | 'answer' | 'runAfter'>) {
    await run(this.db.tx, SETTLE, outcome);
  }

  /** How often somebody gets a digest; null: never. */
  async digestOf(account: string): Promise<DigestEvery | null> {
    return (await maybeOne(this.db.tx, DIGEST_OF, { account }))?.every ?? null;
  }

  /** @param every null: no more. */
  async setDigest(tx: Tx, account: string, address: string, every: DigestEvery | null): Promise<void> {
    await run(tx, REMOVE_DIGEST, { account });
    if (every === null) return;
    await run(tx, ADD_DIGEST, { account, address: this.db.vault.seal(`digest:${account}`, address), every });
  }

  /** Takes one digest whose last letter went out before a time; null where there is none. */
  async takeDigest(
    every: DigestEvery,
    before: string,
    now: string,
  ): Promise<{
    readonly account: string;
    readonly address: string;
    readonly before: string;
    readonly role: Role;
  } | null> {
    const row = await maybeOne(this.db.tx, TAKE_DIGEST, { every, before, now });
    return row === null ? null : { ...row, address: this.db.vault.open<string>(`digest:${row.account}`, row.address) };
  }

  /** Rings that appeared since a time. */
  async ringsSince(since: string): Promise<number> {
    return (await one(this.db.tx, RINGS_SINCE, { since })).n;
  }
}
