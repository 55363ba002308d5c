import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import type { Truth } from '../truth.js';
import { openPress, type Press } from './browser.js';
import { KINDS } from './forms/kinds.js';
import { idCheck, usccCheck } from './people.js';
import { planPapers } from './plan.js';
import type { PapersTruth } from './truth.js';
import { writePapers } from './world.js';

const executable = process.env['CLAQUE_CHROMIUM'] ?? '';
const suite = executable === '' ? describe.skip : describe;
const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

describe('the plan of papers', () => {
  const { papers, issuers } = planPapers(7, 400);
  const genuine = papers.filter((p) => !p.forged);

  it('is the same for a seed, and another for another', () => {
    const said = (seed: number) => planPapers(seed, 60).papers.map((p) => [p.id, p.fileKind, p.way, p.facts]);
    expect(said(5)).toEqual(said(5));
    expect(said(5)).not.toEqual(said(6));
  });

  it('has fourteen forms and more, of two to forty genuine papers each', () => {
    const counts = issuers.map((i) => genuine.filter((p) => p.issuer.key === i.key).length).filter((n) => n > 0);
    expect(counts.length).toBeGreaterThanOrEqual(14);
    expect(Math.max(...counts)).toBeLessThanOrEqual(41);
    expect(new Set(issuers.map((i) => i.software)).size).toBeLessThan(issuers.length);
    expect(new Set(papers.map((p) => p.kind.key)).size).toBe(KINDS.length);
  });

  it('gives every forged paper of a set a holder of its own, another name and the source of the set', () => {
    const sets = new Set(papers.flatMap((p) => (p.set === undefined ? [] : [p.set])));
    expect(sets.size).toBeGreaterThan(8);
    for (const set of sets) {
      const forged = papers.filter((p) => p.set === set && p.forged);
      expect(forged.length).toBeGreaterThanOrEqual(2);
      expect(new Set(forged.map((p) => p.holder.debtor)).size).toBe(forged.length);
      for (const p of forged) {
        expect(p.source?.forged).toBe(false);
        expect(p.facts['name']).toBe(p.holder.name);
        expect(p.changed).toContain('name');
        expect(p.changed.length).toBeLessThanOrEqual(8);
        for (const key of p.kept) expect(p.facts[key]).toBe(p.source?.facts[key]);
        const same = Object.keys(p.facts).filter((key) => !p.changed.includes(key));
        for (const key of same) expect([key, p.facts[key]]).toEqual([key, p.source?.facts[key]]);
      }
    }
  });

  it('gives genuine papers right numbers, and wrong ones where it says so', () => {
    const isId = (id: string) => idCheck(id.slice(0, 17)) === id[17];
    const isCode = (code: string) => usccCheck(code.slice(0, 17)) === code[17];
    for (const p of genuine) {
      for (const key of ['id', 'deadid', 'partnerid'])
        if (p.issuer.tongue === 'zh' && p.facts[key]) expect([p.id, isId(p.facts[key])]).toEqual([p.id, true]);
      if (p.facts['uscc']) expect(isCode(p.facts['uscc'])).toBe(true);
    }
    for (const p of papers) {
      if (p.defect === 'bad_id') expect(isId(p.facts['id'])).toBe(false);
      if (p.defect === 'bad_uscc') expect(isCode(p.facts['uscc'])).toBe(false);
    }
    const defects = new Set(papers.flatMap((p) => (p.defect ? [p.defect] : [])));
    expect([...defects].sort()).toEqual(['bad_id', 'bad_uscc', 'edited', 'impossible_date', 'shared_number']);
  });
});

/** Mean difference of two pictures, in whole levels of 255. Chromium rounds a few edges otherwise at each drawing. */
async function apart(x: Buffer, y: Buffer): Promise<number> {
  const [a, b] = await Promise.all(
    [x, y].map((bytes) => sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })),
  );
  expect([b.info.width, b.info.height]).toEqual([a.info.width, a.info.height]);
  let sum = 0;
  for (let i = 0; i < a.data.length; i++) sum += Math.abs(a.data[i] - b.data[i]);
  return Math.round(sum / a.data.length);
}

suite('a folder of papers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'));
  const [one, two] = ['one', 'two'].map((name) => join(folder, name));
  let press: Press;

  beforeAll(async () => {
    press = await openPress(executable);
    await writePapers({ seed: 4, papers: 10, out: one, press });
    await writePapers({ seed: 4, papers: 10, out: two, press });
  });
  afterAll(async () => {
    await press.close();
    rmSync(folder, { recursive: true });
  });

  it('has the same words and the same pages for a seed', async () => {
    const files = (path: string) =>
      readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(relative(path, entry.parentPath), entry.name))
        .sort();
    expect(files(two)).toEqual(files(one));
    for (const name of files(one)) {
      const [x, y] = [one, two].map((path) => readFileSync(join(path, name)));
      if (/\.(?:csv|json)$/.test(name)) expect([name, y.equals(x)]).toEqual([name, true]);
      else if (name.endsWith('.pdf')) expect(Math.abs(y.length - x.length)).toBeLessThan(0.02 * x.length);
      else expect([name, await apart(x, y)]).toEqual([name, 0]);
    }
  });

  it('has each file that its truth names, and names each file', () => {
    const extra = json<PapersTruth>(join(one, 'truth-extra.json'));
    const truth = json<Truth>(join(one, 'truth.json'));
    const files = extra.papers.map((p) => p.file);
    expect(files.length).toBeGreaterThanOrEqual(10);
    expect(
      readdirSync(join(one, 'evidence'))
        .map((name) => `evidence/${name}`)
        .sort(),
    ).toEqual([...files].sort());
    for (const d of truth.documents) for (const file of d.files) expect(existsSync(join(one, file))).toBe(true);
    const evidence = readFileSync(join(one, 'evidence.csv'), 'utf8');
    for (const file of files) expect(evidence).toContain(file);
  });

  it('counts pairs of one source as its sets do, and wrongs nobody', () => {
    const extra = json<PapersTruth>(join(one, 'truth-extra.json'));
    const truth = json<Truth>(join(one, 'truth.json'));
    const bySet = truth.documents.filter((d) => d.kind === 'one_mould').map((d) => d.files.length);
    expect(extra.forged_pairs).toBeGreaterThan(0);
    expect(bySet.reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)).toBe(extra.forged_pairs);
    const forged = new Set(extra.papers.filter((p) => p.forged).map((p) => p.holder));
    expect(truth.genuine.filter((debtor) => forged.has(debtor))).toEqual([]);
    expect(new Set([...truth.genuine, ...forged]).size).toBe(new Set(extra.papers.map((p) => p.holder)).size);
  });
});
