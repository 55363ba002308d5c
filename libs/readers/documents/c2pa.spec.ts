import { expect, it } from '@jest/globals';
import { encode } from 'cborg';
import sharp from 'sharp';
import { contentCredentials } from './c2pa.js';
import { readPaper } from './read-document.js';

const box = (type: string, content: Buffer) => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content]);
};
const labeled = (label: string, ...inside: Buffer[]) =>
  box(
    'jumb',
    Buffer.concat([
      box('jumd', Buffer.concat([Buffer.alloc(16), Buffer.from([3]), Buffer.from(`${label}\0`)])),
      ...inside,
    ]),
  );
const cbor = (value: unknown) => box('cbor', Buffer.from(encode(value)));
const store = (claim: object, actions: readonly object[]) =>
  labeled(
    'c2pa',
    labeled(
      'urn:c2pa:1',
      labeled('c2pa.assertions', labeled('c2pa.actions.v2', cbor({ actions }))),
      labeled('c2pa.claim.v2', cbor(claim)),
    ),
  );
const made = store({ claim_generator_info: { name: 'Picture Maker', version: '3.1' } }, [
  {
    action: 'c2pa.created',
    digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
  },
  { action: 'c2pa.cropped' },
]);
const picture = (format: 'png' | 'jpeg') =>
  sharp({ create: { width: 60, height: 60, channels: 3, background: '#fff' } })
    .toFormat(format)
    .toBuffer();

/** Splits a store over APP11 segments, as writers of JPEG do. */
function segments(bytes: Buffer, size: number): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0, z = 1; at < bytes.length; at += size, z++) {
    const piece = bytes.subarray(at, at + size);
    const head = Buffer.alloc(z === 1 ? 12 : 20);
    head.writeUInt16BE(0xffeb, 0);
    head.writeUInt16BE(head.length - 2 + piece.length, 2);
    head.write('JP', 4, 'latin1');
    head.writeUInt16BE(1, 6);
    head.writeUInt32BE(z, 8);
    if (z > 1) bytes.copy(head, 12, 0, 8);
    parts.push(head, piece);
  }
  return Buffer.concat(parts);
}

it('reads who says it made a JPEG or PNG, and how', async () => {
  const jpeg = await picture('jpeg');
  const inJpeg = Buffer.concat([jpeg.subarray(0, 2), segments(made, 64), jpeg.subarray(2)]);
  const png = await picture('png');
  const chunk = Buffer.alloc(12 + made.length);
  chunk.writeUInt32BE(made.length);
  chunk.write('caBX', 4, 'latin1');
  made.copy(chunk, 8);
  const { crc32 } = await import('node:zlib');
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + made.length)), 8 + made.length);
  const inPng = Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
  for (const bytes of [inJpeg, inPng]) {
    const reading = await readPaper(bytes);
    expect(reading.problem).toBeNull();
    expect(reading.file.credentials).toEqual({ generator: 'Picture Maker 3.1', claims: ['ai', 'edited'] });
  }
  expect((await readPaper(png)).file.credentials).toBeNull();
});

it('finds them whole in other files, and takes the last manifest', () => {
  const camera = store({ claim_generator: 'Camera/1' }, [
    { action: 'c2pa.created', digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture' },
  ]);
  expect(
    contentCredentials(Buffer.concat([Buffer.from('%PDF-1.7 stream '), camera, Buffer.from(' endstream')])),
  ).toEqual({
    generator: 'Camera/1',
    claims: ['captured'],
  });
  expect(contentCredentials(Buffer.from('a text about c2pa\0 and jumb'))).toBeNull();
});

it('keeps what stands before a broken part, and ends where boxes lie in boxes', () => {
  const cut = made.subarray(0, made.length - 20);
  expect(contentCredentials(Buffer.concat([Buffer.from('%PDF-1.7 '), cut]))?.claims).toEqual(['ai', 'edited']);
  let deep = made;
  for (let k = 0; k < 500; k++) deep = labeled('c2pa', deep);
  expect(contentCredentials(deep)?.claims).toEqual([]);
  const self = Buffer.from(made);
  self.writeUInt32BE(1, 0);
  expect(contentCredentials(self)).toBeNull();
});
