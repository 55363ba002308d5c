import type { Case, CaseEvent, CaseState } from '../../domain/cases/case.js';
import { bigint, int, orNull, text, texts, word } from '../columns.js';
import type { Database } from '../database.js';
import { decryptJson, encryptJson } from '../encryption/sealed-rows.js';
import { type Page, type PageArgs, page } from '../page.js';
import { markEvents } from '../personal/case-marks.js';
import { INVESTIGATION, INVESTIGATION_EVENT, type RowOf } from '../schema.js';
import { maybeOne, one, rows, run, statement, type Tx } from '../statement.js';

/** A case with its name. */
export interface NamedCase extends Case {
  readonly id: string;
  readonly changedAt: string;
}

const { columns } = INVESTIGATION;
const state = { state: orNull(word<CaseState>()) };
const FILTER = `($state::text IS NULL OR state = $state)`;
const COUNT = statement(
  'cases.count',
  state,
  { n: int },
  `SELECT count(*)::int AS n FROM investigation WHERE ${FILTER}`,
);
const PAGE = statement(
  'cases.page',
  { ...state, place: bigint, id: text, limit: bigint },
  columns,
  `SELECT * FROM investigation WHERE ${FILTER} AND (place, id COLLATE "C") > ($place, $id) ORDER BY place, id COLLATE "C" LIMIT $limit`,
);
const GET = statement('cases.get', { id: text }, columns, `SELECT * FROM investigation WHERE id = $id`);
const LOCK = statement('cases.lock', { id: text }, columns, `SELECT * FROM investigation WHERE id = $id FOR UPDATE`);
const EVENTS = statement(
  'cases.events',
  { ids: texts },
  INVESTIGATION_EVENT.columns,
  `SELECT * FROM investigation_event WHERE investigation = ANY($ids::text[]) ORDER BY investigation, number`,
);
const PUT = statement(
  'cases.put',
  columns,
  {},
  `INSERT INTO investigation (id, state, place, events, body) VALUES ($id, $state, $place, $events, $body::jsonb)
   ON CONFLICT (id) DO UPDATE SET state = excluded.state, place = excluded.place, events = excluded.events, body = excluded.body`,
);
const ADD_EVENT = statement(
  'cases.addEvent',
  INVESTIGATION_EVENT.columns,
  {},
  `INSERT INTO investigation_event (investigation, number, body) VALUES ($investigation, $number, $body::jsonb)`,
);

/** Cases, sealed, with their events. */
export class CaseRepository {
  constructor(private readonly db: Database) {}

  /** The last changed first. */
  async page(of: CaseState | null, { after, first }: PageArgs): Promise<Page<NamedCase>> {
    const { n } = await one(this.db.tx, COUNT, { state: of });
    const found = await rows(this.db.tx, PAGE, {
      state: of,
      place: after?.rank ?? Number.MIN_SAFE_INTEGER,
      id: after?.id ?? '',
      limit: first + 1,
    });
    return page(
      found.map((r) => ({ rank: r.place, id: r.id, item: this.opened(r) })),
      first,
      n,
    );
  }

  async get(id: string): Promise<NamedCase | null> {
    const row = await maybeOne(this.db.tx, GET, { id });
    return row === null ? null : this.opened(row);
  }

  /** A case with the number of its events, locked until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<{ readonly found: NamedCase; readonly events: number } | null> {
    const row = await maybeOne(tx, LOCK, { id });
    return row === null ? null : { found: this.opened(row), events: row.events };
  }

  /** What happened in a case, the first first. */
  async events(id: string): Promise<readonly CaseEvent[]> {
    return (await this.eventsOfAll([id])).get(id) ?? [];
  }

  /** As events, of several cases by their ids. */
  async eventsOfAll(ids: readonly string[]): Promise<ReadonlyMap<string, readonly CaseEvent[]>> {
    const of = new Map<string, CaseEvent[]>(ids.map((id) => [id, []]));
    for (const { investigation: id, number, body } of await rows(this.db.tx, EVENTS, { ids }))
      of.get(id)?.push(decryptJson<CaseEvent>(this.db.vault, `case:${id}:${number}`, body));
    return of;
  }

  /** Keeps an event of that number, and the case as it stands after it. */
  async add(tx: Tx, id: string, number: number, event: CaseEvent, after: Case): Promise<void> {
    const { vault } = this.db;
    const body = encryptJson(vault, `case:${id}`, after);
    await run(tx, PUT, { id, state: after.state, place: -Date.parse(event.at), events: number, body });
    const sealed = encryptJson(vault, `case:${id}:${number}`, event);
    await run(tx, ADD_EVENT, { investigation: id, number, body: sealed });
    await markEvents(tx, vault, [{ id, number, event }]);
  }

  private opened({ id, place, body }: RowOf<typeof INVESTIGATION>): NamedCase {
    const opened = decryptJson<Case>(this.db.vault, `case:${id}`, body);
    // Older cases held no files.
    return { ...opened, files: opened.files ?? [], id, changedAt: new Date(-place).toISOString() };
  }
}
