import { type Grown, ShortMemory, type Star } from '../../../kernel/index.js';
import type { ClusterMemo } from '../clusters/cluster-memo.js';
import type { Form, TextCluster } from '../clusters/text-cluster.js';
import type { Compare, ComparedComponent } from '../verify/compare.js';

/** Pairs that are kept, at most: 16 bytes each. */
const MOST_PAIRS = 4_000_000;

/** What was found in a component of candidates, and the numbers of its texts. */
interface KnownComponent extends ComparedComponent {
  readonly texts: Uint32Array;
}

/** A family as it stood at a moment, and how much of a text it covers. */
interface FamilySnapshot {
  readonly texts: Uint32Array;
  readonly covers: Map<number, number>;
}

/**
 * Remembers what was found about clusters the time before, around the functions that find it.
 * What a new text does not touch is neither compared, grouped nor described again.
 * Only what was asked for the last time is kept. It decides how long an analysis takes, never what is found.
 *
 * Texts are known by the numbers they came in. Their places among all others change, the order of two never does.
 */
export class IncrementalClusters implements ClusterMemo {
  readonly short = { made: new ShortMemory(), keyOf: (i: number): number => this.numberOf(i) };
  private numberOf: (i: number) => number = (i) => i;
  private setting = '';
  private pairs = 0;
  private readonly components = new TwoGenerationCache<KnownComponent>();
  private readonly moments = new TwoGenerationCache<FamilySnapshot[]>();
  private readonly found = new TwoGenerationCache<{ readonly texts: Uint32Array; readonly family: TextCluster }>();
  private readonly forms = new TwoGenerationCache<Form | null>();

  /**
   * Begins the next analysis.
   * @param setting what else the findings rest on; where it is another one, everything is found again.
   * @param numberOf the number of the text at a place, below 2^26.
   */
  begin(setting: string, numberOf: (i: number) => number): void {
    this.numberOf = numberOf;
    this.pairs = 0;
    for (const kept of [this.components, this.moments, this.found, this.forms]) kept.turn(setting === this.setting);
    this.setting = setting;
  }

  /** The same comparison, which looks only into components that are not as they were. */
  comparing(compare: Compare): Compare {
    return (prints, components, threshold) => {
      const known = components.map((members) =>
        this.components.get(this.numberOf(members[0]), (c) => this.stand(c.texts, members)),
      );
      const open = components.filter((_, c) => known[c] === undefined);
      const fresh = compare(prints, open, threshold);
      let next = 0;
      return components.map((members, c) => {
        const before = known[c];
        const found = before ?? fresh[next++];
        this.pairs += found.pairs.a.length;
        if (before === undefined && this.pairs <= MOST_PAIRS)
          this.components.set(this.numberOf(members[0]), { ...found, texts: this.numbers(members) });
        return found;
      });
    };
  }

  readonly coverage = (i: number, cluster: Grown, find: () => number): number => {
    const { covers } = this.moment(cluster);
    const number = this.numberOf(i);
    let covered = covers.get(number);
    if (covered === undefined) {
      covered = find();
      covers.set(number, covered);
    }
    return covered;
  };

  private readonly last = new WeakMap<Grown, { members: readonly number[]; length: number; moment: FamilySnapshot }>();

  /** What is known of a family as it stands now. While others are taken in, its members are more, or another list. */
  private moment(family: Grown): FamilySnapshot {
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

  cluster(star: Star, loose: boolean, find: () => TextCluster): TextCluster {
    const key = this.numberOf(star.medoid);
    const known = this.found.get(key, (f) => f.family.loose === loose && this.stand(f.texts, star.members));
    if (known !== undefined)
      return { ...known.family, medoid: star.medoid, members: star.members, cohesion: star.cohesion };
    const family = find();
    this.found.set(key, { texts: this.numbers(star.members), family });
    return family;
  }

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

/** Remembers from one time to the next; what is not asked for in between is forgotten. */
class TwoGenerationCache<T> {
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
