import type { ClusterRow } from '../../db/repositories/clusters.js';
import { countTraits, inControl } from '../../domain/ledger/accusations.js';
import type { Findings, Lane, Records } from '../../domain/model/index.js';
import type { Triaged } from './findings-delta.js';

export type { ClusterRow } from '../../db/repositories/clusters.js';

/** A row of the table of findings. Lists go by rank, then id: what comes in moves no other row. */
export interface FindingRow {
  readonly kind: string;
  readonly id: string;
  readonly rank: number;
  readonly parent: string | null;
  readonly size: number;
  readonly body: unknown;
  /** Of a complaint: what the queue takes in. */
  readonly triaged?: Triaged;
}

/** The numbers of an analysis. */
export interface Overview {
  readonly complaints: number;
  readonly withText: number;
  readonly clusters: number;
  readonly crowds: number;
  readonly rings: number;
  readonly matches: number;
  readonly households: number;
  readonly lanes: Readonly<Record<Lane, number>>;
  readonly analysedAt: string;
}

/**
 * What an analysis found as rows.
 *
 * @param controlSeed draws the control sample.
 */
export function* findingRows(
  records: Records,
  findings: Findings,
  controlSeed: number,
  now: string,
): Generator<FindingRow, void, undefined> {
  const templates = new Map(findings.templates.map((t) => [t.id, t]));
  const texts = new Map(records.complaints.map((c) => [c.id, c.text]));
  const clusterOf = new Map<string, string>();
  for (const { members, ...rest } of findings.clusters) {
    for (const m of members) clusterOf.set(m, rest.id);
    const body: ClusterRow = {
      ...rest,
      size: members.length,
      excerpt: excerpt(texts.get(rest.medoid)!),
      templateBody: templates.get(rest.template)!,
    };
    const parent = rest.benign === null ? 'open' : 'benign';
    yield { kind: 'cluster', id: rest.id, rank: -members.length, parent, size: rest.units, body };
  }
  const ringOf = new Map<string, string>();
  for (const r of findings.rings) {
    for (const c of r.complaints) if (!ringOf.has(c)) ringOf.set(c, r.id);
    yield { kind: 'ring', id: r.id, rank: r.rank, parent: null, size: r.debtors.length, body: r };
  }
  for (const g of findings.groups)
    yield { kind: 'group', id: g.id, rank: g.rank, parent: null, size: g.debtors.length, body: g };
  const triage = new Map(findings.triage.map((t) => [t.complaint, t]));
  for (const { id, receivedAt } of records.complaints) {
    const cluster = clusterOf.get(id) ?? null;
    const body = {
      debtor: findings.debtorOf.get(id),
      cluster,
      ring: ringOf.get(id) ?? null,
      triage: triage.get(id)!,
      facts: findings.facts.get(id) ?? [],
    };
    const triaged = { id, lane: body.triage.lane, receivedAt };
    yield { kind: 'complaint', id, rank: newestFirst(receivedAt), parent: cluster, size: 0, body, triaged };
    // Drawn by id and seed alone, whatever the detector says; those in a ring are judged there.
    if (inControl(id, controlSeed) && !ringOf.has(id))
      yield { kind: 'control', id, rank: 0, parent: null, size: 0, body: { id } };
  }
  for (const s of findings.signals) yield { kind: 'signal', id: s.id, rank: 0, parent: s.subject.id, size: 0, body: s };
  for (const l of findings.lines)
    yield { kind: 'line', id: l.line, rank: -l.calls, parent: null, size: l.bursts.length, body: l };
  for (const s of findings.scripts)
    yield { kind: 'script', id: s.call, rank: -s.speakers, parent: null, size: s.calls, body: s };
  for (const v of findings.verdicts)
    yield { kind: 'paper', id: v.paper, rank: 0, parent: v.verdict, size: v.reasons.length, body: v };
  const pointedAt = new Set(findings.rings.flatMap((r) => r.debtors));
  const counts = countTraits(records.complaints, findings.facts, findings.debtorOf, pointedAt);
  yield { kind: 'traits', id: 'traits', rank: 0, parent: null, size: 0, body: [...counts] };
  const inLane = (lane: Lane) => findings.triage.filter((t) => t.lane === lane).length;
  const overview: Overview = {
    complaints: records.complaints.length,
    withText: records.complaints.filter((c) => c.text.trim() !== '').length,
    clusters: findings.clusters.length,
    crowds: findings.clusters.filter((c) => c.units >= 3 && !c.loose).length,
    rings: findings.rings.length,
    matches: findings.pairs.a.length,
    households: findings.units,
    lanes: { hardship: inLane('hardship'), normal: inLane('normal'), check: inLane('check'), ring: inLane('ring') },
    analysedAt: now,
  };
  yield { kind: 'overview', id: 'overview', rank: 0, parent: null, size: 0, body: overview };
}

/** Rank by falling time in milliseconds; what has no time comes last. */
function newestFirst(receivedAt: string | null): number {
  const time = receivedAt === null ? Number.NaN : Date.parse(receivedAt);
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : -time;
}

function excerpt(text: string): string {
  const points = [...text.trim().replace(/\s+/g, ' ')];
  return points.length > 160 ? `${points.slice(0, 159).join('')}…` : points.join('');
}
