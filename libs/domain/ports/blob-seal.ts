import type { Transform } from 'node:stream';

/** Seals the bytes of blobs on their way to a store, and opens them on their way back. */
export interface BlobSeal {
  /** Name of bytes with this SHA-256: nobody without the key can make it. 64 hexadecimal digits. */
  nameOf(sha256: string): string;
  /** Seals what flows through. */
  sealing(): Transform;
  /**
   * The bytes from one place to another, both included, of a sealed file.
   *
   * @param read the sealed bytes from one place up to another, which is not included; fewer where the file ends.
   */
  openingRange(
    read: (from: number, end: number) => AsyncIterable<Uint8Array>,
    from: number,
    to: number,
    sha256: string,
  ): AsyncGenerator<Uint8Array>;
  /**
   * The bytes of a sealed file; one from before there were seals as it is.
   * @throws ClaqueError CLQ_BLOB_CHANGED at the first segment that does not hold, CLQ_KEY_LOST.
   */
  opening(content: AsyncIterable<Uint8Array>, sha256: string): AsyncGenerator<Uint8Array>;
}
