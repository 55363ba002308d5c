import type { Dice } from './dice.js';
import { firstOf, lastOf, nameOf, type Soul, surnameOf } from './folk.js';
import type { Scope } from './grammar.js';
import { sayDate, TOWNS } from './lands.js';

const split = (s: string): readonly string[] => s.split('|');
const ZH: Readonly<Record<string, readonly string[]>> = {
  job: split(
    '货车司机|超市理货员|幼儿园老师|装修工|外卖骑手|纺织厂挡车工|小区保安|药店营业员|快递分拣|包子铺|护工|焊工|理发师|代课老师|仓库管理员|出租车司机|网店客服|菜贩|电工|保洁|裁缝|面馆|汽修工|房产中介|会计|采石场工人|养殖户|导游|库管|化验员|环卫工|前台|塔吊司机',
  ),
  rel: split('妈妈|爸爸|老婆|老公|弟弟|姐姐|岳母|公公|女儿|儿子|奶奶|外公|舅舅|表哥'),
  hospital: split('县医院|市二院|中医院|肿瘤医院|骨科医院|妇幼保健院|铁路医院|人民医院|省立医院|镇卫生院'),
  place: split(
    '菜市场|加油站|工地上|超市收银台|火车站|学校门口|车间里|医院走廊|高速服务区|理发店|驾校|公交车上|亲戚家|网吧|茶馆|停车场|食堂|物业办公室',
  ),
  surname: [],
};
const EN: Readonly<Record<string, readonly string[]>> = {
  job: split(
    'a school bus driver|a line cook|a home health aide|a roofer|a dental assistant|a warehouse picker|a substitute teacher|a welder|a barber|a night nurse|a truck driver|a florist|a janitor|a daycare worker|a machinist|a cashier|a plumber|a librarian|a postal carrier|a forklift operator|a hotel cleaner|a bookkeeper|a security guard|a mechanic|a paramedic|a seamstress|a carpenter|a music teacher|a fish monger|a delivery driver',
  ),
  rel: split(
    'mother|father|wife|husband|brother|sister|son|daughter|grandmother|aunt|partner|mother-in-law|uncle|stepson',
  ),
  hospital: split(
    'St. Brigid hospital|the county hospital|the VA|the burn unit|intensive care|Mercy General|rehab|the Royal Infirmary|the children ward',
  ),
  place: split(
    'the gas station|the grocery store|the pharmacy counter|a tire shop|the school office|the laundromat|an airport desk|the hardware store|a parking garage|the vet|a diner|the DMV|the bus stop|a rental office',
  ),
};

/** Facts of a letter come from `extra`. All others are drawn for each use. */
export function factsOf(p: Soul, day: number, dice: Dice, extra: Readonly<Record<string, string>> = {}): Scope {
  const pool = p.tongue === 'zh' ? ZH : EN;
  const age = String(dice.span(21, 74));
  const money = (): number => Math.round(10 ** (1.2 + dice.next() * 2.3));
  return (name) => {
    if (name in extra) return extra[name];
    if (name in pool && pool[name].length > 0) return dice.one(pool[name]);
    switch (name) {
      case 'lender':
        return dice.odds(0.75)
          ? p.lender.name
          : p.tongue === 'zh'
            ? dice.one(['贵行', '你们', '这家'])
            : p.lender.name.split(' ')[0];
      case 'product':
        return p.product;
      case 'name':
        return p.name;
      case 'town':
        return dice.odds(0.8) ? p.town : dice.one(TOWNS[p.tongue]);
      case 'age':
        return age;
      case 'age2':
        return String(dice.span(62, 91));
      case 'n':
        return String(dice.span(2, 9));
      case 'm':
        return sayMoney(p, money(), dice);
      case 'm2':
        return String(dice.span(12, 95));
      case 'k':
        return p.tongue === 'zh'
          ? dice.one([`${dice.span(18, 72)}00`, `${dice.span(2, 7)}千多`, `${dice.span(2, 6)}千${dice.span(1, 9)}`])
          : `${dice.span(11, 43) * 100}`;
      case 'sum':
        return sayMoney(p, p.sum, dice);
      case 'date':
        return sayDate(p.tongue, Math.max(0, day) - dice.span(1, 110), dice);
      case 'year':
        return String(dice.span(2009, 2024));
      case 'time':
        return `${dice.span(1, 12)}:${String(dice.span(0, 59)).padStart(2, '0')}${p.tongue === 'zh' ? '' : dice.one([' pm', ' am', 'pm'])}`;
      case 'digits4':
        return dice.digits(4);
      case 'surname':
        return p.tongue === 'zh' ? surnameOf(dice) : lastOf(dice);
      case 'first':
        return firstOf(dice);
      case 'who':
        return nameOf(p.tongue, dice);
      default:
        throw new Error(`no fact ${name}`);
    }
  };
}

function sayMoney(p: Soul, sum: number, dice: Dice): string {
  if (p.tongue === 'zh') {
    const round = Math.round(sum);
    if (round > 10_000 && dice.odds(0.5)) return `${(round / 10_000).toFixed(dice.span(0, 2))}万`;
    return dice.odds(0.8) ? String(round) : sum.toFixed(2);
  }
  return dice.odds(0.5)
    ? Math.round(sum).toLocaleString('en-US')
    : dice.odds(0.5)
      ? String(Math.round(sum))
      : sum.toFixed(2);
}

/** What a letter that is only copied says in place of facts. */
export const NEUTRAL: Readonly<Record<'zh' | 'en', Readonly<Record<string, string>>>> = {
  zh: {
    lender: '贵行',
    product: '该笔贷款',
    name: '申请人',
    town: '本地',
    n: '多',
    m: '相应',
    sum: '全部欠款',
    date: '近期',
    year: '当年',
    who: '工作人员',
    surname: '某',
    age: '中',
    k: '微薄的钱',
    digits4: '见附件',
    job: '临时工',
    rel: '家人',
    hospital: '医院',
    place: '外地',
  },
  en: {
    lender: 'the lender',
    product: 'account',
    name: 'The undersigned',
    town: 'my town',
    n: 'several',
    m: 'the amount charged',
    sum: 'the balance claimed',
    date: 'a recent date',
    year: 'that year',
    who: 'your agent',
    surname: 'Agent',
    first: 'your agent',
    age: 'full',
    k: 'little',
    digits4: 'on file',
    job: 'a worker',
    rel: 'family',
    hospital: 'hospital',
    place: 'home',
    m2: 'many',
    time: 'night',
  },
};
