/**
 * One thing at a time is varied about a planted crowd or ring: who names the helper, fakes, size, texts, copied letters.
 * Nobody genuine may be named at any dose, neither before an answer nor after true ones. The whole table: npm run bench -- doses.
 */
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { SHORT } from '../../libs/evaluation/doses/doses.js';
import { type DoseLine, doseRows, measureDoses } from '../../libs/evaluation/doses/measure-doses.js';
import { USUAL } from '../../libs/evaluation/doses/plant.js';
import { plain } from '../../libs/evaluation/table.js';
import { loadKnowledge } from '../../libs/readers/seeds.js';
import { root } from '../e2e/cli.js';

const printed: string[] = [];
afterAll(() => {
  process.stdout.write(`\n${printed.join('\n\n')}\n`);
});

it('names nobody genuine at any dose, and shows what is planted', async () => {
  const lines = await measureDoses(SHORT, {
    knowledge: await loadKnowledge(join(root, 'seeds')),
    hands: ['first', 'third'],
    seeds: [40, 41],
    people: 360,
    runs: 5,
    errors: { wrong: 0.02, unknown: 0.1 },
  });
  for (const [, list] of Map.groupBy(lines, (l) => l.series)) printed.push(plain(doseRows(list)));
  const accused = lines.filter((l) => l.before + l.after > 0);
  expect(accused.map((l) => [l.series, l.label, l.as, l.before, l.after])).toEqual([]);
  // Eight people and more are seen at every dose. Three are what chance does too, and among as many fakes a crowd is half a group.
  const small = (l: DoseLine) => l.series === 'people' && Number(l.label) < 8;
  const drowned = (l: DoseLine) => l.series.startsWith('fakes') && Number(l.label) >= USUAL.size;
  const large = lines.filter((l) => !small(l) && !drowned(l));
  expect(large.filter((l) => l.seen < l.worlds).map((l) => [l.series, l.label, l.as, l.seen])).toEqual([]);
  // Once the organiser is known, most of its people are named.
  const rings = large.filter((l) => l.as === 'ring');
  expect(rings.filter((l) => l.named < 0.6 * l.attackers).map((l) => [l.series, l.label, l.named])).toEqual([]);
});
