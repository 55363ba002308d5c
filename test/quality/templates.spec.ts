/** Templates: a planted set, tutorial and toy sets of others, and real letters. What is found is printed; what must hold is asserted. */
import { execFileSync } from 'node:child_process';
import { createReadStream, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from '@jest/globals';
import { DETECTORS } from '../../detectors/index.js';
import { Collector } from '../../libs/domain/intake/collector.js';
import type { Findings, Records } from '../../libs/domain/model/index.js';
import { PIPELINE_DEFAULTS, runPipeline } from '../../libs/domain/pipeline/pipeline.js';
import { readable } from '../../libs/domain/text/readable.js';
import { f1, scoreSlots, scoreTemplates } from '../../libs/evaluation/templates.js';
import { makeTemplateSet } from '../../libs/evaluation/world/template-set.js';
import {
  align,
  createSketcher,
  Described,
  jaccard,
  MASK_TOKEN,
  NUMBER_TOKEN,
  sortedSet,
  tokens,
} from '../../libs/kernel/index.js';
import { readBank } from '../../libs/readers/bank-file.js';
import { readSource } from '../../libs/readers/read.js';
import { loadKnowledge } from '../../libs/readers/seeds.js';
import { complaint } from '../../libs/testing/views.js';
import { root } from '../e2e/cli.js';
import { itWith } from './data.js';

const printed: string[] = [];
afterAll(() => {
  process.stdout.write(`\n${printed.join('\n')}\n`);
});
const knowledge = await loadKnowledge(join(root, 'seeds'));
const analyse = (records: Records) => runPipeline(records, PIPELINE_DEFAULTS, { knowledge, detectors: DETECTORS });
const texts = (list: readonly string[]): Promise<Findings> =>
  analyse({
    complaints: list.map((text, i) => complaint({ id: String(i).padStart(7, '0'), debtorRef: `P${i}`, text })),
    calls: [],
    agencies: [],
    evidence: [],
  });

const unzipped = (path: string) =>
  (path.endsWith('.gz') ? gunzipSync(readFileSync(path)) : readFileSync(path)).toString();
async function recordsOf(path: string, map: Record<string, string> | null): Promise<Records> {
  const collector = new Collector({ zone: 'Z' });
  const source = { name: path, open: async () => createReadStream(path) };
  for await (const item of readSource(source, { map }, false)) collector.add(item);
  return collector.finish().records;
}

it('400 templates among 50,000 texts of people’s own', async () => {
  const set = makeTemplateSet({ seed: 7, templates: 400, own: 50_000, benign: 1000 });
  const found = await analyse({ complaints: set.complaints, calls: [], agencies: [], evidence: [] });
  const score = scoreTemplates(found.clusters, set);
  const slots = scoreSlots(
    found.clusters,
    new Map(found.templates.map((t) => [t.id, t])),
    set,
    new Map(set.complaints.map((c) => [c.id, c.text])),
    (text) => [...tokens(text).starts],
  );
  const share = slots.found / slots.of;
  printed.push(
    `quality: templates, ${set.complaints.length} texts: pair F1 ${[...score.levels].map(([l, p]) => `L${l} ${f1(p).toFixed(4)}`).join(', ')}; wrong pairs ${score.wrong} of ${score.pairs} (${((1e5 * score.wrong) / score.pairs).toFixed(4)} in 100,000); slot boundaries within one token ${slots.found} of ${slots.of} (${share.toFixed(3)}); official forms marked ${score.benign.marked} of ${score.benign.of}`,
  );
  expect(f1(score.levels.get(0)!)).toBeGreaterThan(0.9995);
  expect(f1(score.levels.get(1)!)).toBeGreaterThanOrEqual(0.98);
  expect(f1(score.levels.get(2)!)).toBeGreaterThanOrEqual(0.6);
  expect((1e5 * score.wrong) / score.pairs).toBeLessThanOrEqual(1);
  expect(share).toBeGreaterThanOrEqual(0.95);
  expect(score.benign.marked / score.benign.of).toBeGreaterThanOrEqual(0.99);
  // A form never raises a score, and a letter alone points at nobody.
  const raised = found.triage.filter((t) => set.benign.has(t.complaint) && t.reasons.some((r) => r.weight > 0));
  expect(raised.map((t) => t.complaint)).toEqual([]);
  expect(found.rings).toEqual([]);
}, 300_000);

/** Cosines of pairs, where weights are at hand; beside the tests' own sandbox, which native code cannot live in. */
function inMeaning(pairs: readonly (readonly string[])[]): number[] | null {
  const weights = process.env['CLAQUE_TEST_WEIGHTS'] ?? '';
  if (weights === '') return null;
  const from = (path: string) => JSON.stringify(join(root, 'dist/libs', path));
  const script = `
    import { readFileSync } from 'node:fs';
    import { localEmbeddings } from ${from('engines/embeddings/local-embeddings.js')};
    import { cosine } from ${from('domain/ports/embeddings.js')};
    const e = await localEmbeddings(process.argv[1]);
    const v = await e.embed(JSON.parse(readFileSync(0, 'utf8')));
    await e.close();
    console.log(JSON.stringify(v.flatMap((x, i) => (i % 2 === 0 ? [cosine(x, v[i + 1])] : []))));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script, weights], {
      encoding: 'utf8',
      input: JSON.stringify(pairs.flatMap((p) => p.slice(0, 2))),
      maxBuffer: 2 ** 26,
      env: { ...process.env, NODE_OPTIONS: '' },
    }),
  ) as number[];
}

describe('sets of others', () => {
  it('InfoShield’s toy: two templates and a text of its own', async () => {
    const found = await texts([
      'This is a great soap and the 5 dollar price is great',
      'This is a great chair and the 10 dollar price is great',
      'This is a great hat and the 3 dollar price is great',
      'This is a great blue pen and the 3 dollar price is so good',
      'I made 30k working on this job - call 123.456.7890 or visit scam.com',
      'I made 30k working from home - call 123.456.7890 or visit fraud.com',
      'Happy birthday to my dear friend Mike',
    ]);
    expect(found.clusters.map((c) => c.members.map(Number))).toEqual([
      [0, 1, 2, 3],
      [4, 5],
    ]);
    const shown = found.templates.map((t) => t.parts.map((p) => ('fixed' in p ? p.fixed : `<${p.type}>`)).join(' '));
    printed.push(`quality: InfoShield's toy: ${shown.join(' | ')}`);
    expect(shown).toEqual([
      'This is a great <text> and the <number> dollar price is great',
      'I made 30k working <text> call 123.456.7890 or visit <text> com',
    ]);
    // Short texts are shown, and say nothing about anybody.
    expect(found.clusters.every((c) => c.loose)).toBe(true);
    expect(found.signals.filter((s) => s.weight > 0)).toEqual([]);
  });

  itWith(
    ['neardup/articles_1000.txt.gz', 'neardup/articles_1000.truth.txt'],
    'the MinHash tutorial: its ten pairs, and no others',
    async (path, truth) => {
      const rows = unzipped(path)
        .trim()
        .split('\n')
        .map((l) => [l.slice(0, l.indexOf(' ')), l.slice(l.indexOf(' ') + 1)]);
      const { pairs } = await texts(rows.map((r) => r[1]));
      const found = [...pairs.a].map((a, e) => [rows[a][0], rows[pairs.b[e]][0]].sort().join(' ')).sort();
      const known = readFileSync(truth, 'utf8')
        .trim()
        .split('\n')
        .map((l) => l.trim().split(' ').sort().join(' '))
        .sort();
      printed.push(
        `quality: MinHash tutorial, 1000 articles: ${found.length} pairs, ${known.filter((k) => found.includes(k)).length} of ${known.length} known`,
      );
      expect(found).toEqual(known);
    },
  );

  itWith(
    'neardup/fbs-spam-sms-a.tsv.gz',
    'spam of 14 categories',
    async (path) => {
      const rows = unzipped(path)
        .trim()
        .split('\n')
        .slice(1)
        .map((l) => l.split('\t'));
      const { clusters } = await texts(rows.map((r) => r[1]));
      let inside = 0;
      let pure = 0;
      for (const c of clusters) {
        const counts = new Map<string, number>();
        for (const m of c.members) counts.set(rows[Number(m)][0], (counts.get(rows[Number(m)][0]) ?? 0) + 1);
        inside += c.members.length;
        pure += Math.max(...counts.values());
      }
      printed.push(
        `quality: FBS spam, ${rows.length} texts: ${clusters.length} clusters, coverage ${(inside / rows.length).toFixed(3)}, purity by category ${(pure / inside).toFixed(4)}`,
      );
      // What a person would call one text: two thirds of the categories' texts are no copies of another.
      expect(inside / rows.length).toBeGreaterThanOrEqual(0.35);
      expect(pure / inside).toBeGreaterThanOrEqual(0.995);
    },
    60_000,
  );

  const QUESTIONS = ['neardup/bq-bank-questions-a.tsv.gz', 'neardup/afqmc-ant-financial-a.jsonl'];
  itWith(
    QUESTIONS,
    'questions that look alike and mean another thing: a bench of the optional sentence model',
    async (...paths) => {
      const auc = (scored: readonly { readonly score: number; readonly same: boolean }[]) => {
        const order = [...scored].sort((x, y) => x.score - y.score);
        let rank = 0;
        let sum = 0;
        for (let i = 0; i < order.length; ) {
          let j = i;
          while (j < order.length && order[j].score === order[i].score) j++;
          for (let k = i; k < j; k++) if (order[k].same) sum += rank + (j - i + 1) / 2;
          rank += j - i;
          i = j;
        }
        const yes = scored.filter((s) => s.same).length;
        return (sum - (yes * (yes + 1)) / 2) / (yes * (scored.length - yes));
      };
      const grams = (t: string) => {
        const points = [...t.replace(/\s/g, '')];
        return new Set(points.flatMap((_, i) => (i + 1 < points.length ? [points[i] + points[i + 1]] : [])));
      };
      const lexical = (x: string, y: string) => {
        const [a, b] = [grams(x), grams(y)];
        const shared = [...a].filter((g) => b.has(g)).length;
        return shared / Math.max(1, a.size + b.size - shared);
      };
      for (const path of paths) {
        const name = basename(path);
        const rows = unzipped(path).trim().split('\n');
        const pairs = name.endsWith('.jsonl')
          ? rows
              .map((l) => JSON.parse(l) as Record<string, string>)
              .map((o) => [o['sentence1'], o['sentence2'], o['label']])
          : rows.map((l) => l.split('\t')).filter((c) => c.length === 3 && /^[01]$/.test(c[2]));
        const { clusters } = await texts(pairs.flatMap((p) => p.slice(0, 2)));
        const clusterOf = new Map(clusters.flatMap((c) => c.members.map((m) => [Number(m), c.id] as const)));
        let together = 0;
        let same = 0;
        pairs.forEach((p, i) => {
          if (clusterOf.get(2 * i) === undefined || clusterOf.get(2 * i) !== clusterOf.get(2 * i + 1)) return;
          together++;
          if (p[2] === '1') same++;
        });
        // What words can tell: the bits that one saves when it is written as the other.
        const described = new Described(
          pairs
            .flatMap((p) => p.slice(0, 2))
            .map((t) => {
              const { values, length } = tokens(readable(t));
              return values.slice(0, length);
            }),
        );
        const ours = auc(pairs.map((p, i) => ({ score: described.saved(2 * i, 2 * i + 1), same: p[2] === '1' })));
        const sketcher = createSketcher({});
        const shingled = auc(
          pairs.map(([x, y, l]) => ({
            score: jaccard(sortedSet(sketcher.hashes(x)), sortedSet(sketcher.hashes(y))),
            same: l === '1',
          })),
        );
        const meant = inMeaning(pairs);
        const peer = auc(pairs.map(([x, y, l]) => ({ score: lexical(x, y), same: l === '1' })));
        const base = pairs.filter((p) => p[2] === '1').length / pairs.length;
        printed.push(
          `quality: ${basename(name)}, ${pairs.length} pairs, ${(100 * base).toFixed(1)} % mean the same: ${together} in one cluster, ${((100 * same) / Math.max(1, together)).toFixed(1)} % of them mean the same; AUC of the bits saved ${ours.toFixed(3)}, of two-character Jaccard (the lexical ceiling) ${peer.toFixed(3)}, of the shingles of long texts ${shingled.toFixed(3)}${meant === null ? '' : `, of optional embeddings (bge-small-zh-v1.5) ${auc(pairs.map((p, i) => ({ score: meant[i], same: p[2] === '1' }))).toFixed(3)}`}`,
        );
        // One cluster says the same words, and no more: the rule of short texts is not held to these, and never below the base rate.
        expect(same / Math.max(1, together)).toBeGreaterThanOrEqual(base);
        expect(ours).toBeGreaterThanOrEqual(peer);
        if (meant !== null)
          expect(auc(pairs.map((p, i) => ({ score: meant[i], same: p[2] === '1' })))).toBeGreaterThan(ours);
      }
    },
    60_000,
  );
});

itWith(
  'cfpb/cfpb-2023-06-first-half.csv.gz',
  'letters of a credit-repair tool, among real ones',
  async (path) => {
    const bank = readBank(join(root, 'seeds/templates/credit-dispute.bank.json'));
    const records = await recordsOf(path, null);
    const found = await runPipeline(records, PIPELINE_DEFAULTS, {
      knowledge: { ...knowledge, bank },
      detectors: DETECTORS,
    });
    const name = new Map(bank.map((e) => [e.id, e.name]));
    printed.push(
      `quality: the bank of ${bank.length} credit-repair letters among ${records.complaints.length} CFPB complaints: ${found.bank.map((u) => `${name.get(u.entry)} ${u.matches}`).join('; ')}`,
    );
    // A known letter changes no lane and makes no ring.
    expect(found.rings).toEqual([]);
    expect(found.triage.filter((t) => t.lane === 'ring' || t.lane === 'check')).toEqual([]);
  },
  60_000,
);

describe('real letters', () => {
  for (const [name, map] of [
    ['cfpb/cfpb-2023-06-first-half.csv.gz', null],
    ['cfpb/cfpb-loans-2023-jan-apr.csv.gz', null],
    ['zh-complaints/citizen-hotline-2019-first-half.csv.gz', 'hotline'],
    ['zh-complaints/citizen-letters-with-official-replies-a.csv.gz', 'hotline'],
  ] as const)
    itWith(
      name,
      `one template a family: ${name}`,
      async (path) => {
        const hotline = {
          complaint_id: '留言编号',
          debtor_ref: '留言用户',
          subject: '留言主题',
          received_at: '留言时间',
          text: '留言详情',
        };
        const records = await recordsOf(path, map === null ? null : hotline);
        const found = await analyse(records);
        const textOf = new Map(records.complaints.map((c) => [c.id, c.text]));
        const templates = new Map(found.templates.map((t) => [t.id, t]));
        const sketcher = createSketcher({});
        const set = (id: string) => sortedSet(sketcher.hashes(textOf.get(id)!)).slice();
        const large = found.clusters.filter((c) => c.members.length > 10);
        const covered = large.map((c) => {
          const fixed = tokens(
            templates
              .get(c.template)!
              .parts.map((p) => ('fixed' in p ? p.fixed : ' '))
              .join(' '),
          );
          const shares = c.members.map((m) => {
            const own = tokens(textOf.get(m)!);
            const words = [...own.values.subarray(0, own.length)].filter(
              (v) => v !== NUMBER_TOKEN && v !== MASK_TOKEN,
            ).length;
            return align(fixed.values, own.values).filter((p) => p !== -1).length / Math.max(1, words);
          });
          return shares.sort((x, y) => x - y)[shares.length >> 1];
        });
        const least = large.map((c) => {
          const medoid = set(c.medoid);
          return Math.min(...c.members.map((m) => jaccard(medoid, set(m))));
        });
        const several = found.clusters.filter((c) => c.units >= 2);
        const written = new Set(several.flatMap((c) => c.members));
        const withText = records.complaints.filter((c) => c.text.trim() !== '').length;
        printed.push(
          `quality: ${basename(name)}: ${large.length} families above 10, fixed part of the median member at least ${Math.min(1, ...covered).toFixed(2)}, furthest member from its medoid J ${Math.min(1, ...least).toFixed(2)}; in families of several authors ${written.size} of ${withText} texts (${((100 * written.size) / withText).toFixed(1)} %), ${several.filter((c) => c.loose).length} of ${several.length} families short; rings ${found.rings.length}`,
        );
        for (const share of covered) expect(share).toBeGreaterThanOrEqual(0.6);
        for (const j of least) expect(j).toBeGreaterThanOrEqual(0.3);
        // Nobody above T0: no ring, no lane worse than normal.
        expect(found.rings).toEqual([]);
        expect(found.triage.filter((t) => t.lane === 'ring' || t.lane === 'check')).toEqual([]);
      },
      60_000,
    );
});
