/** A file that nobody recognizes is mapped and imported in a browser, in both languages. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { fill } from '../../apps/console/src/locales/fill.js';
import { en, zh } from '../../apps/console/src/locales/texts.js';
import { temporary } from '../e2e/cli.js';
import { type Server, startServer } from '../e2e/server.js';
import { accessible, LANGUAGES, launch, leave, signedIn, suite } from './browser.js';

/** Milliseconds in which an unknown file is mapped and on its way. */
const A_MINUTE = 60_000;

suite('matching columns', () => {
  const folder = temporary();
  let server: Server;
  let browser: Browser;
  beforeAll(async () => {
    server = await startServer(folder);
    await (await server.login()).settled();
    browser = await launch();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const language of LANGUAGES)
    it(`takes an unknown file from drop to import in under a minute in ${language}`, async () => {
      const w = language === 'zh' ? zh : en;
      const name = `unknown-${language}.csv`;
      const file = join(folder, name);
      const header = ['序', '谁', '几时', `说了什么${language === 'zh' ? '呀' : ''}`, '手机'];
      const rows = [1, 2, 3].map(
        (k) => `M${language}${k},陈小红${k},2026-03-0${k},银行每天打电话到我单位第 ${k} 次请停止,1380013800${k}`,
      );
      writeFileSync(file, [header.join(','), ...rows].join('\n'));
      const page = await signedIn(browser, server, language, '/');
      const began = Date.now();
      await page.locator('input[type=file]').setInputFiles(file);
      const panel = page.getByTestId('match');
      await panel.waitFor();
      await panel.getByText(w.import_nothing, { exact: true }).waitFor();
      expect(await panel.textContent()).not.toContain('陈小红');
      const imports = panel.getByRole('button', { name: w.importNow });
      expect(await imports.isDisabled()).toBe(true);
      await accessible(page);
      const chosen = [
        w.field_complaint_id,
        w.field_debtor_name,
        w.field_received_at,
        `${w.field_text} *`,
        w.field_debtor_phone,
      ];
      for (const [place, label] of chosen.entries())
        await panel
          .getByLabel(fill(w.ourColumnOf, { column: header[place]! }), { exact: true })
          .selectOption({ label });
      // What the choice changes shows at once.
      await panel.getByTestId('effect').getByText(`${w.tableKind_complaints} 3`, { exact: true }).waitFor();
      await panel.getByLabel(w.saveMapping).fill(`source ${language}`);
      await accessible(page);
      await imports.click();
      const row = page.getByTestId('imports').locator('tr', { hasText: name });
      await row.getByText(w.import_done, { exact: true }).waitFor({ timeout: A_MINUTE });
      const took = Date.now() - began;
      process.stdout.write(`unknown file imported in ${language} in ${(took / 1000).toFixed(1)} s\n`);
      expect(took).toBeLessThan(A_MINUTE);
      await page.getByTestId('saved-mappings').getByText(`source ${language}`, { exact: true }).waitFor();

      // The same header again needs nobody.
      const again = join(folder, `again-${language}.csv`);
      writeFileSync(
        again,
        [header.join(','), `M${language}9,王大明,2026-03-09,请不要再打电话到我家里,13800138009`].join('\n'),
      );
      await page.locator('input[type=file]').setInputFiles(again);
      await page
        .getByTestId('imports')
        .locator('tr', { hasText: `again-${language}.csv` })
        .getByText(w.import_done, { exact: true })
        .waitFor({ timeout: A_MINUTE });
      await leave(page);
    }, 180_000);

  for (const language of LANGUAGES)
    it(`lets a person say which line is the header, or that there is none, in ${language}`, async () => {
      const w = language === 'zh' ? zh : en;
      const name = `titled-${language}.csv`;
      const records = [1, 2, 3, 4].map(
        (k) =>
          `T${language}${k},2026-04-0${k},Email,Tove Lund${k},de ringer til min ${language} mor hver dag for ${k}. gang`,
      );
      const lines = ['Udtræk,Afdeling,Periode,Navn,Antal', `Sag,Dato,Vej,Hvem,Hvad-${language}`, ...records];
      writeFileSync(join(folder, name), lines.join('\n'));
      const page = await signedIn(browser, server, language, '/');
      await page.locator('input[type=file]').setInputFiles(join(folder, name));
      const panel = page.getByTestId('match');
      await panel.waitFor();
      const header = panel.getByLabel(w.headerIs);
      expect(await header.inputValue()).toBe('1');
      await header.selectOption('2');
      const column = (place: number) =>
        panel.getByLabel(fill(w.ourColumnOf, { column: lines[1]!.split(',')[place]! }), { exact: true });
      await column(4).selectOption({ label: `${w.field_text} *` });
      await column(1).selectOption({ label: w.field_received_at });
      await panel.getByTestId('effect').getByText(`${w.tableKind_complaints} 4`, { exact: true }).waitFor();
      await accessible(page);
      await panel.getByLabel(w.saveMapping).fill(`titled ${language}`);
      await panel.getByRole('button', { name: w.importNow }).click();
      await page
        .getByTestId('imports')
        .locator('tr', { hasText: name })
        .getByText(w.import_done, { exact: true })
        .waitFor({ timeout: A_MINUTE });

      // Without a header the columns are counted, and nothing of a person stands there.
      const bare = `bare-${language}.csv`;
      writeFileSync(join(folder, bare), records.join('\n'));
      await page.locator('input[type=file]').setInputFiles(join(folder, bare));
      await panel.getByText(w.headerMissing).waitFor();
      expect(await panel.textContent()).not.toMatch(/Tove|ringer til/);
      expect(await panel.getByLabel(w.saveMapping).isDisabled()).toBe(true);
      const place = (n: number) =>
        panel.getByLabel(fill(w.ourColumnOf, { column: fill(w.columnNumber, { n }) }), { exact: true });
      await place(5).selectOption({ label: `${w.field_text} *` });
      await place(2).selectOption({ label: w.field_received_at });
      await panel.getByTestId('effect').getByText(`${w.tableKind_complaints} 4`, { exact: true }).waitFor();
      await accessible(page);
      const shots = process.env['CLAQUE_SHOTS'];
      if (shots !== undefined) await page.screenshot({ path: join(shots, `header-${language}.png`), fullPage: true });
      await panel.getByRole('button', { name: w.discardImport }).click();
      await panel.waitFor({ state: 'detached' });
      await leave(page);
    }, 180_000);

  for (const language of LANGUAGES)
    it(`a corrected export updates by choice, and is taken back and put back, in ${language}`, async () => {
      const w = language === 'zh' ? zh : en;
      const id = `AGAIN-${language}`;
      const send = async (name: string, text: string) => {
        writeFileSync(join(folder, name), `complaint_id,received_at,text\n${id},2026-03-01,${text}\n`);
        await page.locator('input[type=file]').setInputFiles(join(folder, name));
        const row = page.getByTestId('imports').locator('tr', { hasText: name });
        await row.getByText(w.import_done, { exact: true }).waitFor({ timeout: A_MINUTE });
        return row;
      };
      const page = await signedIn(browser, server, language, '/');
      await send(`typed-${language}.csv`, 'they called me on thursday and i cannot pey');
      await page.getByLabel(w.again).selectOption({ label: w.again_update });
      const corrected = await send(`corrected-${language}.csv`, 'they called me on thursday and i cannot pay');
      await corrected.getByRole('button', { name: '1', exact: true }).click();
      await page
        .getByTestId('notes')
        .getByText(language === 'zh' ? '投诉内容' : 'Changed: text')
        .waitFor();

      const other = await page.context().newPage();
      await other.goto(`${server.url}/complaints/${id}`);
      const versions = other.getByTestId('versions');
      await versions.getByText(`typed-${language}.csv:2`).waitFor();
      await versions.getByText(fill(w.versionDiffers, { fields: language === 'zh' ? '投诉内容' : 'text' })).waitFor();
      await accessible(other);

      await corrected.getByRole('button', { name: w.takeBack }).click();
      const back = page.getByTestId('take-back');
      await back.getByText(fill(w.takeBackStay, { n: 1 })).waitFor();
      await accessible(page);
      await back.getByLabel(w.reason).fill('wrong file');
      await back.getByRole('button', { name: w.takeBack }).click();
      await corrected.getByText(w.import_withdrawn, { exact: true }).waitFor();
      await other.reload();
      await other.getByTestId('marked').getByText('cannot pey').waitFor({ timeout: A_MINUTE });

      await corrected.getByRole('button', { name: w.putBack }).click();
      await corrected.getByText(w.import_done, { exact: true }).waitFor({ timeout: A_MINUTE });
      await other.reload();
      await other.getByTestId('marked').getByText('cannot pay').waitFor({ timeout: A_MINUTE });
      await other.close();
      await leave(page);
    }, 180_000);
});
