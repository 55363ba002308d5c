import { ClaqueError, verbatim } from '../errors/errors.js';

export interface Blob {
  /** Its name in 64 hexadecimal digits; see `BlobStore`. */
  readonly sha256: string;
  /** SHA-256 of its bytes in hexadecimal digits: what others can check. It stands nowhere in the open. */
  readonly digest: string;
  readonly bytes: number;
}

/**
 * All bytes of a blob.
 *
 * @param most bytes that are held in memory at most.
 * @throws as `open` does; ClaqueError CLQ_PAPER_LIMIT where there are more.
 */
export async function wholeBlob(blobs: BlobStore, sha256: string, most = Number.POSITIVE_INFINITY): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of blobs.open(sha256)) {
    size += chunk.length;
    if (size > most) throw new ClaqueError('CLQ_PAPER_LIMIT', { limit: verbatim(`${most >> 20} MiB`) });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A blob that is written down and not there yet: for what must be checked before it is kept. */
export interface StagedBlob extends Blob {
  /** Puts it among the others. */
  keep(): Promise<void>;
  /** Takes it away. Without effect once it is kept. */
  drop(): Promise<void>;
}

/**
 * Files as they came: written once, never changed, verified whenever they are read. Equal bytes have one name.
 * A sealed store names them by HMAC-SHA-256 of their SHA-256, under a key of the installation.
 * Nobody who reads the names can try a guess of a short document.
 * Blobs from before names were keyed keep their plain SHA-256 as a name.
 *
 * Example, not sealed: `put` of the bytes `abc` gives `ba7816bf...` and 3; `open('ba7816bf...')` gives the bytes again.
 */
export interface BlobStore {
  /**
   * Nothing of a content that breaks off stays.
   * @param under name of a blob with this content: it is sealed again.
   */
  put(content: AsyncIterable<Uint8Array>, under?: string): Promise<Blob>;
  /** The content, to be kept or dropped. A crash drops it. */
  stage(content: AsyncIterable<Uint8Array>): Promise<StagedBlob>;
  /** The bytes. @throws CLQ_BLOB_MISSING before the first, CLQ_BLOB_CHANGED behind the last where they are not what was put. */
  open(sha256: string): AsyncIterable<Uint8Array>;
  /**
   * The bytes from one place to another, both included, and no others are read. What is sealed is checked by its seal;
   * that it is the blob of this name `verify` alone knows.
   *
   * @throws CLQ_BLOB_MISSING, CLQ_BLOB_CHANGED.
   */
  range(sha256: string, from: number, to: number): AsyncIterable<Uint8Array>;
  /** True where the blob is there and still what it was. */
  verify(sha256: string): Promise<boolean>;
  /** Takes a blob away, if it is there: for what the law says must go. */
  remove(sha256: string): Promise<void>;
  /** Every blob's name, in no order. */
  list(): AsyncIterable<string>;
  /**
   * Takes away a blob that nothing names, unless it was put after a moment.
   * That holds for another process at this very moment too.
   * @returns whether it is gone.
   */
  removeOlder(sha256: string, than: Date): Promise<boolean>;
}
