import type { Corpus } from '../../corpus.js';
import { round } from '../../detector.js';
import type { EvidenceFamily, Lane, Ring, Signal, Triage, TriageReason } from '../../model/index.js';

/** From so many bits on a person looks at a paper or a call. Examples: a broken signature, a scan with another name. */
const LOOK_AT_BITS = 3;

/**
 * Whether a signal adds its bits to a complaint's score. What a letter says never does, for or against.
 * Otherwise users of forms and legal-aid letters would stand above, or below, everybody who wrote alone.
 * A letter is shown as a fact with 0 bits.
 */
const counts = (s: Signal): boolean => s.family !== 'text' && s.subject.kind !== 'cluster';

/**
 * Lane and score of each complaint. The score is the sum of the weights that it lists. Of each evidence family
 * the largest positive weight counts, and everything that speaks for the complainant. What its text shares counts 0.
 * No lane is a verdict, and none is slower because others copied. `ring` is for members of rings alone. A described hardship
 * goes first; `check` says that this complaint's own papers or calls hold something to look at. A group moves no lane.
 */
export function findLanes(corpus: Corpus): Triage[] {
  const { rings } = corpus.get('rings');
  const { clusters } = corpus.get('clustering');
  const bySubject = Map.groupBy(corpus.get('signals'), (s) => s.subject.kind);
  const ofComplaint = Map.groupBy(bySubject.get('complaint') ?? [], (s) => s.subject.id);
  const ofCluster = Map.groupBy(bySubject.get('cluster') ?? [], (s) => s.subject.id);
  const ringOf = new Map<string, Ring>();
  for (const ring of rings) for (const id of ring.complaints) if (!ringOf.has(id)) ringOf.set(id, ring);
  const toLookAt = ownPapersAndCalls(corpus);

  return corpus.complaints.map((c, i) => {
    const own = corpus.clusterOf(i);
    const ofOwn = own === -1 ? [] : (ofCluster.get(clusters[own].id) ?? []);
    const all = [...(ofComplaint.get(c.id) ?? []), ...ofOwn];
    const best = new Map<EvidenceFamily, Signal>();
    const reasons: TriageReason[] = [];
    const take = (s: Signal) =>
      reasons.push({ detector: s.detector, weight: counts(s) ? s.weight : 0, message: s.message });
    for (const s of all) {
      if (s.weight <= 0) take(s);
      else if (s.weight > (best.get(s.family)?.weight ?? 0)) best.set(s.family, s);
    }
    for (const s of best.values()) take(s);
    const ring = ringOf.get(c.id);
    const looked = toLookAt(i);
    for (const { detector, message } of looked) reasons.push({ detector, weight: 0, message });
    let lane: Lane = 'normal';
    if (ring) lane = 'ring';
    else if (corpus.factsOf(i).some((f) => f.kind === 'hardship')) lane = 'hardship';
    else if (looked.length > 0) lane = 'check';
    reasons.sort((x, y) => y.weight - x.weight || (x.detector < y.detector ? -1 : 1));
    return { complaint: c.id, lane, score: round(reasons.reduce((sum, r) => sum + r.weight, 0)), reasons };
  });
}

/** What is to be looked at in a complaint's own papers, and in the calls about its account. */
function ownPapersAndCalls(corpus: Corpus): (complaint: number) => readonly Signal[] {
  const strong = Map.groupBy(
    corpus.get('signals').filter((s) => s.weight >= LOOK_AT_BITS),
    (s) => s.subject.kind,
  );
  const byPaper = Map.groupBy(strong.get('paper') ?? [], (s) => s.subject.id);
  const ofCalls = Map.groupBy(strong.get('call') ?? [], (s) => s.subject.id);
  const debtorOfCall = new Map(corpus.records.calls.flatMap((c) => (ofCalls.has(c.id) ? [[c.id, c.debtorRef]] : [])));
  // Calls about no known account are nobody's: their debtor is empty, as no complaint's is.
  const byDebtor = Map.groupBy([...(strong.get('account') ?? []), ...[...ofCalls.values()].flat()], ({ subject }) =>
    subject.kind === 'account' ? subject.id : (debtorOfCall.get(subject.id) ?? ''),
  );
  const papersOf = Map.groupBy(corpus.records.evidence, (e) => e.complaintId);
  return (i) => [
    ...(papersOf.get(corpus.complaints[i].id) ?? []).flatMap((e) => byPaper.get(e.id) ?? []),
    ...(byDebtor.get(corpus.debtorOf(i)) ?? []),
  ];
}
