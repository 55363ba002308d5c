import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Store } from '../../db/store.js';
import type { Item } from '../../domain/intake/collector.js';
import { MemoryIndex } from '../../engines/candidate-index/memory-index.js';
import { createSketcher } from '../../kernel/index.js';
import { databaseOf } from '../../testing/database-of.js';
import { knowing } from '../../testing/views.js';
import { SimilarTexts } from '../similar/similar-texts.js';
import { knownSketches } from './analysis-runner.js';
import { AnalysisThread, type FromThread } from './analysis-thread.js';

const NOW = '2024-06-01T00:00:00.000Z';
const SEED = 7;
const COMPLAINTS = 300;

/** The way of complaints from a file to findings, in one process: what is opened and sketched on it, and how often. */
describe('a complaint on its way in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claque-once-'));
  let store: Store;
  beforeAll(async () => {
    store = await Store.open({ folder });
  }, 120_000);
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const items = Array.from({ length: COMPLAINTS }, (_, k): Item => {
    const text = `complaint number ${k}: they called me on ${k % 28} days and I ask for a plan, letter ${'abcdefgh'[k % 8]}`;
    return {
      row: {
        shape: 'complaint',
        cells: { complaint_id: `C${k}`, received_at: '2024-05-01', text },
        source: { file: 'c.csv', line: k + 2 },
      },
    };
  });

  /** Indexes and analyses everything that is in the store, as a process that was just started does. */
  const follow = async (shared = true) => {
    const sketcher = createSketcher({ seed: SEED });
    const similar = new SimilarTexts(store, new MemoryIndex(sketcher), sketcher);
    const posted: FromThread[] = [];
    const thread = new AnalysisThread(knowing({}), (message) => posted.push(message));
    await similar.catchUp();
    for await (const take of store.records.of([...(await store.imports.marks()).keys()]))
      await thread.receive({ take, sketches: knownSketches(take, shared ? similar.sketches : undefined, SEED) });
    await thread.receive({
      analyse: {
        options: { sketchSeed: SEED },
        before: { rings: [], used: [] },
        now: NOW,
        controlSeed: SEED,
        bank: [],
        overrides: {},
        secret: 'secret',
        keys: store.vault.opened(),
      },
    });
    await store.words.catchUp();
    const delta = posted.flatMap((m) => ('delta' in m ? [m.delta] : []))[0];
    return { delta, sketched: thread.texts.sketched };
  };

  it('is never opened by the process that sealed it, and sketched once', async () => {
    const upload = { name: 'c.csv', sha256: 'c'.repeat(64), bytes: 1, map: null, by: 'me', now: NOW };
    const id = await store.imports.create(upload);
    await store.intake.batch(id, items, items.length, 'Z');
    await databaseOf(store).query(`UPDATE import SET state = 'analysing' WHERE id = $1`, [id]);
    const { delta, sketched } = await follow();
    expect(store.vault.records.opened).toBe(0);
    expect(sketched).toBe(0);
    expect(delta.triaged).toHaveLength(COMPLAINTS);
    expect(delta.triaged[0]).toEqual({ id: 'C0', lane: 'normal', receivedAt: '2024-05-01' });
    expect(delta.put.filter((p) => p.kind === 'complaint')).toHaveLength(COMPLAINTS);
  });

  it('is opened once by another process, and the same is found without the sketches that were handed on', async () => {
    await store.close();
    store = await Store.open({ folder });
    const { delta, sketched } = await follow();
    expect(store.vault.records.opened).toBe(COMPLAINTS);
    expect(sketched).toBe(0);
    const alone = await follow(false);
    expect(alone.sketched).toBe(COMPLAINTS);
    expect(alone.delta.triaged).toEqual(delta.triaged);
    const named = (d: typeof delta) => d.put.map(({ body: _, ...row }) => row);
    expect(named(alone.delta)).toEqual(named(delta));
    expect(store.vault.records.opened).toBe(COMPLAINTS);
  });
});
