import { BANDS, Rows } from '../../../kernel/index.js';
import type { Complaint, TextFact } from '../../model/index.js';

/** What is read out of one text, whatever else there is. */
export interface TextRead {
  /** Number of the text, another for each: it stays the same as long as the text is here. */
  readonly number: number;
  readonly facts: readonly TextFact[];
  /** The text as it is compared. */
  readonly read: string;
}

/** A text's sketch: what finds its like. */
export interface TextSketch {
  /** 32 words, each the key of one band. */
  readonly row: Uint32Array;
  readonly tokens: number;
  /** Whether it has no shingle and meets nothing. */
  readonly empty: boolean;
}

/**
 * What was read out of texts, and their sketches, from one analysis to the next.
 * A complaint that is the same object is neither read nor sketched again.
 * A text that one analysis did not ask for is forgotten.
 */
export class TextCache {
  private before = new Map<Complaint, TextRead>();
  private now = new Map<Complaint, TextRead>();
  private next = 0;
  private seed: number | null = null;
  private readonly rows = new Rows();
  /** By number: tokens * 2, and 1 more for an empty text; undefined: no sketch. */
  private sizes: (number | undefined)[] = [];
  private readonly given = new WeakMap<Complaint, TextSketch>();
  private made = 0;

  /** Sketches that were made here so far. Those that were given are none of them. */
  get sketched(): number {
    return this.made;
  }

  /** Begins an analysis. @param seed of its sketches: those of another seed are worth nothing. */
  begin(seed: number): void {
    this.before = this.now;
    this.now = new Map();
    if (this.seed !== seed) this.sizes = [];
    this.seed = seed;
  }

  read(complaint: Complaint, make: () => Omit<TextRead, 'number'>): TextRead {
    const known = this.now.get(complaint) ?? this.before.get(complaint);
    const text = known ?? { number: this.next++, ...make() };
    this.now.set(complaint, text);
    const sketch = this.given.get(complaint);
    if (sketch !== undefined) {
      this.keep(text.number, sketch.row, sketch.tokens, sketch.empty);
      this.given.delete(complaint);
    }
    return text;
  }

  /** Takes a sketch that was made elsewhere under the seed of this cache. */
  give(complaint: Complaint, sketch: TextSketch): void {
    this.given.set(complaint, sketch);
  }

  /**
   * The sketch of a text.
   * @param row is filled with it.
   * @param make sketches the text into `row`, where it never was.
   */
  sketch(number: number, row: Uint32Array, make: () => Omit<TextSketch, 'row'>): Omit<TextSketch, 'row'> {
    const size = this.sizes[number];
    if (size !== undefined) {
      this.rows.get(number, row);
      return { tokens: size >> 1, empty: (size & 1) === 1 };
    }
    const { tokens, empty } = make();
    this.made++;
    this.keep(number, row, tokens, empty);
    return { tokens, empty };
  }

  private keep(number: number, row: Uint32Array, tokens: number, empty: boolean): void {
    if (row.length !== BANDS) throw new RangeError(`a row has ${BANDS} words, got ${row.length}`);
    this.rows.reserve(number + 1);
    this.rows.set(number, row);
    this.sizes[number] = tokens * 2 + (empty ? 1 : 0);
  }
}
