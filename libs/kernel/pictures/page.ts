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

/**
 * How one page's ink must be moved to lie on another's: the shift and scale at which they agree best.
 * So a longer name at the border of the text block does not move the seal.
 */
export interface Registration {
  /** Thousandths of the width of the text block. */
  readonly dx: number;
  readonly dy: number;
  readonly scale: number;
  /** Correlation of the ink there: papers of one form reach about .5 and more. */
  readonly agreement: number;
}

interface Inked {
  readonly ink: Uint8Array;
  readonly rows: number;
}

export function registerInk(p: Inked, q: Inked): Registration {
  const [a, b] = [inkedCells(p), inkedCells(q)];
  let best: Registration = { dx: 0, dy: 0, scale: 1, agreement: -1 };
  const look = (scales: readonly number[], reach: number, cx: number, cy: number) => {
    for (const scale of scales)
      for (let dy = cy - reach; dy <= cy + reach; dy++) {
        const down = laid(p.rows, q.rows, scale, dy);
        for (let dx = cx - reach; dx <= cx + reach; dx++) {
          const across = laid(INK_WIDTH, INK_WIDTH, scale, dx);
          const size = across.hits * down.hits;
          const agreement = size < (INK_WIDTH * p.rows) / 2 ? -1 : agreementOf(a, b, q.ink, across, down);
          if (agreement > best.agreement)
            best = { dx: (dx * 1000) / INK_WIDTH, dy: (dy * 1000) / INK_WIDTH, scale, agreement };
        }
      }
  };
  look([1], 3, 0, 0);
  const [cx, cy] = [Math.round((best.dx * INK_WIDTH) / 1000), Math.round((best.dy * INK_WIDTH) / 1000)];
  look([0.97, 0.985, 1.015, 1.03], 2, cx, cy);
  return best;
}

/** Cells of a page that bear ink: most bear none, and add nothing to a sum. */
interface Cells {
  readonly xs: Uint8Array;
  readonly ys: Uint8Array;
  readonly values: Uint8Array;
}

function inkedCells({ ink, rows }: Inked): Cells {
  const size = INK_WIDTH * rows;
  const [xs, ys, values] = [new Uint8Array(size), new Uint8Array(size), new Uint8Array(size)];
  let n = 0;
  for (let i = 0; i < size; i++) {
    if (ink[i] === 0) continue;
    xs[n] = i % INK_WIDTH;
    ys[n] = Math.floor(i / INK_WIDTH);
    values[n++] = ink[i];
  }
  return { xs: xs.subarray(0, n), ys: ys.subarray(0, n), values: values.subarray(0, n) };
}

/** Rows, or columns, of a page that is laid on another. */
interface Laid {
  /** Where each of them lies on the other; -1 for beside it. */
  readonly on: Int32Array;
  /** How many lie on each of the other's. */
  readonly times: Int32Array;
  /** How many lie on any. */
  readonly hits: number;
}

function laid(length: number, other: number, scale: number, shift: number): Laid {
  const on = new Int32Array(length).fill(-1);
  const times = new Int32Array(other);
  let hits = 0;
  for (let i = 0; i < length; i++) {
    const at = Math.round(i * scale + shift);
    if (at < 0 || at >= other) continue;
    on[i] = at;
    times[at]++;
    hits++;
  }
  return { on, times, hits };
}

/** Sums of whole numbers over cells with ink, each below 2^31. They are those over all cells, in a fifth of the time. */
function agreementOf(p: Cells, q: Cells, ink: Uint8Array, across: Laid, down: Laid): number {
  let [sumX, sumY, xx, yy, xy] = [0, 0, 0, 0, 0];
  for (let i = 0; i < p.values.length; i++) {
    const v = down.on[p.ys[i]];
    const u = across.on[p.xs[i]];
    if (v < 0 || u < 0) continue;
    const value = p.values[i];
    sumX = (sumX + value) | 0;
    xx = (xx + value * value) | 0;
    xy = (xy + value * ink[v * INK_WIDTH + u]) | 0;
  }
  for (let i = 0; i < q.values.length; i++) {
    const value = q.values[i];
    const total = (value * down.times[q.ys[i]] * across.times[q.xs[i]]) | 0;
    sumY = (sumY + total) | 0;
    yy = (yy + total * value) | 0;
  }
  return Correlation.ofSums(across.hits * down.hits, [sumX, sumY], [xx, yy], xy).value() ?? -1;
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
