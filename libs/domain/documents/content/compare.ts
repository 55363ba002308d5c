import type { Item, ItemKind } from '../items.js';
import {
  CHANCES,
  CONFLICT_BITS,
  CONTENT_RULES,
  chanceOf,
  FOLLOWING,
  KINDS,
  MOST_PARTIES,
  OF_A_CASE,
  OF_A_DEATH,
  OWN,
  PRINTED,
} from './chances.js';
import type { Counts } from './counts.js';
import { type FormWords, wordsBits } from './form-words.js';
import { type ContentMatch, type Indexed, persons } from './papers.js';
import { differing, SLIPS } from './slips.js';

/** Of so many items of a kind a small share is the issuer's. Between these shares they begin to count. */
export const MANY = 4;
const LEAST_SHARE = 0.2;
export const FULL_SHARE = 0.5;

/** What is neither print nor a person, and how many of it make a long paper. */
export const WHOLE: readonly ItemKind[] = ['event', 'number', 'measure', 'amount', 'cause'];
const LEAST_WHOLE = 8;

/**
 * How much of what two papers say is alike, 0 to 1 where a third and more is. The long papers of an issuer's
 * customers share prices, rates and days: a few of many. Short papers have too little to say.
 */
function wholeShare(p: Indexed, q: Indexed): number {
  const fewer = Math.min(sizeOf(p), sizeOf(q));
  if (fewer < LEAST_WHOLE) return 1;
  let both = 0;
  for (const kind of WHOLE) for (const k of q.byKind.get(kind) ?? []) if (p.own.has(q.keys[k])) both++;
  return Math.max(0, Math.min(1, (both / fewer - 0.15) / 0.2));
}

const sizeOf = (x: Indexed): number => WHOLE.reduce((sum, kind) => sum + (x.byKind.get(kind)?.length ?? 0), 0);

/** A certificate and a statement of sixty days share some: neither was made from the other. */
export const areOfASize = (p: Indexed, q: Indexed): boolean =>
  Math.min(sizeOf(p), sizeOf(q)) * 3 >= Math.max(sizeOf(p), sizeOf(q));

/** Items of one person alone that two papers must share. */
const LEAST_OWN = 2;

export function compare(
  papers: readonly Indexed[],
  a: number,
  b: number,
  counts: Counts,
  words: FormWords | null,
  clumpOf: Int32Array | null,
): ContentMatch {
  const [p, q] = [papers[a], papers[b]];
  const forms = p.form === q.form ? [p.form] : [p.form, q.form];
  const but = [counts.clump(a), counts.clump(b)];
  const shared: { kind: ItemKind; text: string; bits: number }[] = [];
  const changed: ItemKind[] = [];
  const both = (kind: ItemKind) => (q.byKind.get(kind) ?? []).map((k) => q.keys[k]).filter((key) => p.own.has(key));
  const cases = both('case');
  const isCaseOfMany = cases.some((c) => both('amount').some((amount) => counts.partiesOf(c, amount) > MOST_PARTIES));
  const isOtherClaim = cases.length > 0 && areOtherClaims(p, q);
  const isOneCase = cases.length > 0 && !isCaseOfMany && !isOtherClaim;
  let [bits, story] = [0, 0];
  for (const kind of KINDS) {
    const [x, y] = [p.byKind.get(kind), q.byKind.get(kind)];
    if (x === undefined || y === undefined) continue;
    if ((isOneCase && OF_A_CASE.has(kind)) || (both('deceased').length > 0 && OF_A_DEATH.has(kind))) continue;
    const { m, u, most, least } = CHANCES[kind];
    const said = y.filter((k) => p.own.has(q.keys[k]));
    const gains: number[] = [];
    for (const k of said) {
      const [item, key] = [q.items[k], q.keys[k]];
      const { share, of } = counts.others(key, forms, but);
      const before = kind === 'cause' ? Math.max(u, counts.causeShare(key, but)) : chanceOf(item, u);
      const known =
        clumpOf === null || (isCaseOfMany && OF_A_CASE.has(kind))
          ? before
          : (share * of + before * CONTENT_RULES.prior) / (of + CONTENT_RULES.prior);
      // That nobody else has a value makes it no rarer than its kind: of many pairs some share a day.
      let chance = Math.max(known, before * (kind === 'number' ? 0.2 : 0.6));
      if (kind === 'number' && clumpOf !== null) {
        // A number that stands on the papers of a third is its issuer's.
        const third = counts.elsewhere(key, but);
        chance = Math.max(chance, third / (third + 2));
      }
      // What a form says of all is known where there are others of it.
      const open = kind === 'sentence' && (clumpOf === null || of < CONTENT_RULES.words.fewestOthers);
      const isUsual = PRINTED.has(kind) && !isCaseOfMany && of >= 3 && share >= CONTENT_RULES.constant;
      const printed = open || (isUsual && !(isOdd(item) && counts.isFilledIn(item, p.form)));
      const gain = printed ? 0 : Math.max(0, Math.log2(m / Math.min(0.99, chance)));
      if (gain > 0) shared.push({ kind, text: item.text, bits: gain });
      gains.push(gain);
    }
    // Days of one stay go together.
    gains.sort((g, h) => h - g);
    let sum = gains.reduce((t, g, k) => t + (k > 0 ? g * (FOLLOWING[kind] ?? 1) : g), 0);
    const fewer = Math.min(x.length, y.length);
    if (fewer >= MANY)
      sum *= Math.max(0, Math.min(1, (said.length / fewer - LEAST_SHARE) / (FULL_SHARE - LEAST_SHARE)));
    const lost = fewer - said.length;
    if (lost > 0) {
      changed.push(kind);
      sum += Math.max(least, lost * Math.log2((1 - m) / (1 - u)));
    }
    const sumOf = Math.max(least, Math.min(most, sum));
    if (kind === 'sentence') story = sumOf;
    else bits += sumOf;
  }
  if (bits > 0) bits *= wholeShare(p, q);
  // What a bill or a statement says in sentences is its issuer's, and changes by the season.
  if (clumpOf === null || Math.max(sizeOf(p), sizeOf(q)) >= LEAST_WHOLE) story = 0;
  // Clauses and words are of one text.
  const wording = wordsBits(words === null ? null : words.share(a, b));
  bits += story > 0 ? Math.max(story, wording) : wording + story;
  // One day and one illness: two honest patients may share that.
  const isKnown = counts.others(-1, forms, but).of >= CONTENT_RULES.story.fewestOthers;
  const own = ownOf(p, q, shared, isKnown ? story : 0) + (isCaseOfMany || isOtherClaim ? 1 : 0);
  if (own < LEAST_OWN) bits = Math.min(bits, CONTENT_RULES.source - 0.5);
  const person = persons(p, q);
  if (person === 'conflict') bits += CONFLICT_BITS;
  if (person === 'other' || person === 'conflict') changed.push('person');
  shared.sort((s, t) => t.bits - s.bits);
  return { a, b, bits, shared, changed, samePerson: person === 'same', together: 2 };
}

/** An amount that is neither round nor a price. */
const isOdd = (item: Item): boolean =>
  item.kind === 'amount' && item.value.length >= 6 && !/(?:\.\d0|[05]|9)$/.test(item.value);

/** A borrower and who stands bail are sued for one sum. Two sums under one number of a case are two claims. */
function areOtherClaims(p: Indexed, q: Indexed): boolean {
  const [x, y] = [p, q].map((paper) =>
    (paper.byKind.get('amount') ?? []).map((k) => paper.items[k]!).filter((i) => !i.value.endsWith('00.00')),
  );
  return x!.some((i) => y!.some((j) => i.slot === j.slot && differing(i.value, j.value) >= SLIPS));
}

/** How many things of one person alone both say. */
function ownOf(p: Indexed, q: Indexed, shared: ContentMatch['shared'], story: number): number {
  const both = (kind: ItemKind) => (q.byKind.get(kind) ?? []).filter((k) => p.own.has(q.keys[k])).length;
  // Doctors put their usual words, values in them, under many patients. What a village writes is one family's.
  const isMedical = p.isMedical || q.isMedical;
  const hasUsualWords = isMedical && both('measure') < CONTENT_RULES.story.values;
  const own = shared.filter((s) => OWN.has(s.kind) && s.bits >= 1 && !(hasUsualWords && s.kind === 'measure'));
  const hasNumber = own.some((s) => s.kind === 'number');
  const isOwnStory = story >= CONTENT_RULES.story.bits && (hasNumber || !isMedical);
  return own.length + (isOwnStory ? 1 : 0) + (both('deceased') > 0 && hasNumber ? 1 : 0);
}
