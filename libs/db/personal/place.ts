import type { Call, Complaint } from '../../domain/model/index.js';
import type { Scrubber } from '../../domain/person/own-values.js';
import type { BlobStore } from '../../domain/ports/blob-store.js';
import { bigint, bigints, json, text, texts, word } from '../columns.js';
import { blindIndexes, type SealedBody, sealRecord } from '../encryption/sealed-rows.js';
import type { Vault } from '../encryption/vault.js';
import { rows, run, statement, type Tx } from '../statement.js';
import type { SealedColumn } from './sealed-table.js';
import type { MarkedPlace } from './text-marks.js';

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
  readonly tx: Tx;
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
  | 'versions'
  | 'documents'
  | 'originals'
  | 'uploads'
  | 'fileNames'
  | 'sourceItems'
  | 'ticketNotes'
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
  /** What it holds of a person. The copy shows it and erasure takes it away, so the two never differ. */
  find(scope: Scope, subject: Subject): Promise<Found>;
}

export const NOTHING: Found = { items: [], erase: async () => {} };

const REMOVE_BLOBS = statement(
  'personal.removeBlobs',
  { sha256: texts },
  {},
  `INSERT INTO blob_removal (sha256) SELECT DISTINCT sha FROM unnest($sha256::text[]) AS s(sha) WHERE sha <> ''
   ON CONFLICT (sha256) DO UPDATE SET done = false`,
);

/** Has files taken away once nobody reads them and the transaction is final. */
export async function removeBlobs(tx: Tx, sha256: readonly string[]): Promise<void> {
  if (sha256.length > 0) await run(tx, REMOVE_BLOBS, { sha256 });
}

const PUT_RECORD = statement(
  'personal.putRecord',
  { kind: word<'call' | 'complaint'>(), id: text, body: json<SealedBody>(), indexes: bigints },
  {},
  `UPDATE record SET body = $body::jsonb, "blindIndexes" = $indexes::bigint[] WHERE kind = $kind AND id = $id`,
);

/** Puts a record in the place of the one of its id, sealed and indexed as it is now. */
export async function putRecord(
  { tx, vault }: Scope,
  kind: 'call' | 'complaint',
  record: Call | Complaint,
): Promise<void> {
  const { id } = record;
  const body = sealRecord(vault, kind, id, record);
  await run(tx, PUT_RECORD, { kind, id, body, indexes: blindIndexes(vault, kind, record) });
}

/** Fewest signs of a value by whose words alone a row is taken for the person's: two characters stand everywhere. */
const LEAST_SIGNS = 6;
const LEAST_WORDS = 2;

const marked = (table: 'import_person' | 'rejection' | 'record_version', key: 'import' | 'id' | 'number') =>
  statement(
    `personal.marked_${table}`,
    { marks: bigints, words: texts },
    { key: bigint },
    `SELECT "${key}"::bigint AS key FROM ${table} WHERE marks && $marks::bigint[]
     UNION SELECT q."${key}"::bigint FROM unnest($words::text[]) AS w(list) JOIN ${table} q ON q.words @> w.list::int[]`,
  );
const MARKED = {
  import_person: marked('import_person', 'import'),
  rejection: marked('rejection', 'id'),
  record_version: marked('record_version', 'number'),
};

/** Keys of the rows that hold one of the person's marks, or all words of one of their values. */
export async function rowsMarked(
  { tx, vault }: Scope,
  table: keyof typeof MARKED,
  { marks, unique }: Subject,
): Promise<readonly number[]> {
  const words = unique
    .words()
    .filter((of) => of.length >= LEAST_WORDS || of.join('').length >= LEAST_SIGNS)
    .map((of) => listOf(vault.words(of)));
  return (await rows(tx, MARKED[table], { marks, words })).map((r) => r.key);
}

const TEXTS_MARKED = statement(
  'personal.textsMarked',
  { lists: texts, place: word<MarkedPlace>() },
  { id: text },
  `SELECT DISTINCT t.id FROM unnest($lists::text[]) AS w(list) JOIN text_mark t ON t.place = $place AND t.words @> w.list::int[]`,
);

/** Ids of the sealed texts of one place that may hold a value: its words stand there. */
export async function textsMarked(
  { tx, vault }: Scope,
  place: MarkedPlace,
  { unique }: Subject,
): Promise<readonly string[]> {
  const lists = unique.words().map((of) => listOf(vault.words(of)));
  return (await rows(tx, TEXTS_MARKED, { lists, place })).map((r) => r.id);
}

/** An array as PostgreSQL writes it: arrays of arrays must have one length there. */
const listOf = (numbers: readonly number[]): string => `{${numbers.join(',')}}`;
