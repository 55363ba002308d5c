/** Every refusal that a mutation declares is brought about, and none comes that it does not declare. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { outcomesOf, REFUSALS } from '../../apps/server/graphql/refusals.js';
import { readSchema } from '../../apps/server/graphql/sdl.js';
import type { ErrorCode } from '../../libs/domain/errors/errors.js';
import { temporary } from './cli.js';
import { ACCOUNTS } from './refusals/accounts.js';
import { CASES } from './refusals/cases.js';
import { House, type Provocations } from './refusals/house.js';
import { HOUSE_KEEPING, SOURCE_FOLDER } from './refusals/house-keeping.js';
import { INQUIRIES } from './refusals/inquiries.js';
import { PEOPLE } from './refusals/people.js';
import { QUEUE } from './refusals/queue.js';
import { ADMIN_PASSWORD, type Server, startServer } from './server.js';

const PROVOCATIONS: Provocations = { ...HOUSE_KEEPING, ...QUEUE, ...CASES, ...INQUIRIES, ...PEOPLE, ...ACCOUNTS };

/** Refusals that need what this house has not, with the test that brings each about. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'changePassword PASSWORD_ELSEWHERE': 'oidc.spec.ts',
  'beginSecondFactor PASSWORD_ELSEWHERE': 'oidc.spec.ts',
  'setDigest MAIL_ADDRESS': 'notices.spec.ts',
  'withdrawImport WITHDRAW_STATE': 'libs/app/imports/withdrawal.spec.ts',
  'withdrawImport WITHDRAW_WORKED': 'libs/app/imports/withdrawal.spec.ts',
  'addToBank BANK_SHORT': 'libs/domain/template-bank/bank.spec.ts',
  // No profile that we ship asks two people to approve.
  'approveExtension CLOCK_TWICE': 'libs/domain/clocks/clock.spec.ts',
};

const OWN = `complaint_id,received_at,text,debtor_ref
RF1,2024-06-01,the first of them writes about a fee,RFD1
RF2,2024-06-02,another asks where her payment went,RFD2
RF3,2024-06-03,a third wants to know what the contract says,RFD3
`;

const schema = readSchema();
const codeOf = new Map([...REFUSALS].map(([code, name]) => [name, code.replace('CLQ_', '')]));
const declared = [...outcomesOf(schema)].flatMap(([mutation, outcome]) =>
  [...(outcome?.refusals ?? [])].map((name) => [mutation, codeOf.get(name)!] as const),
);
const tried = Object.entries(PROVOCATIONS).flatMap(([mutation, by]) =>
  Object.entries(by).map(([code, provoke]) => [mutation, code, provoke] as const),
);

describe('refusals', () => {
  const folder = temporary();
  let server: Server;
  let house: House;

  beforeAll(async () => {
    // The demo's complaints have a clock that never stands still; those that come now have one that may.
    await (await startServer(folder)).stop();
    server = await startServer(folder, {
      CLAQUE_WEBHOOK_NETWORKS: '127.0.0.0/8',
      CLAQUE_SOURCE_FOLDERS: SOURCE_FOLDER,
      CLAQUE_CLOCK: 'internal',
    });
    const admin = await server.login('admin', ADMIN_PASSWORD);
    house = new House(schema, admin, await server.login(), await server.login('demo-compliance'), server.login);
    expect((await house.analyst.upload({ 'people.csv': OWN })).status).toBe(202);
    await admin.settled();
  });
  afterAll(async () => {
    await server?.stop();
    for (const used of [folder, SOURCE_FOLDER]) rmSync(used, { recursive: true, force: true });
  });

  it('are all brought about, here or elsewhere', () => {
    const names = [...tried.map(([mutation, code]) => `${mutation} ${code}`), ...Object.keys(ELSEWHERE)];
    expect(names.sort()).toEqual(declared.map(([mutation, code]) => `${mutation} ${code}`).sort());
  });

  it.each(tried)('%s answers with %s', async (mutation, short, provoke) => {
    const [by, args] = await provoke(house);
    const { data, errors } = await house.ask(by, mutation, args);
    const code = `CLQ_${short}` as ErrorCode;
    expect({ errors, ...data }).toEqual({
      errors: undefined,
      [mutation]: {
        __typename: REFUSALS.get(code),
        code,
        en: expect.stringMatching(/^\P{Script=Han}+$/u),
        zh: expect.stringMatching(/\p{Script=Han}/u),
      },
    });
  });

  it('come undeclared from nothing that was done here', () => {
    expect(server.output()).not.toContain('undeclared refusal');
  });
});
