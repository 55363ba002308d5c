import type { Fate } from './fate.js';
import type { Tongue } from './kinds.js';
import type { Lender } from './lenders.js';
import type { Mint } from './mint.js';
import type { Facts } from './speak.js';

export interface Person {
  readonly ref: string;
  readonly tongue: Tongue;
  readonly lender: Lender;
  readonly product: string;
  readonly name: string;
  readonly surname: string;
  readonly man: boolean;
  readonly id: string;
  readonly phone: string;
  readonly email: string;
  readonly ip: string;
  readonly device: string;
  readonly account: string;
  readonly address: string;
  readonly city: string;
  /** How this person writes, from 0 to below 1 each. */
  readonly hand: { readonly length: number; readonly care: number; readonly dialect: string; readonly mix: number };
}

const SURNAMES =
  '王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 韩 邓 冯 曹 彭 曾 肖 田 董 潘 袁 蔡 蒋 余 于 杜 叶 程 魏 苏 吕 丁 任 卢 姚 沈 钟 姜 崔 谭 陆 范 汪 廖 石 金 韦 贾 夏 付 方 邹 熊 白 孟 秦 邱 侯 江 尹 薛 闫 段 雷 龙 黎 史 陶 贺 毛 郝 顾 龚 邵 万 覃 武 钱 戴 严 莫 孔 向 常 欧阳 上官'.split(
    ' ',
  );
const MEN =
  '伟 强 磊 军 洋 勇 杰 涛 超 明 刚 平 辉 鹏 华 飞 鑫 波 斌 宇 浩 凯 健 俊 帆 旭 宁 龙 林 建国 志强 国庆 永福 德胜 少华 家豪 子轩 文斌'.split(
    ' ',
  );
const WOMEN =
  '芳 娜 敏 静 秀英 丽 艳 娟 霞 婷 雪 慧 莹 玲 燕 红 丹 萍 桂英 玉兰 春梅 晓燕 佳怡 梦琪 思雨 小凤 翠花 雅琴 凤英 倩'.split(
    ' ',
  );
const CITIES_ZH =
  '合肥 南通 泉州 赣州 洛阳 临沂 襄阳 衡阳 湛江 柳州 遵义 曲靖 宝鸡 天水 西宁 银川 包头 齐齐哈尔 四平 鞍山 邯郸 大同 绵阳 达州 攀枝花 佛山 东莞 中山 温州 台州'.split(
    ' ',
  );
const GIVEN_M =
  'James Robert Marcus Luis DeShawn Kevin Brian Anthony Tyler Jose Walter Earl Dmitri Tuan Ahmed Carlos Greg Nathan Isaac Raymond'.split(
    ' ',
  );
const GIVEN_W =
  'Mary Linda Tanya Rosa Keisha Jennifer Amber Heather Guadalupe Fatima Mei Joan Doris Crystal Danielle Olga Ruth Sharon Brenda Paula'.split(
    ' ',
  );
const LAST =
  'Alvarez Baker Boyd Brooks Castillo Chambers Coleman Diaz Dunn Ellis Fuentes Gibbs Graham Haines Holt Ibrahim Jennings Kowalski Larson Lozano Maddox Mercer Nguyen Novak Osborne Patel Pruitt Quinn Ramos Reyes Rhodes Saunders Schmidt Stokes Tran Tucker Vance Walsh Whitaker Yates Zamora'.split(
    ' ',
  );
const CITIES_EN =
  'Peoria IL|Macon GA|Flint MI|Spokane WA|Laredo TX|Erie PA|Topeka KS|Mobile AL|Stockton CA|Akron OH|Shreveport LA|Knoxville TN'.split(
    '|',
  );
const HOSTS = {
  zh: ['qq.com', '163.com', '126.com', 'sina.cn', 'foxmail.com'],
  en: ['gmail.com', 'yahoo.com', 'hotmail.com', 'aol.com', 'comcast.net'],
};
export const JOBS_ZH =
  '保安 电焊工 收银员 厨师 司机 会计 文员 护工 泥瓦工 销售 快递员 幼儿园老师 装修工 程序员 美甲师 车间主任 导游 服务员'.split(
    ' ',
  );
const JOBS_EN = [
  'cook',
  'welder',
  'nurse aide',
  'cashier',
  'truck driver',
  'roofer',
  'teller',
  'substitute teacher',
  'security guard',
  'warehouse picker',
  'hairdresser',
  'dispatcher',
];
const KIN_ZH = '老公 老婆 父亲 母亲 岳父 儿子 女儿 爷爷 奶奶 婆婆'.split(' ');
const ILL_ZH = '尿毒症 肺癌 脑梗 白血病 心梗 乳腺癌 肝硬化 抑郁症 股骨头坏死 类风湿 糖尿病并发症 甲状腺癌'.split(' ');
const ILL_EN = [
  'kidney failure',
  'breast cancer',
  'leukemia',
  'MS',
  'lupus',
  'a stroke',
  'COPD',
  'lung cancer',
  'heart failure',
];
const SHOPS = '小饭馆 烧烤店 服装店 奶茶店 理发店 五金店 水果店 民宿 洗车行 文具店 早餐铺 棋牌室'.split(' ');
const SKILLS = '剪辑 配音 美容 编程 会计 插画 直播带货 健身教练'.split(' ');
const APPS = '小象钱包 速贷侠 乐享花 诚意借 云上分期'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

export function personOf(lender: Lender, fate: Fate, mint: Mint, age: readonly [number, number] = [21, 68]): Person {
  const { tongue } = lender;
  const zh = tongue === 'zh';
  const man = fate.odds(0.54);
  const surname = fate.pick(zh ? SURNAMES : LAST);
  const given = zh
    ? fate.pick(man ? MEN : WOMEN) + (fate.odds(0.25) ? fate.pick(man ? MEN : WOMEN).slice(0, 1) : '')
    : fate.pick(man ? GIVEN_M : GIVEN_W);
  const city = zh ? fate.pick(CITIES_ZH) : fate.pick(CITIES_EN);
  const stem = zh
    ? fate.pick(['a', 'wang', 'xx', 'lucky', 'yun', '', 'hello', 'zz'])
    : `${given.toLowerCase()}${surname[0].toLowerCase()}`;
  return {
    ref: mint.code(zh ? 'KH' : 'C', 8),
    tongue,
    lender,
    product: fate.pick(lender.products),
    name: zh ? surname + given : `${given} ${surname}`,
    surname,
    man,
    id: zh ? mint.resident(2026 - fate.int(...age), man) : mint.code('', 9),
    phone: mint.phone(tongue),
    email: mint.email(stem, HOSTS[tongue]),
    ip: mint.ip(),
    device: mint.device(),
    account: mint.account(tongue),
    address: mint.address(tongue, city),
    city,
    hand: {
      length: fate.next(),
      care: fate.next(),
      dialect: zh
        ? fate.odds(0.22)
          ? fate.pick(['sichuan', 'canton', 'northeast', 'net', 'bookish'])
          : ''
        : fate.odds(0.15)
          ? fate.pick(['plain', 'spanish', 'polite'])
          : '',
      mix: fate.next(),
    },
  };
}

/** What a person can say in figures and names. Numbers of callers come from what the lender really calls from. */
export function factsOf(p: Person, fate: Fate, numbers: { readonly hot: string; readonly col: string }): Facts {
  const zh = p.tongue === 'zh';
  const round = (n: number) => (fate.odds(0.6) ? Math.round(n / 100) * 100 : Math.round(n));
  const sum = (low: number, high: number) => String(Math.max(60, round(low * (high / low) ** fate.next())));
  return {
    ...numbers,
    name: p.name,
    sur: p.surname,
    bank: fate.odds(0.75)
      ? p.lender.name
      : zh
        ? fate.pick(['你行', '你们银行', '贵公司', '你们公司'])
        : p.lender.name.split(/[ -]/)[0],
    product: p.product,
    amt: sum(3000, 280_000),
    amt2: sum(900, 9000),
    low: sum(400, 5200),
    fee: String(fate.int(36, 990)),
    rate: String(fate.int(4, 24)),
    rate2: String(fate.int(25, 58)),
    m: String(fate.int(1, 12)),
    d: String(fate.int(1, 28)),
    h: String(fate.int(6, 11)),
    n: String(fate.int(3, 28)),
    s: String(fate.int(2, 6)),
    k: String(fate.int(3, 12)),
    year: String(fate.int(2015, 2025)),
    month: fate.pick(MONTHS),
    age: String(2026 - (zh ? Number(p.id.slice(6, 10)) : fate.int(1950, 2003))),
    old: String(fate.int(68, 91)),
    city: zh ? p.city : p.city.slice(0, -3),
    job: fate.pick(zh ? JOBS_ZH : JOBS_EN),
    kin: fate.pick(zh ? KIN_ZH : ['wife', 'husband', 'mother', 'dad', 'sister', 'son']),
    ill: fate.pick(zh ? ILL_ZH : ILL_EN),
    shop: fate.pick(SHOPS),
    skill: fate.pick(SKILLS),
    app: fate.pick(APPS),
  };
}
