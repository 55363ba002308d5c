import { Correlation } from './correlation.js';
import { extent, turner } from './level.js';

export interface Seal {
  /** Center and diameter in thousandths of the width of the text block, from its upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** PATCH x PATCH red ink, 0 to 255, lines of the page level. */
  readonly patch: Uint8Array;
}

export const PATCH = 32;
/** Redder than this, by the lead of red over the other two, is the ink of a seal. */
export const RED = 35;
const MOST_SEALS = 6;

/** A part of the page with seal ink: numbers of cells of CELL pixels. */
type Part = readonly number[];

interface RedPage {
  readonly red: Float32Array;
  readonly w: number;
  readonly h: number;
}

/** Pixels of a cell that ink is looked for in. */
const CELL = 6;

/**
 * The seals of a page, the largest first, in the frame of the text block. The frame: skew, upper left corner, width.
 */
export function sealsOf(page: RedPage, skew: number, left: number, top: number, span: number): Seal[] {
  const { red, w, h } = page;
  const turn = turner(skew, w, h);
  const back = turner(-skew, w, h);
  const seals: (Seal & { area: number })[] = [];
  for (const part of partsOf(page)) {
    const px: number[] = [];
    const py: number[] = [];
    for (const c of part)
      eachPixel(page, c, (x, y) => {
        if (red[y * w + x] < RED) return;
        const [a, b] = turn(x, y);
        px.push(a);
        py.push(b);
      });
    const [x0, x1] = extent(Float32Array.from(px));
    const [y0, y1] = extent(Float32Array.from(py));
    const [dx, dy] = [x1 - x0, y1 - y0];
    const size = Math.max(dx, dy);
    if (size < 0.05 * span || size > 0.6 * span || Math.min(dx, dy) < 0.5 * size) continue;
    const [mx, my] = [(x0 + x1) / 2, (y0 + y1) / 2];
    seals.push({
      x: Math.round(((mx - left) / span) * 10_000) / 10,
      y: Math.round(((my - top) / span) * 10_000) / 10,
      size: Math.round((size / span) * 10_000) / 10,
      patch: patchOf(page, mx, my, size * 0.55, back),
      area: part.length,
    });
  }
  return seals
    .sort((p, q) => q.area - p.area)
    .slice(0, MOST_SEALS)
    .map(({ area: _, ...seal }) => seal);
}

/** Cells with enough red, joined with their neighbors: the parts of a seal lie apart. */
function partsOf(page: RedPage): Part[] {
  const { red, w, h } = page;
  const across = Math.ceil(w / CELL);
  const down = Math.ceil(h / CELL);
  const filled = new Uint8Array(across * down);
  for (let c = 0; c < filled.length; c++) {
    let n = 0;
    eachPixel(page, c, (x, y) => {
      if (red[y * w + x] >= RED) n++;
    });
    if (n >= 3) filled[c] = 1;
  }
  const seen = new Uint8Array(across * down);
  const parts: Part[] = [];
  for (let start = 0; start < filled.length; start++) {
    if (filled[start] === 0 || seen[start] === 1) continue;
    const part: number[] = [];
    const queue = [start];
    seen[start] = 1;
    for (let c = queue.pop(); c !== undefined; c = queue.pop()) {
      part.push(c);
      const [cx, cy] = [c % across, Math.floor(c / across)];
      for (let dy = -2; dy <= 2; dy++)
        for (let dx = -2; dx <= 2; dx++) {
          const [nx, ny] = [cx + dx, cy + dy];
          if (nx < 0 || ny < 0 || nx >= across || ny >= down) continue;
          const n = ny * across + nx;
          if (filled[n] === 1 && seen[n] === 0) {
            seen[n] = 1;
            queue.push(n);
          }
        }
    }
    parts.push(part);
  }
  return parts;
}

/** Calls `look` for each pixel of a cell, row by row. */
function eachPixel({ w, h }: RedPage, cell: number, look: (x: number, y: number) => void): void {
  const across = Math.ceil(w / CELL);
  const [cx, cy] = [cell % across, Math.floor(cell / across)];
  for (let y = cy * CELL; y < Math.min(h, (cy + 1) * CELL); y++)
    for (let x = cx * CELL; x < Math.min(w, (cx + 1) * CELL); x++) look(x, y);
}

/** The red ink around a point, as far as `reach`, sampled on PATCH x PATCH cells of level lines. */
function patchOf(
  { red, w, h }: RedPage,
  mx: number,
  my: number,
  reach: number,
  back: (x: number, y: number) => [number, number],
): Uint8Array {
  const patch = new Uint8Array(PATCH * PATCH);
  for (let v = 0; v < PATCH; v++)
    for (let u = 0; u < PATCH; u++) {
      let sum = 0;
      for (const [ou, ov] of SUBSAMPLES) {
        const [x, y] = back(mx + (((u + ou) / PATCH) * 2 - 1) * reach, my + (((v + ov) / PATCH) * 2 - 1) * reach);
        const [ix, iy] = [Math.round(x), Math.round(y)];
        if (ix >= 0 && iy >= 0 && ix < w && iy < h) sum += red[iy * w + ix];
      }
      patch[v * PATCH + u] = Math.min(255, Math.round((2 * sum) / SUBSAMPLES.length));
    }
  return patch;
}

const SUBSAMPLES = [0.25, 0.75].flatMap((v) => [0.25, 0.75].map((u) => [u, v] as const));

/** Normalized cross-correlation of two seals, the best over small shifts, -1 to 1. */
export function compareSeals(p: Uint8Array, q: Uint8Array, reach = 2): number {
  let best = -1;
  for (let dy = -reach; dy <= reach; dy++)
    for (let dx = -reach; dx <= reach; dx++) {
      const c = new Correlation();
      for (let y = Math.max(0, dy); y < Math.min(PATCH, PATCH + dy); y++)
        for (let x = Math.max(0, dx); x < Math.min(PATCH, PATCH + dx); x++)
          c.add(p[y * PATCH + x], q[(y - dy) * PATCH + x - dx]);
      best = Math.max(best, c.value() ?? -1);
    }
  return best;
}
