/** Rings in batches: each batch gives what a scan of everything gives; ids stay; what is older than the window goes. */
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DETECTORS } from '../../detectors/index.js';
import type { Records } from '../../libs/domain/model/index.js';
import { type Before, PIPELINE_DEFAULTS, runPipeline } from '../../libs/domain/pipeline/pipeline.js';
import { recordsOf } from '../../libs/evaluation/evaluate.js';
import { makeWorld } from '../../libs/evaluation/world/world.js';
import { loadKnowledge } from '../../libs/readers/seeds.js';
import { root } from '../e2e/cli.js';

const knowledge = await loadKnowledge(join(root, 'seeds'));
const world = makeWorld({
  seed: 77,
  genuine: 700,
  crowds: 1,
  rings: [
    { size: 30, level: 0, language: 'zh' },
    { size: 50, level: 1, language: 'zh' },
    { size: 60, level: 2, language: 'zh' },
    { size: 12, level: 0, language: 'en' },
  ],
});
const made = recordsOf(world);
// Their agencies were identified: people find out, and the world says who it was.
const records: Records = { ...made, agencies: made.agencies.map((a) => ({ ...a, kind: 'agency' as const })) };
const deps = { knowledge, detectors: DETECTORS };
const until = (day: string, from = ''): Records => {
  const complaints = records.complaints.filter((c) => c.receivedAt! < day && c.receivedAt! >= from);
  const ids = new Set(complaints.map((c) => c.id));
  return { ...records, complaints, evidence: records.evidence.filter((e) => ids.has(e.complaintId)) };
};
const days = ['2024-02-15', '2024-03-15', '2024-04-15', '2024-05-15', '2024-06-15', '2024-07-15'];

describe('living rings', () => {
  it('in batches, with complaints that come and go, are those of a scan of what is there', async () => {
    let rings: Before['rings'] = [];
    const used = new Set<string>();
    const kept = new Map<string, number>();
    const kinds = new Map<string, number>();
    // Some batches forget the oldest complaints: deletions as well as additions.
    for (const [k, day] of days.entries()) {
      const batch = until(day, k === 4 ? '2024-02-01' : '');
      const now = await runPipeline(batch, PIPELINE_DEFAULTS, { ...deps, before: { rings, used } });
      const alone = await runPipeline(batch, PIPELINE_DEFAULTS, deps);
      const content = (list: typeof now.rings) => list.map(({ id, ...ring }) => JSON.stringify(ring)).sort();
      expect(content(now.rings)).toEqual(content(alone.rings));
      for (const e of now.ringEvents) kinds.set(e.kind, (kinds.get(e.kind) ?? 0) + 1);
      for (const r of now.rings) {
        kept.set(r.id, (kept.get(r.id) ?? 0) + 1);
        used.add(r.id);
      }
      expect(new Set(now.rings.map((r) => r.id)).size).toBe(now.rings.length);
      rings = now.rings;
    }
    // A ring that was seen early keeps its id to the end.
    expect(Math.max(...kept.values())).toBeGreaterThanOrEqual(4);
    // The fourth changes its numbers, and the one that was identified is given by too few.
    expect(kinds.get('appeared')).toBeGreaterThanOrEqual(3);
    expect(kinds.get('grew')).toBeGreaterThanOrEqual(3);
  });

  it('rest on what lies within the window', async () => {
    const all = await runPipeline(records, PIPELINE_DEFAULTS, deps);
    const late = await runPipeline(records, { ...PIPELINE_DEFAULTS, windowDays: 60 }, deps);
    const last = records.complaints
      .map((c) => c.receivedAt!.slice(0, 10))
      .sort()
      .at(-1)!;
    const first = new Date(Date.parse(last) - 60 * 86_400_000).toISOString().slice(0, 10);
    expect(late.rings.length).toBeLessThan(all.rings.length);
    const of = new Map(records.complaints.map((c) => [c.id, c]));
    for (const ring of late.rings) {
      const newest = ring.complaints.map((id) => of.get(id)!.receivedAt!.slice(0, 10)).sort();
      expect(newest.at(-1)! >= first).toBe(true);
    }
  });
});
