import { readFileSync } from 'node:fs';

/** Memory of a process in megabytes, libraries included; 0 where the system does not say so in a file. */
export function residentMegabytes(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s{0,20}(\d{1,12})/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Environment of a process that reads what strangers wrote: it knows no secret. */
export const bareEnv = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:CLAQUE|AWS|NODE_OPTIONS)/.test(name)));
