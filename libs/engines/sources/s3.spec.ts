import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from '@jest/globals';
import { readNetworks } from '../../domain/notifications/network.js';
import { Outbound } from '../outbound/outbound.js';
import { S3Source } from './s3.js';
import { sourceContract } from './source.contract.js';

const url = process.env['CLAQUE_TEST_S3'] ?? '';
if (url === '') describe.skip('a source in S3', () => it('needs CLAQUE_TEST_S3', () => {}));
else {
  const { protocol, host, username, password, pathname } = new URL(url);
  const endpoint = `${protocol}//${host}`;
  const bucket = pathname.slice(1);
  const settings = { endpoint, bucket, prefix: 'in/', access_key: username, secret_key: password };
  const outbound = new Outbound(readNetworks('127.0.0.0/8')!);
  const client = new S3Client({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: username, secretAccessKey: password },
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  const put = async (name: string, content: string) => {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: `in/${name}`, Body: content }));
  };

  sourceContract('a prefix in S3', async () => ({
    open: () => S3Source.open(settings, outbound),
    put,
    remove: async (name) => {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: `in/${name}` }));
    },
    close: async () => client.destroy(),
  }));

  describe('a prefix in S3', () => {
    it('gives an object that was written again as another one, and nothing outside of its prefix', async () => {
      const source = await S3Source.open({ ...settings, prefix: 'in/again' }, outbound);
      await put('again.csv', 'x');
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: 'out/again.csv', Body: 'x' }));
      const [before, ...more] = (await source.poll()).items;
      expect(more).toEqual([]);
      await put('again.csv', 'y');
      const [after] = (await source.poll()).items;
      expect(after.key).not.toBe(before.key);
      expect(await source.find(before.key)).toEqual([]);
      await source.close();
    });

    it('says that a key is refused, and goes to no private address that is not allowed', async () => {
      const wrong = await S3Source.open({ ...settings, secret_key: 'wrong' }, outbound);
      await expect(wrong.poll()).rejects.toThrow('CLQ_SOURCE_DENIED');
      await wrong.close();
      await expect(S3Source.open(settings, new Outbound())).rejects.toThrow('CLQ_SOURCE_PRIVATE');
      // A name that leads to one.
      const resolve = async () => [{ address: '127.0.0.1', family: 4 }];
      const turned = new Outbound(undefined, resolve).agents();
      await new Promise<void>((done) => {
        const lookup = (turned.httpsAgent.options as { lookup: (h: string, o: object, d: (e: Error) => void) => void })
          .lookup;
        lookup('example.org', {}, (error) => {
          expect(error.message).toContain('CLQ_SOURCE_PRIVATE');
          done();
        });
      });
    });
  });
}
