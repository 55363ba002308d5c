import { randomBytes } from 'node:crypto';
import type { AuditEntry, AuditEvent } from './chain.js';
import { commitment, type Said } from './said.js';

/** Kinds of subjects whose ids come from outside and may name a person: the lender's references, names of files. */
export const CONCEALED: ReadonlySet<string> = new Set(['debtor', 'paper']);

/**
 * Takes out of an event what must be erasable. The chain gets the salted hash of it in its place.
 *
 * @param pseudonym of a subject that is concealed.
 * @returns what was taken out; null: there is nothing in it.
 */
export function withoutWords<E extends AuditEvent>(
  event: E,
  pseudonym: (subject: AuditEvent['subject']) => string,
): { readonly event: E; readonly said: Said | null } {
  const { reason, before, after, subject } = event;
  const concealed = CONCEALED.has(subject.kind) ? pseudonym(subject) : subject.id;
  if (reason === null && before === null && after === null && concealed === subject.id) return { event, said: null };
  const said: Said = {
    salt: randomBytes(16).toString('hex'),
    reason,
    before,
    after,
    ...(concealed === subject.id ? {} : { subject: subject.id }),
  };
  return {
    event: {
      ...event,
      subject: { kind: subject.kind, id: concealed },
      reason: null,
      before: null,
      after: null,
      words: commitment(said),
    },
    said,
  };
}

/** An entry as people read it: with its words, where they were not erased. */
export function withWords({ said, ...entry }: AuditEntry): AuditEntry {
  if (said === undefined || said === null) return entry;
  const { reason, before, after, subject = entry.subject.id } = said;
  return { ...entry, reason, before, after, subject: { kind: entry.subject.kind, id: subject } };
}
