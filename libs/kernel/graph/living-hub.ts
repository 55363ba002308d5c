/**
 * A hub network that is kept up to date: units come, change and go, and only the pairs of values that they hold are counted
 * again. Tests and adjustment run over all pairs each time, because one more unit moves every p; the counts are what is dear.
 * Whatever the order of changes, the links are those of a network built at once from what is there now.
 */
import { coHeld, type HubLink, type HubOptions, maxHolders, testsBetween, validate } from './hub-network.js';
import { type Incidence, MOST_TYPES, PackedIncidence } from './incidence.js';
import { Strata } from './strata.js';
import { TypeCounts } from './type-counts.js';

/** A share of units changed at once from which counting everything again is cheaper. */
const MANY = 0.1;
/** Values are numbered below this, so that a pair is one exact number. */
const KEY = 2 ** 26;

/** What a unit holds. */
export interface Holds {
  readonly values: readonly number[];
  /** Bit t set where type t was observed for the unit. */
  readonly mask: number;
  /** Where it stands; 0 where it is left out. */
  readonly stratum?: number;
}

export class LivingHub implements Incidence {
  readonly typeOf: number[] = [];
  private readonly holding: number[][] = [];
  private readonly held: (readonly number[])[] = [];
  private readonly observed: number[] = [];
  private readonly stratumOf: number[] = [];
  private readonly strata: Strata;
  /** How many units hold both values of a pair; of testable values alone. */
  private readonly pairs = new Map<number, number>();
  private readonly delta = new Map<number, number>();
  /** Whether each value was testable when the pairs were last brought up to date. */
  private readonly testable: boolean[] = [];
  private readonly testableOf: Float64Array;
  private readonly touched = new Set<number>();
  /** Of values that were ever testable. */
  private readonly counts: TypeCounts;
  /** Values that too many units hold. */
  private readonly crowded = new Set<number>();
  private most = 0;
  private changed = 0;
  private overflowed = false;
  private active = 0;

  constructor(
    readonly familyOf: Uint8Array,
    private readonly options: HubOptions,
  ) {
    if (familyOf.length > MOST_TYPES)
      throw new RangeError(`got ${familyOf.length} types, at most ${MOST_TYPES} fit into a mask`);
    this.testableOf = new Float64Array(familyOf.length);
    this.strata = new Strata(familyOf.length);
    this.counts = new TypeCounts(familyOf.length);
  }

  /** Units that hold or were asked for anything. */
  get units(): number {
    return this.active;
  }

  get values(): number {
    return this.typeOf.length;
  }

  holders(value: number): readonly number[] {
    return this.holding[value];
  }

  valuesOf(unit: number): readonly number[] {
    return this.held[unit] ?? NONE;
  }

  /** Of which types the unit was asked; null where it is not there. */
  maskOf(unit: number): number | null {
    const mask = this.observed[unit] ?? -1;
    return mask === -1 ? null : mask;
  }

  stratum(unit: number): number {
    return this.stratumOf[unit] ?? 0;
  }

  universe(s: number, t: number): number {
    return this.strata.universe(s, t);
  }

  seen(value: number, type: number): number {
    return this.counts.at(value, type);
  }

  expectedWithin(a: number, b: number): number {
    return this.strata.expected(
      this,
      a,
      b,
      (u) => this.stratumOf[u],
      (u) => this.observed[u],
    );
  }

  /** @returns the number of a new value. */
  addValue(type: number): number {
    if (!(type >= 0 && type < this.familyOf.length))
      throw new RangeError(`type ${type} is not below ${this.familyOf.length}`);
    if (this.typeOf.length === KEY) throw new RangeError(`more than ${KEY} values`);
    this.holding.push(NONE);
    this.testable.push(false);
    return this.typeOf.push(type) - 1;
  }

  /**
   * Says what a unit holds now; null takes it away. Units are numbered by the caller, from 0 and without large gaps. The list is
   * kept, not copied.
   *
   */
  set(unit: number, holds: Holds | null): void {
    const before = this.held[unit] ?? NONE;
    const after = holds === null ? NONE : ascending(holds.values);
    const maskBefore = this.observed[unit] ?? -1;
    const maskAfter = holds === null ? -1 : holds.mask;
    const same = before.length === after.length && before.every((v, i) => v === after[i]);
    const stratumBefore = this.stratumOf[unit] ?? 0;
    const stratumAfter = holds?.stratum ?? stratumBefore;
    if (same && maskBefore === maskAfter && stratumBefore === stratumAfter) return;
    this.changed++;
    this.count(maskBefore, stratumBefore, -1);
    this.count(maskAfter, stratumAfter, 1);
    while (this.held.length <= unit) {
      this.held.push(NONE);
      this.observed.push(-1);
      this.stratumOf.push(0);
    }
    this.held[unit] = after;
    this.observed[unit] = maskAfter;
    this.stratumOf[unit] = stratumAfter;
    for (const v of before) this.counts.change(v, maskBefore, -1);
    for (const v of after) this.counts.change(v, maskAfter, 1);
    if (same) return;
    // Lists are short: looking through one is quicker than making a set of it.
    const gone = before.length === 0 ? NONE : before.filter((v) => !after.includes(v));
    const come = before.length === 0 ? after : after.filter((v) => !before.includes(v));
    for (const v of gone) {
      const list = this.holding[v];
      list[list.indexOf(unit)] = list[list.length - 1];
      list.pop();
    }
    for (const v of come) {
      if (this.holding[v].length === 0) this.holding[v] = [unit];
      else this.holding[v].push(unit);
    }
    // Where so much changes, all is counted again, and there is no need to note each change.
    if (this.changed > MANY * this.active) this.overflowed = true;
    if (this.overflowed) {
      this.delta.clear();
      this.touched.clear();
      return;
    }
    // Only pairs that one side has and the other has not.
    if (gone.length > 0) this.note(before, after, -1);
    if (come.length > 0) this.note(after, before, 1);
    for (const v of gone) this.touched.add(v);
    for (const v of come) this.touched.add(v);
  }

  private count(mask: number, stratum: number, by: 1 | -1): void {
    if (mask === -1) return;
    this.active += by;
    this.strata.add(stratum, mask, by);
  }

  private note(values: readonly number[], other: readonly number[], by: 1 | -1): void {
    for (let i = 0; i < values.length; i++) {
      const a = values[i];
      // Pairs of a value that was not testable are counted when it becomes so.
      if (!this.testable[a]) continue;
      for (let j = i + 1; j < values.length; j++) {
        const b = values[j];
        if (!this.testable[b] || (other.includes(a) && other.includes(b))) continue;
        if (this.familyOf[this.typeOf[a]] === this.familyOf[this.typeOf[b]]) continue;
        const key = a * KEY + b;
        this.delta.set(key, (this.delta.get(key) ?? 0) + by);
      }
    }
  }

  /** The links of what is there now, ordered by (a, b). */
  links(): HubLink[] {
    this.bringUpToDate();
    const a = new Uint32Array(this.pairs.size);
    const b = new Uint32Array(this.pairs.size);
    const shared = new Uint32Array(this.pairs.size);
    let n = 0;
    for (const [key, held] of this.pairs) {
      a[n] = Math.floor(key / KEY);
      b[n] = key % KEY;
      shared[n++] = held;
    }
    return validate(this, { a, b, shared }, this.options, testsBetween(this.testableOf, this.familyOf)).links;
  }

  private bringUpToDate(): void {
    if (this.changed === 0) return;
    const before = this.most;
    this.most = maxHolders(this.active, this.options);
    if (this.overflowed || this.most < before) this.recount();
    else {
      const come: number[] = [];
      const gone = new Set<number>();
      for (const v of [...this.touched, ...this.crowded]) {
        const was = this.testable[v];
        if (this.judge(v) === was) continue;
        if (was) gone.add(v);
        else come.push(v);
      }
      for (const [key, by] of this.delta) this.apply(key, by);
      if (gone.size > 0)
        for (const key of this.pairs.keys())
          if (gone.has(Math.floor(key / KEY)) || gone.has(key % KEY)) this.pairs.delete(key);
      for (const v of come) this.recountRow(v);
    }
    this.delta.clear();
    this.touched.clear();
    this.changed = 0;
    this.overflowed = false;
  }

  /** Decides again whether a value is testable. */
  private judge(v: number): boolean {
    const n = this.holding[v].length;
    const now = n >= this.options.minHolders && n <= this.most;
    if (now !== this.testable[v]) this.testableOf[this.typeOf[v]] += now ? 1 : -1;
    this.testable[v] = now;
    if (now && !this.counts.has(v)) this.counts.open(v, this.holding[v], this.observed);
    if (n > this.most) this.crowded.add(v);
    else this.crowded.delete(v);
    return now;
  }

  private apply(key: number, by: number): void {
    if (by === 0) return;
    const a = Math.floor(key / KEY);
    const b = key % KEY;
    if (!this.testable[a] || !this.testable[b]) return;
    const known = this.pairs.get(key);
    const now = known === undefined ? (by < 0 ? 0 : this.intersect(a, b)) : known + by;
    if (now >= this.options.minShared) this.pairs.set(key, now);
    else if (known !== undefined) this.pairs.delete(key);
  }

  private intersect(a: number, b: number): number {
    const [few, other] = this.holding[a].length < this.holding[b].length ? [a, b] : [b, a];
    let n = 0;
    for (const u of this.holding[few]) if (this.held[u].includes(other)) n++;
    return n;
  }

  private recountRow(v: number): void {
    const counts = new Map<number, number>();
    for (const u of this.holding[v])
      for (const w of this.held[u])
        if (this.testable[w] && this.familyOf[this.typeOf[w]] !== this.familyOf[this.typeOf[v]])
          counts.set(w, (counts.get(w) ?? 0) + 1);
    for (const [w, n] of counts)
      if (n >= this.options.minShared) this.pairs.set(Math.min(v, w) * KEY + Math.max(v, w), n);
  }

  private recount(): void {
    this.pairs.clear();
    for (let v = 0; v < this.values; v++) this.judge(v);
    const { incidence, values } = this.pack();
    const { a, b, shared } = coHeld(incidence, { ...this.options, largestShare: 1 });
    for (let i = 0; i < a.length; i++) this.pairs.set(values[a[i]] * KEY + values[b[i]], shared[i]);
  }

  /**
   * The testable values in compressed rows, and their numbers here. Units that went away keep their number and were asked for
   * nothing. Up to date after `links`.
   */
  pack(): { incidence: PackedIncidence; values: Uint32Array } {
    const values = Uint32Array.from([...this.typeOf.keys()].filter((v) => this.testable[v]));
    const incidence = PackedIncidence.of(
      this.held.length,
      Uint8Array.from(values, (v) => this.typeOf[v]),
      this.familyOf,
      Array.from(values, (v) => this.holding[v]),
      Uint32Array.from(this.observed, (mask) => (mask === -1 ? 0 : mask)),
      Uint32Array.from(this.stratumOf),
    );
    return { incidence, values };
  }
}

const NONE: number[] = [];
Object.freeze(NONE);

/** Each value once, ascending; the list itself where it is so already. */
function ascending(values: readonly number[]): readonly number[] {
  for (let i = 1; i < values.length; i++)
    if (values[i] <= values[i - 1]) return [...new Set(values)].sort((x, y) => x - y);
  return values;
}
