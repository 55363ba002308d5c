import { type TicketOfComplaint, ticketStateOf } from '../../../../libs/app/tickets/ticket-service.js';
import type { CountedTicketSystem, TicketNoteRow } from '../../../../libs/db/repositories/tickets.js';
import { sentences } from '../../../../libs/domain/errors/errors.js';
import { shownSettings } from '../../../../libs/domain/sources/settings.js';
import { TICKET_KINDS, TICKET_SETTINGS, tagsOf } from '../../../../libs/domain/tickets/settings.js';

/** A ticket system as people see it: nothing of its secrets. */
export const systemNode = (row: CountedTicketSystem) => {
  const { settings, problem, ...shown } = row;
  return {
    ...shown,
    settings: shownSettings(TICKET_SETTINGS[row.kind], settings),
    state: ticketStateOf(row),
    problem: problem === null ? null : sentences(problem.code),
  };
};

export const noteNode = ({ id, complaint, state, problem, attempts, tags, by, at }: TicketNoteRow) => ({
  id,
  complaint,
  state,
  problem: problem === null ? null : sentences(problem.code),
  attempts,
  tags,
  by: by === '' ? null : by,
  at,
});

export const ticketNode = ({ system, ticket, text, notes }: TicketOfComplaint) => ({
  system: system.id,
  name: system.name,
  ticket,
  text,
  tags: tagsOf(system.settings),
  notes: notes.map(noteNode),
});

export const TICKET_KIND_SETTINGS = TICKET_KINDS.map((kind) => ({
  kind,
  settings: TICKET_SETTINGS[kind].map((setting) => ({ ...setting, drawn: setting.expected === 'signing' })),
}));
