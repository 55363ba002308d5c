import {
  type Grown,
  PairCollector,
  PairCounter,
  ShortMemory,
  type Star,
  stars,
  type VerifiedPairs,
} from '../../../kernel/index.js';
import type { Form, TextCluster } from '../clusters/text-cluster.js';
import { type Fingerprints, LISTED } from '../fingerprint/fingerprint.step.js';

/** Pairs that are kept, at most: 16 bytes each. */
const MOST_PAIRS = 4_000_000;

/** A component of candidates with what was found in it; texts by their places in it. */
interface Component {
  readonly texts: Uint32Array;
  readonly pairs: VerifiedPairs;
  readonly stars: readonly Star[];
}

/** A family as it stood at a moment, and how much of a text it covers. */
interface Moment {
  readonly texts: Uint32Array;
  readonly covers: Map<number, number>;
}

/**
 * What was found about families the time before: a new text is compared with the families that it meets, and what it does not touch is neither
 * compared, grouped nor aligned again. Only what was asked for the last time is kept. It decides how long an analysis takes, never what is found.
 *
 * Texts are known by the numbers they came in, since their places among all others change; the order of two texts never does.
 */
export class IncrementalClusters {
  readonly short = new ShortMemory();
  private numberOf: (i: number) => number = (i) => i;
  private setting = '';
  private pairs = 0;
  private readonly components = new Kept<Component>();
  private readonly moments = new Kept<Moment[]>();
  private readonly found = new Kept<{ readonly texts: Uint32Array; readonly family: TextCluster }>();
  private readonly forms = new Kept<Form | null>();

  /**
   * Begins the next analysis.
   * @param setting what else the findings rest on; where it is another one, everything is found anew.
   * @param numberOf the number of the text at a place, below 2^26.
   */
  begin(setting: string, numberOf: (i: number) => number): void {
    this.numberOf = numberOf;
    this.pairs = 0;
    for (const kept of [this.components, this.moments, this.found, this.forms]) kept.turn(setting === this.setting);
    this.setting = setting;
  }

  readonly keyOf = (i: number): number => this.numberOf(i);

  /** Exact similarities from `threshold` on, and the stars that they make. */
  compare(
    prints: Fingerprints,
    components: readonly Uint32Array[],
    threshold: number,
  ): { readonly pairs: VerifiedPairs; readonly stars: readonly Star[] } {
    const collected = new PairCollector();
    const all: Star[] = [];
    let truncated = false;
    const take = (members: Uint32Array, { pairs, stars }: Omit<Component, 'texts'>) => {
      truncated ||= pairs.truncated;
      collected.add({ a: at(members, pairs.a), b: at(members, pairs.b), similarity: pairs.similarity });
      for (const s of stars) all.push({ ...s, medoid: members[s.medoid], members: at(members, s.members) });
    };
    const open: Uint32Array[] = [];
    for (const members of components) {
      const known = this.components.get(this.numberOf(members[0]), (c) => this.stand(c.texts, members));
      if (known === undefined) open.push(members);
      else {
        this.pairs += known.pairs.a.length;
        take(members, known);
      }
    }
    // Only in a large component are some pairs passed over, so each of these has a counter to itself.
    const run = { ...prints, threshold };
    const limit = { limit: LISTED };
    const small = open.filter((c) => c.length <= LISTED);
    const many = new PairCounter(run, limit);
    for (const members of small) many.add(members);
    const groups = [{ components: small, pairs: many.result() }];
    for (const members of open) {
      if (members.length <= LISTED) continue;
      const counter = new PairCounter(run, limit);
      counter.add(members);
      groups.push({ components: [members], pairs: counter.result() });
    }
    const place = new Uint32Array(prints.lengths.length);
    const owner = new Int32Array(prints.lengths.length).fill(-1);
    for (const { components, pairs } of groups) {
      components.forEach((members, c) => {
        members.forEach((i, k) => {
          place[i] = k;
          owner[i] = c;
        });
      });
      const starsOf: Star[][] = components.map(() => []);
      for (const s of stars(prints.lengths.length, prints.setOf, pairs, threshold))
        starsOf[owner[s.medoid]].push({ ...s, medoid: place[s.medoid], members: at(place, s.members) });
      const local = split(pairs, components.length, owner, place);
      components.forEach((members, c) => {
        const found = { pairs: local[c], stars: starsOf[c] };
        take(members, found);
        this.pairs += found.pairs.a.length;
        if (this.pairs <= MOST_PAIRS)
          this.components.set(this.numberOf(members[0]), { ...found, texts: this.numbers(members) });
      });
    }
    return { pairs: collected.result(truncated), stars: all.sort((x, y) => x.members[0] - y.members[0]) };
  }

  /** How much of text `i` a family covers; see `absorb`. */
  readonly recall = (i: number, family: Grown, find: () => number): number => {
    const { covers } = this.moment(family);
    const number = this.numberOf(i);
    let covered = covers.get(number);
    if (covered === undefined) {
      covered = find();
      covers.set(number, covered);
    }
    return covered;
  };

  private readonly last = new WeakMap<Grown, { members: readonly number[]; length: number; moment: Moment }>();

  /** What is known of a family as it stands now: while others are taken in, its members are more, or another list. */
  private moment(family: Grown): Moment {
    const { medoid, members } = family;
    const last = this.last.get(family);
    if (last?.members === members && last.length === members.length) return last.moment;
    const key = this.numberOf(medoid);
    const known = this.moments.get(key, () => true) ?? [];
    let moment = known.find((m) => this.stand(m.texts, members));
    if (moment === undefined) {
      moment = { texts: this.numbers(members), covers: new Map() };
      this.moments.set(key, [...known.slice(-MOMENTS), moment]);
    }
    this.last.set(family, { members, length: members.length, moment });
    return moment;
  }

  /** The family that a star is, as it was described before. */
  family(star: Star, loose: boolean, describe: () => TextCluster): TextCluster {
    const key = this.numberOf(star.medoid);
    const known = this.found.get(key, (f) => f.family.loose === loose && this.stand(f.texts, star.members));
    if (known !== undefined)
      return { ...known.family, medoid: star.medoid, members: star.members, cohesion: star.cohesion };
    const family = describe();
    this.found.set(key, { texts: this.numbers(star.members), family });
    return family;
  }

  /** The public form that a medoid follows. */
  form(medoid: number, find: () => Form | null): Form | null {
    const key = this.numberOf(medoid);
    const known = this.forms.get(key, () => true);
    if (known !== undefined) return known;
    const form = find();
    this.forms.set(key, form);
    return form;
  }

  private numbers(members: Uint32Array | readonly number[]): Uint32Array {
    return Uint32Array.from(members, this.numberOf);
  }

  private stand(texts: Uint32Array, members: Uint32Array | readonly number[]): boolean {
    if (texts.length !== members.length) return false;
    for (let k = 0; k < texts.length; k++) if (texts[k] !== this.numberOf(members[k])) return false;
    return true;
  }
}

/** Moments of one family that are kept besides the newest. */
const MOMENTS = 3;

const at = (places: Uint32Array, of: Uint32Array): Uint32Array => of.map((k) => places[k]);

/** Pairs component by component, by the places of their texts in it; in the order they had. */
function split(pairs: VerifiedPairs, n: number, owner: Int32Array, place: Uint32Array): VerifiedPairs[] {
  const sizes = new Uint32Array(n);
  for (const i of pairs.a) sizes[owner[i]]++;
  const result = Array.from(sizes, (size) => ({
    a: new Uint32Array(size),
    b: new Uint32Array(size),
    similarity: new Float64Array(size),
    truncated: pairs.truncated,
  }));
  sizes.fill(0);
  for (let k = 0; k < pairs.a.length; k++) {
    const c = owner[pairs.a[k]];
    const to = sizes[c]++;
    result[c].a[to] = place[pairs.a[k]];
    result[c].b[to] = place[pairs.b[k]];
    result[c].similarity[to] = pairs.similarity[k];
  }
  return result;
}

/** Remembers from one time to the next; what is not asked for in between is forgotten. */
class Kept<T> {
  private before = new Map<number, T>();
  private now = new Map<number, T>();

  turn(keep: boolean): void {
    this.before = keep ? this.now : new Map();
    this.now = new Map();
  }

  get(key: number, stands: (value: T) => boolean): T | undefined {
    const known = this.now.get(key) ?? this.before.get(key);
    if (known === undefined || !stands(known)) return undefined;
    this.now.set(key, known);
    return known;
  }

  set(key: number, value: T): void {
    this.now.set(key, value);
  }
}
