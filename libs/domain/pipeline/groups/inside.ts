import { benjaminiHochberg, LikenessRoom, likeness, likenessTo, type SparseRows } from '../../../kernel/index.js';
import type { Corpus } from '../../corpus.js';
import { round } from '../../detector.js';
import type { Bilingual } from '../../errors/errors.js';
import type { Group, InsideFinding, InsideKind } from '../../model/index.js';
import { LetterStore, TRAIT_KINDS } from './letter-store.js';
import { type Pool, Pools } from './pools.js';
import { TraitRows } from './trait-rows.js';

/** False discovery rate over all groups and all kinds of evidence. */
export const INSIDE_Q = 0.05;
const DRAWS = 4999;
/** A text is near the group's others where it is nearer than so many of a hundred matched ones. */
const NEAR = 0.9;

/** Two alike are a pair, and no group of letters. */
const LEAST_NEAR = 3;

/** Vectors of a model of language, by the place of the complaint; undefined where it was not asked. */
export type MeaningOf = (complaint: number) => Float32Array | undefined;

interface Test {
  readonly group: number;
  readonly kind: InsideKind;
  readonly logP: number;
  readonly compared: number;
  readonly near: number;
}

/**
 * A second look inside groups that stand already. Are their differently worded texts more alike than those of others?
 * It makes no group, adds and removes nobody, and moves nothing. Of a letter that many copied one copy counts.
 *
 * @returns findings by the place of the group, the most certain first.
 */
export function lookInside(
  corpus: Corpus,
  groups: readonly Group[],
  seed: number,
  meaningOf?: MeaningOf,
): InsideFinding[][] {
  const found = groups.map((): InsideFinding[] => []);
  if (groups.length === 0) return found;
  const pools = new Pools(corpus, seed);
  const tester = new Tester(corpus, meaningOf);
  groups.forEach((g, k) => {
    const pool = pools.of(g, k);
    if (pool !== null) tester.test(pool);
  });
  const { passing, tests } = tester;
  const adjusted = benjaminiHochberg(
    passing.map((t) => t.logP),
    tests,
  );
  passing.forEach(({ group, kind, compared, near }, i) => {
    if (adjusted[i] > Math.log(INSIDE_Q) || near < LEAST_NEAR) return;
    found[group].push({
      kind,
      bits: round(-adjusted[i] / Math.LN2),
      p: Number(Math.exp(adjusted[i]).toPrecision(3)),
      compared,
      people: near,
      message: SENTENCES[kind](near, compared),
    });
  });
  for (const list of found) list.sort((x, y) => y.bits - x.bits);
  return found;
}

/** Tests pools one after the other, each for every kind of evidence. */
class Tester {
  /** How many tests were made. */
  tests = 0;
  /** Those that stay at the rate alone. A larger p is above it however it is adjusted. */
  readonly passing: Test[] = [];
  private readonly letters: LetterStore;
  private readonly rows: TraitRows;
  private readonly room = new LikenessRoom();

  constructor(
    corpus: Corpus,
    private readonly meaningOf?: MeaningOf,
  ) {
    this.letters = new LetterStore(corpus);
    this.rows = new TraitRows(this.letters);
  }

  test(pool: Pool): void {
    const lists = this.letters.gather(pool.items);
    TRAIT_KINDS.forEach((kind, k) => {
      this.one(kind, pool, this.rows.of(kind, lists[k], pool));
    });
    this.one('meaning', pool, meaningRows(pool, this.meaningOf));
  }

  private one(kind: InsideKind, pool: Pool, rows: SparseRows | null): void {
    if (rows === null) return;
    this.tests++;
    const { p } = likeness(rows, pool.stratumOf, pool.own, pool.seed, DRAWS, this.room);
    // Of what stays above the rate even alone nobody asks who is near.
    if (p > INSIDE_Q) return;
    const near = nearOf(rows, pool);
    this.passing.push({ group: pool.group, kind, logP: Math.log(p), compared: pool.own.length, near });
  }
}

/** How many of the group's texts are nearer to its others than nine in ten of the matched ones are. */
function nearOf(rows: SparseRows, { own }: Pool): number {
  const to = likenessTo(rows, own);
  const others = to.slice(own.length).sort();
  // A member has one fewer to be near to than somebody beside the group.
  const limit = (others[Math.floor(NEAR * (others.length - 1))] * (own.length - 1)) / own.length;
  return own.filter((k) => to[k] > limit).length;
}

/** Null where no model was asked about these texts. */
function meaningRows({ items }: Pool, meaningOf?: MeaningOf): SparseRows | null {
  if (meaningOf === undefined) return null;
  const vectors = Array.from(items).flatMap((i) => meaningOf(i) ?? []);
  const width = vectors[0]?.length ?? 0;
  if (vectors.length < items.length || width === 0) return null;
  const mean = new Float64Array(width);
  for (const v of vectors) for (let k = 0; k < width; k++) mean[k] += v[k] / vectors.length;
  // Vectors of a model point the same way for all texts: what they share says nothing.
  return {
    starts: Uint32Array.from({ length: items.length + 1 }, (_, i) => i * width),
    at: Uint32Array.from({ length: items.length * width }, (_, j) => j % width),
    weight: Float64Array.from({ length: items.length * width }, (_, j) => {
      const k = j % width;
      return vectors[(j - k) / width][k] - mean[k];
    }),
    width,
  };
}

/** What is said of each kind; nothing of it quotes a text. */
const SENTENCES: Readonly<Record<InsideKind, (people: number, of: number) => Bilingual>> = {
  argument: (n, of) => ({
    en: `Of ${of} texts in different words, ${n} make the same points in the same order, more often than matched people do.`,
    zh: `措辞不同的 ${of} 份文本中，${n} 份的论点及其先后顺序相近，明显多于情况相同的其他投诉。`,
  }),
  demand: (n, of) => ({
    en: `Of ${of} texts in different words, ${n} demand the same things, more often than matched people do.`,
    zh: `措辞不同的 ${of} 份文本中，${n} 份提出相同诉求，明显多于情况相同的其他投诉。`,
  }),
  structure: (n, of) => ({
    en: `Of ${of} texts in different words, ${n} are built alike: paragraphs, beginning, order and end.`,
    zh: `措辞不同的 ${of} 份文本中，${n} 份的分段、开头、顺序和结尾相近，明显多于情况相同的其他投诉。`,
  }),
  words: (n, of) => ({
    en: `Of ${of} texts, ${n} use the same rare words, more often than matched people do.`,
    zh: `${of} 份文本中，${n} 份使用相同的少见用词，明显多于情况相同的其他投诉。`,
  }),
  meaning: (n, of) => ({
    en: `Of ${of} texts in different words, ${n} say nearly the same, as a model of language reads them.`,
    zh: `措辞不同的 ${of} 份文本中，${n} 份经语言模型比对含义相近，明显多于情况相同的其他投诉。`,
  }),
};
