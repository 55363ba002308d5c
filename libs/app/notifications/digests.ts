import { createTransport, type Transporter } from 'nodemailer';
import type { Store } from '../../db/store.js';
import { may } from '../../domain/access.js';
import { ClaqueError } from '../../domain/errors/errors.js';
import type { Lane } from '../../domain/model/index.js';
import { type DigestNumbers, digestText } from '../../domain/notifications/digest.js';
import type { AccountRole } from '../accounts/accounts.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';
import type { CaseService } from '../cases/case-service.js';

/** How often it is looked whether a digest is due. */
const LOOK_MS = 60_000;
const EVERY_HOURS = { day: 24, week: 168 } as const;
/** Somebody who looks a little earlier each day still gets one each day. */
const SLACK_MS = 30 * 60_000;

export type Every = keyof typeof EVERY_HOURS;

export interface MailSettings {
  /** `smtp://user:password@host:port`, `smtps://` for TLS from the first byte. */
  readonly smtp: string;
  readonly from: string;
}

/** Letters that tell people in numbers what waits for them: each asks for their own, nobody is written to unasked. */
export class Digests {
  private readonly mail: Transporter | null;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly store: Store,
    private readonly audit: AuditLog,
    private readonly cases: CaseService,
    private readonly settings: { readonly mail: MailSettings | null; readonly url: string | null },
    private readonly now: () => string,
    private readonly log: (message: string, about: Readonly<Record<string, unknown>>) => void,
  ) {
    this.mail = settings.mail === null ? null : createTransport(settings.mail.smtp, { from: settings.mail.from });
  }

  start(): void {
    if (this.mail === null) return;
    this.timer = setInterval(() => {
      this.send().catch((error: Error) => this.log('digests not looked at', { error: error.message }));
    }, LOOK_MS).unref();
  }

  stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.mail?.close();
  }

  /** How often somebody is written to; null: never. */
  async of(account: string): Promise<Every | null> {
    return this.store.notifications.digestOf(account);
  }

  /** @param every null: no more. @throws ClaqueError CLQ_MAIL. */
  async set(address: string, every: Every | null, actor: Actor): Promise<Every | null> {
    if (every !== null && this.mail === null) throw new ClaqueError('CLQ_MAIL_OFF');
    if (every !== null && !/^[^\s@<>,;"]{1,64}@[^\s@<>,;"]{1,190}$/.test(address))
      throw new ClaqueError('CLQ_MAIL_ADDRESS');
    await this.store.transaction(async (tx) => {
      await this.store.notifications.setDigest(tx, actor.name, address, every);
      await this.audit.write(tx, actor, [
        { action: 'Mutation.setDigest', subject: { kind: 'account', id: actor.name }, after: { every } },
      ]);
    });
    return every;
  }

  /** Sends what is due. @returns letters sent. */
  async send(): Promise<number> {
    const { mail } = this;
    if (mail === null) return 0;
    const now = this.now();
    let sent = 0;
    for (const every of ['day', 'week'] as const) {
      const hours = EVERY_HOURS[every];
      const before = new Date(Date.parse(now) - hours * 3_600_000 + SLACK_MS).toISOString();
      for (;;) {
        const due = await this.store.notifications.takeDigest(every, before, now);
        if (due === null) break;
        const { account, address, role, before: last } = due;
        const letter = digestText(await this.numbers({ name: account, role }, last), this.settings.url);
        if (letter === null) continue;
        try {
          await mail.sendMail({ to: address, ...letter });
          sent++;
        } catch (error) {
          this.log('digest not sent', { account, error: (error as { code?: string }).code ?? 'refused' });
        }
      }
    }
    return sent;
  }

  /** @param since when the last one was sent; '' for never. */
  private async numbers({ name, role }: AccountRole, since: string): Promise<DigestNumbers> {
    const today = this.now().slice(0, 10);
    const near = new Date(Date.parse(today) + 3 * 86_400_000).toISOString().slice(0, 10);
    const lanes = await this.store.queue.openByLane(name, today, near);
    const sum = (of: (l: (typeof lanes)[number]) => number) => lanes.reduce((total, l) => total + of(l), 0);
    const rings = await this.store.notifications.ringsSince(since);
    const cases = await this.cases.list(null, { after: null, first: 1000 });
    const count = (lane: Lane) => lanes.find((l) => l.lane === lane)?.n ?? 0;
    return {
      open: { hardship: count('hardship'), normal: count('normal'), check: count('check'), ring: count('ring') },
      mine: sum((l) => l.mine),
      near: sum((l) => l.near),
      late: sum((l) => l.late),
      rings,
      proposed: may(role, 'Mutation.decideEscalation')
        ? cases.items.filter(({ item }) => item.state === 'proposed').length
        : null,
      tasks: cases.items.flatMap(({ item }) => item.tasks).filter((t) => !t.done && t.assignee === name).length,
    };
  }
}
