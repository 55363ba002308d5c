import { describe, expect, it } from '@jest/globals';
import { buildSchema, graphql, parse, subscribe } from 'graphql';
import { resolvedSchema } from './resolved.js';

const schema = () =>
  buildSchema('type Query { one: Int!, two: Two! } type Two { name: String! } type Subscription { seen: Int! }');

describe('resolvedSchema', () => {
  it('sets what answers and what pushes, and leaves the rest to what is given', async () => {
    const resolved = resolvedSchema(schema(), [
      {
        Query: { one: () => 1, two: () => ({ name: 'as given' }) },
      },
      {
        Subscription: {
          seen: {
            subscribe: async function* () {
              yield 3;
            },
            resolve: (value) => Number(value) + 1,
          },
        },
      },
    ]);
    expect(await graphql({ schema: resolved, source: '{ one two { name } }' })).toEqual({
      data: { one: 1, two: { name: 'as given' } },
    });
    const pushed = await subscribe({ schema: resolved, document: parse('subscription { seen }') });
    for await (const push of pushed as AsyncIterable<unknown>) expect(push).toEqual({ data: { seen: 4 } });
    expect.assertions(2);
  });

  it('refuses what the schema does not have', () => {
    expect(() => resolvedSchema(schema(), [{ Three: {} }])).toThrow('Three has resolvers and is no type of the schema');
    expect(() => resolvedSchema(schema(), [{ Two: { old: () => 1 } }])).toThrow(
      'Two.old has a resolver and is no field',
    );
  });
});
