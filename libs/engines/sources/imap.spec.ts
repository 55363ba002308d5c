import { connect, createServer } from 'node:net';
import { getCACertificates, connect as secure, setDefaultCACertificates } from 'node:tls';
import { describe, expect, it } from '@jest/globals';
import { readNetworks } from '../../domain/notifications/network.js';
import type { SourceItem } from '../../domain/ports/item-source.js';
import { letterOf, Mailbox } from '../../testing/mail.js';
import { Outbound } from '../outbound/outbound.js';
import { ImapSource } from './imap.js';
import { sourceContract } from './source.contract.js';

const url = process.env['CLAQUE_TEST_IMAP'] ?? '';
const USER = 'ada@claque.test';
const outbound = new Outbound(readNetworks('127.0.0.0/8')!);
const keep = async () => {};
const text = async (item: SourceItem) => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of item.open()) chunks.push(chunk);
  return Buffer.concat(chunks).toString('latin1');
};

/** The same server, whose words are changed on the way. */
async function altered(
  change: (said: string) => string,
): Promise<{ readonly address: string; readonly close: () => void }> {
  const server = createServer((near) => {
    const far = connect(Number(new URL(url).port), '127.0.0.1');
    near.pipe(far);
    far.on('data', (chunk: Buffer) => near.write(Buffer.from(change(chunk.toString('latin1')), 'latin1')));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ])
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  return { address: `imap://127.0.0.1:${port}`, close: () => server.close() };
}
/** Without abilities: the words for them are overwritten. */
const without = (words: readonly string[]) =>
  altered((said) =>
    /CAPABILITY/.test(said) ? words.reduce((s, w) => s.replace(` ${w}`, ` ${'X'.repeat(w.length)}`), said) : said,
  );

if (url === '') describe.skip('a source in a mailbox', () => it('needs CLAQUE_TEST_IMAP', () => {}));
else {
  const settings = { server: url, user: USER, password: 'secret' };
  const open = (more: Readonly<Record<string, string>> = {}) =>
    ImapSource.open({ ...settings, ...more }, outbound, keep);
  const mail = new Mailbox(url, USER);

  sourceContract('a mailbox', async () => {
    await mail.make('Contract');
    return {
      open: () => open({ mailbox: 'Contract' }),
      put: (name, content) => mail.put('Contract', letterOf(name, content)),
      remove: (name) => mail.remove('Contract', name),
      close: async () => {},
    };
  });

  describe('a mailbox', () => {
    it('gives messages page by page, whole, and changes nothing', async () => {
      await mail.make('Read');
      const long = 'ten bytes.'.repeat(250_000);
      for (const k of [1, 2, 3, 4]) await mail.put('Read', letterOf(`R${k}`, k === 4 ? long : `letter ${k}`));
      const source = await open({ mailbox: 'Read' });
      const first = await source.poll(null, 3);
      expect([first.items.length, first.behind]).toEqual([3, 1]);
      expect(first.items.map((i) => i.name)).toEqual([1, 2, 3].map(() => expect.stringMatching(/^mail .*\.eml$/)));
      const second = await source.poll(first.items[2].cursor, 3);
      expect(await text(second.items[0])).toBe(letterOf('R4', long));
      expect((await source.poll(second.items[0].cursor, 3)).items).toEqual([]);
      for (const item of first.items) await text(item);
      await source.close();
      expect(await mail.subjects('Read')).toEqual(['R1', 'R2', 'R3', 'R4']);
    });

    it('begins again where the server numbers again, under the same keys, also without a Message-ID', async () => {
      const bare = letterOf('N2', 'a letter').replace(/^Message-ID.*\r\n/m, '');
      const wire = await altered((said) => said.replace(/UIDVALIDITY \d/, 'UIDVALIDITY 9'));
      await mail.make('Numbers');
      await mail.put('Numbers', letterOf('N1', 'a letter'));
      await mail.put('Numbers', bare);
      const look = async (server: string, cursor: string | null) => {
        const source = await open({ mailbox: 'Numbers', server });
        const { items } = await source.poll(cursor, 10);
        for (const { key } of items) expect((await source.find(key)).map((i) => i.key)).toEqual([key]);
        await source.close();
        return items;
      };
      const before = await look(url, null);
      expect(await look(url, before[1].cursor)).toEqual([]);
      const after = await look(wire.address, before[1].cursor);
      expect(after.map((i) => i.key)).toEqual(before.map((i) => i.key));
      expect(after[1].cursor).not.toBe(before[1].cursor);
      wire.close();
    });

    it.each([
      ['by MOVE', [], false],
      ['by COPY and EXPUNGE', ['MOVE'], false],
      ['by COPY, cut off before EXPUNGE', ['MOVE'], true],
    ] as const)('moves what was taken, once, also what an earlier look left there: %s', async (name, words, copied) => {
      const wire = await without(words);
      const [from, to] = [`From ${name}`, `To ${name}`].map((n) => n.replace(/\W/g, '-'));
      await mail.make(from);
      await mail.make(to);
      for (const k of [1, 2, 3]) await mail.put(from, letterOf(`M${k}`, `letter ${k}`));
      const moving = { server: wire.address, mailbox: from, move_to: to };
      const source = await open(moving);
      const { items } = await source.poll(null, 2);
      await items[0].settle?.();
      await source.close();
      expect([await mail.subjects(from), await mail.subjects(to)]).toEqual([['M2', 'M3'], ['M1']]);
      // The second one was taken, and then everything ended.
      if (copied) await mail.put(to, letterOf('M2', 'letter 2'));
      const later = await open(moving);
      const { items: again } = await later.poll(items[1].cursor, 10);
      expect(again.map((i) => i.key)[0]).toBe(items[1].key);
      expect(again.map((i) => i.cursor)[0]).toBe(items[1].cursor);
      expect(again).toHaveLength(2);
      await again[0].settle?.();
      await again[0].settle?.();
      expect((await later.poll(items[1].cursor, 10)).items.map((i) => i.key)).toEqual([again[1].key]);
      await later.close();
      expect([await mail.subjects(from), await mail.subjects(to)]).toEqual([['M3'], ['M1', 'M2']]);
      wire.close();
    });

    it('says which folder is wrong, or that the password is, and moves nothing where that could remove more', async () => {
      await mail.make('Wrong');
      await expect(open({ mailbox: 'None' })).rejects.toThrow('CLQ_SOURCE_MAILBOX');
      await expect(open({ mailbox: 'Wrong', move_to: 'None' })).rejects.toThrow('CLQ_SOURCE_MAILBOX');
      await expect(open({ password: 'wrong' })).rejects.toThrow('CLQ_SOURCE_DENIED');
      const wire = await without(['MOVE', 'UIDPLUS']);
      await expect(open({ server: wire.address, mailbox: 'Wrong', move_to: 'Read' })).rejects.toThrow(
        'CLQ_SOURCE_MAILBOX',
      );
      wire.close();
    });

    it('goes to no private address, without TLS nowhere but to an allowed loopback, and trusts no certificate of anybody', async () => {
      await expect(ImapSource.open(settings, new Outbound(), keep)).rejects.toThrow('CLQ_SOURCE_PRIVATE');
      const { port } = new URL(url);
      const named = (allowed: Outbound) =>
        ImapSource.open({ ...settings, server: `imap://mail.example.org:${port}` }, allowed, keep);
      const resolve = async () => [{ address: '127.0.0.1', family: 4 }];
      await expect(named(new Outbound(undefined, resolve))).rejects.toThrow('CLQ_SOURCE_PRIVATE');
      // It may be reached, and offers no STARTTLS.
      const there = new Outbound(readNetworks('127.0.0.0/8')!, resolve);
      await expect(named(there)).rejects.toThrow(/STARTTLS/i);
      const server = process.env['CLAQUE_TEST_IMAPS'] ?? '';
      const bySecure = () => ImapSource.open({ ...settings, server }, there, keep);
      await expect(bySecure()).rejects.toThrow(/self.signed/i);
      const own = await certificateOf(Number(new URL(server).port));
      const trusted = getCACertificates('default');
      setDefaultCACertificates([...trusted, own]);
      try {
        const source = await bySecure();
        expect((await source.poll(null, 1)).behind).toBe(0);
        await source.close();
      } finally {
        setDefaultCACertificates(trusted);
      }
    });
  });
}

const certificateOf = (port: number) =>
  new Promise<string>((resolve, reject) => {
    const socket = secure({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      const der = socket.getPeerCertificate().raw.toString('base64');
      socket.destroy();
      resolve(`-----BEGIN CERTIFICATE-----\n${der.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`);
    }).on('error', reject);
  });
