import type { DataSource, EntityManager } from 'typeorm';
import {
  type Candidate,
  type CandidateIndex,
  LEAST_ESTIMATE,
  type SketchEntry,
} from '../../domain/ports/candidate-index.js';
import { byCodeUnit } from '../../domain/text/compare.js';
import { BANDS, estimateRows } from '../../kernel/index.js';
import { LOCKS } from '../locks.js';

/** Complaints of one band key that a query looks at, the newest first: a flood of copies hides only its own older copies. */
const PER_BAND = 24;
/** Complaints in one statement. */
const BATCH = 500;

/** The index as band rows in PostgreSQL: the same keys as in memory, as signed integers; any number of processes may use it. */
export class SqlIndex implements CandidateIndex {
  private constructor(private readonly source: DataSource) {}

  /**
   * Empties the index if another version of the sketch made it.
   * @param version of the sketcher whose rows go in.
   */
  static async open(source: DataSource, version: string): Promise<SqlIndex> {
    await source.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(${LOCKS.sketch})`);
      const rows = (await tx.query(`SELECT value FROM installation WHERE name = 'sketchVersion'`)) as {
        value: string;
      }[];
      if (rows[0]?.value === version) return;
      await tx.query(`TRUNCATE band, sketch, sketched_import`);
      await tx.query(
        `INSERT INTO installation (name, value) VALUES ('sketchVersion', $1) ON CONFLICT (name) DO UPDATE SET value = $1`,
        [version],
      );
    });
    return new SqlIndex(source);
  }

  async imports(): Promise<ReadonlySet<number>> {
    const rows = (await this.source.query(`SELECT import FROM sketched_import`)) as { import: number }[];
    return new Set(rows.map((r) => r.import));
  }

  async add(entries: readonly SketchEntry[], whole: number | null): Promise<void> {
    await this.source.transaction(async (tx) => {
      for (let i = 0; i < entries.length; i += BATCH) await addBatch(tx, entries.slice(i, i + BATCH));
      if (whole !== null)
        await tx.query(`INSERT INTO sketched_import (import) VALUES ($1) ON CONFLICT DO NOTHING`, [whole]);
    });
  }

  async query(row: Uint32Array, limit: number): Promise<readonly Candidate[]> {
    if (row.every((key) => key === 0)) return [];
    const found = (await this.source.query(
      `SELECT s.id, s.row FROM sketch s WHERE s.number IN (
         SELECT hit.number FROM unnest($1::int[]) WITH ORDINALITY AS q(key, band)
         CROSS JOIN LATERAL (SELECT b.number FROM band b WHERE b.band = q.band - 1 AND b.key = q.key ORDER BY b.number DESC LIMIT ${PER_BAND}) AS hit)`,
      [signed(row)],
    )) as { id: string; row: Buffer }[];
    return found
      .map((f) => ({ id: f.id, estimate: estimateRows(wordsOf(f.row), 0, row, 0) }))
      .filter((c) => c.estimate >= LEAST_ESTIMATE)
      .sort((x, y) => y.estimate - x.estimate || byCodeUnit(x.id, y.id))
      .slice(0, limit);
  }
}

async function addBatch(tx: EntityManager, entries: readonly SketchEntry[]): Promise<void> {
  const inserted = (await tx.query(
    `INSERT INTO sketch AS s (id, row) SELECT DISTINCT ON (id) id, decode(hex, 'hex') FROM unnest($1::text[], $2::text[]) AS e(id, hex)
     ON CONFLICT (id) DO UPDATE SET row = excluded.row WHERE s.row <> excluded.row RETURNING number, id`,
    [entries.map((e) => e.id), entries.map((e) => bytesOf(e.row).toString('hex'))],
  )) as { number: number; id: string }[];
  await tx.query(`DELETE FROM band WHERE number = ANY($1::int[])`, [inserted.map((i) => i.number)]);
  const rows = new Map(entries.map((e) => [e.id, e.row]));
  const bands: number[] = [];
  const keys: number[] = [];
  const numbers: number[] = [];
  for (const { number, id } of inserted) {
    const row = rows.get(id)!;
    // A text without shingles meets nothing.
    if (row.every((key) => key === 0)) continue;
    signed(row).forEach((key, band) => {
      bands.push(band);
      keys.push(key);
      numbers.push(number);
    });
  }
  await tx.query(`INSERT INTO band (band, key, number) SELECT * FROM unnest($1::smallint[], $2::int[], $3::int[])`, [
    bands,
    keys,
    numbers,
  ]);
}

function signed(row: Uint32Array): number[] {
  return [...new Int32Array(row.buffer, row.byteOffset, BANDS)];
}

/** Little-endian, whatever the machine. */
function bytesOf(row: Uint32Array): Buffer {
  const bytes = Buffer.alloc(BANDS * 4);
  row.forEach((key, band) => {
    bytes.writeUInt32LE(key, band * 4);
  });
  return bytes;
}

function wordsOf(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: BANDS }, (_, band) => bytes.readUInt32LE(band * 4));
}
