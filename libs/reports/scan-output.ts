import { accessSync, closeSync, constants, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { sentence } from '../domain/errors/errors.js';
import type {
  Cluster,
  Findings,
  Group,
  PaperCluster,
  Records,
  Rejection,
  Ring,
  Signal,
  Template,
} from '../domain/model/index.js';
import { csvRow } from './csv.js';
import { exportCypher, exportFollowTheMoney, exportGexf } from './graph-export.js';
import { scanReport } from './scan-report.js';
import type { ScanSummary } from './summary.js';

/** What is written beside the findings. */
interface Written {
  /** The graph in the formats of other programs. */
  readonly exports: boolean;
  /** False where nothing was read: then no report stays that looks like a result. */
  readonly report: boolean;
}

/** The output files of a scan, in a folder that is made where it is missing. Each file appears whole or not at all. */
export function writeScan(
  folder: string,
  records: Records,
  findings: Findings,
  { refused, noted }: { readonly refused: readonly Rejection[]; readonly noted: readonly Rejection[] },
  summary: ScanSummary,
  { exports, report }: Written,
): void {
  mkdirSync(folder, { recursive: true });
  textFile(folder, 'matches.jsonl', matchLines(findings));
  if (findings.verdicts.length > 0) jsonLines(folder, 'papers.jsonl', findings.verdicts);
  jsonLines(folder, 'clusters.jsonl', [
    ...findings.clusters.map(clusterLine),
    ...findings.paperClusters.map(paperClusterLine),
  ]);
  jsonLines(folder, 'templates.jsonl', findings.templates.map(templateLine));
  jsonLines(folder, 'signals.jsonl', findings.signals.map(signalLine));
  jsonLines(folder, 'groups.jsonl', findings.groups.map(groupLine));
  jsonLines(folder, 'rings.jsonl', findings.rings.map(ringLine));
  jsonLines(folder, 'triage.jsonl', findings.triage);
  graphJson(folder, findings);
  if (exports) {
    textFile(folder, 'graph.gexf', exportGexf(findings.graph));
    textFile(folder, 'graph.cypher', exportCypher(findings.graph));
    textFile(folder, 'followthemoney.jsonl', exportFollowTheMoney(findings.graph));
  }
  textFile(folder, 'rejected.csv', [
    '\ufeff' + csvRow(['file', 'line', 'column', 'value', 'code', 'why', '原因']),
    ...refused.map((r) =>
      csvRow([
        r.file,
        r.line === 0 ? '' : r.line,
        r.column,
        r.value,
        r.code,
        sentence(r.code, r.values, 'en'),
        sentence(r.code, r.values, 'zh'),
      ]),
    ),
  ]);
  if (report) textFile(folder, 'report.html', [scanReport(records, findings, { refused, noted }, summary)]);
  else rmSync(join(folder, 'report.html'), { force: true });
  textFile(folder, 'summary.json', [`${JSON.stringify(summary, null, 2)}\n`]);
}

/** A cluster as formats.md has it. */
function clusterLine(c: Cluster): Record<string, unknown> {
  return {
    id: c.id,
    kind: c.kind,
    members: c.members,
    template: c.template,
    cohesion: c.cohesion,
    first_seen: c.firstSeen,
    last_seen: c.lastSeen,
    debtors: c.debtors,
    benign: c.benign,
    loose: c.loose,
    units: c.units,
    institutions: c.institutions,
  };
}

/** Papers from one source document, as formats.md has clusters of kind `evidence`. No template stands behind them. */
function paperClusterLine(c: PaperCluster): Record<string, unknown> {
  return {
    id: c.id,
    kind: c.kind,
    members: c.members,
    template: null,
    cohesion: c.cohesion,
    first_seen: c.firstSeen,
    last_seen: c.lastSeen,
    debtors: c.debtors,
    benign: null,
    form: c.form,
    shared: c.shared,
    changed: c.changed,
  };
}

/** A template as formats.md has it. */
function templateLine(t: Template): Record<string, unknown> {
  return {
    id: t.id,
    parts: t.parts,
    support: t.support,
    first_seen: t.firstSeen,
    last_seen: t.lastSeen,
    version: t.version,
    versions: t.versions,
    spread: t.spread,
  };
}

/** A signal as formats.md has it. */
function signalLine(s: Signal): Record<string, unknown> {
  return {
    id: s.id,
    subject: s.subject,
    detector: s.detector,
    version: s.version,
    family: s.family,
    weight: s.weight,
    message: s.message,
    facts: s.facts,
    quiet: s.quiet,
  };
}

/** A group as formats.md has it. */
export function groupLine(g: Group): Record<string, unknown> {
  return {
    id: g.id,
    rank: g.rank,
    debtors: g.debtors,
    complaints: g.complaints,
    ...(g.filers === undefined ? {} : { filers: g.filers }),
    values: g.values.map(({ standsIn: _, ...value }) => value),
    bits: g.bits,
    expected_by_chance: g.expectedByChance,
    kind_of_organiser: g.kindOfOrganiser,
    ...(g.inside === undefined ? {} : { inside: g.inside }),
    inquiry: g.status === 'open' ? g.inquiry : null,
    status: g.status,
    // An answer may be taken back, and the next question is about those of whom it says nothing.
    ...(g.status === 'open' ? {} : { asked: g.inquiry }),
    ...(g.answers === undefined ? {} : { answers: g.answers }),
    ...(g.listed === undefined ? {} : { listed: g.listed }),
    from: g.from,
    to: g.to,
  };
}

/** A ring as formats.md has it. */
export function ringLine(r: Ring): Record<string, unknown> {
  return {
    id: r.id,
    rank: r.rank,
    tier: r.tier,
    score: r.score,
    p_value: r.pValue,
    expected_by_chance: r.expectedByChance,
    debtors: r.debtors,
    agencies: r.agencies,
    phones: r.phones,
    complaints: r.complaints,
    templates: r.templates,
    evidence: r.evidence,
    from: r.from,
    to: r.to,
    reasons: [...r.reasons, ...r.counterEvidence].map(({ weight, message, facts }) => ({ weight, message, facts })),
    weakest_link: r.weakestLink,
    operators: r.operators,
    members: r.members,
    opinions: r.opinions,
  };
}

const CHUNK = 1 << 20;

/** Writes pieces to a temporary file beside the target and renames it, so that no reader meets half a file. */
function textFile(folder: string, name: string, pieces: Iterable<string>): void {
  const path = join(folder, name);
  const temporary = `${path}.part`;
  const fd = openSync(temporary, 'w');
  let buffer: string[] = [];
  let size = 0;
  const flush = () => {
    if (size > 0) writeSync(fd, buffer.join(''));
    buffer = [];
    size = 0;
  };
  try {
    for (const piece of pieces) {
      buffer.push(piece);
      size += piece.length;
      if (size >= CHUNK) flush();
    }
    flush();
  } finally {
    closeSync(fd);
  }
  renameSync(temporary, path);
}

/** Written by hand: there can be millions of them, and JSON.stringify takes three times as long. */
function* matchLines({ pairs: { ids, a, b, similarity, measure }, otherMatches }: Findings): Generator<string> {
  const quoted = ids.map((id) => JSON.stringify(id));
  const tail = `,"measure":"${measure}"}\n`;
  let piece = '';
  for (let k = 0; k < a.length; k++) {
    const x = a[k] ?? 0;
    const y = b[k] ?? 0;
    const rounded = Math.round((similarity[k] ?? 0) * 1e6) / 1e6;
    piece += `{"a":${quoted[x]},"b":${quoted[y]},"kind":"complaint","similarity":${rounded}${tail}`;
    if ((k & 1023) === 1023) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
  for (const match of otherMatches) yield `${JSON.stringify(match)}\n`;
}

function jsonLines(folder: string, name: string, items: Iterable<unknown>): void {
  textFile(
    folder,
    name,
    (function* () {
      for (const item of items) yield `${JSON.stringify(item)}\n`;
    })(),
  );
}

function graphJson(folder: string, { graph }: Findings): void {
  textFile(
    folder,
    'graph.json',
    (function* () {
      yield '{"nodes":[';
      for (let i = 0; i < graph.nodes.length; i++) yield `${i === 0 ? '\n' : ',\n'}${JSON.stringify(graph.nodes[i])}`;
      yield '\n],"edges":[';
      for (let i = 0; i < graph.edges.length; i++) yield `${i === 0 ? '\n' : ',\n'}${JSON.stringify(graph.edges[i])}`;
      yield '\n]}\n';
    })(),
  );
}

/** Fails early, before a long run, where the folder cannot be written. */
export function checkWritable(folder: string): void {
  mkdirSync(folder, { recursive: true });
  accessSync(folder, constants.W_OK);
}
