import type { Dice } from './dice.js';
import { type Lender, lendersOf, PRODUCTS, spokenDay, TOWNS, type Tongue, type Trade } from './lands.js';
import { type Mint, penned } from './mint.js';
import type { Facts } from './say.js';

/** How somebody writes: much or little, carelessly or not, loudly or not. */
export interface Voice {
  readonly breath: number;
  readonly careless: boolean;
  readonly formal: boolean;
  readonly loud: boolean;
}

export interface Soul {
  readonly ref: string;
  readonly tongue: Tongue;
  readonly name: string;
  readonly resident: string;
  phone: string;
  readonly email: string;
  readonly town: string;
  address: string;
  readonly device: string;
  readonly ip: string;
  readonly voice: Voice;
  readonly lender: Lender;
  readonly trade: Trade;
  readonly product: string;
}

export interface Wanted {
  readonly lender?: Lender;
  readonly trade?: Trade;
  readonly town?: string;
  readonly surname?: string;
  readonly old?: boolean;
}

export function soul(tongue: Tongue, mint: Mint, dice: Dice, want: Wanted = {}): Soul {
  const fitting = lendersOf(tongue).filter((l) => want.trade === undefined || l.trades[want.trade] !== undefined);
  const lender =
    want.lender ??
    fitting.find((l) => l.name === dice.heavy(Object.fromEntries(fitting.map((f) => [f.name, f.weight])))) ??
    fitting[0];
  const trade = want.trade !== undefined && lender.trades[want.trade] ? want.trade : dice.heavy(lender.trades);
  const town = want.town ?? dice.one(Object.keys(TOWNS[tongue]));
  const woman = dice.odds(0.48);
  const year = want.old === true ? dice.from(1938, 1960) : dice.from(1961, 2006);
  return {
    ref: mint.ref(tongue),
    tongue,
    name: nameFor(tongue, woman, dice, want.surname),
    resident: tongue === 'zh' ? mint.resident(TOWNS.zh[town].code, year, woman) : '',
    phone: mint.phone(tongue),
    email: mint.email(tongue),
    town,
    address: homeIn(tongue, town, mint, dice),
    device: mint.device(),
    ip: mint.ip(tongue),
    voice: { breath: dice.roll(), careless: dice.odds(0.25), formal: dice.odds(0.35), loud: dice.odds(0.12) },
    lender,
    trade,
    product: dice.one(PRODUCTS[tongue][trade]),
  };
}

export function homeIn(tongue: Tongue, town: string, mint: Mint, dice: Dice): string {
  const place = TOWNS[tongue][town];
  return mint.only(() => {
    const road = dice.one(place.roads).replaceAll('_', ' ');
    const no = dice.from(1, 480);
    if (tongue === 'zh') {
      if (road.endsWith('村')) return `${town}${road}${dice.from(1, 18)}组${dice.from(1, 90)}号`;
      return `${town}${road}${no}号${dice.odds(0.75) ? `${dice.from(1, 22)}号楼${dice.from(1, 5)}0${dice.from(1, 6)}室` : ''}`;
    }
    if (tongue === 'uk') {
      const code = `${place.code}${dice.from(1, 9)} ${dice.from(1, 9)}${dice.one([...'ABDEFGHJLNPQ'])}${dice.one([...'RSTUWXYZ'])}`;
      return `${dice.odds(0.15) ? `${dice.from(1, 30)}${dice.one(['A', 'B', 'C'])} ` : `${no} `}${road}, ${town} ${code}`;
    }
    return `${no * 10 + dice.from(1, 9)} ${road}${dice.odds(0.2) ? `, Unit ${dice.from(1, 40)}` : ''}, ${town}, ${place.code}${dice.from(10, 99)}`;
  });
}

function nameFor(tongue: Tongue, woman: boolean, dice: Dice, surname?: string): string {
  if (tongue === 'zh') {
    const middle = dice.odds(0.2)
      ? ''
      : dice.one([...(woman ? '桂春丽淑彩月金红银凤亚欣雨佳梦诗' : '德国长俊永振少东志家锦泽子浩宇天')]);
    return `${surname ?? dice.one([...ZH_NAMES])}${middle}${dice.one([...(woman ? '花香英芳琴荣珠娥莲菊萱彤怡妍琪倩' : '福贵生林平安军民祥旺龙豪轩杰凯晨')])}`;
  }
  const first = dice.one((woman ? SHE : HE)[tongue].split(' '));
  return `${first} ${dice.odds(0.12) ? `${dice.one([...'ACEFHJLMRT'])} ` : ''}${surname ?? dice.one(LAST[tongue].split(' '))}`;
}

const ZH_NAMES =
  '李王张刘陈杨黄吴赵周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛段郝顾龚邵覃武';
const SHE = {
  uk: 'Kath Linda Sandra Elaine Jodie Rukhsana Agnieszka Carys Mairi Toni Beverley Shazia Ffion Catriona Gaynor Precious Monika Lynne Holly Ayesha Wendy Stacey Eleri Morag',
  us: 'Brenda Tiffany Guadalupe Shirley Kayla Yesenia Darlene Rhonda Mai Tonya Crystal Bernadette Loretta Ana Peggy Destiny Misty Rosalinda Wanda Jolene Kimberly Xiomara Twila Earlene',
};
const HE = {
  uk: 'Gary Lee Imran Stuart Darren Piotr Gethin Callum Mohammed Barrie Wayne Kevin Angus Tariq Nigel Shaun Emyr Ryan Dariusz Colin Bilal Rory Clive Ashley',
  us: 'Dale Rodney Hector Travis Leroy Dwayne Miguel Randy Curtis Bao Wendell Earl Cody Ramiro Clint Marvin Duane Ignacio Jesse Lonnie Terrance Virgil Abdi Floyd',
};
const LAST = {
  uk: 'Bamford Pickles Mirza Hardcastle Nuttall Entwistle Rees Pugh MacInnes Wojcik Sutcliffe Akhtar Horrocks Blezard Tordoff Griffiths Urquhart Mather Lightfoot Aspinall Chaudhry Gledhill Bowen Sharples Crabtree Zielonka Mellor Thwaite Cartwright Ogden Illingworth Prosser Munro Tindall Kearsley Rahman',
  us: 'Haskins Yazzie Trujillo Lindqvist Boggs Pettaway Garza Dumas Maki Toledo Hatfield Begay Cantu Larson Mullins Braswell Quintero Olson Stamper Tran Villarreal Cordova Niemi Justice Shifflett Gaskins Farias Heikkinen Tsosie Medeiros Pacheco Hollifield Vang Renner Sizemore Ochoa',
};

const JOBS = {
  zh: [
    '跑滴滴',
    '在工地做瓦工',
    '在服装厂踩缝纫机',
    '开小卖部',
    '送快递',
    '在饭店后厨帮工',
    '种果树',
    '在商场站柜台',
    '做月嫂',
    '开大货',
    '在学校食堂打饭',
    '做装修水电',
    '在养殖场上班',
    '打零工',
    '在幼儿园当保育员',
    '摆夜市摊',
    '在纸箱厂倒班',
    '跑船',
  ],
  en: [
    'drive for a parcel firm',
    'work in a school kitchen',
    'do nights at a care home',
    'am a roofer',
    'clean holiday lets',
    'work on the line at a plant',
    'am a bus driver',
    'run a dog grooming van',
    'do agency warehouse work',
    'am on disability',
    'work at a gas station',
    'am a substitute teacher',
    'do seasonal farm work',
    'am a hospital porter',
    'wait tables',
    'drive a forklift',
  ],
};
const ILLS = {
  zh: [
    '肺结节',
    '尿毒症透析',
    '脑出血',
    '股骨头坏死',
    '重度焦虑',
    '胃癌',
    '冠心病',
    '肝硬化',
    '产后抑郁',
    '尘肺',
    '白血病',
    '骨盆骨折',
  ],
  en: [
    'dialysis',
    'a hip replacement',
    'a breakdown',
    'chemo',
    'a brain bleed',
    'long covid',
    'a back injury',
    'COPD',
    'a bad fall',
    'post-natal depression',
    'a heart bypass',
    'MS',
  ],
};
const KIN = {
  zh: ['我对象', '我老公', '我妈', '我爸', '我女儿', '我儿子', '我哥', '我妹', '我婆婆', '我岳父', '我爷爷'],
  en: [
    'my wife',
    'my husband',
    'my mum',
    'my father',
    'my daughter',
    'my son',
    'my sister',
    'my brother',
    'my partner',
    'my gran',
  ],
};

/** What a text of this person on this day may say. */
export function factsFor(p: Soul, day: number, dice: Dice, more: Facts = {}): Facts {
  const { tongue } = p;
  const zh = tongue === 'zh';
  const n = (low: number, high: number) => String(dice.from(low, high));
  const before = day - dice.from(5, 150);
  const base: Record<string, string> = {
    bank: p.lender.name,
    product: p.product,
    name: p.name,
    town: zh ? (p.town.match(/[^省市州]{2,6}[市县区]/g)?.at(-1) ?? p.town) : p.town,
    job: dice.one(zh ? JOBS.zh : JOBS.en),
    ill: dice.one(zh ? ILLS.zh : ILLS.en),
    kin: dice.one(zh ? KIN.zh : KIN.en),
    date: spokenDay(p.tongue, before),
    date2: spokenDay(p.tongue, before + dice.from(1, 4)),
    m: n(2, 30),
    d: n(2, 45),
    n: n(2, 36),
    h: n(2, 11),
    t: n(2, 9),
    kids: n(1, 3),
    age: n(24, 74),
    rate: `${n(11, 35)}.${n(1, 9)}`,
    last4: dice.number(4),
    line: penned(p.phone, dice),
    org: '',
    ...money(p.tongue, dice),
    staff:
      tongue === 'zh'
        ? `${dice.one([...ZH_NAMES])}${dice.one(['经理', '主管', '先生', '女士', '客服'])}`
        : dice.one((dice.odds(0.5) ? SHE : HE)[tongue].split(' ')),
    code: `${dice.one([...'ABCDEFGH'])}${dice.number(7)}`,
  };
  return { ...base, ...more };
}

function money(tongue: Tongue, dice: Dice): Record<string, string> {
  const sum = dice.odds(0.45) ? dice.from(3, 180) * 1000 : dice.from(1900, 160_000);
  if (tongue === 'zh')
    return {
      amt: dice.odds(0.35) ? `${(sum / 10_000).toFixed(1).replace('.0', '')}万` : `${sum}元`,
      fee: `${dice.from(18, 1680)}元`,
      pay: `${dice.from(260, 5200)}元`,
      wage: `${dice.from(1500, 6800)}块`,
    };
  const sign = tongue === 'uk' ? '£' : '$';
  const text = (v: number) => `${sign}${v > 999 ? `${Math.floor(v / 1000)},${String(v % 1000).padStart(3, '0')}` : v}`;
  return {
    amt: text(Math.round(sum / 5)),
    fee: text(dice.from(8, 240)),
    pay: text(dice.from(45, 780)),
    wage: text(dice.from(700, 2900)),
  };
}

/** What a copied letter says where each sender would put their own. */
export const GENERIC: Readonly<Record<'zh' | 'en', Facts>> = {
  zh: {
    bank: '贵行',
    product: '业务',
    amt: '相关款项',
    fee: '费用',
    pay: '月供',
    wage: '微薄收入',
    date: '近日',
    date2: '其后',
    m: '数',
    d: '多',
    n: '多',
    h: '多',
    t: '多',
    kids: '几',
    age: '中',
    rate: '24',
    last4: '如附件',
    name: '本人',
    town: '当地',
    job: '务工',
    ill: '疾病',
    kin: '家人',
    staff: '工作人员',
    line: '本人留存号码',
    org: '',
    code: '如附件',
    serial: '',
  },
  en: {
    bank: 'your company',
    product: 'account',
    amt: 'the amount claimed',
    fee: 'the fee',
    pay: 'the payment',
    wage: 'my income',
    date: 'an earlier date',
    date2: 'a later date',
    m: 'several',
    d: 'several',
    n: 'several',
    h: 'many',
    t: 'several',
    kids: 'my',
    age: 'adult',
    rate: '24',
    last4: 'on file',
    name: 'the undersigned',
    town: 'my area',
    job: 'work',
    ill: 'ill health',
    kin: 'my family',
    staff: 'your agent',
    line: 'the number on file',
    org: '',
    code: 'on file',
    serial: '',
  },
};

export const langOf = (tongue: Tongue): 'zh' | 'en' => (tongue === 'zh' ? 'zh' : 'en');
