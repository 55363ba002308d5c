/** Who can sign in after a start: the demo ends with the first thing that is real, and nobody is left without a way in. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { root, temporary } from './cli.js';

const DEMO = 'claque-demo';
const folder = temporary();
let child: ChildProcess | null = null;
let output = '';
let url = '';

async function start(env: Record<string, string> = {}): Promise<void> {
  output = '';
  const started = spawn(process.execPath, [join(root, 'scripts/claque.mjs'), 'serve'], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', CLAQUE_FOLDER: folder, CLAQUE_PORT: '0', CLAQUE_OCR: '0', ...env },
  });
  child = started;
  url = await new Promise<string>((resolve, reject) => {
    const look = (data: Buffer) => {
      output += data.toString();
      const found = /ready at (http:\/\/\S+)/.exec(output);
      if (found) resolve(found[1]);
    };
    started.stdout.on('data', look);
    started.stderr.on('data', look);
    started.on('close', (code) => reject(new Error(`it ended with ${code}: ${output}`)));
  });
  // What is printed behind the address.
  await new Promise((resolve) => setTimeout(resolve, 300));
}
async function stop(): Promise<void> {
  if (child === null) return;
  const closed = new Promise((resolve) => child!.once('close', resolve));
  child.kill('SIGTERM');
  await closed;
  child = null;
}
async function signIn(name: string, password: string, newPassword = ''): Promise<{ code: string; cookie: string }> {
  const response = await fetch(`${url}/api/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password, newPassword }),
  });
  const { code = 'in' } = (await response.json()) as { code?: string };
  return { code, cookie: response.headers.getSetCookie().map((c) => c.split(';')[0])[0] ?? '' };
}
const me = async (cookie: string) =>
  (
    await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, origin: url },
      body: JSON.stringify({ query: '{ me { name } }' }),
    })
  ).status;

/** The demo's login as the page for signing in offers it. */
const offered = async () => ((await (await fetch(`${url}/api/login-ways`)).json()) as { demo: unknown }).demo;

describe('a first start', () => {
  afterEach(stop);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has the demo, whose accounts are gone for good once something is real', async () => {
    await start();
    expect(output).toContain('Demo login: demo / claque-demo');
    const demo = await signIn('demo', DEMO);
    expect(demo.code).toBe('in');
    // A file that is only looked at leaves everything as it is.
    const head = { 'tus-resumable': '1.0.0', cookie: demo.cookie, origin: url };
    const looked = Buffer.from('wann;was\n2026-05-01;sie rufen jeden Tag an\n');
    const metadata = `filename ${Buffer.from('x.csv').toString('base64')},ask ${Buffer.from('true').toString('base64')}`;
    const begun = await fetch(`${url}/api/uploads`, {
      method: 'POST',
      headers: { ...head, 'upload-length': String(looked.length), 'upload-metadata': metadata },
    });
    const arrived = await fetch(`${url}${begun.headers.get('location')}`, {
      method: 'PATCH',
      headers: { ...head, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
      body: looked,
    });
    expect(arrived.status).toBe(204);
    expect((await signIn('demo-compliance', DEMO)).code).toBe('in');
    expect(await offered()).toMatchObject({ name: 'demo' });
    const form = new FormData();
    form.append('file', new Blob(['complaint_id,received_at,text\nR1,2024-05-01,a real one\n']), 'demo/mine.csv');
    const sent = await fetch(`${url}/api/imports`, {
      method: 'POST',
      headers: { cookie: demo.cookie, origin: url },
      body: form,
    });
    expect(sent.status).toBe(202);
    // The one who brought it looks on; nobody else comes in by the published password.
    expect((await signIn('demo-compliance', DEMO)).code).toBe('CLQ_DEMO_OVER');
    expect(await offered()).toBeNull();
    expect(await me(demo.cookie)).toBe(200);
    await stop();

    for (const env of [{}, { CLAQUE_DEMO: '1' }, { CLAQUE_DEMO: '0', CLAQUE_HOST: '127.0.0.2' }]) {
      await start(env as Record<string, string>);
      expect(output).not.toContain('Demo login');
      expect((await signIn('demo', DEMO)).code).toBe('CLQ_LOGIN_WRONG');
      expect((await signIn('demo-compliance', DEMO)).code).toBe('CLQ_LOGIN_WRONG');
      expect(await me(demo.cookie)).toBe(401);
      expect(output).toMatch(/First sign-in: admin \/ \S+/);
      await stop();
    }

    await start();
    const password = /First sign-in: admin \/ (\S+)/.exec(output)![1];
    expect((await signIn('admin', password)).code).toBe('CLQ_PASSWORD_NEW');
    expect((await signIn('admin', password, 'a lamp under the green bridge')).code).toBe('in');
    await stop();
    await start();
    expect(output).not.toContain('First sign-in');
    expect((await signIn('admin', 'a lamp under the green bridge')).code).toBe('in');
    // The check of the container, where only the API listens.
    const health = () =>
      spawnSync(process.execPath, [join(root, 'scripts/deploy/health.mjs')], {
        env: { ...process.env, NODE_OPTIONS: '', CLAQUE_PORT: new URL(url).port, CLAQUE_OPS_PORT: '1' },
      }).status;
    expect(health()).toBe(0);
    await stop();
    expect(health()).toBe(1);
  }, 240_000);

  it('behind a proxy has no demo, and is not without a way in', async () => {
    rmSync(folder, { recursive: true, force: true });
    await start({ CLAQUE_URL: 'https://claque.bank.example' });
    expect((await signIn('demo', DEMO)).code).toBe('CLQ_LOGIN_WRONG');
    const password = /First sign-in: admin \/ (\S+)/.exec(output)![1];
    // Over https a sibling host can set no cookie of this name.
    const { cookie } = await signIn('admin', password, 'a lamp under the green bridge');
    expect(cookie).toMatch(/^__Host-claque_session=/);
  }, 120_000);
});
