/** @module Pure algorithms on typed arrays: no I/O, no words of the domain. Others install main.ts alone. */

export { type AbsorbOptions, absorb, type Grown } from './cluster/absorb.js';
export { Described, ShortMemory, shortTexts } from './cluster/short-texts.js';
export { SLACK, type Star, stars } from './cluster/stars.js';
export { type Part, template } from './cluster/template.js';
export { UnionFind } from './cluster/union-find.js';
export { FixedDegrees } from './graph/fixed-degrees.js';
export { type GroupRules, type HubGroup, hubGroups } from './graph/hub-groups.js';
export { HUB_DEFAULTS, type HubLink, type HubOptions, hubLinks } from './graph/hub-network.js';
export { type Incidence, PackedIncidence } from './graph/incidence.js';
export { leiden, type WeightedEdge } from './graph/leiden.js';
export { type Action, coAction } from './graph/lockstep.js';
export { type Holdings, type Loop, loopsOf, mostMeetings, weakValues } from './graph/loops.js';
export { NullModel } from './graph/null-model.js';
export { type Peeling, peel } from './graph/peeling.js';
export { inverted, packed } from './graph/rows.js';
export { type HeldValue, logSpreadTail, type Spread, singleValues } from './graph/spread.js';
export { LEAST_STRATUM } from './graph/strata.js';
export { type TiedGroup, tieGroups } from './graph/tied-groups.js';
export { together, togetherWithin } from './graph/together.js';
export { candidateComponents, PairCollector, PairCounter, type Sketched } from './join/join.js';
export { Rows } from './join/rows.js';
export * from './main.js';
export { random, shuffle } from './random.js';
export { formsOf, type PaperFeatures, RESIDUE_DEFAULTS, type ResiduePair, residuePairs } from './residue/residue.js';
export { type Burst, SCAN_DEFAULTS, type ScanOptions, scanBursts, WeeklyRate } from './scan/burst-scan.js';
export { BANDS, EMPTY, SLOTS, signature } from './sketch/minhash.js';
export { calibrated, isotonic, type Judged, type Step, wilson } from './statistics/calibration.js';
export { type Bounds, binomialTail, clopperPearson, finiteBounds } from './statistics/exact-bounds.js';
export { benjaminiHochberg, logChoose, logGamma, logHypergeometricTail } from './statistics/hypergeometric.js';
export { type Likeness, LikenessRoom, likeness, likenessTo, type SparseRows } from './statistics/likeness.js';
export { type MajorityDecision, MajorityTest } from './statistics/majority-test.js';
export { logPoissonTail } from './statistics/poisson.js';
export { timeUniformBounds } from './statistics/time-uniform.js';
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
export { gramsOf, type Passage, passages } from './text/winnow.js';
