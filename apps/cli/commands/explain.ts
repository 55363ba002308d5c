import { join } from 'node:path';
import { DETECTORS } from '../../../detectors/index.js';
import { packageRoot } from '../../../libs/config/paths.js';
import { notFound } from '../../../libs/domain/errors/errors.js';
import { Collector } from '../../../libs/domain/intake/collector.js';
import { type Complaint, matchesOf } from '../../../libs/domain/model/index.js';
import { PIPELINE_DEFAULTS, runPipeline } from '../../../libs/domain/pipeline/pipeline.js';
import { cosine } from '../../../libs/domain/ports/embeddings.js';
import { readable } from '../../../libs/domain/text/readable.js';
import { localEmbeddings } from '../../../libs/engines/embeddings/local-embeddings.js';
import { BANDS, createSketcher } from '../../../libs/kernel/index.js';
import { readWithPapers } from '../../../libs/readers/documents/pool.js';
import { readMap } from '../../../libs/readers/map.js';
import { readInputs } from '../../../libs/readers/read.js';
import { loadKnowledge } from '../../../libs/readers/seeds.js';

/** What each step made of one complaint, as text for a person at a terminal. */
export async function explain(
  id: string,
  inputs: readonly string[],
  options: {
    readonly map?: string;
    readonly threshold: number;
    readonly seed: number;
    readonly zone: string;
    readonly weights?: string | undefined;
  },
): Promise<string> {
  const map = options.map === undefined ? null : await readMap(options.map);
  const collector = new Collector({ zone: options.zone });
  for await (const item of readWithPapers(readInputs(inputs, { map }), { ocr: true })) collector.add(item);
  const { records } = collector.finish();
  const complaint = records.complaints.find((c) => c.id === id);
  if (complaint === undefined) throw notFound('complaint', id);
  const knowledge = await loadKnowledge(join(packageRoot(), 'seeds'));
  const f = await runPipeline(
    records,
    { ...PIPELINE_DEFAULTS, threshold: options.threshold, seed: options.seed },
    { knowledge, detectors: DETECTORS, clock: () => performance.now() },
  );
  const took = new Map(f.steps.map((x) => [x.name, x.ms]));
  const out: string[] = [];
  const section = (name: string, lines: readonly string[]) => {
    const ms = took.get(name);
    out.push(
      ms === undefined ? name : `${name} (${ms.toFixed(1)} ms for all)`,
      ...(lines.length === 0 ? ['  (nothing)'] : lines.map((l) => `  ${l}`)),
      '',
    );
  };
  section('intake', [
    `${complaint.source.file}:${complaint.source.line}`,
    `received ${complaint.receivedAt ?? 'unknown'}, ${complaint.institution || 'no institution'}, ${complaint.text.length} characters`,
    `debtor ${f.debtorOf.get(id)}`,
  ]);
  section(
    'extract',
    (f.facts.get(id) ?? []).map(
      (x) =>
        `${x.kind} ${x.value} [${x.start}, ${x.end}]${x.callback ? ' (to call back)' : ''}${x.kind === 'obfuscation' ? ` written "${complaint.text.slice(x.start, x.end)}"` : ''}`,
    ),
  );
  section(
    'papers',
    records.evidence
      .filter((e) => e.complaintId === id)
      .map((e) => `${e.id}: ${f.verdicts.find((v) => v.paper === e.id)?.verdict ?? 'read'}`),
  );
  const sketcher = createSketcher({ seed: options.seed });
  const hashes = sketcher.hashes(readable(complaint.text)).length;
  section('fingerprint', [`${sketcher.tokens} tokens, ${hashes} shingles, a sketch of 128 slots in ${BANDS} bands`]);
  const matches = [...matchesOf(f.pairs)]
    .filter((m) => m.a === id || m.b === id)
    .sort((x, y) => y.similarity - x.similarity);
  section(
    'verify',
    matches.slice(0, 20).map((m) => `${m.a === id ? m.b : m.a}  ${m.similarity}  ${m.measure}`),
  );
  const cluster = f.clusters.find((c) => c.members.includes(id));
  const template = f.templates.find((t) => t.id === cluster?.template);
  section(
    'clusters',
    cluster === undefined
      ? []
      : [
          `${cluster.id}: ${cluster.members.length} complaints, ${cluster.units} unrelated households, cohesion ${cluster.cohesion}${cluster.benign ? `, public form: ${cluster.benign}` : ''}`,
          ...(cluster.loose ? ['short texts that look alike: shown, and evidence of nothing'] : []),
          (template?.parts ?? []).map((p) => ('fixed' in p ? p.fixed : `[${p.slot}:${p.type}]`)).join(' '),
          ...(template?.versions ?? []).flatMap((v) =>
            v.changes.map((c) => `version ${v.version}, from ${v.from}: "${c.was}" -> "${c.now}"`),
          ),
        ],
  );
  const passage = f.signals.find((s) => s.subject.id === id && s.detector === 'pasted-paragraph')?.facts;
  section(
    'wording',
    passage === undefined
      ? []
      : [`a paragraph that ${passage[1].record} has too: "${complaint.text.slice(...passage[0].span!)}"`],
  );
  const signals = f.signals.filter((s) => s.subject.id === id || s.subject.id === cluster?.id);
  section(
    'signals',
    signals.map((s) => `${s.weight >= 0 ? '+' : ''}${s.weight}  ${s.detector}@${s.version}  ${s.message.en}`),
  );
  section(
    'rings',
    f.rings
      .filter((r) => r.complaints.includes(id))
      .map((r) => `${r.id} ${r.tier} ${r.score} bits, ${r.debtors.length} debtors to check`),
  );
  section(
    'graph',
    f.graph.edges.filter((e) => e.record === id).map((e) => `${e.from} ${e.kind} ${e.to}`),
  );
  if (options.weights !== undefined)
    section('meaning', await nearestInMeaning(complaint, records.complaints, options.weights));
  const t = f.triage.find((x) => x.complaint === id)!;
  section('triage', [
    `lane ${t.lane}, score ${t.score} bits`,
    ...t.reasons.map((r) => `${r.weight >= 0 ? '+' : ''}${r.weight}  ${r.detector}`),
  ]);
  return out.join('\n');
}

/** Complaints that a model of language has nearest to one, and how near; said beside what was found, which rests on none of it. */
async function nearestInMeaning(one: Complaint, all: readonly Complaint[], weights: string): Promise<string[]> {
  const embeddings = await localEmbeddings(weights);
  try {
    const others = all.filter((c) => c.id !== one.id && c.text.trim() !== '');
    const [own, ...vectors] = await embeddings.embed([one, ...others].map((c) => readable(c.text)));
    return others
      .map((c, k) => ({ id: c.id, near: cosine(own, vectors[k]) }))
      .sort((x, y) => y.near - x.near)
      .slice(0, NEAREST)
      .map(({ id, near }) => `${id}  ${near.toFixed(3)}  ${embeddings.model}`);
  } finally {
    await embeddings.close();
  }
}

const NEAREST = 5;
