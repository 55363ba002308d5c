import 'reflect-metadata';
import { describe, expect, test } from '@jest/globals';
import type { GraphQLObjectType } from 'graphql';
import { RESOLVERS } from './resolvers.js';
import { readSchema } from './sdl.js';
import { Field, Mutation, Query, ResolverOf } from './typed.js';

/** What Nest keeps of a decorated method: the type whose field it resolves. */
const TYPE = 'graphql:resolver_type';

describe('resolvers', () => {
  test.each(['Query', 'Mutation', 'Subscription'])('every field of %s has one, and no more', (type) => {
    const fields = Object.keys((readSchema().getType(type) as GraphQLObjectType).getFields()).sort();
    const methods = RESOLVERS.flatMap(({ prototype }: { prototype: object }) =>
      Object.getOwnPropertyNames(prototype).filter(
        (name) => Reflect.getMetadata(TYPE, Reflect.get(prototype, name) as object) === type,
      ),
    ).sort();
    expect(methods).toEqual(fields);
  });

  test('what the schema does not have does not compile', () => {
    // A name that is no field.
    // @ts-expect-error
    expect(() => Query()(class {}.prototype, 'rumours', { value: () => [] })).not.toThrow();
    // An answer of another type.
    // @ts-expect-error
    expect(() => Mutation()(class {}.prototype, 'removeApiKey', { value: () => 'gone' })).not.toThrow();
    // Arguments of another type.
    // @ts-expect-error
    expect(() => Query()(class {}.prototype, 'ring', { value: (_: { id: number }) => null })).not.toThrow();
    // A field that may be null in the answer and not in the schema.
    // @ts-expect-error
    expect(() => Field('Case')(class {}.prototype, 'parts', { value: () => null })).not.toThrow();
    // A class that leaves a field of its type without a source.
    // @ts-expect-error
    expect(() => ResolverOf('Case')(class {})).not.toThrow();
  });
});
