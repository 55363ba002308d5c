/** A person's way through the console, in a real browser, in both languages: import -> clusters -> complaint -> ring. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { fill } from '../../apps/console/src/locales/fill.js';
import { en, zh } from '../../apps/console/src/locales/texts.js';
import { temporary } from '../e2e/cli.js';
import { ADMIN_PASSWORD, PASSWORD, type Server, startServer } from '../e2e/server.js';
import { accessible, goWithin, launch, leave, signedIn, suite } from './browser.js';

suite('the console in a browser', () => {
  let folder = '';
  let server: Server;
  let browser: Browser;
  beforeAll(async () => {
    folder = temporary();
    server = await startServer(folder);
    await (await server.login()).settled();
    browser = await launch();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const WORDS = {
    en: {
      locale: 'en-US',
      signIn: 'Sign in',
      wrong: 'Name or password is wrong.',
      clusters: 'Similar complaints',
      rings: 'Possible rings',
      for: 'Evidence for',
      against: 'Evidence against',
      compare: 'Compared with another letter',
      refused: 'required and empty',
      cleared: 'Cleared',
      reason: 'Reason',
      judge: 'Save judgment',
      accusations: 'False accusations',
      giveBack: /^Return to queue/,
      queue: ['Queue', 'Take the next one', 'Explanation', 'Record the answer', 'answered', 'Repayment agreed'],
      bank: {
        place: 'Template library',
        add: 'Add this letter to the library',
        added: 'Added. All complaints are being analyzed again.',
        remove: 'Remove',
        fields: [
          ['Name of the template', 'Letter of the branch'],
          ['Where it comes from', 'seen in a group'],
          ['Why', 'sold for a fee'],
        ],
      },
    },
    zh: {
      locale: 'zh-CN',
      signIn: '登录',
      wrong: '用户名或密码错误，请重试。',
      clusters: '相似投诉',
      rings: '团伙线索',
      for: '支持证据',
      against: '反面证据',
      compare: '与另一件投诉对照',
      refused: '该列为必填且为空',
      cleared: '排除',
      reason: '理由',
      judge: '保存判断',
      accusations: '误判监测',
      giveBack: /^放回队列/,
      queue: ['待办队列', '领取下一件', '答复说明', '登记答复', '已答复', '已协商还款'],
      bank: {
        place: '模板库',
        add: '将此内容加入模板库',
        added: '已加入模板库，正在重新分析。',
        remove: '移除',
        fields: [
          ['模板名称', '网点来信'],
          ['来源', '群内所见'],
          ['理由', '有偿出售'],
        ],
      },
    },
  } as const;

  for (const language of ['en', 'zh'] as const)
    it(`goes from import to ring in ${language}`, async () => {
      const w = WORDS[language];
      const context = await browser.newContext({ locale: w.locale, viewport: { width: 1280, height: 860 } });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (e) => errors.push(e.message));
      page.on('request', (r) => {
        if (!r.url().startsWith(server.url) && !r.url().startsWith('data:')) errors.push(`asks for ${r.url()}`);
      });
      await page.goto(`${server.url}/rings`);
      await page.fill('input[name=name]', 'demo');
      await page.fill('input[name=password]', 'wrong');
      await page.getByRole('button', { name: w.signIn, exact: true }).click();
      await page.getByText(w.wrong).waitFor();
      await page.fill('input[name=password]', PASSWORD);
      await page.getByRole('button', { name: w.signIn, exact: true }).click();

      // The address survives the sign-in: rings, with their graph, reasons and what speaks against.
      await page.getByTestId('rings').waitFor();
      await accessible(page);
      await page.getByTestId('rings').getByRole('link').first().click();
      await page.getByText(w.for, { exact: true }).waitFor();
      await page.getByText(w.against, { exact: true }).waitFor();
      expect(await page.locator('svg.ring-drawing circle').count()).toBeGreaterThan(10);
      expect(await page.getByTestId('ring-reasons').locator('li').count()).toBeGreaterThan(1);
      await accessible(page);

      // A judgement with its reason: it is kept, and counted in the ledger.
      expect(await page.getByTestId('operators').locator('li').count()).toBeGreaterThan(0);
      expect(await page.getByTestId('history').locator('li').count()).toBeGreaterThan(0);
      await page.getByText(w.cleared, { exact: true }).first().click();
      await page.getByLabel(w.reason, { exact: true }).fill(`read all of it (${language})`);
      await page.getByRole('button', { name: w.judge }).click();
      await page.getByTestId('judgements').getByText(`read all of it (${language})`).waitFor();
      await page.getByRole('link', { name: w.accusations }).click();
      await page.getByTestId('accusations').waitFor();
      await page.getByTestId('control').waitFor();
      await accessible(page);

      // The next complaint of the queue, answered by a person with a reason.
      const [queue, takeNext, why, record, answered, outcome] = w.queue;
      await page.getByRole('link', { name: queue, exact: true }).click();
      await page.getByTestId('queue').waitFor();
      expect(
        await page.getByTestId('queue').locator('tbody tr').first().locator('.lane').getAttribute('class'),
      ).toContain('hardship');
      await accessible(page);
      // By the keyboard alone: two rows down, open, back; take the next one and give it back.
      const rows = page.getByTestId('queue').locator('tbody tr');
      const third = await rows.nth(2).getByRole('link').textContent();
      await page.getByTestId('queue').focus();
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: third! }).waitFor();
      await page.goBack();
      await page.getByTestId('queue').focus();
      await page.keyboard.press('n');
      await page.getByTestId('work').waitFor();
      await page.goBack();
      await page.getByRole('button', { name: w.giveBack }).waitFor();
      await page.getByTestId('queue').focus();
      await page.keyboard.press('u');
      await page.getByRole('button', { name: w.giveBack }).waitFor({ state: 'detached' });
      // What is further down comes when somebody goes there.
      await page.keyboard.press('End');
      await rows.filter({ hasText: /./ }).first().waitFor();
      await page.keyboard.press('Home');
      await page.getByRole('button', { name: takeNext }).click();
      const work = page.getByTestId('work');
      await work.getByLabel(why, { exact: true }).fill('a plan was agreed');
      await work.getByRole('combobox').selectOption({ label: outcome });
      await accessible(page);
      await work.getByRole('button', { name: record }).click();
      await work.getByText(answered, { exact: true }).waitFor();
      await work.getByText(outcome, { exact: true }).waitFor();

      // Import by drag and drop, with progress until it is done.
      await goWithin(page, '/');
      const letter = (id: string, name: string) =>
        `${id},2024-07-01,"${'Please look at the way the branch in our street treats its customers. '.repeat(3)}The ticket machine was broken twice, the queue reached the door, and nobody came to help an old man who had waited since noon. I am ${name}, and I wait."`;
      const file = join(folder, `drop-${language}.csv`);
      writeFileSync(
        file,
        `complaint_id,received_at,text\n${[1, 2, 3].map((k) => letter(`${language}-${k}`, ['Ann', 'Bob', 'Eve'][k - 1])).join('\n')}\n,2024-07-01,x\n`,
      );
      // A script as text: it runs in the page, whose globals Node's types do not know.
      const data = await page.evaluateHandle(
        `(() => { const t = new DataTransfer(); t.items.add(new File([${JSON.stringify(readFileSync(file, 'utf8'))}], 'drop-${language}.csv', { type: 'text/csv' })); return t; })()`,
      );
      await page.dispatchEvent('[data-testid=drop]', 'drop', { dataTransfer: data });
      const row = page.getByTestId('imports').locator('tr', { hasText: `drop-${language}.csv` });
      const partly = fill((language === 'zh' ? zh : en).import_partly, { n: 1 });
      await row.getByText(partly, { exact: true }).waitFor({ timeout: 60_000 });
      // Beside it stands the button that takes the import back.
      await row.locator('button[aria-expanded]').click();
      await page.getByText(w.refused).waitFor();
      await accessible(page);

      // Clusters: the dropped letters stand together.
      await page.getByRole('link', { name: w.clusters, exact: true }).click();
      await page.getByTestId('clusters').waitFor();
      await page.getByRole('textbox').first().fill('the branch in our street');
      const found = page
        .getByTestId('clusters')
        .getByRole('link', { name: /branch in our street/ })
        .first();
      await found.waitFor();
      await accessible(page);
      await found.click();
      await page.getByTestId('template').waitFor();
      expect(await page.getByTestId('template').locator('mark.slot').count()).toBeGreaterThan(0);
      await page
        .getByTestId('members')
        .getByRole('link', { name: `${language}-2` })
        .click();

      // The complaint beside another, with the differences marked.
      await page.getByText(w.compare, { exact: true }).waitFor();
      const marks = await page.getByTestId('comparison').locator('mark').allTextContents();
      expect(marks).toContain('Bob');
      await accessible(page);
      await page.goBack();
      await page.getByTestId('members').waitFor();

      // The letter into the bank, with its source and why; out again by hand.
      await accessible(page);
      const form = page.getByTestId('bank-form');
      for (const [label, text] of w.bank.fields) await form.getByLabel(label, { exact: true }).fill(text);
      await form.getByRole('button', { name: w.bank.add }).click();
      await form.getByText(w.bank.added).waitFor();
      await page.getByRole('link', { name: w.bank.place, exact: true }).click();
      const entry = page.getByTestId('bank-entry').filter({ hasText: w.bank.fields[0][1] });
      await entry.waitFor();
      await accessible(page);
      if (process.env['CLAQUE_SHOTS'])
        await page.screenshot({ path: join(process.env['CLAQUE_SHOTS'], `bank-${language}.png`), fullPage: true });
      await entry.getByRole('button', { name: w.bank.remove }).click();
      await entry.waitFor({ state: 'detached' });
      expect(errors).toEqual([]);
      await context.close();
    });

  for (const language of ['en', 'zh'] as const)
    it(`shows what comes in as numbers, and lets an admin make accounts and keys, in ${language}`, async () => {
      const w = {
        en: [
          'Sign in',
          'CSV',
          'User name',
          'Password (12 characters or more)',
          'Save account',
          'Name of the key',
          'Create key',
        ],
        zh: ['登录', 'CSV', '用户名', '密码（至少 12 位）', '保存账户', '密钥名称', '生成密钥', '理由', '保存判断'],
      }[language];
      const context = await browser.newContext({
        locale: language === 'zh' ? 'zh-CN' : 'en-US',
        colorScheme: 'dark',
        viewport: { width: 820, height: 1180 },
      });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (e) => errors.push(e.message));
      await page.goto(`${server.url}/insights`);
      await page.fill('input[name=name]', 'admin');
      await page.fill('input[name=password]', ADMIN_PASSWORD);
      await page.getByRole('button', { name: w[0], exact: true }).click();
      await page.getByTestId('chart-lenders').waitFor();
      await page.getByTestId('chart-days').locator('svg path').nth(100).waitFor({ state: 'attached' });
      const [csv] = await Promise.all([
        page.waitForEvent('download'),
        page.getByTestId('chart-lenders').getByRole('button', { name: w[1] }).click(),
      ]);
      expect(readFileSync(await csv.path(), 'utf8')).toMatch(/^[^,]+(?:,[^,\n]+){4}\n\S+,\d+,\d+,\d+,\d+\n/);
      await accessible(page);
      await goWithin(page, '/admin');
      const accounts = page.getByTestId('accounts');
      await accounts.locator('form input').first().fill(`tia-${language}`);
      await accounts.getByLabel(w[3]).first().fill('seven horses under a lamp');
      await accounts.getByRole('button', { name: w[4] }).click();
      await accounts.getByText(`tia-${language}`, { exact: true }).waitFor();
      const keys = page.getByTestId('keys');
      await keys.getByLabel(w[5]).fill(`nightly-${language}`);
      await keys.getByRole('button', { name: w[6] }).click();
      await keys
        .locator('code')
        .getByText(/^claque_/)
        .waitFor();
      await accessible(page);
      expect(errors).toEqual([]);
      await context.close();
    }, 120_000);

  it('shows what strangers wrote as it is, and runs none of it', async () => {
    const wrote = [
      '<img src=x onerror="window.ran=1">',
      '"><svg onload=window.ran=2>',
      'javascript:window.ran=3',
      '<iframe srcdoc="<script>parent.ran=4</script>"></iframe>',
      '</script><script>window.ran=5</script>',
      '{{constructor.constructor("window.ran=6")()}}',
    ];
    const columns = 'complaint_id,received_at,institution,product,subject,agent_name,agent_org,note,debtor_ref,text';
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const rows = wrote.map((w, k) =>
      [`XSS${k}`, '2024-12-30', w, w, w, w, w, w, `XD${k} ${w}`, `${w} I was called many times. `.repeat(3)].map(cell),
    );
    const session = await server.login();
    await session.upload({
      '<img src=y onerror=window.ran=7>.csv': [columns, ...rows.map((r) => r.join(','))].join('\n'),
    });
    await session.settled();
    const page = await signedIn(browser, server, 'en', '/');
    const looked: string[] = [];
    for (const [path, shown] of [
      ['/', 'src=y'],
      ['/complaints', wrote[0]],
      ...wrote.map((w, k) => [`/complaints/XSS${k}`, w]),
    ]) {
      // The first complaint is loaded by its address, the others come within the console.
      if (path === '/complaints/XSS0') await page.goto(`${server.url}${path}`);
      else if (new URL(page.url()).pathname !== path) await goWithin(page, path);
      await page.getByText(shown).first().waitFor();
      // Nothing of it became an element, and nothing ran.
      const found = await page.evaluate(`[window.ran ?? null, ...[...document.querySelectorAll(
        'img[src="x"], img[src="y"], svg[onload], iframe, object, embed, script:not([src]), a[href^="javascript:"]'
      )].map((e) => e.outerHTML)]`);
      looked.push(...(found as (string | null)[]).filter((f) => f !== null).map((f) => `${path}: ${f}`));
    }
    expect(looked).toEqual([]);
    await leave(page);
  }, 120_000);

  it('switches the language on the spot and remembers it', async () => {
    const page = await (await browser.newContext({ locale: 'en-US' })).newPage();
    await page.goto(server.url);
    await page.getByText('中文').click();
    await page.getByRole('button', { name: '登录' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: '登录' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  });
});
