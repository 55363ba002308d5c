import type { Ticketing, TicketNote } from '../../domain/ports/ticketing.js';
import type { SourceSettings } from '../../domain/sources/settings.js';
import type { Outbound } from '../outbound/outbound.js';
import { listIn, Rest } from './rest.js';

/** Comments that a look goes through, the last first. */
const LOOKED_AT = 100;

/** Jira Cloud, after its public reference (REST API 3: issue comments, edit issue, remote links). */
export class Jira implements Ticketing {
  private readonly rest: Rest;

  constructor(settings: SourceSettings, outbound: Outbound) {
    this.rest = Rest.signedIn(settings, settings['user'] ?? '', outbound);
  }

  async comment(ticket: string, { mark, text }: TicketNote, unsure: boolean): Promise<void> {
    const path = `/rest/api/3/issue/${ticket}/comment`;
    if (unsure) {
      const found = await this.rest.get(`${path}?orderBy=-created&maxResults=${LOOKED_AT}`);
      if (listIn(found, 'comments').some(({ body }) => JSON.stringify(body ?? '').includes(mark))) return;
    }
    const content = text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }));
    // In a service project a comment is shown to who asked, unless this says that it is internal.
    const properties = [{ key: 'sd.public.comment', value: { internal: true } }];
    await this.rest.send('POST', path, { body: { type: 'doc', version: 1, content }, properties });
  }

  async tag(ticket: string, _: TicketNote, tags: readonly string[]): Promise<void> {
    const labels = tags.map((add) => ({ add }));
    await this.rest.send('PUT', `/rest/api/3/issue/${ticket}`, { update: { labels } });
  }

  /** One link of an id: sent again, it is the same link. */
  async link(ticket: string, _: TicketNote, url: string): Promise<void> {
    const object = { url, title: 'Claque' };
    await this.rest.send('POST', `/rest/api/3/issue/${ticket}/remotelink`, { globalId: `claque ${url}`, object });
  }
}
