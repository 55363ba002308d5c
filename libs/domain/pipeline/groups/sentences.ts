import { inverted, leiden, packed, random, type WeightedEdge } from '../../../kernel/index.js';
import type { Corpus } from '../../corpus.js';
import { typeOf, type Value } from '../../shared-values/value.js';
import { stableId } from '../../text/ids.js';
import { eachClause } from './clauses.js';

/** So many households use a clause that may belong to a stock; fewer are a chance. */
const LEAST = 3;
/** What more households use is how people write. It is this share of all, and in a small world so many. */
const LARGEST_SHARE = 0.03;
const SMALL_WORLD = 60;
/** Two clauses go together where so many households use both. It is this share of the rarer one's, and so many times chance. */
const LEAST_BOTH = 2;
const BOTH = 0.3;
const TIMES_CHANCE = 5;
/** Density between which and 0 two stocks stay apart. */
const RESOLUTION = 0.1;
/** A text is made from a stock where it has so many of its clauses. */
const LEAST_CLAUSES = 2;
/** A clause belongs to a stock where this share of its households write from the stock. */
const MAJORITY = 0.6;
/** How often clauses are taken in by texts and texts by clauses, so that a stock cannot creep. */
const ROUNDS = 2;
/** A stock whose people are those of one letter, or of a larger stock, says nothing new. */
const SAME = 0.8;
const LABEL = 20;
/** So many texts are looked at for a sentence to call a stock by. */
const LABEL_TEXTS = 10;

/**
 * Stocks of sentences: clauses that the same texts use, each text a few of them in its own order.
 * Who writes for others from one stock leaves no two letters alike.
 * Found from texts alone; whether its users share anything else is for others to test.
 *
 * @param letters that are known: a stock that is one letter's is left out.
 * @returns one value a stock, the largest first. Its holders use two of its clauses in one text.
 */
export function sentenceValues(corpus: Corpus, letters: readonly Value[], seed: number): Value[] {
  const households = corpus.get('households').size;
  const clauses = clausesOf(corpus);
  const community = leiden(clauses.of.length, edgesOf(clauses, households), RESOLUTION, random(seed), 1);
  const shown = new Shown(households);
  for (const v of letters) shown.add(v.units);
  const type = typeOf('sentences');
  const named = new Set<string>();
  return stocksOf(corpus, clauses, community).flatMap(({ texts, units, own }): Value[] => {
    if (shown.has(units)) return [];
    shown.add(units);
    const founder = texts.find((i) => !named.has(corpus.complaints[i].id)) ?? texts[0];
    const { id } = corpus.complaints[founder];
    named.add(id);
    const places = texts.map((complaint) => ({ complaint, field: 'text', span: null }));
    const label = labelOf(corpus, clauses, texts, own);
    return [{ type, kind: 'sentences', family: 'text', key: stableId('S', id), label, units, places, declared: false }];
  });
}

interface Stock {
  readonly own: ReadonlySet<number>;
  /** Ascending. */
  readonly texts: readonly number[];
  /** Ascending. */
  readonly units: Uint32Array;
}

/** Stocks with the texts made from them, the largest first. */
function stocksOf(corpus: Corpus, clauses: Clauses, community: Int32Array): Stock[] {
  const closure = new Closure(corpus, clauses);
  const lists: number[][] = [];
  community.forEach((c, clause) => {
    lists[c] ??= [];
    lists[c].push(clause);
  });
  return lists
    .flatMap((list): Stock[] => {
      if (list.length < LEAST_CLAUSES) return [];
      let own: readonly number[] = list;
      let texts = closure.textsOf(own);
      for (let k = 0; k < ROUNDS; k++) {
        own = closure.clausesOf(texts);
        texts = closure.textsOf(own);
      }
      const units = closure.unitsOf(texts);
      return units.length < LEAST ? [] : [{ own: new Set(own), texts, units }];
    })
    .sort((x, y) => y.units.length - x.units.length || x.texts[0] - y.texts[0]);
}

/** Which texts have clauses, and which clauses are theirs. Counters stay empty between calls. */
class Closure {
  private readonly texts: ReturnType<typeof inverted>;
  private readonly inText: Uint8Array;

  constructor(
    private readonly corpus: Corpus,
    private readonly clauses: Clauses,
  ) {
    this.texts = inverted(clauses.inText, clauses.of.length);
    this.inText = new Uint8Array(corpus.complaints.length);
  }

  /** Texts that have enough of some clauses, ascending. */
  textsOf(clauses: readonly number[]): number[] {
    const { starts, items } = this.texts;
    const met: number[] = [];
    const found: number[] = [];
    for (const c of clauses)
      for (let k = starts[c]; k < starts[c + 1]; k++) {
        const n = Math.min(LEAST_CLAUSES, ++this.inText[items[k]]);
        this.inText[items[k]] = n;
        if (n === 1) met.push(items[k]);
      }
    for (const i of met) {
      if (this.inText[i] === LEAST_CLAUSES) found.push(i);
      this.inText[i] = 0;
    }
    return found.sort((x, y) => x - y);
  }

  /** Clauses that hardly others than the writers of some texts use. */
  clausesOf(texts: readonly number[]): number[] {
    const { starts, items } = this.clauses.inText;
    const writers = new Set(this.unitsOf(texts));
    const met = new Set<number>();
    for (const i of texts) for (let k = starts[i]; k < starts[i + 1]; k++) met.add(items[k]);
    return [...met].filter((c) => {
      const units = this.clauses.of[c];
      let n = 0;
      for (const u of units) if (writers.has(u)) n++;
      return n >= LEAST_BOTH && n >= MAJORITY * units.length;
    });
  }

  /** Households that wrote some texts, ascending. */
  unitsOf(texts: readonly number[]): Uint32Array {
    return Uint32Array.from(new Set(texts.map((i) => this.corpus.householdOf(i)))).sort();
  }
}

/** Lists of households, and whether one of them has nearly the same. */
class Shown {
  private readonly of: (number[] | undefined)[];
  private readonly sizes: number[] = [];

  constructor(households: number) {
    this.of = new Array(households);
  }

  add(units: Uint32Array): void {
    const k = this.sizes.push(units.length) - 1;
    for (const u of units) {
      const known = this.of[u];
      if (known === undefined) this.of[u] = [k];
      else known.push(k);
    }
  }

  has(units: Uint32Array): boolean {
    const both = new Map<number, number>();
    for (const u of units) for (const k of this.of[u] ?? []) both.set(k, (both.get(k) ?? 0) + 1);
    return [...both].some(([k, n]) => n >= SAME * (units.length + this.sizes[k] - n));
  }
}

/** Clauses that some households use and not too many, numbered from 0. */
interface Clauses {
  /** Number of a clause by what {@link eachClause} calls it. */
  readonly numbers: ReadonlyMap<number, number>;
  /** Households that use each clause, ascending. */
  readonly of: readonly (readonly number[])[];
  /** Clauses of each text, each once. */
  readonly inText: ReturnType<typeof packed>;
}

function clausesOf(corpus: Corpus): Clauses {
  const { complaints } = corpus;
  const { read } = corpus.get('texts');
  const households = corpus.get('households').size;
  const most = Math.max(SMALL_WORLD, LARGEST_SHARE * households);
  const all = new Map<number, number>();
  const starts = new Uint32Array(complaints.length + 1);
  const items: number[] = [];
  const seenIn: number[] = [];
  complaints.forEach((c, i) => {
    eachClause(read[i], [c.debtorName, c.institution], (clause) => {
      const known = all.get(clause);
      const k = known ?? all.size;
      if (known === undefined) all.set(clause, k);
      else if (seenIn[k] === i) return;
      seenIn[k] = i;
      items.push(k);
    });
    starts[i + 1] = items.length;
  });
  const texts = inverted({ starts, items: Uint32Array.from(items) }, all.size);
  const number = new Int32Array(all.size).fill(-1);
  const of: number[][] = [];
  for (let k = 0; k < all.size; k++) {
    if (texts.starts[k + 1] - texts.starts[k] < LEAST) continue;
    const units = new Set<number>();
    for (let j = texts.starts[k]; j < texts.starts[k + 1]; j++) units.add(corpus.householdOf(texts.items[j]));
    if (units.size >= LEAST && units.size <= most) number[k] = of.push([...units].sort((x, y) => x - y)) - 1;
  }
  const inText = packed(
    complaints.map((_, i) => items.slice(starts[i], starts[i + 1]).flatMap((k) => (number[k] < 0 ? [] : [number[k]]))),
  );
  const numbers = new Map([...all].flatMap(([clause, k]) => (number[k] < 0 ? [] : [[clause, number[k]] as const])));
  return { numbers, of, inText };
}

/** Which clauses go together, and how well. */
function edgesOf({ of }: Clauses, households: number): WeightedEdge[] {
  const used = inverted(packed(of), households);
  const both = new Uint32Array(of.length);
  const edges: WeightedEdge[] = [];
  of.forEach((units, a) => {
    const met: number[] = [];
    for (const u of units)
      for (let k = used.starts[u + 1] - 1; k >= used.starts[u] && used.items[k] > a; k--)
        if (both[used.items[k]]++ === 0) met.push(used.items[k]);
    for (const b of met.sort((x, y) => x - y)) {
      const shared = both[b];
      both[b] = 0;
      const weight = shared / Math.min(units.length, of[b].length);
      const chance = (units.length * of[b].length) / households;
      if (shared >= LEAST_BOTH && weight >= BOTH && shared > TIMES_CHANCE * chance) edges.push({ a, b, weight });
    }
  });
  return edges;
}

/** The clause of a stock that most use, as one of its texts has it. Names and numbers are left out. */
function labelOf(corpus: Corpus, { numbers, of }: Clauses, texts: readonly number[], own: ReadonlySet<number>): string {
  let label = '';
  let most = 0;
  for (const i of texts.slice(0, LABEL_TEXTS)) {
    const { text, debtorName, institution } = corpus.complaints[i];
    eachClause(corpus.get('texts').read[i], [debtorName, institution], (clause, start, end) => {
      const number = numbers.get(clause);
      if (number === undefined || !own.has(number) || of[number].length <= most) return;
      most = of[number].length;
      label = [debtorName, institution]
        .filter((name) => name !== '')
        .reduce((t, name) => t.replaceAll(name, '…'), text.slice(start, end))
        .replace(/\p{N}+/gu, '…');
    });
  }
  const points = [...label.trim()];
  return `“${points.slice(0, LABEL).join('')}…”`;
}
