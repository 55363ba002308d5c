import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stableId } from '../text/ids.js';
import { idHoldsPersonal } from './ids.js';
import { holdsPersonal } from './mask.js';

describe('an id', () => {
  it.each([
    '3458612',
    'CFPB-3458612',
    'C20240501000123',
    '2024050100012345',
    'TS-2024-0001234',
    'complaint:3458612',
    '3458612|3458613',
    'L2024-05-01-00012',
  ])('stays as it is where it is a counter of a lender: %s', (id) => {
    expect(holdsPersonal(id)).toBe(true);
    expect(idHoldsPersonal(id)).toBe(false);
  });

  it.each([
    ['a mobile', '13911110001'],
    ['a mobile that begins like a day', '19901011234'],
    ['a mobile after a word', 'C13911110001'],
    ['an account without a check digit', '6222021234567894321'],
    ['an account in fours', '6217 0000 1000 0000 123'],
    ['an account of twelve digits', '012345678901'],
    ['a passport', 'G61110018'],
    ['a passport of the new kind', 'EA1234567'],
    ['one that intake made of a call', 'call-00aa11bb22cc33dd'],
    ['the second like it', 'call:call-00aa11bb22cc33dd-2'],
    ['one that was made of a card', 'card-aabbccddeeffaabb|C1'],
    ['one of a source whose numbers are its own', 'row-aabbccddeeffaabb-2~0a1b2c'],
    ['a social security number', '518-47-3962'],
    ['a hardware address', '00:1B:44:11:3A:B7'],
    ['a name at a messenger', 'wxid_k3m9q1a8f2'],
    ['a number at a messenger', 'qq88888888'],
    ['a spelt e-mail address', 'marker.third [at] mail [dot] example'],
    ['a phone as a shared value', 'phone:61110017'],
    ['a file with a phone', 'evidence/13911110001.txt'],
    ['a counter beside a mobile', '3458612|13911110001'],
  ])('holds a person where it is %s', (_, id) => {
    expect(idHoldsPersonal(id)).toBe(true);
  });

  it('of Claque is none, whatever digest it is made of', () => {
    fc.assert(
      fc.property(fc.constantFrom('A', 'B', 'C', 'E', 'R', 'T'), fc.string(), (letter, text) => {
        const id = stableId(letter, text);
        // Twelve characters with fewer than two letters among them are one in 40,000: those are sealed, and open again.
        fc.pre(/[a-z].*[a-z]/.test(id.slice(1)));
        expect(idHoldsPersonal(id)).toBe(false);
        expect(idHoldsPersonal(`ring:${id}`)).toBe(false);
      }),
      { numRuns: 5000 },
    );
  });

  it('is as strict as a text for everything that is no counter', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^1[3-9]\d{9}$/),
        fc.constantFrom('', 'C', 'TS-', 'complaint:', 'X_Y_'),
        (phone, head) => {
          expect(idHoldsPersonal(head + phone)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
