import { markRemoved, unnamedOf, waitingRemovals } from '../../db/personal/removal.js';
import type { Store } from '../../db/store.js';
import type { BlobStore } from '../../domain/ports/blob-store.js';

/** Blobs that are looked up in the tables at a time. */
const PAGE = 500;
/** So long a blob that nothing names is left alone: its row may be about to be written. */
const GRACE_MS = 24 * 3600_000;

/** Takes files away: those that were erased, and those that nothing names. */
export class BlobRemoval {
  constructor(
    private readonly store: Store,
    private readonly blobs: BlobStore,
    private readonly now: () => string,
  ) {}

  /** Takes away what was erased. What a crash leaves goes the next time, and what is being read once it is read. */
  async run(): Promise<void> {
    const tx = this.store.tx;
    for (const sha256 of await waitingRemovals(tx)) {
      await this.blobs.remove(sha256);
      await markRemoved(tx, sha256);
    }
  }

  /**
   * Takes away blobs that no table names and that are older than a day.
   * A process may have been killed between a file and its row.
   * @returns how many.
   */
  async sweep(grace = GRACE_MS): Promise<number> {
    const { tx, vault } = this.store;
    const before = new Date(Date.parse(this.now()) - grace);
    let gone = 0;
    const look = async (page: readonly string[]) => {
      for (const sha256 of await unnamedOf(tx, vault, page)) if (await this.blobs.removeOlder(sha256, before)) gone++;
    };
    let page: string[] = [];
    for await (const sha256 of this.blobs.list()) {
      page.push(sha256);
      if (page.length < PAGE) continue;
      await look(page);
      page = [];
    }
    await look(page);
    return gone;
  }
}
