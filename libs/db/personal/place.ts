import type { EntityManager } from 'typeorm';
import type { Complaint } from '../../domain/model/index.js';
import type { Scrubber } from '../../domain/person/own-values.js';
import type { BlobStore } from '../../domain/ports/blob-store.js';
import type { Vault } from '../encryption/vault.js';
import type { SealedColumn } from './sealed-table.js';

/** One person as the loops of the registry know them. */
export interface Subject {
  /** The lender's reference, or the id that the machine gave. Null: single complaints are erased by age, and nobody as a whole. */
  readonly debtor: string | null;
  /** What the person is called once erased. */
  readonly pseudonym: string;
  readonly complaints: readonly Complaint[];
  readonly ids: readonly string[];
  /** Every value of theirs: for texts that are about them. */
  readonly own: Scrubber;
  /** Values that nobody else gave as theirs: for all other texts. */
  readonly unique: Scrubber;
  /** Marks of these values, of the reference and of the complaints. */
  readonly marks: readonly string[];
  /** Phones that nobody else gave as theirs, in E.164. */
  readonly phones: readonly string[];
}

/** What the loops work on. */
export interface Scope {
  readonly tx: EntityManager;
  readonly vault: Vault;
  readonly blobs: BlobStore;
  /** ISO 8601. */
  readonly now: string;
  readText(content: AsyncIterable<Uint8Array>, name: string): Promise<FileText>;
}

/** What a file says. */
export interface FileText {
  readonly text: string;
  /** How much of it nobody can look into, as pictures, broken archives and what has a password. */
  readonly dark: 'nothing' | 'parts' | 'whole';
}

/** What one place holds of a person. */
export interface Found {
  /** As the person's own copy shows it. */
  readonly items: readonly unknown[];
  /** Files for the copy. */
  readonly files?: readonly { readonly name: string; readonly sha256: string }[];
  /** Takes these very items away, or what in them is the person's. */
  erase(): Promise<void>;
}

export type PlaceName =
  | 'complaints'
  | 'calls'
  | 'documents'
  | 'originals'
  | 'uploads'
  | 'fileNames'
  | 'cases'
  | 'inquiries'
  | 'notes'
  | 'alerts'
  | 'auditWords'
  | 'copies'
  | 'otherComplaints'
  | 'holds'
  | 'secrets';

/** A kind of place in which a person can stand, and everything that becomes of it there. */
export interface PersonalData {
  readonly name: PlaceName;
  /** How it lies there. */
  readonly encrypted: string;
  /** How long it stays when nobody asks for anything. */
  readonly retained: string;
  /** Columns that the rotation of keys goes through. */
  readonly sealed: readonly SealedColumn[];
  /** What it holds of a person: the copy shows it and erasure takes it away, so the two can never differ. */
  find(scope: Scope, subject: Subject): Promise<Found>;
}

export const NOTHING: Found = { items: [], erase: async () => {} };

/** Rows of a statement. The one place of the registry that believes a result. */
export async function select<Row>(tx: EntityManager, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  const result: unknown = await tx.query(sql, [...values]);
  // TypeORM gives [rows, count] for UPDATE and DELETE.
  return (Array.isArray(result) && Array.isArray(result[0]) ? result[0] : result) as Row[];
}

/** Has files taken away once nobody reads them and the transaction is final. */
export async function removeBlobs(tx: EntityManager, sha256: readonly string[]): Promise<void> {
  if (sha256.length === 0) return;
  await tx.query(
    `INSERT INTO blob_removal (sha256) SELECT DISTINCT sha FROM unnest($1::text[]) AS s(sha) WHERE sha <> ''
     ON CONFLICT (sha256) DO UPDATE SET done = false`,
    [sha256],
  );
}

/** Fewest signs of a value by whose words alone a row is taken for the person's: two characters stand everywhere. */
const LEAST_SIGNS = 6;
const LEAST_WORDS = 2;

/** Keys of the rows that hold one of the person's marks, or all words of one of their values. */
export async function rowsMarked<Key>(
  { tx, vault }: Scope,
  table: 'import_person' | 'rejection',
  key: 'import' | 'id',
  { marks, unique }: Subject,
): Promise<readonly Key[]> {
  const words = unique
    .words()
    .filter((of) => of.length >= LEAST_WORDS || of.join('').length >= LEAST_SIGNS)
    .map((of) => listOf(vault.words(of)));
  const rows = await select<{ key: Key }>(
    tx,
    `SELECT "${key}" AS key FROM ${table} WHERE marks && $1::bigint[]
     UNION SELECT q."${key}" FROM unnest($2::text[]) AS w(list) JOIN ${table} q ON q.words @> w.list::int[]`,
    [marks, words],
  );
  return rows.map((r) => r.key);
}

/** Ids of the sealed texts of one place that may hold a value: its words stand there. */
export async function textsMarked(
  { tx, vault }: Scope,
  place: 'audit' | 'case' | 'inquiry',
  { unique }: Subject,
): Promise<readonly string[]> {
  const rows = await select<{ id: string }>(
    tx,
    `SELECT DISTINCT t.id FROM unnest($1::text[]) AS w(list) JOIN text_mark t ON t.place = $2 AND t.words @> w.list::int[]`,
    [unique.words().map((of) => listOf(vault.words(of))), place],
  );
  return rows.map((r) => r.id);
}

/** An array as PostgreSQL writes it: arrays of arrays must have one length there. */
const listOf = (numbers: readonly number[]): string => `{${numbers.join(',')}}`;
