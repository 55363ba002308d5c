import { describe, expect, it } from '@jest/globals';
import type { OrganiserAnswer } from '../../../libs/domain/inquiries/answer.js';
import { howTo } from '../../../libs/domain/inquiries/how-to.js';
import { VALUE_TYPES } from '../../../libs/domain/shared-values/value.js';
import { type Question, workLines } from './inquiries.js';

const asked = (kind: string, state: Question['state'] = 'open'): Question => ({
  value: `${kind}:1`,
  kind,
  label: '…1',
  state,
  groups: ['G1'],
  people: 1,
  complaints: 1,
  minutes: 10,
  worth: 1,
  lookedAt: 1,
  sizes: [1],
  ...howTo(kind, '…1'),
});
const answered = (id: string, kind: OrganiserAnswer['kind']): OrganiserAnswer => ({
  id,
  values: ['contact:1'],
  kind,
  name: '',
  source: 'register',
  reference: 'reg. 77',
  reason: 'looked up',
  by: 'Ann',
  second: null,
  at: '2026-01-01T00:00:00Z',
  expires: '2027-01-01',
  asked: { group: 'G1', kinds: ['contact'], people: 1, complaints: 1, days: 1 },
});
const printed = (questions: readonly Question[], waiting: readonly OrganiserAnswer[] = []) =>
  workLines({ questions, waiting }, 'out', 'answers.jsonl').join('\n');

describe('what claque inquiries prints', () => {
  it.each(VALUE_TYPES.map((t) => t.kind))('of a %s holds everything at which it points, in both languages', (kind) => {
    const text = printed([asked(kind)]);
    const { script } = howTo(kind, '…1');
    for (const [points, said] of [
      [/below/, script?.en],
      [/下方/, script?.zh],
    ] as const)
      if (points.test(text)) expect(text.slice(text.search(points))).toContain(said ?? 'a script');
    // A way of finding out is in both languages, as the question is.
    for (const way of howTo(kind, '…1').ways) {
      expect(text).toContain(way.en);
      expect(text).toContain(way.zh);
    }
  });

  it('has one script once, however many questions point at it', () => {
    const text = printed([asked('contact'), asked('caller'), asked('account')]);
    const { script } = howTo('contact', '');
    expect(text.split(script?.zh ?? 'none')).toHaveLength(2);
    expect(printed([asked('account')])).not.toContain('What to say in the call');
  });

  it('puts answers that wait for a second person first, with what that person types', () => {
    const text = printed([asked('contact', 'waiting'), asked('account')], [answered('O1', 'agency')]);
    expect(text).toMatch(/^For a second person to confirm \/ 待第二人复核\n- O1: contact:1\n/);
    expect(text).toContain(
      'claque answer --confirm O1 --by NAME --reason TEXT --source S --reference R --answers answers.jsonl',
    );
    // It is asked about no more while it waits.
    expect(text).not.toContain('Who answers');
    expect(text.indexOf('Whose account')).toBeGreaterThan(text.indexOf('O1'));
    expect(printed([], [answered('O2', 'helper')])).toContain('--confirm O2 --by NAME --reason TEXT --answers');
  });

  it('says one person and two people', () => {
    expect(printed([asked('contact')])).toContain('settles 1 person who holds it, with 1 complaint; in G1 of 1 person');
    // Of a larger group those who hold the value are settled, and both numbers are said.
    expect(printed([{ ...asked('contact'), people: 2, complaints: 3, sizes: [15] }])).toContain(
      'settles 2 people who hold it, with 3 complaints; in G1 of 15 people',
    );
  });
});
