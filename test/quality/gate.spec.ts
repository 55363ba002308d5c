/**
 * The release gate: on frozen seeds that nobody tunes on, no genuine person may be named, neither before an answer nor after
 * true ones, and no less may be shown than test/quality/floor.json says. And a ring rests on who was identified.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { DETECTORS } from '../../detectors/index.js';
import { Collector } from '../../libs/domain/intake/collector.js';
import type { Complaint, Records, Ring } from '../../libs/domain/model/index.js';
import { PIPELINE_DEFAULTS, runPipeline } from '../../libs/domain/pipeline/pipeline.js';
import { AFTER, AFTER_BARE, answersOf, BEFORE, evaluate, recordsOf, SHOWN } from '../../libs/evaluation/evaluate.js';
import { makeFirst } from '../../libs/evaluation/foreign/first/world.js';
import { writeForeign } from '../../libs/evaluation/foreign/folder.js';
import { addUp, foundAt, type Measure } from '../../libs/evaluation/measure.js';
import { askTruth, plantedIn, questionText } from '../../libs/evaluation/questions.js';
import { crowdRows, methodRows, plain, ringRows } from '../../libs/evaluation/table.js';
import { makeWorld, standardPlan } from '../../libs/evaluation/world/world.js';
import { readWithPapers } from '../../libs/readers/documents/pool.js';
import { readInputs } from '../../libs/readers/read.js';
import { loadKnowledge } from '../../libs/readers/seeds.js';
import { root, temporary } from '../e2e/cli.js';

/** The records with every known agency identified as one that hides. */
const identified = (records: Records): Records => ({
  ...records,
  agencies: records.agencies.map((a) => ({ ...a, kind: 'agency' as const })),
});

interface Floor {
  readonly size: number;
  readonly seeds: readonly number[];
  readonly mostGroupsByChance: number;
  /** Rings shown as groups, by level. */
  readonly leastShown: Readonly<Record<string, number>>;
  /** Members of rings who are named once every answer is true. */
  readonly leastMembers: number;
  /** A world by another hand. */
  readonly foreign: { readonly seed: number; readonly people: number; readonly leastShown: number };
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

it('names nobody genuine in a world by another hand, and shows no less of it than the floor', async () => {
  const { seed, people, leastShown } = floor.foreign;
  const world = makeFirst({ seed, people });
  const folder = temporary();
  writeForeign(world, folder);
  const collector = new Collector({ zone: 'Z' });
  for await (const item of readWithPapers(readInputs([folder]), { ocr: false })) collector.add(item);
  rmSync(folder, { recursive: true, force: true });
  const { records } = collector.finish();
  const result = await askTruth(records, plantedIn(world.truth.groups), { seed: 1, knowledge, wrong: 0, unknown: 0 });
  printed.push(`quality: a world by another hand, seed ${seed}, ${people} people`, questionText(result));
  const { rings } = await runPipeline(records, PIPELINE_DEFAULTS, { knowledge, detectors: DETECTORS });
  const genuine = new Set(world.truth.genuine);
  expect(rings.flatMap((r) => r.debtors).filter((d) => genuine.has(d))).toEqual([]);
  expect(result.curve.map((c) => c.accused).filter((n) => n > 0)).toEqual([]);
  const seen = [...result.seen.values()].reduce((n, line) => n + (line.ring ? line.seen : 0), 0);
  expect(seen).toBeGreaterThanOrEqual(leastShown);
});

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

describe('a ring rests on what it cites', () => {
  const world = makeWorld({
    seed: 31,
    genuine: 500,
    crowds: 1,
    rings: [
      { size: 20, level: 0, language: 'zh' },
      { size: 12, level: 0, language: 'en' },
      { size: 40, level: 1, language: 'zh' },
      { size: 60, level: 2, language: 'zh' },
      { size: 6, level: 0, language: 'zh' },
      ...Array.from({ length: 8 }, () => ({ size: 7, level: 1, language: 'zh' }) as const),
    ],
  });
  const records = identified(recordsOf(world));
  const scan = async (given: Records) =>
    (await runPipeline(given, PIPELINE_DEFAULTS, { knowledge, detectors: DETECTORS })).rings;

  /** The records without some facts: the field is emptied, a paper or call taken away, a letter replaced by words of no other. */
  const without = (
    facts: readonly { record: string; field: string; span: readonly [number, number] | null }[],
  ): Records => {
    const fields = new Map<string, Set<string>>();
    for (const f of facts) fields.set(f.record, (fields.get(f.record) ?? new Set()).add(f.field));
    const gone = new Set(facts.map((f) => f.field));
    const KEY: Readonly<Record<string, keyof Complaint>> = {
      contact_phone: 'contactPhone',
      payee_account: 'payeeAccount',
      device_id: 'deviceId',
      ip_address: 'ipAddress',
      address: 'address',
      agent_org: 'agentOrg',
      agent_name: 'agentName',
      agent_phone: 'agentPhone',
    };
    return {
      ...records,
      complaints: records.complaints.map((c) => {
        const own = fields.get(c.id);
        if (own === undefined) return c;
        const changed: Record<string, unknown> = { ...c };
        for (const field of own) {
          if (field === 'text') changed['text'] = ownWords(c.id);
          else if (KEY[field] !== undefined) changed[KEY[field]] = '';
        }
        return changed as unknown as Complaint;
      }),
      evidence: records.evidence.filter((e) => !gone.has(`attachments:${e.id}`)),
      calls: records.calls.filter((c) => !gone.has(`call:${c.id}`)),
    };
  };
  /** Forty words that no other complaint has. */
  const ownWords = (id: string) => {
    const name = id.replace(/\d/g, (d) => 'abcdefghij'[Number(d)]).toLowerCase();
    return Array.from({ length: 40 }, (_, k) => `${name}${'klmnopqrst'[k % 10]}${'uvwxyz'[k % 6]}`).join(' ');
  };
  const overlap = (ring: Ring, rings: readonly Ring[]) =>
    rings.filter((r) => r.debtors.filter((d) => ring.debtors.includes(d)).length >= 3);

  it('goes when all its evidence is removed', async () => {
    const rings = await scan(records);
    expect(rings.length).toBeGreaterThanOrEqual(4);
    for (const ring of rings)
      expect(overlap(ring, await scan(without(ring.reasons.flatMap((r) => r.facts))))).toEqual([]);
  });

  it('goes without any one value that it says it would fall without', async () => {
    let tried = 0;
    for (const ring of await scan(records))
      for (const key of ring.weakestLink.breaks) {
        const reason = ring.reasons.find((r) => r.value === key)!;
        tried++;
        expect([key, overlap(ring, await scan(without(reason.facts))).length]).toEqual([key, 0]);
      }
    expect(tried).toBeGreaterThan(0);
    printed.push(`quality: ${tried} values without which a ring falls, each tried`);
  });

  it('cites a removed fact no more, and weighs less or the same without it', async () => {
    let tried = 0;
    for (const ring of await scan(records))
      for (const [i, reason] of ring.reasons.entries()) {
        const left = overlap(ring, await scan(without(reason.facts)));
        tried++;
        for (const r of left) {
          expect(r.values.map((v) => v.key)).not.toContain(reason.value);
          if (i === 0) expect(r.score).toBeLessThanOrEqual(ring.score + 3);
        }
      }
    printed.push(`quality: ${tried} reasons, each removed and the ring derived again`);
    expect(tried).toBeGreaterThan(15);
  });

  it('its score is the sum of its reasons, and its parts agree with each other', async () => {
    for (const ring of await scan(records)) {
      const sum = [...ring.reasons, ...ring.counterEvidence].reduce((x, r) => x + r.weight, 0);
      expect(ring.score).toBeCloseTo(sum, 6);
      expect(ring.members.map((m) => m.debtor).sort()).toEqual([...ring.debtors]);
      const people = new Set(ring.debtors);
      for (const operator of ring.operators) expect(people.has(operator.key)).toBe(false);
      for (const v of ring.values) for (const d of v.debtors) expect(people).toContain(d);
    }
  });
});
