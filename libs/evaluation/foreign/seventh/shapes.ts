import type { Tongue } from './lenders.js';

/** What happened, what more there is to say, and what is asked for. */
export interface Topic {
  readonly what: readonly string[];
  readonly more: readonly string[];
  readonly ask: readonly string[];
}

/** Points of an argument. Each is said in one way that goes round, and in others. */
export interface Letter {
  readonly key: string;
  readonly tongue: Tongue;
  readonly points: readonly (readonly string[])[];
}
