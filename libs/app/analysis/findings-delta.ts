export type { FindingPut, FindingsDelta, GraphChanges, Triaged } from '../../db/findings-delta.js';
