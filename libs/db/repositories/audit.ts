import type { AuditEntry, AuditEvent } from '../../domain/audit/chain.js';
import type { Said } from '../../domain/audit/said.js';
import { bigint, int, json, orNull, text, texts } from '../columns.js';
import type { Database } from '../database.js';
import { LOCKS } from '../locks.js';
import { type Page, type PageArgs, page } from '../page.js';
import { putSaid, withSaid } from '../personal/audit-words.js';
import { AUDIT, type RowOf } from '../schema.js';
import { maybeOne, one, rows, run, statement, type Tx } from '../statement.js';

/** @param ids under which a subject stands in the chain: its own, and its pseudonym. */
interface AuditFilter {
  readonly actor: string | undefined;
  readonly subject: { readonly kind: string; readonly ids: readonly string[] } | undefined;
}

/** The end of the chain. */
export type ChainEnd = Pick<AuditEntry, 'number' | 'hash' | 'at'>;

const { columns } = AUDIT;
const LOCK = statement('audit.lock', {}, {}, `SELECT pg_advisory_xact_lock(${LOCKS.audit})`);
const END = statement(
  'audit.end',
  {},
  { number: columns.number, hash: columns.hash, at: columns.at },
  `SELECT number, hash, at FROM audit ORDER BY number DESC LIMIT 1`,
);
const APPEND = statement(
  'audit.append',
  { entries: json<readonly AuditEntry[]>() },
  {},
  `INSERT INTO audit (number, at, actor, "subjectKind", "subjectId", body, previous, hash)
   SELECT (e->>'number')::bigint, e->>'at', e->>'actor', e->'subject'->>'kind', e->'subject'->>'id', e - 'number' - 'previous' - 'hash', e->>'previous', e->>'hash'
   FROM jsonb_array_elements($entries::jsonb) AS e`,
);
const CONTAINS = statement(
  'audit.contains',
  { kind: text, id: text, action: text },
  { number: columns.number },
  `SELECT number FROM audit WHERE "subjectKind" = $kind AND "subjectId" = $id AND body->>'action' = $action LIMIT 1`,
);
const FILTER = `($actor::text IS NULL OR actor = $actor) AND ($kind::text IS NULL OR ("subjectKind" = $kind AND "subjectId" = ANY($ids::text[])))`;
const filter = { actor: orNull(text), kind: orNull(text), ids: orNull(texts) };
const COUNT = statement('audit.count', filter, { n: int }, `SELECT count(*)::int AS n FROM audit WHERE ${FILTER}`);
const PAGE = statement(
  'audit.page',
  { ...filter, before: bigint, limit: bigint },
  columns,
  `SELECT * FROM audit WHERE ${FILTER} AND number < $before ORDER BY number DESC LIMIT $limit`,
);
const SPAN = statement(
  'audit.span',
  { kind: text, id: text },
  { from: orNull(bigint), to: orNull(bigint) },
  `SELECT min(number) AS from, max(number) AS to FROM audit WHERE "subjectKind" = $kind AND "subjectId" = $id`,
);
const AFTER = statement(
  'audit.after',
  { after: bigint, upTo: bigint, limit: bigint },
  columns,
  `SELECT * FROM audit WHERE number > $after AND number <= $upTo ORDER BY number LIMIT $limit`,
);

/** Entries of the audit log. They are only added; a trigger refuses all else. */
export class AuditRepository {
  constructor(private readonly db: Database) {}

  /** Holds the end of the chain until the transaction ends. Null: there is no entry yet. */
  async lockEnd(tx: Tx): Promise<ChainEnd | null> {
    await run(tx, LOCK, {});
    return maybeOne(tx, END, {});
  }

  /** @param said what people wrote in entries, which lies sealed beside the chain. */
  async append(
    tx: Tx,
    entries: readonly AuditEntry[],
    said: readonly { readonly number: number; readonly said: Said }[],
  ): Promise<void> {
    await run(tx, APPEND, { entries });
    await putSaid(tx, this.db.vault, said);
  }

  end(): Promise<ChainEnd | null> {
    return maybeOne(this.db.tx, END, {});
  }

  async contains(action: string, { kind, id }: AuditEvent['subject']): Promise<boolean> {
    return (await maybeOne(this.db.tx, CONTAINS, { kind, id, action })) !== null;
  }

  /** The last first. */
  async page({ actor, subject }: AuditFilter, { after, first }: PageArgs): Promise<Page<AuditEntry>> {
    const by = { actor: actor ?? null, kind: subject?.kind ?? null, ids: subject?.ids ?? null };
    const { n } = await one(this.db.tx, COUNT, by);
    const before = after === null ? Number.MAX_SAFE_INTEGER : -after.rank;
    const found = await rows(this.db.tx, PAGE, { ...by, before, limit: first + 1 });
    const entries = await this.said(found.map(entryOf));
    return page(
      entries.map((e) => ({ rank: -e.number, id: String(e.number), item: e })),
      first,
      n,
    );
  }

  /** Numbers of the first and the last entry about a subject. */
  async span({ kind, id }: AuditEvent['subject']): Promise<{ readonly from: number; readonly to: number } | null> {
    const { from, to } = await one(this.db.tx, SPAN, { kind, id });
    return from === null || to === null ? null : { from, to };
  }

  /** Entries behind a number and up to another, the first first. */
  async after(after: number, upTo: number, limit: number): Promise<readonly AuditEntry[]> {
    return this.said((await rows(this.db.tx, AFTER, { after, upTo, limit })).map(entryOf));
  }

  /** Entries with what people wrote in them. */
  private said(entries: readonly AuditEntry[]): Promise<readonly AuditEntry[]> {
    return withSaid(this.db.tx, this.db.vault, entries);
  }
}

/** The columns that find an entry count too: they are what is shown. */
function entryOf({ subjectKind, subjectId, body, ...row }: RowOf<typeof AUDIT>): AuditEntry {
  return { ...body, ...row, subject: { kind: subjectKind, id: subjectId } };
}
