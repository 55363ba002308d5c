/**
 * Every page of the console, in both languages: looks as it did (docs/screens), has nothing that WCAG 2.2 AA forbids as far as axe sees it, fits on a
 * tablet in the dark, and is used by the keyboard alone.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pixelmatch from 'pixelmatch';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { root, temporary } from '../e2e/cli.js';
import { problemOf, REFUSAL, type Server, type Session, startServer } from '../e2e/server.js';
import {
  ADMIN,
  accessible,
  goWithin,
  LANGUAGES,
  type Language,
  launch,
  leave,
  signedIn,
  strangerAt,
  suite,
} from './browser.js';

/** The day that everything is looked at: limits are counted from it. */
const TODAY = Date.parse('2024-07-19T12:00:00Z');
const SCREENS = join(root, 'docs/screens');
const UPDATE = process.env['CLAQUE_UPDATE_SCREENS'] === '1';
/** Share of pixels that may look otherwise: edges of letters. */
const MOST_CHANGED = 0.01;
/** Presses of Tab that are sent together. */
const AT_ONCE = 20;

interface Place {
  readonly name: string;
  readonly path: string;
  /** What is there once the page is. */
  readonly ready: string;
  readonly admin?: boolean;
}

/** What was wrong, in words. */
interface Walk {
  readonly looks: string[];
  readonly keyboard: string[];
  readonly tablet: string[];
}

interface Asked {
  readonly value: string;
  readonly group: string;
  readonly sample: string;
}

suite('every page', () => {
  let folder = '';
  let server: Server;
  let browser: Browser;
  let places: readonly Place[] = [];
  beforeAll(async () => {
    folder = temporary();
    const clock = join(folder, 'clock');
    writeFileSync(clock, String((TODAY - Date.now()) / 86_400_000));
    server = await startServer(folder, {
      CLAQUE_ADMIN_PASSWORD: ADMIN,
      CLAQUE_TEST_CLOCK: clock,
      NODE_OPTIONS: `--import ${join(root, 'test/e2e/shift-clock.mjs')}`,
    });
    const session = await server.login();
    await session.settled();
    const { data } = await session.query<{
      rings: { edges: { node: { id: string; complaints: string[]; debtors: string[] } }[] };
      clusters: { edges: { node: { id: string } }[] };
      scripts: { edges: { node: { call: string } }[] };
    }>(
      '{ rings(first: 10) { edges { node { id complaints debtors } } } clusters(first: 20) { edges { node { id } } } scripts(first: 10) { edges { node { call } } } }',
    );
    const ring = data.rings.edges.map((e) => e.node).sort((x, y) => y.debtors.length - x.debtors.length)[0];
    const opened = await session.query<{ openCase: { id: string } }>(
      `mutation($r: ID!) { openCase(title: "The blue letter", reason: "one call-back number", ring: $r) { ... on Case { id } ${REFUSAL} } }`,
      { r: ring.id },
    );
    await session.query(
      `mutation($c: ID!) { addToBank(input: { cluster: $c, kind: template, name: "A letter that is sold", source: "a group", why: "for a fee" }) { ... on BankEntry { id } ${REFUSAL} } }`,
      { c: data.clusters.edges[8].node.id },
    );
    await session.settled();
    const inquiry = await inquiriesOf(session, ring.complaints[0]);
    const [call] = data.scripts.edges.map((e) => e.node.call).sort();
    places = [
      { name: 'imports', path: '/', ready: '[data-testid=imports]' },
      { name: 'queue', path: '/queue', ready: '[data-testid=queue] a' },
      { name: 'complaints', path: '/complaints', ready: 'table a' },
      { name: 'complaint', path: `/complaints/${ring.complaints[0]}`, ready: '[data-testid=comparison]' },
      { name: 'clusters', path: '/clusters', ready: '[data-testid=clusters]' },
      { name: 'family-map', path: '/clusters?as=map', ready: '[data-testid=chart-family-map] svg' },
      { name: 'cluster', path: `/clusters/${data.clusters.edges[8].node.id}`, ready: '[data-testid=slot-values]' },
      { name: 'inquiries', path: '/inquiries', ready: '[data-testid=inquiries] a' },
      { name: 'inquiry', path: `/inquiries/${inquiry.value}`, ready: '[data-testid=effects]' },
      { name: 'organisers', path: '/organisers', ready: '[data-testid=organiser]' },
      { name: 'organiser-kinds', path: '/organiser-kinds', ready: '[data-testid=rules]' },
      { name: 'samples', path: '/samples', ready: '[data-testid=samples]' },
      { name: 'sample', path: `/samples/${inquiry.sample}`, ready: '[data-testid=bounds]' },
      { name: 'groups', path: '/groups', ready: '[data-testid=groups] a' },
      { name: 'group', path: `/groups/${inquiry.group}`, ready: '[data-testid=effects]' },
      { name: 'objections', path: '/objections', ready: '[data-testid=objection]' },
      { name: 'rings', path: '/rings', ready: '[data-testid=rings]' },
      { name: 'ring', path: `/rings/${ring.id}`, ready: '[data-testid=ring-reasons]' },
      { name: 'documents', path: '/documents', ready: '[data-testid=papers]' },
      { name: 'document', path: '/documents?paper=evidence/CP001043-poverty.txt', ready: '[data-testid=paper-file]' },
      { name: 'calls', path: '/calls', ready: '[data-testid=chart-calls-by-hour] svg' },
      { name: 'scripts', path: `/calls?view=scripts&call=${call}`, ready: '[data-testid=alignment]' },
      { name: 'call', path: `/calls/${call}`, ready: '[data-testid=transcript]' },
      { name: 'explorer', path: `/explorer?ring=${ring.id}`, ready: '[data-testid=graph][data-laid]' },
      { name: 'cases', path: '/cases', ready: '[data-testid=board]' },
      { name: 'case', path: `/cases/${opened.data.openCase.id}`, ready: '[data-testid=parts]' },
      { name: 'template-bank', path: '/template-bank', ready: '[data-testid=bank-entry]' },
      { name: 'false-accusations', path: '/false-accusations', ready: '[data-testid=accusations]' },
      { name: 'insights', path: '/insights', ready: '[data-testid=chart-ledger] svg' },
      { name: 'detectors', path: '/detectors', ready: '[data-testid=what-if]' },
      { name: 'account', path: '/account', ready: '[data-testid=own-account]' },
      { name: 'admin', path: '/admin', ready: '[data-testid=webhooks]', admin: true },
      { name: 'sources', path: '/sources', ready: '[data-testid=sources]', admin: true },
      { name: 'tickets', path: '/tickets', ready: '[data-testid=tickets]', admin: true },
    ];
    browser = await launch();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /**
   * Pages of the one who may see each, one after the other: in English each is loaded by its address, in Chinese the
   * console goes from one to the next.
   */
  async function eachPage(language: Language, look: (page: Page, place: Place) => Promise<void>): Promise<void> {
    const errors: string[] = [];
    for (const admin of [false, true]) {
      const page = await signedIn(browser, server, language, '/complaints', {
        ...(admin ? { name: 'admin', password: ADMIN } : {}),
        errors,
      });
      for (const place of places.filter((p) => (p.admin ?? false) === admin)) {
        if (language === 'en') await page.goto(`${server.url}${place.path}`);
        else await goWithin(page, place.path);
        await there(page, place.ready);
        await look(page, place);
      }
      await leave(page);
    }
    expect(errors).toEqual([]);
  }

  /** What differs from run to run: times of today, ids that are drawn, and what is laid out beside the page's thread. */
  const hidden = (page: Page) => [
    page.locator('[data-testid=imports] td:nth-last-child(2)'),
    page.locator('[data-testid=graph]'),
    page.locator('.random'),
  ];

  /** What was wrong on every page, once for each language: a page is opened once for everything that is looked at. */
  const walks = new Map<Language, Promise<Walk>>();
  const walked = (language: Language): Promise<Walk> => {
    const walk = walks.get(language) ?? walkIn(language);
    walks.set(language, walk);
    return walk;
  };

  async function walkIn(language: Language): Promise<Walk> {
    const walk: Walk = { looks: [], keyboard: [], tablet: [] };
    const same = sameFonts();
    const look = async (page: Page, { name }: { name: string }) => {
      await accessible(page).catch((e: Error) => walk.looks.push(`${language}/${name}: ${e.message}`));
      const png = await page.screenshot({ animations: 'disabled', mask: hidden(page), maskColor: '#9aa5b3' });
      const problem = await compare(png, join(SCREENS, language, `${name}.png`), same);
      if (problem !== null) walk.looks.push(`${language}/${name}: ${problem}`);
    };
    const login = await strangerAt(browser, server, language);
    await look(login, { name: 'sign-in' });
    await leave(login);
    await eachPage(language, async (page, place) => {
      await look(page, place);
      if (language === 'en') walk.keyboard.push(...(await byKeyboard(page, place)));
      else if (place.admin !== true) walk.tablet.push(...(await onTablet(page, place)));
    });
    if (!same)
      process.stdout.write(
        'console: these fonts or this Chromium are not those of docs/screens: pages were compared coarsely.\n',
      );
    return walk;
  }

  for (const language of LANGUAGES)
    it(`looks as it did, and hides nothing from who cannot see it, in ${language}`, async () => {
      expect((await walked(language)).looks).toEqual([]);
    }, 600_000);

  it('fits on a tablet, in the dark', async () => {
    expect((await walked('zh')).tablet).toEqual([]);
  }, 600_000);

  it('is used by the keyboard alone: everything is reached, in order, and is seen to have the focus', async () => {
    expect((await walked('en')).keyboard).toEqual([]);
  }, 600_000);

  /** Null where the page looks as it did. */
  async function compare(png: Buffer, file: string, same: boolean): Promise<string | null> {
    if (UPDATE) {
      mkdirSync(join(file, '..'), { recursive: true });
      await sharp(png).png({ palette: true, colours: 96, effort: 10, dither: 0 }).toFile(file);
      writeFileSync(join(SCREENS, 'made-with.json'), `${JSON.stringify(fonts(), null, 2)}\n`);
      return null;
    }
    if (!existsSync(file)) return 'there is no picture: CLAQUE_UPDATE_SCREENS=1 makes it';
    const size = same ? { width: 1280, height: 900 } : { width: 64, height: 45 };
    const pixels = (of: Buffer | string) =>
      sharp(of)
        .flatten({ background: '#fff' })
        .resize({ ...size, fit: 'fill' })
        .ensureAlpha()
        .raw()
        .toBuffer();
    const [is, was] = [await pixels(png), await pixels(file)];
    const changed = pixelmatch(is, was, undefined, size.width, size.height, { threshold: same ? 0.2 : 0.35 });
    const share = changed / (size.width * size.height);
    if (share <= (same ? MOST_CHANGED : 0.25)) return null;
    const kept = process.env['CLAQUE_SHOTS'];
    if (kept !== undefined) writeFileSync(join(kept, `${file.split('/').slice(-2).join('-')}`), png);
    return `${(100 * share).toFixed(1)} % of it looks otherwise`;
  }
});

/** One question that is open, a sample of its group with three answers, another question whose answer waits, and an objection. */
async function inquiriesOf(session: Session, complaint: string): Promise<Asked> {
  const { data } = await session.query<{ inquiries: { value: string; groups: { id: string }[] }[] }>(
    '{ inquiries { value groups { id } } }',
  );
  const [first, second] = data.inquiries;
  const group = first.groups[0].id;
  const drawn = await session.query<{ drawSample: { id: string; toCall: { debtor: string }[] } }>(
    `mutation($group: ID!) { drawSample(group: $group) { ... on Sample { id toCall { debtor } } ${REFUSAL} } }`,
    { group },
  );
  const { id: sample, toCall } = drawn.data.drawSample;
  for (const [k, says] of ['not_sent', 'paid', 'own_words'].entries())
    await session.query(
      `mutation($s: ID!, $d: ID!, $says: Saying!) { recordCall(sample: $s, debtor: $d, says: $says) { ... on Sample { id } ${REFUSAL} } }`,
      {
        s: sample,
        d: toCall[k].debtor,
        says,
      },
    );
  const answered = await session.query(
    `mutation($group: ID!, $values: [ID!]!) { proposeAnswer(group: $group, values: $values,
       answer: { kind: helper, name: "法律援助站", source: register, reference: "51100000MJ", reason: "in the register of charities" }) { ... on Organiser { id } ${REFUSAL} } }`,
    { group: second.groups[0].id, values: [second.value] },
  );
  const filed = await session.query(
    `mutation($c: ID!) { fileObjection(complaint: $c, words: "这是我自己写的") { ... on Objection { id } ${REFUSAL} } }`,
    {
      c: complaint,
    },
  );
  expect([drawn, answered, filed].map(problemOf)).toEqual([null, null, null]);
  return { value: first.value, group, sample };
}

/** Resolves once no color passes over into another. */
const SETTLED = `new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))).then(() => Promise.allSettled(
  document.getAnimations().filter((a) => a instanceof CSSTransition).map((a) => a.finished)))`;

/** The page that is open, held as a tablet at night. */
async function onTablet(page: Page, { path, ready }: Place): Promise<string[]> {
  const problems: string[] = [];
  await page.setViewportSize({ width: 820, height: 1180 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await there(page, ready);
  // Colors of controls pass over into those of the dark: on the way there they are neither.
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor({ state: 'attached' });
  await page.evaluate(SETTLED);
  await accessible(page).catch((e: Error) => problems.push(`${path}: ${e.message}`));
  // Nothing makes the page itself wider than the screen; wide tables scroll inside themselves.
  const [wide, screen] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as number[];
  if (wide !== screen) problems.push(`${path} is ${wide} wide on a screen of ${screen}`);
  // As it was: the next page comes within this one.
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.locator('html[data-mantine-color-scheme=light]').waitFor({ state: 'attached' });
  await page.evaluate(SETTLED);
  return problems;
}

/** Goes through the open page by Tab until its end. What has the focus is looked at as each key comes up. */
async function byKeyboard(page: Page, { name }: Place): Promise<string[]> {
  await page.evaluate('document.activeElement?.blur(); window.scrollTo(0, 0);');
  const marked = (await page.evaluate(MARK)) as number;
  const keys = await page.context().newCDPSession(page);
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  let ended = false;
  for (let k = 0; k < 700 && !ended; k += AT_ONCE) {
    // The browser takes them in their order; only the last is waited for.
    const sent = Array.from({ length: AT_ONCE }, () => [
      keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab }),
      keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab }),
    ]);
    await Promise.all(sent.flat());
    ended = (await page.evaluate('window.__ended')) as boolean;
  }
  const seen = (await page.evaluate('window.__seen')) as { key: string | null; shown: boolean }[];
  await keys.detach();
  const unseen = seen.filter((s) => !s.shown).map((s) => s.key);
  const left = (await page.evaluate(LEFT)) as string[];
  const few = marked > 10 ? [] : [`${name} has ${marked} things to use`];
  return [...few, ...left.map((at) => `${name}: not reached: ${at}`), ...unseen.map((at) => `${name}: unseen: ${at}`)];
}

/** Waits until a page is there, with everything that it waits for itself. */
async function there(page: Page, ready: string): Promise<void> {
  await page.locator(ready).first().waitFor({ timeout: 60_000 });
  for (;;) {
    await page.waitForTimeout(250);
    if ((await page.locator('.mantine-Loader-root').count()) === 0) return;
  }
}

/** Fonts and browser that the pictures were made with: others draw other letters. */
function fonts(): Record<string, string> {
  const say = (command: string, args: readonly string[]) => {
    try {
      return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      return 'unknown';
    }
  };
  return {
    latin: say('fc-match', ['system-ui']),
    chinese: say('fc-match', ['Noto Sans CJK SC']),
    chromium: /\d+/.exec(say(process.env['CLAQUE_CHROMIUM'] ?? 'chromium', ['--version']))?.[0] ?? 'unknown',
  };
}

function sameFonts(): boolean {
  const file = join(SCREENS, 'made-with.json');
  return UPDATE || (existsSync(file) && readFileSync(file, 'utf8') === `${JSON.stringify(fonts(), null, 2)}\n`);
}

/** What has the focus, and whether that is seen: an outline or a shadow, of it or of what stands for it; a player shows it inside itself. Null at the end of the page. */
const FOCUSED = `(() => {
  const e = document.activeElement;
  if (window.__ended || e === null || e === document.body) return null;
  if (e.type === 'radio') window.__groups.add(e.name);
  const key = e.dataset.key ?? null;
  e.dataset.reached = '1';
  const near = [e, e.nextElementSibling, e.parentElement, e.parentElement?.parentElement].filter(Boolean);
  const shown = near.some((x) => {
    const s = getComputedStyle(x);
    return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none' || (x === e && /INPUT|SELECT|TEXTAREA|AUDIO/.test(e.tagName));
  });
  return { key: shown ? key : e.outerHTML.slice(0, 160), shown };
})()`;

/** Marks everything on a page that can be used, and notes what has the focus at each key; of a group of radio buttons one is reached, and arrows lead to the others. */
const MARK = `(() => {
  let n = 0;
  window.__groups = new Set();
  window.__seen = [];
  window.__ended = false;
  document.addEventListener('keyup', () => {
    const at = ${FOCUSED};
    // What comes after the end is the beginning.
    if (at === null) window.__ended = true;
    if (!window.__ended) window.__seen.push(at);
  }, true);
  for (const e of document.querySelectorAll('a[href], button, input, select, textarea, summary, audio[controls], [tabindex="0"]')) {
    const box = e.getBoundingClientRect();
    if (e.disabled || e.tabIndex < 0 || box.width === 0 || getComputedStyle(e).visibility === 'hidden' || e.closest('details:not([open]) > :not(summary)')) continue;
    e.dataset.key = String(n++);
  }
  return n;
})()`;

/** What the keyboard did not come to. */
const LEFT = `[...document.querySelectorAll('[data-key]')].filter((e) => e.isConnected && e.dataset.reached !== '1' && !(e.type === 'radio' && window.__groups.has(e.name))).map((e) => e.outerHTML.slice(0, 160))`;
