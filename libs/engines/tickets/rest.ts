import { Unwritten } from '../../domain/ports/ticketing.js';
import type { SourceSettings } from '../../domain/sources/settings.js';
import type { Outbound, OutboundRequest } from '../outbound/outbound.js';

/** One request of a note. */
const MILLISECONDS = 10_000;
/** A system that asks for patience has it for so many seconds, at least and at most. */
const PATIENCE = { least: 5, usual: 60, most: 3600 };

/** Requests of a ticket system under one address, as JSON. */
export class Rest {
  constructor(
    private readonly address: string,
    private readonly headers: Readonly<Record<string, string>>,
    private readonly outbound: Outbound,
    /** Whether an answer is JSON or empty. Where it must be, anything else is none of the system's own. */
    private readonly strict = true,
  ) {}

  /** @param user what stands before the colon; the token stands behind it. */
  static signedIn({ address = '', token = '' }: SourceSettings, user: string, outbound: Outbound): Rest {
    const authorization = `Basic ${Buffer.from(`${user}:${token}`).toString('base64')}`;
    return new Rest(address, { authorization, accept: 'application/json' }, outbound);
  }

  /** What is there. @throws Unwritten */
  async get(path: string): Promise<unknown> {
    return this.ask('GET', path);
  }

  /** @throws Unwritten */
  async send(method: 'POST' | 'PUT' | 'PATCH', path: string, body: object): Promise<unknown> {
    return this.ask(method, path, body);
  }

  private async ask(method: OutboundRequest['method'], path: string, body?: object): Promise<unknown> {
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await this.outbound.ask(new URL(`${this.address.replace(/\/$/, '')}${path}`), {
      method,
      headers: { ...this.headers, ...type },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      milliseconds: MILLISECONDS,
    });
    const writes = method !== 'GET';
    if (answer === 'private_address') throw new Unwritten('CLQ_TICKET_AWAY', false);
    if (typeof answer === 'string') throw new Unwritten('CLQ_TICKET_AWAY', writes);
    const { status } = answer;
    if (status === 429) throw new Unwritten('CLQ_TICKET_BUSY', false, patience(answer.after));
    if (status === 401 || status === 403) throw new Unwritten('CLQ_TICKET_DENIED', false);
    if (status === 404 || status === 410) throw new Unwritten('CLQ_TICKET_GONE', false);
    // Somebody changed the ticket meanwhile, or a gateway answers for the system: to be looked at again.
    if (status === 409 || status === 408 || status >= 500) throw new Unwritten('CLQ_TICKET_AWAY', writes);
    if (status < 200 || status >= 300) throw new Unwritten('CLQ_TICKET_REFUSED', false);
    return answer.body === '' || !this.strict ? null : parsed(answer.body, writes);
  }
}

/** @throws Unwritten where it is no JSON: something else than the system answers there. */
function parsed(body: string, unsure: boolean): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw new Unwritten('CLQ_TICKET_AWAY', unsure);
  }
}

/** Seconds until a system wants to be asked again, which it says as a number or as a time. */
function patience(after: string | null): number {
  const { least, usual, most } = PATIENCE;
  const number = Number(after ?? Number.NaN);
  const seconds = Number.isFinite(number) ? number : (Date.parse(after ?? '') - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.min(most, Math.max(least, Math.ceil(seconds))) : usual;
}

/** A list under a name of an answer; empty where there is none. */
export function listIn(answer: unknown, name: string): readonly Readonly<Record<string, unknown>>[] {
  const found = (answer as Readonly<Record<string, unknown>> | null)?.[name];
  return Array.isArray(found) ? (found as Readonly<Record<string, unknown>>[]) : [];
}
