import type { Objection } from '../../domain/inquiries/objection.js';
import type { Organiser } from '../../domain/inquiries/organiser.js';
import type { Sample } from '../../domain/inquiries/sample.js';
import { bigint, int, json, orNull, text, texts, word } from '../columns.js';
import type { Database } from '../database.js';
import { decryptJson, encryptJson } from '../encryption/sealed-rows.js';
import { type Page, type PageArgs, page } from '../page.js';
import {
  type InquiryEvents,
  type InquiryMark,
  marksOfInquiry,
  textOfInquiry,
  valueMark,
} from '../personal/inquiry-marks.js';
import { markTexts } from '../personal/text-marks.js';
import { INQUIRY, INQUIRY_EVENT, type InquiryKind, type RowOf } from '../schema.js';
import { maybeOne, one, rows, run, statement, type Tx } from '../statement.js';

export type { InquiryEvents } from '../personal/inquiry-marks.js';
export type { InquiryKind } from '../schema.js';

export interface InquiryBodies {
  readonly organiser: Organiser;
  readonly sample: Sample;
  readonly objection: Objection;
}

/** An inquiry as it stands, with its name. */
export interface Kept<K extends InquiryKind> {
  readonly id: string;
  readonly changedAt: string;
  readonly body: InquiryBodies[K];
}

/** What of an inquiry the tables look at. */
export interface Filed {
  readonly state: string;
  /** The group of a sample, the complaint of an objection; '' for an organiser. */
  readonly subject: string;
  /** What it is ordered by, the least first. */
  readonly place: number;
}

interface Wrapped {
  readonly changedAt: string;
  readonly body: unknown;
}

const { columns } = INQUIRY;
const which = { kind: word<InquiryKind>(), state: orNull(text) };
const FILTER = `kind = $kind AND ($state::text IS NULL OR state = $state)`;
const COUNT = statement('inquiries.count', which, { n: int }, `SELECT count(*)::int AS n FROM inquiry WHERE ${FILTER}`);
const PAGE = statement(
  'inquiries.page',
  { ...which, place: bigint, id: text, limit: bigint },
  columns,
  `SELECT * FROM inquiry WHERE ${FILTER} AND (place, id COLLATE "C") > ($place, $id) ORDER BY place, id COLLATE "C" LIMIT $limit`,
);
const ALL = statement(
  'inquiries.all',
  which,
  columns,
  `SELECT * FROM inquiry WHERE ${FILTER} ORDER BY place, id COLLATE "C"`,
);
const ABOUT = statement(
  'inquiries.about',
  { kind: word<InquiryKind>(), subjects: texts },
  columns,
  `SELECT * FROM inquiry WHERE kind = $kind AND subject = ANY($subjects) ORDER BY place, id COLLATE "C"`,
);
const GET = statement(
  'inquiries.get',
  { kind: word<InquiryKind>(), id: text },
  columns,
  `SELECT * FROM inquiry WHERE kind = $kind AND id = $id`,
);
const LOCK = statement(
  'inquiries.lock',
  { kind: word<InquiryKind>(), id: text },
  columns,
  `SELECT * FROM inquiry WHERE kind = $kind AND id = $id FOR UPDATE`,
);
const OF_MARKS = statement(
  'inquiries.ofMarks',
  { marks: json<readonly string[]>() },
  { inquiry: text },
  `SELECT DISTINCT m.inquiry FROM jsonb_array_elements_text($marks::jsonb) AS v(mark) JOIN inquiry_mark m ON m.mark = v.mark::bigint AND m.role = 'value' ORDER BY 1`,
);
const EVENTS = statement(
  'inquiries.events',
  { ids: texts },
  INQUIRY_EVENT.columns,
  `SELECT * FROM inquiry_event WHERE inquiry = ANY($ids::text[]) ORDER BY inquiry, number`,
);
const PUT = statement(
  'inquiries.put',
  columns,
  {},
  `INSERT INTO inquiry (id, kind, state, subject, place, events, body) VALUES ($id, $kind, $state, $subject, $place, $events, $body::jsonb)
   ON CONFLICT (id) DO UPDATE SET state = excluded.state, place = excluded.place, events = excluded.events, body = excluded.body`,
);
const ADD_EVENT = statement(
  'inquiries.addEvent',
  INQUIRY_EVENT.columns,
  {},
  `INSERT INTO inquiry_event (inquiry, number, body) VALUES ($inquiry, $number, $body::jsonb)`,
);
const ADD_MARKS = statement(
  'inquiries.addMarks',
  { inquiry: text, marks: json<readonly InquiryMark[]>() },
  {},
  `INSERT INTO inquiry_mark (role, mark, inquiry) SELECT role, mark, $inquiry FROM jsonb_to_recordset($marks::jsonb) AS r(role text, mark bigint)
   ON CONFLICT (role, mark, inquiry) DO NOTHING`,
);

/** Organisers, samples and objections, sealed, with their events. */
export class InquiryRepository {
  constructor(private readonly db: Database) {}

  async page<K extends InquiryKind>(kind: K, state: string | null, { after, first }: PageArgs): Promise<Page<Kept<K>>> {
    const { n } = await one(this.db.tx, COUNT, { kind, state });
    const found = await rows(this.db.tx, PAGE, {
      kind,
      state,
      place: after?.rank ?? Number.MIN_SAFE_INTEGER,
      id: after?.id ?? '',
      limit: first + 1,
    });
    return page(
      found.map((r) => ({ rank: r.place, id: r.id, item: this.opened<K>(r) })),
      first,
      n,
    );
  }

  /** All of a kind. @param state null: in whatever state. */
  async all<K extends InquiryKind>(kind: K, state: string | null): Promise<readonly Kept<K>[]> {
    return (await rows(this.db.tx, ALL, { kind, state })).map((r) => this.opened<K>(r));
  }

  /** Samples of groups, or objections to complaints. */
  async about<K extends InquiryKind>(kind: K, subjects: readonly string[]): Promise<readonly Kept<K>[]> {
    return (await rows(this.db.tx, ABOUT, { kind, subjects })).map((r) => this.opened<K>(r));
  }

  async get<K extends InquiryKind>(kind: K, id: string): Promise<Kept<K> | null> {
    const row = await maybeOne(this.db.tx, GET, { kind, id });
    return row === null ? null : this.opened<K>(row);
  }

  /** An inquiry with the number of its events, locked until the transaction ends. */
  async lock<K extends InquiryKind>(
    tx: Tx,
    kind: K,
    id: string,
  ): Promise<{ readonly found: Kept<K>; readonly events: number } | null> {
    const row = await maybeOne(tx, LOCK, { kind, id });
    return row === null ? null : { found: this.opened<K>(row), events: row.events };
  }

  /** Organisers that hold one of these values, or once did. */
  async holding(tx: Tx, values: readonly string[]): Promise<readonly string[]> {
    const marks = values.map((v) => valueMark(this.db.vault, v));
    return (await rows(tx, OF_MARKS, { marks })).map((r) => r.inquiry);
  }

  /** What happened, the first first. */
  async events<K extends InquiryKind>(id: string): Promise<readonly InquiryEvents[K][]> {
    return ((await this.eventsOfAll([id])).get(id) ?? []) as readonly InquiryEvents[K][];
  }

  /** As events, of several inquiries by their ids. */
  async eventsOfAll(ids: readonly string[]): Promise<ReadonlyMap<string, readonly InquiryEvents[InquiryKind][]>> {
    const of = Map.groupBy(await rows(this.db.tx, EVENTS, { ids }), (r) => r.inquiry);
    return new Map(
      [...of].map(([id, found]) => [
        id,
        found.map((r) => decryptJson<InquiryEvents[InquiryKind]>(this.db.vault, `inquiry:${id}:${r.number}`, r.body)),
      ]),
    );
  }

  /** Keeps an event of that number, and the inquiry as it stands after it. */
  async add<K extends InquiryKind>(
    tx: Tx,
    kind: K,
    id: string,
    number: number,
    event: InquiryEvents[K],
    after: InquiryBodies[K],
    filed: Filed,
  ): Promise<void> {
    const { vault } = this.db;
    const wrapped: Wrapped = { changedAt: event.at, body: after };
    const body = encryptJson(vault, `inquiry:${id}`, wrapped);
    await run(tx, PUT, { id, kind, ...filed, events: number, body });
    const sealed = encryptJson(vault, `inquiry:${id}:${number}`, event);
    await run(tx, ADD_EVENT, { inquiry: id, number, body: sealed });
    const marks = marksOfInquiry(vault, event);
    if (marks.length > 0) await run(tx, ADD_MARKS, { inquiry: id, marks });
    await markTexts(tx, vault, 'inquiry', [{ id: `${id}:${number}`, text: textOfInquiry(event) }]);
  }

  private opened<K extends InquiryKind>({ id, body }: RowOf<typeof INQUIRY>): Kept<K> {
    const opened = decryptJson<Wrapped>(this.db.vault, `inquiry:${id}`, body);
    return { id, changedAt: opened.changedAt, body: opened.body as InquiryBodies[K] };
  }
}
