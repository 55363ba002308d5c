import type { Corpus } from '../corpus.js';
import type { Knowledge } from '../knowledge.js';
import { maskNumber } from '../masking/mask.js';
import type { TextCluster } from '../pipeline/clusters/text-cluster.js';
import { readPhone } from '../text/phones.js';
import type { OwnPhones } from './own-phones.js';
import type { SameLine } from './same-line.js';
import { addAgent } from './stated.js';
import { TEMPLATE_TOKENS } from './value.js';
import type { ValueCollector } from './value-collector.js';

const LABEL = 20;

/** Last complaint of each debtor, by its place. */
export type ComplaintOfDebtor = ReadonlyMap<string, number>;

/**
 * Documents: the same file, a number that its issuer gave to one paper, and papers from one source document.
 * A letter of attorney says who acts for its holder, as the columns of a complaint do.
 *
 * @returns households that handed in a paper of a certificate number's kind, whatever its number.
 * Undefined: it is no certificate's.
 */
export function documentValues(
  corpus: Corpus,
  knowledge: Knowledge,
  ofDebtor: ComplaintOfDebtor,
  into: ValueCollector,
  aside: ValueCollector,
): (number: string) => Uint32Array | undefined {
  const { papers, paperOf, formNumbers, certificates, sourceDocumentOf } = corpus.get('documents');
  const ofComplaint = new Map(corpus.complaints.map((c, i) => [c.id, i]));
  const holders = new Map<number, Set<number>>();
  for (const e of corpus.records.evidence) {
    const complaint = e.complaintId !== '' ? ofComplaint.get(e.complaintId) : ofDebtor.get(e.debtorRef);
    if (complaint === undefined || e.bytes === 0) continue;
    const place = { complaint, field: `attachments:${e.id}`, span: null };
    const unit = corpus.householdOf(complaint);
    into.add('evidence', e.sha256, e.id, place);
    const paper = paperOf.get(e.sha256)!;
    holders.set(paper, (holders.get(paper) ?? new Set()).add(unit));
    for (const number of papers[paper].facts.numbers)
      if (!formNumbers.has(number)) into.add('certificate', number, maskNumber(number), place);
    for (const agent of papers[paper].facts.agents) addAgent(agent, place, knowledge, into, aside);
    // Who handed in a paper that could be read was, in effect, asked whether it has a source document.
    if (e.reading !== null && e.reading.problem === null) into.see('source_document', unit);
    const source = sourceDocumentOf[paper];
    if (source !== -1) into.add('source_document', papers[source].sha256, papers[source].id, place);
  }
  return (number) => {
    const peers = certificates.get(number);
    return peers === undefined
      ? undefined
      : Uint32Array.from(new Set(peers.flatMap((p) => [...(holders.get(p) ?? [])]))).sort();
  };
}

/** Numbers that call about a debtor's account and are not the debtor's. */
export function callerValues(
  corpus: Corpus,
  knowledge: Knowledge,
  lines: SameLine,
  own: OwnPhones,
  ofDebtor: ComplaintOfDebtor,
  into: ValueCollector,
): void {
  for (const call of corpus.records.calls) {
    if (call.debtorRef === '' || call.direction === 'outbound') continue;
    const complaint = ofDebtor.get(call.debtorRef);
    const p = readPhone(call.caller);
    if (complaint === undefined || p === null || p.kind === 'short' || knowledge.publicPhones.has(p.e164)) continue;
    const unit = corpus.householdOf(complaint);
    into.see('caller', unit);
    const place = { complaint, field: `call:${call.id}`, span: null };
    const line = lines.of(p.e164);
    if (!own.has(unit, line)) into.add('caller', line, maskNumber(line), place, p.kind !== 'mobile');
  }
}

/** Letters that several send; public forms and short texts are left out. */
export function templateValues(corpus: Corpus, into: ValueCollector): void {
  const { textClusters, forms } = corpus.get('clustering');
  corpus.complaints.forEach((_, i) => {
    if (corpus.tokensOf(i) >= TEMPLATE_TOKENS) into.see('template', corpus.householdOf(i));
  });
  textClusters.forEach((cluster, k) => {
    if (cluster.loose || forms[k] !== null || corpus.tokensOf(cluster.medoid) < TEMPLATE_TOKENS) return;
    const label = templateLabel(cluster);
    for (const complaint of cluster.members)
      into.add('template', cluster.id, label, { complaint, field: 'text', span: null });
  });
}

/** The first words of the longest stretch that all copies share, to call a letter by. */
function templateLabel(cluster: TextCluster): string {
  const fixed = cluster.template.parts
    .map((p) => ('fixed' in p ? p.fixed.replace(/\s+/g, ' ').replace(/^[^\p{L}\p{N}]+/u, '') : ''))
    .reduce((x, y) => (y.length > x.length ? y : x), '');
  const points = [...(fixed === '' ? cluster.id : fixed)];
  return points.length > LABEL ? `“${points.slice(0, LABEL).join('')}…”` : `“${points.join('')}”`;
}
