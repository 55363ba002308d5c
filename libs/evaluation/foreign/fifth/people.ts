import type { Tongue } from './cast.js';
import type { Lender } from './lenders.js';
import type { Lot } from './lot.js';
import type { Mint } from './mint.js';

export interface Person {
  readonly ref: string;
  readonly tongue: Tongue;
  readonly name: string;
  readonly surname: string;
  readonly man: boolean;
  readonly age: number;
  readonly id: string;
  readonly phone: string;
  readonly email: string;
  readonly ip: string;
  readonly device: string;
  readonly address: string;
  readonly account: string;
  readonly city: string;
  readonly job: string;
  readonly lender: Lender;
  readonly product: string;
  /** How this person types. */
  readonly hand: string;
}

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
];
const GIVEN = [
  ...'建国秀英海燕志强春梅永红文斌晓丽国平玉兰小军桂芳明辉雪琴长江立新美玲振华冬生金凤俊杰思雨浩然欣怡子涵家豪雅婷诗涵宇航佳慧伟民淑珍占奎招娣',
];
export const CITIES_ZH = '衡阳 襄阳 赣州 遵义 临沂 南充 湛江 邯郸 阜阳 曲靖 咸阳 九江 常德 宿迁 商丘 玉林'.split(' ');
const JOBS_ZH =
  '缝纫工 水电工 保洁 快递分拣 小吃摊 月嫂 保安 货车司机 幼儿园保育员 焊工 收银员 泥瓦匠 美甲师 养蜂工 叉车工 药店营业员'.split(
    ' ',
  );
const FIRST_M =
  'Leonard Miguel Terrence Curtis Anil Walter Dmitri Jerome Raul Howard Elijah Tomas Vernon Kwame Scott Byron'.split(
    ' ',
  );
const FIRST_W =
  'Darlene Rosa Yvette Carol Ngozi Patricia Irina Latoya Guadalupe Joyce Amber Teresa Phyllis Mei Kristen Bernice'.split(
    ' ',
  );
const LAST =
  'Abbott Barrera Coleman Dupree Estrada Fitzgerald Gutierrez Hargrove Ibarra Jankowski Kessler Lockhart Mendoza Nwosu Okafor Pruitt Quintero Rasmussen Salazar Tran Underwood Villanueva Whitfield Yoder Zamora Boone Crowder Dalton Easley Fontaine'.split(
    ' ',
  );
const MIDDLE = 'A B C D E F G H J K L M N P R S T W'.split(' ');
export const CITIES_EN = [
  'Toledo, OH',
  'Macon, GA',
  'Fresno, CA',
  'Amarillo, TX',
  'Scranton, PA',
  'Mobile, AL',
  'Yakima, WA',
  'Peoria, IL',
  'Gary, IN',
  'Roanoke, VA',
  'Flint, MI',
  'Pueblo, CO',
];
const JOBS_EN = [
  'line cook',
  'school bus driver',
  'welder',
  'home health aide',
  'forklift operator',
  'teacher aide',
  'roofer',
  'dental assistant',
  'security guard',
  'long haul driver',
  'barber',
  'cashier',
];
const HANDS: Record<Tongue, Record<string, number>> = {
  zh: {
    neat: 40,
    loose: 18,
    spaces: 12,
    shouting: 6,
    typos: 14,
    emptyLines: 4,
    oneLine: 5,
    wideDot: 1,
    oldNumbers: 0.4,
  },
  en: { neat: 40, lower: 18, typos: 20, capitals: 4, dotted: 6, run: 8, emptyLines: 4 },
};

export function personOf(lender: Lender, lot: Lot, mint: Mint): Person {
  const { tongue } = lender;
  const man = lot.yes(0.5);
  const age = lot.int(20, 71);
  const surname = tongue === 'zh' ? lot.one(SURNAMES) : lot.one(LAST);
  const given = tongue === 'zh' ? lot.some(GIVEN, lot.yes(0.75) ? 2 : 1).join('') : lot.one(man ? FIRST_M : FIRST_W);
  const name = tongue === 'zh' ? surname + given : `${given} ${lot.yes(0.3) ? `${lot.one(MIDDLE)}. ` : ''}${surname}`;
  const city = tongue === 'zh' ? lot.one(CITIES_ZH) : lot.one(CITIES_EN);
  const born = `${2025 - age}${String(lot.int(1, 12)).padStart(2, '0')}${String(lot.int(1, 28)).padStart(2, '0')}`;
  const stem =
    tongue === 'zh'
      ? lot.one(['qq', 'wx', 'zh', 'lm', 'hx', 'ly']) + lot.digits(3)
      : `${given}${surname}`.toLowerCase();
  const domain =
    tongue === 'zh'
      ? lot.one(['163.com', 'qq.com', '126.com', 'sina.cn'])
      : lot.one(['gmail.com', 'yahoo.com', 'outlook.com', 'aol.com']);
  return {
    ref: mint.number(lender.ref[0], lender.ref[1]),
    tongue,
    name,
    surname,
    man,
    age,
    id: tongue === 'zh' ? mint.resident(born, man) : '',
    phone: mint.phone(tongue),
    email: mint.email(stem, domain),
    ip: mint.ip(tongue),
    device: mint.device(),
    address: mint.address(tongue, city),
    account: mint.account(tongue),
    city: tongue === 'zh' ? city : city.split(',')[0],
    job: lot.one(tongue === 'zh' ? JOBS_ZH : JOBS_EN),
    lender,
    product: lot.one(lender.products),
    hand: lot.weighed(HANDS[tongue]),
  };
}

const ZH_DAY = ['十二', '初六', '二十', '十五', '二十八'];
const WHO_ZH = '我爱人 老婆 老公 母亲 父亲 岳母 儿子 女儿 婆婆 大哥 外婆 弟弟'.split(' ');
const WHO_EN = 'wife husband mother father sister brother grandmother son daughter aunt'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
export const SURNAME = (lot: Lot, tongue: Tongue) => lot.one(tongue === 'zh' ? SURNAMES : LAST);

/** What is particular to one complaint. Days before `at` are written as people say them. */
export function factsOf(
  p: Pick<Person, 'tongue' | 'name' | 'lender' | 'product' | 'city' | 'job' | 'age'>,
  at: Date,
  lot: Lot,
): Record<string, string> {
  const past = (back: number) => new Date(at.getTime() - back * 86_400_000);
  const dayZh = (d: Date) =>
    lot.one([
      `${d.getUTCMonth() + 1}月${d.getUTCDate()}日`,
      `${d.getUTCMonth() + 1}月${d.getUTCDate()}号`,
      `${d.getUTCMonth() + 1}.${d.getUTCDate()}`,
      `${d.getUTCFullYear()}年${d.getUTCMonth() + 1}月${d.getUTCDate()}日`,
      '上礼拜',
      '前些天',
      `${d.getUTCMonth() + 1}月${lot.one(ZH_DAY)}`,
    ]);
  const dayEn = (d: Date) =>
    lot.one([
      `${MONTHS[d.getUTCMonth()]} ${d.getUTCDate()}`,
      `${d.getUTCMonth() + 1}/${d.getUTCDate()}`,
      `${d.getUTCMonth() + 1}/${d.getUTCDate()}/${d.getUTCFullYear()}`,
      `the ${lot.int(4, 20)}th of ${MONTHS[d.getUTCMonth()]}`,
    ]);
  const zh = p.tongue === 'zh';
  const day = zh ? dayZh : dayEn;
  const big = lot.int(30, 980) * 100 + (lot.yes(0.4) ? lot.int(1, 99) : 0);
  const small = lot.int(8, 260) * 10 + (lot.yes(0.4) ? lot.int(1, 9) : 0);
  const bigEn = Math.round(big / 5);
  const loan = lot.int(15, 90) * 100;
  const month = past(lot.int(30, 260)).getUTCMonth();
  return {
    lender: zh && lot.yes(0.15) ? p.lender.name.slice(0, 2) : p.lender.name,
    product: zh ? p.product : p.product.toLowerCase(),
    amount: zh ? lot.one([`${big}`, `${big}`, `${(big / 10000).toFixed(1)}万`]) : `$${bigEn.toLocaleString('en-US')}`,
    part: zh ? `${small}` : `$${small}`,
    date: day(past(lot.int(3, 90))),
    date2: day(at),
    n: `${lot.int(2, 9)}`,
    c: lot.one([...'二三四五六七八九']),
    m: `${lot.int(11, 48)}`,
    who: lot.one(zh ? WHO_ZH : WHO_EN),
    city: p.city,
    job: p.job,
    age: `${p.age}`,
    name: p.name,
    agent: SURNAME(lot, p.tongue),
    card: lot.digits(4),
    old: `${lot.int(61, 86)}`,
    loan: `${loan}`,
    got: `${Math.round((loan * lot.int(62, 85)) / 100)}`,
    due: `${lot.int(5, 28)}`,
    month: zh ? `${month + 1}月` : MONTHS[month],
    time: zh
      ? lot.one(['七点', '九点半', '十点多', '十一点', '六点四十'])
      : lot.one(['7 am', '6:45', 'nine', '10:30', 'about eight']),
  };
}
