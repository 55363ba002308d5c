import type { Bilingual } from '../errors/errors.js';
import type { ValueKind } from './value.js';

/** What people call each kind of value: the only table of these names. English begins as a sentence does. */
export const KIND_NAMES: Readonly<Record<ValueKind, Bilingual>> = {
  contact: { zh: '联系电话', en: 'Contact number' },
  caller: { zh: '来电号码', en: 'Calling number' },
  email: { zh: '电子邮箱', en: 'E-mail address' },
  account: { zh: '收款账户', en: 'Payee account' },
  device: { zh: '设备', en: 'Device' },
  ip: { zh: '网络地址', en: 'Network address' },
  address: { zh: '地址', en: 'Address' },
  agent: { zh: '代理人', en: 'Agent' },
  agent_phone: { zh: '代理人电话', en: 'Agent’s number' },
  evidence: { zh: '同一份文件', en: 'File' },
  certificate: { zh: '证明编号', en: 'Certificate number' },
  source_document: { zh: '同源材料', en: 'Source document' },
  template: { zh: '信件文字', en: 'Wording of the letter' },
  sentences: { zh: '相同语句', en: 'Sentences in common' },
};

const OTHER: Bilingual = { zh: '信息', en: 'Piece of information' };

/** The name of a kind of value, as it begins a sentence. */
export const kindName = (kind: string): Bilingual =>
  Object.hasOwn(KIND_NAMES, kind) ? KIND_NAMES[kind as ValueKind] : OTHER;

/** The name of a kind of value inside a sentence. */
export const kindInSentence = (kind: string): Bilingual => {
  const { zh, en } = kindName(kind);
  return { zh, en: en[0].toLowerCase() + en.slice(1) };
};
