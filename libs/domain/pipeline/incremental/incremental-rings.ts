import { type GroupRules, HUB_DEFAULTS, type HubGroup, hubGroups, LivingHub } from '../../../kernel/index.js';
import { OPERATOR, VALUE_TYPES, type Value, type ValueTable } from '../../shared-values/value-table.js';
import type { StrataOfUnits } from '../rings/strata.js';

/** Seed of the visiting order in Leiden: no choice of the user, so that the same records give the same groups. */
const SEED = 1;

/** Families of the value types, as the kernel numbers them. */
const FAMILIES = [...new Set(VALUE_TYPES.map((t) => t.family))];
export const FAMILY_OF = Uint8Array.from(VALUE_TYPES, (t) => FAMILIES.indexOf(t.family));

/** A value of fewer than three units cannot be linked, and is left out early. */
export const liveValues = (table: ValueTable): readonly Value[] =>
  table.values.filter((v) => v.units.length >= HUB_DEFAULTS.leastHolders);

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

/**
 * The hub network of the records, kept from one batch to the next. Households and values are known by their keys, so that records
 * may come, change and go in between; what changed is found here, and only that is counted again.
 */
export class IncrementalRings {
  private readonly hub = new LivingHub(FAMILY_OF, HUB_DEFAULTS);
  private readonly unitNumber = new Map<string, number>();
  private readonly valueNumber = new Map<string, number>();
  private readonly stratumNumber = new Map<string, number>();
  private readonly free: number[] = [];

  /**
   * Takes over what stands in the table now and gives the groups, in the numbers of the table: values are indexes into `live`,
   * members are units.
   *
   * @param keys name of each unit, unique; the same household has the same name from batch to batch.
   */
  update(
    live: readonly Value[],
    masks: Uint32Array,
    strata: StrataOfUnits,
    keys: readonly string[],
    witness: Uint8Array,
  ): HubGroup[] {
    const valueAt: number[] = [];
    const lists: number[][] = keys.map(() => []);
    live.forEach((value, index) => {
      const key = `${value.kind}:${value.key}`;
      let number = this.valueNumber.get(key);
      if (number === undefined) {
        number = this.hub.addValue(value.type);
        this.valueNumber.set(key, number);
      }
      valueAt[number] = index;
      for (const u of value.units) lists[u].push(number);
    });
    const stratumAt = strata.names.map((name) => {
      const number = this.stratumNumber.get(name) ?? this.stratumNumber.size;
      this.stratumNumber.set(name, number);
      return number;
    });
    const unitAt = new Map<number, number>();
    const gone = new Set(this.unitNumber.keys());
    keys.forEach((key, u) => {
      gone.delete(key);
      let number = this.unitNumber.get(key);
      if (number === undefined) {
        number = this.free.pop() ?? this.unitNumber.size;
        this.unitNumber.set(key, number);
      }
      unitAt.set(number, u);
    });
    for (const key of gone) {
      const number = this.unitNumber.get(key)!;
      this.hub.set(number, null);
    }
    for (const [number, u] of unitAt)
      this.hub.set(number, { values: lists[u], mask: masks[u], stratum: stratumAt[strata.of[u]] });
    // Numbers of those who went are used again only once everybody has been looked at.
    for (const key of gone) {
      this.free.push(this.unitNumber.get(key)!);
      this.unitNumber.delete(key);
    }
    const rules = rulesFor(
      (v) => live[valueAt[v]],
      (number) => witness[unitAt.get(number)!] === 1,
      (v, w) => valueAt[v] - valueAt[w],
    );
    return hubGroups(this.hub, this.hub.links(), rules, SEED).map((g) => ({
      values: g.values.map((v) => valueAt[v]),
      links: g.links
        .map((l) => {
          const [a, b] = [valueAt[l.a], valueAt[l.b]];
          return { ...l, a: Math.min(a, b), b: Math.max(a, b) };
        })
        .sort((x, y) => x.a - y.a || x.b - y.b),
      members: g.members.map((number) => unitAt.get(number)!).sort((x, y) => x - y),
    }));
  }
}
