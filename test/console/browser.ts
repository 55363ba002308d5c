import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect } from '@jest/globals';
import { type Browser, type BrowserContext, type Cookie, chromium, type Page } from 'playwright-core';
import { ADMIN_PASSWORD, PASSWORD, type Server } from '../e2e/server.js';

const executable = process.env['CLAQUE_CHROMIUM'] ?? '';
/** Tests that need a browser; where there is none they are skipped, loudly, by scripts/test.mjs. */
export const suite = executable === '' ? describe.skip : describe;
export type Language = 'en' | 'zh';
export const LANGUAGES: readonly Language[] = ['en', 'zh'];

export const ADMIN = ADMIN_PASSWORD;

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: executable,
    args: [
      '--no-sandbox',
      // The graph is drawn by WebGL, in software. The pages around it are not: that took half of the time.
      '--enable-unsafe-swiftshader',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function newContext(browser: Browser, language: Language): Promise<BrowserContext> {
  return browser.newContext({
    locale: language === 'zh' ? 'zh-CN' : 'en-US',
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
  });
}

async function pageAt(context: BrowserContext, server: Server, path: string, errors: string[]): Promise<Page> {
  await context.addInitScript(`localStorage.setItem('claque-tour', localStorage.getItem('claque-tour') ?? 'over')`);
  const page = await context.newPage();
  page.on('pageerror', (e) => errors.push(e.message));
  await page.goto(`${server.url}${path}`);
  return page;
}

/** The page of somebody who has not signed in. */
export async function strangerAt(
  browser: Browser,
  server: Server,
  language: Language,
  path = '/',
  errors: string[] = [],
): Promise<Page> {
  const page = await pageAt(await newContext(browser, language), server, path, errors);
  await page.locator('input[name=name]').waitFor();
  return page;
}

/** The cookies of who signed in before, by server, name and password. */
const kept = new WeakMap<Server, Map<string, Cookie[]>>();

/**
 * A page of somebody who has signed in, where the address leads; errors of the page are collected. The first time it is
 * by the keyboard; the same person's next page takes the session along, as another tab does, until somebody ends it.
 */
export async function signedIn(
  browser: Browser,
  server: Server,
  language: Language,
  path: string,
  { name = 'demo', password = PASSWORD, errors = [] as string[] } = {},
): Promise<Page> {
  const who = `${name} ${password}`;
  const sessions = kept.get(server) ?? new Map<string, Cookie[]>();
  kept.set(server, sessions);
  const context = await newContext(browser, language);
  await context.addCookies(sessions.get(who) ?? []);
  const page = await pageAt(context, server, path, errors);
  const fields = page.locator('input[name=name]');
  const inside = page.getByRole('navigation');
  await fields.or(inside).first().waitFor();
  if ((await inside.count()) > 0) return page;
  await fields.focus();
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await inside.waitFor();
  sessions.set(who, await context.cookies());
  return page;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Stylesheets of which axe knows that none locks the way that a screen is held. They are the same on many pages. */
const sheetsSeen = new Set<string>();
/** What the stylesheets of a page are: their addresses, and the words of those inside it. Null where something plays. */
const SHEETS = `document.querySelector('audio, video') ? null :
  JSON.stringify([...document.styleSheets].map((s) => s.href ?? s.ownerNode.textContent))`;

/** Nothing on the page that WCAG 2.2 AA forbids, as far as axe sees it. */
export async function accessible(page: Page): Promise<void> {
  // Evaluated from outside, because the page's own policy lets no foreign script in.
  if (await page.evaluate(`typeof axe === 'undefined'`)) await page.evaluate(axeSource);
  const sheets = (await page.evaluate(SHEETS)) as string | null;
  // Parsing the stylesheets again takes a quarter of the time.
  const preload = sheets === null || !sheetsSeen.has(sheets);
  const found = await page.evaluate(`axe
    .run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'], preload: ${preload} })
    .then(({ violations }) => violations.flatMap((v) => v.nodes.map((n) => v.id + ': ' + n.html.replace(/style="[^"]*"/, '').slice(0, 220))))`);
  expect(found).toEqual([]);
  if (sheets !== null) sheetsSeen.add(sheets);
}
