import { createRequire } from 'node:module';
import { MOST_PIXELS } from './pixels.js';

/** Pictures that the reader of pictures does not know, as PNG. Their pixels are counted before any is decoded. */
const CONVERTERS = { heic, jp2, bmp } as const;
export type RarePicture = keyof typeof CONVERTERS;

export const isRare = (type: string): type is RarePicture => Object.hasOwn(CONVERTERS, type);

/**
 * A picture of a phone (HEIC), of an archive (JPEG 2000) or an old program (BMP) as PNG.
 *
 * @throws Error where it is broken, or has more pixels than may be.
 */
export const asPng = (type: RarePicture, bytes: Buffer): Promise<Buffer> => CONVERTERS[type](bytes);

function allow(width: number, height: number): void {
  if (!(width > 0 && height > 0)) throw new Error('a picture without a size');
  // The words by which the caller knows it, as the other reader says them.
  if (width * height > MOST_PIXELS) throw new Error('exceeds pixel limit');
}

/** The part of libheif's interface that is used (ISO/IEC 23008-12). */
interface HeifImage {
  get_width(): number;
  get_height(): number;
  is_primary(): boolean;
  display(
    into: { data: Uint8ClampedArray; width: number; height: number },
    done: (filled: { data: Uint8ClampedArray } | null) => void,
  ): void;
  free(): void;
}
interface Heif {
  HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
}

async function heic(bytes: Buffer): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  // It is compiled when it is first needed: few files are of this kind.
  const { HeifDecoder } = createRequire(import.meta.url)('libheif-js/wasm-bundle') as Heif;
  const images = quietly(() => new HeifDecoder().decode(bytes));
  try {
    const image = images.find((i) => i.is_primary()) ?? images[0];
    if (image === undefined) throw new Error('no picture inside');
    const [width, height] = [image.get_width(), image.get_height()];
    allow(width, height);
    // It is turned upright as the file says.
    const data = await new Promise<Uint8ClampedArray>((resolve, reject) =>
      image.display({ data: new Uint8ClampedArray(width * height * 4), width, height }, (filled) =>
        filled === null ? reject(new Error('it cannot be decoded')) : resolve(filled.data),
      ),
    );
    return await sharp(data, { raw: { width, height, channels: 4 } })
      .removeAlpha()
      .png({ compressionLevel: 1 })
      .toBuffer();
  } finally {
    for (const image of images) image.free();
  }
}

/** The library prints what is wrong with a file. The reading says it, and the log is for others. */
function quietly<T>(decode: () => T): T {
  const { log } = console;
  console.log = () => undefined;
  try {
    return decode();
  } finally {
    console.log = log;
  }
}

/** PDF draws JPEG 2000 (ISO 32000-1, 7.4.9). So the picture goes into a PDF of one page, which is drawn dot by dot. */
async function jp2(bytes: Buffer): Promise<Buffer> {
  const [width, height] = jp2Size(bytes);
  allow(width, height);
  const { DPI, firstPage } = await import('./pdf.js');
  const [w, h] = [(width * 72) / DPI, (height * 72) / DPI];
  const content = `${w} 0 0 ${h} 0 0 cm /I Do`;
  const pdf = Buffer.concat([
    Buffer.from(
      `%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${w} ${h}]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>endobj\n4 0 obj<</Length ${content.length}>>stream\n${content}\nendstream endobj\n5 0 obj<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/Filter/JPXDecode/Length ${bytes.length}>>stream\n`,
      'latin1',
    ),
    bytes,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n', 'latin1'),
  ]);
  const png = await firstPage(pdf);
  if (png === null) throw new Error('it cannot be decoded');
  return png;
}

/** Width and height by the SIZ marker of its code stream (ISO/IEC 15444-1, A.5.1). */
function jp2Size(bytes: Buffer): [number, number] {
  const at = bytes.indexOf(Buffer.from([0xff, 0x4f, 0xff, 0x51]));
  if (at === -1 || at + 24 > bytes.length) throw new Error('no code stream');
  return [
    bytes.readUInt32BE(at + 8) - bytes.readUInt32BE(at + 16),
    bytes.readUInt32BE(at + 12) - bytes.readUInt32BE(at + 20),
  ];
}

async function bmp(bytes: Buffer): Promise<Buffer> {
  if (bytes.length < 26) throw new Error('no header');
  const old = bytes.readUInt32LE(14) === 12;
  allow(
    old ? bytes.readUInt16LE(18) : Math.abs(bytes.readInt32LE(18)),
    old ? bytes.readUInt16LE(20) : Math.abs(bytes.readInt32LE(22)),
  );
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const image = await loadImage(bytes);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.encode('png');
}
