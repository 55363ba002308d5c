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

async function newContext(browser: Browser, language: Language): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: language === 'zh' ? 'zh-CN' : 'en-US',
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
  });
  await context.addInitScript(`localStorage.setItem('claque-tour', localStorage.getItem('claque-tour') ?? 'over')`);
  return context;
}

/** The tab that a test left, by context. One that loaded the console before loads it in half the time. */
const left = new WeakMap<BrowserContext, Page>();

/** Leaves a tab to the next test of the same person, as it was when it opened. */
export async function leave(page: Page): Promise<void> {
  for (const event of ['pageerror', 'request', 'requestfinished', 'requestfailed', 'response'] as const)
    page.removeAllListeners(event);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.goto('about:blank');
  left.set(page.context(), page);
}

async function pageAt(context: BrowserContext, server: Server, path: string, errors: string[]): Promise<Page> {
  const page = left.get(context) ?? (await context.newPage());
  left.delete(context);
  page.on('pageerror', (e) => errors.push(e.message));
  await page.goto(`${server.url}${path}`);
  return page;
}

/**
 * Goes to an address as the browser's arrows do: the console stays, and the page changes within it. Loading it whole
 * takes four times the work. Tests do that where an address itself, or what others changed meanwhile, is looked at.
 * Resolves once the page that was there is gone.
 */
export async function goWithin(page: Page, path: string): Promise<void> {
  await page.evaluate(`(async () => {
    // The tour stays above each page.
    const left = document.querySelector('main h2:not([data-testid=tour] *)');
    const [{ pathname }, title] = [{ ...location }, left?.textContent];
    history.pushState({}, '', ${JSON.stringify(path)});
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
    const there = () => location.pathname !== pathname && left?.isConnected && left.textContent === title;
    while (there()) await new Promise((drawn) => setTimeout(drawn, 20));
  })()`);
}

/** Contexts of strangers, by language. Where one has left, the next has the same. */
const strangers = new WeakMap<Browser, Map<Language, BrowserContext>>();

/** The page of somebody who has not signed in. */
export async function strangerAt(
  browser: Browser,
  server: Server,
  language: Language,
  path = '/',
  errors: string[] = [],
): Promise<Page> {
  const contexts = strangers.get(browser) ?? new Map<Language, BrowserContext>();
  strangers.set(browser, contexts);
  const last = contexts.get(language);
  const context = last !== undefined && left.has(last) ? last : await newContext(browser, language);
  contexts.set(language, context);
  await context.clearCookies();
  const page = await pageAt(context, server, path, errors);
  await page.locator('input[name=name]').waitFor();
  return page;
}

/** Cookies of who signed in before by name and password, and the contexts of each, by language. */
interface Known {
  readonly cookies: Map<string, readonly Cookie[]>;
  readonly contexts: Map<string, BrowserContext>;
}
const known = new WeakMap<Server, Known>();

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
  const { cookies, contexts } = known.get(server) ?? { cookies: new Map(), contexts: new Map() };
  known.set(server, { cookies, contexts });
  const who = `${name} ${password}`;
  const context = contexts.get(`${language} ${who}`) ?? (await newContext(browser, language));
  if (!contexts.has(`${language} ${who}`)) await context.addCookies(cookies.get(who) ?? []);
  contexts.set(`${language} ${who}`, context);
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
  cookies.set(who, await context.cookies());
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
