/**
 * A server that answers as the search of the CFPB's Consumer Complaint Database does.
 * Parameters and shape follow its published program (cfpb/ccdb5-api). The service itself cannot be asked here.
 */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Letter {
  readonly id: string;
  readonly day: string;
  readonly text: string;
  readonly company?: string;
}

export class CfpbServer {
  readonly letters = new Map<string, Letter>();
  /** Query strings, in the order in which they came. */
  readonly asked: URLSearchParams[] = [];
  /** What becomes of a request: a status is answered, `half` breaks off in the middle. */
  trouble: () => number | 'half' | null = () => null;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async start(): Promise<CfpbServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const made = new CfpbServer(server, (server.address() as AddressInfo).port);
    server.on('request', (request, response) => made.answer(new URL(request.url ?? '', 'http://x'), response));
    return made;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  put(...letters: readonly Letter[]): void {
    for (const letter of letters) this.letters.set(letter.id, letter);
  }

  /** A search: sorted by day and id, in pages behind `search_after`. */
  private answer({ searchParams: asked }: URL, response: ServerResponse): void {
    this.asked.push(asked);
    const trouble = this.trouble();
    if (typeof trouble === 'number') {
      response.writeHead(trouble).end('{}');
      return;
    }
    const [from, before] = [asked.get('date_received_min')!, asked.get('date_received_max')!];
    const sortOf = ({ day, id }: Letter) => [Date.parse(`${day}T12:00:00-05:00`), id] as const;
    // The service counts the last day in.
    const found = [...this.letters.values()]
      .filter(
        ({ day, company = 'Bank A' }) => day >= from && day <= before && [company, null].includes(asked.get('company')),
      )
      .sort((a, b) => sortOf(a)[0] - sortOf(b)[0] || (a.id < b.id ? -1 : 1));
    const after = asked.get('search_after');
    const begin = after === null ? 0 : found.findIndex((letter) => sortOf(letter).join('_') === after) + 1;
    const hits = found.slice(begin, begin + Number(asked.get('size'))).map((letter) => ({
      _index: 'complaint-public',
      _id: letter.id,
      _score: null,
      _source: {
        product: 'Debt collection',
        complaint_what_happened: letter.text,
        date_sent_to_company: `${letter.day}T12:00:00-05:00`,
        issue: 'Attempts to collect debt not owed',
        zip_code: '10001',
        complaint_id: letter.id,
        timely: 'Yes',
        company: letter.company ?? 'Bank A',
        submitted_via: 'Web',
        date_received: `${letter.day}T12:00:00-05:00`,
        state: 'NY',
        has_narrative: true,
      },
      sort: sortOf(letter),
    }));
    const body = JSON.stringify({
      took: 3,
      timed_out: false,
      hits: { total: { value: found.length, relation: 'eq' }, max_score: null, hits },
      _meta: { license: 'CC0', is_data_stale: false },
    });
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
    if (trouble === 'half') {
      response.write(body.slice(0, body.length / 2), () => response.destroy());
      return;
    }
    response.end(body);
  }
}
