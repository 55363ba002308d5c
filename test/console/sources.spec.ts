/** Connected sources as an administrator makes one, and sees what it brings and what was given up. */
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { en, zh } from '../../apps/console/src/locales/texts.js';
import { temporary } from '../e2e/cli.js';
import { type Server, startServer } from '../e2e/server.js';
import { ADMIN, accessible, LANGUAGES, launch, leave, signedIn, suite } from './browser.js';

suite('connected sources', () => {
  const folder = temporary();
  const watched = temporary();
  let server: Server;
  let browser: Browser;
  beforeAll(async () => {
    server = await startServer(folder, { CLAQUE_SOURCE_FOLDERS: watched, CLAQUE_UPLOAD_LIMIT_MB: '1' });
    browser = await launch();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    for (const used of [folder, watched]) rmSync(used, { recursive: true, force: true });
  });

  it.each(LANGUAGES)(
    'are made, changed, tried again and removed in %s',
    async (language) => {
      const w = { en, zh }[language];
      const inbox = join(watched, language);
      mkdirSync(inbox);
      const lay = (name: string, content: string) => {
        writeFileSync(join(inbox, name), content);
        const long = new Date(Date.now() - 60_000);
        utimesSync(join(inbox, name), long, long);
      };
      lay('good.csv', `complaint_id,received_at,text\nCS${language},2026-01-05,a letter about a fee\n`);
      lay('large.csv', 'x'.repeat(1_100_000));
      const errors: string[] = [];
      const page = await signedIn(browser, server, language, '/admin', { name: 'admin', password: ADMIN, errors });
      await page.getByRole('link', { name: w.sources }).click();
      await page.getByText(w.sourcesNone).waitFor();
      const form = page.getByTestId('source-form');
      // Each kind asks for its own.
      const kind = form.getByLabel(w.connectionKind);
      await kind.selectOption(w.sourceKind_imap);
      for (const label of [w.sourceValue_server, w.sourceValue_move_to, w.sourceValue_refresh_token])
        await form.getByLabel(label).waitFor();
      await accessible(page);
      await kind.selectOption(w.sourceKind_kafka);
      for (const label of [w.sourceValue_brokers, w.sourceValue_topic]) await form.getByLabel(label).waitFor();
      await kind.selectOption(w.sourceKind_folder);
      const fill = (label: string, value: string) => form.getByLabel(label).fill(value);
      await fill(w.connectionName, `desk ${language}`);
      // Where nothing may be read, it says so and stays.
      await fill(w.sourceValue_path, '/');
      await form.getByRole('button', { name: w.sourceSave }).click();
      await form.getByText('CLAQUE_SOURCE_FOLDERS').waitFor();
      await fill(w.sourceValue_path, inbox);
      await form.getByRole('button', { name: w.sourceSave }).click();
      const card = page.getByTestId('source');
      await card.getByText(w.sourceTaken.replace('{count}', '1')).waitFor({ timeout: 60_000 });
      await card.getByText(w.connectionState_fine).waitFor();
      await card.getByText(w.sourceDeadShow).click();
      const dead = card.getByTestId('dead-items');
      await dead.getByText('large.csv').waitFor();
      await accessible(page);
      await dead.getByRole('button', { name: w.connectionReplay }).click();
      await card.getByRole('button', { name: w.connectionChange }).click();
      await fill(w.connectionName, `inbox ${language}`);
      await form.getByRole('button', { name: w.sourceSave }).click();
      await page.getByRole('heading', { name: `inbox ${language}`, exact: true }).waitFor();
      await card.getByRole('button', { name: w.connectionPause }).click();
      await card.getByText(w.connectionState_paused).waitFor();
      const remove = w.removeNamed.replace('{name}', `inbox ${language}`);
      await card.getByRole('button', { name: remove }).click();
      await card.getByRole('group').getByRole('button', { name: remove }).click();
      await page.getByText(w.sourcesNone).waitFor();
      expect(errors).toEqual([]);
      await leave(page);
    },
    120_000,
  );
});
