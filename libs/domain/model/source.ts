import type { ErrorCode, Values } from '../errors/errors.js';

/** Where a record was read: the file as given (relative, with `/`) and its line, 1 for the first. */
export interface Source {
  readonly file: string;
  readonly line: number;
}

/** What the intake refuses. `value` is masked. */
export interface Rejection extends Source {
  readonly column: string;
  readonly value: string;
  readonly code: ErrorCode;
  readonly values: Values;
}
