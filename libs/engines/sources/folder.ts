import { constants } from 'node:fs';
import { type FileHandle, open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { ClaqueError } from '../../domain/errors/errors.js';
import type { ItemSource, Poll, SourceItem } from '../../domain/ports/item-source.js';

/** A file that changed within this time may still be being written. */
const QUIET_MS = 3000;
/** Names under which programs write what is not whole yet, and what nobody put there. */
const UNFINISHED = /^[.~]|\.(part|partial|tmp|temp|crdownload|filepart|swp)$|~$/i;

/**
 * A folder with all that lies in it. A file is known by its path, its length and its time, so a corrected one is new.
 * Links are not followed. Nothing is moved or deleted.
 */
export class FolderSource implements ItemSource {
  private constructor(private readonly root: string) {}

  /** @throws ClaqueError CLQ_SOURCE_FOLDER. */
  static async open(path: string, allowed: readonly string[]): Promise<FolderSource> {
    return new FolderSource(await allowedFolder(path, allowed));
  }

  async poll(): Promise<Poll> {
    const entries = await readdir(this.root, { withFileTypes: true, recursive: true });
    const items: (SourceItem & { readonly at: string })[] = [];
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name);
      const inside = relative(this.root, path);
      if (!entry.isFile() || inside.split(sep).some((part) => UNFINISHED.test(part))) continue;
      // Gone or changed since it was listed: the next look finds it as it is then.
      const found = await stat(path).catch(() => null);
      if (found === null || Date.now() - found.mtimeMs < QUIET_MS) continue;
      items.push(this.item(inside, found.size, Math.floor(found.mtimeMs)));
    }
    items.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.key < b.key ? -1 : 1));
    return { items, behind: 0 };
  }

  async find(key: string): Promise<readonly SourceItem[]> {
    const [inside = '', size = '', time = ''] = key.split('\n');
    const item = this.item(inside, Number(size), Number(time));
    const file = await this.opened(item.key).catch(() => null);
    await file?.close();
    return file === null ? [] : [item];
  }

  async close(): Promise<void> {}

  private item(inside: string, size: number, time: number): SourceItem & { readonly at: string } {
    const key = `${inside}\n${size}\n${time}`;
    const opened = () => this.opened(key);
    return {
      key,
      name: basename(inside),
      at: new Date(time).toISOString(),
      cursor: null,
      open: async function* () {
        const file = await opened();
        try {
          yield* file.createReadStream({ autoClose: false });
          // What was written to meanwhile is taken when it is whole.
          await assertSame(file, size, time);
        } finally {
          await file.close();
        }
      },
    };
  }

  /** The very file of a key. @throws ClaqueError CLQ_SOURCE_GONE. */
  private async opened(key: string): Promise<FileHandle> {
    const [inside = '', size, time] = key.split('\n');
    const path = join(this.root, inside);
    const real = await realpath(path).catch(() => '');
    // A folder on the way may have become a link since it was listed.
    if (real !== path) throw new ClaqueError('CLQ_SOURCE_GONE');
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch((error: { code?: string }) => {
      throw ['ENOENT', 'ELOOP', 'EISDIR'].includes(error.code ?? '') ? new ClaqueError('CLQ_SOURCE_GONE') : error;
    });
    try {
      await assertSame(file, Number(size), Number(time));
      return file;
    } catch (error) {
      await file.close();
      throw error;
    }
  }
}

/** @throws ClaqueError CLQ_SOURCE_GONE where a file is another one by now: then it has another key. */
async function assertSame(file: FileHandle, size: number, time: number): Promise<void> {
  const found = await file.stat();
  if (!found.isFile() || found.size !== size || Math.floor(found.mtimeMs) !== time)
    throw new ClaqueError('CLQ_SOURCE_GONE');
}

/** Where a folder really lies. @throws ClaqueError CLQ_SOURCE_FOLDER where it lies in none of the allowed ones. */
export async function allowedFolder(path: string, allowed: readonly string[]): Promise<string> {
  const real = await realpath(path).catch(() => null);
  const roots = await Promise.all(allowed.map((folder) => realpath(folder).catch(() => null)));
  const inside = real !== null && roots.some((root) => root !== null && `${real}${sep}`.startsWith(withEnd(root)));
  const folder = inside && (await stat(real)).isDirectory();
  if (!folder) throw new ClaqueError('CLQ_SOURCE_FOLDER');
  return real;
}

const withEnd = (folder: string): string => (folder.endsWith(sep) ? folder : `${folder}${sep}`);
