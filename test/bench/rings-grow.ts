/**
 * One size of the growth measurement of rings, in a process of its own so that its peak memory is its own: node rings-grow.js UNITS.
 * Households hold 16.7 values on average: half of their own, half shared with others, from a carrier's address to a flatmate's; one unit
 * in twenty is in a ring of 5 to 200.
 */

import { FAMILY_OF } from '../../libs/domain/pipeline/rings/network.js';
import { HUB_DEFAULTS, hubGroups, hubLinks, LivingHub, NullModel, random, shuffle } from '../../libs/kernel/index.js';
import { NULL_RUNS, RING_RULES, ringLike } from './rings-rules.js';

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
const compare = (v: number, w: number) => v - w;
const rules = RING_RULES(typeOf, compare);
const fresh = () => {
  const hub = new LivingHub(FAMILY_OF, HUB_DEFAULTS);
  for (const t of typeOf) hub.addValue(t);
  return hub;
};
const [hub, building] = timed(() => {
  const made = fresh();
  held.forEach((values, u) => {
    made.set(u, { values, mask: masks[u], stratum: strata[u] });
  });
  return made;
});
const [found, linking] = timed(() => hub.links());
const [groups, grouping] = timed(() => hubGroups(hub, found, rules, 1).filter((g) => ringLike(g, typeOf)));
const [byChance, dealing] = timed(() => {
  const packed = hub.pack();
  const types = Array.from(packed.values, (v) => typeOf[v]);
  const rules = RING_RULES(types, compare);
  const model = new NullModel(packed.incidence);
  const draw = random(7);
  let sum = 0;
  for (let run = 0; run < NULL_RUNS; run++) {
    const dealt = model.deal(draw);
    sum += hubGroups(dealt, hubLinks(dealt, HUB_DEFAULTS).links, rules, 1).filter((g) => ringLike(g, types)).length;
  }
  return sum / NULL_RUNS;
});
// A batch: a thousand new units like the old ones, and two hundred old ones that go.
const updates: number[] = [];
let total = units;
let changes = 0;
for (let batch = 0; batch < 3; batch++) {
  const [, ms] = timed(() => {
    for (let k = 0; k < 1000; k++) {
      const twin = int(units);
      hub.set(total++, { values: held[twin].filter(() => next() < 0.7), mask: masks[twin], stratum: strata[twin] });
    }
    for (let k = 0; k < 200; k++) hub.set(int(units), null);
    changes = hubGroups(hub, hub.links(), rules, 1).filter((g) => ringLike(g, typeOf)).length;
  });
  updates.push(ms);
}
const again = fresh();
for (let u = 0; u < total; u++) {
  const mask = hub.maskOf(u);
  if (mask !== null) again.set(u, { values: hub.valuesOf(u), mask, stratum: hub.stratum(u) });
}
const key = (list: readonly { values: readonly number[]; members: readonly number[] }[]) =>
  JSON.stringify(list.map((g) => [g.values, g.members]));
const whole = hubGroups(again, again.links(), rules, 1);
if (key(whole) !== key(hubGroups(hub, hub.links(), rules, 1)))
  throw new Error('kept up to date and built at once differ');
console.log(
  JSON.stringify({
    units,
    links,
    values: typeOf.length,
    hubLinks: found.length,
    groups: groups.length,
    after: changes,
    building,
    linking,
    grouping,
    dealing,
    byChance,
    update: updates.sort((x, y) => x - y)[1],
    peak: Math.max(peak, process.resourceUsage().maxRSS * 1024),
  }),
);
