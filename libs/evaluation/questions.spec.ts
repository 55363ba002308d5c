import { describe, expect, it } from '@jest/globals';
import { loadKnowledge } from '../readers/seeds.js';
import { recordsOf } from './evaluate.js';
import type { Planted } from './planted.js';
import { askTruth, questionText } from './questions.js';
import { makeWorld } from './world/world.js';

const knowledge = await loadKnowledge('seeds');
const world = makeWorld({
  seed: 17,
  genuine: 400,
  crowds: 1,
  rings: [
    { size: 20, level: 0, language: 'zh' },
    { size: 12, level: 0, language: 'en' },
  ],
});
const records = recordsOf(world);
const crowds = new Map<string, string[]>();
for (const [d, kind] of world.crowdOf) crowds.set(kind, [...(crowds.get(kind) ?? []), d]);
const planted: Planted[] = [
  ...world.truth.rings.map((r) => ({ id: r.id, kind: r.difficulty, ring: true, debtors: r.debtors })),
  ...[...crowds].map(([kind, debtors]) => ({ id: kind, kind, ring: false, debtors })),
];
const ask = (more: { wrong?: number; unknown?: number; budget?: number }) =>
  askTruth(records, planted, { seed: 1, knowledge, wrong: 0, unknown: 0, ...more });

describe('questions that the truth answers', () => {
  it('name nobody before an answer, and with true answers the rings and nobody else', async () => {
    const result = await ask({});
    expect(result.curve[0]).toEqual({ questions: 0, rings: 0, seenRings: 0, accused: 0 });
    expect(result.curve.at(-1)).toMatchObject({ rings: 2, accused: 0 });
    expect(result.curve.map((c) => c.questions)).toEqual(result.curve.map((_, k) => k));
    expect(result.seen.get('ring L0')).toEqual({ ring: true, seen: 2, of: 2 });
    expect(questionText(result)).toContain('rings of 2 named');
  });

  it('name nobody where nobody can find anything out, and stop at their budget', async () => {
    const unknown = await ask({ unknown: 1 });
    expect(unknown.curve.at(-1)).toMatchObject({ rings: 0, accused: 0 });
    expect((await ask({ budget: 2 })).curve.length).toBe(3);
  });

  it('show what wrong answers cost: holders of the value that was asked about, and no more', async () => {
    const wrong = await ask({ wrong: 1 });
    expect(wrong.curve.at(-1)!.rings).toBe(0);
    expect(wrong.curve.at(-1)!.accused).toBeGreaterThan(0);
    expect(wrong.curve.at(-1)!.accused).toBeLessThan(wrong.genuine);
  });
});
