import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { packageRoot } from '../../libs/config/paths.js';
import type { Knowledge } from '../../libs/domain/knowledge.js';
import type { Complaint, Records } from '../../libs/domain/model/index.js';
import { TextCache } from '../../libs/domain/pipeline/extract/text-cache.js';
import { IncrementalClusters } from '../../libs/domain/pipeline/incremental/incremental-clusters.js';
import { PIPELINE_DEFAULTS, type PipelineOptions, runSteps } from '../../libs/domain/pipeline/pipeline.js';
import { makeTemplateSet } from '../../libs/evaluation/world/template-set.js';
import { random, shuffle } from '../../libs/kernel/index.js';
import { loadKnowledge } from '../../libs/readers/seeds.js';

/** Letters of four kinds of copying, people's own, and short messages after a few patterns, in an order that is nobody's. */
function letters(seed: number): Complaint[] {
  const set = makeTemplateSet({ seed, templates: 16, own: 120, benign: 6, sizes: [3, 5, 9, 20, 40] });
  const next = random(seed + 1000);
  const words = '平台利率过高要求退款催收电话骚扰家人单位同事天天晚上停止还款协商方案减免罚息'.split('');
  const some = (n: number) => Array.from({ length: n }, () => words[Math.floor(next() * words.length)]).join('');
  const short = Array.from({ length: 60 }, (_, k): Complaint => {
    const pattern = ['客户您好本公司办理大额贷款利息低请加微信', '某某平台暴力催收要求立即停止并书面道歉'][k % 2];
    return {
      ...set.complaints[0],
      id: `K${seed}-${String(k).padStart(3, '0')}`,
      text: k < 40 ? `${some(2)}${pattern}${some(3)}` : some(14),
    };
  });
  return shuffle([...set.complaints, ...short], random(seed + 2000));
}

describe('families from one analysis to the next', () => {
  let knowledge: Knowledge;
  beforeAll(async () => {
    knowledge = await loadKnowledge(join(packageRoot(), 'seeds'));
  });
  const recordsOf = (complaints: readonly Complaint[]): Records => ({
    complaints,
    calls: [],
    agencies: [],
    evidence: [],
  });
  const found = async (complaints: readonly Complaint[], options: PipelineOptions, kept: object = {}) => {
    const deps = { knowledge, detectors: [], ...kept };
    const { corpus } = await runSteps(recordsOf(complaints), options, deps, 'clusters');
    const { textClusters, clusters, forms } = corpus.get('clustering');
    return { pairs: corpus.get('compared').pairs, families: textClusters, clusters, forms };
  };
  const look = async (complaints: readonly Complaint[], kept?: { texts: TextCache; families: IncrementalClusters }) => {
    return found(complaints, PIPELINE_DEFAULTS, kept);
  };

  it.each([1, 2, 3])('are what a look at everything finds, whatever came in which steps (seed %i)', async (seed) => {
    const all = letters(seed);
    const next = random(seed);
    const kept = { texts: new TextCache(), families: new IncrementalClusters() };
    for (let n = Math.floor(next() * 80); ; n = Math.min(all.length, n + 1 + Math.floor(next() ** 3 * 250))) {
      const there = all.slice(0, n);
      expect(await look(there, kept)).toEqual(await look(there));
      if (n === all.length) break;
    }
    // And once more, with nothing new.
    expect(await look(all, kept)).toEqual(await look(all));
  });

  it('are described again only where a text joined or left', async () => {
    const all = letters(4);
    const kept = { texts: new TextCache(), families: new IncrementalClusters() };
    const before = await look(all.slice(0, -1), kept);
    const after = await look(all, kept);
    const old = new Set(before.families.map((f) => f.template));
    const again = after.families.filter((f) => !old.has(f.template));
    expect(before.families.length).toBeGreaterThan(10);
    expect(again.length).toBeLessThanOrEqual(2);
  });

  it('are found again under another threshold', async () => {
    const all = letters(5);
    const kept = { texts: new TextCache(), families: new IncrementalClusters() };
    await look(all, kept);
    const strict = { ...PIPELINE_DEFAULTS, threshold: 0.8 };
    const [one, other] = [await found(all, strict, kept), await found(all, strict)];
    expect(one.families).toEqual(other.families);
    expect(one.pairs).toEqual(other.pairs);
  });
});
