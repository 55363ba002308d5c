import { describe, expect, it } from '@jest/globals';
import { DETECTORS } from '../../../../detectors/index.js';
import { loadKnowledge } from '../../../readers/seeds.js';
import { complaint } from '../../../testing/views.js';
import type { Complaint, Findings, Group } from '../../model/index.js';
import { PIPELINE_DEFAULTS, runPipeline } from '../pipeline.js';

const knowledge = await loadKnowledge('seeds');
const scan = (complaints: readonly Complaint[]): Promise<Findings> =>
  runPipeline({ complaints, calls: [], agencies: [], evidence: [] }, PIPELINE_DEFAULTS, {
    knowledge,
    detectors: DETECTORS,
  });
const digits = (n: number, length: number) => String(n).padStart(length, '0');
/** Strangers with own words, own numbers and own devices. */
const strangers = Array.from({ length: 300 }, (_, k) =>
  complaint({
    id: `S${digits(k, 4)}`,
    debtorRef: `D${digits(k, 4)}`,
    receivedAt: `2024-0${1 + (k % 6)}-1${k % 9}`,
    institution: `银行${k % 5}`,
    text: `第${k}件事`,
    debtorPhone: `+861380000${digits(k, 4)}`,
    contactPhone: `+861380000${digits(k, 4)}`,
    deviceId: `device${k}`,
    payeeAccount: `62220000${digits(k, 8)}`,
  }),
);
const changed = (from: number, to: number, change: (k: number) => Partial<Complaint>) =>
  strangers.map((c, k) => (k >= from && k < to ? { ...c, ...change(k) } : c));
const people = (g: Group) => g.debtors.map((d) => Number(d.slice(1)));
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

describe('groups', () => {
  it('are none among strangers', async () => {
    expect((await scan(strangers)).groups).toEqual([]);
  });

  it.each([
    ['callback number', (): Partial<Complaint> => ({ contactPhone: '+8613911112222' })],
    ['number of an office', (): Partial<Complaint> => ({ contactPhone: '+864001234567' })],
    ['payee account', (): Partial<Complaint> => ({ payeeAccount: '6230999988887777' })],
    ['device', (): Partial<Complaint> => ({ deviceId: 'shared-device-1' })],
    ['agent with the name of a lawful helper', (): Partial<Complaint> => ({ agentOrg: '云川市法律援助中心' })],
  ])('are made by one %s alone, and by nothing else of these people', async (_, change) => {
    const { groups, triage, rings } = await scan(changed(20, 34, change));
    expect(groups.map(people)).toEqual([range(20, 34)]);
    expect(rings).toEqual([]);
    expect(new Set(triage.map((t) => t.lane))).toEqual(new Set(['normal']));
    expect(groups[0].inquiry?.value).toBe(groups[0].values[0].key);
  });

  it('find a number that is given every other month, and not the one who got it years later', async () => {
    const slow = changed(20, 28, (k) => ({
      contactPhone: '+8613911112222',
      receivedAt: `20${24 + Math.floor((k - 20) / 6)}-${digits(1 + ((2 * (k - 20)) % 12), 2)}-05`,
    }));
    slow[40] = { ...slow[40], contactPhone: '+8613911112222', receivedAt: '2031-01-01' };
    expect((await scan(slow)).groups.map(people)).toEqual([range(20, 28)]);
  });

  it('join numbers that changed where an account ties them, and stand as one', async () => {
    const rotating = changed(20, 40, (k) => ({
      contactPhone: `+861391111000${Math.floor((k - 20) / 5)}`,
      payeeAccount: k % 5 < 3 ? '6230999988887777' : strangers[k].payeeAccount,
    }));
    expect((await scan(rotating)).groups.map(people)).toEqual([range(20, 40)]);
  });

  it('hold only people who hold one of their values themselves, each complaint in the group of its own values', async () => {
    const both = changed(20, 34, () => ({ contactPhone: '+8613911112222' })).map((c, k) =>
      k >= 60 && k < 72 ? { ...c, deviceId: 'shared-device-1' } : c,
    );
    const { groups } = await scan(both);
    expect(groups.map(people)).toEqual([range(20, 34), range(60, 72)]);
    for (const g of groups) expect(g.values.every((v) => v.units === g.debtors.length)).toBe(true);
  });

  it('lose with a removed complaint its own debtor and nobody else', async () => {
    const all = changed(20, 34, () => ({ contactPhone: '+8613911112222' }));
    const before = (await scan(all)).groups[0];
    for (const gone of [20, 27, 33]) {
      const [after] = (await scan(all.filter((_, k) => k !== gone))).groups;
      expect(people(after)).toEqual(people(before).filter((k) => k !== gone));
    }
  });

  it('are the same, to the byte, in any order of the records', async () => {
    const all = changed(20, 34, () => ({ contactPhone: '+8613911112222' }));
    expect((await scan([...all].reverse())).groups).toEqual((await scan(all)).groups);
  });

  it('order the hypotheses so that all are 1 together, and say what speaks against each', async () => {
    const paid = changed(20, 34, (k) => ({
      contactPhone: '+8613911112222',
      text: `第${k}件事，已交服务费，让我不要告诉银行`,
    }));
    const [g] = (await scan(paid)).groups;
    expect(g.kindOfOrganiser[0].kind).toBe('agency');
    expect(g.kindOfOrganiser.reduce((sum, h) => sum + h.probability, 0)).toBeCloseTo(1, 1);
    const texts = new Map(paid.map((c) => [c.id, c.text]));
    for (const h of g.kindOfOrganiser)
      for (const r of [...h.for, ...h.against])
        for (const f of r.facts) expect(texts.get(f.record)!.slice(...f.span!)).not.toBe('');
    expect(g.kindOfOrganiser.find((h) => h.kind === 'helper')!.against.length).toBeGreaterThan(0);
  });
});
