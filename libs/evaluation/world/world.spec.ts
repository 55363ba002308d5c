import { describe, expect, it } from '@jest/globals';
import { recordsOf } from '../evaluate.js';
import { makeWorld, standardPlan } from './world.js';

describe('world', () => {
  const world = makeWorld(standardPlan(3, 1200));

  it('is the same for the same seed, and another for another', () => {
    expect(makeWorld(standardPlan(3, 1200))).toEqual(world);
    expect(makeWorld(standardPlan(4, 1200)).complaints[0]).not.toEqual(world.complaints[0]);
  });

  it('answers for everybody: each debtor is genuine or in one ring', () => {
    const inRing = world.truth.rings.flatMap((r) => r.debtors);
    expect(new Set(inRing).size).toBe(inRing.length);
    const all = new Set(world.complaints.map((c) => c['debtor_ref']));
    expect(new Set([...inRing, ...world.truth.genuine])).toEqual(all);
    expect(world.truth.genuine.filter((d) => inRing.includes(d))).toEqual([]);
  });

  it('has every level, every honest crowd, papers and calls', () => {
    expect(new Set(world.truth.rings.map((r) => r.difficulty))).toEqual(new Set(['L0', 'L1', 'L2', 'L3']));
    expect([...new Set(world.crowdOf.values())].sort()).toEqual([
      'anxious caller',
      'carrier NAT',
      'dormitory',
      'ex-client',
      'family',
      'fan-out',
      'files again',
      'hospital',
      'hospital account',
      'insurer letter',
      'law firm',
      'lay-off',
      'legal aid',
      'mutual aid',
      'neighbours',
      'news surge',
      'numbered twice',
      'official form',
      'print shop',
      'recycled phone',
      'undeclared firm',
      'union letter',
      'village form',
    ]);
    expect(world.truth.documents.length).toBeGreaterThan(3);
    const paths = new Set(world.files.map((f) => f.path));
    for (const d of world.truth.documents) for (const f of d.files) expect(paths).toContain(f);
    const calls = new Set(world.calls.map((c) => c['call_id']));
    for (const flood of makeWorld({ seed: 1, genuine: 100, crowds: 0, rings: [{ size: 60, level: 0, language: 'zh' }] })
      .truth.calls)
      expect(flood.calls.length).toBe(120);
    expect(calls.size).toBe(world.calls.length);
  });

  it('is read without a refusal', () => {
    const records = recordsOf(world);
    expect(records.complaints.length).toBe(world.complaints.length);
    expect(records.evidence.length).toBe(world.files.length);
    expect(records.evidence.every((e) => e.reading!.text.length > 20)).toBe(true);
    expect(records.calls.length).toBe(world.calls.length);
  });
});
