import type { Dice } from './dice.js';

export type Tongue = 'zh' | 'uk' | 'us';
export type Channel = 'hotline' | 'platform' | 'regulator' | 'letter' | 'email' | 'app' | 'branch' | 'other';
export type Trade = 'card' | 'loan' | 'car' | 'home' | 'study' | 'account' | 'cover';
export type Channels = Readonly<Partial<Record<Channel, number>>>;

export interface Lender {
  readonly name: string;
  readonly tongue: Tongue;
  readonly trades: Readonly<Partial<Record<Trade, number>>>;
  readonly channels: Channels;
  /** How many of all customers it has. */
  readonly weight: number;
}

const l = (
  tongue: Tongue,
  name: string,
  weight: number,
  trades: Lender['trades'],
  channels: Channels = { platform: 5, hotline: 4, app: 3, regulator: 2, letter: 1, branch: 1, email: 1 },
): Lender => ({ tongue, name, weight, trades, channels });

const PAPER: Channels = { regulator: 5, letter: 3, email: 3, platform: 2, hotline: 2, branch: 1 };
const WEB: Channels = { platform: 6, app: 5, hotline: 2, email: 2, regulator: 2 };

export const LENDERS: readonly Lender[] = [
  l('zh', '云岫消费金融', 6, { loan: 8, study: 2 }, WEB),
  l('zh', '南浦银行', 6, { card: 5, home: 2, account: 3, loan: 2 }),
  l('zh', '万象数科', 5, { loan: 9 }, WEB),
  l(
    'zh',
    '麦穗农商银行',
    3,
    { loan: 4, account: 5, home: 2 },
    { branch: 4, hotline: 5, letter: 2, regulator: 2, app: 1 },
  ),
  l('zh', '鹭屿银行信用卡中心', 6, { card: 9, loan: 1 }),
  l('zh', '长亭汽车金融', 3, { car: 9 }, { hotline: 4, platform: 4, regulator: 3, email: 1 }),
  l('zh', '青禾人寿', 2, { cover: 9 }, PAPER),
  l('zh', '桐花分期', 3, { study: 5, loan: 4 }, WEB),
  l('zh', '北辰银行', 4, { card: 3, home: 4, account: 3, car: 1 }),
  l('us', 'Larkspur Bank', 5, { card: 4, account: 4, home: 2 }),
  l(
    'us',
    'Old Quarry Credit Union',
    2,
    { account: 5, car: 3, loan: 2 },
    { branch: 3, hotline: 4, email: 2, regulator: 2 },
  ),
  l('us', 'Switchgrass Auto Finance', 3, { car: 9 }, PAPER),
  l('us', 'Halyard Card Services', 4, { card: 9 }),
  l('us', 'Tamarack Servicing', 3, { study: 6, home: 3 }, PAPER),
  l('us', 'QuickFern Loans', 2, { loan: 9 }, WEB),
  l('us', 'Cobalt Receivables', 4, { loan: 5, card: 4 }, PAPER),
  l('uk', 'Severnside Bank', 4, { card: 3, account: 4, home: 3, loan: 2 }),
  l('uk', 'Thornbeck Building Society', 2, { home: 6, account: 4 }, { branch: 3, letter: 4, hotline: 4, email: 2 }),
  l('uk', 'Pennant Motor Finance', 3, { car: 9 }, { email: 5, letter: 3, platform: 2, regulator: 3, hotline: 1 }),
  l('uk', 'Marram Card', 3, { card: 9 }, WEB),
  l('uk', 'Hedgerow Loans', 3, { loan: 9 }, { email: 6, platform: 4, regulator: 3, hotline: 2 }),
];

export const lendersOf = (tongue: Tongue): readonly Lender[] => LENDERS.filter((x) => x.tongue === tongue);

/** What a customer calls it. */
export const PRODUCTS: Readonly<Record<Tongue, Readonly<Record<Trade, readonly string[]>>>> = {
  zh: {
    card: ['信用卡', '信用卡', '白金卡', '现金分期'],
    loan: ['消费贷', '现金贷', '循环额度', '个人信用贷款'],
    car: ['车贷', '汽车分期'],
    home: ['房贷', '按揭'],
    study: ['培训分期', '教育贷'],
    account: ['储蓄卡', '活期账户', '定期存款'],
    cover: ['年金险', '医疗险', '终身寿险'],
  },
  uk: {
    card: ['credit card', 'store card'],
    loan: ['personal loan', 'guarantor loan'],
    car: ['PCP agreement', 'hire purchase'],
    home: ['mortgage'],
    study: ['course loan'],
    account: ['current account', 'savings account', 'ISA'],
    cover: ['policy'],
  },
  us: {
    card: ['credit card', 'rewards card'],
    loan: ['installment loan', 'personal loan'],
    car: ['auto loan'],
    home: ['mortgage'],
    study: ['student loan'],
    account: ['checking account', 'savings account'],
    cover: ['policy'],
  },
};

interface Town {
  readonly code: string;
  readonly roads: readonly string[];
}
const t = (code: string, roads: string): Town => ({ code, roads: roads.split(' ') });

export const TOWNS: Readonly<Record<Tongue, Readonly<Record<string, Town>>>> = {
  zh: {
    安徽省阜阳市颍泉区: t('341204', '中市街道人民西路 闻集镇老街 宁老庄镇前营村 周棚路'),
    江西省上饶市鄱阳县: t('361128', '鄱阳镇建设路 谢家滩镇街上 油墩街镇西城村 湖城大道'),
    山西省吕梁市孝义市: t('141181', '新义街 中阳楼街道府前街 兑镇镇旧尉屯 梧桐镇'),
    湖北省宜昌市当阳市: t('420582', '玉阳街道长坂路 河溶镇正街 半月镇春新村 子龙路'),
    浙江省金华市义乌市: t('330782', '稠城街道工人北路 廿三里街道埠头 后宅街道 城西路'),
    河北省秦皇岛市海港区: t('130302', '河北大街 港城大街 东港路 北环路'),
    四川省德阳市绵竹市: t('510683', '剑南街道大南路 孝德镇年画村 汉旺镇 回澜大道'),
    广东省珠海市斗门区: t('440403', '井岸镇中兴路 白蕉镇虹桥村 湖心路 珠峰大道'),
    新疆昌吉州玛纳斯县: t('652324', '玛纳斯镇碧玉大道 兰州湾镇 凤凰路 乐土驿镇'),
    黑龙江省齐齐哈尔市富拉尔基区: t('230206', '红岸街道向阳大街 和平路 铁北街 幸福小区'),
    江苏省徐州市沛县: t('320322', '大屯街道 汤沐路 龙固镇三里庙 歌风路'),
    海南省海口市琼山区: t('460107', '府城街道中山路 云龙镇 龙塘镇仁三村 凤翔路'),
  },
  uk: {
    Bolton: t('BL', 'Halliwell_Road Tonge_Moor_Road Crompton_Way Deane_Road'),
    Doncaster: t('DN', 'Balby_Road Beckett_Road Carr_House_Road Askern_Lane'),
    Newport: t('NP', 'Chepstow_Road Corporation_Road Malpas_Lane Somerton_Place'),
    Lowestoft: t('NR', 'Denmark_Road Beccles_Road Whapload_Road St_Peters_Street'),
    Halifax: t('HX', 'Gibbet_Street Skircoat_Road Ovenden_Road Hopwood_Lane'),
    Inverness: t('IV', 'Kenneth_Street Telford_Road Drummond_Road Old_Edinburgh_Road'),
    Workington: t('CA', 'Harrington_Road Moss_Bay_Road Washington_Street Ashfield_Road'),
  },
  us: {
    Duluth: t('MN 558', 'Grand_Ave W_3rd_St Arrowhead_Rd Raleigh_St'),
    Beckley: t('WV 258', 'Harper_Rd S_Kanawha_St Robert_C_Byrd_Dr Ewart_Ave'),
    Joplin: t('MO 648', 'Range_Line_Rd W_20th_St Connecticut_Ave Byers_Ave'),
    McAllen: t('TX 785', 'Nolana_Ave S_23rd_St Pecan_Blvd Jackson_Ave'),
    Marquette: t('MI 498', 'Washington_St Presque_Isle_Ave Ridge_St County_Rd_550'),
    Gallup: t('NM 873', 'Maloney_Ave W_Aztec_Ave Coal_Ave Boardman_Dr'),
    Hickory: t('NC 286', 'Springs_Rd 2nd_Ave_NW Tate_Blvd Sandy_Ridge_Rd'),
    Pawtucket: t('RI 028', 'Broadway Newport_Ave Prospect_St Mineral_Spring_Ave'),
  },
};

export const DAYS = 250;
const FIRST = Date.UTC(2026, 0, 6);
export const dateOf = (day: number): Date => new Date(FIRST + day * 86_400_000);
export const isoDay = (day: number): string => dateOf(day).toISOString().slice(0, 10);
const ZONE: Readonly<Record<Tongue, string>> = { zh: '+08:00', uk: '+00:00', us: '-05:00' };

export function stamp(tongue: Tongue, day: number, second: number): string {
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return `${isoDay(day)}T${two(second / 3600)}:${two((second / 60) % 60)}:${two(second % 60)}${ZONE[tongue]}`;
}

/** A second of the day: offices by day, apps at night as well. */
export function secondOf(channel: Channel, dice: Dice): number {
  const open = channel === 'branch' || channel === 'letter' || channel === 'hotline';
  const hour = open ? 9 + dice.roll() * 8.5 : dice.odds(0.75) ? 8 + dice.roll() * 15 : dice.roll() * 24;
  return Math.min(86_399, Math.floor(hour * 3600 + dice.upTo(60)));
}

/** As a letter dates something. */
export function spokenDay(tongue: Tongue, day: number): string {
  const date = dateOf(day);
  const [m, d] = [date.getUTCMonth(), date.getUTCDate()];
  if (tongue === 'zh') return `${m + 1}月${d}${d % 3 === 0 ? '号' : '日'}`;
  const month = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',')[m];
  if (tongue === 'uk') return d % 2 ? `${d} ${month}` : `${d}/${m + 1}`;
  return d % 2 ? `${month} ${d}` : `${m + 1}/${d}/${date.getUTCFullYear() - 2000}`;
}
