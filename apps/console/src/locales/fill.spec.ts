import { describe, expect, it } from '@jest/globals';
import { fill } from './fill.js';
import { en, zh } from './texts.js';

describe('texts with numbers', () => {
  it('take the form that goes with the number before it', () => {
    const text = '{n} similar [complaint|complaints] [waits|wait] in {g} [group|groups]';
    expect(fill(text, { n: 1, g: 2 })).toBe('1 similar complaint waits in 2 groups');
    expect(fill(text, { n: 0, g: '1' })).toBe('0 similar complaints wait in 1 group');
  });

  it('leave what is filled in as it is', () => {
    expect(fill('{what}: {n}', { what: 'a [b|c] {n}', n: 3 })).toBe('a [b|c] {n}: 3');
    expect(fill('{missing}')).toBe('{missing}');
  });

  it('say one person and two people wherever something is counted', () => {
    /** Nouns that are counted, in the plural: right after a number one needs both forms. */
    const counted =
      /\{(?:n|people|complaints|calls|bursts|edges|minutes|of|shown|all)\} (?:\w+ )?(people|complaints|minutes|days|calls|groups|members|pairs|answers|others|debtors|bursts|links|nodes|papers|rows|files|accounts)\b/;
    // A whole of which something is a part: there is never just one.
    const wholes = new Set(['groupMembersMore', 'groupRest', 'sampleReachedOf', 'groupSeats', 'organiserMost']);
    expect(Object.entries(en).flatMap(([key, text]) => (counted.test(text) && !wholes.has(key) ? [key] : []))).toEqual(
      [],
    );
    expect(Object.values(zh).filter((text) => /\[[^\]]*\|[^\]]*\]/.test(text))).toEqual([]);
    for (const text of Object.values(en))
      for (const number of [1, 2]) {
        const places = Object.fromEntries([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, number]));
        expect(fill(text, places)).not.toMatch(/\[[^\]]*\|/);
      }
  });
});
