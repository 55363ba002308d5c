/** Signing in at an organisation's own provider, a real one out of npm. */
import { rmSync } from 'node:fs';
import { createServer, type Server as HttpServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Provider from 'oidc-provider';
import { freePort } from '../free-port.js';
import { temporary } from './cli.js';
import { type Server, startServer } from './server.js';

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  tina: ['staff', 'complaints-team'],
  anna: ['risk'],
  nobody: ['staff'],
  demo: ['risk'],
};

/** A browser without a screen: it keeps cookies by host and follows where it is led. */
class Browser {
  private readonly jar = new Map<string, Map<string, string>>();

  cookies(url: string): string {
    return [...(this.jar.get(new URL(url).host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async go(url: string, init: RequestInit = {}): Promise<{ url: string; status: number; text: string; set: string[] }> {
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie: this.cookies(url) },
    });
    const set = response.headers.getSetCookie();
    const own = this.jar.get(new URL(url).host) ?? new Map<string, string>();
    this.jar.set(new URL(url).host, own);
    for (const c of set) {
      const [pair, ...rest] = c.split(';');
      const [name, ...value] = pair.split('=');
      if (/expires=Thu, 01 Jan 1970/i.test(rest.join(';'))) own.delete(name);
      else own.set(name, value.join('='));
    }
    const to = response.headers.get('location');
    if (to !== null) {
      await response.body?.cancel();
      const next = new URL(to, url).href;
      const last = await this.go(next);
      return { ...last, set: [...set, ...last.set] };
    }
    return { url, status: response.status, text: await response.text(), set };
  }
}

describe('sign-in by OpenID Connect', () => {
  const folder = temporary();
  let provider: HttpServer;
  let server: Server;
  let issuer: string;
  let url: string;

  beforeAll(async () => {
    const [port, own] = [await freePort(), await freePort()];
    issuer = `http://127.0.0.1:${own}`;
    url = `http://127.0.0.1:${port}`;
    const oidc = new Provider(issuer, {
      clients: [
        {
          client_id: 'claque',
          client_secret: 'a secret of the client',
          redirect_uris: [`${url}/api/oidc/callback`],
          grant_types: ['authorization_code'],
          response_types: ['code'],
        },
      ],
      claims: { openid: ['sub'], profile: ['preferred_username', 'groups'], email: ['email'] },
      conformIdTokenClaims: false,
      cookies: { keys: ['test'] },
      findAccount: (_: unknown, id: string) => ({
        accountId: id,
        claims: () => ({ sub: id, preferred_username: id.split('+')[0], groups: GROUPS[id.split('+')[0]] ?? [] }),
      }),
    });
    provider = createServer(oidc.callback());
    await new Promise<void>((resolve) => provider.listen(own, '127.0.0.1', resolve));
    server = await startServer(folder, {
      CLAQUE_PORT: String(port),
      CLAQUE_URL: url,
      CLAQUE_OIDC_ISSUER: issuer,
      CLAQUE_OIDC_CLIENT: 'claque',
      CLAQUE_OIDC_SECRET: 'a secret of the client',
      CLAQUE_OIDC_ROLES: 'complaints-team=triage,risk=analyst',
      CLAQUE_ADMIN_PASSWORD: 'four words that nobody knows',
    });
  }, 60_000);
  afterAll(async () => {
    await server?.stop();
    provider?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Goes through the provider's own pages as somebody. */
  const signIn = async (browser: Browser, as: string) => {
    let page = await browser.go(`${url}/api/oidc/begin`);
    for (let i = 0; i < 5 && page.url.startsWith(issuer); i++) {
      const prompt = /name="prompt" value="(\w+)"/.exec(page.text)![1];
      page = await browser.go(page.url, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ prompt, ...(prompt === 'login' ? { login: as, password: 'x' } : {}) }),
      });
    }
    return page;
  };
  const me = async (browser: Browser) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: browser.cookies(url), origin: url },
      body: JSON.stringify({ query: '{ me { name role } }' }),
    });
    return ((await response.json()) as { data?: { me: object } }).data?.me;
  };

  it('makes an account with the role of the group, and signs in again', async () => {
    for (let i = 0; i < 2; i++) {
      const browser = new Browser();
      const page = await signIn(browser, 'tina');
      expect([page.url, page.status]).toEqual([`${url}/`, 200]);
      expect(page.set.find((c) => c.startsWith('claque_session='))).toMatch(/HttpOnly; SameSite=Strict/);
      expect(await me(browser)).toEqual({ name: 'tina', role: 'triage' });
    }
    const anna = new Browser();
    await signIn(anna, 'anna');
    expect(await me(anna)).toEqual({ name: 'anna', role: 'analyst' });
    const admin = await server.login('admin', 'four words that nobody knows');
    const { data } = await admin.query<{ auditEntries: { edges: { node: { subjectId: string } }[] } }>(
      '{ auditEntries(first: 50) { edges { node { action subjectId } } } }',
    );
    const made = (data.auditEntries.edges as { node: { action: string; subjectId: string } }[])
      .filter((e) => e.node.action === 'GET /api/oidc/callback')
      .map((e) => e.node.subjectId);
    expect(made).toEqual(['anna', 'tina']);
  });

  it('refuses who has no role, whose name is somebody else’s, and what was not begun here, and says so', async () => {
    const message = async (page: { url: string }) => {
      const problem = new URL(page.url).searchParams.get('problem');
      const ways = (await (await fetch(`${url}/api/login-ways?problem=${problem}`)).json()) as {
        openId: boolean;
        problem: { en: string; zh: string };
      };
      expect(ways.openId).toBe(true);
      return ways.problem.en;
    };
    expect(await message(await signIn(new Browser(), 'nobody'))).toContain('none of your groups');
    expect(await message(await signIn(new Browser(), 'demo'))).toContain('belongs to somebody else');
    // The same name from another subject of the provider.
    expect(await message(await signIn(new Browser(), 'tina+other'))).toContain('belongs to somebody else');
    expect(await message(await new Browser().go(`${url}/api/oidc/callback?code=x&state=y`))).toContain(
      'not started here',
    );
    const browser = new Browser();
    await fetch(`${url}/api/oidc/begin`, { redirect: 'manual' });
    const begun = await browser.go(`${url}/api/oidc/begin`);
    expect(begun.url.startsWith(issuer)).toBe(true);
    expect(await message(await browser.go(`${url}/api/oidc/callback?code=forged&state=forged`))).toContain(
      'did not say who',
    );
    expect(await me(browser)).toBeUndefined();
  });

  it('gives whom a provider signs in no password here', async () => {
    const response = await fetch(`${url}/api/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'tina', password: '' }),
    });
    expect(response.status).toBe(401);
  });

  it.each([
    ['changePassword', 'changePassword(current: "x", next: "six geese behind the mill")'],
    ['beginSecondFactor', 'beginSecondFactor(password: "x")'],
  ])('sends whom a provider signs in there with %s', async (name, call) => {
    const browser = new Browser();
    await signIn(browser, 'tina');
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: browser.cookies(url), origin: url },
      body: JSON.stringify({ query: `mutation { ${call} { __typename ... on Refusal { code } } }` }),
    });
    expect(await response.json()).toEqual({
      data: { [name]: { __typename: 'PasswordElsewhereRefusal', code: 'CLQ_PASSWORD_ELSEWHERE' } },
    });
  });
});
