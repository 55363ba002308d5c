import { describe, expect, it } from '@jest/globals';
import { answerAbout } from '../../testing/answers.js';
import type { Group } from '../model/index.js';
import { AddressBook, sameValue } from './address-book.js';
import type { OrganiserAnswer } from './answer.js';
import { howTo, SAMPLE_SCRIPT } from './how-to.js';
import { effectOf, inquiriesOf, isRing, SAMPLE_MINUTES, settled, unspokenOf, valueToAsk } from './inquiries.js';

const TODAY = '2026-11-29';
const group = (id: string, people: readonly number[], values: readonly (readonly [string, number])[]): Group => ({
  id,
  rank: 1,
  debtors: people.map((k) => `D${k}`),
  complaints: people.map((k) => `C${k}`),
  values: values.map(([key, units]) => ({
    kind: key.slice(0, key.indexOf(':')),
    key,
    label: `…${key.slice(-1)}`,
    units,
  })),
  bits: 30,
  expectedByChance: 0,
  kindOfOrganiser: [],
  inquiry: null,
  status: 'open',
  from: '2026-01-01',
  to: '2026-11-01',
});
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => from + k);
const answer = (of: Group, kind: OrganiserAnswer['kind'], value: string): OrganiserAnswer =>
  answerAbout(of, { id: `O${value}`, kind, values: [value], at: '2026-11-28T00:00:00Z', expires: '2027-11-28' });

const large = group('G1', range(0, 60), [
  ['contact:1', 55],
  ['template:9', 40],
]);
const small = group('G2', range(100, 110), [['account:2', 10]]);
const letter = group('G3', range(200, 280), [['template:7', 80]]);
const second = group('G4', range(300, 330), [
  ['contact:1', 20],
  ['device:5', 28],
]);

describe('inquiries', () => {
  it('come in the order of what an answer settles for the effort, one a value', () => {
    const asking = { ...second, inquiry: { value: 'contact:1', question: { zh: '', en: '' }, settles: 20 } };
    const list = inquiriesOf([small, letter, large, asking], new AddressBook([]), new Set(), TODAY);
    expect(list.map((q) => [q.value, q.groups, q.people, q.minutes])).toEqual([
      // Of sixty people 55 hold it, and of thirty twenty.
      ['contact:1', ['G1', 'G4'], 75, 10],
      ['account:2', ['G2'], 10, 5],
      // However many send one letter: its answer can name nobody.
      ['template:7', ['G3'], 80, 30],
    ]);
    expect(list[0].worth).toBeCloseTo(15 * 0.2);
    expect(valueToAsk(second)).toBe('device:5');
    expect(inquiriesOf([group('G9', [1], [])], new AddressBook([]), new Set(), TODAY)).toEqual([]);
  });

  it('ask first where facts speak for an agency, and of two alike about more people', () => {
    const likely = (g: Group, probability: number): Group => ({
      ...g,
      kindOfOrganiser: [{ kind: 'agency', probability, for: [], against: [] }],
    });
    const crowd = likely(group('G5', range(0, 60), [['contact:1', 60]]), 0.05);
    const mill = likely(group('G6', range(100, 112), [['contact:2', 12]]), 0.9);
    const more = likely(group('G7', range(200, 220), [['contact:3', 20]]), 0.9);
    const list = inquiriesOf([crowd, mill, more], new AddressBook([]), new Set(), TODAY);
    expect(list.map((q) => q.value)).toEqual(['contact:3', 'contact:2', 'contact:1']);
  });

  it('come up again for those of an answered group who hold none of what was answered', () => {
    const question = { zh: '', en: '' };
    const then = [
      { value: 'contact:2', question, settles: 12, within: false },
      { value: 'template:5', question, settles: 4, within: false },
      { value: 'agent:x', question, settles: 9, within: true },
    ];
    const rotating: Group = {
      ...group('G8', range(0, 30), [
        ['contact:1', 18],
        ['contact:2', 14],
        ['agent:x', 9],
      ]),
      inquiry: { value: 'contact:1', question, settles: 18, then },
    };
    const asked = (...answers: OrganiserAnswer[]) =>
      inquiriesOf([rotating], new AddressBook(answers), new Set(), TODAY).map((q) => [q.value, q.people]);
    expect(asked()).toEqual([['contact:1', 18]]);
    expect(asked(answer(rotating, 'unknown', 'contact:1'))).toEqual([['contact:1', 18]]);
    const agency = answer(rotating, 'agency', 'contact:1');
    expect(asked(agency)).toEqual([['contact:2', 12]]);
    // Who wrote the letter would name nobody of the rest: a sample asks them.
    expect(asked(agency, answer(rotating, 'agency', 'contact:2'))).toEqual([]);
    // An open helper's number says nothing of somebody else who is named beside it.
    const helper = answer(rotating, 'helper', 'contact:1');
    expect(asked(helper, answer(rotating, 'unknown', 'contact:2'))).toEqual([['agent:x', 9]]);
    expect(settled(rotating, new AddressBook([helper]), TODAY)).toBe(true);
  });

  it('stand as the answers stand now, not as the last analysis left them', () => {
    const agency = answer(large, 'agency', 'contact:1');
    const ring: Group = { ...large, status: 'ring', answers: [agency.id] };
    const asked = (of: Group, book: AddressBook) => inquiriesOf([of], book, new Set(), TODAY).map((q) => q.value);
    expect(isRing(ring, new AddressBook([agency]), TODAY)).toBe(true);
    expect(asked(ring, new AddressBook([agency]))).toEqual([]);
    // Taken back, lapsed, or answered otherwise: it is a ring no more, and is asked about at once.
    expect(isRing(ring, new AddressBook([]), TODAY)).toBe(false);
    expect(asked(ring, new AddressBook([]))).toEqual(['contact:1']);
    const expired = { ...agency, expires: TODAY };
    expect(isRing(ring, new AddressBook([expired]), TODAY)).toBe(false);
    expect(asked({ ...large, status: 'answered' }, new AddressBook([]))).toEqual(['contact:1']);
    expect(isRing(ring, new AddressBook([{ ...agency, kind: 'helper' }]), TODAY)).toBe(false);
    // What agencies.csv lists rests on nobody's answer.
    expect(isRing({ ...ring, answers: undefined, listed: ['contact:1'] }, new AddressBook([]), TODAY)).toBe(true);
  });

  it('say of whom an answer does not speak, and what the next one would do about just these', () => {
    const range10 = range(0, 10);
    const question = { zh: '', en: '' };
    const then = [{ value: 'device:2', question, settles: 4, within: false }];
    const mill: Group = {
      ...group('G7', range10, [
        ['contact:1', 6],
        ['device:2', 5],
      ]),
      inquiry: { value: 'contact:1', question, settles: 6, then },
    };
    const held: Group = {
      ...mill,
      values: mill.values.map((v, k) => ({ ...v, holders: k === 0 ? [0, 1, 2, 3, 4, 5] : [5, 6, 7, 8] })),
    };
    const book = new AddressBook([answer(held, 'agency', 'contact:1')]);
    expect(unspokenOf(held, new AddressBook([]), TODAY)).toBeNull();
    expect(unspokenOf(held, new AddressBook([answer(held, 'unknown', 'contact:1')]), TODAY)).toBeNull();
    expect(unspokenOf(mill, book, TODAY)).toBeNull();
    expect(unspokenOf(held, book, TODAY)).toEqual(['D6', 'D7', 'D8', 'D9']);
    expect(inquiriesOf([held], book, new Set(), TODAY).map((q) => q.value)).toEqual(['device:2']);
    expect(effectOf('agency', ['device:2'], [held], book, TODAY)).toEqual({
      kind: 'agency',
      groups: 0,
      people: 3,
      complaints: 3,
      lookedAt: 3,
      untouched: 1,
    });
    const both = new AddressBook([...book.answers, answer(held, 'agency', 'device:2')]);
    expect(unspokenOf(held, both, TODAY)).toEqual(['D9']);
    const listed: Group = { ...held, status: 'ring', listed: ['caller:1'] };
    expect(unspokenOf(listed, new AddressBook([]), TODAY)).toEqual(['D6', 'D7', 'D8', 'D9']);
    expect(inquiriesOf([listed], new AddressBook([]), new Set(), TODAY).map((q) => q.value)).toEqual(['device:2']);
  });

  it('leave out what is settled, put last what waits, and go on as a sample where nothing was found out', () => {
    const book = new AddressBook([answer(large, 'helper', 'contact:1'), answer(letter, 'unknown', 'template:7')]);
    const list = inquiriesOf([small, letter, large], book, new Set(['account:2']), TODAY);
    expect(list.map((q) => [q.value, q.state, q.minutes])).toEqual([
      ['template:7', 'unknown', SAMPLE_MINUTES],
      ['account:2', 'waiting', 5],
    ]);
    expect(settled(large, book, TODAY)).toBe(true);
    expect(settled(letter, book, TODAY)).toBe(false);
    expect(settled({ ...small, status: 'ring' }, book, TODAY)).toBe(true);
    // An answer about sixty people says nothing of two hundred.
    expect(settled(group('G1', range(0, 200), [['contact:1', 150]]), book, TODAY)).toBe(false);
  });

  it('settle those who hold what is asked about, with their complaints, each once in all groups', () => {
    // Many values, and each is a few people's.
    const many: Group = {
      ...group('G1', range(0, 8), [
        ['contact:1', 3],
        ['device:5', 2],
      ]),
      complaints: ['C0', 'C0b', 'C1', 'C2', 'C2b', 'C3', 'C4', 'C5', 'C6', 'C7'],
      filers: [0, 0, 1, 2, 2, 3, 4, 5, 6, 7],
    };
    const holding = (g: Group, ...holders: readonly number[][]): Group => ({
      ...g,
      values: g.values.map((v, k) => ({ ...v, holders: holders[k] })),
    });
    const first = holding(many, [0, 1, 2], [3, 4]);
    // The number is an agent's elsewhere, and two of the people stand in both groups.
    const other = holding(group('G2', range(1, 7), [['agent_phone:1', 4]]), [0, 1, 4, 5]);
    const list = (...groups: Group[]) =>
      inquiriesOf(groups, new AddressBook([]), new Set(), TODAY).map((q) => [q.value, q.people, q.complaints]);
    expect(list(first)).toEqual([['contact:1', 3, 5]]);
    expect(list(first, other)).toEqual([['contact:1', 5, 7]]);
    for (const kind of ['agency', 'helper'] as const)
      expect(effectOf(kind, ['contact:1'], [first, other], new AddressBook([]), TODAY)).toEqual({
        kind,
        groups: 2,
        people: 5,
        complaints: 7,
        lookedAt: kind === 'agency' ? 5 : 0,
        untouched: 3,
      });
    // The answer settles just these: of the others none is spoken of.
    const given = answer(first, 'helper', 'contact:1');
    const asked = { ...given.asked, kinds: [...given.asked.kinds, 'agent_phone'] };
    const book = new AddressBook([{ ...given, asked }]);
    expect(unspokenOf(first, book, TODAY)).toEqual(['D3', 'D4', 'D5', 'D6', 'D7']);
    expect(unspokenOf(other, book, TODAY)).toEqual(['D3', 'D4']);
  });

  it('show what an answer would do before it is given, and it does just that', () => {
    const empty = new AddressBook([]);
    const groups = [large, small, letter];
    const effect = effectOf('agency', ['contact:1'], groups, empty, TODAY);
    expect(effect).toEqual({ kind: 'agency', groups: 1, people: 55, complaints: 55, lookedAt: 55, untouched: 5 });
    expect(effectOf('helper', ['contact:1'], groups, empty, TODAY)).toMatchObject({
      groups: 1,
      people: 55,
      lookedAt: 0,
      untouched: 5,
    });
    expect(effectOf('unknown', ['contact:1'], groups, empty, TODAY)).toMatchObject({ groups: 0, people: 0 });
    const after = new AddressBook([answer(large, 'agency', 'contact:1')]);
    const open = (book: AddressBook) => groups.filter((g) => !settled(g, book, TODAY)).length;
    expect(open(empty) - open(after)).toBe(effect.groups);
    expect(effectOf('agency', ['contact:1'], groups, after, TODAY).groups).toBe(0);
  });

  it('say of a letter that its answer names nobody, even if an agency wrote it', () => {
    const shared: Group = {
      ...letter,
      values: [
        { ...letter.values[0], holders: letter.debtors.map((_, k) => k) },
        { kind: 'contact', key: 'contact:4', label: '…4', units: 3, holders: [0, 1, 2] },
      ],
    };
    const empty = new AddressBook([]);
    const silent = { kind: 'agency', groups: 1, people: 0, complaints: 0, lookedAt: 0, untouched: 80 };
    expect(effectOf('agency', ['template:7'], [shared], empty, TODAY)).toEqual(silent);
    // Beside a number it adds nobody to those who give the number.
    expect(effectOf('agency', ['contact:4', 'template:7'], [shared], empty, TODAY)).toMatchObject({
      lookedAt: 3,
      untouched: 77,
    });
    expect(effectOf('cause', ['template:7'], [shared], empty, TODAY)).toMatchObject({ people: 80, untouched: 0 });
    expect(unspokenOf(shared, new AddressBook([answer(shared, 'agency', 'template:7')]), TODAY)).toHaveLength(80);
    expect(unspokenOf(shared, new AddressBook([answer(shared, 'cause', 'template:7')]), TODAY)).toEqual([]);
  });

  it('know a number in every place where it stands', () => {
    const book = new AddressBook([answer(large, 'helper', 'contact:1')]);
    expect(book.of('caller:1')).toBe(book.of('contact:1'));
    expect(book.of('agent_phone:1')).not.toBeNull();
    expect(book.of('account:1')).toBeNull();
    expect(sameValue('account:1')).toBe('account:1');
  });

  it('say how to find out, in both languages, and ask people nothing that accuses', () => {
    for (const kind of [
      'contact',
      'account',
      'agent',
      'device',
      'ip',
      'address',
      'certificate',
      'template',
      'source_document',
      'new-kind',
    ]) {
      const { question, ways, script } = howTo(kind, '…8821');
      expect([question.zh, question.en].every((q) => q.includes('…8821'))).toBe(true);
      for (const text of [question, ...ways, ...(script === null ? [] : [script])]) {
        expect(text.zh).toMatch(/\p{Script=Han}/u);
        expect(text.en).not.toMatch(/\p{Script=Han}/u);
      }
      expect(ways.length).toBeGreaterThan(1);
    }
    expect(SAMPLE_SCRIPT.en).not.toMatch(/ring|agency|fraud|illegal|group/i);
    expect(SAMPLE_SCRIPT.zh).not.toMatch(/团伙|中介|欺诈|违法|群体/);
  });
});
