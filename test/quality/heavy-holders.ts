/** Worlds in which some honest people hold far more than others, and a second null to check links against. */
import { FixedDegrees, type hubLinks, logPoissonTail, PackedIncidence, random } from '../../libs/kernel/index.js';

const UNITS = 3000;
const TYPES = 4;
/** Seeds of the worlds. */
export const SEEDS = [1, 2, 3, 4, 5];
const DEALS = 60;

/** Share of the people who hold much, and how many times as much as others. */
export const HEAVY = [
  { share: 0, weight: 1 },
  { share: 0.02, weight: 15 },
  { share: 0.02, weight: 40 },
  { share: 0.1, weight: 10 },
] as const;

/** 1,200 values by chance, more often with heavy holders, and rings of twenty with a value of each type. */
export function heavyWorld(seed: number, rings: number, { share, weight }: (typeof HEAVY)[number]) {
  const next = random(seed);
  const until: number[] = [];
  let sum = 0;
  for (let u = 0; u < UNITS; u++) {
    sum += next() < share ? weight : 1;
    until.push(sum);
  }
  const anybody = () => {
    const x = next() * sum;
    let [low, high] = [0, UNITS - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (until[middle] < x) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const holders: number[][] = [];
  const types: number[] = [];
  const ringOf: number[] = [];
  const give = (list: Iterable<number>, type: number, ring: number) => {
    holders.push([...list].sort((x, y) => x - y));
    types.push(type);
    ringOf.push(ring);
  };
  for (let v = 0; v < 1200; v++) {
    const size = 3 + Math.floor(-3 * Math.log(1 - next()));
    const who = new Set<number>();
    while (who.size < size) who.add(anybody());
    give(who, v % TYPES, -1);
  }
  for (let ring = 0; ring < rings; ring++) {
    const members = new Set<number>();
    while (members.size < 20) members.add(Math.floor(next() * UNITS));
    for (let type = 0; type < TYPES; type++)
      give(
        [...members].filter(() => next() < 0.6),
        type,
        ring,
      );
  }
  const families = Array.from({ length: TYPES }, (_, t) => t);
  return {
    incidence: PackedIncidence.of(UNITS, types, families, holders, new Uint32Array(UNITS).fill(15)),
    /** Whether a link of two values joins what no ring planted together. */
    wrong: (a: number, b: number) => ringOf[a] === -1 || ringOf[a] !== ringOf[b],
  };
}

/** Links that worlds of fixed degrees do not explain either: Poisson of their mean in dealt worlds, one in a thousand. */
export function agreeing(
  incidence: PackedIncidence,
  links: ReturnType<typeof hubLinks>['links'],
  seed: number,
): number {
  if (links.length === 0) return 0;
  const model = new FixedDegrees(incidence);
  const next = random(seed + 99);
  const together = new Float64Array(links.length);
  for (let k = 0; k < DEALS; k++) {
    const dealt = model.deal(next);
    links.forEach((l, i) => {
      const both = new Set(dealt.holders(l.b));
      for (const u of dealt.holders(l.a)) if (both.has(u)) together[i]++;
    });
  }
  return links.filter((l, i) => logPoissonTail(l.shared, (together[i] + 0.5) / DEALS) <= Math.log(0.001)).length;
}
