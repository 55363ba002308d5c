/** What people do on the pages: the tour to the largest ring, a connection that breaks, papers under a slider, a what-if, letters out of use, cases split and put together. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { fill } from '../../apps/console/src/locales/fill.js';
import { en, zh } from '../../apps/console/src/locales/texts.js';
import { root, temporary } from '../e2e/cli.js';
import { certificate, zipOf } from '../e2e/papers.js';
import { REFUSAL, type Server, startServer } from '../e2e/server.js';
import { ADMIN, accessible, goWithin, LANGUAGES, type Language, launch, leave, signedIn, suite } from './browser.js';

/** The same text with other words in some places. */
const SHORT = {
  en: [
    'I Have Hard Inquiries On My Credit Report From Lightstream Bank. I Have No Acknowledgement Of These Inquiries.',
    'I Have Hard Inquiries On My Credit Report, And Snychrony Bank. I Have No Acknowledgement Of These Inquiries.',
  ],
  zh: [
    '排队三小时，蜜蜂图案的存折丢了，柜台不给补，麻烦总行尽快给我补办一本存折',
    '排队两小时，蝴蝶图案的存折坏了，柜台不肯补，麻烦总行抓紧给我补办一本存折',
  ],
} as const;

/** What the tests of a language look at. It comes in at once: every import analyzes everything again. */
async function filesOf(language: Language): Promise<Record<string, string | Uint8Array>> {
  const short = SHORT[language].map((text, k) => `S${language}${k},S${language}${k},2024-07-01,"${text}"`);
  const strange = ['13/03/2026', '02/03/2026'].map(
    (d, k) => `N${language}${k};${d};My fee was booked twice, letter ${k}.;`,
  );
  return {
    [`short-${language}.csv`]: `complaint_id,debtor_ref,received_at,text\n${short.join('\n')}\n`,
    [`bare-${language}.csv`]: `complaint_id,received_at,text\nE${language}0,2024-07-01,\n`,
    [`strange-${language}.csv`]: `Complaints of March;;\n\ncomplaint_id;received_at;text;contact_phone\n${strange[0]}020 7946 0999\n${strange[1]}020 7946 0018\n`,
    [`two-${language}.zip`]: await zipOf({
      [`${language}/a.png`]: certificate('Ann Miller', '2024-117733', 520),
      [`${language}/b.png`]: certificate('Bob Fisher', '2024-998811', 540),
    }),
  };
}

suite('what people do', () => {
  let folder = '';
  let server: Server;
  let browser: Browser;
  beforeAll(async () => {
    folder = temporary();
    server = await startServer(folder);
    const session = await server.login();
    await session.settled();
    browser = await launch();
  }, 180_000);
  let came: Promise<void> | null = null;
  /** Resolves once the files of both languages are in. */
  const filesCame = (): Promise<void> => {
    came ??= (async () => {
      const session = await server.login();
      await session.upload({ ...(await filesOf('en')), ...(await filesOf('zh')) });
      await session.settled();
    })();
    return came;
  };
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const WORDS = {
    en: {
      tour: 'Tour',
      next: 'Next',
      done: 'Done',
      account: '18 of 24 gave the same payee account',
      imported: 'done',
      set: 'Put on hold',
      why: 'Why it is put on hold',
      held: 'on hold',
      case: ['Title of the case', 'Reason for opening it', 'Open a case'],
      reason: 'Reason',
      parts: 'Items to move into a new case',
      newTitle: 'Title of the new case',
      split: 'Split off',
      into: 'Merge into it',
    },
    zh: {
      tour: '导览',
      next: '下一步',
      done: '完成',
      account: '24 人中 18 人使用同一收款账户',
      imported: '完成',
      set: '停用',
      why: '停用理由',
      held: '已暂缓',
      case: ['案件名称', '立案理由', '立案'],
      reason: '理由',
      parts: '移入新案件的内容',
      newTitle: '新案件名称',
      split: '拆分立案',
      into: '并入',
    },
  } as const;

  for (const language of LANGUAGES) {
    const w = WORDS[language];

    it(`somebody new is led to why the largest ring is one, in ${language}`, async () => {
      const errors: string[] = [];
      const page = await signedIn(browser, server, language, '/', { errors });
      // A first visit begins with it.
      await page.evaluate(`localStorage.removeItem('claque-tour')`);
      const fresh = await page.context().newPage();
      await fresh.addInitScript(
        `if (sessionStorage.getItem('begun') === null) { sessionStorage.setItem('begun', '1'); localStorage.removeItem('claque-tour'); }`,
      );
      await fresh.goto(server.url);
      const tour = fresh.getByTestId('tour');
      await tour.waitFor();
      const shots = process.env['CLAQUE_UPDATE_SCREENS'] === '1' ? join(root, 'docs/screens/walk') : null;
      for (let step = 1; ; step++) {
        await fresh.waitForTimeout(700);
        await accessible(fresh);
        if (shots !== null && language === 'en') await fresh.screenshot({ path: join(shots, `${step}.png`) });
        if (new URL(fresh.url()).pathname.startsWith('/rings/')) {
          await fresh.getByTestId('in-short').getByText(w.account).waitFor();
          await fresh.getByTestId('ring-against').waitFor();
        }
        const next = tour.getByRole('button', { name: w.next, exact: true });
        if ((await next.count()) === 0) break;
        // By the keyboard: the step that came has the focus, its buttons follow.
        await next.focus();
        await fresh.keyboard.press('Enter');
      }
      await tour.getByRole('button', { name: w.done, exact: true }).click();
      await tour.waitFor({ state: 'detached' });
      await fresh.reload();
      await fresh.getByRole('button', { name: w.tour, exact: true }).waitFor();
      expect(await fresh.getByTestId('tour').count()).toBe(0);
      // It is kept where it stood, and Escape ends it.
      await fresh.getByRole('button', { name: w.tour, exact: true }).click();
      await fresh.getByTestId('tour').getByRole('button', { name: w.next, exact: true }).click();
      await fresh.keyboard.press('Escape');
      await fresh.getByTestId('tour').waitFor({ state: 'detached' });
      // Also where it has just begun and nothing has the focus, as after a first sign-in.
      await fresh.evaluate(`localStorage.setItem('claque-tour', '0')`);
      await fresh.reload();
      await fresh.getByTestId('tour').waitFor();
      expect(await fresh.evaluate(`document.activeElement === document.body`)).toBe(true);
      await fresh.keyboard.press('Escape');
      await fresh.getByTestId('tour').waitFor({ state: 'detached' });
      expect(errors).toEqual([]);
      await fresh.close();
      await leave(page);
    }, 120_000);

    it(`a few sentences in the same words are shown as no letter, in ${language}`, async () => {
      await filesCame();
      const session = await server.login();
      const { data } = await session.query<{ complaint: { cluster: { id: string; loose: boolean } | null } }>(
        'query($id: ID!) { complaint(id: $id) { cluster { id loose } } }',
        { id: `S${language}0` },
      );
      expect(data.complaint.cluster).toMatchObject({ loose: true });
      const page = await signedIn(browser, server, language, `/complaints/S${language}0`);
      await page.getByTestId('marked').getByText(SHORT[language][0].slice(0, 12)).waitFor();
      expect(await page.getByTestId('template').count()).toBe(0);
      expect(await page.getByTestId('marked').locator('mark.slot').count()).toBe(0);
      await goWithin(page, `/clusters/${data.complaint.cluster?.id}`);
      await page.getByTestId('short-text').waitFor();
      expect(await page.getByTestId('template').count()).toBe(0);
      await accessible(page);
      await leave(page);
    }, 120_000);

    it(`a complaint that came without a text is taken in and says so, in ${language}`, async () => {
      const w = { en, zh }[language];
      await filesCame();
      const page = await signedIn(browser, server, language, `/complaints/E${language}0`);
      await page.getByTestId('no-text').getByText(w.noText).waitFor();
      // Of words that are not there it is not said that they are the complainant's own.
      expect(await page.getByText(w.ownWords).count()).toBe(0);
      await accessible(page);
      await goWithin(page, '/');
      const row = page
        .getByTestId('imports')
        .getByRole('row')
        .filter({ hasText: `bare-${language}.csv` });
      await row.getByText(fill(w.withoutText, { n: 1 })).waitFor();
      await accessible(page);
      await leave(page);
    }, 120_000);

    it(`how a stranger's file was read is said, in ${language}`, async () => {
      const w = { en, zh }[language];
      await filesCame();
      const page = await signedIn(browser, server, language, '/');
      const row = page
        .getByTestId('imports')
        .getByRole('row')
        .filter({ hasText: `strange-${language}.csv` });
      await row.getByRole('button', { name: '3', exact: true }).click();
      const notes = page.getByTestId('notes');
      await notes.getByText(w.readHowHint).waitFor();
      for (const said of ['DMY', 'GB']) await notes.getByText(said).waitFor();
      await accessible(page);
      await leave(page);
    }, 120_000);

    it(`an upload whose connection breaks goes on where it was, in ${language}`, async () => {
      const page = await signedIn(browser, server, language, '/');
      const file = join(folder, `broken-${language}.csv`);
      // Few complaints in a large file: a note that comes with each is kept and compared with nothing.
      const note = 'x'.repeat(300_000);
      const rows = Array.from(
        { length: 40 },
        (_, k) => `U${language}${k},2024-07-01,I waited for an hour at desk ${k}.,${note}`,
      );
      writeFileSync(file, `complaint_id,received_at,text,note\n${rows.join('\n')}\n`);
      const offsets: number[] = [];
      let broken = 0;
      await page.route('**/api/uploads/*', async (route) => {
        const request = route.request();
        if (request.method() === 'PATCH') {
          offsets.push(Number(request.headers()['upload-offset']));
          // The second piece is lost once.
          if (offsets.length === 2) {
            broken++;
            await route.abort('connectionreset');
            return;
          }
        }
        await route.continue();
      });
      await page.locator('input[type=file]').setInputFiles(file);
      const row = page.getByTestId('imports').locator('tr', { hasText: `broken-${language}.csv` });
      await row.waitFor({ timeout: 60_000 });
      expect(broken).toBe(1);
      // No piece from the beginning again.
      expect(offsets.filter((o) => o === 0)).toHaveLength(1);
      expect(offsets.length).toBeGreaterThan(2);
      await leave(page);
      await (await server.login()).settled();
    }, 240_000);

    it(`papers lie under a slider, with what differs and what the files say, in ${language}`, async () => {
      await filesCame();
      const page = await signedIn(browser, server, language, `/documents?paper=${language}/a.png`);
      // Nothing points at either: somebody lays one beside the other.
      await page.getByTestId('paper').locator('form input').first().fill(`${language}/b.png`);
      await page.getByTestId('paper').locator('form button').first().click();
      const pictures = page.getByTestId('pictures');
      await pictures.locator('img').nth(1).waitFor({ timeout: 60_000 });
      const cut = () => pictures.locator('.cut').evaluate((e) => (e as { style: { left: string } }).style.left);
      expect(await cut()).toBe('50%');
      await pictures.getByRole('slider').focus();
      for (let k = 0; k < 10; k++) await page.keyboard.press('ArrowLeft');
      expect(await cut()).toBe('40%');
      expect(await page.getByTestId('paper-file').locator('tr').count()).toBeGreaterThan(4);
      await accessible(page);
      await pictures.locator('label').nth(1).click();
      await pictures.locator('img[src*="show=both"]').waitFor();
      await leave(page);
    }, 120_000);

    it(`a setting is looked at before it counts, a letter is put out of use, and cases are split and put together, in ${language}`, async () => {
      const page = await signedIn(browser, server, language, '/detectors', { name: 'admin', password: ADMIN });
      const option = page.getByTestId('detector-template-copy').locator('input[data-option=maxWeight]');
      await option.fill('1');
      await option.blur();
      const what = page.getByTestId('what-if');
      const buttons = what.getByRole('button');
      expect(await buttons.nth(1).isDisabled()).toBe(true);
      await buttons.first().click();
      await page.getByTestId('what-if-outcome').waitFor({ timeout: 60_000 });
      await page
        .getByTestId('what-if-outcome')
        .getByText({ en: /^Copied letter: /, zh: /^雷同投诉：/ }[language])
        .waitFor();
      await accessible(page);
      expect(await page.getByTestId('detector-original-wording').getByRole('switch').isDisabled()).toBe(true);
      await leave(page);

      const session = await server.login();
      const { data } = await session.query<{
        clusters: { edges: { node: { id: string } }[] };
        rings: { edges: { node: { id: string } }[] };
      }>(
        '{ clusters(first: 20, filter: { benign: false }) { edges { node { id } } } rings(first: 2) { edges { node { id } } } }',
      );
      await session.query(
        `mutation($c: ID!, $n: String!) { addToBank(input: { cluster: $c, kind: template, name: $n, source: "seen", why: "sold" }) { ... on BankEntry { id } ${REFUSAL} } }`,
        { c: data.clusters.edges[language === 'en' ? 6 : 7].node.id, n: `letter ${language}` },
      );
      const own = await signedIn(browser, server, language, '/template-bank');
      const entry = own.getByTestId('bank-entry').filter({ hasText: `letter ${language}` });
      await entry.getByRole('button', { name: w.set, exact: true }).click();
      await entry.getByLabel(w.why).fill('it matches a form');
      await entry.getByRole('button', { name: w.set, exact: true }).last().click();
      await entry.getByText(w.held).first().waitFor();
      await accessible(own);

      const opened = await session.query<{ openCase: { id: string } }>(
        `mutation($r: ID!, $t: String!) { openCase(title: $t, reason: "to look", ring: $r) { ... on Case { id } ${REFUSAL} } }`,
        { r: data.rings.edges[0].node.id, t: `Case of ${language}` },
      );
      await goWithin(own, `/cases/${opened.data.openCase.id}`);
      const relations = own.getByTestId('relations');
      await relations.getByLabel(w.reason, { exact: true }).last().fill('two matters');
      await relations.getByLabel(w.parts).first().click();
      await own.locator('[role=option]:visible').first().click();
      await own.keyboard.press('Escape');
      await relations.getByLabel(w.newTitle).fill(`Taken out (${language})`);
      await relations.getByRole('button', { name: w.split, exact: true }).click();
      await own.getByRole('heading', { name: `Taken out (${language})` }).waitFor();
      await relations.getByLabel(w.reason, { exact: true }).first().fill('one matter after all');
      await relations.locator('select').selectOption({ label: `Case of ${language}` });
      await relations.getByRole('button', { name: w.into, exact: true }).click();
      await own.getByRole('heading', { name: `Case of ${language}` }).waitFor();
      await accessible(own);
      await leave(own);
    }, 180_000);
  }

  for (const language of LANGUAGES)
    it(`says what is wrong in words for people, in ${language}`, async () => {
      const page = await signedIn(browser, server, language, '/complaints');
      await page.locator('table a').first().waitFor();
      // The server is away.
      await page.route('**/graphql', (route) => route.abort('connectionrefused'));
      await page.goto(`${server.url}/rings`).catch(() => {});
      await page.unroute('**/graphql');
      await page.goto(`${server.url}/rings`);
      await page.getByTestId('rings').waitFor();
      await page.route('**/graphql', (route) => route.abort('connectionrefused'));
      await page.getByRole('link', { name: { en: 'Cases', zh: '案件' }[language], exact: true }).click();
      const alert = page.getByRole('alert');
      await alert.getByText({ en: 'The server is not responding.', zh: '服务器无响应。' }[language]).waitFor();
      expect(await alert.textContent()).not.toMatch(/fetch|Network|undefined/);
      await accessible(page);
      await page.unroute('**/graphql');
      // The code of a page is gone, as after an update.
      await page.route('**/assets/template-bank-page*', (route) => route.fulfill({ status: 404 }));
      await goWithin(page, '/rings');
      await page.getByRole('link', { name: { en: 'Template library', zh: '模板库' }[language], exact: true }).click();
      await page.getByRole('button', { name: { en: 'Reload', zh: '重新加载' }[language] }).waitFor();
      await accessible(page);
      // Another page is there, and so is what was not found.
      await page.getByRole('link', { name: { en: 'Possible rings', zh: '团伙线索' }[language], exact: true }).click();
      await page.getByTestId('rings').waitFor();
      await goWithin(page, '/rings/none');
      await page.getByText({ en: 'No such record.', zh: '未找到该记录。' }[language]).waitFor();
      // It says what may have become of it, and leads on.
      const gone = page.getByTestId('not-here');
      await gone.getByText({ en, zh }[language].ringNotHere).waitFor();
      await accessible(page);
      await gone.getByRole('link').click();
      await page.getByTestId('rings').waitFor();
      await leave(page);
    }, 120_000);

  it('the walk of somebody new is written down with its pictures', () => {
    const walk = readFileSync(join(root, 'docs/walk.md'), 'utf8');
    for (const [, path] of walk.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g))
      expect(readFileSync(join(root, 'docs', path)).length).toBeGreaterThan(10_000);
    expect([...walk.matchAll(/!\[/g)].length).toBeGreaterThan(5);
  });
});
