import type { Complaint, TextFact, Triage } from '../../domain/model/index.js';
import { readSearch } from '../../domain/person/search.js';
import { bigints, bool, int, ints, orNull, text, texts } from '../columns.js';
import type { Database } from '../database.js';
import { openRecord, type SealedBody } from '../encryption/sealed-rows.js';
import type { Page, PageArgs } from '../page.js';
import { maybeOne, one, rows, statement } from '../statement.js';
import { BEHIND, findingPage, IN_ORDER, ITEM } from './finding-list.js';
import type { FindingRepository } from './findings.js';

/** How many complaints came on a day. */
export interface DayCount {
  readonly name: string;
  readonly count: number;
}

/** A complaint with what was found about it. */
export interface ComplaintRow {
  readonly complaint: Complaint;
  readonly debtor: string;
  readonly cluster: string | null;
  readonly ring: string | null;
  readonly triage: Triage;
  readonly facts: readonly TextFact[];
}

export interface ComplaintFilter {
  readonly cluster?: string | null;
  readonly lane?: string | null;
  readonly search?: string | null;
  /** False: nobody is to be found by a number or a name. Words are looked for where they can be read. */
  readonly people?: boolean;
}

const FROM = `FROM finding f JOIN record r ON r.kind = 'complaint' AND r.id = f.id WHERE f.kind = 'complaint'`;
const ROW = `SELECT f.rank, f.id, f.body || jsonb_build_object('complaint', r.body) AS item`;
// What is searched for is an id, a value by which complaints are found, or words.
const FILTER = `($cluster::text IS NULL OR f.parent = $cluster) AND ($lane::text IS NULL OR f.body->'triage'->>'lane' = $lane)
   AND (NOT $searching::bool OR f.id = $search OR r."blindIndexes" && $marks::bigint[]
     OR (cardinality($words::int[]) > 0 AND f.id IN (SELECT w.id FROM word_index w WHERE w.marks @> $words::int[])))`;
const by = {
  cluster: orNull(text),
  lane: orNull(text),
  searching: bool,
  search: text,
  marks: bigints,
  words: ints,
};
const COUNT = statement('complaints.count', by, { n: int }, `SELECT count(*)::int AS n ${FROM} AND ${FILTER}`);
const PAGE = statement('complaints.page', { ...by, ...BEHIND }, ITEM, `${ROW} ${FROM} AND ${FILTER} AND ${IN_ORDER}`);
const GET = statement('complaints.get', { id: text }, ITEM, `${ROW} ${FROM} AND f.id = $id`);
const MANY = statement('complaints.many', { ids: texts }, ITEM, `${ROW} ${FROM} AND f.id = ANY($ids::text[])`);
const BESIDE = statement(
  'complaints.beside',
  { cluster: text, id: text },
  { id: text },
  `SELECT f.id FROM finding f WHERE f.kind = 'complaint' AND f.parent = $cluster AND f.id <> $id ORDER BY f.rank, f.id COLLATE "C" LIMIT 1`,
);
const DAYS = statement(
  'complaints.days',
  { groups: texts, ids: texts },
  { group: text, name: text, count: int },
  `SELECT p."group", left(r.body->>'receivedAt', 10) AS name, count(*)::int AS count FROM unnest($groups::text[], $ids::text[]) AS p("group", id)
   JOIN record r ON r.kind = 'complaint' AND r.id = p.id WHERE r.body->>'receivedAt' IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`,
);
const ORIGINS = statement(
  'complaints.origins',
  { ids: texts },
  { id: text, import: int, sha256: text, digest: text, at: text, by: text },
  `SELECT r.id, i.id AS import, i.sha256, i.digest, i."createdAt" AS at, i."createdBy" AS by FROM record r JOIN import i ON i.id = r.import
   WHERE r.kind = 'complaint' AND r.id = ANY($ids::text[])`,
);

/** Complaints with what was found about them. */
export class ComplaintRepository {
  constructor(
    private readonly db: Database,
    private readonly findings: FindingRepository,
  ) {}

  /**
   * The newest first. The total counts those that may have what is searched for.
   *
   * @param total how many there are, where that is known.
   */
  page(
    { cluster, lane, search: asked, people }: ComplaintFilter,
    args: PageArgs,
    total: number | null = null,
  ): Promise<Page<ComplaintRow>> {
    const { vault } = this.db;
    const search = asked ? readSearch(asked, people) : null;
    const given = {
      cluster: cluster || null,
      lane: lane || null,
      searching: search !== null,
      search: search?.text ?? '',
      marks: search === null ? [] : search.lookups.map(({ kind, value }) => vault.blindIndex(kind, value)),
      words: search === null ? [] : vault.words(search.words),
    };
    return findingPage(
      {
        count: async () => (total === null ? one(this.db.tx, COUNT, given) : { n: total }),
        next: (behind) => rows(this.db.tx, PAGE, { ...given, ...behind }),
        open: (id, body) => this.opened(id, body),
        ...(search === null ? {} : { only: ({ complaint }: ComplaintRow) => search.finds(complaint) }),
      },
      args,
    );
  }

  async get(id: string): Promise<ComplaintRow | null> {
    const row = await maybeOne(this.db.tx, GET, { id });
    return row === null ? null : this.opened(row.id, row.item);
  }

  /** Several in one statement, in no order; those that are not there are left out. */
  async many(ids: readonly string[]): Promise<readonly ComplaintRow[]> {
    return (await rows(this.db.tx, MANY, { ids })).map((r) => this.opened(r.id, r.item));
  }

  /** The first other complaint of a cluster; null where there is none. */
  async beside(cluster: string, id: string): Promise<string | null> {
    return (await maybeOne(this.db.tx, BESIDE, { cluster, id }))?.id ?? null;
  }

  /** How many complaints of each group came on each day, by the ids of the groups. */
  async days(
    groups: readonly { readonly id: string; readonly complaints: readonly string[] }[],
  ): Promise<ReadonlyMap<string, readonly DayCount[]>> {
    const found = await rows(this.db.tx, DAYS, {
      groups: groups.flatMap((g) => g.complaints.map(() => g.id)),
      ids: groups.flatMap((g) => g.complaints),
    });
    return Map.groupBy(found, (r) => r.group);
  }

  /** In which file complaints came in, when, and by whom. */
  origins(ids: readonly string[]) {
    return rows(this.db.tx, ORIGINS, { ids });
  }

  private opened(id: string, { complaint, ...found }: SealedBody): ComplaintRow {
    return {
      ...this.findings.opened<Omit<ComplaintRow, 'complaint'>>('complaint', id, found),
      complaint: openRecord(this.db.vault, 'complaint', id, complaint as SealedBody),
    };
  }
}
