import type { Bilingual } from '../errors/errors.js';
import type { Agency, Call, Complaint } from '../model/index.js';
import { stableId } from '../text/ids.js';
import type { Item } from './items.js';

/**
 * What a source does with a row whose number is known and whose content differs.
 *
 * - `keep`: the known row stays, and the other one is refused.
 * - `update`: it takes the place of the known row, which stays readable.
 * - `add`: numbers of this source are its own, so each row is taken in beside.
 */
export const AGAIN = ['keep', 'update', 'add'] as const;
export type Again = (typeof AGAIN)[number];

/** What one import says under an id. */
export interface Offer {
  readonly import: number;
  /** Mark of what it says. */
  readonly content: string;
  /** Whether it was chosen to change what is known. */
  readonly updates: boolean;
}

/** Which of several imports' rows stands, in their order: the first, and then each that was chosen to change it. */
export function standingOf<O extends Offer>(offers: readonly O[]): O | null {
  let standing: O | null = null;
  for (const offer of offers)
    if (standing === null || (offer.updates && offer.content !== standing.content)) standing = offer;
  return standing;
}

/** Cells that hold a number of a source. */
const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  complaint: ['complaint_id'],
  call: ['call_id'],
  agency: ['agency_id'],
  evidence: ['complaint_id'],
};

/**
 * Items whose numbers are their source's own: each gets the source's sign behind it.
 * @param source name of the source: files of one name have one sign.
 */
export async function* withOwnNumbers(items: AsyncIterable<Item>, source: string): AsyncGenerator<Item> {
  const sign = stableId('~', source).slice(0, 7);
  for await (const item of items) yield 'row' in item ? signed(item, sign) : item;
}

function signed(item: Extract<Item, { readonly row: unknown }>, sign: string): Item {
  const cells: Record<string, string> = { ...item.row.cells };
  for (const name of NUMBERS[item.row.shape] ?? []) {
    const number = (cells[name] ?? '').trim();
    if (number !== '') cells[name] = `${number}${sign}`;
  }
  return { row: { ...item.row, cells } };
}

type Held = Complaint | Call | Agency;

/** Fields of two records with one id that differ. */
export function changedFields(before: Held, after: Held): readonly string[] {
  const [old, fresh] = [before, after].map((r) => new Map<string, unknown>(Object.entries(r)));
  const names = new Set([...Object.keys(FIELD_WORDS), ...old!.keys(), ...fresh!.keys()]);
  return [...names].filter(
    (name) => !NOT_SAID.has(name) && JSON.stringify(old!.get(name)) !== JSON.stringify(fresh!.get(name)),
  );
}

/** Where a record was read, and what follows from its other fields. */
const NOT_SAID = new Set(['source', 'kinds', 'raw']);

/** Fields of records in words. */
export const FIELD_WORDS: Readonly<Record<string, Bilingual>> = {
  receivedAt: { en: 'received', zh: '收到时间' },
  text: { en: 'text', zh: '投诉内容' },
  channel: { en: 'channel', zh: '渠道' },
  institution: { en: 'institution', zh: '被投诉机构' },
  product: { en: 'product', zh: '产品' },
  subject: { en: 'subject', zh: '事由' },
  debtorRef: { en: 'customer number', zh: '客户号' },
  debtorName: { en: 'customer name', zh: '客户姓名' },
  debtorIdNumber: { en: 'ID number', zh: '证件号码' },
  debtorPhone: { en: 'phone on file', zh: '登记电话' },
  contactPhone: { en: 'contact phone', zh: '联系电话' },
  email: { en: 'e-mail', zh: '电子邮箱' },
  ipAddress: { en: 'network address', zh: '网络地址' },
  deviceId: { en: 'device', zh: '设备号' },
  address: { en: 'address', zh: '地址' },
  payeeAccount: { en: 'payee account', zh: '收款账户' },
  agentName: { en: 'agent name', zh: '代理人姓名' },
  agentPhone: { en: 'agent phone', zh: '代理人电话' },
  agentOrg: { en: 'agent organization', zh: '代理机构' },
  postcode: { en: 'postcode', zh: '邮政编码' },
  attachments: { en: 'attachments', zh: '附件' },
  extra: { en: 'other columns', zh: '其他列' },
  startedAt: { en: 'start', zh: '开始时间' },
  caller: { en: 'caller', zh: '主叫号码' },
  callee: { en: 'callee', zh: '被叫号码' },
  direction: { en: 'direction', zh: '呼叫方向' },
  ringSeconds: { en: 'ringing time', zh: '振铃时长' },
  talkSeconds: { en: 'talk time', zh: '通话时长' },
  outcome: { en: 'outcome', zh: '接通结果' },
  transcript: { en: 'transcript', zh: '通话文字' },
  name: { en: 'name', zh: '名称' },
  phones: { en: 'phones', zh: '电话' },
  accounts: { en: 'accounts', zh: '账户' },
  uscc: { en: 'credit code', zh: '统一社会信用代码' },
  notes: { en: 'remarks', zh: '备注' },
  kind: { en: 'kind', zh: '类型' },
  licence: { en: 'license', zh: '许可证号' },
};

/** Names of fields for a sentence. */
export function fieldsInWords(fields: readonly string[]): Bilingual {
  const words = fields.map((name) => FIELD_WORDS[name] ?? FIELD_WORDS['extra']!);
  return { en: words.map((w) => w.en).join(', '), zh: words.map((w) => w.zh).join('、') };
}
