import { connect, createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { readNetworks } from '../../domain/notifications/network.js';
import type { ItemSource, SourceItem } from '../../domain/ports/item-source.js';
import { Topics } from '../../testing/topics.js';
import { Outbound } from '../outbound/outbound.js';
import { KafkaSource } from './kafka.js';
import { sourceContract } from './source.contract.js';

const url = process.env['CLAQUE_TEST_KAFKA'] ?? '';
const guarded = process.env['CLAQUE_TEST_KAFKA_SASL'] ?? '';
const outbound = new Outbound(readNetworks('127.0.0.0/8')!);
const lines = async (items: readonly SourceItem[]) => {
  const chunks: Uint8Array[] = [];
  for (const item of items) for await (const chunk of item.open()) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8').split('\n').slice(0, -1);
};

if (url === '') describe.skip('a source in Kafka', () => it('needs CLAQUE_TEST_KAFKA', () => {}));
else {
  const topics = new Topics(url);
  const open = (topic: string, more: Readonly<Record<string, string>> = {}, by = outbound) =>
    KafkaSource.open({ brokers: url, topic, ...more }, by);
  /** All behind a cursor, import by import. */
  const all = async (source: ItemSource, from: string | null) => {
    const items: SourceItem[] = [];
    for (let cursor = from; ; ) {
      const poll = await source.poll(cursor, 100);
      items.push(...poll.items);
      cursor = poll.items.at(-1)?.cursor ?? null;
      if (cursor === null || poll.behind === 0) return items;
    }
  };

  sourceContract('a topic', async () => {
    await topics.make('contract', 1);
    return {
      open: () => open('contract'),
      put: (_, content) => topics.put('contract', [content]),
      remove: () => topics.forget('contract', 0, 1n),
      close: async () => {},
      held: true,
    };
  });

  describe('a topic', () => {
    it('gives thousands of records as few imports, of all partitions, each record once', async () => {
      await topics.make('many', 2);
      const sent = Array.from({ length: 2500 }, (_, k) =>
        JSON.stringify({ complaint_id: `K${k}`, text: 'x'.repeat(50) }),
      );
      await topics.put('many', sent.slice(0, 1600), 0);
      await topics.put('many', sent.slice(1600), 1);
      const source = await open('many');
      const first = await source.poll(null);
      expect(first.behind).toBe(1500);
      const items = await all(source, null);
      expect(items).toHaveLength(3);
      expect((await lines(items)).sort()).toEqual([...sent].sort());
      expect(await all(source, items[2].cursor)).toEqual([]);
      // Large ones fill an import by their bytes.
      for (let k = 0; k < 9; k++) await topics.put('many', [`${k}${'y'.repeat(900_000)}`]);
      expect(await all(source, items[2].cursor)).toHaveLength(3);
      await source.close();
    });

    it('gives each record as a line: objects as they are, lists in parts, letters as texts, and bytes without one', async () => {
      await topics.make('kinds', 1);
      await topics.put('kinds', [
        '{"complaint_id": "12345678901234567890",\n "text": "a\\nb"}',
        '[{"text": "one"}, {"text": "two"}]',
        '他们打电话到我的单位。',
        '17',
        Buffer.from([0, 0xff, 0xfe]),
        '',
      ]);
      const source = await open('kinds');
      const { items, behind } = await source.poll(null);
      expect(behind).toBe(0);
      const given = await lines(items);
      expect(given[0]).toBe('{"complaint_id": "12345678901234567890",  "text": "a\\nb"}');
      expect(given.slice(1, 3)).toEqual(['{"text":"one"}', '{"text":"two"}']);
      expect(given.slice(3).map((line) => JSON.parse(line))).toEqual([
        { complaint_id: 'kinds-0-2', received_at: expect.any(String), text: '他们打电话到我的单位。' },
        { complaint_id: 'kinds-0-3', received_at: expect.any(String), text: '17' },
        { complaint_id: 'kinds-0-4', received_at: expect.any(String) },
      ]);
      const apart = await source.find(items[0].key, true);
      expect(await lines(apart)).toEqual(given);
      expect(apart).toHaveLength(5);
      await source.close();
    });

    it('gives nothing of a transaction that was taken back, and goes on behind it', async () => {
      await topics.make('transactions', 1);
      await topics.put('transactions', ['before']);
      await topics.put('transactions', ['taken back'], 0, false);
      await topics.put('transactions', ['stands'], 0, true);
      const source = await open('transactions');
      const { items, behind } = await source.poll(null);
      expect((await lines(items)).map((line) => JSON.parse(line).text)).toEqual(['before', 'stands']);
      expect(behind).toBe(0);
      expect((await source.find(items[0].key, false)).map((i) => i.key)).toEqual([items[0].key]);
      expect(await source.poll(items[0].cursor)).toEqual({ items: [], behind: 0 });
      await source.close();
    });

    it('begins again where the topic was made again, and goes on where old records are forgotten', async () => {
      await topics.make('again', 1);
      await topics.put('again', ['one', 'two', 'three']);
      const first = await open('again');
      const { items } = await first.poll(null);
      await topics.forget('again', 0, 2n);
      expect((await lines((await first.poll(null)).items)).map((l) => JSON.parse(l).text)).toEqual(['three']);
      expect(await first.find(items[0].key, false)).toEqual([]);
      await first.close();
      await topics.remove('again');
      for (let k = 0; k < 50; k++) {
        const made = await topics.make('again', 1).then(
          () => true,
          () => false,
        );
        if (made) break;
        await new Promise((done) => setTimeout(done, 200));
      }
      await topics.put('again', ['four']);
      const second = await open('again');
      const again = await second.poll(items[0].cursor);
      expect((await lines(again.items)).map((l) => JSON.parse(l).text)).toEqual(['four']);
      expect(await second.find(items[0].key, false)).toEqual([]);
      await second.close();
    });

    it('says what is refused, and goes to no private address, nor without TLS to one that is not allowed', async () => {
      await topics.make('doors', 1);
      await topics.put('doors', ['a letter']);
      await expect(open('none')).rejects.toThrow('CLQ_SOURCE_TOPIC');
      const user = { brokers: guarded, user: 'ada', mechanism: 'PLAIN' };
      await expect(open('doors', { ...user, password: 'wrong' })).rejects.toThrow('CLQ_SOURCE_DENIED');
      const source = await open('doors', { ...user, password: 'secret' });
      expect((await source.poll(null)).items).toHaveLength(1);
      await source.close();
      await expect(open('doors', {}, new Outbound())).rejects.toThrow('CLQ_SOURCE_PRIVATE');
      // A broker that may be reached names one that may not.
      const { port } = new URL(url);
      const door = createServer((near) => {
        const far = connect(Number(port), '127.0.0.1');
        near.pipe(far).pipe(near);
        for (const [one, other] of [
          [near, far],
          [far, near],
        ])
          one.on('error', () => other.destroy()).on('close', () => other.destroy());
      });
      await new Promise<void>((done) => door.listen(0, '127.0.0.2', done));
      const brokers = `kafka://127.0.0.2:${(door.address() as { port: number }).port}`;
      const turned = await open('doors', { brokers }, new Outbound(readNetworks('127.0.0.2/32')!));
      await expect(turned.poll(null)).rejects.toThrow('CLQ_SOURCE_PRIVATE');
      await turned.close();
      door.close();
    });
  });
}
