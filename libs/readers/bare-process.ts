import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** How often a process is looked at. */
export const LOOK_MS = 250;

/**
 * A process for what strangers wrote. It knows no secret, and the program that starts it may end without it.
 * What it prints goes nowhere: libraries print warnings about broken papers, and what matters stands in its answers.
 *
 * @param megabytes of JavaScript heap.
 */
export function bareProcess(
  script: URL,
  megabytes: number,
  { args = [], env = {} }: { readonly args?: readonly string[]; readonly env?: NodeJS.ProcessEnv } = {},
): ChildProcess {
  const worker = fork(script, args, {
    execArgv: [`--max-old-space-size=${megabytes}`],
    serialization: 'advanced',
    env: { ...bareEnv(), ...env },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // One that is being ended may still fail.
  worker.on('error', () => {});
  worker.unref();
  worker.channel?.unref();
  return worker;
}

/** Calls `tooMuch` while a process holds more than so many megabytes: native libraries take memory beside the heap. */
export const watchMemory = (worker: ChildProcess, megabytes: number, tooMuch: () => void): NodeJS.Timeout =>
  setInterval(() => {
    if (residentMegabytes(worker.pid) > megabytes) tooMuch();
  }, LOOK_MS).unref();

/** Memory of a process in megabytes, libraries included; 0 where the system does not say so in a file. */
export function residentMegabytes(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s{0,20}(\d{1,12})/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

const bareEnv = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:CLAQUE|AWS|NODE_OPTIONS)/.test(name)));
