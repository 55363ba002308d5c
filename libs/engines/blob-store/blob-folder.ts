import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BlobSeal } from '../../domain/ports/blob-seal.js';
import type { Blob, BlobStore, StagedBlob } from '../../domain/ports/blob-store.js';
import { checked, Meter, missing } from './hashing.js';

/** Half written files of processes that are gone; those of living ones are younger. */
const LEFT_MS = 24 * 3600 * 1000;

/**
 * Blobs in a folder, which processes on several machines may share.
 * Each is streamed to a temporary file, synced, then renamed to its name.
 */
export class BlobFolder implements BlobStore {
  /** @param seal null: as they came. */
  constructor(
    private readonly folder: string,
    private readonly seal: BlobSeal | null = null,
  ) {}

  async put(content: AsyncIterable<Uint8Array>, under?: string): Promise<Blob> {
    const { sha256, digest, bytes, keep } = await this.staged(content, under);
    await keep();
    return { sha256, digest, bytes };
  }

  stage(content: AsyncIterable<Uint8Array>): Promise<StagedBlob> {
    return this.staged(content);
  }

  private async staged(content: AsyncIterable<Uint8Array>, under?: string): Promise<StagedBlob> {
    const incoming = join(this.folder, 'incoming', randomUUID());
    await mkdir(join(this.folder, 'incoming'), { recursive: true });
    const meter = new Meter();
    const drop = () => rm(incoming, { force: true });
    try {
      await pipeline([
        Readable.from(content),
        meter,
        ...(this.seal === null ? [] : [this.seal.sealing()]),
        createWriteStream(incoming),
      ]);
      const file = await open(incoming, 'r+');
      await file.sync();
      await file.close();
    } catch (error) {
      await drop();
      throw error;
    }
    const blob = meter.blob(this.seal, under);
    const keep = async () => {
      try {
        await mkdir(join(this.folder, blob.sha256.slice(0, 2)), { recursive: true });
        // The age of a blob counts from here.
        const now = new Date();
        await utimes(incoming, now, now);
        await rename(incoming, this.path(blob.sha256));
      } catch (error) {
        await drop();
        throw error;
      }
    };
    return { ...blob, keep, drop };
  }

  path(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256);
  }

  async *open(sha256: string): AsyncGenerator<Uint8Array> {
    if (!(await this.isThere(sha256))) throw missing(sha256);
    const kept = createReadStream(this.path(sha256), { highWaterMark: 1 << 18 });
    yield* checked(this.seal === null ? kept : this.seal.opening(kept, sha256), sha256, this.seal);
  }

  async *range(sha256: string, from: number, to: number): AsyncGenerator<Uint8Array> {
    if (!(await this.isThere(sha256))) throw missing(sha256);
    const path = this.path(sha256);
    const read = (start: number, end: number) =>
      createReadStream(path, { start, end: end - 1, highWaterMark: 1 << 17 });
    yield* this.seal === null ? read(from, to + 1) : this.seal.openingRange(read, from, to, sha256);
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.path(sha256), { force: true });
  }

  async removeOlder(sha256: string, than: Date): Promise<boolean> {
    const path = this.path(sha256);
    const aside = join(this.folder, 'incoming', randomUUID());
    const young = async (of: string) => (await stat(of)).mtimeMs >= than.getTime();
    try {
      if (await young(path)) return false;
      await mkdir(join(this.folder, 'incoming'), { recursive: true });
      await rename(path, aside);
      // Another process may have put it between the look and the renaming: then it goes back.
      if (await young(aside)) {
        await rename(aside, path);
        return false;
      }
    } catch (error) {
      if ((error as { code?: string }).code === 'ENOENT') return false;
      throw error;
    }
    await rm(aside, { force: true });
    return true;
  }

  async *list(): AsyncGenerator<string> {
    for (const part of (await readdir(this.folder).catch(() => [])).filter((n) => /^[0-9a-f]{2}$/.test(n)))
      for (const name of await readdir(join(this.folder, part))) if (/^[0-9a-f]{64}$/.test(name)) yield name;
  }

  private async isThere(sha256: string): Promise<boolean> {
    return (await stat(this.path(sha256)).catch(() => null)) !== null;
  }

  async verify(sha256: string): Promise<boolean> {
    try {
      for await (const _ of this.open(sha256));
      return true;
    } catch {
      return false;
    }
  }

  /** @param alone whether nobody else writes here. */
  sweep(alone: boolean): Promise<void> {
    return sweepIncoming(join(this.folder, 'incoming'), alone);
  }
}

/**
 * Removes what killed processes left half written.
 * @param alone whether nobody else writes there: then all of it is theirs.
 */
export async function sweepIncoming(folder: string, alone: boolean): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.NaN }));
    if (alone || Date.now() - mtimeMs > LEFT_MS) await rm(path, { force: true });
  }
}
