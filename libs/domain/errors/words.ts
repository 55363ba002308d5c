import type { Bilingual } from './sentences.js';

type Words = Readonly<Record<string, Bilingual>>;

/** What a request may ask for in vain. */
export const THINGS = {
  account: { en: 'account', zh: '账户' },
  address: { en: 'address', zh: '地址' },
  alert: { en: 'alert', zh: '预警' },
  bankKey: { en: 'trusted key', zh: '受信任的公钥' },
  bankEntry: { en: 'entry in the template bank', zh: '模板库条目' },
  case: { en: 'case', zh: '案件' },
  caseFile: { en: 'file in a case', zh: '案件附件' },
  cluster: { en: 'group of similar complaints', zh: '相似投诉组' },
  complaint: { en: 'complaint', zh: '投诉' },
  complaintOfMember: { en: 'complaint of the debtor', zh: '该债务人的投诉' },
  controlSample: { en: 'complaint in the control sample', zh: '对照样本中的投诉' },
  deadJob: { en: 'failed job', zh: '失败任务' },
  debtor: { en: 'debtor', zh: '债务人' },
  debtorInRing: { en: 'debtor in this ring', zh: '该团伙中的债务人' },
  document: { en: 'document', zh: '材料' },
  dossier: { en: 'dossier', zh: '卷宗' },
  export: { en: 'copy', zh: '副本' },
  group: { en: 'group', zh: '关联群体' },
  hold: { en: 'legal hold', zh: '法律保全' },
  import: { en: 'import', zh: '导入记录' },
  mapping: { en: 'saved mapping', zh: '已保存的列对应' },
  notice: { en: 'undelivered notice', zh: '未送达通知' },
  objection: { en: 'objection', zh: '异议' },
  organiser: { en: 'organiser', zh: '组织者' },
  person: { en: 'person', zh: '人员' },
  recording: { en: 'recording', zh: '录音' },
  ring: { en: 'ring', zh: '团伙' },
  sample: { en: 'verification sample', zh: '抽样核实' },
  source: { en: 'source', zh: '来源' },
  task: { en: 'complaint in the queue', zh: '待办投诉' },
  template: { en: 'template', zh: '模板' },
  ticketSystem: { en: 'ticket system', zh: '工单系统' },
  upload: { en: 'upload', zh: '上传' },
  webhook: { en: 'webhook', zh: '推送地址' },
} as const satisfies Words;
export type Thing = keyof typeof THINGS;

/** What a person fills in. */
export const INPUTS = {
  expires: { en: 'expiry day', zh: '到期日' },
  name: { en: 'name', zh: '名称' },
  reason: { en: 'reason', zh: '理由' },
  reference: { en: 'reference', zh: '出处' },
  signer: { en: 'signer', zh: '签发方' },
  source: { en: 'source', zh: '来源' },
  task: { en: 'task', zh: '任务' },
  text: { en: 'text', zh: '内容' },
  title: { en: 'title', zh: '标题' },
  why: { en: 'explanation', zh: '说明' },
  lender: { en: 'lender name', zh: '机构名称' },
  contact: { en: 'contact', zh: '联系方式' },
} as const satisfies Words;

/** What a search for a person may start from. */
export const LOOKUPS = {
  phone: { en: 'phone number', zh: '电话号码' },
  id_number: { en: 'id number', zh: '证件号码' },
  account: { en: 'account number', zh: '账号' },
  email: { en: 'e-mail address', zh: '电子邮箱' },
  address: { en: 'address', zh: '住址' },
  name: { en: 'name', zh: '姓名' },
  debtor: { en: 'debtor number', zh: '债务人编号' },
  agency: { en: 'agency', zh: '代理机构' },
  device: { en: 'device', zh: '设备标识' },
  ip: { en: 'network address', zh: '网络地址' },
} as const satisfies Words;

export const CASE_STATES = {
  open: { en: 'open', zh: '已立案' },
  investigating: { en: 'under investigation', zh: '调查中' },
  proposed: { en: 'waiting for a second person', zh: '待复核' },
  escalated: { en: 'escalated', zh: '已移交' },
  closed: { en: 'closed', zh: '已结案' },
  merged: { en: 'merged into another case', zh: '已并案' },
} as const satisfies Words;

export const RECIPIENTS = {
  regulator: { en: 'regulator', zh: '监管机构' },
  police: { en: 'police', zh: '公安机关' },
} as const satisfies Words;

/** File types that have no name of their own. */
export const FILE_TYPES = {
  binary: { en: 'a binary format', zh: '二进制格式' },
  oldOffice: { en: 'an old Office format', zh: '旧版 Office 格式' },
} as const satisfies Words;

/** Where a key can be. */
export const KEY_PLACES = {
  dataKeys: { en: 'the data keys', zh: '数据密钥表' },
} as const satisfies Words;

/** Stores that a newer version may have written. */
export const STORES = {
  records: { en: 'The record store', zh: '记录库' },
  neo4j: { en: 'Neo4j', zh: 'Neo4j' },
} as const satisfies Words;

/** Why a link of the audit log, or a part of a dossier, does not hold. */
export const BREAKS = {
  archive: { en: 'the archive', zh: '卷宗文件' },
  unreadable: { en: 'it cannot be read', zh: '无法读取' },
  incomplete: { en: 'its manifest or signature is missing', zh: '缺少清单或签名' },
  signature: { en: 'its signature does not match', zh: '签名不符' },
  otherKey: { en: 'it is signed by another key than the given one', zh: '签名密钥与所提供的不一致' },
  missing: { en: 'it is missing', zh: '文件缺失' },
  changed: { en: 'its content was changed after signing', zh: '内容在签名后被更改' },
  unsigned: { en: 'it is not covered by the signature', zh: '不在签名范围内' },
  disordered: { en: 'an entry is missing or out of order', zh: '条目缺失或顺序有误' },
  unlinked: { en: 'it does not follow the entry before it', zh: '与前一条不衔接' },
  wordsUnknown: { en: 'it has words that the chain does not know', zh: '含有日志链未记录的文字' },
  wordsMissing: { en: 'its words are missing', zh: '文字内容缺失' },
  wordsChanged: { en: 'its words are not what was written', zh: '文字内容与写入时不一致' },
  rewritten: { en: 'its content is not what was written', zh: '内容与写入时不一致' },
  endMissing: { en: 'the sealed end of the log is missing', zh: '日志末端封印缺失' },
  endForged: { en: 'the sealed end of the log was not written by this installation', zh: '日志末端封印并非本系统写入' },
  endDiffers: { en: 'it is not the entry that the sealed end of the log names', zh: '与日志末端封印所记的条目不一致' },
  endPassed: { en: 'it lies behind the sealed end of the log', zh: '位于日志末端封印之后' },
} as const satisfies Words;

/** Sentences about breaks that carry values. */
export const BREAK_SENTENCES = {
  entry: { en: '{file}, entry {number}', zh: '{file} 第 {number} 条' },
  strayByte: { en: 'byte {at} does not belong there', zh: '第 {at} 字节处有多余内容' },
  anchorDiffers: { en: 'it is not what the anchor of {day} says', zh: '与 {day} 的锚点不一致' },
  endMisses: {
    en: 'the sealed end of the log names entry {number}, which is not there',
    zh: '日志末端封印记有第 {number} 条，但该条不存在',
  },
  anchorForged: { en: 'the anchor of {day} was not written by this installation', zh: '{day} 的锚点并非本系统写入' },
  anchorAbsent: { en: 'the anchor of {day} is missing', zh: '缺少 {day} 的锚点' },
  anchorMisses: {
    en: 'the anchor of {day} knows entry {number}, which is not there',
    zh: '{day} 的锚点记有第 {number} 条，但该条不存在',
  },
} as const satisfies Words;
