import type { ClockProfile } from '../../domain/clocks/clock.js';
import type { Lane } from '../../domain/model/index.js';
import { LANE_PLACES, placeOf, type QueueFilter, type Task } from '../../domain/queue/queue.js';
import { bigint, bool, int, json, orNull, text, texts, word, words } from '../columns.js';
import type { Database } from '../database.js';
import { number32, type Page, type PageArgs, page } from '../page.js';
import { QUEUE_ITEM, type RowOf, SAVED_FILTER } from '../schema.js';
import { maybeOne, one, rows, run, statement, type Tx } from '../statement.js';

/** A filter that somebody keeps for later. */
export interface SavedFilter {
  readonly id: string;
  readonly name: string;
  readonly filter: QueueFilter;
}

/** A complaint as it enters the queue. */
export type QueueEntry = Pick<Task, 'lane' | 'received' | 'due'> & { readonly id: string; readonly place: number };

const { columns } = QUEUE_ITEM;
const filter = {
  state: columns.state,
  lanes: orNull(words<Lane>()),
  mine: orNull(text),
  nobody: bool,
  dueBy: orNull(text),
  institution: orNull(text),
  awakeOn: orNull(text),
};
const FILTER = `w.state = $state AND ($lanes::text[] IS NULL OR w.lane = ANY($lanes::text[])) AND ($mine::text IS NULL OR w.assignee = $mine)
   AND (NOT $nobody::bool OR w.assignee IS NULL) AND ($dueBy::text IS NULL OR w.due <= $dueBy)
   AND ($institution::text IS NULL OR EXISTS (SELECT 1 FROM record r WHERE r.kind = 'complaint' AND r.id = w.id AND r.body->>'institution' = $institution))
   AND ($awakeOn::text IS NULL OR w."snoozedUntil" IS NULL OR w."snoozedUntil" <= $awakeOn)`;
const COUNT = statement(
  'queue.count',
  filter,
  { n: int },
  `SELECT count(*)::int AS n FROM queue_item w WHERE ${FILTER}`,
);
const PAGE = statement(
  'queue.page',
  { ...filter, rank: int, id: text, limit: bigint, skip: bigint },
  columns,
  `SELECT w.* FROM queue_item w WHERE ${FILTER} AND (w.place, w.id COLLATE "C") > ($rank, $id)
   ORDER BY w.place, w.id COLLATE "C" LIMIT $limit OFFSET $skip`,
);
// What was given to somebody stays theirs; what somebody took and left is anybody's once the lock has run out.
const NEXT = statement(
  'queue.next',
  { ...filter, me: text, now: text },
  columns,
  `SELECT w.* FROM queue_item w WHERE ${FILTER} AND (w.assignee IS NULL OR w."lockedUntil" <= $now OR (w.assignee = $me AND w."lockedUntil" IS NULL))
   ORDER BY w.place, w.id COLLATE "C" LIMIT 1 FOR UPDATE SKIP LOCKED`,
);
const GET = statement('queue.get', { id: text }, columns, `SELECT * FROM queue_item WHERE id = $id`);
const LOCK = statement(
  'queue.lock',
  { ids: texts },
  columns,
  `SELECT * FROM queue_item WHERE id = ANY($ids::text[]) ORDER BY id COLLATE "C" FOR UPDATE`,
);
const SAVE = statement(
  'queue.save',
  {
    id: text,
    assignee: columns.assignee,
    lockedUntil: columns.lockedUntil,
    snoozedUntil: columns.snoozedUntil,
    events: columns.events,
    due: text,
    place: int,
    state: columns.state,
    outcome: columns.outcome,
  },
  {},
  `UPDATE queue_item SET assignee = $assignee, "lockedUntil" = $lockedUntil, "snoozedUntil" = $snoozedUntil, events = $events::jsonb, due = $due, place = $place,
   state = $state, outcome = $outcome WHERE id = $id`,
);
/** By what complaints are counted for the insights. */
export type CountedBy = 'day' | 'institution' | 'channel';
const COUNTED = statement(
  'queue.counted',
  {},
  { by: word<CountedBy>(), name: orNull(text), lane: columns.lane, n: int },
  `SELECT CASE 0 WHEN grouping(c.day) THEN 'day' WHEN grouping(c.institution) THEN 'institution' ELSE 'channel' END AS by,
   coalesce(c.day, c.institution, c.channel) AS name, c.lane, count(*)::int AS n
   FROM (SELECT left(w.received, 10) AS day, r.body->>'institution' AS institution, r.body->>'channel' AS channel, w.lane
     FROM queue_item w JOIN record r ON r.kind = 'complaint' AND r.id = w.id) c
   GROUP BY GROUPING SETS ((c.day, c.lane), (c.institution, c.lane), (c.channel, c.lane))`,
);
const CLOCKS = statement(
  'queue.clocks',
  { today: text },
  { open: int, late: int, inTime: int, afterLimit: int },
  `SELECT count(*) FILTER (WHERE state = 'open' AND due >= $today)::int AS open, count(*) FILTER (WHERE state = 'open' AND due < $today)::int AS late,
   count(*) FILTER (WHERE state = 'answered' AND left(events->-1->>'at', 10) <= due)::int AS "inTime",
   count(*) FILTER (WHERE state = 'answered' AND left(events->-1->>'at', 10) > due)::int AS "afterLimit" FROM queue_item`,
);
const OPEN_BY_LANE = statement(
  'queue.openByLane',
  { name: text, today: text, near: text },
  { lane: columns.lane, n: int, mine: int, late: int, near: int },
  `SELECT lane, count(*)::int AS n, count(*) FILTER (WHERE assignee = $name)::int AS mine, count(*) FILTER (WHERE due < $today)::int AS late,
   count(*) FILTER (WHERE due >= $today AND due <= $near)::int AS near FROM queue_item WHERE state = 'open' GROUP BY lane`,
);
// A lane that changed moves the complaint, and leaves its days as they are.
// Another row with its id came, received earlier: the limit counts from there, unless somebody has acted on it.
const EARLIER = `(excluded.received < w.received AND w.events = '[]'::jsonb)`;
const FEED = statement(
  'queue.feed',
  { entries: json<readonly QueueEntry[]>(), profile: text },
  { id: text, entered: bool },
  `INSERT INTO queue_item AS w (id, lane, place, received, due, profile) SELECT id, lane, place, received, due, $profile
   FROM jsonb_to_recordset($entries::jsonb) AS r(id text, lane text, place int, received text, due text)
   ON CONFLICT (id) DO UPDATE SET lane = excluded.lane,
     place = excluded.place / ${LANE_PLACES} * ${LANE_PLACES} + CASE WHEN ${EARLIER} THEN excluded.place ELSE w.place END % ${LANE_PLACES},
     received = CASE WHEN ${EARLIER} THEN excluded.received ELSE w.received END,
     due = CASE WHEN ${EARLIER} THEN excluded.due ELSE w.due END
   WHERE w.lane <> excluded.lane OR ${EARLIER} RETURNING w.id, w.xmax = 0 AS entered`,
);
const FILTERS = statement(
  'queue.filters',
  { owner: text },
  { id: text, name: text, filter: SAVED_FILTER.columns.body },
  `SELECT id, name, body AS filter FROM saved_filter WHERE owner = $owner ORDER BY name COLLATE "C", id`,
);
const REMOVE_FILTER = statement(
  'queue.removeFilter',
  { id: text, owner: text },
  { id: text },
  `DELETE FROM saved_filter WHERE id = $id AND owner = $owner RETURNING id`,
);

/** Complaints as work. */
export class QueueRepository {
  constructor(private readonly db: Database) {}

  /** In the order of the queue, behind `after` and without `skip` tasks. @param today hides what is put off longer. */
  async page(
    by: QueueFilter,
    user: string,
    today: string,
    { after, first }: PageArgs,
    skip: number,
  ): Promise<Page<Task>> {
    const given = filterOf(by, user, today);
    const { n } = await one(this.db.tx, COUNT, given);
    const found = await rows(this.db.tx, PAGE, {
      ...given,
      rank: after === null ? -1 : number32(after),
      id: after?.id ?? '',
      limit: first + 1,
      skip,
    });
    return page(
      found.map((r) => ({ rank: r.place, id: r.id, item: taskOf(r) })),
      first,
      n,
    );
  }

  async get(complaint: string): Promise<Task | null> {
    const row = await maybeOne(this.db.tx, GET, { id: complaint });
    return row === null ? null : taskOf(row);
  }

  /** The first open task that a user may take, locked until the transaction ends. Others who ask meanwhile get another. */
  async next(tx: Tx, by: QueueFilter, user: string, now: string): Promise<Task | null> {
    const given = filterOf({ ...by, state: 'open', snoozed: false }, user, now.slice(0, 10));
    const row = await maybeOne(tx, NEXT, { ...given, me: user, now });
    return row === null ? null : taskOf(row);
  }

  /** Tasks, in the order of their ids, locked until the transaction ends. */
  async lock(tx: Tx, complaints: readonly string[]): Promise<readonly Task[]> {
    return (await rows(tx, LOCK, { ids: complaints })).map(taskOf);
  }

  async save(tx: Tx, { complaint, lane, profile: _, received: __, ...task }: Task): Promise<void> {
    await run(tx, SAVE, { ...task, id: complaint, place: placeOf(lane, task.due) });
  }

  /** How many complaints there are by day, by lender and by channel, each by lane. */
  counted() {
    return rows(this.db.tx, COUNTED, {});
  }

  /** How the limits are kept. */
  clocks(today: string) {
    return one(this.db.tx, CLOCKS, { today });
  }

  /** Open tasks by lane: all, those of a user, those past their limit, those whose limit is between two days. */
  openByLane(user: string, today: string, near: string) {
    return rows(this.db.tx, OPEN_BY_LANE, { name: user, today, near });
  }

  /** Puts complaints in, and moves those whose lane changed. What people did stays. @returns those that are new. */
  async feed(tx: Tx, entries: readonly QueueEntry[], { id }: ClockProfile): Promise<readonly string[]> {
    return (await rows(tx, FEED, { entries, profile: id })).filter((r) => r.entered).map((r) => r.id);
  }

  filters(owner: string): Promise<readonly SavedFilter[]> {
    return rows(this.db.tx, FILTERS, { owner });
  }

  async saveFilter({ id, name, filter: body }: SavedFilter, owner: string): Promise<void> {
    await this.db.tx.getRepository(SAVED_FILTER.entity).insert({ id, owner, name, body });
  }

  /** @returns whether it was there, and theirs. */
  async removeFilter(id: string, owner: string): Promise<boolean> {
    return (await maybeOne(this.db.tx, REMOVE_FILTER, { id, owner })) !== null;
  }
}

function filterOf(by: QueueFilter, user: string, today: string) {
  const state = by.state ?? 'open';
  return {
    state,
    lanes: by.lanes ?? null,
    mine: by.assigned === 'mine' ? user : null,
    nobody: by.assigned === 'nobody',
    dueBy: by.dueBy ?? null,
    institution: by.institution ?? null,
    awakeOn: by.snoozed !== true && state === 'open' ? today : null,
  };
}

function taskOf({ id, place: _, ...row }: RowOf<typeof QUEUE_ITEM>): Task {
  return { ...row, complaint: id };
}
