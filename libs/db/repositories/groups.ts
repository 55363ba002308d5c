import type { Group } from '../../domain/model/index.js';
import type { KnownRing } from '../../domain/pipeline/rings/identity.js';
import { json, text } from '../columns.js';
import type { Database } from '../database.js';
import { FINDING } from '../schema.js';
import { rows, statement } from '../statement.js';
import type { FindingRepository } from './findings.js';

const ALL = statement(
  'groups.all',
  {},
  { id: FINDING.columns.id, body: FINDING.columns.body },
  `SELECT id, body FROM finding WHERE kind = 'group' ORDER BY rank, id COLLATE "C"`,
);

// These fields are not sealed.
const KNOWN = statement(
  'groups.known',
  {},
  { id: text, debtors: json<readonly string[]>(), complaints: json<readonly string[]>() },
  `SELECT body->>'id' AS id, body->'debtors' AS debtors, body->'complaints' AS complaints FROM finding WHERE kind = 'group' ORDER BY rank`,
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

  /** Who stands in each, by which a group keeps its id. */
  known(): Promise<readonly KnownRing[]> {
    return rows(this.db.tx, KNOWN, {});
  }

  get(id: string): Promise<Group | null> {
    return this.findings.get<Group>('group', id);
  }
}
