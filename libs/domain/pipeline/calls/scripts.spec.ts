import { describe, expect, it } from '@jest/globals';
import { knowing } from '../../../testing/views.js';
import { readTurns } from '../../calls/turns.js';
import { scriptsOf } from './scripts.js';
import { sentencesOf } from './sentences.js';

const { lexicon } = knowing({ lexicon: { openHelper: ['志愿者'] } });
const POINTS = [
  '请把借款合同原件盖章后寄给我',
  '超过法定利率的部分我一概不认可',
  '七个工作日之内必须书面回复我',
  '你们没有资格联系我单位的同事',
  '逾期记录应当由你们负责消除掉',
];
const TALK = [
  '我想问一下提前还款收不收费',
  '这个月账单能不能晚两天再还',
  '手机银行一直登录不上去',
  '我换了地址想改一下资料',
];
const own = (i: number) =>
  `${'东南西北春夏秋冬'[i % 8]}边${'甲乙丙丁戊己庚辛'[(i >> 3) % 8]}处那笔${'金木水火土'[i % 5]}款的事情我再想想`;

/** Forty people who say two common things each, and six who make the points of one list, each in another order. */
const ordinary = Array.from({ length: 40 }, (_, i) => [TALK[i % 4], TALK[(i + 1 + (i >> 2)) % 4], own(i)]);
const scripted = Array.from({ length: 6 }, (_, i) => [0, 1, 2, 3].map((k) => POINTS[(i + k * 2) % 5]));
const read = (calls: readonly (readonly string[])[]) =>
  scriptsOf(
    calls.map((said) => sentencesOf(readTurns(said.map((s) => `客户：那个，${s}。`).join('\n')), lexicon)),
    calls.map((_, i) => `D${i}`),
    calls.map(() => 'zh'),
  );

describe('scripts', () => {
  it('are seen in any order and with slips of a recognizer, and hold nobody else', () => {
    const slips = scripted.map((said, i) => said.map((s, k) => (k === i % 4 ? s.replace('我', '') : s)));
    const found = read([...ordinary, ...slips]);
    expect([...found.keys()].sort((x, y) => x - y)).toEqual([40, 41, 42, 43, 44, 45]);
    expect([...found.values()].map((f) => [f.calls, f.speakers, f.own.length >= 3])).toEqual(
      Array.from({ length: 6 }, () => [6, 6, true]),
    );
  });

  it('are none where one person says them, where two do, and where people bring a point that they read', () => {
    const calls = [...ordinary, ...scripted];
    const said = calls.map((list) => sentencesOf(readTurns(list.map((s) => `客户：${s}。`).join('\n')), lexicon));
    const people = (of: (i: number) => string) =>
      scriptsOf(
        said,
        calls.map((_, i) => of(i)),
        calls.map(() => 'zh'),
      ).size;
    expect(people((i) => `D${Math.min(i, 40)}`)).toBe(0);
    expect(people((i) => `D${i < 40 ? i : 40 + (i % 2)}`)).toBe(0);
    const readers = ordinary.map((list, i) => (i < 8 ? [...list, POINTS[i % 5]] : list));
    expect([...read([...readers, ...scripted]).keys()].every((i) => i >= 40)).toBe(true);
  });

  it('do not count who calls, what a menu says, and what is short', () => {
    const sentences = (text: string) => sentencesOf(readTurns(text), lexicon).length;
    expect(sentences('客户：我是街道的志愿者，替张先生来问一下还款。')).toBe(0);
    expect(sentences('欢迎致电某银行，还款请按一，人工服务请按零。')).toBe(0);
    expect(sentences('客户：好的，谢谢。')).toBe(0);
    expect(sentences('客户：超过法定利率的部分我一概不认可。七个工作日之内必须书面回复我')).toBe(2);
  });
});
