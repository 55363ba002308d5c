import type { EvidenceFamily } from '../../model/index.js';
import type { Value } from '../../shared-values/value.js';

/** The least a group can be. */
const LEAST_MEMBERS = 3;

/** A number to call or an account to pay that does not stand openly as an agent's or an office's. */
function isHidden(value: Value): boolean {
  return (value.family === 'contact' || value.family === 'money') && !value.declared;
}

/** Where at most this share of the members name the agent, the others keep quiet about it; a desk's clients nearly all name it. */
const QUIET = 0.6;

/**
 * Which validated groups are reported. What stands openly (an agent with the phone of the office) and what a place explains
 * (a print shop's device, network and address) each count as one source, because honest desks and shops look like that.
 * A ring needs a hidden operator value and what no honest desk leaves: papers from one mould (a certificate number that its issuer gave
 * to one person and that several hand in, or a residue beyond the form), or an agent, no licensed one, whom only some name. Phones, accounts and letters are not enough, however
 * many: a mutual-aid group has a volunteer's mobile, a pooled account and one letter, a hospital a social worker's and one for refunds.
 */
export function isRing(group: Group, live: readonly Value[]): boolean {
  if (group.members.length < LEAST_MEMBERS) return false;
  const { sources, mould, quietAgent, openDesk } = looksOf(group, live);
  if (openDesk) return false;
  if (sources.has('money') && mould) return true;
  return (sources.has('contact') || sources.has('money')) && sources.size >= 3 && (mould || quietAgent);
}

/**
 * Which of the other groups a person should look at: those with a hidden payee account, papers from one mould or an agent whom
 * only some name. A shared mobile alone stands at every print shop and in every ward.
 */
export function isToCheck(group: Group, live: readonly Value[]): boolean {
  const { sources, mould, quietAgent, openDesk } = looksOf(group, live);
  return !openDesk && group.values.some((v) => isHidden(live[v])) && (sources.has('money') || mould || quietAgent);
}

interface Group {
  readonly values: readonly number[];
  readonly members: readonly number[];
}

/**
 * Whether a number stands on most papers of its kind that members hand in: a forger's clients all have it, and where a clerk gave three people one
 * by mistake most neighbours have numbers of their own.
 */
function isReused({ units, peers }: Value, members: ReadonlySet<number>): boolean {
  if (peers === undefined) return false;
  const inside = (list: Uint32Array) => list.reduce((n, u) => n + (members.has(u) ? 1 : 0), 0);
  return inside(units) * 2 > inside(peers);
}

function looksOf(group: Group, live: readonly Value[]) {
  const sources = new Set<string>();
  const members = new Set(group.members);
  const naming = new Set<number>();
  let mould = false;
  let hiddenPhone = false;
  for (const v of group.values) {
    const { family, declared, kind, units } = live[v];
    if (family === 'agent' || ((family === 'contact' || family === 'money') && declared)) sources.add('declared');
    else if (family === 'net' || family === 'home' || family === 'device') sources.add('place');
    else sources.add(family);
    if (kind === 'agent') for (const u of units) if (members.has(u)) naming.add(u);
    if (kind === 'mould' || (kind === 'certificate' && isReused(live[v], members))) mould = true;
    if (family === 'contact' && !declared) hiddenPhone = true;
  }
  // A desk in the open: most name it, and every phone is one that stands somewhere as an agent's or an office's.
  const openDesk = !hiddenPhone && naming.size > QUIET * members.size;
  return { sources, mould, quietAgent: naming.size > 0 && naming.size <= QUIET * members.size, openDesk };
}

/**
 * T1: a validated group for a person to look at. T2, to escalate: three families of evidence, or money together with a paper
 * that several people handed in.
 */
export function tierOf(families: ReadonlySet<EvidenceFamily>): 'T1' | 'T2' {
  return families.size >= 3 || (families.has('money') && families.has('document')) ? 'T2' : 'T1';
}
