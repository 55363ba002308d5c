import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ClaqueError, verbatim } from '../../domain/errors/errors.js';

/** The file that the operating system locks. Nothing else in this process may open it: closing a second handle drops the lock. */
const LOCK = 'claque.lock.db';
/** Names the holder for people. Earlier versions also lock by it. */
const HOLDER = 'claque.lock';
/** Marks a holder file of this version, whose lock is the operating system's. */
const MARK = 'os';

/**
 * Lets one process at a time use a data folder.
 * PGlite has no lock of its own, and two processes would lose each other's rows.
 *
 * The lock is the operating system's own, on a file that SQLite opens exclusively. Node itself offers no such lock.
 * The kernel releases it when the process dies in any way, before the process is reaped.
 * Process ids do not decide. So a reused id or the same id in another container changes nothing.
 */
export class FolderLock {
  private constructor(
    private readonly folder: string,
    private readonly handle: DatabaseSync,
  ) {}

  /**
   * @throws ClaqueError CLQ_FOLDER_LOCKED where a live process holds the folder; CLQ_FOLDER_UNWRITABLE where nothing can be
   * written; CLQ_LOCK_BROKEN where the lock file is none.
   */
  static take(folder: string): FolderLock {
    try {
      return FolderLock.takeIn(folder);
    } catch (error) {
      throw inWords(error, folder);
    }
  }

  private static takeIn(folder: string): FolderLock {
    mkdirSync(folder, { recursive: true });
    const handle = lockFile(folder);
    if (handle === null)
      throw new ClaqueError('CLQ_FOLDER_LOCKED', { folder: verbatim(folder), pid: holderOf(folder).pid });
    try {
      const { pid, start, mark } = holderOf(folder);
      // A server of an earlier version holds the folder by this file alone.
      if (mark !== MARK && pid !== process.pid && start !== '' && start === startOf(pid))
        throw new ClaqueError('CLQ_FOLDER_LOCKED', { folder: verbatim(folder), pid });
      writeFileSync(join(folder, HOLDER), `${process.pid} ${startOf(process.pid) || '0'} ${MARK}\n`);
    } catch (error) {
      handle.close();
      throw error;
    }
    return new FolderLock(folder, handle);
  }

  /** Whether a live process holds the folder at the moment. */
  static held(folder: string): boolean {
    if (!existsSync(join(folder, LOCK))) return false;
    const handle = lockFile(folder);
    handle?.close();
    return handle === null;
  }

  release(): void {
    rmSync(join(this.folder, HOLDER), { force: true });
    this.handle.close();
  }
}

/** Says in words what the system says in codes. A damaged lock file is not removed: somebody may hold it. */
function inWords(error: unknown, folder: string): unknown {
  const { code, errcode } = error as { code?: string; errcode?: number };
  if (errcode === SQLITE_NOTADB) return new ClaqueError('CLQ_LOCK_BROKEN', { file: verbatim(join(folder, LOCK)) });
  const sqlite = errcode === undefined ? undefined : UNWRITABLE_SQLITE.get(errcode & 0xff);
  const why = sqlite ?? (code !== undefined && UNWRITABLE.has(code) ? code : undefined);
  if (why === undefined) return error;
  return new ClaqueError('CLQ_FOLDER_UNWRITABLE', { folder: verbatim(folder), code: verbatim(why) });
}

const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT', 'EEXIST', 'ENOSPC', 'EDQUOT', 'EIO']);
/** https://www.sqlite.org/rescode.html */
const SQLITE_NOTADB = 26;
const UNWRITABLE_SQLITE = new Map([
  [8, 'READONLY'],
  [10, 'IOERR'],
  [13, 'FULL'],
  [14, 'CANTOPEN'],
]);

/** Locks the file for as long as the handle is open; null where another handle has it. */
function lockFile(folder: string): DatabaseSync | null {
  const handle = new DatabaseSync(join(folder, LOCK), { timeout: WAIT_MS });
  try {
    // Nothing is ever written, so no journal is needed.
    handle.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE');
    return handle;
  } catch (error) {
    handle.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return null;
    throw error;
  }
}

/** Rivals that start at once get in each other's way for a moment; the lock itself is never shared. */
const WAIT_MS = 40;
/** https://www.sqlite.org/rescode.html#busy */
const SQLITE_BUSY = 5;

interface Holder {
  readonly pid: number;
  readonly start: string;
  readonly mark: string;
}

function holderOf(folder: string): Holder {
  try {
    const [pid, start = '', mark = ''] = readFileSync(join(folder, HOLDER), 'utf8').trim().split(' ');
    return { pid: Number(pid), start, mark };
  } catch {
    return { pid: 0, start: '', mark: MARK };
  }
}

/** Start time of a process in clock ticks. Empty where the system does not say it, or the process has ended. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? '' : (fields[19] ?? '');
  } catch {
    return '';
  }
}
