import type { Corpus } from '../../../libs/domain/corpus.js';
import { verdicts } from '../../../libs/domain/documents/verdict.js';
import { notFound } from '../../../libs/domain/errors/errors.js';
import type { Complaint, InsideFinding } from '../../../libs/domain/model/index.js';
import { MEASURE } from '../../../libs/domain/pipeline/fingerprint/fingerprints.js';
import { lookInside } from '../../../libs/domain/pipeline/groups/inside.js';
import { groupsOf, tracesHeld } from '../../../libs/domain/pipeline/groups/memberships.js';
import type { StepName } from '../../../libs/domain/pipeline/pipeline.js';
import { cosine } from '../../../libs/domain/ports/embeddings.js';
import { kindOf } from '../../../libs/domain/shared-values/value.js';
import { count } from '../../../libs/domain/text/count.js';
import { readable } from '../../../libs/domain/text/readable.js';
import { localEmbeddings } from '../../../libs/engines/embeddings/local-embeddings.js';
import { BANDS } from '../../../libs/kernel/index.js';
import { type AnalysisOptions, analysed, recordsIn } from './corpus.js';

/** What each step made of one complaint, as text for a person at a terminal. */
export async function explain(
  id: string,
  inputs: readonly string[],
  options: AnalysisOptions & { readonly weights?: string | undefined },
): Promise<string> {
  const records = await recordsIn(inputs, options);
  const complaint = records.complaints.find((c) => c.id === id);
  if (complaint === undefined) throw notFound('complaint', id);
  const { corpus, times } = await analysed(records, options);
  const at = corpus.complaints.findIndex((c) => c.id === id);
  const indented = (lines: readonly string[]) => (lines.length === 0 ? ['(nothing)'] : lines).map((l) => `  ${l}`);
  const out = ['intake', ...indented(ofIntake(corpus, at)), ''];
  for (const { name, ms } of times)
    out.push(`${name} (${ms.toFixed(1)} ms for all)`, ...indented(BY_STEP[name](corpus, at)), '');
  if (options.weights !== undefined)
    out.push('meaning', ...indented(await inMeaning(corpus, at, options.weights, options.seed)), '');
  return out.join('\n');
}

const complaintAt = ({ complaints }: Corpus, at: number): Complaint => {
  const complaint = complaints[at];
  if (complaint === undefined) throw new RangeError(`there is no complaint at ${at}`);
  return complaint;
};

const ofIntake = (corpus: Corpus, at: number): string[] => {
  const { source, receivedAt, institution, text } = complaintAt(corpus, at);
  return [
    `${source.file}:${source.line}`,
    `received ${receivedAt ?? 'unknown'}, ${institution || 'no institution'}, ${count(text.length, 'character')}`,
    `debtor ${corpus.debtorOf(at)}`,
  ];
};

const signed = (weight: number) => `${weight >= 0 ? '+' : ''}${weight}`;

/** What each step made of the complaint at a place, as lines. */
const BY_STEP: Readonly<Record<StepName, (corpus: Corpus, at: number) => string[]>> = {
  extract: (corpus, at) =>
    corpus.factsOf(at).map((f) => {
      const written =
        f.kind === 'obfuscation' ? ` written "${complaintAt(corpus, at).text.slice(f.start, f.end)}"` : '';
      return `${f.kind} ${f.value} [${f.start}, ${f.end}]${f.callback ? ' (to call back)' : ''}${written}`;
    }),
  papers: (corpus, at) => {
    const { id } = complaintAt(corpus, at);
    const own = corpus.records.evidence.filter((e) => e.complaintId === id);
    const found = verdicts(corpus.get('documentViews'), corpus.get('signals'));
    return own.map((e) => `${e.id}: ${found.find((v) => v.paper === e.id)?.verdict ?? 'read'}`);
  },
  fingerprint: (corpus, at) => {
    const { hashesOf, lengths } = corpus.get('prints');
    return [`${lengths[at]} tokens, ${hashesOf(at).length} shingles, a sketch of 128 slots in ${BANDS} bands`];
  },
  candidates: (corpus, at) =>
    corpus
      .get('candidates')
      .filter((members) => members.includes(at))
      .map((members) => `a group of ${count(members.length, 'text')} that share a band`),
  verify: (corpus, at) => {
    const { pairs } = corpus.get('compared');
    const near: { readonly id: string; readonly similarity: number }[] = [];
    pairs.a.forEach((a, k) => {
      const b = pairs.b[k];
      if (b === undefined || (a !== at && b !== at)) return;
      const similarity = Math.round((pairs.similarity[k] ?? 0) * 1e6) / 1e6;
      near.push({ id: complaintAt(corpus, a === at ? b : a).id, similarity });
    });
    return near
      .sort((x, y) => y.similarity - x.similarity)
      .slice(0, MATCHES)
      .map((m) => `${m.id}  ${m.similarity}  ${MEASURE}`);
  },
  clusters: (corpus, at) => {
    const { clusters, textClusters } = corpus.get('clustering');
    const k = corpus.clusterOf(at);
    const [cluster, texts] = [clusters[k], textClusters[k]];
    if (cluster === undefined || texts === undefined) return [];
    const { id, members, units, cohesion, benign, loose } = cluster;
    const { parts, versions } = texts.template;
    return [
      `${id}: ${count(members.length, 'complaint')}, ${count(units, 'unrelated household')}, cohesion ${cohesion}${benign ? `, public form: ${benign}` : ''}`,
      loose
        ? 'short texts in the same words: shown, and evidence of nothing'
        : parts.map((p) => ('fixed' in p ? p.fixed : `[${p.slot}:${p.type}]`)).join(' '),
      ...versions.flatMap((v) =>
        v.changes.map((c) => `version ${v.version}, from ${v.from}: "${c.was}" -> "${c.now}"`),
      ),
    ];
  },
  wording: (corpus, at) => {
    const pasted = corpus.get('wording').pasted.get(at);
    if (pasted === undefined) return [];
    const other = complaintAt(corpus, pasted.other.complaint).id;
    return [`a paragraph that ${other} has too: "${complaintAt(corpus, at).text.slice(...pasted.span)}"`];
  },
  calls: (corpus, at) => {
    const { debtorRef } = complaintAt(corpus, at);
    const own = corpus.records.calls.filter((c) => debtorRef !== '' && c.debtorRef === debtorRef);
    return own.length === 0 ? [] : [`${count(own.length, 'call')} about this account`];
  },
  signals: (corpus, at) => {
    const cluster = corpus.get('clustering').clusters[corpus.clusterOf(at)];
    return corpus
      .get('signals')
      .filter((s) => s.subject.id === complaintAt(corpus, at).id || s.subject.id === cluster?.id)
      .map((s) => `${signed(s.weight)}  ${s.detector}@${s.version}  ${s.message.en}`);
  },
  groups: (corpus, at) => [
    ...groupsOf(corpus, at).flatMap((g) => [
      `${g.id}: ${count(g.debtors.length, 'person', 'people')} who share more than chance explains, ${g.bits} bits, most hold ${g.values[0]?.kind} ${g.values[0]?.label}`,
      ...(g.inside ?? []).map((f) => `  ${insideLine(g.id, f)}`),
    ]),
    ...tracesHeld(corpus, at).map((t) => {
      const name = `${kindOf(t.value)} ${t.label}`;
      if (t.why === null) return `${name} in ${count(t.households, 'household')}: in ${t.groups.join(', ')}`;
      const why = {
        nobody_else: 'nobody else holds it',
        couple: 'two households that share one thing are a couple, not a group',
        chance: `no more than chance explains; others of its kind that make no group have up to ${t.usual}`,
      };
      return `${name} in ${count(t.households, 'household')}: in no group, ${why[t.why]}`;
    }),
  ],
  rings: (corpus, at) =>
    corpus
      .get('rings')
      .rings.filter((r) => r.complaints.includes(complaintAt(corpus, at).id))
      .map((r) => `${r.id} ${r.tier} ${r.score} bits, ${r.debtors.length} debtors to check`),
  graph: (corpus, at) =>
    corpus
      .get('graph')
      .edges.filter((e) => e.record === complaintAt(corpus, at).id)
      .map((e) => `${e.from} ${e.kind} ${e.to}`),
  triage: (corpus, at) => {
    const triage = corpus.get('triage')[at];
    if (triage === undefined) return [];
    const { lane, score, reasons } = triage;
    return [`lane ${lane}, score ${score} bits`, ...reasons.map((r) => `${signed(r.weight)}  ${r.detector}`)];
  },
};

/** Matches that are shown. */
const MATCHES = 20;

/**
 * Complaints that a model of language has nearest to one, and how near.
 * And whether texts of its groups lie nearer together than those of others.
 * It is said beside what was found, which rests on none of it.
 */
async function inMeaning(corpus: Corpus, at: number, weights: string, seed: number): Promise<string[]> {
  const embeddings = await localEmbeddings(weights);
  try {
    const { complaints } = corpus;
    const written = complaints.flatMap((c, i) => (i === at || c.text.trim() !== '' ? [i] : []));
    const vectors = await embeddings.embed(written.map((i) => readable(complaintAt(corpus, i).text)));
    const vectorOf = new Map(written.map((i, k) => [i, vectors[k]]));
    const own = vectorOf.get(at);
    const nearest = written
      .flatMap((i) => {
        const other = vectorOf.get(i);
        return i === at || own === undefined || other === undefined
          ? []
          : [{ id: complaintAt(corpus, i).id, near: cosine(own, other) }];
      })
      .sort((x, y) => y.near - x.near)
      .slice(0, NEAREST)
      .map(({ id, near }) => `${id}  ${near.toFixed(3)}  ${embeddings.model}`);
    const { groups } = corpus.get('groups');
    const inside = lookInside(corpus, groups, seed, (i) => vectorOf.get(i));
    const mine = new Set(groupsOf(corpus, at).map((g) => g.id));
    return [
      ...nearest,
      ...groups.flatMap((g, k) =>
        mine.has(g.id) ? (inside[k] ?? []).filter((f) => f.kind === 'meaning').map((f) => insideLine(g.id, f)) : [],
      ),
    ];
  } finally {
    await embeddings.close();
  }
}

const insideLine = (group: string, f: InsideFinding): string =>
  `inside ${group}, ${f.kind}: ${f.bits} bits (adjusted p ${f.p}). ${f.message.en}`;

const NEAREST = 5;
