import { signatureOf } from '../../domain/notifications/signature.js';
import type { Ticketing, TicketNote } from '../../domain/ports/ticketing.js';
import type { SourceSettings } from '../../domain/sources/settings.js';
import type { Outbound } from '../outbound/outbound.js';
import { Rest } from './rest.js';

/**
 * Any program, by messages signed after Standard Webhooks (standardwebhooks.com).
 * An act that is sent again has the same id, so the receiver knows it.
 */
export class SignedTickets implements Ticketing {
  constructor(
    private readonly settings: SourceSettings,
    private readonly outbound: Outbound,
  ) {}

  comment(ticket: string, { mark, text }: TicketNote): Promise<void> {
    return this.send('comment', mark, { ticket, note: mark, comment: text });
  }

  tag(ticket: string, { mark }: TicketNote, tags: readonly string[]): Promise<void> {
    return this.send('tag', mark, { ticket, note: mark, tags });
  }

  link(ticket: string, { mark }: TicketNote, url: string): Promise<void> {
    return this.send('link', mark, { ticket, note: mark, url });
  }

  private async send(act: string, mark: string, data: object): Promise<void> {
    const id = `msg_${mark.replace(/[^\w-]/g, '_')}_${act}`;
    const time = new Date();
    const seconds = String(Math.floor(time.getTime() / 1000));
    const body = { type: `ticket.${act}`, timestamp: time.toISOString(), data };
    const signature = signatureOf(this.settings['secret'] ?? '', id, seconds, JSON.stringify(body)).toString('base64');
    const headers = { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': `v1,${signature}` };
    await new Rest(this.settings['address'] ?? '', headers, this.outbound, false).send('POST', '', body);
  }
}
