import { dateOf, type Lender, lendersOf, type Tongue } from './lenders.js';
import type { Facts } from './phrase.js';
import { PLACES_UK, PLACES_US, PLACES_ZH } from './places.js';
import type { Values } from './values.js';
import { written } from './values.js';
import type { Wheel } from './wheel.js';

export interface Manner {
  /** 0 says two sentences, 1 tells all. */
  readonly long: number;
  readonly rough: boolean;
  readonly polite: boolean;
}

export interface Person {
  readonly ref: string;
  readonly tongue: Tongue;
  name: string;
  readonly id: string;
  phone: string;
  readonly email: string;
  readonly town: string;
  address: string;
  readonly device: string;
  readonly ip: string;
  readonly manner: Manner;
  readonly lender: Lender;
  readonly product: string;
  readonly job: string;
  readonly ill: string;
  readonly kin: string;
}

export interface Wish {
  readonly lender?: Lender;
  readonly town?: string;
  readonly surname?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly job?: string;
}

export function makePerson(tongue: Tongue, values: Values, wheel: Wheel, wish: Wish = {}): Person {
  const lender = wish.lender ?? wheel.pick(lendersOf(tongue));
  const places = { zh: PLACES_ZH, uk: PLACES_UK, us: PLACES_US }[tongue];
  const town = wish.town ?? wheel.pick(Object.keys(places));
  const place = places[town];
  const woman = wheel.yes(0.5);
  return {
    ref: values.ref(tongue),
    tongue,
    name: nameOf(tongue, woman, wheel, wish.surname),
    id: tongue === 'zh' ? values.idNumber(place.code, wheel.between(1954, 2004), woman) : '',
    phone: wish.phone ?? values.phone(tongue),
    email: values.email(tongue),
    town,
    address: wish.address ?? addressIn(tongue, town, values, wheel),
    device: values.device(),
    ip: values.ip(tongue),
    manner: { long: wheel.unit(), rough: wheel.yes(0.22), polite: wheel.yes(0.4) },
    lender,
    product: wheel.weighed(lender.products),
    job: wish.job ?? wheel.pick(tongue === 'zh' ? JOBS_ZH : JOBS_EN),
    ill: wheel.pick(tongue === 'zh' ? ILLS_ZH : ILLS_EN),
    kin: wheel.pick(tongue === 'zh' ? KIN_ZH : KIN_EN),
  };
}

export function addressIn(tongue: Tongue, town: string, values: Values, wheel: Wheel): string {
  const place = { zh: PLACES_ZH, uk: PLACES_UK, us: PLACES_US }[tongue][town];
  const street = () => wheel.pick(place.streets);
  return values.other(() => {
    if (tongue === 'zh')
      return `${town}${street()}${wheel.between(1, 399)}号${wheel.yes(0.7) ? `${wheel.between(1, 28)}栋${wheel.between(1, 4)}单元${wheel.between(1, 18)}0${wheel.between(1, 4)}` : `院${wheel.between(1, 40)}号`}`;
    if (tongue === 'uk')
      return `${wheel.yes(0.2) ? `Flat ${wheel.between(1, 40)}, ` : ''}${wheel.between(1, 220)} ${street()}, ${town}, ${place.code}${wheel.between(1, 9)} ${wheel.between(1, 9)}${wheel.pick([...'ABDEFGHJLN'])}${wheel.pick([...'PQRSTUWXYZ'])}`;
    return `${wheel.between(100, 9899)} ${street()}${wheel.yes(0.2) ? ` Apt ${wheel.between(1, 60)}` : ''}, ${town}, ${place.code}`;
  });
}

function nameOf(tongue: Tongue, woman: boolean, wheel: Wheel, surname?: string): string {
  if (tongue === 'zh')
    return `${surname ?? wheel.pick(SURNAMES)}${wheel.yes(0.16) ? '' : wheel.pick([...(woman ? '玉秀海春晓雪文佳小慧思若静' : '建国志海文永小子宏立家世')])}${wheel.pick([...(woman ? '兰萍娟敏霞颖琳梅红艳蓉莉珍婷洁芬雯瑶' : '军伟强勇刚斌峰磊涛鹏辉杰明亮超波林生')])}`;
  const first = wheel.pick(woman ? WOMEN : MEN);
  const middle = wheel.yes(0.3) ? ` ${wheel.pick([...'ABCDEGHJKLMNPRSTW'])}.` : '';
  return `${first}${middle} ${surname ?? wheel.pick(LAST)}`;
}

/** What a text of this person on this day may say. */
export function factsOf(p: Person, day: number, wheel: Wheel, hot: string): Facts {
  const then = day - wheel.between(6, 130);
  const round = wheel.yes(0.4);
  const thousand = wheel.between(2, 94);
  const sum = round ? thousand * 1000 : thousand * 1000 + wheel.between(11, 989);
  const n = (low: number, high: number) => String(wheel.between(low, high));
  const shared = {
    bank: p.lender.name,
    product: p.product,
    name: p.name,
    job: p.job,
    ill: p.ill,
    kin: p.kin,
    town: p.town,
    hot,
    m: n(2, 36),
    d: n(3, 60),
    n: n(2, 40),
    h: n(2, 12),
    t: n(1, 12),
    last4: wheel.digits(4),
    age: n(21, 71),
    kids: n(1, 4),
    rate: `${n(9, 38)}.${n(1, 9)}`,
    pct: n(18, 82),
    number: written(p.phone, wheel),
  };
  if (p.tongue === 'zh')
    return {
      ...shared,
      amt: wheel.yes(0.3) ? `${(sum / 10000).toFixed(1)}万` : `${sum}`,
      fee: n(28, 1980),
      pay: n(310, 4600),
      wage: n(1800, 6900),
      date: zhDate(then),
      date2: zhDate(then + wheel.between(1, 5)),
      staff: `${wheel.pick(['', '工号', '坐席'])}${wheel.digits(4)}`,
      who: `${wheel.pick(SURNAMES)}${wheel.pick(['经理', '主任', '先生', '女士', '专员', '老师'])}`,
    };
  const money = (k: number) => `${p.tongue === 'uk' ? '£' : '$'}${String(k).replace(/(\d)(\d{3})$/, '$1,$2')}`;
  return {
    ...shared,
    amt: money(Math.round(sum / 4)),
    fee: money(wheel.between(9, 320)),
    pay: money(wheel.between(38, 690)),
    wage: money(wheel.between(880, 2600)),
    date: enDate(p.tongue, then),
    date2: enDate(p.tongue, then + wheel.between(1, 5)),
    staff: wheel.pick(wheel.yes(0.5) ? MEN : WOMEN),
    who: `${wheel.pick(['Mr', 'Mrs', 'Ms'])} ${wheel.pick(LAST)}`,
    reg: p.tongue === 'uk' ? 'FCA' : 'CFPB',
    ombud: p.tongue === 'uk' ? 'the Financial Ombudsman' : 'the attorney general of my state',
    pence: p.tongue === 'uk' ? 'pence' : 'cents',
  };
}

const zhDate = (day: number): string =>
  `${dateOf(day).getUTCMonth() + 1}月${dateOf(day).getUTCDate()}${day % 2 ? '日' : '号'}`;

function enDate(tongue: Tongue, day: number): string {
  const date = dateOf(day);
  const [m, d] = [date.getUTCMonth(), date.getUTCDate()];
  const month = 'January February March April May June July August September October November December'.split(' ')[m];
  return tongue === 'uk' ? `${d} ${month}` : day % 2 ? `${m + 1}/${d}` : `${month} ${d}`;
}

export const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
];
const MEN =
  'Alan Amir Barry Callum Carlos Craig Darnell Dean Dele Derek Eamon Elijah Faisal Gareth Glenn Hamish Hector Ian Idris Isaac Jamal Jerome Joel Kasim Keith Kyle Lamar Lewis Luis Marek Miguel Neil Nikhil Omar Owen Pawel Quentin Rashid Rhys Ruben Sanjay Scott Seamus Terrell Tomasz Trevor Vincent Wade Winston Yusuf'.split(
    ' ',
  );
const WOMEN =
  'Abigail Aisha Alma Beatriz Bethan Bronwen Carmen Chantelle Charlene Dawn Deepa Denise Edith Eilidh Esther Farah Fiona Gemma Gloria Hannah Hilda Imogen Ingrid Janice Jasmine Joyce Kaye Keisha Latoya Leanne Lorraine Lupe Maeve Marisol Megan Nadia Naomi Nicola Olga Pauline Priya Rhona Rosa Ruth Shanice Sinead Tamika Tracey Vera Yolanda Zainab'.split(
    ' ',
  );
const LAST =
  'Abbott Achebe Adeyemi Ahmed Ali Ashworth Baptiste Barlow Begum Bello Blackwood Boyle Brannigan Broadbent Calloway Castillo Cho Coates Coleman Conteh Crowther Delgado Denby Dougherty Duffy Eastwood Ellison Espinoza Fairley Farooq Fenwick Figueroa Flynn Garrity Gill Greaves Guerrero Hallam Hargreaves Hashimi Hinds Holloway Hussain Ibarra Iqbal Jankowski Jessop Joubert Kaczmarek Kaur Kettle Kowalski Lacey Lockhart Lumley Macaulay Malik Marchetti McBride Mendoza Mensah Molloy Murphy Nakamura Ndlovu Nowak Oakes Obi Ocampo Okafor Osborne Ottley Pace Patel Penrose Pickering Pruitt Quigley Rafferty Ramos Redfern Rhodes Rivers Rowntree Salazar Sandhu Shah Sheridan Skinner Sowerby Stubbs Swann Tandy Thackeray Tran Tuttle Underhill Valdez Vickers Walsh Whitlock Womack Wrigley Yates Zielinski'.split(
    ' ',
  );
const JOBS_ZH =
  '送外卖|开货车|在电子厂上班|做家政|开小饭馆|在工地扎钢筋|当保安|做服装批发|当代课老师|跑网约车|在超市理货|开理发店|在家带孩子|做直播带货|在物流园装卸|做木工|养鱼|在酒店做客房|做电商客服|退休了'.split(
    '|',
  );
const JOBS_EN =
  'drive a van|work nights at a warehouse|clean offices|am a teaching assistant|am on a zero hours contract|run a small bakery|am a carer for my mother|am retired|lay floors|work in a call center|drive a cab|am a nursing aide|stack shelves|fit kitchens|do hair from home|am between jobs|work on a farm|am a janitor'.split(
    '|',
  );
const ILLS_ZH = '腰椎间盘突出|甲状腺结节|乳腺癌|脑梗|抑郁症|糖尿病|肾结石|心梗|骨折|肺炎|类风湿|高血压'.split('|');
const ILLS_EN =
  'a stroke|kidney stones|depression|breast cancer|a broken hip|heart failure|pneumonia|lupus|a slipped disc|anxiety|epilepsy|Crohns'.split(
    '|',
  );
const KIN_ZH = '老婆|老公|我妈|我爸|女儿|儿子|弟弟|姐姐|公公|岳母|奶奶|舅舅'.split('|');
const KIN_EN =
  'my wife|my husband|my mother|my dad|my daughter|my son|my brother|my sister|my nan|my partner|my uncle'.split('|');
