import { expect, it } from '@jest/globals';
import { sharesOf } from './shares.js';

it('says a share and its interval in whole percents', () => {
  expect(sharesOf({ share: 2 / 3, low: 0.417, high: 0.8482 })).toEqual({ share: '67%', low: '42%', high: '85%' });
});
