import type { CallTable } from '../../calls/call-table.js';
import type { byLine } from '../../calls/lines.js';
import type { AccountView, BlockView, CallerView, CallView, LineView } from '../../detector.js';
import type { Match } from '../../model/index.js';

export interface CallAnalysis {
  /** The calls as columns, and the bursts in them. */
  readonly table: CallTable;
  readonly grouped: ReturnType<typeof byLine>;
  readonly lines: readonly LineView[];
  readonly callers: readonly CallerView[];
  readonly accounts: readonly AccountView[];
  readonly calls: readonly CallView[];
  readonly blocks: readonly BlockView[];
  /** Pairs of calls with nearly the same turns. */
  readonly matches: readonly Match[];
}
