import type { Luck } from './luck.js';
import type { Lang } from './say.js';

const ZH_FAMILY =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const ZH_GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红玲建国志文斌宇浩然子轩雨欣梓涵晨曦佳怡俊凯立新海燕春梅冬生福来喜凤金花银宝德成广才永兴长青水根小满阿香巧云立夏元朗思远若兰';
const EN_FIRST =
  'Maria James Tasha Robert Ana Kevin Denise Luis Karen Tyrone Megan Paul Yolanda Brian Crystal Hector Amy Darnell Susan Omar Heather Raymond Keisha Scott Nina Walter Jasmine Carl Rosa Travis Leah Vernon Gloria Derek Fatima Glenn Priya Stanley Monique Curtis Elena Roger Imani Wayne Bianca Howard Thuy Craig Alma Jerome'.split(
    ' ',
  );
const EN_LAST =
  'Alvarez Baker Coleman Diaz Ellison Foster Greene Hobbs Ingram Jefferson Kowalski Lambert Mendoza Novak Oakley Patel Quintero Reeves Sandoval Tran Underhill Vasquez Whitaker Xiong Yates Zimmerman Boone Castillo Dorsey Emery Fields Gaines Hanley Irving Jarvis Keller Lopez Maddox Nash Ortega Pruitt Rollins Shelton Tate Upton Vance Webb Yoder Abbott Briggs'.split(
    ' ',
  );
const ZH_PLACES = [
  ['石家庄市', '130102'],
  ['太原市', '140105'],
  ['沈阳市', '210102'],
  ['长春市', '220102'],
  ['南京市', '320106'],
  ['温州市', '330302'],
  ['合肥市', '340104'],
  ['泉州市', '350502'],
  ['赣州市', '360702'],
  ['潍坊市', '370702'],
  ['洛阳市', '410302'],
  ['宜昌市', '420502'],
  ['衡阳市', '430405'],
  ['佛山市', '440604'],
  ['南宁市', '450102'],
  ['绵阳市', '510703'],
  ['遵义市', '520302'],
  ['昆明市', '530102'],
  ['咸阳市', '610402'],
  ['兰州市', '620102'],
] as const;
const ZH_STREETS =
  '建设路 人民路 解放街 光明巷 新华路 和平街 东风路 团结路 幸福里 育才路 朝阳街 河滨路 工业大道 迎宾路 桃园街'.split(
    ' ',
  );
const EN_PLACES = [
  ['Toledo, OH', '436', '419'],
  ['Macon, GA', '312', '478'],
  ['Fresno, CA', '937', '559'],
  ['El Paso, TX', '799', '915'],
  ['Dayton, OH', '454', '937'],
  ['Mobile, AL', '366', '251'],
  ['Camden, NJ', '081', '856'],
  ['Flint, MI', '485', '810'],
  ['Yakima, WA', '989', '509'],
  ['Tulsa, OK', '741', '918'],
  ['Gary, IN', '464', '219'],
  ['Erie, PA', '165', '814'],
  ['Pueblo, CO', '810', '719'],
  ['Shreveport, LA', '711', '318'],
] as const;
const EN_STREETS =
  'Maple St|Ridge Rd|Linden Ave|Mill Creek Dr|Jackson Blvd|Hollow Ln|Second Ave|Orchard Way|Depot St|Cedar Ct|Union St|Prospect Ave|Spring St|Larkin Pl'.split(
    '|',
  );
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Mints names and numbers. No number comes out twice, in whatever form it is written. */
export class Mint {
  readonly #luck: Luck;
  readonly #used = new Set<string>();

  constructor(luck: Luck) {
    this.#luck = luck;
  }

  name(lang: Lang): string {
    const l = this.#luck;
    if (lang === 'en')
      return `${l.one(EN_FIRST)} ${l.hit(0.2) ? `${l.one([...'ABCDEFGHJKLMRST'])}. ` : ''}${l.one(EN_LAST)}`;
    return l.one([...ZH_FAMILY]) + l.one([...ZH_GIVEN]) + (l.hit(0.75) ? l.one([...ZH_GIVEN]) : '');
  }

  place(lang: Lang): number {
    return this.#luck.below(lang === 'zh' ? ZH_PLACES.length : EN_PLACES.length);
  }

  city(lang: Lang, place: number): string {
    return lang === 'zh' ? ZH_PLACES[place]![0] : EN_PLACES[place]![0].split(',')[0]!;
  }

  /** A mobile number as E.164. */
  mobile(lang: Lang): string {
    const l = this.#luck;
    return this.#fresh(
      () =>
        lang === 'zh'
          ? `+861${l.one(['31', '36', '39', '50', '58', '59', '77', '80', '85', '88', '91', '98'])}${l.digits(8)}`
          : `+1${l.one(EN_PLACES)[2]}${l.between(201, 989)}${l.digits(4)}`,
      (v) => v.slice(-9),
    );
  }

  /** An office line as E.164. */
  landline(lang: Lang): string {
    const l = this.#luck;
    return this.#fresh(
      () =>
        lang === 'zh'
          ? `+86${l.one(['311', '351', '25', '577', '551', '371', '717', '757', '771', '871'])}${l.between(2, 8)}${l.digits(7)}`
          : `+1${l.one(EN_PLACES)[2]}${l.between(201, 989)}${l.digits(4)}`,
      (v) => v.slice(-9),
    );
  }

  /** Numbers in a row, as a virtual operator sells them. */
  row(lang: Lang, count: number): string[] {
    const l = this.#luck;
    const head = lang === 'zh' ? `+86170${l.digits(5)}` : `+1833${l.between(201, 989)}`;
    const width = lang === 'zh' ? 3 : 4;
    const from = l.below(10 ** width - count);
    const out = Array.from({ length: count }, (_, i) => head + String(from + i).padStart(width, '0'));
    for (const v of out) this.#used.add(v.slice(-9));
    return out;
  }

  account(lang: Lang): string {
    const l = this.#luck;
    return this.#fresh(() => (lang === 'zh' ? luhn(`62${l.digits(16)}`) : l.digits(l.between(9, 12))));
  }

  device(): string {
    const l = this.#luck;
    return this.#fresh(() => Array.from({ length: 16 }, () => l.one([...'0123456789abcdef'])).join(''));
  }

  ip(lang: Lang): string {
    const l = this.#luck;
    const first = lang === 'zh' ? [36, 58, 113, 117, 182, 223] : [24, 66, 71, 98, 107, 173];
    return this.#fresh(() => `${l.one(first)}.${l.between(1, 250)}.${l.between(0, 254)}.${l.between(2, 250)}`);
  }

  address(lang: Lang, place: number): string {
    const l = this.#luck;
    return this.#fresh(() => {
      if (lang === 'zh')
        return `${ZH_PLACES[place]![0]}${l.one(ZH_STREETS)}${l.between(1, 399)}号${l.between(1, 28)}栋${l.between(1, 33)}0${l.between(1, 6)}室`;
      const [town, zip] = EN_PLACES[place]!;
      const flat = l.hit(0.4) ? ` Apt ${l.between(1, 40)}${l.one([...'ABCD'])}` : '';
      return `${l.between(10, 9800)} ${l.one(EN_STREETS)}${flat}, ${town} ${zip}${l.digits(2)}`;
    });
  }

  email(lang: Lang, name: string): string {
    const l = this.#luck;
    return this.#fresh(() =>
      lang === 'zh'
        ? `${l.one(['a', 'lucky', 'wx', 'qq', 'm', 'sun', 'y'])}${l.digits(7)}@${l.one(['qq.com', '163.com', '126.com', 'foxmail.com', 'sina.com'])}`
        : `${name.toLowerCase().replace(/[^a-z]+/g, l.one(['.', '', '_']))}${l.digits(l.between(1, 4))}@${l.one(['gmail.com', 'yahoo.com', 'outlook.com', 'icloud.com', 'aol.com'])}`,
    );
  }

  /** A resident id with its check digit (GB 11643-1999). */
  idNumber(place: number, age: number): string {
    const l = this.#luck;
    return this.#fresh(() => {
      const birth = `${2025 - age}${pad(l.between(1, 12))}${pad(l.between(1, 28))}`;
      const body = ZH_PLACES[place]![1] + birth + l.digits(3);
      const sum = ID_WEIGHTS.reduce((n, w, i) => n + w * Number(body[i]), 0);
      return body + '10X98765432'[sum % 11];
    });
  }

  ref(lang: Lang): string {
    return this.#fresh(() => `${lang === 'zh' ? 'KH' : 'AC'}${this.#luck.digits(9)}`);
  }

  #fresh(make: () => string, key: (value: string) => string = (v) => v): string {
    for (;;) {
      const value = make();
      if (this.#used.has(key(value))) continue;
      this.#used.add(key(value));
      return value;
    }
  }
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** Adds the check digit of a card number (ISO/IEC 7812-1). */
function luhn(body: string): string {
  const sum = [...body].reverse().reduce((n, c, i) => {
    const d = Number(c) * (i % 2 === 0 ? 2 : 1);
    return n + (d > 9 ? d - 9 : d);
  }, 0);
  return body + String((10 - (sum % 10)) % 10);
}

/** A number as people write it. */
export function written(phone: string, luck: Luck): string {
  if (phone.startsWith('+861') && phone.length === 14) {
    const n = phone.slice(3);
    return luck.one([
      n,
      n,
      n,
      phone,
      `${n.slice(0, 3)} ${n.slice(3, 7)} ${n.slice(7)}`,
      `${n.slice(0, 3)}-${n.slice(3, 7)}-${n.slice(7)}`,
    ]);
  }
  if (phone.startsWith('+86')) return luck.one([`0${phone.slice(3)}`, phone]);
  const n = phone.slice(2);
  const [a, b, c] = [n.slice(0, 3), n.slice(3, 6), n.slice(6)];
  return luck.one([`(${a}) ${b}-${c}`, `${a}-${b}-${c}`, `${a}.${b}.${c}`, n, phone]);
}
