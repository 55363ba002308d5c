import type { Fate } from './fate.js';
import type { Channel } from './kinds.js';
import type { Person } from './people.js';
import { withoutTail } from './tail.js';

type Swap = readonly [RegExp, string];

const DIALECTS: Readonly<Record<string, readonly Swap[]>> = {
  sichuan: [
    [/什么/g, '啥子'],
    [/没有/g, '没得'],
    [/怎么/g, '咋个'],
    [/知道/g, '晓得'],
    [/这么/g, '恁个'],
    [/我们/g, '我们屋头'],
  ],
  canton: [
    [/没有/g, '冇'],
    [/不是/g, '唔系'],
    [/怎么/g, '点解'],
    [/他们/g, '佢哋'],
    [/现在/g, '而家'],
    [/什么/g, '乜嘢'],
    [/的人/g, '嘅人'],
  ],
  northeast: [
    [/什么/g, '啥'],
    [/怎么/g, '咋'],
    [/我们/g, '俺们'],
    [/知道/g, '寻思'],
    [/很/g, '老'],
    [/干什么/g, '干哈'],
  ],
  net: [
    [/真的/g, '真滴'],
    [/没有/g, '木有'],
    [/什么/g, '神马'],
    [/无语/g, 'emmm'],
    [/银行/g, 'bank'],
    [/电话/g, 'call'],
  ],
  bookish: [
    [/我/g, '本人'],
    [/现在/g, '目前'],
    [/没有/g, '并无'],
    [/不能/g, '无法'],
    [/要我/g, '责令本人'],
    [/说/g, '称'],
  ],
  plain: [
    [/\bare\b/g, 'is'],
    [/\bisn't\b/g, 'aint'],
    [/\bdo not\b/g, 'dont'],
    [/\bgoing to\b/g, 'gonna'],
  ],
  spanish: [
    [/\bPlease\b/g, 'Por favor please'],
    [/\bthe\b/, 'de'],
    [/\bhave\b/, 'has'],
    [/\bmother\b/, 'mama'],
  ],
  polite: [
    [/\bI want\b/g, 'I would kindly request'],
    [/\bPlease\b/g, 'Kindly'],
    [/\bcalled\b/g, 'rang'],
  ],
};
const TYPOS_ZH: readonly Swap[] = [
  [/的/, '得'],
  [/在/, '再'],
  [/已经/, '己经'],
  [/账/, '帐'],
  [/做/, '作'],
  [/催收/, '摧收'],
  [/征信/, '证信'],
  [/分期/, '分其'],
  [/利息/, '利吸'],
  [/逾期/, '愈期'],
  [/贷款/, '代款'],
  [/银行/, '银航'],
];
const TYPOS_EN: readonly Swap[] = [
  [/\btheir\b/, 'there'],
  [/\bthey\b/, 'thay'],
  [/payment/, 'payemnt'],
  [/receive/, 'recieve'],
  [/\bbecause\b/, 'becuase'],
  [/interest/, 'intrest'],
  [/\bI am\b/, 'Im'],
  [/\bcannot\b/, 'cant'],
  [/\bnot\b/, 'nto'],
  [/account/, 'acount'],
];
const MIX_ZH: readonly Swap[] = [
  [/短信/, 'message'],
  [/客服/, 'CS'],
  [/分期/, 'instalment'],
  [/账单/, 'bill'],
  [/还款/, 'repay'],
  [/经理/, 'manager'],
  [/证明/, 'proof'],
];

/** Words for which each person has their own. */
const OWN_ZH: readonly (readonly [RegExp, readonly string[]])[] = [
  [/现在/g, ['眼下', '目前', '如今']],
  [/没有/g, ['没', '没有过']],
  [/让我/g, ['叫我', '要我', '喊我']],
  [/说(?![话明法好服理])/g, ['讲', '说是', '表示']],
  [/客服/g, ['接线员', '客服人员', '热线的人']],
  [/怎么/g, ['为什么', '咋']],
  [/知道/g, ['明白', '清楚']],
  [/已经/g, ['早就', '已']],
  [/一个月/g, ['每月', '一月']],
  [/元/g, ['块', '块钱']],
  [/打了/g, ['拨了', '打过']],
  [/贷款/g, ['借款', '贷的款']],
  [/催收/g, ['催债的', '要账的']],
  [/账单/g, ['对账单', '单子']],
  [/逾期/g, ['晚还', '超期']],
  [/网点/g, ['营业厅', '支行']],
  [/还款/g, ['还钱']],
  [/就/g, ['便', '']],
  [/给我/g, ['替我', '帮我']],
  [/孩子/g, ['娃', '小孩']],
  [/还是/g, ['仍然', '仍']],
  [/请(?![问假示])/g, ['希望', '麻烦', '恳请']],
  [/扣款/g, ['划款', '扣钱']],
  [/告诉/g, ['通知', '跟']],
];
const OWN_EN: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bsaid\b/g, ['stated', 'claimed', 'kept saying']],
  [/\bsays\b/g, ['claims', 'insists', 'tells me']],
  [/\bthey\b/g, ['these people', 'your people', 'the reps']],
  [/\bPlease\b/g, ['Just', 'I need you to', 'Kindly']],
  [/\bstill\b/g, ['to this day', 'even now']],
  [/\bmy account\b/g, ['the account']],
  [/\bpaid\b(?= \$)/g, ['sent in', 'took care of']],
  [/\bpayment\b/g, ['installment', 'monthly payment', 'amount due']],
  [/\bcard\b/g, ['credit card', 'Visa']],
  [/\bcannot\b/g, ["can't", 'am not able to']],
  [/\bnever\b/g, ['not once', 'at no time']],
  [/\bhave\b/g, ['do have']],
  [/\bwill not\b/g, ['refuses to', "won't"]],
  [/\bgot\b(?= an? )/g, ['received', 'ended up with']],
  [/\bwant\b/g, ['need', 'am asking for']],
  [/\band\b/g, ['&', 'plus', 'and then']],
  [/\bbut\b/g, ['yet', 'only']],
  [/\bwith\b/g, ['at', 'through']],
  [/\bthe\b/, ['that', 'this']],
  [/\bto\b/, ['in order to']],
  [/\bon my\b/g, ['on our', 'under my']],
  [/\bafter\b/g, ['once', 'following']],
  [/\bfor\b/, ['all for', 'just for']],
  [/\bfee\b/g, ['charge', 'penalty']],
];

/** Sentences as one person puts them on paper, or as a clerk enters what a caller says. */
export function inHand(sentences: readonly string[], p: Person, fate: Fate, channel: Channel): string {
  let text = p.tongue === 'zh' ? joinedZh(sentences, p, fate, channel) : joinedEn(sentences, p, fate);
  const swap = (swaps: readonly Swap[]) => {
    for (const [from, to] of swaps) text = text.replace(from, to);
  };
  for (const [word, others] of p.tongue === 'zh' ? OWN_ZH : OWN_EN)
    if (fate.odds(0.3)) text = text.replace(word, fate.pick(others));
  if (p.hand.dialect !== '' && channel !== 'letter') swap(DIALECTS[p.hand.dialect]);
  if (p.hand.mix < 0.06 && p.tongue === 'zh') swap(MIX_ZH);
  if (p.hand.care < 0.3) swap(fate.some(p.tongue === 'zh' ? TYPOS_ZH : TYPOS_EN, p.hand.care < 0.12 ? 4 : 2));
  if (p.hand.care > 0.97)
    text = p.tongue === 'zh' ? text.replaceAll('，', ' ').replaceAll('。', ' ') : text.toUpperCase();
  if (channel === 'hotline' && fate.odds(0.75)) text = byClerk(text, p, fate);
  return text;
}

function joinedZh(sentences: readonly string[], p: Person, fate: Fate, channel: Channel): string {
  const ends =
    p.hand.care < 0.15
      ? ['，', '，', ' ']
      : p.hand.care < 0.3
        ? ['。', '，', '。。']
        : p.hand.care < 0.85
          ? ['。', '。', '！', '；']
          : ['。'];
  const links = ['', '', '', '', '而且', '另外', '还有，', '后来', '结果', '说实话，', '关键是'];
  const said = sentences.map(
    (s, i) => (i > 0 && i < sentences.length - 1 && fate.odds(0.3) ? fate.pick(links) : '') + s,
  );
  if ((channel === 'letter' || channel === 'email') && fate.odds(0.35)) return said.map((s) => `${s}。`).join('\n');
  if (fate.odds(0.06)) return said.map((s, i) => `${i + 1}、${s}`).join(fate.pick(['；', '\n', '。']));
  const text = said.map((s, i) => s + (i === said.length - 1 && fate.odds(0.35) ? '' : fate.pick(ends))).join('');
  return text;
}

function joinedEn(sentences: readonly string[], p: Person, fate: Fate): string {
  const links = ['', '', '', 'Also, ', 'And ', 'On top of that ', 'Then ', 'So '];
  const end = p.hand.care < 0.12 ? [', ', ' '] : p.hand.care < 0.3 ? ['. ', '... ', '. '] : ['. ', '. ', '. ', '! '];
  const said = sentences.map((s, i) => linked(i > 0 && fate.odds(0.25) ? fate.pick(links) : '', s, p));
  const text = said
    .map((s) => s[0].toUpperCase() + s.slice(1) + fate.pick(end))
    .join('')
    .trim();
  if (p.hand.care < 0.12) return text.toLowerCase();
  return fate.odds(0.12) ? text.replaceAll('. ', '.\n') : text;
}

const linked = (link: string, s: string, p: Person): string =>
  link === '' || /^I\b/.test(s) || s.startsWith(p.lender.name.slice(0, 4))
    ? link + s
    : link + s[0].toLowerCase() + s.slice(1);

/** A clerk of the hotline speaks about the caller. */
function byClerk(text: string, p: Person, fate: Fate): string {
  if (p.tongue === 'en')
    return (
      fate.pick(['Caller states: ', 'Cust called in. ', 'CALL NOTE - ', 'Member reports ']) +
      text
        .replace(/\bI(?: am|'m)\b/g, 'cust is')
        .replace(/\bI\b/g, 'cust')
        .replace(/\bmy\b/g, 'cust')
    );
  const he = fate.pick(['客户', '其', '来电人', '用户']);
  const said = text.replace(/我们|本人|我/g, he).replaceAll('其的', '其');
  const head = fate.pick([
    '客户来电反映：',
    '来电人称，',
    `${p.surname}${p.man ? '先生' : '女士'}来电表示`,
    '用户致电投诉，',
    '【投诉】',
    '',
  ]);
  const tail = fate.pick([
    '，请核实处理。',
    '，烦请跟进回复客户',
    '。已安抚。',
    '',
    '。客户情绪激动，要求尽快答复。',
    '。需回访。',
  ]);
  return head + withoutTail(said, '。！，；') + tail;
}
