/**
 * The days of three people, in a real browser. On the embedded preset each is in both languages, on the scaled one in one of them.
 * Words are the console's and do not come of the preset. Who triages answers twenty complaints by the keyboard alone, an analyst
 * follows a phone to a ring to a case, and with compliance it goes to the police with a dossier that proves itself.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { Store } from '../../libs/db/store.js';
import { Neo4jGraph } from '../../libs/engines/graph-store/neo4j-graph.js';
import { alone, testDatabase } from '../../libs/testing/database.js';
import { claque, temporary } from '../e2e/cli.js';
import { SERVERS, scaledSettings, startApi, startWorker } from '../e2e/scaled.js';
import { REFUSAL, type Server, type Session, startServer } from '../e2e/server.js';
import { accessible, goWithin, LANGUAGES, type Language, launch, leave, signedIn, suite } from './browser.js';

const DAY = {
  en: {
    signIn: 'Sign in',
    explorer: 'Open in the explorer',
    kind: ['Kind', 'Phone', 'Number, reference or ID', 'Search', 'Ring', 'Open the ring'],
    undo: 'Undo',
    title: ['Title of the case', 'Reason for opening it', 'Open a case'],
    part: ['Name or ID', 'Add', 'suspected operator'],
    reason: 'Reason',
    steps: [
      'Investigate',
      'Propose escalation to the police',
      'Approve',
      'You proposed this: another person must decide.',
    ],
    states: ['under investigation', 'awaiting second approval', 'escalated'],
    task: ['Task', 'Add task'],
    letter: ['Name of your institution', 'How to reach you', 'Write the letter', 'you are accused of nothing'],
    dossier: ['Generate: copy for the police', 'Download'],
    reveal: ['Number on file', 'Why you need to see it', 'Reveal (logged)'],
  },
  zh: {
    signIn: '登录',
    explorer: '在关系图中打开',
    kind: ['类型', '电话', '号码、编号或名称', '搜索', '团伙线索', '查看团伙线索'],
    undo: '撤销',
    title: ['案件名称', '立案理由', '立案'],
    part: ['名称或编号', '添加', '疑似组织者'],
    reason: '理由',
    steps: ['开始调查', '提议提交公安机关', '同意', '由您提议，须由他人审批。'],
    states: ['调查中', '待第二人审批', '已上报'],
    task: ['任务内容', '添加任务'],
    letter: ['贵机构名称', '联系方式', '生成提醒函', '不是对您的指控'],
    dossier: ['生成：提交公安机关', '下载'],
    reveal: ['登记电话', '查看理由', '显示（将记入日志）'],
  },
} as const;

const TRIAGE = {
  en: { outcome: 'Repayment agreed', answered: 'answered', reason: 'Explanation', record: 'Record the answer' },
  zh: { outcome: '已协商还款', answered: '已答复', reason: '答复说明', record: '登记答复' },
} as const;

/** Presses of Tab that are sent together. */
const AT_ONCE = 10;

/** Presses Tab until what has the focus is what is looked for. Presses that are on their way by then move nothing. */
async function tabTo(page: Page, what: string): Promise<void> {
  const keys = await page.context().newCDPSession(page);
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  await page.evaluate(`(() => {
    let pressed = 0;
    window.__there = false;
    window.__look = (event) => {
      if (event.key !== 'Tab') return;
      window.__there ||= pressed > 0 && document.activeElement?.matches(${JSON.stringify(what)}) === true;
      if (event.type === 'keydown' && window.__there) event.preventDefault();
      if (event.type === 'keydown') pressed++;
    };
    for (const type of ['keydown', 'keyup']) addEventListener(type, window.__look, true);
  })()`);
  try {
    for (let k = 0; k < 80; k += AT_ONCE) {
      const sent = Array.from({ length: AT_ONCE }, () => [
        keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab }),
        keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab }),
      ]);
      await Promise.all(sent.flat());
      if (await page.evaluate('window.__there')) return;
    }
  } finally {
    await page.evaluate(`for (const type of ['keydown', 'keyup']) removeEventListener(type, window.__look, true)`);
    await keys.detach();
  }
  throw new Error(`the keyboard does not come to ${what}`);
}

/** Waits until the graph has what was found last: on the scaled preset it follows. */
async function projected(session: Session): Promise<void> {
  for (let k = 0; k < 300; k++) {
    const { data } = await session.query<{ rings: { edges: { node: { id: string } }[] } }>(
      '{ rings(first: 1) { edges { node { id } } } }',
    );
    const found = await session.query<{ ringGraph: { nodes: unknown[] } | null }>(
      'query($r: ID!) { ringGraph(ring: $r) { nodes { id } } }',
      {
        r: data.rings.edges[0].node.id,
      },
    );
    if ((found.data.ringGraph?.nodes.length ?? 0) > 10) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the graph has no ring');
}

/** Languages of a day on a preset: the embedded one shows both, so the scaled one needs no other. */
const languagesOf = (preset: string, scaled: Language): readonly Language[] =>
  preset === 'embedded' ? LANGUAGES : [scaled];

const PRESETS = SERVERS ? (['embedded', 'scaled'] as const) : (['embedded'] as const);

suite('days in a browser', () => {
  for (const preset of PRESETS)
    describe(`on the ${preset} preset`, () => {
      let folder = '';
      let server: Server;
      let browser: Browser;
      const ending: (() => Promise<unknown>)[] = [];
      beforeAll(async () => {
        folder = temporary();
        if (preset === 'embedded') server = await startServer(folder);
        else {
          ending.push(await alone());
          const database = testDatabase('walks')!;
          const settings = scaledSettings(await database.make(), folder);
          ending.unshift(() => database.drop());
          // The only graph of the Neo4j of the tests is this one's from now on.
          const store = await Store.open({
            url: settings['CLAQUE_POSTGRES'],
            projected: true,
            key: settings['CLAQUE_KEY'],
          });
          const neo4j = Neo4jGraph.connect({ url: settings['CLAQUE_NEO4J'], database: 'neo4j' });
          await neo4j.clear(await store.installation.secret('id'));
          await neo4j.close();
          await store.close();
          server = await startApi({ ...settings, CLAQUE_DEMO: '1' });
          const worker = await startWorker(settings);
          ending.unshift(() => worker.stop());
        }
        ending.unshift(() => server.stop());
        const session = await server.login();
        await session.settled();
        await projected(session);
        browser = await launch();
        ending.unshift(() => browser.close());
      }, 240_000);
      afterAll(async () => {
        for (const end of ending) await end();
        rmSync(folder, { recursive: true, force: true });
      }, 60_000);

      for (const language of languagesOf(preset, 'en'))
        it(`twenty complaints are answered by the keyboard alone, in ${language}`, async () => {
          const w = TRIAGE[language];
          const errors: string[] = [];
          const page = await signedIn(browser, server, language, '/queue', { errors });
          await page.getByTestId('queue').waitFor();
          const answered = new Set<string>();
          for (let k = 0; k < 20; k++) {
            await tabTo(page, '[data-testid=queue]');
            await page.keyboard.press('n');
            const work = page.getByTestId('work');
            await work.getByLabel(w.reason, { exact: true }).waitFor();
            answered.add(decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1)!));
            await tabTo(page, '[data-testid=work] input');
            await page.keyboard.type('a plan was agreed');
            await page.keyboard.press('Tab');
            const chosen = () => work.getByRole('combobox').locator('option:checked').textContent();
            for (let n = 0; n < 10 && (await chosen()) !== w.outcome; n++) await page.keyboard.press('ArrowDown');
            await page.keyboard.press('Tab');
            await page.keyboard.press('Enter');
            await work.getByText(w.answered, { exact: true }).waitFor();
            await work.getByText(w.outcome, { exact: true }).waitFor();
            if (k === 0) await accessible(page);
            await page.goBack();
            await page.getByTestId('queue').waitFor();
          }
          expect(answered.size).toBe(20);
          // Those with a hardship came first, and each is answered by who answered it.
          const api = await server.login();
          for (const id of answered) {
            const { data } = await api.query<{ task: { state: string; lane: string; events: { by: string }[] } }>(
              'query($id: ID!) { task(complaint: $id) { state lane events { by } } }',
              { id },
            );
            expect(data.task).toMatchObject({ state: 'answered', lane: 'hardship', events: [{ by: 'demo' }] });
          }
          expect(errors).toEqual([]);
          await leave(page);
        }, 400_000);

      for (const language of languagesOf(preset, 'zh'))
        it(`a phone leads to a ring and a case, and two people send it on with a dossier, in ${language}`, async () => {
          const w = DAY[language];
          const errors: string[] = [];
          const page = await signedIn(browser, server, language, '/explorer', { errors });
          await page.getByLabel(w.kind[2]).waitFor();
          // A number that several were given, as somebody reads it off a letter.
          const api = await server.login();
          const { data } = await api.query<{ rings: { edges: { node: { complaints: string[] } }[] } }>(
            '{ rings(first: 1) { edges { node { complaints } } } }',
          );
          const compliance = await server.login('demo-compliance');
          let phone = '';
          for (const id of data.rings.edges[0].node.complaints.slice(0, 20)) {
            const shown = await compliance.query<{ reveal: { contactPhone: string } }>(
              `mutation($id: ID!) { reveal(complaint: $id, fields: [contactPhone], reason: "to ask the graph") { ... on Person { contactPhone } ${REFUSAL} } }`,
              { id },
            );
            phone = shown.data.reveal.contactPhone;
            if (phone !== '') break;
          }
          // Somebody is looked for by name, then the number is.
          const named = await compliance.query<{ reveal: { name: string } }>(
            `mutation($id: ID!) { reveal(complaint: $id, fields: [name], reason: "to ask the graph") { ... on Person { name } ${REFUSAL} } }`,
            { id: data.rings.edges[0].node.complaints[0] },
          );
          await page.getByLabel(w.kind[0]).selectOption('name');
          await page.getByLabel(w.kind[2]).fill(named.data.reveal.name);
          await page.getByRole('button', { name: w.kind[3], exact: true }).click();
          await page.getByTestId('graph').waitFor();
          await page.getByRole('button', { name: w.undo, exact: true }).click();
          await page.getByLabel(w.kind[0]).selectOption('phone');
          await page.getByLabel(w.kind[2]).fill(phone);
          await page.getByRole('button', { name: w.kind[3], exact: true }).click();
          await page.getByTestId('graph').waitFor();
          await page.locator('[data-testid=graph][data-laid]').waitFor({ timeout: 60_000 });
          await accessible(page);
          // By the list, as who sees no drawing does: the number, then everything around one who was given it.
          await page.locator('summary').click();
          const list = page.getByTestId('node-list');
          const before = await list.getByRole('button').count();
          const ring = list.getByRole('button', { name: new RegExp(`^${w.kind[4]}`) }).first();
          // A witness holds the number too and stands in no ring: the next one is looked at.
          for (let k = 0; k < before && (await ring.count()) === 0; k++) {
            if (k > 0) await page.getByRole('button', { name: w.undo, exact: true }).click();
            const person = list.getByRole('button', { name: /^(Debtor|债务人)/ }).nth(k);
            await person.click();
            await page.getByTestId('selected').getByRole('button').first().click();
            await ring.waitFor({ timeout: 5000 }).catch(() => {});
          }
          await ring.waitFor();
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
          await page.getByTestId('selected').getByRole('link', { name: w.kind[5], exact: true }).click();
          await page.getByTestId('ring-reasons').waitFor();
          await accessible(page);

          // A case about it.
          const open = page.getByTestId('open-case');
          await open.getByLabel(w.title[0]).fill(`The blue letter (${language})`);
          await open.getByLabel(w.title[1]).fill('documents with one source');
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
          const at = new URL(page.url()).pathname;
          const other = await signedIn(browser, server, language, at, { name: 'demo-compliance', errors });
          await step(other, w.steps[2], w.states[2]);
          const dossiers = other.getByTestId('dossiers');
          await dossiers.getByRole('button', { name: w.dossier[0] }).click();
          const link = dossiers.getByRole('link', { name: w.dossier[1] });
          await link.waitFor({ timeout: 60_000 });
          await accessible(other);
          const [file] = await Promise.all([other.waitForEvent('download'), link.click()]);
          const path = join(folder, `${language}.zip`);
          await file.saveAs(path);
          // Read before it is handed on, in the language of who reads.
          const preview = await other
            .context()
            .request.get(`${server.url}${await dossiers.getByTestId('preview').getAttribute('href')}`);
          expect([
            preview.status(),
            preview.headers()['content-type'],
            (await preview.body()).subarray(0, 5).toString(),
          ]).toEqual([200, 'application/pdf', '%PDF-']);
          // Without the key that the recipient has from elsewhere it is whole, and unproven.
          expect(await claque(['verify', path])).toMatchObject({ code: 2 });
          const key = join(folder, `${language}.pem`);
          writeFileSync(key, (await compliance.query<{ dossierKey: string }>('{ dossierKey }')).data.dossierKey);
          expect(await claque(['verify', path, '--key', key])).toMatchObject({ code: 0 });
          await goWithin(other, '/cases');
          await other.getByTestId('board').getByText(`The blue letter (${language})`).waitFor();
          await accessible(other);

          // Who complains, shown once somebody says why.
          await goWithin(other, `/complaints/${data.rings.edges[0].node.complaints[0]}`);
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
          await leave(other);
          await leave(page);
        }, 240_000);
    });
});
