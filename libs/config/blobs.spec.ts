import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { freeBytes } from './blobs.js';

it('asks the disk while the folder is not there yet: a server that starts is asked whether it is ready', async () => {
  const free = await freeBytes({ s3: null, blobs: join(tmpdir(), 'not', 'there', 'yet') });
  expect(free).toBeGreaterThan(0);
  expect(Number.isFinite(free)).toBe(true);
});
