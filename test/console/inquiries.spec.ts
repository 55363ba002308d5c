/** From a mill of copied letters to a settled group as analysts walk it: the question, two people, the address book, undo, a sample, an objection. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { fill } from '../../apps/console/src/locales/fill.js';
import { en, zh } from '../../apps/console/src/locales/texts.js';
import { temporary } from '../e2e/cli.js';
import { HALF_CSV, HALF_PHONE, MILL_CSV, MILL_PHONE } from '../e2e/mill.js';
import { ADMIN_PASSWORD, OF_ONES_OWN, REFUSAL, type Server, startServer } from '../e2e/server.js';
import { accessible, goWithin, LANGUAGES, launch, leave, signedIn, suite } from './browser.js';

const TAIL = MILL_PHONE.slice(-4);
const FIRST = 'for one sign-in and no more';

interface Inside {
  readonly kind: string;
  readonly compared: number;
  readonly people: number;
  readonly message: Readonly<Record<'zh' | 'en', string>>;
}

suite('groups and inquiries', () => {
  const folder = temporary();
  let server: Server;
  let browser: Browser;
  const errors: string[] = [];
  beforeAll(async () => {
    server = await startServer(folder);
    const session = await server.login();
    await session.settled();
    await session.upload({ 'mill.csv': MILL_CSV, 'half.csv': HALF_CSV });
    await session.settled();
    const admin = await server.login('admin', ADMIN_PASSWORD);
    await admin.query(
      `mutation($p: String) { putAccount(name: "tia", role: triage, password: $p) { ... on User { name } ${REFUSAL} } }`,
      {
        p: FIRST,
      },
    );
    await server.login('tia', FIRST);
    browser = await launch();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The page of a question, as the list leads to it. */
  const toQuestion = async (page: Page, tail = TAIL) => {
    await goWithin(page, '/inquiries');
    await page
      .getByTestId('inquiries')
      .getByRole('link', { name: new RegExp(tail) })
      .click();
    await page.getByTestId('question').waitFor();
  };
  const card = (page: Page, state: string) =>
    page.locator(`[data-testid=organiser][data-state=${state}]`).filter({ hasText: TAIL });

  for (const language of LANGUAGES) {
    const w = { en, zh }[language];

    it(`leads from a complaint to a settled group, and back, in ${language}`, async () => {
      const ann = await signedIn(browser, server, language, '/complaints/Z100', { errors });
      await ann.getByTestId('to-group').click();
      await ann.getByTestId('hypotheses').waitFor();
      await ann.getByTestId('effects').waitFor();
      await ann.getByTestId('group-members').getByText('张*').first().waitFor();
      expect(await ann.content()).not.toContain(MILL_PHONE);
      await accessible(ann);
      const group = new URL(ann.url()).pathname;
      await goWithin(ann, '/groups');
      await ann
        .getByTestId('groups')
        .getByRole('link', { name: new RegExp(TAIL) })
        .waitFor();
      await accessible(ann);

      // What each answer would do stands there before anything is chosen, and nothing is chosen beforehand.
      await toQuestion(ann);
      const effects = ann.getByTestId('effects');
      await effects.getByText(fill(w.effectNamed, { n: 14 })).waitFor();
      expect(await effects.getByRole('radio').count()).toBe(9);
      expect(await effects.getByRole('radio', { checked: true }).count()).toBe(0);
      // The number to call is masked until somebody says why they need it.
      const full = ann.getByTestId('in-full');
      const show = full.getByRole('button', { name: w.inFullShow });
      expect([await show.isDisabled(), await ann.getByText(MILL_PHONE).count()]).toEqual([true, 0]);
      await full.getByLabel(w.revealReason).fill('致电核实');
      await show.click();
      await full.getByRole('link', { name: MILL_PHONE }).waitFor();
      const give = ann.getByRole('button', { name: w.answerGive });
      await ann.getByTestId('answer').getByLabel(w.reason).fill('列入名单');
      expect(await give.isDisabled()).toBe(true);
      await accessible(ann);
      await effects.getByRole('radio').first().check();
      await ann.getByLabel(w.answerName, { exact: true }).fill('青石安债咨询');
      await ann.getByLabel(w.answerSource, { exact: true }).selectOption('authority');
      await ann.getByLabel(w.answerReference, { exact: true }).fill('公告 3');
      await give.click();
      await card(ann, 'proposed').getByText(w.organiserOtherFinding).waitFor();
      expect(await ann.getByRole('button', { name: w.organiserConfirm }).count()).toBe(0);
      await accessible(ann);

      // Who gave it has nothing to do about it: it stands at the end, apart.
      await goWithin(ann, '/inquiries');
      await ann
        .getByTestId('waiting-others')
        .getByRole('link', { name: new RegExp(TAIL) })
        .waitFor();
      const lists = '[data-testid=waiting-yours], [data-testid=inquiries], [data-testid=waiting-others]';
      const order = (page: Page) =>
        page.locator(lists).evaluateAll((found) => found.map((e) => e.getAttribute('data-testid')));
      expect(await order(ann)).toEqual(['inquiries', 'waiting-others']);
      await accessible(ann);

      // Somebody else confirms it: for them it comes first.
      const bea = await signedIn(browser, server, language, '/inquiries', { name: 'demo-compliance', errors });
      const yours = bea.getByTestId('waiting-yours');
      await yours.getByText(fill(w.waitingYours, { n: 1 })).waitFor();
      expect(await order(bea)).toEqual(['waiting-yours', 'inquiries']);
      await accessible(bea);
      await yours.getByRole('link', { name: new RegExp(TAIL) }).click();
      const waiting = card(bea, 'proposed');
      await waiting.getByText('青石安债咨询').waitFor();
      await waiting.getByLabel(w.reason).fill('对方要收费');
      expect(await waiting.getByRole('button', { name: w.organiserConfirm }).isDisabled()).toBe(true);
      await waiting.getByLabel(w.answerSource, { exact: true }).selectOption('call');
      await waiting.getByLabel(w.answerReference, { exact: true }).fill('电话 5');
      await waiting.getByRole('button', { name: w.organiserConfirm }).click();
      await bea.getByTestId('settled').waitFor();
      await accessible(bea);

      // It stands in the address book, with who, from where and until when; the group is settled.
      await goWithin(ann, '/organisers');
      const standing = card(ann, 'standing');
      await standing.getByRole('cell', { name: /demo-compliance/ }).waitFor();
      await standing.getByRole('cell', { name: /公告 3/ }).waitFor();
      await standing.getByRole('cell', { name: /电话 5/ }).waitFor();
      await standing.locator('summary').click();
      await standing.locator('details').getByText(`demo-compliance: ${w.answerEvent_confirmed}`).last().waitFor();
      await accessible(ann);
      await goWithin(ann, group);
      await ann.getByText(w.groupSettled).waitFor();

      // One person takes it back in one act, and the question is open again.
      await goWithin(ann, '/organisers');
      await card(ann, 'standing').getByLabel(w.reason).fill('号码有误');
      await card(ann, 'standing').getByRole('button', { name: w.organiserUndo }).click();
      await card(ann, 'undone').waitFor();
      const undone = performance.now();
      await toQuestion(ann);
      await ann.getByTestId('effects').waitFor();
      expect(performance.now() - undone).toBeLessThan(10_000);
      await goWithin(ann, group);
      await ann.getByTestId('group-history').getByText(w.groupEvent_appeared).waitFor();
      await ann.getByTestId('effects').waitFor();
      await leave(bea);
      await leave(ann);
    }, 180_000);

    it(`says how texts of a group are alike, and no percentage that no answer bears out, in ${language}`, async () => {
      const session = await server.login();
      const { data } = await session.query<{ groups: { edges: { node: { id: string; inside: Inside[] } }[] } }>(
        '{ groups(first: 100) { edges { node { id inside { kind compared people message { zh en } } } } } }',
      );
      const { id, inside } = data.groups.edges.map((e) => e.node).find((g) => g.inside.length > 1)!;
      const page = await signedIn(browser, server, language, `/groups/${id}`, { errors });
      const shown = page.getByTestId('inside');
      for (const f of inside) await shown.getByText(f.message[language]).waitFor();
      expect(inside.every((f) => f.people <= f.compared)).toBe(true);
      await accessible(page);
      if (process.env['CLAQUE_SHOTS'])
        await page.screenshot({ path: `${process.env['CLAQUE_SHOTS']}/inside-${language}.png`, fullPage: true });
      // Twenty answers are needed before a kind has a percentage; the page says what the order rests on until then.
      expect(await page.getByTestId('calibrated').count()).toBe(0);
      await page.getByRole('link', { name: w.kindsOpen }).click();
      await page.getByTestId('kinds').getByText('20').first().waitFor();
      expect(await page.getByTestId('rules').getByRole('row').count()).toBeGreaterThan(20);
      await accessible(page);
      await leave(page);
    }, 120_000);

    it(`calls a sample from a sheet, with the bounds as one goes, in ${language}`, async () => {
      const page = await signedIn(browser, server, language, '/inquiries', { errors });
      await toQuestion(page);
      // A sample that was ended is drawn again from its own page.
      const ended = page.getByRole('link', { name: w.sampleOpen });
      if ((await ended.count()) > 0) await ended.click();
      await page.getByRole('button', { name: w.sampleDraw }).click();
      const sheet = page.getByTestId('sheet');
      await sheet.waitFor();
      const bounds = page.getByTestId('bounds');
      const before = await bounds.textContent();
      expect(await sheet.getByText(/138\d{8}/).count()).toBe(0);
      expect(await sheet.getByRole('row').count()).toBe(11);
      await sheet.getByLabel(w.reason).fill('抽样核验');
      await sheet.getByRole('button', { name: w.sampleShow }).click();
      await sheet
        .getByText(/^138\d{8}$/)
        .first()
        .waitFor();
      await accessible(page);

      // On paper: names, numbers and room to write, and nothing else of the console.
      await page.emulateMedia({ media: 'print' });
      await sheet
        .getByText(/^138\d{8}$/)
        .first()
        .waitFor();
      expect(await sheet.locator('.line-to-write').first().isVisible()).toBe(true);
      expect(await sheet.getByRole('combobox').count()).toBe(0);
      expect(await page.getByTestId('user').isVisible()).toBe(false);
      await page.emulateMedia({ media: 'screen' });

      for (const [k, says] of ['not_sent', 'paid'].entries()) {
        const row = sheet.locator('tbody tr').first();
        await row.getByRole('combobox').selectOption(says);
        await row.getByRole('button').click();
        await page.getByTestId('sample-answers').locator('tbody tr').nth(k).waitFor();
      }
      await expectLater(async () => (await bounds.textContent()) !== before);
      const people = language === 'zh' ? /2 人表示并非本人提交/ : /2 did not send it or paid for it/;
      await page.getByTestId('finding').getByText(people).waitFor();
      await accessible(page);
      await goWithin(page, '/samples');
      await page.getByTestId('samples').getByRole('link').first().click();
      await page.getByTestId('finding').waitFor();
      const end = page.getByRole('button', { name: w.sampleClose });
      await page.getByLabel(w.reason).last().fill('换一种方式核实');
      await end.click();
      await page.getByText(w.sample_closed, { exact: true }).waitFor();
      await leave(page);
    }, 180_000);

    it(`goes on about those of whom an answer says nothing, in ${language}`, async () => {
      const tail = HALF_PHONE.slice(-4);
      const ann = await signedIn(browser, server, language, '/complaints/Y100', { errors });
      await ann.getByTestId('to-group').click();
      await ann.getByTestId('effects').waitFor();
      const group = new URL(ann.url()).pathname;
      expect(await ann.getByTestId('rest').count()).toBe(0);
      await ann
        .getByTestId('effects')
        .getByText(fill(w.effectUntouched, { n: 6 }))
        .first()
        .waitFor();
      await ann.getByTestId('effects').getByRole('radio').first().check();
      await ann.getByLabel(w.answerSource, { exact: true }).selectOption('authority');
      await ann.getByLabel(w.answerReference, { exact: true }).fill('公告 4');
      await ann.getByTestId('answer').getByLabel(w.reason).fill('列入名单');
      await ann.getByRole('button', { name: w.answerGive }).click();
      const bea = await signedIn(browser, server, language, group, { name: 'demo-compliance', errors });
      const mine = (page: Page, state: string) =>
        page.locator(`[data-testid=organiser][data-state=${state}]`).filter({ hasText: tail });
      await mine(bea, 'proposed').getByLabel(w.reason).fill('查过公告');
      await mine(bea, 'proposed').getByLabel(w.answerSource, { exact: true }).selectOption('call');
      await mine(bea, 'proposed').getByLabel(w.answerReference, { exact: true }).fill('电话 6');
      await mine(bea, 'proposed').getByRole('button', { name: w.organiserConfirm }).click();
      // The six who left no number share the letter alone. Who wrote it would name none of them: a sample asks them.
      const rest = bea.getByTestId('rest');
      await rest.getByText(fill(w.groupRest, { n: 6, of: 16 })).waitFor();
      await rest.getByText(w.groupRestDraw).waitFor();
      expect(await bea.getByTestId('group-members').getByText(w.groupUnspoken).count()).toBe(6);
      await accessible(bea);
      await rest.getByRole('button', { name: w.sampleDrawRest }).click();
      await bea.getByRole('heading', { name: new RegExp(w.sampleOfRest.replace(/[（）]/g, '.')) }).waitFor();
      expect(await bea.getByTestId('sheet').locator('tbody tr').count()).toBe(6);
      await accessible(bea);
      await bea.getByLabel(w.reason).last().fill('换一种方式核实');
      await bea.getByRole('button', { name: w.sampleClose }).click();
      await bea.getByText(w.sample_closed, { exact: true }).waitFor();
      await goWithin(bea, group);
      await mine(bea, 'standing').getByLabel(w.reason).fill('号码有误');
      await mine(bea, 'standing').getByRole('button', { name: w.organiserUndo }).click();
      await mine(bea, 'undone').waitFor();
      await rest.waitFor({ state: 'detached' });
      await leave(bea);
      await leave(ann);
    }, 180_000);

    it(`takes an objection in, reads what is held, and has somebody else answer, in ${language}`, async () => {
      const complaint = language === 'en' ? 'Z101' : 'Z102';
      const tia = await signedIn(browser, server, language, `/complaints/${complaint}`, {
        name: 'tia',
        password: `${FIRST}${OF_ONES_OWN}`,
        errors,
      });
      // Those who handle complaints are led to objections, and see nothing of groups.
      await tia.getByTestId('person').waitFor();
      expect(await tia.getByTestId('to-group').count()).toBe(0);
      await tia.getByRole('link', { name: w.objectionTakeIn }).click();
      await tia.getByLabel(w.objectionWords).fill('这是我自己写的');
      expect(await tia.getByTestId('self-check').count()).toBe(0);
      await tia.getByRole('button', { name: w.objectionFile, exact: true }).click();
      const theirs = (page: Page) => page.getByTestId('objection').filter({ hasText: complaint });
      await theirs(tia).getByText('这是我自己写的').waitFor();
      expect(await tia.getByRole('button', { name: w.objectionUphold }).count()).toBe(0);
      await accessible(tia);
      await goWithin(tia, '/groups');
      await tia.getByText(w.notAllowed).waitFor();
      await leave(tia);

      const bea = await signedIn(browser, server, language, '/objections', { name: 'demo-compliance', errors });
      await theirs(bea)
        .getByText(fill(w.daysLeft, { n: 15 }))
        .waitFor();
      await theirs(bea).locator('summary').click();
      await theirs(bea)
        .getByText(language === 'zh' ? /您的投诉照常受理/ : /handled as any other/)
        .waitFor();
      await theirs(bea)
        .getByText(language === 'zh' ? /仍会因其余|就不在任何/ : /would (?:still|not) stand/)
        .first()
        .waitFor();
      await accessible(bea);
      await theirs(bea).getByLabel(w.objectionAnswer).fill('核对原件，信息无误');
      await theirs(bea).getByRole('button', { name: w.objectionReject }).click();
      await theirs(bea).getByText(w.objection_rejected, { exact: true }).waitFor();
      await leave(bea);
      expect(errors).toEqual([]);
    }, 180_000);
  }
});

/** Waits until something holds; at most a minute. */
async function expectLater(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('it never came to hold');
}
