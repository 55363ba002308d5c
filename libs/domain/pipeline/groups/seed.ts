import type { PackedIncidence, Spread } from '../../../kernel/index.js';
import type { Value, ValueKind } from '../../shared-values/value.js';

/** Kinds of values that one hand gives out. Each alone can make a group, and who holds one stands in it. */
export const CARRIERS: ReadonlySet<ValueKind> = new Set([
  'contact',
  'caller',
  'account',
  'device',
  'agent',
  'agent_phone',
  'evidence',
  'source_document',
]);
/** What is searched. */
export interface Searched {
  /** Values of two holders and more, numbered as in the incidence. */
  readonly live: readonly Value[];
  readonly incidence: PackedIncidence;
  /** How values are spread, one a type. */
  readonly spreads: readonly Spread[];
  /** First and last day of each unit's complaints; NaN where none has a date. */
  readonly days: { readonly first: Float64Array; readonly last: Float64Array };
  /** Of each value, the unit of somebody whose own number it is; -1: nobody's. */
  readonly owners: Int32Array;
  readonly seed: number;
}

/** A first finding of units that share what chance does not explain. */
export interface Seed {
  readonly units: readonly number[];
  readonly values: readonly number[];
  /** ln of its adjusted p. */
  readonly logQ: number;
  readonly expected: number;
}

/** One group of several: its p is that of the strongest. */
export function unite(list: readonly Seed[], logTie = 0): Seed {
  if (list.length === 1) return list[0];
  return {
    units: ascending(list.flatMap((s) => s.units)),
    values: ascending(list.flatMap((s) => s.values)),
    logQ: Math.min(logTie, ...list.map((s) => s.logQ)),
    expected: Math.min(...list.map((s) => s.expected)),
  };
}

export const ascending = (list: Iterable<number>): number[] => [...new Set(list)].sort((x, y) => x - y);

/** Values that units hold, and how many of them do, in the order in which they are met. */
export type HeldCounter = (units: readonly number[]) => (readonly [value: number, held: number])[];

/** A counter with one place for each value, which every call leaves empty again. */
export function heldCounter(incidence: PackedIncidence): HeldCounter {
  const counter = new Uint32Array(incidence.values);
  return (units) => {
    const met: number[] = [];
    for (const u of units) {
      const held = incidence.valuesOf(u);
      for (let k = 0; k < held.length; k++) if (counter[held[k]]++ === 0) met.push(held[k]);
    }
    return met.map((v) => {
      const n = counter[v];
      counter[v] = 0;
      return [v, n];
    });
  };
}
