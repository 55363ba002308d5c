import { gramsOf, passages, Tokenizer } from '../../../kernel/index.js';
import type { Households } from '../../households.js';
import type { Knowledge } from '../../knowledge.js';
import type { Complaint, FactKind, TextFact } from '../../model/index.js';
import { citedInVain, daysInVain } from '../../text/citations.js';
import { readable } from '../../text/readable.js';
import type { TextCluster } from '../clusters/text-cluster.js';

/** A paragraph that stands word by word in somebody else's text. */
export interface Pasted {
  /** UTF-16 units in the complaint's text, and in the other's. */
  readonly span: readonly [number, number];
  readonly other: { readonly complaint: number; readonly span: readonly [number, number] };
  readonly tokens: number;
  /** Share of the complaint's tokens. */
  readonly share: number;
  /** Households that hold it, or 30 tokens of it, its own included; at least. */
  readonly units: number;
}

/** A provision or a day that does not exist, and how many households cite it. */
export interface VainCitation {
  readonly cited: string;
  readonly span: readonly [number, number];
  readonly units: number;
}

/** The same argument in other words. */
export interface Argument {
  /** What is said, in order. */
  readonly points: readonly string[];
  readonly units: number;
  /** Households whose text makes an argument at all. */
  readonly observed: number;
}

/** Rare misspellings that others make too. */
export interface SharedSlips {
  readonly slips: readonly { readonly value: string; readonly span: readonly [number, number] }[];
  /** Households that make two of them or more, its own included. */
  readonly units: number;
}

/** What texts have in common besides their families; by the number of the complaint. */
export interface Wording {
  readonly pasted: ReadonlyMap<number, Pasted>;
  readonly vain: ReadonlyMap<number, VainCitation>;
  readonly arguments: ReadonlyMap<number, Argument>;
  readonly slips: ReadonlyMap<number, SharedSlips>;
}

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
 * Looks for what copied texts keep when they are no copies any more: pasted paragraphs (winnowing), provisions and days that do not exist, and the argument: which
 * points are made, in which order. The last two are weak: at one false pair in 100,000 the argument finds nothing.
 */
export function analyseWording(
  complaints: readonly Complaint[],
  texts: readonly string[],
  facts: readonly (readonly TextFact[])[],
  clusterOf: Int32Array,
  families: readonly TextCluster[],
  units: Households,
  knowledge: Knowledge,
): Wording {
  const tokenizer = new Tokenizer();
  const tokensOf = (i: number) => {
    const { values, length } = tokenizer.read(texts[i]);
    return values.subarray(0, length);
  };
  const forms = new Set<number>();
  for (const form of knowledge.forms) {
    const { values, length } = tokenizer.read(readable(form.text));
    gramsOf(values.subarray(0, length), forms);
  }
  const familyOf = (i: number) => (clusterOf[i] === -1 || families[clusterOf[i]].loose ? -1 : clusterOf[i]);
  const pasted = new Map<number, Pasted>();
  const found = passages(texts.length, tokensOf, familyOf, (i) => units.unitOf[i], forms, PARAGRAPH);
  for (const [i, p] of found) {
    const own = tokenizer.read(texts[i]);
    const span = [own.starts[p.start], own.ends[p.end - 1]] as const;
    const share = (p.end - p.start) / own.length;
    const other = tokenizer.read(texts[p.other]);
    const length = p.end - p.start;
    pasted.set(i, {
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

  const citing = new Map<string, Set<number>>();
  const vainOf = new Map<number, { cited: string; span: readonly [number, number] }>();
  const arguing = new Map<string, Set<number>>();
  const argumentOf = new Map<number, { key: string; points: readonly string[] }>();
  const argued = new Set<number>();
  const holder = (map: Map<string, Set<number>>, key: string, unit: number) => {
    const set = map.get(key);
    if (set) set.add(unit);
    else map.set(key, new Set([unit]));
  };
  facts.forEach((list, i) => {
    const unit = units.unitOf[i];
    for (const f of list) {
      if (f.kind !== 'citation') continue;
      const cited = citedInVain(f.value, knowledge.laws);
      if (cited === null) continue;
      holder(citing, cited, unit);
      if (!vainOf.has(i)) vainOf.set(i, { cited, span: [f.start, f.end] });
    }
    for (const { day, start, end } of daysInVain(complaints[i].text)) {
      // Not in what is quoted.
      if (texts[i][start] === ' ') continue;
      const cited = `day#${day}`;
      holder(citing, cited, unit);
      if (!vainOf.has(i)) vainOf.set(i, { cited, span: [start, end] });
    }
    const points = pointsOf(list);
    if (points.length < POINTS) return;
    argued.add(unit);
    const key = points.join(' > ');
    holder(arguing, key, unit);
    argumentOf.set(i, { key, points });
  });
  return {
    pasted,
    slips: sharedSlips(facts, units),
    vain: new Map([...vainOf].map(([i, v]) => [i, { ...v, units: citing.get(v.cited)!.size }])),
    arguments: new Map(
      [...argumentOf].map(([i, { key, points }]) => [
        i,
        { points, units: arguing.get(key)!.size, observed: argued.size },
      ]),
    ),
  };
}

/** Share of the households above which a misspelling is how many write, and how many may have it where there are few. */
const COMMON_SLIP = 0.01;
const FEW = 20;

/** Who makes two or more of the same rare misspellings as another household: one is made by chance, and two seldom. */
function sharedSlips(facts: readonly (readonly TextFact[])[], units: Households): Map<number, SharedSlips> {
  const holders = new Map<string, Set<number>>();
  const own = new Map<number, Map<string, readonly [number, number]>>();
  facts.forEach((list, i) => {
    for (const f of list) {
      if (f.kind !== 'slip') continue;
      const made = own.get(i) ?? new Map<string, readonly [number, number]>();
      if (!made.has(f.value)) made.set(f.value, [f.start, f.end]);
      own.set(i, made);
      holders.set(f.value, (holders.get(f.value) ?? new Set()).add(units.unitOf[i]));
    }
  });
  const most = Math.max(FEW, COMMON_SLIP * units.size);
  const rare = (value: string) => holders.get(value)!.size >= 2 && holders.get(value)!.size <= most;
  const result = new Map<number, SharedSlips>();
  for (const [i, made] of own) {
    const values = [...made.keys()].filter(rare);
    if (values.length < 2) continue;
    const times = new Map<number, number>();
    for (const v of values) for (const u of holders.get(v)!) times.set(u, (times.get(u) ?? 0) + 1);
    const alike = [...times].filter(([, n]) => n >= 2).map(([u]) => u);
    if (alike.length < 2) continue;
    const shared = values.filter((v) => alike.some((u) => u !== units.unitOf[i] && holders.get(v)!.has(u)));
    result.set(i, { slips: shared.map((value) => ({ value, span: made.get(value)! })), units: alike.length });
  }
  return result;
}

/** Points of an argument in the order of the text, each once: which law, which demand, which hardship, which accusation, which threat. */
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
