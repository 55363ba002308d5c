/**
 * Runs the pipeline beside the server's own thread: it is long, and it never waits. The thread stays, and with it the records, the network of
 * rings and what was found last: the next analysis is given what is new, and gives back what changed.
 */
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { DETECTORS } from '../../detectors/index.js';
import { unexpired } from '../domain/bank/bank.js';
import type { BankEntry, Complaint } from '../domain/model.js';
import { PIPELINE_DEFAULTS, type PipelineOptions, runPipeline, type TextRead } from '../domain/pipeline.js';
import { LivingFamilies } from '../domain/steps/living-families.js';
import type { KnownRing } from '../domain/steps/rings/identity.js';
import { LivingRings } from '../domain/steps/rings/living-rings.js';
import { packageRoot } from '../readers/root.js';
import { loadKnowledge } from '../readers/seeds.js';
import { type Changes, Memory } from './record-store/changes.js';
import { findingRows } from './record-store/finding-rows.js';
import { HeldRecords, type StoredRecord } from './record-store/held-records.js';
import { Vault, type VaultKeys } from './vault/vault.js';

export interface AnalyseRequest {
  readonly options: Partial<PipelineOptions>;
  readonly before: { readonly rings: readonly KnownRing[]; readonly used: readonly string[] };
  readonly now: string;
  readonly controlSeed: number;
  readonly bank: readonly BankEntry[];
  /** Key of the pseudonyms in the graph. */
  readonly secret: string;
  readonly keys: VaultKeys;
}

export type ToAnalyst = { readonly take: readonly StoredRecord[] } | { readonly analyse: AnalyseRequest };
export type FromAnalyst = { readonly step: string } | { readonly changes: Changes };

const port = parentPort!;
const tell = (message: FromAnalyst) => port.postMessage(message);
const knowledge = await loadKnowledge(join(packageRoot(), 'seeds'));
const living = new LivingRings();
const held = new HeldRecords();
const texts = new Map<Complaint, TextRead>();
const families = new LivingFamilies();
let memory: Memory | null = null;
let vault: Vault | null = null;

port.on('message', (message: ToAnalyst) => {
  if ('take' in message) held.add(message.take);
  else
    analyse(message.analyse).catch((error: unknown) => {
      // Half a batch may stand in the network: a new thread starts with a new one.
      setImmediate(() => {
        throw error;
      });
    });
});

async function analyse({ options, before, now, controlSeed, secret, keys, bank }: AnalyseRequest): Promise<void> {
  const records = held.records();
  const findings = await runPipeline(
    records,
    { ...PIPELINE_DEFAULTS, ...options },
    {
      knowledge: { ...knowledge, bank: unexpired(bank, now.slice(0, 10)) },
      detectors: DETECTORS,
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
