import type { ForeignTruth, Row } from '../folder.js';
import type { Draws } from './draws.js';
import type { Cast } from './groups.js';
import type { Mint } from './mint.js';
import type { Person } from './people.js';

const HOUR = 3_600_000;

export interface Call {
  at: number;
  lang: 'zh' | 'en';
  row: Row;
  tag?: string;
}

const SAY_ZH = [
  '客户: 我要停息分期，按七十条给我办。\n坐席: 请问您是本人吗？\n客户: 是本人，{name}，你记工单。',
  '客户: 你好，账户{name}，要求主管回电谈减免。\n坐席: 我帮您登记。\n客户: 五个工作日不回我就投诉。',
  '客户: {name}，失业了没有收入，只能还本金。\n坐席: 请提供证明。\n客户: 材料会寄，先停止催收。',
];
const ASK_ZH = [
  '客户: 我的账单看不明白。\n坐席: 您说。\n客户: 为什么多了一笔？',
  '客户: 还款日能改吗？\n坐席: 请核对身份。\n客户: 我叫{name}。',
  '客户: 催我的是不是你们？\n坐席: 我查一下。\n客户: 我已经还了。',
];
const HELP_ZH = ['来电人: 您好，我是帮助{name}的，他在旁边。\n坐席: 请他本人授权。\n来电人: 好，他来说。'];
const ASK_EN = [
  'Customer: I do not get my statement.\nAgent: Which line?\nCustomer: The fee on top.',
  'Customer: This is {name}, I need to move my due date.\nAgent: One moment.',
];

/** Calls of everyday debtors, of helpers, of one caller for many accounts, and floods. */
export function makeCalls(
  background: readonly Person[],
  casts: readonly Cast[],
  hotlines: Map<string, string>,
  mint: Mint,
  d: Draws,
  when: [number, number],
): { calls: Call[]; truths: (ForeignTruth['calls'][number] & { tag: string })[] } {
  const calls: Call[] = [];
  const truths: (ForeignTruth['calls'][number] & { tag: string })[] = [];
  const one = (p: Person, caller: string, callee: string, at: number, script: readonly string[], tag?: string) => {
    const talk = d.chance(0.78);
    const row: Row = {
      caller,
      callee,
      direction: 'inbound',
      ring_s: String(d.int(2, 40)),
      talk_s: talk ? String(d.int(20, 800)) : '0',
      outcome: talk ? 'answered' : d.pick(['no_answer', 'busy']),
      debtor_ref: d.chance(0.8) || tag !== undefined ? p.ref : '',
      transcript: talk && d.chance(0.4) ? d.pick(script).replaceAll('{name}', p.name) : '',
    };
    calls.push({ at, lang: p.lang, row, tag });
  };
  const asks = (p: Person) => (p.lang === 'zh' ? ASK_ZH : ASK_EN);
  for (const p of background)
    for (let k = d.chance(0.45) ? d.int(1, 3) : 0; k > 0; k--)
      one(p, p.phone, hotlines.get(p.lender)!, when[0] + d.next() * (when[1] - when[0]), asks(p));
  for (const cast of casts) {
    const number = cast.kind.trick === 'caller' ? cast.values.phone[0] : undefined;
    const helps = cast.kind.type === 'honest' && cast.kind.organiser === 'helper' && d.chance(0.3);
    for (const e of cast.entries) {
      if (number)
        for (let k = d.int(1, 3); k > 0; k--)
          one(e.person, number, hotlines.get(e.person.lender)!, e.at - d.int(2, 90) * HOUR, SAY_ZH, cast.id);
      else if (helps && d.chance(0.5))
        one(
          e.person,
          cast.values.phone[0],
          hotlines.get(e.person.lender)!,
          e.at + d.int(2, 90) * HOUR,
          e.person.lang === 'zh' ? HELP_ZH : ASK_EN,
        );
      else if (d.chance(0.2))
        one(e.person, e.person.phone, hotlines.get(e.person.lender)!, e.at - d.int(2, 90) * HOUR, asks(e.person));
    }
    if (number) {
      truths.push({ id: '', kind: 'one_caller', calls: [], target: '', tag: cast.id });
      if (!cast.organiserValues.some((v) => v.value === number))
        cast.organiserValues.push({ kind: 'phone', value: number });
    }
    if (cast.kind.trick === 'bomb') flood(cast, calls, truths, hotlines, mint, d);
  }
  return { calls, truths };
}

/** Empty calls in one hour from a handful of numbers. */
function flood(
  cast: Cast,
  calls: Call[],
  truths: { tag: string; id: string; kind: string; calls: string[]; target: string }[],
  hotlines: Map<string, string>,
  mint: Mint,
  d: Draws,
): void {
  const target = hotlines.get(cast.people[0].lender)!;
  const numbers = Array.from({ length: d.int(6, 14) }, () => mint.virtual(cast.lang));
  const start = cast.start + cast.dose.days * 12 * HOUR;
  const tag = `${cast.id}/flood`;
  for (let i = d.int(120, 320); i > 0; i--)
    calls.push({
      at: start + d.next() * 1.3 * HOUR,
      lang: cast.lang,
      tag,
      row: {
        caller: d.pick(numbers),
        callee: target,
        direction: 'inbound',
        ring_s: String(d.int(0, 6)),
        talk_s: d.chance(0.2) ? String(d.int(1, 5)) : '0',
        outcome: d.pick(['no_answer', 'answered', 'failed']),
        debtor_ref: '',
        transcript: '',
      },
    });
  truths.push({ id: '', kind: 'flood', calls: [], target, tag });
}
