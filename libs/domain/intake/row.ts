import type { ErrorCode, Values } from '../errors/errors.js';
import { mask } from '../masking/mask.js';
import {
  type Agency,
  type Call,
  type Complaint,
  type Evidence,
  type NumberKind,
  ORGANISER_KINDS,
  type Rejection,
  type Source,
} from '../model/index.js';
import { type DateOrder, readDate } from '../text/dates.js';
import { readPhone } from '../text/phones.js';
import type { Interner } from './interner.js';

/** A row as a reader gives it: our own column names, values as they came. */
export interface RawRow {
  readonly shape: 'complaint' | 'call' | 'agency' | 'evidence';
  readonly cells: Readonly<Record<string, string>>;
  readonly source: Source;
  /** Order of day and month in dates with slashes. */
  readonly dateOrder?: DateOrder;
  /** Our column -> the column of the file, where they differ: a refusal names the file's. */
  readonly columns?: Readonly<Record<string, string>>;
  /** False for cards that have no date. */
  readonly dated?: boolean;
  /** Whether a reader made the id of what the row says. */
  readonly idMade?: true;
}

export interface IntakeOptions {
  /** Offset of times that name no zone. */
  readonly zone: string;
}

/** No complaint in the words of its complainant is longer than a short novel. */
export const TEXT_LIMIT = 1_000_000;

/** A longer id is a row that lost its separators; no index would take it. */
export const ID_LIMIT = 200;

const FIELDS = [
  'channel',
  'institution',
  'product',
  'subject',
  'debtor_ref',
  'debtor_name',
  'debtor_id_number',
  'debtor_phone',
  'contact_phone',
  'email',
  'ip_address',
  'device_id',
  'address',
  'payee_account',
  'agent_name',
  'agent_phone',
  'agent_org',
  'postcode',
] as const;
export const COMPLAINT_COLUMNS: readonly string[] = ['complaint_id', 'received_at', 'text', ...FIELDS, 'attachments'];
export const CALL_COLUMNS: readonly string[] = [
  'call_id',
  'started_at',
  'caller',
  'callee',
  'direction',
  'ring_s',
  'talk_s',
  'outcome',
  'debtor_ref',
  'transcript',
];
export const AGENCY_COLUMNS: readonly string[] = [
  'agency_id',
  'name',
  'phones',
  'accounts',
  'uscc',
  'notes',
  'kind',
  'licence',
];
export const EVIDENCE_COLUMNS: readonly string[] = ['file', 'complaint_id', 'debtor_ref', 'kind', 'received_at'];

type Result<T> = { readonly ok: T } | { readonly refused: Rejection };

function refuse(row: RawRow, column: string, code: ErrorCode, values: Values = {}): { refused: Rejection } {
  return {
    refused: {
      ...row.source,
      column: row.columns?.[column] ?? column,
      value: mask(row.cells[column] ?? ''),
      code,
      values,
    },
  };
}

const clean = (value: string | undefined): string => (value === undefined ? '' : value.trim());

/**
 * A value that says something. Forms are filled in with "unknown", "N/A" or "无".
 * Taken at their word, such fillings would make one person, or one group, of everybody who wrote them.
 */
const given = (value: string | undefined): string => {
  const text = clean(value);
  if (text === '' || text.length > LONGEST_NOTHING) return text;
  return NOTHING.test(text.normalize('NFKC')) ? '' : text;
};
const LONGEST_NOTHING = 60;
const NOTHING =
  /^(n\/?a|n\.a\.?|none|null|nil|nan|undefined|unknown|anonymous|hidden|redacted|not (provided|available|applicable|known|stated)|no|yes|true|false|test|tbd|same( as above)?|无|无此|没有|未知|不详|不明|暂无|空|未提供|未填写?|同上|匿名|保密|否|是|测试|[\s\p{P}\p{S}]*|0+|x+|(?<one>.)\k<one>{5,})$/iu;

/** Turns a row into a complaint, or says which column stops it. */
export function intakeComplaint(row: RawRow, options: IntakeOptions): Result<Complaint> {
  const c = row.cells;
  const id = clean(c['complaint_id']);
  if (id === '') return refuse(row, 'complaint_id', 'CLQ_FIELD_MISSING');
  if (id.length > ID_LIMIT) return refuse(row, 'complaint_id', 'CLQ_ID_LONG', { limit: ID_LIMIT });
  if (SHORTENED.test(id)) return refuse(row, 'complaint_id', 'CLQ_ROW_SHORTENED');
  const rawDate = clean(c['received_at']);
  let receivedAt: string | null = null;
  if (rawDate === '') {
    if (row.dated !== false) return refuse(row, 'received_at', 'CLQ_FIELD_MISSING');
  } else {
    receivedAt = readDate(rawDate, row.dateOrder, options.zone);
    if (receivedAt === null) return refuse(row, 'received_at', dateProblem(rawDate));
  }
  const text = c['text'] ?? '';
  if (text.length > TEXT_LIMIT) return refuse(row, 'text', 'CLQ_TEXT_LONG', { limit: TEXT_LIMIT });
  const extra: Record<string, string> = {};
  for (const name of Object.keys(c).sort())
    if (!KNOWN.has(name) && c[name] !== '') Object.defineProperty(extra, name, { value: c[name], enumerable: true });
  return {
    ok: {
      id,
      receivedAt,
      text,
      channel: clean(c['channel']),
      institution: clean(c['institution']),
      product: clean(c['product']),
      subject: clean(c['subject']),
      debtorRef: given(c['debtor_ref']),
      debtorName: given(c['debtor_name']),
      debtorIdNumber: given(c['debtor_id_number']).toUpperCase(),
      debtorPhone: given(c['debtor_phone']),
      contactPhone: given(c['contact_phone']),
      email: given(c['email']).toLowerCase(),
      ipAddress: given(c['ip_address']),
      deviceId: given(c['device_id']),
      address: given(c['address']),
      payeeAccount: given(c['payee_account']),
      agentName: given(c['agent_name']),
      agentPhone: given(c['agent_phone']),
      agentOrg: given(c['agent_org']),
      postcode: given(c['postcode']),
      attachments: list(c['attachments']),
      extra,
      source: row.source,
    },
  };
}

const KNOWN = new Set(COMPLAINT_COLUMNS);
/** A number that a table program cut short: many ids become one. */
const SHORTENED = /^\d(?:[.,]\d+)?e\+\d{1,2}$/i;

/** Why a date was not read: it is none, or nothing says which of two it is. */
const dateProblem = (text: string) => (readDate(text, 'mdy') === null ? 'CLQ_DATE_BAD' : 'CLQ_DATE_ORDER');

/** Seconds of `90`, `90.5`, `1:30` or `00:01:30`; null where it is neither. */
function secondsOf(value: string): number | null {
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value);
  const m = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:\.\d+)?$/.exec(value);
  return m === null ? null : Number(m[1] ?? 0) * 3600 + Number(m[2]) * 60 + Number(m[3]);
}

/**
 * Turns a row into a call; phones stay as dialled where they are no valid number.
 *
 * @param intern of the file that the row is of.
 */
export function intakeCall(row: RawRow, options: IntakeOptions, intern: Interner): Result<Call> {
  const c = row.cells;
  for (const column of ['call_id', 'started_at', 'caller', 'callee'])
    if (clean(c[column]) === '' && !(column === 'started_at' && row.dated === false))
      return refuse(row, column, 'CLQ_FIELD_MISSING');
  if (SHORTENED.test(clean(c['call_id']))) return refuse(row, 'call_id', 'CLQ_ROW_SHORTENED');
  if (clean(c['call_id']).length > ID_LIMIT) return refuse(row, 'call_id', 'CLQ_ID_LONG', { limit: ID_LIMIT });
  const rawStart = clean(c['started_at']);
  const startedAt = rawStart === '' ? null : readDate(rawStart, row.dateOrder, options.zone);
  if (rawStart !== '' && startedAt === null) return refuse(row, 'started_at', dateProblem(rawStart));
  const seconds: (number | null)[] = [];
  for (const column of ['ring_s', 'talk_s']) {
    const value = clean(c[column]);
    const read = secondsOf(value);
    if (value !== '' && read === null) return refuse(row, column, 'CLQ_NUMBER_BAD');
    seconds.push(read);
  }
  const from = dialled(clean(c['caller']));
  const to = dialled(clean(c['callee']));
  // Nobody hides who is called. Two hidden numbers are what erasing leaves.
  if (to.kind === 'withheld') Object.assign(to, { number: 'unknown', kind: '' });
  const caller = flat(from.number);
  const callee = intern.one(to.number);
  const raw = {
    ...(clean(c['caller_raw'] ?? c['caller']) === caller ? {} : { caller: clean(c['caller_raw'] ?? c['caller']) }),
    ...(clean(c['callee_raw'] ?? c['callee']) === callee ? {} : { callee: clean(c['callee_raw'] ?? c['callee']) }),
  };
  return {
    ok: {
      id: clean(c['call_id']),
      startedAt: startedAt === null ? null : flat(startedAt),
      caller,
      callee,
      direction: intern.one(clean(c['direction'])),
      ringSeconds: seconds[0],
      talkSeconds: seconds[1],
      outcome: intern.one(clean(c['outcome'])),
      debtorRef: clean(c['debtor_ref']),
      transcript: (c['transcript'] ?? '').slice(0, TEXT_LIMIT),
      kinds: intern.kinds(from.kind, to.kind),
      ...(Object.keys(raw).length > 0 ? { raw } : {}),
      source: row.source,
    },
  };
}

/** A number as the network knows it; `withheld` where the caller hides it; else as it came. */
function dialled(value: string): { number: string; kind: NumberKind } {
  if (isWithheld(value)) return { number: 'withheld', kind: 'withheld' };
  const phone = readPhone(value);
  return phone === null ? { number: value, kind: '' } : { number: phone.e164, kind: phone.kind };
}

/**
 * A string in one piece. One put together from parts keeps its parts alive.
 * For a month of calls that is as much again.
 */
function flat(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? Buffer.from(text, 'latin1').toString('latin1') : text;
}

/** What exchanges write for a number that is hidden. */
const WITHHELD = new RegExp(
  `^(?:${[
    // Words, in the words of exchanges and carriers.
    '"?(?:anonymous|with-?held|private|restricted|unavailable|unknown|unidentified|blocked|hidden|suppressed|not available|no (?:caller ?id|number)|id unavailable|out of area|payphone)(?: (?:number|caller|name|call|caller id|user|id))?"?',
    '(?:隐藏|匿名|未显示|保密|未知|不明|无|未提供|私人|受限)(?:号码|来电|主叫|用户)?|无主叫(?:号码)?|無來電顯示|來電未顯示',
    // Addresses of nobody (RFC 3323).
    '<?(?:sips?:)?(?:anonymous|unavailable|unknown|restricted)@[\\w.-]+>?',
    // ANONYMOUS, RESTRICTED, UNKNOWN, UNAVAILABLE, BLOCKED and PRIVATE on a keypad, as voice services write them.
    '\\+?(?:266696687|7378742833|8656696|86282452253|2562533|7748283)',
    '\\+?0+|-+|n\\/?a|null|none',
  ].join('|')})$`,
  'i',
);

/** Whether a caller's number is hidden. */
export const isWithheld = (value: string): boolean => WITHHELD.test(value.trim());

export function intakeAgency(row: RawRow): Result<Agency> {
  const c = row.cells;
  for (const column of ['agency_id', 'name'])
    if (clean(c[column]) === '') return refuse(row, column, 'CLQ_FIELD_MISSING');
  const kind = ORGANISER_KINDS.find((k) => k === clean(c['kind']).toLowerCase());
  const licence = clean(c['licence']);
  if (clean(c['agency_id']).length > ID_LIMIT) return refuse(row, 'agency_id', 'CLQ_ID_LONG', { limit: ID_LIMIT });
  return {
    ok: {
      id: clean(c['agency_id']),
      name: clean(c['name']),
      phones: list(c['phones']).map((p) => readPhone(p)?.e164 ?? p),
      accounts: list(c['accounts']),
      uscc: clean(c['uscc']),
      notes: clean(c['notes']),
      ...(kind === undefined ? {} : { kind }),
      ...(licence === '' ? {} : { licence }),
      source: row.source,
    },
  };
}

/** A line of evidence.csv; size and hash come from the file itself. */
export function intakeEvidence(
  row: RawRow,
  options: IntakeOptions,
): Result<Omit<Evidence, 'sha256' | 'bytes' | 'reading'>> {
  const c = row.cells;
  if (clean(c['file']) === '') return refuse(row, 'file', 'CLQ_FIELD_MISSING');
  const rawDate = clean(c['received_at']);
  const receivedAt = rawDate === '' ? null : readDate(rawDate, row.dateOrder, options.zone);
  if (rawDate !== '' && receivedAt === null) return refuse(row, 'received_at', 'CLQ_DATE_BAD');
  return {
    ok: {
      id: clean(c['file']).replaceAll('\\', '/'),
      complaintId: clean(c['complaint_id']),
      debtorRef: clean(c['debtor_ref']),
      kind: clean(c['kind']),
      receivedAt,
      source: row.source,
    },
  };
}

function list(value: string | undefined): string[] {
  return (value ?? '')
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Fields of records as the intake makes them; a record out of a table has them in another order. */
const FIELD_ORDER = [
  'id',
  'receivedAt',
  'text',
  'channel',
  'institution',
  'product',
  'subject',
  'startedAt',
  'caller',
  'callee',
  'direction',
  'ringSeconds',
  'talkSeconds',
  'outcome',
  'debtorRef',
  'debtorName',
  'debtorIdNumber',
  'debtorPhone',
  'contactPhone',
  'email',
  'ipAddress',
  'deviceId',
  'address',
  'payeeAccount',
  'agentName',
  'agentPhone',
  'agentOrg',
  'postcode',
  'attachments',
  'extra',
  'transcript',
  'raw',
  'name',
  'phones',
  'accounts',
  'uscc',
  'notes',
  'kind',
  'licence',
];

/** What makes two rows with one id the same record. It is all but where it was read and what follows from that. */
export function contentOf(record: Complaint | Call | Agency): string {
  const fields = new Map(Object.entries(record));
  fields.delete('source');
  fields.delete('kinds');
  const content: Record<string, unknown> = {};
  for (const name of FIELD_ORDER) {
    if (!fields.has(name)) continue;
    content[name] = fields.get(name);
    fields.delete(name);
  }
  for (const [name, value] of fields) content[name] = value;
  return JSON.stringify(content);
}
