import type { Ring, RingEvent } from '../../domain/model/index.js';
import type { KnownRing } from '../../domain/pipeline/rings/identity.js';
import { text, texts } from '../columns.js';
import type { Database } from '../database.js';
import type { Page, PageArgs } from '../page.js';
import { RING_EVENT } from '../schema.js';
import { one, rows, statement } from '../statement.js';
import { findingPage, ranked } from './finding-list.js';
import type { FindingRepository } from './findings.js';

const { count: COUNT, page: PAGE, known: KNOWN } = ranked('rings', 'ring');
const USED = statement('rings.used', {}, { ring: text }, `SELECT DISTINCT ring FROM ring_event ORDER BY ring`);
const HISTORY = statement(
  'rings.history',
  { rings: texts },
  { ring: text, body: RING_EVENT.columns.body, at: text },
  `SELECT e.ring, e.body, e.at FROM unnest($rings::text[]) AS r(id)
   CROSS JOIN LATERAL (SELECT * FROM ring_event WHERE ring = r.id ORDER BY number LIMIT 500) e ORDER BY e.number`,
);

/** Rings, and what became of them from analysis to analysis. */
export class RingRepository {
  constructor(
    private readonly db: Database,
    private readonly findings: FindingRepository,
  ) {}

  page(args: PageArgs): Promise<Page<Ring>> {
    return findingPage(
      {
        count: () => one(this.db.tx, COUNT, {}),
        next: (behind) => rows(this.db.tx, PAGE, behind),
        open: (id, body): Ring => this.findings.opened('ring', id, body),
      },
      args,
    );
  }

  /** The rings of the last analysis, and every id that a ring ever had. */
  async known(): Promise<{ readonly rings: readonly KnownRing[]; readonly used: readonly string[] }> {
    const rings = await rows(this.db.tx, KNOWN, {});
    const used = await rows(this.db.tx, USED, {});
    return { rings, used: used.map((u) => u.ring) };
  }

  /** What became of rings, by their ids, the oldest first. */
  async history(
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, readonly (RingEvent & { readonly at: string })[]>> {
    const of = new Map<string, (RingEvent & { readonly at: string })[]>(ids.map((id) => [id, []]));
    for (const { ring, body, at } of await rows(this.db.tx, HISTORY, { rings: [...of.keys()] }))
      of.get(ring)?.push({ ...body, at });
    return of;
  }
}
