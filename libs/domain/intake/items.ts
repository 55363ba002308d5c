import type { PaperReading } from '../documents/reading.js';
import type { Evidence, Rejection } from '../model/index.js';
import type { RawRow } from './row.js';

/** SHA-256 of a file's bytes, kept or not. */
export const digestOfFile = ({ digest, sha256 }: FoundFile): string => digest ?? sha256;

/** A file that may be evidence: what it is by content, not by name. */
export interface FoundFile {
  readonly path: string;
  /** SHA-256 of its bytes; once it is kept, its name in the store of originals. */
  readonly sha256: string;
  /** SHA-256 of its bytes, where it is kept under another name. */
  readonly digest?: string;
  readonly bytes: number;
  /** What a reader made of it, where one did. */
  readonly reading?: PaperReading;
}

/** What a reader gives: a row, something refused, or a file beside the tables. */
export type Item =
  | { readonly row: RawRow }
  | {
      readonly refused: Rejection;
      /** All that stands in the refused row; absent where nobody could read what was refused. Never shown, and never kept. */
      readonly said?: string;
    }
  | { readonly file: FoundFile }
  /** How rows that are taken in were read, where that was guessed or something was left out. */
  | { readonly noted: Rejection };

/** A line of evidence.csv: a paper whose file is looked up once all files are known. */
export type Paper = Omit<Evidence, 'sha256' | 'bytes' | 'reading'>;
