import { createHash } from 'node:crypto';
import { addDays } from '../../domain/clocks/calendar.js';
import { ClaqueError } from '../../domain/errors/errors.js';
import type { ItemSource, Poll, SourceItem } from '../../domain/ports/item-source.js';
import type { SourceSettings } from '../../domain/sources/settings.js';
import type { Outbound } from '../outbound/outbound.js';

/** Complaints that are asked for at a time, and about how many a poll holds. */
const PAGE = 100;
const HELD = 2000;
const MILLISECONDS = 30_000;
/** Bytes of one answer: a hundred letters of the longest that the database takes. */
const MOST_BYTES = 64 * 2 ** 20;
/** Days that are looked at again where nobody says how many. A letter comes out after the lender's answer, or later. */
const USUAL_DAYS = 90;

interface Hit {
  readonly day: string;
  readonly id: string;
  readonly source: Readonly<Record<string, unknown>>;
  /** Where the next page begins behind it. */
  readonly after: string | null;
}
/** What came on one day. */
interface Day {
  readonly item: SourceItem;
  readonly letters: number;
}

/**
 * Letters of a server that answers as the search of the CFPB's Consumer Complaint Database does.
 *
 * An item is what came on one day, known by the day and its content. So a day to which letters are added later, or in
 * which one is changed, is another item. Complaints in it that are known are not taken twice.
 */
export class CfpbSource implements ItemSource {
  /** What is left of this look; null before it began. */
  private stream: AsyncGenerator<Day> | null = null;

  private constructor(
    private readonly settings: SourceSettings,
    private readonly outbound: Outbound,
    /** Days before this one are over. */
    private readonly today: string,
  ) {}

  static async open(
    settings: SourceSettings,
    outbound: Outbound,
    today = new Date().toISOString().slice(0, 10),
  ): Promise<CfpbSource> {
    await outbound.assertMayReach(new URL(settings['address'] ?? ''));
    return new CfpbSource(settings, outbound, today);
  }

  /** A look begins some days before the cursor. Then it goes on from poll to poll. */
  async poll(cursor: string | null): Promise<Poll> {
    this.stream ??= this.days(this.begin(cursor), this.today, cursor ?? '');
    const items: SourceItem[] = [];
    let held = 0;
    for (;;) {
      const { value, done } = await this.stream.next();
      if (done === true) return { items, behind: 0 };
      items.push(value.item);
      held += value.letters;
      if (held >= HELD) return { items, behind: 1 };
    }
  }

  async find(key: string): Promise<readonly SourceItem[]> {
    const [day = ''] = key.split('\n');
    const found: SourceItem[] = [];
    for await (const { item } of this.days(day, addDays(day, 1, null), '')) found.push({ ...item, cursor: null });
    return found;
  }

  async close(): Promise<void> {
    await this.stream?.return(undefined);
  }

  private begin(cursor: string | null): string {
    const { since = '', days } = this.settings;
    if (cursor === null) return since;
    return later(addDays(cursor, -Number(days ?? USUAL_DAYS), null), since);
  }

  /** Days that have letters, from one on and before another. @param reached a cursor that none goes back behind. */
  private async *days(from: string, before: string, reached: string): AsyncGenerator<Day> {
    let hits: Hit[] = [];
    for await (const hit of this.letters(from, before)) {
      if (hits.length > 0 && hits[0]!.day !== hit.day) {
        yield dayOf(hits, reached);
        hits = [];
      }
      hits.push(hit);
    }
    if (hits.length > 0) yield dayOf(hits, reached);
  }

  /** Letters in the order of their days. @throws Error where the server gives fewer than it counts. */
  private async *letters(from: string, before: string): AsyncGenerator<Hit> {
    const seen = new Set<string>();
    let after: string | null = null;
    for (let given = 0; ; ) {
      const { hits, total } = await this.page(from, before, given, after);
      const fresh = hits.filter(({ id }) => !seen.has(id));
      for (const hit of fresh) {
        seen.add(hit.id);
        // Whether the last day is meant to be in differs between versions of the server.
        if (hit.day >= from && hit.day < before) yield hit;
      }
      given += hits.length;
      after = hits.at(-1)?.after ?? null;
      if (hits.length === 0 && given >= total) return;
      if (fresh.length === 0) throw new Error('the server gives fewer letters than it counts');
    }
  }

  /** @throws ClaqueError CLQ_SOURCE_DENIED; Error where there is no answer of the shape. */
  private async page(
    from: string,
    before: string,
    given: number,
    after: string | null,
  ): Promise<{ readonly hits: readonly Hit[]; readonly total: number }> {
    const { address = '', company, product } = this.settings;
    const url = new URL(address);
    const asked = {
      date_received_min: from,
      date_received_max: before,
      has_narrative: 'true',
      sort: 'created_date_asc',
      size: String(PAGE),
      frm: String(given),
      no_aggs: 'true',
      no_highlight: 'true',
      ...(after === null ? {} : { search_after: after }),
      ...(company === undefined ? {} : { company }),
      ...(product === undefined ? {} : { product }),
    };
    for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
    const headers = { accept: 'application/json' };
    const answer = await this.outbound.ask(url, {
      method: 'GET',
      headers,
      milliseconds: MILLISECONDS,
      most: MOST_BYTES,
    });
    if (typeof answer === 'string') throw new Error('the server does not answer');
    if (answer.status === 401 || answer.status === 403) throw new ClaqueError('CLQ_SOURCE_DENIED');
    if (answer.status !== 200) throw new Error(`the server answers with ${answer.status}`);
    return pageOf(JSON.parse(answer.body));
  }
}

/** @throws Error where an answer is of another shape. */
function pageOf(answer: unknown): { readonly hits: readonly Hit[]; readonly total: number } {
  const { hits } = answer as { readonly hits?: { readonly hits?: unknown; readonly total?: unknown } };
  if (!Array.isArray(hits?.hits)) throw new Error('the answer has no letters in it');
  const total = hits.total as number | { readonly value?: number } | undefined;
  return {
    hits: (hits.hits as readonly { readonly _source?: Hit['source']; readonly sort?: readonly unknown[] }[]).map(
      ({ _source: source = {}, sort }) => ({
        day: String(source['date_received'] ?? '').slice(0, 10),
        id: String(source['complaint_id'] ?? ''),
        source,
        after: Array.isArray(sort) ? sort.join('_') : null,
      }),
    ),
    total: typeof total === 'number' ? total : (total?.value ?? 0),
  };
}

/** A day as an item. Its content is the same for the same letters, in whatever order they come. */
function dayOf(hits: readonly Hit[], reached: string): Day {
  const { day } = hits[0]!;
  const sorted = [...hits].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ source }) => ({ _source: source }));
  const content = Buffer.from(JSON.stringify({ hits: { hits: sorted } }));
  const sha256 = createHash('sha256').update(content).digest('hex');
  return {
    letters: hits.length,
    item: {
      key: `${day}\n${sha256}`,
      name: `complaints-${day}.json`,
      at: `${day}T00:00:00.000Z`,
      cursor: later(day, reached),
      open: async function* () {
        yield content;
      },
    },
  };
}

/** The later one of two days. */
const later = (a: string, b: string): string => [a, b].sort()[1]!;
