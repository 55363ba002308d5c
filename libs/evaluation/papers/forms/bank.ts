import { A4, type Ask, type Facts, type Kind, type Sheet } from '../form.js';
import { escaped } from '../ink.js';
import { dayOf, enDay, zhDay } from '../people.js';

const ENTRIES = {
  zh: [
    '工资',
    '微信支付-超市',
    '支付宝-餐饮',
    '转账支出',
    '医院缴费',
    '话费充值',
    '代扣水电费',
    '房租',
    '消费贷还款',
    '转账收入',
    '药店消费',
    'ATM取款',
  ],
  en: [
    'SALARY',
    'CARD PAYMENT GROCERY',
    'DIRECT DEBIT ENERGY',
    'CASH WITHDRAWAL',
    'RENT STANDING ORDER',
    'MOBILE TOP UP',
    'LOAN REPAYMENT',
    'TRANSFER IN',
    'PHARMACY',
    'BUS FARES',
  ],
} as const;

/** Rows with a balance that runs. */
function draw(ask: Ask): Facts {
  const { d, person, issuer, day } = ask;
  const zh = issuer.tongue === 'zh';
  const write = zh ? zhDay : enDay;
  const out: Facts = {
    name: person.name,
    account: zh ? `6217${d.digits(15)}` : `${d.digits(2)}-${d.digits(2)}-${d.digits(2)} ${d.digits(8)}`,
    number: `${issuer.prefix}${String(ask.serial).padStart(7, '0')}`,
    address: person.address,
    date: write(day),
    from: write(dayOf(day, -60)),
    signer: d.pick(issuer.signers),
  };
  let balance = d.int(20_000, 900_000);
  out['open'] = (balance / 100).toFixed(2);
  const rows = d.int(14, 22);
  for (let i = 0; i < rows; i++) {
    // Pay comes in now and then, and at once where little is left.
    const isIn = balance < 9_000 || d.chance(0.16);
    const sum = isIn ? d.int(60_000, 520_000) : Math.floor(Math.min(d.span(800, 120_000), balance * d.real(0.1, 0.6)));
    balance += isIn ? sum : -sum;
    out[`day${i}`] = dayOf(day, -60 + Math.floor((i * 59) / rows));
    out[`what${i}`] = isIn
      ? zh
        ? d.pick(['工资', '转账收入'])
        : d.pick(['SALARY', 'TRANSFER IN'])
      : d.pick(ENTRIES[issuer.tongue].filter((e) => !/工资|收入|SALARY| IN$/.test(e)));
    out[`sum${i}`] = `${isIn ? '+' : '-'}${(sum / 100).toFixed(2)}`;
    out[`bal${i}`] = (balance / 100).toFixed(2);
  }
  out['rows'] = String(rows);
  out['close'] = (balance / 100).toFixed(2);
  return out;
}

const rows = (s: Sheet) =>
  Array.from(
    { length: Number(s.facts['rows']) },
    (_, i) =>
      `<tr><td>${s.v(`day${i}`)}</td><td>${s.v(`what${i}`)}</td><td class="r">${s.v(`sum${i}`)}</td><td class="r">${s.v(`bal${i}`)}</td></tr>`,
  ).join('');

const flow = [
  (s: Sheet) =>
    `<div class="row"><b class="accent" style="font-size:1.4em">${escaped(s.issuer.name)}</b><span>${escaped(s.issuer.unit)}</span></div><h2 class="t" style="margin:.6em 0">个人账户交易明细</h2><p>户名：${s.v('name')}　账号：${s.v('account')}　币种：人民币</p><p>起止日期：${s.v('from')}至${s.v('date')}　回单编号：${s.v('number')}</p><table class="grid" style="font-size:.88em;margin-top:.6em"><tr><th>交易日期</th><th>摘要</th><th class="r">交易金额</th><th class="r">账户余额</th></tr>${rows(s)}</table><p class="r" style="margin-top:.5em">期初余额 ${s.v('open')}　期末余额 ${s.v('close')}</p>${s.signOff(`<p>柜员 ${s.v('signer')}　打印日期 ${s.v('date')}</p>`)}`,
  (s: Sheet) =>
    `<div class="band c">${escaped(s.issuer.name)}　账户流水清单</div><table style="margin:.8em 0"><tr><td>客户姓名</td><td>${s.v('name')}</td><td>流水号</td><td>${s.v('number')}</td></tr><tr><td>卡号</td><td>${s.v('account')}</td><td>期间</td><td>${s.v('from')} - ${s.v('date')}</td></tr></table><table style="font-size:.88em;border-top:1.5px solid #333;border-bottom:1.5px solid #333">${rows(s)}</table><p style="margin-top:.6em">期初 ${s.v('open')} 元，期末 ${s.v('close')} 元。经办 ${s.v('signer')}</p>${s.signOff('<p>（业务专用章）</p>')}`,
];
const statement = [
  (s: Sheet) =>
    `<div class="row"><b class="accent" style="font-size:1.6em">${escaped(s.issuer.name)}</b><span class="r">Statement ${s.v('number')}<br>${s.v('from')} to ${s.v('date')}</span></div><p style="margin:1em 0">${s.v('name')}<br>${s.v('address')}</p><p>Account ${s.v('account')}</p><p>Opening balance ${s.v('open')}</p><table class="grid" style="font-size:.9em;margin:.5em 0"><tr><th>Date</th><th>Details</th><th class="r">Amount</th><th class="r">Balance</th></tr>${rows(s)}</table><p class="r"><b>Closing balance ${s.v('close')}</b></p>${s.signOff('')}`,
];
const OF = ['name', 'address', 'account'];
const FREE = [['number'], ['from', 'date'], ['open'], ['close'], ['sum2'], ['bal5']];

export const BANK: readonly Kind[] = [
  { key: 'flow', tongue: 'zh', evidence: 'other', personal: OF, free: FREE, page: A4, draw, layouts: flow },
  { key: 'statement', tongue: 'en', evidence: 'other', personal: OF, free: FREE, page: A4, draw, layouts: statement },
];
