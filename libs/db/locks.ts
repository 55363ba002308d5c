/**
 * Every advisory lock of PostgreSQL that the program takes, in one list, so that no two uses share a number.
 * Numbers never change: processes of two versions must exclude each other.
 */
export const LOCKS = {
  /** One worker claims a job at a time. */
  claim: 71_001,
  /** One process migrates a store at a time. Taken for a session. */
  migrate: 71_002,
  /** One process projects the graph at a time. Taken for a session. */
  project: 71_003,
  /** Calls get their numbers in the order in which they become visible. */
  stream: 71_004,
  /** One process draws or renews data keys at a time. */
  keys: 71_005,
  /** One process applies a retention profile at a time. */
  retention: 71_006,
  /** One process compares the version of the sketches, and empties the index for another one. */
  sketch: 71_007,
  /** Unfinished uploads are counted and begun one after the other. */
  uploads: 71_008,
  /** The audit chain has one end. "audi" in ASCII. */
  audit: 0x61756469,
} as const;
