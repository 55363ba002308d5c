import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './cli.js';

export interface Server {
  readonly url: string;
  readonly child: ChildProcess;
  /** Everything printed so far. */
  readonly output: () => string;
  readonly exited: Promise<number | null>;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** As the demo account, or another. */
  login(name?: string, password?: string): Promise<Session>;
}

export interface Session {
  query<T = Record<string, never>>(
    query: string,
    variables?: object,
  ): Promise<{ data: T; errors?: { message: string; extensions: { code: string; zh: string } }[] }>;
  upload(files: Record<string, string | Uint8Array>, map?: string): Promise<Response>;
  readonly cookie: string;
  /** Waits until no import is worked on. */
  settled(): Promise<void>;
}

/** Starts the built server on a free port; resolves once it says that it is ready. */
export async function startServer(folder: string, more: Record<string, string> = {}): Promise<Server> {
  const child = spawn(process.execPath, [join(root, 'scripts/claque.mjs'), 'serve'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      CLAQUE_FOLDER: folder,
      CLAQUE_PORT: '0',
      CLAQUE_DEMO: '1',
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
      const found = (
        more['CLAQUE_DEMO'] === '0' ? /ready at (http:\/\/\S+)/ : /ready at (http:\/\/\S+)[\s\S]*Demo login/
      ).exec(output);
      if (found) resolve(found[1]);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    void exited.then((code) => reject(new Error(`the server ended with ${code}: ${output}`)));
  });
  return {
    url,
    child,
    exited,
    output: () => output,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return exited;
    },
    login: async (name = 'demo', password = 'claque-demo') => {
      const response = await fetch(`${url}/api/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name, password }),
      });
      const cookie = response.headers.get('set-cookie')!.split(';')[0];
      const session: Session = {
        cookie,
        query: async (query, variables = {}) => {
          const r = await fetch(`${url}/graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', cookie },
            body: JSON.stringify({ query, variables }),
          });
          return (await r.json()) as never;
        },
        upload: (files, map) => {
          const form = new FormData();
          if (map !== undefined) form.append('map', map);
          for (const [name, content] of Object.entries(files)) form.append('file', new Blob([content as never]), name);
          return fetch(`${url}/api/imports`, { method: 'POST', headers: { cookie }, body: form });
        },
        settled: async () => {
          for (;;) {
            const { data } = await session.query<{ imports: { edges: { node: { state: string } }[] } }>(
              '{ imports(first: 100) { edges { node { state } } } }',
            );
            if (data.imports.edges.every(({ node }) => node.state === 'done' || node.state === 'failed')) return;
            await new Promise((resolve) => setTimeout(resolve, 150));
          }
        },
      };
      return session;
    },
  };
}
