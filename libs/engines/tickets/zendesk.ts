import type { Ticketing, TicketNote } from '../../domain/ports/ticketing.js';
import type { SourceSettings } from '../../domain/sources/settings.js';
import type { Outbound } from '../outbound/outbound.js';
import { listIn, Rest } from './rest.js';

/**
 * Zendesk Support, after its public reference (Tickets, Ticket Comments, Tags).
 *
 * Comments are private. A look takes the time of the last change first. The comment then goes through only where
 * nothing changed since. So an earlier attempt that arrives late makes no second comment.
 */
export class Zendesk implements Ticketing {
  private readonly rest: Rest;

  constructor(settings: SourceSettings, outbound: Outbound) {
    this.rest = Rest.signedIn(settings, `${settings['user'] ?? ''}/token`, outbound);
  }

  async comment(ticket: string, { mark, text }: TicketNote, unsure: boolean): Promise<void> {
    const path = `/api/v2/tickets/${ticket}`;
    let guard = {};
    if (unsure) {
      const found = (await this.rest.get(`${path}.json`)) as { readonly ticket?: { readonly updated_at?: string } };
      guard = { safe_update: true, updated_stamp: found.ticket?.updated_at ?? '' };
      const comments = await this.rest.get(`${path}/comments.json?sort=-created_at&page[size]=100`);
      if (listIn(comments, 'comments').some(({ body }) => String(body).includes(mark))) return;
    }
    await this.rest.send('PUT', `${path}.json`, { ticket: { comment: { body: text, public: false }, ...guard } });
  }

  /** Tags that are sent so come beside those that are there. */
  async tag(ticket: string, _: TicketNote, tags: readonly string[]): Promise<void> {
    await this.rest.send('PUT', `/api/v2/tickets/${ticket}/tags.json`, { tags });
  }

  /** A ticket has no place for addresses: the comment has it. */
  async link(): Promise<void> {}
}
