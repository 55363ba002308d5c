import { describe, expect, it } from '@jest/globals';
import { chanceOf, strengthOf } from './chance.js';

describe('bits in words', () => {
  it('say no more than the bits do', () => {
    expect([6.7, 9.9, 10, 19.9, 20, 29.8, 29.9, 172].map(chanceOf)).toEqual([
      ...['hundred', 'hundred', 'thousand', 'thousand', 'million', 'million', 'billion', 'billion'],
    ]);
  });

  it('are as strong against as for', () => {
    expect([3, -3, 1.5, -2.9, 1, -0.5].map(strengthOf)).toEqual(['strong', 'strong', 'clear', 'clear', 'weak', 'weak']);
  });
});
