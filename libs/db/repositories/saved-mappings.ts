import { text, texts } from '../columns.js';
import type { Database } from '../database.js';
import { type RowOf, SAVED_MAPPING } from '../schema.js';
import { maybeOne, one, rows, run, statement, type Tx } from '../statement.js';

export type SavedMappingRow = RowOf<typeof SAVED_MAPPING>;

const { columns } = SAVED_MAPPING;
const LIST = statement('savedMappings.list', {}, columns, `SELECT * FROM saved_mapping ORDER BY id`);
const FIND = statement(
  'savedMappings.find',
  { fingerprints: texts },
  columns,
  `SELECT * FROM saved_mapping WHERE fingerprint = ANY($fingerprints::text[]) ORDER BY id`,
);
const SAVE = statement(
  'savedMappings.save',
  { fingerprint: text, body: text, savedAt: text, savedBy: text },
  { id: columns.id },
  `INSERT INTO saved_mapping (fingerprint, body, "savedAt", "savedBy") VALUES ($fingerprint, $body, $savedAt, $savedBy)
   ON CONFLICT (fingerprint) DO UPDATE SET body = excluded.body, "savedAt" = excluded."savedAt",
     "savedBy" = excluded."savedBy" RETURNING id`,
);
const RENAME = statement(
  'savedMappings.rename',
  { plain: text, keyed: text },
  {},
  `UPDATE saved_mapping SET fingerprint = $keyed WHERE fingerprint = $plain`,
);
const REMOVE = statement(
  'savedMappings.remove',
  { id: columns.id },
  { body: text },
  `DELETE FROM saved_mapping WHERE id = $id RETURNING body`,
);

/** Mappings that people saved for their sources: one for each set of columns. */
export class SavedMappingRepository {
  constructor(private readonly db: Database) {}

  list(): Promise<readonly SavedMappingRow[]> {
    return rows(this.db.tx, LIST, {});
  }

  /** Mappings of these columns, each with the one of the fingerprints that found it. */
  async find(fingerprints: readonly string[]): Promise<readonly SavedMappingRow[]> {
    const plain = new Map(fingerprints.flatMap((f) => [[this.keyed(f), f] as const, [f, f] as const]));
    const found = await rows(this.db.tx, FIND, { fingerprints: [...plain.keys()] });
    return found.map((row) => ({ ...row, fingerprint: plain.get(row.fingerprint) ?? row.fingerprint }));
  }

  /** Saves a mapping in place of the one that these columns had. @returns its id. */
  async save(tx: Tx, mapping: Omit<SavedMappingRow, 'id'>): Promise<number> {
    const keyed = this.keyed(mapping.fingerprint);
    await run(tx, RENAME, { plain: mapping.fingerprint, keyed });
    return (await one(tx, SAVE, { ...mapping, fingerprint: keyed })).id;
  }

  /** @returns the mapping; null where it is not there. */
  async remove(tx: Tx, id: number): Promise<string | null> {
    return (await maybeOne(tx, REMOVE, { id }))?.body ?? null;
  }

  /** A table without a header has a person in the place of names: nobody may guess them. Older rows are plain. */
  private keyed(fingerprint: string): string {
    return this.db.vault.authenticate('columns', fingerprint).slice(0, 32);
  }
}
