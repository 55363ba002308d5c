import { describe, expect, it } from '@jest/globals';
import type { Group } from '../domain/model/index.js';
import type { AfterQuestions, Planted } from './planted.js';
import { plantedIn } from './questions.js';
import { ringTable, ringTableText } from './ring-table.js';

const people = (name: string, n: number): string[] => Array.from({ length: n }, (_, k) => `${name}${k}`);
const group = (debtors: readonly string[]) => ({ debtors }) as Group;
const attack = (id: string, n: number, variant: string, kind: string) => ({
  id,
  kind: id,
  type: 'attack',
  variant,
  debtors: people(id, n),
  organiser_values: [{ kind, value: '1' }],
});
const planted: Planted[] = plantedIn([
  attack('a', 6, 'phone, letter level 0, bare', 'phone'),
  attack('b', 8, 'letter level 3', 'letter'),
  attack('c', 5, 'own words', 'account'),
  attack('small', 4, 'letter level 0', 'phone'),
  { ...attack('f', 5, '5 fakes', 'phone'), type: 'frame' },
  { ...attack('h', 9, 'letter level 0', 'phone'), type: 'honest' },
]);
const step = (questions: number, seenRings: number): AfterQuestions => ({ questions, rings: 0, seenRings, accused: 0 });

describe('the table of rings of five people and more', () => {
  // Half of both together is seen; one person fewer is not.
  const groups = [group(people('a', 3)), group(people('b', 3)), group([...people('c', 5), ...people('x', 5)])];

  it('tells who shares a value from who shares words, by level, and leaves out the small and the honest', () => {
    const { levels, seen } = ringTable(groups, planted, [step(0, 0)], 400);
    expect(seen).toBe(2);
    expect(Object.fromEntries(levels)).toEqual({
      'level 0': { values: { seen: 1, of: 1 }, words: { seen: 0, of: 0 } },
      'level 3': { values: { seen: 0, of: 0 }, words: { seen: 0, of: 1 } },
      'own words': { values: { seen: 1, of: 1 }, words: { seen: 0, of: 0 } },
      frame: { values: { seen: 0, of: 1 }, words: { seen: 0, of: 0 } },
    });
  });

  it('counts questions until nine in ten of the seen are named, and says where they never are', () => {
    const done = ringTable(groups, planted, [step(0, 0), step(1, 1), step(2, 1), step(3, 2), step(4, 2)], 400);
    expect(done).toMatchObject({ seen: 2, named: 2, until: 3 });
    expect(ringTableText(done, 4)).toContain('named after 3 questions (1.50 for each, 1.50 per 200 complaints)');
    const never = ringTable(groups, planted, [step(0, 0), step(1, 1)], 400);
    expect(never).toMatchObject({ named: 1, until: null });
    expect(ringTableText(never, 1)).toContain('never named');
  });

  it('counts no question where nothing is seen', () => {
    expect(ringTable([], planted, [step(0, 0)], 400).until).toBeNull();
  });
});
