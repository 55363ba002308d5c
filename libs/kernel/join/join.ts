import { UnionFind } from '../cluster/union-find.js';
import { BANDS } from '../sketch/minhash.js';
import { createSketcher, type SketchOptions } from '../sketch/sketcher.js';
import { BandJoiner } from './candidates.js';
import { FamilySplitter } from './families.js';
import { NearPairs } from './near-pairs.js';
import { Overlap } from './overlap.js';
import { ALL_PAIRS_LIMIT, PairFinder, type VerifiedPairs } from './pairs.js';
import { Rows } from './rows.js';

/** Texts that can be read again by number: a file, a store. */
export interface TextSource {
  readonly length: number;
  text(i: number): string;
}

/**
 * Texts of an iterable are kept as strings unless `JoinOptions.text` reads them again. A `TextSource` keeps nothing.
 */
export type Texts = Iterable<string> | AsyncIterable<string> | TextSource;

export type JoinStage = 'sketch' | 'candidates' | 'clusters' | 'pairs';

export interface JoinOptions extends SketchOptions {
  /** Exact Jaccard similarity from which two texts are alike, above 0 and up to 1. Default .7. */
  readonly threshold?: number;
  /** Reads text `i` of a stream again: with it no text is kept, and memory is what the rows take. */
  readonly text?: (i: number) => string;
  readonly signal?: AbortSignal;
  /** Called now and then; `total` is Infinity while a stream runs. */
  readonly progress?: (stage: JoinStage, done: number, total: number) => void;
}

export interface PairOptions extends JoinOptions {
  /** Families above this size have only the pairs of near neighbors counted. Default 20,000. */
  readonly limit?: number;
}

export interface Clusters {
  /** Numbers of the texts of each cluster (two or more), ascending; clusters in the order of their first text. */
  readonly clusters: Uint32Array[];
  /** How many texts there were. */
  readonly length: number;
  /** Whether a bound on work was met, so that two clusters may be one; see `FamilySplitter`. */
  readonly bounded: boolean;
}

/**
 * Texts that hang together: components of all pairs with an exact Jaccard similarity of at least `threshold`.
 * These are the pairs that share a band (recall above .9998 from J = .7 on).
 *
 * Memory: 128 bytes a text for the rows, 20 while bands are sorted.
 *
 * @throws the signal's reason when aborted; RangeError for a threshold outside (0, 1].
 */
export async function clusters(texts: Texts, options: JoinOptions = {}): Promise<Clusters> {
  const run = await prepare(texts, options);
  const splitter = new FamilySplitter(run.rows, run.hashesOf, run.threshold, options.engine);
  const families: Uint32Array[] = [];
  let done = 0;
  for (const component of await candidates(run)) {
    for (const family of splitter.split(component)) families.push(family);
    done += component.length;
    if (run.due(component.length)) await run.pause('clusters', done, run.rows.length);
  }
  families.sort((x, y) => x[0] - y[0]);
  return { clusters: families, length: run.rows.length, bounded: splitter.bounded };
}

/** All pairs with an exact Jaccard similarity of at least `threshold`, ordered by (a, b); see `clusters`. */
export async function allPairs(texts: Texts, options: PairOptions = {}): Promise<VerifiedPairs & { length: number }> {
  const run = await prepare(texts, options);
  const counter = new PairCounter(run, options);
  let done = 0;
  for (const component of await candidates(run)) {
    counter.add(component);
    done += component.length;
    if (run.due(component.length)) await run.pause('pairs', done, run.rows.length);
  }
  return { ...counter.result(), length: run.rows.length };
}

/** Counts the pairs of component after component of candidates. */
export class PairCounter {
  private readonly finder: PairFinder;
  private readonly splitter: FamilySplitter;
  private readonly near: NearPairs;
  private readonly limit: number;
  private readonly collected = new PairCollector();

  constructor(run: Sketched & { readonly threshold: number }, options: Pick<PairOptions, 'limit' | 'engine'> = {}) {
    this.limit = options.limit ?? ALL_PAIRS_LIMIT;
    this.finder = new PairFinder(run.hashesOf, run.threshold, this.limit, options.engine);
    this.near = new NearPairs(run.rows, new Overlap(run.hashesOf), run.threshold);
    this.splitter = new FamilySplitter(run.rows, run.hashesOf, run.threshold, options.engine);
  }

  add(component: Uint32Array): void {
    if (component.length <= WHOLE) {
      this.collected.find(this.finder, component);
      return;
    }
    // A pair that is alike lies inside one family.
    // So pairs that merely share a band now and then are separated first, as far as possible.
    this.splitter.bounded = false;
    const families = this.splitter.split(component);
    for (const family of this.splitter.bounded ? [component] : families)
      if (family.length > this.limit) this.collected.add(this.near.find(family));
      else this.collected.find(this.finder, family);
  }

  result(): VerifiedPairs {
    return this.collected.result(this.near.truncated);
  }
}

/** Keeps pairs as they are found, family by family, and puts them in the order of texts at the end. */
export class PairCollector {
  private readonly partners: Uint32Array[] = [];
  private readonly similarities: Float64Array[] = [];
  private at = 0;
  private total = 0;
  /** Runs of pairs with one first text: the text, the chunk, the place in it, the length. */
  private runs = new Uint32Array(4096);
  private count = 0;

  /** Pairs of one family; see `PairFinder.find`. */
  find(finder: PairFinder, family: Uint32Array): void {
    finder.find(family, (i, found, sizes) => {
      const n = found.length / 2;
      this.open(family[i], n);
      const partners = this.partners.at(-1)!;
      const similarities = this.similarities.at(-1)!;
      for (let k = 0, at = this.at - n; k < n; k++, at++) {
        const j = found[k * 2];
        const shared = found[k * 2 + 1];
        partners[at] = family[j];
        similarities[at] = shared / (sizes[i] + sizes[j] - shared);
      }
    });
  }

  /** Pairs that were found elsewhere, ordered by (a, b). */
  add(pairs: Omit<VerifiedPairs, 'truncated'>): void {
    const { a, b, similarity } = pairs;
    for (let from = 0, to = 1; to <= a.length; to++) {
      if (to < a.length && a[to] === a[from]) continue;
      this.open(a[from], to - from);
      this.partners.at(-1)!.set(b.subarray(from, to), this.at - to + from);
      this.similarities.at(-1)!.set(similarity.subarray(from, to), this.at - to + from);
      from = to;
    }
  }

  result(truncated: boolean): VerifiedPairs {
    const a = new Uint32Array(this.total);
    const b = new Uint32Array(this.total);
    const similarity = new Float64Array(this.total);
    const { runs, count } = this;
    // A text is the first of one run at most.
    const order = Float64Array.from({ length: count }, (_, r) => runs[r * 4] * 2 ** 26 + r).sort();
    let k = 0;
    for (const key of order) {
      const r = (key % 2 ** 26) * 4;
      const [first, chunk, at, length] = runs.subarray(r, r + 4);
      a.fill(first, k, k + length);
      b.set(this.partners[chunk].subarray(at, at + length), k);
      similarity.set(this.similarities[chunk].subarray(at, at + length), k);
      k += length;
    }
    return { a, b, similarity, truncated };
  }

  private open(first: number, n: number): void {
    let chunk = this.partners.at(-1);
    if (chunk === undefined || this.at + n > chunk.length) {
      // Small at first: most runs of work find few pairs.
      const size = Math.max(n, Math.min(PAIR_CHUNK, Math.max(1024, this.total)));
      chunk = new Uint32Array(size);
      this.partners.push(chunk);
      this.similarities.push(new Float64Array(size));
      this.at = 0;
    }
    if (this.runs.length < (this.count + 1) * 4) {
      const larger = new Uint32Array(this.runs.length * 2);
      larger.set(this.runs);
      this.runs = larger;
    }
    this.runs.set([first, this.partners.length - 1, this.at, n], this.count++ * 4);
    this.at += n;
    this.total += n;
  }
}

/** Components above this size are split into families before their pairs are counted. */
const WHOLE = 2000;

const PAIR_CHUNK = 1 << 20;

/** Texts as rows, and a way back to their shingles. */
export interface Sketched {
  readonly rows: Rows;
  /** 1 for texts without shingles: they meet nothing. */
  readonly empty: Uint8Array;
  /** Shingle hashes of text `i` as they come; a view that the next call overwrites. */
  readonly hashesOf: (i: number) => Uint32Array;
}

interface Run extends Sketched {
  readonly threshold: number;
  /** Whether so much was done since the last pause that another is due. */
  due(work: number): boolean;
  /** Lets others run, and looks at the signal. */
  pause(stage: JoinStage, done: number, total: number): Promise<void>;
}

/** Texts between two pauses: some ten milliseconds. */
const BETWEEN_PAUSES = 8192;

async function prepare(texts: Texts, options: JoinOptions): Promise<Run> {
  const threshold = checkThreshold(options.threshold);
  const sketcher = createSketcher(options);
  const rows = new Rows();
  let empty = new Uint8Array(1024);
  let since = 0;
  const due = (work: number) => {
    since += work;
    return since >= BETWEEN_PAUSES;
  };
  const pause = async (stage: JoinStage, done: number, total: number) => {
    since = 0;
    options.progress?.(stage, done, total);
    await breathe();
    options.signal?.throwIfAborted();
  };
  options.signal?.throwIfAborted();
  const row = new Uint32Array(BANDS);
  const add = (text: string) => {
    const i = rows.length;
    rows.reserve(i + 1);
    if (i >= empty.length) {
      const larger = new Uint8Array(empty.length * 2);
      larger.set(empty);
      empty = larger;
    }
    empty[i] = sketcher.row(text, row) === 0 ? 1 : 0;
    rows.set(i, row);
  };
  let text: (i: number) => string;
  if (isSource(texts)) {
    text = (i) => texts.text(i);
    for (let i = 0; i < texts.length; i++) {
      add(texts.text(i));
      if (due(1)) await pause('sketch', i + 1, texts.length);
    }
  } else {
    const kept: string[] | readonly string[] = Array.isArray(texts) ? texts : [];
    const total = Array.isArray(texts) ? texts.length : Number.POSITIVE_INFINITY;
    const keep = (t: string) => {
      if (kept !== texts && options.text === undefined) (kept as string[]).push(t);
      add(t);
    };
    text = options.text ?? ((i) => kept[i]);
    if (Symbol.asyncIterator in texts)
      for await (const t of texts) {
        keep(t);
        if (due(1)) await pause('sketch', rows.length, total);
      }
    else
      for (const t of texts) {
        keep(t);
        if (due(1)) await pause('sketch', rows.length, total);
      }
  }
  return { rows, empty, threshold, hashesOf: (i) => sketcher.hashes(text(i)), due, pause };
}

/** Components (two texts or more) of texts that share a band, each ascending, in the order of their first text. */
export function candidateComponents(sketched: Sketched): Uint32Array[] {
  const union = new UnionFind(sketched.rows.length);
  const joiner = new BandJoiner(sketched.rows, sketched.empty, union);
  for (let band = 0; band < BANDS; band++) joiner.join(band);
  return union.components(2);
}

async function candidates(run: Run): Promise<Uint32Array[]> {
  const { rows } = run;
  const union = new UnionFind(rows.length);
  const joiner = new BandJoiner(rows, run.empty, union);
  for (let band = 0; band < BANDS; band++) {
    joiner.join(band);
    if (run.due(rows.length / 8)) await run.pause('candidates', band + 1, BANDS);
  }
  return union.components(2);
}

export function checkThreshold(threshold = 0.7): number {
  if (!(threshold > 0 && threshold <= 1))
    throw new RangeError(`threshold: expected above 0 and up to 1, got ${threshold}`);
  return threshold;
}

export function isSource(texts: Texts): texts is TextSource {
  return typeof (texts as TextSource).text === 'function' && typeof (texts as TextSource).length === 'number';
}

const later: (done: () => void) => void =
  (globalThis as { setImmediate?: (done: () => void) => void }).setImmediate ?? ((done) => setTimeout(done, 0));
function breathe(): Promise<void> {
  return new Promise((done) => later(done));
}
