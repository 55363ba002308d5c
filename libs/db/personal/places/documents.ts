import type { EntityManager } from 'typeorm';
import { attachmentPlaces } from '../../../domain/intake/collector.js';
import { openFinding, openRecord, type SealedBody } from '../../encryption/sealed-rows.js';
import { type PersonalData, removeBlobs, type Scope, type Subject, select } from '../place.js';

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
    const verdicts = await select<{ id: string; body: SealedBody }>(
      tx,
      `SELECT id, body FROM finding WHERE kind = 'paper' AND id = ANY($1::text[])`,
      [files.map((f) => f.path)],
    );
    const found = new Map(verdicts.map((v) => [v.id, openFinding<object>(vault, 'paper', v.id, v.body)]));
    return {
      items: files.map(({ id, path, body }) => ({
        ...openRecord<object>(vault, 'file', id, body),
        verdict: found.get(path) ?? null,
      })),
      files: files.map(({ path, sha }) => ({ name: `papers/${path}`, sha256: sha })),
      erase: async () => {
        const gone = [...files, ...listed].map((r) => r.id);
        await tx.query(`DELETE FROM record WHERE kind IN ('file', 'paper') AND id = ANY($1::text[])`, [gone]);
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
  const listed = await select<{ id: string; path: string; file: string }>(
    tx,
    `SELECT id, body->>'id' AS path, body->'source'->>'file' AS file FROM record
     WHERE kind = 'paper' AND (body->>'complaintId' = ANY($1::text[]) OR ($2::text IS NOT NULL AND body->>'debtorRef' = $2))`,
    [ids, debtor],
  );
  const places = [
    ...complaints.flatMap((c) => c.attachments.map((path) => attachmentPlaces(c.source.file, path))),
    ...listed.map(({ path, file }) => attachmentPlaces(file, path)),
  ];
  const candidates = await select<FileRow>(
    tx,
    `SELECT id, body->>'path' AS path, body->>'sha256' AS sha, body FROM record WHERE kind = 'file' AND body->>'path' = ANY($1::text[]) ORDER BY 2, id`,
    [places.flat()],
  );
  const there = new Set(candidates.map((f) => f.path));
  // Of the places where a named file may lie, the first where one does.
  const chosen = new Set(places.flatMap((of) => of.find((path) => there.has(path)) ?? []));
  return { files: candidates.filter((f) => chosen.has(f.path)), listed };
}

/** Has the files taken away that nobody else handed in. */
export async function removeUnshared(tx: EntityManager, sha256: readonly string[]): Promise<void> {
  const alone = await select<{ sha: string }>(
    tx,
    `SELECT DISTINCT sha FROM unnest($1::text[]) AS s(sha) WHERE NOT EXISTS (SELECT 1 FROM record r WHERE r.kind = 'file' AND r.body->>'sha256' = sha)`,
    [sha256],
  );
  await removeBlobs(
    tx,
    alone.map((r) => r.sha),
  );
}
