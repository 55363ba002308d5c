import { UnionFind } from '../cluster/union-find.js';
import { BANDS, estimateRows } from '../sketch/minhash.js';
import { firstOf, roomFor, sortPairs } from '../sketch/radix.js';
import { Overlap } from './overlap.js';
import { PairFinder } from './pairs.js';
import type { Rows } from './rows.js';

/**
 * A pair is not verified if the estimate from two rows lies so far below the threshold. That is six standard errors.
 * The error is greatest at J = .5: .0275. A pair that is alike is lost here about once in 10^9.
 */
const MARGIN = 0.17;
/** Up to this size all pairs of a component are counted. */
const SMALL = 600;
/** Groups that a text of a larger component is first compared with, and how many of the nearest are verified. */
const LEADERS = 16;
const TRIES = 3;
/** Texts that are compared with each other to find one in the middle of a component. */
const SAMPLE = 64;
/** Buckets up to this size come first: a flood must not delay the texts next to it. */
const SMALL_BUCKET = 64;

/**
 * What comparing groups may cost in a component of m texts: estimates looked at, verifications in vain. Generous for what
 * occurs, and a few microseconds a text for a flood of near misses.
 */
const looks = (m: number) => Math.max(20 * m, Math.min(2000 * m, 3_000_000));
const verifications = (m: number) => Math.max(m, Math.min(64 * m, 150_000));

/**
 * Splits one component of candidates into what really hangs together.
 * That is: the connected components of its pairs with an exact Jaccard similarity of at least `threshold`.
 *
 * A pair is never verified when both are known to hang together. So copies of one letter cost one verification each.
 * Every text is first compared with the leaders found so far.
 * Only if more than one group is left, the buckets of each band are gone through.
 * Groups that meet there are compared. That work is bounded.
 * Where the bound is met, `bounded` says that two families may be one.
 */
export class FamilySplitter {
  private readonly overlap: Overlap;
  private readonly finder: PairFinder;
  private keys = roomFor(0);
  private spare = this.keys;
  private matrix = new Uint32Array(1024 * BANDS);
  bounded = false;
  private looksLeft = 0;
  private verificationsLeft = 0;
  /** Pairs of the component at hand that were verified in vain. */
  private readonly unlike = new Set<number>();

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
    } else {
      if (this.matrix.length < m * BANDS) this.matrix = new Uint32Array(Math.ceil(m * 1.25) * BANDS);
      for (let i = 0; i < m; i++) this.rows.get(members[i], this.matrix, i * BANDS);
      if (this.lead(members, union) > 1) this.meet(members, union);
    }
    return union.components(2).map((list) => list.map((i) => members[i]));
  }

  /** Compares each text with the first few that were like no other; returns how many groups there are. */
  private lead(members: Uint32Array, union: UnionFind): number {
    const { matrix, threshold } = this;
    const leaders = [this.middle(members.length)];
    const near = new Float64Array(LEADERS);
    let groups = 1;
    for (let i = 0; i < members.length; i++) {
      if (i === leaders[0]) continue;
      for (let k = 0; k < leaders.length; k++) near[k] = estimateRows(matrix, leaders[k], matrix, i);
      let joined = false;
      for (let tries = 0; tries < TRIES && !joined; tries++) {
        let best = 0;
        for (let k = 1; k < leaders.length; k++) if (near[k] > near[best]) best = k;
        if (near[best] < threshold - MARGIN) break;
        joined = this.overlap.jaccard(members[leaders[best]], members[i]) >= threshold;
        if (joined) union.join(leaders[best], i);
        near[best] = -1;
      }
      if (joined) continue;
      groups++;
      if (leaders.length < LEADERS) leaders.push(i);
    }
    return groups;
  }

  /** The text of a sample that the others resemble most. Noisy copies are nearer to it than to each other. */
  private middle(m: number): number {
    const sample = Array.from({ length: SAMPLE }, (_, k) => Math.floor((k * m) / SAMPLE));
    let best = 0;
    let most = -1;
    for (const i of sample) {
      let sum = 0;
      for (const j of sample) if (j !== i) sum += estimateRows(this.matrix, i, this.matrix, j);
      if (sum > most) {
        most = sum;
        best = i;
      }
    }
    return best;
  }

  /** Compares the groups that meet in a bucket. */
  private meet(members: Uint32Array, union: UnionFind): void {
    const m = members.length;
    this.unlike.clear();
    this.looksLeft = looks(m);
    this.verificationsLeft = verifications(m);
    if (this.keys.keys.length < m) {
      this.keys = roomFor(m);
      this.spare = roomFor(m);
    }
    for (const small of [true, false])
      for (let band = 0; band < BANDS; band++) {
        const pairs = firstOf(this.keys, m);
        for (let i = 0; i < m; i++) {
          pairs.keys[i] = this.matrix[i * BANDS + band];
          pairs.ids[i] = i;
        }
        const { keys, ids } = sortPairs(pairs.keys, pairs.ids, firstOf(this.spare, m));
        for (let from = 0, to = 1; to <= m; to++) {
          if (to < m && keys[to] === keys[from]) continue;
          if (to - from > 1 && to - from <= SMALL_BUCKET === small) this.bucket(members, union, ids.subarray(from, to));
          from = to;
        }
        if (this.looksLeft <= 0 || this.verificationsLeft <= 0) {
          this.bounded = true;
          return;
        }
      }
  }

  private bucket(members: Uint32Array, union: UnionFind, ids: Uint32Array): void {
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
    // The large ones first: most of what is left belongs to them.
    const open = [...groups.values()].sort((x, y) => y.length - x.length || x[0] - y[0]);
    for (let a = 0; a < open.length; a++)
      for (let b = a + 1; b < open.length; b++) {
        if (this.looksLeft <= 0 || this.verificationsLeft <= 0) return;
        if (union.find(open[a][0]) !== union.find(open[b][0])) this.groups(members, union, open[a], open[b]);
      }
  }

  private groups(members: Uint32Array, union: UnionFind, a: readonly number[], b: readonly number[]): void {
    const { matrix, threshold, overlap } = this;
    for (const j of b) {
      this.looksLeft -= a.length;
      for (const i of a) {
        if (estimateRows(matrix, i, matrix, j) < threshold - MARGIN) continue;
        // Two texts that are not alike may meet in several bands.
        const pair = Math.min(i, j) * members.length + Math.max(i, j);
        if (this.unlike.has(pair)) continue;
        if (overlap.jaccard(members[i], members[j]) >= threshold) {
          union.join(i, j);
          return;
        }
        this.unlike.add(pair);
        if (--this.verificationsLeft <= 0) return;
      }
      if (this.looksLeft <= 0) return;
    }
  }
}
