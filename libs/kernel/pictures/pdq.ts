/**
 * PDQ (Facebook, "PDQ & TMK + PDQF", 2019): a picture as 256 bits.
 * Those of a re-encoded copy differ in at most about 31.
 * Own port after the paper. The tests hold it against the reference implementation's bits.
 */

const SIDE = 64;
const KEPT = 16;

export interface Pdq {
  /** 64 hexadecimal digits, the highest bit first. */
  readonly hash: string;
  /** 0 to 100: below 50 the picture has too little to tell it by. */
  readonly quality: number;
}

/** @param luma 0 to 255, row by row. */
export function pdq(luma: Float32Array, width: number, height: number): Pdq {
  const small = decimate(jarosz(luma, width, height), width, height);
  const median = transform(small);
  const { coefficients } = median;
  const words = new Uint16Array(KEPT);
  for (let k = 0; k < KEPT * KEPT; k++) if (coefficients[k] > median.value) words[k >> 4] |= 1 << (k & 15);
  let hash = '';
  for (let w = KEPT - 1; w >= 0; w--) hash += words[w].toString(16).padStart(4, '0');
  return { hash, quality: qualityOf(small) };
}

/** Bits in which two hashes differ. */
export function pdqDistance(x: string, y: string): number {
  let bits = 0;
  for (let i = 0; i < x.length; i += 8) {
    let d = Number.parseInt(x.slice(i, i + 8), 16) ^ Number.parseInt(y.slice(i, i + 8), 16);
    for (; d !== 0; d &= d - 1) bits++;
  }
  return bits;
}

/** Two passes of a box filter in each direction; a window is a 128th of the side. */
function jarosz(luma: Float32Array, width: number, height: number): Float32Array {
  const across = Math.ceil(width / (2 * SIDE));
  const down = Math.ceil(height / (2 * SIDE));
  let a = Float32Array.from(luma);
  const b = new Float32Array(a.length);
  for (let pass = 0; pass < 2; pass++) {
    for (let y = 0; y < height; y++) box(a, b, y * width, width, 1, across);
    const c = new Float32Array(a.length);
    for (let x = 0; x < width; x++) box(b, c, x, height, width, down);
    a = c;
  }
  return a;
}

function box(
  from: Float32Array,
  to: Float32Array,
  start: number,
  length: number,
  stride: number,
  window: number,
): void {
  const half = Math.floor((window + 2) / 2);
  let sum = 0;
  let inside = 0;
  let right = start;
  let left = start;
  let out = start;
  for (let i = 0; i < half - 1 && i < length; i++, right += stride, inside++) sum += from[right];
  for (let i = 0; i < window - half + 1; i++, right += stride, out += stride) {
    sum += from[right];
    inside++;
    to[out] = sum / inside;
  }
  for (let i = 0; i < length - window; i++, right += stride, left += stride, out += stride) {
    sum += from[right] - from[left];
    to[out] = sum / inside;
  }
  for (let i = 0; i < half - 1; i++, left += stride, out += stride) {
    sum -= from[left];
    inside--;
    to[out] = sum / inside;
  }
}

function decimate(from: Float32Array, width: number, height: number): Float32Array {
  const small = new Float32Array(SIDE * SIDE);
  for (let i = 0; i < SIDE; i++)
    for (let j = 0; j < SIDE; j++)
      small[i * SIDE + j] =
        from[Math.floor(((i + 0.5) * height) / SIDE) * width + Math.floor(((j + 0.5) * width) / SIDE)];
  return small;
}

function qualityOf(small: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < SIDE; i++)
    for (let j = 0; j < SIDE; j++) {
      const u = small[i * SIDE + j];
      if (i + 1 < SIDE) sum += Math.abs(Math.trunc(((u - small[(i + 1) * SIDE + j]) * 100) / 255));
      if (j + 1 < SIDE) sum += Math.abs(Math.trunc(((u - small[i * SIDE + j + 1]) * 100) / 255));
    }
  return Math.min(100, Math.floor(sum / 90));
}

const BASIS = new Float64Array(KEPT * SIDE);
for (let i = 0; i < KEPT; i++)
  for (let j = 0; j < SIDE; j++)
    BASIS[i * SIDE + j] = Math.sqrt(2 / SIDE) * Math.cos((Math.PI / (2 * SIDE)) * (i + 1) * (2 * j + 1));

/** The 16 x 16 lowest frequencies but the constant, and their median. */
function transform(small: Float32Array): { coefficients: Float64Array; value: number } {
  const half = new Float64Array(KEPT * SIDE);
  for (let i = 0; i < KEPT; i++)
    for (let j = 0; j < SIDE; j++) {
      let sum = 0;
      for (let k = 0; k < SIDE; k++) sum += BASIS[i * SIDE + k] * small[k * SIDE + j];
      half[i * SIDE + j] = sum;
    }
  const coefficients = new Float64Array(KEPT * KEPT);
  for (let i = 0; i < KEPT; i++)
    for (let j = 0; j < KEPT; j++) {
      let sum = 0;
      for (let k = 0; k < SIDE; k++) sum += half[i * SIDE + k] * BASIS[j * SIDE + k];
      coefficients[i * KEPT + j] = sum;
    }
  // The lower of the two middle ones: half of the bits are set.
  const sorted = Float64Array.from(coefficients).sort();
  return { coefficients, value: sorted[KEPT * KEPT * 0.5 - 1] };
}
