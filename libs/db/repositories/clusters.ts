import { maskText } from '../../domain/masking/mask.js';
import type { Cluster, Template } from '../../domain/model/index.js';
import { foldSearched } from '../../domain/person/search.js';
import { int, orNull, text } from '../columns.js';
import type { Database } from '../database.js';
import type { Page, PageArgs } from '../page.js';
import { FINDING } from '../schema.js';
import { maybeOne, one, rows, statement } from '../statement.js';
import { BEHIND, findingPage, IN_ORDER, ITEM } from './finding-list.js';
import type { FindingRepository } from './findings.js';

/** A cluster with its template and the first words of its medoid, as lists show it. */
export type ClusterRow = Omit<Cluster, 'members'> & {
  readonly size: number;
  readonly excerpt: string;
  readonly templateBody: Template;
};

export interface ClusterFilter {
  readonly minUnits?: number | null;
  readonly benign?: boolean | null;
  readonly search?: string | null;
  /** False: nobody is to be found by a number or a name. Words are looked for where they can be read. */
  readonly people?: boolean;
}

const FROM = `FROM finding f WHERE f.kind = 'cluster' AND ($minUnits::int IS NULL OR f.size >= $minUnits) AND ($parent::text IS NULL OR f.parent = $parent)`;
const by = { minUnits: orNull(int), parent: orNull(text) };
const COUNT = statement('clusters.count', by, { n: int }, `SELECT count(*)::int AS n ${FROM}`);
const PAGE = statement(
  'clusters.page',
  { ...by, ...BEHIND },
  ITEM,
  `SELECT f.rank, f.id, f.body AS item ${FROM} AND ${IN_ORDER}`,
);
const volume = (name: string, what: string, order: string) =>
  statement(
    name,
    { cluster: text },
    { name: text, count: int },
    `SELECT coalesce(${what}, '') AS name, count(*)::int AS count FROM finding f JOIN record r ON r.kind = 'complaint' AND r.id = f.id
     WHERE f.kind = 'complaint' AND f.parent = $cluster GROUP BY 1 ORDER BY ${order} LIMIT 400`,
  );
const DAYS = volume('clusters.days', `left(r.body->>'receivedAt', 10)`, '1');
const INSTITUTIONS = volume('clusters.institutions', `r.body->>'institution'`, '2 DESC, 1');
const CHANNELS = volume('clusters.channels', `r.body->>'channel'`, '2 DESC, 1');
const OF_TEMPLATE = statement(
  'clusters.ofTemplate',
  { template: text },
  { id: text, body: FINDING.columns.body },
  `SELECT id, body FROM finding WHERE kind = 'cluster' AND body->>'template' = $template LIMIT 1`,
);

/** Clusters of copied complaints. */
export class ClusterRepository {
  constructor(
    private readonly db: Database,
    private readonly findings: FindingRepository,
  ) {}

  page({ minUnits, benign, search, people }: ClusterFilter, args: PageArgs): Promise<Page<ClusterRow>> {
    const given = {
      minUnits: minUnits ?? null,
      parent: benign == null ? null : benign ? 'benign' : 'open',
    };
    const searched = search ? foldSearched(search) : null;
    const read = (excerpt: string) => foldSearched(people === false ? maskText(excerpt) : excerpt);
    return findingPage(
      {
        count: () => one(this.db.tx, COUNT, given),
        next: (behind) => rows(this.db.tx, PAGE, { ...given, ...behind }),
        open: (id, body): ClusterRow => this.findings.opened('cluster', id, body),
        ...(searched === null ? {} : { only: (row: ClusterRow) => read(row.excerpt).includes(searched) }),
      },
      args,
    );
  }

  /** How many members a cluster has by day, lender and channel; days in order, the others with most first. */
  async volume(cluster: string) {
    return {
      days: await rows(this.db.tx, DAYS, { cluster }),
      institutions: await rows(this.db.tx, INSTITUTIONS, { cluster }),
      channels: await rows(this.db.tx, CHANNELS, { cluster }),
    };
  }

  /** The cluster that has a template. */
  async ofTemplate(template: string): Promise<ClusterRow | null> {
    const row = await maybeOne(this.db.tx, OF_TEMPLATE, { template });
    return row === null ? null : this.findings.opened('cluster', row.id, row.body);
  }
}
