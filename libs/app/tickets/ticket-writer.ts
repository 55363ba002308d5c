import type { DueNote, TicketSystem } from '../../db/repositories/tickets.js';
import type { Store } from '../../db/store.js';
import type { ErrorCode } from '../../domain/errors/errors.js';
import { RETRY_SECONDS } from '../../domain/notifications/notice.js';
import { type Ticketing, Unwritten, type UnwrittenCode } from '../../domain/ports/ticketing.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';
import { markOf } from './mark.js';
import { contentOf, type NoteWriter } from './note-content.js';
import { languageOf, ticketIn } from './ticket-service.js';

const LOOK_MS = 2000;
/** Notes that are begun at a time. */
const AT_ONCE = 8;
/** Seconds for which a note is this process's own, and how many must be left when a comment is begun. */
const HELD = 120;
const LEFT = 45;
/** Seconds before a ticket is looked at where an attempt may still be under way there. */
const SETTLING = 30;
/** Seconds for which nothing is sent to a system that refuses the key. */
const DENIED = 300;
/** What is wrong with the note or the ticket itself: to try again would change nothing. */
const OWN_FAULTS: ReadonlySet<UnwrittenCode> = new Set<UnwrittenCode>(['CLQ_TICKET_GONE', 'CLQ_TICKET_REFUSED']);

export interface TicketWriterDeps {
  readonly store: Store;
  readonly audit: AuditLog;
  readonly writer: NoteWriter;
  readonly open: (system: TicketSystem) => Ticketing;
  readonly now: () => string;
  readonly log: (message: string, about: Readonly<Record<string, unknown>>) => void;
}

/**
 * Writes notes to tickets: tags, address, and the comment last.
 *
 * A note is marked as begun before anything is sent. Where a process dies or an answer is lost, the next attempt looks
 * at the ticket before it writes. So a note stands there once.
 */
export class TicketWriter {
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;

  constructor(private readonly deps: TicketWriterDeps) {}

  start(): void {
    this.timer = setInterval(() => {
      this.looking ??= this.deliver()
        .then(() => {})
        .catch((error: Error) => this.deps.log('tickets not looked at', { error: error.message }))
        .finally(() => {
          this.looking = null;
        });
    }, LOOK_MS);
  }

  async stop(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.looking;
  }

  /** Writes what is due. Workers that look at the same time get different notes. @returns how many were tried. */
  async deliver(): Promise<number> {
    const held = this.later(HELD);
    const due = await this.deps.store.tickets.takeDue(this.deps.now(), held, AT_ONCE);
    await Promise.all(due.map((note) => this.one(note, held)));
    return due.length;
  }

  private async one(note: DueNote, held: string): Promise<void> {
    const { store } = this.deps;
    const [system, row] = await Promise.all([store.tickets.get(note.system), store.complaints.get(note.complaint)]);
    if (system === null) return;
    const ticket = row === null ? null : ticketIn(system, row);
    const person = note.cause === 'person';
    if (row === null || ticket === null) {
      // An event concerns every complaint, and many have no ticket.
      if (person) await this.failed(note, held, new Unwritten('CLQ_TICKET_GONE', false), 'CLQ_TICKET_NONE');
      else await store.tickets.drop(held, note.id);
      return;
    }
    if (!person && (await contentOf(store, row)).others === 0) {
      await store.tickets.drop(held, note.id);
      return;
    }
    try {
      const text = await this.deps.writer.text(row, languageOf(system), note.id);
      await this.send(
        this.deps.open(system),
        ticket,
        { ...note, text, link: this.deps.writer.link(note.complaint) },
        held,
      );
    } catch (error) {
      if (!(error instanceof Unwritten)) throw error;
      await this.failed(note, held, error);
      return;
    }
    await this.written(note, held, system.name);
  }

  /** @throws Unwritten */
  private async send(
    tickets: Ticketing,
    ticket: string,
    { id, tags, unsure, text, link }: DueNote & { readonly text: string; readonly link: string | null },
    held: string,
  ): Promise<void> {
    const note = { mark: markOf(id), text };
    if (tags.length > 0) await before(tickets.tag(ticket, note, tags), unsure);
    if (link !== null) await before(tickets.link(ticket, note, link), unsure);
    // Another process may take the note when the time is over: then only that one may write.
    if (this.later(LEFT) > held) throw new Unwritten('CLQ_TICKET_AWAY', unsure);
    await tickets.comment(ticket, note, unsure).catch((error: unknown) => {
      // What was unsure before stays so until a look went through.
      throw error instanceof Unwritten ? new Unwritten(error.code, error.unsure || unsure, error.after) : error;
    });
  }

  private async written(note: DueNote, held: string, system: string): Promise<void> {
    const { store, audit, now } = this.deps;
    const actor: Actor = { name: `ticket system ${system}`, role: 'intake', request: null };
    await store.transaction(async (tx) => {
      const done = { id: note.id, state: 'written' as const, unsure: false, problem: null, runAfter: now() };
      if (!(await store.tickets.settle(tx, held, { ...done, attempts: note.attempts + 1 }))) return;
      const after = { system: note.system, cause: note.cause };
      await audit.write(tx, actor, [
        { action: 'ticket.write', subject: { kind: 'complaint', id: note.complaint }, after },
      ]);
    });
    await store.tickets.answered(note.system, now());
  }

  private async failed(
    note: DueNote,
    held: string,
    { code, unsure, after }: Unwritten,
    shown: ErrorCode = code,
  ): Promise<void> {
    const { store, now } = this.deps;
    const busy = code === 'CLQ_TICKET_BUSY';
    // A system that asks for patience did not try.
    const attempts = note.attempts + (busy ? 0 : 1);
    const wait = busy ? (after ?? 0) : RETRY_SECONDS[note.attempts];
    const dead = OWN_FAULTS.has(code) || wait === undefined;
    const seconds = Math.max(wait ?? 0, unsure ? SETTLING : 0);
    await store.transaction(async (tx) => {
      const state = dead ? ('dead' as const) : ('waiting' as const);
      const outcome = { id: note.id, state, unsure, attempts, problem: { code: shown }, runAfter: this.later(seconds) };
      await store.tickets.settle(tx, held, outcome);
    });
    if (OWN_FAULTS.has(code)) await store.tickets.answered(note.system, now());
    else {
      const pause = busy ? (after ?? 0) : code === 'CLQ_TICKET_DENIED' ? DENIED : 0;
      await store.tickets.failed(note.system, code, this.later(pause));
    }
  }

  private later(seconds: number): string {
    return new Date(Date.parse(this.deps.now()) + seconds * 1000).toISOString();
  }
}

/** An act that may be done twice: whether it came through says nothing of the comment. */
async function before(act: Promise<void>, unsure: boolean): Promise<void> {
  await act.catch((error: unknown) => {
    throw error instanceof Unwritten ? new Unwritten(error.code, unsure, error.after) : error;
  });
}
