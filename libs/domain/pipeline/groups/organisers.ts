import { round } from '../../detector.js';
import { ORGANISER_KINDS, type OrganiserHypothesis } from '../../model/index.js';
import type { GroupFacts } from './group-facts.js';
import { PRIOR, RULES } from './organiser-rules.js';

/** Facts hang together and weights are judgements, so that no number of them makes a kind certain. */
const DOUBT = 0.02;

/** What the organiser may be, the likeliest first: prior and rules in bits, as shares of 1. */
export function hypotheses(facts: GroupFacts): OrganiserHypothesis[] {
  const holding = RULES.filter((r) => r.holds(facts)).map((r) => ({
    bits: r.bits,
    message: r.message(facts),
    facts: r.facts?.(facts) ?? [],
  }));
  const lines = ORGANISER_KINDS.map((kind) => {
    const reasons = holding.flatMap((r) => {
      const bits = r.bits[kind];
      return bits === undefined ? [] : [{ bits, message: r.message, facts: r.facts }];
    });
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
