/** Settings of one analysis. */
export interface PipelineOptions {
  /** Exact similarity from which two texts match. */
  readonly threshold: number;
  /** Seed of the permutations, and of the sketches where they have none of their own. */
  readonly seed: number;
  /** Seed of the sketches: an installation keeps its own to itself, so that nobody can write texts that collide. */
  readonly sketchSeed?: number;
  /**
   * Key of the ids that are made of personal values. An installation has one, so that no id can be guessed back.
   * Empty for files that hold the values themselves, as those of a scan do.
   */
  readonly pseudonymKey: string;
  /** The time of the analysis, ISO 8601; null: detectors have no clock. */
  readonly now: string | null;
  /** Rings rest on complaints of this many days before the last one; null: on all. */
  readonly windowDays: number | null;
}

export const PIPELINE_DEFAULTS: PipelineOptions = {
  threshold: 0.5,
  seed: 1,
  pseudonymKey: '',
  now: null,
  windowDays: null,
};

/** Sketches are made under this seed. */
export const sketchSeedOf = ({ sketchSeed, seed }: PipelineOptions): number => sketchSeed ?? seed;
