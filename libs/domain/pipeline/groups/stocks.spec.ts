import { describe, expect, it } from '@jest/globals';
import { DETECTORS } from '../../../../detectors/index.js';
import { loadKnowledge } from '../../../readers/seeds.js';
import { complaint } from '../../../testing/views.js';
import type { Complaint, Group } from '../../model/index.js';
import { PIPELINE_DEFAULTS, runPipeline } from '../pipeline.js';
import { eachClause } from './clauses.js';

const knowledge = await loadKnowledge('seeds');
const groupsOf = async (complaints: readonly Complaint[]) =>
  (
    await runPipeline({ complaints, calls: [], agencies: [], evidence: [] }, PIPELINE_DEFAULTS, {
      knowledge,
      detectors: DETECTORS,
    })
  ).groups;
const people = (g: Group) => g.debtors.map((d) => Number(d.slice(1)));
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

const STOCK = [
  '全部沟通请以书面形式进行',
  '客观上不具备一次性清偿条件',
  '仅就本金部分安排还款方案',
  '逾期未回复视为认可本人方案',
  '请具备决策权限的人员联系本人',
  '一线客服对此事无权处理',
  '绝非出于恶意拖欠贵行款项',
  '上述情况均有相关材料为凭',
  '拒不协商将向监管部门逐级反映',
  '即日起不得再产生任何罚息',
];
/** Four sentences of ten, with something of one's own between them. */
const written = (k: number) =>
  [0, 3, 1, 6].map((step, n) => `${STOCK[(3 * k + step * (1 + (k % 3)) + n) % STOCK.length]}，${k}号${n}`).join('。');
const strangers = range(0, 300).map((k) =>
  complaint({
    id: `S${String(k).padStart(4, '0')}`,
    debtorRef: `D${String(k).padStart(4, '0')}`,
    receivedAt: `2024-0${1 + (k % 6)}-1${k % 9}`,
    institution: `银行${k % 5}`,
    text: `第${k}件事`,
    debtorPhone: `+86138${String(k).padStart(8, '0')}`,
    contactPhone: `+86138${String(k).padStart(8, '0')}`,
  }),
);
const changed = (from: number, to: number, change: (k: number) => Partial<Complaint>, list = strangers) =>
  list.map((c, k) => (k >= from && k < to ? { ...c, ...change(k) } : c));
const paired = (k: number): Partial<Complaint> => ({
  contactPhone: `+86139${String(Math.floor(k / 2)).padStart(8, '0')}`,
});

describe('a stock of sentences', () => {
  const letters = changed(40, 60, (k) => ({ text: written(k) }));

  it('makes a group in company of numbers that two give each, and brings in nobody else', async () => {
    const groups = await groupsOf(changed(40, 52, paired, letters));
    expect(groups.map(people)).toEqual([range(40, 60)]);
    expect(groups[0].values.map((v) => v.kind)).toContain('sentences');
    // Who wrote them names nobody, so a number is asked about first.
    expect(groups[0].inquiry?.value).toMatch(/^contact:/);
  });

  it.each([
    ['words alone', letters],
    ['numbers of two people each alone', changed(40, 52, paired)],
    ['numbers that others give', changed(140, 152, paired, letters)],
    ['one number of two', changed(40, 42, paired, letters)],
  ])('makes none by %s', async (_, complaints) => {
    expect(await groupsOf(complaints)).toEqual([]);
  });
});

describe('a clause', () => {
  const clausesOf = (text: string, own: readonly string[] = []) => {
    const found: [number, string][] = [];
    eachClause(text, own, (clause, start, end) => found.push([clause, text.slice(start, end)]));
    return found;
  };

  it('is the same for everybody who fills in a name, a lender or a number', () => {
    const [[one]] = clausesOf('本人王小明欠贵行本金三万元整。', ['王小明', '海棠银行']);
    const [[other]] = clausesOf('本人李雷欠海棠银行本金12,500元整', ['李雷', '海棠银行']);
    expect(other).toBe(one);
    const [[another]] = clausesOf('本人李雷欠海棠银行利息12,500元整', ['李雷', '海棠银行']);
    expect(another).not.toBe(one);
  });

  it('ends at a mark, and a short one is nobody’s', () => {
    const found = clausesOf('您好，客观上不具备清偿条件；谢谢！Please stop calling my mother at 9.30. Thanks.');
    expect(found.map(([, text]) => text)).toEqual(['客观上不具备清偿条件', 'Please stop calling my mother at 9.30']);
  });
});
