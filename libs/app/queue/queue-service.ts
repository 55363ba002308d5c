import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { type Page, type PageArgs, page, type RecordStore } from '../../db/record-store.js';
import { sqlJson } from '../../db/sql-json.js';
import { may, type Role } from '../../domain/access.js';
import { addDays } from '../../domain/clocks/calendar.js';
import { type ClockEvent, type ClockProfile, type ClockState, clockState } from '../../domain/clocks/clock.js';
import { ClaqueError } from '../../domain/errors/errors.js';
import type { Lane } from '../../domain/model/index.js';
import {
  BULK_LIMIT,
  LOCK_MINUTES,
  lockedBy,
  placeOf,
  type QueueFilter,
  refusal,
  SNOOZE_DAYS,
  type Task,
} from '../../domain/queue/queue.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';

/** A filter that somebody keeps for later. */
export interface SavedFilter {
  readonly id: string;
  readonly name: string;
  readonly filter: QueueFilter;
}

/** Complaints of one day, lender or channel, by lane. */
export interface Counted {
  readonly name: string;
  readonly hardship: number;
  readonly normal: number;
  readonly check: number;
  readonly ring: number;
}

export interface Insights {
  /** The first day first; of very many those with most complaints. */
  readonly days: readonly Counted[];
  /** Those with most complaints first. */
  readonly institutions: readonly Counted[];
  readonly channels: readonly Counted[];
  readonly clocks: {
    readonly open: number;
    readonly late: number;
    readonly inTime: number;
    readonly afterLimit: number;
  };
}

const MOST_DAYS = 400;
const MOST_NAMES = 25;

/** What somebody does to a clock, without who and when. */
export type ClockAct = ClockEvent extends infer E ? (E extends ClockEvent ? Omit<E, 'at' | 'by'> : never) : never;

/** Names of the operations in ../../domain/access.ts. */
const CLOCK_ACTIONS: Readonly<Record<ClockEvent['kind'], string>> = {
  stop: 'Mutation.stopClock',
  resume: 'Mutation.resumeClock',
  ask: 'Mutation.askExtension',
  approve: 'Mutation.approveExtension',
  answer: 'Mutation.recordAnswer',
};

/** Filters that one person keeps, at most. */
const MOST_FILTERS = 50;

/**
 * The queue of complaints: who works on which, until when they must be answered, and what was done. Nothing here rests on a score; the lane gives the
 * order, and people do the rest. Every act is written to the audit log in its own transaction.
 */
export class WorkDesk {
  constructor(
    private readonly store: RecordStore,
    private readonly audit: AuditLog,
    readonly profiles: ReadonlyMap<string, ClockProfile>,
    private readonly now: () => string,
  ) {}

  /** In the order of the queue.
   * @param skip tasks behind `after` that are left out: whoever scrolls far does not fetch all that lies between.
   */
  async queue(filter: QueueFilter, user: string, { after, first }: PageArgs, skip = 0): Promise<Page<Task>> {
    const { where, values } = this.conditions(filter, user);
    const total = (await this.store.source.query(`SELECT count(*)::int AS n FROM work w WHERE ${where}`, values)) as {
      n: number;
    }[];
    const rows = (await this.store.source.query(
      `SELECT w.* FROM work w WHERE ${where} AND (w.place, w.id COLLATE "C") > ($${values.length + 1}, $${values.length + 2})
       ORDER BY w.place, w.id COLLATE "C" LIMIT $${values.length + 3} OFFSET $${values.length + 4}`,
      [...values, after?.rank ?? -1, after?.id ?? '', first + 1, skip],
    )) as Row[];
    return page(
      rows.map((r) => ({ rank: Number(r.place), id: r.id, item: taskOf(r) })),
      first,
      total[0].n,
    );
  }

  async task(complaint: string): Promise<Task | null> {
    const rows = (await this.store.source.query(`SELECT * FROM work WHERE id = $1`, [complaint])) as Row[];
    return rows.length === 0 ? null : taskOf(rows[0]);
  }

  clock(task: Task): ClockState {
    return clockState(this.profile(task), task.received, task.events, this.now());
  }

  /** How many complaints there are by day, lender and channel, in which lane, and how their limits were kept. */
  async insights(): Promise<Insights> {
    const counted = async (what: string, most: number): Promise<Counted[]> => {
      const rows = (await this.store.source.query(
        `SELECT ${what} AS name, w.lane, count(*)::int AS n FROM work w JOIN record r ON r.kind = 'complaint' AND r.id = w.id GROUP BY 1, 2`,
      )) as { name: string | null; lane: Lane; n: number }[];
      const all = [...Map.groupBy(rows, (r) => r.name ?? '')].map(([name, of]) => {
        const count = (lane: Lane) => of.find((r) => r.lane === lane)?.n ?? 0;
        return {
          name,
          hardship: count('hardship'),
          normal: count('normal'),
          check: count('check'),
          ring: count('ring'),
        };
      });
      const total = (c: Counted) => c.hardship + c.normal + c.check + c.ring;
      return all.sort((x, y) => total(y) - total(x) || (x.name < y.name ? -1 : 1)).slice(0, most);
    };
    const today = this.now().slice(0, 10);
    const [clocks] = (await this.store.source.query(
      `SELECT count(*) FILTER (WHERE state = 'open' AND due >= $1)::int AS open, count(*) FILTER (WHERE state = 'open' AND due < $1)::int AS late,
              count(*) FILTER (WHERE state = 'answered' AND left(events->-1->>'at', 10) <= due)::int AS "inTime",
              count(*) FILTER (WHERE state = 'answered' AND left(events->-1->>'at', 10) > due)::int AS "afterLimit" FROM work`,
      [today],
    )) as Insights['clocks'][];
    const days = await counted('left(w.received, 10)', MOST_DAYS);
    return {
      days: days.sort((x, y) => (x.name < y.name ? -1 : 1)),
      institutions: await counted(`r.body->>'institution'`, MOST_NAMES),
      channels: await counted(`r.body->>'channel'`, MOST_NAMES),
      clocks,
    };
  }

  /** Takes the first complaint of the queue that nobody works on; null: there is none. Whoever asks at the same time gets another one. */
  async next(filter: QueueFilter, actor: Actor): Promise<Task | null> {
    const now = this.now();
    return this.store.source.transaction(async (tx) => {
      const { where, values } = this.conditions({ ...filter, state: 'open', snoozed: false }, actor.name);
      const me = `$${values.push(actor.name)}`;
      const time = `$${values.push(now)}`;
      // What was given to somebody stays theirs; what somebody took and left is anybody's once the lock has run out.
      const rows = (await tx.query(
        `SELECT w.* FROM work w WHERE ${where} AND (w.assignee IS NULL OR w."lockedUntil" <= ${time} OR (w.assignee = ${me} AND w."lockedUntil" IS NULL))
         ORDER BY w.place, w.id COLLATE "C" LIMIT 1 FOR UPDATE SKIP LOCKED`,
        values,
      )) as Row[];
      if (rows.length === 0) return null;
      return this.take(tx, taskOf(rows[0]), actor, 'Mutation.takeNext');
    });
  }

  /** Takes a complaint that nobody else is working on. */
  async takeOne(complaint: string, actor: Actor): Promise<Task> {
    return this.change(complaint, async (tx, task) => {
      const holder = lockedBy(task, this.now());
      if (task.state === 'answered') throw new ClaqueError('CLQ_TASK', { problem: 'it is answered' });
      if (holder !== null && holder !== actor.name)
        throw new ClaqueError('CLQ_TASK', { problem: `${holder} is working on it` });
      return this.take(tx, task, actor, 'Mutation.takeTask');
    });
  }

  async release(complaint: string, reason: string, actor: Actor): Promise<Task> {
    return this.act(complaint, actor, 'Mutation.releaseTask', reason, (task) => ({
      ...task,
      assignee: null,
      lockedUntil: null,
    }));
  }

  /**
   * Gives complaints to somebody, whoever had them; what somebody is working on at the moment stays with them.
   * @returns the complaints that were given.
   */
  async assign(complaints: readonly string[], to: string | null, reason: string, actor: Actor): Promise<string[]> {
    if (complaints.length === 0 || complaints.length > BULK_LIMIT)
      throw new ClaqueError('CLQ_TASK', {
        problem: `1 to ${BULK_LIMIT} are assigned at once, not ${complaints.length}`,
      });
    const why = reasonOf(reason);
    if (to !== null && !(await this.works(to))) throw new ClaqueError('CLQ_NOT_FOUND', { what: `person "${to}"` });
    return this.store.source.transaction(async (tx) => {
      const rows = (await tx.query(`SELECT * FROM work WHERE id = ANY($1::text[]) ORDER BY id COLLATE "C" FOR UPDATE`, [
        [...new Set(complaints)],
      ])) as Row[];
      const tasks = rows
        .map(taskOf)
        .filter((t) => t.state === 'open' && [null, actor.name].includes(lockedBy(t, this.now())));
      for (const task of tasks) await save(tx, { ...task, assignee: to, lockedUntil: null });
      await this.audit.write(
        tx,
        actor,
        tasks.map((t) => ({
          action: 'Mutation.assignTasks',
          subject: { kind: 'complaint', id: t.complaint },
          reason: why,
          before: { assignee: t.assignee },
          after: { assignee: to },
        })),
      );
      return tasks.map((t) => t.complaint);
    });
  }

  /** Puts a complaint off; its clock goes on. */
  async snooze(complaint: string, until: string, reason: string, actor: Actor): Promise<Task> {
    const today = this.now().slice(0, 10);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(until) || until <= today || until > addDays(today, SNOOZE_DAYS, null))
      throw new ClaqueError('CLQ_TASK', {
        problem: `it may be put off for 1 to ${SNOOZE_DAYS} days, to a day as 2026-12-31`,
      });
    return this.act(complaint, actor, 'Mutation.snoozeTask', reason, (task) => {
      if (until > this.clock(task).due) throw new ClaqueError('CLQ_TASK', { problem: 'its limit comes before that' });
      return { ...task, snoozedUntil: until, lockedUntil: null };
    });
  }

  /** What somebody does to the clock; only who asks for the approval need not have taken the complaint. */
  async clockAct(complaint: string, act: ClockAct, actor: Actor): Promise<Task> {
    const event = { ...act, at: this.now(), by: actor.name } as ClockEvent;
    const action = CLOCK_ACTIONS[event.kind];
    const step = (task: Task): Task => {
      const profile = this.profile(task);
      if (event.kind === 'answer' && !profile.outcomes.some((o) => o.id === event.outcome))
        throw new ClaqueError('CLQ_TASK', {
          problem: `there is no outcome "${event.outcome}"; there are ${profile.outcomes.map((o) => o.id).join(', ')}`,
        });
      const events = [...task.events, event];
      const { due, state } = clockState(profile, task.received, events, this.now());
      return {
        ...task,
        events,
        due,
        ...(state === 'answered' && event.kind === 'answer'
          ? { state: 'answered' as const, outcome: event.outcome, lockedUntil: null, snoozedUntil: null }
          : {}),
      };
    };
    const reason = 'reason' in event ? event.reason : null;
    return event.kind === 'approve'
      ? this.change(complaint, (tx, task) => this.put(tx, task, step(task), actor, action, reason))
      : this.act(complaint, actor, action, reason, step);
  }

  async filters(user: string): Promise<readonly SavedFilter[]> {
    const rows = (await this.store.source.query(
      `SELECT id, name, body FROM saved_filter WHERE owner = $1 ORDER BY name COLLATE "C", id`,
      [user],
    )) as { id: string; name: string; body: QueueFilter }[];
    return rows.map(({ id, name, body }) => ({ id, name, filter: body }));
  }

  async saveFilter(name: string, filter: QueueFilter, user: string): Promise<SavedFilter> {
    const trimmed = name.trim();
    if (trimmed === '' || trimmed.length > 80)
      throw new ClaqueError('CLQ_TASK', { problem: 'a filter needs a name of 1 to 80 characters' });
    if ((await this.filters(user)).length >= MOST_FILTERS)
      throw new ClaqueError('CLQ_TASK', { problem: `${MOST_FILTERS} filters are kept at most; remove one first` });
    const saved = { id: randomUUID(), name: trimmed, filter };
    await this.store.source.query(`INSERT INTO saved_filter (id, owner, name, body) VALUES ($1, $2, $3, $4::jsonb)`, [
      saved.id,
      user,
      trimmed,
      sqlJson(filter),
    ]);
    return saved;
  }

  /** @returns whether it was there, and theirs. */
  async removeFilter(id: string, user: string): Promise<boolean> {
    const rows = (await this.store.source.query(
      `WITH gone AS (DELETE FROM saved_filter WHERE id = $1 AND owner = $2 RETURNING 1) SELECT count(*)::int AS n FROM gone`,
      [id, user],
    )) as { n: number }[];
    return rows[0].n > 0;
  }

  private profile(task: Task): ClockProfile {
    const profile = this.profiles.get(task.profile);
    if (profile === undefined) throw new Error(`there is no clock profile "${task.profile}"`);
    return profile;
  }

  private async works(name: string): Promise<boolean> {
    const rows = (await this.store.source.query(`SELECT role FROM account WHERE name = $1`, [name])) as {
      role: Role;
    }[];
    return rows.length > 0 && may(rows[0].role, 'Mutation.takeTask');
  }

  private conditions(filter: QueueFilter, user: string): { where: string; values: unknown[] } {
    const values: unknown[] = [];
    const conditions = [`w.state = $${values.push(filter.state ?? 'open')}`];
    if (filter.lanes !== undefined) conditions.push(`w.lane = ANY($${values.push(filter.lanes)}::text[])`);
    if (filter.assigned === 'mine') conditions.push(`w.assignee = $${values.push(user)}`);
    if (filter.assigned === 'nobody') conditions.push(`w.assignee IS NULL`);
    if (filter.dueBy !== undefined) conditions.push(`w.due <= $${values.push(filter.dueBy)}`);
    if (filter.institution !== undefined)
      conditions.push(
        `EXISTS (SELECT 1 FROM record r WHERE r.kind = 'complaint' AND r.id = w.id AND r.body->>'institution' = $${values.push(filter.institution)})`,
      );
    if (filter.snoozed !== true && (filter.state ?? 'open') === 'open')
      conditions.push(`(w."snoozedUntil" IS NULL OR w."snoozedUntil" <= $${values.push(this.now().slice(0, 10))})`);
    return { where: conditions.join(' AND '), values };
  }

  private async take(tx: EntityManager, task: Task, actor: Actor, action: string): Promise<Task> {
    return this.put(
      tx,
      task,
      { ...task, assignee: actor.name, lockedUntil: this.lock(), snoozedUntil: null },
      actor,
      action,
      null,
    );
  }

  /** An act on a task that the actor has taken. */
  private async act(
    complaint: string,
    actor: Actor,
    action: string,
    reason: string | null,
    make: (task: Task) => Task,
  ): Promise<Task> {
    const why = reason === null ? null : reasonOf(reason);
    return this.change(complaint, async (tx, task) => {
      const problem = refusal(task, actor.name, this.now());
      if (problem !== null) throw new ClaqueError('CLQ_TASK', { problem });
      const changed = make({ ...task, lockedUntil: this.lock() });
      return this.put(tx, task, changed, actor, action, why);
    });
  }

  private lock(): string {
    return new Date(Date.parse(this.now()) + LOCK_MINUTES * 60_000).toISOString();
  }

  private async change<T>(complaint: string, work: (tx: EntityManager, task: Task) => Promise<T>): Promise<T> {
    return this.store.source.transaction(async (tx) => {
      const rows = (await tx.query(`SELECT * FROM work WHERE id = $1 FOR UPDATE`, [complaint])) as Row[];
      if (rows.length === 0) throw new ClaqueError('CLQ_NOT_FOUND', { what: `complaint "${complaint}" in the queue` });
      return work(tx, taskOf(rows[0]));
    });
  }

  private async put(
    tx: EntityManager,
    before: Task,
    after: Task,
    actor: Actor,
    action: string,
    reason: string | null,
  ): Promise<Task> {
    await save(tx, after);
    await this.audit.write(tx, actor, [
      {
        action,
        subject: { kind: 'complaint', id: after.complaint },
        reason,
        before: state(before),
        after: {
          ...state(after),
          ...(after.events.length > before.events.length ? { event: after.events.at(-1) } : {}),
        },
      },
    ]);
    return after;
  }
}

/** What of a task is told in the audit log. */
const state = ({ assignee, due, snoozedUntil, state, outcome }: Task) => ({
  assignee,
  due,
  snoozedUntil,
  state,
  outcome,
});

async function save(tx: EntityManager, task: Task): Promise<void> {
  await tx.query(
    `UPDATE work SET assignee = $2, "lockedUntil" = $3, "snoozedUntil" = $4, events = $5::jsonb, due = $6, place = $7, state = $8, outcome = $9 WHERE id = $1`,
    [
      task.complaint,
      task.assignee,
      task.lockedUntil,
      task.snoozedUntil,
      sqlJson(task.events),
      task.due,
      placeOf(task.lane, task.due),
      task.state,
      task.outcome,
    ],
  );
}

interface Row extends Omit<Task, 'complaint'> {
  readonly id: string;
  readonly place: string | number;
}

function taskOf({ id, place: _, ...row }: Row): Task {
  return { ...row, complaint: id };
}

function reasonOf(reason: string): string {
  const trimmed = reason.trim();
  if (trimmed === '' || trimmed.length > 2000)
    throw new ClaqueError('CLQ_TASK', { problem: 'a reason of 1 to 2,000 characters is needed' });
  return trimmed;
}
