import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { FolderSource } from './folder.js';
import { sourceContract } from './source.contract.js';

const home = mkdtempSync(join(tmpdir(), 'claque-folder-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
let hour = 0;
/** A file that lies there for a while, each one later than the last. */
const lay = (path: string, content: string) => {
  writeFileSync(path, content);
  const at = new Date(Date.UTC(2026, 0, 1, hour++));
  utimesSync(path, at, at);
};

sourceContract('a folder', async () => {
  const folder = join(home, 'contract');
  mkdirSync(folder);
  return {
    open: () => FolderSource.open(folder, [home]),
    put: async (name, content) => lay(join(folder, name), content),
    remove: async (name) => rmSync(join(folder, name)),
    close: async () => {},
  };
});

describe('a folder', () => {
  const names = async (folder: string) => {
    const source = await FolderSource.open(folder, [home]);
    return (await source.poll()).items.map((i) => i.name);
  };

  it('gives whole files alone, from folders in it too, and follows no link', async () => {
    const folder = join(home, 'whole');
    mkdirSync(join(folder, 'inner'), { recursive: true });
    mkdirSync(join(folder, '.hidden'));
    for (const name of ['a.csv', 'inner/b.csv', 'c.csv.part', '.d.csv', '.hidden/e.csv', '~f.csv'])
      lay(join(folder, name), 'x');
    writeFileSync(join(folder, 'written-now.csv'), 'x');
    lay(join(home, 'secret.csv'), 'x');
    symlinkSync(join(home, 'secret.csv'), join(folder, 'link.csv'));
    expect(await names(folder)).toEqual(['a.csv', 'b.csv']);
  });

  it('takes a file that was corrected under its name for another one', async () => {
    const folder = join(home, 'corrected');
    mkdirSync(folder);
    lay(join(folder, 'a.csv'), 'x');
    const source = await FolderSource.open(folder, [home]);
    const [before] = (await source.poll()).items;
    lay(join(folder, 'a.csv'), 'y');
    const [after] = (await source.poll()).items;
    expect(after.key).not.toBe(before.key);
    expect(await source.find(before.key)).toEqual([]);
  });

  it('is opened nowhere but in folders that are allowed, however the path is spelled', async () => {
    const inside = join(home, 'allowed');
    mkdirSync(join(home, 'allowed-not'));
    mkdirSync(inside);
    symlinkSync(home, join(inside, 'out'));
    for (const path of [
      '/etc',
      join(inside, '..'),
      join(home, 'allowed-not'),
      join(inside, 'out'),
      join(inside, 'none'),
    ])
      await expect(FolderSource.open(path, [inside])).rejects.toThrow('CLQ_SOURCE_FOLDER');
    await expect(FolderSource.open(inside, [])).rejects.toThrow('CLQ_SOURCE_FOLDER');
    await expect(FolderSource.open(inside, [inside])).resolves.toBeDefined();
  });

  it('reads nothing outside where a folder in it becomes a link', async () => {
    const folder = join(home, 'turned');
    const other = join(home, 'other');
    mkdirSync(join(folder, 'inner'), { recursive: true });
    mkdirSync(other);
    lay(join(folder, 'inner/a.csv'), 'own');
    const source = await FolderSource.open(folder, [folder]);
    const [item] = (await source.poll()).items;
    rmSync(join(folder, 'inner'), { recursive: true });
    hour--;
    lay(join(other, 'a.csv'), 'not');
    symlinkSync(other, join(folder, 'inner'));
    expect(await source.find(item.key)).toEqual([]);
  });
});
