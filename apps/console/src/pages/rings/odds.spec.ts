import { expect, it } from '@jest/globals';
import { oddsOf } from './odds.js';

it.each([
  [-10, '1,000'],
  [-7, '100'],
  [-3, '9'],
  [-20, '1,000,000'],
  [0, '2'],
])('says %d bits as 1 in %s', (bits, said) => {
  expect(oddsOf(bits)).toBe(said);
});
