import type { ScanSummary } from '../../libs/reports/summary.js';
import { refusalLines } from './actions/refusals.js';
import type { ScanProgress } from './actions/scan.js';

export interface Progress extends ScanProgress {
  end(): void;
}

const QUIET: Progress = { step() {}, read() {}, papers() {}, failed() {}, end() {} };

/** Progress on standard error; none where only JSON is wanted. */
export const progressOf = (json: boolean): Progress => (json ? QUIET : new Lines(process.stderr.isTTY === true));

/** One line a step: rewritten in place on a terminal, printed once where the output is piped. */
class Lines implements Progress {
  private current = '';
  private started = 0;

  constructor(private readonly terminal: boolean) {}

  step(name: string): void {
    this.end();
    this.current = name;
    this.started = performance.now();
    if (this.terminal) process.stderr.write(`${name} ...`);
  }

  read(count: number): void {
    if (this.terminal) process.stderr.write(`\r\u001b[K${this.current} ... ${count} complaints`);
  }

  papers(count: number): void {
    if (this.terminal) process.stderr.write(`\r\u001b[K${this.current} ... ${count} papers`);
  }

  failed({ in: { refusals } }: ScanSummary): void {
    this.end();
    for (const line of refusalLines(refusals)) process.stderr.write(`${line}\n`);
  }

  end(): void {
    if (this.current === '') return;
    const line = `${this.current.padEnd(12)} ${((performance.now() - this.started) / 1000).toFixed(2)} s`;
    process.stderr.write(this.terminal ? `\r\u001b[K${line}\n` : `${line}\n`);
    this.current = '';
  }
}
