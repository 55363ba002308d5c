import { createHash } from 'node:crypto';
import type { Role } from '../access.js';

/** What somebody did, or looked at. Ids and what people wrote as reasons; no names, numbers or texts of complainants. */
export interface AuditEvent {
  readonly at: string;
  readonly actor: string;
  readonly role: Role;
  /** Name of the operation, as in ../access.ts, or of what the program did by itself. */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly reason: string | null;
  /** Id of the request that it was part of. */
  readonly request: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** An event at its place in the chain. */
export interface AuditEntry extends AuditEvent {
  readonly number: number;
  /** Hash of the entry before it; of the first one GENESIS. */
  readonly previous: string;
  readonly hash: string;
}

export const GENESIS = '0'.repeat(64);

/** What was the last entry on a day, to be kept where nobody who can write to the store can write. */
export interface Anchor {
  readonly day: string;
  readonly number: number;
  readonly hash: string;
}

/** The event as the next link of a chain: SHA-256 over the canonical JSON of everything but the hash. */
export function link(event: AuditEvent, last: { readonly number: number; readonly hash: string } | null): AuditEntry {
  const entry = { ...event, number: (last?.number ?? 0) + 1, previous: last?.hash ?? GENESIS };
  return { ...entry, hash: hashOf(entry) };
}

export interface ChainState {
  readonly entries: number;
  /** The first link that does not hold, and why; null where all do. */
  readonly broken: { readonly number: number; readonly why: string } | null;
}

/**
 * Looks at every link. A changed, added or missing entry breaks the chain at its place; one cut off at the end, or a chain that was made anew, is
 * told by the anchors.
 */
export async function verifyChain(
  entries: AsyncIterable<AuditEntry>,
  anchors: readonly Anchor[] = [],
): Promise<ChainState> {
  const expected = new Map(anchors.map((a) => [a.number, a]));
  let last: { readonly number: number; readonly hash: string } | null = null;
  for await (const { hash, ...entry } of entries) {
    const number: number = (last?.number ?? 0) + 1;
    const broken = (why: string): ChainState => ({ entries: number - 1, broken: { number, why } });
    if (entry.number !== number) return broken(`entry ${number} is missing, or out of its place`);
    if (entry.previous !== (last?.hash ?? GENESIS)) return broken('it does not follow the entry before it');
    if (hashOf(entry) !== hash) return broken('its content is not what was written');
    const anchor = expected.get(number);
    if (anchor !== undefined && anchor.hash !== hash) return broken(`it is not what the anchor of ${anchor.day} says`);
    expected.delete(number);
    last = { number, hash };
  }
  const count = last?.number ?? 0;
  const cut = [...expected.values()].sort((x, y) => x.number - y.number)[0];
  if (cut === undefined) return { entries: count, broken: null };
  return {
    entries: count,
    broken: { number: count + 1, why: `the anchor of ${cut.day} knows entry ${cut.number}, and it is not there` },
  };
}

function hashOf(entry: Omit<AuditEntry, 'hash'>): string {
  return createHash('sha256').update(canonical(entry), 'utf8').digest('hex');
}

/** JSON in one form only: no spaces, names in the order of their UTF-16 units (RFC 8785; numbers and strings are ECMAScript's there too). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((v) => canonical(v ?? null)).join(',')}]`;
  if (value !== null && typeof value === 'object')
    return `{${Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([name, v]) => `${JSON.stringify(name)}:${canonical(v)}`)
      .join(',')}}`;
  return JSON.stringify(value);
}
