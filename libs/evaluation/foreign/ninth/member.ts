import type { Soul } from './folk.js';

/** A member of a group while it is written. */
export interface Member {
  readonly p: Soul;
  readonly day: number;
  readonly cells: Record<string, string>;
  readonly brand: number;
  readonly named: boolean;
  readonly ids: string[];
  hook?: string;
}
