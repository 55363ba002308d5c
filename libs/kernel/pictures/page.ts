/**
 * A scanned page as what can be compared with others: its ink on the frame of its own text block.
 * Also its red seals in that frame, and the noise that the scanner added.
 * A page that is scanned again lies otherwise on the glass, so everything is measured from the ink.
 */

import { Correlation } from './correlation.js';
import { extent, turner } from './level.js';
import { RED, type Seal, sealsOf } from './seals.js';

/** Where the text block lies on the picture: a point of the block in widths of it -> pixels. */
export interface Frame {
  /** Degrees by which the lines are turned, about the middle of the picture. */
  readonly skew: number;
  /** Upper left corner and width of the level block, in pixels. */
  readonly left: number;
  readonly top: number;
  readonly span: number;
}

export interface Page {
  readonly frame: Frame;
  /** Ink on the text block, INK_WIDTH cells across and `rows` down, 0 to 255 by the share of ink. */
  readonly ink: Uint8Array;
  readonly rows: number;
  readonly seals: readonly Seal[];
  /**
   * NOISE x NOISE samples of the background less its surroundings, in quarters of a gray level.
   * Ink is -128.
   */
  readonly noise: Int8Array;
}

export const INK_WIDTH = 96;
const MOST_ROWS = 192;
export const NOISE = 128;
export const NO_NOISE = -128;

/** Longest side at which ink and seals are looked at. */
const WORKING = 1100;
/** Darker than the paper around it by so much is ink. */
const DARKER = 45;

/**
 * @param rgb three bytes a pixel, row by row.
 * @returns null for a picture without ink.
 */
export function readPage(rgb: Uint8Array, width: number, height: number): Page | null {
  const scale = Math.max(1, Math.max(width, height) / WORKING);
  const w = Math.max(1, Math.floor(width / scale));
  const h = Math.max(1, Math.floor(height / scale));
  const { grey, red } = shrink(rgb, width, height, w, h, scale);
  const paper = background(grey, w, h);
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const i = y * w + x;
      if (red[i] < RED && grey[i] < paper[i] - DARKER) {
        xs.push(x);
        ys.push(y);
      }
    }
  const noise = noiseOf(rgb, width, height);
  if (xs.length < 200) return null;
  const skew = skewOf(xs, ys);
  const turn = turner(skew, w, h);
  const px = new Float32Array(xs.length);
  const py = new Float32Array(xs.length);
  xs.forEach((x, i) => {
    const [a, b] = turn(x, ys[i]);
    px[i] = a;
    py[i] = b;
  });
  const [left, right] = extent(px);
  const [top, bottom] = extent(py);
  const span = Math.max(8, right - left);
  const rows = Math.min(MOST_ROWS, Math.max(1, Math.round((INK_WIDTH * (bottom - top)) / span)));
  const counts = new Float32Array(INK_WIDTH * rows);
  const cell = span / INK_WIDTH;
  for (let i = 0; i < px.length; i++) {
    const cx = Math.floor((px[i] - left) / cell);
    const cy = Math.floor((py[i] - top) / cell);
    if (cx >= 0 && cy >= 0 && cx < INK_WIDTH && cy < rows) counts[cy * INK_WIDTH + cx]++;
  }
  const full = Math.max(1, cell * cell * 0.6);
  const ink = Uint8Array.from(counts, (n) => Math.min(255, Math.round((255 * n) / full)));
  const frame = { skew, left: left * scale, top: top * scale, span: span * scale };
  return { frame, ink, rows, seals: sealsOf({ red, w, h }, skew, left, top, span), noise };
}

function shrink(rgb: Uint8Array, width: number, height: number, w: number, h: number, scale: number) {
  const grey = new Float32Array(w * h);
  const red = new Float32Array(w * h);
  const begins = Int32Array.from({ length: w }, (_, x) => Math.floor(x * scale));
  const ends = Int32Array.from({ length: w }, (_, x) =>
    Math.min(width, Math.max(begins[x] + 1, Math.floor((x + 1) * scale))),
  );
  for (let y = 0; y < h; y++) {
    const y0 = Math.floor(y * scale);
    const y1 = Math.min(height, Math.max(y0 + 1, Math.floor((y + 1) * scale)));
    for (let x = 0; x < w; x++) {
      const x0 = begins[x];
      const x1 = ends[x];
      let r = 0;
      let g = 0;
      let b = 0;
      for (let v = y0; v < y1; v++)
        for (let u = x0; u < x1; u++) {
          const i = (v * width + u) * 3;
          r += rgb[i];
          g += rgb[i + 1];
          b += rgb[i + 2];
        }
      const n = (y1 - y0) * (x1 - x0);
      grey[y * w + x] = (0.299 * r + 0.587 * g + 0.114 * b) / n;
      red[y * w + x] = Math.max(0, (r - Math.max(g, b)) / n);
    }
  }
  return { grey, red };
}

/** Gray of the paper around each point: the bright tenth of its tile. So a shadow of the lid is no ink. */
function background(grey: Float32Array, w: number, h: number): Float32Array {
  const tile = 48;
  const across = Math.ceil(w / tile);
  const down = Math.ceil(h / tile);
  const bright = new Float32Array(across * down);
  const seen = new Float32Array(tile * tile);
  for (let ty = 0; ty < down; ty++)
    for (let tx = 0; tx < across; tx++) {
      let n = 0;
      for (let y = ty * tile; y < Math.min(h, (ty + 1) * tile); y += 2)
        for (let x = tx * tile; x < Math.min(w, (tx + 1) * tile); x += 2) seen[n++] = grey[y * w + x];
      const values = seen.subarray(0, n).sort();
      bright[ty * across + tx] = values[Math.floor(values.length * 0.85)] ?? 255;
    }
  const result = new Float32Array(w * h);
  for (let y = 0; y < h; y++)
    for (let tx = 0; tx < across; tx++)
      result.fill(bright[Math.floor(y / tile) * across + tx], y * w + tx * tile, y * w + Math.min(w, (tx + 1) * tile));
  return result;
}

/** Angle at which the rows of ink are sharpest: the projection profile with the largest sum of squares (Postl 1986). */
function skewOf(xs: readonly number[], ys: readonly number[]): number {
  const step = Math.max(1, Math.floor(xs.length / 12_000));
  const right = xs.reduce((most, x) => Math.max(most, x), 0);
  const bottom = ys.reduce((most, y) => Math.max(most, y), 0);
  const sharpness = (degrees: number) => {
    const t = Math.tan((degrees * Math.PI) / 180);
    // Rows above and below the picture, which turned lines reach.
    const beyond = Math.ceil(right * Math.abs(t)) + 1;
    const bins = new Int32Array(bottom + 1 + 2 * beyond);
    for (let i = 0; i < xs.length; i += step) bins[beyond + Math.round(ys[i] - xs[i] * t)]++;
    let sum = 0;
    for (const n of bins) sum += n * n;
    return sum;
  };
  let best = 0;
  let most = -1;
  const look = (from: number, to: number, by: number) => {
    for (let a = from; a <= to + 1e-9; a += by) {
      const s = sharpness(a);
      if (s > most) {
        most = s;
        best = a;
      }
    }
  };
  look(-6, 6, 0.5);
  look(best - 0.4, best + 0.4, 0.1);
  look(best - 0.08, best + 0.08, 0.02);
  return best;
}

/**
 * Samples of the paper's own grain on a lattice over the whole picture.
 * Each is the mean of three by three pixels less that of eleven by eleven, where no ink is near.
 * Printers' forms repeat; grain does not.
 */
function noiseOf(rgb: Uint8Array, width: number, height: number): Int8Array {
  const noise = new Int8Array(NOISE * NOISE).fill(NO_NOISE);
  const far = 5;
  if (width < 4 * NOISE || height < 4 * NOISE) return noise;
  const grey = (x: number, y: number) => {
    const i = (y * width + x) * 3;
    return 0.299 * rgb[i] + 0.587 * rgb[i + 1] + 0.114 * rgb[i + 2];
  };
  for (let v = 0; v < NOISE; v++)
    for (let u = 0; u < NOISE; u++) {
      const x = Math.floor(((u + 0.5) * width) / NOISE);
      const y = Math.floor(((v + 0.5) * height) / NOISE);
      if (x < far + 8 || y < far + 8 || x >= width - far - 8 || y >= height - far - 8) continue;
      let near = 0;
      let wide = 0;
      let least = 255;
      let most = 0;
      for (let dy = -far; dy <= far; dy++)
        for (let dx = -far; dx <= far; dx++) {
          const g = grey(x + dx, y + dy);
          wide += g;
          if (Math.abs(dx) <= 1 && Math.abs(dy) <= 1) near += g;
          if (g < least) least = g;
          if (g > most) most = g;
        }
      // Ink rings through its block of eight when it is compressed: look a block further.
      for (const [dx, dy] of RING) {
        const g = grey(x + dx, y + dy);
        if (g < least) least = g;
        if (g > most) most = g;
      }
      if (most - least > 60 || least < 90) continue;
      const d = near / 9 - wide / ((2 * far + 1) * (2 * far + 1));
      noise[v * NOISE + u] = Math.max(-127, Math.min(127, Math.round(d * 4)));
    }
  return noise;
}

const RING = [-13, -9, 0, 9, 13].flatMap((dy) => [-13, -9, 0, 9, 13].map((dx) => [dx, dy] as const));

/** What two noises have in common. */
export interface NoiseMatch {
  readonly correlation: number;
  readonly samples: number;
  /** Spread of either, in gray levels: a page drawn by a program has none, and says nothing. */
  readonly spread: number;
}

export function compareNoise(p: Int8Array, q: Int8Array): NoiseMatch {
  const c = new Correlation();
  for (let i = 0; i < p.length; i++) if (p[i] !== NO_NOISE && q[i] !== NO_NOISE) c.add(p[i], q[i]);
  return { correlation: c.value() ?? 0, samples: c.size, spread: Math.sqrt(Math.max(0, c.variance())) / 4 };
}

/** The pixel of a picture at a point of its text block, given in widths of the block. */
export function pixelAt(frame: Frame, width: number, height: number, x: number, y: number): [number, number] {
  return turner(-frame.skew, width, height)(frame.left + x * frame.span, frame.top + y * frame.span);
}

/** The point of the text block at a pixel: the inverse of {@link pixelAt}. */
export function pointAt(frame: Frame, width: number, height: number, px: number, py: number): [number, number] {
  const [x, y] = turner(frame.skew, width, height)(px, py);
  return [(x - frame.left) / frame.span, (y - frame.top) / frame.span];
}
