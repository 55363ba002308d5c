import type { CountryCode } from '../text/phones.js';
import type { Again } from './again.js';
import { AGENCY_COLUMNS, CALL_COLUMNS, COMPLAINT_COLUMNS, EVIDENCE_COLUMNS, type RawRow } from './row.js';

/** What the rows of a table are, in the words of a mapping. */
export const TABLE_KINDS = ['complaints', 'calls', 'agencies', 'papers'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** Our column -> the file's. */
export type ColumnMap = Readonly<Record<string, string>>;

/** How the tables of a source become ours, as people said it. It is what a `--map` file holds. */
export interface Mapping extends Readonly<Partial<Record<TableKind, ColumnMap>>> {
  /** Whether month or day comes first where a date is written with slashes. */
  readonly dates?: 'mdy' | 'dmy';
  /** Country of telephone numbers without a code, ISO 3166-1. */
  readonly country?: CountryCode;
  /** Line of the header in the file; 0: there is none, and columns are `column 1`, `column 2` and so on. */
  readonly header?: number;
  /** Sheet of a workbook that alone is read, from 1. */
  readonly sheet?: number;
  /** What becomes of rows whose number is known with other content; by default the known stays. */
  readonly again?: Again;
  /** Name under which it was saved, where it was found by the columns of the table. */
  readonly saved?: string;
}

/** The shape of a row of each kind. */
export const ROW_OF: Readonly<Record<TableKind, RawRow['shape']>> = {
  complaints: 'complaint',
  calls: 'call',
  agencies: 'agency',
  papers: 'evidence',
};

export const kindOfRow = (row: RawRow['shape']): TableKind => TABLE_KINDS.find((kind) => ROW_OF[kind] === row)!;

/** Our columns by kind, in the order in which they are offered. */
export const OUR_COLUMNS: Readonly<Record<TableKind, readonly string[]>> = {
  complaints: COMPLAINT_COLUMNS,
  calls: CALL_COLUMNS,
  agencies: AGENCY_COLUMNS,
  papers: EVIDENCE_COLUMNS,
};

/** Columns without which a table cannot be mapped. An id of a complaint or call is made of the row where there is none. */
export const NEEDED_COLUMNS: Readonly<Record<TableKind, readonly string[]>> = {
  complaints: ['text'],
  calls: ['started_at', 'caller', 'callee'],
  agencies: ['agency_id', 'name'],
  papers: ['file'],
};

const SETTINGS: readonly string[] = ['dates', 'country', 'header', 'sheet', 'again', 'saved'];

/** Whether a value is written by kinds of tables. An older map is one of complaints: our columns stand at its top. */
export const hasKinds = (value: object): boolean =>
  Object.keys(value).every((key) => SETTINGS.includes(key) || TABLE_KINDS.some((kind) => kind === key));

/** A mapping as the store holds it: an older map is none by kinds. */
export type StoredMap = Mapping | ColumnMap;

export const storedMapping = (stored: StoredMap | null): Mapping | null =>
  stored === null || hasKinds(stored) ? (stored as Mapping | null) : { complaints: stored as ColumnMap };

/** What a mapping says beside columns. */
export const saidBy = (mapping: Mapping | null): Pick<Mapping, 'dates' | 'country'> => ({
  ...(mapping?.dates === undefined ? {} : { dates: mapping.dates }),
  ...(mapping?.country === undefined ? {} : { country: mapping.country }),
});

/** Whether a mapping says which column is which. */
export const hasColumns = (mapping: Mapping | null): boolean =>
  TABLE_KINDS.some((kind) => mapping?.[kind] !== undefined);
