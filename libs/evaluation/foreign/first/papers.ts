import type { Draws } from './draws.js';
import { nameFor, type Person } from './people.js';
import { NAMES_ZH } from './phrases-zh.js';

/** What papers of one source have in common: issuer, doctor, findings and wording. */
export interface Source {
  readonly kind: 'medical' | 'unemployment' | 'other';
  readonly lines: (p: Person, d: Draws, day: string) => string;
}

const FINDINGS = [
  '双肺弥漫性结节影，肺功能中度受限',
  '腰4/5椎间盘突出，硬膜囊受压',
  '左乳浸润性癌，术后化疗第二周期',
  '慢性肾功能不全四期，建议规律透析',
  '抑郁状态，睡眠障碍，建议休息三个月',
  '冠心病，支架植入术后',
  '右胫骨骨折内固定术后',
  '2型糖尿病伴周围神经病变',
];
const WARDS = ['呼吸内科', '骨科', '肿瘤科', '肾内科', '心身科', '心内科', '内分泌科'];

/** One doctor in one house who writes the same sentence for everybody. */
export function oneSource(d: Draws): Source {
  const house = `${d.pick(NAMES_ZH.place)}${d.pick(['人民医院', '职业病医院', '康泰医院', '中医院'])}`;
  const doctor = nameFor('zh', d);
  const ward = d.pick(WARDS);
  const finding = d.pick(FINDINGS);
  const pressure = `${d.int(118, 168)}/${d.int(70, 102)}`;
  return {
    kind: 'medical',
    lines: (p, own, day) =>
      `${house}\n诊断证明书\n编号：${own.digits(8)}\n姓名：${p.name}　年龄：${p.age}　科别：${ward}\n血压：${pressure}mmHg\n诊断：${finding}。\n处理意见：建议全休，避免劳累及情绪激动，定期复查。\n医师：${doctor}\n日期：${day}\n`,
  };
}

/** A public notice: everybody attaches the same sheet. */
export function notice(kind: string, d: Draws): Source {
  const town = d.pick(NAMES_ZH.place);
  const days = `${d.int(3, 9)}月${d.int(1, 28)}日`;
  const text =
    kind === 'closing_factory'
      ? `${town}${d.pick(['电子', '纺织', '机械', '陶瓷'])}有限公司\n关于停止生产经营的通知\n全体员工：\n因经营困难，公司定于${days}起停止生产，劳动关系依法处理，补偿方案另行公布。\n特此通知。\n`
      : `${town}镇人民政府\n受灾情况公告\n${days}特大暴雨致我镇${d.int(4, 19)}个村受灾，房屋进水${d.int(200, 3000)}户。受灾群众可凭本公告向金融机构申请延期。\n`;
  return { kind: kind === 'closing_factory' ? 'unemployment' : 'other', lines: () => text };
}

/** A paper that nobody else has. */
export function ownPaper(p: Person, d: Draws, day: string): string {
  if (p.lang === 'en')
    return `${d.pick(['County General', 'St. Brendan', 'Lakeside', 'Good Hope'])} Medical Center\nPatient: ${p.name}\nVisit ${day}, record ${d.digits(7)}\nSeen for ${d.pick(['back injury', 'knee surgery', 'asthma', 'high blood pressure', 'broken wrist'])}; off work ${d.int(1, 12)} weeks.\nPulse ${d.int(58, 104)}, temperature ${(97 + d.int(0, 30) / 10).toFixed(1)}\nSigned: ${nameFor('en', d)}, MD\n`;
  return `${d.pick(NAMES_ZH.place)}${d.pick(['人民医院', '医院', '中心医院', '卫生院'])}\n${d.pick(['诊断证明', '出院小结', '门诊病历', '疾病证明'])}\n姓名 ${p.name} ${p.age}岁 住院号${d.digits(7)}\n主诉：${d.pick(['腹痛', '胸闷', '头晕', '腰痛', '外伤', '乏力'])}${d.int(2, 30)}天\n诊断：${d.pick(NAMES_ZH.ill)}\n血压${d.int(98, 176)}/${d.int(58, 110)} 脉搏${d.int(56, 112)}\n${d.pick(['建议休息', '门诊随访', '住院治疗', '择期手术'])}${d.int(2, 12)}周\n医生${nameFor('zh', d)} ${day}\n`;
}
