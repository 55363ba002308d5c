import 'reflect-metadata';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { layBlankDatabase } from './blank-database.js';
import { damaged, markClosed, markOpen, refuseDamaged } from './damage.js';
import { LOCKS } from './locks.js';
import { migrate, migrationClasses } from './migrations/migrations.js';
import { pgliteDriver } from './pglite-driver.js';
import { TABLES } from './schema.js';

/** Where the records lie: PGlite in a folder, or PostgreSQL. */
export type Place = { readonly folder: string } | { readonly url: string; readonly connections?: number };

/** An open database with today's tables. */
export interface Opened<T> {
  readonly source: DataSource;
  readonly close: () => Promise<void>;
  readonly made: T;
}

const COMMON = {
  entities: TABLES.map((t) => t.entity),
  migrations: migrationClasses(),
  migrationsRun: false,
  // PGlite bundles no uuid-ossp, and a failed CREATE EXTENSION ends the process.
  uuidExtension: 'pgcrypto' as const,
  installExtensions: false,
  logging: false,
};

/**
 * Opens a database and migrates it.
 *
 * @param migrating false: the tables are taken as they are.
 * @param prepare runs before another process may migrate.
 * @throws ClaqueError CLQ_STORE_NEWER; what `prepare` throws, once everything is closed.
 */
export function openDatabase<T>(
  at: Place,
  migrating: boolean,
  prepare: (source: DataSource) => Promise<T>,
): Promise<Opened<T>> {
  return 'url' in at ? openServer(at, migrating, prepare) : openFolder(at.folder, migrating, prepare);
}

async function openServer<T>(
  at: { readonly url: string; readonly connections?: number },
  migrating: boolean,
  prepare: (source: DataSource) => Promise<T>,
): Promise<Opened<T>> {
  const source = new DataSource({
    type: 'postgres',
    url: at.url,
    ...COMMON,
    extra: { max: at.connections ?? 10 },
    // A server that went away and came back: the pool makes new connections, and reports it nowhere but here.
    poolErrorHandler: () => {},
  });
  await source.initialize();
  const close = () => source.destroy();
  try {
    if (!migrating) return { source, close, made: await prepare(source) };
    return await oneByOne(at.url, async () => {
      await migrate(source);
      return { source, close, made: await prepare(source) };
    });
  } catch (error) {
    await close();
    throw error;
  }
}

async function openFolder<T>(
  folder: string,
  migrating: boolean,
  prepare: (source: DataSource) => Promise<T>,
): Promise<Opened<T>> {
  const path = join(folder, 'records');
  mkdirSync(path, { recursive: true });
  refuseDamaged(path);
  if (readdirSync(path).length === 0) layBlankDatabase(path);
  const { db, source } = await openPglite(path);
  markOpen(path);
  const close = async () => {
    await source.destroy();
    await db.close();
    markClosed(path);
  };
  try {
    if (migrating) await migrate(source);
    return { source, close, made: await prepare(source) };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openPglite(path: string): Promise<{ db: PGlite; source: DataSource }> {
  try {
    const db = await PGlite.create(path, {
      // The shapes of pg: bigint as string, bytea as Buffer.
      parsers: { 20: (v: string) => v, 17: (v: string) => Buffer.from(v.slice(2), 'hex') },
    });
    const source = new DataSource({ type: 'postgres', driver: pgliteDriver(db), ...COMMON });
    await source.initialize();
    return { db, source };
  } catch (error) {
    // The engine's own words may hold rows; its kind of error does not.
    const { name, code } = error as { name?: string; code?: string };
    throw damaged(path, code ?? name ?? 'PGlite');
  }
}

/** Processes that start together migrate one after the other. */
async function oneByOne<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCKS.migrate]);
    return await work();
  } finally {
    await client.end();
  }
}

/** A lock that lasts as long as its connection, and the connection as long as the process. Null: another holds it. */
export async function sessionLock(
  url: string,
  lock: number,
): Promise<{ readonly held: () => Promise<boolean>; readonly release: () => Promise<void> } | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  let lost = false;
  client.on('error', () => {
    lost = true;
  });
  const release = () => client.end().catch(() => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [lock]);
    if (rows[0]?.held !== true) {
      await release();
      return null;
    }
    return {
      held: async () => {
        if (!lost) await client.query('SELECT 1');
        return !lost;
      },
      release,
    };
  } catch (error) {
    await release();
    throw error;
  }
}
