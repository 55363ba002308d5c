import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { VaultBlobSeal } from './blob-seal.js';
import { keyHolder } from './key-holder.js';
import { Vault } from './vault.js';

const key = (fill: number) => new Uint8Array(32).fill(fill);
const data = [
  { number: 1, key: key(1), from: '' },
  { number: 2, key: key(2), from: '2020-01-01T00:00:00.000Z' },
  { number: 3, key: key(3), from: '9999-01-01T00:00:00.000Z' },
];
const vault = new Vault({ data, blind: key(9) });

describe('a vault', () => {
  it('gives back what it sealed, under the key of now, as what it belongs to alone', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, about) => {
        const sealed = vault.seal(about, value);
        expect(sealed.startsWith('1.2.')).toBe(true);
        expect(JSON.stringify(vault.open(about, sealed))).toBe(
          JSON.stringify(value).replace(/\\u0000|\\ud[89a-f]../g, '\ufffd'),
        );
        expect(() => vault.open(`${about}!`, sealed)).toThrow('CLQ_SEAL_BROKEN');
      }),
    );
  });

  it('notices each changed bit', () => {
    const sealed = vault.seal('a', { phone: '13800138000' });
    const [head, number, base64] = sealed.split('.');
    const bytes = Buffer.from(base64, 'base64');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      bytes[bit >> 3] ^= 1 << (bit & 7);
      expect(() => vault.open('a', `${head}.${number}.${bytes.toString('base64')}`)).toThrow('CLQ_SEAL_BROKEN');
      bytes[bit >> 3] ^= 1 << (bit & 7);
    }
    expect(() => vault.open('a', `${head}.7.${base64}`)).toThrow('key 7');
  });

  it('marks equal values alike, and others otherwise, under its own key alone', () => {
    expect(vault.blindIndex('phone', '+8613800138000')).toBe(vault.blindIndex('phone', '+8613800138000'));
    expect(vault.blindIndex('account', '+8613800138000')).not.toBe(vault.blindIndex('phone', '+8613800138000'));
    const other = new Vault({ data, blind: key(8) });
    expect(other.blindIndex('phone', '+8613800138000')).not.toBe(vault.blindIndex('phone', '+8613800138000'));
    expect(other.words(['停息'])).not.toEqual(vault.words(['停息']));
  });
});

describe('a sealed file', () => {
  const seal = new VaultBlobSeal(vault);
  const sealed = (bytes: Buffer, size: number) => {
    const chunks = [];
    for (let i = 0; i < bytes.length; i += size) chunks.push(bytes.subarray(i, i + size));
    return buffer(Readable.from(chunks).pipe(seal.sealing()));
  };
  const opened = (bytes: Buffer) => buffer(Readable.from(seal.opening(Readable.from([bytes]), 'x')));

  it('opens to the same bytes, however it was cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 200_000 }), fc.integer({ min: 1000, max: 80_000 }), async (n, cut) => {
        const bytes = Buffer.alloc(n, 'claque');
        const kept = await sealed(bytes, cut);
        expect((await opened(kept)).equals(bytes)).toBe(true);
        expect(kept.includes('claque')).toBe(false);
      }),
      { numRuns: 40 },
    );
    for (const n of [65_535, 65_536, 65_537, 131_072]) {
      const bytes = Buffer.alloc(n, 'x');
      expect((await opened(await sealed(bytes, 50_000))).equals(bytes)).toBe(true);
    }
  });

  it('notices what was changed, cut off, left out or moved', async () => {
    const kept = await sealed(Buffer.alloc(200_000, 'claque'), 65_536);
    const [head, segment] = [44, 65_552];
    const at = (n: number) => kept.subarray(head + n * segment, head + (n + 1) * segment);
    const broken = [
      kept.subarray(0, kept.length - 1),
      kept.subarray(0, head + segment),
      Buffer.concat([kept.subarray(0, head), at(1), at(0), at(2), at(3)]),
      Buffer.concat([kept.subarray(0, head), at(0), at(2), at(3)]),
      Buffer.concat([kept, at(3)]),
    ];
    for (const place of [9, 20, 100, 70_000, kept.length - 5]) {
      const flipped = Buffer.from(kept);
      flipped[place] ^= 1;
      broken.push(flipped);
    }
    for (const bytes of broken) await expect(opened(bytes)).rejects.toThrow(/CLQ_(BLOB_CHANGED|KEY_LOST)/);
    expect(await opened(Buffer.from('from before'))).toEqual(Buffer.from('from before'));
  });
});

describe('what holds the master key', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claque-keys-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('a file, whose earlier keys still open, and which nobody else reads', async () => {
    const path = join(folder, 'keys', 'master.key');
    const holder = keyHolder(`file:${path}`);
    expect(holder.ready()).toBe(false);
    holder.renew();
    expect(statSync(path).mode & 0o077).toBe(0);
    const first = await holder.wrap(key(5));
    const before = readFileSync(path, 'utf8');
    holder.renew();
    const second = await holder.wrap(key(5));
    expect(second.slice(0, 8)).not.toBe(first.slice(0, 8));
    for (const wrapped of [first, second]) expect([...(await holder.unwrap(wrapped))]).toEqual([...key(5)]);
    writeFileSync(path, before);
    await expect(holder.unwrap(second)).rejects.toMatchObject({
      code: 'CLQ_KEY_LOST',
      values: { id: second.slice(0, 8) },
    });
    writeFileSync(path, before.replace(/....=$/m, ''));
    expect(() => holder.ready()).toThrow('CLQ_KEY_LOST');
  });

  it('a command, as of a key management service', async () => {
    const path = join(folder, 'kms');
    // Turns base64 round: what a service would do with a key of its own.
    writeFileSync(
      path,
      `#!/bin/sh\nread -r line\ncase "$1" in wrap) printf 'k1:%s' "$line" | rev ;; unwrap) printf '%s' "$line" | rev | sed 's/^k1://' ;; *) exit 2 ;; esac\n`,
    );
    chmodSync(path, 0o755);
    execFileSync('sh', ['-c', 'command -v rev']);
    const holder = keyHolder(`command:${path}`);
    const wrapped = await holder.wrap(key(6));
    expect(wrapped.endsWith(':1k')).toBe(true);
    expect([...(await holder.unwrap(wrapped))]).toEqual([...key(6)]);
    await expect(holder.unwrap('garbage')).rejects.toMatchObject({ code: 'CLQ_KEY_LOST' });
    await expect(keyHolder(`command:${path}-gone`).wrap(key(6))).rejects.toMatchObject({ code: 'CLQ_KEY_LOST' });
  });
});
