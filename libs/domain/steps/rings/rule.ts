import type { Family } from '../../model.js';
import type { Value } from '../../values.js';

/** The least a group can be. */
const LEAST_MEMBERS = 3;

/** A number to call or an account to pay that does not stand openly as an agent's or an office's. */
export function isHidden(value: Value): boolean {
  return (value.family === 'contact' || value.family === 'money') && !value.declared;
}

/** Networks, addresses and devices that so many members have in common, or this share of them, are a place where people are. */
const PLACE = { members: 10, share: 1 / 3 };
/** When this share of the members were at such a place, it explains why they stand together. */
const EXPLAINS = 1 / 3;

/**
 * Which validated groups are reported. What stands openly (an agent with the phone of the office) and what a place explains
 * (a print shop's device, network and address) each count as one source, because honest desks and shops look like that.
 * A ring needs a hidden operator value, and either a payee account shared with a second source, or three sources and something
 * that no honest desk leaves: a certificate number under several people, an agent whom only some of them name, or several phones
 * where no place explains the group.
 */
export function isRing(
  group: { readonly values: readonly number[]; readonly members: readonly number[] },
  live: readonly Value[],
): boolean {
  if (group.members.length < LEAST_MEMBERS) return false;
  const sources = new Set<string>();
  // One number that people give and that calls for them is one phone.
  const phones = new Set<string>();
  const members = new Set(group.members);
  let certificate = false;
  const placed = new Set<number>();
  for (const v of group.values) {
    const { family, declared, kind, key, units } = live[v];
    if (family === 'agent' || ((family === 'contact' || family === 'money') && declared)) sources.add('declared');
    else if (family === 'net' || family === 'home' || family === 'device') {
      sources.add('place');
      const inside = [...units].filter((u) => members.has(u));
      if (inside.length >= PLACE.members || inside.length >= PLACE.share * members.size)
        for (const u of inside) placed.add(u);
    } else sources.add(family);
    if (family === 'contact' && !declared) phones.add(key);
    if (kind === 'certificate') certificate = true;
  }
  if (sources.has('money'))
    return sources.size >= 2 && (sources.has('contact') || sources.has('document') || sources.size >= 3);
  if (!sources.has('contact') || sources.size < 3) return false;
  return certificate || sources.has('declared') || (phones.size >= 2 && placed.size < EXPLAINS * members.size);
}

/**
 * T1: a validated group for a person to look at. T2, to escalate: three families of evidence, or money together with a paper
 * that several people handed in.
 */
export function tierOf(families: ReadonlySet<Family>): 'T1' | 'T2' {
  return families.size >= 3 || (families.has('money') && families.has('document')) ? 'T2' : 'T1';
}
