import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { type TOTP, URI } from 'otpauth';
import { readSchema } from '../../apps/server/graphql/sdl.js';
import { ACCESS, may, ROLES, type Role } from '../../libs/domain/access.js';
import { claque, temporary } from './cli.js';
import { ADMIN_PASSWORD, OF_ONES_OWN, problemOf, REFUSAL, type Server, type Session, startServer } from './server.js';

const PASSWORD = 'a password of many words';
/** What it becomes at the first sign-in. */
const OWN = `${PASSWORD}${OF_ONES_OWN}`;
const folder = temporary();

/** What stands for an argument that an operation needs. */
function given(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return given(type.ofType);
  if (isListType(type)) return [given(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0].value;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((f) => isNonNullType(f.type))
        .map((f) => [f.name, given(f.type)]),
    );
  return { Int: 1, Float: 0.5, Boolean: true }[type.name] ?? 'none';
}

function operation(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>) {
  const args = field.args.filter((a) => isNonNullType(a.type) && a.defaultValue === undefined);
  const head = args.length === 0 ? '' : `(${args.map((a) => `$${a.name}: ${String(a.type)}`).join(', ')})`;
  const call = args.length === 0 ? '' : `(${args.map((a) => `${a.name}: $${a.name}`).join(', ')})`;
  let type = field.type;
  while (isNonNullType(type) || isListType(type)) type = type.ofType;
  return {
    text: `${kind} ${head} { ${field.name}${call} ${isLeafType(type) ? '' : '{ __typename }'} }`,
    variables: Object.fromEntries(args.map((a) => [a.name, given(a.type)])),
  };
}

describe('who may do what', () => {
  let server: Server;
  let schema: GraphQLSchema;
  const sessions = new Map<Role, Session>();
  let admin: Session;

  beforeAll(async () => {
    schema = readSchema();
    server = await startServer(folder);
    admin = await server.login('admin', ADMIN_PASSWORD);
    for (const role of ROLES) {
      const made = await admin.query(
        `mutation($name: String!, $role: Role!, $password: String) { putAccount(name: $name, role: $role, password: $password) { ... on User { name role } ${REFUSAL} } }`,
        { name: `${role}-1`, role, password: PASSWORD },
      );
      expect(problemOf(made)).toBeNull();
      sessions.set(role, await server.login(`${role}-1`, PASSWORD));
    }
    await admin.settled();
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is said of every operation, and of nothing else', () => {
    const fields = (name: string, type?: { getFields(): object } | null) =>
      Object.keys(type?.getFields() ?? {}).map((f) => `${name}.${f}`);
    const operations = [
      ...fields('Query', schema.getQueryType()),
      ...fields('Mutation', schema.getMutationType()),
      ...fields('Subscription', schema.getSubscriptionType()),
    ];
    const listed = Object.keys(ACCESS).filter((name) => !name.includes(' '));
    expect(listed.sort()).toEqual(operations.sort());
  });

  it('holds for every operation of GraphQL and every role', async () => {
    let pairs = 0;
    for (const [kind, type] of [
      ['query', schema.getQueryType()!],
      ['mutation', schema.getMutationType()!],
    ] as const)
      for (const field of Object.values(type.getFields())) {
        const { text, variables } = operation(kind, field);
        for (const role of ROLES) {
          const { errors } = await sessions.get(role)!.query(text, variables);
          const codes = (errors ?? []).map((e) => e.extensions.code);
          const what = `${role} ${type.name}.${field.name}: ${JSON.stringify(errors)}`;
          if (may(role, `${type.name}.${field.name}`)) {
            if (codes.includes('CLQ_FORBIDDEN') || codes.includes('CLQ_INTERNAL')) throw new Error(what);
          } else if (codes.length !== 1 || codes[0] !== 'CLQ_FORBIDDEN') throw new Error(what);
          pairs++;
        }
      }
    expect(pairs).toBeGreaterThan(250);
  });

  it('holds for every address and every role', async () => {
    for (const operation of Object.keys(ACCESS).filter((name) => name.includes(' ') && !name.endsWith('/logout'))) {
      const [method, path] = operation.split(' ');
      for (const role of ROLES)
        for (const asked of method === 'GET' ? ['GET', 'HEAD'] : [method]) {
          const r = await fetch(`${server.url}${path.replace(':id', 'none')}`, {
            method: asked,
            headers: { cookie: sessions.get(role)!.cookie, origin: server.url, 'content-type': 'application/json' },
            ...(method === 'GET' || method === 'HEAD' ? {} : { body: '{}' }),
          });
          if ((r.status === 403) === may(role, operation) || r.status >= 500)
            throw new Error(`${role} ${asked} ${path}: ${r.status}`);
        }
    }
    const nobody = await fetch(`${server.url}/api/imports`, { method: 'POST' });
    expect(nobody.status).toBe(401);
  });

  it('does not say of what is forbidden whether it is there', async () => {
    const known = await admin.query<{ complaints: { edges: { node: { id: string } }[] } }>(
      '{ complaints(first: 1) { edges { node { id } } } }',
    );
    const id = known.data.complaints.edges[0].node.id;
    const ask = async (complaint: string) =>
      (await sessions.get('intake')!.query('query($id: ID!) { complaint(id: $id) { text } }', { id: complaint }))
        .errors;
    const strip = (errors: unknown) => JSON.stringify(errors);
    expect(strip(await ask(id))).toBe(strip(await ask('none')));
  });

  it('ends with the account, and never takes the last one that may make accounts', async () => {
    const put = (name: string, role: Role, password: string | null = null) =>
      admin.query(
        `mutation($name: String!, $role: Role!, $password: String) { putAccount(name: $name, role: $role, password: $password) { ... on User { role } ${REFUSAL} } }`,
        { name, role, password },
      );
    expect((await put('short', 'triage', 'elevenchars')).refusal?.en).toContain('12 characters');
    expect((await put('a b', 'triage', PASSWORD)).refusal?.code).toBe('CLQ_ACCOUNT_NAME');
    expect((await put('new', 'triage')).refusal?.en).toContain('needs a password');
    await put('triage-1', 'auditor');
    expect((await sessions.get('triage')!.query('{ me { name } }')).errors ?? 'signed out').toBeDefined();
    const again = await server.login('triage-1', PASSWORD);
    expect((await again.query<{ me: { role: string } }>('{ me { role } }')).data.me.role).toBe('auditor');
    const remove = (name: string) =>
      admin.query(`mutation($name: String!) { removeAccount(name: $name) { ... on Done { done } ${REFUSAL} } }`, {
        name,
      });
    expect(problemOf(await remove('admin-1'))).toBeNull();
    expect((await remove('admin')).refusal?.en).toContain('No administrator would be left');
    expect((await put('admin', 'analyst')).refusal?.en).toContain('No administrator would be left');
  });

  it('lets a program in by a key that is shown once, for files alone, until it is taken away', async () => {
    const made = await admin.query<{ makeApiKey: { id: string; key: string } }>(
      `mutation { makeApiKey(name: "portal", days: 30) { ... on NewApiKey { id key } ${REFUSAL} } }`,
    );
    const { id, key } = made.data.makeApiKey;
    const ask = (query: string, bearer = key) =>
      fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
    expect(await (await ask('{ me { name role } }')).json()).toMatchObject({
      data: { me: { name: expect.stringMatching(/^key portal [0-9a-f]{12}$/), role: 'intake' } },
    });
    expect(JSON.stringify(await (await ask('{ complaints { totalCount } }')).json())).toContain('CLQ_FORBIDDEN');
    expect((await ask('{ me { name } }', `${key}x`)).status).toBe(401);
    const form = new FormData();
    form.append('file', new Blob(['complaint_id,received_at,text\nKEY1,2024-05-01,brought by a program']), 'k.csv');
    const upload = await fetch(`${server.url}/api/imports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
      body: form,
    });
    expect(upload.status).toBe(202);
    const listed = await admin.query<{ apiKeys: object[] }>('{ apiKeys { id name createdBy usedAt } }');
    expect(listed.data.apiKeys).toContainEqual({
      id,
      name: 'portal',
      createdBy: 'admin',
      usedAt: expect.any(String),
    });
    await admin.query('mutation($id: ID!) { removeApiKey(id: $id) }', { id });
    expect((await ask('{ me { name } }')).status).toBe(401);
    await admin.settled();
  });

  it('asks for a fresh code where an account has a second factor, and waits after wrong tries', async () => {
    const signIn = async (name: string, code?: string, password = OWN) => {
      const r = await fetch(`${server.url}/api/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name, password, ...(code === undefined ? {} : { code }) }),
      });
      return r.ok ? 'in' : ((await r.json()) as { code: string }).code;
    };
    const session = sessions.get('compliance')!;
    const begun = await session.query<{ beginSecondFactor: { secret: string; uri: string } }>(
      `mutation($password: String!) { beginSecondFactor(password: $password) { ... on SecondFactor { secret uri } ${REFUSAL} } }`,
      { password: OWN },
    );
    const stolen = await session.query(
      `mutation { beginSecondFactor(password: "a guess of a thief") { ... on SecondFactor { uri } ${REFUSAL} } }`,
    );
    expect(stolen.refusal?.code).toBe('CLQ_PASSWORD_WRONG');
    const totp = URI.parse(begun.data.beginSecondFactor.uri) as TOTP;
    expect(totp.secret.base32).toBe(begun.data.beginSecondFactor.secret);
    // Until a code has confirmed it, nothing has changed.
    expect(await signIn('compliance-1')).toBe('in');
    const confirm = (code: string) =>
      session.query(
        `mutation($code: String!) { confirmSecondFactor(code: $code) { ... on Done { done } ${REFUSAL} } }`,
        { code },
      );
    expect((await confirm('12345')).refusal?.code).toBe('CLQ_LOGIN_CODE');
    const now = Date.now();
    expect((await confirm(totp.generate({ timestamp: now }))).errors).toBeUndefined();
    expect(await signIn('compliance-1')).toBe('CLQ_LOGIN_CODE');
    // The code that confirmed it opens nothing any more; the next one does, once.
    expect(await signIn('compliance-1', totp.generate({ timestamp: now }))).toBe('CLQ_LOGIN_CODE');
    const next = totp.generate({ timestamp: now + 30_000 });
    expect(await signIn('compliance-1', next, 'another password')).toBe('CLQ_LOGIN_WRONG');
    expect(await signIn('compliance-1', next)).toBe('in');
    expect(await signIn('compliance-1', next)).toBe('CLQ_LOGIN_CODE');
    expect(
      problemOf(
        await admin.query(`mutation { resetSecondFactor(name: "compliance-1") { ... on Done { done } ${REFUSAL} } }`),
      ),
    ).toBeNull();
    expect(await signIn('compliance-1')).toBe('in');
    sessions.set('compliance', await server.login('compliance-1', PASSWORD));
    const answers = [];
    for (let k = 0; k < 7; k++) answers.push(await signIn('intake-1', undefined, `wrong ${k}`));
    expect(answers.slice(0, 5)).toEqual(Array(5).fill('CLQ_LOGIN_WRONG'));
    expect(answers[6]).toBe('CLQ_LOGIN_SLOW');
    expect(await signIn('intake-1')).toBe('CLQ_LOGIN_SLOW');
  });

  it('works on complaints from the queue to the answer, and everything is written down', async () => {
    const compliance = sessions.get('compliance')!;
    const triage = sessions.get('analyst')!;
    interface Task {
      readonly complaint: { readonly id: string };
      readonly lane: string;
      readonly clock: { readonly due: string; readonly stage: string; readonly missed: boolean };
    }
    const fields = '{ complaint { id } lane clock { due stage missed asked { stage approvals of } } }';
    const { data } = await triage.query<{ takeNext: Task }>(`mutation { takeNext ${fields} }`);
    expect(data.takeNext.lane).toBe('hardship');
    const id = data.takeNext.complaint.id;
    const act = (session: Session, call: string, more = '') =>
      session.query<Record<string, Task>>(
        `mutation($id: ID!) { ${call}(complaint: $id${more}) { ... on Task ${fields} ${REFUSAL} } }`,
        { id },
      );
    const asked = await act(triage, 'askExtension', ', stage: "complicated", reason: "papers are missing"');
    expect(asked.data['askExtension'].clock).toMatchObject({
      stage: 'decision',
      asked: { stage: 'complicated', approvals: 0, of: 1 },
    });
    expect((await act(triage, 'approveExtension', ', stage: "complicated"')).errors?.[0].extensions.code).toBe(
      'CLQ_FORBIDDEN',
    );
    const approved = await act(compliance, 'approveExtension', ', stage: "complicated"');
    expect(approved.data['approveExtension'].clock.stage).toBe('complicated');
    expect((await act(compliance, 'recordAnswer', ', outcome: "explained", reason: "x"')).refusal?.en).toContain(
      'is working on this complaint',
    );
    expect(problemOf(await act(triage, 'recordAnswer', ', outcome: "negotiated", reason: "a plan"'))).toBeNull();
    const log = await sessions.get('auditor')!.query<{
      auditEntries: { edges: { node: { actor: string; action: string; request: string | null } }[] };
    }>(
      'query($id: ID!) { auditEntries(first: 20, filter: { subjectKind: "complaint", subjectId: $id }) { edges { node { actor action request hash } } } }',
      { id },
    );
    // What admin-1 had taken went back to the queue when that account was removed.
    const acts = log.data.auditEntries.edges
      .map((e) => e.node)
      .filter((n) => n.action.startsWith('Mutation.') && n.actor !== 'admin-1');
    expect(acts.map((n) => `${n.actor} ${n.action}`).reverse()).toEqual([
      'analyst-1 Mutation.takeNext',
      'analyst-1 Mutation.askExtension',
      'compliance-1 Mutation.approveExtension',
      'analyst-1 Mutation.recordAnswer',
    ]);
    for (const n of acts) expect(n.request).toMatch(/^[0-9a-f-]{36}$/);
    // Reading what somebody wrote is an entry too, written before it was shown.
    await sessions.get('auditor')!.query('query($id: ID!) { complaint(id: $id) { text } }', { id });
    const reads = await admin.query<{ auditEntries: { edges: { node: { actor: string; action: string } }[] } }>(
      'query($id: ID!) { auditEntries(first: 1, filter: { subjectKind: "complaint", subjectId: $id }) { edges { node { actor action } } } }',
      { id },
    );
    expect(reads.data.auditEntries.edges[0].node).toEqual({ actor: 'auditor-1', action: 'Query.complaint' });
    await server.stop();
    const verified = await claque(['audit', 'verify'], { CLAQUE_FOLDER: folder });
    expect(verified).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+ entries, every link holds\n.*the end is sealed by this installation's key\n$/),
    });
    expect((await claque(['audit', 'end'], { CLAQUE_FOLDER: folder })).out).toMatch(/^\{"day":"\d{4}-/);
  });
});
