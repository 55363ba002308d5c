import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ClaqueError } from '../../domain/errors/errors.js';

const NAME = 'claque.lock';

/**
 * One process a data folder: PGlite has no lock of its own, and two processes on one folder lose each other's rows. The
 * lock is a file made exclusively, with the holder's process id and start time. It is taken over only from a process that
 * is gone (same id with another start time is another process).
 */
export class FolderLock {
  private constructor(private readonly path: string) {}

  /** @throws ClaqueError CLQ_FOLDER_LOCKED where a live process holds the folder. */
  static take(folder: string): FolderLock {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, NAME);
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        const fd = openSync(path, 'wx');
        writeSync(fd, `${process.pid} ${startOf(process.pid)}\n`);
        closeSync(fd);
        return new FolderLock(path);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        const [pid, start] = read(path);
        if (alive(pid) && (start === '' || startOf(pid) === '' || start === startOf(pid)))
          throw new ClaqueError('CLQ_FOLDER_LOCKED', { folder, pid });
        rmSync(path, { force: true });
      }
    }
    throw new ClaqueError('CLQ_FOLDER_LOCKED', { folder, pid: read(path)[0] });
  }

  release(): void {
    if (read(this.path)[0] === process.pid) rmSync(this.path, { force: true });
  }
}

function read(path: string): [number, string] {
  try {
    const [pid, start = ''] = readFileSync(path, 'utf8').trim().split(' ');
    return [Number(pid), start];
  } catch {
    return [0, ''];
  }
}

function alive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Start time of a process in clock ticks, where the system tells it; '' elsewhere. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
