/** Calls by another hand, on a frozen seed: no innocent pattern carries bits against anybody, and no kind is lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { DETECTORS } from '../../detectors/index.js';
import { Collector } from '../../libs/domain/intake/collector.js';
import { PIPELINE_DEFAULTS, runPipeline } from '../../libs/domain/pipeline/pipeline.js';
import { makeCalls, writeCalls } from '../../libs/evaluation/calls/world.js';
import { wilson } from '../../libs/kernel/index.js';
import { readInputs } from '../../libs/readers/read.js';
import { loadKnowledge } from '../../libs/readers/seeds.js';
import { root } from '../e2e/cli.js';

const SEED = 23;
/** Which detector finds each kind, and how many of its patterns it must find. */
const KINDS: Readonly<Record<string, readonly [detector: string, least: number]>> = {
  flood: ['call-flood', 4],
  one_for_many: ['shared-caller', 7],
  scripted: ['scripted-call', 7],
  churn: ['number-churn', 3],
  baiting: ['provocation', 4],
};
const BITS_AGAINST = new Set([...Object.values(KINDS).map(([d]) => d), 'call-then-complain', 'lockstep']);

const folder = mkdtempSync(join(tmpdir(), 'claque-calls-'));
const printed: string[] = [];
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`\n${printed.join('\n')}\n`);
});

describe('a world of calls by another hand', () => {
  it('is found by kind, and wrongs nobody', async () => {
    const world = makeCalls(SEED, 8000);
    writeCalls(world, folder);
    const collector = new Collector({ zone: 'Z' });
    const paths = ['complaints.csv', 'calls.csv', 'agencies.csv'].map((name) => join(folder, name));
    for await (const item of readInputs(paths)) collector.add(item);
    const knowledge = await loadKnowledge(join(root, 'seeds'));
    const { signals, triage } = await runPipeline(collector.finish().records, PIPELINE_DEFAULTS, {
      knowledge,
      detectors: DETECTORS,
    });
    // A call carries a signal that cites it.
    const against = new Map<string, Set<string>>();
    for (const s of signals)
      if (s.weight > 0 && BITS_AGAINST.has(s.detector))
        for (const f of s.facts) against.set(f.record, (against.get(f.record) ?? new Set()).add(s.detector));
    for (const [kind, [detector, least]] of Object.entries(KINDS)) {
      const patterns = world.truth.calls.filter((p) => p.kind === kind);
      const found = patterns.filter(
        (p) => p.calls.filter((id) => against.get(id)?.has(detector) === true).length * 2 >= p.calls.length,
      );
      const w = wilson(found.length, patterns.length);
      printed.push(
        `quality: calls by another hand, ${kind}: ${found.length} of ${patterns.length} [${w.low.toFixed(2)}, ${w.high.toFixed(2)}]`,
      );
      expect([kind, found.length >= least]).toEqual([kind, true]);
    }
    const alarmed = world.extra.benign_calls.filter((p) => p.calls.some((id) => against.has(id)));
    printed.push(
      `quality: innocent patterns with bits against them: ${alarmed.length} of ${world.extra.benign_calls.length}`,
    );
    expect(alarmed.map((p) => p.kind)).toEqual([]);
    // What calls show of a number, a line or a script adds nothing to anybody's complaint.
    const counted = triage.flatMap((t) =>
      t.reasons.filter((r) => r.weight !== 0 && BITS_AGAINST.has(r.detector)).map((r) => r.detector),
    );
    expect(counted).toEqual([]);
  });
});
