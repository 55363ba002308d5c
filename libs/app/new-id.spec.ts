import { expect, it } from '@jest/globals';
import { maskText } from '../domain/masking/mask.js';
import { newId } from './new-id.js';

it('makes ids that no text masks, each once', () => {
  const ids = Array.from({ length: 5000 }, () => newId('K'));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) {
    expect(id).toMatch(/^K[a-s]{12}$/);
    expect(maskText(`case ${id} is open`)).toBe(`case ${id} is open`);
  }
});
