import { describe, expect, jest, test } from '@jest/globals';
import {
  buildSchema,
  type GraphQLObjectType,
  type GraphQLUnionType,
  graphql,
  isObjectType,
  isUnionType,
} from 'graphql';
import { ClaqueError, ERRORS, notFound } from '../../../libs/domain/errors/errors.js';
import { outcomesOf, REFUSALS, refusingSchema } from './refusals.js';
import { readSchema } from './sdl.js';

const schema = readSchema();
const types = Object.values(schema.getTypeMap());
const refusals = types.filter(
  (t): t is GraphQLObjectType => isObjectType(t) && t.getInterfaces().some((i) => i.name === 'Refusal'),
);
const unions = types.filter(isUnionType);
const codeOf = new Map([...REFUSALS].map(([code, name]) => [name, code]));

describe('refusals in the schema', () => {
  test.each(refusals.map((r) => [r.name, r] as const))(
    '%s is named after its code and says its sentence',
    (name, type) => {
      const code = codeOf.get(name);
      expect(code).toBeDefined();
      expect(type.description).toBe(ERRORS[code!].en);
      expect(Object.keys(type.getFields())).toEqual(['code', 'en', 'zh']);
    },
  );

  test('no refusal is left that nothing refuses with, and no union names one twice', () => {
    const members = (u: GraphQLUnionType) => u.getTypes().map((t) => t.name);
    const used = new Set(unions.flatMap(members));
    expect(refusals.map((r) => r.name).filter((name) => !used.has(name))).toEqual([]);
    for (const u of unions) expect([u.name, new Set(members(u)).size]).toEqual([u.name, members(u).length]);
  });

  test('each mutation that refuses has a union of its own, which grants one type and comes first', () => {
    const outcomes = outcomesOf(schema);
    const named = [...outcomes].flatMap(([name, outcome]) =>
      outcome === null ? [] : [`${name[0].toUpperCase()}${name.slice(1)}Result`],
    );
    expect(unions.map((u) => u.name).sort()).toEqual(named.sort());
    for (const u of unions) expect(refusals).not.toContain(u.getTypes()[0]);
  });
});

describe('a mutation that refuses', () => {
  const small = (resolve: () => unknown) => {
    const made = buildSchema(`
      scalar Code
      scalar MaskedText
      interface Refusal { code: Code! en: MaskedText! zh: MaskedText! }
      type NotFoundRefusal implements Refusal { code: Code! en: MaskedText! zh: MaskedText! }
      type TaskFreeRefusal implements Refusal { code: Code! en: MaskedText! zh: MaskedText! }
      type Kept { id: ID! }
      union KeepResult = Kept | NotFoundRefusal
      type Query { a: Int }
      type Mutation { keep: KeepResult! plain: Int! }
    `);
    for (const field of Object.values(made.getMutationType()!.getFields())) field.resolve = resolve;
    return refusingSchema(made);
  };
  const ask = async (
    resolve: () => unknown,
    source = 'mutation { keep { __typename ... on Kept { id } ... on Refusal { code en zh } } }',
  ) => {
    const written: string[] = [];
    const stderr = jest.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    try {
      return { ...(await graphql({ schema: small(resolve), source })), log: written.join('') };
    } finally {
      stderr.mockRestore();
    }
  };

  test('gives what was done as it is', async () => {
    const { data, log } = await ask(() => Promise.resolve({ id: 'K1' }));
    expect({ data, log }).toEqual({ data: { keep: { __typename: 'Kept', id: 'K1' } }, log: '' });
  });

  test.each([
    [
      'at once',
      () => {
        throw notFound('case');
      },
    ],
    ['later', () => Promise.reject(notFound('case'))],
  ])('gives a refusal that it declares, thrown %s', async (_, resolve) => {
    const { data, errors, log } = await ask(resolve);
    expect(errors).toBeUndefined();
    expect(data!['keep']).toEqual({
      __typename: 'NotFoundRefusal',
      code: 'CLQ_NOT_FOUND',
      en: expect.stringContaining('There is no case'),
      zh: expect.stringContaining('未找到案件'),
    });
    expect(log).toBe('');
  });

  test.each([
    ['keep', 'mutation { keep { __typename } }'],
    ['plain', 'mutation { plain }'],
  ])('leaves one that it does not declare an error, and the log says so: %s', async (mutation, source) => {
    const { errors, log } = await ask(() => {
      throw new ClaqueError('CLQ_TASK_FREE');
    }, source);
    expect(errors?.[0].originalError).toMatchObject({ code: 'CLQ_TASK_FREE' });
    expect(JSON.parse(log)).toMatchObject({
      level: 'error',
      message: 'undeclared refusal',
      mutation,
      code: 'CLQ_TASK_FREE',
    });
  });

  test.each([new ClaqueError('CLQ_FORBIDDEN'), new Error('broken')])(
    'leaves what is no refusal an error: %s',
    async (thrown) => {
      const { errors, log } = await ask(() => {
        throw thrown;
      });
      expect(errors?.[0].originalError).toBe(thrown);
      expect(log).toBe('');
    },
  );

  test('cannot grant two things, or none', () => {
    const of = (members: string) =>
      buildSchema(`
        interface Refusal { a: Int }
        type No implements Refusal { a: Int }
        type A { a: Int }
        type B { a: Int }
        union U = ${members}
        type Query { a: Int }
        type Mutation { keep: U }
      `);
    expect(() => refusingSchema(of('A | B | No'))).toThrow('U must grant one type');
    expect(() => refusingSchema(of('No'))).toThrow('U must grant one type');
  });
});
