import type { FoundFile, Paper } from '../../domain/intake/collector.js';
import type { Agency, Call, Complaint } from '../../domain/model/index.js';
import type { Lookup } from '../../domain/person/lookups.js';
import { bigint, int, mark, text, texts } from '../columns.js';
import type { Database } from '../database.js';
import { openRecord, type SealedBody } from '../encryption/sealed-rows.js';
import { RECORD } from '../schema.js';
import { rows, statement } from '../statement.js';

/** A record as it is kept, opened. */
export type StoredRecord = { readonly id: string; readonly mark: string } & (
  | { readonly kind: 'complaint'; readonly body: Complaint }
  | { readonly kind: 'call'; readonly body: Call }
  | { readonly kind: 'agency'; readonly body: Agency }
  | { readonly kind: 'paper'; readonly body: Paper }
  | { readonly kind: 'file'; readonly body: FoundFile }
);

/** Records in a page. */
const PAGE_SIZE = 5000;

const { kind, body } = RECORD.columns;
const PAGE = statement(
  'records.page',
  { import: int, kind: text, id: text, to: int, limit: bigint },
  { import: int, kind, id: text, mark: text, body },
  `SELECT import, kind, id, content AS mark, body FROM record WHERE (import, kind, id COLLATE "C") > ($import, $kind, $id) AND import <= $to
   ORDER BY import, kind, id COLLATE "C" LIMIT $limit`,
);
const COMPLAINTS_OF_IMPORT = statement(
  'records.complaintsOfImport',
  { import: int, after: text, limit: bigint },
  { id: text, body },
  `SELECT id, body FROM record WHERE import = $import AND kind = 'complaint' AND id COLLATE "C" > $after ORDER BY id COLLATE "C" LIMIT $limit`,
);
const COMPLAINTS = statement(
  'records.complaints',
  { ids: texts },
  { id: text, body },
  `SELECT id, body FROM record WHERE kind = 'complaint' AND id = ANY($ids::text[])`,
);
const COMPLAINTS_AFTER = statement(
  'records.complaintsAfter',
  { after: text, limit: bigint },
  { id: text, body },
  `SELECT id, body FROM record WHERE kind = 'complaint' AND id COLLATE "C" > $after ORDER BY id COLLATE "C" LIMIT $limit`,
);
const HOLDING = statement(
  'records.holding',
  { kind, mark, limit: bigint },
  { id: text },
  `SELECT id FROM record WHERE kind = $kind AND "blindIndexes" @> ARRAY[$mark]::bigint[] ORDER BY id COLLATE "C" LIMIT $limit`,
);

interface Kept {
  readonly kind: StoredRecord['kind'];
  readonly id: string;
  readonly mark: string;
  readonly body: SealedBody;
}

/** Records of all kinds as they came in. One that another replaced has another mark. */
export class RecordRepository {
  constructor(private readonly db: Database) {}

  /** The records of imports, page by page, in no order. */
  async *of(imports: readonly number[]): AsyncGenerator<readonly StoredRecord[]> {
    for (const [from, to] of runs(imports)) {
      let last: { import: number; kind: string; id: string } = { import: from, kind: '', id: '' };
      for (;;) {
        const found = await rows(this.db.tx, PAGE, { ...last, to, limit: PAGE_SIZE });
        if (found.length > 0) yield found.map((r) => this.opened(r));
        const end = found.at(-1);
        if (end === undefined || found.length < PAGE_SIZE) break;
        last = { import: end.import, kind: end.kind, id: end.id };
      }
    }
  }

  /** An import's complaints in the order of their ids, behind `after`. */
  async complaintTexts(of: number, after: string, first: number): Promise<readonly Complaint[]> {
    const found = await rows(this.db.tx, COMPLAINTS_OF_IMPORT, { import: of, after, limit: first });
    return found.map((r) => this.complaint(r));
  }

  /** Complaints as they came in, in no order. */
  async complaints(ids: readonly string[]): Promise<readonly Complaint[]> {
    return (await rows(this.db.tx, COMPLAINTS, { ids })).map((r) => this.complaint(r));
  }

  /** Ids of the records of a kind that hold a value, ascending. */
  async holding(of: 'complaint' | 'call' | 'agency', by: Lookup, first: number): Promise<readonly string[]> {
    const found = await rows(this.db.tx, HOLDING, {
      kind: of,
      mark: this.db.vault.blindIndex(by.kind, by.value),
      limit: first,
    });
    return found.map((r) => r.id);
  }

  /** Phones that complainants gave as theirs or to be called back on, as they gave them. */
  async complainantPhones(): Promise<readonly string[]> {
    const phones = new Set<string>();
    for (let after = ''; ; ) {
      const found = await rows(this.db.tx, COMPLAINTS_AFTER, { after, limit: PAGE_SIZE });
      for (const r of found) {
        const { debtorPhone, contactPhone } = this.complaint(r);
        for (const phone of [debtorPhone, contactPhone]) if (phone !== '') phones.add(phone);
      }
      const last = found.at(-1);
      if (last === undefined || found.length < PAGE_SIZE) return [...phones];
      after = last.id;
    }
  }

  private complaint(r: Pick<Kept, 'id' | 'body'>): Complaint {
    return openRecord(this.db.vault, 'complaint', r.id, r.body);
  }

  private opened({ kind: of, id, mark: content, body: sealed }: Kept): StoredRecord {
    const { vault } = this.db;
    const row = { id, mark: content };
    // One case a kind: the compiler sees that kind and body go together.
    switch (of) {
      case 'complaint':
        return { ...row, kind: of, body: openRecord(vault, of, id, sealed) };
      case 'call':
        return { ...row, kind: of, body: openRecord(vault, of, id, sealed) };
      case 'agency':
        return { ...row, kind: of, body: openRecord(vault, of, id, sealed) };
      case 'paper':
        return { ...row, kind: of, body: openRecord(vault, of, id, sealed) };
      case 'file':
        return { ...row, kind: of, body: openRecord(vault, of, id, sealed) };
    }
  }
}

/** Ascending numbers as runs without a gap, both ends included. */
function runs(numbers: readonly number[]): [number, number][] {
  const result: [number, number][] = [];
  for (const n of [...numbers].sort((x, y) => x - y)) {
    const last = result.at(-1);
    if (last !== undefined && last[1] === n - 1) last[1] = n;
    else result.push([n, n]);
  }
  return result;
}
