import type { Sharp } from 'sharp';
import { Dice } from './dice.js';
import { picturePdf } from './pdf.js';
import { imprintOf, SCANNERS } from './programs.js';
import type { Box, Light, Point, Raster, Scene, Shot } from './raster.js';
import { asSharp, banded, bits, bleached, blurred, EVEN, resized, shoot } from './raster.js';

export interface Written {
  readonly bytes: Buffer;
  readonly ext: 'pdf' | 'jpg' | 'png' | 'tif';
}

/** A phone or a scanner: all papers that pass through it bear its mark. */
export interface Device {
  readonly name: string;
  readonly d: Dice;
}

const PHONES = [
  ['HUAWEI', 'NOH-AN00'],
  ['Xiaomi', '2201123C'],
  ['OPPO', 'PGEM10'],
  ['vivo', 'V2241A'],
  ['Apple', 'iPhone 13'],
  ['Apple', 'iPhone 15 Pro'],
  ['samsung', 'SM-S901B'],
  ['Google', 'Pixel 7'],
] as const;
const DESKS = [
  [118, 88, 62],
  [168, 140, 108],
  [70, 66, 64],
  [205, 204, 200],
  [92, 104, 112],
  [146, 60, 48],
] as const;

const exifDay = (day: string, d: Dice) =>
  `${day.replaceAll('-', ':')} ${String(d.int(8, 21)).padStart(2, '0')}:${String(d.int(0, 59)).padStart(2, '0')}:${String(d.int(0, 59)).padStart(2, '0')}`;

function cornersOf(d: Dice, page: Raster, w: number, h: number, bend: number): Point[] {
  const fill = d.real(0.8, 0.95);
  const scale = Math.min((w * fill) / page.w, (h * fill) / page.h);
  const turn = d.bell() * 0.022 * (bend / 0.02);
  const [cx, cy] = [w / 2 + d.bell() * w * 0.012, h / 2 + d.bell() * h * 0.012];
  const [pw, ph] = [page.w * scale, page.h * scale];
  return (
    [
      [-pw / 2, -ph / 2],
      [pw / 2, -ph / 2],
      [pw / 2, ph / 2],
      [-pw / 2, ph / 2],
    ] as Point[]
  ).map(([x, y]) => [
    cx + x * Math.cos(turn) - y * Math.sin(turn) + d.bell() * bend * w,
    cy + x * Math.sin(turn) + y * Math.cos(turn) + d.bell() * bend * h,
  ]);
}

function lightOf(d: Dice): Light {
  const warm = d.bell() * 0.05;
  const level = d.real(0.8, 1);
  return {
    cast: [level * (1 + warm), level, level * (1 - warm)],
    slope: [d.bell() * 0.12, d.bell() * 0.12],
    vignette: d.real(0.05, 0.4),
    shade: {
      at: [d.real(-0.3, 0.3), d.real(-0.3, 0.3)],
      angle: d.real(0, 6.28),
      soft: d.real(0.08, 0.6),
      dark: d.chance(0.6) ? d.real(0.06, 0.3) : 0,
    },
    noise: d.real(1.2, 5),
  };
}

/** What a phone sees, before its file is written. */
export async function photographed(page: Raster, d: Dice): Promise<Shot> {
  const isWide = page.w > page.h;
  const w = isWide ? 1600 : 1200;
  const h = isWide ? 1200 : 1600;
  const scene: Scene = {
    w,
    h,
    corners: cornersOf(d.of('hold'), page, w, h, d.real(0.004, 0.022)),
    desk: d.pick(DESKS),
    deskGrain: d.real(3, 14),
    paper: [d.int(240, 252), d.int(238, 250), d.int(226, 246)],
    light: lightOf(d.of('light')),
    seed: d.int(1, 1e9),
  };
  const shot = shoot(await blurred(page, d.real(0.3, 0.9)), scene);
  return { ...shot, picture: await blurred(shot.picture, d.chance(0.3) ? d.real(0.4, 0.9) : 0) };
}

/** @param keeps the camera's own file; else it came through a messenger, which takes its facts away. */
export async function photoFile(picture: Raster, d: Dice, day: string, keeps: boolean): Promise<Written> {
  if (!keeps) {
    const w = Math.min(1080, picture.w);
    const small = asSharp(picture).resize(w);
    return { ext: 'jpg', bytes: await small.jpeg({ quality: d.int(62, 78) }).toBuffer() };
  }
  const [make, model] = d.pick(PHONES);
  const at = exifDay(day, d);
  const file = asSharp(picture).jpeg({ quality: d.int(82, 93), chromaSubsampling: d.chance(0.5) ? '4:2:0' : '4:4:4' });
  return {
    ext: 'jpg',
    bytes: await file
      .withExif({
        IFD0: { Make: make, Model: model, DateTime: at },
        IFD2: { DateTimeOriginal: at, ISOSpeedRatings: String(d.pick([50, 64, 100, 200, 320, 640])) },
      })
      .toBuffer(),
  };
}

/** A flat-bed's picture of a page that lies almost straight. */
export function scanned(page: Raster, d: Dice, device: Device): Shot {
  const scale = 1240 / Math.max(page.w, page.h) > 1 ? 1 : Math.min(1, 1654 / Math.max(page.w, page.h));
  const [w, h] = [Math.round(page.w * scale), Math.round(page.h * scale)];
  const own = device.d.of('glass');
  const turn = d.bell() * 0.008;
  const [dx, dy] = [d.bell() * 5, d.bell() * 5];
  const corner = (x: number, y: number): Point => [
    w / 2 + dx + (x - w / 2) * Math.cos(turn) - (y - h / 2) * Math.sin(turn),
    h / 2 + dy + (x - w / 2) * Math.sin(turn) + (y - h / 2) * Math.cos(turn),
  ];
  const tint = own.real(0.99, 1.01);
  const white = own.int(240, 252);
  const shot = shoot(page, {
    w,
    h,
    corners: [corner(0, 0), corner(w, 0), corner(w, h), corner(0, h)],
    desk: own.chance(0.7) ? [246, 246, 247] : [24, 24, 26],
    deskGrain: 1,
    paper: [white, white - own.int(-2, 2), white - own.int(0, 6)],
    light: { ...EVEN, cast: [tint, 1, 2 - tint], slope: [own.bell() * 0.02, 0], noise: own.real(0.8, 3.2) },
    seed: d.int(1, 1e9),
  });
  banded(shot.picture, own.of('sensor'), own.real(0.5, 2));
  return shot;
}

export const scanJpeg = (picture: Raster, device: Device): Sharp =>
  asSharp(picture)
    .withMetadata({ density: device.d.of('dpi').pick([150, 150, 200]) })
    .jpeg({ quality: device.d.of('quality').int(72, 90) });

export async function scanPdf(
  picture: Raster,
  device: Device,
  d: Dice,
  day: string,
  page: readonly [number, number],
): Promise<Written> {
  const bytes = await asSharp(picture)
    .jpeg({ quality: device.d.of('quality').int(66, 86) })
    .toBuffer();
  const program = device.d.of('program').pick(SCANNERS);
  return {
    ext: 'pdf',
    bytes: picturePdf(
      { bytes, w: picture.w, h: picture.h, filter: 'jpeg' },
      page,
      imprintOf(d, program, day),
      d.chance(0.3),
    ),
  };
}

/** An app takes most of the light's own shape away. */
const FLAT = { cast: [1, 1, 0.985] as const, shade: { ...EVEN.shade, dark: 0 }, vignette: 0.06, noise: 2.5 };

/** What a scanning app writes: a flat page, bleached, with its own line under it. */
export async function appFile(
  page: Raster,
  d: Dice,
  day: string,
  size: readonly [number, number],
  tongue: 'zh' | 'en',
  line: Raster,
): Promise<Written> {
  const [w, h] = [page.w, page.h];
  const rest = () => d.bell() * 5;
  const shot = shoot(page, {
    w,
    h,
    corners: [
      [rest(), rest()],
      [w + rest(), rest()],
      [w + rest(), h + rest()],
      [rest(), h + rest()],
    ],
    desk: [150, 140, 130],
    deskGrain: 4,
    paper: [246, 245, 240],
    light: { ...lightOf(d.of('light')), ...FLAT, slope: [d.bell() * 0.05, d.bell() * 0.05] },
    seed: d.int(1, 1e9),
  });
  const soft = await blurred(shot.picture, d.real(0.3, 0.8));
  bleached(soft, d.int(20, 70), d.int(150, 185), d.chance(0.35));
  const x0 = tongue === 'zh' ? soft.w - line.w - 12 : Math.round((soft.w - line.w) / 2);
  for (let y = 0; y < line.h; y++) {
    const row = line.data.subarray(y * line.w * 3, (y + 1) * line.w * 3);
    soft.data.set(row, ((soft.h - line.h - 6 + y) * soft.w + Math.max(0, x0)) * 3);
  }
  const bytes = await asSharp(soft)
    .jpeg({ quality: d.int(70, 86) })
    .toBuffer();
  if (d.chance(0.5)) return { ext: 'jpg', bytes };
  const program =
    tongue === 'zh'
      ? { creator: '扫描全能王', producer: 'intsig.com pdf producer' }
      : { creator: 'CamScanner', producer: 'intsig.com pdf producer' };
  return {
    ext: 'pdf',
    bytes: picturePdf({ bytes, w: soft.w, h: soft.h, filter: 'jpeg' }, size, imprintOf(d, program, day)),
  };
}

/** A page as it falls out of a fax machine. */
export async function faxFile(
  page: Raster,
  d: Dice,
  day: string,
  size: readonly [number, number],
  header: Raster,
): Promise<Written> {
  const isFine = d.chance(0.65);
  const w = 1216;
  const ratio = page.h / page.w;
  const h = Math.round(w * ratio);
  const lines = isFine ? h : Math.round(h / 1.6);
  const turned = shoot(page, {
    w: page.w,
    h: page.h,
    corners: cornersOf(d.of('feed'), page, page.w * 1.04, page.h * 1.04, 0.0012),
    desk: [255, 255, 255],
    deskGrain: 0,
    paper: [250, 250, 250],
    light: { ...EVEN, noise: 9 },
    seed: d.int(1, 1e9),
  });
  const small = await resized(turned.picture, w, lines);
  bleached(small, 40, 215, true);
  const head = await resized(
    header,
    Math.min(w - 60, Math.round(header.w * 1.1)),
    Math.round(header.h * (isFine ? 1.1 : 0.7)),
  );
  for (let y = 0; y < head.h; y++)
    small.data.set(head.data.subarray(y * head.w * 3, (y + 1) * head.w * 3), ((y + 4) * w + 40) * 3);
  const one = bits(small, d.int(120, 165), d.chance(0.55));
  const gray = new Uint8Array(w * lines);
  const stride = Math.ceil(w / 8);
  for (let y = 0; y < lines; y++)
    for (let x = 0; x < w; x++) gray[y * w + x] = one.rows[y * stride + (x >> 3)] & (0x80 >> (x & 7)) ? 255 : 0;
  const kind = d.weighed({ pdf: 5, tif: 2, png: 2 });
  if (kind === 'pdf')
    return {
      ext: 'pdf',
      bytes: picturePdf(
        { bytes: Buffer.from(one.rows), w, h: lines, filter: 'bits' },
        size,
        imprintOf(
          d,
          { creator: d.pick(['FAX Gateway 4', 'HylaFAX', 'RightFax']), producer: 'tiff2pdf / libtiff' },
          day,
        ),
      ),
    };
  const { default: sharp } = await import('sharp');
  const file = sharp(gray, { raw: { width: w, height: lines, channels: 1 } });
  if (kind === 'tif')
    return {
      ext: 'tif',
      bytes: await file.toColourspace('b-w').tiff({ compression: 'ccittfax4', bitdepth: 1 }).toBuffer(),
    };
  return { ext: 'png', bytes: await file.png({ palette: true, colours: 2 }).toBuffer() };
}

/** A field's box with a little room about it. */
export const roomy = ([x, y, w, h]: Box, by: number): Box => [x - by, y - by * 0.5, w + by * 2, h + by];
