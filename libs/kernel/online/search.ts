import { BANDS, differentBytes, ofEqual, SLOTS } from '../sketch/minhash.js';
import { mix } from '../text/keys.js';

export interface QueryOptions {
  /** Documents in the answer at most, the most similar first. Default 32. */
  readonly limit?: number;
  /** Least estimated similarity. Default .4. */
  readonly least?: number;
}

export interface Hit {
  /** Number that `add` gave. */
  readonly document: number;
  /** Estimated Jaccard similarity, standard error at most .028. `similarity` of the two texts gives the exact one. */
  readonly estimate: number;
}

/** What looking at a living and at a removed document costs. A query has an allowance for one chain. */
const LIVING = 16;
const REMOVED = 1;
/**
 * Documents of one chain that a query looks at, the newest first. A flood of copies hides only its own older copies.
 */
const PER_BAND = 24;
/** The same once a query has enough. */
const PER_BAND_LATER = 2;
const ENOUGH = 32;
export const STATE_USED = 0;
export const STATE_EPOCH = 1;

/** What a query reads of an index. */
export interface View {
  readonly nodes: Uint32Array;
  readonly heads: Int32Array;
  readonly alive: Uint8Array;
  readonly state: Int32Array;
}

/** Words of a document in `nodes`. */
export const NODES = BANDS * 2;

export function bucketOf(key: number, band: number, mask: number): number {
  return band * (mask + 1) + (mix(key) & mask);
}

export function isEmpty(rows: Uint32Array, at: number, stride: 1 | 2): boolean {
  for (let band = 0; band < BANDS; band++) if (rows[at + band * stride] !== 0) return false;
  return true;
}

const found = new Int32Array(2048);
const stamps = new Int32Array(2048);
let stamp = 0;
const firsts = new Int32Array(BANDS);
const keys = new Int32Array(BANDS);
const close = new Int32Array(2048);
const equals = new Uint8Array(2048);
const ranked = new Float64Array(2048);

/** Documents like a row, the most similar first. A reader that crosses a sweep starts again. */
export function search(index: View, row: Uint32Array, options: QueryOptions): Hit[] {
  const { limit = 32, least = 0.4 } = options;
  const { nodes, heads, alive, state } = index;
  const mask = heads.length / BANDS - 1;
  if (isEmpty(row, 0, 1)) return [];
  // Slots that must be equal for the estimate to reach `least`; see `estimateRows`.
  const fewest = Math.ceil((least * (1 - 1 / 256) + 1 / 256) * SLOTS - 1e-9);
  for (let attempt = 0; ; attempt++) {
    const epoch = Atomics.load(state, STATE_EPOCH);
    if (++stamp === 0x7fffffff) {
      stamps.fill(0);
      stamp = 1;
    }
    // First all chains' heads, then all first nodes: what does not depend on each other waits for memory together.
    for (let band = 0; band < BANDS; band++) {
      keys[band] = row[band];
      firsts[band] = heads[bucketOf(row[band], band, mask)];
    }
    let met = 0;
    let hits = 0;
    for (let band = 0; band < BANDS; band++) {
      const key = keys[band];
      let left = (met >= ENOUGH ? PER_BAND_LATER : PER_BAND) * LIVING;
      for (let d = firsts[band], at = 0; d !== 0 && left > 0; d = nodes[at + 1]) {
        const document = d - 1;
        at = document * NODES + band * 2;
        if (alive[document] === 0) {
          left -= REMOVED;
          continue;
        }
        left -= LIVING;
        if ((nodes[at] | 0) !== key) continue;
        let slot = Math.imul(document, 0x9e3779b1) >>> 21;
        while (stamps[slot] === stamp && found[slot] !== document) slot = (slot + 1) & 2047;
        if (stamps[slot] === stamp) continue;
        stamps[slot] = stamp;
        found[slot] = document;
        met++;
        const equal = equalSlots(nodes, document * NODES, keys);
        if (equal < fewest) continue;
        close[hits] = document;
        equals[hits++] = equal;
      }
    }
    // Something was unlinked or given again meanwhile.
    if (Atomics.load(state, STATE_EPOCH) !== epoch && attempt < 8) continue;
    // One number each, sorted by falling equality, then by rising document.
    const order = ranked.subarray(0, hits);
    for (let k = 0; k < hits; k++) order[k] = (SLOTS - equals[k]) * 2 ** 32 + close[k];
    order.sort();
    const answer: Hit[] = [];
    for (let k = 0; k < hits && k < limit; k++) {
      const equal = SLOTS - Math.floor(order[k] / 2 ** 32);
      answer.push({ document: order[k] % 2 ** 32, estimate: ofEqual(equal) });
    }
    return answer;
  }
}

/** How many of the 128 slots of a document are those of a row. */
function equalSlots(nodes: Uint32Array, at: number, row: Int32Array): number {
  let different = 0;
  for (let band = 0; band < BANDS; band++, at += 2) {
    different += differentBytes(nodes[at] ^ row[band]);
  }
  return SLOTS - different;
}
