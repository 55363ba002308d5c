/**
 * Links in worlds with heavy honest holders, against a second null that keeps how much everybody holds.
 * Printed: the claimed and the realized rate of false links, and how many links the second null agrees with.
 */
import { afterAll, describe, expect, it } from '@jest/globals';
import { HUB_DEFAULTS, hubLinks } from '../../libs/kernel/index.js';
import { agreeing, HEAVY, heavyWorld, SEEDS } from './heavy-holders.js';

const printed: string[] = [];
afterAll(() => {
  process.stdout.write(`\n${printed.join('\n')}\n`);
});

describe('links in worlds with heavy holders', () => {
  it('are false no more often than claimed, and stand under the other null too', () => {
    let [links, wrong, agreed] = [0, 0, 0];
    for (const heavy of HEAVY) {
      const before = [links, wrong, agreed];
      for (const rings of [0, 10])
        for (const seed of SEEDS) {
          const { incidence, wrong: isWrong } = heavyWorld(seed, rings, heavy);
          const found = hubLinks(incidence, HUB_DEFAULTS).links;
          links += found.length;
          wrong += found.filter((l) => isWrong(l.a, l.b)).length;
          if (rings === 0) expect(found.length).toBeLessThanOrEqual(1);
          agreed += agreeing(incidence, found, seed);
        }
      const [l, w, a] = [links - before[0], wrong - before[1], agreed - before[2]];
      printed.push(
        `quality: ${100 * heavy.share} % hold ${heavy.weight} times as much: ${l} links, ${w} false (claimed ${HUB_DEFAULTS.q}, realized ${(w / l).toFixed(4)}), ${a} of them under fixed degrees too`,
      );
    }
    expect(wrong / links).toBeLessThanOrEqual(1.1 * HUB_DEFAULTS.q);
    expect(agreed / links).toBeGreaterThanOrEqual(0.99);
    // Each ring of twenty holds four values, so six pairs. Nearly all are there to be found.
    expect(links - wrong).toBeGreaterThan(0.9 * HEAVY.length * SEEDS.length * 10 * 6);
  });
});
