import type { Rejection } from '../model/index.js';
import { type Lookup, type LookupKind, lookupsOf } from '../person/lookups.js';
import type { Item } from './items.js';

/** Whom an item of a file is about, whether or not it became a record. */
export interface Whom {
  readonly lookups: readonly Lookup[];
  readonly complaints: readonly string[];
  /** All that was read of it, to be found by its words. */
  readonly text: string;
}

/** Which cells of a row name somebody. */
const NAMING: readonly (readonly [string, LookupKind])[] = [
  ['debtor_ref', 'debtor'],
  ['debtor_name', 'name'],
  ['debtor_id_number', 'id_number'],
  ['debtor_phone', 'phone'],
  ['contact_phone', 'phone'],
  ['agent_phone', 'phone'],
  ['caller', 'phone'],
  ['callee', 'phone'],
  ['email', 'email'],
  ['payee_account', 'account'],
  ['address', 'address'],
  ['device_id', 'device'],
  ['ip_address', 'ip'],
];

/** Reads whom an item is about from its cells as they came: a refused row holds people too. */
export function whomOf(item: Item): Whom {
  if ('file' in item) return { lookups: [], complaints: [], text: item.file.path };
  if ('noted' in item) return { lookups: [], complaints: [], text: textOfRejection(item.noted) };
  if ('refused' in item)
    return { lookups: [], complaints: [], text: `${item.said ?? ''}\n${textOfRejection(item.refused)}` };
  const { cells } = item.row;
  const complaint = (cells['complaint_id'] ?? '').trim();
  return {
    lookups: lookupsOf(NAMING.map(([cell, kind]) => [kind, (cells[cell] ?? '').trim()])),
    complaints: complaint === '' ? [] : [complaint],
    text: Object.values(cells).join('\n'),
  };
}

/** What a refusal itself repeats of its row: columns of a file without a header are the first person's. */
export const textOfRejection = ({ file, value, values }: Rejection): string =>
  [file, value, ...Object.values(values).map((v) => (typeof v === 'object' ? JSON.stringify(v) : String(v)))].join(
    '\n',
  );

/** Whether an item says that part of its file could not be read. Nobody knows whom that part is about. */
export const isUnread = (item: Item): boolean =>
  'refused' in item &&
  item.refused.code !== 'CLQ_FILE_EMPTY' &&
  // A row with an open quote may have swallowed others.
  (item.said === undefined || item.refused.code === 'CLQ_ROW_BROKEN');
