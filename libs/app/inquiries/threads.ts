import type { Filed, InquiryBodies, InquiryEvents, InquiryKind, Kept } from '../../db/repositories/inquiries.js';
import type { Page, PageArgs, Store, Tx } from '../../db/store.js';
import { ClaqueError, type ErrorCode, notFound, type Thing } from '../../domain/errors/errors.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';
import { newId } from '../new-id.js';

/** An event without who and when. */
export type ActOf<K extends InquiryKind> = InquiryEvents[K] extends infer E
  ? E extends InquiryEvents[K]
    ? Omit<E, 'at' | 'by'>
    : never
  : never;

/** What is particular to one kind of inquiry. */
export interface Rules<K extends InquiryKind> {
  readonly kind: K;
  /** First letter of its ids. */
  readonly letter: string;
  readonly thing: Thing;
  next(id: string, now: InquiryBodies[K] | null, event: InquiryEvents[K]): InquiryBodies[K];
  filed(after: InquiryBodies[K], at: string): Filed;
  /** What the audit log says of an event, without what people wrote and without numbers. */
  noted(event: InquiryEvents[K]): Readonly<Record<string, unknown>>;
  /** The refusal where somebody else was first. */
  readonly taken: ErrorCode;
}

/** Code of PostgreSQL for a second row where there may be one. */
const NOT_UNIQUE = '23505';

/** Inquiries of one kind: events that are only added to, and their sum. One transaction changes and audits them. */
export class Threads<K extends InquiryKind> {
  constructor(
    private readonly store: Store,
    private readonly audit: AuditLog,
    private readonly now: () => string,
    readonly rules: Rules<K>,
  ) {}

  list(state: string | null, args: PageArgs): Promise<Page<Kept<K>>> {
    return this.store.inquiries.page(this.rules.kind, state, args);
  }

  all(state: string | null = null): Promise<readonly Kept<K>[]> {
    return this.store.inquiries.all(this.rules.kind, state);
  }

  about(subjects: readonly string[]): Promise<readonly Kept<K>[]> {
    return this.store.inquiries.about(this.rules.kind, subjects);
  }

  /** @throws ClaqueError CLQ_NOT_FOUND. */
  async get(id: string): Promise<Kept<K>> {
    const found = await this.store.inquiries.get(this.rules.kind, id);
    if (found === null) throw notFound(this.rules.thing, id);
    return found;
  }

  events(id: string): Promise<readonly InquiryEvents[K][]> {
    return this.store.inquiries.events<K>(id);
  }

  async begin(act: ActOf<K>, actor: Actor, also?: Also<K>): Promise<Kept<K>> {
    const id = newId(this.rules.letter);
    return this.once((tx) => this.write(tx, id, 1, null, act, actor, also));
  }

  /**
   * @param also happens before the act is final; the act fails where it does.
   * @throws ClaqueError CLQ_NOT_FOUND, and as `rules.next` says.
   */
  async act(id: string, act: ActOf<K>, actor: Actor, also?: Also<K>): Promise<Kept<K>> {
    return this.once(async (tx) => {
      const locked = await this.store.inquiries.lock(tx, this.rules.kind, id);
      if (locked === null) throw notFound(this.rules.thing, id);
      return this.write(tx, id, locked.events + 1, locked.found.body, act, actor, also);
    });
  }

  private async once(work: (tx: Tx) => Promise<Kept<K>>): Promise<Kept<K>> {
    try {
      return await this.store.transaction(work);
    } catch (error) {
      const code = (error as { readonly driverError?: { readonly code?: string } }).driverError?.code;
      if (code !== NOT_UNIQUE) throw error;
      throw new ClaqueError(this.rules.taken as 'CLQ_SAMPLE_OPEN', {}, { cause: error });
    }
  }

  private async write(
    tx: Tx,
    id: string,
    number: number,
    before: InquiryBodies[K] | null,
    act: ActOf<K>,
    actor: Actor,
    also: Also<K> = async () => {},
  ): Promise<Kept<K>> {
    const { kind, next, filed, noted } = this.rules;
    const at = this.now();
    const event = { ...act, at, by: actor.name } as unknown as InquiryEvents[K];
    const after = next(id, before, event);
    await this.store.inquiries.add(tx, kind, id, number, event, after, filed(after, at));
    await this.audit.write(tx, actor, [
      {
        action: `${kind} ${event.kind}`,
        subject: { kind, id },
        reason: 'reason' in event ? event.reason : null,
        before: before === null ? null : { state: before.state },
        after: { state: after.state, ...noted(event) },
      },
    ]);
    await also(tx, { before, after, id, at });
    return { id, changedAt: at, body: after };
  }
}

export type Also<K extends InquiryKind> = (
  tx: Tx,
  change: {
    readonly before: InquiryBodies[K] | null;
    readonly after: InquiryBodies[K];
    readonly id: string;
    readonly at: string;
  },
) => Promise<void>;
