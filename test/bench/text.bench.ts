/**
 * Texts: 100,000 mined for templates, and one live complaint answered (matches, template, difference) with a million in the index.
 * The second part needs PostgreSQL: `node scripts/servers.mjs run npm run bench -- text [TEXTS IN-THE-INDEX]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DETECTORS } from '../../detectors/index.js';
import { AnalysisRunner } from '../../libs/app/analysis/analysis-runner.js';
import type { ClusterRow } from '../../libs/app/analysis/finding-rows.js';
import { SimilarTexts } from '../../libs/app/similar/similar-texts.js';
import { packageRoot } from '../../libs/config/paths.js';
import { folderKey } from '../../libs/db/encryption/key-holder.js';
import { Store } from '../../libs/db/store.js';
import { PIPELINE_DEFAULTS, runPipeline } from '../../libs/domain/pipeline/pipeline.js';
import { differences } from '../../libs/domain/text/differences.js';
import { MemoryIndex } from '../../libs/engines/candidate-index/memory-index.js';
import { f1, scoreTemplates } from '../../libs/evaluation/templates.js';
import { makeTemplateSet } from '../../libs/evaluation/world/template-set.js';
import { createSketcher, random } from '../../libs/kernel/index.js';
import { loadClocks } from '../../libs/readers/clocks.js';
import { loadKnowledge } from '../../libs/readers/seeds.js';
import { databaseOf } from '../../libs/testing/database-of.js';

const NOW = '2024-12-01T00:00:00.000Z';
const ASKED = 1000;
const at = (times: readonly number[], share: number) =>
  [...times].sort((x, y) => x - y)[Math.floor(share * (times.length - 1))];

export async function textBench(texts = 100_000, inIndex = 1_000_000): Promise<string[]> {
  const planted = makeTemplateSet({ seed: 31, templates: 400, own: texts - 22_000, benign: texts / 100 });
  const knowledge = await loadKnowledge(join(packageRoot(), 'seeds'));
  const began = performance.now();
  const found = await runPipeline(
    { complaints: planted.complaints, calls: [], agencies: [], evidence: [] },
    PIPELINE_DEFAULTS,
    { knowledge, detectors: DETECTORS, clock: () => performance.now() },
  );
  const seconds = (performance.now() - began) / 1000;
  const peak = process.resourceUsage().maxRSS / 1024;
  const score = scoreTemplates(found.clusters, planted);
  const lines = [
    `**Mined**: ${planted.complaints.length.toLocaleString('en')} texts, 400 templates planted, all steps: ${seconds.toFixed(1)} s, ${peak.toFixed(0)} MB at the peak; ${found.steps.map((s) => `${s.name} ${(s.ms / 1000).toFixed(1)} s`).join(', ')}. Pair F1 ${[...score.levels].map(([l, p]) => `L${l} ${f1(p).toFixed(3)}`).join(', ')}.`,
    '',
  ];
  const url = process.env['CLAQUE_TEST_POSTGRES'];
  if (!url) return [...lines, '**Answered at once**: not measured, it needs PostgreSQL.'];
  const database = `claque_text_${process.pid}`;
  const admin = async (sql: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await admin(`CREATE DATABASE ${database}`);
  const own = new URL(url);
  own.pathname = `/${database}`;
  const folder = mkdtempSync(join(tmpdir(), 'claque-text-'));
  const store = await Store.open({ url: own.href, key: folderKey(folder) });
  try {
    const next = random(5);
    const words = Array.from({ length: 20_000 }, () =>
      Math.floor(next() * 2 ** 40)
        .toString(36)
        .replace(/\d/g, 'q'),
    );
    let made = 0;
    const letters = planted.complaints.slice(0, 22_000);
    while (made < inIndex) {
      const id = await store.imports.create({ name: 'x', sha256: '', bytes: 0, map: null, by: 'bench', now: NOW });
      for (let batch = 0; batch < 10 && made < inIndex; batch++) {
        const items = Array.from({ length: Math.min(2000, inIndex - made) }, () => {
          const n = made++;
          const letter = letters[n];
          const text =
            letter?.text ?? Array.from({ length: 60 }, () => words[Math.floor(next() * words.length)]).join(' ');
          const cells = { complaint_id: letter?.id ?? `L${n}`, received_at: '2024-05-01', debtor_ref: `D${n}`, text };
          return { row: { shape: 'complaint' as const, cells, source: { file: 'x.csv', line: n } } };
        });
        await store.intake.batch(id, items, (batch + 1) * 2000, 'Z');
      }
      await databaseOf(store).query(`UPDATE import SET state = 'analysing' WHERE id = $1`, [id]);
    }
    await databaseOf(store).query('VACUUM ANALYZE');
    const analyst = new AnalysisRunner({
      store,
      seeds: join(packageRoot(), 'seeds'),
      sketchSeed: 1,
      windowDays: null,
      clock: (await loadClocks(join(packageRoot(), 'seeds'))).get('china-bank')!,
    });
    await store.jobs.analyse(NOW);
    const jobs = await store.jobs.due(NOW, 1_000_000);
    let claimed = -1;
    for (const job of jobs) if ((await store.jobs.claim(job, 'bench', NOW, 3600))?.kind === 'analyse') claimed = job;
    const first = performance.now();
    await analyst.analyse(
      { job: claimed, owner: 'bench' },
      () => {},
      () => NOW,
    );
    const analysed = (performance.now() - first) / 1000;
    await analyst.stop();
    const sketcher = createSketcher({ seed: 1 });
    const index = new MemoryIndex(sketcher);
    const similar = new SimilarTexts(store, index, sketcher);
    await similar.catchUp();
    // Copies with slots of their own, and texts of nobody.
    const fresh = makeTemplateSet({ seed: 31, templates: 400, own: ASKED, benign: 0 }).complaints;
    const asked = Array.from({ length: ASKED }, () => fresh[Math.floor(next() * fresh.length)].text);
    const times: number[] = [];
    let matched = 0;
    let templates = 0;
    for (const text of asked) {
      const start = performance.now();
      const matches = await similar.find(text, 10, 0.5);
      if (matches.length > 0) {
        matched++;
        const row = await store.complaints.get(matches[0].complaint);
        const cluster = row?.cluster ? await store.findings.get<ClusterRow>('cluster', row.cluster) : null;
        if (cluster?.templateBody !== undefined) templates++;
        differences(text, row!.complaint.text);
      }
      times.push(performance.now() - start);
    }
    lines.push(
      `**Answered at once** (matches by exact similarity, the template of the best one's family, the difference to it; ${inIndex.toLocaleString('en')} complaints in the index, PostgreSQL beside it): ${ASKED} texts, ${matched} with matches, ${templates} with a template: p50 ${at(times, 0.5).toFixed(1)} ms, p95 ${at(times, 0.95).toFixed(1)} ms, p99 ${at(times, 0.99).toFixed(1)} ms. The first analysis of all of them, with everything written: ${analysed.toFixed(0)} s.`,
    );
  } finally {
    await store.close();
    await admin(`DROP DATABASE ${database} WITH (FORCE)`);
    rmSync(folder, { recursive: true, force: true });
  }
  return lines;
}
