import { randomBytes } from 'node:crypto';
import { bigints, mark, text, texts } from '../columns.js';
import type { Vault } from '../encryption/vault.js';
import { enqueue } from '../repositories/jobs.js';
import { rows, run, statement, type Tx } from '../statement.js';
import { partMark } from './case-marks.js';

const WAITING = statement(
  'personal.waitingRemovals',
  {},
  { sha256: text },
  `SELECT sha256 FROM blob_removal b WHERE NOT done AND NOT EXISTS (SELECT 1 FROM import i WHERE i.sha256 = b.sha256 AND i.state IN ('queued', 'reading'))`,
);
const MARK_REMOVED = statement(
  'personal.markRemoved',
  { sha256: text },
  {},
  `UPDATE blob_removal SET done = true WHERE sha256 = $sha256`,
);
/** Who names blobs: SHA-256 of every blob that somebody still needs, or that is to go by another way. */
const NAMED = statement(
  'personal.namedBlobs',
  { sha256: texts },
  { sha: text },
  [
    `SELECT sha256 AS sha FROM import WHERE sha256 = ANY($sha256::text[])`,
    `SELECT body->>'sha256' FROM record WHERE kind = 'file' AND body->>'sha256' = ANY($sha256::text[])`,
    `SELECT unnest(parts) FROM upload`,
    `SELECT "subjectId" FROM audit WHERE "subjectKind" IN ('export', 'dossier') AND "subjectId" = ANY($sha256::text[])`,
    `SELECT sha256 FROM blob_removal WHERE NOT done AND sha256 = ANY($sha256::text[])`,
  ].join('\nUNION ALL '),
);
const IN_CASES = statement(
  'personal.blobsInCases',
  { marks: bigints },
  { mark },
  `SELECT mark FROM case_part WHERE kind = 'file' AND mark = ANY($marks::bigint[])`,
);
const INVALIDATE = statement(
  'personal.invalidateFindings',
  { value: text },
  {},
  `UPDATE installation SET value = $value WHERE name = 'findings'`,
);

/** Files that are to go, and that nobody reads any more. */
export async function waitingRemovals(tx: Tx): Promise<readonly string[]> {
  return (await rows(tx, WAITING, {})).map((r) => r.sha256);
}

export async function markRemoved(tx: Tx, sha256: string): Promise<void> {
  await run(tx, MARK_REMOVED, { sha256 });
}

/** Of some blobs those that nothing in the tables names. */
export async function unnamedOf(tx: Tx, vault: Vault, sha256: readonly string[]): Promise<readonly string[]> {
  const named = await rows(tx, NAMED, { sha256 });
  const marks = new Map(sha256.map((sha) => [partMark(vault, 'file', sha), sha]));
  // Cases are sealed: they name their files by marks.
  const inCases = await rows(tx, IN_CASES, { marks: [...marks.keys()] });
  const needed = new Set([...named.map((r) => r.sha), ...inCases.map((r) => marks.get(String(r.mark)))]);
  return sha256.filter((sha) => !needed.has(sha));
}

/** Makes every process read records and findings again, and has the findings of what is gone made without it. */
export async function invalidateFindings(tx: Tx, now: string): Promise<void> {
  await run(tx, INVALIDATE, { value: randomBytes(8).toString('hex') });
  await enqueue(tx, 'analyse', {}, now);
}
