/** What reading one file may cost. Each is looked at before the cost, or while it grows. */
export interface ReadLimits {
  /** Columns of a table, or keys of a record. */
  readonly columns: number;
  /** Cells of a file, which are columns times rows. */
  readonly cells: number;
  /** Bytes that an archive may unpack to. */
  readonly unpacked: number;
}

/** What a process that reads may cost. */
export interface ProcessLimits {
  /** Seconds that may pass without a row, a byte or a file. */
  readonly seconds: number;
  /** Megabytes that the process may hold. */
  readonly megabytes: number;
  /** Seconds that one import may waste on files that pass a limit, before less is tried. */
  readonly patience: number;
}

/** Far above every export that is known: Salesforce has at most 900 fields of an object. */
export const READ_LIMITS: ReadLimits = { columns: 2000, cells: 1e9, unpacked: 8 * 2 ** 30 };

export const PROCESS_LIMITS: ProcessLimits = { seconds: 120, megabytes: 2048, patience: 600 };

/** Archives of one file (gzip) within each other. */
export const GZIP_DEPTH = 4;
/** Levels of lists and objects within each other. */
export const JSON_DEPTH = 64;

/** What is tried when the patience of an import is at its end, in seconds for each file. */
const LESS_SECONDS = 5;

/**
 * How much time one import may still waste. A file that passes its limit takes from it. When it is used up, each file
 * gets a few seconds. When as much again is wasted, the rest is set aside.
 */
export class Patience {
  private wasted = 0;

  constructor(readonly seconds: number) {}

  spend(seconds: number): void {
    this.wasted += seconds;
  }

  get isShort(): boolean {
    return this.wasted >= this.seconds;
  }

  get isOver(): boolean {
    return this.wasted >= 2 * this.seconds;
  }

  /** Seconds that the next file gets. */
  limit(usual: number): number {
    return this.isShort ? Math.min(usual, LESS_SECONDS) : usual;
  }
}
