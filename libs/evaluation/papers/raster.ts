import sharp from 'sharp';
import type { Dice } from './dice.js';

/** Three bytes a pixel. */
export interface Raster {
  readonly w: number;
  readonly h: number;
  readonly data: Uint8Array;
}

export type Point = readonly [number, number];
/** Nine numbers, row by row, that bring one plane onto another. */
export type Plane = readonly number[];

export async function decoded(picture: Uint8Array): Promise<Raster> {
  const { data, info } = await sharp(picture)
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels === 3) return { w: info.width, h: info.height, data };
  const out = new Uint8Array(info.width * info.height * 3);
  for (let i = 0; i < info.width * info.height; i++) out.fill(data[i * info.channels], i * 3, i * 3 + 3);
  return { w: info.width, h: info.height, data: out };
}

export const asSharp = (r: Raster) => sharp(r.data, { raw: { width: r.w, height: r.h, channels: 3 } });

export async function blurred(r: Raster, sigma: number): Promise<Raster> {
  if (sigma < 0.3) return r;
  return { ...r, data: await asSharp(r).blur(sigma).raw().toBuffer() };
}

export async function resized(r: Raster, w: number, h: number): Promise<Raster> {
  return { w, h, data: await asSharp(r).resize(w, h, { fit: 'fill' }).raw().toBuffer() };
}

/** The plane that brings four points onto four others. */
export function planeOf(from: readonly Point[], to: readonly Point[]): Plane {
  const rows: number[][] = [];
  from.forEach(([x, y], i) => {
    const [u, v] = to[i];
    rows.push([x, y, 1, 0, 0, 0, -u * x, -u * y, u], [0, 0, 0, x, y, 1, -v * x, -v * y, v]);
  });
  for (let c = 0; c < 8; c++) {
    let best = c;
    for (let r = c + 1; r < 8; r++) if (Math.abs(rows[r][c]) > Math.abs(rows[best][c])) best = r;
    [rows[c], rows[best]] = [rows[best], rows[c]];
    for (let r = 0; r < 8; r++) {
      if (r === c) continue;
      const factor = rows[r][c] / rows[c][c];
      for (let k = c; k < 9; k++) rows[r][k] -= factor * rows[c][k];
    }
  }
  return [...rows.map((row, i) => row[8] / row[i]), 1];
}

export function onto(plane: Plane, [x, y]: Point): Point {
  const w = plane[6] * x + plane[7] * y + plane[8];
  return [(plane[0] * x + plane[1] * y + plane[2]) / w, (plane[3] * x + plane[4] * y + plane[5]) / w];
}

export interface Light {
  /** Multiplies red, green and blue. */
  readonly cast: readonly [number, number, number];
  /** Darkening across the picture, by share of its width and of its height. */
  readonly slope: Point;
  readonly vignette: number;
  /** A soft edge of shade: where it runs and how dark it is. */
  readonly shade: { readonly at: Point; readonly angle: number; readonly soft: number; readonly dark: number };
  readonly noise: number;
}

export const EVEN: Light = {
  cast: [1, 1, 1],
  slope: [0, 0],
  vignette: 0,
  shade: { at: [0, 0], angle: 0, soft: 1, dark: 0 },
  noise: 0,
};

const BELL = new Float32Array(4096);
{
  let s = 12345;
  const next = () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return s / 4294967296;
  };
  for (let i = 0; i < BELL.length; i++) BELL[i] = (next() + next() + next() + next() - 2) * 1.732;
}

export interface Shot {
  readonly picture: Raster;
  /** Brings a point of the picture onto the page. */
  readonly toPage: Plane;
}

export interface Scene {
  readonly w: number;
  readonly h: number;
  /** Where the corners of the page lie in the picture, clockwise from the left upper one. */
  readonly corners: readonly Point[];
  readonly desk: readonly [number, number, number];
  /** How far the desk's own pattern goes. */
  readonly deskGrain: number;
  readonly paper: readonly [number, number, number];
  readonly light: Light;
  readonly seed: number;
}

/** What a lens sees of a page that lies on a desk. */
export function shoot(page: Raster, scene: Scene): Shot {
  const { w, h, light, paper, desk } = scene;
  const edges: Point[] = [
    [0, 0],
    [page.w - 1, 0],
    [page.w - 1, page.h - 1],
    [0, page.h - 1],
  ];
  const toPage = planeOf(scene.corners, edges);
  const out = new Uint8Array(w * h * 3);
  const { data } = page;
  const [cosA, sinA] = [Math.cos(light.shade.angle), Math.sin(light.shade.angle)];
  let state = (scene.seed * 2654435761 + 1) >>> 0;
  const tone = [paper[0] / 255, paper[1] / 255, paper[2] / 255];
  const [p0, p1, p2, p3, p4, p5, p6, p7, p8] = toPage;
  for (let y = 0; y < h; y++) {
    const fy = y / h - 0.5;
    for (let x = 0; x < w; x++) {
      const fx = x / w - 0.5;
      const q = p6 * x + p7 * y + p8;
      const sx = (p0 * x + p1 * y + p2) / q;
      const sy = (p3 * x + p4 * y + p5) / q;
      let bright =
        1 - light.slope[0] * (fx + 0.5) - light.slope[1] * (fy + 0.5) - light.vignette * (fx * fx + fy * fy) * 2;
      const side = ((fx - light.shade.at[0]) * cosA + (fy - light.shade.at[1]) * sinA) / light.shade.soft;
      const edge = Math.max(0, Math.min(1, side));
      bright *= 1 - light.shade.dark * edge * edge * (3 - 2 * edge);
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      const o = (y * w + x) * 3;
      const inside = sx >= 0 && sy >= 0 && sx < page.w - 1 && sy < page.h - 1;
      const ix = sx | 0;
      const iy = sy | 0;
      const ax = sx - ix;
      const ay = sy - iy;
      const at = (iy * page.w + ix) * 3;
      const below = at + page.w * 3;
      const grain = inside ? 0 : BELL[((x * 7 + ((y * 3) >> 2) * 131) ^ (y >> 3)) & 4095] * scene.deskGrain;
      for (let c = 0; c < 3; c++) {
        const value = inside
          ? ((data[at + c] * (1 - ax) + data[at + 3 + c] * ax) * (1 - ay) +
              (data[below + c] * (1 - ax) + data[below + 3 + c] * ax) * ay) *
            tone[c]
          : desk[c] + grain;
        const lit = value * bright * light.cast[c] + BELL[(state >>> (c * 5)) & 4095] * light.noise;
        out[o + c] = Math.max(0, Math.min(255, lit));
      }
    }
  }
  return { picture: { w, h, data: out }, toPage };
}

export type Box = readonly [number, number, number, number];

/** Puts boxes of another page into a picture, flat and without its grain. */
export function patched(shot: Shot, page: Raster, boxes: readonly Box[]): Raster {
  const { picture, toPage } = shot;
  const data = new Uint8Array(picture.data);
  const edges: Point[] = [
    [0, 0],
    [1e3, 0],
    [1e3, 1e3],
    [0, 1e3],
  ];
  const back = planeOf(
    edges.map((p) => onto(toPage, p)),
    edges,
  );
  for (const [x, y, w, h] of boxes) {
    const corners = (
      [
        [x, y],
        [x + w, y],
        [x + w, y + h],
        [x, y + h],
      ] as Point[]
    ).map((p) => onto(back, p));
    const clip = (n: number, top: number) => Math.max(0, Math.min(top - 1, n));
    const x0 = clip(Math.floor(Math.min(...corners.map((c) => c[0]))), picture.w);
    const x1 = clip(Math.ceil(Math.max(...corners.map((c) => c[0]))), picture.w);
    const y0 = clip(Math.floor(Math.min(...corners.map((c) => c[1]))), picture.h);
    const y1 = clip(Math.ceil(Math.max(...corners.map((c) => c[1]))), picture.h);
    const tone = brightest(picture, x0, y0, x1, y1);
    for (let py = y0; py <= y1; py++)
      for (let px = x0; px <= x1; px++) {
        const [sx, sy] = onto(toPage, [px, py]);
        if (sx < x || sy < y || sx > x + w || sy > y + h) continue;
        const at =
          (Math.min(page.h - 1, Math.max(0, Math.round(sy))) * page.w +
            Math.min(page.w - 1, Math.max(0, Math.round(sx)))) *
          3;
        for (let c = 0; c < 3; c++) data[(py * picture.w + px) * 3 + c] = (page.data[at + c] * tone[c]) / 255;
      }
  }
  return { ...picture, data };
}

/** The tone of the paper about a box: nine pixels in ten are darker. */
function brightest(r: Raster, x0: number, y0: number, x1: number, y1: number): readonly number[] {
  return [0, 1, 2].map((c) => {
    const counts = new Uint32Array(256);
    let n = 0;
    for (let y = y0; y <= y1; y++) for (let x = x0; x <= x1; x++, n++) counts[r.data[(y * r.w + x) * 3 + c]]++;
    let left = n * 0.35;
    for (let v = 255; v > 0; v--) {
      left -= counts[v];
      if (left <= 0) return v;
    }
    return 255;
  });
}

/** A flat-bed's own mark: bands of its sensor and dust on its glass, the same on each page. */
export function banded(r: Raster, scanner: Dice, strength: number): void {
  const gains = Float32Array.from({ length: r.w }, () => 1 + scanner.bell() * 0.004 * strength);
  const dust = Array.from({ length: scanner.int(3, 14) }, () => [
    scanner.int(0, r.w - 4),
    scanner.int(0, r.h - 4),
    scanner.int(1, 3),
  ]);
  const { data } = r;
  for (let y = 0, o = 0; y < r.h; y++)
    for (let x = 0; x < r.w; x++) {
      const g = gains[x];
      for (let c = 0; c < 3; c++, o++) data[o] = Math.min(255, data[o] * g);
    }
  for (const [x, y, size] of dust)
    for (let dy = 0; dy < size; dy++)
      for (let dx = 0; dx < size; dx++) data.fill(96, ((y + dy) * r.w + x + dx) * 3, ((y + dy) * r.w + x + dx) * 3 + 3);
}

/** What the app of a telephone makes of a page: a white ground and hard ink. */
export function bleached(r: Raster, low: number, high: number, isGray: boolean): void {
  const { data } = r;
  const table = Uint8Array.from({ length: 256 }, (_, v) =>
    Math.max(0, Math.min(255, ((v - low) * 255) / (high - low))),
  );
  for (let i = 0; i < data.length; i += 3) {
    if (isGray) {
      const gray = table[(data[i] * 77 + data[i + 1] * 150 + data[i + 2] * 29) >> 8];
      data[i] = data[i + 1] = data[i + 2] = gray;
    } else for (let c = 0; c < 3; c++) data[i + c] = table[data[i + c]];
  }
}

/** One bit a pixel, 1 for white: cut at one level, or with errors handed on. */
export function bits(r: Raster, level: number, dithers: boolean): { w: number; h: number; rows: Uint8Array } {
  const stride = Math.ceil(r.w / 8);
  const rows = new Uint8Array(stride * r.h);
  let carry = new Float32Array(r.w + 2);
  for (let y = 0; y < r.h; y++) {
    const next = new Float32Array(r.w + 2);
    let right = 0;
    for (let x = 0; x < r.w; x++) {
      const o = (y * r.w + x) * 3;
      const gray = (r.data[o] * 77 + r.data[o + 1] * 150 + r.data[o + 2] * 29) / 256;
      const value = gray + (dithers ? right + carry[x + 1] : 0);
      const isWhite = value >= level;
      if (isWhite) rows[y * stride + (x >> 3)] |= 0x80 >> (x & 7);
      const error = value - (isWhite ? 255 : 0);
      right = (error * 7) / 16;
      next[x] += (error * 3) / 16;
      next[x + 1] += (error * 5) / 16;
      next[x + 2] += error / 16;
    }
    carry = next;
  }
  return { w: r.w, h: r.h, rows };
}
