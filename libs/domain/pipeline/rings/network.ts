import { type GroupRules, HUB_DEFAULTS } from '../../../kernel/index.js';
import { OPERATOR, VALUE_TYPES, type Value, type ValueTable } from '../../shared-values/value.js';

/** Families of the value types, as the kernel numbers them. */
const FAMILIES = [...new Set(VALUE_TYPES.map((t) => t.family))];
export const FAMILY_OF = Uint8Array.from(VALUE_TYPES, (t) => FAMILIES.indexOf(t.family));

/** A value of fewer than three units cannot be linked, and is left out early. */
export const liveValues = (table: ValueTable): readonly Value[] =>
  table.values.filter((v) => v.units.length >= HUB_DEFAULTS.minHolders);

/** What each unit was asked for, bit t for type t. */
export function masksOf(table: ValueTable, units: number): Uint32Array {
  const masks = new Uint32Array(units);
  table.observed.forEach((row, t) => {
    for (let u = 0; u < units; u++) masks[u] |= row[u] << t;
  });
  return masks;
}

/** How groups are made of these values, by their numbers in the network. */
export function rulesFor(
  value: (number: number) => Value,
  witness: (unit: number) => boolean,
  compare: (v: number, w: number) => number,
): GroupRules {
  return {
    anchors: (v) => OPERATOR.has(value(v).family) && !value(v).declared,
    ties: (v) => value(v).family !== 'text',
    joins: (v) => JOINING.has(value(v).family) && !value(v).declared,
    follows: (v) => FOLLOWING.has(value(v).family) && !value(v).declared,
    excluded: witness,
    compare,
  };
}

const FOLLOWING: ReadonlySet<string> = new Set(['contact', 'money', 'device', 'document']);
const JOINING: ReadonlySet<string> = new Set(['contact', 'money', 'device', 'net', 'document']);
