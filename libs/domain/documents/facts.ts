import { certificateNumbers } from '../text/certificates.js';
import { readDate } from '../text/dates.js';
import { type ResidentId, residentId, usccValid } from './checks.js';
import { type MandateAgent, mandateAgents } from './mandate.js';

/** What stands on a paper. */
export interface PaperFacts {
  /** Numbers that the issuer gave to it. */
  readonly numbers: readonly string[];
  /** Bodies named on it: hospitals, village committees, firms, offices. */
  readonly issuers: readonly string[];
  readonly signers: readonly string[];
  readonly dates: readonly PaperDate[];
  readonly residentIds: readonly { readonly text: string; readonly read: ResidentId }[];
  readonly usccs: readonly { readonly text: string; readonly valid: boolean }[];
  readonly amounts: readonly string[];
  /** Whom a letter of attorney appoints. */
  readonly agents: readonly MandateAgent[];
}

/** A day on a paper, with the word before it that says what it is. */
export interface PaperDate {
  readonly text: string;
  /** Null where the calendar has no such day. */
  readonly iso: string | null;
  readonly role: 'birth' | 'admitted' | 'discharged' | 'issued' | 'other';
}

export function paperFacts(text: string): PaperFacts {
  const folded = text.normalize('NFKC');
  const all = (pattern: RegExp, group = 0) => [
    ...new Set([...folded.matchAll(pattern)].map((m) => (m[group] ?? m[0]).trim())),
  ];
  return {
    numbers: certificateNumbers(folded),
    issuers: [...all(ISSUER_ZH), ...all(ISSUER_EN)].sort().slice(0, MOST),
    signers: all(SIGNER, 1).slice(0, MOST),
    dates: [...folded.matchAll(DATE)].slice(0, MOST * 2).map((m) => ({
      text: m[0],
      iso: readDate(m[0].replace(/\s/g, ''))?.slice(0, 10) ?? null,
      role: roleOf(
        folded.slice(Math.max(0, m.index - 8), m.index),
        folded.slice(m.index + m[0].length, m.index + m[0].length + 4),
      ),
    })),
    residentIds: all(RESIDENT, 1)
      .slice(0, MOST)
      .map((id) => ({ text: id, read: residentId(id)! })),
    usccs: all(CODE, 1)
      .filter((c) => !/^\d{17}[\dX]$/.test(c))
      .slice(0, MOST)
      .flatMap((c) => {
        const valid = usccValid(c);
        return valid === null ? [] : [{ text: c, valid }];
      }),
    amounts: all(AMOUNT, 1).slice(0, MOST),
    agents: mandateAgents(text),
  };
}

const MOST = 20;
const ISSUER_ZH =
  /\p{Script=Han}{2,16}?(?:医院|卫生院|卫生服务中心|村民委员会|居民委员会|村委会|居委会|有限责任公司|有限公司|民政局|派出所|人民法院|街道办事处|社会保障局|残疾人联合会|办公室|人民政府|公安局|劳动局|服务站|服务中心|诊所|社区|学校|大学|学院|事务所|集团|工厂|商行)/gu;
const ISSUER_EN =
  /\b(?:[A-Z][\w&'.-]{0,40}\s){1,5}(?:Hospital|Clinic|Medical Center|Health System|County|Department|University|Inc|LLC|Corporation)\b/g;
const SIGNER =
  /(?:医师|医生|经办人|负责人|主任|签名|签字)[^\S\n]{0,20}(?:签名|签章)?[^\S\n]{0,20}[::][^\S\n]*(\p{Script=Han}{2,4})(?!\p{Script=Han})/gu;
const DATE = /(?<!\d)(?:19|20)\d{2}\s?(?:年\s?\d{1,2}\s?月\s?\d{1,2}\s?[日号]|([-/.])\d{1,2}\1\d{1,2})(?!\d)/g;
const RESIDENT = /(?<![\dA-Z])(\d{17}[\dXx])(?![\dA-Z])/g;
const CODE = /(?<![0-9A-Z])([1-9A-GY][1-9A-HJ-NPQRTUWXY]\d{6}[0-9A-HJ-NPQRTUWXY]{10})(?![0-9A-Z])/g;
const AMOUNT = /[¥￥$]\s?(\d[\d,]*(?:\.\d{1,2})?)|(?<!\d)(?:\d[\d,]{0,20}(?:\.\d{1,2})?)(?=元)/g;

function roleOf(before: string, after: string): PaperDate['role'] {
  if (/出生|生日|birth|born/i.test(before) || /^\s*(?:出生|生)/.test(after)) return 'birth';
  if (/入院|admi/i.test(before)) return 'admitted';
  if (/出院|discharge/i.test(before)) return 'discharged';
  if (/日期|签发|开具|出具|issue|date/i.test(before)) return 'issued';
  return 'other';
}
