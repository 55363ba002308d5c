import yauzl from 'yauzl';
import { bomb, tooLarge } from '../bytes.js';

/** A part is read up to this size. */
const MOST_PART = 16 << 20;

/**
 * Wanted parts of a package, by their path, at most `most` of them. Sizes are checked before anything is unpacked.
 *
 * @throws ClaqueError where a part is a bomb.
 */
export async function zipParts(
  bytes: Buffer,
  wanted: (name: string) => boolean,
  most: number,
): Promise<Map<string, Buffer>> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) =>
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, z) => (error ? reject(error) : resolve(z))),
  );
  const found = new Map<string, Buffer>();
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      if (found.size >= most || !wanted(entry.fileName)) {
        zip.readEntry();
        return;
      }
      if (entry.uncompressedSize > MOST_PART || tooLarge(entry.compressedSize, entry.uncompressedSize)) {
        reject(bomb());
        return;
      }
      zip.openReadStream(entry, (error, stream) => {
        if (error) {
          reject(error);
          return;
        }
        const chunks: Buffer[] = [];
        let size = 0;
        stream.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > MOST_PART) stream.destroy(bomb());
          else chunks.push(chunk);
        });
        stream.on('error', reject);
        stream.on('end', () => {
          found.set(entry.fileName, Buffer.concat(chunks));
          zip.readEntry();
        });
      });
    });
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  });
  return found;
}
