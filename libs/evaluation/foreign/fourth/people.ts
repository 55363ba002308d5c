import type { Chance } from './chance.js';
import type { Facts } from './grammar.js';
import type { Mint } from './mint.js';
import { FIRST_EN, GIVEN_ZH, LAST_EN, LENDERS_EN, LENDERS_ZH, SURNAMES_ZH, type Tongue } from './places.js';

export interface Person {
  readonly ref: string;
  readonly tongue: Tongue;
  readonly name: string;
  readonly handle: string;
  readonly city: string;
  readonly phone: string;
  readonly identity: string;
  readonly lender: string;
  readonly facts: Facts;
}

export const nameOf = (tongue: Tongue, c: Chance): string =>
  tongue === 'en'
    ? `${c.one(FIRST_EN)} ${c.odds(0.2) ? `${String.fromCharCode(65 + c.int(0, 24))}. ` : ''}${c.one(LAST_EN)}`
    : `${c.one([...SURNAMES_ZH])}${c.one([...GIVEN_ZH])}${c.odds(0.72) ? c.one([...GIVEN_ZH]) : ''}`;

export const lendersOf = (tongue: Tongue): readonly string[] => (tongue === 'zh' ? LENDERS_ZH : LENDERS_EN);

/** Somebody with a life and an account. */
export function personOf(tongue: Tongue, mint: Mint, c: Chance, lender = c.one(lendersOf(tongue))): Person {
  const name = nameOf(tongue, c);
  const born = `${c.int(1952, 2003)}${String(c.int(1, 12)).padStart(2, '0')}${String(c.int(1, 28)).padStart(2, '0')}`;
  const handle =
    tongue === 'en'
      ? name.toLowerCase().replace(/[^a-z]+/g, c.one(['.', '_', '']))
      : `${c.one(['xiao', 'wo', 'ai', 'lao', 'da', 'feng', 'yun', 'tian'])}${c.one(['yu', 'hai', 'shan', 'lin', 'xing', 'mei', 'long', 'chen'])}`;
  return {
    ref: mint.customer(tongue),
    tongue,
    name,
    handle,
    city: mint.city(tongue),
    phone: mint.phone(tongue),
    identity: mint.identity(tongue, born),
    lender,
    facts: tongue === 'zh' ? factsZh(name, lender, c) : factsEn(name, lender, c),
  };
}

const round = (n: number, c: Chance): number => (c.odds(0.6) ? Math.round(n / 100) * 100 : n);

function moneyZh(n: number, c: Chance): string {
  if (n >= 10000 && c.odds(0.5)) return `${String(Math.round(n / 1000) / 10)}万${c.odds(0.5) ? '元' : ''}`;
  return `${c.odds(0.3) ? n.toLocaleString('en-US') : n}${c.one(['元', '元', '块', '块钱'])}`;
}

function factsZh(name: string, lender: string, c: Chance): Facts {
  const debt = round(c.span(2100, 260000), c);
  const day = (k: Chance) =>
    k.one([
      `${k.int(1, 12)}月${k.int(1, 28)}日`,
      `${k.int(1, 12)}月${k.int(1, 28)}号`,
      `${k.int(1, 12)}.${k.int(1, 28)}`,
      `${k.int(1, 12)}月份`,
      '上个月',
      '前几天',
      '上周',
    ]);
  return {
    name,
    lender,
    debt: moneyZh(debt, c),
    fee: moneyZh(c.int(39, 4900), c),
    rate: `${c.int(13, 35)}.${c.int(1, 9)}`,
    due: moneyZh(round(Math.max(120, Math.round(debt / c.int(6, 30))), c), c),
    since: c.one([
      `202${c.int(1, 5)}年`,
      `202${c.int(2, 5)}年${c.int(1, 12)}月`,
      `${c.one(['去年', '前年'])}${c.int(1, 12)}月`,
    ]),
    ref: `${c.int(1000, 9999)}`,
    wage: moneyZh(round(c.int(1800, 8800), c), c),
    day,
    n: (k) => String(k.int(2, 9)),
    m: (k) => k.one(['三', '四', '五', '六', '七', '八', '十来', '十几']),
    sum: (k) => moneyZh(k.span(320, 60000), k),
    clock: (k) =>
      k.one([
        `早上${k.int(6, 8)}点`,
        `晚上${k.int(9, 11)}点多`,
        `中午${k.int(12, 13)}点`,
        `下午${k.int(2, 5)}点`,
        '半夜',
        '天没亮',
      ]),
    clerk: (k) =>
      k.one([
        `工号${k.digits(4)}的客服`,
        `自称姓${k.one([...SURNAMES_ZH])}的工作人员`,
        '客服',
        '在线客服',
        `${k.int(1000, 9000)}号坐席`,
        '一个女客服',
        '一位男的专员',
        '后台主管',
      ]),
    kin: (k) => k.one(['我妈', '我爸', '老婆', '我对象', '孩子他爸', '我姐', '岳母', '公公', '我哥']),
    job: c.one([
      '送外卖',
      '在工地做小工',
      '开网约车',
      '在超市理货',
      '在电子厂上班',
      '摆摊卖早点',
      '做保洁',
      '在幼儿园当老师',
      '跑长途货车',
      '做美甲',
      '修空调',
      '在县医院当护工',
      '养猪',
      '做装修水电工',
      '卖保险',
      '在酒店后厨',
      '当保安',
      '开小卖部',
      '做服装裁剪',
      '在快递站分拣',
    ]),
    ill: c.one([
      '腰椎间盘突出',
      '甲状腺结节',
      '股骨头坏死',
      '尿毒症',
      '胃出血',
      '脑梗',
      '糖尿病并发症',
      '乳腺手术',
      '工伤断了两根手指',
      '抑郁症',
      '肺结节',
      '心脏搭了桥',
    ]),
  };
}

const moneyEn = (n: number, c: Chance): string =>
  c.one([`$${n.toLocaleString('en-US')}`, `$${n}`, `$${n.toLocaleString('en-US')}.${c.int(10, 99)}`, `${n} dollars`]);

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

function factsEn(name: string, lender: string, c: Chance): Facts {
  const debt = round(c.span(310, 38000), c);
  return {
    name,
    lender,
    debt: moneyEn(debt, c),
    fee: moneyEn(c.int(12, 790), c),
    rate: `${c.int(17, 199)}.${c.int(1, 9)}`,
    due: moneyEn(Math.max(24, Math.round(debt / c.int(5, 26))), c),
    since: c.one([
      `in 202${c.int(1, 5)}`,
      `in ${c.one(MONTHS)} 202${c.int(2, 5)}`,
      `back in ${c.one(MONTHS)}`,
      'last year',
      `about ${c.int(5, 22)} months ago`,
    ]),
    ref: `${c.int(1000, 9999)}`,
    wage: moneyEn(round(c.int(900, 4200), c), c),
    day: (k) =>
      k.one([
        `${k.one(MONTHS)} ${k.int(1, 28)}`,
        `${k.int(1, 12)}/${k.int(1, 28)}`,
        'last week',
        `the ${k.int(4, 28)}th`,
        'last month',
        `a ${k.one(['Monday', 'Tuesday', 'Thursday', 'Friday'])} in ${k.one(MONTHS)}`,
      ]),
    n: (k) => String(k.int(2, 9)),
    m: (k) => k.one(['three', 'four', 'five', 'six', 'eight', 'a dozen', 'nine']),
    sum: (k) => moneyEn(k.span(15, 6000), k),
    clock: (k) =>
      k.one([
        `${k.int(6, 8)} am`,
        `${k.int(9, 11)}:${k.int(10, 59)} at night`,
        'lunchtime',
        'six in the morning',
        'dinner time',
        'the middle of my shift',
      ]),
    clerk: (k) =>
      k.one([
        `a man who said his name was ${k.one(FIRST_EN)}`,
        `rep #${k.digits(4)}`,
        'a supervisor',
        'someone on chat',
        `${k.one(FIRST_EN)} in customer care`,
        'the lady on the phone',
        'a collector',
        'the agent',
      ]),
    kin: (k) => k.one(['my wife', 'my mom', 'my husband', 'my sister', 'my roommate', 'my dad', 'my son', 'my fiance']),
    job: c.one([
      'drive a delivery van',
      'work nights at a warehouse',
      'clean offices',
      'teach preschool',
      'cook at a diner',
      'do roofing',
      'am a home health aide',
      'run a food truck',
      'drive for a ride app',
      'stock shelves',
      'am on disability',
      'am retired from the post office',
      'wait tables',
      'cut hair',
      'work at a call center',
      'weld',
      'do landscaping',
      'am a substitute teacher',
    ]),
    ill: c.one([
      'back surgery',
      'a stroke',
      'kidney failure',
      'breast cancer',
      'a broken hip',
      'long covid',
      'a car wreck',
      'heart trouble',
      'depression',
      'a work injury',
      'high-risk pregnancy',
    ]),
  };
}
