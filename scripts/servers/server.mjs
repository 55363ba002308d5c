import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { open, until } from './machine.mjs';

/** One server: a process to stop, kill, wipe and start again, on the same port with the same data. */
export class Server {
  child = null;
  /**
   * @typedef {object} Options
   * @property {string} name
   * @property {Record<string, string>} env
   * @property {number} port
   * @property {string} folder
   * @property {string} log
   * @property {() => readonly string[]} command
   * @property {() => void} [init]
   * @property {() => Promise<boolean>} [ready]
   * @property {NodeJS.Signals} [stopSignal]
   * @property {number} [seconds]
   *
   * @param {Options} options
   */
  constructor(options) {
    Object.assign(this, options);
  }

  async start() {
    mkdirSync(this.folder, { recursive: true });
    if (readdirSync(this.folder).length === 0) this.init?.();
    const [file, ...args] = this.command();
    const out = openSync(this.log, 'a');
    this.child = spawn(file, args, { stdio: ['ignore', out, out], cwd: tmpdir() });
    closeSync(out);
    this.child.unref();
    await until(this.ready ?? (() => open(this.port)), this.seconds ?? 30, this.name, this.child);
    return this;
  }

  /** @param {NodeJS.Signals} signal SIGKILL: at once, without a word. */
  async stop(signal = this.stopSignal ?? 'SIGTERM') {
    const { child } = this;
    this.child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.ref();
    process.kill(child.pid, signal);
    const hard = setTimeout(() => process.kill(child.pid, 'SIGKILL'), 30_000);
    await gone;
    clearTimeout(hard);
  }

  /** Forgets everything it held; it must be stopped. */
  wipe() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
