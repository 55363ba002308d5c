/**
 * The release gate: on frozen seeds that nobody tunes on, no genuine person may be named, neither before an answer nor after
 * true ones, and no less may be shown than test/quality/floor.json says. And a ring rests on who was identified.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { DETECTORS } from '../../detectors/index.js';
import { PIPELINE_DEFAULTS, runPipeline, runSteps } from '../../libs/domain/pipeline/pipeline.js';
import { AFTER, AFTER_BARE, answersOf, BEFORE, evaluate, recordsOf, SHOWN } from '../../libs/evaluation/evaluate.js';
import { makeFirst } from '../../libs/evaluation/foreign/first/world.js';
import { filesOf } from '../../libs/evaluation/foreign/folder.js';
import { makeSecond } from '../../libs/evaluation/foreign/second/world.js';
import { makeThird } from '../../libs/evaluation/foreign/third/world.js';
import { addUp, foundAt, type Measure } from '../../libs/evaluation/measure.js';
import { askAbout, plantedIn, questionText } from '../../libs/evaluation/questions.js';
import { crowdRows, methodRows, plain, ringRows } from '../../libs/evaluation/table.js';
import { makeWorld, standardPlan } from '../../libs/evaluation/world/world.js';
import { loadKnowledge } from '../../libs/readers/seeds.js';
import { root } from '../e2e/cli.js';
import { expectFrozen } from '../frozen.js';
import { identified } from './identified.js';

const MAKERS = { first: makeFirst, second: makeSecond, third: makeThird };

interface ForeignFloor {
  readonly seed: number;
  readonly people: number;
  /** Rings, and honest crowds, that are shown as groups. */
  readonly leastRings: number;
  readonly leastCrowds: number;
  /** Rings that are named once every answer is true. */
  readonly leastNamed: number;
}

interface Floor {
  readonly size: number;
  readonly seeds: readonly number[];
  readonly mostGroupsByChance: number;
  /** Rings shown as groups, by level. */
  readonly leastShown: Readonly<Record<string, number>>;
  /** Members of rings who are named once every answer is true. */
  readonly leastMembers: number;
  /** Worlds by other hands. */
  readonly foreign: Readonly<Record<keyof typeof MAKERS, ForeignFloor>>;
}
const floor = JSON.parse(readFileSync(join(root, 'test/quality/floor.json'), 'utf8')) as Floor;
const knowledge = await loadKnowledge(join(root, 'seeds'));
const printed: string[] = [];
afterAll(() => {
  process.stdout.write(`\n${printed.join('\n\n')}\n`);
});

it('names nobody genuine, and shows no less than the floor', async () => {
  const of = new Map<string, Measure[]>();
  let byChance = 0;
  for (const seed of floor.seeds) {
    const world = makeWorld(standardPlan(seed, floor.size));
    const e = await evaluate(recordsOf(world), answersOf(world.truth, world.crowdOf), {
      seed: 1,
      knowledge,
      baselines: false,
      extras: false,
    });
    for (const { name, measure } of e.methods) of.set(name, [...(of.get(name) ?? []), measure]);
    byChance += e.groupsByChance / floor.seeds.length;
  }
  const methods = [...of].map(([name, list]) => ({ name, measure: addUp(list), ms: 0 }));
  const measureOf = (name: string) => methods.find((m) => m.name === name)!.measure;
  const shown = measureOf(SHOWN);
  printed.push(
    `quality: frozen seeds ${floor.seeds.join(', ')}, ${floor.size} genuine debtors each`,
    plain(methodRows(methods).map((r) => r.slice(0, -1))),
    plain(ringRows(shown)),
    plain(crowdRows(measureOf(AFTER))),
    `quality: groups in a world by chance ${byChance}`,
  );
  for (const name of [BEFORE, AFTER, AFTER_BARE]) expect([name, measureOf(name).accused]).toEqual([name, 0]);
  expect(byChance).toBeLessThanOrEqual(floor.mostGroupsByChance);
  expect(measureOf(AFTER).hits).toBeGreaterThanOrEqual(floor.leastMembers);
  for (const [level, least] of Object.entries(floor.leastShown))
    expect([level, foundAt(shown, level).found >= least]).toEqual([level, true]);
});

it.each(Object.entries(floor.foreign) as [keyof typeof MAKERS, ForeignFloor][])(
  'names nobody genuine in a world of the %s hand, and shows no less of it than the floor',
  async (hand, { seed, people, leastRings, leastCrowds, leastNamed }) => {
    const world = MAKERS[hand]({ seed, people });
    const deps = { knowledge, detectors: DETECTORS };
    const { corpus } = await runSteps(recordsOf(filesOf(world)), PIPELINE_DEFAULTS, deps, 'rings');
    expectFrozen(`a world of the ${hand} hand`, {
      groups: JSON.stringify(corpus.get('groups').groups),
      rings: JSON.stringify(corpus.get('rings').rings),
      clusters: JSON.stringify(corpus.get('clustering').clusters),
    });
    const result = askAbout(corpus, plantedIn(world.truth.groups), { seed: 1, knowledge, wrong: 0, unknown: 0 });
    printed.push(`quality: a world of the ${hand} hand, seed ${seed}, ${people} people`, questionText(result));
    const genuine = new Set(world.truth.genuine);
    const { rings } = corpus.get('rings');
    expect(rings.flatMap((r) => r.debtors).filter((d) => genuine.has(d))).toEqual([]);
    expect(result.curve.map((c) => c.accused).filter((n) => n > 0)).toEqual([]);
    const seen = (ring: boolean) => [...result.seen.values()].reduce((n, x) => n + (x.ring === ring ? x.seen : 0), 0);
    const found = { rings: seen(true), crowds: seen(false), named: result.curve.at(-1)!.rings };
    expect(found.rings).toBeGreaterThanOrEqual(leastRings);
    expect(found.crowds).toBeGreaterThanOrEqual(leastCrowds);
    expect(found.named).toBeGreaterThanOrEqual(leastNamed);
  },
);

it("points at nobody who was given an operator's number later, as their own or to be called back on", async () => {
  const world = makeWorld({
    seed: 77,
    genuine: 700,
    crowds: 1,
    rings: [
      { size: 30, level: 0, language: 'zh' },
      { size: 40, level: 1, language: 'zh' },
    ],
  });
  const honest = world.complaints.filter((c) => !world.truth.rings.some((r) => r.debtors.includes(c['debtor_ref'])));
  const late = world.truth.rings.flatMap((ring, r) => {
    const phone = ring.phones[0].slice('+86'.length);
    return [true, false].map((own, k) => ({
      ...honest[40 * r + 7 * k],
      complaint_id: `LATE${r}${k}`,
      debtor_ref: `LATE${r}${k}`,
      // Filed when the operator has not used the number for three months.
      received_at: '2024-11-20T10:00:00+08:00',
      debtor_phone: own ? phone : `1380000000${r}`,
      contact_phone: phone,
      ip_address: '',
      device_id: '',
      payee_account: '',
      address: '',
    }));
  });
  const { rings } = await runPipeline(
    identified(recordsOf({ ...world, complaints: [...world.complaints, ...late] })),
    PIPELINE_DEFAULTS,
    { knowledge, detectors: DETECTORS },
  );
  expect(rings.length).toBe(2);
  expect(rings.flatMap((r) => r.debtors).filter((d) => d.startsWith('LATE'))).toEqual([]);
});
