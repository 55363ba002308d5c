import { describe, expect, it } from '@jest/globals';
import { bare, samePerson } from './names.js';

describe('names of people', () => {
  it('is one person however the name is written', () => {
    for (const name of ['ANN', ' ann ', 'Ann.', 'ａｎｎ', 'a n n', 'Ann\u200b'])
      expect(samePerson('ann', name)).toBe(true);
    expect(samePerson('王芳', '王 芳')).toBe(true);
  });

  it('keeps people apart whose names differ in a letter or a digit', () => {
    expect(samePerson('ann', 'anna')).toBe(false);
    expect(samePerson('clerk 1', 'clerk 2')).toBe(false);
    expect(samePerson('王芳', '王方')).toBe(false);
  });

  it('compares what is nothing but punctuation as it stands', () => {
    expect(bare('--')).toBe('--');
    expect(samePerson('--', '??')).toBe(false);
  });
});
