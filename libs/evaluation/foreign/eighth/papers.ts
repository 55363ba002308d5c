import type { Dice } from './dice.js';
import type { Soul } from './folk.js';
import { isoDay } from './lands.js';

export type PaperKind = 'mandate' | 'hospital' | 'layoff' | 'form' | 'affidavit';

export const EVIDENCE_KIND: Readonly<Record<PaperKind, string>> = {
  mandate: 'power_of_attorney',
  hospital: 'medical',
  layoff: 'unemployment',
  form: 'poverty',
  affidavit: 'other',
};

/** What an issuer wrote once. A forger keeps it and changes the name. */
export interface Original {
  readonly issuer: string;
  readonly signer: string;
  readonly number: string;
  readonly values: readonly number[];
  readonly day: number;
  readonly story: string;
}

export function original(p: Soul, day: number, dice: Dice, house?: Pick<Original, 'issuer' | 'signer'>): Original {
  const zh = p.tongue === 'zh';
  return {
    issuer:
      house?.issuer ??
      (zh
        ? `${p.town.slice(-3)}${dice.one(['人民医院', '中医院', '第三医院'])}`
        : `${p.town} ${dice.one(['Medical Group', 'County Clinic', 'General Hospital'])}`),
    signer:
      house?.signer ??
      (zh
        ? `${dice.one([...'祁岳滕宁仇栾甘厉'])}${dice.one([...'成思润启'])}${dice.one([...'华宁章行'])}`
        : `${dice.one([...'BCDFGHJK'])}. ${dice.one(['Okonjo', 'Villeneuve', 'Strand', 'Aldous', 'Peretz', 'Nakagawa', 'Loomis'])}`),
    number: dice.number(9),
    values: [
      dice.from(102, 176),
      dice.from(60, 108),
      dice.from(38, 61),
      dice.from(88, 940),
      dice.from(3, 40),
      dice.from(2100, 68_000),
    ],
    day: day - dice.from(3, 40),
    story: dice.one(
      zh
        ? ['因反复胸闷气短', '因头晕伴肢体麻木', '因腰背疼痛', '因情绪低落、失眠', '因乏力、纳差']
        : [
            'shortness of breath',
            'persistent low mood',
            'numbness in both hands',
            'chest pain on exertion',
            'recurrent falls',
          ],
    ),
  };
}

export function paperText(kind: PaperKind, p: Soul, o: Original, org: string, dice: Dice): string {
  return `${(p.tongue === 'zh' ? zhPaper(kind, p, o, org, dice) : enPaper(kind, p, o, org, dice)).join('\n')}\n`;
}

function zhPaper(kind: PaperKind, p: Soul, o: Original, org: string, dice: Dice): string[] {
  const [high, low, ef, cr, weeks, cost] = o.values;
  if (kind === 'hospital')
    return [
      `${o.issuer}出院记录`,
      `姓名　${p.name}　　住院号　${o.number}`,
      `入院情况：${o.story}${weeks}天入院。血压${high}/${low}mmHg。`,
      `辅助检查：左室射血分数${ef}%，血肌酐${cr}umol/L。`,
      `出院医嘱：低盐饮食，全休${weeks}周，门诊随访。`,
      `住院总费用${cost}.${o.number.slice(0, 2)}元　主治医师　${o.signer}`,
      isoDay(o.day),
    ];
  if (kind === 'layoff')
    return [
      '待岗通知书',
      `${p.name}同志：`,
      `因企业停产，自${isoDay(o.day)}起待岗，每月发放生活费${800 + weeks * 10}元。`,
      `欠发工资${cost}元待资产处置后支付。`,
      `厂办 ${o.signer}`,
    ];
  if (kind === 'form')
    return [
      '困难家庭情况登记',
      `户主：${p.name}　电话：${p.phone.slice(3)}`,
      `住址：${p.address}`,
      `家庭月收入：${dice.from(6, 48) * 100}元　人口：${dice.from(1, 6)}`,
      `登记人：${o.signer}　${isoDay(o.day)}`,
    ];
  return [
    '委托书',
    `委托人${p.name}，因${o.story}不便亲自办理，`,
    `现委托${org === '' ? o.signer : org}就${p.lender.name}${p.product}事项代为沟通、提交材料。`,
    `委托期限${weeks}个月。`,
    `委托人签名：${p.name}　${isoDay(o.day)}`,
  ];
}

function enPaper(kind: PaperKind, p: Soul, o: Original, org: string, dice: Dice): string[] {
  const [high, low, ef, cr, weeks, cost] = o.values;
  if (kind === 'hospital')
    return [
      o.issuer,
      `Patient: ${p.name}  MRN ${o.number}`,
      `Seen for ${o.story}. BP ${high}/${low}. EF ${ef}%. CK ${cr}.`,
      `Off work ${weeks} weeks.`,
      `${o.signer}, MD  ${isoDay(o.day)}`,
    ];
  if (kind === 'layoff')
    return [
      'Separation notice',
      `To: ${p.name}`,
      `Your position ends ${isoDay(o.day)} due to closure of the facility.`,
      `Accrued leave: ${weeks} hours. Severance of ${cost} is subject to the court.`,
      o.signer,
    ];
  if (kind === 'form')
    return [
      'Financial statement',
      `Client: ${p.name}`,
      `Address: ${p.address}`,
      `Income ${dice.from(60, 260) * 10}, rent ${dice.from(30, 110) * 10}, food ${dice.from(12, 60) * 10}, travel ${dice.from(2, 30) * 10}`,
      `Adviser ${o.signer} ${isoDay(o.day)}`,
    ];
  if (kind === 'affidavit')
    return [
      'SWORN STATEMENT OF FACT',
      `Before me appeared ${p.name}, who states under oath:`,
      `That on ${isoDay(o.day)} personal papers were taken from a parked vehicle, report no. ${o.number};`,
      `That an account with a balance of ${cost}.${o.number.slice(0, 2)} was opened without consent;`,
      `That ${weeks} further inquiries are likewise unauthorized.`,
      `Notary ${o.signer}, commission ${o.number.slice(3)}`,
    ];
  return [
    'Letter of Authority',
    `I, ${p.name}, of ${p.address}, authorize ${org === '' ? o.signer : org} to act for me with ${p.lender.name}.`,
    `Valid ${weeks} months.`,
    `Signed ${p.name}, ${isoDay(o.day)}`,
  ];
}
