import type { ErrorCode } from '../domain/errors/errors.js';
import type { TicketEvent, TicketKind } from '../domain/tickets/settings.js';
import { bool, int, json, orNull, table, text, texts, word, words } from './columns.js';

/* Tables of ticket systems that notes are written to; see schema.ts. */

export const TICKET_SYSTEM = table('ticket_system', ['id'], {
  id: text,
  name: text,
  kind: word<TicketKind>(),
  /** Sealed: addresses, names and secrets. */
  settings: text,
  events: words<TicketEvent>(),
  paused: bool,
  /** Attempts in a row that failed, and why the last one did. */
  failures: int,
  problem: orNull(json<{ readonly code: ErrorCode }>()),
  answeredAt: orNull(text),
  /** Until then nothing is sent: it asked for patience, or refused the key. */
  notBefore: text,
  createdBy: text,
  createdAt: text,
});

/** What a note is written for: somebody said so, or an event that an administrator chose. */
export type TicketCause = 'person' | TicketEvent;
export type TicketNoteState = 'waiting' | 'written' | 'dead';
export const TICKET_NOTE = table('ticket_note', ['id'], {
  id: text,
  system: text,
  complaint: text,
  cause: word<TicketCause>(),
  tags: texts,
  state: word<TicketNoteState>(),
  /** Whether an attempt began whose end nobody knows: the next one looks at the ticket first. */
  unsure: bool,
  attempts: int,
  problem: orNull(json<{ readonly code: ErrorCode }>()),
  by: text,
  at: text,
  runAfter: text,
});
