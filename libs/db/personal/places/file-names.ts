import { int, json, text, texts } from '../../columns.js';
import { decryptJson, encryptJson, type SealedBody } from '../../encryption/sealed-rows.js';
import { rows, run, statement } from '../../statement.js';
import type { PersonalData } from '../place.js';
import { aboutRejection } from '../whom.js';

/** Where names of files stand in records, as paths of JSON. */
const NAMES = [
  namesIn('sources', 'record', 'body', ['source', 'file'], `kind IN ('complaint', 'call', 'agency', 'paper')`),
  namesIn('files', 'record', 'body', ['path'], `kind = 'file'`),
  namesIn('papers', 'record', 'body', ['id'], `kind = 'paper'`),
  namesIn('versions', 'record_version', 'source', ['file']),
  namesIn('versionBodies', 'record_version', 'body', ['source', 'file'], 'body IS NOT NULL'),
] as const;

/** How names are found and changed in records of some kinds. */
function namesIn(
  what: string,
  table: 'record' | 'record_version',
  column: 'body' | 'source',
  path: readonly string[],
  where = 'true',
) {
  const find = statement(
    `personal.names_${what}`,
    { path: texts, patterns: texts },
    { name: text },
    `SELECT DISTINCT ${column} #>> $path::text[] AS name FROM ${table} WHERE ${where} AND ${column} #>> $path::text[] ~* ANY($patterns::text[])`,
  );
  const put = statement(
    `personal.putNames_${what}`,
    { path: texts, was: text, now: text },
    {},
    `UPDATE ${table} SET ${column} = jsonb_set(${column}, $path::text[], to_jsonb($now::text)) WHERE ${where} AND ${column} #>> $path::text[] = $was`,
  );
  return { path, find, put };
}

const IMPORTS = statement(
  'personal.namedImports',
  { patterns: texts },
  { id: int, name: text },
  `SELECT id, name FROM import WHERE name ~* ANY($patterns::text[]) ORDER BY id`,
);
const PUT_IMPORT = statement(
  'personal.putImportName',
  { id: int, name: text },
  {},
  `UPDATE import SET name = $name WHERE id = $id`,
);
const REJECTIONS = statement(
  'personal.rejectionsOf',
  { import: int },
  { id: int, body: json<SealedBody>() },
  `SELECT id, body FROM rejection WHERE import = $import`,
);
const PUT_REJECTION = statement(
  'personal.putRejection',
  { id: int, body: json<SealedBody>() },
  {},
  `UPDATE rejection SET body = $body::jsonb WHERE id = $id`,
);

/** Names that people gave to files: of imports, of documents, and of what a record was read from. */
export const FILE_NAMES: PersonalData = {
  name: 'fileNames',
  encrypted: 'Open in imports and records; sealed in refused rows.',
  retained: 'With their import.',
  sealed: [],
  find: async ({ tx, vault }, { unique }) => {
    if (unique.empty) return { items: [], erase: async () => {} };
    const patterns = unique.patterns();
    const imports = (await rows(tx, IMPORTS, { patterns })).filter((r) => unique.holds(r.name));
    const records: { of: (typeof NAMES)[number]; name: string }[] = [];
    for (const of of NAMES)
      for (const { name } of await rows(tx, of.find, { path: of.path, patterns }))
        if (unique.holds(name)) records.push({ of, name });
    return {
      items: [...new Set([...imports.map((i) => i.name), ...records.map((r) => r.name)])].map((fileName) => ({
        fileName,
      })),
      erase: async () => {
        for (const { id, name } of imports) {
          await run(tx, PUT_IMPORT, { id, name: unique.scrub(name) });
          for (const row of await rows(tx, REJECTIONS, { import: id })) {
            const was = decryptJson<{ file: string }>(vault, aboutRejection(id), row.body);
            const now = { ...was, file: unique.scrub(was.file) };
            if (now.file !== was.file)
              await run(tx, PUT_REJECTION, { id: row.id, body: encryptJson(vault, aboutRejection(id), now) });
          }
        }
        for (const { of, name } of records)
          await run(tx, of.put, { path: of.path, was: name, now: unique.scrub(name) });
      },
    };
  },
};
