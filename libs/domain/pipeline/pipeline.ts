import type { VerifiedPairs } from '../../kernel/index.js';
import { lineUses, scriptUses } from '../calls/line-use.js';
import type { AnyDetector } from '../detector.js';
import { verdicts } from '../documents/verdict.js';
import { groupHouseholds, type Households } from '../households.js';
import type { Knowledge } from '../knowledge.js';
import type { Cluster, Complaint, Findings, Records, TextFact } from '../model/index.js';
import { type ValueTable, valueTable } from '../shared-values/value-table.js';
import { type BankMatches, matchBank } from '../template-bank/bank.js';
import { byCodeUnit } from '../text/compare.js';
import { readable, simplifiedScript } from '../text/readable.js';
import { analyseCalls } from './calls/calls.step.js';
import { benignForms, families as findFamilies } from './clusters/clusters.step.js';
import type { Form, TextCluster } from './clusters/text-cluster.js';
import { analyseDocuments, type DocumentAnalysis, paperMatches, paperViews } from './documents/documents.step.js';
import { extract } from './extract/extract.step.js';
import { candidates, fingerprint, MEASURE } from './fingerprint/fingerprint.step.js';
import { buildGraph } from './graph/graph.step.js';
import { IncrementalClusters } from './incremental/incremental-clusters.js';
import type { IncrementalRings } from './incremental/incremental-rings.js';
import { identify, type KnownRing } from './rings/identity.js';
import { findRings } from './rings/rings.step.js';
import { signals as findSignals } from './signals/signals.step.js';
import { triage as findLanes } from './triage/triage.step.js';
import { analyseWording } from './wording/wording.step.js';

export interface PipelineOptions {
  /** Exact similarity from which two texts match. */
  readonly threshold: number;
  /** Seed of the permutations, and of the sketches where they have none of their own. */
  readonly seed: number;
  /** Seed of the sketches: an installation keeps its own to itself, so that nobody can write texts that collide. */
  readonly sketchSeed?: number;
  readonly now: string | null;
  /** Rings rest on complaints of this many days before the last one; null: on all. */
  readonly windowDays: number | null;
}

/** What the batch before left; without it a scan starts from nothing. */
export interface Before {
  readonly rings: readonly KnownRing[];
  /** Ids that were ever given to a ring. */
  readonly used: ReadonlySet<string>;
  /** The network of rings, to be brought up to date; what it holds decides how long it takes, never what is found. */
  readonly living: IncrementalRings;
}

/** What is read out of one text, whatever else there is. */
export interface TextRead {
  /** How many were read before it. */
  readonly number: number;
  readonly facts: readonly TextFact[];
  /** The text as it is compared; as long as the text. */
  readonly read: string;
}

export const PIPELINE_DEFAULTS: PipelineOptions = {
  threshold: 0.5,
  seed: 1,
  now: null,
  windowDays: null,
};

export interface PipelineDeps {
  readonly knowledge: Knowledge;
  readonly detectors: readonly AnyDetector[];
  /** Told before each step; may pause to let others run. */
  readonly progress?: (step: StepName) => void | Promise<void>;
  readonly before?: Before;
  /** What was read out of texts before; a text that is the same object is not read again. */
  readonly texts?: Map<Complaint, TextRead>;
  /** Families of the time before, for the same map of texts. */
  readonly families?: IncrementalClusters;
  /** Milliseconds of a monotonic clock, for the run times in the summary. */
  readonly clock?: () => number;
}

/** The machine's steps after intake, in order. */
export const STEPS = [
  'extract',
  'papers',
  'fingerprint',
  'candidates',
  'verify',
  'clusters',
  'wording',
  'calls',
  'signals',
  'graph',
  'rings',
  'triage',
] as const;
export type StepName = (typeof STEPS)[number];

/** What the steps up to the clusters make of the records, each list in the order of the records' ids. */
export interface Groundwork {
  readonly records: Records;
  readonly facts: readonly (readonly TextFact[])[];
  readonly lengths: Uint32Array;
  readonly pairs: VerifiedPairs;
  readonly families: readonly TextCluster[];
  readonly units: Households;
  /** Cluster of each complaint, or -1. */
  readonly clusterOf: Int32Array;
  readonly forms: readonly (Form | null)[];
  readonly clusters: readonly Cluster[];
  readonly bank: BankMatches;
  /** Texts as they are compared. */
  readonly read: readonly string[];
  readonly table: ValueTable;
  readonly papers: DocumentAnalysis;
}

type Step = <T>(name: StepName, work: () => T) => Promise<T>;

/** The steps that look at texts and values alone: extract to clusters. */
export async function groundwork(
  given: Records,
  options: PipelineOptions,
  deps: PipelineDeps,
  step: Step = async (_, work) => work(),
): Promise<Groundwork> {
  const records = inOrder(given);
  const { complaints } = records;

  const known = deps.texts ?? new Map<Complaint, TextRead>();
  const readings = await step('extract', () =>
    complaints.map((c) => {
      let reading = known.get(c);
      if (reading === undefined) {
        const read = readable(c.text);
        reading = {
          number: known.size,
          facts: extract(simplifiedScript(c.text), deps.knowledge),
          // Mostly nothing changes, and one string serves for both.
          read: read === c.text ? c.text : read,
        };
        known.set(c, reading);
      }
      return reading;
    }),
  );
  const facts = readings.map((r) => r.facts);
  const read = readings.map((r) => r.read);
  const papers = await step('papers', () => analyseDocuments(records.evidence));
  const sketchSeed = options.sketchSeed ?? options.seed;
  const prints = await step('fingerprint', () => fingerprint(read, sketchSeed));
  const components = await step('candidates', () => candidates(prints));
  const living = deps.families ?? new IncrementalClusters();
  living.begin(`${sketchSeed} ${options.threshold}`, (i) => readings[i].number);
  const { pairs, stars } = await step('verify', () => living.compare(prints, components, options.threshold));
  const found = await step('clusters', () => {
    const families = findFamilies(complaints, read, prints, stars, options.threshold, living);
    const units = groupHouseholds(complaints, families);
    const clusterOf = new Int32Array(complaints.length).fill(-1);
    families.forEach((f, k) => {
      for (const i of f.members) clusterOf[i] = k;
    });
    const bank = matchBank(deps.knowledge.bank ?? [], complaints.length, prints.hashesOf, prints.sketcher);
    const forms = benignForms(families, deps.knowledge, bank, prints, living);
    const clusters = families.map(
      (f, k): Cluster => ({
        id: f.id,
        kind: 'complaint',
        members: [...f.members].map((i) => complaints[i].id),
        medoid: complaints[f.medoid].id,
        template: f.template.id,
        cohesion: Math.round(f.cohesion * 1e4) / 1e4,
        firstSeen: f.template.firstSeen,
        lastSeen: f.template.lastSeen,
        debtors: [...new Set([...f.members].map((i) => units.debtorOf[i]))].sort(byCodeUnit),
        units: new Set([...f.members].map((i) => units.unitOf[i])).size,
        institutions: new Set([...f.members].map((i) => complaints[i].institution).filter((x) => x !== '')).size,
        benign: forms[k]?.name ?? null,
        loose: f.loose,
      }),
    );
    const benign = new Set(clusters.filter((c) => c.benign !== null).map((c) => c.id));
    const table = valueTable(records, facts, families, benign, prints.lengths, units, deps.knowledge, papers);
    return { families, units, clusterOf, forms, clusters, table, bank };
  });
  return { records, facts, lengths: prints.lengths, pairs, papers, read, ...found };
}

/**
 * All steps over a set of records. Pure: the same records, options and seed give the same findings, whatever the order of the
 * records.
 */
export async function runPipeline(given: Records, options: PipelineOptions, deps: PipelineDeps): Promise<Findings> {
  const timings: { name: string; ms: number }[] = [];
  const clock = deps.clock ?? (() => 0);
  const step: Step = async (name, work) => {
    await deps.progress?.(name);
    const start = clock();
    const result = work();
    timings.push({ name, ms: clock() - start });
    return result;
  };
  const { records, facts, lengths, pairs, families, units, clusterOf, forms, clusters, table, papers, bank, read } =
    await groundwork(given, options, deps, step);
  const { complaints } = records;
  const wording = await step('wording', () =>
    analyseWording(complaints, read, facts, clusterOf, families, units, deps.knowledge),
  );
  const study = await step('calls', () =>
    analyseCalls({
      calls: records.calls,
      complaints,
      units,
      knowledge: deps.knowledge,
      seed: options.sketchSeed ?? options.seed,
    }),
  );
  const views = paperViews(papers);
  const signals = await step('signals', () =>
    findSignals(
      {
        complaints,
        facts,
        wording,
        bank,
        lengths,
        units,
        families,
        clusters,
        forms,
        clusterOf,
        table,
        study,
        papers: views,
        now: options.now,
      },
      deps.detectors,
    ),
  );
  const { rings, toCheck, ringEvents } = await step('rings', () => {
    const found = findRings({
      complaints,
      facts,
      units,
      table,
      clusterOf,
      agencies: records.agencies,
      seed: options.seed,
      windowDays: options.windowDays,
      ...(deps.before === undefined ? {} : { living: deps.before.living }),
    });
    const named = identify(found.rings, deps.before?.rings ?? [], deps.before?.used ?? new Set());
    return { rings: named.rings, toCheck: found.toCheck, ringEvents: named.events };
  });
  const graph = await step('graph', () => buildGraph(records, units.debtorOf, table, clusters, rings));
  const triage = await step('triage', () =>
    findLanes(
      complaints,
      facts,
      complaints.map((_, i) => (clusterOf[i] === -1 ? null : clusters[clusterOf[i]].id)),
      signals,
      rings,
      toCheck,
    ),
  );

  return {
    facts: new Map(complaints.map((c, i) => [c.id, facts[i]])),
    pairs: {
      ids: complaints.map((c) => c.id),
      a: pairs.a,
      b: pairs.b,
      similarity: pairs.similarity,
      measure: MEASURE,
      truncated: pairs.truncated,
    },
    verdicts: verdicts(views, signals),
    otherMatches: [...paperMatches(papers), ...study.matches],
    lines: lineUses(
      study.table,
      study.grouped,
      study.lines.map((l) => l.burst),
      signals,
    ),
    scripts: scriptUses(study.calls, signals),
    clusters,
    templates: families.map((f) => f.template),
    signals,
    graph,
    rings,
    ringEvents,
    triage,
    debtorOf: new Map(complaints.map((c, i) => [c.id, units.debtorOf[i]])),
    units: units.size,
    bank: bank.uses,
    steps: timings,
  };
}

/** Records by id: what follows depends on their content alone. */
function inOrder(records: Records): Records {
  const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
    [...list].sort((x, y) => byCodeUnit(x.id, y.id));
  return {
    complaints: byId(records.complaints),
    calls: byId(records.calls),
    agencies: byId(records.agencies),
    evidence: byId(records.evidence),
  };
}
