import { type OpenItem, type SourceClaim, SourceLostError, type SourceRow } from '../../db/repositories/sources.js';
import type { SourceProblem } from '../../db/sources-schema.js';
import type { Tx } from '../../db/store.js';
import { ClaqueError, type ErrorCode } from '../../domain/errors/errors.js';
import type { ItemSource, SourceItem } from '../../domain/ports/item-source.js';
import type { SourceSettings } from '../../domain/sources/settings.js';
import { checkDisk } from '../imports/room.js';
import { assertLength, limited, type TakingDeps, takeItem } from './taking.js';

const LOOK_MS = 1000;
/** A worker that is not heard of for so long is taken for dead. */
const LEASE_SECONDS = 30;
/** Sources that a process looks at, at once. */
const AT_ONCE = 2;
/** Items and batches of a source that are taken before another one has its turn. */
const TURN = 200;
const ROUNDS = 20;
/** Messages of a batch. */
const BATCH = 100;
/** Attempts at an item before it waits for a person. From one of them on a batch is tried message by message. */
const ATTEMPTS = 8;
const APART = 3;
/** Marks that are looked up at a time. */
const MARKS = 500;
/** Seconds after which a source that fails is looked at again, at most. */
const LONGEST_WAIT = 600;
/** Seconds until the next look where too much waits to be read. */
const FULL_WAIT = 10;
/** A source to which others send is looked at only where something is to be tried again. */
const NEVER = '9999-12-31T00:00:00.000Z';
const NOTHING_LEFT = { behind: 0, oldestAt: null, more: false };
/** What is wrong with an item itself: to try again would change nothing. */
const ITEM_FAULTS: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['CLQ_SOURCE_GONE', 'CLQ_UPLOAD_LARGE']);

export interface SourceRunnerDeps extends TakingDeps {
  /** Null: nobody looks there, others send. */
  readonly open: (row: SourceRow, keep: (settings: SourceSettings) => Promise<void>) => Promise<ItemSource> | null;
  /** Names this process among those that work. */
  readonly owner: string;
  /** Whether nobody else works on this store: then what was held before is free at once. */
  readonly alone: boolean;
  /** Imports that may wait to be read. */
  readonly queueLimit: number;
  readonly freeBytes: () => Promise<number>;
  readonly log: (message: string, about: Readonly<Record<string, unknown>>) => void;
}

/**
 * Looks at sources when they are due, and takes what is new as an upload is taken.
 *
 * One transaction holds the import, the mark of the item and the cursor. So a kill at any moment loses nothing and
 * doubles nothing. A lease keeps two workers apart: the one that lost it can write nothing.
 */
export class SourceRunner {
  private timer: NodeJS.Timeout | null = null;
  private stopping = false;
  private looking: Promise<void> | null = null;
  private readonly running = new Set<Promise<void>>();

  constructor(private readonly deps: SourceRunnerDeps) {}

  async start(): Promise<void> {
    if (this.deps.alone) await this.deps.store.sources.releaseAll();
    this.timer = setInterval(() => {
      this.looking ??= this.look()
        .catch((error: Error) => this.deps.log('sources not looked at', { error: error.message }))
        .finally(() => {
          this.looking = null;
        });
    }, LOOK_MS);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    if (this.timer !== null) clearInterval(this.timer);
    await this.looking;
    await Promise.all(this.running);
  }

  /** Begins to look at what is due. */
  private async look(): Promise<void> {
    const { store, owner, now } = this.deps;
    while (!this.stopping && this.running.size < AT_ONCE) {
      const row = await store.sources.claim(owner, now(), LEASE_SECONDS);
      if (row === null) return;
      const turn: Promise<void> = this.serve(row).finally(() => this.running.delete(turn));
      this.running.add(turn);
    }
  }

  /** One look at a source that this process holds. Never throws. */
  private async serve(row: SourceRow): Promise<void> {
    const { store, owner, now, log } = this.deps;
    const claim: SourceClaim = { source: row.id, owner };
    const heart = setInterval(
      () => void store.sources.extend(claim, LEASE_SECONDS).catch(() => {}),
      (LEASE_SECONDS * 1000) / 4,
    );
    const later = (seconds: number) => new Date(Date.parse(now()) + seconds * 1000).toISOString();
    let source: ItemSource | null = null;
    try {
      if ((await store.jobs.waiting('intake')) >= this.deps.queueLimit) {
        await store.sources.rest(claim, { ...row, seenAt: null, nextAt: later(FULL_WAIT) });
        return;
      }
      await checkDisk(this.deps.freeBytes);
      source = await this.deps.open(row, (settings) => store.sources.resettle(claim, settings));
      await this.retry(row, claim, source);
      const left = source === null ? NOTHING_LEFT : await this.take(row, claim, source);
      await store.sources.rest(claim, {
        failures: 0,
        problem: null,
        seenAt: now(),
        behind: left.behind,
        oldestAt: left.oldestAt,
        nextAt: left.more ? now() : source === null ? NEVER : later(row.seconds),
      });
    } catch (error) {
      if (error instanceof SourceLostError) return;
      if (this.stopping) {
        await store.sources.rest(claim, { ...row, nextAt: now() }).catch(() => {});
        return;
      }
      const failures = row.failures + 1;
      const { problem } = problemOf(error);
      log('source failed', { source: row.id, kind: row.kind, failures, code: problem.code, error: kindOf(error) });
      const wait = Math.min(LONGEST_WAIT, row.seconds * 2 ** Math.min(failures - 1, 10));
      const { behind, oldestAt } = row;
      const rest = { failures, problem, seenAt: null, behind, oldestAt, nextAt: later(wait) };
      await store.sources.rest(claim, rest).catch(() => {});
    } finally {
      clearInterval(heart);
      await source?.close().catch(() => {});
    }
  }

  /** Takes what is new. @returns what is left. */
  private async take(row: SourceRow, claim: SourceClaim, source: ItemSource) {
    let { cursor } = row;
    for (let round = 1; ; round++) {
      const { items, behind } = await source.poll(cursor, BATCH);
      const fresh = await this.fresh(row.id, items);
      let taken = 0;
      for (const item of fresh.slice(0, TURN)) {
        if (this.stopping) break;
        await this.put(row, claim, item);
        taken++;
      }
      cursor = items.at(-1)?.cursor ?? null;
      if (cursor !== null && behind > 0 && round < ROUNDS && !this.stopping) continue;
      const rest = fresh.slice(taken);
      const waiting = rest.length + behind;
      return { behind: waiting, oldestAt: rest[0]?.at ?? null, more: waiting > 0 && !this.stopping };
    }
  }

  /** Items that are not known. One that was taken and still lies there is settled now. */
  private async fresh(source: string, items: readonly SourceItem[]): Promise<readonly SourceItem[]> {
    const { sources } = this.deps.store;
    const fresh: SourceItem[] = [];
    for (let from = 0; from < items.length; from += MARKS) {
      const some = items.slice(from, from + MARKS).map((item) => ({ item, mark: sources.markOf(source, item.key) }));
      const known = await sources.known(
        source,
        some.map((s) => s.mark),
      );
      fresh.push(...some.filter((s) => !known.has(s.mark)).map((s) => s.item));
      for (const { item, mark } of some) if (known.get(mark) === 'taken') await item.settle?.();
    }
    return fresh;
  }

  /** Tries items again whose time has come. */
  private async retry(row: SourceRow, claim: SourceClaim, source: ItemSource | null): Promise<void> {
    const { store, now } = this.deps;
    for (const open of await store.sources.due(row.id, now(), TURN)) {
      if (this.stopping) return;
      if (open.sha256 !== null && open.bytes !== null) await this.again(row, claim, open);
      else {
        const { item } = open;
        const items = item === null || source === null ? [] : await source.find(item.key, open.attempts >= APART);
        // A cursor that went on stays where it is.
        for (const item of items) await this.put(row, claim, { ...item, cursor: null }, true);
        if (items.length === 0) await this.gone(row, claim, open);
        else if (items.every((item) => store.sources.markOf(row.id, item.key) !== open.mark))
          await store.transaction((tx) => store.sources.drop(tx, row.id, open.mark));
      }
    }
  }

  /** Takes one item. @throws where the way to the source is at fault. Then the item is noted. */
  private async put(row: SourceRow, claim: SourceClaim, item: SourceItem, again = false): Promise<void> {
    if (await this.stored(row, claim, item, again)) await item.settle?.();
  }

  /** @returns whether its import stands. */
  private async stored(row: SourceRow, claim: SourceClaim, item: SourceItem, again: boolean): Promise<boolean> {
    const { store, blobs } = this.deps;
    const mark = store.sources.markOf(row.id, item.key);
    try {
      assertLength(item.bytes ?? 0, this.deps.limit);
      const blob = await blobs.stage(limited(item.open(), this.deps.limit));
      try {
        const { name, cursor } = item;
        await takeItem(this.deps, row, { name, mark, blob, cursor }, this.held(claim), () => blob.keep());
        return true;
      } finally {
        await blob.drop();
      }
    } catch (error) {
      if (error instanceof SourceLostError || this.stopping) throw error;
      // It left or changed since it was listed. If it changed, the next look lists it as it is.
      if (!again && error instanceof ClaqueError && error.code === 'CLQ_SOURCE_GONE') {
        await store.sources.pass(claim, item.cursor);
        return false;
      }
      const own = await this.missed(row, claim, mark, item, error);
      if (!own) throw error;
      return false;
    }
  }

  /** Takes an item once more whose bytes are there, because its import failed. */
  private async again(row: SourceRow, claim: SourceClaim, open: OpenItem): Promise<void> {
    const [sha256, bytes] = [open.sha256 ?? '', open.bytes ?? 0];
    const digest = this.deps.store.imports.digest({ sha256, digest: open.digest ?? '' });
    const blob = { sha256, digest, bytes };
    const name = open.item?.name ?? open.importName ?? row.name;
    await takeItem(this.deps, row, { name, mark: open.mark, blob, cursor: null }, this.held(claim));
  }

  private held(claim: SourceClaim): (tx: Tx) => Promise<void> {
    return (tx) => this.deps.store.sources.assertHeld(tx, claim);
  }

  /**
   * Notes that an item could not be taken.
   * @returns whether the item itself is at fault. Then others may follow.
   */
  private async missed(
    row: SourceRow,
    claim: SourceClaim,
    mark: string,
    { key, name, cursor }: SourceItem,
    error: unknown,
  ): Promise<boolean> {
    const { store, now } = this.deps;
    const { problem, own } = problemOf(error);
    await store.transaction(async (tx) => {
      await store.sources.assertHeld(tx, claim);
      const note = { mark, item: { key, name }, problem, cursor, runAfter: now() };
      const attempts = await store.sources.missed(tx, row.id, { ...note, dead: own }, now());
      if (own || attempts < ATTEMPTS) return;
      const failed: SourceProblem = { code: 'CLQ_SOURCE_FAILED', values: { attempts } };
      await store.sources.missed(tx, row.id, { ...note, problem: failed, dead: true }, now());
    });
    return own;
  }

  private async gone(row: SourceRow, claim: SourceClaim, { mark, item }: OpenItem): Promise<void> {
    const { key = '', name = '' } = item ?? {};
    const lost = { key, name, at: null, cursor: null, open: () => nothing() };
    await this.missed(row, claim, mark, lost, new ClaqueError('CLQ_SOURCE_GONE'));
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** What people are shown of a failure, and whether it is the item's own. */
function problemOf(error: unknown): { readonly problem: SourceProblem; readonly own: boolean } {
  if (!(error instanceof ClaqueError)) return { problem: { code: 'CLQ_SOURCE_AWAY', values: {} }, own: false };
  return { problem: { code: error.code, values: error.values }, own: ITEM_FAULTS.has(error.code) };
}

/** A failure for the log: its code or kind. Its words may hold names of files. */
const kindOf = (error: unknown): string =>
  (error as { code?: string }).code ?? (error instanceof Error ? error.name : 'unknown');
