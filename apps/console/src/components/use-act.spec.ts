import { expect, it } from '@jest/globals';
import { CombinedError, type TypedDocumentNode } from 'urql';
import { outcomeOf, useAct } from './use-act.js';

const NOT_THERE = { code: 'CLQ_NOT_FOUND', en: 'There is no case.', zh: '未找到案件。' };

it('gives what was done as it is, and an error as it came', () => {
  const data = { moveCase: { state: 'closed' } };
  expect(outcomeOf(data, undefined)).toEqual({ data, error: undefined });
  const error = new CombinedError({ networkError: new Error('away') });
  expect(outcomeOf(undefined, error)).toEqual({ data: undefined, error });
  // Nothing was left to take.
  expect(outcomeOf({ takeNext: null }, undefined)).toEqual({ data: { takeNext: null }, error: undefined });
});

it('puts a refusal where an error would stand, in both languages', () => {
  const { data, error } = outcomeOf({ moveCase: NOT_THERE }, undefined);
  expect(data).toBeUndefined();
  expect(error?.graphQLErrors[0].message).toBe(NOT_THERE.en);
  expect(error?.graphQLErrors[0].extensions).toEqual({ code: NOT_THERE.code, zh: NOT_THERE.zh });
});

it('does not compile where a document leaves a member of a union out', () => {
  type Left = TypedDocumentNode<{ moveCase: { state: string } | Record<PropertyKey, never> }, { id: string }>;
  type Whole = TypedDocumentNode<{ moveCase: { state: string } | typeof NOT_THERE }, { id: string }>;
  // Hooks run in components alone: these are compiled, not called.
  const hooks = [
    // @ts-expect-error
    (document: Left) => useAct(document),
    (document: Whole) => useAct(document),
  ];
  expect(hooks).toHaveLength(2);
});
