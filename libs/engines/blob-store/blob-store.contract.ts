import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { VaultBlobSeal } from '../../db/encryption/blob-seal.js';
import { Vault } from '../../db/encryption/vault.js';
import type { BlobSeal } from '../../domain/ports/blob-seal.js';
import type { BlobStore } from '../../domain/ports/blob-store.js';

const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

/**
 * What every BlobStore must do alike.
 * @param seal that the store seals with.
 * @param tamper writes other bytes under a blob's name, behind the store's back.
 */
export function blobStoreContract(
  name: string,
  open: () => Promise<BlobStore>,
  seal: BlobSeal,
  tamper: (sha256: string, bytes: Buffer) => Promise<void>,
  leftovers: () => Promise<number>,
): void {
  describe(`blob store in ${name}`, () => {
    let blobs: BlobStore;
    beforeAll(async () => {
      blobs = await open();
    });
    const read = async (sha256: string) => {
      const chunks: Uint8Array[] = [];
      for await (const c of blobs.open(sha256)) chunks.push(c);
      return Buffer.concat(chunks);
    };

    it('keeps bytes under a name of their own, however they come, once', async () => {
      for (const content of [Buffer.from('a paper'), Buffer.alloc(0), randomBytes(20 << 20)]) {
        const cut = content.length >> 1;
        const { sha256, digest, bytes } = await blobs.put(
          Readable.from([content.subarray(0, cut), content.subarray(cut)].filter((b) => b.length > 0)),
        );
        expect([digest, bytes]).toEqual([hashOf(content), content.length]);
        expect(sha256).toBe(seal.nameOf(digest));
        expect((await read(sha256)).equals(content)).toBe(true);
        expect(await blobs.put(Readable.from([content]))).toEqual({ sha256, digest, bytes });
        expect(await blobs.verify(sha256)).toBe(true);
      }
    });

    it('gives names that nobody can try guesses by', async () => {
      const guess = Buffer.from('Trisomy 21 was found in J. Doe');
      await blobs.put(Readable.from([guess]));
      const names: string[] = [];
      for await (const name of blobs.list()) names.push(name);
      expect(names.length).toBeGreaterThan(0);
      expect(names).not.toContain(hashOf(guess));
      // Another installation has other names for the same bytes.
      const other = new VaultBlobSeal(new Vault({ data: [], blind: new Uint8Array(32).fill(1) }));
      expect(names).toContain(seal.nameOf(hashOf(guess)));
      expect(names).not.toContain(other.nameOf(hashOf(guess)));
    });

    it('opens and seals again what has its plain hash as a name, from before names were keyed', async () => {
      const content = Buffer.from('an older paper');
      const old = hashOf(content);
      const sealed: Uint8Array[] = [];
      for await (const chunk of Readable.from([content]).pipe(seal.sealing())) sealed.push(chunk as Uint8Array);
      await tamper(old, Buffer.concat(sealed));
      expect(await read(old)).toEqual(content);
      expect(await blobs.put(blobs.open(old), old)).toEqual({ sha256: old, digest: old, bytes: content.length });
      expect(await blobs.verify(old)).toBe(true);
      const fresh = await blobs.put(Readable.from([content]));
      expect(fresh.sha256).toBe(seal.nameOf(old));
      await blobs.remove(old);
      expect(await read(fresh.sha256)).toEqual(content);
      expect(await blobs.verify(old)).toBe(false);
    });

    it('notices changed bytes, however they are read', async () => {
      const { sha256 } = await blobs.put(Readable.from([Buffer.from('as it came')]));
      await tamper(sha256, Buffer.from('as it is now'));
      expect(await blobs.verify(sha256)).toBe(false);
      await expect(read(sha256)).rejects.toMatchObject({ code: 'CLQ_BLOB_CHANGED' });
    });

    it('lists what is there, and takes away what must go', async () => {
      const { sha256 } = await blobs.put(Readable.from([Buffer.from('to go')]));
      const all = async () => {
        const names = [];
        for await (const name of blobs.list()) names.push(name);
        return names;
      };
      expect(await all()).toContain(sha256);
      expect(await blobs.put(blobs.open(sha256), sha256)).toMatchObject({ sha256, bytes: 5 });
      expect(await blobs.verify(sha256)).toBe(true);
      await blobs.remove(sha256);
      await blobs.remove(sha256);
      expect(await all()).not.toContain(sha256);
      expect(await blobs.verify(sha256)).toBe(false);
    });

    it('stages what is checked before it is kept', async () => {
      const content = randomBytes(100_000);
      const kept = await blobs.stage(Readable.from([content]));
      expect([kept.sha256, kept.digest, kept.bytes]).toEqual([seal.nameOf(hashOf(content)), hashOf(content), 100_000]);
      expect(await blobs.verify(kept.sha256)).toBe(false);
      await kept.keep();
      await kept.drop();
      expect((await read(kept.sha256)).equals(content)).toBe(true);
      const dropped = await blobs.stage(Readable.from([Buffer.from('not to be kept')]));
      await dropped.drop();
      expect(await blobs.verify(dropped.sha256)).toBe(false);
      expect(await leftovers()).toBe(0);
    });

    it('takes away what is older than a moment, and nothing that is put meanwhile', async () => {
      const content = Buffer.from('old and put once more');
      const { sha256 } = await blobs.put(Readable.from([content]));
      expect(await blobs.removeOlder(sha256, new Date(Date.now() - 60_000))).toBe(false);
      expect(await blobs.verify(sha256)).toBe(true);
      const later = new Date(Date.now() + 5000);
      expect(await blobs.removeOlder(sha256, later)).toBe(true);
      expect(await blobs.verify(sha256)).toBe(false);
      expect(await blobs.removeOlder(sha256, later)).toBe(false);
      expect(await leftovers()).toBe(0);
    });

    it('gives a part of the bytes, wherever it begins and ends', async () => {
      const content = randomBytes(200_000);
      const { sha256 } = await blobs.put(Readable.from([content]));
      for (const [from, to] of [
        [0, 0],
        [65_535, 65_536],
        [65_536, 131_071],
        [10, 150_000],
        [131_072, 199_999],
        [199_999, 199_999],
        [0, 199_999],
      ] as const) {
        const chunks: Uint8Array[] = [];
        for await (const c of blobs.range(sha256, from, to)) chunks.push(c);
        expect(Buffer.concat(chunks).equals(content.subarray(from, to + 1))).toBe(true);
      }
      // A file whose last segment is a whole one.
      const even = await blobs.put(Readable.from([content.subarray(0, 131_072)]));
      const end: Uint8Array[] = [];
      for await (const c of blobs.range(even.sha256, 131_071, 131_071)) end.push(c);
      expect(Buffer.concat(end)).toEqual(content.subarray(131_071, 131_072));
      const none = blobs.range('0'.repeat(64), 0, 1)[Symbol.asyncIterator]();
      await expect(none.next()).rejects.toMatchObject({ code: 'CLQ_BLOB_MISSING' });
    });

    it('says what is not there', async () => {
      expect(await blobs.verify('0'.repeat(64))).toBe(false);
      await expect(read('0'.repeat(64))).rejects.toMatchObject({ code: 'CLQ_BLOB_MISSING' });
    });

    it('leaves nothing of a content that breaks off', async () => {
      const broken = (async function* () {
        yield Buffer.from('half');
        throw new Error('gone');
      })();
      await expect(blobs.put(broken)).rejects.toThrow('gone');
      expect(await leftovers()).toBe(0);
    });

    it('takes many at a time', async () => {
      const contents = Array.from({ length: 20 }, (_, i) => Buffer.from(`paper ${i % 5}`));
      const put = await Promise.all(contents.map((c) => blobs.put(Readable.from([c]))));
      expect(new Set(put.map((b) => b.sha256)).size).toBe(5);
      expect(await Promise.all(put.map((b) => blobs.verify(b.sha256)))).toEqual(put.map(() => true));
    });
  });
}
