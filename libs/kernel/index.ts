/** @module Pure algorithms on typed arrays: no I/O, no words of the domain. main.ts is the part that others install alone. */

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
export { candidateComponents, PairCounter, type Sketched } from './join/join.js';
export { Rows } from './join/rows.js';
export * from './main.js';
export { random, shuffle } from './random.js';
export { BANDS, EMPTY, SLOTS, signature } from './sketch/minhash.js';
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
