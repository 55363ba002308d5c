/** The thread behind parallel.ts: sketches, joins bands, splits and counts components, one task at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import { UnionFind } from '../cluster/union-find.js';
import { BandJoiner } from '../join/candidates.js';
import { FamilySplitter } from '../join/families.js';
import { PairCounter, type TextSource } from '../join/join.js';
import type { VerifiedPairs } from '../join/pairs.js';
import { Rows } from '../join/rows.js';
import { BANDS } from '../sketch/minhash.js';
import { createSketcher, type SketchOptions } from '../sketch/sketcher.js';

export interface WorkerOptions {
  readonly sketch: SketchOptions;
  readonly threshold: number;
  readonly limit: number | undefined;
  readonly module: { readonly module: string; readonly argument: unknown } | null;
}

/** What comes with every task: chunks of rows that are new to this thread, and how many texts there are. */
export interface InRows {
  readonly chunks: readonly Uint32Array[];
  readonly length: number;
}

export type Task =
  | {
      readonly kind: 'sketch';
      readonly from: number;
      readonly count: number;
      readonly texts: string[] | null;
    }
  | { readonly kind: 'bands'; readonly bands: readonly number[]; readonly empty: Uint8Array }
  | {
      readonly kind: 'clusters' | 'pairs';
      readonly components: readonly Uint32Array[];
      readonly texts: readonly (readonly string[])[] | null;
    };

export interface Answer {
  readonly empty?: Uint8Array;
  readonly roots?: Uint32Array;
  readonly families?: Uint32Array[];
  readonly pairs?: VerifiedPairs;
  readonly bounded: boolean;
}

const options = workerData as WorkerOptions;
const sketcher = createSketcher(options.sketch);
const source: TextSource | null =
  options.module === null
    ? null
    : await ((await import(options.module.module)) as { texts(a: unknown): TextSource | Promise<TextSource> }).texts(
        options.module.argument,
      );

/** Chunks of the rows that came so far. */
const chunks: Uint32Array[] = [];

function run(task: Task & InRows): Answer {
  chunks.push(...task.chunks);
  const rows = Rows.from(chunks, task.length);
  if (task.kind === 'sketch') {
    const row = new Uint32Array(BANDS);
    const empty = new Uint8Array(task.count);
    for (let k = 0; k < task.count; k++) {
      empty[k] = sketcher.row(task.texts?.[k] ?? source!.text(task.from + k), row) === 0 ? 1 : 0;
      rows.set(task.from + k, row);
    }
    return { empty, bounded: false };
  }
  if (task.kind === 'bands') {
    const union = new UnionFind(task.length);
    const joiner = new BandJoiner(rows, task.empty, union);
    for (const band of task.bands) joiner.join(band);
    return { roots: union.roots(), bounded: false };
  }
  const texts = new Map<number, string>();
  if (task.texts !== null)
    task.components.forEach((component, c) => {
      component.forEach((i, k) => {
        texts.set(i, task.texts![c][k]);
      });
    });
  const hashesOf = (i: number) => sketcher.hashes(texts.get(i) ?? source!.text(i));
  if (task.kind === 'clusters') {
    const splitter = new FamilySplitter(rows, hashesOf, options.threshold, options.sketch.engine);
    const families = task.components.flatMap((component) => splitter.split(component));
    return { families, bounded: splitter.bounded };
  }
  const counter = new PairCounter(
    { rows, empty: new Uint8Array(0), hashesOf, threshold: options.threshold },
    { limit: options.limit, engine: options.sketch.engine },
  );
  for (const component of task.components) counter.add(component);
  const pairs = counter.result();
  return { pairs, bounded: pairs.truncated };
}

parentPort!.on('message', (task: Task & InRows) => {
  const answer = run(task);
  const { pairs, roots } = answer;
  const moved = [pairs?.a, pairs?.b, pairs?.similarity, roots].flatMap((x) => (x === undefined ? [] : [x.buffer]));
  parentPort!.postMessage(answer, moved as ArrayBuffer[]);
});
