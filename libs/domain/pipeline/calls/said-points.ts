import type { Sentence } from './sentences.js';

/** Share of a point's grams that a sentence says which makes it. */
const SAME = 0.6;
/** Two points that share so much of the shorter say one thing. */
const ALIKE = 0.35;
/** Grams of more points tell none of them from another. */
const MOST_POINTS = 300;

/**
 * The points of calls: sentences that several people say.
 * Short ones come first. So a long one that a recognizer ran together makes the points of both.
 */
export class SaidPoints {
  private readonly grams: ReadonlySet<string>[] = [];
  private readonly byGram = new Map<string, number[]>();
  private readonly speakersOf: Set<string>[] = [];
  /** Of each call the points of its sentences. */
  private readonly made: ReadonlyMap<number, readonly (readonly number[])[]>;
  private readonly kept: readonly boolean[];

  /** Points count that so many people make, at least and at most. */
  constructor(
    calls: readonly number[],
    said: readonly (readonly Sentence[])[],
    speakerOf: readonly string[],
    least: number,
    most: number,
  ) {
    const bySize = calls.flatMap((i) => said[i]).sort((x, y) => x.grams.size - y.grams.size);
    for (const s of bySize) if (this.madeBy(s).length === 0) this.addPoint(s);
    this.made = new Map(
      calls.map((call) => [
        call,
        said[call].map((s) => {
          const made = this.madeBy(s);
          for (const p of made) this.speakersOf[p].add(speakerOf[call]);
          return made;
        }),
      ]),
    );
    this.kept = this.speakersOf.map((set) => set.size >= least && set.size <= most);
  }

  get size(): number {
    return this.grams.length;
  }

  /** Points that a call makes, ascending. */
  of(call: number): number[] {
    return [...new Set((this.made.get(call) ?? []).flat())].filter((p) => this.kept[p]).sort((x, y) => x - y);
  }

  speakers(point: number): number {
    return this.speakersOf[point].size;
  }

  /** Points without those that say nearly what another of them says. */
  apart(points: readonly number[]): number[] {
    const kept: number[] = [];
    for (const p of points) {
      const own = this.grams[p];
      const same = kept.some((q) => {
        let both = 0;
        for (const gram of this.grams[q]) if (own.has(gram)) both++;
        return both >= ALIKE * Math.min(own.size, this.grams[q].size);
      });
      if (!same) kept.push(p);
    }
    return kept;
  }

  /** Sentences of a call that make one of the points. */
  sentences(call: number, points: readonly number[]): number[] {
    const wanted = new Set(points);
    return (this.made.get(call) ?? []).flatMap((list, s) => (list.some((p) => wanted.has(p)) ? [s] : []));
  }

  private addPoint({ grams }: Sentence): void {
    const p = this.grams.push(grams) - 1;
    this.speakersOf.push(new Set());
    for (const gram of grams) {
      const list = this.byGram.get(gram);
      if (list) list.push(p);
      else this.byGram.set(gram, [p]);
    }
  }

  private madeBy({ grams }: Sentence): number[] {
    const counts = new Map<number, number>();
    for (const gram of grams) {
      const list = this.byGram.get(gram) ?? [];
      if (list.length > MOST_POINTS) continue;
      for (const p of list) counts.set(p, (counts.get(p) ?? 0) + 1);
    }
    return [...counts].flatMap(([p, n]) => (n >= SAME * this.grams[p].size ? [p] : []));
  }
}
