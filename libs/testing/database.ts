import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/**
 * A test's own database on the PostgreSQL that the variable names: Debian's, or 18 from npm. Null if there is none.
 * scripts/test.mjs names the skipped tests and fails where servers are required.
 */
export function testDatabase(
  name: string,
  variable: 'CLAQUE_TEST_POSTGRES' | 'CLAQUE_TEST_POSTGRES18' = 'CLAQUE_TEST_POSTGRES',
): { make(): Promise<string>; drop(): Promise<void> } | null {
  const server = process.env[variable] ?? '';
  if (server === '') return null;
  const database = `claque_test_${name}_${process.pid}`;
  const admin = async (sql: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  let made = false;
  return {
    /** Makes the database at the first call; its address. */
    make: async () => {
      if (!made) await admin(`CREATE DATABASE ${database}`);
      made = true;
      const url = new URL(server);
      url.pathname = `/${database}`;
      return url.href;
    },
    drop: () => admin(`DROP DATABASE IF EXISTS ${database}`),
  };
}

/**
 * Waits until no other test file uses the one shared resource, the only database of a Neo4j community server.
 * The result releases it.
 * The lock is PostgreSQL's.
 */
export async function alone(): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: process.env['CLAQUE_TEST_POSTGRES']! });
  await client.connect();
  await client.query('SELECT pg_advisory_lock(72001)');
  return () => client.end();
}

/** A master key of this test file's own. */
export const testKey = `file:${join(mkdtempSync(join(tmpdir(), 'claque-key-')), 'master.key')}`;
