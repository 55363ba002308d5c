import type { EvidenceFamily } from '../../model/index.js';
import type { Value } from '../../shared-values/value.js';

/** A smaller group is none. */
const LEAST_MEMBERS = 3;

/** A phone or payee account that nobody states openly as an agent's or an office's. */
function isHidden(value: Value): boolean {
  return (value.family === 'contact' || value.family === 'money') && !value.declared;
}

/** If no more than this share of the members name the agent, the others keep quiet. Clients of an honest desk nearly all name it. */
const QUIET = 0.6;

/**
 * Which validated groups are reported. Values stated openly count as one source: an agent with the office's phone. So do
 * values that a place explains: a print shop's device, network and address. Honest desks and shops look like that.
 * A ring needs a hidden operator value and something that no honest desk leaves. This is one of two:
 * - Same-source documents: one person's certificate number that several hand in, or a residue beyond the form.
 * - An unlicensed agent whom only some members name.
 * Phones, accounts and letters are not enough, however many. A mutual-aid group has a volunteer's mobile, a pooled account
 * and one letter. A hospital has a social worker's phone and an account for refunds.
 */
export function isRing(group: Group, live: readonly Value[]): boolean {
  if (group.members.length < LEAST_MEMBERS) return false;
  const { sources, sameSource, quietAgent, openOffice } = looksOf(group, live);
  if (openOffice) return false;
  if (sources.has('money') && sameSource) return true;
  return (sources.has('contact') || sources.has('money')) && sources.size >= 3 && (sameSource || quietAgent);
}

/**
 * Which of the other groups a person should look at. They have a hidden payee account, same-source documents, or an agent
 * whom only some name. A shared mobile alone is no reason: every print shop and every ward has one.
 */
export function isToCheck(group: Group, live: readonly Value[]): boolean {
  const { sources, sameSource, quietAgent, openOffice } = looksOf(group, live);
  return (
    !openOffice && group.values.some((v) => isHidden(live[v])) && (sources.has('money') || sameSource || quietAgent)
  );
}

interface Group {
  readonly values: readonly number[];
  readonly members: readonly number[];
}

/**
 * Whether a number stands on most papers of its kind that members hand in. A forger's clients all have it. If a clerk gave
 * three people one number by mistake, most neighbors have numbers of their own.
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
  let sameSource = false;
  let hiddenPhone = false;
  for (const v of group.values) {
    const { family, declared, kind, units } = live[v];
    if (family === 'agent' || ((family === 'contact' || family === 'money') && declared)) sources.add('declared');
    else if (family === 'net' || family === 'home' || family === 'device') sources.add('place');
    else sources.add(family);
    if (kind === 'agent') for (const u of units) if (members.has(u)) naming.add(u);
    if (kind === 'source_document' || (kind === 'certificate' && isReused(live[v], members))) sameSource = true;
    if (family === 'contact' && !declared) hiddenPhone = true;
  }
  // An open office: most members name it, and every phone is stated somewhere as an agent's or an office's.
  const openOffice = !hiddenPhone && naming.size > QUIET * members.size;
  return { sources, sameSource, quietAgent: naming.size > 0 && naming.size <= QUIET * members.size, openOffice };
}

/**
 * T1: a validated group for a person to look at. T2, to escalate: three families of evidence, or money together with a
 * document that several people handed in.
 */
export function tierOf(families: ReadonlySet<EvidenceFamily>): 'T1' | 'T2' {
  return families.size >= 3 || (families.has('money') && families.has('document')) ? 'T2' : 'T1';
}
