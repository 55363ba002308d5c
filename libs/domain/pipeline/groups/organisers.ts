import { round } from '../../detector.js';
import {
  ORGANISER_KINDS,
  type OrganiserHypothesis,
  type OrganiserKind,
  type OrganiserReason,
} from '../../model/index.js';
import type { GroupFacts } from './group-facts.js';
import { type OrganiserRule, PRIOR, RULES } from './organiser-rules.js';

/** Facts hang together and weights are judgements, so that no number of them makes a kind certain. */
const DOUBT = 0.02;
/** Thousands of groups have the same reasons that cite nothing, so they are kept once. Beyond so many, all are let go. */
const MOST_KEPT = 20_000;

type Reasons = Readonly<Partial<Record<OrganiserKind, OrganiserReason>>>;
const reasonsKept = new Map<string, Reasons>();
const listsKept = new Map<string, OrganiserHypothesis[]>();

function kept<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  if (map.size >= MOST_KEPT) map.clear();
  const made = make();
  map.set(key, made);
  return made;
}

/** What the organiser may be, the likeliest first: prior and rules in bits, as shares of 1. */
export function hypotheses(facts: GroupFacts): OrganiserHypothesis[] {
  const holding = RULES.flatMap((rule, place) => (rule.holds(facts) ? [{ rule, place }] : []));
  if (holding.some(({ rule }) => rule.facts !== undefined))
    return listOf(holding.map(({ rule, place }) => reasonsOf(rule, place, facts)));
  const key = holding.map(({ rule, place }) => `${place} ${rule.message(facts).en}`).join('|');
  return kept(listsKept, key, () => listOf(holding.map(({ rule, place }) => reasonsOf(rule, place, facts))));
}

function reasonsOf(rule: OrganiserRule, place: number, facts: GroupFacts): Reasons {
  const message = rule.message(facts);
  const make = () => {
    const cited = rule.facts?.(facts) ?? [];
    const reasons: Partial<Record<OrganiserKind, OrganiserReason>> = {};
    for (const kind of ORGANISER_KINDS) {
      const bits = rule.bits[kind];
      if (bits !== undefined) reasons[kind] = { bits, message, facts: cited };
    }
    return reasons;
  };
  return rule.facts === undefined ? kept(reasonsKept, `${place} ${message.en}`, make) : make();
}

function listOf(holding: readonly Reasons[]): OrganiserHypothesis[] {
  const lines = ORGANISER_KINDS.map((kind) => {
    const reasons = holding.flatMap((r) => r[kind] ?? []);
    const bits = Math.log2(PRIOR[kind]) + reasons.reduce((sum, r) => sum + r.bits, 0);
    return { kind, reasons, odds: 2 ** bits };
  });
  const all = lines.reduce((sum, l) => sum + l.odds, 0);
  return lines
    .map(({ kind, reasons, odds }) => ({
      kind,
      probability: round((1 - DOUBT) * (odds / all) + DOUBT / lines.length),
      for: reasons.filter((r) => r.bits > 0),
      against: reasons.filter((r) => r.bits < 0),
      odds,
    }))
    .sort((x, y) => y.odds - x.odds)
    .map(({ odds: _, ...hypothesis }) => hypothesis);
}
