import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
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

/** The page of somebody who has not signed in. */
export async function strangerAt(
  browser: Browser,
  server: Server,
  language: Language,
  path = '/',
  errors: string[] = [],
): Promise<Page> {
  const context = await browser.newContext({
    locale: language === 'zh' ? 'zh-CN' : 'en-US',
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
  });
  await context.addInitScript(`localStorage.setItem('claque-tour', localStorage.getItem('claque-tour') ?? 'over')`);
  const page = await context.newPage();
  page.on('pageerror', (e) => errors.push(e.message));
  await page.goto(`${server.url}${path}`);
  await page.locator('input[name=name]').waitFor();
  return page;
}

/** A page of somebody who has signed in by the keyboard, where the address leads; errors of the page are collected. */
export async function signedIn(
  browser: Browser,
  server: Server,
  language: Language,
  path: string,
  { name = 'demo', password = PASSWORD, errors = [] as string[] } = {},
): Promise<Page> {
  const page = await strangerAt(browser, server, language, path, errors);
  await page.locator('input[name=name]').focus();
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').waitFor();
  return page;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Nothing on the page that WCAG 2.2 AA forbids, as far as axe sees it. */
export async function accessible(page: Page): Promise<void> {
  // Evaluated from outside, because the page's own policy lets no foreign script in.
  if (await page.evaluate(`typeof axe === 'undefined'`)) await page.evaluate(axeSource);
  const found = await page.evaluate(`axe
    .run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })
    .then(({ violations }) => violations.flatMap((v) => v.nodes.map((n) => v.id + ': ' + n.html.replace(/style="[^"]*"/, '').slice(0, 220))))`);
  expect(found).toEqual([]);
}
