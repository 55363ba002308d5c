import { join } from 'node:path';
import { DETECTORS } from '../../../detectors/index.js';
import { packageRoot } from '../../../libs/config/paths.js';
import { Collector, type Item } from '../../../libs/domain/intake/collector.js';
import { saidBy } from '../../../libs/domain/intake/mapping.js';
import type { Records } from '../../../libs/domain/model/index.js';
import { PIPELINE_DEFAULTS, runSteps, type StepName } from '../../../libs/domain/pipeline/pipeline.js';
import { PaperPool, withReadings } from '../../../libs/readers/documents/pool.js';
import { readMap } from '../../../libs/readers/map.js';
import { readInputs } from '../../../libs/readers/read.js';
import { loadKnowledge } from '../../../libs/readers/seeds.js';
import type { Said } from '../../../libs/readers/understand.js';

/** How files are read and compared. */
export interface AnalysisOptions {
  readonly map?: string;
  readonly threshold: number;
  readonly seed: number;
  readonly zone: string;
  readonly said: Said;
}

/** Items of the paths given, with each paper looked into. Each path is a delivery: what the first says stands. */
export async function* readDeliveries(
  inputs: readonly string[],
  options: Pick<AnalysisOptions, 'map' | 'said'>,
  ocr: boolean,
  collector: Collector,
): AsyncGenerator<Item> {
  const map = options.map === undefined ? null : await readMap(options.map);
  const pool = new PaperPool({ ocr });
  try {
    for (const [n, path] of inputs.entries()) {
      if (n > 0) collector.next();
      yield* withReadings(readInputs([path], { map, ...saidBy(map), ...options.said }), pool);
    }
  } finally {
    await pool.close();
  }
}

/** What files hold. Words in pictures are read unless `ocr` is false. */
export async function recordsIn(
  inputs: readonly string[],
  options: Pick<AnalysisOptions, 'map' | 'zone' | 'said'>,
  ocr = true,
): Promise<Records> {
  const collector = new Collector({ zone: options.zone });
  for await (const item of readDeliveries(inputs, options, ocr, collector)) collector.add(item);
  return collector.finish().records;
}

/** The steps over records, as far as one of them; without `last` all run. */
export async function analysed(records: Records, { threshold, seed }: AnalysisOptions, last?: StepName) {
  const knowledge = await loadKnowledge(join(packageRoot(), 'seeds'));
  const deps = { knowledge, detectors: DETECTORS, clock: () => performance.now() };
  return runSteps(records, { ...PIPELINE_DEFAULTS, threshold, seed }, deps, last);
}
