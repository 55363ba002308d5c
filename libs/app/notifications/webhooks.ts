import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { RecordStore } from '../../db/record-store.js';
import { ClaqueError } from '../../domain/errors/errors.js';
import { NOTICE_TYPES, type Notice, type NoticeType, RETRY_SECONDS } from '../../domain/notifications/notice.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';

const LOOK_MS = 2000;
/** Deliveries that are begun at a time, and seconds that one may take. */
const AT_ONCE = 20;
const SECONDS = 10;
const MOST = 50;

export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly types: readonly NoticeType[];
  readonly createdBy: string;
  readonly createdAt: string;
}

export interface Delivery {
  readonly id: string;
  readonly webhook: string;
  readonly type: NoticeType;
  readonly at: string;
  readonly state: 'waiting' | 'delivered' | 'dead';
  readonly attempts: number;
  /** What the other side answered last: a status, or why there was none. */
  readonly answer: string | null;
}

/**
 * Tells programs elsewhere what happened, after Standard Webhooks (standardwebhooks.com): a signed POST, tried again after RETRY_SECONDS until it is answered
 * by 2xx. Each is told at least once; its id says whether it was told before.
 */
export class Webhooks {
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;

  constructor(
    private readonly store: RecordStore,
    private readonly audit: AuditLog,
    private readonly now: () => string,
    private readonly log: (message: string, about: Readonly<Record<string, unknown>>) => void,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.looking ??= this.deliver()
        .then(() => {})
        .catch((error: Error) => this.log('webhooks not looked at', { error: error.message }))
        .finally(() => {
          this.looking = null;
        });
    }, LOOK_MS);
  }

  async stop(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.looking;
  }

  async list(): Promise<readonly Webhook[]> {
    return (await this.store.source.query(
      `SELECT id, url, types, "createdBy", "createdAt" FROM webhook ORDER BY "createdAt", id`,
    )) as Webhook[];
  }

  /** @returns the webhook with its secret, which is told this once. @throws ClaqueError CLQ_WEBHOOK. */
  async add(url: string, types: readonly NoticeType[], actor: Actor): Promise<Webhook & { readonly secret: string }> {
    const refuse = (problem: string) => new ClaqueError('CLQ_WEBHOOK', { problem });
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol) || url.length > 2000)
      throw refuse('its address is none as https://example.org/claque');
    const { username, password, protocol, hostname } = new URL(url);
    if (username !== '' || password !== '') throw refuse('its address holds a name or a password');
    if (protocol === 'http:' && !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname))
      throw refuse('its address is not https');
    if (types.length === 0 || !types.every((t) => NOTICE_TYPES.includes(t))) throw refuse('it is told of nothing');
    if ((await this.list()).length >= MOST) throw refuse(`there are ${MOST} already`);
    const made = {
      id: randomUUID(),
      url,
      types: [...new Set(types)].sort(),
      createdBy: actor.name,
      createdAt: this.now(),
    };
    const secret = randomBytes(32).toString('base64');
    await this.store.source.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO webhook (id, url, types, secret, "createdBy", "createdAt") VALUES ($1, $2, $3::text[], $4, $5, $6)`,
        [made.id, url, made.types, this.store.vault.seal(`webhook:${made.id}`, secret), made.createdBy, made.createdAt],
      );
      await this.audit.write(tx, actor, [
        {
          action: 'Mutation.addWebhook',
          subject: { kind: 'webhook', id: made.id },
          after: { host: new URL(url).host, types: made.types },
        },
      ]);
    });
    return { ...made, secret: `whsec_${secret}` };
  }

  async remove(id: string, actor: Actor): Promise<boolean> {
    return this.store.source.transaction(async (tx) => {
      const [{ n }] = (await tx.query(
        `WITH gone AS (DELETE FROM webhook WHERE id = $1 RETURNING 1) SELECT count(*)::int AS n FROM gone`,
        [id],
      )) as { n: number }[];
      if (n === 0) throw new ClaqueError('CLQ_NOT_FOUND', { what: `webhook "${id}"` });
      await this.audit.write(tx, actor, [{ action: 'Mutation.removeWebhook', subject: { kind: 'webhook', id } }]);
      return true;
    });
  }

  /** The last first. */
  async deliveries(first: number): Promise<readonly Delivery[]> {
    const rows = (await this.store.source.query(
      `SELECT number, webhook, body, state, attempts, answer FROM delivery ORDER BY number DESC LIMIT $1`,
      [first],
    )) as (Omit<Row, 'url' | 'secret'> & { state: Delivery['state']; answer: string | null })[];
    return rows.map(({ number, webhook, body, state, attempts, answer }) => ({
      id: String(number),
      webhook,
      type: body.type,
      at: body.at,
      state,
      attempts,
      answer,
    }));
  }

  /** Tries once more what is waiting or given up. */
  async redeliver(id: string, actor: Actor): Promise<boolean> {
    const number = /^\d{1,15}$/.test(id) ? Number(id) : -1;
    return this.store.source.transaction(async (tx) => {
      const [{ n }] = (await tx.query(
        `WITH again AS (UPDATE delivery SET state = 'waiting', attempts = 0, "runAfter" = $2 WHERE number = $1 AND state <> 'delivered' RETURNING 1) SELECT count(*)::int AS n FROM again`,
        [number, this.now()],
      )) as { n: number }[];
      if (n === 0) throw new ClaqueError('CLQ_NOT_FOUND', { what: `undelivered notice "${id}"` });
      await this.audit.write(tx, actor, [{ action: 'Mutation.redeliver', subject: { kind: 'delivery', id } }]);
      return true;
    });
  }

  /** Delivers what is due. Whoever looks at the same time gets others. @returns how many were tried. */
  async deliver(): Promise<number> {
    const now = this.now();
    const later = (seconds: number) => new Date(Date.parse(now) + seconds * 1000).toISOString();
    // Taken for as long as a try may take: a process that dies meanwhile leaves it to the next.
    const due = (await this.store.source.query(
      `WITH due AS (SELECT number FROM delivery WHERE state = 'waiting' AND "runAfter" <= $1 ORDER BY number LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED),
       taken AS (UPDATE delivery d SET "runAfter" = $2 FROM due WHERE d.number = due.number RETURNING d.number, d.webhook, d.body, d.attempts)
       SELECT taken.*, w.url, w.secret FROM taken JOIN webhook w ON w.id = taken.webhook ORDER BY taken.number`,
      [now, later(SECONDS * 3)],
    )) as Row[];
    await Promise.all(
      due.map(async (row) => {
        const { delivered, answer } = await this.post(row);
        const wait = RETRY_SECONDS[row.attempts];
        const state = delivered ? 'delivered' : wait === undefined ? 'dead' : 'waiting';
        await this.store.source.query(
          `UPDATE delivery SET state = $2, attempts = $3, answer = $4, "runAfter" = $5 WHERE number = $1`,
          [row.number, state, row.attempts + 1, answer, later(wait ?? 0)],
        );
      }),
    );
    return due.length;
  }

  private async post({ number, webhook, body, url, secret }: Row): Promise<{ delivered: boolean; answer: string }> {
    const content = JSON.stringify({ type: body.type, timestamp: body.at, data: body.data });
    const id = `msg_${number}`;
    const time = Math.floor(Date.parse(this.now()) / 1000);
    const key = Buffer.from(this.store.vault.open<string>(`webhook:${webhook}`, secret), 'base64');
    const signature = createHmac('sha256', key).update(`${id}.${time}.${content}`).digest('base64');
    try {
      const response = await fetch(url, {
        method: 'POST',
        // Somebody who answers by another address is not who was told to be trusted.
        redirect: 'manual',
        signal: AbortSignal.timeout(SECONDS * 1000),
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': String(time),
          'webhook-signature': `v1,${signature}`,
        },
        body: content,
      });
      await response.body?.cancel();
      return { delivered: response.ok, answer: String(response.status) };
    } catch (error) {
      const { cause, name } = error as { cause?: { code?: string }; name: string };
      return { delivered: false, answer: cause?.code ?? name };
    }
  }
}

interface Row {
  readonly number: string | number;
  readonly webhook: string;
  readonly body: Notice & { readonly at: string };
  readonly attempts: number;
  readonly url: string;
  readonly secret: string;
}
