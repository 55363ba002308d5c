/** Ticket systems in their published shapes: what is sent, how answers are taken, and that nothing is ever closed. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readNetworks } from '../../domain/notifications/network.js';
import { type Ticketing, Unwritten } from '../../domain/ports/ticketing.js';
import {
  isAccusing,
  readTicketSettings,
  TICKET_KINDS,
  type TicketKind,
  ticketOf,
} from '../../domain/tickets/settings.js';
import { SECRET, TicketServer, type Trouble } from '../../testing/ticket-server.js';
import { Outbound } from '../outbound/outbound.js';
import { openTickets } from './open.js';

const TICKET: Readonly<Record<TicketKind, string>> = {
  zendesk: '4711',
  jira: 'CARE-12',
  servicenow: 'INC0010023',
  webhook: 'T-1',
};
const outbound = new Outbound(readNetworks('127.0.0.0/8')!);
let made = 0;
/** Another note each time: receivers know one that comes again. */
const aNote = () => ({ mark: `claque-note-${++made}`, text: `first line\n"second" line\n[claque-note-${made}]` });
let note = aNote();
const URL_OF = 'https://claque.example.org/complaints/1';

/** Names of fields by which these systems close, decide, assign or hide a ticket. */
const DECIDING =
  /^(?:status|state|incident_state|resolution|resolution_code|close_code|close_notes|closed_at|closed_by|resolved_at|resolved_by|transition|priority|urgency|assignee|assignee_id|assigned_to|group_id|active|custom_status_id|fields|custom_fields|solved|approval)$/;
const namesIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap(namesIn)
    : value !== null && typeof value === 'object'
      ? Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)])
      : [];

describe.each(TICKET_KINDS)('a ticket system: %s', (kind) => {
  let server: TicketServer;
  let tickets: Ticketing;
  const ticket = TICKET[kind];
  const on = () => server.tickets.get(ticket)!;
  const writes = () => server.asked.filter((a) => a.method !== 'GET');

  beforeAll(async () => {
    server = await TicketServer.start();
    tickets = openTickets(kind, readTicketSettings(kind, server.settings(kind)), outbound);
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.asked.length = 0;
    server.trouble = () => null;
    server.add(ticket);
    note = aNote();
  });
  const failing = async (trouble: Trouble, unsure = false) => {
    server.trouble = ({ method }) => (method === 'GET' ? null : trouble);
    const failed = await tickets.comment(ticket, note, unsure).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(Unwritten);
    const { code, unsure: open, after } = failed as Unwritten;
    return [code, open, after];
  };

  it('takes a note, tags and an address, and keeps what it has', async () => {
    await tickets.tag(ticket, note, ['asked', 'claque']);
    await tickets.tag(ticket, aNote(), ['claque', 'more']);
    await tickets.link(ticket, note, URL_OF);
    await tickets.comment(ticket, note, false);
    expect(on().comments).toHaveLength(1);
    for (const part of ['first line', 'second', note.mark]) expect(on().comments[0]).toContain(part);
    expect([...on().tags].sort()).toEqual(['asked', 'claque', 'more']);
    expect([...on().links].join()).toBe(
      { jira: `claque ${URL_OF}`, webhook: URL_OF, zendesk: '', servicenow: '' }[kind],
    );
  });

  it('has no act and no field that closes, decides, assigns or refuses', async () => {
    await tickets.tag(ticket, note, ['claque']);
    await tickets.link(ticket, note, URL_OF);
    for (const unsure of [false, true]) await tickets.comment(ticket, aNote(), unsure);
    expect(writes().length).toBeGreaterThan(2);
    for (const { path, body } of server.asked) {
      expect(path).not.toMatch(/transition|status|close|resolve|merge|delete|assign/i);
      expect(namesIn(body).filter((name) => DECIDING.test(name))).toEqual([]);
    }
    const acts = Object.getOwnPropertyNames(Object.getPrototypeOf(tickets) as object);
    expect(acts.filter((act) => !['constructor', 'comment', 'tag', 'link'].includes(act)).sort()).toEqual(
      { zendesk: [], jira: [], servicenow: ['add', 'find', 'idOf'], webhook: ['send'] }[kind],
    );
  });

  it('says why a note was not taken', async () => {
    expect(await failing(429)).toEqual(['CLQ_TICKET_BUSY', false, 7]);
    expect(await failing(401)).toEqual(['CLQ_TICKET_DENIED', false, null]);
    expect(await failing(422)).toEqual(['CLQ_TICKET_REFUSED', false, null]);
    expect(await failing(500)).toEqual(['CLQ_TICKET_AWAY', true, null]);
    expect(await failing('lost')).toEqual(['CLQ_TICKET_AWAY', true, null]);
    server.tickets.delete(ticket);
    expect(await failing(null)).toEqual(['CLQ_TICKET_GONE', false, null]);
  });

  it('has a note once, when its answer was lost after it was written', async () => {
    expect(await failing('late')).toEqual(['CLQ_TICKET_AWAY', true, null]);
    expect(on().comments).toHaveLength(1);
    server.trouble = () => null;
    await tickets.comment(ticket, note, true);
    expect(on().comments).toHaveLength(1);
    await tickets.comment(ticket, aNote(), true);
    expect(on().comments).toHaveLength(2);
  });

  it('leads nowhere inside the own network', async () => {
    const shut = openTickets(kind, readTicketSettings(kind, server.settings(kind)), new Outbound());
    await expect(shut.comment(ticket, note, false)).rejects.toThrow('CLQ_TICKET_AWAY');
    expect(server.asked).toEqual([]);
  });
});

it('Zendesk takes no second note where the first one arrives after the look', async () => {
  const server = await TicketServer.start();
  server.add('1');
  const tickets = openTickets('zendesk', readTicketSettings('zendesk', server.settings('zendesk')), outbound);
  // The first attempt comes through between the look and the second one.
  server.trouble = ({ method, path }) => {
    if (method === 'GET' && path.endsWith('comments.json'))
      setImmediate(() => {
        server.tickets.get('1')!.comments.push(note.text);
        server.tickets.get('1')!.updated++;
      });
    return null;
  };
  await expect(tickets.comment('1', note, true)).rejects.toThrow('CLQ_TICKET_AWAY');
  server.trouble = () => null;
  await tickets.comment('1', note, true);
  expect(server.tickets.get('1')!.comments).toHaveLength(1);
  server.close();
});

describe('settings of ticket systems', () => {
  const complaint = (id: string, extra = {}) => ({ id, extra });

  it('say which ticket a complaint has', () => {
    expect(ticketOf('zendesk', {}, complaint('4711'))).toBe('4711');
    expect(ticketOf('zendesk', { pattern: 'ZD-{ticket}' }, complaint('ZD-4711'))).toBe('4711');
    expect(ticketOf('zendesk', { pattern: 'ZD-{ticket}' }, complaint('4711'))).toBeNull();
    expect(ticketOf('zendesk', { column: 'ticket' }, complaint('x', { ticket: ' 12 ' }))).toBe('12');
    expect(ticketOf('jira', {}, complaint('CARE-12'))).toBe('CARE-12');
    // What stands there becomes part of an address.
    for (const bad of ['../users/1', '1/comments', '1?x', '1%2f2', '', '1\n2'])
      for (const kind of TICKET_KINDS)
        expect([bad, kind, ticketOf(kind, {}, complaint(bad))]).toEqual([bad, kind, null]);
    expect(ticketOf('webhook', {}, complaint('13911110001'))).toBeNull();
  });

  it('send no secret that was kept to another address', () => {
    const given = (address: string) => Object.entries({ address, user: 'u' }).map(([name, value]) => ({ name, value }));
    const kept = { address: 'https://a.example.org', user: 'u', token: 'secret' };
    expect(readTicketSettings('jira', given(kept.address), kept)['token']).toBe('secret');
    expect(() => readTicketSettings('jira', given('https://b.example.org'), kept)).toThrow('CLQ_TICKET_SETTING');
  });

  it('refuse tags that accuse or close', () => {
    for (const tag of ['fraud', 'ring-member', 'suspected', '职业投诉', 'closed_by_claque', '团伙'])
      expect(isAccusing(tag)).toBe(true);
    for (const tag of ['claque', 'hearing', 'monitoring', 'same-letter', '同一范本', 'engineering'])
      expect(isAccusing(tag)).toBe(false);
    const given = [
      { name: 'address', value: 'https://example.org' },
      { name: 'secret', value: SECRET },
    ];
    expect(() => readTicketSettings('webhook', [...given, { name: 'tags', value: 'claque, fraud' }])).toThrow(
      'CLQ_TICKET_TAG',
    );
    expect(() => readTicketSettings('webhook', [...given, { name: 'pattern', value: 'x' }])).toThrow(
      'CLQ_TICKET_SETTING',
    );
    expect(readTicketSettings('webhook', [...given, { name: 'tags', value: 'a, 同一范本' }])['tags']).toBe(
      'a, 同一范本',
    );
  });
});
