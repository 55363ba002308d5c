import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readNetworks } from '../../domain/notifications/network.js';
import type { SourceItem } from '../../domain/ports/item-source.js';
import { readSourceSettings } from '../../domain/sources/settings.js';
import { CfpbServer } from '../../testing/cfpb-server.js';
import { Outbound } from '../outbound/outbound.js';
import { CfpbSource } from './cfpb.js';

const outbound = new Outbound(readNetworks('127.0.0.0/8')!);
const text = async (item: SourceItem): Promise<string> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of item.open()) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};
const idsIn = async (item: SourceItem): Promise<string[]> =>
  [...(await text(item)).matchAll(/"complaint_id":"(\w+)"/g)].map((m) => m[1]);

describe('a source of CFPB letters', () => {
  let server: CfpbServer;
  beforeAll(async () => {
    server = await CfpbServer.start();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.letters.clear();
    server.asked.length = 0;
    server.trouble = () => null;
  });
  const settings = (more: Readonly<Record<string, string>> = {}) =>
    readSourceSettings(
      'cfpb',
      Object.entries({
        address: `http://127.0.0.1:${server.port}/search/api/v1/`,
        since: '2026-03-01',
        days: '10',
        ...more,
      }).map(([name, value]) => ({ name, value })),
    );
  const open = (more = {}) => CfpbSource.open(settings(more), outbound, '2026-03-20');
  /** One whole look. */
  const look = async (cursor: string | null, more = {}) => {
    const source = await open(more);
    const items: SourceItem[] = [];
    for (;;) {
      const poll = await source.poll(cursor);
      items.push(...poll.items);
      if (poll.behind === 0) return items;
    }
  };
  const letter = (id: string, day: string, words = 'they call me at work') => ({ id, day, text: words });

  it('gives each day that is over as one item, the first day first, whatever the pages', async () => {
    const many = Array.from({ length: 250 }, (_, k) =>
      letter(`9${String(k).padStart(4, '0')}`, k < 120 ? '2026-03-02' : '2026-03-05'),
    );
    server.put(...many, letter('80001', '2026-02-28'), letter('80002', '2026-03-20'));
    const items = await look(null);
    expect(items.map(({ name, cursor }) => [name, cursor])).toEqual([
      ['complaints-2026-03-02.json', '2026-03-02'],
      ['complaints-2026-03-05.json', '2026-03-05'],
    ]);
    expect((await Promise.all(items.map(idsIn))).flat()).toEqual(many.map((l) => l.id));
    expect(server.asked.map((a) => a.get('format'))).toEqual(server.asked.map(() => null));
    expect((await look(null)).map((i) => i.key)).toEqual(items.map((i) => i.key));
  });

  it('looks again at days before the cursor, and a day with a late or a changed letter is another item', async () => {
    server.put(letter('1', '2026-03-03'), letter('2', '2026-03-09'), letter('3', '2026-03-12'));
    const first = await look(null);
    const known = new Set(first.map((i) => i.key));
    const fresh = async () => (await look('2026-03-12')).filter((i) => !known.has(i.key));
    expect(await fresh()).toEqual([]);
    server.put(letter('4', '2026-03-09'), letter('3', '2026-03-12', 'they call me at home'), letter('5', '2026-03-15'));
    const later = await fresh();
    expect(await Promise.all(later.map(idsIn))).toEqual([['2', '4'], ['3'], ['5']]);
    // No item leads behind what was reached.
    expect(later.map((i) => i.cursor)).toEqual(['2026-03-12', '2026-03-12', '2026-03-15']);
    // Days further back than the overlap are left alone.
    expect(server.asked.at(-1)!.get('date_received_min')).toBe('2026-03-02');
    expect((await look('2026-03-19')).map((i) => i.name)).toEqual([
      'complaints-2026-03-09.json',
      'complaints-2026-03-12.json',
      'complaints-2026-03-15.json',
    ]);
  });

  it('finds a day again, as it is now', async () => {
    server.put(letter('1', '2026-03-03'));
    const [item] = await look(null);
    const source = await open();
    expect((await source.find(item.key)).map((i) => i.key)).toEqual([item.key]);
    server.put(letter('2', '2026-03-03'));
    const [now] = await source.find(item.key);
    expect(now.key).not.toBe(item.key);
    server.letters.clear();
    expect(await source.find(item.key)).toEqual([]);
  });

  it('asks for one lender where that is wanted', async () => {
    server.put(letter('1', '2026-03-03'), { ...letter('2', '2026-03-03'), company: 'Bank B' });
    expect(await Promise.all((await look(null, { company: 'Bank B' })).map(idsIn))).toEqual([['2']]);
  });

  it('gives nothing half: answers that break off, are wrong, or are fewer than counted', async () => {
    server.put(...Array.from({ length: 150 }, (_, k) => letter(String(k), '2026-03-03')));
    let requests = 0;
    for (const trouble of ['half', 500, 429] as const) {
      server.trouble = () => (++requests % 2 === 0 ? trouble : null);
      await expect(look(null)).rejects.toThrow();
    }
    server.trouble = () => 403;
    await expect(look(null)).rejects.toThrow('CLQ_SOURCE_DENIED');
  });

  it('reaches no private address', async () => {
    await expect(CfpbSource.open(settings(), new Outbound())).rejects.toThrow('CLQ_SOURCE_PRIVATE');
  });
});
