/**
 * A hub network that is kept up to date: units come, change and go, and only the pairs of values that they hold are counted
 * again. Tests and adjustment run over all pairs each time, because one more unit moves every p; the counts are what is dear.
 * Whatever the order of changes, the links are those of a network built at once from what is there now.
 */
import { coHeld, type HubLink, type HubOptions, mostHolders, validate } from './hub-network.js';
import { type Incidence, jointCounts, MOST_TYPES, PackedIncidence } from './incidence.js';

/** A share of units changed at once from which counting everything anew is cheaper. */
const MANY = 0.1;
/** Values are numbered below this, so that a pair is one exact number. */
const KEY = 2 ** 26;

export class LivingHub implements Incidence {
  readonly typeOf: number[] = [];
  private readonly holding: number[][] = [];
  private readonly seenBy: number[] = [];
  private readonly held: (readonly number[])[] = [];
  private readonly observed: number[] = [];
  private readonly masks = new Map<number, number>();
  private readonly pairs = new Map<number, number>();
  private readonly delta = new Map<number, number>();
  /** Values that too many units hold to be tested; their pairs are not kept. */
  private crowded = new Set<number>();
  private both: Float64Array | null = null;
  private changed = 0;
  private active = 0;

  constructor(
    readonly familyOf: Uint8Array,
    private readonly options: HubOptions,
  ) {
    if (familyOf.length > MOST_TYPES)
      throw new RangeError(`got ${familyOf.length} types, at most ${MOST_TYPES} fit into a mask`);
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
    return this.held[unit] ?? [];
  }

  universe(s: number, t: number): number {
    this.both ??= jointCounts(this.masks, this.familyOf.length);
    return this.both[s * this.familyOf.length + t];
  }

  seen(value: number, type: number): number {
    return this.seenBy[value * this.familyOf.length + type];
  }

  /** @returns the number of a new value. */
  addValue(type: number): number {
    if (!(type >= 0 && type < this.familyOf.length))
      throw new RangeError(`type ${type} is not below ${this.familyOf.length}`);
    if (this.typeOf.length === KEY) throw new RangeError(`more than ${KEY} values`);
    this.holding.push([]);
    for (let t = 0; t < this.familyOf.length; t++) this.seenBy.push(0);
    return this.typeOf.push(type) - 1;
  }

  /**
   * Says what a unit holds now; null takes it away. Units are numbered by the caller, from 0 and without large gaps.
   *
   * @param mask bit t set where type t was observed for the unit.
   */
  set(unit: number, holds: { readonly values: readonly number[]; readonly mask: number } | null): void {
    const before = this.held[unit] ?? [];
    const after = holds === null ? [] : [...new Set(holds.values)].sort((x, y) => x - y);
    const maskBefore = this.observed[unit] ?? -1;
    const maskAfter = holds === null ? -1 : holds.mask;
    const same = before.length === after.length && before.every((v, i) => v === after[i]);
    if (same && maskBefore === maskAfter) return;
    this.changed++;
    this.count(maskBefore, before, -1);
    this.count(maskAfter, after, 1);
    if (!same) {
      const kept = new Set(after);
      const had = new Set(before);
      for (const v of before)
        if (!kept.has(v)) {
          const list = this.holding[v];
          list[list.indexOf(unit)] = list[list.length - 1];
          list.pop();
        }
      for (const v of after) if (!had.has(v)) this.holding[v].push(unit);
      // Only pairs that one side has and the other has not.
      this.note(before, kept, -1);
      this.note(after, had, 1);
    }
    while (this.held.length <= unit) {
      this.held.push([]);
      this.observed.push(-1);
    }
    this.held[unit] = after;
    this.observed[unit] = maskAfter;
  }

  private count(mask: number, values: readonly number[], by: 1 | -1): void {
    if (mask === -1) return;
    this.active += by;
    this.both = null;
    const n = (this.masks.get(mask) ?? 0) + by;
    if (n === 0) this.masks.delete(mask);
    else this.masks.set(mask, n);
    const types = this.familyOf.length;
    for (const v of values) for (let t = 0; t < types; t++) if ((mask >>> t) & 1) this.seenBy[v * types + t] += by;
  }

  private note(values: readonly number[], other: ReadonlySet<number>, by: 1 | -1): void {
    for (let i = 0; i < values.length; i++)
      for (let j = i + 1; j < values.length; j++) {
        const [a, b] = [values[i], values[j]];
        if (other.has(a) && other.has(b)) continue;
        if (this.familyOf[this.typeOf[a]] === this.familyOf[this.typeOf[b]]) continue;
        const key = a * KEY + b;
        this.delta.set(key, (this.delta.get(key) ?? 0) + by);
      }
  }

  /** The links of what is there now, ordered by (a, b). */
  links(): HubLink[] {
    this.bringUpToDate();
    const { leastHolders } = this.options;
    const a: number[] = [];
    const b: number[] = [];
    const shared: number[] = [];
    for (const [key, held] of this.pairs) {
      const [v, w] = [Math.floor(key / KEY), key % KEY];
      // Pairs are kept before both values have enough holders: they may come one by one.
      if (this.holding[v].length < leastHolders || this.holding[w].length < leastHolders) continue;
      a.push(v);
      b.push(w);
      shared.push(held);
    }
    return validate(this, { a, b, shared }, this.options).links;
  }

  private bringUpToDate(): void {
    const most = mostHolders(this.active, this.options);
    const crowded = new Set<number>();
    this.holding.forEach((list, v) => {
      if (list.length > most) crowded.add(v);
    });
    if (this.changed > MANY * this.active) this.recount();
    else {
      const fuller = [...crowded].filter((v) => !this.crowded.has(v));
      const emptier = [...this.crowded].filter((v) => !crowded.has(v));
      for (const [key, by] of this.delta) this.apply(key, by, crowded);
      if (fuller.length > 0)
        for (const key of this.pairs.keys())
          if (crowded.has(Math.floor(key / KEY)) || crowded.has(key % KEY)) this.pairs.delete(key);
      for (const v of emptier) this.recountRow(v, crowded);
    }
    this.crowded = crowded;
    this.delta.clear();
    this.changed = 0;
  }

  private apply(key: number, by: number, crowded: ReadonlySet<number>): void {
    if (by === 0) return;
    const a = Math.floor(key / KEY);
    const b = key % KEY;
    if (crowded.has(a) || crowded.has(b)) return;
    const known = this.pairs.get(key);
    const now = known === undefined ? (by < 0 ? 0 : this.intersect(a, b)) : known + by;
    if (now >= this.options.leastShared) this.pairs.set(key, now);
    else if (known !== undefined) this.pairs.delete(key);
  }

  private intersect(a: number, b: number): number {
    const [few, other] = this.holding[a].length < this.holding[b].length ? [a, b] : [b, a];
    if (this.holding[few].length < this.options.leastShared) return 0;
    let n = 0;
    for (const u of this.holding[few]) if (this.held[u].includes(other)) n++;
    return n;
  }

  private recountRow(v: number, crowded: ReadonlySet<number>): void {
    const counts = new Map<number, number>();
    for (const u of this.holding[v])
      for (const w of this.held[u])
        if (!crowded.has(w) && this.familyOf[this.typeOf[w]] !== this.familyOf[this.typeOf[v]])
          counts.set(w, (counts.get(w) ?? 0) + 1);
    for (const [w, n] of counts)
      if (n >= this.options.leastShared) this.pairs.set(Math.min(v, w) * KEY + Math.max(v, w), n);
  }

  private recount(): void {
    this.pairs.clear();
    const { a, b, shared } = coHeld(this.pack(), {
      ...this.options,
      leastHolders: this.options.leastShared,
      largestShare: this.share(),
    });
    for (let i = 0; i < a.length; i++) this.pairs.set(a[i] * KEY + b[i], shared[i]);
  }

  /** Units that went away keep their number in the packed form; the share is set so that the bound is that of the active ones. */
  private share(): number {
    return (mostHolders(this.active, this.options) + 0.5) / Math.max(1, this.held.length);
  }

  /** The same incidence in compressed rows. */
  pack(): PackedIncidence {
    return PackedIncidence.of(
      this.held.length,
      this.typeOf,
      this.familyOf,
      this.holding,
      Uint32Array.from(this.observed, (mask) => (mask === -1 ? 0 : mask)),
    );
  }
}
