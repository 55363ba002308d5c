import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../e2e/cli.js';

/** Runs the tool beside this test and gives what it printed. */
export const tool = (...args: string[]): Record<string, number | string>[] =>
  execFileSync(process.execPath, [join(root, 'dist-tools/test/quality/paper-tool.js'), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, number | string>);
