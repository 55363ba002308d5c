import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { BlobSeal } from '../../domain/ports/blob-seal.js';
import type { Blob, BlobStore, StagedBlob } from '../../domain/ports/blob-store.js';
import { checked, Meter, missing } from './hashing.js';

/** A blob that was put within this time is not put once more. */
const RECENT_MS = 3600_000;

export interface S3Options {
  /** `https://KEY:SECRET@host:port/bucket?region=us-east-1`, each part percent-encoded. */
  readonly url: string;
  /** Where files lie until their hash is known. */
  readonly scratch: string;
  /** Absent: as they came. */
  readonly seal?: BlobSeal | null;
  /** Part of the bucket that is this installation's: what another one sealed opens here never. */
  readonly prefix?: string;
}

/** Blobs in a bucket of an S3-compatible store. An object appears whole or not at all; one that is there is not written again. */
export class S3Blobs implements BlobStore {
  private constructor(
    private readonly client: S3Client,
    private readonly bucket: string,
    private readonly scratch: string,
    private readonly seal: BlobSeal | null,
    private readonly prefix: string,
  ) {}

  static connect({ url, scratch, seal, prefix }: S3Options): S3Blobs {
    const { protocol, host, username, password, pathname, searchParams } = new URL(url);
    const client = new S3Client({
      endpoint: `${protocol}//${host}`,
      region: searchParams.get('region') ?? 'us-east-1',
      // Buckets as paths: stores of one's own seldom have a name for each.
      forcePathStyle: true,
      credentials: { accessKeyId: decodeURIComponent(username), secretAccessKey: decodeURIComponent(password) },
      // Stores that know no trailing checksums refuse them; every blob is checked by its own SHA-256 anyway.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      maxAttempts: 4,
    });
    return new S3Blobs(
      client,
      decodeURIComponent(pathname.slice(1)),
      scratch,
      seal ?? null,
      prefix ? `${prefix}/` : '',
    );
  }

  async put(content: AsyncIterable<Uint8Array>, under?: string): Promise<Blob> {
    const { sha256, digest, bytes, keep } = await this.staged(content, under);
    await keep();
    return { sha256, digest, bytes };
  }

  stage(content: AsyncIterable<Uint8Array>): Promise<StagedBlob> {
    return this.staged(content);
  }

  private async staged(content: AsyncIterable<Uint8Array>, under?: string): Promise<StagedBlob> {
    await mkdir(this.scratch, { recursive: true });
    const incoming = join(this.scratch, randomUUID());
    const meter = new Meter();
    const drop = () => rm(incoming, { force: true });
    try {
      await pipeline([
        Readable.from(content),
        meter,
        ...(this.seal === null ? [] : [this.seal.sealing()]),
        createWriteStream(incoming),
      ]);
    } catch (error) {
      await drop();
      throw error;
    }
    const blob = meter.blob(this.seal, under);
    const keep = async () => {
      try {
        const put = await this.putAt(blob.sha256);
        // One that was put long ago is put once more, so that nobody sweeps it as one that nothing names.
        if (under !== undefined || put === null || Date.now() - put.getTime() > RECENT_MS)
          await new Upload({
            client: this.client,
            params: {
              Bucket: this.bucket,
              Key: this.keyOf(blob.sha256),
              Body: createReadStream(incoming),
              ContentType: 'application/octet-stream',
            },
            partSize: 16 << 20,
            queueSize: 2,
          }).done();
      } finally {
        await drop();
      }
    };
    return { ...blob, keep, drop };
  }

  async *open(sha256: string): AsyncGenerator<Uint8Array> {
    const kept = await this.body(sha256);
    yield* checked(this.seal === null ? kept : this.seal.opening(kept, sha256), sha256, this.seal);
  }

  async *range(sha256: string, from: number, to: number): AsyncGenerator<Uint8Array> {
    const bodyOf = (range: string) => this.body(sha256, range);
    const read = async function* (start: number, end: number) {
      yield* await bodyOf(`bytes=${start}-${end - 1}`);
    };
    yield* this.seal === null ? read(from, to + 1) : this.seal.openingRange(read, from, to, sha256);
  }

  /** What lies in the bucket, whole or a part of it. */
  private async body(sha256: string, range?: string): Promise<Readable> {
    const get = (key: string) =>
      this.client.send(
        new GetObjectCommand({ Bucket: this.bucket, Key: key, ...(range === undefined ? {} : { Range: range }) }),
      );
    const answer = await get(this.keyOf(sha256))
      .catch((error: unknown) => {
        // Where everything lay before installations had parts of their own.
        if (isMissing(error) && this.prefix !== '') return get(nameOf(sha256));
        throw error;
      })
      .catch((error: unknown) => {
        throw isMissing(error) ? missing(sha256) : error;
      });
    return answer.Body as Readable;
  }

  async remove(sha256: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: this.keyOf(sha256) }));
  }

  /** S3 knows no deletion under a condition that all stores support: milliseconds lie between the look and the deletion. */
  async removeOlder(sha256: string, than: Date): Promise<boolean> {
    const put = await this.putAt(sha256);
    if (put === null || put >= than) return false;
    await this.remove(sha256);
    return true;
  }

  async *list(): AsyncGenerator<string> {
    for (let token: string | undefined; ; ) {
      const page = await this.client.send(
        new ListObjectsV2Command({
          Bucket: this.bucket,
          Prefix: this.prefix,
          ...(token === undefined ? {} : { ContinuationToken: token }),
        }),
      );
      for (const { Key = '' } of page.Contents ?? []) {
        const name = Key.slice(this.prefix.length);
        if (/^[0-9a-f]{2}\/[0-9a-f]{64}$/.test(name)) yield name.slice(3);
      }
      token = page.NextContinuationToken;
      if (token === undefined) return;
    }
  }

  async verify(sha256: string): Promise<boolean> {
    try {
      for await (const _ of this.open(sha256));
      return true;
    } catch (error) {
      if (error instanceof S3ServiceException || !(error as { code?: string }).code?.startsWith('CLQ_BLOB'))
        throw error;
      return false;
    }
  }

  /** @throws where the bucket is not to be reached. */
  async ping(): Promise<void> {
    await this.client.send(new HeadBucketCommand({ Bucket: this.bucket }));
  }

  private keyOf(sha256: string): string {
    return `${this.prefix}${nameOf(sha256)}`;
  }

  /** When a blob was put; null: it is not there. */
  private async putAt(sha256: string): Promise<Date | null> {
    try {
      const { LastModified } = await this.client.send(
        new HeadObjectCommand({ Bucket: this.bucket, Key: this.keyOf(sha256) }),
      );
      return LastModified ?? new Date();
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }
}

function nameOf(sha256: string): string {
  return `${sha256.slice(0, 2)}/${sha256}`;
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof S3ServiceException &&
    (error.name === 'NoSuchKey' || error.name === 'NotFound' || error.$metadata.httpStatusCode === 404)
  );
}
