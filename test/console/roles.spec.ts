/** Each role meets what it may open and nothing else. What goes wrong says so beside the button, and what was typed stays. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { FIELDS, may, ROLES, type Role } from '../../libs/domain/access.js';
import { temporary } from '../e2e/cli.js';
import { REFUSAL, type Server, type Session, startServer } from '../e2e/server.js';
import { ADMIN, accessible, goWithin, LANGUAGES, launch, leave, signedIn, strangerAt, suite } from './browser.js';

const FIRST = 'seven horses under a lamp';
const OWN = 'eleven maps in a drawer';
const NEXT = 'nine bells over the lake';
/** Places of the navigation with the operation that each shows first. */
const PLACES = {
  '/': 'Query.imports',
  '/queue': 'Query.queue',
  '/complaints': 'Query.complaints',
  '/clusters': 'Query.clusters',
  '/inquiries': 'Query.inquiries',
  '/groups': 'Query.groups',
  '/rings': 'Query.rings',
  '/documents': 'Query.papers',
  '/calls': 'Query.lines',
  '/explorer': 'Query.neighbourhood',
  '/cases': 'Query.cases',
  '/template-bank': 'Query.bank',
  '/false-accusations': 'Query.accusations',
  '/objections': 'Query.objections',
  '/insights': 'Query.insights',
  '/detectors': 'Query.detectors',
  '/admin': 'Query.accounts',
} as const;

/** Waits until nothing that the page asked for is under way, and nothing was for a while. */
function watched(page: Page): () => Promise<void> {
  let open = 0;
  page.on('request', () => {
    open++;
  });
  const over = () => {
    open--;
  };
  page.on('requestfinished', over);
  page.on('requestfailed', over);
  return async () => {
    for (
      let still = 0;
      still < 4;
      still = open > 0 || (await page.locator('.mantine-Loader-root').count()) > 0 ? 0 : still + 1
    )
      await page.waitForTimeout(50);
  };
}

suite('each role', () => {
  let folder = '';
  let server: Server;
  let browser: Browser;
  let admin: Session;
  beforeAll(async () => {
    folder = temporary();
    server = await startServer(folder);
    await (await server.login()).settled();
    admin = await server.login('admin', ADMIN);
    browser = await launch();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Makes an account of a role and signs it in: its first password is for one use, so the page asks for another one. */
  async function firstSignIn(role: Role, name: string, path = '/'): Promise<Page> {
    await admin.query(
      `mutation($n: String!, $r: Role!, $p: String) { putAccount(name: $n, role: $r, password: $p) { ... on User { name } ${REFUSAL} } }`,
      { n: name, r: role, p: FIRST },
    );
    const page = await strangerAt(browser, server, 'en', path);
    await page.locator('input[name=name]').fill(name);
    await page.locator('input[name=password]').fill(FIRST);
    await page.keyboard.press('Enter');
    await page.locator('input[name=newPassword]').fill(OWN);
    await accessible(page);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').waitFor();
    return page;
  }

  it('is led to the places that it may open, and each of them opens', async () => {
    for (const role of ROLES) {
      const name = `t-${role}`;
      const page = await firstSignIn(role, name);
      const quiet = watched(page);
      const links = await page.getByRole('navigation').getByRole('link').all();
      const led = await Promise.all(links.map((l) => l.getAttribute('href')));
      const expected = Object.entries(PLACES).flatMap(([path, needs]) => (may(role, needs) ? [path] : []));
      expect([role, led]).toEqual([role, expected]);
      expect(await page.getByTestId('user').textContent()).toContain(name);
      const refused: string[] = [];
      page.on('response', async (response) => {
        if (!response.url().endsWith('/graphql')) return;
        const body = await response.text().catch(() => '');
        if (body.includes('CLQ_FORBIDDEN')) refused.push(`${page.url()}: ${response.request().postData()}`);
      });
      const opened = async (path: string) => {
        await page.getByRole('heading', { level: 2 }).first().waitFor();
        await quiet();
        expect([role, path, await page.getByRole('alert').count()]).toEqual([role, path, 0]);
      };
      for (const path of expected) {
        await page.getByRole('navigation').locator(`a[href="${path}"]`).click();
        await page.waitForURL(`${server.url}${path}`);
        await opened(path);
      }
      await goWithin(page, '/account');
      await opened('/account');
      expect([role, refused]).toEqual([role, []]);
      // What it may not open says so, where an address leads there all the same.
      for (const [k, path] of Object.keys(PLACES)
        .filter((p) => !expected.includes(p))
        .entries()) {
        // The first is loaded, the others come within the console, each from a page that is there.
        if (k === 0) await page.goto(`${server.url}${path}`);
        else {
          await goWithin(page, '/account');
          await page.getByRole('heading', { level: 2 }).first().waitFor();
          await goWithin(page, path);
        }
        await page.getByText('Your role has no access to this page.').waitFor();
      }
      await leave(page);
    }
  }, 400_000);

  it('sees the fields that it may, and why the others stay masked', async () => {
    const { data } = await admin.query<{ complaints: { edges: { node: { id: string } }[] } }>(
      '{ complaints(first: 1) { edges { node { id } } } }',
    );
    const page = await firstSignIn('analyst', 'ana', `/complaints/${data.complaints.edges[0].node.id}`);
    const person = page.getByTestId('person');
    await person.waitFor();
    const rows = await person.locator('tbody tr').all();
    expect(rows.length).toBeGreaterThan(3);
    let barred = 0;
    for (const row of rows) {
      const box = row.getByRole('checkbox');
      const disabled = await box.isDisabled();
      expect(await row.getByText('not shown to your role').count()).toBe(disabled ? 1 : 0);
      if (disabled) barred++;
      else await box.check();
    }
    expect(barred).toBeGreaterThan(0);
    expect(FIELDS.idNumber.includes('analyst')).toBe(false);
    await accessible(page);
    const masked = await person.locator('tbody tr').allTextContents();
    await person.getByLabel('Why you need to see it').fill('to compare accounts');
    await person.getByRole('button', { name: 'Reveal (logged)' }).click();
    for (const [k, text] of masked.entries())
      if (!text.includes('not shown'))
        await person.locator('tbody tr').nth(k).getByText(/\*/).waitFor({ state: 'detached' });
    expect(await person.getByRole('alert').count()).toBe(0);
    await leave(page);
  }, 120_000);

  for (const language of LANGUAGES)
    it(`keeps what was typed where an answer is not recorded, in ${language}`, async () => {
      const w = {
        en: {
          reason: 'Explanation',
          record: 'Record the answer',
          said: 'The server is not responding.',
          done: 'answered',
        },
        zh: { reason: '答复说明', record: '登记答复', said: '服务器无响应。', done: '已答复' },
      }[language];
      const page = await signedIn(browser, server, language, '/queue');
      await page.getByTestId('queue').focus();
      await page.keyboard.press('n');
      const work = page.getByTestId('work');
      await work.getByLabel(w.reason).fill('a plan was agreed by phone');
      // Nothing is chosen beforehand: without an outcome nothing is recorded.
      expect(await work.getByRole('button', { name: w.record }).isDisabled()).toBe(true);
      await work.getByRole('combobox').selectOption({ index: 1 });
      await page.route('**/graphql', (route) => route.abort('connectionrefused'));
      await work.getByRole('button', { name: w.record }).click();
      await work.getByRole('alert').getByText(w.said).waitFor();
      expect(await work.getByLabel(w.reason).inputValue()).toBe('a plan was agreed by phone');
      await accessible(page);
      await page.unroute('**/graphql');
      await work.getByRole('button', { name: w.record }).click();
      await work.getByText(w.done, { exact: true }).waitFor();
      expect(await work.getByRole('alert').count()).toBe(0);
      await leave(page);
    }, 120_000);

  it('opens the explorer whatever this browser kept of an older release', async () => {
    const errors: string[] = [];
    const page = await signedIn(browser, server, 'en', '/complaints', { errors });
    for (const [k, kept] of [
      '{"name"',
      '{}',
      '[{"name":3}]',
      'null',
      '[{"name":"a","ids":["x"],"notes":"n"},7]',
    ].entries()) {
      await page.evaluate(`localStorage.setItem('claque-views', ${JSON.stringify(kept)})`);
      if (k === 0) await page.goto(`${server.url}/explorer`);
      else await goWithin(page, '/explorer');
      await page.getByRole('heading', { name: 'Explorer' }).waitFor();
      await goWithin(page, '/account');
    }
    const ring = await admin.query<{ rings: { edges: { node: { id: string } }[] } }>(
      '{ rings(first: 1) { edges { node { id } } } }',
    );
    await goWithin(page, `/explorer?ring=${ring.data.rings.edges[0].node.id}`);
    await page.getByTestId('graph').waitFor();
    await page.getByRole('button', { name: 'a', exact: true }).waitFor();
    expect(errors).toEqual([]);
    await leave(page);
  }, 120_000);

  it('changes its own password and turns on a second factor, on its own page', async () => {
    const page = await firstSignIn('triage', 'tia', '/account');
    await page.getByTestId('own-account').getByText('tia', { exact: true }).waitFor();
    const change = page.getByTestId('change-password');
    const fill = async (current: string, next: string) => {
      await change.locator('input').first().fill(current);
      await change.locator('input').last().fill(next);
      await change.getByRole('button', { name: 'Change password' }).click();
    };
    await fill('not my password', NEXT);
    await change.getByRole('alert').waitFor();
    await fill(OWN, NEXT);
    await change.getByText('Your password was changed.').waitFor();
    const factor = page.getByTestId('second-factor');
    await factor.locator('input').first().fill(NEXT);
    await factor.getByRole('button', { name: 'Set up' }).click();
    const secret = (await factor.getByTestId('secret').textContent())!.replaceAll(' ', '');
    await accessible(page);
    await factor.getByRole('textbox').fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate());
    await factor.getByRole('button', { name: 'Turn on' }).click();
    await factor.getByText('The second factor is on.').waitFor();
    await leave(page);
    // From now on a password alone does not do.
    const again = await strangerAt(browser, server, 'en');
    await again.locator('input[name=name]').fill('tia');
    await again.locator('input[name=password]').fill(NEXT);
    await again.keyboard.press('Enter');
    await again.locator('input[name=code]').waitFor();
    await leave(again);
  }, 120_000);

  it('reads the demo login where the demo is on, and nowhere else', async () => {
    const here = await strangerAt(browser, server, 'en');
    expect(await here.evaluate(`fetch('/api/login-ways').then((r) => r.json())`)).toMatchObject({ demo: null });
    expect(await here.getByTestId('demo-login').count()).toBe(0);
    await leave(here);
    const folderOfDemo = temporary();
    const demo = await startServer(folderOfDemo, {}, { accounts: false });
    try {
      const page = await strangerAt(browser, demo, 'en');
      await page.getByTestId('demo-login').getByText('claque-demo').waitFor();
      await accessible(page);
      await leave(page);
    } finally {
      await demo.stop();
      rmSync(folderOfDemo, { recursive: true, force: true });
    }
  }, 120_000);
});
