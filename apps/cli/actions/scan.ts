import { join } from 'node:path';
import { DETECTORS } from '../../../detectors/index.js';
import { packageRoot, packageVersion } from '../../../libs/config/paths.js';
import { ClaqueError, sentences } from '../../../libs/domain/errors/errors.js';
import { AddressBook } from '../../../libs/domain/inquiries/address-book.js';
import { Collector } from '../../../libs/domain/intake/collector.js';
import type { Findings, Records, Rejection } from '../../../libs/domain/model/index.js';
import { MEASURE } from '../../../libs/domain/pipeline/fingerprint/fingerprints.js';
import { PIPELINE_DEFAULTS, runPipeline, STEPS } from '../../../libs/domain/pipeline/pipeline.js';
import { afterUse, unexpired } from '../../../libs/domain/template-bank/bank.js';
import { readAnswers } from '../../../libs/readers/answers-file.js';
import { readBank, writeBank } from '../../../libs/readers/bank-file.js';
import { loadKnowledge } from '../../../libs/readers/seeds.js';
import type { Said } from '../../../libs/readers/understand.js';
import { checkWritable, writeScan } from '../../../libs/reports/scan-output.js';
import type { ScanSummary } from '../../../libs/reports/summary.js';
import { readDeliveries } from './corpus.js';
import { refusalsIn } from './refusals.js';

export interface ScanOptions {
  readonly inputs: readonly string[];
  readonly out: string;
  readonly map?: string;
  readonly threshold: number;
  readonly seed: number;
  readonly zone: string;
  readonly said: Said;
  readonly export: boolean;
  /** File of the bank; see docs/template-bank.md. */
  readonly bank?: string;
  /** File of the address book of organisers; see docs/inquiries.md. */
  readonly answers?: string;
  /** Whether papers without a text layer are read by OCR. */
  readonly ocr: boolean;
}

export interface ScanProgress {
  /** A step begins. */
  step(name: string): void;
  /** Records read so far. */
  read(count: number): void;
  /** Papers looked into so far. */
  papers(count: number): void;
  /** Nothing was read; the summary says why. */
  failed(summary: ScanSummary): void;
}

/** From files to the output folder of formats.md. Throws ClaqueError; a bad row or file is refused and the rest goes on. */
export async function scan(options: ScanOptions, progress: ScanProgress): Promise<ScanSummary> {
  const start = performance.now();
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const ms: Record<string, number> = {};
  checkWritable(options.out);
  const seeds = await loadKnowledge(join(packageRoot(), 'seeds'));
  const bank = options.bank === undefined ? [] : readBank(options.bank);
  const today = new Date().toISOString().slice(0, 10);
  const knowledge = { ...seeds, bank: unexpired(bank, today) };

  progress.step('intake');
  const collector = new Collector({ zone: options.zone });
  let seen = 0;
  let papersRead = 0;
  for await (const item of readDeliveries(options.inputs, options, options.ocr, collector)) {
    collector.add(item);
    if ('file' in item) progress.papers(++papersRead);
    if (++seen % 5000 === 0) {
      progress.read(collector.size);
      look();
    }
  }
  const { records, refused, noted, counts } = collector.finish();
  ms['intake'] = performance.now() - start;
  look();

  const findings = await runPipeline(
    records,
    { ...PIPELINE_DEFAULTS, threshold: options.threshold, seed: options.seed },
    {
      knowledge,
      detectors: DETECTORS,
      ...(options.answers === undefined
        ? {}
        : { book: AddressBook.of(readAnswers(options.answers).values(), today), today }),
      clock: () => performance.now(),
      progress: (name) => {
        look();
        progress.step(name);
      },
    },
  );
  for (const { name, ms: taken } of findings.steps) ms[name] = taken;
  look();

  progress.step('report');
  const refusedBy = counted(refused.map((r) => r.code));
  const lanes = { hardship: 0, normal: 0, check: 0, ring: 0, ...counted(findings.triage.map((line) => line.lane)) };
  const summary = (): ScanSummary => ({
    product: 'claque',
    version: packageVersion(),
    in: { ...counts, refusedBy, refusals: refusalsIn(refused), notes: noted.map(noteLine) },
    out: foundIn(findings),
    lanes,
    measure: MEASURE,
    matchesTruncated: findings.pairs.truncated,
    detectors: Object.fromEntries(DETECTORS.map((d) => [d.id, d.version])),
    options: { threshold: options.threshold, zone: options.zone, mapped: options.map !== undefined, steps: STEPS },
    seed: options.seed,
    run: {
      ms: Object.fromEntries(Object.entries(ms).map(([name, taken]) => [name, Math.round(taken)])),
      totalMs: Math.round(performance.now() - start),
      peakMemoryBytes: Math.max(peak, process.resourceUsage().maxRSS * 1024),
    },
  });
  const before = performance.now();
  if (counts.complaints + counts.calls === 0 && !hasPapers(records)) {
    writeScan(options.out, records, findings, { refused, noted }, summary(), { exports: false, report: false });
    progress.failed(summary());
    throw new ClaqueError('CLQ_NO_COMPLAINTS');
  }
  writeScan(options.out, records, findings, { refused, noted }, summary(), { exports: options.export, report: true });
  ms['report'] = performance.now() - before;
  if (options.bank !== undefined) writeBank(options.bank, afterUse(bank, findings.bank));
  return summary();
}

/** A folder of papers alone is worth a scan; stray files are not. */
const hasPapers = ({ evidence }: Records): boolean => evidence.some((e) => /(^|\/)evidence\//.test(e.id));

/** A note as summary.json has it. */
const noteLine = ({ file, line, column, code, values }: Rejection) => ({
  file,
  line,
  column,
  code,
  message: sentences(code, values),
});

/** How often each name occurs, in the order of the names. */
function counted(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of [...names].sort()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

const foundIn = (findings: Findings): ScanSummary['out'] => ({
  matches: findings.pairs.a.length,
  clusters: findings.clusters.length,
  templates: findings.templates.length,
  signals: findings.signals.length,
  groups: findings.groups.length,
  rings: findings.rings.length,
  triage: findings.triage.length,
  nodes: findings.graph.nodes.length,
  edges: findings.graph.edges.length,
  households: findings.units,
});
