import type { KeyObject } from 'node:crypto';
import { canonical } from '../../domain/audit/canonical.js';
import { partKey } from '../../domain/cases/case.js';
import type { DossierFor, Snapshot } from '../../domain/dossier/snapshot.js';
import { maskNumber } from '../../domain/masking/mask.js';
import { blackedOut, knownOf } from '../../domain/person/fields.js';
import { csvRow } from '../csv.js';
import { exportFollowTheMoney } from '../graph-export.js';
import { pack } from './archive.js';
import { dossierPdf } from './pdf.js';

/**
 * A dossier: what a regulator, the police or a court reads (PDF in both languages).
 * Also what their tools read (CSV, FollowTheMoney, XML), and what proves it (manifest, signature, audit extract).
 * All in one ZIP. Pure: the same snapshot and key give the same bytes.
 */
export async function makeDossier(given: Snapshot, key: KeyObject): Promise<Buffer> {
  const snapshot = redacted(given);
  const text = (value: string) => Buffer.from(value, 'utf8');
  const files = new Map<string, Uint8Array>([
    ['dossier.en.pdf', await dossierPdf(snapshot, 'en')],
    ['dossier.zh.pdf', await dossierPdf(snapshot, 'zh')],
    ['parts.csv', text(partsCsv(snapshot))],
    ['complaints.csv', text(complaintsCsv(snapshot))],
    ['calls.csv', text(callsCsv(snapshot))],
    ['papers.csv', text(papersCsv(snapshot))],
    ['timeline.csv', text(timelineCsv(snapshot))],
    ['judgements.csv', text(judgementsCsv(snapshot))],
    ['custody.csv', text(custodyCsv(snapshot))],
    ['graph.followthemoney.jsonl', text([...exportFollowTheMoney(snapshot.graph)].join(''))],
    ['activity.xml', text(activityXml(snapshot))],
    ['audit.jsonl', text(snapshot.audit.map((e) => `${canonical(e)}\n`).join(''))],
  ]);
  for (const [k, { png }] of snapshot.overlays.entries()) files.set(`overlays/${numbered(k)}.png`, png);
  for (const [k, { name, content }] of snapshot.files.entries())
    files.set(`files/${numbered(k)}-${safe(name)}`, content);
  return pack(files, { case: snapshot.case.id, at: snapshot.at, for: snapshot.for }, key);
}

const numbered = (k: number) => String(k + 1).padStart(3, '0');
/** A name that every archive takes. */
const safe = (name: string) =>
  name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]/gu, '_')
    .slice(-80);

/**
 * What a recipient may see. The police see what there is.
 * A regulator sees no numbers by which people are reached. Nobody else sees what a debtor's own fields say of them.
 */
function redacted(s: Snapshot): Snapshot {
  if (s.for === 'police') return s;
  return {
    ...s,
    complaints: s.complaints.map(({ complaint, facts, ...rest }) => ({
      ...rest,
      facts,
      complaint: { ...complaint, text: blackedOut(complaint.text, facts, knownOf(complaint)) },
    })),
    // What stands on papers cannot be blacked out by numbers alone.
    ...(s.for === 'regulator' ? { overlays: [], paperPairs: [], files: [] } : {}),
    calls: s.calls.map((c) => ({ ...c, caller: maskNumber(c.caller), callee: maskNumber(c.callee), transcript: '' })),
  };
}

function partsCsv({ case: { parts } }: Snapshot): string {
  return [csvRow(['kind', 'id', 'role']), ...parts.map((p) => csvRow([p.kind, p.id, p.role]))].join('');
}

function complaintsCsv({ complaints }: Snapshot): string {
  return [
    csvRow(['complaint_id', 'received_at', 'institution', 'channel', 'debtor', 'cluster', 'text']),
    ...complaints.map(({ complaint: c, debtor, cluster }) =>
      csvRow([c.id, c.receivedAt ?? '', c.institution, c.channel, debtor, cluster ?? '', c.text]),
    ),
  ].join('');
}

function callsCsv({ calls }: Snapshot): string {
  return [
    csvRow(['call_id', 'started_at', 'caller', 'callee', 'direction', 'talk_seconds', 'outcome', 'debtor']),
    ...calls.map((c) =>
      csvRow([c.id, c.startedAt ?? '', c.caller, c.callee, c.direction, c.talkSeconds ?? '', c.outcome, c.debtorRef]),
    ),
  ].join('');
}

function papersCsv({ papers }: Snapshot): string {
  return [
    csvRow(['paper', 'verdict', 'pages', 'reasons', 'against']),
    ...papers.map((p) =>
      csvRow([
        p.paper,
        p.verdict,
        p.pages,
        p.reasons.map((r) => r.message.en).join('; '),
        p.against.map((m) => m.en).join('; '),
      ]),
    ),
  ].join('');
}

function timelineCsv({ events }: Snapshot): string {
  return [
    csvRow(['at', 'by', 'event', 'reason', 'content']),
    ...events.map(({ at, by, kind, ...rest }) =>
      csvRow([at, by, kind, 'reason' in rest ? rest.reason : '', canonical(rest)]),
    ),
  ].join('');
}

function judgementsCsv({ judgements }: Snapshot): string {
  return [
    csvRow(['at', 'by', 'subject', 'id', 'debtor', 'verdict', 'reason']),
    ...judgements.map((j) => csvRow([j.at, j.by, j.subject, j.id, j.debtor ?? '', j.verdict, j.reason])),
  ].join('');
}

function custodyCsv({ custody }: Snapshot): string {
  return [
    csvRow(['kind', 'id', 'file', 'line', 'import', 'sha256', 'at', 'by']),
    ...custody.map((c) => csvRow([c.kind, c.id, c.file, c.line ?? '', c.import, c.sha256, c.at, c.by])),
  ].join('');
}

const REPORT_CODE: Readonly<Record<DossierFor, string>> = {
  internal: 'INTERNAL',
  regulator: 'REGULATOR',
  police: 'POLICE',
};

/** The case in the shape of goAML's activity reports (UNODC): report, reason, activity, parties with their roles and significance. Not validated by goAML's schema. */
function activityXml(s: Snapshot): string {
  const xml = (text: string) =>
    text
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .toWellFormed()
      .replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] ?? '&quot;');
  const tag = (name: string, value: string) => `<${name}>${xml(value)}</${name}>`;
  const proposed = s.events.findLast((e) => e.kind === 'proposed');
  const parties = s.case.parts
    .filter((p) => p.kind !== 'complaint')
    .map(
      (p) => `<report_party>${tag('reference', partKey(p))}${tag('type', p.kind)}${tag('role', p.role)}</report_party>`,
    );
  return `<?xml version="1.0" encoding="UTF-8"?>
<report>${tag('entity_reference', s.installation)}${tag('submission_code', 'E')}${tag('report_code', REPORT_CODE[s.for])}${tag('case_reference', s.case.id)}${tag('submission_date', s.at)}${tag('reporting_person', s.by)}${tag('reason', proposed?.kind === 'proposed' ? proposed.reason : s.case.title)}
<activity><report_parties>
${parties.join('\n')}
</report_parties></activity>
<report_indicators>${s.rings.flatMap((r) => r.reasons.map((x) => tag('indicator', x.message.en))).join('')}</report_indicators>
</report>
`;
}
