import type { Store } from '../../db/store.js';
import type { CandidateIndex } from '../../domain/ports/candidate-index.js';
import { cosine, type Embeddings } from '../../domain/ports/embeddings.js';
import { byCodeUnit } from '../../domain/text/compare.js';
import { readable } from '../../domain/text/readable.js';
import { BANDS, intersection, type Sketcher, sortedSet } from '../../kernel/index.js';
import { Sketches } from './sketches.js';

/** Complaints that are read and sketched at a time. */
const PAGE = 2000;
/** Candidates whose texts are read and compared. */
const CANDIDATES = 200;

export interface SimilarText {
  readonly complaint: string;
  readonly receivedAt: string | null;
  readonly institution: string;
  /** Exact Jaccard similarity of the shingles. */
  readonly similarity: number;
  /** Share of the given text's shingles that stand in the complaint: 1 where it was pasted in whole. */
  readonly covered: number;
  /** Cosine of the two texts' embeddings; null where no model is given. */
  readonly meaning: number | null;
}

/** Complaints like a text, found at once through the index, without waiting for an analysis. */
export class SimilarTexts {
  /** Sketches of what was taken in: an analysis makes none of these again. */
  readonly sketches: Sketches;

  constructor(
    private readonly store: Store,
    private readonly index: CandidateIndex,
    private readonly sketcher: Sketcher,
    private readonly embeddings: Embeddings | null = null,
  ) {
    this.sketches = new Sketches(sketcher);
  }

  /**
   * Takes in what was imported and is not in the index.
   * That happens after an import, after a crash, and at the first start with a new version of the sketch.
   * A second run changes nothing.
   */
  async catchUp(stopping: () => boolean = () => false): Promise<void> {
    const whole = await this.index.imports();
    for (const id of await this.store.imports.complete()) {
      if (whole.has(id)) continue;
      let after = '';
      for (;;) {
        if (stopping()) return;
        const page = await this.store.records.complaintTexts(id, after, PAGE);
        const entries = page.map((c) => ({ id: c.id, row: this.sketches.of(c).row }));
        const last = page.length < PAGE;
        await this.index.add(entries, last ? id : null);
        const end = page.at(-1);
        if (last || end === undefined) break;
        after = end.id;
      }
    }
  }

  /** The most similar first; those under `least` are left out. */
  async find(text: string, first: number, least: number): Promise<readonly SimilarText[]> {
    const row = new Uint32Array(BANDS);
    const read = readable(text);
    this.sketcher.row(read, row);
    const own = sortedSet(this.sketcher.hashes(read));
    const candidates = await this.index.query(row, CANDIDATES);
    if (candidates.length === 0) return [];
    const found: (Omit<SimilarText, 'meaning'> & { readonly text: string })[] = [];
    for (const c of await this.store.records.complaints(candidates.map((x) => x.id))) {
      const other = sortedSet(this.sketcher.hashes(readable(c.text)));
      const shared = intersection(own, other);
      const similarity = shared / (own.length + other.length - shared);
      if (similarity < least) continue;
      const { id, receivedAt, institution } = c;
      found.push({ complaint: id, receivedAt, institution, similarity, covered: shared / own.length, text: c.text });
    }
    const shown = found
      .sort((x, y) => y.similarity - x.similarity || byCodeUnit(x.complaint, y.complaint))
      .slice(0, first);
    const [given, ...others] = (await this.embeddings?.embed([text, ...shown.map((s) => s.text)])) ?? [];
    return shown.map(({ text: _, ...s }, k) => {
      const other = others[k];
      return { ...s, meaning: given === undefined || other === undefined ? null : cosine(given, other) };
    });
  }
}
