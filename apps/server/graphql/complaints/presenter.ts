import type { ComplaintVersion } from '../../../../libs/db/repositories/versions.js';
import { type ComplaintRow } from '../../../../libs/db/store.js';
import { READS_NUMBERS, type Role } from '../../../../libs/domain/access.js';
import { changedFields, fieldsInWords } from '../../../../libs/domain/intake/again.js';
import type { Complaint } from '../../../../libs/domain/model/index.js';
import { blackedOut, knownOf } from '../../../../libs/domain/person/fields.js';
import { differences } from '../../../../libs/domain/text/differences.js';

/** Longer texts are compared by their beginning. */
export const COMPARED = 20_000;

export type ComplaintNode = ReturnType<typeof complaintNode>;

/** What the API shows; of the person behind it only what is masked. */
export function complaintNode({ complaint: c, debtor, cluster, ring, triage, facts }: ComplaintRow) {
  return {
    id: c.id,
    receivedAt: c.receivedAt,
    text: c.text,
    channel: c.channel,
    institution: c.institution,
    product: c.product,
    subject: c.subject,
    debtor,
    file: c.source.file,
    line: c.source.line,
    lane: triage.lane,
    score: triage.score,
    reasons: triage.reasons,
    facts: facts.map(({ kind, start, end }) => ({ kind, start, end })),
    clusterId: cluster,
    ring,
    record: c,
  };
}

/** What an import says of a complaint, beside what stands. */
export function versionNode({ complaint, ...version }: ComplaintVersion, standing: ComplaintNode, role: Role) {
  if (complaint === null || version.standing)
    return { ...version, import: String(version.import), changed: [], text: [] };
  const shown = (text: string, of: Complaint) =>
    shownComplaint({ text, facts: [], record: of }, role).slice(0, COMPARED);
  const now = shownComplaint(standing, role).slice(0, COMPARED);
  return {
    ...version,
    import: String(version.import),
    changed: changedFields(standing.record, complaint).map((field) => fieldsInWords([field])),
    text: differences(shown(complaint.text, complaint), now).a,
  };
}

/** A piece of a complaint's own words as a role sees it: its subject, or an excerpt of its text. */
export const shownWords = (words: string, record: ComplaintNode['record'], role: Role): string =>
  READS_NUMBERS.includes(role) ? words : blackedOut(words, [], knownOf(record));

/**
 * A complaint's text as a role sees it.
 * Who may not read numbers sees nothing of what its own fields say of the person either.
 */
export const shownComplaint = (
  { text, facts, record }: Pick<ComplaintNode, 'text' | 'facts' | 'record'>,
  role: Role,
): string => (READS_NUMBERS.includes(role) ? text : blackedOut(text, facts, knownOf(record)));
