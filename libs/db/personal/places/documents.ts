import { attachmentPlaces } from '../../../domain/intake/collector.js';
import { json, orNull, text, texts } from '../../columns.js';
import { openFinding, openRecord, type SealedBody } from '../../encryption/sealed-rows.js';
import { rows, run, statement, type Tx } from '../../statement.js';
import { type PersonalData, removeBlobs, type Scope, type Subject } from '../place.js';

const VERDICTS = statement(
  'personal.verdicts',
  { paths: texts },
  { id: text, body: json<SealedBody>() },
  `SELECT id, body FROM finding WHERE kind = 'paper' AND id = ANY($paths::text[])`,
);
const DELETE_DOCUMENTS = statement(
  'personal.deleteDocuments',
  { ids: texts },
  {},
  `DELETE FROM record WHERE kind IN ('file', 'paper') AND id = ANY($ids::text[])`,
);
const LISTED = statement(
  'personal.listedDocuments',
  { complaints: texts, debtor: orNull(text) },
  { id: text, path: text, file: text },
  `SELECT id, body->>'id' AS path, body->'source'->>'file' AS file FROM record
   WHERE kind = 'paper' AND (body->>'complaintId' = ANY($complaints::text[]) OR ($debtor::text IS NOT NULL AND body->>'debtorRef' = $debtor))`,
);
const AT_PATHS = statement(
  'personal.filesAtPaths',
  { paths: texts },
  { id: text, path: text, sha: text, body: json<SealedBody>() },
  `SELECT id, body->>'path' AS path, body->>'sha256' AS sha, body FROM record WHERE kind = 'file' AND body->>'path' = ANY($paths::text[]) ORDER BY 2, id`,
);
const UNSHARED = statement(
  'personal.unshared',
  { sha256: texts },
  { sha: text },
  `SELECT DISTINCT sha FROM unnest($sha256::text[]) AS s(sha) WHERE NOT EXISTS (SELECT 1 FROM record r WHERE r.kind = 'file' AND r.body->>'sha256' = sha)`,
);

/** Documents that a person's complaints name, and those that are said to be about the person. */
export const DOCUMENTS: PersonalData = {
  name: 'documents',
  encrypted:
    'What was read of them is sealed; path, length and SHA-256 lie open. The file is sealed in the blob store.',
  retained: 'Goes with its complaint.',
  sealed: [],
  find: async (scope, subject) => {
    const { tx, vault } = scope;
    const { files, listed } = await documentsOf(scope, subject);
    const verdicts = await rows(tx, VERDICTS, { paths: files.map((f) => f.path) });
    const found = new Map(verdicts.map((v) => [v.id, openFinding<object>(vault, 'paper', v.id, v.body)]));
    return {
      items: files.map(({ id, path, body }) => ({
        ...openRecord<object>(vault, 'file', id, body),
        verdict: found.get(path) ?? null,
      })),
      files: files.map(({ path, sha }) => ({ name: `papers/${path}`, sha256: sha })),
      erase: async () => {
        await run(tx, DELETE_DOCUMENTS, { ids: [...files, ...listed].map((r) => r.id) });
        await removeUnshared(
          tx,
          files.map((f) => f.sha),
        );
      },
    };
  },
};

interface FileRow {
  readonly id: string;
  readonly path: string;
  readonly sha: string;
  readonly body: SealedBody;
}

/** Files of a person, and the lines of evidence.csv that name them. */
export async function documentsOf(
  { tx }: Scope,
  { complaints, ids, debtor }: Subject,
): Promise<{ readonly files: readonly FileRow[]; readonly listed: readonly { readonly id: string }[] }> {
  const listed = await rows(tx, LISTED, { complaints: ids, debtor });
  const places = [
    ...complaints.flatMap((c) => c.attachments.map((path) => attachmentPlaces(c.source.file, path))),
    ...listed.map(({ path, file }) => attachmentPlaces(file, path)),
  ];
  const candidates = await rows(tx, AT_PATHS, { paths: places.flat() });
  const there = new Set(candidates.map((f) => f.path));
  // Of the places where a named file may lie, the first where one does.
  const chosen = new Set(places.flatMap((of) => of.find((path) => there.has(path)) ?? []));
  return { files: candidates.filter((f) => chosen.has(f.path)), listed };
}

/** Has the files taken away that nobody else handed in. */
export async function removeUnshared(tx: Tx, sha256: readonly string[]): Promise<void> {
  const alone = await rows(tx, UNSHARED, { sha256 });
  await removeBlobs(
    tx,
    alone.map((r) => r.sha),
  );
}
