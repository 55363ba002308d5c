import { createCipheriv, randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import yauzl from 'yauzl';

/** How the names of scratch files begin. */
const MARK = 'claque-scratch-';
/** Bytes of one AES block, which the counter counts. */
const BLOCK = 16;
/** Bytes that are read at a time. */
const CHUNK = 1 << 18;

/**
 * Bytes on disk for random access, unreadable to everybody else.
 * AES-256-CTR under a key that only this process's memory holds. The file has no name any more once it is open.
 * So after a crash nothing is left. What a crash in between leaves nobody can read.
 */
export class ScratchFile extends yauzl.RandomAccessReader {
  private constructor(
    private readonly file: FileHandle,
    private readonly path: string,
    private readonly key: Buffer,
    readonly size: number,
  ) {
    super();
  }

  /** @param folder where it lies; by default the system's folder for temporary files. */
  static async of(content: AsyncIterable<Uint8Array>, folder = tmpdir()): Promise<ScratchFile> {
    await mkdir(folder, { recursive: true });
    const path = join(folder, `${MARK}${randomBytes(8).toString('hex')}`);
    const file = await open(path, 'wx+', 0o600);
    // Windows keeps the name of an open file; close() removes it there.
    await rm(path, { force: true }).catch(() => {});
    const key = randomBytes(32);
    try {
      const cipher = createCipheriv('aes-256-ctr', key, counterAt(0));
      let size = 0;
      for await (const chunk of content) {
        await file.write(cipher.update(chunk), 0, chunk.length, size);
        size += chunk.length;
      }
      return new ScratchFile(file, path, key, size);
    } catch (error) {
      await file.close();
      await rm(path, { force: true });
      throw error;
    }
  }

  /** The bytes from `start` up to `end`, which is not included. */
  async *range(start: number, end: number): AsyncGenerator<Buffer> {
    const skipped = start % BLOCK;
    const decipher = createCipheriv('aes-256-ctr', this.key, counterAt((start - skipped) / BLOCK));
    decipher.update(Buffer.alloc(skipped));
    for (let at = start; at < end; ) {
      const { bytesRead, buffer } = await this.file.read(Buffer.alloc(Math.min(CHUNK, end - at)), 0, null, at);
      if (bytesRead === 0) throw new Error('the scratch file ends early');
      yield decipher.update(buffer.subarray(0, bytesRead));
      at += bytesRead;
    }
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.range(start, end), { objectMode: false });
  }

  override close(done: (error: Error | null) => void): void {
    this.file
      .close()
      .then(() => rm(this.path, { force: true }))
      .then(
        () => done(null),
        (error: Error) => done(error),
      );
  }
}

/** Removes scratch files that a killed process left with a name. @param folder where no other process works. */
export async function sweepScratch(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => []))
    if (name.startsWith(MARK)) await rm(join(folder, name), { force: true });
}

/** The counter of AES-CTR at a block, 128 bits. */
function counterAt(block: number): Buffer {
  const counter = Buffer.alloc(BLOCK);
  counter.writeBigUInt64BE(BigInt(block), 8);
  return counter;
}
