import { describe, expect, it } from '@jest/globals';
import { DETECTORS } from '../../../../detectors/index.js';
import { random } from '../../../kernel/index.js';
import { loadKnowledge } from '../../../readers/seeds.js';
import { complaint } from '../../../testing/views.js';
import type { Complaint, Findings } from '../../model/index.js';
import { PIPELINE_DEFAULTS, runPipeline, runSteps } from '../pipeline.js';
import { lookInside } from './inside.js';

const knowledge = await loadKnowledge('seeds');
const scan = (complaints: readonly Complaint[]): Promise<Findings> =>
  runPipeline({ complaints, calls: [], agencies: [], evidence: [] }, PIPELINE_DEFAULTS, {
    knowledge,
    detectors: DETECTORS,
  });
const next = random(7);
const one = (list: readonly string[]) => list[Math.floor(next() * list.length)]!;
/** Words that nobody else uses. */
const own = (n: number) => String.fromCharCode(...Array.from({ length: n }, () => 0x4e00 + Math.floor(next() * 4000)));
/** Points of an argument, each in several words. */
const POINTS = {
  hardship: ['失业', '下岗', '没有收入', '生活困难'],
  accusation: ['暴力催收', '恐吓', '骚扰'],
  law: ['《民法典》第六百八十条', '《商业银行法》第七十三条'],
  demand: ['停息挂账', '减免利息', '停止催收'],
  escalation: ['向银保监会投诉', '向法院起诉', '向媒体曝光'],
};
const kinds = Object.keys(POINTS) as (keyof typeof POINTS)[];
const sentence = (kind: keyof typeof POINTS) => `${own(18)}${one(POINTS[kind])}${own(12)}。`;
/** One argument, always in the same order, in words of one's own. */
const argued = () => kinds.map(sentence).join('');
/** Some points in any order. */
const mixed = () =>
  Array.from({ length: 2 + Math.floor(next() * 3) }, () => sentence(one(kinds) as keyof typeof POINTS)).join('');

const GROUP = 14;
/** Fourteen give one number to call back; two hundred others write about the same product to the same lender. */
const world = (textOf: (k: number) => string) =>
  Array.from({ length: 214 }, (_, k) =>
    complaint({
      id: `C${String(k).padStart(4, '0')}`,
      debtorRef: `D${k}`,
      receivedAt: `2024-0${1 + (k % 2)}-1${k % 9}`,
      institution: '云川银行',
      product: '信用卡',
      text: textOf(k),
      debtorPhone: `+8613800${String(k).padStart(6, '0')}`,
      contactPhone: k < GROUP ? '+8613911112222' : `+8613800${String(k).padStart(6, '0')}`,
    }),
  );

describe('a second look inside a group', () => {
  it('finds the same argument in other words, quotes nothing, and leaves everything else as it is', async () => {
    const alike = await scan(world((k) => (k < GROUP ? argued() : mixed())));
    const [group] = alike.groups;
    expect(group!.debtors.length).toBe(GROUP);
    const argument = group!.inside?.find((f) => f.kind === 'argument');
    expect(argument).toMatchObject({ compared: GROUP });
    expect(argument!.p).toBeLessThanOrEqual(0.05);
    expect(argument!.bits).toBeCloseTo(-Math.log2(argument!.p), 0);
    expect(argument!.people).toBeGreaterThan(GROUP / 2);
    expect(argument!.message.zh).toContain(`${argument!.people} 份`);

    const unlike = await scan(world(() => mixed()));
    expect(unlike.groups.map((g) => g.inside)).toEqual([undefined]);
    // It made no group, added nobody, and moved nothing.
    expect(unlike.groups.map((g) => g.debtors)).toEqual(alike.groups.map((g) => g.debtors));
    expect(alike.rings).toEqual([]);
    expect(new Set(alike.triage.slice(0, GROUP).map((t) => t.reasons.length))).toEqual(
      new Set(unlike.triage.slice(0, GROUP).map((t) => t.reasons.length)),
    );
  });

  it('finds nothing in one letter that all copied: a copy adds nothing to what the group shares', async () => {
    const letter = argued();
    const { groups } = await scan(world((k) => (k < GROUP ? `${letter}欠款${3000 + k}元` : mixed())));
    expect(groups.map((g) => [g.debtors.length, g.inside])).toEqual([[GROUP, undefined]]);
  });

  it('finds nothing where nobody else writes on the same topic, to the same lender, in the same month', async () => {
    const apart = world((k) => (k < GROUP ? argued() : mixed())).map((c, k) =>
      k < GROUP ? c : { ...c, institution: '青石银行' },
    );
    expect((await scan(apart)).groups.map((g) => [g.debtors.length, g.inside])).toEqual([[GROUP, undefined]]);
  });

  it('asks a model of language where one is given, and only where it was asked about all', async () => {
    const complaints = world(() => mixed());
    const { corpus } = await runSteps(
      { complaints, calls: [], agencies: [], evidence: [] },
      PIPELINE_DEFAULTS,
      { knowledge, detectors: DETECTORS },
      'groups',
    );
    const { groups } = corpus.get('groups');
    const vectors = complaints.map((_, k) =>
      Float32Array.from({ length: 16 }, (__, f) => next() - 0.5 + 3 + (k < GROUP && f < 3 ? 1 : 0)),
    );
    const [found] = lookInside(corpus, groups, 1, (i) => vectors[i]);
    expect(found!.map((f) => f.kind)).toEqual(['meaning']);
    expect(found![0]!.people).toBeGreaterThan(GROUP / 2);
    expect(lookInside(corpus, groups, 1, (i) => (i === 3 ? undefined : vectors[i]))).toEqual([[]]);
  });

  it('is the same, to the byte, in any order of the records', async () => {
    const all = world((k) => (k < GROUP ? argued() : mixed()));
    expect((await scan([...all].reverse())).groups).toEqual((await scan(all)).groups);
  });
});
