import { Readable } from 'node:stream';
import {
  GetObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandInput,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { ClaqueError } from '../../domain/errors/errors.js';
import type { ItemSource, Poll, SourceItem } from '../../domain/ports/item-source.js';
import type { SourceSettings } from '../../domain/sources/settings.js';
import type { Outbound } from '../outbound/outbound.js';

/**
 * Objects under a prefix of an S3-compatible store. An object is known by its key and its tag. So one that is
 * written again with other bytes is new. Nothing is moved or deleted: a key that may read and list is enough.
 */
export class S3Source implements ItemSource {
  private constructor(
    private readonly client: S3Client,
    private readonly bucket: string,
    private readonly prefix: string,
  ) {}

  static async open(settings: SourceSettings, outbound: Outbound): Promise<S3Source> {
    const { endpoint = '', bucket = '', prefix = '', region, access_key: accessKeyId = '', secret_key = '' } = settings;
    await outbound.assertMayReach(new URL(endpoint));
    const client = new S3Client({
      endpoint,
      region: region ?? 'us-east-1',
      forcePathStyle: true,
      credentials: { accessKeyId, secretAccessKey: secret_key },
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      maxAttempts: 2,
      requestHandler: outbound.agents(),
    });
    return new S3Source(client, bucket, prefix);
  }

  async poll(): Promise<Poll> {
    const items: SourceItem[] = [];
    for (let token: string | undefined; ; ) {
      const page = await this.list({
        Prefix: this.prefix,
        ...(token === undefined ? {} : { ContinuationToken: token }),
      });
      // Folders of consoles are empty objects whose names end in a slash.
      for (const { Key = '', ETag = '', LastModified } of page.Contents ?? [])
        if (Key !== '' && !Key.endsWith('/')) items.push(this.item(Key, ETag, LastModified ?? null));
      token = page.NextContinuationToken;
      if (token === undefined) break;
    }
    const at = (item: SourceItem) => item.at ?? '';
    items.sort((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : a.key < b.key ? -1 : 1));
    return { items, behind: 0 };
  }

  async find(key: string): Promise<readonly SourceItem[]> {
    const [name = '', tag = ''] = key.split('\n');
    const page = await this.list({ Prefix: name, MaxKeys: 1 });
    const [found] = page.Contents ?? [];
    return found?.Key === name && found.ETag === tag ? [this.item(name, tag, found.LastModified ?? null)] : [];
  }

  async close(): Promise<void> {
    this.client.destroy();
  }

  /** @throws ClaqueError CLQ_SOURCE_DENIED where the key may not. */
  private list(of: Omit<ListObjectsV2CommandInput, 'Bucket'>) {
    return this.client.send(new ListObjectsV2Command({ Bucket: this.bucket, ...of })).catch((error: unknown) => {
      throw isDenied(error) ? new ClaqueError('CLQ_SOURCE_DENIED') : error;
    });
  }

  private item(key: string, tag: string, at: Date | null): SourceItem {
    const { client, bucket } = this;
    return {
      key: `${key}\n${tag}`,
      name: key.slice(key.lastIndexOf('/') + 1),
      at: at?.toISOString() ?? null,
      cursor: null,
      open: async function* () {
        const answer = await client
          .send(new GetObjectCommand({ Bucket: bucket, Key: key, IfMatch: tag }))
          .catch((error: unknown) => {
            throw isGone(error) ? new ClaqueError('CLQ_SOURCE_GONE') : error;
          });
        yield* answer.Body as Readable;
      },
    };
  }
}

const isDenied = (error: unknown): boolean =>
  error instanceof S3ServiceException && [401, 403].includes(error.$metadata.httpStatusCode ?? 0);

/** It is there no longer, or it is another one by now. */
const isGone = (error: unknown): boolean =>
  error instanceof S3ServiceException && [404, 412].includes(error.$metadata.httpStatusCode ?? 0);
