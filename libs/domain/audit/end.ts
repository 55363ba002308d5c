import { BREAK_SENTENCES, BREAKS, phrase, verbatim } from '../errors/errors.js';
import { type Anchor, type AuditEntry, type ChainState, verifyChain } from './chain.js';

/** The last entry of the log, under a code that only the installation's key makes. */
export interface Head {
  readonly number: number;
  readonly hash: string;
  readonly mac: string;
}

/** What the end of a log is checked against. */
export interface EndProof {
  readonly head: Head | null;
  /** Entries that were there when the end was first sealed; null where it never was. */
  readonly sealedSince: number | null;
  /** Null where no anchors are kept. */
  readonly anchors: readonly Anchor[] | null;
  /** Whether a head or an anchor carries the installation's own code. */
  genuine(of: Head | Anchor): boolean;
}

export interface LogState extends ChainState {
  /** The last day whose end an anchor proves; null for none. */
  readonly anchored: Anchor | null;
  /** Entries behind the last anchor: only the sealed end vouches for them. */
  readonly unanchored: number;
}

/**
 * Looks at every link, at the sealed end and at the anchors.
 * The sealed end shows entries that were cut off, and a log that was written again with new hashes.
 * An anchor is due for every day on which the log has an entry and went on to another day.
 * That also holds where the clock went back.
 * Nobody can see from here that the store, the sealed end and the anchors are all an old copy.
 * For that, keep `claque audit end` elsewhere.
 */
export async function verifyLog(entries: AsyncIterable<AuditEntry>, proof: EndProof): Promise<LogState> {
  const { head, sealedSince, anchors } = proof;
  const last: { entry: AuditEntry | null } = { entry: null };
  const atHead: { hash: string | null } = { hash: null };
  /** The last entry of each day behind which the log went on to another day. */
  const due = new Map<string, number>();
  async function* watched(): AsyncGenerator<AuditEntry> {
    for await (const entry of entries) {
      const day = last.entry?.at.slice(0, 10);
      if (day !== undefined && day !== entry.at.slice(0, 10)) due.set(day, last.entry!.number);
      if (entry.number === head?.number) atHead.hash = entry.hash;
      last.entry = entry;
      yield entry;
    }
  }
  const chain = await verifyChain(watched(), anchors ?? []);
  const proven = [...(anchors ?? [])].sort((x, y) => x.number - y.number).at(-1) ?? null;
  const state = (broken: ChainState['broken']): LogState => ({
    entries: chain.entries,
    broken,
    anchored: proven,
    unanchored: chain.entries - (proven?.number ?? 0),
  });
  if (chain.broken !== null) return state(chain.broken);
  const at = (number: number, why: NonNullable<ChainState['broken']>['why']) => state({ number, why });
  const { entries: count } = chain;
  if (head === null) {
    // A store of an earlier version has no sealed end before its first new entry.
    const sealed = sealedSince !== null || (anchors ?? []).some((a) => a.mac !== undefined);
    if (sealed) return at(count + 1, BREAKS.endMissing);
  } else {
    if (!proof.genuine(head)) return at(count, BREAKS.endForged);
    if (head.number > count) return at(count + 1, phrase(BREAK_SENTENCES.endMisses, { number: head.number }));
    if (atHead.hash !== head.hash) return at(head.number, BREAKS.endDiffers);
    if (count > head.number) return at(head.number + 1, BREAKS.endPassed);
  }
  if (anchors === null) return state(null);
  const since = sealedSince ?? 0;
  for (const anchor of anchors)
    if (anchor.number > since && !proof.genuine(anchor))
      return at(anchor.number, phrase(BREAK_SENTENCES.anchorForged, { day: verbatim(anchor.day) }));
  const known = new Set(anchors.map((a) => `${a.day} ${a.number}`));
  for (const [day, number] of due)
    if (number > since && !known.has(`${day} ${number}`))
      return at(number, phrase(BREAK_SENTENCES.anchorAbsent, { day: verbatim(day) }));
  return state(null);
}
