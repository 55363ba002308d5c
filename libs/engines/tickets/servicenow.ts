import { type Ticketing, type TicketNote, Unwritten } from '../../domain/ports/ticketing.js';
import type { SourceSettings } from '../../domain/sources/settings.js';
import type { Outbound } from '../outbound/outbound.js';
import { listIn, Rest } from './rest.js';

const SYS_ID = /^[0-9a-f]{32}$/;

/** ServiceNow, after its public reference (Table API). Notes are work notes, which who complained never sees. */
export class ServiceNow implements Ticketing {
  private readonly rest: Rest;
  private readonly table: string;

  constructor(settings: SourceSettings, outbound: Outbound) {
    this.rest = Rest.signedIn(settings, settings['user'] ?? '', outbound);
    this.table = settings['table'] ?? '';
  }

  async comment(ticket: string, { mark, text }: TicketNote, unsure: boolean): Promise<void> {
    const id = await this.idOf(ticket);
    if (unsure) {
      const query = `element_id=${id}^element=work_notes^valueLIKE${mark}`;
      if ((await this.find('sys_journal_field', query)) !== null) return;
    }
    await this.rest.send('PATCH', `/api/now/table/${this.table}/${id}?sysparm_fields=sys_id`, { work_notes: text });
  }

  /** A tag is a label, and an entry that ties it to the ticket. */
  async tag(ticket: string, _: TicketNote, tags: readonly string[]): Promise<void> {
    const id = await this.idOf(ticket);
    for (const name of tags) {
      const label =
        (await this.find('label', `name=${name}^viewable_by=everyone`)) ??
        (await this.add('label', { name, viewable_by: 'everyone' }));
      const entry = { label, table: this.table, table_key: id };
      if ((await this.find('label_entry', `label=${label}^table=${this.table}^table_key=${id}`)) === null)
        await this.add('label_entry', entry);
    }
  }

  /** A record has no place for addresses that every table has: the note has it. */
  async link(): Promise<void> {}

  /** The id of a record, where its number is known. */
  private async idOf(ticket: string): Promise<string> {
    if (SYS_ID.test(ticket)) return ticket;
    const id = await this.find(this.table, `number=${ticket}`);
    if (id === null) throw new Unwritten('CLQ_TICKET_GONE', false);
    return id;
  }

  private async find(table: string, query: string): Promise<string | null> {
    const path = `/api/now/table/${table}?sysparm_query=${encodeURIComponent(query)}&sysparm_fields=sys_id&sysparm_limit=1`;
    const id = listIn(await this.rest.get(path), 'result')[0]?.['sys_id'];
    return typeof id === 'string' && SYS_ID.test(id) ? id : null;
  }

  private async add(table: string, body: Readonly<Record<string, string>>): Promise<string> {
    const answer = await this.rest.send('POST', `/api/now/table/${table}?sysparm_fields=sys_id`, body);
    const id = (answer as { readonly result?: { readonly sys_id?: unknown } } | null)?.result?.sys_id;
    if (typeof id !== 'string' || !SYS_ID.test(id)) throw new Unwritten('CLQ_TICKET_AWAY', true);
    return id;
  }
}
