/** The parts of the kernel that need threads, files and processes, as they are built. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it } from '@jest/globals';
import { packageRoot } from '../../libs/config/paths.js';
import { allPairs, clusters, OnlineIndex } from '../../libs/kernel/index.js';
import { Letters } from '../bench/letters.js';

const built = (path: string) => pathToFileURL(join(packageRoot(), 'dist', path)).href;
const node = (await import(built('libs/kernel/node/index.js'))) as typeof import('../../libs/kernel/node/index.js');
const folder = mkdtempSync(join(tmpdir(), 'claque-kernel-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('worker threads', () => {
  const letters = new Letters(6000, 3);
  const texts = letters.all();
  const options = { words: 3, seed: 4 };

  it('give what one thread gives, however many they are and wherever the texts come from', async () => {
    const module = join(folder, 'texts.mjs');
    writeFileSync(
      module,
      `import { Letters } from '${pathToFileURL(join(packageRoot(), 'dist-tools/test/bench/letters.js')).href}';\nexport const texts = (seed) => new Letters(6000, seed);\n`,
    );
    const expectedClusters = await clusters(texts, options);
    const expectedPairs = await allPairs(texts, options);
    expect(expectedPairs.a.length).toBeGreaterThan(10_000);
    for (const workers of [1, 2, 5]) {
      expect(await node.clusters(texts, { ...options, workers })).toEqual(expectedClusters);
      expect(await node.allPairs(texts, { ...options, workers })).toEqual(expectedPairs);
    }
    async function* stream() {
      yield* texts;
    }
    expect(await node.clusters(stream(), { ...options, workers: 2 })).toEqual(expectedClusters);
    expect(await node.clusters(stream(), { ...options, workers: 2, text: (i) => texts[i] })).toEqual(expectedClusters);
    const source = { module: pathToFileURL(module), argument: 3, length: 6000 };
    expect(await node.allPairs(source, { ...options, workers: 2 })).toEqual(expectedPairs);
    expect(await node.clusters([], { workers: 2 })).toEqual({ clusters: [], length: 0, bounded: false });
  });

  it('stop on request, and pass on what goes wrong in one of them', async () => {
    const controller = new AbortController();
    const work = node.clusters(texts, {
      workers: 2,
      signal: controller.signal,
      progress: () => controller.abort(new Error('enough')),
    });
    await expect(work).rejects.toThrow('enough');
    const thrower = node.clusters(texts, {
      workers: 2,
      progress: () => {
        throw new Error('the caller gave up');
      },
    });
    await expect(thrower).rejects.toThrow('the caller gave up');
    const leaver = join(folder, 'leaver.mjs');
    writeFileSync(leaver, `export const texts = () => process.exit(3);\n`);
    await expect(node.clusters({ module: pathToFileURL(leaver), length: 10 }, { workers: 1 })).rejects.toThrow(
      'a worker thread ended with code 3',
    );
    const module = join(folder, 'broken.mjs');
    writeFileSync(module, `export const texts = () => { throw new Error('no such texts'); };\n`);
    await expect(node.clusters({ module, length: 10 }, { workers: 2 })).rejects.toThrow('no such texts');
    await expect(node.clusters(texts, { workers: 0 })).rejects.toThrow('workers: expected 1 or more, got 0');
  });
});

describe('the online index', () => {
  it('is read by other threads while one writes', async () => {
    const letters = new Letters(8000, 5);
    const index = new OnlineIndex({ capacity: 8000, seed: 2 });
    const fixed = Array.from({ length: 50 }, (_, i) => letters.text(i * 2 + 1));
    const documents = fixed.map((t) => index.add(t));
    const stop = new Int32Array(new SharedArrayBuffer(4));
    const reader = new Worker(
      `const { parentPort, workerData } = require('node:worker_threads');
       import('${built('libs/kernel/index.js')}').then(({ OnlineIndex }) => {
         const reader = OnlineIndex.reader(workerData.shared);
         let rounds = 0, missed = 0, wrong = 0;
         parentPort.postMessage('ready');
         do {
           for (let k = 0; k < 50; k++) {
             const hits = reader.query(workerData.fixed[k]);
             if (!hits.some((h) => h.document === workerData.documents[k] && h.estimate === 1)) missed++;
             if (hits.some((h) => !(h.estimate >= 0.4 && h.estimate <= 1))) wrong++;
           }
           rounds++;
         } while (Atomics.load(workerData.stop, 0) === 0);
         parentPort.postMessage({ rounds, missed, wrong });
       });`,
      { eval: true, workerData: { shared: index.share(), fixed, documents, stop } },
    );
    const messages: unknown[] = [];
    const done = new Promise<void>((resolve, reject) => {
      reader.on('error', reject);
      reader.on('message', (m) => {
        messages.push(m);
        if (messages.length === 2) resolve();
      });
    });
    while (messages.length === 0) await new Promise((r) => setTimeout(r, 5));
    // Adding, removing and giving numbers again, while the other thread reads.
    const live: number[] = [];
    for (let i = 0; i < 30_000; i++) {
      live.push(index.add(letters.text((i * 2) % 8000), i));
      if (live.length > 4000) index.remove(live.shift()!);
    }
    Atomics.store(stop, 0, 1);
    await done;
    await reader.terminate();
    const result = messages[1] as { rounds: number; missed: number; wrong: number };
    expect(result.rounds).toBeGreaterThan(3);
    expect([result.missed, result.wrong]).toEqual([0, 0]);
  });

  it('keeps an older snapshot whole when it is killed while it writes the next', async () => {
    const path = join(folder, 'index.snapshot');
    const script = join(folder, 'writer.mjs');
    writeFileSync(
      script,
      `import { OnlineIndex } from '${built('libs/kernel/index.js')}';
       import { loadSnapshot, saveSnapshot } from '${built('libs/kernel/node/index.js')}';
       import { existsSync } from 'node:fs';
       const path = ${JSON.stringify(path)};
       const index = existsSync(path) ? loadSnapshot(path, { capacity: 200000 }) : new OnlineIndex({ capacity: 200000 });
       console.log('size ' + index.size);
       for (;;) {
         for (let k = 0; k < 500; k++) index.add(Uint32Array.from({ length: 32 }, () => (Math.random() * 2 ** 32) >>> 0));
         await saveSnapshot(index, path);
         console.log('saved ' + index.size);
       }`,
    );
    let saved = 0;
    for (let kill = 0; kill < 12; kill++) {
      const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
      let output = '';
      child.stdout.on('data', (d: Buffer) => {
        output += d.toString();
      });
      const ended = new Promise((resolve) => child.on('exit', resolve));
      while (!output.includes('saved')) await new Promise((r) => setTimeout(r, 3));
      await new Promise((r) => setTimeout(r, Math.random() * 25));
      child.kill('SIGKILL');
      await ended;
      const reported = [...output.matchAll(/saved (\d+)/g)].map((m) => Number(m[1]));
      const index = node.loadSnapshot(path, { capacity: 200_000 });
      // What was reported as saved is there; the next may have taken its place just before the end.
      expect([reported.at(-1), reported.at(-1)! + 500]).toContain(index.size);
      expect(index.size).toBeGreaterThan(saved);
      saved = index.size;
    }
    // What the killed ones left goes with the next save.
    await node.saveSnapshot(node.loadSnapshot(path), path);
    expect(readdirSync(folder).filter((f) => f.endsWith('.part'))).toEqual([]);
    writeFileSync(path, 'something else');
    expect(() => node.loadSnapshot(path)).toThrow(/index\.snapshot: .*no snapshot|cut off/);
  });
});
