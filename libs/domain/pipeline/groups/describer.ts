import { round } from '../../detector.js';
import type { Group, GroupValue } from '../../model/index.js';
import { nameOf, type Place, type Value } from '../../shared-values/value.js';
import { byCodeUnit } from '../../text/compare.js';
import { keyedId, stableId } from '../../text/ids.js';
import { type FactSources, factsOfGroup } from './group-facts.js';
import { inquiryOf } from './inquiry.js';
import { hypotheses } from './organisers.js';
import type { FoundGroup } from './search.js';

/** Who of a group holds a value, and where people read it. */
interface Held {
  readonly value: Value;
  readonly households: number;
  /** Numbers of debtors, each once. */
  readonly debtors: readonly number[];
  readonly place: Place | undefined;
}

/** Says of groups what people read. Marks bear the number of what is at hand, so nothing is cleared. */
export class Describer {
  private readonly founders = new Set<string>();
  /** Households and debtors of the group at hand bear its rank. */
  private readonly inside: Int32Array;
  private readonly holding: Int32Array;
  /** Debtors who hold the value at hand bear its number. */
  private readonly counted: Int32Array;
  private values = 0;
  /** Of each debtor of the group at hand, the place in its list. */
  private readonly placeOf: Uint32Array;

  constructor(
    private readonly sources: FactSources,
    private readonly pseudonymKey: string,
  ) {
    const { corpus, readings } = sources;
    const people = readings.debtors.names.length;
    this.inside = new Int32Array(corpus.get('households').size);
    this.holding = new Int32Array(people);
    this.counted = new Int32Array(people);
    this.placeOf = new Uint32Array(people);
  }

  /** @param rank from 1, and of no other group. */
  of(group: FoundGroup, rank: number): Group {
    const { corpus, live, readings } = this.sources;
    for (const u of group.units) this.inside[u] = rank;
    const held = group.values.map((v) => this.heldBy(live[v], rank));
    const debtors = this.debtorsOf(held, rank);
    const own = this.complaintsOf(group, rank);
    // Complaints are numbered in the order of their ids.
    const filed = [...own].sort((x, y) => x - y);
    const shown = held
      .map(
        ({ value, households, debtors, place }): GroupValue => ({
          kind: value.kind,
          key: nameOf(value),
          label: value.label,
          units: households,
          holders: debtors.map((d) => this.placeOf[d]).sort((x, y) => x - y),
          ...(place === undefined
            ? {}
            : { standsIn: { complaint: corpus.complaints[place.complaint].id, field: place.field } }),
        }),
      )
      .sort((x, y) => y.units - x.units || byCodeUnit(x.key, y.key));
    const { from, to } = this.timeOf(own);
    return {
      // What is common is one value, and who holds it comes and goes.
      id: group.common ? keyedId('G', shown[0].key, this.pseudonymKey) : this.idOf(own, shown),
      rank,
      debtors: Array.from(debtors, (d) => readings.debtors.names[d]),
      complaints: filed.map((i) => corpus.complaints[i].id),
      filers: filed.map((i) => this.placeOf[readings.debtors.of[i]]),
      values: shown,
      bits: round(group.bits),
      expectedByChance: round(group.expected),
      kindOfOrganiser: hypotheses(factsOfGroup(group, own, this.sources)),
      inquiry: inquiryOf(shown, debtors.length),
      status: 'open',
      from,
      to,
    };
  }

  /**
   * A column holds a value alone, so it goes before a text as the place to read it.
   * Numbers of calls stand in no complaint.
   */
  private heldBy(value: Value, rank: number): Held {
    const { corpus, readings } = this.sources;
    const { unitOf } = corpus.get('households');
    const number = ++this.values;
    const debtors: number[] = [];
    let [column, text, paper]: (Place | undefined)[] = [];
    for (const p of value.places) {
      if (this.inside[unitOf[p.complaint]] !== rank) continue;
      const d = readings.debtors.of[p.complaint];
      if (this.counted[d] !== number) {
        this.counted[d] = number;
        debtors.push(d);
      }
      if (column !== undefined) continue;
      if (p.field === 'text') text ??= p;
      else if (!p.field.includes(':')) column = p;
      else if (p.field.startsWith('attachments:')) paper ??= p;
    }
    let households = 0;
    for (const u of value.units) if (this.inside[u] === rank) households++;
    return { value, households, debtors, place: column ?? text ?? paper };
  }

  /** Of a household, those who hold one of the values: who shares nothing is not named. By name. */
  private debtorsOf(held: readonly Held[], rank: number): Uint32Array {
    const list: number[] = [];
    for (const { debtors } of held)
      for (const d of debtors) {
        if (this.holding[d] === rank) continue;
        this.holding[d] = rank;
        list.push(d);
      }
    const debtors = Uint32Array.from(list).sort();
    debtors.forEach((d, place) => {
      this.placeOf[d] = place;
    });
    return debtors;
  }

  /** What those who hold a value wrote, by household. */
  private complaintsOf({ units }: FoundGroup, rank: number): number[] {
    const { starts, own, debtors } = this.sources.readings;
    const list: number[] = [];
    for (const u of units)
      for (let k = starts[u]; k < starts[u + 1]; k++) if (this.holding[debtors.of[own[k]]] === rank) list.push(own[k]);
    return list;
  }

  private timeOf(complaints: readonly number[]): Pick<Group, 'from' | 'to'> {
    let [from, to]: (string | null)[] = [null, null];
    for (const i of complaints) {
      const { receivedAt } = this.sources.corpus.complaints[i];
      if (receivedAt === null) continue;
      if (from === null || receivedAt < from) from = receivedAt;
      if (to === null || receivedAt > to) to = receivedAt;
    }
    return { from, to };
  }

  /** A group is named after its first complaint that no other group is named after. Where none is left, after its values. */
  private idOf(own: readonly number[], shown: readonly GroupValue[]): string {
    const { complaints } = this.sources.corpus;
    const earlier = (x: number, y: number): boolean => {
      const order = byCodeUnit(complaints[x].receivedAt ?? '9999', complaints[y].receivedAt ?? '9999');
      return order < 0 || (order === 0 && x < y);
    };
    let free: number | null = null;
    for (const i of own) {
      if ((free === null || earlier(i, free)) && !this.founders.has(complaints[i].id)) free = i;
    }
    if (free === null) return keyedId('G', shown.map((v) => v.key).join(' '), this.pseudonymKey);
    const { id } = complaints[free];
    this.founders.add(id);
    return stableId('G', id);
  }
}
