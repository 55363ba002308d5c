import { createTransport, type Transporter } from 'nodemailer';
import type { MailSettings } from '../../config/settings.js';
import type { RecordStore } from '../../db/record-store.js';
import { may } from '../../domain/access.js';
import { ClaqueError } from '../../domain/errors/errors.js';
import type { Lane } from '../../domain/model/index.js';
import { type DigestNumbers, digestText } from '../../domain/notifications/digest.js';
import type { User } from '../accounts/accounts.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';
import type { CaseDesk } from '../cases/case-service.js';

/** How often it is looked whether a digest is due. */
const LOOK_MS = 60_000;
const EVERY_HOURS = { day: 24, week: 168 } as const;
/** Somebody who looks a little earlier each day still gets one each day. */
const SLACK_MS = 30 * 60_000;

export type Every = keyof typeof EVERY_HOURS;

/** Letters that tell people in numbers what waits for them: each asks for their own, nobody is written to unasked. */
export class Digests {
  private readonly mail: Transporter | null;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly store: RecordStore,
    private readonly audit: AuditLog,
    private readonly cases: CaseDesk,
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
    const rows = (await this.store.source.query(`SELECT every FROM digest WHERE account = $1`, [account])) as {
      every: Every;
    }[];
    return rows[0]?.every ?? null;
  }

  /** @param every null: no more. @throws ClaqueError CLQ_MAIL. */
  async set(address: string, every: Every | null, actor: Actor): Promise<Every | null> {
    if (every !== null && this.mail === null)
      throw new ClaqueError('CLQ_MAIL', { problem: 'this installation sends no mail (CLAQUE_SMTP)' });
    if (every !== null && !/^[^\s@<>,;"]{1,64}@[^\s@<>,;"]{1,190}$/.test(address))
      throw new ClaqueError('CLQ_MAIL', { problem: 'that is no e-mail address' });
    await this.store.source.transaction(async (tx) => {
      await tx.query(`DELETE FROM digest WHERE account = $1`, [actor.name]);
      if (every !== null)
        await tx.query(`INSERT INTO digest (account, address, every, "sentAt") VALUES ($1, $2, $3, '')`, [
          actor.name,
          this.store.vault.seal(`digest:${actor.name}`, address),
          every,
        ]);
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
    for (const [every, hours] of Object.entries(EVERY_HOURS)) {
      const before = new Date(Date.parse(now) - hours * 3_600_000 + SLACK_MS).toISOString();
      for (;;) {
        // Taken before it is sent: of two processes one sends it, and a letter that a server refuses is tried again with the next.
        const rows = (await this.store.source.query(
          `WITH due AS (SELECT account, "sentAt" AS before FROM digest WHERE every = $1 AND "sentAt" < $2 ORDER BY account LIMIT 1 FOR UPDATE SKIP LOCKED),
           taken AS (UPDATE digest d SET "sentAt" = $3 FROM due WHERE d.account = due.account RETURNING d.account, d.address, due.before)
           SELECT taken.*, a.role FROM taken JOIN account a ON a.name = taken.account`,
          [every, before, now],
        )) as { account: string; address: string; before: string; role: User['role'] }[];
        if (rows.length === 0) break;
        const [{ account, address, role, before: last }] = rows;
        const letter = digestText(await this.numbers({ name: account, role }, last), this.settings.url);
        if (letter === null) continue;
        try {
          await mail.sendMail({ to: this.store.vault.open<string>(`digest:${account}`, address), ...letter });
          sent++;
        } catch (error) {
          this.log('digest not sent', { account, error: (error as { code?: string }).code ?? 'refused' });
        }
      }
    }
    return sent;
  }

  /** @param since when the last one was sent; '' for never. */
  private async numbers({ name, role }: User, since: string): Promise<DigestNumbers> {
    const { source } = this.store;
    const today = this.now().slice(0, 10);
    const near = new Date(Date.parse(today) + 3 * 86_400_000).toISOString().slice(0, 10);
    const lanes = (await source.query(
      `SELECT lane, count(*)::int AS n, count(*) FILTER (WHERE assignee = $1)::int AS mine, count(*) FILTER (WHERE due < $2)::int AS late,
              count(*) FILTER (WHERE due >= $2 AND due <= $3)::int AS near FROM work WHERE state = 'open' GROUP BY lane`,
      [name, today, near],
    )) as { lane: Lane; n: number; mine: number; late: number; near: number }[];
    const sum = (of: (l: (typeof lanes)[number]) => number) => lanes.reduce((total, l) => total + of(l), 0);
    const rings = (await source.query(
      `SELECT count(*)::int AS n FROM ring_event WHERE body->>'kind' = 'appeared' AND at > $1`,
      [since],
    )) as { n: number }[];
    const cases = await this.cases.list(null, { after: null, first: 1000 });
    const count = (lane: Lane) => lanes.find((l) => l.lane === lane)?.n ?? 0;
    return {
      open: { hardship: count('hardship'), normal: count('normal'), check: count('check'), ring: count('ring') },
      mine: sum((l) => l.mine),
      near: sum((l) => l.near),
      late: sum((l) => l.late),
      rings: rings[0].n,
      proposed: may(role, 'Mutation.decideEscalation')
        ? cases.items.filter(({ item }) => item.state === 'proposed').length
        : null,
      tasks: cases.items.flatMap(({ item }) => item.tasks).filter((t) => !t.done && t.assignee === name).length,
    };
  }
}
