/**
 * Runs the pipeline beside the server's own thread: it is long, and it never waits. The thread stays, and with it the records, the network of
 * rings and what was found last: the next analysis is given what is new, and gives back what changed.
 */
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { DETECTORS } from '../../../detectors/index.js';
import { packageRoot } from '../../config/paths.js';
import { Vault, type VaultKeys } from '../../db/encryption/vault.js';
import type { BankEntry } from '../../domain/model/index.js';
import { type Difference, difference, type Overrides, withOverrides } from '../../domain/overrides.js';
import { TextCache } from '../../domain/pipeline/extract/text-cache.js';
import { IncrementalClusters } from '../../domain/pipeline/incremental/incremental-clusters.js';
import { IncrementalRings } from '../../domain/pipeline/incremental/incremental-rings.js';
import { PIPELINE_DEFAULTS, type PipelineOptions, runPipeline } from '../../domain/pipeline/pipeline.js';
import type { KnownRing } from '../../domain/pipeline/rings/identity.js';
import { unexpired } from '../../domain/template-bank/bank.js';
import { loadKnowledge } from '../../readers/seeds.js';
import { findingRows } from './finding-rows.js';
import { type Changes, Memory } from './findings-diff.js';
import { RecordCache, type StoredRecord } from './record-cache.js';

export interface AnalyseRequest {
  readonly options: Partial<PipelineOptions>;
  readonly before: { readonly rings: readonly KnownRing[]; readonly used: readonly string[] };
  readonly now: string;
  readonly controlSeed: number;
  readonly bank: readonly BankEntry[];
  readonly overrides: Overrides;
  /** Key of the pseudonyms in the graph. */
  readonly secret: string;
  readonly keys: VaultKeys;
}

/** To look at what is held with the detectors as they are set, and as somebody thinks of setting them. */
export interface WhatIfRequest {
  readonly options: Partial<PipelineOptions>;
  readonly now: string;
  readonly bank: readonly BankEntry[];
  readonly current: Overrides;
  readonly tried: Overrides;
}

export type ToAnalyst =
  | { readonly take: readonly StoredRecord[] }
  | { readonly analyse: AnalyseRequest }
  | { readonly whatIf: WhatIfRequest };
export type FromAnalyst =
  | { readonly step: string }
  | { readonly changes: Changes }
  | { readonly difference: Difference };

const port = parentPort!;
const tell = (message: FromAnalyst) => port.postMessage(message);
const knowledge = await loadKnowledge(join(packageRoot(), 'seeds'));
const living = new IncrementalRings();
const held = new RecordCache();
const texts = new TextCache();
const families = new IncrementalClusters();
let memory: Memory | null = null;
let vault: Vault | null = null;

port.on('message', (message: ToAnalyst) => {
  if ('take' in message) held.add(message.take);
  else
    ('analyse' in message ? analyse(message.analyse) : whatIf(message.whatIf)).catch((error: unknown) => {
      // Half a batch may stand in the network: a new thread starts with a new one.
      setImmediate(() => {
        throw error;
      });
    });
});

async function analyse({
  options,
  before,
  now,
  controlSeed,
  secret,
  keys,
  bank,
  overrides,
}: AnalyseRequest): Promise<void> {
  const records = held.records();
  const findings = await runPipeline(
    records,
    { ...PIPELINE_DEFAULTS, ...options },
    {
      knowledge: { ...knowledge, bank: unexpired(bank, now.slice(0, 10)) },
      detectors: withOverrides(DETECTORS, overrides),
      texts,
      families,
      before: { rings: before.rings, used: new Set(before.used), living },
      progress: (step) => tell({ step }),
    },
  );
  tell({ step: 'compare' });
  vault ??= new Vault(keys);
  vault.renew(keys);
  memory ??= new Memory(secret, vault);
  tell({
    changes: memory.changes(findingRows(records, findings, controlSeed, now), findings),
  });
}

/** Two looks at the same records; nothing is kept. */
async function whatIf({ options, now, bank, current, tried }: WhatIfRequest): Promise<void> {
  const records = held.records();
  const look = (overrides: Overrides) =>
    runPipeline(
      records,
      { ...PIPELINE_DEFAULTS, ...options },
      {
        knowledge: { ...knowledge, bank: unexpired(bank, now.slice(0, 10)) },
        detectors: withOverrides(DETECTORS, overrides),
        texts,
      },
    );
  const before = await look(current);
  const after = await look(tried);
  tell({ difference: difference(before, after) });
}
