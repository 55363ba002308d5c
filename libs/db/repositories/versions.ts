import type { Agency, Call, Complaint } from '../../domain/model/index.js';
import { bool, int, json, orNull, text } from '../columns.js';
import type { Database } from '../database.js';
import { blindIndexes, openRecord, type SealedBody } from '../encryption/sealed-rows.js';
import type { Vault } from '../encryption/vault.js';
import { type Marks, NO_MARKS, wordsOfText } from '../personal/whom.js';
import { RECORD_VERSION, type RowOf } from '../schema.js';
import { rows, run, statement, type Tx } from '../statement.js';

export type VersionRow = RowOf<typeof RECORD_VERSION>;
/** Kinds of records that several imports may hold under one id. */
export type VersionKind = VersionRow['kind'];
type NewVersion = Omit<VersionRow, 'number'>;

/** What a record said that goes, for those imports that said the same. */
export interface KeptBody extends Marks {
  readonly kind: string;
  readonly id: string;
  /** Whose record goes. */
  readonly import: number;
  readonly content: string;
  readonly body: SealedBody;
}

const { kind } = RECORD_VERSION.columns;
const PUT = statement(
  'versions.put',
  { versions: json<readonly (NewVersion & { readonly n: number })[]>() },
  {},
  `INSERT INTO record_version (kind, id, import, content, updates, body, source, marks, words)
   SELECT kind, id, import, content, updates, body, source, marks, words FROM jsonb_to_recordset($versions::jsonb)
     AS r(n int, kind text, id text, import int, content text, updates bool, body jsonb, source jsonb, marks bigint[], words int[])
   ORDER BY n ON CONFLICT (kind, id, import) DO UPDATE SET content = excluded.content, body = excluded.body,
     source = excluded.source, marks = excluded.marks, words = excluded.words`,
);
const KEEP = statement(
  'versions.keep',
  { kept: json<readonly KeptBody[]>() },
  {},
  `UPDATE record_version v SET body = k.body, marks = k.marks, words = k.words
   FROM jsonb_to_recordset($kept::jsonb) AS k(kind text, id text, import int, content text, body jsonb, marks bigint[], words int[])
   WHERE v.kind = k.kind AND v.id = k.id AND v.import <> k.import AND v.content = k.content AND v.body IS NULL`,
);
const OWN = statement(
  'versions.own',
  { keys: json<readonly { readonly kind: string; readonly id: string }[]>(), import: int },
  { kind, id: text, content: text, updates: bool, body: RECORD_VERSION.columns.body },
  `SELECT v.kind, v.id, v.content, v.updates, v.body FROM record_version v
   JOIN (SELECT DISTINCT kind, id FROM jsonb_to_recordset($keys::jsonb) AS g(kind text, id text)) g ON v.kind = g.kind AND v.id = g.id
   WHERE v.import = $import`,
);
const OF = statement(
  'versions.of',
  { id: text },
  {
    import: int,
    updates: bool,
    body: orNull(json<SealedBody>()),
    content: text,
    standing: bool,
    at: text,
    by: text,
    file: orNull(text),
    line: orNull(int),
  },
  `SELECT v.import, v.updates, v.body, v.content, v.import = r.import AS standing, i."createdAt" AS at, i."createdBy" AS by,
     v.source->>'file' AS file, (v.source->>'line')::int AS line
   FROM record_version v JOIN record r ON r.kind = v.kind AND r.id = v.id JOIN import i ON i.id = v.import
   WHERE v.kind = 'complaint' AND v.id = $id ORDER BY v.number`,
);

/** What one import says of a complaint that several hold. */
export interface ComplaintVersion {
  readonly import: number;
  readonly at: string;
  readonly by: string;
  readonly file: string;
  readonly line: number;
  readonly standing: boolean;
  readonly updates: boolean;
  /** Null where it says the same as another one. */
  readonly complaint: Complaint | null;
}

/** What imports say of records whose ids others hold. */
export class VersionRepository {
  constructor(private readonly db: Database) {}

  /** Of a complaint, in the order in which they came. None where one import alone holds it. */
  async of(id: string): Promise<readonly ComplaintVersion[]> {
    return (await rows(this.db.tx, OF, { id })).map(({ body, content: _, file, line, ...row }) => ({
      ...row,
      file: file ?? '',
      line: line ?? 0,
      complaint: body === null ? null : openRecord<Complaint>(this.db.vault, 'complaint', id, body),
    }));
  }
}

/** What an import said before of ids, by their keys. */
export async function ownVersions(
  tx: Tx,
  of: number,
  keys: readonly { readonly kind: string; readonly id: string }[],
): Promise<Map<string, { readonly content: string; readonly updates: boolean; readonly body: SealedBody | null }>> {
  const found = await rows(tx, OWN, { keys: keys.map(({ kind: k, id }) => ({ kind: k, id })), import: of });
  return new Map(found.map(({ kind: k, id, ...row }) => [`${k}|${id}`, row]));
}

/** Versions of a batch, each import's last, in the order in which they came. */
export class Versions {
  private readonly put = new Map<string, NewVersion>();
  private readonly kept: KeptBody[] = [];

  add(version: NewVersion): void {
    this.put.set(`${version.kind}|${version.id}|${version.import}`, version);
  }

  keep(body: KeptBody): void {
    this.kept.push(body);
  }

  async write(tx: Tx): Promise<void> {
    if (this.kept.length > 0) await run(tx, KEEP, { kept: this.kept });
    if (this.put.size === 0) return;
    await run(tx, PUT, { versions: [...this.put.values()].map((version, n) => ({ n, ...version })) });
  }
}

/** Marks by which the people in a version are found. One without a body names nobody. */
export function marksOfVersion(vault: Vault, of: string, record: Complaint | Call | Agency | null): Marks {
  if (record === null) return NO_MARKS;
  return {
    marks: [
      ...blindIndexes(vault, of, record),
      ...(of === 'complaint' ? [vault.blindIndex('complaint', record.id)] : []),
    ],
    words: wordsOfText(vault, saidIn(record)),
  };
}

const saidIn = (record: object): string =>
  Object.values(record)
    .map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
    .join('\n');
