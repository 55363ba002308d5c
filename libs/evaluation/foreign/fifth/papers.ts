import type { Row } from '../folder.js';
import type { Tongue } from './cast.js';
import type { Lot } from './lot.js';
import { factsOf, type Person } from './people.js';
import { type Stage, stamp } from './stage.js';
import { wording } from './wording.js';

/** Forms of papers, and the kind of formats.md. */
const FORMS: Readonly<Record<string, { kind: string; zh: string; en?: string }>> = {
  closing: {
    kind: 'unemployment',
    zh: '停产证明\n兹证明<name>系我厂职工，工龄<n>年，自<date>起因停产待岗。\n泰和针织厂（留守处）',
    en: '',
  },
  village: {
    kind: 'poverty',
    zh: '情况证明\n<name>，家庭人口<n>人，年收入约<part>0元，<month>受灾，情况属实。\n石坪村村民委员会',
  },
  medical: {
    kind: 'medical',
    zh: '市第二人民医院 疾病诊断证明书\n姓名：<name> 年龄：<age> 门诊号：<card><due>\n诊断：{慢性肾功能不全|乳腺恶性肿瘤|脑梗死|股骨骨折|胃恶性肿瘤}\n建议：休息<n>周，定期复查\n日期：<date>',
  },
  poverty: {
    kind: 'poverty',
    zh: '家庭经济困难认定表\n姓名：<name> 家庭人口：<n> 人均月收入：<part>元\n认定等级：{一般困难|特别困难}',
    en: 'EMERGENCY FUND AWARD\nStudent: <name>\nAward: <part>\nReason: {housing|food|medical|family}\nDate: <date>',
  },
  authority: {
    kind: 'power_of_attorney',
    zh: '授权委托书\n委托人：<name>\n兹委托受托人就与<lender>的<product>事宜代为沟通、提交材料。\n日期：<date>',
    en: 'LETTER OF AUTHORITY\nI, <name>, authorize the adviser to speak with <lender> about my <product>.\nSigned <date>',
  },
  disaster: {
    kind: 'housing',
    zh: '受灾证明\n<name>',
    en: 'COUNTY DAMAGE ASSESSMENT\nOwner or tenant: <name>\nEstimated loss: <amount>\nCategory: {affected|minor|major|destroyed}\nInspected <date>',
  },
  hospital: {
    kind: 'medical',
    zh: '<city>{市立|人民|中医}医院 {出院小结|门诊病历}\n姓名：<name>（<age>岁）\n{诊断|初步诊断}：{脑出血|甲状腺癌|慢性肾炎|腰椎骨折}\n经治医师：<agent> {编号|流水}<card><m><n>',
  },
  ftc: {
    kind: 'other',
    zh: '',
    en: 'IDENTITY THEFT REPORT\nReport number: 118204417\nConsumer: <name>\nI first noticed the fraud on March 3. The account of <lender> is not mine.\nI declare that the above is true.',
  },
  forged: {
    kind: 'medical',
    zh: '第三附属医院 诊断证明\n姓名：<name>\n诊断：恶性肿瘤（中期），须长期化疗\n医师：沈国良 编号：〔2024〕医诊第00716号\n本证明盖章有效 复印无郊',
  },
};

/** Other papers of people who stand alone: each has its own hospital, factory or office. */
const ALONE: Readonly<Record<Tongue, readonly (readonly [string, string])[]>> = {
  zh: [
    [
      'medical',
      '<city>{中心|人民|中医|骨科}医院 出院小结\n患者：<name> 住院天数：<m>\n诊断：{急性阑尾炎|腰椎间盘突出|糖尿病足|高血压三级}\n出院日期：<date>',
    ],
    [
      'unemployment',
      '解除劳动合同通知书\n<name>：你与本公司的劳动合同于<date>解除，补偿<part>0元。\n<city>{宏达|金秋|顺意|万佳}{物流|制衣|餐饮|电子}有限公司',
    ],
    ['other', '还款记录截图\n<lender> <product> 本期<part>元 <date> 交易流水<card><m><n>'],
  ],
  en: [
    [
      'medical',
      '{Mercy|St. Anne|Valley|County General} Hospital\nPatient: <name>\nAdmitted <date>, <m> days\nBalance due: <amount>',
    ],
    [
      'unemployment',
      'SEPARATION NOTICE\nEmployee: <name>\nLast day: <date>\nReason: {reduction in force|plant consolidation|position eliminated}\n<city>',
    ],
    ['other', 'ACCOUNT HISTORY\n<lender> <product>\nPayment <part> posted <date>\nReference <card><m><n>'],
  ],
};

function attach(stage: Stage, row: Row, kind: string, text: string): string {
  const { lot, mint } = stage;
  const stem = row['received_at'].slice(0, 10).replaceAll('-', '');
  const file = `evidence/${lot.one(['IMG', 'scan', 'doc', 'photo', 'wx'])}_${stem}_${mint.number('', 6)}.txt`;
  stage.papers.set(file, text);
  row['attachments'] = file;
  stage.evidence.push({
    file,
    complaint_id: row['complaint_id'],
    debtor_ref: row['debtor_ref'],
    kind,
    received_at: row['received_at'].slice(0, 10),
  });
  return file;
}

/** A paper of a form that the members of a group have. @returns its path. */
export function formPaper(stage: Stage, row: Row, p: Person, form: string, at: Date): string {
  const { kind, zh, en } = FORMS[form];
  return attach(stage, row, kind, wording((p.tongue === 'zh' ? zh : en)!, factsOf(p, at, stage.lot), stage.lot));
}

/** A paper of somebody who stands alone. */
export function ownPaper(stage: Stage, row: Row, p: Person, at: Date): void {
  const [kind, text] = stage.lot.one(ALONE[p.tongue]);
  attach(
    stage,
    row,
    kind,
    `${wording(text, factsOf(p, at, stage.lot), stage.lot)}\n${stamp(at, p.tongue).slice(0, 10)} ${numberOf(stage.lot)}`,
  );
}

const numberOf = (lot: Lot) => `${lot.one(['No.', 'Ref', '#', ''])} ${lot.digits(7)}`;
