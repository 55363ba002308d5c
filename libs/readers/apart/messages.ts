import type { ErrorCode, Values } from '../../domain/errors/errors.js';
import type { FoundFile, Item } from '../../domain/intake/collector.js';
import type { Mapping } from '../../domain/intake/mapping.js';
import type { ReadLimits } from '../limits.js';
import type { Study, StudyOptions } from '../study.js';
import type { Said } from '../understand.js';

/** A file that is not read any more, with why: a process was ended over it. */
export interface SetAside {
  /** Its number in the order of reading; 0 is what was given, so all of it. */
  readonly place: number;
  readonly file: string;
  /** Items that it gave before. */
  readonly rows: number;
  readonly code: ErrorCode;
  readonly values: Values;
}

/** What stands in the place of a file's rest. Its place is kept with it, for a run that goes on here. */
export const refusalOf = ({ place, file, rows, code, values }: SetAside): Extract<Item, { refused: unknown }> => ({
  refused: { file, line: 0, column: '', value: '', code, values: { ...values, rows, place } },
});

/** What is to be read, and how. */
export interface Reading {
  readonly name: string;
  readonly map: Mapping | null;
  readonly said: Said;
  readonly scratch: string | undefined;
  readonly limits: ReadLimits;
  /** Items that are there already, and are passed over. */
  readonly skip: number;
  readonly aside: readonly SetAside[];
  /** Number of the file that is read row by row, because it ended a process before. */
  readonly slowly: number | null;
}

/** What is to be looked at, of which nothing is kept. */
export interface Studying {
  readonly name: string;
  readonly options: StudyOptions;
}

/** To the process that reads. */
export type Order =
  | { readonly begin: Reading }
  | { readonly study: Studying }
  /** Bytes of a stream that it asked for; null at the end. */
  | { readonly stream: number; readonly bytes: Uint8Array | null; readonly failed?: { readonly code: string | null } }
  | { readonly next: true }
  /** Asks for bytes of the file that was given last, from its start or further. */
  | { readonly piece: 'first' | 'next' };

/** From the process that reads. */
export type Report =
  | { readonly open: number }
  | { readonly pull: number }
  | { readonly close: number }
  /** It begins with a file, behind so many items. */
  | { readonly place: number; readonly file: string; readonly start: number }
  /** It passes over what is there already, and has come so far. */
  | { readonly passed: number }
  | { readonly items: string; readonly file: FoundFile | null; readonly done: boolean; readonly count: number }
  | { readonly piece: Uint8Array | null; readonly failed?: true }
  | { readonly study: Study }
  /** The study was refused; null where nobody expected it. */
  | { readonly study: null; readonly code: ErrorCode | null; readonly values: Values };
