import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { cancellable } from '../domain/cancellation.js';
import { pgliteDriver } from './pglite-driver.js';

describe('the driver of PGlite', () => {
  let db: PGlite;
  let source: DataSource;
  beforeAll(async () => {
    db = await PGlite.create();
    source = await new DataSource({ type: 'postgres', driver: pgliteDriver(db), entities: [] }).initialize();
    await source.query('CREATE TABLE n AS SELECT generate_series(1, 20000) AS a');
  }, 60_000);
  afterAll(async () => {
    await source.destroy();
    await db.close();
  });

  it('gives other requests a turn while statements follow each other', async () => {
    let ticks = 0;
    const timer = setInterval(() => ticks++, 1);
    await Promise.all(
      Array.from({ length: 100 }, (_, i) => source.query('SELECT count(*) FROM n WHERE a % $1 = 0', [i + 1])),
    );
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(5);
  });

  it('begins no statement of work that was cancelled, ends transactions in hand, and serves the others', async () => {
    const controller = new AbortController();
    let begun = 0;
    const asked = cancellable(controller.signal, () =>
      Promise.allSettled(
        Array.from({ length: 50 }, async () => {
          await source.query('SELECT count(*) FROM n');
          begun++;
        }),
      ),
    );
    const writing = cancellable(controller.signal, () =>
      source.transaction(async (tx) => {
        await tx.query('CREATE TABLE kept (a int)');
        controller.abort(new Error('the client left'));
        await tx.query('INSERT INTO kept VALUES (1)');
      }),
    );
    await writing;
    const answers = await asked;
    await expect(cancellable(controller.signal, () => source.query('SELECT 1'))).rejects.toThrow('the client left');
    expect(answers.filter((a) => a.status === 'fulfilled')).toHaveLength(begun);
    expect(await source.query('SELECT a FROM kept')).toEqual([{ a: 1 }]);
  });
});
