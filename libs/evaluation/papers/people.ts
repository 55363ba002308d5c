import type { Dice } from './dice.js';

export type Tongue = 'zh' | 'en';

export interface Person {
  readonly tongue: Tongue;
  readonly name: string;
  readonly female: boolean;
  /** YYYY-MM-DD */
  readonly born: string;
  readonly id: string;
  readonly phone: string;
  readonly address: string;
  readonly city: string;
  readonly debtor: string;
}

const SURNAMES =
  '王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 邓 韩 冯 曹 彭 曾 萧 田 董 潘 袁 蔡 蒋 余 于 杜 叶 程 魏 苏 吕 丁 任 卢 姚 沈 钟 姜 崔 谭 陆 范 汪 廖 石 金 韦 贾 夏 付 方 邹 熊 白 孟 秦 邱 侯 江 尹 薛 阎 段 雷 龙 史 陶 贺 毛 郝 顾 龚 邵 万 覃 武 钱 戴 严 莫 孔 向 常 欧阳 司徒 上官'.split(
    ' ',
  );
const GIVEN_MAN =
  '伟 强 磊 军 洋 勇 杰 涛 明 超 刚 平 辉 鹏 飞 波 斌 宇 浩 凯 健 俊 帆 帅 旭 宁 龙 林 志强 建国 建华 国庆 海涛 文博 子豪 家豪 振华 永福 光耀 德胜 少峰 晓东 志远 立新 广成 学文 庆丰 春生 金宝 长河 玉柱 万里 守义'.split(
    ' ',
  );
const GIVEN_WOMAN =
  '芳 娜 敏 静 丽 艳 娟 霞 燕 玲 桂英 秀兰 玉兰 桂兰 秀珍 凤英 红梅 春梅 雪 婷 慧 莹 丹 萍 倩 颖 琳 欣怡 梦洁 雨桐 佳慧 思琪 晓燕 海燕 丽华 淑芬 淑珍 巧云 月娥 彩霞 素琴 美玲 爱华 香莲 金凤 翠花 银环 水仙'.split(
    ' ',
  );
const FIRST_MAN =
  'James Oliver Thomas Daniel Mohammed Ryan Callum Liam Ethan Joshua Kieran Aaron Curtis Darren Gareth Stuart Marcus Terrence Jamal Carlos Victor Raymond Dennis Keith Imran Patrick Sean Hugh Colin Andre Tyrone Wesley'.split(
    ' ',
  );
const FIRST_WOMAN =
  'Emma Sophie Chloe Hannah Aisha Megan Rebecca Laura Donna Tracy Julie Karen Denise Latoya Monique Patricia Yolanda Rosa Carmen Heather Bethany Shannon Naomi Priya Fatima Eileen Gwen Marjorie Nicole Tamika Angela Lorraine'.split(
    ' ',
  );
const LAST =
  'Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Wright Walker White Thompson Edwards Hughes Green Hall Wood Harris Martin Jackson Clarke Begum Khan Murphy OConnor Gallagher Reid Fraser Bell Foster Hayes Ramirez Castillo Jefferson Whitaker Pruitt Ogden Sutter Nwosu Adeyemi Lindqvist Petrov Marsh Holloway Tanner Beckett Fenwick Drummond Ashby'.split(
    ' ',
  );
export const CITIES_ZH = [
  ['临川', '361002'],
  ['淮阳', '411626'],
  ['安溪', '350524'],
  ['清河', '130534'],
  ['武陵', '430702'],
  ['龙泉', '331181'],
  ['永城', '411481'],
  ['东阳', '330783'],
  ['铜仁', '522201'],
  ['绵竹', '510683'],
  ['荣成', '371082'],
  ['桐乡', '330483'],
] as const;
const STREETS_ZH = '解放 人民 建设 青年 胜利 新华 文化 长江 滨河 光明 迎宾 朝阳 团结 育才'.split(' ');
const TOWNS_EN =
  'Ashford Bolton Doncaster Halifax Kettering Luton Paisley Rotherham Swindon Wigan Dayton Akron Toledo Macon'.split(
    ' ',
  );
const STREETS_EN = 'Mill Church Station Victoria Park Queen Orchard Chapel Birch Maple Prospect Canal'.split(' ');
const MOBILE_HEADS = '134 135 136 138 139 150 151 158 159 182 187 188 130 131 155 156 186 133 153 177 180 189'.split(
  ' ',
);
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const USCC_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The eighteenth sign of a resident number (GB 11643). */
export const idCheck = (body: string): string =>
  '10X98765432'[[...body].reduce((sum, digit, i) => sum + Number(digit) * ID_WEIGHTS[i], 0) % 11];

/** The last sign of a company's code (GB 32100). */
export function usccCheck(body: string): string {
  let weight = 1;
  let sum = 0;
  for (const sign of body) {
    sum += USCC_SIGNS.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return USCC_SIGNS[(31 - (sum % 31)) % 31];
}

export function usccOf(dice: Dice, region: string, isRight = true): string {
  const body = `91${region}MA${Array.from({ length: 7 }, () => USCC_SIGNS[dice.int(0, 29)]).join('')}`;
  const check = usccCheck(body);
  if (isRight) return body + check;
  return body + USCC_SIGNS[(USCC_SIGNS.indexOf(check) + dice.int(1, 20)) % 31];
}

export const nameOf = (dice: Dice, tongue: Tongue, female: boolean): string => {
  if (tongue === 'en') return `${dice.pick(female ? FIRST_WOMAN : FIRST_MAN)} ${dice.pick(LAST)}`;
  const given = dice.pick(female ? GIVEN_WOMAN : GIVEN_MAN);
  const second = given.length === 1 && dice.chance(0.35) ? dice.pick([...'文晓志小海春玉']) : '';
  return dice.pick(SURNAMES) + second + given;
};

/** People and numbers, each given out once. */
export class Town {
  readonly #seen = new Set<string>();

  constructor(readonly dice: Dice) {}

  once(make: () => string): string {
    for (;;) {
      const value = make();
      if (this.#seen.has(value)) continue;
      this.#seen.add(value);
      return value;
    }
  }

  person(tongue: Tongue, cityAt = this.dice.int(0, 11)): Person {
    const d = this.dice;
    const female = d.chance(0.47);
    const born = `${d.int(1958, 2001)}-${String(d.int(1, 12)).padStart(2, '0')}-${String(d.int(1, 28)).padStart(2, '0')}`;
    const [city, region] = tongue === 'zh' ? CITIES_ZH[cityAt] : [TOWNS_EN[cityAt], ''];
    return {
      tongue,
      female,
      born,
      city,
      name: this.once(() => nameOf(d, tongue, female)),
      id: this.once(() => this.#identity(tongue, region, born, female)),
      phone: this.once(() =>
        tongue === 'zh' ? `${d.pick(MOBILE_HEADS)}${d.digits(8)}` : `07${d.int(3, 9)}${d.digits(8)}`,
      ),
      address: this.once(() => this.#address(tongue, city)),
      debtor: this.once(() => (tongue === 'zh' ? `K${d.digits(9)}` : `UK${d.digits(8)}`)),
    };
  }

  #identity(tongue: Tongue, region: string, born: string, female: boolean): string {
    const d = this.dice;
    if (tongue === 'en')
      return `${d.pick([...'ABCEGHJKLMNPRSTWXYZ'])}${d.pick([...'ABCEGHJKLMNPRSTWXYZ'])}${d.digits(6)}${d.pick([...'ABCD'])}`;
    const serial = `${d.digits(2)}${d.int(0, 4) * 2 + (female ? 0 : 1)}`;
    const body = region + born.replaceAll('-', '') + serial;
    return body + idCheck(body);
  }

  #address(tongue: Tongue, city: string): string {
    const d = this.dice;
    if (tongue === 'en') return `${d.int(1, 240)} ${d.pick(STREETS_EN)} ${d.pick(['Street', 'Road', 'Lane'])}, ${city}`;
    return `${city}市${d.pick(STREETS_ZH)}${d.pick(['路', '街', '巷'])}${d.int(1, 380)}号${d.int(1, 20)}栋${d.int(1, 4)}单元${d.int(101, 1804)}室`;
  }
}

const DAY = 86_400_000;
export const dayOf = (iso: string, days: number): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
export const ageAt = (born: string, iso: string): number =>
  Number(iso.slice(0, 4)) - Number(born.slice(0, 4)) - (iso.slice(5) < born.slice(5) ? 1 : 0);
export const zhDay = (iso: string): string => {
  const [y, m, d] = iso.split('-').map(Number);
  return `${y}年${m}月${d}日`;
};
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
export const enDay = (iso: string): string => {
  const [y, m, d] = iso.split('-').map(Number);
  return `${d} ${MONTHS[m - 1]} ${y}`;
};
