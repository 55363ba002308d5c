import { expect, it } from '@jest/globals';
import yazl from 'yazl';
import { growth } from '../../testing/work.js';
import { readPaper } from './read-document.js';

async function docx(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  zip.addBuffer(Buffer.from('<Types/>'), '[Content_Types].xml');
  for (const [name, xml] of Object.entries(parts)) zip.addBuffer(Buffer.from(xml), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
const body = (inner: string) => `<?xml version="1.0"?><w:document xmlns:w="x"><w:body>${inner}</w:body></w:document>`;
const p = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const textOf = async (parts: Readonly<Record<string, string>>) => (await readPaper(await docx(parts))).text;

it('decodes references of every kind by one level, in words and in properties', async () => {
  const parts = {
    'word/document.xml': body(
      p('&#22833;&#x4E1A;&#X8bc1;明 &lt;R&amp;D&gt; &amp;#8212; &amp;amp; &#128512; &quot;&apos;'),
    ),
    'docProps/core.xml': '<cp:p xmlns:dc="d"><dc:creator>&#x5F20;&amp;&#26446;</dc:creator></cp:p>',
  };
  const reading = await readPaper(await docx(parts));
  expect(reading.text.trim()).toBe('失业证明 <R&D> &#8212; &amp; 😀 "\'');
  expect(reading.file.creator).toBe('张&李');
  expect(await textOf({ 'word/document2.xml': body('<w:p><w:r><w:t><![CDATA[a < b &#65;]]></w:t></w:r></w:p>') })).toBe(
    'a < b &#65;',
  );
});

it('reads text boxes once, headers, footers and notes, and tables row by row', async () => {
  const box = `<w:txbxContent>${p('Income 1,180')}</w:txbxContent>`;
  const text = await textOf({
    'word/document.xml': body(
      `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>Dear </w:t></w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box}</v:textbox></mc:Fallback></mc:AlternateContent><w:r><w:t>lender</w:t></w:r></w:p><w:p><mc:AlternateContent><mc:Choice Requires="wpg"/><mc:Fallback><v:textbox><w:txbxContent>${p('Old box')}</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:p><w:tbl><w:tr><w:tc>${p('Name')}</w:tc><w:tc>${p('Anna')}</w:tc></w:tr><w:tr><w:tc>${p('Born')}</w:tc><w:tc>${p('1980')}</w:tc></w:tr></w:tbl>`,
    ),
    'word/header1.xml': `<w:hdr>${p('人力资源局')}</w:hdr>`,
    'word/header2.xml': `<w:hdr>${p('人力资源局')}</w:hdr>`,
    'word/footnotes.xml': `<w:footnotes>${p('see note')}</w:footnotes>`,
    'word/footer1.xml': `<w:ftr>${p('Page 1')}</w:ftr>`,
  });
  expect(text).toBe('人力资源局\nDear lender\nIncome 1,180\n\nOld box\nName\tAnna\nBorn\t1980\nsee note\nPage 1');
});

it('leaves out what was deleted or moved away, and says which boxes are ticked', async () => {
  const ticked = (v: string) =>
    `<w:p><w:r><w:fldChar><w:ffData><w:name w:val="x"/><w:checkBox><w:default w:val="0"/>${v}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:t>jobless</w:t></w:r></w:p>`;
  expect(
    await textOf({
      'word/document.xml': body(
        `<w:p><w:del><w:r><w:delText>never</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>stays</w:t></w:r></w:ins></w:p>${ticked('<w:checked/>')}${ticked('<w:checked w:val="0"/>')}`,
      ),
    }),
  ).toBe('stays\n☒ jobless\n☐ jobless');
});

it('is linear in tables of nothing, and says what is no document', async () => {
  const table = (eighths: number) => body(`<w:tbl><w:tr>${'<w:tc><w:p/></w:tc>'.repeat(eighths * 5000)}`);
  expect(await growth(table, (xml) => textOf({ 'word/document.xml': xml }))).toBeLessThan(12);
  expect(await textOf({ 'word/document.xml': table(60) })).toBeDefined();
  expect((await readPaper(await docx({ 'xl/workbook.xml': '<workbook/>' }))).problem?.code).toBe('CLQ_PAPER_TYPE');
});
