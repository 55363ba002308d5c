import {
  benjaminiHochberg,
  likeness,
  likenessTo,
  random,
  type SparseRows,
  shuffle,
  Tokenizer,
} from '../../../kernel/index.js';
import type { Corpus } from '../../corpus.js';
import { round } from '../../detector.js';
import type { Bilingual } from '../../errors/errors.js';
import { type Group, INSIDE_KINDS, type InsideFinding, type InsideKind } from '../../model/index.js';
import { argumentTraits, demandTraits, structureTraits, wordTraits } from './letter-traits.js';
import { type Matched, matchedOf, Speakers } from './matched.js';

/** False discovery rate over all groups and all kinds of evidence. */
export const INSIDE_Q = 0.05;
/** Texts in words of their own: with fewer there is nothing to compare. */
const LEAST = 5;
/** Of a large group so many are looked at, drawn by lot: pairs of them are enough. */
const MOST = 24;
/** People beside each of them, at most. */
const BESIDE = 6;
const DRAWS = 4999;
/** Of a word that more of those compared use, nobody says that it is a rare choice. */
const RARE = 0.15;
/** A text is near the group's others where it is nearer than so many of a hundred matched ones. */
const NEAR = 0.9;

/** Two alike are a pair, and no group of letters. */
const LEAST_NEAR = 3;

/** Vectors of a model of language, by the place of the complaint; undefined where it was not asked. */
export type MeaningOf = (complaint: number) => Float32Array | undefined;

/** A group's texts beside those of matched people. The group's come first. */
interface Pool {
  readonly group: number;
  readonly items: readonly number[];
  readonly own: readonly number[];
  readonly stratumOf: Int32Array;
  readonly seed: number;
  readonly names: readonly string[];
}

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
  const matched = matchedOf(corpus);
  const placeOf = new Map(corpus.complaints.map((c, i) => [c.id, i]));
  const letters = new Letters(corpus);
  const tests = groups.flatMap((g, k) => {
    const pool = poolOf(corpus, g, k, matched, placeOf, seed);
    return pool === null ? [] : testsOf(letters, pool, meaningOf);
  });
  const adjusted = benjaminiHochberg(
    tests.map((t) => t.logP),
    tests.length,
  );
  tests.forEach(({ group, kind, compared, near }, i) => {
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

function poolOf(
  corpus: Corpus,
  group: Group,
  place: number,
  { stratumOf, people }: Matched,
  placeOf: ReadonlyMap<string, number>,
  seed: number,
): Pool | null {
  const next = random(seed ^ (placeOf.get(group.complaints[0]) ?? 0) ^ 0x494e5349);
  const speakers = new Speakers(corpus);
  const own = group.complaints.map((id) => placeOf.get(id)!).filter((i) => stratumOf[i] !== -1 && speakers.add(i));
  if (own.length < LEAST) return null;
  const looked = shuffle(own, next).slice(0, MOST);
  const count = new Map<number, number>();
  for (const i of looked) count.set(stratumOf[i], (count.get(stratumOf[i]) ?? 0) + 1);
  const others = [...count].flatMap(([s, n]) =>
    shuffle(
      people[s].filter((i) => !speakers.knows(i)),
      next,
    ).slice(0, BESIDE * n),
  );
  // Who has nobody beside them is compared with nobody.
  const beside = new Set(others.map((i) => stratumOf[i]));
  const compared = looked.filter((i) => beside.has(stratumOf[i]));
  if (compared.length < LEAST || others.length < LEAST) return null;
  const items = [...compared, ...others];
  return {
    group: place,
    items,
    own: compared.map((_, k) => k),
    stratumOf: Int32Array.from(items, (i) => stratumOf[i]),
    seed: Math.floor(next() * 2 ** 31),
    names: group.values.flatMap((v) => (v.kind === 'agent' || v.kind === 'address' ? [v.key, v.label] : [])),
  };
}

function testsOf(letters: Letters, pool: Pool, meaningOf?: MeaningOf): Test[] {
  return INSIDE_KINDS.flatMap((kind): Test[] => {
    const rows = kind === 'meaning' ? meaningRows(pool, meaningOf) : traitRows(pool, kind, letters);
    if (rows === null) return [];
    const { p } = likeness(rows, pool.stratumOf, pool.own, pool.seed, DRAWS);
    // Of what stays above the rate even alone nobody asks who is near.
    const near = p > INSIDE_Q ? 0 : nearOf(rows, pool);
    return [{ group: pool.group, kind, logP: Math.log(p), compared: pool.own.length, near }];
  });
}

/** How many of the group's texts are nearer to its others than nine in ten of the matched ones are. */
function nearOf(rows: SparseRows, { own }: Pool): number {
  const to = likenessTo(rows, own);
  const others = to.slice(own.length).sort();
  // A member has one fewer to be near to than somebody beside the group.
  const limit = (others[Math.floor(NEAR * (others.length - 1))] * (own.length - 1)) / own.length;
  return own.filter((k) => to[k] > limit).length;
}

type TraitKind = Exclude<InsideKind, 'meaning'>;

/** Traits of one kind as numbers from 0, and room to count them: it is all 0 between two tests. */
class Numbered<T> {
  private readonly numbers = new Map<T, number>();
  private room = new Int32Array(1024);
  /** Traits of each complaint that was read. */
  readonly known: (Uint32Array | undefined)[] = [];

  of(trait: T): number | undefined {
    return this.numbers.get(trait);
  }

  all(traits: Iterable<T>): Uint32Array {
    return Uint32Array.from(traits, (t) => {
      const number = this.numbers.get(t) ?? this.numbers.size;
      this.numbers.set(t, number);
      return number;
    });
  }

  counts(): Int32Array {
    if (this.room.length < this.numbers.size) this.room = new Int32Array(2 * this.numbers.size);
    return this.room;
  }
}

/** Traits of letters, read once however many groups they are compared with. */
class Letters {
  private readonly reader = new Tokenizer();
  private readonly points: Readonly<Record<Exclude<TraitKind, 'words'>, Numbered<string>>> = {
    argument: new Numbered(),
    demand: new Numbered(),
    structure: new Numbered(),
  };
  private readonly words = new Numbered<number>();

  constructor(private readonly corpus: Corpus) {}

  of(kind: TraitKind, complaints: readonly number[]): readonly Uint32Array[] {
    const { known } = this.kind(kind);
    return complaints.map((i) => (known[i] ??= this.read(kind, i)));
  }

  counts(kind: TraitKind): Int32Array {
    return this.kind(kind).counts();
  }

  /** Words of a name that a text has. */
  wordsOf(name: string): readonly number[] {
    return Array.from(wordTraits(name, this.reader)).flatMap((w) => this.words.of(w) ?? []);
  }

  private kind(kind: TraitKind) {
    return kind === 'words' ? this.words : this.points[kind];
  }

  private read(kind: TraitKind, complaint: number): Uint32Array {
    const facts = this.corpus.factsOf(complaint);
    const text = this.corpus.get('texts').read[complaint];
    switch (kind) {
      case 'argument':
        return this.points.argument.all(argumentTraits(facts));
      case 'demand':
        return this.points.demand.all(demandTraits(facts));
      case 'structure':
        return this.points.structure.all(structureTraits(text, facts));
      case 'words':
        return this.words.all(wordTraits(text, this.reader));
    }
  }
}

/** Traits weighted by how few of those compared have them. Null: no two have one. */
function traitRows({ items, names }: Pool, kind: TraitKind, letters: Letters): SparseRows | null {
  const all = letters.of(kind, items);
  const counts = letters.counts(kind);
  // In the order of the texts, so that sums are the same to the last bit.
  const seen: number[] = [];
  for (const traits of all) for (let k = 0; k < traits.length; k++) if (counts[traits[k]]++ === 0) seen.push(traits[k]);
  // What a group is known by is a value of it, and no choice of words.
  if (kind === 'words') for (const name of names) for (const word of letters.wordsOf(name)) counts[word] = 0;
  const most = kind === 'words' ? Math.max(3, RARE * all.length) : all.length - 1;
  const weightOf: number[] = [];
  for (const t of seen) {
    const n = counts[t];
    // From here on its place, from 1; 0: it is not compared.
    counts[t] = n < 2 || n > most ? 0 : weightOf.push(Math.log(all.length / n));
  }
  const rows = weightOf.length === 0 ? null : weightedRows(all, counts, weightOf, kind === 'words');
  for (const t of seen) counts[t] = 0;
  return rows;
}

/** @param share a long text has more traits, so their share counts. */
function weightedRows(
  all: readonly Uint32Array[],
  placeOf: Int32Array,
  weightOf: readonly number[],
  share: boolean,
): SparseRows {
  const starts = new Uint32Array(all.length + 1);
  const room = all.reduce((sum, traits) => sum + traits.length, 0);
  const at = new Uint32Array(room);
  const weight = new Float64Array(room);
  let end = 0;
  all.forEach((traits, i) => {
    const start = end;
    for (let k = 0; k < traits.length; k++) if (placeOf[traits[k]] > 0) at[end++] = placeOf[traits[k]] - 1;
    const own = Array.from(at.subarray(start, end), (f) => weightOf[f]);
    const length = share ? Math.hypot(...own) : 1;
    own.forEach((w, k) => {
      weight[start + k] = w / length;
    });
    starts[i + 1] = end;
  });
  return { starts, at: at.subarray(0, end), weight: weight.subarray(0, end), width: weightOf.length };
}

/** Null where no model was asked about these texts. */
function meaningRows({ items }: Pool, meaningOf?: MeaningOf): SparseRows | null {
  const vectors = items.flatMap((i) => meaningOf?.(i) ?? []);
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
