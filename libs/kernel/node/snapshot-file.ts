import { closeSync, openSync, readSync } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type IndexOptions, OnlineIndex } from '../online/online-index.js';

const READ = 1 << 22;
let saves = 0;

/**
 * Writes a snapshot beside `path` and forces it to the disk. It takes the place of the older one in one step.
 * So at every moment `path` holds a whole snapshot, the older or the newer.
 * The index stays in use meanwhile. What is added while the file is written is not in it.
 */
export async function saveSnapshot(index: OnlineIndex, path: string): Promise<void> {
  await sweep(path);
  const temporary = `${path}.${process.pid}.${++saves}.part`;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      for (const piece of index.snapshot())
        for (let at = 0; at < piece.length; ) at += (await file.write(piece, at)).bytesWritten;
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/**
 * @throws as `OnlineIndex.restore`, with the name of the file in front; ENOENT where there is none.
 */
export function loadSnapshot(path: string, options: IndexOptions = {}): OnlineIndex {
  const file = openSync(path, 'r');
  try {
    return OnlineIndex.restore(pieces(file), options);
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
  } finally {
    closeSync(file);
  }
}

/** Takes away what processes that were killed while writing have left. */
async function sweep(path: string): Promise<void> {
  const name = basename(path);
  for (const entry of await readdir(dirname(path))) {
    const pid = entry.startsWith(`${name}.`) ? /^\.(\d+)\.\d+\.part$/.exec(entry.slice(name.length))?.[1] : undefined;
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(dirname(path), entry), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function* pieces(file: number): Generator<Uint8Array> {
  for (;;) {
    const piece = new Uint8Array(READ);
    const size = readSync(file, piece, 0, READ, null);
    if (size === 0) return;
    yield piece.subarray(0, size);
  }
}
