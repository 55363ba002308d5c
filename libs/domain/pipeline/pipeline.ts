import { lineUses, scriptUses } from '../calls/line-use.js';
import { Corpus } from '../corpus.js';
import { verdicts } from '../documents/verdict.js';
import type { Findings, Records } from '../model/index.js';
import { paperClusters } from './documents/paper-clusters.js';
import { documentMatches } from './documents/views.js';
import { TextCache } from './extract/text-cache.js';
import { MEASURE } from './fingerprint/fingerprints.js';
import type { PipelineOptions } from './options.js';
import type { StepDeps } from './step.js';
import { PIPELINE, type StepName } from './steps.js';

export { PIPELINE_DEFAULTS, type PipelineOptions } from './options.js';
export type { Before } from './step.js';
export { STEPS, type StepName } from './steps.js';

export interface PipelineDeps extends Omit<StepDeps, 'options' | 'texts'> {
  /** Texts that were read before; none: everything is read. */
  readonly texts?: TextCache;
  /** Called before each step; may pause to let others run. */
  readonly progress?: (step: StepName) => void | Promise<void>;
  /** Milliseconds of a monotonic clock, for the run times in the summary. */
  readonly clock?: () => number;
}

/** What one step took. */
export interface StepTime {
  readonly name: StepName;
  readonly ms: number;
}

/**
 * Runs the steps over a set of records. Pure: the same records, options and seed give the same corpus, whatever the order of the records.
 *
 * @param last the step after which it ends; by default all run.
 */
export async function runSteps(
  given: Records,
  options: PipelineOptions,
  { progress, clock = () => 0, texts = new TextCache(), ...deps }: PipelineDeps,
  last: StepName = 'triage',
): Promise<{ readonly corpus: Corpus; readonly times: readonly StepTime[] }> {
  const corpus = new Corpus(given);
  const times: StepTime[] = [];
  for (const step of PIPELINE) {
    await progress?.(step.name);
    const start = clock();
    step.run(corpus, { ...deps, options, texts });
    times.push({ name: step.name, ms: clock() - start });
    if (step.name === last) break;
  }
  return { corpus, times };
}

/** All steps over a set of records, and what they found. */
export async function runPipeline(given: Records, options: PipelineOptions, deps: PipelineDeps): Promise<Findings> {
  const { corpus, times } = await runSteps(given, options, deps);
  return findingsOf(corpus, times);
}

function findingsOf(corpus: Corpus, steps: readonly StepTime[]): Findings {
  const { complaints } = corpus;
  const { pairs } = corpus.get('compared');
  const { clusters, textClusters, bank } = corpus.get('clustering');
  const calls = corpus.get('calls');
  const signals = corpus.get('signals');
  const groups = corpus.get('groups');
  const rings = corpus.get('rings');
  const debtorOf = new Map(complaints.map((c, i) => [c.id, corpus.debtorOf(i)]));
  const bursts = calls.lines.map((l) => l.burst);
  return {
    facts: new Map(complaints.map((c, i) => [c.id, corpus.factsOf(i)])),
    pairs: {
      ids: complaints.map((c) => c.id),
      a: pairs.a,
      b: pairs.b,
      similarity: pairs.similarity,
      measure: MEASURE,
      truncated: pairs.truncated,
    },
    verdicts: verdicts(corpus.get('documentViews'), signals),
    otherMatches: [...documentMatches(corpus.get('documents')), ...calls.matches],
    lines: lineUses(calls.table, calls.grouped, bursts, signals),
    scripts: scriptUses(calls.calls, signals),
    clusters,
    paperClusters: paperClusters(
      corpus.records.evidence,
      corpus.get('documents'),
      (e) => debtorOf.get(e.complaintId) ?? e.debtorRef,
    ),
    templates: textClusters.map((c) => c.template),
    signals,
    graph: corpus.get('graph'),
    groups: groups.groups.map((g) => ({ ...g, ...rings.statusOf.get(g.id) })),
    groupEvents: groups.events,
    rings: rings.rings,
    ringEvents: rings.events,
    triage: corpus.get('triage'),
    debtorOf,
    units: corpus.get('households').size,
    bank: bank.uses,
    steps,
  };
}
