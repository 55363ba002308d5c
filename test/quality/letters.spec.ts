/** A letter adds no bits to anybody's score: on a world by another hand who used a form stands where everybody else stands. */
import { rmSync } from 'node:fs';
import { afterAll, expect, it } from '@jest/globals';
import type { Triage } from '../../libs/domain/model/index.js';
import { makeFirst } from '../../libs/evaluation/foreign/first/world.js';
import { type ForeignGroup, writeForeign } from '../../libs/evaluation/foreign/folder.js';
import { claque, lines, temporary } from '../e2e/cli.js';

const printed: string[] = [];
afterAll(() => {
  process.stdout.write(`\n${printed.join('\n')}\n`);
});

const median = (list: readonly number[]) => [...list].sort((x, y) => x - y)[list.length >> 1];

/** Detectors that speak of what a text shares with others. */
const OF_LETTERS = [
  'template-copy',
  'known-template',
  'pasted-paragraph',
  'filing-burst',
  'nonexistent-citation',
  'same-argument',
  'shared-misspellings',
  'hidden-words',
];

it('honest users of forms and of legal-aid letters have the median score of everybody else', async () => {
  const world = makeFirst({ seed: 31, people: 2500 });
  const folder = temporary();
  const out = temporary();
  writeForeign(world, folder);
  expect((await claque(['scan', folder, '--out', out])).code).toBe(0);
  const triage = new Map(lines<Triage>(out, 'triage.jsonl').map((t) => [t.complaint, t]));
  rmSync(folder, { recursive: true, force: true });
  rmSync(out, { recursive: true, force: true });

  const { background, groups, complaints } = world.truth;
  const withLetter = (g: ForeignGroup) =>
    (g.type === 'honest' || g.type === 'victims') && g.organiser_values.some((v) => v.kind === 'letter');
  const scoresOf = (debtors: readonly string[]) => {
    const own = new Set(debtors);
    return Object.entries(complaints).flatMap(([c, debtor]) => (own.has(debtor) ? [triage.get(c)!.score] : []));
  };
  const all = median(scoresOf(background));
  const users = groups.filter(withLetter);
  const letters = scoresOf(users.flatMap((g) => g.debtors));
  printed.push(
    `quality: a world by another hand, seed 31: median score of ${background.length} people of their own ${all}, of ${letters.length} complaints of ${users.length} honest groups with one letter ${median(letters)}`,
  );
  expect(users.length).toBeGreaterThanOrEqual(5);
  expect(median(letters)).toBe(all);
  // The kinds of the report: their members share a letter, and no number to call back on.
  for (const kind of ['legal_aid_letter', 'union_members', 'influencer_template', 'lender_collapse', 'forum_letter']) {
    const of = groups.filter((g) => g.kind === kind);
    expect([kind, of.length > 0, median(scoresOf(of.flatMap((g) => g.debtors)))]).toEqual([kind, true, all]);
  }
  // And it holds of every single complaint: the letter is shown, with nothing to add.
  const shown = [...triage.values()].flatMap((t) => t.reasons.filter((r) => OF_LETTERS.includes(r.detector)));
  expect(shown.length).toBeGreaterThan(100);
  expect(shown.filter((r) => r.weight !== 0)).toEqual([]);
}, 300_000);
