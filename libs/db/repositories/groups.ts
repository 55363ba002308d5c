import type { Group } from '../../domain/model/index.js';
import type { KnownRing } from '../../domain/pipeline/rings/identity.js';
import { text } from '../columns.js';
import type { Database } from '../database.js';
import type { Page, PageArgs } from '../page.js';
import { FINDING } from '../schema.js';
import { one, rows, statement } from '../statement.js';
import { findingPage, ranked } from './finding-list.js';
import type { FindingRepository } from './findings.js';

const ALL = statement(
  'groups.all',
  {},
  { id: FINDING.columns.id, body: FINDING.columns.body },
  `SELECT id, body FROM finding WHERE kind = 'group' ORDER BY rank, id COLLATE "C"`,
);

const { count: COUNT, page: PAGE, known: KNOWN } = ranked('groups', 'group');
const OF = statement(
  'groups.of',
  { complaint: text },
  { id: text, body: FINDING.columns.body },
  `SELECT id, body FROM finding WHERE kind = 'group' AND body->'complaints' @> to_jsonb($complaint::text) ORDER BY rank, id COLLATE "C"`,
);

/** Groups of the last analysis. */
export class GroupRepository {
  constructor(
    private readonly db: Database,
    private readonly findings: FindingRepository,
  ) {}

  /** The first by rank first. */
  async all(): Promise<readonly Group[]> {
    return (await rows(this.db.tx, ALL, {})).map((r) => this.findings.opened<Group>('group', r.id, r.body));
  }

  page(args: PageArgs): Promise<Page<Group>> {
    return findingPage(
      {
        count: () => one(this.db.tx, COUNT, {}),
        next: (behind) => rows(this.db.tx, PAGE, behind),
        open: (id, body): Group => this.findings.opened('group', id, body),
      },
      args,
    );
  }

  /** Groups in which a complaint stands, the first by rank first. */
  async of(complaint: string): Promise<readonly Group[]> {
    return (await rows(this.db.tx, OF, { complaint })).map((r) => this.findings.opened<Group>('group', r.id, r.body));
  }

  /** Who stands in each, by which a group keeps its id. */
  known(): Promise<readonly KnownRing[]> {
    return rows(this.db.tx, KNOWN, {});
  }

  get(id: string): Promise<Group | null> {
    return this.findings.get<Group>('group', id);
  }
}
