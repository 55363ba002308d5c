import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { ClaqueError, verbatim } from '../../domain/errors/errors.js';
import type { BlobSeal } from '../../domain/ports/blob-seal.js';
import type { Blob } from '../../domain/ports/blob-store.js';

/** Counts and hashes what flows through. */
export class Meter extends Transform {
  private readonly hash = createHash('sha256');
  private bytes = 0;
  private digest: string | null = null;

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.hash.update(chunk);
    this.bytes += chunk.length;
    done(null, chunk);
  }

  /**
   * When everything has flown through.
   * @param under name that it has already.
   */
  blob(seal: BlobSeal | null, under?: string): Blob {
    this.digest ??= this.hash.digest('hex');
    const sha256 = under ?? seal?.nameOf(this.digest) ?? this.digest;
    return { sha256, digest: this.digest, bytes: this.bytes };
  }
}

/** The same bytes; an error behind the last of them where they are not those of the name. */
export async function* checked(
  content: AsyncIterable<Uint8Array>,
  name: string,
  seal: BlobSeal | null,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
  const digest = hash.digest('hex');
  if (digest !== name && seal?.nameOf(digest) !== name)
    throw new ClaqueError('CLQ_BLOB_CHANGED', { sha256: verbatim(name) });
}

export function missing(sha256: string): ClaqueError {
  return new ClaqueError('CLQ_BLOB_MISSING', { sha256: verbatim(sha256) });
}
