import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { root } from './e2e/cli.js';

const PATH = join(root, 'test/findings.json');
type Kept = Record<string, Record<string, string>>;

/**
 * Compares findings with those that were kept, byte by byte, by their SHA-256. A change that ought to change nothing is
 * caught, and one that ought to is seen in the file's diff. `CLAQUE_UPDATE_FINDINGS=1` keeps what is found now.
 *
 * @param of what the findings are of.
 * @param findings by the name of their file or kind.
 */
export function expectFrozen(of: string, findings: Readonly<Record<string, string>>): void {
  const digests = Object.fromEntries(
    Object.entries(findings).map(([name, text]) => [
      name,
      createHash('sha256').update(text).digest('hex').slice(0, 16),
    ]),
  );
  const kept = JSON.parse(readFileSync(PATH, 'utf8')) as Kept;
  if (process.env['CLAQUE_UPDATE_FINDINGS'] === '1')
    writeFileSync(PATH, `${JSON.stringify({ ...kept, [of]: digests }, null, 2)}\n`);
  else expect({ [of]: digests }).toEqual({ [of]: kept[of] });
}
