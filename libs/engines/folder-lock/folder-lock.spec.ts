import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
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
