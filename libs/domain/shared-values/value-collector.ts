import type { Corpus } from '../corpus.js';
import { type Place, typeOf, VALUE_TYPES, type ValueKind } from './value.js';

/** What is longer than any name, number or address is a text that slipped into the wrong column. */
const LONGEST = 200;

/** A value while it is gathered. */
export interface Gathered {
  readonly kind: ValueKind;
  readonly key: string;
  readonly label: string;
  units: Set<number>;
  places: Place[];
  /** Places of those who gave a number long before or after everybody else. */
  late: Place[];
  /** Places where it stands openly. */
  declared: number;
}

/** Gathers who holds which values, and of whom each type is known at all. */
export class ValueCollector {
  private readonly values = new Map<string, Gathered>();
  readonly observed: readonly Uint8Array[];

  constructor(private readonly corpus: Corpus) {
    const { size } = corpus.get('households');
    this.observed = VALUE_TYPES.map(() => new Uint8Array(size));
  }

  /**
   * A complaint's household holds a value.
   * @param label what people see: masked; the first one stands.
   * @param declared where it stands openly as an agent's or an office's.
   */
  add(kind: ValueKind, key: string, label: string, place: Place, declared = false): void {
    if (key.length > LONGEST) return;
    const unit = this.corpus.householdOf(place.complaint);
    const id = `${kind}:${key}`;
    let v = this.values.get(id);
    if (v === undefined) {
      v = { kind, key, label, units: new Set(), places: [], late: [], declared: 0 };
      this.values.set(id, v);
    }
    v.units.add(unit);
    v.places.push(place);
    if (declared) v.declared++;
    this.see(kind, unit);
  }

  /** A value of this kind is known for a household, whether or not it counts. */
  see(kind: ValueKind, unit: number): void {
    this.observed[typeOf(kind)][unit] = 1;
  }

  all(): IterableIterator<Gathered> {
    return this.values.values();
  }
}
