import type { RingEvent } from '../../model/index.js';
import { byCodeUnit } from '../../text/compare.js';
import { stableId } from '../../text/ids.js';

/** Something that has people and complaints and goes on from batch to batch: a ring, a group. */
interface Lasting {
  readonly id: string;
  readonly debtors: readonly string[];
  readonly complaints: readonly string[];
}

/** What became of one, by its id. */
export type LastingEvent = Omit<RingEvent, 'ring'> & { readonly id: string };

/** A ring as it was after the batch before. */
export interface KnownRing {
  readonly id: string;
  readonly debtors: readonly string[];
  readonly complaints: readonly string[];
}

/** Of the smaller of two rings, the share of complaints that makes the one a part of the other. */
const PART = 0.5;

/**
 * Gives rings the ids they had. A ring goes on as the one with which it shares most complaints.
 * A ring that holds most of several was merged from them. Several that hold parts of one were split from it.
 * The largest share keeps the id. An id that was ever used goes to no other ring.
 *
 * @param named ids of rings that are named after what they share. These have their ids from that alone.
 */
export function identify<T extends Lasting>(
  rings: readonly T[],
  before: readonly KnownRing[],
  used: ReadonlySet<string>,
  named: ReadonlySet<string> = new Set(),
): { rings: T[]; events: LastingEvent[] } {
  const overlaps = overlapsOf(rings, before);
  const idOf = new Map<number, number>();
  const goesOnAs = new Map<number, number>();
  const goOn = (ring: number, known: number) => {
    idOf.set(ring, known);
    goesOnAs.set(known, ring);
  };
  // These come first, so no other ring takes a name that is one of theirs.
  const firstOf = new Map<string, number>();
  rings.forEach(({ id }, r) => {
    if (named.has(id) && !firstOf.has(id)) firstOf.set(id, r);
  });
  before.forEach(({ id }, known) => {
    const ring = firstOf.get(id);
    if (ring !== undefined) goOn(ring, known);
  });
  for (const { ring, known } of overlaps)
    if (!idOf.has(ring) && !goesOnAs.has(known) && !named.has(rings[ring].id)) goOn(ring, known);
  const taken = new Set([...used, ...before.map((k) => k.id)]);
  const events: LastingEvent[] = [];
  const byRing = Map.groupBy(overlaps, (o) => o.ring);
  const byKnown = Map.groupBy(overlaps, (o) => o.known);
  const part = (shared: number, of: number) => shared >= PART * of;
  const lasting = rings.map((ring, r): T => {
    const own = idOf.get(r);
    if (own !== undefined) return { ...ring, id: before[own].id };
    if (named.has(ring.id)) return ring;
    let id = ring.id;
    for (let k = 2; taken.has(id); k++) id = stableId(ring.id[0] ?? 'R', `${ring.id}:${k}`);
    taken.add(id);
    return { ...ring, id };
  });
  lasting.forEach((ring, r) => {
    const own = idOf.get(r);
    const mine = (byRing.get(r) ?? []).filter((o) => o.known !== own);
    // Others that ended in this one, most of their complaints with it.
    const absorbed = mine
      .filter((o) => !goesOnAs.has(o.known) && part(o.shared, before[o.known].complaints.length))
      .map((o) => before[o.known].id)
      .sort(byCodeUnit);
    const event = (kind: LastingEvent['kind'], others: readonly string[]) => {
      events.push({ id: ring.id, kind, others, debtors: ring.debtors.length });
    };
    if (own === undefined) {
      const from = mine
        .filter((o) => part(o.shared, ring.complaints.length))
        .map((o) => before[o.known].id)
        .sort(byCodeUnit);
      event(from.length > 0 ? 'split' : 'appeared', from);
    }
    if (absorbed.length > 0) event('merged', absorbed);
    if (own === undefined) return;
    const change = ring.debtors.length - before[own].debtors.length;
    if (change !== 0) event(change > 0 ? 'grew' : 'shrank', []);
  });
  before.forEach((known, k) => {
    if (goesOnAs.has(k)) return;
    const into = (byKnown.get(k) ?? [])
      .filter((o) => part(o.shared, known.complaints.length))
      .map((o) => lasting[o.ring].id);
    events.push({ id: known.id, kind: 'ended', others: into.slice(0, 1), debtors: 0 });
  });
  return { rings: lasting, events };
}

interface Overlap {
  /** Places in the lists. */
  readonly ring: number;
  readonly known: number;
  /** Complaints that stand in both. */
  readonly shared: number;
}

/** Rings beside the earlier ones with which they share complaints, the most shared first. */
function overlapsOf(rings: readonly Lasting[], before: readonly KnownRing[]): Overlap[] {
  const holder = new Map<string, number[]>();
  before.forEach((known, k) => {
    for (const c of known.complaints) {
      const list = holder.get(c);
      if (list) list.push(k);
      else holder.set(c, [k]);
    }
  });
  const overlaps: Overlap[] = [];
  rings.forEach((ring, r) => {
    const shared = new Map<number, number>();
    for (const c of ring.complaints) for (const k of holder.get(c) ?? []) shared.set(k, (shared.get(k) ?? 0) + 1);
    for (const [known, n] of shared) overlaps.push({ ring: r, known, shared: n });
  });
  return overlaps.sort(
    (x, y) =>
      y.shared - x.shared ||
      byCodeUnit(before[x.known].id, before[y.known].id) ||
      byCodeUnit(rings[x.ring].id, rings[y.ring].id),
  );
}
