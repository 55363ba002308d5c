import { bigint, bool, int, text } from '../columns.js';
import type { Database } from '../database.js';
import { LOCKS } from '../locks.js';
import { type RowOf, UPLOAD } from '../schema.js';
import { maybeOne, one, rows, run, statement, type Tx } from '../statement.js';

export type UploadRow = RowOf<typeof UPLOAD>;

/** Unfinished uploads: of one account or key, and the bytes of all. */
export interface HeldUploads {
  readonly count: number;
  readonly bytes: number;
  readonly allBytes: number;
}

const { columns } = UPLOAD;
const CREATE = statement(
  'uploads.create',
  { id: text, by: text, name: text, map: text, bytes: bigint, createdAt: text, ask: bool },
  {},
  `INSERT INTO upload (id, by, name, map, bytes, done, parts, "createdAt", ask)
   VALUES ($id, $by, $name, $map, $bytes, 0, '{}', $createdAt, $ask)`,
);
const LOCK = statement('uploads.lock', {}, {}, `SELECT pg_advisory_xact_lock(${LOCKS.uploads})`);
const HELD = statement(
  'uploads.held',
  { by: text },
  { count: int, bytes: bigint, allBytes: bigint },
  `SELECT count(*) FILTER (WHERE by = $by)::int AS count, coalesce(sum(bytes) FILTER (WHERE by = $by), 0)::bigint AS bytes,
     coalesce(sum(bytes), 0)::bigint AS "allBytes" FROM upload`,
);
const GET = statement(
  'uploads.get',
  { id: text, by: text },
  columns,
  `SELECT * FROM upload WHERE id = $id AND by = $by`,
);
const APPEND = statement(
  'uploads.append',
  { id: text, bytes: bigint, part: text, offset: bigint },
  { id: text },
  `UPDATE upload SET done = done + $bytes, parts = parts || $part::text WHERE id = $id AND done = $offset RETURNING id`,
);
const REMOVE = statement('uploads.remove', { id: text }, {}, `DELETE FROM upload WHERE id = $id`);
const EXPIRE = statement(
  'uploads.expire',
  { before: text },
  { parts: columns.parts },
  `DELETE FROM upload WHERE "createdAt" < $before RETURNING parts`,
);

/** Files that come in pieces. */
export class UploadRepository {
  constructor(private readonly db: Database) {}

  /** Begins an upload. @param check sees what is held before it, and throws where that is too much. */
  async create(upload: Omit<UploadRow, 'done' | 'parts'>, check: (held: HeldUploads) => void): Promise<void> {
    await this.db.source.transaction(async (tx) => {
      // One after the other: uploads that begin side by side must see each other.
      await run(tx, LOCK, {});
      check(await one(tx, HELD, { by: upload.by }));
      await run(tx, CREATE, upload);
    });
  }

  /** An upload of somebody; another's is not there. */
  get(id: string, by: string): Promise<UploadRow | null> {
    return maybeOne(this.db.tx, GET, { id, by });
  }

  /** Adds a piece at an offset. @returns false where another request went on with the upload meanwhile. */
  async append(id: string, offset: number, part: string, bytes: number): Promise<boolean> {
    return (await maybeOne(this.db.tx, APPEND, { id, bytes, part, offset })) !== null;
  }

  async remove(id: string, tx: Tx = this.db.tx): Promise<void> {
    await run(tx, REMOVE, { id });
  }

  /** Removes what was begun before a time. @returns the pieces of each. */
  async expire(before: string): Promise<readonly (readonly string[])[]> {
    return (await rows(this.db.tx, EXPIRE, { before })).map((r) => r.parts);
  }
}
