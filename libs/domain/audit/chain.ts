import { createHash } from 'node:crypto';
import type { Role } from '../access.js';
import { type Bilingual, BREAK_SENTENCES, BREAKS, phrase, verbatim } from '../errors/errors.js';
import { canonical } from './canonical.js';
import { commitment, type Said } from './said.js';

/** What somebody did, or looked at. The chain itself holds ids only; what people wrote lies sealed beside it (words.ts). */
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
  /** Salted hash of the reason, before and after, which are null here then. Absent in entries that never had any, and in older ones. */
  readonly words?: string;
}

/** An event at its place in the chain. */
export interface AuditEntry extends AuditEvent {
  readonly number: number;
  /** Hash of the entry before it; of the first one GENESIS. */
  readonly previous: string;
  readonly hash: string;
  /** The words that the hash of them stands for; null where they were erased. No part of the chain. */
  readonly said?: Said | null;
}

export const GENESIS = '0'.repeat(64);

/** The last entry of a day. Keep it where nobody who can write to the store can write. */
export interface Anchor {
  readonly day: string;
  readonly number: number;
  readonly hash: string;
  /** Code under the installation's key; anchors of earlier versions have none. */
  readonly mac?: string;
}

/** The event as the next link of a chain: SHA-256 over the canonical JSON of everything but the hash. */
export function link(event: AuditEvent, last: { readonly number: number; readonly hash: string } | null): AuditEntry {
  const entry = { ...event, number: (last?.number ?? 0) + 1, previous: last?.hash ?? GENESIS };
  return { ...entry, hash: hashOf(entry) };
}

export interface ChainState {
  readonly entries: number;
  /** The first link that does not hold, and why; null where all do. */
  readonly broken: { readonly number: number; readonly why: Bilingual } | null;
}

/**
 * Looks at every link. A changed, added or missing entry breaks the chain at its place.
 * The anchors show an entry that was cut off at the end, and a chain that was made again.
 */
export async function verifyChain(
  entries: AsyncIterable<AuditEntry>,
  anchors: readonly Anchor[] = [],
): Promise<ChainState> {
  const expected = new Map(anchors.map((a) => [a.number, a]));
  let last: { readonly number: number; readonly hash: string } | null = null;
  for await (const { hash, ...entry } of entries) {
    const number: number = (last?.number ?? 0) + 1;
    const broken = (why: Bilingual): ChainState => ({ entries: number - 1, broken: { number, why } });
    if (entry.number !== number) return broken(BREAKS.disordered);
    if (entry.previous !== (last?.hash ?? GENESIS)) return broken(BREAKS.unlinked);
    if (hashOf(entry) !== hash) return broken(BREAKS.rewritten);
    const wrong = wrongWords(entry);
    if (wrong !== null) return broken(wrong);
    const anchor = expected.get(number);
    if (anchor !== undefined && anchor.hash !== hash)
      return broken(phrase(BREAK_SENTENCES.anchorDiffers, { day: verbatim(anchor.day) }));
    expected.delete(number);
    last = { number, hash };
  }
  const count = last?.number ?? 0;
  const cut = [...expected.values()].sort((x, y) => x.number - y.number)[0];
  if (cut === undefined) return { entries: count, broken: null };
  return {
    entries: count,
    broken: {
      number: count + 1,
      why: phrase(BREAK_SENTENCES.anchorMisses, { day: verbatim(cut.day), number: cut.number }),
    },
  };
}

/** What is wrong with the words of an entry; null: they are what was written, or were erased. */
export function wrongWords({ words, said }: Pick<AuditEntry, 'words' | 'said'>): Bilingual | null {
  if (words === undefined) return said == null ? null : BREAKS.wordsUnknown;
  if (said === undefined) return BREAKS.wordsMissing;
  return said === null || commitment(said) === words ? null : BREAKS.wordsChanged;
}

function hashOf({ said: _, ...entry }: Omit<AuditEntry, 'hash'>): string {
  return createHash('sha256').update(canonical(entry), 'utf8').digest('hex');
}
