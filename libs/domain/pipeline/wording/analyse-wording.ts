import { gramsOf, passages, Tokenizer } from '../../../kernel/index.js';
import type { Corpus } from '../../corpus.js';
import type { Knowledge } from '../../knowledge.js';
import type { FactKind, TextFact } from '../../model/index.js';
import { citesNonexistentLaw, impossibleDays } from '../../text/citations.js';
import { readable } from '../../text/readable.js';
import type { Argument, NonexistentCitation, Pasted, SharedMisspellings, Wording } from './wording.js';

/** Tokens of a paragraph: less is a turn of phrase. */
const PARAGRAPH = 30;
/** Points that make an argument: with fewer, half of all complaints say the same. */
const POINTS = 5;

/** Facts that are points of an argument, with the letter that each has in it. */
const POINT: Partial<Record<FactKind, string>> = {
  citation: 'law',
  demand: 'demand',
  hardship: 'hardship',
  accusation: 'accusation',
  escalation: 'escalation',
};

/**
 * Looks for what copied texts keep when they are no copies any more: pasted paragraphs (winnowing).
 * Also provisions and days that do not exist, and the argument: which points are made, in which order.
 * The last two are weak: at one false pair in 100,000 the argument finds nothing.
 */
export function analyseWording(corpus: Corpus, knowledge: Knowledge): Wording {
  return {
    pasted: pastedParagraphs(corpus, knowledge),
    misspellings: sharedMisspellings(corpus),
    nonexistent: nonexistentCitations(corpus, knowledge),
    arguments: sharedArguments(corpus),
  };
}

function pastedParagraphs(corpus: Corpus, knowledge: Knowledge): Map<number, Pasted> {
  const { read } = corpus.get('texts');
  const { textClusters } = corpus.get('clustering');
  const tokenizer = new Tokenizer();
  const tokensOf = (i: number) => {
    const { values, length } = tokenizer.read(read[i]);
    return values.subarray(0, length);
  };
  const forms = new Set<number>();
  for (const form of knowledge.forms) {
    const { values, length } = tokenizer.read(readable(form.text));
    gramsOf(values.subarray(0, length), forms);
  }
  const familyOf = (i: number) => {
    const k = corpus.clusterOf(i);
    return k === -1 || textClusters[k].loose ? -1 : k;
  };
  const result = new Map<number, Pasted>();
  const found = passages(read.length, tokensOf, familyOf, (i) => corpus.householdOf(i), forms, PARAGRAPH);
  for (const [i, p] of found) {
    const own = tokenizer.read(read[i]);
    const span = [own.starts[p.start], own.ends[p.end - 1]] as const;
    const share = (p.end - p.start) / own.length;
    const other = tokenizer.read(read[p.other]);
    const length = p.end - p.start;
    result.set(i, {
      span,
      other: {
        complaint: p.other,
        span: [other.starts[p.otherStart], other.ends[p.otherStart + length - 1]],
      },
      tokens: length,
      share,
      units: p.groups,
    });
  }
  return result;
}

/** Who holds what: households by key. */
class Holders {
  private readonly of = new Map<string, Set<number>>();

  add(key: string, household: number): void {
    const set = this.of.get(key);
    if (set) set.add(household);
    else this.of.set(key, new Set([household]));
  }

  count(key: string): number {
    return this.of.get(key)?.size ?? 0;
  }
}

/** The first provision or day of each text that does not exist, and how many households cite it. */
function nonexistentCitations(corpus: Corpus, knowledge: Knowledge): Map<number, NonexistentCitation> {
  const { read } = corpus.get('texts');
  const citing = new Holders();
  const found = new Map<number, Omit<NonexistentCitation, 'units'>>();
  corpus.complaints.forEach(({ text }, i) => {
    const note = (cited: string, span: readonly [number, number]) => {
      citing.add(cited, corpus.householdOf(i));
      if (!found.has(i)) found.set(i, { cited, span });
    };
    for (const f of corpus.factsOf(i)) {
      const cited = f.kind === 'citation' ? citesNonexistentLaw(f.value, knowledge.laws) : null;
      if (cited !== null) note(cited, [f.start, f.end]);
    }
    // Not in what is quoted.
    for (const { day, start, end } of impossibleDays(text))
      if (read[i][start] !== ' ') note(`day#${day}`, [start, end]);
  });
  return new Map([...found].map(([i, v]) => [i, { ...v, units: citing.count(v.cited) }]));
}

function sharedArguments(corpus: Corpus): Map<number, Argument> {
  const arguing = new Holders();
  const found = new Map<number, { key: string; points: readonly string[] }>();
  const argued = new Set<number>();
  corpus.complaints.forEach((_, i) => {
    const points = pointsOf(corpus.factsOf(i));
    if (points.length < POINTS) return;
    const key = points.join(' > ');
    argued.add(corpus.householdOf(i));
    arguing.add(key, corpus.householdOf(i));
    found.set(i, { key, points });
  });
  return new Map(
    [...found].map(([i, { key, points }]) => [i, { points, units: arguing.count(key), observed: argued.size }]),
  );
}

/** Above this share of the households a misspelling is how many write. Where they are few: so many may have it. */
const COMMON_SLIP = 0.01;
const FEW = 20;

/** Who makes two or more of the same rare misspellings as another household. Chance makes one, and seldom two. */
function sharedMisspellings(corpus: Corpus): Map<number, SharedMisspellings> {
  const holders = new Map<string, Set<number>>();
  const own = new Map<number, Map<string, readonly [number, number]>>();
  corpus.complaints.forEach((_, i) => {
    for (const f of corpus.factsOf(i)) {
      if (f.kind !== 'misspelling') continue;
      const made = own.get(i) ?? new Map<string, readonly [number, number]>();
      if (!made.has(f.value)) made.set(f.value, [f.start, f.end]);
      own.set(i, made);
      holders.set(f.value, (holders.get(f.value) ?? new Set()).add(corpus.householdOf(i)));
    }
  });
  const most = Math.max(FEW, COMMON_SLIP * corpus.get('households').size);
  const rare = (value: string) => holders.get(value)!.size >= 2 && holders.get(value)!.size <= most;
  const result = new Map<number, SharedMisspellings>();
  for (const [i, made] of own) {
    const values = [...made.keys()].filter(rare);
    if (values.length < 2) continue;
    const times = new Map<number, number>();
    for (const v of values) for (const u of holders.get(v)!) times.set(u, (times.get(u) ?? 0) + 1);
    const alike = [...times].filter(([, n]) => n >= 2).map(([u]) => u);
    if (alike.length < 2) continue;
    const shared = values.filter((v) => alike.some((u) => u !== corpus.householdOf(i) && holders.get(v)!.has(u)));
    result.set(i, { misspellings: shared.map((value) => ({ value, span: made.get(value)! })), units: alike.length });
  }
  return result;
}

/** Points of an argument in the order of the text, each once: which law, demand, hardship, accusation and threat. */
function pointsOf(facts: readonly TextFact[]): string[] {
  const points: string[] = [];
  for (const f of facts) {
    const kind = POINT[f.kind];
    if (kind === undefined) continue;
    const point = `${kind}:${f.value.replace(/\s+/g, '')}`;
    if (!points.includes(point)) points.push(point);
  }
  return points;
}
