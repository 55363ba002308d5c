/** @module Pure algorithms on typed arrays: no I/O, no words of the domain. */

export { SLACK, type Star, stars } from './cluster/stars.js';
export { type Part, template } from './cluster/template.js';
export { UnionFind } from './cluster/union-find.js';
export {
  groupLinks,
  HUB_DEFAULTS,
  type HubGroup,
  type HubInput,
  type HubLink,
  type HubOptions,
  hubLinks,
  hubNetwork,
} from './graph/hub-network.js';
export { leiden, type WeightedEdge } from './graph/leiden.js';
export { benjaminiHochberg, logChoose, logGamma, logHypergeometricTail } from './graph/statistics.js';
export {
  allPairs,
  type Clusters,
  candidateComponents,
  clusters,
  type JoinOptions,
  type JoinStage,
  PairCounter,
  type PairOptions,
  type Sketched,
  type TextSource,
  type Texts,
} from './join/join.js';
export { ALL_PAIRS_LIMIT, type VerifiedPairs } from './join/pairs.js';
export { Rows } from './join/rows.js';
export {
  type Hit,
  type IndexOptions,
  OnlineIndex,
  type QueryOptions,
  type SharedIndex,
} from './online/online-index.js';
export { random, shuffle } from './random.js';
export { BANDS, compact, EMPTY, estimate, estimateRows, SLOTS, signature } from './sketch/minhash.js';
export { createSketcher, type Sketcher, type SketchOptions } from './sketch/sketcher.js';
export { align } from './text/diff.js';
export {
  containment,
  IDEOGRAPHS,
  intersection,
  jaccard,
  shingleHashes,
  shingles,
  sortedSet,
  WORDS,
} from './text/shingles.js';
export { MASK_TOKEN, NUMBER_TOKEN, Tokenizer, type Tokens, tokens } from './text/tokens.js';
