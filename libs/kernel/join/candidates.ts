import { UnionFind } from '../cluster/union-find.js';
import { type Pairs, sortPairs } from '../sketch/radix.js';
import type { Rows } from './rows.js';

/**
 * Joins what shares a band of its row: locality-sensitive hashing (P. Indyk, R. Motwani, STOC 1998), 32 bands of 4 slots as in
 * Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, ch. 3. A pair with J = .7 meets with probability .9998, one with J = .5
 * with .87.
 *
 */
export class BandJoiner {
  private readonly column: Uint32Array;
  private readonly pairs: Pairs;
  private readonly spare: Pairs;
  private readonly live: number;

  /** @param empty 1 for texts without shingles: they meet nothing. */
  constructor(
    private readonly rows: Rows,
    private readonly empty: Uint8Array,
    private readonly union: UnionFind,
  ) {
    const n = rows.length;
    let live = n;
    for (let i = 0; i < n; i++) live -= empty[i];
    this.live = live;
    this.column = new Uint32Array(n);
    this.pairs = { keys: live === n ? this.column : new Uint32Array(live), ids: new Uint32Array(live) };
    this.spare = { keys: new Uint32Array(live), ids: new Uint32Array(live) };
  }

  /** Different threads take different bands of the 32. */
  join(band: number): void {
    const { rows, empty, column, pairs, live, union } = this;
    rows.band(band, column);
    if (live === rows.length) for (let i = 0; i < live; i++) pairs.ids[i] = i;
    else
      for (let i = 0, k = 0; i < rows.length; i++) {
        if (empty[i] === 1) continue;
        pairs.keys[k] = column[i];
        pairs.ids[k++] = i;
      }
    const { keys, ids } = sortPairs(pairs.keys, pairs.ids, this.spare);
    for (let i = 1; i < live; i++) if (keys[i] === keys[i - 1]) union.join(ids[i - 1], ids[i]);
  }
}
