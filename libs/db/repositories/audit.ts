import type { AuditEntry, AuditEvent } from '../../domain/audit/chain.js';
import type { Head } from '../../domain/audit/end.js';
import type { Said } from '../../domain/audit/said.js';
import { bigint, bool, int, json, orNull, text, texts } from '../columns.js';
import type { Database } from '../database.js';
import { LOCKS } from '../locks.js';
import { type Page, type PageArgs, page } from '../page.js';
import { type SaidRow, saidRows, withSaid } from '../personal/audit-words.js';
import { AUDIT, AUDIT_HEAD, INSTALLATION, type RowOf } from '../schema.js';
import { maybeOne, one, rows, run, statement, type Tx } from '../statement.js';

/** @param ids under which a subject stands in the chain: its own, and its pseudonym. */
interface AuditFilter {
  readonly actor: string | undefined;
  readonly subject: { readonly kind: string; readonly ids: readonly string[] } | undefined;
}

/** The end of the chain. */
export type ChainEnd = Pick<AuditEntry, 'number' | 'hash' | 'at'>;

/** The chain's last entry, and what the store says about its end. */
export interface EndState {
  readonly end: ChainEnd | null;
  readonly head: Head | null;
  /** Entries that were there when the end was first sealed; null where it never was. */
  readonly sealedSince: number | null;
}

const { columns } = AUDIT;
const LOCK = statement('audit.lock', {}, {}, `SELECT pg_advisory_xact_lock(${LOCKS.audit})`);
/** Under this name the installation knows how many entries there were when the end was first sealed. */
const SEALED_SINCE = 'auditSealedSince';
const { number: headNumber, hash: headHash, mac: headMac } = AUDIT_HEAD.columns;
const STATE = statement(
  'audit.state',
  {},
  {
    number: orNull(columns.number),
    hash: orNull(columns.hash),
    at: orNull(columns.at),
    headNumber: orNull(headNumber),
    headHash: orNull(headHash),
    headMac: orNull(headMac),
    since: orNull(INSTALLATION.columns.value),
  },
  `SELECT a.number, a.hash, a.at, h.number AS "headNumber", h.hash AS "headHash", h.mac AS "headMac", i.value AS since
   FROM (SELECT 1) AS one LEFT JOIN LATERAL (SELECT number, hash, at FROM audit ORDER BY number DESC LIMIT 1) a ON true
   LEFT JOIN audit_head h ON true LEFT JOIN installation i ON i.name = '${SEALED_SINCE}'`,
);
const SEAL_FIRST = statement(
  'audit.sealFirst',
  { since: text },
  {},
  `INSERT INTO installation (name, value) VALUES ('${SEALED_SINCE}', $since) ON CONFLICT DO NOTHING`,
);
const END = statement(
  'audit.end',
  {},
  { number: columns.number, hash: columns.hash, at: columns.at },
  `SELECT number, hash, at FROM audit ORDER BY number DESC LIMIT 1`,
);
// Every page that shows a complaint appends.
// One call of migration 0017 adds the entries, what was said in them, and the sealed end.
const APPEND = statement(
  'audit.append',
  {
    after: orNull(bigint),
    afterHash: orNull(text),
    entries: json<readonly AuditEntry[]>(),
    said: json<readonly SaidRow[]>(),
    head: json<readonly Head[]>(),
  },
  { added: bool },
  `SELECT audit_append($after, $afterHash, $entries, $said, $head) AS added`,
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

  /** Holds the end of the chain until the transaction ends. */
  async lockEnd(tx: Tx): Promise<EndState> {
    await run(tx, LOCK, {});
    return this.endState(tx);
  }

  async endState(tx: Tx = this.db.tx): Promise<EndState> {
    const { number, hash, at, headNumber: n, headHash: h, headMac: mac, since } = await one(tx, STATE, {});
    return {
      end: number === null || hash === null || at === null ? null : { number, hash, at },
      head: n === null || h === null || mac === null ? null : { number: n, hash: h, mac },
      sealedSince: since === null ? null : Number(since),
    };
  }

  /** Notes how many entries were there before the end was sealed for the first time. */
  async sealFirst(tx: Tx, entries: number): Promise<void> {
    await run(tx, SEAL_FIRST, { since: String(entries) });
  }

  /**
   * Adds entries behind the end for which they were made. Outside of a transaction this is one statement.
   *
   * @param said what people wrote in entries, which lies sealed beside the chain.
   * @param head where the end is sealed now; null: it stays where it is.
   * @returns false where others have added meanwhile; then nothing was written.
   */
  async append(
    after: ChainEnd | null,
    entries: readonly AuditEntry[],
    said: readonly { readonly number: number; readonly said: Said }[],
    head: Head | null,
    tx: Tx = this.db.tx,
  ): Promise<boolean> {
    const { added } = await one(tx, APPEND, {
      after: after?.number ?? null,
      afterHash: after?.hash ?? null,
      entries,
      said: saidRows(this.db.vault, said),
      head: head === null ? [] : [head],
    });
    return added;
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
