import { dateOf } from './lenders.js';
import { type Person, SURNAMES } from './person.js';
import type { PaperKind } from './plots.js';
import type { Stage } from './stage.js';
import type { Wheel } from './wheel.js';

/** What the issuer writes: of one person, or of one source that many papers copy. */
export interface Source {
  readonly signs: string;
  readonly number: string;
  readonly figures: readonly string[];
  readonly day: number;
  readonly house: string;
}

const KIND: Readonly<Record<PaperKind, string>> = {
  hospital: 'medical',
  gp: 'medical',
  layoff: 'unemployment',
  affidavit: 'other',
  form: 'housing',
  mandate: 'power_of_attorney',
};

export function sourceFor(p: Person, day: number, wheel: Wheel): Source {
  const zh = p.tongue === 'zh';
  return {
    signs: zh
      ? `${wheel.pick(SURNAMES)}${wheel.pick([...'文建明慧玉立'])}${wheel.pick([...'清华兰民平安'])}`
      : `${wheel.pick([...'ABDEGHJKLMR'])}. ${wheel.pick(['Harmer', 'Oyelaran', 'Steen', 'Quist', 'Vaughan', 'Ilic', 'Tamm', 'Rook', 'Bexley', 'Sorley'])}`,
    number: wheel.digits(8),
    figures: [
      `${wheel.between(98, 178)}/${wheel.between(58, 104)}`,
      `${wheel.between(3, 14)}.${wheel.between(10, 99)}`,
      `${wheel.between(40, 420)}`,
      `${wheel.between(6, 30)}`,
      `${wheel.between(1900, 48000)}.${wheel.digits(2)}`,
    ],
    day: day - wheel.between(4, 60),
    house: zh
      ? `${p.town.slice(-3, -1)}${wheel.pick(['市第二人民医院', '区中心医院', '仁济医院', '县中医院'])}`
      : `${p.town} ${wheel.pick(['Infirmary', 'Medical Centre', 'General', 'Family Practice'])}`,
  };
}

/** Puts a paper of this kind beside a complaint, and says its path. */
export function putPaper(
  stage: Stage,
  kind: PaperKind,
  p: Person,
  complaint: string,
  day: number,
  source: Source,
  org: string,
  wheel: Wheel,
): string {
  const path = `evidence/${stage.id(wheel.pick(['scan_', 'IMG_', 'doc', 'file-', '']), 8, wheel)}.txt`;
  stage.papers.set(path, wording(kind, p, source, org, wheel));
  stage.evidence.push({
    file: path,
    complaint_id: complaint,
    ...(wheel.yes(0.85) ? { debtor_ref: p.ref } : {}),
    kind: wheel.yes(0.9) ? KIND[kind] : 'other',
    received_at: date(day),
  });
  const row = stage.rows[stage.rows.length - 1];
  if (row['complaint_id'] === complaint && wheel.yes(0.8)) row['attachments'] = path;
  return path;
}

const date = (day: number): string => dateOf(day).toISOString().slice(0, 10);

function wording(kind: PaperKind, p: Person, s: Source, org: string, wheel: Wheel): string {
  const lines = p.tongue === 'zh' ? chinese(kind, p, s, org, wheel) : english(kind, p, s, org);
  return `${lines.join('\n')}\n`;
}

function chinese(kind: PaperKind, p: Person, s: Source, org: string, wheel: Wheel): string[] {
  const [pressure, blood, marker, weeks, sum] = s.figures;
  if (kind === 'hospital')
    return [
      s.house,
      '诊断证明书',
      `姓名：${p.name}　门诊号：${s.number}`,
      `主诉：${p.ill}${weeks}周，加重3天。`,
      `查体：血压${pressure}mmHg，血糖${blood}mmol/L，肌酐${marker}μmol/L。`,
      `费用合计：${sum}元`,
      `建议：休息${weeks}周，避免情绪刺激，按期复诊。`,
      `医师：${s.signs}　日期：${date(s.day)}`,
    ];
  if (kind === 'layoff')
    return [
      '解除劳动合同证明',
      `编号：${s.number}`,
      `兹证明${p.name}${wheel.yes(0.5) && p.id ? `（${p.id}）` : ''}自${date(s.day)}起与我单位解除劳动关系。`,
      `经济补偿金${sum}元，分${weeks}期支付。`,
      `经办人：${s.signs}`,
      '（公章）',
    ];
  if (kind === 'form')
    return [
      '受灾情况登记表',
      `编号：${wheel.digits(5)}`,
      `户主：${p.name}　住址：${p.address}`,
      `损失估计：${wheel.between(2000, 90000)}元`,
      `登记人：${s.signs}　${date(s.day)}`,
    ];
  return [
    '授权委托书',
    `委托人：${p.name}`,
    `受托人：${org || s.signs}`,
    `委托事项：就本人与${p.lender.name}的${p.product}事宜进行沟通。`,
    `委托期限：${weeks}个月`,
    `签字：${p.name}　${date(s.day)}`,
  ];
}

function english(kind: PaperKind, p: Person, s: Source, org: string): string[] {
  const [pressure, blood, marker, weeks, sum] = s.figures;
  if (kind === 'gp' || kind === 'hospital')
    return [
      s.house,
      `Re: ${p.name}`,
      `Ref ${s.number}`,
      `This patient has been under my care for ${weeks} months with ${p.ill}.`,
      `Blood pressure ${pressure}, score ${marker} on our scale, HbA1c ${blood}.`,
      'Contact about debt is detrimental to recovery. I would ask that it ceases.',
      `Dr ${s.signs}, ${date(s.day)}`,
    ];
  if (kind === 'affidavit')
    return [
      'IDENTITY THEFT AFFIDAVIT',
      `I, ${p.name}, being duly sworn, state:`,
      `1. On or about ${date(s.day)} I became aware of an account in the amount of $${sum}.`,
      `2. The account was opened with a stolen bag that held my card and ${weeks} checks.`,
      '3. I received no goods, services or money.',
      `Subscribed before me. ${s.signs}, Notary Public, commission no. ${s.number}`,
    ];
  if (kind === 'layoff')
    return [
      'Notice of redundancy',
      `Employee: ${p.name}`,
      `Your employment ends on ${date(s.day)}.`,
      `Statutory payment: ${sum}, in ${weeks} parts.`,
      s.signs,
    ];
  return [
    'FORM OF AUTHORITY',
    `Client: ${p.name}`,
    `I authorize ${org || s.signs} to deal with ${p.lender.name} on my behalf about my ${p.product}.`,
    `Signed: ${p.name}`,
    date(s.day),
  ];
}
