/** From a file to a settled group, as an analyst walks it: a mill among four hundred own stories, and a debt charity beside it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { en, zh } from '../../apps/console/src/locales/texts.js';
import { csvOf } from '../../libs/evaluation/csv.js';
import { makeWorld } from '../../libs/evaluation/world/world.js';
import { temporary } from '../e2e/cli.js';
import { MILL_CSV, MILL_PHONE } from '../e2e/mill.js';
import { type Server, type Session, startServer } from '../e2e/server.js';
import { accessible, goWithin, LANGUAGES, launch, leave, signedIn, suite } from './browser.js';

const COLUMNS = [
  'complaint_id',
  'received_at',
  'text',
  'channel',
  'institution',
  'debtor_ref',
  'debtor_name',
  'debtor_phone',
  'contact_phone',
  'agent_org',
];
const CHARITY = '晨光债务援助中心';
const CHARITY_PHONE = '01052118830';
/** From the file to the settled group, in minutes at most. */
const MOST_MINUTES = 5;

/** 400 people with a story of their own, fourteen copies of one letter, nine with one number, and twelve whom a charity helped. */
function complaints(): string {
  const { complaints: rows } = makeWorld({ seed: 20261129, genuine: 412, crowds: 0, rings: [] });
  const [head, ...mill] = MILL_CSV.split('\n').map((line) => line.split(','));
  const copied = mill.map((cells, k) => ({
    ...Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ''])),
    ...(k < 9 ? {} : { contact_phone: '' }),
  }));
  const debtors = [...new Set(rows.map((r) => r['debtor_ref']))].slice(0, 12);
  const helped = rows.map((r) =>
    debtors.includes(r['debtor_ref']) ? { ...r, contact_phone: CHARITY_PHONE, agent_org: CHARITY } : r,
  );
  return csvOf(COLUMNS, [...helped, ...copied]);
}

suite('from a file to a settled group', () => {
  const folders: string[] = [];
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  for (const language of LANGUAGES)
    it(`is a walk of minutes, and names nobody whom a charity helped, in ${language}`, async () => {
      const w = { en, zh }[language];
      const folder = temporary();
      folders.push(folder);
      const server = await startServer(folder, { CLAQUE_DEMO: '0' }, { accounts: true });
      try {
        await walk(browser, server, language, w);
      } finally {
        await server.stop();
      }
    }, 400_000);
});

const shots = process.env['CLAQUE_SHOTS'];
async function shot(page: Page, name: string): Promise<void> {
  await accessible(page);
  if (shots === undefined) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
}

const lanes = async (session: Session) =>
  (
    await session.query<{ overview: { rings: number; lanes: Record<string, number> } }>(
      '{ overview { rings lanes { hardship normal check ring } } }',
    )
  ).data.overview;

async function walk(browser: Browser, server: Server, language: 'en' | 'zh', w: typeof en | typeof zh): Promise<void> {
  const errors: string[] = [];
  const file = join(temporary(), 'complaints.csv');
  writeFileSync(file, complaints());
  const session = await server.login();
  const ann = await signedIn(browser, server, language, '/', { errors });
  const began = performance.now();
  const took: Record<string, number> = {};
  const mark = (step: string) => {
    took[step] = Math.round((performance.now() - began) / 100) / 10;
  };
  await ann.locator('input[type=file]').setInputFiles(file);
  await ann.getByTestId('imports').getByText(w.import_done, { exact: true }).first().waitFor({ timeout: 120_000 });
  await session.settled();
  await shot(ann, `${language}-1-imported`);
  mark('imported');
  const before = await lanes(session);
  expect(before.rings).toBe(0);

  // The list begins with the mill: what settles most for a minute's work and points to an agency.
  await ann.getByRole('navigation').getByRole('link', { name: w.inquiries, exact: true }).click();
  const list = ann.getByTestId('inquiries').locator('tbody tr');
  await list.first().waitFor();
  await shot(ann, `${language}-2-inquiries`);
  expect(await list.first().textContent()).toContain(MILL_PHONE.slice(-4));
  expect(await list.count()).toBe(2);
  mark('question found');
  await list.first().getByRole('link').click();
  await settle(ann, w, {
    first: 0,
    name: '青石安债咨询',
    source: 'authority',
    reference: '公告 3',
    all: true,
    shot: `${language}-3-question`,
  });
  mark('answered');
  const bea = await signedIn(browser, server, language, '/inquiries', { name: 'demo-compliance', errors });
  await confirm(bea, w, MILL_PHONE);
  mark('confirmed');
  await ann.getByTestId('question').locator('a[href^="/groups/"]').first().click();
  await ann
    .getByText(w.groupState_answered, { exact: true })
    .or(ann.getByText(w.groupState_ring, { exact: true }))
    .first()
    .waitFor();
  await ann.getByText(w.groupSettled).waitFor();
  mark('settled');
  // The letter was ticked beside the number. Who holds just the letter is named by nothing, and can be asked as a sample.
  await ann.getByTestId('rest').getByText(w.groupRestDraw).waitFor();
  await shot(ann, `${language}-4-settled`);
  expect(took['settled']).toBeLessThan(MOST_MINUTES * 60);
  process.stdout.write(`walk in ${language}, seconds since the file was chosen: ${JSON.stringify(took)}\n`);

  // The charity: an answer that excuses takes two people too, names nobody, and moves no lane.
  await until(async () => (await lanes(session)).rings === 1);
  const named = await lanes(session);
  await ann.goto(`${server.url}/inquiries`);
  await list.first().getByRole('link').click();
  await settle(ann, w, {
    first: 2,
    name: CHARITY,
    source: 'register',
    reference: '52110000',
    all: true,
    shot: `${language}-5-charity`,
  });
  await bea.goto(`${server.url}/inquiries`);
  await confirm(bea, w, '');
  await until(
    async () => (await session.query<{ inquiries: object[] }>('{ inquiries { value } }')).data.inquiries.length === 0,
  );
  await session.settled();
  await new Promise((resolve) => setTimeout(resolve, 3000));
  expect(await lanes(session)).toEqual(named);
  await goWithin(ann, '/inquiries');
  await ann.getByText(w.inquiriesEmpty).waitFor();
  await shot(ann, `${language}-6-nothing-left`);
  expect(errors).toEqual([]);
  await leave(ann);
  await leave(bea);
}

interface Given {
  /** Place of the kind in the list of answers. */
  readonly first: number;
  readonly name: string;
  readonly source: string;
  readonly reference: string;
  /** Whether everything that the group shares is the organiser's. */
  readonly all: boolean;
  readonly shot: string;
}

/** Reveals the number on the question, and answers it. */
async function settle(page: Page, w: typeof en | typeof zh, given: Given): Promise<void> {
  await page.getByTestId('effects').waitFor();
  const full = page.getByTestId('in-full');
  const show = full.getByRole('button', { name: w.inFullShow });
  if ((await show.count()) > 0) {
    await full.getByLabel(w.revealReason).fill('致电核实');
    await show.click();
    await full.getByRole('status').waitFor();
  }
  for (const box of given.all ? await page.getByTestId('answer').getByRole('checkbox').all() : []) await box.check();
  await page.getByTestId('effects').getByRole('radio').nth(given.first).check();
  await page.getByLabel(w.answerName, { exact: true }).fill(given.name);
  await page.getByLabel(w.answerSource, { exact: true }).selectOption(given.source);
  await page.getByLabel(w.answerReference, { exact: true }).fill(given.reference);
  await page.getByTestId('answer').getByLabel(w.reason).fill('查过出处，名称与号码一致');
  await shot(page, given.shot);
  await page.getByRole('button', { name: w.answerGive }).click();
  await page.locator('[data-testid=organiser][data-state=proposed]').first().waitFor();
}

/** Somebody else confirms what waits. */
async function confirm(page: Page, w: typeof en | typeof zh, number: string): Promise<void> {
  // What waits for this person stands first on the page, and counted.
  const yours = page.getByTestId('waiting-yours');
  await yours.getByRole('heading', { name: w.waitingYours.replace('{n}', '1') }).waitFor();
  await yours.getByRole('link').click();
  const card = page.locator('[data-testid=organiser][data-state=proposed]').filter({ hasText: number.slice(-4) });
  // Who names people has looked elsewhere than the first.
  if (number !== '') {
    await card.getByLabel(w.answerSource, { exact: true }).selectOption('call');
    await card.getByLabel(w.answerReference, { exact: true }).fill('通话 2026-11-29');
  }
  await card.getByLabel(w.reason).fill('复核无误');
  await card.getByRole('button', { name: w.organiserConfirm }).click();
  await page.getByTestId('settled').waitFor();
}

/** Waits until something holds; at most a minute. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('it never came to hold');
}
