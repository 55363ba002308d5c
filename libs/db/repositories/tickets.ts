import type { ErrorCode } from '../../domain/errors/errors.js';
import type { SourceSettings } from '../../domain/sources/settings.js';
import type { TicketEvent } from '../../domain/tickets/settings.js';
import { bigint, bool, int, orNull, text, texts } from '../columns.js';
import type { Database } from '../database.js';
import type { RowOf } from '../schema.js';
import { maybeOne, rows, run, statement, type Tx } from '../statement.js';
import { TICKET_NOTE, TICKET_SYSTEM } from '../tickets-schema.js';

type Row = RowOf<typeof TICKET_SYSTEM>;
/** A ticket system with its settings opened. */
export type TicketSystem = Omit<Row, 'settings'> & { readonly settings: SourceSettings };
export interface CountedTicketSystem extends TicketSystem {
  readonly waiting: number;
  readonly written: number;
  /** Notes that were given up. */
  readonly dead: number;
  /** Since when the oldest note waits. */
  readonly oldestAt: string | null;
}
export type TicketNoteRow = RowOf<typeof TICKET_NOTE>;
/** A note that is to be written now. */
export type DueNote = Pick<TicketNoteRow, 'id' | 'system' | 'complaint' | 'cause' | 'tags' | 'unsure' | 'attempts'>;

const { columns } = TICKET_SYSTEM;
const NOTE = TICKET_NOTE.columns;
const id = { id: text };
const LIST = statement(
  'tickets.list',
  {},
  { ...columns, waiting: int, written: int, dead: int, oldestAt: orNull(text) },
  `SELECT s.*, c.waiting, c.written, c.dead, c."oldestAt" FROM ticket_system s, LATERAL (
     SELECT count(*) FILTER (WHERE n.state = 'waiting')::int AS waiting, count(*) FILTER (WHERE n.state = 'written')::int AS written,
       count(*) FILTER (WHERE n.state = 'dead')::int AS dead, min(n.at) FILTER (WHERE n.state = 'waiting') AS "oldestAt"
     FROM ticket_note n WHERE n.system = s.id) c ORDER BY s.name`,
);
const GET = statement('tickets.get', id, columns, `SELECT * FROM ticket_system WHERE id = $id`);
const ADD = statement(
  'tickets.add',
  {
    id: text,
    name: text,
    kind: columns.kind,
    settings: text,
    events: columns.events,
    now: text,
    createdBy: text,
  },
  id,
  `INSERT INTO ticket_system (id, name, kind, settings, events, "notBefore", "createdBy", "createdAt")
   VALUES ($id, $name, $kind, $settings, $events::text[], $now, $createdBy, $now) ON CONFLICT (name) DO NOTHING RETURNING id`,
);
const CHANGE = statement(
  'tickets.change',
  { id: text, name: text, settings: text, events: columns.events, now: text },
  id,
  `UPDATE ticket_system SET name = $name, settings = $settings, events = $events::text[], failures = 0, problem = NULL, "notBefore" = $now
   WHERE id = $id AND NOT EXISTS (SELECT 1 FROM ticket_system WHERE name = $name AND id <> $id) RETURNING id`,
);
const REMOVE = statement('tickets.remove', id, id, `DELETE FROM ticket_system WHERE id = $id RETURNING id`);
const PAUSE = statement(
  'tickets.pause',
  { id: text, paused: bool },
  id,
  `UPDATE ticket_system SET paused = $paused WHERE id = $id RETURNING id`,
);
// A person who asks again while the note waits adds tags to it.
const ASK = statement(
  'tickets.ask',
  { id: text, system: text, complaint: text, tags: texts, by: text, now: text },
  id,
  `INSERT INTO ticket_note AS n (id, system, complaint, cause, tags, by, at, "runAfter")
   VALUES ($id, $system, $complaint, 'person', $tags::text[], $by, $now, $now)
   ON CONFLICT (system, complaint, cause) WHERE cause <> 'person' OR state = 'waiting'
   DO UPDATE SET tags = (SELECT array_agg(DISTINCT t.tag ORDER BY t.tag) FROM unnest(n.tags || excluded.tags) AS t(tag)) RETURNING id`,
);
const HAPPENED = statement(
  'tickets.happened',
  { event: NOTE.cause, complaints: texts, now: text },
  {},
  `INSERT INTO ticket_note (id, system, complaint, cause, tags, by, at, "runAfter")
   SELECT gen_random_uuid()::text, s.id, c.id, $event, '{}', '', $now, $now FROM ticket_system s, unnest($complaints::text[]) AS c(id)
   WHERE s.events @> ARRAY[$event] ON CONFLICT DO NOTHING`,
);
// Taken for as long as an attempt may last. A process that dies meanwhile leaves it to the next, who must look first.
const TAKE_DUE = statement(
  'tickets.takeDue',
  { now: text, until: text, limit: bigint },
  {
    id: text,
    system: text,
    complaint: text,
    cause: NOTE.cause,
    tags: texts,
    unsure: bool,
    attempts: int,
  },
  `WITH due AS (SELECT n.id, n.unsure FROM ticket_note n JOIN ticket_system s ON s.id = n.system
     WHERE n.state = 'waiting' AND n."runAfter" <= $now AND NOT s.paused AND s."notBefore" <= $now
     ORDER BY n."runAfter", n.id LIMIT $limit FOR UPDATE OF n SKIP LOCKED)
   UPDATE ticket_note n SET "runAfter" = $until, unsure = true FROM due WHERE n.id = due.id
   RETURNING n.id, n.system, n.complaint, n.cause, n.tags, due.unsure, n.attempts`,
);
const SETTLE = statement(
  'tickets.settle',
  {
    id: text,
    held: text,
    state: NOTE.state,
    unsure: bool,
    attempts: int,
    problem: NOTE.problem,
    runAfter: text,
  },
  id,
  `UPDATE ticket_note SET state = $state, unsure = $unsure, attempts = $attempts, problem = $problem::jsonb, "runAfter" = $runAfter
   WHERE id = $id AND "runAfter" = $held RETURNING id`,
);
const DROP = statement(
  'tickets.drop',
  { id: text, held: text },
  {},
  `DELETE FROM ticket_note WHERE id = $id AND "runAfter" = $held`,
);
const ANSWERED = statement(
  'tickets.answered',
  { id: text, now: text },
  {},
  `UPDATE ticket_system SET failures = 0, problem = NULL, "answeredAt" = $now WHERE id = $id`,
);
const FAILED = statement(
  'tickets.failed',
  { id: text, problem: columns.problem, notBefore: text },
  {},
  `UPDATE ticket_system SET failures = failures + 1, problem = $problem::jsonb, "notBefore" = greatest("notBefore", $notBefore) WHERE id = $id`,
);
const NOTES = statement(
  'tickets.notes',
  { complaint: text },
  NOTE,
  `SELECT * FROM ticket_note WHERE complaint = $complaint ORDER BY at DESC, id`,
);
const DEAD = statement(
  'tickets.dead',
  { system: text, limit: bigint },
  NOTE,
  `SELECT * FROM ticket_note WHERE system = $system AND state = 'dead' ORDER BY at DESC, id LIMIT $limit`,
);
// A note of a person whose complaint has another one waiting is left: that one says the same.
const REPLAY = statement(
  'tickets.replay',
  { system: text, notes: orNull(texts), now: text },
  id,
  `UPDATE ticket_note n SET state = 'waiting', attempts = 0, "runAfter" = $now WHERE n.id IN (
     SELECT DISTINCT ON (d.complaint, d.cause) d.id FROM ticket_note d WHERE d.system = $system AND d.state = 'dead'
       AND ($notes::text[] IS NULL OR d.id = ANY($notes::text[]))
       AND NOT EXISTS (SELECT 1 FROM ticket_note w WHERE w.system = d.system AND w.complaint = d.complaint AND w.cause = d.cause AND w.state = 'waiting')
     ORDER BY d.complaint, d.cause, d.at DESC, d.id) RETURNING n.id`,
);

/** Ticket systems of the house, and notes on their way there. Settings are sealed; notes hold ids alone. */
export class TicketRepository {
  constructor(private readonly db: Database) {}

  async list(): Promise<readonly CountedTicketSystem[]> {
    return (await rows(this.db.tx, LIST, {})).map(({ waiting, written, dead, oldestAt, ...row }) => ({
      ...this.opened(row),
      waiting,
      written,
      dead,
      oldestAt,
    }));
  }

  async get(system: string, tx: Tx = this.db.tx): Promise<TicketSystem | null> {
    const row = await maybeOne(tx, GET, { id: system });
    return row === null ? null : this.opened(row);
  }

  /** @returns false where another one has the name. */
  async add(
    tx: Tx,
    made: Pick<TicketSystem, 'id' | 'name' | 'kind' | 'settings' | 'events' | 'createdBy'>,
    now: string,
  ): Promise<boolean> {
    return (await maybeOne(tx, ADD, { ...made, now, settings: this.sealed(made.id, made.settings) })) !== null;
  }

  /** @returns false where another one has the name. */
  async change(
    tx: Tx,
    changed: Pick<TicketSystem, 'id' | 'name' | 'settings' | 'events'>,
    now: string,
  ): Promise<boolean> {
    const settings = this.sealed(changed.id, changed.settings);
    return (await maybeOne(tx, CHANGE, { ...changed, now, settings })) !== null;
  }

  /** @returns whether it was there. */
  async remove(tx: Tx, system: string): Promise<boolean> {
    return (await maybeOne(tx, REMOVE, { id: system })) !== null;
  }

  /** @returns whether it is there. */
  async pause(tx: Tx, system: string, paused: boolean): Promise<boolean> {
    return (await maybeOne(tx, PAUSE, { id: system, paused })) !== null;
  }

  /** Has a note written because somebody said so. */
  async ask(
    tx: Tx,
    note: Pick<TicketNoteRow, 'id' | 'system' | 'complaint' | 'tags' | 'by'>,
    now: string,
  ): Promise<void> {
    await run(tx, ASK, { ...note, now });
  }

  /** Has notes written after an event, to the systems that want them: once for each complaint. */
  async happened(tx: Tx, event: TicketEvent, complaints: readonly string[], now: string): Promise<void> {
    if (complaints.length > 0) await run(tx, HAPPENED, { event, complaints, now });
  }

  /** Takes notes that are due. Another process that looks meanwhile takes others. */
  takeDue(now: string, until: string, limit: number): Promise<readonly DueNote[]> {
    return rows(this.db.tx, TAKE_DUE, { now, until, limit });
  }

  /**
   * Says what became of a note.
   *
   * @param held until when it was taken.
   * @returns false where another process has it by now.
   */
  async settle(
    tx: Tx,
    held: string,
    outcome: Pick<TicketNoteRow, 'id' | 'state' | 'unsure' | 'attempts' | 'problem' | 'runAfter'>,
  ): Promise<boolean> {
    return (await maybeOne(tx, SETTLE, { ...outcome, held })) !== null;
  }

  /** Forgets a note of an event about which there is nothing to say. */
  async drop(held: string, note: string): Promise<void> {
    await run(this.db.tx, DROP, { id: note, held });
  }

  async answered(system: string, now: string): Promise<void> {
    await run(this.db.tx, ANSWERED, { id: system, now });
  }

  /** @param notBefore until then nothing is sent there. */
  async failed(system: string, code: ErrorCode, notBefore: string): Promise<void> {
    await run(this.db.tx, FAILED, { id: system, problem: { code }, notBefore });
  }

  /** What was and will be written about a complaint, the last first. */
  notes(complaint: string): Promise<readonly TicketNoteRow[]> {
    return rows(this.db.tx, NOTES, { complaint });
  }

  /** Notes that were given up, the last first. */
  dead(system: string, limit: number): Promise<readonly TicketNoteRow[]> {
    return rows(this.db.tx, DEAD, { system, limit });
  }

  /** Has notes tried again. @param notes which; null: all that were given up. @returns how many. */
  async replay(tx: Tx, system: string, notes: readonly string[] | null, now: string): Promise<number> {
    return (await rows(tx, REPLAY, { system, notes, now })).length;
  }

  private sealed(system: string, settings: SourceSettings): string {
    return this.db.vault.seal(`ticket_system:${system}`, settings);
  }

  private opened({ settings, ...row }: Row): TicketSystem {
    return { ...row, settings: this.db.vault.open(`ticket_system:${row.id}`, settings) };
  }
}
