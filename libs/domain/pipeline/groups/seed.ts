import type { PackedIncidence, Spread } from '../../../kernel/index.js';
import type { Value, ValueKind } from '../../shared-values/value.js';

/** Kinds of values that one hand gives out. Each alone can make a group, and who holds one stands in it. */
export const CARRIERS: ReadonlySet<ValueKind> = new Set([
  'contact',
  'caller',
  'email',
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

/** Each number once. */
export function ascending(list: readonly number[]): number[] {
  const sorted = Uint32Array.from(list).sort();
  const once: number[] = [];
  for (let k = 0; k < sorted.length; k++) if (k === 0 || sorted[k] !== sorted[k - 1]) once.push(sorted[k]);
  return once;
}

/** Values that two units or more hold, in the order in which they are met. `held` says how many units do. */
export interface HeldValues {
  readonly values: readonly number[];
  readonly held: readonly number[];
}
export type HeldCounter = (units: readonly number[]) => HeldValues;

/** A counter with one place for each value, which every call leaves empty again. */
export function heldCounter({ values: size, first, held: values }: PackedIncidence): HeldCounter {
  const counter = new Uint32Array(size);
  let met = new Uint32Array(1024);
  return (units) => {
    let n = 0;
    for (let i = 0; i < units.length; i++) {
      const end = first[units[i] + 1];
      if (n + end - first[units[i]] > met.length) {
        const room = new Uint32Array(2 * (n + end - first[units[i]]));
        room.set(met);
        met = room;
      }
      for (let k = first[units[i]]; k < end; k++) if (counter[values[k]]++ === 0) met[n++] = values[k];
    }
    const found: { values: number[]; held: number[] } = { values: [], held: [] };
    for (let k = 0; k < n; k++) {
      if (counter[met[k]] >= 2) {
        found.values.push(met[k]);
        found.held.push(counter[met[k]]);
      }
      counter[met[k]] = 0;
    }
    return found;
  };
}
