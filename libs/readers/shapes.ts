import { createHash } from 'node:crypto';
import type { ColumnMap } from '../domain/intake/mapping.js';
import type { RawRow } from '../domain/intake/row.js';

type Cells = Readonly<Record<string, string>>;

/** How the rows of one header become ours. */
export interface Shape {
  readonly name: string;
  readonly row: RawRow['shape'];
  readonly columns?: Readonly<Record<string, string>>;
  readonly dateOrder?: 'mdy' | 'dmy';
  readonly dated?: boolean;
  /** Columns of theirs without which a row is not whole. */
  readonly needs?: readonly string[];
  /** Whether a row is none of the records. */
  skip?(cells: Cells): boolean;
  convert(cells: Cells): Record<string, string>;
}

const CFPB: ColumnMap = {
  complaint_id: 'Complaint ID',
  received_at: 'Date received',
  text: 'Consumer complaint narrative',
  institution: 'Company',
  product: 'Product',
  subject: 'Issue',
  channel: 'Submitted via',
  postcode: 'ZIP code',
};

/** Keys of the CFPB's search API. */
const CFPB_API: ColumnMap = {
  complaint_id: 'complaint_id',
  received_at: 'date_received',
  text: 'complaint_what_happened',
  institution: 'company',
  product: 'product',
  subject: 'issue',
  channel: 'submitted_via',
  postcode: 'zip_code',
};

/** Asterisk's cdr_custom order, for files without a header. */
export const ASTERISK = [
  'start',
  'clid',
  'src',
  'dst',
  'dcontext',
  'channel',
  'dstchannel',
  'lastapp',
  'lastdata',
  'duration',
  'billsec',
  'disposition',
  'amaflags',
];

/** Names of columns by which other shapes are known. */
export const KNOWN_HEADERS: readonly string[] = [
  ...Object.values(CFPB),
  ...['投诉标题', '投诉详情', '投诉对象', 'title', 'content', 'href', 'keyword', 'time'],
  ...['CLD', 'CLI', 'Setup Time', 'source', 'destination', 'measure', 'timestamp'],
  ...['agency_id', 'name', 'phones', 'accounts', 'file', 'kind'],
];

/** The shape of a table with this header, or null where it is none that is known. */
export function shapeOf(header: readonly string[]): Shape | null {
  const has = (...names: string[]) => names.every((n) => header.includes(n));
  if (has('complaint_id', 'text')) return own('complaint');
  if (has('call_id', 'caller', 'callee')) return own('call');
  if (has('agency_id', 'name')) return own('agency');
  if (has('Complaint ID', 'Date received')) return { ...renamed('cfpb', CFPB, true), dateOrder: 'mdy' };
  if (has('complaint_id', 'date_received', 'complaint_what_happened')) return renamed('cfpb-api', CFPB_API, true);
  if (has('src', 'dst', 'disposition')) return asterisk;
  if (has('CLD', 'CLI', 'Setup Time')) return wholesale();
  if (has('source', 'destination', 'measure', 'timestamp')) return edgeList();
  if (has('投诉标题', '投诉详情')) return heimaoTable;
  if (has('title', 'content') && (has('href') || has('keyword') || has('time'))) return heimaoCard;
  if (has('file') && (has('kind') || has('complaint_id') || has('debtor_ref'))) return own('evidence');
  return null;
}

function own(row: RawRow['shape']): Shape {
  return { name: row, row, convert: (cells) => ({ ...cells }) };
}

function renamed(name: string, map: ColumnMap, dated: boolean): Shape {
  return { name, row: 'complaint', columns: map, dated, convert: renaming(map, (_, cell) => cell) };
}

/**
 * Puts cells under our names. Cells of other columns stay under theirs.
 *
 * @param as what a cell is in our column.
 */
export function renaming(map: ColumnMap, as: (ours: string, cell: string) => string): Shape['convert'] {
  const entries = Object.entries(map);
  const used = new Set(entries.map(([, theirs]) => theirs));
  return (cells) => {
    const result: Record<string, string> = {};
    for (const key in cells) {
      const cell = cells[key];
      if (cell !== undefined && !used.has(key)) result[key] = cell;
    }
    for (const [ours, theirs] of entries) {
      const cell = cells[theirs];
      if (cell !== undefined) result[ours] = as(ours, cell);
    }
    return result;
  };
}

/** The 黑猫投诉 table of 2020: no id, no date. The id is made from the content, so the same card is the same complaint. */
const heimaoTable: Shape = {
  name: 'heimao-csv',
  row: 'complaint',
  dated: false,
  columns: { text: '投诉详情', institution: '投诉对象', subject: '投诉标题' },
  convert(cells) {
    const { 投诉标题: title = '', 投诉详情: text = '', 投诉对象: institution = '', ...rest } = cells;
    return {
      ...rest,
      complaint_id: cardId([title, text, institution]),
      received_at: '',
      text: text !== '' ? text : title,
      subject: title,
      institution,
      channel: 'platform',
    };
  },
};

/** A 黑猫投诉 card: date, target and demand stand inside the title. */
const heimaoCard: Shape = {
  name: 'heimao-card',
  row: 'complaint',
  dated: false,
  columns: { text: 'content', received_at: 'time' },
  convert(cells) {
    const { title = '', content = '', time = '', href = '', keyword = '', ...rest } = cells;
    const number = /\/view\/(\d{6,})/.exec(href)?.[1];
    const target = /\[投诉对象\]\s*([^\n]*)/.exec(title)?.[1]?.trim();
    const demand = /\[投诉要求\]\s*([^\n]*)/.exec(title)?.[1]?.trim();
    return {
      ...rest,
      complaint_id: number !== undefined ? `heimao-${number}` : cardId([title, content]),
      received_at: time !== '' ? time : (/\d{4}-\d{2}-\d{2}/.exec(title)?.[0] ?? ''),
      text: content !== '' ? content : title,
      institution: target !== undefined && target !== '' ? target : keyword,
      subject: demand ?? '',
      channel: 'platform',
      href,
    };
  },
};

const OUTCOMES: Readonly<Record<string, string>> = {
  ANSWERED: 'answered',
  'NO ANSWER': 'no_answer',
  BUSY: 'busy',
  FAILED: 'failed',
  CONGESTION: 'failed',
};

const asterisk: Shape = {
  name: 'asterisk',
  row: 'call',
  dateOrder: 'dmy',
  columns: {
    call_id: 'uniqueid',
    started_at: 'start',
    caller: 'src',
    callee: 'dst',
    ring_s: 'duration',
    talk_s: 'billsec',
  },
  convert(cells) {
    const talk = Number(cells['billsec']);
    const all = Number(cells['duration']);
    const start = cells['start'] ?? cells['calldate'] ?? '';
    return {
      call_id: cells['uniqueid'] || cardId([start, cells['src'] ?? '', cells['dst'] ?? '', cells['channel'] ?? '']),
      started_at: start,
      caller: cells['src'] || 'withheld',
      callee: cells['dst'] || 'unknown',
      ring_s: Number.isFinite(all - talk) ? String(Math.max(0, all - talk)) : '',
      talk_s: Number.isFinite(talk) ? String(talk) : '',
      outcome: OUTCOMES[(cells['disposition'] ?? '').toUpperCase()] ?? '',
      debtor_ref: cells['accountcode'] ?? '',
      // Several rows of one uniqueid are one call: withLegs.
      ...(cells['uniqueid'] ? { legs: [cells['dstchannel'], cells['lastapp'], start, all, talk].join(' ') } : {}),
    };
  },
};

/**
 * Call records of a carrier, numbers in full without a plus.
 * They carry no id. It is made of the row, with how many like it came before in the file.
 * For a dialler makes the same call again within the minute that the record tells.
 */
function wholesale(): Shape {
  const id = numbered();
  return {
    name: 'voip-wholesale',
    row: 'call',
    dateOrder: 'dmy',
    columns: { started_at: 'Setup Time', caller: 'CLI', callee: 'CLD', talk_s: 'Duration' },
    convert(cells) {
      const { CLI: caller = '', CLD: callee = '', Duration: talk = '', 'Setup Time': start = '' } = cells;
      return {
        call_id: id([start, caller, callee, talk, cells['Disconnect Time'] ?? '', cells['Seller'] ?? '']),
        started_at: start,
        caller: inFull(caller),
        callee: inFull(callee),
        caller_raw: caller,
        callee_raw: callee,
        talk_s: talk,
        outcome: Number(talk) > 0 ? 'answered' : /busy/i.test(cells['Disconnect Reason'] ?? '') ? 'busy' : 'no_answer',
      };
    },
  };
}

function inFull(number: string): string {
  return /^\d{8,15}$/.test(number) ? `+${number}` : number === '' ? 'withheld' : number;
}

/** Calls as source, destination, seconds and time, as graph tools export them. */
function edgeList(): Shape {
  const id = numbered();
  return {
    name: 'edge-list',
    row: 'call',
    columns: { started_at: 'timestamp', caller: 'source', callee: 'destination', talk_s: 'measure' },
    convert(cells) {
      const { source = '', destination = '', measure = '', timestamp = '' } = cells;
      return {
        call_id: id([timestamp, source, destination, measure]),
        started_at: timestamp,
        caller: source,
        callee: destination,
        talk_s: measure,
        outcome: Number(measure) > 0 ? 'answered' : 'no_answer',
      };
    },
  };
}

/** Ids of rows by their content, and by how many like it came before. */
export function numbered(): (parts: readonly string[]) => string {
  const seen = new Map<string, number>();
  return (parts) => {
    const id = contentId('call', parts);
    const before = seen.get(id) ?? 0;
    seen.set(id, before + 1);
    return before === 0 ? id : `${id}-${before + 1}`;
  };
}

const cardId = (parts: readonly string[]): string => contentId('card', parts);

/** An id by what a row says: the same row is the same record. */
export function contentId(prefix: string, parts: readonly string[]): string {
  return `${prefix}-${createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 16)}`;
}
