import { HUB_DEFAULTS, type HubGroup, hubGroups, LivingHub } from '../../../kernel/index.js';
import type { Value } from '../../shared-values/value.js';
import { FAMILY_OF, rulesFor } from '../rings/network.js';
import type { StrataOfUnits } from '../rings/strata.js';

/** Seed of the visiting order in Leiden: no choice of the user, so that the same records give the same groups. */
const SEED = 1;

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
