import { lookup } from 'node:dns/promises';
import { type IncomingMessage, Agent as PlainAgent, request as plainRequest, type RequestOptions } from 'node:http';
import { Agent as TlsAgent, request as tlsRequest } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { ClaqueError } from '../../domain/errors/errors.js';
import { isAllowedAddress, isPublicAddress } from '../../domain/notifications/network.js';

/** Why a request was not made, or not answered. It says nothing of what listens where. */
export type Unanswered = 'private_address' | 'unreachable';

/** What is sent. */
export interface OutboundRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly milliseconds: number;
  /** Bytes of an answer that are read at most. */
  readonly most?: number;
}

export interface Answer {
  readonly status: number;
  /** The header `retry-after` as it came. */
  readonly after: string | null;
  readonly body: string;
}

const MOST_BYTES = 4 * 2 ** 20;

interface Resolved {
  readonly address: string;
  readonly family: number;
}

/**
 * Sends requests to addresses that people gave, and to none of the own network but the allowed ones.
 * A name is resolved once, its addresses are checked, and the connection goes to a checked one.
 * So a name that resolves to something else a moment later leads nowhere else. Redirects are not followed.
 */
export class Outbound {
  constructor(
    /** Networks that are not public and may be reached all the same. */
    private readonly allowed: BlockList = new BlockList(),
    private readonly resolve: (host: string) => Promise<readonly Resolved[]> = (host) => lookup(host, { all: true }),
  ) {}

  /** Whether every address of a host may be reached; true where it has none at the moment. */
  async mayReach(host: string): Promise<boolean> {
    const addresses = await this.addressesOf(host).catch(() => []);
    return addresses.every((a) => this.mayConnect(a.address));
  }

  /** Whether an address may be reached without TLS: it was allowed by name of its network. */
  allows(host: string): boolean {
    return isAllowedAddress(this.allowed, bare(host));
  }

  /** Posts a body. @returns the status of the answer, or why there is none. */
  async post(
    url: URL,
    headers: Readonly<Record<string, string>>,
    body: string,
    milliseconds: number,
  ): Promise<number | Unanswered> {
    const answer = await this.open(url, { method: 'POST', headers, body, milliseconds });
    if (typeof answer === 'string') return answer;
    answer.destroy();
    return answer.statusCode ?? 0;
  }

  /** Sends a request. @returns the answer with its whole body, or why there is none. */
  async ask(url: URL, request: OutboundRequest): Promise<Answer | Unanswered> {
    const answer = await this.open(url, request);
    if (typeof answer === 'string') return answer;
    const chunks: Buffer[] = [];
    let bytes = 0;
    try {
      for await (const chunk of answer as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes > (request.most ?? MOST_BYTES)) return 'unreachable';
        chunks.push(chunk);
      }
    } catch {
      // What breaks off in the middle is no answer.
      return 'unreachable';
    }
    if (!answer.complete) return 'unreachable';
    const after = answer.headers['retry-after'] ?? null;
    return { status: answer.statusCode ?? 0, after, body: Buffer.concat(chunks).toString('utf8') };
  }

  /** Begins a request. @returns the answer, whose body is to be read or destroyed, or why there is none. */
  private async open(
    url: URL,
    { method, headers, body = '', milliseconds }: OutboundRequest,
  ): Promise<IncomingMessage | Unanswered> {
    let addresses: readonly Resolved[];
    try {
      addresses = await this.addressesOf(url.hostname);
    } catch {
      return 'unreachable';
    }
    const [first] = addresses;
    if (first === undefined) return 'unreachable';
    if (!addresses.every((a) => this.mayConnect(a.address))) return 'private_address';
    const length = method === 'GET' ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const options: RequestOptions = {
      method,
      headers: { ...headers, ...length },
      signal: AbortSignal.timeout(milliseconds),
      agent: false,
      lookup: (_, given, done) => {
        if (given.all === true) done(null, [...addresses]);
        else done(null, first.address, first.family);
      },
    };
    return new Promise((resolve) => {
      const sent = (url.protocol === 'https:' ? tlsRequest : plainRequest)(url, options, resolve);
      // A refused connection, a silent port and a broken certificate look the same to people.
      sent.on('error', () => resolve('unreachable'));
      sent.end(body);
    });
  }

  /** @throws ClaqueError CLQ_SOURCE_PRIVATE where an address is none that may be reached, or lacks TLS. */
  async assertMayReach({ protocol, hostname }: URL): Promise<void> {
    const plain = protocol === 'http:' && !this.allows(hostname);
    if (plain || !(await this.mayReach(hostname))) throw new ClaqueError('CLQ_SOURCE_PRIVATE');
  }

  /** Agents for clients that make their own connections: names lead to checked addresses alone. */
  agents(): { readonly httpAgent: PlainAgent; readonly httpsAgent: TlsAgent } {
    const checked: LookupFunction = (host, given, done) => {
      this.checkedAddresses(host).then(
        (addresses) => {
          if (given.all === true) done(null, [...addresses]);
          else done(null, addresses[0]!.address, addresses[0]!.family);
        },
        (error: NodeJS.ErrnoException) => done(error, []),
      );
    };
    const options = { keepAlive: true, maxSockets: 4, lookup: checked };
    return { httpAgent: new PlainAgent(options), httpsAgent: new TlsAgent(options) };
  }

  /** A checked address of a host. @throws ClaqueError CLQ_SOURCE_PRIVATE, or as resolving does. */
  async addressOf(host: string): Promise<string> {
    return (await this.checkedAddresses(host))[0]!.address;
  }

  /**
   * Whether a host may be reached. One that has no address at the moment may.
   *
   * @param tls without it, its addresses must be allowed by name of their network.
   * @throws ClaqueError CLQ_SOURCE_PRIVATE.
   */
  async checked(host: string, tls: boolean): Promise<void> {
    const addresses = await this.addressesOf(host).catch(() => []);
    const may = addresses.every(({ address }) => (tls ? this.mayConnect(address) : this.allows(address)));
    if (!may) throw new ClaqueError('CLQ_SOURCE_PRIVATE');
  }

  /** @throws ClaqueError CLQ_SOURCE_PRIVATE, or as resolving does. */
  private async checkedAddresses(host: string): Promise<readonly Resolved[]> {
    const addresses = await this.addressesOf(host);
    const reachable = addresses.length > 0 && addresses.every((a) => this.mayConnect(a.address));
    if (!reachable) throw new ClaqueError('CLQ_SOURCE_PRIVATE');
    return addresses;
  }

  private mayConnect(address: string): boolean {
    return isPublicAddress(address) || isAllowedAddress(this.allowed, address);
  }

  private async addressesOf(host: string): Promise<readonly Resolved[]> {
    const address = bare(host);
    const family = isIP(address);
    return family === 0 ? this.resolve(host) : [{ address, family }];
  }
}

/** A host as URLs write it, without the brackets of IPv6. */
const bare = (host: string): string => host.replace(/^\[|\]$/g, '');
