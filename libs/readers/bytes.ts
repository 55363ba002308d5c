import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ClaqueError, verbatim } from '../domain/errors/errors.js';
import { READ_LIMITS } from './limits.js';

/** A file, or an entry of an archive: named as people gave it, opened as often as needed. */
export interface ByteSource {
  /** Relative to what was given, with `/`. */
  readonly name: string;
  open(): Promise<Readable>;
}

export function fileSource(name: string, path: string): ByteSource {
  return { name, open: async () => createReadStream(path, { highWaterMark: 1 << 18 }) };
}

/** Largest honest ratio; a run of zeros deflates 1000:1, real exports about 10:1. */
export const RATIO_LIMIT = 200;
const RATIO_FREE = 32 * 2 ** 20;
/** Most bytes of a format that is read in one piece. */
export const WHOLE_LIMIT = 64 << 20;

/** The unpacked bytes of a gzip source, under the limits above. */
export function gunzipSource(source: ByteSource, most = READ_LIMITS.unpacked): ByteSource {
  return {
    name: source.name,
    open: async () => {
      const packed = await source.open();
      const gunzip = createGunzip({ chunkSize: 1 << 17 });
      let read = 0;
      let given = 0;
      packed.on('data', (chunk: Buffer) => {
        read += chunk.length;
      });
      gunzip.on('data', (chunk: Buffer) => {
        given += chunk.length;
        if (tooLarge(read, given, most)) gunzip.destroy(bomb(most));
      });
      gunzip.pause();
      packed.on('error', (error) => gunzip.destroy(error));
      gunzip.on('close', () => packed.destroy());
      return packed.pipe(gunzip);
    },
  };
}

export function tooLarge(packed: number, unpacked: number, most = READ_LIMITS.unpacked): boolean {
  return unpacked > most || (unpacked > RATIO_FREE && unpacked > packed * RATIO_LIMIT);
}

/** @param most bytes that an archive may unpack to. */
export function bomb(most = READ_LIMITS.unpacked): ClaqueError {
  return new ClaqueError('CLQ_FILE_BOMB', {
    limit: verbatim(most < 2 ** 30 ? `${Math.floor(most / 2 ** 20)} MiB` : `${Math.floor(most / 2 ** 30)} GiB`),
    ratio: RATIO_LIMIT,
  });
}

/**
 * All bytes that a stream gives before it ends or fails. The failure is thrown after the last good byte.
 * Iterating a Node stream drops what is buffered when it fails.
 * That would lose good rows of a truncated file.
 */
export async function* salvage(stream: Readable): AsyncGenerator<Buffer> {
  const queue: Buffer[] = [];
  let done = false;
  let failure: Error | null = null;
  let wake: (() => void) | null = null;
  const signal = () => {
    wake?.();
    wake = null;
  };
  stream.on('data', (chunk: Buffer) => {
    queue.push(chunk);
    if (queue.length >= 8) stream.pause();
    signal();
  });
  stream.on('end', () => {
    done = true;
    signal();
  });
  stream.on('error', (error) => {
    failure = error;
    done = true;
    signal();
  });
  stream.on('close', () => {
    done = true;
    signal();
  });
  stream.resume();
  try {
    for (;;) {
      const chunk = queue.shift();
      if (chunk !== undefined) {
        if (queue.length < 4 && stream.isPaused()) stream.resume();
        yield chunk;
      } else if (done) break;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
    if (failure !== null) throw failure;
  } finally {
    stream.destroy();
  }
}

/** The first bytes of a source, at most `size`. */
export async function head(source: ByteSource, size = 1 << 16): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let total = 0;
  try {
    for await (const chunk of salvage(await source.open())) {
      chunks.push(chunk);
      total += chunk.length;
      if (total >= size) break;
    }
  } catch (error) {
    // What could be read is enough to tell the type; reading on will meet the failure again and report it.
    if (total === 0) throw error;
  }
  return Buffer.concat(chunks).subarray(0, size);
}

/** A whole source of at most `limit` bytes, for formats that cannot be streamed. */
export async function whole(source: ByteSource, limit: number, type: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let total = 0;
  for await (const chunk of salvage(await source.open())) {
    total += chunk.length;
    if (total > limit)
      throw new ClaqueError('CLQ_FILE_LARGE', { type: verbatim(type), limit: verbatim(`${limit / 2 ** 20} MiB`) });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
