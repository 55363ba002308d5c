/**
 * @module The kernel as a package of its own: see README.md. Runs in Node and in the browser; what needs threads or files is in
 * ./node/index.js.
 */

export {
  allPairs,
  type Clusters,
  clusters,
  type JoinOptions,
  type JoinStage,
  type PairOptions,
  type TextSource,
  type Texts,
} from './join/join.js';
export type { VerifiedPairs } from './join/pairs.js';
export { type IndexOptions, OnlineIndex, type SharedIndex } from './online/online-index.js';
export type { Hit, QueryOptions } from './online/search.js';
export { type Similarity, similarity } from './similarity.js';
export { compact, estimate, estimateRows } from './sketch/minhash.js';
export { createSketcher, type Sketcher, type SketchOptions } from './sketch/sketcher.js';
