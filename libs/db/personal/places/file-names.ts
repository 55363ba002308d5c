import { decryptJson, encryptJson, type SealedBody } from '../../encryption/sealed-rows.js';
import { sqlJson } from '../../sql-json.js';
import { type PersonalData, select } from '../place.js';
import { aboutRejection } from '../whom.js';

/** Where names of files stand in records, as paths of JSON. */
const NAMES = [
  [`kind IN ('complaint', 'call', 'agency', 'paper')`, ['source', 'file']],
  [`kind = 'file'`, ['path']],
  [`kind = 'paper'`, ['id']],
] as const;

/** Names that people gave to files: of imports, of documents, and of what a record was read from. */
export const FILE_NAMES: PersonalData = {
  name: 'fileNames',
  encrypted: 'Open in imports and records; sealed in refused rows.',
  retained: 'With their import.',
  sealed: [],
  find: async ({ tx, vault }, { unique }) => {
    if (unique.empty) return { items: [], erase: async () => {} };
    const patterns = unique.patterns();
    const imports = (
      await select<{ id: number; name: string }>(
        tx,
        `SELECT id, name FROM import WHERE name ~* ANY($1::text[]) ORDER BY id`,
        [patterns],
      )
    ).filter((r) => unique.holds(r.name));
    const records: { where: string; path: readonly string[]; name: string }[] = [];
    for (const [where, path] of NAMES)
      for (const { name } of await select<{ name: string }>(
        tx,
        `SELECT DISTINCT body #>> $1::text[] AS name FROM record WHERE ${where} AND body #>> $1::text[] ~* ANY($2::text[])`,
        [path, patterns],
      ))
        if (unique.holds(name)) records.push({ where, path, name });
    return {
      items: [...new Set([...imports.map((i) => i.name), ...records.map((r) => r.name)])].map((fileName) => ({
        fileName,
      })),
      erase: async () => {
        for (const { id, name } of imports) {
          await tx.query(`UPDATE import SET name = $2 WHERE id = $1`, [id, unique.scrub(name)]);
          const rows = await select<{ id: number; body: SealedBody }>(
            tx,
            `SELECT id, body FROM rejection WHERE import = $1`,
            [id],
          );
          for (const row of rows) {
            const was = decryptJson<{ file: string }>(vault, aboutRejection(id), row.body);
            const now = { ...was, file: unique.scrub(was.file) };
            if (now.file !== was.file)
              await tx.query(`UPDATE rejection SET body = $2::jsonb WHERE id = $1`, [
                row.id,
                sqlJson(encryptJson(vault, aboutRejection(id), now)),
              ]);
          }
        }
        for (const { where, path, name } of records)
          await tx.query(
            `UPDATE record SET body = jsonb_set(body, $1::text[], to_jsonb($3::text)) WHERE ${where} AND body #>> $1::text[] = $2`,
            [path, name, unique.scrub(name)],
          );
      },
    };
  },
};
