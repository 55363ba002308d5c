/** A note as it stands on a ticket. */
export interface TicketNote {
  /** Names it for good. It stands in the text, so that a look at the ticket shows whether the note is there. */
  readonly mark: string;
  /** For the people who work on the ticket, never for who complained. */
  readonly text: string;
}

/**
 * A ticket system of the house.
 *
 * All that can be done there is to add: a note, tags, an address. No act closes, refuses, answers or assigns a ticket,
 * or changes its state. No adapter may have such an act.
 */
export interface Ticketing {
  /**
   * Adds a note that only staff sees.
   *
   * @param unsure whether an earlier attempt may have come through. Then the ticket is looked at first.
   * @throws Unwritten
   */
  comment(ticket: string, note: TicketNote, unsure: boolean): Promise<void>;
  /** Adds tags; one that is there stays. @throws Unwritten */
  tag(ticket: string, note: TicketNote, tags: readonly string[]): Promise<void>;
  /** Adds an address, once. Where a system has none of its own, the text of the note has it. @throws Unwritten */
  link(ticket: string, note: TicketNote, url: string): Promise<void>;
}

/** Why nothing was written. */
export const UNWRITTEN = [
  'CLQ_TICKET_AWAY',
  'CLQ_TICKET_BUSY',
  'CLQ_TICKET_DENIED',
  'CLQ_TICKET_GONE',
  'CLQ_TICKET_REFUSED',
] as const;
export type UnwrittenCode = (typeof UNWRITTEN)[number];

/** An act of a ticket system failed. */
export class Unwritten extends Error {
  constructor(
    readonly code: UnwrittenCode,
    /** Whether it may have been done all the same: the answer got lost, or was none of the system's own. */
    readonly unsure: boolean,
    /** Seconds after which the system asks to come again. */
    readonly after: number | null = null,
  ) {
    super(code);
  }
}
