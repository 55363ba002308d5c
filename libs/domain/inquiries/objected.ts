import type { Knowledge } from '../knowledge.js';
import type { Complaint, Findings, Records, TextFact, Triage } from '../model/index.js';
import { extract } from '../pipeline/extract/extract.js';

/** Records that are compared: without complaints whose objection was upheld, and without their papers. */
export function compared(records: Records, objected: ReadonlySet<string>): Records {
  if (objected.size === 0) return records;
  return {
    ...records,
    complaints: records.complaints.filter((c) => !objected.has(c.id)),
    evidence: records.evidence.filter((e) => !objected.has(e.complaintId)),
  };
}

/**
 * Findings with the complaints that nothing was compared with.
 * They are read as any other, so that a described hardship goes first.
 * They have no score, stand in no group, and count for nobody else.
 */
export function withObjected(findings: Findings, complaints: readonly Complaint[], knowledge: Knowledge): Findings {
  if (complaints.length === 0) return findings;
  const facts = new Map<string, readonly TextFact[]>(findings.facts);
  const debtorOf = new Map(findings.debtorOf);
  const triage: Triage[] = [...findings.triage];
  for (const { id, text, debtorRef } of complaints) {
    const found = extract(text, knowledge);
    facts.set(id, found);
    debtorOf.set(id, debtorRef === '' ? id : debtorRef);
    const lane = found.some((f) => f.kind === 'hardship') ? 'hardship' : 'normal';
    triage.push({
      complaint: id,
      lane,
      score: 0,
      reasons: [{ detector: 'objection', weight: 0, message: UPHELD }],
    });
  }
  return { ...findings, facts, debtorOf, triage };
}

const UPHELD = {
  zh: '异议成立：该投诉不再参与任何比对。',
  en: 'An objection was upheld: this complaint is compared with nothing.',
};
