import type { PaperPlan } from './cast.js';
import type { Chance } from './chance.js';
import { type Facts, words } from './grammar.js';
import { nameOf, type Person } from './people.js';
import type { Tongue } from './places.js';

const FORMS: Readonly<Record<Tongue, Partial<Record<PaperPlan['kind'], string>>>> = {
  zh: {
    medical:
      '<issuer>\n疾病诊断证明书\n姓名：<patient>  性别：<sex>  年龄：<age>\n科别：<ward>  住院号：<chart>\n诊断：<finding>\n血压 <pressure> mmHg\n处理意见：<advice>\n医师：<doctor>\n日期：<date>',
    unemployment:
      '<issuer>\n解除劳动关系证明\n兹有<patient>原系我单位<post>，因<reason>，于<date>解除劳动关系。\n特此证明。\n经办人：<doctor>',
    housing: '<issuer>\n受灾情况登记表\n户主：<patient>\n房屋：<post>\n损失：<advice>\n登记人：<doctor>\n<date>',
    power_of_attorney:
      '授权委托书\n委托人：<patient>\n受托人：<issuer> <doctor>\n委托事项：<reason>\n权限：<advice>\n<date>',
  },
  en: {
    medical:
      '<issuer>\nNOTE FOR PATIENT <patient>, age <age>\nFinding: <finding>\nBP <pressure>  chart <chart>\nPlan: <advice>\n<doctor>\n<date>',
    unemployment:
      '<issuer>\nSEPARATION NOTICE\nEmployee: <patient>\nPosition: <post>\nReason: <reason>\nLast day: <date>\nHuman resources: <doctor>',
    power_of_attorney:
      'LIMITED POWER OF ATTORNEY\nI, <patient>, appoint <doctor> of <issuer> for <reason>.\nScope: <advice>\n<date>',
    other:
      'IDENTITY THEFT AFFIDAVIT\nName: <patient>\nReport no. <chart> filed with <issuer>\nStatement: <reason>\nOfficer: <doctor>\nSworn <date>',
  },
};

/** What an issuer puts into one paper. */
function contents(tongue: Tongue, kind: PaperPlan['kind'], c: Chance): Facts {
  const date = `202${c.int(5, 5)}-${String(c.int(4, 12)).padStart(2, '0')}-${String(c.int(1, 28)).padStart(2, '0')}`;
  const shared = {
    age: String(c.int(23, 74)),
    chart: c.digits(7),
    pressure: `${c.int(98, 178)}/${c.int(58, 108)}`,
    doctor: nameOf(tongue, c),
    date,
  };
  return tongue === 'zh'
    ? {
        ...shared,
        sex: c.one(['男', '女']),
        ward: c.one(['内分泌科', '骨科', '心内科', '精神心理科', '肾内科', '神经内科']),
        finding: c.one([
          '重度抑郁发作',
          '腰椎管狭窄',
          '慢性肾脏病5期',
          '2型糖尿病伴视网膜病变',
          '冠心病 不稳定型心绞痛',
          '左胫骨平台骨折',
          '焦虑状态',
          '脑梗死后遗症',
        ]),
        advice:
          kind === 'medical'
            ? c.one([
                '全休三个月，定期复查',
                '建议住院治疗',
                '避免劳累及情绪刺激',
                '继续透析，每周三次',
                '卧床休息，六周后拍片',
              ])
            : kind === 'housing'
              ? c.one(['家电家具全损', '一层进水一米二', '外墙开裂，禁止入住', '粮食两千斤泡水'])
              : c.one(['代为协商、递交材料', '一般代理', '代为签收文书']),
        post:
          kind === 'housing'
            ? c.one(['砖混两层', '土木平房', '临街门面'])
            : c.one(['缝纫工', '质检员', '叉车司机', '车间主任', '仓管']),
        reason:
          kind === 'power_of_attorney'
            ? c.one(['贷款纠纷协商', '征信异议处理', '信用卡债务重组'])
            : c.one(['经营困难停产', '合同期满', '部门撤销']),
      }
    : {
        ...shared,
        finding: c.one([
          'lumbar disc herniation',
          'major depressive disorder',
          'stage 4 kidney disease',
          'fractured tibia',
          'congestive heart failure',
        ]),
        advice:
          kind === 'power_of_attorney'
            ? c.one(['dispute letters and calls', 'settlement talks', 'receipt of mail'])
            : c.one(['no work for 8 weeks', 'light duty only', 'dialysis three times weekly', 'follow up in clinic']),
        post: c.one(['line operator', 'shipping clerk', 'machinist', 'cashier', 'forklift driver']),
        reason:
          kind === 'other'
            ? c.one(['unknown person opened accounts', 'my wallet was stolen in transit', 'accounts are not mine'])
            : kind === 'power_of_attorney'
              ? c.one(['consumer debts', 'credit disputes'])
              : c.one(['reduction in force', 'site closing', 'seasonal layoff']),
      };
}

const issuerOf = (tongue: Tongue, kind: PaperPlan['kind'], c: Chance): string =>
  tongue === 'zh'
    ? kind === 'medical'
      ? `${c.one(['江北', '永和', '第三人民', '泰康', '清河县'])}医院`
      : `${c.one(['宏达', '金叶', '兴隆', '百川', '东方'])}${kind === 'housing' ? '街道办事处' : kind === 'power_of_attorney' ? '事务所' : '制鞋有限公司'}`
    : kind === 'medical'
      ? `${c.one(['Riverside', 'St. Brendan', 'Lakeview'])} Clinic`
      : `${c.one(['Hartwell', 'Sunfield', 'Orion', 'Castle Rock'])} ${kind === 'other' ? 'Police Department' : kind === 'power_of_attorney' ? 'Law' : 'Manufacturing'}`;

/** Papers of one issuer: `source` repeats its first content under each name, `form` fills in each. */
export class Papers {
  readonly #issuer: string;
  readonly #once: Facts;

  constructor(
    readonly tongue: Tongue,
    readonly plan: Pick<PaperPlan, 'kind' | 'from'>,
    readonly chance: Chance,
  ) {
    this.#issuer = issuerOf(tongue, plan.kind, chance);
    this.#once = contents(tongue, plan.kind, chance);
  }

  text(person: Person, c: Chance): string {
    const pattern = FORMS[this.tongue][this.plan.kind];
    if (pattern === undefined) throw new Error(`no form for ${this.plan.kind} in ${this.tongue}`);
    const body = this.plan.from === 'source' ? this.#once : contents(this.tongue, this.plan.kind, c);
    return `${words(pattern, { ...body, issuer: this.#issuer, patient: person.name }, c)}\n`;
  }
}
