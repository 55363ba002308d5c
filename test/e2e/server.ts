import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './cli.js';
import { copyFilled } from './filled.js';

/** Password of the administrator where a test names none. */
export const ADMIN_PASSWORD = 'seven kettles on a ladder';
/** Password of `demo` (analyst) and `demo-compliance`, real accounts that each test server has. */
export const PASSWORD = 'five lamps under the bridge';

export interface Server {
  readonly url: string;
  readonly child: ChildProcess;
  /** Everything printed so far. */
  readonly output: () => string;
  readonly exited: Promise<number | null>;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** As `demo`, or another account. A password for the first sign-in is replaced by one that later calls know. */
  login(name?: string, password?: string): Promise<Session>;
}

/** Asks a mutation what it says where it refuses. */
export const REFUSAL = '... on Refusal { code en zh }';

export interface Answer<T> {
  data: T;
  errors?: { message: string; extensions: { code: string; zh: string } }[];
  /** What the first mutation that refused says, where the query asks by REFUSAL. */
  refusal?: { code: string; en: string; zh: string };
}

/** The code of what went wrong, be it an error or a refusal; null: what was asked was done. */
export const problemOf = ({ errors, refusal }: Answer<unknown>): string | null =>
  errors?.[0].extensions.code ?? refusal?.code ?? null;

export interface Session {
  query<T = Record<string, never>>(query: string, variables?: object): Promise<Answer<T>>;
  upload(files: Record<string, string | Uint8Array>, map?: string): Promise<Response>;
  readonly cookie: string;
  /** Waits until no import is worked on. */
  settled(): Promise<void>;
}

/** What a test's accounts add to a password for the first sign-in, to have one of their own. */
export const OF_ONES_OWN = ' of my own';
/** Passwords that replaced those for the first sign-in, by folder and account. */
const chosen = new Map<string, string>();

/** Settings under which the demo is filled in as without them. Under any other a folder is filled of its own. */
const NO_MATTER: ReadonlySet<string> = new Set([
  'CLAQUE_MAIL_FROM',
  'CLAQUE_OPS_PORT',
  'CLAQUE_QUERIES',
  'CLAQUE_RATE_LIMIT',
  'CLAQUE_READER_MEMORY_MB',
  'CLAQUE_READER_PATIENCE',
  'CLAQUE_READER_SECONDS',
  'CLAQUE_READER_UNPACKED_MB',
  'CLAQUE_SMTP',
  'CLAQUE_SOURCE_FOLDERS',
  'CLAQUE_TEST_STATEMENTS',
  'CLAQUE_UPLOAD_LIMIT_MB',
  'CLAQUE_WEBHOOK_NETWORKS',
  // What a test loads with it has a setting of its own.
  'NODE_OPTIONS',
]);

/** Whether what a first start would make in the folder can be copied from an earlier one. */
function canCopy(folder: string, more: Readonly<Record<string, string>>): boolean {
  const plain = Object.keys(more).every((n) => NO_MATTER.has(n));
  return plain && (!existsSync(folder) || readdirSync(folder).length === 0);
}

/**
 * Starts the built server on a free port with the demo's data; resolves once it is ready and its accounts are there.
 * With CLAQUE_DEMO=0 it has neither the data nor these accounts. A folder that is empty gets a copy of one that a first
 * start has filled, where the settings leave that the same.
 *
 * @param accounts false leaves the demo as it comes, with its published login.
 */
export async function startServer(
  folder: string,
  more: Record<string, string> = {},
  options: { readonly accounts?: boolean } = {},
): Promise<Server> {
  if (options.accounts === undefined && canCopy(folder, more))
    await copyFilled(folder, async (empty) => {
      const server = await startProcess(empty, {});
      await (await server.login()).settled();
      await server.stop();
    });
  return startProcess(folder, more, options);
}

async function startProcess(
  folder: string,
  more: Record<string, string>,
  { accounts = more['CLAQUE_DEMO'] !== '0' }: { readonly accounts?: boolean } = {},
): Promise<Server> {
  const admin = more['CLAQUE_ADMIN_PASSWORD'] ?? ADMIN_PASSWORD;
  const child = spawn(process.execPath, [join(root, 'scripts/claque.mjs'), 'serve'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      CLAQUE_FOLDER: folder,
      CLAQUE_PORT: '0',
      CLAQUE_DEMO: '1',
      ...(accounts ? { CLAQUE_ADMIN_PASSWORD: admin } : {}),
      CLAQUE_SKETCH_SEED: '1',
      // Tests ask faster than people do; what the limit does stands in notices.spec.ts.
      CLAQUE_RATE_LIMIT: '0',
      ...more,
    },
  });
  let output = '';
  const exited = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  const url = await new Promise<string>((resolve, reject) => {
    const look = (data: Buffer) => {
      output += data.toString();
      const found = /ready at (http:\/\/\S+)/.exec(output);
      if (found) resolve(found[1]);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    void exited.then((code) => reject(new Error(`the server ended with ${code}: ${output}`)));
  });
  const signIn = (name: string, password: string, newPassword = '') =>
    fetch(`${url}/api/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, password, newPassword }),
    });
  const server: Server = {
    url,
    child,
    exited,
    output: () => output,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return exited;
    },
    login: async (name = 'demo', password = PASSWORD) => {
      const key = `${folder} ${name} ${password}`;
      let response = await signIn(name, chosen.get(key) ?? password);
      // Somebody may have set it again since.
      if (response.status === 401 && chosen.has(key)) response = await signIn(name, password);
      if (
        response.status === 401 &&
        ((await response.clone().json()) as { code: string }).code === 'CLQ_PASSWORD_NEW'
      ) {
        const own = `${password}${OF_ONES_OWN}`;
        response = await signIn(name, password, own);
        chosen.set(key, own);
      }
      if (!response.ok) throw new Error(`${name} cannot sign in: ${await response.text()}`);
      const cookie = response.headers
        .getSetCookie()
        .find((c) => c.startsWith('claque_session='))!
        .split(';')[0];
      const session: Session = {
        cookie,
        query: async (query, variables = {}) => {
          const r = await fetch(`${url}/graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', cookie, origin: url },
            body: JSON.stringify({ query, variables }),
          });
          return answered((await r.json()) as Answer<never>);
        },
        upload: (files, map) => {
          const form = new FormData();
          if (map !== undefined) form.append('map', map);
          for (const [name, content] of Object.entries(files)) form.append('file', new Blob([content as never]), name);
          return fetch(`${url}/api/imports`, { method: 'POST', headers: { cookie, origin: url }, body: form });
        },
        settled: async () => {
          for (;;) {
            const { data } = await session.query<{ imports: { edges: { node: { state: string } }[] } }>(
              '{ imports(first: 100) { edges { node { state } } } }',
            );
            if (
              data.imports.edges.every(({ node }) => ['done', 'failed', 'matching', 'withdrawn'].includes(node.state))
            )
              return;
            await new Promise((resolve) => setTimeout(resolve, 150));
          }
        },
      };
      return session;
    },
  };
  if (accounts) await makeAccounts(server, signIn, admin);
  return server;
}

function answered<T>(answer: Answer<T>): Answer<T> {
  const refused = Object.values(answer.data ?? {}).find(
    (member): member is NonNullable<Answer<T>['refusal']> =>
      typeof member === 'object' && member !== null && 'code' in member && 'en' in member && 'zh' in member,
  );
  return refused === undefined ? answer : { ...answer, refusal: refused };
}

/** Makes `demo` and `demo-compliance`, unless an earlier start on the folder did. */
async function makeAccounts(
  server: Server,
  signIn: (name: string, password: string, newPassword?: string) => Promise<Response>,
  admin: string,
): Promise<void> {
  if ((await signIn('demo', PASSWORD)).ok) return;
  const session = await server.login('admin', admin);
  const first = 'for one sign-in and no more';
  for (const [name, role] of [
    ['demo', 'analyst'],
    ['demo-compliance', 'compliance'],
  ]) {
    const made = await session.query(
      `mutation($name: String!, $role: Role!, $password: String) { putAccount(name: $name, role: $role, password: $password) { ... on User { name } ${REFUSAL} } }`,
      { name, role, password: first },
    );
    const chosen = await signIn(name, first, PASSWORD);
    if (problemOf(made) !== null || !chosen.ok) throw new Error(`${name} cannot be made: ${JSON.stringify(made)}`);
  }
}
