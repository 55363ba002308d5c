import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { random } from '../../kernel/index.js';
import { type Drawable, drawOrder, seedOf } from './draw.js';
import {
  callsAtMost,
  countSample,
  findingOf,
  foldSample,
  isForeign,
  MOST_CALLS,
  nextSample,
  SAYINGS,
  type Sample,
  type Saying,
  SHEET,
  statementsOf,
  toCall,
} from './sample.js';

const at = '2026-11-29T08:00:00.000Z';
const by = 'ann';
const person = (k: number, stratum = 'app'): Drawable => ({ debtor: `D${k}`, complaint: `C${k}`, stratum });
const crowd = (n: number) => Array.from({ length: n }, (_, k) => person(k, k % 3 === 0 ? 'app' : 'letter'));
const drawn = (n: number): Sample =>
  nextSample(null, { kind: 'drawn', group: 'G1', seed: 7, order: drawOrder(crowd(n), 7), at, by });
const call = (sample: Sample, says: Saying, who = toCall(sample)[0].debtor): Sample =>
  nextSample(sample, { kind: 'called', debtor: who, says, at, by });

describe('the draw', () => {
  it('is the same for the same people and seed, in whatever order they come', () => {
    const order = drawOrder(crowd(50), 11);
    expect(drawOrder([...crowd(50)].reverse(), 11)).toEqual(order);
    expect(drawOrder(crowd(50), 12)).not.toEqual(order);
    expect([...order].sort((x, y) => x.debtor.localeCompare(y.debtor))).toHaveLength(new Set(order).size);
    expect(seedOf('G1', ['D1', 'D2'])).toBe(seedOf('G1', ['D2', 'D1']));
    expect(seedOf('G1', ['D1', 'D2'])).not.toBe(seedOf('G1', ['D1', 'D3']));
  });

  it('holds each stratum in proportion from the beginning, to within one person', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 }),
        fc.integer(),
        (sizes, seed) => {
          const people = sizes.flatMap((size, s) =>
            Array.from({ length: size }, (_, k) => person(1000 * s + k, `s${s}`)),
          );
          const order = drawOrder(people, seed);
          sizes.forEach((size, s) => {
            let taken = 0;
            order.forEach((p, n) => {
              if (p.stratum === `s${s}`) taken++;
              const expected = (size / people.length) * (n + 1);
              expect(Math.abs(taken - expected)).toBeLessThan(1 + sizes.length);
            });
            expect(taken).toBe(size);
          });
        },
      ),
    );
  });

  it('calls everybody first equally often', () => {
    const first = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed++) {
      const [p] = drawOrder(crowd(12), seed);
      first.set(p.debtor, (first.get(p.debtor) ?? 0) + 1);
    }
    // In proportion within a stratum: four people of one and eight of another, and the larger one begins more often.
    for (let k = 0; k < 12; k++) {
      const expected = k % 3 === 0 ? 6000 / 4 / 4 : (6000 * 3) / 4 / 8;
      expect(Math.abs((first.get(`D${k}`) ?? 0) - expected)).toBeLessThan(5 * Math.sqrt(expected));
    }
  });

  it('keeps the error of the test where strata differ as much as they can', () => {
    // Half of the people did not send it: all of one channel, none of another, and a mixed one.
    const people = Array.from({ length: 90 }, (_, k) => person(k, k < 30 ? 'app' : k < 60 ? 'letter' : 'phone'));
    const foreign = new Set(people.filter((_, k) => k < 30 || (k >= 60 && k % 2 === 0)).map((p) => p.debtor));
    const next = random(3);
    let wrong = 0;
    const runs = 1500;
    for (let run = 0; run < runs; run++) {
      const order = drawOrder(people, Math.floor(next() * 2 ** 31));
      let sample = nextSample(null, { kind: 'drawn', group: 'G1', seed: 0, order, at, by });
      while (sample.state === 'open')
        sample = call(sample, foreign.has(toCall(sample)[0].debtor) ? 'not_sent' : 'helped');
      if (sample.state === 'yes' || sample.state === 'no') wrong++;
    }
    // Neither side has a majority: both are wrong, each at most once in twenty.
    expect(wrong / runs).toBeLessThanOrEqual(0.1);
  });
});

describe('a verification sample', () => {
  it('decides as soon as eight of eight did not send it, and not before', () => {
    let sample = drawn(40);
    for (let k = 0; k < 7; k++) sample = call(sample, k % 2 === 0 ? 'not_sent' : 'paid');
    expect(sample.state).toBe('open');
    expect(countSample(sample)).toMatchObject({ reached: 7, foreign: 7, own: 0, soonest: 1 });
    sample = call(sample, 'not_sent');
    expect(sample.state).toBe('yes');
    expect(findingOf(sample).en).toContain('Most were sent by somebody else or for a fee.');
    expect(findingOf(sample).zh).toContain('8 人表示并非本人提交或曾付费');
    expect(statementsOf(sample)).toHaveLength(8);
  });

  it('finds that most are their own, for helpers help without a fee', () => {
    let sample = drawn(40);
    const own: readonly Saying[] = ['own_words', 'sent_self', 'helped'];
    for (let k = 0; sample.state === 'open'; k++) sample = call(sample, own[k % 3]);
    expect(sample.state).toBe('no');
    expect(sample.answers).toHaveLength(8);
    expect(statementsOf(sample)).toEqual([]);
    expect(SAYINGS.filter((s) => isForeign(s) === true)).toEqual(['paid', 'not_sent']);
  });

  it('calls in order: a person who is not reached makes room, and can answer later', () => {
    let sample = drawn(40);
    const [first, second] = toCall(sample);
    expect(toCall(sample)).toEqual(sample.order.slice(0, SHEET));
    expect(() => call(sample, 'paid', sample.order[SHEET].debtor)).toThrow('CLQ_SAMPLE_PERSON');
    sample = call(sample, 'not_reached', first.debtor);
    expect(toCall(sample)[0]).toEqual(second);
    expect(toCall(sample)).toHaveLength(SHEET);
    expect(countSample(sample)).toMatchObject({ reached: 0, notReached: 1 });
    sample = call(sample, 'own_words', first.debtor);
    expect(countSample(sample)).toMatchObject({ reached: 1, notReached: 0, own: 1 });
    expect(() => call(sample, 'paid', first.debtor)).toThrow('CLQ_SAMPLE_ASKED');
    const right = nextSample(sample, {
      kind: 'corrected',
      debtor: first.debtor,
      says: 'paid',
      reason: 'misheard',
      at,
      by,
    });
    expect(countSample(right)).toMatchObject({ foreign: 1, own: 0 });
    expect(() =>
      nextSample(sample, { kind: 'corrected', debtor: second.debtor, says: 'paid', reason: 'r', at, by }),
    ).toThrow('CLQ_SAMPLE_UNASKED');
  });

  it('says so where most could not be reached, and where nothing can be decided', () => {
    let sample = drawn(6);
    while (sample.state === 'open') sample = call(sample, 'not_reached');
    expect(sample.state).toBe('undecided');
    expect(findingOf(sample).en).toContain('6 were not reached, more than were');
    expect(countSample(sample).always).toEqual({ low: 0, high: 1 });
    expect(() => foldSample([{ kind: 'drawn', group: 'G', seed: 1, order: crowd(4), at, by }])).toThrow(
      'CLQ_SAMPLE_SMALL',
    );
  });

  it('is closed with a reason, and stays', () => {
    const closed = nextSample(drawn(9), { kind: 'closed', reason: 'the police took over', at, by });
    expect(closed.state).toBe('closed');
    expect(() => call(closed, 'paid', closed.order[0].debtor)).toThrow('CLQ_SAMPLE_CLOSED');
  });

  it('ends after everybody was called, where the group is smaller than a sample may be', () => {
    expect(callsAtMost(drawn(30))).toBe(30);
    expect(callsAtMost(drawn(MOST_CALLS + 1))).toBe(MOST_CALLS);
  });

  it('names the bounds that hold at every look, and no others beside them', () => {
    const sample = call(call(call(drawn(30), 'paid'), 'own_words'), 'own_words');
    const { low, high } = countSample(sample).always;
    const [from, to] = [Math.round(100 * low), Math.round(100 * high)];
    expect(findingOf(sample).en).toContain(`Between ${from}% and ${to}%`);
    expect(findingOf(sample).zh).toContain(`${from}% 至 ${to}%`);
  });
});
