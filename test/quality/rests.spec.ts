/** A ring rests on what it cites: without it, the ring goes or weighs less. */
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { DETECTORS } from '../../detectors/index.js';
import type { Complaint, Records, Ring } from '../../libs/domain/model/index.js';
import { TextCache } from '../../libs/domain/pipeline/extract/text-cache.js';
import { PIPELINE_DEFAULTS, runSteps } from '../../libs/domain/pipeline/pipeline.js';
import { recordsOf } from '../../libs/evaluation/evaluate.js';
import { makeWorld } from '../../libs/evaluation/world/world.js';
import { loadKnowledge } from '../../libs/readers/seeds.js';
import { root } from '../e2e/cli.js';
import { identified } from './identified.js';

const knowledge = await loadKnowledge(join(root, 'seeds'));
const printed: string[] = [];
afterAll(() => {
  process.stdout.write(`\n${printed.join('\n\n')}\n`);
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
  const texts = new TextCache();
  const scan = async (given: Records) =>
    (await runSteps(given, PIPELINE_DEFAULTS, { knowledge, detectors: DETECTORS, texts }, 'rings')).corpus.get('rings')
      .rings;

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

  /** Rings have nothing in common here, so facts of each are taken away in one scan. */
  const apart = (rings: readonly Ring[]) =>
    expect(new Set(rings.flatMap((r) => r.reasons.map((x) => x.value))).size).toBe(
      rings.reduce((n, r) => n + new Set(r.reasons.map((x) => x.value)).size, 0),
    );

  it('goes when all its evidence is removed', async () => {
    const rings = await scan(records);
    expect(rings.length).toBeGreaterThanOrEqual(4);
    apart(rings);
    const left = await scan(without(rings.flatMap((r) => r.reasons.flatMap((x) => x.facts))));
    for (const ring of rings) expect(overlap(ring, left)).toEqual([]);
  });

  it('goes without any one value that it says it would fall without', async () => {
    let tried = 0;
    const rings = await scan(records);
    for (let k = 0; k < Math.max(...rings.map((r) => r.weakestLink.breaks.length)); k++) {
      const list = rings.filter((r) => k < r.weakestLink.breaks.length);
      const reasonOf = (ring: Ring) => ring.reasons.find((r) => r.value === ring.weakestLink.breaks[k])!;
      const left = await scan(without(list.flatMap((r) => reasonOf(r).facts)));
      for (const ring of list) {
        tried++;
        expect([reasonOf(ring).value, overlap(ring, left).length]).toEqual([reasonOf(ring).value, 0]);
      }
    }
    expect(tried).toBeGreaterThan(0);
    printed.push(`quality: ${tried} values without which a ring falls, each tried`);
  });

  it('cites a removed fact no more, and weighs less or the same without it', async () => {
    let tried = 0;
    const rings = await scan(records);
    for (let k = 0; k < Math.max(...rings.map((r) => r.reasons.length)); k++) {
      const list = rings.filter((r) => k < r.reasons.length);
      const scanned = await scan(without(list.flatMap((r) => r.reasons[k].facts)));
      for (const ring of list) {
        tried++;
        for (const r of overlap(ring, scanned)) {
          expect(r.values.map((v) => v.key)).not.toContain(ring.reasons[k].value);
          if (k === 0) expect(r.score).toBeLessThanOrEqual(ring.score + 3);
        }
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
