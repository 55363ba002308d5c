import type { Language } from '../world/plan.js';

/** A letter that a helper or a mill hands out: one wording, with what differs from person to person. */
const LETTER: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '本人$name在此就名下欠款一事向贵司提出书面请求',
    '家中近期变故频繁，收入已不足以维持原定的每月还款',
    '我并非不愿归还，过去数年从未拖欠，账单均可查证',
    '请停止向我的亲友和工作单位拨打电话，有事直接与本人联系',
    '请自$day起免除后续产生的罚息，并把剩余本金分作六十期',
    '若贵司不予答复，我将把往来记录一并提交主管部门',
  ],
  en: [
    'My name is $name and I am putting this request about my balance to you in writing',
    'Events at home have left less each month than the payment we once agreed on',
    'I have never refused to pay, and your own statements of past years bear that out',
    'Stop ringing my relatives and the place where I work, and speak to me alone',
    'From $day on, waive the penalty interest and spread what is left over sixty installments',
    'Should no reply come I will hand the whole exchange to the authority that licenses you',
  ],
};

/** What a fake says about people whom it frames. */
const CONFESSIONS: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '这封投诉是$firm替我写的，收了我一千九百八十元',
    '我给$firm交了定金，办成还要再付两成',
    '$firm让我照着念，说保证能停催',
  ],
  en: [
    '$firm wrote this one and took $290 from me for it',
    'I left a deposit with $firm and owe them a fifth of what you waive',
    '$firm had me read from their sheet and swore the calls would end',
  ],
};

/** A copy of the letter. A story stands in its middle, as people add their own. */
export function copyOf(language: Language, row: Readonly<Record<string, string>>, story: string): string {
  const sentences = LETTER[language].map((s) =>
    s.replace('$name', row['debtor_name']).replace('$day', row['received_at'].slice(5, 10)),
  );
  const [stop, between] = language === 'zh' ? ['。', '。'] : ['. ', ' '];
  const half = sentences.length / 2;
  const part = (list: readonly string[]) => list.map((s) => `${s}${stop}`).join('');
  return `${part(sentences.slice(0, half))}${story}${story === '' ? '' : between}${part(sentences.slice(half))}`;
}

export function confession(language: Language, firm: string, which: number): string {
  const said = CONFESSIONS[language][which % CONFESSIONS[language].length].replace('$firm', () => firm);
  return language === 'zh' ? `。${said}。` : ` ${said}.`;
}
