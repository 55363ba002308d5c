import { randomBytes } from 'node:crypto';
import type { GroupEvent, RingEvent } from '../../domain/model/index.js';
import type { Notice } from '../../domain/notifications/notice.js';
import { ints, json, jsonText, text, texts } from '../columns.js';
import type { Database } from '../database.js';
import { openFinding, type SealedBody } from '../encryption/sealed-rows.js';
import type { FindingPut, FindingsDelta } from '../findings-delta.js';
import { changeGraph, replaceGraph } from '../graph-store/graph-tables.js';
import { FINDING, IMPORT, INSTALLATION } from '../schema.js';
import { sqlSafe } from '../sql-json.js';
import { maybeOne, rows, run, statement, type Tx } from '../statement.js';
import { assertLease, type Claim, finish } from './jobs.js';
import type { NotificationRepository } from './notifications.js';
import type { TemplateBankRepository } from './template-bank.js';

/** The findings are not in the state that the analysis started from: another one ran meanwhile. */
export class StaleBaselineError extends Error {
  constructor() {
    super('the findings are in another state than the analysis started from');
  }
}

/** Findings in one statement. */
const BATCH = 2000;

const { body } = FINDING.columns;
const GET = statement(
  'findings.get',
  { kind: text, id: text },
  { body },
  `SELECT body FROM finding WHERE kind = $kind AND id = $id`,
);
const MANY = statement(
  'findings.many',
  { kind: text, ids: texts },
  { id: text, body },
  `SELECT id, body FROM finding WHERE kind = $kind AND id = ANY($ids::text[])`,
);
const STATE = statement(
  'findings.state',
  {},
  { value: INSTALLATION.columns.value },
  `SELECT value FROM installation WHERE name = 'findings'`,
);
const LOCK_STATE = statement(
  'findings.lockState',
  {},
  { value: INSTALLATION.columns.value },
  `SELECT value FROM installation WHERE name = 'findings' FOR UPDATE`,
);
const SET_STATE = statement(
  'findings.setState',
  { state: text },
  {},
  `INSERT INTO installation (name, value) VALUES ('findings', $state) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
);
const CLEAR = statement('findings.clear', {}, {}, `DELETE FROM finding`);
const DROP = statement(
  'findings.drop',
  { drop: json<FindingsDelta['drop']>() },
  {},
  `DELETE FROM finding f USING jsonb_to_recordset($drop::jsonb) AS r(kind text, id text) WHERE f.kind = r.kind AND f.id = r.id`,
);
const PUT = statement(
  'findings.put',
  { put: jsonText },
  {},
  `INSERT INTO finding (kind, id, rank, parent, size, body)
   SELECT kind, id, rank, parent, size, body FROM jsonb_to_recordset($put::jsonb) AS r(kind text, id text, rank bigint, parent text, size int, body jsonb)
   ON CONFLICT (kind, id) DO UPDATE SET rank = excluded.rank, parent = excluded.parent, size = excluded.size, body = excluded.body`,
);
const ADD_RING_EVENTS = statement(
  'findings.addRingEvents',
  { events: json<readonly RingEvent[]>(), now: text },
  {},
  `INSERT INTO ring_event (ring, body, at) SELECT value->>'ring', value, $now FROM jsonb_array_elements($events::jsonb) WITH ORDINALITY ORDER BY ordinality`,
);
const ADD_GROUP_EVENTS = statement(
  'findings.addGroupEvents',
  { events: json<readonly GroupEvent[]>(), now: text },
  {},
  `INSERT INTO group_event ("group", body, at) SELECT value->>'group', value, $now FROM jsonb_array_elements($events::jsonb) WITH ORDINALITY ORDER BY ordinality`,
);
const END_IMPORTS = statement(
  'findings.endImports',
  { now: text, imports: ints },
  { id: IMPORT.columns.id },
  `UPDATE import SET state = 'done', "finishedAt" = $now WHERE state = 'analysing' AND id = ANY($imports::int[]) RETURNING id`,
);

/** What each analysis found. */
export class FindingRepository {
  constructor(
    private readonly db: Database,
    private readonly bank: TemplateBankRepository,
    private readonly notifications: NotificationRepository,
  ) {}

  async get<T>(kind: string, id: string): Promise<T | null> {
    const row = await maybeOne(this.db.tx, GET, { kind, id });
    return row === null ? null : this.opened(kind, id, row.body);
  }

  /** Several of a kind in one statement, in no order. Those that are not there are left out. */
  async many<T>(kind: string, ids: readonly string[]): Promise<readonly T[]> {
    return (await rows(this.db.tx, MANY, { kind, ids })).map((row) => this.opened(kind, row.id, row.body));
  }

  /** The body of a finding as it was found. Some are lists. */
  opened<T>(kind: string, id: string, sealed: SealedBody): T {
    return Array.isArray(sealed) ? (sealed as T) : openFinding(this.db.vault, kind, id, sealed);
  }

  /** The state of the findings; null before the first analysis. */
  async state(): Promise<string | null> {
    return (await maybeOne(this.db.tx, STATE, {}))?.value ?? null;
  }

  /**
   * Writes what an analysis changed, and ends its job and the imports that waited for it, in one transaction.
   *
   * @param base the state that the changes start from; null: they replace everything.
   * @param seen the state before the records of these were read, where they replace everything. What was taken away since
   *   must not come back.
   * @returns the new state.
   * @throws StaleBaselineError where another analysis ran meanwhile; LeaseLostError.
   */
  async store(
    claim: Claim,
    imports: readonly number[],
    changes: FindingsDelta,
    base: string | null,
    now: string,
    also: (tx: Tx) => Promise<void> = async () => {},
    seen?: string | null,
  ): Promise<string> {
    const expected = base ?? seen;
    const state = randomBytes(8).toString('hex');
    const { projected } = this.db;
    await this.db.source.transaction(async (tx) => {
      await assertLease(tx, claim);
      const held = (await maybeOne(tx, LOCK_STATE, {}))?.value ?? null;
      if (expected !== undefined && held !== expected) throw new StaleBaselineError();
      await run(tx, SET_STATE, { state });
      await this.putRows(tx, changes, base === null);
      await also(tx);
      if (changes.ringEvents.length > 0) await run(tx, ADD_RING_EVENTS, { events: changes.ringEvents, now });
      if (changes.groupEvents.length > 0) await run(tx, ADD_GROUP_EVENTS, { events: changes.groupEvents, now });
      if (base === null) await replaceGraph(tx, changes.graph.put, projected);
      else await changeGraph(tx, changes.graph, projected);
      await this.bank.noteUse(tx, changes.bank);
      const ended = await rows(tx, END_IMPORTS, { now, imports });
      await this.notifications.enqueue(
        tx,
        [
          ...ended.map(({ id }): Notice => ({ type: 'import.done', data: { import: id } })),
          ...this.notifications.ringNotices(changes.ringEvents),
        ],
        now,
      );
      await finish(tx, claim);
    });
    return state;
  }

  private async putRows(tx: Tx, { put, drop }: FindingsDelta, whole: boolean): Promise<void> {
    if (whole) await run(tx, CLEAR, {});
    else if (drop.length > 0) await run(tx, DROP, { drop });
    for (let i = 0; i < put.length; i += BATCH)
      await run(tx, PUT, {
        put: sqlSafe(
          `[${put
            .slice(i, i + BATCH)
            .map(rowJson)
            .join(',')}]`,
        ),
      });
  }
}

/** A finding as a row of JSON; its body is JSON already. */
const rowJson = ({ body: stored, ...row }: FindingPut): string =>
  `${JSON.stringify(row).slice(0, -1)},"body":${stored}}`;
