import { randomUUID } from 'node:crypto';
import type { NamedCase } from '../../db/repositories/cases.js';
import type { Page, PageArgs, Store, Tx } from '../../db/store.js';
import { type Case, type CaseEvent, type CaseState, next, type Part, partKey } from '../../domain/cases/case.js';
import { ClaqueError, notFound } from '../../domain/errors/errors.js';
import { maskNumber } from '../../domain/masking/mask.js';
import type { Ring } from '../../domain/model/index.js';
import type { NoticeType } from '../../domain/notifications/notice.js';
import { TwoPeople } from '../accounts/two-people.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';
import { newId } from '../new-id.js';

export type { NamedCase } from '../../db/repositories/cases.js';

/** An event without who and when. */
export type CaseAct = CaseEvent extends infer E ? (E extends CaseEvent ? Omit<E, 'at' | 'by'> : never) : never;

/** Cases: events that are only added to, and what they add up to. One transaction changes and audits them. */
export class CaseService {
  private readonly twoPeople: TwoPeople;

  constructor(
    private readonly store: Store,
    private readonly audit: AuditLog,
    private readonly now: () => string,
  ) {
    this.twoPeople = new TwoPeople(store.accounts, now);
  }

  /** The last changed first. */
  list(state: CaseState | null, args: PageArgs): Promise<Page<NamedCase>> {
    return this.store.cases.page(state, args);
  }

  case(id: string): Promise<NamedCase | null> {
    return this.store.cases.get(id);
  }

  /** What happened, the first first. */
  events(id: string): Promise<readonly CaseEvent[]> {
    return this.store.cases.events(id);
  }

  /**
   * Opens a case, with the members of a ring where it is about one: its debtors as probable victims.
   * What the case says of them is up to people.
   * @throws ClaqueError CLQ_NOT_FOUND, CLQ_CASE.
   */
  async open(
    about: { title: string; reason: string; ring: string | null; parts: readonly Part[] },
    actor: Actor,
  ): Promise<NamedCase> {
    const parts = [...about.parts];
    if (about.ring !== null) {
      const ring = await this.store.findings.get<Ring>('ring', about.ring);
      if (ring === null) throw notFound('ring', about.ring);
      parts.push({ kind: 'ring', id: ring.id, role: 'unclear' });
      for (const id of ring.debtors) parts.push({ kind: 'debtor', id, role: 'probable_victim' });
      for (const id of ring.complaints) parts.push({ kind: 'complaint', id, role: 'unclear' });
    }
    return this.store.transaction(async (tx) => {
      const id = await this.opened(tx, about.title, about.reason, actor);
      return parts.length === 0 ? (await this.lock(tx, id)).found : this.add(tx, id, { kind: 'added', parts }, actor);
    });
  }

  /**
   * @param also happens before the act is final; the act fails where it does.
   * @throws ClaqueError CLQ_NOT_FOUND, CLQ_CASE.
   */
  async act(id: string, act: CaseAct, actor: Actor, also: () => Promise<void> = async () => {}): Promise<NamedCase> {
    return this.store.transaction(async (tx) => {
      const changed = await this.add(tx, id, act, actor);
      await also();
      return changed;
    });
  }

  async task(
    id: string,
    about: { text: string; assignee: string | null; due: string | null },
    actor: Actor,
  ): Promise<NamedCase> {
    return this.act(id, { kind: 'task', task: { id: randomUUID(), ...about } }, actor);
  }

  /** Both cases know of each other. */
  async relate(id: string, to: string, reason: string, actor: Actor): Promise<NamedCase> {
    if (id === to) throw new ClaqueError('CLQ_CASE_SELF');
    return this.store.transaction(async (tx) => {
      await this.both(tx, id, to);
      await this.add(tx, to, { kind: 'related', to: id, reason }, actor);
      return this.add(tx, id, { kind: 'related', to, reason }, actor);
    });
  }

  /** Puts one case into another: its parts go there, and it stays as what it was. */
  async merge(id: string, into: string, reason: string, actor: Actor): Promise<NamedCase> {
    if (id === into) throw new ClaqueError('CLQ_CASE_MERGE_SELF');
    return this.store.transaction(async (tx) => {
      await this.both(tx, id, into);
      const { parts } = await this.add(tx, id, { kind: 'merged', into, reason }, actor);
      return this.add(tx, into, { kind: 'took', from: id, parts, reason }, actor);
    });
  }

  /** Makes a case of some parts of another. @returns the new one. */
  async split(id: string, title: string, parts: readonly string[], reason: string, actor: Actor): Promise<NamedCase> {
    return this.store.transaction(async (tx) => {
      const { found: before } = await this.lock(tx, id);
      const made = await this.opened(tx, title, reason, actor);
      await this.add(tx, id, { kind: 'split', to: made, parts, reason }, actor);
      const leaving = new Set(parts);
      const going = before.parts.filter((p) => leaving.has(partKey(p)));
      await this.add(tx, made, { kind: 'took', from: id, parts: going, reason }, actor);
      return this.add(tx, made, { kind: 'related', to: id, reason }, actor);
    });
  }

  private async opened(tx: Tx, title: string, reason: string, actor: Actor): Promise<string> {
    const id = newId('K');
    await this.write(tx, id, 1, null, { kind: 'opened', title, reason }, actor);
    return id;
  }

  private async add(tx: Tx, id: string, act: CaseAct, actor: Actor): Promise<NamedCase> {
    const { found, events } = await this.lock(tx, id);
    return this.write(tx, id, events + 1, found, act, actor);
  }

  private async write(
    tx: Tx,
    id: string,
    number: number,
    before: Case | null,
    act: CaseAct,
    actor: Actor,
  ): Promise<NamedCase> {
    const at = this.now();
    const event = { ...act, at, by: actor.name } as CaseEvent;
    const after = next(before, event);
    if (event.kind === 'decided' && before?.escalation)
      await this.twoPeople.require(tx, before.escalation.proposedBy, actor.name);
    await this.store.cases.add(tx, id, number, event, after);
    await this.audit.write(tx, actor, [
      {
        action: `case ${event.kind}`,
        subject: { kind: 'case', id },
        reason: 'reason' in event ? event.reason : null,
        before: before === null ? null : { state: before.state, parts: before.parts.length },
        after: { state: after.state, parts: after.parts.length, event: withoutWords(event) },
      },
    ]);
    const notice = noticeOf(event, after);
    if (notice !== null) await this.store.notifications.enqueue(tx, [{ type: notice, data: { case: id } }], at);
    return { ...after, id, changedAt: at };
  }

  /** Locks two cases in the order of their ids, so that two merges cannot block each other. */
  private async both(tx: Tx, one: string, other: string): Promise<void> {
    for (const id of [one, other].sort()) await this.lock(tx, id);
  }

  private async lock(tx: Tx, id: string): Promise<{ readonly found: NamedCase; readonly events: number }> {
    const locked = await this.store.cases.lock(tx, id);
    if (locked === null) throw notFound('case', id);
    return locked;
  }
}

/** The notice that an event sends to other systems, or null. */
function noticeOf(event: CaseEvent, { state }: Case): NoticeType | null {
  if (event.kind === 'opened') return 'case.opened';
  if (event.kind === 'proposed') return 'case.proposed';
  if (event.kind === 'decided' && state === 'escalated') return 'case.escalated';
  return event.kind === 'moved' && state === 'closed' ? 'case.closed' : null;
}

/** What people write freely stays in the case, where it can be erased; the log tells that it was written. */
function withoutWords(event: CaseEvent): unknown {
  // Numbers by which people are reached stay out of the log.
  if ('parts' in event && event.kind !== 'split')
    return {
      ...event,
      parts: event.parts.map((p) => (p.kind === 'phone' || p.kind === 'account' ? { ...p, id: maskNumber(p.id) } : p)),
    };
  if (event.kind === 'commented') return { ...event, text: undefined };
  if (event.kind === 'filed') return { ...event, file: { ...event.file, name: undefined } };
  return event.kind === 'task' ? { ...event, task: { ...event.task, text: undefined } } : event;
}
