import { randomUUID } from 'node:crypto';
import type { CountedTicketSystem, TicketNoteRow, TicketSystem } from '../../db/repositories/tickets.js';
import type { ComplaintRow, Store } from '../../db/store.js';
import { ClaqueError, notFound } from '../../domain/errors/errors.js';
import { newSecret } from '../../domain/notifications/signature.js';
import { isErased } from '../../domain/person/erase.js';
import type { GivenSetting } from '../../domain/sources/settings.js';
import {
  readTicketSettings,
  type TicketEvent,
  type TicketKind,
  tagsOf,
  ticketOf,
} from '../../domain/tickets/settings.js';
import type { Outbound } from '../../engines/outbound/outbound.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';
import type { NoteWriter } from './note-content.js';

const NAME_LENGTH = 80;
const MOST = 20;
const DEAD_SHOWN = 100;

/** A ticket system as somebody describes it. */
export interface TicketSystemInput {
  readonly name: string;
  readonly kind: TicketKind;
  readonly settings: readonly GivenSetting[];
  readonly events: readonly TicketEvent[];
}

/** The ticket that a complaint has in one system, and what was written there. */
export interface TicketOfComplaint {
  readonly system: TicketSystem;
  readonly ticket: string;
  /** As the next note reads. */
  readonly text: string;
  readonly notes: readonly TicketNoteRow[];
}

/** How a ticket system is: not written to yet, without trouble, failing, or paused. */
export type TicketSystemState = 'fresh' | 'fine' | 'failing' | 'paused';

export const ticketStateOf = ({ paused, failures, answeredAt }: TicketSystem): TicketSystemState =>
  paused ? 'paused' : failures > 0 ? 'failing' : answeredAt === null ? 'fresh' : 'fine';

/** Ticket systems of the house: what people say of them, and notes that they want written. TicketWriter writes them. */
export class TicketService {
  constructor(
    private readonly store: Store,
    private readonly audit: AuditLog,
    private readonly outbound: Outbound,
    private readonly writer: NoteWriter,
    private readonly now: () => string,
  ) {}

  list(): Promise<readonly CountedTicketSystem[]> {
    return this.store.tickets.list();
  }

  /** Notes of a system that were given up. */
  dead(system: string, limit: number): Promise<readonly TicketNoteRow[]> {
    return this.store.tickets.dead(system, Math.min(limit, DEAD_SHOWN));
  }

  /**
   * Makes a ticket system, or changes one. A secret that is left out stays as it was.
   *
   * @param id null makes one.
   * @returns its id, and the secret that was drawn for it, which is shown this once.
   * @throws ClaqueError CLQ_TICKET_…, CLQ_SOURCE_PRIVATE, CLQ_NOT_FOUND.
   */
  async save(
    id: string | null,
    input: TicketSystemInput,
    actor: Actor,
  ): Promise<{ readonly id: string; readonly secret: string | null }> {
    const { store, audit, now } = this;
    const known = id === null ? null : await store.tickets.get(id);
    if (id !== null && known === null) throw notFound('ticketSystem', id);
    if (known !== null && known.kind !== input.kind) throw new ClaqueError('CLQ_TICKET_KIND');
    if (known === null && (await this.list()).length >= MOST)
      throw new ClaqueError('CLQ_TICKET_COUNT', { limit: MOST });
    const name = input.name.trim();
    if (name === '' || name.length > NAME_LENGTH) throw new ClaqueError('CLQ_TICKET_NAME', { limit: NAME_LENGTH });
    const drawn = known === null && input.kind === 'webhook' ? newSecret() : null;
    const kept = drawn === null ? known?.settings : { secret: drawn };
    const settings = readTicketSettings(input.kind, input.settings, kept);
    await this.outbound.assertMayReach(new URL(settings['address'] ?? ''));
    const events = [...new Set(input.events)].sort();
    const made = id ?? randomUUID();
    await store.transaction(async (tx) => {
      const said = { id: made, name, settings, events };
      const free =
        known === null
          ? await store.tickets.add(tx, { ...said, kind: input.kind, createdBy: actor.name }, now())
          : await store.tickets.change(tx, said, now());
      if (!free) throw new ClaqueError('CLQ_TICKET_NAME', { limit: NAME_LENGTH });
      const act = {
        action: 'Mutation.saveTicketSystem',
        subject: { kind: 'ticketSystem', id: made },
        after: { kind: input.kind, events },
      };
      await audit.write(tx, actor, [act]);
    });
    return { id: made, secret: settings['secret'] === drawn ? drawn : null };
  }

  /** @throws ClaqueError CLQ_NOT_FOUND. */
  pause(id: string, paused: boolean, actor: Actor): Promise<void> {
    return this.store.transaction(async (tx) => {
      if (!(await this.store.tickets.pause(tx, id, paused))) throw notFound('ticketSystem', id);
      const act = { action: 'Mutation.pauseTicketSystem', subject: { kind: 'ticketSystem', id }, after: { paused } };
      await this.audit.write(tx, actor, [act]);
    });
  }

  /** Forgets a system, with the notes that wait. What was written stays there. @throws ClaqueError CLQ_NOT_FOUND. */
  remove(id: string, actor: Actor): Promise<void> {
    return this.store.transaction(async (tx) => {
      if (!(await this.store.tickets.remove(tx, id))) throw notFound('ticketSystem', id);
      await this.audit.write(tx, actor, [
        { action: 'Mutation.removeTicketSystem', subject: { kind: 'ticketSystem', id } },
      ]);
    });
  }

  /**
   * Has notes that were given up tried again.
   *
   * @param notes null: all of the system.
   * @returns how many.
   * @throws ClaqueError CLQ_NOT_FOUND.
   */
  replay(id: string, notes: readonly string[] | null, actor: Actor): Promise<number> {
    return this.store.transaction(async (tx) => {
      if ((await this.store.tickets.get(id, tx)) === null) throw notFound('ticketSystem', id);
      const count = await this.store.tickets.replay(tx, id, notes, this.now());
      const act = { action: 'Mutation.replayTicketNotes', subject: { kind: 'ticketSystem', id }, after: { count } };
      await this.audit.write(tx, actor, [act]);
      return count;
    });
  }

  /** The tickets that a complaint has, with what was written and what a note would say. */
  async of(complaint: string): Promise<readonly TicketOfComplaint[]> {
    const systems = await this.list();
    if (systems.length === 0) return [];
    const row = await this.store.complaints.get(complaint);
    if (row === null) return [];
    const notes = await this.store.tickets.notes(complaint);
    const found: TicketOfComplaint[] = [];
    for (const system of systems) {
      const ticket = ticketIn(system, row);
      if (ticket === null) continue;
      const text = await this.writer.text(row, languageOf(system), '');
      found.push({ system, ticket, text, notes: notes.filter((n) => n.system === system.id) });
    }
    return found;
  }

  /**
   * Has a note about a complaint written to its ticket.
   *
   * @param tags of the system's own list.
   * @throws ClaqueError CLQ_NOT_FOUND, CLQ_TICKET_NONE, CLQ_TICKET_TAG.
   */
  async write(complaint: string, system: string, tags: readonly string[], actor: Actor): Promise<void> {
    const { store, audit, now } = this;
    const row = await store.complaints.get(complaint);
    if (row === null) throw notFound('complaint', complaint);
    const to = await store.tickets.get(system);
    if (to === null) throw notFound('ticketSystem', system);
    if (ticketIn(to, row) === null) throw new ClaqueError('CLQ_TICKET_NONE');
    const listed = tagsOf(to.settings);
    if (!tags.every((tag) => listed.includes(tag))) throw new ClaqueError('CLQ_TICKET_TAG', { limit: listed.length });
    await store.transaction(async (tx) => {
      const note = { id: randomUUID(), system, complaint, tags: [...new Set(tags)].sort(), by: actor.name };
      await store.tickets.ask(tx, note, now());
      const act = {
        action: 'Mutation.writeToTicket',
        subject: { kind: 'complaint', id: complaint },
        after: { system, tags: note.tags },
      };
      await audit.write(tx, actor, [act]);
    });
  }
}

/** The ticket of a complaint in a system. One whose person was erased has none. */
export const ticketIn = ({ kind, settings }: TicketSystem, { complaint }: ComplaintRow): string | null =>
  isErased({ kind: 'complaint', record: complaint }) ? null : ticketOf(kind, settings, complaint);

export const languageOf = ({ settings }: TicketSystem): 'en' | 'zh' => (settings['language'] === 'en' ? 'en' : 'zh');
