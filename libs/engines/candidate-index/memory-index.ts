import {
  type Candidate,
  type CandidateIndex,
  LEAST_ESTIMATE,
  type SketchEntry,
} from '../../domain/ports/candidate-index.js';
import { byCodeUnit } from '../../domain/text/compare.js';
import { OnlineIndex, type Sketcher } from '../../kernel/index.js';

const FIRST_CAPACITY = 1 << 16;

/** The index in this process's memory, made again at every start: 200,000 complaints take a second. */
export class MemoryIndex implements CandidateIndex {
  private index: OnlineIndex;
  private readonly ids: string[] = [];
  private readonly numberOf = new Map<string, number>();
  private readonly whole = new Set<number>();

  constructor(private readonly sketcher: Sketcher) {
    this.index = this.make(FIRST_CAPACITY);
  }

  async imports(): Promise<ReadonlySet<number>> {
    return this.whole;
  }

  async add(entries: readonly SketchEntry[], whole: number | null): Promise<void> {
    for (const { id, row } of entries) {
      const known = this.numberOf.get(id);
      if (known !== undefined) this.index.remove(known);
      if (this.index.size === this.index.capacity) this.index = this.grown();
      const number = this.index.add(row);
      this.ids[number] = id;
      this.numberOf.set(id, number);
    }
    if (whole !== null) this.whole.add(whole);
  }

  async query(row: Uint32Array, limit: number): Promise<readonly Candidate[]> {
    return this.index
      .query(row, { limit: Number.POSITIVE_INFINITY, least: LEAST_ESTIMATE })
      .flatMap(({ document, estimate }) => {
        const id = this.ids[document];
        return id === undefined ? [] : [{ id, estimate }];
      })
      .sort((x, y) => y.estimate - x.estimate || byCodeUnit(x.id, y.id))
      .slice(0, limit);
  }

  private make(capacity: number): OnlineIndex {
    const { keys, words, characters } = this.sketcher;
    return new OnlineIndex({ seed: keys.seed, words, characters, capacity });
  }

  private grown(): OnlineIndex {
    const { keys, words, characters } = this.sketcher;
    return OnlineIndex.restore(this.index.snapshot(), {
      seed: keys.seed,
      words,
      characters,
      capacity: this.index.capacity * 4,
    });
  }
}
