import { BandJoiner } from '../join/candidates.js';
import type { Rows } from '../join/rows.js';
import { BANDS, estimateRows } from '../sketch/minhash.js';
import { intersection, jaccard } from '../text/shingles.js';
import type { Star } from './stars.js';
import { UnionFind } from './union-find.js';

export interface AbsorbOptions {
  /** Exact similarity to the medoid from which a text may join. */
  readonly similarity: number;
  /** Share of a text's shingles that at least two members of the family must hold. */
  readonly coverage: number;
}

/** A family as it stands while others are taken in. */
export interface Grown {
  readonly medoid: number;
  readonly members: readonly number[];
}

/** What is asked of sketched texts. */
export interface SetsAndRows {
  readonly rows: Rows;
  /** 1 for texts without shingles. */
  readonly empty: Uint8Array;
  /** Sorted shingle set of a text. */
  readonly setOf: (i: number) => Uint32Array;
  /** Answers for a text and a family as it stands now from what was found before, or by asking `find`. */
  readonly recall?: (i: number, family: Grown, find: () => number) => number;
}

/** Members that a family's profile is read from; a larger family is sampled evenly. */
const SAMPLE = 64;
/** Families under this size say nothing yet about what their copies have in common. */
const LEAST = 3;
/** How far below `similarity` the estimate from two rows may lie: six standard errors, as in ../join/families.ts. */
const MARGIN = 0.17;
/** Families that a text is compared with, those that it meets in most bands first. */
const TRIES = 8;
/** Families that are looked at in one bucket: what stands in more is boilerplate. */
const PER_BUCKET = 16;

/**
 * Takes into a star what was written from the same template in other words or another order.
 * No single pair proves these.
 *
 * Copies whose sentences were moved and reworded resemble each other less than any threshold that keeps strangers
 * apart.
 * But each rewords in its own places, so others still hold what one changed.
 * A text joins where the shingles that at least two members hold (the family's profile) cover most of it.
 * It must also resemble the medoid well enough. A smaller star joins by its medoid.
 * Those of its members that fit go with it. The others stay what they were, and a single one that is left stands alone.
 * The idea of judging by a family instead of a pair comes from profile alignment (M. Gribskov et al., PNAS 1987).
 *
 * @returns stars ordered by first member, as `stars` gives them; the order of texts alone decides.
 */
export function absorb(given: readonly Star[], texts: SetsAndRows, options: AbsorbOptions): Star[] {
  const families = new Families(given, texts, options);
  const met = meetings(families.list, texts);
  families.joinStars(met);
  families.joinLonely(met);
  return families.stars();
}

interface Family {
  readonly medoid: number;
  members: number[];
  changed: boolean;
}

/** In how many bands each text meets members of which families. */
type Meetings = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** The families while they take others in. */
class Families {
  readonly list: readonly Family[];
  /** Families by falling size, then by number, and each family's place in that order. */
  private readonly order: readonly number[];
  private readonly place: Int32Array;
  /** The family that took a star in; -1: none. */
  private readonly into: Int32Array;
  private readonly profiles = new Map<number, Uint32Array>();
  private readonly one = new Uint32Array(BANDS);
  private readonly other = new Uint32Array(BANDS);

  constructor(
    private readonly given: readonly Star[],
    private readonly texts: SetsAndRows,
    private readonly options: AbsorbOptions,
  ) {
    const list = given.map((s) => ({ medoid: s.medoid, members: [...s.members], changed: false }));
    this.list = list;
    this.order = list.map((_, k) => k).sort((x, y) => list[y].members.length - list[x].members.length || x - y);
    this.place = new Int32Array(list.length);
    this.order.forEach((k, at) => {
      this.place[k] = at;
    });
    this.into = new Int32Array(list.length).fill(-1);
  }

  /** Stars into larger stars, the largest first; one that took others in joins no other. */
  joinStars(met: Meetings): void {
    const { list, order, place, into } = this;
    const smaller = new Map<number, number[]>();
    for (const s of order)
      for (const k of nearest(met.get(list[s].medoid), place))
        if (place[k] < place[s]) {
          const known = smaller.get(k);
          if (known) known.push(s);
          else smaller.set(k, [s]);
        }
    for (const k of order) {
      if (into[k] !== -1) continue;
      for (const s of smaller.get(k) ?? []) {
        if (into[s] !== -1 || list[s].changed || this.fits(list[s].medoid, k) === 0) continue;
        const leaving = new Set(list[s].members.filter((i) => this.fits(i, k) > 0));
        list[k].members.push(...leaving);
        list[k].changed = true;
        list[s].members = list[s].members.filter((i) => !leaving.has(i));
        list[s].changed = true;
        into[s] = k;
        this.profiles.delete(k);
      }
    }
  }

  /** Texts that stand alone, into the family that covers most of them, as the families stand now. */
  joinLonely(met: Meetings): void {
    const { list, place, into } = this;
    const alone = new Set(met.keys());
    for (const f of list) for (const i of f.members) alone.delete(i);
    const joined: [number, number][] = [];
    for (const i of alone) {
      let best = -1;
      let most = 0;
      for (const k of new Set(nearest(met.get(i), place).map((x) => (into[x] === -1 ? x : into[x])))) {
        const covered = this.fits(i, k);
        if (covered > most) {
          most = covered;
          best = k;
        }
      }
      if (best !== -1) joined.push([i, best]);
    }
    for (const [i, k] of joined) {
      list[k].members.push(i);
      list[k].changed = true;
    }
  }

  /** What stands now, by first member. */
  stars(): Star[] {
    const { setOf } = this.texts;
    return this.list
      .flatMap((f, k): Star[] => {
        if (!f.changed) return [this.given[k]];
        if (f.members.length < 2) return [];
        const stayed = Uint32Array.from(f.members).sort();
        // A star that lost its medoid keeps the first of those that stayed, and the others that resemble that one.
        const isWhole = f.members.includes(f.medoid);
        const medoid = isWhole ? f.medoid : stayed[0];
        const near = (i: number) => i === medoid || jaccard(setOf(i), setOf(medoid)) >= this.options.similarity;
        const members = isWhole ? stayed : stayed.filter(near);
        if (members.length < 2) return [];
        let sum = 0;
        for (const i of members) if (i !== medoid) sum += jaccard(setOf(i), setOf(medoid));
        return [{ medoid, members, cohesion: sum / (members.length - 1) }];
      })
      .sort((x, y) => x.members[0] - y.members[0]);
  }

  /** How much of text `i` family `k` covers; 0 where it may not join. */
  private fits(i: number, k: number): number {
    const { texts, options, one, other } = this;
    const { setOf } = texts;
    const { medoid, members } = this.list[k];
    if (members.length < LEAST) return 0;
    texts.rows.get(i, one);
    texts.rows.get(medoid, other);
    if (estimateRows(one, 0, other, 0) < options.similarity - MARGIN) return 0;
    const find = () => {
      const set = setOf(i);
      const covered = intersection(set, this.profile(k)) / set.length;
      return covered >= options.coverage && jaccard(set, setOf(medoid)) >= options.similarity ? covered : 0;
    };
    return texts.recall === undefined ? find() : texts.recall(i, this.list[k], find);
  }

  private profile(k: number): Uint32Array {
    let known = this.profiles.get(k);
    if (known === undefined) {
      known = profileOf(this.list[k].members, this.texts.setOf);
      this.profiles.set(k, known);
    }
    return known;
  }
}

/** In how many bands each lonely text, and each medoid, meets members of which families. */
function meetings(
  families: readonly { readonly medoid: number; readonly members: readonly number[] }[],
  { rows, empty }: SetsAndRows,
): Map<number, Map<number, number>> {
  const owner = new Int32Array(rows.length).fill(-1);
  families.forEach((f, k) => {
    for (const i of f.members) owner[i] = k;
  });
  const medoids = new Set(families.map((f) => f.medoid));
  const met = new Map<number, Map<number, number>>();
  const joiner = new BandJoiner(rows, empty, new UnionFind(0));
  for (let band = 0; band < BANDS; band++)
    joiner.buckets(band, (ids) => {
      const found = new Set<number>();
      for (const i of ids) {
        if (owner[i] !== -1) found.add(owner[i]);
        if (found.size > PER_BUCKET) return;
      }
      if (found.size === 0) return;
      for (const i of ids) {
        if (owner[i] !== -1 && !medoids.has(i)) continue;
        for (const k of found) {
          if (k === owner[i]) continue;
          let of = met.get(i);
          if (of === undefined) {
            of = new Map();
            met.set(i, of);
          }
          of.set(k, (of.get(k) ?? 0) + 1);
        }
      }
    });
  return met;
}

function nearest(met: ReadonlyMap<number, number> | undefined, place: Int32Array): number[] {
  return [...(met ?? [])]
    .sort((x, y) => y[1] - x[1] || place[x[0]] - place[y[0]])
    .slice(0, TRIES)
    .map(([k]) => k);
}

/** Shingles that at least two of the members hold, ascending. */
function profileOf(members: readonly number[], setOf: (i: number) => Uint32Array): Uint32Array {
  const step = Math.max(1, members.length / SAMPLE);
  const once = new Set<number>();
  const twice = new Set<number>();
  for (let at = 0; at < members.length; at += step)
    for (const s of setOf(members[Math.floor(at)]))
      if (once.has(s)) twice.add(s);
      else once.add(s);
  return Uint32Array.from(twice).sort();
}
