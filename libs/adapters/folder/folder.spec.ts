import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from '@jest/globals';
import { BlobFolder } from './blob-folder.js';
import { FolderLock } from './folder-lock.js';

const folder = mkdtempSync(join(tmpdir(), 'claque-folder-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('FolderLock', () => {
  it('lets one process in, and the next one after it', () => {
    const lock = FolderLock.take(folder);
    expect(() => FolderLock.take(folder)).toThrow(`in use by process ${process.pid}`);
    lock.release();
    FolderLock.take(folder).release();
  });

  it('takes over from a process that is gone, and from one whose number was given again', () => {
    const { pid } = spawnSync('true');
    writeFileSync(join(folder, 'claque.lock'), `${pid} 12345\n`);
    FolderLock.take(folder).release();
    writeFileSync(join(folder, 'claque.lock'), `${process.pid} 1\n`);
    FolderLock.take(folder).release();
  });
});

describe('BlobFolder', () => {
  const blobs = new BlobFolder(join(folder, 'blobs'));

  it('keeps bytes under their SHA-256 and notices a change', async () => {
    const content = Buffer.from('a paper');
    const { sha256, bytes } = await blobs.put(Readable.from([content.subarray(0, 2), content.subarray(2)]));
    expect([sha256, bytes]).toEqual([createHash('sha256').update(content).digest('hex'), 7]);
    expect(await blobs.put(Readable.from([content]))).toEqual({ sha256, bytes });
    expect(await blobs.verify(sha256)).toBe(true);
    writeFileSync(blobs.path(sha256), 'another');
    expect(await blobs.verify(sha256)).toBe(false);
    expect(await blobs.verify('0'.repeat(64))).toBe(false);
  });

  it('leaves nothing of an upload that broke off', async () => {
    const broken = new Readable({
      read() {
        this.push('half');
        this.destroy(new Error('gone'));
      },
    });
    await expect(blobs.put(broken)).rejects.toThrow('gone');
    expect(readdirSync(join(folder, 'blobs/incoming'))).toEqual([]);
    writeFileSync(join(folder, 'blobs/incoming/left'), 'x');
    await blobs.sweep();
    expect(readdirSync(join(folder, 'blobs/incoming'))).toEqual([]);
  });
});
