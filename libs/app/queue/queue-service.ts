import { randomUUID } from 'node:crypto';
import type { CountedBy, SavedFilter } from '../../db/repositories/queue.js';
import type { Page, PageArgs, Store, Tx } from '../../db/store.js';
import { may } from '../../domain/access.js';
import { addDays } from '../../domain/clocks/calendar.js';
import { type ClockEvent, type ClockProfile, type ClockState, clockState } from '../../domain/clocks/clock.js';
import { ClaqueError, notFound, readReason, verbatim } from '../../domain/errors/errors.js';
import type { Lane } from '../../domain/model/index.js';
import {
  BULK_LIMIT,
  LOCK_MINUTES,
  lockedBy,
  type QueueFilter,
  refusal,
  SNOOZE_DAYS,
  type Task,
} from '../../domain/queue/queue.js';
import { TwoPeople } from '../accounts/two-people.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';

export type { SavedFilter } from '../../db/repositories/queue.js';

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
export class QueueService {
  private readonly twoPeople: TwoPeople;

  constructor(
    private readonly store: Store,
    private readonly audit: AuditLog,
    readonly profiles: ReadonlyMap<string, ClockProfile>,
    private readonly now: () => string,
  ) {
    this.twoPeople = new TwoPeople(store.accounts, now);
  }

  /** In the order of the queue.
   * @param skip tasks behind `after` that are left out. A far scroll fetches nothing of what lies between.
   */
  queue(filter: QueueFilter, user: string, args: PageArgs, skip = 0): Promise<Page<Task>> {
    return this.store.queue.page(filter, user, this.now().slice(0, 10), args, skip);
  }

  task(complaint: string): Promise<Task | null> {
    return this.store.queue.get(complaint);
  }

  clock(task: Task): ClockState {
    return clockState(this.profile(task), task.received, task.events, this.now());
  }

  /** How many complaints there are by day, lender and channel, in which lane, and how their limits were kept. */
  async insights(): Promise<Insights> {
    const rows = await this.store.queue.counted();
    const counted = (by: CountedBy, most: number): Counted[] => {
      const of = rows.filter((r) => r.by === by);
      const all = [...Map.groupBy(of, (r) => r.name ?? '')].map(([name, of]) => {
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
    const clocks = await this.store.queue.clocks(this.now().slice(0, 10));
    const days = counted('day', MOST_DAYS);
    return {
      days: days.sort((x, y) => (x.name < y.name ? -1 : 1)),
      institutions: counted('institution', MOST_NAMES),
      channels: counted('channel', MOST_NAMES),
      clocks,
    };
  }

  /** Takes the first complaint of the queue that nobody works on; null: there is none. A second person who asks at the same time gets another one. */
  async next(filter: QueueFilter, actor: Actor): Promise<Task | null> {
    const now = this.now();
    return this.store.transaction(async (tx) => {
      const task = await this.store.queue.next(tx, filter, actor.name, now);
      return task === null ? null : this.take(tx, task, actor, 'Mutation.takeNext');
    });
  }

  /** Takes a complaint that nobody else is working on. */
  async takeOne(complaint: string, actor: Actor): Promise<Task> {
    return this.change(complaint, async (tx, task) => {
      const holder = lockedBy(task, this.now());
      if (task.state === 'answered') throw new ClaqueError('CLQ_TASK_ANSWERED');
      if (holder !== null && holder !== actor.name)
        throw new ClaqueError('CLQ_TASK_LOCKED', { holder: verbatim(holder) });
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
   * Assigns complaints to a person, also those of others. A complaint that somebody works on now stays with them.
   * @returns the complaints that were given.
   */
  async assign(complaints: readonly string[], to: string | null, reason: string, actor: Actor): Promise<string[]> {
    if (complaints.length === 0 || complaints.length > BULK_LIMIT)
      throw new ClaqueError('CLQ_TASK_ASSIGN', { limit: BULK_LIMIT, count: complaints.length });
    const why = readReason(reason);
    if (to !== null && !(await this.works(to))) throw notFound('person', to);
    return this.store.transaction(async (tx) => {
      const locked = await this.store.queue.lock(tx, [...new Set(complaints)]);
      const tasks = locked.filter((t) => t.state === 'open' && [null, actor.name].includes(lockedBy(t, this.now())));
      for (const task of tasks) await this.store.queue.save(tx, { ...task, assignee: to, lockedUntil: null });
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
      throw new ClaqueError('CLQ_SNOOZE_RANGE', { days: SNOOZE_DAYS });
    return this.act(complaint, actor, 'Mutation.snoozeTask', reason, (task) => {
      if (until > this.clock(task).due) throw new ClaqueError('CLQ_SNOOZE_DUE');
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
        throw new ClaqueError('CLQ_OUTCOME_UNKNOWN', {
          outcome: verbatim(event.outcome),
          outcomes: verbatim(profile.outcomes.map((o) => o.id).join(', ')),
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
      ? this.change(complaint, async (tx, task) => {
          const next = step(task);
          for (const other of agreeing(task.events)) await this.twoPeople.require(tx, other, actor.name);
          return this.put(tx, task, next, actor, action, reason);
        })
      : this.act(complaint, actor, action, reason, step);
  }

  filters(user: string): Promise<readonly SavedFilter[]> {
    return this.store.queue.filters(user);
  }

  async saveFilter(name: string, filter: QueueFilter, user: string): Promise<SavedFilter> {
    const trimmed = name.trim();
    if (trimmed === '' || trimmed.length > 80) throw new ClaqueError('CLQ_FILTER_NAME', { limit: 80 });
    if ((await this.filters(user)).length >= MOST_FILTERS)
      throw new ClaqueError('CLQ_FILTER_COUNT', { limit: MOST_FILTERS });
    const saved = { id: randomUUID(), name: trimmed, filter };
    await this.store.queue.saveFilter(saved, user);
    return saved;
  }

  /** @returns whether it was there, and theirs. */
  removeFilter(id: string, user: string): Promise<boolean> {
    return this.store.queue.removeFilter(id, user);
  }

  private profile(task: Task): ClockProfile {
    const profile = this.profiles.get(task.profile);
    if (profile === undefined) throw new Error(`there is no clock profile "${task.profile}"`);
    return profile;
  }

  private async works(name: string): Promise<boolean> {
    const account = await this.store.accounts.get(name);
    return account !== null && may(account.role, 'Mutation.takeTask');
  }

  private async take(tx: Tx, task: Task, actor: Actor, action: string): Promise<Task> {
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
    const why = reason === null ? null : readReason(reason);
    return this.change(complaint, async (tx, task) => {
      const problem = refusal(task, actor.name, this.now());
      if (problem !== null) throw problem;
      const changed = make({ ...task, lockedUntil: this.lock() });
      return this.put(tx, task, changed, actor, action, why);
    });
  }

  private lock(): string {
    return new Date(Date.parse(this.now()) + LOCK_MINUTES * 60_000).toISOString();
  }

  private async change<T>(complaint: string, work: (tx: Tx, task: Task) => Promise<T>): Promise<T> {
    return this.store.transaction(async (tx) => {
      const [task] = await this.store.queue.lock(tx, [complaint]);
      if (task === undefined) throw notFound('task', complaint);
      return work(tx, task);
    });
  }

  private async put(
    tx: Tx,
    before: Task,
    after: Task,
    actor: Actor,
    action: string,
    reason: string | null,
  ): Promise<Task> {
    await this.store.queue.save(tx, after);
    if (before.state !== 'answered' && after.state === 'answered')
      await this.store.tickets.happened(tx, 'answered', [after.complaint], this.now());
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

/** The part of a task that the audit log holds. */
const state = ({ assignee, due, snoozedUntil, state, outcome }: Task) => ({
  assignee,
  due,
  snoozedUntil,
  state,
  outcome,
});

/** Who asked for the extension that is open, and who approved of it so far. */
function agreeing(events: readonly ClockEvent[]): string[] {
  const asked = events.findLastIndex((e) => e.kind === 'ask');
  const of = events.slice(Math.max(0, asked)).filter((e) => e.kind === 'ask' || e.kind === 'approve');
  return [...new Set(of.map((e) => e.by))];
}
