import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface Blob {
  readonly sha256: string;
  readonly bytes: number;
}

/** Uploads by their SHA-256, written once: streamed to a temporary file, synced, then renamed to their name. */
export class BlobFolder {
  constructor(private readonly folder: string) {}

  async put(content: Readable): Promise<Blob> {
    const incoming = join(this.folder, 'incoming', randomUUID());
    await mkdir(dirname(incoming), { recursive: true });
    const hash = createHash('sha256');
    let bytes = 0;
    const meter = new Transform({
      transform(chunk: Buffer, _, done) {
        hash.update(chunk);
        bytes += chunk.length;
        done(null, chunk);
      },
    });
    try {
      await pipeline(content, meter, createWriteStream(incoming));
      const file = await open(incoming, 'r+');
      await file.sync();
      await file.close();
      const sha256 = hash.digest('hex');
      const path = this.path(sha256);
      await mkdir(dirname(path), { recursive: true });
      await rename(incoming, path);
      return { sha256, bytes };
    } catch (error) {
      await rm(incoming, { force: true });
      throw error;
    }
  }

  path(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256);
  }

  open(sha256: string): Readable {
    return createReadStream(this.path(sha256));
  }

  /** True where the blob is there and still what it was. */
  async verify(sha256: string): Promise<boolean> {
    if ((await stat(this.path(sha256)).catch(() => null)) === null) return false;
    const hash = createHash('sha256');
    for await (const chunk of this.open(sha256)) hash.update(chunk as Buffer);
    return hash.digest('hex') === sha256;
  }

  /** Removes what a killed process left half written. */
  async sweep(): Promise<void> {
    const incoming = join(this.folder, 'incoming');
    for (const name of await readdir(incoming).catch(() => [])) await rm(join(incoming, name), { force: true });
  }
}
