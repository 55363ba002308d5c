import { text, texts } from '../../columns.js';
import { rows, run, statement } from '../../statement.js';
import { TICKET_NOTE } from '../../tickets-schema.js';
import type { PersonalData } from '../place.js';

const OF = statement(
  'personal.ticketNotes',
  { complaints: texts },
  { id: text, complaint: text, state: TICKET_NOTE.columns.state, at: text, system: text },
  `SELECT n.id, n.complaint, n.state, n.at, s.name AS system FROM ticket_note n JOIN ticket_system s ON s.id = n.system
   WHERE n.complaint = ANY($complaints::text[]) ORDER BY n.at, n.id`,
);
const FORGET = statement(
  'personal.forgetTicketNotes',
  { ids: texts },
  {},
  `DELETE FROM ticket_note WHERE id = ANY($ids::text[])`,
);

/** Notes that were or will be written to tickets. They hold ids alone. What stands on a ticket is that system's. */
export const TICKET_NOTES: PersonalData = {
  name: 'ticketNotes',
  encrypted: 'Ids of complaints alone; what a note says is made when it is written, and kept nowhere.',
  retained: 'Until the complaint is erased, or the ticket system is removed.',
  sealed: [],
  find: async ({ tx }, { ids: complaints }) => {
    const held = await rows(tx, OF, { complaints });
    return {
      items: held.map(({ complaint, state, at, system }) => ({ complaint, state, at, system })),
      erase: async () => {
        if (held.length > 0) await run(tx, FORGET, { ids: held.map((n) => n.id) });
      },
    };
  },
};
