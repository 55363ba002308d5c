import type { ErrorCode, Values } from '../domain/errors/errors.js';
import type { StoredMap } from '../domain/intake/mapping.js';
import type { SourceKind } from '../domain/sources/settings.js';
import { bool, int, json, orNull, table, text, time, word } from './columns.js';

/* Tables of places from which files keep coming; see schema.ts. */

/** What went wrong, as a code with its values. */
export interface SourceProblem {
  readonly code: ErrorCode;
  readonly values: Values;
}

export const SOURCE = table('source', ['id'], {
  id: text,
  name: text,
  kind: word<SourceKind>(),
  /** Sealed: addresses, names and secrets. */
  settings: text,
  map: orNull(json<StoredMap>()),
  /** How often it is looked at. */
  seconds: int,
  paused: bool,
  /** Behind it lies what was not taken. Null: everything that lies there is looked through. */
  cursor: orNull(text),
  /** Looks in a row that failed, and why the last one did. */
  failures: int,
  problem: orNull(json<SourceProblem>()),
  /** When it last answered, and when something of it was last taken. */
  seenAt: orNull(text),
  tookAt: orNull(text),
  /** Items that waited after the last look, and since when the oldest of them did. */
  behind: int,
  oldestAt: orNull(text),
  nextAt: text,
  owner: orNull(text),
  leaseUntil: orNull(time),
  createdBy: text,
  createdAt: text,
});

export type SourceItemState = 'waiting' | 'taken' | 'dead';
export const SOURCE_ITEM = table('source_item', ['source', 'mark'], {
  source: text,
  /** Of its key, under the installation's key. */
  mark: text,
  state: word<SourceItemState>(),
  attempts: int,
  /** Sealed key and name, while it is not taken; '' afterwards. */
  item: text,
  sha256: orNull(text),
  import: orNull(int),
  problem: orNull(json<SourceProblem>()),
  at: text,
  runAfter: text,
});
