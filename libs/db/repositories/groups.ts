import type { Group, GroupEvent } from '../../domain/model/index.js';
import type { KnownRing } from '../../domain/pipeline/rings/identity.js';
import { text, texts } from '../columns.js';
import type { Database } from '../database.js';
import type { Page, PageArgs } from '../page.js';
import { FINDING, GROUP_EVENT } from '../schema.js';
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

const USED = statement('groups.used', {}, { group: text }, `SELECT DISTINCT "group" FROM group_event ORDER BY "group"`);
const HISTORY = statement(
  'groups.history',
  { groups: texts },
  { group: text, body: GROUP_EVENT.columns.body, at: text },
  `SELECT e."group", e.body, e.at FROM unnest($groups::text[]) AS g(id)
   CROSS JOIN LATERAL (SELECT * FROM group_event WHERE "group" = g.id ORDER BY number LIMIT 500) e ORDER BY e.number`,
);

/** What became of a group, and when. */
export type DatedGroupEvent = GroupEvent & { readonly at: string };

/** Groups of the last analysis, and what became of them from analysis to analysis. */
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

  /** Who stands in each, by which a group keeps its id, and every id that a group ever had. */
  async known(): Promise<{ readonly groups: readonly KnownRing[]; readonly usedByGroups: ReadonlySet<string> }> {
    const groups = await rows(this.db.tx, KNOWN, {});
    const used = await rows(this.db.tx, USED, {});
    return { groups, usedByGroups: new Set(used.map((u) => u.group)) };
  }

  /** What became of groups, by their ids, the oldest first. */
  async history(ids: readonly string[]): Promise<ReadonlyMap<string, readonly DatedGroupEvent[]>> {
    const of = new Map<string, DatedGroupEvent[]>(ids.map((id) => [id, []]));
    for (const { group, body, at } of await rows(this.db.tx, HISTORY, { groups: [...of.keys()] }))
      of.get(group)?.push({ ...body, at });
    return of;
  }

  get(id: string): Promise<Group | null> {
    return this.findings.get<Group>('group', id);
  }
}
