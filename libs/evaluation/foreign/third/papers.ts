import type { Luck } from './luck.js';
import type { Paper, Person } from './people.js';
import { type Lang, say } from './say.js';

const DOCTORS: Readonly<Record<Lang, readonly string[]>> = {
  zh: ['周景和', '吴秀兰', '贺明', '谭文静', '陆建平', '韦少聪'],
  en: ['R. Osei MD', 'L. Haverford MD', 'P. Natarajan MD', 'S. Bloom DO', 'C. Whitlow MD'],
};
const WARDS: Readonly<Record<Lang, readonly string[]>> = {
  zh: ['第三人民医院肾内科', '中心医院神经内科', '城东医院骨科', '妇幼保健院产科', '肿瘤医院化疗中心'],
  en: [
    'Mercy General nephrology',
    'St. Luke outpatient clinic',
    'Valley orthopedic center',
    'County hospital oncology',
  ],
};
const SHEET: Readonly<Record<Lang, string>> = {
  zh: '疾病诊断证明书\n科室：$ward\n姓名：$name  年龄：$age\n诊断：$ill\n血压：$pressure  住院号：$serial\n处理意见：建议休息$rest周，$advice\n医师：$doctor\n日期：$issued',
  en: 'MEDICAL CERTIFICATE\n$ward\nPatient: $name  Age: $age\nDiagnosis: $ill\nBlood pressure: $pressure  Chart no. $serial\nAdvice: off work for $rest weeks, $advice\nSigned: $doctor\nDate: $issued',
};
const ADVICE: Readonly<Record<Lang, readonly string[]>> = {
  zh: ['定期复查', '避免劳累', '加强营养', '继续透析', '门诊随访', '必要时手术'],
  en: ['follow up in clinic', 'avoid lifting', 'continue treatment', 'recheck labs', 'refer to surgery'],
};
/** Notices that one office gives to many, each with a name of its own in it. */
const NOTICES: Readonly<Record<string, { kind: string; text: string }>> = {
  liquidation_office: {
    kind: 'unemployment',
    text: '职工欠薪确认单\n兹确认$name系我单位在册职工，截至$gday欠付工资$extra。\n登记号：$case\n$org（章）',
  },
  street_mediation: {
    kind: 'court',
    text: '调解告知书\n$name：你与$lender的借款纠纷，本室已登记，案号$case。\n请保持联系。\n$org（章）',
  },
  flood_cooperative: {
    kind: 'other',
    text: '灾情证明\n兹证明$name户于$gday洪灾中受损，损失约$amount。\n$org及镇人民政府（章）',
  },
  fraud_police_case: {
    kind: 'court',
    text: '立案告知书\n$name：你于$gday报称被诈骗一案，我局认为符合立案条件，现立案侦查。\n$org（章）',
  },
  base_legal_office: {
    kind: 'other',
    text: 'ORDERS\nThe member named $name is ordered to active duty from $gday.\nLender notified: $lender\nVerified by $org',
  },
  home_carers: {
    kind: 'power_of_attorney',
    text: 'AUTHORIZATION\nI, $name, allow $org to speak for me with $lender about account $case.\nSigned on $day',
  },
  payroll_mail: {
    kind: 'other',
    text: 'EMPLOYER NOTICE\nTo whom it may concern: wages of $name due $gday were delayed by a system outage.\n$org',
  },
};

export interface Sheet {
  readonly id: string;
  readonly ward: string;
  readonly doctor: string;
  readonly facts: Readonly<Record<string, string>>;
}

export function sheetFor(id: string, lang: Lang, luck: Luck): Sheet {
  const own = freshSheet(lang, luck);
  return { id, ward: own.ward!, doctor: own.doctor!, facts: own };
}

function freshSheet(lang: Lang, luck: Luck): Record<string, string> {
  return {
    ward: luck.one(WARDS[lang]),
    doctor: luck.one(DOCTORS[lang]),
    pressure: `${luck.between(96, 188)}/${luck.between(58, 112)}`,
    serial: luck.digits(7),
    rest: String(luck.between(1, 26)),
    advice: luck.one(ADVICE[lang]),
    issued: `2025-${String(luck.between(1, 12)).padStart(2, '0')}-${String(luck.between(1, 28)).padStart(2, '0')}`,
  };
}

/** A certificate that a hospital wrote for this person alone. */
export function ownPaper(person: Person, luck: Luck): Paper {
  return {
    kind: 'medical',
    text: say(SHEET[person.lang], { ...person.facts, ...freshSheet(person.lang, luck) }, luck),
  };
}

/** The same ward and the same doctor, everything else the patient's own. */
export function wardPaper(person: Person, sheet: Sheet, luck: Luck): Paper {
  const own = { ...freshSheet(person.lang, luck), ward: sheet.ward, doctor: sheet.doctor };
  return { kind: 'medical', text: say(SHEET[person.lang], { ...person.facts, ...own }, luck) };
}

/** One certificate with the name changed. */
export function forgedPaper(person: Person, sheet: Sheet, ill: string, luck: Luck): Paper {
  const facts = { ...person.facts, ...sheet.facts, ill };
  return { kind: 'medical', text: say(SHEET[person.lang], facts, luck), source: sheet.id };
}

export function noticePaper(person: Person, crowd: string, source: string, luck: Luck): Paper {
  const notice = NOTICES[crowd]!;
  return { kind: notice.kind, text: say(notice.text, person.facts, luck), source };
}
