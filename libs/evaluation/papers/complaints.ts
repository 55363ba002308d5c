import type { Dice } from './dice.js';
import type { Evidence } from './form.js';
import type { Person } from './people.js';

const ZH: Readonly<Record<'open' | 'ask' | Evidence, readonly string[]>> = {
  open: [
    '你好，',
    '',
    '您好，我是贵行的老客户，',
    '投诉人反映：',
    '麻烦转给处理的人，',
    '我想反映个情况，',
    '打了几次电话没人理，',
  ],
  medical: [
    '我因为生病住院没法上班，欠款还不上了',
    '医生让我在家休养，这几个月没有收入',
    '家里的钱都拿去看病了，账单已经逾期',
    '身体查出问题以后一直在吃药',
  ],
  unemployment: [
    '厂里停产把我们都辞了，现在没有工作',
    '公司裁员，工资还拖着没发',
    '我失业好几个月，一直在找活干',
    '单位突然解除合同，断了收入',
  ],
  poverty: [
    '家里困难，村里给开了证明',
    '老人卧床孩子上学，实在拿不出钱',
    '靠种地过日子，收成又不好',
    '社区上门核实过我家的情况',
  ],
  death: ['家里老人刚刚去世，办后事花光了积蓄', '亲人过世，我还没缓过来', '父亲走了以后家里乱成一团'],
  housing: ['房子漏水住不了，搬家花了钱'],
  court: ['收到了法院的材料，心里害怕', '法院通知我去开庭，我想先协商', '已经进了诉讼程序还天天打电话'],
  other: ['流水可以看到我每月只有这点钱', '工资卡里已经没有余额', '附上银行流水，请看我的收支'],
  ask: [
    '希望能分期还本金。',
    '请停止给我单位打电话。',
    '恳请减免一部分利息和违约金。',
    '请给我一个延期的方案。',
    '我愿意还，只是需要时间。',
    '请书面答复我。',
    '能不能先停催三个月？',
  ],
};
const EN: Readonly<Record<'open' | 'ask' | Evidence, readonly string[]>> = {
  open: [
    'Hello, ',
    '',
    'I have been a customer for years. ',
    'I rang twice and got nowhere. ',
    'Please pass this on. ',
    'To the complaints team: ',
  ],
  medical: [
    'I have been off sick and my sick pay has run out',
    'my doctor has signed me off and I cannot keep up the payments',
    'the hospital bill took everything I had put aside',
  ],
  unemployment: [
    'I was made redundant and have no wage coming in',
    'the site closed and all of us lost our jobs',
    'my employer let me go with little notice',
  ],
  poverty: [
    'I live on benefits and there is nothing left after rent',
    'my award was cut and I cannot meet the installments',
    'please see the award letter for what I get each month',
  ],
  death: ['my husband died and I am sorting out his affairs'],
  housing: ['we had to leave our flat'],
  court: ['I have had papers from the court and would rather settle'],
  other: [
    'my statement shows what I earn and what goes out',
    'you can see from my account that I am overdrawn each month',
    'I attach my bank statement as you asked',
  ],
  ask: [
    'Please freeze the interest.',
    'I would like a payment plan I can afford.',
    'Please stop calling me at work.',
    'I am asking for three months to get back on my feet.',
    'Please reply in writing.',
    'Can someone look at this properly?',
  ],
};

/** A short complaint in a person's own mix of words. */
export function complaintOf(d: Dice, person: Person, evidence: Evidence, amount: number): string {
  const words = person.tongue === 'zh' ? ZH : EN;
  const middle = d.take(words[evidence], d.int(1, 2)).join(person.tongue === 'zh' ? '，' : ', and ');
  const money =
    person.tongue === 'zh'
      ? d.pick([`，欠款大概${amount}元`, `，剩余本息${amount}元`, '', `。我的电话${person.phone}`])
      : d.pick([`. I owe about ${amount} pounds`, '', `. The balance is ${amount}`, `. My number is ${person.phone}`]);
  const stop = person.tongue === 'zh' ? '。' : '. ';
  return `${d.pick(words.open)}${middle}${money}${stop}${d.take(words.ask, d.int(1, 2)).join(person.tongue === 'zh' ? '' : ' ')}`;
}
