import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { STEPS } from '../../libs/domain/pipeline/pipeline.js';
import { random, shuffle } from '../../libs/kernel/index.js';
import { readGroups } from '../../libs/readers/groups-file.js';
import { csvCell, csvRow } from '../../libs/reports/csv.js';
import { expectFrozen } from '../frozen.js';
import { claque, lines, root, temporary } from './cli.js';

const folders: string[] = [];
const folder = () => {
  const f = temporary();
  folders.push(f);
  return f;
};
afterAll(() => {
  for (const f of folders) rmSync(f, { recursive: true, force: true });
});
const CFPB = join(root, 'test/data/fixtures/cfpb-2023-06-first-half.csv.gz');

/** All files but what changes from run to run. */
const stable = (f: string) =>
  Object.fromEntries(
    readdirSync(f)
      .sort()
      .map((name) => {
        const text = readFileSync(join(f, name), 'utf8');
        if (name !== 'summary.json') return [name, text];
        const { run: _, ...rest } = JSON.parse(text) as Record<string, unknown>;
        return [name, JSON.stringify(rest)];
      }),
  );

/** What was found, without reports and exports. */
const findingsIn = (f: string) =>
  Object.fromEntries(Object.entries(stable(f)).filter(([name]) => /\.jsonl$|^rejected|^summary/.test(name)));

const WITHOUT_PICTURES = ['rings.jsonl', 'matches.jsonl', 'templates.jsonl', 'rejected.csv'];

describe('claque scan', () => {
  it('reads the CFPB export: nothing lost, the known families, no ring', async () => {
    const out = folder();
    const { code, out: printed } = await claque(['scan', CFPB, '--out', out, '--json', '--export']);
    expect(code).toBe(0);
    const summary = JSON.parse(printed) as {
      in: Record<string, number>;
      out: Record<string, number>;
      lanes: Record<string, number>;
    };
    expect(JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'))).toMatchObject({
      in: summary.in,
      out: summary.out,
    });
    expect(summary.in).toMatchObject({ complaints: 5619, withText: 2747, refused: 0 });
    expect(summary.out).toMatchObject({ rings: 0, triage: 5619 });
    expect(summary.lanes).toMatchObject({ ring: 0, check: 0 });
    const clusters = lines<{ id: string; members: string[]; template: string; debtors: string[]; units: number }>(
      out,
      'clusters.jsonl',
    );
    const largest = clusters.reduce((x, y) => (y.members.length > x.members.length ? y : x));
    const templates = lines<{ id: string; parts: ({ fixed: string } | { slot: number })[] }>(out, 'templates.jsonl');
    const first = templates.find((t) => t.id === largest.template)!.parts[0];
    expect('fixed' in first && first.fixed).toMatch(/^In accordance with the Fair Credit Reporting act/);
    expect(largest.members.length).toBeGreaterThanOrEqual(179);
    expect(largest.units).toBeLessThan(largest.members.length);
    // One consumer writing to several companies is one household.
    expect(clusters.filter((c) => c.units === 1).length).toBeGreaterThan(50);
    expect(readdirSync(out).sort()).toEqual([
      'clusters.jsonl',
      'followthemoney.jsonl',
      'graph.cypher',
      'graph.gexf',
      'graph.json',
      'groups.jsonl',
      'matches.jsonl',
      'rejected.csv',
      'report.html',
      'rings.jsonl',
      'signals.jsonl',
      'summary.json',
      'templates.jsonl',
      'triage.jsonl',
    ]);
    for (const t of lines<{ score: number; reasons: { weight: number }[] }>(out, 'triage.jsonl'))
      expect(Math.abs(t.score - t.reasons.reduce((s, r) => s + r.weight, 0))).toBeLessThan(0.006);
    const report = readFileSync(join(out, 'report.html'), 'utf8');
    expect(report).not.toMatch(/(src|href)\s*=\s*["']?(https?:|\/\/)/i);
    expectFrozen('CFPB, June 2023, first half', findingsIn(out));
  });

  it('gives the same bytes whatever the order of the rows', async () => {
    const rows = parse(gunzipSync(readFileSync(CFPB))) as string[][];
    const [header, ...body] = rows;
    const demo = parse(readFileSync(join(root, 'seeds/demo/complaints.csv'))) as string[][];
    for (const [head, list] of [
      [header, body.slice(0, 1500)],
      [demo[0], demo.slice(1)],
    ] as const) {
      const results = [];
      for (const seed of [0, 5]) {
        const input = join(folder(), 'in.csv');
        const ordered = seed === 0 ? list : shuffle([...list], random(seed));
        writeFileSync(
          input,
          [head, ...ordered]
            .map((r) => r.map((c) => (/[",\r\n]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c)).join(','))
            .join('\n'),
        );
        const out = folder();
        expect((await claque(['scan', input, '--out', out])).code).toBe(0);
        results.push(stable(out));
      }
      expect(results[1]).toEqual(results[0]);
    }
  });

  it('makes rings of the identified agencies of the demo world, a group of the other, and names nobody of its honest crowds', async () => {
    const out = folder();
    expect((await claque(['scan', join(root, 'seeds/demo'), '--out', out, '--export'])).code).toBe(0);
    // What rests on pictures may differ where a processor reads a letter otherwise.
    const found = findingsIn(out);
    expectFrozen('the demo', Object.fromEntries(WITHOUT_PICTURES.map((name) => [name, found[name]])));
    // What the graph is exported with, docs/formats.md names: values that people share, and nothing of one person.
    const rows = parse(readFileSync(join(root, 'seeds/demo/complaints.csv')), { columns: true }) as Record<
      string,
      string
    >[];
    const own = rows.flatMap((r) => [r['debtor_name'], r['debtor_id_number'], r['debtor_phone'], r['email']]);
    const personal = new Set(own.filter((v) => v !== undefined && v !== ''));
    for (const name of ['graph.json', 'graph.gexf', 'graph.cypher', 'followthemoney.jsonl']) {
      const words = new Set(readFileSync(join(out, name), 'utf8').split(/[^\p{L}\p{N}@.+-]+/u));
      expect([name, [...personal].filter((v) => words.has(v))]).toEqual([name, []]);
    }
    const truth = JSON.parse(readFileSync(join(root, 'seeds/demo/truth.json'), 'utf8')) as {
      rings: { id: string; debtors: string[]; agencies: string[]; phones: string[]; difficulty: string }[];
      genuine: string[];
    };
    const rings = lines<{
      debtors: string[];
      agencies: string[];
      phones: string[];
      complaints: string[];
      reasons: unknown[];
      expected_by_chance: number;
    }>(out, 'rings.jsonl');
    const genuine = new Set(truth.genuine);
    expect(rings.flatMap((r) => r.debtors).filter((d) => genuine.has(d))).toEqual([]);
    const agencies = parse(readFileSync(join(root, 'seeds/demo/agencies.csv')), { columns: true }) as {
      agency_id: string;
      kind: string;
    }[];
    const known = new Set(agencies.flatMap((a) => (a.kind === 'agency' ? [a.agency_id] : [])));
    const groups = lines<{
      debtors: string[];
      status: string;
      inquiry: { value: string } | null;
      inside?: { kind: string; p: number; bits: number; message: { zh: string } }[];
    }>(out, 'groups.jsonl');
    const most = <T extends { debtors: string[] }>(of: { debtors: string[] }, list: readonly T[]) =>
      list.find((x) => of.debtors.filter((d) => x.debtors.includes(d)).length >= 0.9 * of.debtors.length);
    expect(rings.length).toBe(known.size);
    for (const planted of truth.rings) {
      const group = most(planted, groups);
      const found = most(planted, rings);
      if (!planted.agencies.some((a) => known.has(a))) {
        // Nobody has found out who is behind it: it is shown with a question, and names nobody.
        expect([group?.status, group?.inquiry?.value, found]).toEqual(['open', expect.any(String), undefined]);
        continue;
      }
      expect([group?.status, group?.inquiry]).toEqual(['ring', null]);
      expect(found).toBeDefined();
      expect(found!.phones.filter((phone) => !planted.phones.includes(phone))).toEqual([]);
      expect(found!.phones.length).toBeGreaterThan(0);
      expect(found!.agencies).toEqual(planted.agencies);
      expect(found!.reasons.length).toBeGreaterThan(1);
    }
    // Rewritten letters of one hand: said in the file and in the report, and read back as written.
    const inside = groups.flatMap((g) => g.inside ?? []);
    expect(inside.map((f) => f.kind)).toContain('argument');
    const report = readFileSync(join(out, 'report.html'), 'utf8');
    for (const f of inside) {
      expect(f.p).toBeLessThanOrEqual(0.05);
      expect(f.bits).toBeCloseTo(-Math.log2(f.p), 0);
      expect(report).toContain(f.message.zh);
    }
    expect(readGroups(out).flatMap((g) => g.inside ?? [])).toEqual(inside);
    const members = new Set(rings.flatMap((r) => r.complaints));
    for (const t of lines<{ complaint: string; lane: string }>(out, 'triage.jsonl'))
      expect(t.lane === 'ring').toBe(members.has(t.complaint));
  });

  it('prints plain lines when piped, explains a complaint, and has documented exit codes', async () => {
    const demo = join(root, 'seeds/demo');
    const { out, err, code } = await claque(['scan', demo, '--out', folder()]);
    expect(code).toBe(0);
    expect(out + err).not.toContain('\u001b');
    expect(err.split('\n').filter((l) => /^(intake|extract|triage|report) +\d/.test(l)).length).toBe(4);
    const explained = await claque(['explain', 'CP000300', demo]);
    expect(explained.code).toBe(0);
    expect(explained.out).toMatch(/^intake\n/);
    const shown = [...explained.out.matchAll(/^([a-z]+) \(\d+\.\d ms for all\)$/gm)].map((m) => m[1]);
    expect(shown).toEqual(STEPS);
    // Rewritten letters of one hand: what a second look inside their group found.
    const rewritten = await claque(['explain', 'CP000354', demo]);
    expect(rewritten.out).toMatch(/inside G\w+, argument: [\d.]+ bits \(adjusted p 0\.0\d+\)\. Of \d+ texts/);
    expect((await claque(['scan', demo])).code).toBe(2);
    expect((await claque(['scan', '/nowhere', '--out', folder()])).code).toBe(2);
    expect((await claque(['dance'])).code).toBe(2);
    expect((await claque(['scan', demo, '--out', folder(), '--threshold', 'x'])).code).toBe(2);
    expect((await claque(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    const nothing = join(folder(), 'nothing.csv');
    writeFileSync(nothing, 'a,b\n1,2\n');
    const empty = await claque(['scan', nothing, '--out', folder()]);
    expect(empty.code).toBe(3);
  });

  it('neutralises formulas in every CSV that it writes', async () => {
    const input = join(folder(), 'f.csv');
    writeFileSync(input, 'complaint_id,received_at,text\n"=HYPERLINK(""http://x"")",never,a\nok,2024-01-01,b\n');
    const out = folder();
    expect((await claque(['scan', input, '--out', out])).code).toBe(0);
    const cells = (parse(readFileSync(join(out, 'rejected.csv')), { bom: true }) as string[][]).flat();
    for (const c of cells) expect(c).not.toMatch(/^[=+@\t\r-]/);
    for (const evil of ['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '＝1'])
      expect(csvCell(evil).replace(/^"/, '')).toMatch(/^'/);
    expect(csvRow(['a"b', 'c,d', -5])).toBe('"a""b","c,d",-5\r\n');
  });
});

it('claque bank: from a template of one scan to a mark in the next, held back when it floods, exchanged as a signed bundle', async () => {
  const work = temporary();
  const at = (name: string) => join(work, name);
  const demo = join(root, 'seeds/demo/complaints.csv');
  expect((await claque(['scan', demo, '--out', at('one')])).code).toBe(0);
  const [cluster] = lines<{ template: string; members: string[]; benign: string | null }>(at('one'), 'clusters.jsonl')
    .filter((c) => c.benign === null)
    .sort((x, y) => y.members.length - x.members.length);
  const about = ['--source', 'seen in a group', '--why', 'it is sold', '--by', 'ann', '--bank', at('bank.json')];
  const add = ['bank', 'add', cluster.template, at('one/templates.jsonl'), '--kind', 'template', '--name', 'Letter A'];
  const added = await claque([...add, ...about]);
  expect(added).toMatchObject({ code: 0, err: '' });
  const [id] = /B\w+/.exec(added.out)!;
  expect((await claque(['bank', 'add', '--bank', at('bank.json')])).code).toBe(2);
  // One copy alone, which no family proves, is known at once.
  const rows = readFileSync(demo, 'utf8').split('\n');
  const copy = rows.find((r) => r.startsWith(`${cluster.members[0]},`))!;
  writeFileSync(at('one.csv'), `${rows[0]}\n${copy}\n`);
  expect((await claque(['scan', at('one.csv'), '--out', at('two'), '--bank', at('bank.json')])).code).toBe(0);
  expect(lines<{ detector: string }>(at('two'), 'signals.jsonl').map((s) => s.detector)).toContain('known-template');
  expect((await claque(['bank', 'list', '--bank', at('bank.json')])).out).toContain('1 of 1');
  // What was one in a thousand is suddenly everything: held back until somebody has looked.
  const bank = JSON.parse(readFileSync(at('bank.json'), 'utf8')) as { entries: { baseline: object }[] };
  bank.entries[0].baseline = { matches: 1, complaints: 100_000 };
  writeFileSync(at('bank.json'), JSON.stringify(bank));
  expect((await claque(['scan', demo, '--out', at('three'), '--bank', at('bank.json')])).code).toBe(0);
  expect(lines<{ detector: string }>(at('three'), 'signals.jsonl').map((s) => s.detector)).not.toContain(
    'known-template',
  );
  expect((await claque(['bank', 'list', '--bank', at('bank.json')])).out).toContain('quarantined');
  expect((await claque(['bank', 'release', id, '--bank', at('bank.json')])).code).toBe(0);
  expect((await claque(['bank', 'keys', '--out', at('ours')])).code).toBe(0);
  const bundle = ['bank', 'export', '--by', 'Bank A', '--key', at('ours.key.pem'), '--out', at('bundle.json')];
  expect((await claque([...bundle, '--bank', at('bank.json')])).out).toContain('1 entry in');
  const take = ['bank', 'import', at('bundle.json'), '--key', at('ours.pub.pem'), '--bank', at('theirs.json')];
  expect((await claque(take)).out).toContain('1 new entry of Bank A');
  expect((await claque(take)).out).toContain('0 new entries');
  writeFileSync(at('bundle.json'), readFileSync(at('bundle.json'), 'utf8').replace('seen in', 'seen on'));
  const forged = await claque(take);
  expect([forged.code, forged.err]).toEqual([1, expect.stringContaining('CLQ_BANK_FORGED')]);
  expect((await claque(['bank', 'remove', id, '--bank', at('theirs.json')])).code).toBe(0);
  rmSync(work, { recursive: true, force: true });
}, 60_000);
