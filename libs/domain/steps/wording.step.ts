import { gramsOf, passages, Tokenizer } from '../../kernel/index.js';
import type { Knowledge } from '../knowledge.js';
import type { FactKind, TextFact } from '../model.js';
import { citedInVain, daysInVain } from '../text/citations.js';
import type { Units } from '../units.js';
import type { Family } from './clusters.step.js';

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

/** What texts have in common besides their families; by the number of the complaint. */
export interface Wording {
  readonly pasted: ReadonlyMap<number, Pasted>;
  readonly vain: ReadonlyMap<number, VainCitation>;
  readonly arguments: ReadonlyMap<number, Argument>;
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
export function studyWording(
  texts: readonly string[],
  facts: readonly (readonly TextFact[])[],
  clusterOf: Int32Array,
  families: readonly Family[],
  units: Units,
  knowledge: Knowledge,
): Wording {
  const tokenizer = new Tokenizer();
  const tokensOf = (i: number) => {
    const { values, length } = tokenizer.read(texts[i]);
    return values.subarray(0, length);
  };
  const forms = new Set<number>();
  for (const form of knowledge.forms) {
    const { values, length } = tokenizer.read(form.text);
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
    for (const { day, start, end } of daysInVain(texts[i])) {
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
    vain: new Map([...vainOf].map(([i, v]) => [i, { ...v, units: citing.get(v.cited)!.size }])),
    arguments: new Map(
      [...argumentOf].map(([i, { key, points }]) => [
        i,
        { points, units: arguing.get(key)!.size, observed: argued.size },
      ]),
    ),
  };
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
