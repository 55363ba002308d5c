import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'playwright-core';
import type { Box } from './raster.js';

/** Prints pages: the one thing of a world that a browser does. */
export interface Press {
  pdf(html: string, size: readonly [number, number]): Promise<Buffer>;
  /** A picture of the page, and where each field stands on it. */
  picture(
    html: string,
    size: readonly [number, number],
    scale: number,
  ): Promise<{ png: Buffer; boxes: Map<string, Box> }>;
  close(): Promise<void>;
}

const framed = (html: string, [w, h]: readonly [number, number]) =>
  `<!doctype html><meta charset="utf-8"><style>@page{size:${w}px ${h}px;margin:0}html,body{margin:0;padding:0;background:#fff}</style>${html}`;

/** One browser with one page, used for all papers of a world. */
export async function openPress(executable: string): Promise<Press> {
  // The browser's driver is for development alone, so nothing loads it before a world is made.
  const { chromium } = createRequire(import.meta.url)('playwright-core') as typeof import('playwright-core');
  const browser = await chromium.launch({
    executablePath: executable,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-sync',
      '--font-render-hinting=none',
    ],
  });
  const context = await browser.newContext({ viewport: { width: 816, height: 1123 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  return {
    pdf: async (html, size) => {
      await page.setContent(framed(html, size));
      return page.pdf({ preferCSSPageSize: true, printBackground: true, pageRanges: '1' });
    },
    picture: (html, size, scale) => pictureOf(page, session, framed(html, size), size, scale),
    close: () => browser.close(),
  };
}

async function pictureOf(
  page: Page,
  session: CDPSession,
  html: string,
  [width, height]: readonly [number, number],
  scale: number,
) {
  await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false });
  await page.setContent(html);
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
  const found = await page.evaluate<[string, number[]][]>(
    `[...document.querySelectorAll('[data-f]')].map((e) => { const r = e.getBoundingClientRect(); return [e.dataset.f, [r.x, r.y, r.width, r.height]]; })`,
  );
  const boxes = new Map<string, Box>();
  for (const [key, [x, y, w, h]] of found)
    if (!boxes.has(key)) boxes.set(key, [x * scale, y * scale, w * scale, h * scale]);
  return { png: Buffer.from(data, 'base64'), boxes };
}
