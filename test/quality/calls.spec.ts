/** Call records and transcripts: a seeded month with planted floods and honest bursts, and real files in which nothing may be claimed. */
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { callFlood } from '../../detectors/call-flood/detector.js';
import { DETECTORS } from '../../detectors/index.js';
import { lineBursts } from '../../libs/domain/calls/bursts.js';
import { readTurns } from '../../libs/domain/calls/turns.js';
import { Collector } from '../../libs/domain/intake/collector.js';
import { candidates, fingerprint, verify } from '../../libs/domain/pipeline/fingerprint/fingerprints.js';
import { PIPELINE_DEFAULTS, runPipeline } from '../../libs/domain/pipeline/pipeline.js';
import { makeMonth, type Planted } from '../../libs/evaluation/world/month.js';
import { stars, wilson } from '../../libs/kernel/index.js';
import { readInputs } from '../../libs/readers/read.js';
import { loadKnowledge } from '../../libs/readers/seeds.js';
import { root } from '../e2e/cli.js';
import { itWith } from './data.js';

const knowledge = await loadKnowledge(join(root, 'seeds'));
const printed: string[] = [];
afterAll(() => {
  process.stdout.write(`\n${printed.join('\n')}\n`);
});

describe('two million calls in a month', () => {
  it('finds the floods and takes no honest burst for one', () => {
    // Seeds that nobody tunes on: tuning looks at 1 to 99.
    let found = 0;
    let planted = 0;
    let wrong = 0;
    let seen = 0;
    let honest = 0;
    const seeds = [701, 702];
    let ms = 0;
    for (const seed of seeds) {
      const month = makeMonth({ seed, lines: 200, calls: 2_000_000, floods: 20, honest: 40 });
      const start = performance.now();
      const bursts = lineBursts(month.table);
      ms = Math.max(ms, performance.now() - start);
      const floods = bursts.filter(
        (burst) =>
          callFlood.detect({ burst, calls: burst.calls.map(String) }, { now: null, options: callFlood.options }) !==
          null,
      );
      const touches = (p: Planted, b: (typeof bursts)[number]) =>
        p.callee === b.callee && b.from <= p.to && b.to >= p.from;
      planted += month.floods.length;
      found += month.floods.filter((p) => floods.some((b) => touches(p, b))).length;
      wrong += floods.filter((b) => !month.floods.some((p) => touches(p, b))).length;
      honest += month.honest.length;
      seen += month.honest.filter((p) => bursts.some((b) => touches(p, b))).length;
    }
    const w = wilson(found, planted);
    printed.push(
      `quality: months of 2 million calls, 200 lines: ${found} of ${planted} floods found [${w.low.toFixed(2)}, ${w.high.toFixed(2)}], ${wrong} false alarms in ${seeds.length} months; ${seen} of ${honest} honest bursts are surprising and named no flood; ${(ms / 1000).toFixed(1)} s, ${Math.round(process.memoryUsage().rss / 1e6)} MB resident`,
    );
    expect(found / planted).toBeGreaterThanOrEqual(0.95);
    expect(wrong).toBeLessThanOrEqual(seeds.length);
    // The honest bursts must be there to be distinguished.
    expect(seen).toBeGreaterThan(honest / 4);
  });
});

const scan = async (path: string) => {
  const collector = new Collector({ zone: 'Z' });
  for await (const item of readInputs([path])) collector.add(item);
  const { records, refused, counts } = collector.finish();
  const findings = await runPipeline(records, PIPELINE_DEFAULTS, { knowledge, detectors: DETECTORS });
  return { records, refused, counts, findings };
};

describe('records of real exchanges', () => {
  for (const [name, rows] of [
    ['voip-wholesale-cdr-a.csv.gz', 15_000],
    ['asterisk-freepbx-cdr.csv', 856],
  ] as const)
    itWith(`calls/${name}`, `${name} is read to the last row, and no flood is claimed`, async (path) => {
      const read = await scan(path);
      expect([read.counts.calls, read.refused]).toEqual([rows, []]);
      const claimed = read.findings.signals.map((s) => s.detector);
      printed.push(`quality: ${name}: ${rows} calls, signals: ${claimed.length}`);
      expect(claimed).toEqual([]);
    });

  itWith('calls/callmine-sample.csv', 'callmine: the injected block, and nothing else', async (path) => {
    const read = await scan(path);
    const { signals } = read.findings;
    expect(signals.map((s) => s.detector)).toEqual(['lockstep']);
    const callers = new Set<string>();
    const callees = new Set<string>();
    const calls = new Map(read.records.calls.map((c) => [c.id, c]));
    for (const f of signals[0].facts) {
      callers.add(calls.get(f.record)!.caller);
      callees.add(calls.get(f.record)!.callee);
    }
    printed.push(`quality: callmine: ${signals[0].message.en}`);
    expect([...callers].sort()).toEqual(Array.from({ length: 10 }, (_, k) => String(250 + k)));
    expect([...callees].sort()).toEqual(Array.from({ length: 10 }, (_, k) => String(258 + k)));
    expect(Math.abs(signals[0].facts.length - 1000)).toBeLessThan(20);
  });
});

describe('transcripts', () => {
  itWith(
    'calls/zh-phone-dialogues-a.jsonl.gz',
    'shows the scripts of fraud calls, none of which is an ordinary one',
    async (path) => {
      const read = await scan(path);
      const { otherMatches, signals } = read.findings;
      const fraud = (id: string) => id.includes('fraud_') && !id.includes('normal');
      const both = otherMatches.filter((m) => fraud(m.a) && fraud(m.b)).length;
      const mixed = otherMatches.filter((m) => fraud(m.a) !== fraud(m.b)).length;
      printed.push(
        `quality: zh-phone-dialogues: ${read.counts.calls} calls, ${otherMatches.length} pairs share a long turn (${both} of two fraud calls, ${mixed} of one), ${signals.filter((s) => s.detector === 'scripted-call').length} calls in scripts of three and more`,
      );
      expect(otherMatches.length).toBeGreaterThan(50);
      expect(mixed).toBe(0);
    },
  );

  itWith(
    'calls/collections-call-transcripts-a.jsonl.gz',
    'names no script in collection calls, and abuse only on the side that abuses',
    async (path) => {
      const read = await scan(path);
      const abused = read.findings.signals.filter((s) => s.detector === 'provocation');
      printed.push(
        `quality: collections-call-transcripts: ${read.counts.calls} calls, ${read.findings.otherMatches.length} pairs of one script among customers, ${abused.length} calls in which the lender's side abuses`,
      );
      // What collectors say is the lender's own script: short turns that make no signal. The families are there to be seen all the same.
      const said = read.records.calls.flatMap((c) =>
        readTurns(c.transcript).flatMap((t) => (t.side === 'lender' ? [t.words] : [])),
      );
      const prints = fingerprint(said, 1);
      const families = stars(said.length, prints.setOf, verify(prints, candidates(prints), 0.5), 0.5)
        .map((f) => [...f.members].map((i) => said[i]))
        .filter((f) => f.length >= 3)
        .sort((x, y) => y.length - x.length);
      for (const f of families.slice(0, 4))
        printed.push(`  ${f.length} collectors' turns: ${[...new Set(f)].slice(0, 2).join(' / ')}`);
      expect(families.length).toBeGreaterThan(0);
      expect(read.findings.signals.filter((s) => s.detector !== 'provocation')).toEqual([]);
      expect(abused.every((s) => s.weight < 0)).toBe(true);
    },
  );
});
