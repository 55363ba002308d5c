/**
 * A server that answers in the published shapes of Zendesk, Jira Cloud, ServiceNow and Standard Webhooks.
 * None of these services can be run here. So this proves what Claque sends, and how it takes answers of those shapes.
 * It does not prove that the services still answer so.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { TicketKind } from '../domain/tickets/settings.js';

/** What stands on one ticket. */
export interface Written {
  readonly comments: string[];
  readonly tags: Set<string>;
  readonly links: Set<string>;
  updated: number;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** What becomes of a request: a status is answered, `lost` cuts it before, `late` after it was done. */
export type Trouble = number | 'lost' | 'late' | null;

interface Heard {
  readonly kind: TicketKind;
  readonly url: URL;
  readonly method: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly request: IncomingMessage;
  readonly raw: string;
}
type Said = readonly [status: number, body?: object];

const USER = 'bot@example.org';
const TOKEN = 'a-token';
export const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const basic = (user: string) => `Basic ${Buffer.from(`${user}:${TOKEN}`).toString('base64')}`;
const hex = (value: string) => createHmac('sha256', 'id').update(value).digest('hex').slice(0, 32);

export class TicketServer {
  /** Every request, in the order in which they came. */
  readonly asked: Asked[] = [];
  /** By ticket. Tickets that are not here do not exist. */
  readonly tickets = new Map<string, Written>();
  /** What becomes of a request that writes; null: it is done. */
  trouble: (asked: Asked) => Trouble = () => null;
  private readonly labels = new Map<string, string>();
  private readonly taken = new Set<string>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async start(): Promise<TicketServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const made = new TicketServer(server, (server.address() as AddressInfo).port);
    server.on('request', (request, response) => void made.hear(request, response));
    return made;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  add(...tickets: readonly string[]): void {
    for (const ticket of tickets)
      this.tickets.set(ticket, { comments: [], tags: new Set(), links: new Set(), updated: 0 });
  }

  /** Settings with which a kind reaches this server. @param port of a wire to it. */
  settings(kind: TicketKind, port = this.port): { readonly name: string; readonly value: string }[] {
    const address = `http://127.0.0.1:${port}/${kind}`;
    const given =
      kind === 'webhook'
        ? { address, secret: SECRET }
        : { address, user: USER, token: TOKEN, ...(kind === 'servicenow' ? { table: 'incident' } : {}) };
    return Object.entries({ ...given, language: 'en' }).map(([name, value]) => ({ name, value }));
  }

  private async hear(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw = await text(request).catch(() => null);
    if (raw === null) return;
    const url = new URL(request.url ?? '', 'http://x');
    const [, kind = '', ...path] = url.pathname.split('/');
    const inner = new URL(`/${path.join('/')}${url.search}`, 'http://x');
    const method = request.method ?? '';
    const body = raw === '' ? {} : (JSON.parse(raw) as Readonly<Record<string, unknown>>);
    const asked = { method, path: inner.pathname, body };
    this.asked.push(asked);
    const trouble = this.trouble(asked);
    if (trouble === 'lost') {
      request.socket.destroy();
      return;
    }
    if (typeof trouble === 'number') {
      response.writeHead(trouble, { 'retry-after': '7', 'content-type': 'application/json' }).end('{"error":"x"}');
      return;
    }
    const [status, said] = this.answer({ kind: kind as TicketKind, url: inner, method, body, request, raw });
    if (trouble === 'late') {
      request.socket.destroy();
      return;
    }
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(said === undefined ? '' : JSON.stringify(said));
  }

  private answer(heard: Heard): Said {
    const { kind, request } = heard;
    const user = kind === 'zendesk' ? `${USER}/token` : USER;
    if (kind !== 'webhook' && request.headers.authorization !== basic(user)) return [401, { error: 'x' }];
    if (kind === 'zendesk') return this.zendesk(heard);
    if (kind === 'jira') return this.jira(heard);
    return kind === 'servicenow' ? this.serviceNow(heard) : this.webhook(heard);
  }

  private zendesk({ url, method, body }: Heard): Said {
    const [, id = '', what = ''] = /^\/api\/v2\/tickets\/(\d+)(?:\/(tags|comments))?\.json$/.exec(url.pathname) ?? [];
    const ticket = this.tickets.get(id);
    if (ticket === undefined) return [404, { error: 'RecordNotFound', description: 'Not found' }];
    const shown = () => ({ ticket: { id: Number(id), updated_at: `2026-01-01T00:00:${ticket.updated}Z` } });
    if (method === 'GET' && what === 'comments')
      return [
        200,
        { comments: [...ticket.comments].reverse().map((text, k) => ({ id: k, body: text, public: false })) },
      ];
    if (method === 'GET') return [200, shown()];
    if (what === 'tags') {
      for (const tag of body['tags'] as string[]) ticket.tags.add(tag);
      return [200, { tags: [...ticket.tags] }];
    }
    const given = body['ticket'] as {
      readonly comment: { readonly body: string; readonly public: boolean };
      readonly safe_update?: boolean;
      readonly updated_stamp?: string;
    };
    if (given.comment.public) throw new Error('a comment that everybody sees');
    if (given.safe_update === true && given.updated_stamp !== shown().ticket.updated_at)
      return [409, { error: 'UpdateConflict' }];
    ticket.comments.push(given.comment.body);
    ticket.updated++;
    return [200, shown()];
  }

  private jira({ url, method, body }: Heard): Said {
    const [, id = '', what = ''] =
      /^\/rest\/api\/3\/issue\/([\w-]+)(?:\/(comment|remotelink))?$/.exec(url.pathname) ?? [];
    const ticket = this.tickets.get(id);
    if (ticket === undefined)
      return [404, { errorMessages: ['Issue does not exist or you do not have permission to see it.'] }];
    if (method === 'GET')
      return [200, { comments: ticket.comments.map((c) => ({ body: JSON.parse(c) as unknown })), total: 1 }];
    if (what === 'comment') {
      const { properties } = body as {
        readonly properties: readonly { readonly value: { readonly internal: boolean } }[];
      };
      if (!properties[0].value.internal) throw new Error('a comment that everybody sees');
      ticket.comments.push(JSON.stringify(body['body']));
      return [201, { id: String(ticket.comments.length) }];
    }
    if (what === 'remotelink') {
      ticket.links.add(String(body['globalId']));
      return [201, { id: 10_000 }];
    }
    const { labels } = body['update'] as { readonly labels: readonly { readonly add: string }[] };
    for (const { add } of labels) ticket.tags.add(add);
    return [204];
  }

  private serviceNow({ url, method, body }: Heard): Said {
    const [, table = '', id = ''] = /^\/api\/now\/table\/(\w+)(?:\/([0-9a-f]{32}))?$/.exec(url.pathname) ?? [];
    const query = url.searchParams.get('sysparm_query') ?? '';
    const one = (found: string | undefined): Said => [200, { result: found === undefined ? [] : [{ sys_id: found }] }];
    const numberOf = (sysId: string) => [...this.tickets.keys()].find((number) => hex(number) === sysId);
    if (method === 'PATCH') {
      const ticket = this.tickets.get(numberOf(id) ?? '');
      if (ticket === undefined) return [404, { error: { message: 'No Record found' }, status: 'failure' }];
      ticket.comments.push(String(body['work_notes']));
      return [200, { result: { sys_id: id } }];
    }
    if (method === 'POST') {
      const made = hex(`${table} ${JSON.stringify(body)}`);
      if (table === 'label') this.labels.set(String(body['name']), made);
      else {
        const [name = ''] = [...this.labels].find(([, sysId]) => sysId === body['label']) ?? [];
        this.tickets.get(numberOf(String(body['table_key'])) ?? '')?.tags.add(name);
      }
      return [201, { result: { sys_id: made } }];
    }
    const parts = new Map(
      query.split('^').map((part) => /^(\w+?)(?:=|LIKE)(.*)$/.exec(part)!.slice(1) as [string, string]),
    );
    if (table === 'label') return one(this.labels.get(parts.get('name')!));
    const ticket = this.tickets.get(numberOf(parts.get('element_id') ?? parts.get('table_key') ?? '') ?? '');
    if (table === 'label_entry') {
      const [name = ''] = [...this.labels].find(([, sysId]) => sysId === parts.get('label')) ?? [];
      return one(ticket?.tags.has(name) === true ? hex('entry') : undefined);
    }
    if (table === 'sys_journal_field')
      return one(ticket?.comments.some((c) => c.includes(parts.get('value')!)) === true ? hex('journal') : undefined);
    return one(this.tickets.has(parts.get('number')!) ? hex(parts.get('number')!) : undefined);
  }

  /** A receiver as the standard advises: it knows an id that comes again. */
  private webhook({ request, raw, body }: Heard): Said {
    const header = (name: string) => String(request.headers[`webhook-${name}`]);
    const key = Buffer.from(SECRET.replace('whsec_', ''), 'base64');
    const own = createHmac('sha256', key)
      .update(`${header('id')}.${header('timestamp')}.${raw}`)
      .digest();
    const given = Buffer.from(header('signature').replace('v1,', ''), 'base64');
    if (given.length !== own.length || !timingSafeEqual(given, own)) return [401];
    const data = body['data'] as Readonly<Record<string, unknown>>;
    const ticket = this.tickets.get(String(data['ticket']));
    if (ticket === undefined) return [404];
    if (this.taken.has(header('id'))) return [200];
    this.taken.add(header('id'));
    if (body['type'] === 'ticket.comment') ticket.comments.push(String(data['comment']));
    else if (body['type'] === 'ticket.tag') for (const tag of data['tags'] as string[]) ticket.tags.add(tag);
    else ticket.links.add(String(data['url']));
    return [200];
  }
}
