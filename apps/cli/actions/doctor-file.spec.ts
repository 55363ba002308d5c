import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { packageRoot } from '../../../libs/config/paths.js';
import { diagnose } from './doctor-file.js';

const FOLDER = join(packageRoot(), 'docs/examples');
const explained = async (name: string, language: 'en' | 'zh' = 'en') => {
  const { lines, taken } = await diagnose(join(FOLDER, name), { zone: '+08:00', said: {} });
  return { text: lines.map((line) => line[language]).join('\n'), taken };
};

describe('claque doctor FILE', () => {
  it.each(readdirSync(FOLDER))('explains %s in both languages, with what to do', async (name) => {
    const { lines } = await diagnose(join(FOLDER, name), { zone: '+08:00', said: {} });
    expect(lines.length).toBeGreaterThanOrEqual(3);
    for (const { en, zh } of lines) {
      expect(`${en}${zh}`).not.toMatch(/\{\w+\}|undefined/);
      expect(en).not.toMatch(/[，。：；（）]/);
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
    }
    expect(lines.at(-1)?.en).toMatch(/to do/);
  });

  it('says what the file is, its encoding, its header line, and how each column is understood', async () => {
    const { text, taken } = await explained('titles.csv');
    expect(taken).toBe(true);
    expect(text).toContain('titles.csv: 234 bytes, text');
    expect(text).toContain('Encoding: UTF-8');
    expect(text).toContain('the header is line 4. Its rows are complaints.');
    expect(text).toContain('投诉编号: complaint_id, by its name and its values');
    expect(text).toContain('complaints 2, calls 0, organizations 0, documents 0; refused 0');
    expect((await explained('gbk.csv', 'zh')).text).toContain('编码：GB18030');
    expect((await explained('sheets.xlsx', 'zh')).text).toContain('表格（第 3 张工作表）：表头可能在第 1 行，未能识别');
    expect((await explained('mail.eml')).text).toContain('an e-mail');
    expect((await explained('folder.zip')).text).toContain('a ZIP archive');
  });

  it('says which order of dates and which country was taken, and by what', async () => {
    expect((await explained('dates-day-first.csv')).text).toMatch(
      /Dates with slashes are read as DMY, as 1 rows prove/,
    );
    expect((await explained('phones-us.csv')).text).toMatch(/read as of US: 5 of 5 fit/);
  });

  it('says what is refused, where and why, and how to go on; it shows nobody', async () => {
    const { text, taken } = await explained('refused-rows.csv');
    expect(taken).toBe(true);
    expect(text).toContain('Refused, 1 rows, the first in line 2 (complaint_id)');
    expect(text).toContain('mend what is refused');
    const bare = await explained('header-missing.csv');
    expect(bare.taken).toBe(false);
    expect(bare.text).toContain('claque map FILE');
    expect(bare.text).not.toContain('They call every day');
    expect((await explained('picture.png')).text).toContain('Refused: This file type holds no complaints (PNG)');
  });

  it('refuses a file that is not there', async () => {
    await expect(diagnose(join(FOLDER, 'none.csv'), { zone: 'Z', said: {} })).rejects.toMatchObject({
      code: 'CLQ_INPUT_MISSING',
    });
  });
});
