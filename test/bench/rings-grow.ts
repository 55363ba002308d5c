/**
 * One size of the growth measurement of rings, in a process of its own so that its peak memory is its own: node rings-grow.js UNITS.
 * Households hold 16.7 values on average: half of their own, half shared with others, from a carrier's address to a flatmate's; one unit
 * in twenty is in a ring of 5 to 200.
 */

import { searchGroups } from '../../libs/domain/pipeline/groups/search.js';
import type { Searched } from '../../libs/domain/pipeline/groups/seed.js';
import { FAMILY_OF } from '../../libs/domain/pipeline/rings/network.js';
import { VALUE_TYPES, type Value } from '../../libs/domain/shared-values/value.js';
import { PackedIncidence, random, shuffle } from '../../libs/kernel/index.js';

const units = Number(process.argv[2]);
const next = random(units);
const int = (n: number) => Math.floor(next() * n);
const types = FAMILY_OF.length;
const typeOf: number[] = [];
const held: number[][] = Array.from({ length: units }, () => []);
const masks = Array.from({ length: units }, () => {
  let mask = 0;
  for (let t = 0; t < types; t++) if (next() < 0.6) mask |= 1 << t;
  return mask;
});
const value = (type: number) => typeOf.push(type) - 1;
const strata = Array.from({ length: units }, () => int(Math.max(1, units / 200)));
let links = 0;
const give = (unit: number, v: number) => {
  masks[unit] |= 1 << typeOf[v];
  held[unit].push(v);
  links++;
};
// Rings: phones that rotate, two accounts, two papers, letters.
const order = shuffle(
  Uint32Array.from({ length: units }, (_, i) => i),
  next,
);
let at = 0;
while (at < units / 20) {
  const size = 5 + Math.floor(195 * next() ** 3);
  const phones = Array.from({ length: Math.ceil(size / 6) }, () => value(0));
  const accounts = [value(2), value(2)];
  const papers = [value(9), value(9)];
  const letters = [value(types - 1), value(types - 1), value(types - 1)];
  for (let k = 0; k < size && at < units; k++, at++) {
    const u = order[at];
    if (next() < 0.7) give(u, phones[Math.floor(k / 6)]);
    if (next() < 0.45) give(u, accounts[int(2)]);
    if (next() < 0.45) give(u, papers[int(2)]);
    if (next() < 0.7) give(u, letters[int(3)]);
  }
}
// Shared values of every degree, rare ones the most: as many holdings as units times 8.
const crowd = 0.04 * units;
for (let left = units * 8; left > 0; ) {
  const type = int(types);
  const degree = Math.max(2, Math.min(crowd, Math.floor(2 * (1 - next()) ** -0.9), left));
  const v = value(type);
  const who = new Set<number>();
  while (who.size < degree) who.add(int(units));
  for (const u of who) give(u, v);
  left -= degree;
}
while (links < units * 16.7) give(int(units), value(int(types)));

let peak = 0;
const timed = <T>(work: () => T): [T, number] => {
  const start = performance.now();
  const result = work();
  peak = Math.max(peak, process.memoryUsage.rss());
  return [result, performance.now() - start];
};
const holders: number[][] = typeOf.map(() => []);
held.forEach((values, u) => {
  for (const v of values) holders[v].push(u);
});
const values = typeOf.map(() => 0);
const shared = typeOf.map(() => 0);
const observed = VALUE_TYPES.map((_, t) => masks.reduce((n, mask) => n + ((mask >> t) & 1), 0));
const [searched, building] = timed((): Searched => {
  const live: Value[] = [];
  const holding = VALUE_TYPES.map(() => new Uint8Array(units));
  holders.forEach((list, v) => {
    const type = typeOf[v];
    values[type]++;
    for (const u of list) holding[type][u] = 1;
    if (list.length < 2) return;
    shared[type]++;
    live.push({
      ...VALUE_TYPES[type],
      type,
      key: String(v),
      label: '',
      units: Uint32Array.from(new Set(list)).sort(),
      places: [],
      declared: false,
    });
  });
  const incidence = PackedIncidence.of(
    units,
    live.map((v) => v.type),
    FAMILY_OF,
    live.map((v) => v.units),
    Uint32Array.from(masks),
    Uint32Array.from(strata),
  );
  const spreads = VALUE_TYPES.map((_, t) => ({
    values: values[t] + observed[t] - holding[t].reduce((sum, x) => sum + x, 0),
    shared: shared[t],
  }));
  const day = Float64Array.from({ length: units }, () => int(365));
  const owners = new Int32Array(live.length).fill(-1);
  return { live, incidence, spreads, days: { first: day, last: day }, owners, seed: 1 };
});
const [groups, searching] = timed(() => searchGroups(searched));
console.log(
  JSON.stringify({
    units,
    links,
    values: typeOf.length,
    shared: searched.live.length,
    groups: groups.length,
    building,
    searching,
    peak: Math.max(peak, process.resourceUsage().maxRSS * 1024),
  }),
);
