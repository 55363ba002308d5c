import {
  type Candidate,
  type CandidateIndex,
  LEAST_ESTIMATE,
  type SketchEntry,
} from '../../domain/ports/candidate-index.js';
import { byCodeUnit } from '../../domain/text/compare.js';
import { BANDS, estimateRows } from '../../kernel/index.js';
import { int, ints, smallints, text, texts } from '../columns.js';
import { LOCKS } from '../locks.js';
import { SKETCH } from '../schema.js';
import { maybeOne, rows, run, statement, type Tx } from '../statement.js';

/**
 * Complaints of one band key that a query looks at, the newest first. A flood of copies hides only its older copies.
 */
const PER_BAND = 24;
/** Complaints in one statement. */
const BATCH = 500;

const LOCK = statement('sketches.lock', {}, {}, `SELECT pg_advisory_xact_lock(${LOCKS.sketch})`);
const VERSION = statement(
  'sketches.version',
  {},
  { value: text },
  `SELECT value FROM installation WHERE name = 'sketchVersion'`,
);
const CLEAR = statement('sketches.clear', {}, {}, `TRUNCATE band, sketch, sketched_import`);
const SET_VERSION = statement(
  'sketches.setVersion',
  { version: text },
  {},
  `INSERT INTO installation (name, value) VALUES ('sketchVersion', $version) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
);
const IMPORTS = statement('sketches.imports', {}, { import: int }, `SELECT import FROM sketched_import`);
const END_IMPORT = statement(
  'sketches.endImport',
  { import: int },
  {},
  `INSERT INTO sketched_import (import) VALUES ($import) ON CONFLICT DO NOTHING`,
);
const CANDIDATES = statement(
  'sketches.candidates',
  { keys: ints },
  { id: text, row: SKETCH.columns.row },
  `SELECT s.id, s.row FROM sketch s WHERE s.number IN (
     SELECT hit.number FROM unnest($keys::int[]) WITH ORDINALITY AS q(key, band)
     CROSS JOIN LATERAL (SELECT b.number FROM band b WHERE b.band = q.band - 1 AND b.key = q.key ORDER BY b.number DESC LIMIT ${PER_BAND}) AS hit)`,
);
const PUT = statement(
  'sketches.put',
  { ids: texts, rows: texts },
  { number: int, id: text },
  `INSERT INTO sketch AS s (id, row) SELECT DISTINCT ON (id) id, decode(hex, 'hex') FROM unnest($ids::text[], $rows::text[]) AS e(id, hex)
   ON CONFLICT (id) DO UPDATE SET row = excluded.row WHERE s.row <> excluded.row RETURNING number, id`,
);
const DROP_BANDS = statement(
  'sketches.dropBands',
  { numbers: ints },
  {},
  `DELETE FROM band WHERE number = ANY($numbers::int[])`,
);
const ADD_BANDS = statement(
  'sketches.addBands',
  { bands: smallints, keys: ints, numbers: ints },
  {},
  `INSERT INTO band (band, key, number) SELECT * FROM unnest($bands::smallint[], $keys::int[], $numbers::int[])`,
);

/**
 * The index as band rows in PostgreSQL: the same keys as in memory, as signed integers.
 * Any number of processes may use it.
 */
export class SqlIndex implements CandidateIndex {
  private constructor(private readonly tx: Tx) {}

  /**
   * Empties the index if another version of the sketch made it.
   * @param version of the sketcher whose rows go in.
   */
  static async open(store: Tx, version: string): Promise<SqlIndex> {
    await store.transaction(async (tx) => {
      await run(tx, LOCK, {});
      if ((await maybeOne(tx, VERSION, {}))?.value === version) return;
      await run(tx, CLEAR, {});
      await run(tx, SET_VERSION, { version });
    });
    return new SqlIndex(store);
  }

  async imports(): Promise<ReadonlySet<number>> {
    return new Set((await rows(this.tx, IMPORTS, {})).map((r) => r.import));
  }

  async add(entries: readonly SketchEntry[], whole: number | null): Promise<void> {
    await this.tx.transaction(async (tx) => {
      for (let i = 0; i < entries.length; i += BATCH) await addBatch(tx, entries.slice(i, i + BATCH));
      if (whole !== null) await run(tx, END_IMPORT, { import: whole });
    });
  }

  async query(row: Uint32Array, limit: number): Promise<readonly Candidate[]> {
    if (row.every((key) => key === 0)) return [];
    const found = await rows(this.tx, CANDIDATES, { keys: signed(row) });
    return found
      .map((f) => ({ id: f.id, estimate: estimateRows(wordsOf(f.row), 0, row, 0) }))
      .filter((c) => c.estimate >= LEAST_ESTIMATE)
      .sort((x, y) => y.estimate - x.estimate || byCodeUnit(x.id, y.id))
      .slice(0, limit);
  }
}

async function addBatch(tx: Tx, entries: readonly SketchEntry[]): Promise<void> {
  const inserted = await rows(tx, PUT, {
    ids: entries.map((e) => e.id),
    rows: entries.map((e) => bytesOf(e.row).toString('hex')),
  });
  await run(tx, DROP_BANDS, { numbers: inserted.map((i) => i.number) });
  const rowOf = new Map(entries.map((e) => [e.id, e.row]));
  const bands: number[] = [];
  const keys: number[] = [];
  const numbers: number[] = [];
  for (const { number, id } of inserted) {
    const row = rowOf.get(id)!;
    // A text without shingles meets nothing.
    if (row.every((key) => key === 0)) continue;
    signed(row).forEach((key, band) => {
      bands.push(band);
      keys.push(key);
      numbers.push(number);
    });
  }
  await run(tx, ADD_BANDS, { bands, keys, numbers });
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
