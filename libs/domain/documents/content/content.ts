import { linkedSets } from '../linked-sets.js';
import { candidates } from './candidates.js';
import { CONTENT_RULES } from './chances.js';
import { areOfASize, compare } from './compare.js';
import { Counts } from './counts.js';
import { FormWords } from './form-words.js';
import { type ContentMatch, indexed, type PaperItems } from './papers.js';
import { setsBeyondChance } from './sets.js';
import { throughOthers } from './through-others.js';

export { CONTENT_RULES } from './chances.js';
export type { ContentMatch, PaperItems } from './papers.js';

/** Pairs of papers that share more than their form, from `near` on. a < b, ordered. */
export function contentMatches(papers: readonly PaperItems[]): ContentMatch[] {
  const all = indexed(papers);
  const alone = new Counts(
    all,
    Int32Array.from(all, (_, i) => i),
  );
  const first: ContentMatch[] = [];
  for (const [a, b] of candidates(papers, all)) {
    const match = compare(all, a, b, alone, null, null);
    if (match.bits >= 0) first.push(match);
  }
  const perhaps = first
    .filter((m) => m.bits >= CONTENT_RULES.perhaps && !m.samePerson)
    .sort((x, y) => y.bits - x.bits || x.a - y.a || x.b - y.b);
  const clumpOf = linkedSets(papers.length, perhaps);
  // Papers that may be one source count once: one that is used often must not pass for a form.
  const counts = new Counts(all, clumpOf);
  const words = new FormWords(papers, clumpOf);
  const sets = setsBeyondChance(all, clumpOf, counts);
  const found = first
    .map((m) => {
      const match = compare(all, m.a, m.b, counts, words, clumpOf);
      const set =
        clumpOf[m.a] === clumpOf[m.b] && m.bits >= CONTENT_RULES.perhaps && areOfASize(all[m.a], all[m.b])
          ? sets.get(clumpOf[m.a])
          : undefined;
      return set === undefined || match.bits >= CONTENT_RULES.source
        ? match
        : { ...match, bits: CONTENT_RULES.source, together: set };
    })
    .filter((m) => m.bits >= CONTENT_RULES.near);
  const byOthers = throughOthers(found, (a, b) => compare(all, a, b, counts, words, clumpOf));
  const isBetter = new Set(byOthers.map((m) => m.a * all.length + m.b));
  return [...found.filter((m) => !isBetter.has(m.a * all.length + m.b)), ...byOthers].sort(
    (x, y) => x.a - y.a || x.b - y.b,
  );
}
