import type { Family } from '../../model.js';
import type { Value } from '../../values.js';

/** The least a group can be. */
const LEAST_MEMBERS = 3;

/** A number to call or an account to pay that does not stand openly as an agent's or an office's. */
export function isHidden(value: Value): boolean {
  return (value.family === 'contact' || value.family === 'money') && !value.declared;
}

/** Where at most this share of the members name the agent, the others keep quiet about it; a desk's clients nearly all name it. */
const QUIET = 0.6;

/**
 * Which validated groups are reported. What stands openly (an agent with the phone of the office) and what a place explains
 * (a print shop's device, network and address) each count as one source, because honest desks and shops look like that.
 * A ring needs a hidden operator value, and either a payee account shared with a second source, or three sources and what no honest
 * desk leaves: a certificate number under several people, or an agent whom only some of them name. Phones alone are not enough,
 * however many: two social workers of one hospital have two.
 */
export function isRing(
  group: { readonly values: readonly number[]; readonly members: readonly number[] },
  live: readonly Value[],
): boolean {
  if (group.members.length < LEAST_MEMBERS) return false;
  const sources = new Set<string>();
  const members = new Set(group.members);
  const naming = new Set<number>();
  let certificate = false;
  let hiddenPhone = false;
  for (const v of group.values) {
    const { family, declared, kind, units } = live[v];
    if (family === 'agent' || ((family === 'contact' || family === 'money') && declared)) sources.add('declared');
    else if (family === 'net' || family === 'home' || family === 'device') sources.add('place');
    else sources.add(family);
    if (family === 'agent') for (const u of units) if (members.has(u)) naming.add(u);
    if (kind === 'certificate') certificate = true;
    if (family === 'contact' && !declared) hiddenPhone = true;
  }
  // A desk in the open: most name it, and every phone is one that stands somewhere as an agent's or an office's.
  if (!hiddenPhone && naming.size > QUIET * members.size) return false;
  if (sources.has('money'))
    return sources.size >= 2 && (sources.has('contact') || sources.has('document') || sources.size >= 3);
  if (!sources.has('contact') || sources.size < 3) return false;
  return certificate || (naming.size > 0 && naming.size <= QUIET * members.size);
}

/**
 * T1: a validated group for a person to look at. T2, to escalate: three families of evidence, or money together with a paper
 * that several people handed in.
 */
export function tierOf(families: ReadonlySet<Family>): 'T1' | 'T2' {
  return families.size >= 3 || (families.has('money') && families.has('document')) ? 'T2' : 'T1';
}
