import { randomBytes, randomUUID } from 'node:crypto';
import type { DueDelivery, Webhook } from '../../db/repositories/notifications.js';
import type { Store } from '../../db/store.js';
import { ClaqueError, notFound } from '../../domain/errors/errors.js';
import { NOTICE_TYPES, type NoticeType, RETRY_SECONDS } from '../../domain/notifications/notice.js';
import { signatureOf, withPrefix } from '../../domain/notifications/signature.js';
import { Outbound } from '../../engines/outbound/outbound.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';

const LOOK_MS = 2000;
/** Deliveries that are begun at a time, and seconds that one may take. */
const AT_ONCE = 20;
const SECONDS = 10;
const MOST = 50;

export type { Webhook } from '../../db/repositories/notifications.js';

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
 * Says to programs elsewhere what happened, after Standard Webhooks (standardwebhooks.com).
 * It sends a signed POST, and again after RETRY_SECONDS until 2xx is the answer.
 * Each notice is sent at least once; its id shows a repeat.
 */
export class Webhooks {
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;

  constructor(
    private readonly store: Store,
    private readonly audit: AuditLog,
    private readonly now: () => string,
    private readonly log: (message: string, about: Readonly<Record<string, unknown>>) => void,
    private readonly outbound = new Outbound(),
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

  list(): Promise<readonly Webhook[]> {
    return this.store.notifications.webhooks();
  }

  /** @returns the webhook with its secret, which is shown this once. @throws ClaqueError CLQ_WEBHOOK_… */
  async add(url: string, types: readonly NoticeType[], actor: Actor): Promise<Webhook & { readonly secret: string }> {
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol) || url.length > 2000)
      throw new ClaqueError('CLQ_WEBHOOK_ADDRESS');
    const { username, password, protocol, hostname } = new URL(url);
    if (username !== '' || password !== '') throw new ClaqueError('CLQ_WEBHOOK_CREDENTIALS');
    if (!(await this.outbound.mayReach(hostname))) throw new ClaqueError('CLQ_WEBHOOK_PRIVATE');
    if (protocol === 'http:' && !this.outbound.allows(hostname)) throw new ClaqueError('CLQ_WEBHOOK_HTTPS');
    if (types.length === 0 || !types.every((t) => NOTICE_TYPES.includes(t)))
      throw new ClaqueError('CLQ_WEBHOOK_EVENTS');
    if ((await this.list()).length >= MOST) throw new ClaqueError('CLQ_WEBHOOK_COUNT', { limit: MOST });
    const made = {
      id: randomUUID(),
      url,
      types: [...new Set(types)].sort(),
      createdBy: actor.name,
      createdAt: this.now(),
    };
    const secret = randomBytes(32).toString('base64');
    await this.store.transaction(async (tx) => {
      await this.store.notifications.addWebhook(tx, made, secret);
      await this.audit.write(tx, actor, [
        {
          action: 'Mutation.addWebhook',
          subject: { kind: 'webhook', id: made.id },
          after: { host: new URL(url).host, types: made.types },
        },
      ]);
    });
    return { ...made, secret: withPrefix(secret) };
  }

  async remove(id: string, actor: Actor): Promise<boolean> {
    return this.store.transaction(async (tx) => {
      if (!(await this.store.notifications.removeWebhook(tx, id))) throw notFound('webhook', id);
      await this.audit.write(tx, actor, [{ action: 'Mutation.removeWebhook', subject: { kind: 'webhook', id } }]);
      return true;
    });
  }

  /** The last first. */
  async deliveries(first: number): Promise<readonly Delivery[]> {
    const rows = await this.store.notifications.deliveries(first);
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
    return this.store.transaction(async (tx) => {
      if (!(await this.store.notifications.redeliver(tx, number, this.now()))) throw notFound('notice', id);
      await this.audit.write(tx, actor, [{ action: 'Mutation.redeliver', subject: { kind: 'delivery', id } }]);
      return true;
    });
  }

  /** Delivers what is due. Workers that look at the same time get different deliveries. @returns how many were tried. */
  async deliver(): Promise<number> {
    const now = this.now();
    const later = (seconds: number) => new Date(Date.parse(now) + seconds * 1000).toISOString();
    const due = await this.store.notifications.takeDue(now, later(SECONDS * 3), AT_ONCE);
    await Promise.all(
      due.map(async (row) => {
        const { delivered, answer } = await this.post(row);
        const wait = RETRY_SECONDS[row.attempts];
        const state = delivered ? 'delivered' : wait === undefined ? 'dead' : 'waiting';
        await this.store.notifications.settle({
          number: row.number,
          state,
          attempts: row.attempts + 1,
          answer,
          runAfter: later(wait ?? 0),
        });
      }),
    );
    return due.length;
  }

  private async post({ number, body, url, secret }: DueDelivery): Promise<{ delivered: boolean; answer: string }> {
    const content = JSON.stringify({ type: body.type, timestamp: body.at, data: body.data });
    const id = `msg_${number}`;
    const time = Math.floor(Date.parse(this.now()) / 1000);
    const signature = signatureOf(secret, id, String(time), content).toString('base64');
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(time),
      'webhook-signature': `v1,${signature}`,
    };
    const answer = await this.outbound.post(new URL(url), headers, content, SECONDS * 1000);
    const delivered = typeof answer === 'number' && answer >= 200 && answer < 300;
    return { delivered, answer: String(answer) };
  }
}
