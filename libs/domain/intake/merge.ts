import { verbatim } from '../errors/errors.js';
import { mask } from '../masking/mask.js';
import type { Agency, Call, Complaint, Rejection } from '../model/index.js';
import { digestOfFile, type FoundFile, type Item } from './items.js';
import { contentOf } from './row.js';

/** Records that one id names; lines of evidence.csv have none. */
export type Merged =
  | { readonly kind: 'complaint'; readonly record: Complaint }
  | { readonly kind: 'call'; readonly record: Call }
  | { readonly kind: 'agency'; readonly record: Agency }
  | { readonly kind: 'file'; readonly record: FoundFile };

/** What becomes of a record that comes in. */
export type Merge =
  /** Nobody has its id: it is taken in. */
  | 'keep'
  /** It stands in place of the known one, which is refused. */
  | 'replace'
  /** It says the same as the known one. */
  | 'repeat'
  /** It says something else, and the known one stands: it is refused. */
  | 'conflict';

/** How two records with one id came: in one delivery, or one after the other. A delivery is an upload, or a path of a scan. */
export interface Came {
  readonly together: boolean;
  /** Whether somebody chose that this source changes what is known. */
  readonly updates?: boolean;
}

export const TOGETHER: Came = { together: true };

/**
 * The one rule for two records with one id. The scan and the server both ask it, so both keep the same row.
 * What was known before stays, unless somebody chose that the source changes it. Else a planted row would take its place.
 * Of two complaints in one delivery the earlier received stands. Of equals, and of all other records, it is the one
 * whose content sorts first. So no order of rows matters.
 *
 * @param known what is held under the id; null: nothing.
 */
export function mergeIntake(known: Merged | null, incoming: Merged, { together, updates = false }: Came): Merge {
  if (known === null) return 'keep';
  const [old, fresh] = [contentOfMerged(known), contentOfMerged(incoming)];
  if (old === fresh) return 'repeat';
  if (!together) return updates ? 'replace' : 'conflict';
  const [before, after] = [receivedOf(known), receivedOf(incoming)];
  return (before === after ? fresh < old : after < before) ? 'replace' : 'conflict';
}

/** What two records with one id are compared by; a file's content is its bytes. */
const contentOfMerged = ({ kind, record }: Merged): string =>
  kind === 'file' ? digestOfFile(record) : contentOf(record);

/** A complaint without a time comes after all others. */
const receivedOf = ({ kind, record }: Merged): string => (kind === 'complaint' ? (record.receivedAt ?? '9999') : '');

/** Name of a record among those of its kind. */
export const idOfMerged = ({ kind, record }: Merged): string => (kind === 'file' ? record.path : record.id);

/**
 * The refusal of a record whose id another one holds.
 *
 * @param item where the incoming one of the two was read: it names the columns of its file.
 */
export function conflictOf(lost: Merged, kept: Merged, item: Item): Rejection {
  const source = sourceOf(lost);
  const column = COLUMNS[lost.kind];
  const columns = 'row' in item && item.row.source.file === source.file ? item.row.columns : undefined;
  const first = sourceOf(kept);
  return {
    ...source,
    column: columns?.[column] ?? column,
    value: mask(idOfMerged(lost)),
    code: 'CLQ_ID_CONFLICT',
    values: { first: verbatim(`${first.file}:${first.line}`) },
  };
}

const sourceOf = ({ kind, record }: Merged) => (kind === 'file' ? { file: record.path, line: 0 } : record.source);

const COLUMNS = { complaint: 'complaint_id', call: 'call_id', agency: 'agency_id', file: 'file' } as const;
