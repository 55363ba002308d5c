import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ItemSource, SourceItem } from '../../domain/ports/item-source.js';

/** A place that a contract fills. */
export interface FilledSource {
  open(): Promise<ItemSource>;
  /** Puts a file or message there under a name. */
  put(name: string, content: string): Promise<void>;
  remove(name: string): Promise<void>;
  close(): Promise<void>;
  /** Whether an item holds what it gives from when it was polled. */
  readonly held?: boolean;
}

const text = async (item: SourceItem): Promise<string> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of item.open()) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

/** What every source promises. @param contains whether an item holds what was put, whatever lies around it. */
export function sourceContract(name: string, fill: () => Promise<FilledSource>): void {
  describe(`a source: ${name}`, () => {
    let filled: FilledSource;
    let source: ItemSource;
    beforeAll(async () => {
      filled = await fill();
    }, 120_000);
    afterAll(async () => {
      await source?.close();
      await filled?.close();
    });

    /** Everything behind a cursor, as one who takes it all. */
    const all = async (from: string | null, limit = 100) => {
      const items: SourceItem[] = [];
      for (let cursor = from; ; ) {
        const poll = await source.poll(cursor, limit);
        items.push(...poll.items);
        cursor = poll.items.at(-1)?.cursor ?? null;
        if (cursor === null || poll.behind === 0) return items;
      }
    };

    it('gives what lies there, the oldest first, under keys that stay', async () => {
      source = await filled.open();
      expect(await all(null)).toEqual([]);
      await filled.put('one.csv', 'first letter');
      await filled.put('two.csv', 'second letter');
      const items = await all(null);
      const texts = (await Promise.all(items.map(text))).join('\n');
      expect(texts.indexOf('first letter')).toBeGreaterThanOrEqual(0);
      expect(texts.indexOf('second letter')).toBeGreaterThan(texts.indexOf('first letter'));
      expect((await all(null)).map((i) => i.key)).toEqual(items.map((i) => i.key));
      expect(new Set(items.map((i) => i.key)).size).toBe(items.length);
    });

    it('goes on behind a cursor, or under known keys, after it was opened again', async () => {
      const before = await all(null);
      await source.close();
      source = await filled.open();
      await filled.put('three.csv', 'third letter');
      const known = new Set(before.map((i) => i.key));
      const fresh = (await all(before.at(-1)!.cursor)).filter((i) => !known.has(i.key));
      expect(fresh).toHaveLength(1);
      expect(await text(fresh[0])).toContain('third letter');
    });

    it('finds an item again by its key, and nothing where it is gone', async () => {
      const items = await all(null, 1);
      const [found] = await source.find(items[0].key, false);
      expect(await text(found)).toBe(await text(items[0]));
      await filled.remove('one.csv');
      if (filled.held !== true) await expect(text(items[0])).rejects.toThrow('CLQ_SOURCE_GONE');
      await source.close();
      source = await filled.open();
      expect(await source.find(items[0].key, false)).toEqual([]);
    });
  });
}
