import {
  type GraphQLInputType,
  type GraphQLOutputType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { readSchema } from '../../apps/server/graphql/sdl.js';
import { ACCESS, ROLES } from '../../libs/domain/access.js';
import { random } from '../../libs/kernel/index.js';
import { REFUSAL, type Server } from '../e2e/server.js';

const PASSWORD = 'a password of many words';
/** What programs trip over. */
const HOSTILE = [
  '',
  ' ',
  'none',
  '0',
  '-1',
  'null',
  '\u0000',
  '\ud800',
  "'; DROP TABLE audit; --",
  '%',
  '../../etc/passwd',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '２０２４',
  '停息挂账',
  '👩‍👩‍👧',
  '{"a":1}',
  '2024-02-30',
  '9999-12-31T23:59:59Z',
  'a'.repeat(5000),
  'C1|C2',
  '__proto__',
  'constructor',
];

export interface FuzzResult {
  readonly requests: number;
  readonly refused: number;
  /** What was asked where the answer was a server error. */
  readonly failures: readonly string[];
}

/** @param ids of things that are there, for arguments that lead somewhere. */
export async function fuzz(
  server: Server,
  adminPassword: string,
  seconds: number,
  seed: number,
  ids: readonly string[],
): Promise<FuzzResult> {
  const next = random(seed);
  const int = (n: number) => Math.floor(next() * n);
  const pick = <T>(list: readonly T[]): T => list[int(list.length)];
  const schema = readSchema();
  const sessions = new Map<string, string>();
  const admin = await server.login('admin', adminPassword);
  const signIn = async (role: string) => {
    await admin.query(
      `mutation($n: String!, $r: Role!, $p: String) { putAccount(name: $n, role: $r, password: $p) { ... on User { name } ${REFUSAL} } }`,
      { n: `fuzz-${role}`, r: role, p: PASSWORD },
    );
    sessions.set(role, (await server.login(`fuzz-${role}`, PASSWORD)).cookie);
  };
  for (const role of ROLES) await signIn(role);

  const scalar = (name: string): unknown => {
    if (next() < 0.05) return pick<unknown>([null, [], {}, true, 1.5]);
    if (name === 'Int') return pick([0, 1, -1, 2, 50, 101, 2 ** 31 - 1, -(2 ** 31)]);
    if (name === 'Float') return pick([0, 0.5, 1, -1, 1e308, 1e-320]);
    if (name === 'Boolean') return next() < 0.5;
    return next() < 0.3 && ids.length > 0 ? pick(ids) : pick(HOSTILE);
  };
  const value = (type: GraphQLInputType, depth = 0): unknown => {
    if (isNonNullType(type)) return value(type.ofType, depth);
    if (isListType(type)) return Array.from({ length: int(4) }, () => value(type.ofType, depth));
    if (isEnumType(type)) return next() < 0.95 ? pick(type.getValues()).value : 'nothing';
    if (isInputObjectType(type))
      return Object.fromEntries(
        Object.values(type.getFields())
          .filter((f) => isNonNullType(f.type) || (depth < 3 && next() < 0.5))
          .map((f) => [f.name, value(f.type, depth + 1)]),
      );
    return scalar(type.name);
  };
  const selection = (given: GraphQLOutputType, depth: number, variables: Map<string, [string, unknown]>): string => {
    let type = given;
    while (isNonNullType(type) || isListType(type)) type = type.ofType;
    if (isLeafType(type)) return '';
    // A mutation's union: what it grants comes first, and every other member is a refusal.
    if (isUnionType(type)) {
      const [granted] = type.getTypes();
      return `{ ... on ${granted.name} ${selection(granted, depth, variables)} ${REFUSAL} }`;
    }
    if (!isObjectType(type)) return '{ __typename }';
    const fields = Object.values(type.getFields()).filter(() => next() < 0.5);
    const parts = depth > 4 ? [] : fields.map((f) => call(f.name, f, depth, variables));
    return `{ __typename ${parts.join(' ')} }`;
  };
  const call = (
    name: string,
    field: {
      readonly args: readonly { readonly name: string; readonly type: GraphQLInputType }[];
      readonly type: GraphQLOutputType;
    },
    depth: number,
    variables: Map<string, [string, unknown]>,
  ): string => {
    const args = field.args
      .filter((a) => isNonNullType(a.type) || next() < 0.6)
      .map((a) => {
        const variable = `v${variables.size}`;
        variables.set(variable, [String(a.type), value(a.type)]);
        return `${a.name}: $${variable}`;
      });
    return `${name}${args.length === 0 ? '' : `(${args.join(', ')})`} ${selection(field.type, depth + 1, variables)}`;
  };
  // What would end the fuzzing itself.
  const spared = new Set(['putAccount', 'removeAccount', 'confirmSecondFactor']);
  const roots = [
    ...Object.values(schema.getQueryType()!.getFields()).map((f) => ['query', f] as const),
    ...Object.values(schema.getMutationType()!.getFields())
      .filter((f) => !spared.has(f.name))
      .map((f) => ['mutation', f] as const),
  ];
  const addresses = Object.keys(ACCESS).filter((name) => name.includes(' ') && !/log(in|out)/.test(name));

  const failures: string[] = [];
  let requests = 0;
  let refused = 0;
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end && failures.length < 20) {
    const cookie = sessions.get(pick(ROLES))!;
    requests++;
    if (next() < 0.8) {
      const [kind, field] = pick(roots);
      const variables = new Map<string, [string, unknown]>();
      const body = call(field.name, field, 0, variables);
      const head = [...variables].map(([name, [type]]) => `$${name}: ${type}`).join(', ');
      let query = `${kind} ${head === '' ? '' : `(${head})`} { ${body} }`;
      // Now and then no GraphQL at all.
      if (next() < 0.05) query = query.slice(0, int(query.length)) + pick(HOSTILE) + query.slice(int(query.length));
      const asked = JSON.stringify({
        query,
        variables: Object.fromEntries([...variables].map(([name, [, v]]) => [name, v])),
      });
      const r = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { cookie, origin: server.url, 'content-type': 'application/json' },
        body: asked,
      });
      const answer = await r.text();
      if (r.status >= 500 || answer.includes('CLQ_INTERNAL')) failures.push(`${asked} -> ${r.status} ${answer}`);
      if (/"errors"|"code":"CLQ_/.test(answer)) refused++;
    } else {
      const [method, path] = pick(addresses).split(' ');
      const id = next() < 0.3 && ids.length > 0 ? pick(ids) : pick(HOSTILE);
      const query = next() < 0.5 ? '' : `?a=${encodeURIComponent(pick(HOSTILE).toWellFormed())}&b=${int(9)}&a[]=x`;
      const form = new FormData();
      const part = pick(['file', 'map', 'x']);
      if (next() < 0.5) form.append(part, new Blob([pick(HOSTILE)]), 'a');
      else form.append(part, pick(HOSTILE));
      const headers: Record<string, string> = { cookie, origin: server.url };
      let body: BodyInit | null = null;
      if (method === 'POST') {
        if (next() < 0.4) body = form;
        else {
          headers['content-type'] = pick(['application/json', 'text/plain', 'multipart/form-data', 'application/xml']);
          body =
            next() < 0.5
              ? pick(HOSTILE)
              : JSON.stringify(pick<unknown>([[], {}, [{}], [null], 1, 'x', [{ caller: {} }]]));
        }
      }
      const address = `${path.replace(':id', encodeURIComponent(id.toWellFormed()))}${query}`;
      const r = await fetch(`${server.url}${address}`, { method, headers, body });
      if (r.status >= 500 && r.status !== 503) failures.push(`${method} ${address} -> ${r.status} ${await r.text()}`);
      else await r.arrayBuffer();
      if (r.status >= 400) refused++;
    }
  }
  const undeclared = server.output().match(/.*"undeclared refusal".*/g) ?? [];
  failures.push(...undeclared);
  const alive = await fetch(`${server.url}/api/health`);
  if (!alive.ok) failures.push(`the server is gone: ${alive.status}`);
  return { requests, refused, failures };
}
