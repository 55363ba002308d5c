import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { openWhole, type SealedBody, sealWhole } from '../../db/encryption/sealed-rows.js';
import { type Page, type PageArgs, page, type RecordStore } from '../../db/record-store.js';
import { sqlJson } from '../../db/sql-json.js';
import { type Case, type CaseEvent, type CaseState, next, type Part, partKey } from '../../domain/cases/case.js';
import { ClaqueError } from '../../domain/errors/errors.js';
import { maskNumber } from '../../domain/masking/mask.js';
import type { Ring } from '../../domain/model/index.js';
import type { NoticeType } from '../../domain/notifications/notice.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';
import { notify } from '../notifications/outbox.js';

/** A case with its name. */
export interface NamedCase extends Case {
  readonly id: string;
  readonly changedAt: string;
}

/** An event without who and when. */
export type CaseAct = CaseEvent extends infer E ? (E extends CaseEvent ? Omit<E, 'at' | 'by'> : never) : never;

/** Cases of an installation: events that are only added to, and what they add up to, changed and audited in one transaction. */
export class CaseDesk {
  constructor(
    private readonly store: RecordStore,
    private readonly audit: AuditLog,
    private readonly now: () => string,
  ) {}

  /** The last changed first. */
  async list(state: CaseState | null, { after, first }: PageArgs): Promise<Page<NamedCase>> {
    const where = state === null ? 'true' : 'state = $1';
    const values: unknown[] = state === null ? [] : [state];
    const total = (await this.store.source.query(
      `SELECT count(*)::int AS n FROM investigation WHERE ${where}`,
      values,
    )) as { n: number }[];
    const rows = (await this.store.source.query(
      `SELECT * FROM investigation WHERE ${where} AND (place, id COLLATE "C") > ($${values.length + 1}, $${values.length + 2}) ORDER BY place, id COLLATE "C" LIMIT $${values.length + 3}`,
      [...values, after?.rank ?? Number.MIN_SAFE_INTEGER, after?.id ?? '', first + 1],
    )) as Row[];
    return page(
      rows.map((r) => ({ rank: Number(r.place), id: r.id, item: this.caseOf(r) })),
      first,
      total[0].n,
    );
  }

  async case(id: string): Promise<NamedCase | null> {
    const rows = (await this.store.source.query(`SELECT * FROM investigation WHERE id = $1`, [id])) as Row[];
    return rows.length === 0 ? null : this.caseOf(rows[0]);
  }

  /** What happened, the first first. */
  async events(id: string): Promise<readonly CaseEvent[]> {
    const rows = (await this.store.source.query(
      `SELECT number, body FROM investigation_event WHERE investigation = $1 ORDER BY number`,
      [id],
    )) as { number: number; body: SealedBody }[];
    return rows.map((r) => openWhole(this.store.vault, `case:${id}:${r.number}`, r.body));
  }

  /**
   * Opens a case, with the members of a ring where it is about one: its debtors as probable victims, what people say of them in the case is up to people.
   * @throws ClaqueError CLQ_NOT_FOUND, CLQ_CASE.
   */
  async open(
    about: { title: string; reason: string; ring: string | null; parts: readonly Part[] },
    actor: Actor,
  ): Promise<NamedCase> {
    const parts = [...about.parts];
    if (about.ring !== null) {
      const ring = await this.store.finding<Ring>('ring', about.ring);
      if (ring === null) throw new ClaqueError('CLQ_NOT_FOUND', { what: `ring "${about.ring}"` });
      parts.push({ kind: 'ring', id: ring.id, role: 'unclear' });
      for (const id of ring.debtors) parts.push({ kind: 'debtor', id, role: 'probable_victim' });
      for (const id of ring.complaints) parts.push({ kind: 'complaint', id, role: 'unclear' });
    }
    return this.store.source.transaction(async (tx) => {
      const id = await this.opened(tx, about.title, about.reason, actor);
      return parts.length === 0
        ? this.caseOf(await this.row(tx, id))
        : this.add(tx, id, { kind: 'added', parts }, actor);
    });
  }

  /**
   * @param also happens before the act is final; the act fails where it does.
   * @throws ClaqueError CLQ_NOT_FOUND, CLQ_CASE.
   */
  async act(id: string, act: CaseAct, actor: Actor, also: () => Promise<void> = async () => {}): Promise<NamedCase> {
    return this.store.source.transaction(async (tx) => {
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
    if (id === to) throw new ClaqueError('CLQ_CASE', { problem: 'a case is not related to itself' });
    return this.store.source.transaction(async (tx) => {
      await this.both(tx, id, to);
      await this.add(tx, to, { kind: 'related', to: id, reason }, actor);
      return this.add(tx, id, { kind: 'related', to, reason }, actor);
    });
  }

  /** Puts one case into another: its parts go there, and it stays as what it was. */
  async merge(id: string, into: string, reason: string, actor: Actor): Promise<NamedCase> {
    if (id === into) throw new ClaqueError('CLQ_CASE', { problem: 'a case does not go into itself' });
    return this.store.source.transaction(async (tx) => {
      await this.both(tx, id, into);
      const { parts } = await this.add(tx, id, { kind: 'merged', into, reason }, actor);
      return this.add(tx, into, { kind: 'took', from: id, parts, reason }, actor);
    });
  }

  /** Makes a case of some parts of another. @returns the new one. */
  async split(id: string, title: string, parts: readonly string[], reason: string, actor: Actor): Promise<NamedCase> {
    return this.store.source.transaction(async (tx) => {
      const before = this.caseOf(await this.row(tx, id));
      const made = await this.opened(tx, title, reason, actor);
      await this.add(tx, id, { kind: 'split', to: made, parts, reason }, actor);
      const leaving = new Set(parts);
      const going = before.parts.filter((p) => leaving.has(partKey(p)));
      await this.add(tx, made, { kind: 'took', from: id, parts: going, reason }, actor);
      return this.add(tx, made, { kind: 'related', to: id, reason }, actor);
    });
  }

  private async opened(tx: EntityManager, title: string, reason: string, actor: Actor): Promise<string> {
    const id = `K${randomUUID().replaceAll('-', '').slice(0, 12)}`;
    await this.write(tx, id, 1, null, { kind: 'opened', title, reason }, actor);
    return id;
  }

  private async add(tx: EntityManager, id: string, act: CaseAct, actor: Actor): Promise<NamedCase> {
    const row = await this.row(tx, id);
    return this.write(tx, id, row.events + 1, this.caseOf(row), act, actor);
  }

  private async write(
    tx: EntityManager,
    id: string,
    number: number,
    before: Case | null,
    act: CaseAct,
    actor: Actor,
  ): Promise<NamedCase> {
    const at = this.now();
    const { vault } = this.store;
    const event = { ...act, at, by: actor.name } as CaseEvent;
    const after = next(before, event);
    await tx.query(
      `INSERT INTO investigation (id, state, place, events, body) VALUES ($1, $2, $3, $4, $5::jsonb)
       ON CONFLICT (id) DO UPDATE SET state = excluded.state, place = excluded.place, events = excluded.events, body = excluded.body`,
      [id, after.state, -Date.parse(at), number, sqlJson(sealWhole(vault, `case:${id}`, after))],
    );
    await tx.query(`INSERT INTO investigation_event (investigation, number, body) VALUES ($1, $2, $3::jsonb)`, [
      id,
      number,
      sqlJson(sealWhole(vault, `case:${id}:${number}`, event)),
    ]);
    await this.audit.write(tx, actor, [
      {
        action: `case ${event.kind}`,
        subject: { kind: 'case', id },
        reason: 'reason' in event ? event.reason : null,
        before: before === null ? null : { state: before.state, parts: before.parts.length },
        after: { state: after.state, parts: after.parts.length, event: withoutWords(event) },
      },
    ]);
    const told = noticeOf(event, after);
    if (told !== null) await notify(tx, [{ type: told, data: { case: id } }], at);
    return { ...after, id, changedAt: at };
  }

  private caseOf({ id, place, body }: Row): NamedCase {
    const opened = openWhole<Case>(this.store.vault, `case:${id}`, body);
    // Cases of before held no files.
    return { ...opened, files: opened.files ?? [], id, changedAt: new Date(-Number(place)).toISOString() };
  }

  /** Locks two cases in one order, whoever asks for which. */
  private async both(tx: EntityManager, one: string, other: string): Promise<void> {
    for (const id of [one, other].sort()) await this.row(tx, id);
  }

  private async row(tx: EntityManager, id: string): Promise<Row> {
    const rows = (await tx.query(`SELECT * FROM investigation WHERE id = $1 FOR UPDATE`, [id])) as Row[];
    if (rows.length === 0) throw new ClaqueError('CLQ_NOT_FOUND', { what: `case "${id}"` });
    return rows[0];
  }
}

/** What others are told of. */
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

interface Row {
  readonly id: string;
  readonly place: string | number;
  readonly events: number;
  readonly body: SealedBody;
}
