import { Correlation } from './correlation.js';
import { INK_WIDTH } from './page.js';

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

/**
 * @param enough an agreement at which nobody looks further; left out, the best is found.
 */
export function registerInk(p: Inked, q: Inked, enough = Number.POSITIVE_INFINITY): Registration {
  const [a, b] = [inkedCells(p), inkedCells(q)];
  const sums = sumsOf(p);
  const squares = sumsOf(p, true);
  const ground = grounded(q);
  let best: Registration = { dx: 0, dy: 0, scale: 1, agreement: -1 };
  const look = (scales: readonly number[], reach: number, cx: number, cy: number) => {
    for (const scale of scales) {
      const columns = Array.from({ length: 2 * reach + 1 }, (_, i) => {
        const across = laid(INK_WIDTH, INK_WIDTH, scale, cx - reach + i);
        return { dx: cx - reach + i, across, ...weighted(b, q.rows, across) };
      });
      for (let dy = cy - reach; dy <= cy + reach; dy++) {
        const down = laid(p.rows, q.rows, scale, dy);
        for (const { dx, across, rowSums, rowSquares } of columns) {
          const size = across.hits * down.hits;
          if (size < (INK_WIDTH * p.rows) / 2) continue;
          const sumX = within(sums, across, down);
          const xx = within(squares, across, down);
          const [sumY, yy] = [dot(rowSums, down.times), dot(rowSquares, down.times)];
          const xy = products(a, ground, across, down);
          const agreement = Correlation.ofSums(size, [sumX, sumY], [xx, yy], xy).value() ?? -1;
          if (agreement > best.agreement)
            best = { dx: (dx * 1000) / INK_WIDTH, dy: (dy * 1000) / INK_WIDTH, scale, agreement };
          if (best.agreement >= enough) return;
        }
      }
    }
  };
  look([1], 3, 0, 0);
  if (best.agreement >= enough) return best;
  const [cx, cy] = [Math.round((best.dx * INK_WIDTH) / 1000), Math.round((best.dy * INK_WIDTH) / 1000)];
  look([0.97, 0.985, 1.015, 1.03], 2, cx, cy);
  return best;
}

/** Cells of a page that bear ink, row by row: most bear none, and add nothing to a sum. */
interface Cells {
  readonly xs: Uint8Array;
  readonly values: Uint8Array;
  /** The number of the first cell of each row, and of all cells. */
  readonly begins: Int32Array;
}

function inkedCells({ ink, rows }: Inked): Cells {
  const size = INK_WIDTH * rows;
  const [xs, values] = [new Uint8Array(size), new Uint8Array(size)];
  const begins = new Int32Array(rows + 1);
  let n = 0;
  for (let y = 0, i = 0; y < rows; y++) {
    for (let x = 0; x < INK_WIDTH; x++, i++) {
      if (ink[i] === 0) continue;
      xs[n] = x;
      values[n++] = ink[i];
    }
    begins[y + 1] = n;
  }
  return { xs: xs.subarray(0, n), values: values.subarray(0, n), begins };
}

/** Rows, or columns, of a page that is laid on another. */
interface Laid {
  /** Where each of them lies on the other; -1 for beside it. */
  readonly on: Int32Array;
  /** How many lie on each of the other's. */
  readonly times: Int32Array;
  /** How many lie on any. They are neighbors. */
  readonly hits: number;
  /** The first of these. */
  readonly first: number;
}

function laid(length: number, other: number, scale: number, shift: number): Laid {
  const on = new Int32Array(length).fill(-1);
  const times = new Int32Array(other);
  let hits = 0;
  let first = 0;
  for (let i = 0; i < length; i++) {
    const at = Math.round(i * scale + shift);
    if (at < 0 || at >= other) continue;
    if (hits === 0) first = i;
    on[i] = at;
    times[at]++;
    hits++;
  }
  return { on, times, hits, first };
}

/** Sums of ink, or of its squares, over all cells above and left of each. So the sum over any window is four looks. */
function sumsOf({ ink, rows }: Inked, squared = false): Int32Array {
  const across = INK_WIDTH + 1;
  const sums = new Int32Array(across * (rows + 1));
  for (let y = 0; y < rows; y++) {
    let row = 0;
    for (let x = 0; x < INK_WIDTH; x++) {
      const value = ink[y * INK_WIDTH + x];
      row += squared ? value * value : value;
      sums[(y + 1) * across + x + 1] = sums[y * across + x + 1] + row;
    }
  }
  return sums;
}

function within(sums: Int32Array, across: Laid, down: Laid): number {
  const above = down.first * (INK_WIDTH + 1);
  const below = (down.first + down.hits) * (INK_WIDTH + 1);
  const [left, right] = [across.first, across.first + across.hits];
  return sums[below + right] - sums[below + left] - sums[above + right] + sums[above + left];
}

/** Ink of each row, and its squares, each cell as often as a column of the other lies on it. */
function weighted({ xs, values, begins }: Cells, rows: number, { times }: Laid) {
  const rowSums = new Int32Array(rows);
  const rowSquares = new Int32Array(rows);
  for (let y = 0; y < rows; y++) {
    let [sum, square] = [0, 0];
    for (let i = begins[y]; i < begins[y + 1]; i++) {
      const total = values[i] * times[xs[i]];
      sum += total;
      square += total * values[i];
    }
    rowSums[y] = sum;
    rowSquares[y] = square;
  }
  return { rowSums, rowSquares };
}

function dot(x: Int32Array, y: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] * y[i];
  return sum;
}

/** The ink with a column without any at its right: what lies beside the page lies there. */
function grounded({ ink, rows }: Inked): Uint8Array {
  const ground = new Uint8Array((INK_WIDTH + 1) * rows);
  for (let y = 0; y < rows; y++) ground.set(ink.subarray(y * INK_WIDTH, (y + 1) * INK_WIDTH), y * (INK_WIDTH + 1));
  return ground;
}

/** Sums of whole numbers, each below 2^31. */
function products({ xs, values, begins }: Cells, ground: Uint8Array, across: Laid, down: Laid): number {
  const columns = new Uint8Array(INK_WIDTH);
  for (let x = 0; x < INK_WIDTH; x++) columns[x] = across.on[x] < 0 ? INK_WIDTH : across.on[x];
  let sum = 0;
  for (let y = down.first; y < down.first + down.hits; y++) {
    const row = down.on[y] * (INK_WIDTH + 1);
    const end = begins[y + 1];
    for (let i = begins[y]; i < end; i++) sum = (sum + values[i] * ground[row + columns[xs[i]]]) | 0;
  }
  return sum;
}
