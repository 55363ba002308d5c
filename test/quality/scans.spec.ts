/** A seeded set of scans and forgeries: what is found of them, and that honest papers of one form are no pair. */
import { afterAll, expect, it } from '@jest/globals';
import { wilson } from '../../libs/kernel/index.js';
import { tool } from './run-paper-tool.js';

const printed: string[] = [];
afterAll(() => {
  process.stdout.write(`\n${printed.join('\n')}\n`);
});

const share = (found: number, of: number) => {
  const w = wilson(found, of);
  return `${found} of ${of} [${w.low.toFixed(3)}, ${w.high.toFixed(3)}]`;
};

it('finds scans saved again and printed and scanned again among honest papers of the same forms', () => {
  // Seeds that nobody tunes on.
  const [r] = tool('scans', '9000000', '20') as Record<string, number>[];
  printed.push(
    `quality: scans, eight forms, JPEG 60 to 90: saved again ${share(r['saved'], r['of'])}, printed and scanned again ${share(r['scanned'], r['of'])}, honest pairs ${share(r['honest'], r['honestPairs'])}, other pairs of different papers ${r['others']}; what was overwritten is named as such in ${share(r['edited'], 2 * r['of'])}`,
  );
  expect(r['saved'] / r['of']).toBeGreaterThanOrEqual(0.95);
  expect(r['scanned'] / r['of']).toBeGreaterThanOrEqual(0.85);
  expect(r['honest'] / r['honestPairs']).toBeLessThanOrEqual(0.01);
  // Between two papers and their forgeries there are eight more pairs that must not match.
  expect(r['others'] / (8 * r['honestPairs'])).toBeLessThanOrEqual(0.01);
});
