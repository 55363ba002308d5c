import {
  type Candidate,
  type CandidateIndex,
  LEAST_ESTIMATE,
  type SketchEntry,
} from '../../domain/ports/candidate-index.js';
import { byCodeUnit } from '../../domain/text/compare.js';
import { OnlineIndex, type Sketcher } from '../../kernel/index.js';

const FIRST_CAPACITY = 1 << 16;

/** The index in this process's memory, made anew at every start: 200,000 complaints take a second. */
export class MemoryIndex implements CandidateIndex {
  private index: OnlineIndex;
  private readonly ids: string[] = [];
  private readonly known = new Set<string>();
  private readonly whole = new Set<number>();

  constructor(private readonly sketcher: Sketcher) {
    this.index = this.make(FIRST_CAPACITY);
  }

  async imports(): Promise<ReadonlySet<number>> {
    return this.whole;
  }

  async add(entries: readonly SketchEntry[], whole: number | null): Promise<void> {
    for (const { id, row } of entries) {
      if (this.known.has(id)) continue;
      this.known.add(id);
      // Documents are never removed here, so their numbers are the places of their ids.
      if (this.index.size === this.index.capacity) this.index = this.grown();
      this.ids[this.index.add(row)] = id;
    }
    if (whole !== null) this.whole.add(whole);
  }

  async query(row: Uint32Array, limit: number): Promise<readonly Candidate[]> {
    return this.index
      .query(row, { limit: Number.POSITIVE_INFINITY, least: LEAST_ESTIMATE })
      .map(({ document, estimate }) => ({ id: this.ids[document], estimate }))
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
