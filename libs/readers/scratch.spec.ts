import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ScratchFile, sweepScratch } from './scratch.js';

describe('scratch files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claque-spec-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const closed = (file: ScratchFile) => new Promise((resolve) => file.close(resolve));

  it('give any range of what was put in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 5000 }), { maxLength: 6 }),
        fc.nat(30_000),
        fc.nat(30_000),
        async (chunks, a, b) => {
          const all = Buffer.concat(chunks);
          const file = await ScratchFile.of(
            (async function* () {
              yield* chunks;
            })(),
            folder,
          );
          const [start, end] = [Math.min(a, b, all.length), Math.min(Math.max(a, b), all.length)];
          const got: Buffer[] = [];
          for await (const part of file.range(start, end)) got.push(part);
          expect(Buffer.concat(got).equals(all.subarray(start, end))).toBe(true);
          expect(file.size).toBe(all.length);
          await closed(file);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('have no name while they are open, and hold nothing that can be read', async () => {
    const secret = '欧阳锡铭 13912340987 '.repeat(5000);
    const file = await ScratchFile.of(
      (async function* () {
        yield Buffer.from(secret);
      })(),
      folder,
    );
    expect(readdirSync(folder)).toEqual([]);
    // The bytes behind the name that is gone, as Linux shows them.
    const handles = `/proc/${process.pid}/fd`;
    if (existsSync(handles)) {
      const found = execFileSync('sh', [
        '-c',
        `ls -l ${handles} | grep claque-scratch- | sed 's/.* \\([0-9]*\\) -> .*/\\1/'`,
      ]);
      const raw = readFileSync(join(handles, found.toString().trim().split('\n')[0]));
      expect(raw.length).toBe(Buffer.byteLength(secret));
      expect(raw.includes('13912340987')).toBe(false);
    }
    await closed(file);
  });

  it('are removed where a crash left a name, and nothing else is', async () => {
    writeFileSync(join(folder, 'claque-scratch-0011'), 'x');
    writeFileSync(join(folder, 'mine.txt'), 'x');
    await sweepScratch(folder);
    expect(readdirSync(folder)).toEqual(['mine.txt']);
    await sweepScratch(join(folder, 'nowhere'));
  });
});
