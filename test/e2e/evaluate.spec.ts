/** claque simulate and claque evaluate, as typed at a terminal. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { claque, temporary } from './cli.js';

const folder = temporary();
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('claque simulate, claque evaluate', () => {
  it('writes a world, measures it beside other methods, and writes the page', async () => {
    const world = join(folder, 'w');
    const made = await claque(['simulate', '--seed', '5', '--size', '600', '--out', world]);
    expect(made.code).toBe(0);
    expect(made.out).toMatch(/ring members in \d+ rings/);
    for (const name of ['complaints.csv', 'calls.csv', 'agencies.csv', 'evidence.csv', 'truth.json', 'crowds.json'])
      expect(existsSync(join(world, name))).toBe(true);

    const { code, out } = await claque(['evaluate', world]);
    expect(code).toBe(0);
    for (const method of [
      'Claque, groups shown',
      'Claque, named before any answer',
      'Claque, named after true answers',
      'Claque without registry, after true answers',
      'Louvain',
      'Leiden CPM',
      'FRAUDAR',
      'SynchroTrap',
      'exact text',
    ])
      expect(out).toContain(method);
    expect(out).toMatch(/hospital\s+0\s+48/);
    const page = readFileSync(join(folder, 'w-evaluation/evaluation.html'), 'utf8');
    expect(page).toContain('genuine people accused');
    expect(page).not.toMatch(/(src|href)="?http/);
    const json = JSON.parse(readFileSync(join(folder, 'w-evaluation/evaluation.json'), 'utf8')) as {
      methods: { name: string; measure: { accused: number } }[];
    };
    for (const name of ['Claque, named before any answer', 'Claque, named after true answers'])
      expect(json.methods.find((m) => m.name === name)).toMatchObject({ measure: { accused: 0 } });
  });

  it('says what is missing', async () => {
    expect(await claque(['simulate', '--size', '10', '--out', join(folder, 'x')])).toMatchObject({ code: 2 });
    expect(await claque(['evaluate', join(folder, 'nowhere')])).toMatchObject({ code: 2 });
    writeFileSync(join(folder, 'truth.json'), '{"rings": 3}');
    const broken = await claque(['evaluate', folder, '--out', join(folder, 'out')]);
    expect(broken.code).toBe(1);
    expect(broken.err).toContain('"rings" and "genuine"');
  });
});
