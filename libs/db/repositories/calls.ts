import type { Call, LineUse, ScriptUse } from '../../domain/model/index.js';
import { bigint, int, text, texts } from '../columns.js';
import type { Database } from '../database.js';
import { openRecord, type SealedBody } from '../encryption/sealed-rows.js';
import type { Page, PageArgs } from '../page.js';
import { RECORD } from '../schema.js';
import { maybeOne, one, rows, statement } from '../statement.js';
import { BEHIND, findingPage, IN_ORDER, ITEM } from './finding-list.js';
import type { FindingRepository } from './findings.js';
import { IS_RECORDING, RECORDING } from './recording.js';

/** Calls in a page of the history. */
const PAGE_SIZE = 5000;

const { body } = RECORD.columns;
const GET = statement('calls.get', { id: text }, { body }, `SELECT body FROM record WHERE kind = 'call' AND id = $id`);
const OF_DEBTORS = statement(
  'calls.ofDebtors',
  { debtors: texts, limit: bigint },
  { id: text, body },
  `SELECT id, body FROM record WHERE kind = 'call' AND body->>'debtorRef' <> '' AND body->>'debtorRef' = ANY($debtors::text[])
   ORDER BY body->>'startedAt', id COLLATE "C" LIMIT $limit`,
);
const KNOWN = statement(
  'calls.known',
  { ids: texts },
  { id: text },
  `SELECT id FROM record WHERE kind = 'call' AND id = ANY($ids::text[])`,
);
const HISTORY = statement(
  'calls.history',
  { after: text, limit: bigint },
  { id: text, body },
  `SELECT id, body FROM record WHERE kind = 'call' AND id COLLATE "C" > $after ORDER BY id COLLATE "C" LIMIT $limit`,
);
const POSITION = statement(
  'calls.position',
  {},
  { last: int },
  `SELECT coalesce(max(number), 0) AS last FROM stream_call`,
);
const AFTER = statement(
  'calls.after',
  { position: int, limit: bigint },
  { number: int, id: text, body },
  `SELECT s.number, r.id, r.body FROM stream_call s JOIN record r ON r.kind = 'call' AND r.id = s.id WHERE s.number > $position ORDER BY s.number LIMIT $limit`,
);
const OF_CALL = statement(
  'calls.recording',
  { call: text },
  { path: text, sha256: text, bytes: text },
  `SELECT body->>'path' AS path, body->>'sha256' AS sha256, body->>'bytes' AS bytes FROM record WHERE ${RECORDING} = $call AND ${IS_RECORDING} ORDER BY import DESC LIMIT 1`,
);
const listed = (kind: 'line' | 'script') => ({
  count: statement(
    `calls.count-${kind}s`,
    {},
    { n: int },
    `SELECT count(*)::int AS n FROM finding f WHERE f.kind = '${kind}'`,
  ),
  page: statement(
    `calls.${kind}s`,
    BEHIND,
    ITEM,
    `SELECT f.rank, f.id, f.body AS item FROM finding f WHERE f.kind = '${kind}' AND ${IN_ORDER}`,
  ),
});
const LINES = listed('line');
const SCRIPTS = listed('script');

/** Calls, the stream in which they come, and what was found about lines and scripts. */
export class CallRepository {
  constructor(
    private readonly db: Database,
    private readonly findings: FindingRepository,
  ) {}

  async get(id: string): Promise<Call | null> {
    const row = await maybeOne(this.db.tx, GET, { id });
    return row === null ? null : this.opened({ id, body: row.body });
  }

  /** Calls about debtors, the first first. */
  async ofDebtors(debtors: readonly string[], limit: number): Promise<readonly Call[]> {
    return (await rows(this.db.tx, OF_DEBTORS, { debtors, limit })).map((r) => this.opened(r));
  }

  /** Which of these calls are kept already. */
  async known(ids: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set((await rows(this.db.tx, KNOWN, { ids })).map((r) => r.id));
  }

  /** Every call that is kept, page by page. */
  async *history(): AsyncGenerator<readonly Call[]> {
    for (let after = ''; ; ) {
      const found = await rows(this.db.tx, HISTORY, { after, limit: PAGE_SIZE });
      yield found.map((r) => this.opened(r));
      const last = found.at(-1);
      if (last === undefined || found.length < PAGE_SIZE) return;
      after = last.id;
    }
  }

  /** Number of the last call of the stream. */
  async position(): Promise<number> {
    return (await one(this.db.tx, POSITION, {})).last;
  }

  /** Calls of the stream behind a number, in the order in which they came to any process. */
  async after(position: number, limit: number): Promise<readonly { readonly number: number; readonly call: Call }[]> {
    const found = await rows(this.db.tx, AFTER, { position, limit });
    return found.map((r) => ({ number: r.number, call: this.opened(r) }));
  }

  /** The recording of a call: a sound file of its id, of several the one that came last. */
  async recording(
    call: string,
  ): Promise<{ readonly path: string; readonly sha256: string; readonly bytes: number } | null> {
    const found = await maybeOne(this.db.tx, OF_CALL, { call });
    return found === null ? null : { ...found, bytes: Number(found.bytes) };
  }

  /** Lines that are called, those with most calls first. */
  lines(args: PageArgs): Promise<Page<LineUse & { readonly id: string }>> {
    return findingPage(
      {
        count: () => one(this.db.tx, LINES.count, {}),
        next: (behind) => rows(this.db.tx, LINES.page, behind),
        open: (id, found) => ({ id, ...this.findings.opened<LineUse>('line', id, found) }),
      },
      args,
    );
  }

  /** Calls that share a script, those of most speakers first. */
  scripts(args: PageArgs): Promise<Page<ScriptUse>> {
    return findingPage(
      {
        count: () => one(this.db.tx, SCRIPTS.count, {}),
        next: (behind) => rows(this.db.tx, SCRIPTS.page, behind),
        open: (id, found): ScriptUse => this.findings.opened('script', id, found),
      },
      args,
    );
  }

  private opened(r: { readonly id: string; readonly body: SealedBody }): Call {
    return openRecord(this.db.vault, 'call', r.id, r.body);
  }
}
