import type { ErrorCode } from '../domain/errors/errors.js';
import type { Rejection } from '../domain/model/index.js';

/** Codes of what was guessed or left out. */
export type NoteCode = Extract<ErrorCode, `CLQ_NOTE_${string}`>;

/** How a file was read. It names no line: the same rows in another order are the same file. */
export const noteOf = (file: string, code: NoteCode, values: Rejection['values'], column = ''): Rejection => ({
  file,
  line: 0,
  column,
  value: '',
  code,
  values,
});
