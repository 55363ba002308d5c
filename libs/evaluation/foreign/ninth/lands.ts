import type { Dice } from './dice.js';

export type Tongue = 'zh' | 'uk' | 'us';
export type Lang = 'zh' | 'en';
export const langOf = (tongue: Tongue): Lang => (tongue === 'zh' ? 'zh' : 'en');

export type Channel = 'hotline' | 'platform' | 'regulator' | 'letter' | 'email' | 'app' | 'branch' | 'other';

export interface Lender {
  readonly name: string;
  readonly tongue: Tongue;
  readonly products: readonly string[];
}

const lender = (tongue: Tongue, name: string, products: string): Lender => ({
  tongue,
  name,
  products: products.split(','),
});

export const LENDERS: readonly Lender[] = [
  lender('zh', '岚江银行', '信用卡,装修贷,消费贷'),
  lender('zh', '渭川银行', '信用卡,个人经营贷,房贷'),
  lender('zh', '麦浪消费金融', '消费贷,分期'),
  lender('zh', '云帆小额贷款', '网贷,循环额度'),
  lender('zh', '橙橘分期', '分期,网贷'),
  lender('zh', '驰远汽车金融', '车贷'),
  lender('zh', '榆关农商银行', '农户贷,信用卡'),
  lender('us', 'Copper Ridge Bank', 'credit card,personal loan,checking account'),
  lender('us', 'Wexley Card Services', 'credit card'),
  lender('us', 'Tamarack Auto Credit', 'auto loan'),
  lender('us', 'Bluestem Student Servicing', 'student loan'),
  lender('us', 'PennyHop Cash', 'payday loan,installment loan'),
  lender('uk', 'Marlow & Dunn Bank', 'credit card,personal loan,overdraft'),
  lender('uk', 'Oxbow Motor Finance', 'car finance'),
  lender('uk', 'Larkspur Lending', 'personal loan,guarantor loan'),
  lender('uk', 'TillFriday', 'short-term loan'),
];

export const TOWNS: Readonly<Record<Tongue, readonly string[]>> = {
  zh: '绵阳 赣州 柳州 遵义 南通 临沂 保定 襄阳 衡阳 宝鸡 大同 阜阳 漳州 湛江 桂林 岳阳 洛阳 齐齐哈尔 鞍山 延吉 盐城 台州 咸阳 玉溪 宜宾 信阳'.split(
    ' ',
  ),
  us: 'Dayton|Spokane|Toledo|Macon|Amarillo|Duluth|Fresno|Erie|Topeka|Mobile|Reno|Scranton|Tulsa|Yuma|Peoria|Waco'.split(
    '|',
  ),
  uk: 'Hull|Swindon|Paisley|Wrexham|Luton|Burnley|Truro|Derby|Barry|Ayr|Crewe|Kettering|Stockport|Ipswich|Dudley'.split(
    '|',
  ),
};

const STREETS: Readonly<Record<Tongue, readonly string[]>> = {
  zh: '新华路 解放北路 柳荫街 学院路 工农路 滨河东路 铁西三路 育才巷 迎宾大道 东风街 朝阳南路 桥头街 民主路 光华路 建材路 东岳路 兴隆街 双塔路 文昌阁路 沿江路'.split(
    ' ',
  ),
  us: 'Alder St|Quarry Rd|Larch Ave|Mill Creek Dr|Fourth St|Depot Rd|Sycamore Ln|Prospect Ave|Canal St|Birchwood Ct|Old Mine Rd|Hickory Way|Pioneer Blvd|Tanner St'.split(
    '|',
  ),
  uk: 'Albion Street|Mill Lane|Coronation Road|Tanyard Close|Priory Avenue|Wharf Road|Ashgrove|Chapel Hill|Victoria Terrace|Beech Drive|Foundry Lane|Station Parade'.split(
    '|',
  ),
};
const ZH_DISTRICTS = '城关区 东湖区 高新区 河东区 北塔区 涪城区 西市区 老城区 南岸新区'.split(' ');
const STATES = 'OH WA GA TX MN CA PA KS AL NV OK AZ IL'.split(' ');

export function addressIn(tongue: Tongue, town: string, dice: Dice): string {
  const street = dice.one(STREETS[tongue]);
  if (tongue === 'zh') {
    const block = dice.one([`${dice.span(1, 38)}栋${dice.span(1, 4)}单元`, `${dice.span(1, 20)}号楼`, '']);
    return `${town}市${dice.one(ZH_DISTRICTS)}${street}${dice.span(1, 799)}号${block}${dice.span(1, 30)}0${dice.span(1, 8)}`;
  }
  if (tongue === 'us') {
    const flat = dice.odds(0.35) ? ` Apt ${dice.span(1, 40)}${dice.one(['', 'A', 'B', 'C'])}` : '';
    return `${dice.span(12, 9800)} ${street}${flat}, ${town}, ${dice.one(STATES)} ${dice.digits(5)}`;
  }
  const letters = 'ABDEFGHJLNPQRSTUWXYZ'.split('');
  const flat = dice.odds(0.3) ? `Flat ${dice.span(1, 30)}, ` : '';
  return `${flat}${dice.span(1, 190)} ${street}, ${town} ${town.slice(0, 2).toUpperCase()}${dice.span(1, 29)} ${dice.span(1, 9)}${dice.one(letters)}${dice.one(letters)}`;
}

const SHORT = { zh: '+08:00', uk: '+00:00', us: '-05:00' } as const;
const START = Date.UTC(2025, 7, 4);
/** The days that a world covers. */
export const SPAN = 420;

export const dateOf = (day: number): Date => new Date(START + day * 86_400_000);

export function stamp(tongue: Tongue, day: number, second: number): string {
  const t = new Date(START + Math.floor(day) * 86_400_000 + second * 1000).toISOString();
  return `${t.slice(0, 19)}${SHORT[tongue]}`;
}

/** When in the day a channel gets its complaints. */
export function secondOf(channel: Channel, dice: Dice): number {
  const office = channel === 'branch' || channel === 'letter' || channel === 'hotline';
  if (office) return dice.span(9 * 3600, 17 * 3600 + 1800);
  return dice.odds(0.8) ? dice.span(8 * 3600, 23 * 3600) : dice.span(0, 86_399);
}

export function channelOf(tongue: Tongue, dice: Dice): Channel {
  const zh = [
    'hotline',
    'hotline',
    'platform',
    'platform',
    'platform',
    'regulator',
    'app',
    'letter',
    'email',
    'branch',
  ];
  const en = ['regulator', 'regulator', 'regulator', 'platform', 'email', 'email', 'letter', 'hotline', 'app', 'other'];
  return dice.one(tongue === 'zh' ? zh : en) as Channel;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A date as people write it in a letter. */
export function sayDate(tongue: Tongue, day: number, dice: Dice): string {
  const d = dateOf(day);
  const [y, m, n] = [d.getUTCFullYear(), d.getUTCMonth() + 1, d.getUTCDate()];
  const two = (x: number) => String(x).padStart(2, '0');
  if (tongue === 'zh')
    return dice.one([
      `${m}月${n}日`,
      `${m}月${n}号`,
      `${y}年${m}月${n}日`,
      `${y}-${two(m)}-${two(n)}`,
      `${m}.${n}`,
      `${y}年${m}月`,
      `${m}月${n < 11 ? '上旬' : n < 21 ? '中旬' : '下旬'}`,
      `${y}/${m}/${n}`,
    ]);
  const month = MONTHS[m - 1];
  if (tongue === 'us')
    return dice.one([
      `${month} ${n}`,
      `${m}/${n}/${y}`,
      `${month} ${n}, ${y}`,
      `${m}/${n}`,
      `${month.slice(0, 3)} ${n}`,
      `${y}-${two(m)}-${two(n)}`,
      `the ${n}${ordinal(n)} of ${month}`,
      `early ${month}`,
    ]);
  return dice.one([
    `${n} ${month}`,
    `${two(n)}/${two(m)}/${y}`,
    `${n} ${month} ${y}`,
    `the ${n}${ordinal(n)} of ${month}`,
    `${n}.${m}.${String(y).slice(2)}`,
    `${n} ${month.slice(0, 3)}`,
    `mid ${month}`,
  ]);
}

const ordinal = (n: number): string =>
  n > 10 && n < 14 ? 'th' : (({ 1: 'st', 2: 'nd', 3: 'rd' } as Record<number, string>)[n % 10] ?? 'th');
