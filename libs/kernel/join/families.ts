import { UnionFind } from '../cluster/union-find.js';
import { BANDS, estimateRows } from '../sketch/minhash.js';
import { type Pairs, sortPairs } from '../sketch/radix.js';
import { Overlap } from './overlap.js';
import { PairFinder } from './pairs.js';
import type { Rows } from './rows.js';

/**
 * How far below the threshold the estimate from two rows must lie for a pair to be passed over unverified: six standard errors.
 * The error is greatest at J = .5, .0275; a pair that is alike is lost here about once in 10^9.
 */
const MARGIN = 0.17;
/** Up to this size all pairs of a component are counted. */
const SMALL = 600;
/** Groups that a text of a larger component is compared with at first. */
const LEADERS = 16;
/** Groups of one bucket that a further one is compared with. */
const OPEN = 64;
/** Pairs of two groups of one bucket that are looked at; of larger groups some members speak for all. */
const CROSS = 4096;
/** Verified in vain so often, a text is compared only with texts that were not: a flood of near misses stays linear. */
const TIRED = 16;

export interface Families {
  /** Connected components of the exact join, two or more texts each, ascending, ordered by their first text. */
  readonly families: Uint32Array[];
  /** Whether a bound above was met, so that some edge between two families may have been missed. */
  readonly bounded: boolean;
}

/**
 * Splits one component of candidates into what really hangs together: the connected components of its pairs with an exact
 * Jaccard similarity of at least `threshold`.
 *
 * A pair is never verified when both are known to hang together, so copies of one letter cost one verification each: every
 * text is first compared with the leaders found so far; only if more than one group is left, buckets of each band are gone through and
 * groups that meet there are compared, at most CROSS pairs of two groups and OPEN groups in a bucket.
 */
export class FamilySplitter {
  private readonly overlap: Overlap;
  private readonly finder: PairFinder;
  private keys: Pairs = { keys: new Uint32Array(0), ids: new Uint32Array(0) };
  private spare: Pairs = this.keys;
  private matrix = new Uint32Array(1024 * BANDS);
  bounded = false;

  constructor(
    private readonly rows: Rows,
    hashesOf: (i: number) => Uint32Array,
    private readonly threshold: number,
    engine?: 'wasm' | 'js',
  ) {
    this.overlap = new Overlap(hashesOf);
    this.finder = new PairFinder(hashesOf, threshold, SMALL, engine);
  }

  split(members: Uint32Array): Uint32Array[] {
    const m = members.length;
    const union = new UnionFind(m);
    if (m <= SMALL) {
      this.finder.find(members, (i, found) => {
        for (let k = 0; k < found.length; k += 2) union.join(i, found[k]);
      });
      return union.components(2).map((list) => list.map((i) => members[i]));
    }
    if (this.matrix.length < m * BANDS) this.matrix = new Uint32Array(Math.ceil(m * 1.25) * BANDS);
    for (let i = 0; i < m; i++) this.rows.get(members[i], this.matrix, i * BANDS);
    if (this.lead(members, union) > 1) this.meet(members, union);
    return union.components(2).map((list) => list.map((i) => members[i]));
  }

  private alike(members: Uint32Array, i: number, j: number): boolean {
    return (
      estimateRows(this.matrix, i, this.matrix, j) >= this.threshold - MARGIN &&
      this.overlap.jaccard(members[i], members[j]) >= this.threshold
    );
  }

  /** Compares each text with the first few that were like no other; returns how many groups there are. */
  private lead(members: Uint32Array, union: UnionFind): number {
    const leaders: number[] = [];
    let groups = 0;
    let last = 0;
    for (let i = 0; i < members.length; i++) {
      let joined = false;
      // The leader that took the last text first: copies come in runs, and its set is loaded.
      for (let k = 0; k < leaders.length && !joined; k++) {
        const at = k === 0 ? last : k === last ? 0 : k;
        if (!this.alike(members, leaders[at], i)) continue;
        union.join(leaders[at], i);
        last = at;
        joined = true;
      }
      if (joined) continue;
      groups++;
      if (leaders.length < LEADERS) leaders.push(i);
    }
    return groups;
  }

  /** Compares the groups that meet in a bucket. */
  private meet(members: Uint32Array, union: UnionFind): void {
    const m = members.length;
    const failures = new Uint8Array(m);
    if (this.keys.keys.length < m) {
      const room = (): Pairs => ({ keys: new Uint32Array(m), ids: new Uint32Array(m) });
      this.keys = room();
      this.spare = room();
    }
    const part = (p: Pairs): Pairs => ({ keys: p.keys.subarray(0, m), ids: p.ids.subarray(0, m) });
    for (let band = 0; band < BANDS; band++) {
      const pairs = part(this.keys);
      for (let i = 0; i < m; i++) {
        pairs.keys[i] = this.matrix[i * BANDS + band];
        pairs.ids[i] = i;
      }
      const { keys, ids } = sortPairs(pairs.keys, pairs.ids, part(this.spare));
      for (let from = 0, to = 1; to <= m; to++) {
        if (to < m && keys[to] === keys[from]) continue;
        if (to - from > 1) this.bucket(members, union, failures, ids.subarray(from, to));
        from = to;
      }
    }
  }

  private bucket(members: Uint32Array, union: UnionFind, failures: Uint8Array, ids: Uint32Array): void {
    const root = union.find(ids[0]);
    let mixed = false;
    for (let k = 1; k < ids.length && !mixed; k++) mixed = union.find(ids[k]) !== root;
    if (!mixed) return;
    const groups = new Map<number, number[]>();
    for (const i of ids) {
      const r = union.find(i);
      const group = groups.get(r);
      if (group === undefined) groups.set(r, [i]);
      else group.push(i);
    }
    const open: number[][] = [];
    for (const group of groups.values()) {
      for (let k = open.length - 1; k >= 0 && k >= open.length - OPEN; k--)
        if (union.find(open[k][0]) !== union.find(group[0])) this.groups(members, union, failures, open[k], group);
      if (open.length > OPEN) this.bounded = true;
      open.push(group);
    }
  }

  private groups(
    members: Uint32Array,
    union: UnionFind,
    failures: Uint8Array,
    a: readonly number[],
    b: readonly number[],
  ): void {
    const few = Math.min(a.length, b.length, Math.sqrt(CROSS));
    const most = Math.floor(CROSS / few);
    const all = a.length * b.length <= CROSS;
    for (const i of all ? a : a.slice(0, a.length <= b.length ? few : most))
      for (const j of all ? b : b.slice(0, a.length <= b.length ? most : few)) {
        const estimate = estimateRows(this.matrix, i, this.matrix, j);
        // Far below the threshold for those who speak, below it for those who do not.
        if (!all && estimate >= this.threshold - 2 * MARGIN) this.bounded = true;
        if (estimate < this.threshold - MARGIN) continue;
        if (failures[i] >= TIRED && failures[j] >= TIRED) {
          this.bounded = true;
          continue;
        }
        if (this.overlap.jaccard(members[i], members[j]) >= this.threshold) {
          union.join(i, j);
          return;
        }
        if (failures[i] < 255) failures[i]++;
        if (failures[j] < 255) failures[j]++;
      }
  }
}
