import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditPseudonym } from '../../db/personal/pseudonym.js';
import type { ChainEnd, EndState } from '../../db/repositories/audit.js';
import { sqlJson } from '../../db/sql-json.js';
import type { Page, PageArgs, Store, Tx } from '../../db/store.js';
import type { Role } from '../../domain/access.js';
import { type Anchor, type AuditEntry, type AuditEvent, link } from '../../domain/audit/chain.js';
import { type Head, type LogState, verifyLog } from '../../domain/audit/end.js';
import type { Said } from '../../domain/audit/said.js';
import { CONCEALED, withoutWords, withWords } from '../../domain/audit/words.js';

/** Entries that are read at a time. */
const PAGE = 2000;

/** Who does something, and in which request. */
export interface Actor {
  /** Of the account or the API key; names may be given again, ids are not. */
  readonly id?: string;
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
 * The audit log of an installation: one chain of entries.
 * Each is added in the transaction of its act, or before a read is answered.
 * Nothing is done without its entry, and nothing is shown before it.
 * A trigger refuses changes and deletions. `verify` finds them where somebody has the database itself.
 * It looks at the chain, at its end, and at an anchor a day. The installation's key seals the end with every entry.
 */
export class AuditLog {
  /** Ends when the append before has ended. */
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: Store,
    private readonly now: () => string,
    /** Folder of daily anchors; kept best where nobody who has the database can write. Null: none are written. */
    private readonly anchors: string | null,
  ) {}

  /** Adds to the chain within the caller's transaction. */
  async write(tx: Tx, actor: Actor, acts: readonly Act[]): Promise<void> {
    if (acts.length === 0) return;
    const known = await this.store.audit.lockEnd(tx);
    const made = this.linked(known.end, actor, acts);
    const seals = this.follows(known) || (await this.sealFirst(tx, known));
    const head = seals ? this.headAt(made.entries) : null;
    if (!(await this.store.audit.append(known.end, made.entries, made.said, head, tx)))
      throw new Error('the audit log grew while its end was locked');
    this.leaveDay(known.end, made.at);
  }

  /** Acts as the next entries of the chain, and what people wrote in them. */
  private linked(
    end: ChainEnd | null,
    actor: Actor,
    acts: readonly Act[],
  ): {
    readonly at: string;
    readonly entries: readonly AuditEntry[];
    readonly said: readonly { readonly number: number; readonly said: Said }[];
  } {
    let last: Pick<AuditEntry, 'number' | 'hash'> | null = end;
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
    return { at, entries, said };
  }

  /** Whether the sealed end belongs to the last entry. Where not, it stays, and `verify` says from where the log does not hold. */
  private follows({ end, head }: EndState): boolean {
    return head !== null && this.genuine(head) && head.number === end?.number && head.hash === end.hash;
  }

  /** Begins to seal the end of a log that no version has sealed yet. @returns whether the log is one. */
  private async sealFirst(tx: Tx, { end, head, sealedSince }: EndState): Promise<boolean> {
    if (head !== null || sealedSince !== null || this.hasSealedAnchor()) return false;
    await this.store.audit.sealFirst(tx, end?.number ?? 0);
    return true;
  }

  private headAt(entries: readonly AuditEntry[]): Head {
    const last = entries.at(-1);
    if (last === undefined) throw new Error('there is no entry whose end could be sealed');
    const { number, hash } = last;
    return { number, hash, mac: this.code(headText({ number, hash })) };
  }

  /** Anchors the day that is left; also where the clock went back, for it may never come again. */
  private leaveDay(end: ChainEnd | null, at: string): void {
    if (end !== null && end.at.slice(0, 10) !== at.slice(0, 10))
      this.anchor({ day: end.at.slice(0, 10), number: end.number, hash: end.hash });
  }

  private code(text: string): string {
    return this.store.vault.authenticate('audit', text);
  }

  private genuine(of: Head | Anchor): boolean {
    return of.mac !== undefined && of.mac === this.code('day' in of ? anchorText(of) : headText(of));
  }

  /** Whether a version that seals the end has been here, which only its anchors still say. */
  private hasSealedAnchor(): boolean {
    return this.anchors !== null && readAnchors(this.anchors).some((a) => a.mac !== undefined);
  }

  /** Writes down that something was looked at, before it is shown. */
  async read(actor: Actor, action: string, subjects: readonly AuditEvent['subject'][]): Promise<void> {
    await this.append(
      actor,
      subjects.map((subject) => ({ action, subject })),
    );
  }

  /** Writes the reads of one request in one step: all of them, or none. */
  async readMany(
    actor: Actor,
    reads: readonly { readonly action: string; readonly subjects: readonly AuditEvent['subject'][] }[],
  ): Promise<void> {
    await this.append(
      actor,
      reads.flatMap(({ action, subjects }) => subjects.map((subject) => ({ action, subject }))),
    );
  }

  /** Writes down what was done outside a transaction of the store. */
  async append(actor: Actor, acts: readonly Act[]): Promise<void> {
    if (acts.length === 0) return;
    // Those of one process wait for each other here, so that only other processes and acts in transactions come between.
    const before = this.turn;
    let done = () => {};
    this.turn = new Promise((resolve) => {
      done = resolve;
    });
    try {
      await before;
      if (!(await this.appendAtEnd(actor, acts))) await this.store.transaction((tx) => this.write(tx, actor, acts));
    } finally {
      done();
    }
  }

  /** Reads the end and adds behind it, without a lock between: two statements. @returns false where others came between. */
  private async appendAtEnd(actor: Actor, acts: readonly Act[]): Promise<boolean> {
    const known = await this.store.audit.endState();
    if (!this.follows(known)) return false;
    const { at, entries, said } = this.linked(known.end, actor, acts);
    const added = await this.store.audit.append(known.end, entries, said, this.headAt(entries));
    if (added) this.leaveDay(known.end, at);
    return added;
  }

  /** Whether such an act on a subject was written down. It is for what may be fetched only if made here. */
  async contains(action: string, subject: AuditEvent['subject']): Promise<boolean> {
    return this.store.audit.contains(action, subject);
  }

  /** The last first. */
  async list({ actor, subject }: AuditFilter, args: PageArgs): Promise<Page<AuditEntry>> {
    const by = { actor, subject: subject === undefined ? undefined : { kind: subject.kind, ids: this.idsOf(subject) } };
    const found = await this.store.audit.page(by, args);
    return { ...found, items: found.items.map(({ item, ...place }) => ({ ...place, item: withWords(item) })) };
  }

  /** Under which ids a subject stands in the chain. Older entries name every subject by its own. */
  private idsOf(subject: AuditEvent['subject']): string[] {
    return CONCEALED.has(subject.kind) ? [subject.id, auditPseudonym(this.store.vault, subject)] : [subject.id];
  }

  /** Entries from the first about a subject to the last about it, those of others between them included. */
  async *between(subject: AuditEvent['subject']): AsyncGenerator<AuditEntry, void, undefined> {
    const span = await this.store.audit.span(subject);
    if (span !== null) yield* this.entries(span.from - 1, span.to);
  }

  /** Every entry after one and up to another, the first first. */
  async *entries(after = 0, upTo = Number.MAX_SAFE_INTEGER): AsyncGenerator<AuditEntry, void, undefined> {
    for (let from = after; ; ) {
      const page = await this.store.audit.after(from, upTo, PAGE);
      yield* page;
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE) return;
      from = last.number;
    }
  }

  /** @param anchors folder of anchors; by default the installation's own. */
  async verify(anchors = this.anchors): Promise<LogState> {
    const { head, sealedSince, end } = await this.store.audit.endState();
    return verifyLog(this.entries(0, end?.number ?? 0), {
      head,
      sealedSince,
      anchors: anchors === null ? null : readAnchors(anchors),
      genuine: (of) => this.genuine(of),
    });
  }

  /** The chain's end as it is now, to be kept elsewhere. */
  async end(): Promise<Anchor | null> {
    const last = await this.store.audit.end();
    return last === null ? null : { day: this.now().slice(0, 10), number: last.number, hash: last.hash };
  }

  /**
   * An entry of the day before, written with the first one of the next.
   * Should this transaction fail, the anchor is true all the same.
   */
  private anchor(anchor: Anchor): void {
    if (this.anchors === null) return;
    mkdirSync(this.anchors, { recursive: true });
    const path = join(this.anchors, `${anchor.day}.json`);
    // Whole or not at all.
    writeFileSync(`${path}.part`, `${JSON.stringify({ ...anchor, mac: this.code(anchorText(anchor)) })}\n`);
    renameSync(`${path}.part`, path);
  }
}

const headText = ({ number, hash }: Pick<Head, 'number' | 'hash'>): string => `end ${number} ${hash}`;
const anchorText = ({ day, number, hash }: Anchor): string => `anchor ${day} ${number} ${hash}`;

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
