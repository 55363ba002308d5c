/** Real data: what is found there is printed, and that nobody is pointed at is asserted. Files that may not be copied here are read in place. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { type GroupRules, HUB_DEFAULTS, hubGroups, hubLinks, PackedIncidence, peel } from '../../libs/kernel/index.js';
import { claque, lines, temporary } from '../e2e/cli.js';
import { itWith } from './data.js';

const printed: string[] = [];
afterAll(() => {
  process.stdout.write(`\n${printed.join('\n')}\n`);
});
const RULES: GroupRules = {
  anchors: () => false,
  ties: () => true,
  joins: () => false,
  follows: () => false,
  excluded: () => false,
  compare: (x, y) => x - y,
};

const HOTLINE =
  'complaint_id: 留言编号\ndebtor_ref: 留言用户\nsubject: 留言主题\nreceived_at: 留言时间\ntext: 留言详情\n';

describe('real complaints', () => {
  for (const [name, map] of [
    ['zh-complaints/citizen-hotline-2019-first-half.csv.gz', HOTLINE],
    ['zh-complaints/citizen-letters-with-official-replies-a.csv.gz', HOTLINE],
    ['cfpb/cfpb-loans-2023-jan-apr.csv.gz', null],
    ['cfpb/cfpb-2015-2020-random.csv.gz', null],
    ['cfpb/cfpb-2023-06-first-half.csv.gz', null],
  ] as const)
    itWith(name, `leads to no ring above T1: ${name}`, async (path) => {
      const out = temporary();
      const args = ['scan', path, '--out', out, '--json'];
      if (map !== null) {
        writeFileSync(join(out, 'map.yaml'), map);
        args.push('--map', join(out, 'map.yaml'));
      }
      const { code, out: json } = await claque(args);
      expect(code).toBe(0);
      const summary = JSON.parse(json) as {
        in: Record<string, number>;
        out: Record<string, number>;
        lanes: Record<string, number>;
      };
      const tiers = lines<{ tier: string }>(out, 'rings.jsonl').map((r) => r.tier);
      printed.push(
        `quality: ${name}: ${summary.in['withText']} with text, ${summary.out['clusters']} clusters (T0), rings T1 ${tiers.filter((t) => t === 'T1').length}, T2 ${tiers.filter((t) => t === 'T2').length}, lanes ${JSON.stringify(summary.lanes)}`,
      );
      expect(tiers.filter((t) => t !== 'T1')).toEqual([]);
      // An honest petition stands in no lane worse than normal.
      expect([summary.lanes['check'], summary.lanes['ring']]).toEqual([0, 0]);
      rmSync(out, { recursive: true, force: true });
    });
});

describe('a labelled graph of reviews, as a negative control', () => {
  itWith(
    'graph/yelpchi-reviews-even-products.csv.gz',
    'density points at honest heavy users; we point at nobody by density',
    (path) => {
      const rows = parse(gunzipSync(readFileSync(path)), { columns: true }) as Record<string, string>[];
      const users = new Map<string, number>();
      const values = new Map<string, number>();
      const number = (map: Map<string, number>, key: string) => {
        const n = map.get(key) ?? map.size;
        map.set(key, n);
        return n;
      };
      const fake = new Set<number>();
      const valuesOf: Set<number>[] = [];
      const products: Set<number>[] = [];
      const productOf = new Map<string, number>();
      for (const r of rows) {
        const u = number(users, r['user']);
        valuesOf[u] ??= new Set();
        products[u] ??= new Set();
        // Reviewing a product in a week is what could be done in lockstep; half of the products are one family, half the other.
        const week = Math.floor(Date.parse(r['date']) / (7 * 86_400_000));
        valuesOf[u].add(number(values, `${r['product']}|${week}`));
        products[u].add(number(productOf, r['product']));
        if (r['label'] === '-1') fake.add(u);
      }
      const holders: number[][] = Array.from({ length: values.size }, () => []);
      valuesOf.forEach((set, u) => {
        for (const v of set) holders[v].push(u);
      });
      const typeOf = [...values.keys()].map((key) => (Number(key.split('|')[0]) % 4 >= 2 ? 1 : 0));
      const incidence = PackedIncidence.of(users.size, typeOf, [0, 1], holders, new Uint32Array(users.size).fill(3));
      const { links } = hubLinks(incidence, HUB_DEFAULTS);
      const pointedAt = new Set(hubGroups(incidence, links, RULES, 1).flatMap((g) => [...g.members]));
      const base = fake.size / users.size;
      const share = (set: Iterable<number>) => {
        const list = [...set];
        return list.length === 0 ? 0 : list.filter((u) => fake.has(u)).length / list.length;
      };
      const block = peel({ valuesOf: products.map((s) => [...s]), values: productOf.size });
      printed.push(
        `quality: YelpChi, ${users.size} users, ${(100 * base).toFixed(1)} % with a filtered review: FRAUDAR's densest block ${block.units.length} users, ${(100 * share(block.units)).toFixed(1)} % of them; hub network ${links.length} links, ${pointedAt.size} users pointed at, ${(100 * share(pointedAt)).toFixed(1)} % of them`,
      );
      // Never worse than a draw of users by more than its own noise, and never many.
      expect(pointedAt.size).toBeLessThan(users.size / 100);
      if (pointedAt.size >= 30) expect(share(pointedAt)).toBeGreaterThan(base / 2);
    },
  );
});

describe('calls with a known block', () => {
  itWith('calls/callmine-sample.csv', 'finds the injected ten callers and ten callees, and nothing else', (path) => {
    const rows = parse(readFileSync(path), { columns: true }) as Record<string, string>[];
    const numbers = new Map<string, number>();
    const typeOf: number[] = [];
    const holders: number[][] = [];
    rows.forEach((r, call) => {
      for (const [type, key] of [`from ${r['source']}`, `to ${r['destination']}`].entries()) {
        let v = numbers.get(key);
        if (v === undefined) {
          v = typeOf.push(type) - 1;
          numbers.set(key, v);
          holders.push([]);
        }
        holders[v].push(call);
      }
    });
    // A unit is a call, its values are who calls and who is called: a block is who calls whom more than their calls explain.
    const incidence = PackedIncidence.of(rows.length, typeOf, [0, 1], holders, new Uint32Array(rows.length).fill(3));
    const groups = hubGroups(incidence, hubLinks(incidence, HUB_DEFAULTS).links, { ...RULES, anchors: () => true }, 1);
    const names = [...numbers.keys()];
    const found = groups.map((g) => g.values.map((v) => names[v]).sort());
    const inside = groups[0].members.filter(
      (call) =>
        groups[0].values.includes(numbers.get(`from ${rows[call]['source']}`)!) &&
        groups[0].values.includes(numbers.get(`to ${rows[call]['destination']}`)!),
    ).length;
    printed.push(
      `quality: callmine, ${rows.length} calls: ${groups.length} group, ${found[0]?.filter((n) => n.startsWith('from')).length} callers x ${found[0]?.filter((n) => n.startsWith('to')).length} callees, ${inside} calls between them`,
    );
    const block = [
      ...Array.from({ length: 10 }, (_, k) => `from ${250 + k}`),
      ...Array.from({ length: 10 }, (_, k) => `to ${258 + k}`),
    ].sort();
    expect(found).toEqual([block]);
    expect(Math.abs(inside - 1000)).toBeLessThan(20);
  });
});
