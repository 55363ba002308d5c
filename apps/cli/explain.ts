import { join } from 'node:path';
import { DETECTORS } from '../../detectors/index.js';
import { Collector } from '../../libs/domain/collector.js';
import { ClaqueError } from '../../libs/domain/errors.js';
import { matchesOf } from '../../libs/domain/model.js';
import { PIPELINE_DEFAULTS, runPipeline } from '../../libs/domain/pipeline.js';
import { readMap } from '../../libs/readers/map.js';
import { readWithPapers } from '../../libs/readers/papers/pool.js';
import { readInputs } from '../../libs/readers/read.js';
import { packageRoot } from '../../libs/readers/root.js';
import { loadKnowledge } from '../../libs/readers/seeds.js';

/** What each step made of one complaint, as text for a person at a terminal. */
export async function explain(
  id: string,
  inputs: readonly string[],
  options: { readonly map?: string; readonly threshold: number; readonly seed: number; readonly zone: string },
): Promise<string> {
  const map = options.map === undefined ? null : await readMap(options.map);
  const collector = new Collector({ zone: options.zone });
  for await (const item of readWithPapers(readInputs(inputs, { map }), { ocr: true })) collector.add(item);
  const { records } = collector.finish();
  const complaint = records.complaints.find((c) => c.id === id);
  if (complaint === undefined) throw new ClaqueError('CLQ_NOT_FOUND', { what: `complaint "${id}" in the input` });
  const knowledge = await loadKnowledge(join(packageRoot(), 'seeds'));
  const f = await runPipeline(
    records,
    { ...PIPELINE_DEFAULTS, threshold: options.threshold, seed: options.seed },
    { knowledge, detectors: DETECTORS },
  );
  const out: string[] = [];
  const section = (name: string, lines: readonly string[]) =>
    out.push(name, ...(lines.length === 0 ? ['  (nothing)'] : lines.map((l) => `  ${l}`)), '');
  section('intake', [
    `${complaint.source.file}:${complaint.source.line}`,
    `received ${complaint.receivedAt ?? 'unknown'}, ${complaint.institution || 'no institution'}, ${complaint.text.length} characters`,
    `debtor ${f.debtorOf.get(id)}`,
  ]);
  section(
    'extract',
    (f.facts.get(id) ?? []).map(
      (x) => `${x.kind} ${x.value} [${x.start}, ${x.end}]${x.callback ? ' (to call back)' : ''}`,
    ),
  );
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
          (template?.parts ?? []).map((p) => ('fixed' in p ? p.fixed : `[${p.slot}:${p.type}]`)).join(' '),
        ],
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
  const t = f.triage.find((x) => x.complaint === id)!;
  section('triage', [
    `lane ${t.lane}, score ${t.score} bits`,
    ...t.reasons.map((r) => `${r.weight >= 0 ? '+' : ''}${r.weight}  ${r.detector}`),
  ]);
  return out.join('\n');
}
