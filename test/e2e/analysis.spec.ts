/** Analyses that start from the one before: what they leave in the store is what one look at everything leaves. */
import { createReadStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import type { AnalysisRunner } from '../../libs/app/analysis/analysis-runner.js';
import { AuditLog } from '../../libs/app/audit/audit-log.js';
import { ImportWithdrawal } from '../../libs/app/imports/withdrawal.js';
import { openFinding, type SealedBody } from '../../libs/db/encryption/sealed-rows.js';
import { Store } from '../../libs/db/store.js';
import type { ClockProfile } from '../../libs/domain/clocks/clock.js';
import type { Item } from '../../libs/domain/intake/collector.js';
import type { BlobStore } from '../../libs/domain/ports/blob-store.js';
import { loadClocks } from '../../libs/readers/clocks.js';
import { readSource } from '../../libs/readers/read.js';
import { databaseOf } from '../../libs/testing/database-of.js';
import { root, temporary } from './cli.js';
import { dump } from './scaled.js';

const NOW = '2024-12-01T00:00:00.000Z';
const built = (await import(join(root, 'dist/libs/app/analysis/analysis-runner.js'))) as {
  AnalysisRunner: new (deps: {
    store: Store;
    seeds: string;
    sketchSeed: number;
    windowDays: number | null;
    clock: ClockProfile;
  }) => AnalysisRunner;
};

it('steps over what is new leave what a look at everything leaves, and others leave something else', async () => {
  const folder = temporary();
  const store = await Store.open({ folder });
  const items: Item[] = [];
  for (const name of ['complaints.csv', 'calls.csv', 'agencies.csv'])
    for await (const item of readSource(
      { name, open: async () => createReadStream(join(root, 'seeds/demo', name)) },
      { map: null },
      false,
    ))
      if ('row' in item) items.push(item);
  // The order in which they come is no order of theirs.
  items.sort((x, y) => hash(x) - hash(y));
  const take = async (part: readonly Item[]) => {
    const id = await store.imports.create({ name: 'x', sha256: '', bytes: 0, map: null, by: 'test', now: NOW });
    await store.intake.batch(id, part, part.length, '+08:00');
    await databaseOf(store).query(`UPDATE import SET state = 'analysing' WHERE id = $1`, [id]);
  };
  const claim = async () => {
    await databaseOf(store).query(`DELETE FROM job`);
    await store.jobs.analyse(NOW);
    const [job] = await store.jobs.due(NOW, 1);
    await store.jobs.claim(job, 'test', NOW, 600);
    return { job, owner: 'test' };
  };
  const seeds = join(root, 'seeds');
  const clock = (await loadClocks(seeds)).get('china-bank')!;
  const deps = { store, seeds, sketchSeed: 1, windowDays: null, clock };
  const steps = new built.AnalysisRunner(deps);
  const written: number[] = [];
  const PARTS = 6;
  const analyse = async (by: AnalysisRunner) =>
    by.analyse(
      await claim(),
      () => {},
      () => NOW,
    );
  try {
    for (let k = 0; k < PARTS; k++) {
      await take(items.filter((_, i) => i % PARTS === k));
      await databaseOf(store).query(`UPDATE finding SET size = size`);
      const before = (await databaseOf(store).query(`SELECT max(xmin::text::bigint) AS x FROM finding`)) as {
        x: string | null;
      }[];
      await analyse(steps);
      const rows = (await databaseOf(store).query(
        `SELECT count(*)::int AS n FROM finding WHERE xmin::text::bigint > $1`,
        [before[0].x ?? 0],
      )) as { n: number }[];
      written.push(rows[0].n);
    }
    const inSteps = await dump(store);
    expect(inSteps['complaint.jsonl'].lines).toBeGreaterThan(1000);
    expect(inSteps['ring.jsonl'].lines).toBeGreaterThan(2);
    // Another process analyses all of it: the same, row by row, whatever it starts from.
    const whole = new built.AnalysisRunner(deps);
    await analyse(whole);
    expect(await dump(store)).toEqual(inSteps);
    // The first one finds its memory stale, and says the same again.
    await take([]);
    await analyse(steps);
    expect(await dump(store)).toEqual(inSteps);
    // Nothing new: nothing is written but the time.
    await databaseOf(store).query(`UPDATE finding SET size = size`);
    const [{ x }] = (await databaseOf(store).query(`SELECT max(xmin::text::bigint) AS x FROM finding`)) as {
      x: string;
    }[];
    await analyse(steps);
    const touched = (await databaseOf(store).query(`SELECT kind FROM finding WHERE xmin::text::bigint > $1`, [
      x,
    ])) as unknown[];
    expect(touched.length).toBeLessThanOrEqual(1);
    process.stdout.write(
      `e2e: findings written by analyses of ${PARTS} parts: ${written.join(', ')}; of ${inSteps['complaint.jsonl'].lines} complaints\n`,
    );
    await whole.stop();
  } finally {
    await steps.stop();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);

it('an import that is taken back leaves the findings that a store has which never had it', async () => {
  const folder = temporary();
  const store = await Store.open({ folder });
  const [own, others]: [Item[], Item[]] = [[], []];
  for (const name of ['complaints.csv', 'calls.csv', 'agencies.csv'])
    for await (const item of readSource(
      { name, open: async () => createReadStream(join(root, 'seeds/demo', name)) },
      { map: null },
      false,
    ))
      if ('row' in item) (hash(item) % 2 === 0 ? own : others).push(item);
  const withdrawal = new ImportWithdrawal(store, {} as BlobStore, new AuditLog(store, () => NOW, null), () => NOW);
  const take = async (part: readonly Item[]) => {
    const id = await store.imports.create({ name: 'x', sha256: 'a', bytes: 0, map: null, by: 'test', now: NOW });
    await store.intake.batch(id, part, part.length, '+08:00');
    await databaseOf(store).query(`UPDATE import SET state = 'analysing' WHERE id = $1`, [id]);
    return id;
  };
  const seeds = join(root, 'seeds');
  const clock = (await loadClocks(seeds)).get('china-bank')!;
  const runner = new built.AnalysisRunner({ store, seeds, sketchSeed: 1, windowDays: null, clock });
  const found = async () => {
    await databaseOf(store).query(`DELETE FROM job`);
    await store.jobs.analyse(NOW);
    const [job] = await store.jobs.due(NOW, 1);
    await store.jobs.claim(job, 'test', NOW, 600);
    await runner.analyse(
      { job, owner: 'test' },
      () => {},
      () => NOW,
    );
    const named = await dump(store);
    const rows = (await databaseOf(store).query(
      `SELECT kind, id, body FROM finding WHERE kind IN ('group', 'ring', 'complaint') ORDER BY kind, rank, id COLLATE "C"`,
    )) as { kind: string; id: string; body: SealedBody }[];
    // Names of groups and rings come from their history, which stays: people may have answered about them.
    const said = rows.map(({ kind, id, body }) => {
      const found = openFinding<object>(store.vault, kind, id, body);
      return kind === 'complaint' ? { id, ...found, ring: '' } : { ...found, id: '' };
    });
    const { 'signal.jsonl': signals, 'cluster.jsonl': clusters, 'records.jsonl': records } = named;
    return { named, unnamed: { said, signals, clusters, records } };
  };
  const back = async (id: number) =>
    withdrawal.withdraw((await store.imports.get(id))!, 'wrong file', {
      name: 'cora',
      role: 'compliance',
      request: null,
    });
  try {
    const first = await take(own);
    const never = await found();
    expect(never.named['complaint.jsonl'].lines).toBeGreaterThan(500);
    const later = await take(others);
    const both = await found();
    expect(both.named['complaint.jsonl'].lines).toBeGreaterThan(never.named['complaint.jsonl'].lines);
    await back(later);
    const { 'group.jsonl': _, ...left } = (await found()).named;
    const { 'group.jsonl': __, ...had } = never.named;
    expect(left).toEqual(had);
    expect((await found()).unnamed).toEqual(never.unnamed);
    // The other way round: what came first is taken back.
    await back(first);
    expect((await found()).unnamed.said).toEqual([]);
    const before = await take(others);
    await found();
    await take(own);
    expect((await found()).unnamed).toEqual(both.unnamed);
    await back(before);
    expect((await found()).unnamed).toEqual(never.unnamed);
  } finally {
    await runner.stop();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 240_000);

/** A place for each item that has nothing to do with what it says. */
function hash(item: Item): number {
  const text = JSON.stringify(item);
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return h >>> 0;
}
