import { VALUE_TYPES, type ValueTable } from '../../shared-values/value.js';

/** Families of the value types, as the kernel numbers them. */
const FAMILIES = [...new Set(VALUE_TYPES.map((t) => t.family))];
export const FAMILY_OF = Uint8Array.from(VALUE_TYPES, (t) => FAMILIES.indexOf(t.family));

/** What each unit was asked for, bit t for type t. */
export function masksOf(table: ValueTable, units: number): Uint32Array {
  const masks = new Uint32Array(units);
  table.observed.forEach((row, t) => {
    for (let u = 0; u < units; u++) masks[u] |= row[u] << t;
  });
  return masks;
}
