import sharp from 'sharp';
import { changedCells, PICTURE_RULES, pictureTwins } from '../../domain/documents/pictures.js';
import { INK_WIDTH, type Page, pixelAt, pointAt, readPage, registerInk } from '../../kernel/pictures.js';
import { paperType } from './document-type.js';
import { firstPage } from './pdf.js';
import { MOST_PIXELS } from './pixels.js';
import { asPng, isRare } from './rare-pictures.js';

/** Longest side of the picture that is made. */
const SIDE = 1400;

export interface Overlay {
  readonly png: Buffer;
  /** Windows that differ, and whether the two were made from one another. */
  readonly changed: number;
  readonly twins: boolean;
}

interface Opened {
  readonly rgb: Buffer;
  readonly width: number;
  readonly height: number;
  readonly page: Page;
}

/**
 * One paper laid on another by the ink of their form.
 * What only the first says is cyan, what only the second says is red. What both say is black.
 * Windows that differ have a yellow frame.
 * Seals have a green circle on the first and a violet one on the second.
 *
 * @param show `first` or `second`: that paper alone. Both are in the frame of the first, to be drawn over each other.
 * @returns null where either has too little ink to be laid on anything.
 */
export async function overlay(
  first: Buffer,
  second: Buffer,
  show: 'both' | 'first' | 'second' = 'both',
): Promise<Overlay | null> {
  const [a, b] = [await open(first), await open(second)];
  if (a === null || b === null) return null;
  const [p, q] = [unpacked(a), unpacked(b)];
  const r = registerInk(p, q);
  const { width, height } = a;
  const out = Buffer.alloc(width * height * 3);
  const grey = (o: Opened, x: number, y: number) => {
    const [u, v] = [Math.round(x), Math.round(y)];
    if (u < 0 || v < 0 || u >= o.width || v >= o.height) return 255;
    const i = (v * o.width + u) * 3;
    return ((o.rgb[i] ?? 0) + (o.rgb[i + 1] ?? 0) + (o.rgb[i + 2] ?? 0)) / 3;
  };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [u, v] = pointAt(a.page.frame, width, height, x, y);
      const [s, t] = pixelAt(b.page.frame, b.width, b.height, u * r.scale + r.dx / 1000, v * r.scale + r.dy / 1000);
      const i = (y * width + x) * 3;
      if (show === 'first') a.rgb.copy(out, i, i, i + 3);
      else if (show === 'second') {
        const [p, q] = [Math.round(s), Math.round(t)];
        const inside = p >= 0 && q >= 0 && p < b.width && q < b.height;
        if (inside) b.rgb.copy(out, i, (q * b.width + p) * 3, (q * b.width + p) * 3 + 3);
        else out.fill(255, i, i + 3);
      } else {
        out[i] = grey(a, x, y);
        out[i + 1] = out[i + 2] = grey(b, s, t);
      }
    }
  const { window } = PICTURE_RULES;
  const changed = changedCells(p, q, r);
  const at = (x: number, y: number): readonly [number, number] => {
    const [u, v] = pixelAt(a.page.frame, width, height, x, y);
    return [Math.round(u), Math.round(v)];
  };
  const shapes: string[] = changed.map(([cx, cy]) => {
    const [x0, y0] = at(cx / INK_WIDTH, cy / INK_WIDTH);
    const [x1, y1] = at((cx + window.width) / INK_WIDTH, (cy + window.height) / INK_WIDTH);
    return `<rect x="${x0}" y="${y0}" width="${x1 - x0}" height="${y1 - y0}" fill="#ffd400" fill-opacity="0.25" stroke="#c9a000" stroke-width="2"/>`;
  });
  const circle = (x: number, y: number, size: number, colour: string) => {
    const [cx, cy] = at(x, y);
    return `<circle cx="${cx}" cy="${cy}" r="${Math.round((size * a.page.frame.span) / 2 + 6)}" fill="none" stroke="${colour}" stroke-width="4"/>`;
  };
  for (const s of a.page.seals) shapes.push(circle(s.x / 1000, s.y / 1000, s.size / 1000, '#159957'));
  for (const s of b.page.seals)
    shapes.push(
      circle((s.x - r.dx) / 1000 / r.scale, (s.y - r.dy) / 1000 / r.scale, s.size / 1000 / r.scale, '#8a3ffc'),
    );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes.join('')}</svg>`;
  const png = await sharp(out, { raw: { width, height, channels: 3 } })
    .composite([{ input: Buffer.from(svg) }])
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
  return { png, changed: changed.length, twins: pictureTwins([p, q]).length > 0 };
}

function unpacked(o: Opened) {
  return { ...o.page, width: o.width, height: o.height };
}

/** A file as a picture that can be decoded. */
async function drawable(file: Buffer): Promise<Buffer | null> {
  const type = paperType(file);
  if (isRare(type)) return asPng(type, file);
  return type === 'pdf' ? firstPage(file) : file;
}

/**
 * The first page of a paper as WebP, no side longer than `side` pixels.
 *
 * @param file of a type that is drawn.
 * @returns null where it is a PDF without pages.
 */
export async function pagePicture(file: Buffer, side: number): Promise<Buffer | null> {
  const bytes = await drawable(file);
  if (bytes === null) return null;
  return await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .webp({ quality: 80 })
    .toBuffer();
}

async function open(file: Buffer): Promise<Opened | null> {
  const bytes = await drawable(file);
  if (bytes === null) return null;
  const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) return null;
  const page = readPage(data, info.width, info.height);
  return page === null ? null : { rgb: data, width: info.width, height: info.height, page };
}
