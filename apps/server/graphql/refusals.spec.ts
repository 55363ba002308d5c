import { describe, expect, jest, test } from '@jest/globals';
import {
  buildSchema,
  type GraphQLObjectType,
  type GraphQLUnionType,
  graphql,
  isObjectType,
  isUnionType,
} from 'graphql';
import { ACCOUNTS } from '../../../libs/domain/errors/accounts.js';
import { CASES } from '../../../libs/domain/errors/cases.js';
import { DETECTORS } from '../../../libs/domain/errors/detectors.js';
import { ClaqueError, ERRORS, type ErrorCode, notFound } from '../../../libs/domain/errors/errors.js';
import { INQUIRIES } from '../../../libs/domain/errors/inquiries.js';
import { NOTIFICATIONS } from '../../../libs/domain/errors/notifications.js';
import { PEOPLE } from '../../../libs/domain/errors/people.js';
import { QUERIES } from '../../../libs/domain/errors/queries.js';
import { QUEUE } from '../../../libs/domain/errors/queue.js';
import { SIGN_IN } from '../../../libs/domain/errors/sign-in.js';
import { SOURCES } from '../../../libs/domain/errors/sources.js';
import { TEMPLATE_BANK } from '../../../libs/domain/errors/template-bank.js';
import { TICKETS } from '../../../libs/domain/errors/tickets.js';
import { WITHDRAWALS } from '../../../libs/domain/errors/withdrawals.js';
import { outcomesOf, REFUSALS, refusingSchema } from './refusals.js';
import { readSchema } from './sdl.js';

/** Topics of what use cases refuse. */
const TOPICS = {
  ...ACCOUNTS,
  ...SIGN_IN,
  ...QUERIES,
  ...QUEUE,
  ...CASES,
  ...INQUIRIES,
  ...PEOPLE,
  ...DETECTORS,
  ...TEMPLATE_BANK,
  ...NOTIFICATIONS,
  ...SOURCES,
  ...TICKETS,
  ...WITHDRAWALS,
};
/** Codes of these topics that no mutation gives as a refusal, by where they come from. */
const NO_REFUSALS: Readonly<Record<string, readonly ErrorCode[]>> = {
  'the door: who asks, and how often': ['CLQ_NOT_SIGNED_IN', 'CLQ_FORBIDDEN', 'CLQ_LOGIN_SLOW', 'CLQ_RATE'],
  'signing in, over REST': [
    'CLQ_LOGIN_WRONG',
    'CLQ_PASSWORD_NEW',
    'CLQ_DEMO_OVER',
    'CLQ_OIDC_BEGUN',
    'CLQ_OIDC_LATE',
    'CLQ_OIDC_UNKNOWN',
    'CLQ_OIDC_GROUP',
    'CLQ_OIDC_NAME',
    'CLQ_OIDC_AWAY',
    'CLQ_OIDC_OTHER',
  ],
  'malformed requests': ['CLQ_QUERY_REFUSED', 'CLQ_QUERY_UNKNOWN', 'CLQ_REQUEST_CHARACTERS'],
  'failures of ours': ['CLQ_INTERNAL', 'CLQ_CASE_OPENED', 'CLQ_CASE_UNOPENED'],
  'queries alone': [
    'CLQ_CURSOR_BAD',
    'CLQ_PAGE_SIZE',
    'CLQ_PAGE_SKIP',
    'CLQ_SHARE_RANGE',
    'CLQ_SUBJECT_PAIR',
    'CLQ_GRAPH_RANGE',
    'CLQ_GRAPH_NODE',
    'CLQ_LOOKUP_EMPTY',
  ],
  'files of cases, over REST': ['CLQ_CASE_FILE_TWICE', 'CLQ_CASE_FILES'],
  'how a source is': [
    'CLQ_SOURCE_GONE',
    'CLQ_SOURCE_FAILED',
    'CLQ_SOURCE_UNREAD',
    'CLQ_SOURCE_AWAY',
    'CLQ_SOURCE_DENIED',
    'CLQ_SOURCE_MAILBOX',
    'CLQ_SOURCE_TOPIC',
  ],
  'why a note is not on its ticket': [
    'CLQ_TICKET_AWAY',
    'CLQ_TICKET_BUSY',
    'CLQ_TICKET_DENIED',
    'CLQ_TICKET_GONE',
    'CLQ_TICKET_REFUSED',
  ],
  'messages of programs, over REST': ['CLQ_SOURCE_UNSIGNED'],
  'the command line': [
    'CLQ_DOSSIER_BROKEN',
    'CLQ_ANSWERS_LINE',
    'CLQ_GROUPS_MISSING',
    'CLQ_GROUPS_LINE',
    'CLQ_SHEET_LINE',
  ],
};

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

  test('each code of a use case is one, or comes from somewhere else', () => {
    const others = new Set(Object.values(NO_REFUSALS).flat());
    const expected = (Object.keys(TOPICS) as ErrorCode[]).filter((code) => !others.has(code));
    expect(refusals.map((r) => r.name).sort()).toEqual(expected.map((code) => REFUSALS.get(code)).sort());
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
