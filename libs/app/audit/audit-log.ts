import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import { putSaid, withSaid } from '../../db/personal/audit-words.js';
import { auditPseudonym } from '../../db/personal/pseudonym.js';
import { type Page, type PageArgs, page, type RecordStore } from '../../db/record-store.js';
import { sqlJson } from '../../db/sql-json.js';
import type { Role } from '../../domain/access.js';
import {
  type Anchor,
  type AuditEntry,
  type AuditEvent,
  type ChainState,
  link,
  verifyChain,
} from '../../domain/audit/chain.js';
import type { Said } from '../../domain/audit/said.js';
import { CONCEALED, withoutWords, withWords } from '../../domain/audit/words.js';

/** Entries that are read at a time. */
const PAGE = 2000;
/** Number of the advisory lock under which entries are added: the chain has one end. */
const LOCK = 0x61756469;

/** Who does something, and in which request. */
export interface Actor {
  readonly name: string;
  readonly role: Role;
  readonly request: string | null;
}

/** What is written down about an act; who and when are known. */
export type Act = Pick<AuditEvent, 'action' | 'subject'> &
  Partial<Pick<AuditEvent, 'reason' | 'before' | 'after'>> & {
    /** Whether `after` may lie open in the chain for good: nobody wrote anything in it, and it names nobody. */
    readonly open?: boolean;
  };

export interface AuditFilter {
  readonly actor?: string;
  readonly subject?: { readonly kind: string; readonly id: string };
}

/**
 * The audit log of an installation: entries in one chain, added in the transaction of what they tell of, so that nothing is done that is not written down,
 * and nothing is answered before it is. The table takes no change and no deletion (a trigger); who has the database can still make both, which `verify`
 * finds, with the anchors also where the end is cut off or all was made anew.
 */
export class AuditLog {
  constructor(
    private readonly store: RecordStore,
    private readonly now: () => string,
    /** Folder of daily anchors; kept best where nobody who has the database can write. Null: none are written. */
    private readonly anchors: string | null,
  ) {}

  /** Adds to the chain within the caller's transaction. */
  async write(tx: EntityManager, actor: Actor, acts: readonly Act[]): Promise<void> {
    if (acts.length === 0) return;
    await tx.query(`SELECT pg_advisory_xact_lock(${LOCK})`);
    const rows = (await tx.query(`SELECT number, hash, at FROM audit ORDER BY number DESC LIMIT 1`)) as {
      number: string | number;
      hash: string;
      at: string;
    }[];
    let last = rows.length === 0 ? null : { number: Number(rows[0].number), hash: rows[0].hash };
    const at = this.now();
    const entries: AuditEntry[] = [];
    const said: { number: number; said: Said }[] = [];
    const { vault } = this.store;
    for (const { open = false, ...act } of acts) {
      const event = { reason: null, before: null, after: null, ...act, at, actor: actor.name, role: actor.role };
      // As the store will give it back.
      const stored = JSON.parse(sqlJson({ ...event, request: actor.request })) as AuditEvent;
      const bare = open
        ? { event: stored, said: null }
        : withoutWords(stored, (subject) => auditPseudonym(vault, subject));
      const entry = link(bare.event, last);
      entries.push(entry);
      if (bare.said !== null) said.push({ number: entry.number, said: bare.said });
      last = entry;
    }
    await tx.query(
      `INSERT INTO audit (number, at, actor, "subjectKind", "subjectId", body, previous, hash)
       SELECT (e->>'number')::bigint, e->>'at', e->>'actor', e->'subject'->>'kind', e->'subject'->>'id', e - 'number' - 'previous' - 'hash', e->>'previous', e->>'hash'
       FROM jsonb_array_elements($1::jsonb) AS e`,
      [sqlJson(entries)],
    );
    await putSaid(tx, vault, said);
    const before = rows[0];
    if (before !== undefined && before.at.slice(0, 10) < at.slice(0, 10))
      this.anchor({ day: before.at.slice(0, 10), number: Number(before.number), hash: before.hash });
  }

  /** Writes down that something was looked at, before it is shown. */
  async read(actor: Actor, action: string, subjects: readonly AuditEvent['subject'][]): Promise<void> {
    await this.wrote(
      actor,
      subjects.map((subject) => ({ action, subject })),
    );
  }

  /** Writes down what was done outside a transaction of the store. */
  async wrote(actor: Actor, acts: readonly Act[]): Promise<void> {
    await this.store.source.transaction((tx) => this.write(tx, actor, acts));
  }

  /** Whether such an act on a subject was written down; for what may be fetched only because it was made here. */
  async knows(action: string, { kind, id }: AuditEvent['subject']): Promise<boolean> {
    const rows = (await this.store.source.query(
      `SELECT 1 FROM audit WHERE "subjectKind" = $1 AND "subjectId" = $2 AND body->>'action' = $3 LIMIT 1`,
      [kind, id, action],
    )) as unknown[];
    return rows.length > 0;
  }

  /** The last first. */
  async list(filter: AuditFilter, { after, first }: PageArgs): Promise<Page<AuditEntry>> {
    const conditions = ['true'];
    const values: unknown[] = [];
    if (filter.actor !== undefined) conditions.push(`actor = $${values.push(filter.actor)}`);
    if (filter.subject !== undefined)
      conditions.push(
        `"subjectKind" = $${values.push(filter.subject.kind)} AND "subjectId" = ANY($${values.push(this.idsOf(filter.subject))}::text[])`,
      );
    const where = conditions.join(' AND ');
    const total = (await this.store.source.query(`SELECT count(*)::int AS n FROM audit WHERE ${where}`, values)) as {
      n: number;
    }[];
    const rows = (await this.store.source.query(
      `SELECT * FROM audit WHERE ${where} AND number < $${values.length + 1} ORDER BY number DESC LIMIT $${values.length + 2}`,
      [...values, after === null ? Number.MAX_SAFE_INTEGER : -after.rank, first + 1],
    )) as Row[];
    const entries = await withSaid(this.store.source.manager, this.store.vault, rows.map(entryOf));
    return page(
      entries.map((e) => ({ rank: -e.number, id: String(e.number), item: withWords(e) })),
      first,
      total[0].n,
    );
  }

  /** Under which ids a subject stands in the chain. Older entries name every subject by its own. */
  private idsOf(subject: AuditEvent['subject']): string[] {
    return CONCEALED.has(subject.kind) ? [subject.id, auditPseudonym(this.store.vault, subject)] : [subject.id];
  }

  /** Entries from the first about a subject to the last about it, those of others between them included. */
  async *between(subject: AuditEvent['subject']): AsyncGenerator<AuditEntry, void, undefined> {
    const [{ from, to }] = (await this.store.source.query(
      `SELECT min(number)::text AS from, max(number)::text AS to FROM audit WHERE "subjectKind" = $1 AND "subjectId" = $2`,
      [subject.kind, subject.id],
    )) as { from: string | null; to: string | null }[];
    if (from !== null && to !== null) yield* this.entries(Number(from) - 1, Number(to));
  }

  /** Every entry after one and up to another, the first first. */
  async *entries(after = 0, upTo = Number.MAX_SAFE_INTEGER): AsyncGenerator<AuditEntry, void, undefined> {
    for (let from = after; ; ) {
      const rows = (await this.store.source.query(
        `SELECT * FROM audit WHERE number > $1 AND number <= $2 ORDER BY number LIMIT ${PAGE}`,
        [from, upTo],
      )) as Row[];
      yield* await withSaid(this.store.source.manager, this.store.vault, rows.map(entryOf));
      if (rows.length < PAGE) return;
      from = Number(rows[rows.length - 1].number);
    }
  }

  /** @param anchors folder of anchors; by default the installation's own. */
  async verify(anchors = this.anchors): Promise<ChainState> {
    return verifyChain(this.entries(), anchors === null ? [] : readAnchors(anchors));
  }

  /** The chain's end as it is now, to be kept elsewhere. */
  async end(): Promise<Anchor | null> {
    const rows = (await this.store.source.query(
      `SELECT number, hash, at FROM audit ORDER BY number DESC LIMIT 1`,
    )) as Row[];
    return rows.length === 0
      ? null
      : { day: this.now().slice(0, 10), number: Number(rows[0].number), hash: rows[0].hash };
  }

  /** An entry of the day before, written with the first one of the next: should this transaction fail, the anchor is true all the same. */
  private anchor(anchor: Anchor): void {
    if (this.anchors === null) return;
    mkdirSync(this.anchors, { recursive: true });
    const path = join(this.anchors, `${anchor.day}.json`);
    // Whole or not at all.
    writeFileSync(`${path}.part`, `${JSON.stringify(anchor)}\n`);
    renameSync(`${path}.part`, path);
  }
}

interface Row {
  readonly number: string | number;
  readonly actor: string;
  readonly at: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly body: Omit<AuditEntry, 'number' | 'previous' | 'hash'>;
  readonly previous: string;
  readonly hash: string;
}

/** The columns by which entries are found count too: they are what is shown. */
function entryOf(row: Row): AuditEntry {
  return {
    ...row.body,
    actor: row.actor,
    at: row.at,
    subject: { kind: row.subjectKind, id: row.subjectId },
    number: Number(row.number),
    previous: row.previous,
    hash: row.hash,
  };
}

function readAnchors(folder: string): Anchor[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .filter((n) => /^\d{4}-\d{2}-\d{2}\.json$/.test(n))
    .sort()
    .map((n) => JSON.parse(readFileSync(join(folder, n), 'utf8')) as Anchor);
}
