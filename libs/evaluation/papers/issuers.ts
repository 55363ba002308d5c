import type { Dice } from './dice.js';
import type { Issuer, Kind, Look } from './form.js';
import { KINDS } from './forms/kinds.js';
import type { SealLook } from './ink.js';
import { CITIES_ZH, nameOf, type Town, usccOf } from './people.js';

const PLACES: Readonly<Record<string, readonly string[]>> = {
  hospital: ['人民医院', '中医医院', '第二人民医院', '中心医院', '妇幼保健院', '仁和医院', '骨伤医院', '铁路医院'],
  clinic: ['城关镇卫生院', '康宁门诊部', '社区卫生服务中心', '博爱诊所', '石桥卫生院', '平安医院'],
  company: [
    '恒昌电子有限公司',
    '华盛服饰有限公司',
    '瑞达机械制造有限公司',
    '鸿运家具有限公司',
    '盛源食品有限公司',
    '金桥物流有限公司',
    '佳美玩具有限公司',
    '宏泰鞋业有限公司',
  ],
  village: [
    '李家洼村村民委员会',
    '东风街道办事处',
    '双井村村民委员会',
    '柳林社区居民委员会',
    '石门镇上河村村民委员会',
    '北关街道槐树社区居民委员会',
  ],
  office: ['公共就业和人才服务中心', '人力资源和社会保障局', '劳动就业服务局'],
  court: ['人民法院', '中级人民法院'],
  bank: ['江岸银行', '楚农商业银行', '汇丰源村镇银行', '东海城市银行'],
};
const ZH_PLACE: Readonly<Record<string, string>> = {
  diagnosis: 'hospital',
  certificate: 'clinic',
  discharge: 'hospital',
  closure: 'company',
  dismissal: 'company',
  hardship: 'village',
  registration: 'office',
  death: 'hospital',
  court: 'court',
  flow: 'bank',
};
const EN_NAMES: Readonly<Record<string, readonly string[]>> = {
  'gp-letter': ['Beechwood Surgery', 'Canal Side Medical Centre', 'The Orchard Practice', 'St Aidan Health Centre'],
  'fit-note': ['Riverside Family Practice', 'Holloway Road Surgery', 'Piedmont Urgent Care', 'Lakeview Primary Care'],
  redundancy: ['Calder Textiles Ltd', 'Northgate Logistics Ltd', 'Brightwell Retail Group', 'Tandem Print Works Ltd'],
  award: ['Office for Working Age Benefits', 'Eastmoor Borough Council', 'Department for Income Support'],
  'hospital-bill': ['Mercy Valley Medical Center', 'St Brendan Regional Hospital', 'Cedar County Hospital'],
  statement: ['Hartwell Bank plc', 'Union & Provincial Bank', 'Meridian Savings Bank'],
};
const SEAL_BELOW: Readonly<Record<string, string>> = {
  diagnosis: '诊断证明专用章',
  certificate: '诊断专用章',
  discharge: '病案专用章',
  closure: '',
  dismissal: '人事专用章',
  hardship: '',
  registration: '失业登记专用章',
  death: '医务科',
  court: '',
  flow: '业务受理章',
};
const FONTS = {
  zh: ["'Noto Serif CJK SC'", "'Noto Sans CJK SC'", "'Noto Serif CJK SC'"],
  en: ["'DejaVu Sans'", "'DejaVu Serif'", "'Noto Sans CJK SC'", "'Noto Serif CJK SC'", "'DejaVu Sans Condensed'"],
};
const REDS = ['#c8161d', '#d7262b', '#b4121b', '#e0393e', '#bf1f3a'];
const ACCENTS = ['#0b5394', '#1d6b4f', '#7a1f3d', '#333f50', '#00629b', '#5b3a8c', '#8a4b08'];

/** Papers that a person's hand fills in, where the office has no printer. */
const BY_HAND = ['certificate', 'hardship', 'registration', 'fit-note', 'court'];

function lookOf(d: Dice, kind: Kind): Look {
  const zh = kind.tongue === 'zh';
  const font = d.pick(FONTS[kind.tongue]);
  const isElectronic = zh ? d.chance(0.45) : d.chance(0.6);
  const byHand = BY_HAND.includes(kind.key) && !isElectronic && d.chance(0.6);
  const [, h] = kind.page;
  const small = h < 800;
  return {
    layout: d.int(0, kind.layouts.length - 1),
    font,
    titleFont: zh ? d.pick(FONTS.zh) : font,
    size: small
      ? d.real(12.4, 13.6)
      : kind.key === 'discharge'
        ? d.real(13.5, 15)
        : zh
          ? d.real(15.5, 18)
          : d.real(13.6, 15.6),
    fill: byHand ? 'hand' : d.chance(0.22) ? 'mono' : 'print',
    ink: byHand ? d.pick(['#14236b', '#1c1c22', '#22307d']) : d.pick(['#111', '#111', '#222', '#0a0a3c']),
    accent: d.pick(ACCENTS),
    pad: small ? d.int(20, 30) : d.int(46, 84),
    lead: small ? d.real(1.38, 1.52) : kind.key === 'discharge' ? d.real(1.45, 1.6) : d.real(1.5, 1.85),
    spread: d.chance(0.3) ? d.real(0.1, 0.7) : 0,
    isElectronic,
    sealAt: [d.real(28, 44), d.real(-12, 0)],
    hasCode: d.chance(0.5),
    footer: d.chance(0.4)
      ? zh
        ? d.pick(['本证明由信息系统打印', '复印件无效', '第 1 页 共 1 页', '请妥善保管，遗失不补'])
        : d.pick(['Page 1 of 1', 'This document was produced by our records system', 'Registered in England and Wales'])
      : '',
  };
}

function sealLookOf(d: Dice, kind: Kind, name: string, code: string): SealLook | undefined {
  const color = d.pick(REDS);
  if (kind.tongue === 'zh') {
    const below = SEAL_BELOW[kind.key];
    const shape = below.includes('受理') ? 'oval' : d.weighed({ round: 8, oval: below === '' ? 0 : 1, square: 0.4 });
    return {
      shape,
      text: name,
      below: shape === 'oval' ? below || code.slice(-6) : below,
      color,
      mm: shape === 'square' ? 30 : d.int(36, 43),
    };
  }
  if (kind.key === 'hospital-bill' || kind.key === 'statement' || d.chance(0.35)) return undefined;
  const shape = d.pick(['line', 'round', 'line'] as const);
  return {
    shape,
    text: name.toUpperCase(),
    below: shape === 'line' ? 'RECEIVED COPY' : code.slice(-6),
    color: d.pick(['#27408b', '#8b1a1a', '#2f4f4f']),
    mm: shape === 'line' ? 48 : 34,
  };
}

function prefixOf(d: Dice, kind: Kind, city: string): string {
  if (kind.key === 'court') return `川${d.int(10, 99)}${d.digits(2)}`;
  if (kind.tongue === 'zh')
    return kind.key === 'diagnosis' || kind.key === 'discharge' || kind.key === 'death'
      ? d.pick(['ZD', 'RY', 'BA', '0', 'M'])
      : kind.key === 'hardship'
        ? `${city}证`
        : d.pick(['人字', 'SY', 'HT', 'GZ', 'DJ']);
  return d.pick(['BW/', 'HR-', 'REF ', 'N', 'CL', 'MV']);
}

/** Offices of a region: two to four for each kind of paper; some bought one software. */
export function issuersOf(town: Town, d: Dice, perKind: number): Issuer[] {
  const out: Issuer[] = [];
  for (const kind of KINDS) {
    const dice = d.of(kind.key);
    const shared = lookOf(dice.of('software'), kind);
    for (let i = 0; i < perKind; i++) {
      const own = dice.of(i);
      let cityAt = 0;
      const cityOf = () => {
        cityAt = own.int(0, 11);
        return CITIES_ZH[cityAt][0];
      };
      const zh = kind.tongue === 'zh';
      const name = zh
        ? town.once(
            () =>
              `${cityOf()}${kind.key === 'court' ? '市' : own.pick(['市', '县', ''])}${own.pick(PLACES[ZH_PLACE[kind.key]])}`,
          )
        : town.once(() =>
            i < EN_NAMES[kind.key].length
              ? EN_NAMES[kind.key][i]
              : `${own.pick(['Upper', 'West', 'Old', 'Great'])} ${own.pick(EN_NAMES[kind.key])}`,
          );
      const [city, region] = CITIES_ZH[cityAt];
      const uscc = usccOf(own, region);
      const buys = i < 2 || own.chance(0.3);
      const look = buys ? shared : lookOf(own.of('look'), kind);
      const signers = Array.from({ length: own.int(1, 4) }, () => nameOf(own, kind.tongue, own.chance(0.4)));
      out.push({
        key: `${kind.key}-${i + 1}`,
        kind: kind.key,
        tongue: kind.tongue,
        name,
        unit: zh
          ? own.pick(['营业部', '城中支行', '开发区支行'])
          : own.pick([
              'Partners: Dr Mistry, Dr Vale',
              'Group Human Resources',
              'Customer Services',
              'Registered office',
            ]),
        city,
        cityAt,
        phone: zh ? `0${own.int(310, 890)}-${own.int(2, 8)}${own.digits(6)}` : `01${own.digits(3)} ${own.digits(6)}`,
        address: zh
          ? `${city}市${own.pick(['健康', '中山', '红旗', '工业'])}路${own.int(1, 300)}号`
          : `${own.int(1, 90)} ${own.pick(['High Street', 'Market Place', 'Park Row'])}, ${own.pick(['Ashford', 'Wigan', 'Luton', 'Dayton'])}`,
        uscc,
        prefix: prefixOf(own, kind, city),
        signers: kind.key === 'gp-letter' || kind.key === 'fit-note' ? signers.map((s) => `Dr ${s}`) : signers,
        look: { ...look, seal: sealLookOf(own.of('seal'), kind, name, uscc) },
        software: buys ? `${kind.key}-software` : `${kind.key}-own-${i + 1}`,
        copies: own.chance(0.18) && ['diagnosis', 'certificate', 'gp-letter'].includes(kind.key),
      });
    }
  }
  return out;
}
