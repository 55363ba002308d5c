import { DETECTORS } from '../../../detectors/index.js';
import { Vault, type VaultKeys } from '../../db/encryption/vault.js';
import type { StoredRecord } from '../../db/repositories/records.js';
import { AddressBook } from '../../domain/inquiries/address-book.js';
import type { OrganiserAnswer } from '../../domain/inquiries/answer.js';
import { compared, withObjected } from '../../domain/inquiries/objected.js';
import type { Knowledge } from '../../domain/knowledge.js';
import type { BankEntry } from '../../domain/model/index.js';
import { type Difference, difference, type Overrides, withOverrides } from '../../domain/overrides.js';
import { TextCache, type TextSketch } from '../../domain/pipeline/extract/text-cache.js';
import { IncrementalClusters } from '../../domain/pipeline/incremental/incremental-clusters.js';
import { PIPELINE_DEFAULTS, type PipelineOptions, runPipeline } from '../../domain/pipeline/pipeline.js';
import type { KnownRing } from '../../domain/pipeline/rings/identity.js';
import { unexpired } from '../../domain/template-bank/bank.js';
import { findingRows } from './finding-rows.js';
import type { FindingsDelta } from './findings-delta.js';
import { FindingsDiff } from './findings-diff.js';
import { RecordCache } from './record-cache.js';

export interface AnalyseRequest {
  readonly options: Partial<PipelineOptions>;
  readonly before: {
    readonly rings: readonly KnownRing[];
    readonly used: readonly string[];
    readonly groups?: readonly KnownRing[];
    readonly usedByGroups?: ReadonlySet<string>;
  };
  readonly now: string;
  readonly controlSeed: number;
  readonly bank: readonly BankEntry[];
  readonly overrides: Overrides;
  /** Complaints whose objection was upheld: they are compared with nothing. */
  readonly objected?: readonly string[];
  /** Answers about organisers that stand. */
  readonly answers?: readonly OrganiserAnswer[];
  /** Key of the pseudonyms, those in the graph and ids of people and of values. */
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

/** Records, and sketches of those complaints that were sketched before, by id. */
export interface TakeRequest {
  readonly take: readonly StoredRecord[];
  readonly sketches?: ReadonlyMap<string, TextSketch>;
}

/** What a thread is given when it begins. */
export interface ThreadData {
  /** Folder of what the program knows. */
  readonly seeds: string;
}

export type ToThread = TakeRequest | { readonly analyse: AnalyseRequest } | { readonly whatIf: WhatIfRequest };
export type FromThread =
  | { readonly step: string }
  | { readonly delta: FindingsDelta }
  | { readonly difference: Difference };

/**
 * What the thread holds from one analysis to the next: the records, and what was read out of their texts.
 * Also the networks, and what was found last. It is given what is new, and posts what changed.
 */
export class AnalysisThread {
  private readonly records = new RecordCache();
  readonly texts = new TextCache();
  private readonly families = new IncrementalClusters();
  private vault: Vault | null = null;
  private diff: FindingsDiff | null = null;

  constructor(
    private readonly knowledge: Knowledge,
    private readonly post: (message: FromThread) => void,
  ) {}

  async receive(message: ToThread): Promise<void> {
    if ('take' in message) this.take(message);
    else if ('analyse' in message) await this.analyse(message.analyse);
    else await this.whatIf(message.whatIf);
  }

  private take({ take, sketches }: TakeRequest): void {
    this.records.add(take, (complaint) => {
      const sketch = sketches?.get(complaint.id);
      if (sketch !== undefined) this.texts.give(complaint, sketch);
    });
  }

  private async analyse(request: AnalyseRequest): Promise<void> {
    const { options, before, now, controlSeed, bank, overrides, secret } = request;
    const records = this.records.records();
    const objected = new Set(request.objected);
    const knowledge = this.knowing(bank, now);
    const found = await runPipeline(
      compared(records, objected),
      { ...PIPELINE_DEFAULTS, ...options, pseudonymKey: secret },
      {
        knowledge,
        detectors: withOverrides(DETECTORS, overrides),
        texts: this.texts,
        families: this.families,
        before: {
          rings: before.rings,
          used: new Set(before.used),
          groups: before.groups ?? [],
          usedByGroups: before.usedByGroups ?? new Set(),
        },
        book: new AddressBook(request.answers ?? []),
        today: now.slice(0, 10),
        progress: (step) => this.post({ step }),
      },
    );
    this.post({ step: 'compare' });
    const left = records.complaints.filter((c) => objected.has(c.id));
    const findings = withObjected(found, left, knowledge);
    this.post({ delta: this.diffFor(request).delta(findingRows(records, findings, controlSeed, now), findings) });
  }

  private diffFor({ secret, keys }: AnalyseRequest): FindingsDiff {
    this.vault ??= new Vault(keys);
    this.vault.renew(keys);
    this.diff ??= new FindingsDiff(secret, this.vault);
    return this.diff;
  }

  /** Two looks at the same records; nothing is kept. */
  private async whatIf({ options, now, bank, current, tried }: WhatIfRequest): Promise<void> {
    const records = this.records.records();
    const look = (overrides: Overrides) =>
      runPipeline(
        records,
        { ...PIPELINE_DEFAULTS, ...options },
        {
          knowledge: this.knowing(bank, now),
          detectors: withOverrides(DETECTORS, overrides),
          texts: this.texts,
        },
      );
    const before = await look(current);
    const after = await look(tried);
    this.post({ difference: difference(before, after) });
  }

  private knowing(bank: readonly BankEntry[], now: string): Knowledge {
    return { ...this.knowledge, bank: unexpired(bank, now.slice(0, 10)) };
  }
}
