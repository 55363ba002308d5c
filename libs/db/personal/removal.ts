import { randomBytes } from 'node:crypto';
import type { Vault } from '../encryption/vault.js';
import { enqueue } from '../repositories/jobs.js';
import type { Tx } from '../statement.js';
import { partMark } from './case-marks.js';
import { select } from './place.js';

/** Files that are to go, and that nobody reads any more. */
export async function waitingRemovals(tx: Tx): Promise<readonly string[]> {
  const rows = await select<{ sha256: string }>(
    tx,
    `SELECT sha256 FROM blob_removal b WHERE NOT done AND NOT EXISTS (SELECT 1 FROM import i WHERE i.sha256 = b.sha256 AND i.state IN ('queued', 'reading'))`,
  );
  return rows.map((r) => r.sha256);
}

export async function markRemoved(tx: Tx, sha256: string): Promise<void> {
  await tx.query(`UPDATE blob_removal SET done = true WHERE sha256 = $1`, [sha256]);
}

/** Who names blobs, as SQL: SHA-256 of every blob that somebody still needs, or that is to go by another way. */
const NAMED = [
  `SELECT sha256 AS sha FROM import WHERE sha256 = ANY($1::text[])`,
  `SELECT body->>'sha256' FROM record WHERE kind = 'file' AND body->>'sha256' = ANY($1::text[])`,
  `SELECT unnest(parts) FROM upload`,
  `SELECT "subjectId" FROM audit WHERE "subjectKind" IN ('export', 'dossier') AND "subjectId" = ANY($1::text[])`,
  `SELECT sha256 FROM blob_removal WHERE NOT done AND sha256 = ANY($1::text[])`,
].join('\nUNION ALL ');

/** Of some blobs those that nothing in the tables names. */
export async function unnamedOf(tx: Tx, vault: Vault, sha256: readonly string[]): Promise<readonly string[]> {
  const named = await select<{ sha: string }>(tx, NAMED, [sha256]);
  const marks = new Map(sha256.map((sha) => [partMark(vault, 'file', sha), sha]));
  // Cases are sealed: they name their files by marks.
  const inCases = await select<{ mark: string }>(
    tx,
    `SELECT mark FROM case_part WHERE kind = 'file' AND mark = ANY($1::bigint[])`,
    [[...marks.keys()]],
  );
  const needed = new Set([...named.map((r) => r.sha), ...inCases.map((r) => marks.get(String(r.mark)))]);
  return sha256.filter((sha) => !needed.has(sha));
}

/** Makes every process read records and findings again, and has the findings of what is gone made without it. */
export async function invalidateFindings(tx: Tx, now: string): Promise<void> {
  await tx.query(`UPDATE installation SET value = $1 WHERE name = 'findings'`, [randomBytes(8).toString('hex')]);
  await enqueue(tx, 'analyse', {}, now);
}
