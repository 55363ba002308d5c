import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Connection } from '../../libs/db/store.js';
import { root } from '../e2e/cli.js';

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A worker of a program in this folder, which is killed and started again on the same port. */
export class Worker<Counts> {
  private child: ChildProcess | null = null;

  /** @param program its file without an ending, as it is built into dist-tools. */
  constructor(
    private readonly program: string,
    private readonly folder: string,
    readonly port: number,
    private readonly store: Connection,
  ) {}

  /** Once it says that it is ready. */
  async start(): Promise<void> {
    const script = join(root, 'dist-tools/test/faults', `${this.program}.js`);
    const child = spawn(process.execPath, [script, this.folder, String(this.port), JSON.stringify(this.store)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    this.child = child;
    await new Promise<void>((resolve, reject) => {
      child.stdout.once('data', () => resolve());
      child.once('exit', (code) => reject(new Error(`the worker ended with ${code}`)));
    });
  }

  end(signal: NodeJS.Signals): Promise<void> {
    return new Promise((resolve) => {
      this.child?.once('exit', () => resolve());
      this.child?.kill(signal);
    });
  }

  async killed(): Promise<void> {
    await this.end('SIGKILL');
    await this.start();
  }

  /** What it says of its work. */
  async counts(): Promise<Counts> {
    return (await (await fetch(`http://127.0.0.1:${this.port}`)).json()) as Counts;
  }
}
