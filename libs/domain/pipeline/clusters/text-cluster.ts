import type { Template } from '../../model/index.js';

/** A cluster before anything is known about who stands behind it. Members are indexes into the complaints. */
export interface TextCluster {
  readonly id: string;
  readonly medoid: number;
  readonly members: Uint32Array;
  readonly cohesion: number;
  /** Short texts that look alike: a family to be seen, and evidence of nothing. */
  readonly loose: boolean;
  readonly template: Template;
}

/** A benign form, and how much of the smaller text it covers. */
export interface Form {
  readonly name: string;
  readonly share: number;
}
