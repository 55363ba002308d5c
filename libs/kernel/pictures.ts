/** @module Pictures on typed arrays: PDQ, pages, seals, grain, copied regions. Apart from index.ts, because only who reads papers needs it. */

export { type Copied, copiedRegions } from './pictures/copied.js';
export { Correlation } from './pictures/correlation.js';
export {
  compareNoise,
  type Frame,
  INK_WIDTH,
  NOISE,
  type NoiseMatch,
  type Page,
  pixelAt,
  pointAt,
  readPage,
} from './pictures/page.js';
export { type Pdq, pdq, pdqDistance } from './pictures/pdq.js';
export { type Registration, registerInk } from './pictures/registration.js';
export { compareSeals, PATCH, type Seal } from './pictures/seals.js';
