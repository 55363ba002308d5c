import { PairCollector, PairCounter, type Star, stars, type VerifiedPairs } from '../../../kernel/index.js';
import type { Compared } from '../../corpus.js';
import { type Fingerprints, LISTED } from '../fingerprint/fingerprints.js';

/** What was found in one component of candidates; texts by their places in it. */
export interface ComparedComponent {
  readonly pairs: VerifiedPairs;
  readonly stars: readonly Star[];
}

/** Exact similarities from `threshold` on inside each component, and the stars that they make. */
export type Compare = (
  prints: Fingerprints,
  components: readonly Uint32Array[],
  threshold: number,
) => readonly ComparedComponent[];

export const compareComponents: Compare = (prints, components, threshold) => {
  const run = { ...prints, threshold };
  const result: ComparedComponent[] = new Array(components.length);
  const numbered = components.map((members, k) => ({ members, k }));
  const count = (group: readonly { readonly members: Uint32Array; readonly k: number }[]) => {
    const counter = new PairCounter(run, { limit: LISTED });
    for (const { members } of group) counter.add(members);
    const found = byComponent(
      prints,
      group.map((g) => g.members),
      counter.result(),
      threshold,
    );
    group.forEach(({ k }, c) => {
      result[k] = found[c];
    });
  };
  // Only in a large component are some pairs passed over, so each of these has a counter to itself.
  count(numbered.filter((n) => n.members.length <= LISTED));
  for (const large of numbered) if (large.members.length > LISTED) count([large]);
  return result;
};

function byComponent(
  prints: Fingerprints,
  components: readonly Uint32Array[],
  pairs: VerifiedPairs,
  threshold: number,
): ComparedComponent[] {
  const place = new Uint32Array(prints.lengths.length);
  const owner = new Int32Array(prints.lengths.length).fill(-1);
  components.forEach((members, c) => {
    members.forEach((i, k) => {
      place[i] = k;
      owner[i] = c;
    });
  });
  const starsOf: Star[][] = components.map(() => []);
  for (const s of stars(prints.lengths.length, prints.setOf, pairs, threshold))
    starsOf[owner[s.medoid]].push({ ...s, medoid: place[s.medoid], members: at(place, s.members) });
  return split(pairs, components.length, owner, place).map((local, c) => ({ pairs: local, stars: starsOf[c] }));
}

/** What was found in the components, by the places of texts among all. */
export function assemble(components: readonly Uint32Array[], found: readonly ComparedComponent[]): Compared {
  const collected = new PairCollector();
  const all: Star[] = [];
  let truncated = false;
  found.forEach(({ pairs, stars: own }, c) => {
    const members = components[c];
    truncated ||= pairs.truncated;
    collected.add({ a: at(members, pairs.a), b: at(members, pairs.b), similarity: pairs.similarity });
    for (const s of own) all.push({ ...s, medoid: members[s.medoid], members: at(members, s.members) });
  });
  return { pairs: collected.result(truncated), stars: all.sort((x, y) => x.members[0] - y.members[0]) };
}

const at = (places: Uint32Array, of: Uint32Array): Uint32Array => of.map((k) => places[k]);

/** Pairs component by component, by the places of their texts in it; in the order they had. */
function split(pairs: VerifiedPairs, n: number, owner: Int32Array, place: Uint32Array): VerifiedPairs[] {
  const sizes = new Uint32Array(n);
  for (const i of pairs.a) sizes[owner[i]]++;
  const result = Array.from(sizes, (size) => ({
    a: new Uint32Array(size),
    b: new Uint32Array(size),
    similarity: new Float64Array(size),
    truncated: pairs.truncated,
  }));
  sizes.fill(0);
  for (let k = 0; k < pairs.a.length; k++) {
    const c = owner[pairs.a[k]];
    const to = sizes[c]++;
    result[c].a[to] = place[pairs.a[k]];
    result[c].b[to] = place[pairs.b[k]];
    result[c].similarity[to] = pairs.similarity[k];
  }
  return result;
}
