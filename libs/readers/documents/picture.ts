import { createHash } from 'node:crypto';
import exifr from 'exifr';
import sharp, { type Sharp } from 'sharp';
import { type FileTraits, NO_TRAITS, type PictureTraits } from '../../domain/documents/reading.js';
import { copiedRegions, type Page, pdq, pdqDistance, readPage } from '../../kernel/pictures.js';
import { contentCredentials } from './c2pa.js';
import { MOST_PIXELS } from './pixels.js';

/** Side to which larger pictures are taken down before they are looked at. */
const WORKING_SIDE = 3600;
const MOST_PAGES = 4;
/** Sides at which PDQ and copied regions are looked at. */
const PDQ_SIDE = 512;
const COPIED_SIDE = 1400;

export interface PictureReading {
  readonly pages: number;
  readonly pictures: readonly PictureTraits[];
  readonly file: FileTraits;
  /** The first pages as PNG, upright, for reading the words. */
  readonly readable: readonly Buffer[];
  /** The last page that could not be read, from 1. */
  readonly brokenPage: number | null;
}

// One picture at a time in a worker, and nothing of it kept: the limits are per paper.
sharp.cache(false);
sharp.concurrency(1);

/**
 * What a picture shows: its pages turned upright as its EXIF says.
 *
 * @param drawnFromDots whether it was drawn from pictures of one bit a pixel; it has more tones since.
 * @param pixels the same picture in a format that is decoded here, where `bytes` is in another.
 * @throws Error where it cannot be decoded, or has more pixels than may be.
 */
export async function readPicture(bytes: Buffer, drawnFromDots = false, pixels = bytes): Promise<PictureReading> {
  const open = (page: number) =>
    sharp(pixels, { limitInputPixels: MOST_PIXELS, failOn: 'error', page, sequentialRead: true });
  const meta = await open(0).metadata();
  const pages = Math.max(1, meta.pages ?? 1);
  const twoTone = drawnFromDots || meta.bitsPerSample === 1;
  const animated = meta.format === 'gif' || meta.format === 'webp';
  const pictures: PictureTraits[] = [];
  const readable: Buffer[] = [];
  let brokenPage: number | null = null;
  for (let page = 0; page < Math.min(animated ? 1 : pages, MOST_PAGES); page++) {
    try {
      const upright = open(page)
        .autoOrient()
        .flatten({ background: '#ffffff' })
        .resize({ width: WORKING_SIDE, height: WORKING_SIDE, fit: 'inside', withoutEnlargement: true })
        .toColourspace('srgb')
        .removeAlpha();
      const { data, info } = await upright.raw().toBuffer({ resolveWithObject: true });
      const rgb = info.channels === 3 ? data : spread(data, info.channels);
      pictures.push(await traits(page, rgb, info.width, info.height, twoTone));
      readable.push(
        await sharp(rgb, { raw: { width: info.width, height: info.height, channels: 3 } })
          .png({ compressionLevel: 1 })
          .toBuffer(),
      );
    } catch (error) {
      if (page === 0) throw error;
      brokenPage = page + 1;
    }
  }
  return {
    pages,
    pictures,
    file: await fileTraits(bytes, meta.format ?? '', pictures[0], brokenPage),
    readable,
    brokenPage,
  };
}

function spread(data: Buffer, channels: number): Buffer {
  const n = data.length / channels;
  const rgb = Buffer.alloc(n * 3);
  for (let i = 0; i < n; i++)
    for (let c = 0; c < 3; c++) rgb[i * 3 + c] = data[i * channels + (channels >= 3 ? c : 0)] ?? 0;
  return rgb;
}

/** So few tones hold such a share of the pixels of a region that is a raster of dots. */
const FEW_TONES = 4;
const FEW_SHARE = 0.95;

/**
 * Whether a region has hardly more tones than a fax or a dithered picture. Its grain is the pattern of the dithering.
 * That repeats by itself on any even ground, so it proves no copy.
 */
function fewTones(rgb: Buffer, width: number, height: number, region: readonly number[]): boolean {
  const [x0 = 0, y0 = 0, w = 0, h = 0] = region;
  const counts = new Uint32Array(256);
  let all = 0;
  for (let y = y0; y < Math.min(height, y0 + h); y++)
    for (let x = x0; x < Math.min(width, x0 + w); x++) {
      const i = (y * width + x) * 3;
      const tone = Math.round(((rgb[i] ?? 0) + (rgb[i + 1] ?? 0) + (rgb[i + 2] ?? 0)) / 3);
      counts[tone] = (counts[tone] ?? 0) + 1;
      all++;
    }
  const most = [...counts].sort((a, b) => b - a).slice(0, FEW_TONES);
  return all > 0 && most.reduce((sum, n) => sum + n, 0) >= FEW_SHARE * all;
}

async function traits(
  page: number,
  rgb: Buffer,
  width: number,
  height: number,
  twoTone: boolean,
): Promise<PictureTraits> {
  const small = await lumaOf(sharp(rgb, { raw: { width, height, channels: 3 } }));
  const hash = pdq(small.luma, small.width, small.height);
  const read: Page | null = readPage(rgb, width, height);
  return {
    page,
    width,
    height,
    pdq: hash.hash,
    quality: hash.quality,
    ink: read === null ? '' : base64(read.ink),
    rows: read?.rows ?? 0,
    noise: read === null ? '' : base64(new Uint8Array(read.noise.buffer)),
    seals: (read?.seals ?? []).map((s) => ({ ...s, patch: base64(s.patch) })),
    copied: twoTone || isRendered(rgb, width, height) ? [] : await copiesIn(rgb, width, height),
  };
}

/** Side of a block, and spread of its tones up to which it is even. From this share of even blocks on a program drew it. */
const EVEN_SIDE = 8;
const EVEN_SPREAD = 3;
const EVEN_SHARE = 0.4;

/**
 * Whether a program drew the picture: a screenshot, a page saved as a picture. It has no grain, and one word looks the same twice.
 */
function isRendered(rgb: Buffer, width: number, height: number): boolean {
  let even = 0;
  let all = 0;
  for (let y = 0; y + EVEN_SIDE <= height; y += EVEN_SIDE)
    for (let x = 0; x + EVEN_SIDE <= width; x += EVEN_SIDE) {
      let least = 255;
      let most = 0;
      for (let j = 0; j < EVEN_SIDE && most - least <= EVEN_SPREAD; j++)
        for (let i = 0; i < EVEN_SIDE; i++) {
          const tone = rgb[((y + j) * width + x + i) * 3 + 1] ?? 0;
          if (tone < least) least = tone;
          if (tone > most) most = tone;
        }
      all++;
      if (most - least <= EVEN_SPREAD) even++;
    }
  return all > 0 && even >= EVEN_SHARE * all;
}

/** Regions that were copied inside the picture, in its own pixels. */
async function copiesIn(rgb: Buffer, width: number, height: number): Promise<PictureTraits['copied']> {
  const large = await lumaOf(sharp(rgb, { raw: { width, height, channels: 3 } }), COPIED_SIDE);
  const scale = width / large.width;
  return copiedRegions(large.luma, large.width, large.height)
    .map((r) => ({
      from: r.from.map((v) => Math.round(v * scale)),
      to: r.to.map((v) => Math.round(v * scale)),
    }))
    .filter((r) => !fewTones(rgb, width, height, r.from));
}

async function lumaOf(picture: Sharp, side = PDQ_SIDE): Promise<{ luma: Float32Array; width: number; height: number }> {
  const { data, info } = await picture
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const luma = new Float32Array(info.width * info.height);
  for (let i = 0; i < luma.length; i++) {
    const at = i * info.channels;
    luma[i] = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
  }
  return { luma, width: info.width, height: info.height };
}

/** PDQ bits by which a thumbnail may differ from its picture. It is small, and some cameras cut it otherwise. */
const THUMBNAIL_BITS = 90;

async function fileTraits(
  bytes: Buffer,
  format: string,
  first: PictureTraits | undefined,
  brokenPage: number | null,
): Promise<FileTraits> {
  const tags = ((await exifr
    .parse(bytes, { tiff: true, exif: true, xmp: true, iptc: false, icc: false, gps: false, translateValues: true })
    .catch(() => undefined)) ?? {}) as Record<string, unknown>;
  const text = (key: string) => {
    const value = tags[key];
    return typeof value === 'string'
      ? value.trim().slice(0, 200)
      : value instanceof Date && !Number.isNaN(value.getTime())
        ? value.toISOString()
        : '';
  };
  let thumbnail: FileTraits['thumbnail'] = 'absent';
  const small =
    brokenPage === null && format === 'jpeg' ? await exifr.thumbnail(bytes).catch(() => undefined) : undefined;
  if (small !== undefined && first !== undefined) {
    try {
      // The thumbnail is not turned by the tag that turns its picture; both are tried.
      const hashes = [];
      for (const turned of [0, 90, 180, 270]) {
        const { luma, width, height } = await lumaOf(
          sharp(Buffer.from(small)).rotate(turned).toColourspace('srgb').removeAlpha(),
        );
        hashes.push(pdq(luma, width, height));
      }
      const best = Math.min(...hashes.map((x) => pdqDistance(x.hash, first.pdq)));
      thumbnail = best <= THUMBNAIL_BITS || first.quality < 50 ? 'agrees' : 'differs';
    } catch {
      thumbnail = 'absent';
    }
  }
  return {
    ...NO_TRAITS,
    creator: [text('Make'), text('Model')].filter((x) => x !== '').join(' '),
    software: text('Software') || text('ProcessingSoftware') || text('CreatorTool'),
    created: text('DateTimeOriginal') || text('CreateDate'),
    modified: text('ModifyDate'),
    documentId: text('DocumentID') || text('OriginalDocumentID'),
    images: [createHash('sha256').update(bytes).digest('hex')],
    thumbnail,
    credentials: contentCredentials(bytes),
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
