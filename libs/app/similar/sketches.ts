import type { Complaint } from '../../domain/model/index.js';
import type { TextSketch } from '../../domain/pipeline/extract/text-cache.js';
import { readable } from '../../domain/text/readable.js';
import { BANDS, type Sketcher } from '../../kernel/index.js';

/** Sketches of complaints, each made once for as long as somebody holds the complaint. */
export class Sketches {
  private readonly made = new WeakMap<Complaint, TextSketch>();

  constructor(private readonly sketcher: Sketcher) {}

  /** Seed under which they are made. */
  get seed(): number {
    return this.sketcher.keys.seed;
  }

  of(complaint: Complaint): TextSketch {
    const known = this.made.get(complaint);
    if (known !== undefined) return known;
    const row = new Uint32Array(BANDS);
    const shingles = this.sketcher.row(readable(complaint.text), row);
    const sketch = { row, tokens: this.sketcher.tokens, empty: shingles === 0 };
    this.made.set(complaint, sketch);
    return sketch;
  }

  /** The sketch of a complaint that has one. */
  known(complaint: Complaint): TextSketch | null {
    return this.made.get(complaint) ?? null;
  }
}
