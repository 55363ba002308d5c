/** A person's way through the console, in a real browser, in both languages: import -> clusters -> complaint -> ring. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { claque, temporary } from '../e2e/cli.js';
import { type Server, startServer } from '../e2e/server.js';

const executable = process.env['CLAQUE_CHROMIUM'] ?? '';
const suite = executable === '' ? describe.skip : describe;
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

suite('the console in a browser', () => {
  let folder = '';
  let server: Server;
  let browser: Browser;
  beforeAll(async () => {
    folder = temporary();
    server = await startServer(folder, { CLAQUE_ADMIN_PASSWORD: 'four words that nobody knows' });
    await (await server.login()).settled();
    browser = await chromium.launch({
      executablePath: executable,
      args: [
        '--no-sandbox',
        // The graph is drawn by WebGL, in software.
        '--use-gl=angle',
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
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
      clusters: 'Clusters',
      rings: 'Rings',
      done: 'done',
      for: 'What speaks for it',
      against: 'What speaks against it',
      compare: 'This letter beside another',
      refused: 'required and empty',
      cleared: 'cleared',
      reason: 'Reason',
      judge: 'Save judgement',
      accusations: 'False accusations',
      giveBack: /^Give back/,
      queue: ['Queue', 'Take the next one', 'Reason', 'Record the answer', 'answered', 'Repayment agreed'],
      bank: {
        place: 'Bank',
        add: 'Put this letter in the bank',
        added: 'It is in the bank; everything is analysed anew.',
        remove: 'Remove',
        fields: [
          ['Name of the letter', 'Letter of the branch'],
          ['Where it comes from', 'seen in a group'],
          ['Why', 'sold for a fee'],
        ],
      },
    },
    zh: {
      locale: 'zh-CN',
      signIn: '登录',
      wrong: '用户名或密码错误。',
      clusters: '聚类',
      rings: '团伙线索',
      done: '完成',
      for: '支持理由',
      against: '反面证据',
      compare: '本信与另一封信对照',
      refused: '该列为必填且为空',
      cleared: '排除',
      reason: '理由',
      judge: '保存判断',
      accusations: '误指台账',
      giveBack: /^退回/,
      queue: ['待办队列', '领取下一件', '理由', '登记答复', '已答复', '已协商还款'],
      bank: {
        place: '模板库',
        add: '将此信加入模板库',
        added: '已加入模板库，正在重新分析。',
        remove: '移除',
        fields: [
          ['来信名称', '网点来信'],
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
      await page.fill('input[name=password]', 'claque-demo');
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
      await page.goto(server.url);
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
      await row.getByText(w.done, { exact: true }).waitFor({ timeout: 60_000 });
      await row.getByRole('button').click();
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

  const DAY = {
    en: {
      signIn: 'Sign in',
      explorer: 'Open in the explorer',
      kind: ['Kind', 'Phone', 'Number, reference or id', 'Search', 'Ring'],
      undo: 'Undo',
      title: ['Title of the case', 'Why it is opened', 'Open a case'],
      part: ['Name or id', 'Add', 'suspected operator'],
      reason: 'Reason',
      steps: ['Investigate', 'Propose: the police', 'Agree', 'You proposed it: somebody else decides.'],
      states: ['under investigation', 'waits for a second person', 'sent on'],
      task: ['Task', 'Add task'],
      letter: ['Name of the lender', 'How you are reached', 'Make the letter', 'you are accused of nothing'],
      dossier: ['Make: the police', 'Download'],
      reveal: ['phone', 'Why you need to see it', 'Show (is written down)'],
    },
    zh: {
      signIn: '登录',
      explorer: '在关系图中打开',
      kind: ['类型', '电话', '号码、编号或标识', '搜索', '团伙线索'],
      undo: '撤销',
      title: ['案件名称', '立案理由', '立案'],
      part: ['名称或编号', '添加', '疑似组织者'],
      reason: '理由',
      steps: ['开始调查', '提议提交 公安机关', '同意', '由您提议，须由他人审批。'],
      states: ['调查中', '待第二人审批', '已上报'],
      task: ['任务内容', '添加任务'],
      letter: ['机构名称', '联系方式', '生成提醒函', '不是对您的指控'],
      dossier: ['生成: 公安机关', '下载'],
      reveal: ['电话', '查看理由', '显示（将记入日志）'],
    },
  } as const;

  for (const language of ['en', 'zh'] as const)
    it(`follows a phone to a ring to a case, and two people send it on with a dossier, in ${language}`, async () => {
      const w = DAY[language];
      const errors: string[] = [];
      const signIn = async (name: string) => {
        const context = await browser.newContext({
          locale: language === 'zh' ? 'zh-CN' : 'en-US',
          viewport: { width: 1280, height: 900 },
          acceptDownloads: true,
        });
        const page = await context.newPage();
        page.on('pageerror', (e) => errors.push(e.message));
        await page.goto(`${server.url}/explorer`);
        await page.fill('input[name=name]', name);
        await page.fill('input[name=password]', 'claque-demo');
        await page.getByRole('button', { name: w.signIn, exact: true }).click();
        await page.getByLabel(w.kind[2]).waitFor();
        return page;
      };
      const page = await signIn('demo');
      // A number that several were given, as somebody reads it off a letter.
      const api = await server.login();
      const { data } = await api.query<{ rings: { edges: { node: { complaints: string[] } }[] } }>(
        '{ rings(first: 1) { edges { node { complaints } } } }',
      );
      const compliance = await server.login('demo-compliance', 'claque-demo');
      let phone = '';
      for (const id of data.rings.edges[0].node.complaints.slice(0, 20)) {
        const shown = await compliance.query<{ reveal: { contactPhone: string } }>(
          'mutation($id: ID!) { reveal(complaint: $id, fields: [contactPhone], reason: "to ask the graph") { contactPhone } }',
          { id },
        );
        phone = shown.data.reveal.contactPhone;
        if (phone !== '') break;
      }
      await page.getByLabel(w.kind[2]).fill(phone);
      await page.getByRole('button', { name: w.kind[3], exact: true }).click();
      await page.getByTestId('graph').waitFor();
      await page.locator('[data-testid=graph][data-laid]').waitFor({ timeout: 60_000 });
      await accessible(page);
      // By the list, as who sees no drawing does: the number, then everything around one who was given it.
      await page.locator('summary').click();
      const list = page.getByTestId('node-list');
      const before = await list.getByRole('button').count();
      await list
        .getByRole('button', { name: /^(Debtor|债务人)/ })
        .first()
        .click();
      await page.getByTestId('selected').getByRole('button').first().click();
      await list
        .getByRole('button', { name: new RegExp(`^${w.kind[4]}`) })
        .first()
        .waitFor();
      expect(await list.getByRole('button').count()).toBeGreaterThan(before);
      await page.getByRole('button', { name: w.undo, exact: true }).click();
      await list
        .getByRole('button', { name: new RegExp(`^${w.kind[4]}`) })
        .first()
        .waitFor({ state: 'detached' });
      await page.goForward().catch(() => {});
      await page.getByTestId('selected').getByRole('button').first().click();
      await list
        .getByRole('button', { name: new RegExp(`^${w.kind[4]}`) })
        .first()
        .click();
      for (const kind of ['SVG', 'GEXF', 'FollowTheMoney', 'PNG']) {
        const [file] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: kind, exact: true }).click(),
        ]);
        expect(readFileSync(await file.path()).length).toBeGreaterThan(500);
      }
      await page.getByTestId('selected').getByRole('link', { name: w.kind[4], exact: true }).click();
      await page.getByTestId('ring-reasons').waitFor();
      await accessible(page);

      // A case about it.
      const open = page.getByTestId('open-case');
      await open.getByLabel(w.title[0]).fill(`The blue letter (${language})`);
      await open.getByLabel(w.title[1]).fill('papers from one mould');
      await open.getByRole('button', { name: w.title[2], exact: true }).click();
      await page.getByTestId('parts').waitFor();
      await accessible(page);
      const steps = page.getByTestId('steps');
      const step = async (who: Page, label: string, state: string) => {
        await who.getByTestId('steps').getByLabel(w.reason, { exact: true }).fill('read it');
        await who.getByTestId('steps').getByRole('button', { name: label, exact: true }).click();
        await who.getByTestId('case-state').getByText(state, { exact: true }).waitFor();
      };
      await step(page, w.steps[0], w.states[0]);
      const add = page.getByTestId('add-part');
      await add.getByLabel(w.part[0]).fill('the desk');
      await add.getByRole('button', { name: w.part[1], exact: true }).click();
      await page.getByTestId('parts').getByText('the desk').waitFor();
      const tasks = page.getByTestId('tasks');
      await tasks.getByLabel(w.task[0]).fill('ask for recordings');
      await tasks.getByRole('button', { name: w.task[1] }).click();
      // Ticked once it is written down.
      await tasks.getByLabel('ask for recordings').click();
      await tasks.locator('input:checked').waitFor();
      const letters = page.getByTestId('letters');
      await letters.getByLabel(w.letter[0]).fill('A Bank');
      await letters.getByLabel(w.letter[1]).fill('400 000 0000');
      await letters.getByRole('button', { name: w.letter[2] }).click();
      await page.getByTestId('letter').getByText(w.letter[3]).waitFor();
      await step(page, w.steps[1], w.states[1]);
      await steps.getByText(w.steps[3]).waitFor();
      await accessible(page);

      // Somebody else decides; then the dossier is made, and proves itself where there is no connection.
      const other = await signIn('demo-compliance');
      await other.goto(page.url());
      await step(other, w.steps[2], w.states[2]);
      const dossiers = other.getByTestId('dossiers');
      await dossiers.getByRole('button', { name: w.dossier[0] }).click();
      const link = dossiers.getByRole('link', { name: w.dossier[1] });
      await link.waitFor({ timeout: 60_000 });
      await accessible(other);
      const [file] = await Promise.all([other.waitForEvent('download'), link.click()]);
      const path = join(folder, `${language}.zip`);
      await file.saveAs(path);
      expect(await claque(['verify', path])).toMatchObject({ code: 0 });
      await other.goto(`${server.url}/cases`);
      await other.getByTestId('board').getByText(`The blue letter (${language})`).waitFor();
      await accessible(other);

      // Who complains, shown once somebody says why.
      await other.goto(`${server.url}/complaints/${data.rings.edges[0].node.complaints[0]}`);
      const person = other.getByTestId('person');
      await person.getByLabel(w.reveal[0], { exact: true }).check();
      await person.getByLabel(w.reveal[1]).fill('to call back');
      await person.getByRole('button', { name: w.reveal[2] }).click();
      await person
        .getByText(/^(\+86)?1\d{10}$/)
        .first()
        .waitFor();
      await accessible(other);
      expect(errors).toEqual([]);
      await other.context().close();
      await page.context().close();
    }, 180_000);

  for (const language of ['en', 'zh'] as const)
    it(`shows what comes in as numbers, and lets an admin make accounts and keys, in ${language}`, async () => {
      const w = {
        en: [
          'Sign in',
          'CSV',
          'Name',
          'Password (12 characters or more)',
          'Save account',
          'Name of the key',
          'Make a key',
        ],
        zh: ['登录', 'CSV', '姓名', '密码（至少 12 位）', '保存账户', '密钥名称', '生成密钥', '理由', '保存判断'],
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
      await page.fill('input[name=password]', 'four words that nobody knows');
      await page.getByRole('button', { name: w[0], exact: true }).click();
      await page.getByTestId('chart-lenders').waitFor();
      await page.getByTestId('chart-days').locator('svg path').nth(100).waitFor({ state: 'attached' });
      const [csv] = await Promise.all([
        page.waitForEvent('download'),
        page.getByTestId('chart-lenders').getByRole('button', { name: w[1] }).click(),
      ]);
      expect(readFileSync(await csv.path(), 'utf8')).toMatch(/^[^,]+(?:,[^,\n]+){4}\n\S+,\d+,\d+,\d+,\d+\n/);
      await accessible(page);
      await page.goto(`${server.url}/admin`);
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

  it('switches the language on the spot and remembers it', async () => {
    const page = await (await browser.newContext({ locale: 'en-US' })).newPage();
    await page.goto(server.url);
    await page.getByText('中文').click();
    await page.getByRole('button', { name: '登录' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: '登录' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  });

  async function accessible(page: Page): Promise<void> {
    // Evaluated from outside, because the page's own policy lets no foreign script in.
    await page.evaluate(readFileSync(axePath, 'utf8'));
    const found = await page.evaluate(`axe
      .run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
      .then(({ violations }) => violations.flatMap((v) => v.nodes.map((n) => v.id + ': ' + n.html.replace(/style="[^"]*"/, '').slice(0, 220))))`);
    expect(found).toEqual([]);
  }
});
