import { expect, it } from '@jest/globals';
import sharp from 'sharp';
import yazl from 'yazl';
import { readPaper } from './read-document.js';

async function zip(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const file = new yazl.ZipFile();
  for (const [name, part] of Object.entries(parts))
    file.addBuffer(Buffer.from(part as string), name, { compress: name !== 'mimetype' });
  file.end();
  const chunks: Buffer[] = [];
  for await (const chunk of file.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
const text = (x: number, y: number, words: string, more = '') =>
  `<ofd:TextObject ID="9" Boundary="${x} ${y} 40 6" Font="1" Size="4"${more}><ofd:TextCode X="0" Y="4" DeltaX="4 4">${words}</ofd:TextCode></ofd:TextObject>`;
const page = (inner: string, more = '') =>
  `<?xml version="1.0" encoding="UTF-8"?><ofd:Page xmlns:ofd="http://www.ofdspec.org/2016">${more}<ofd:Content><ofd:Layer ID="2">${inner}</ofd:Layer></ofd:Content></ofd:Page>`;
const ofd = (pages: readonly string[], more: Readonly<Record<string, string | Buffer>> = {}) =>
  zip({
    'OFD.xml':
      '<ofd:OFD xmlns:ofd="x" Version="1.0"><ofd:DocBody><ofd:DocInfo><ofd:DocID>ab12</ofd:DocID><ofd:CreationDate>2026-03-01</ofd:CreationDate><ofd:Creator>开票软件</ofd:Creator></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
    'Doc_0/Document.xml': `<ofd:Document xmlns:ofd="x"><ofd:CommonData><ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes><ofd:TemplatePage ID="7" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages>${pages.map((_, k) => `<ofd:Page ID="${k}" BaseLoc="Pages/Page_${k}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
    ...Object.fromEntries(pages.map((p, k) => [`Doc_0/Pages/Page_${k}/Content.xml`, p])),
    ...more,
  });

it('reads an OFD bill in lines: labels of the template beside the values of the page', async () => {
  const reading = await readPaper(
    await ofd(
      [
        // Out of order, and one word moved by a matrix.
        page(
          text(40, 20, '1,284.50') + text(40, 10, '王&amp;丽') + text(0, 0, '第二行值', ' CTM="1 0 0 1 40 29.6"'),
          '<ofd:Template TemplateID="7"/>',
        ),
        page(text(10, 10, '附页')),
      ],
      {
        'Doc_0/Tpls/Tpl_0/Content.xml': page(
          text(10, 30, '备注：') +
            text(10, 0, '云川市医疗门诊收费票据（电子）') +
            text(10, 10, '交款人：') +
            text(10, 20, '金额合计：'),
        ),
      },
    ),
  );
  expect(reading).toMatchObject({ type: 'ofd', pages: 2, textFrom: 'layer', problem: null });
  expect(
    reading.text
      .split('\n')
      .map((l) => l.trim())
      .filter((l) => l !== ''),
  ).toEqual(['云川市医疗门诊收费票据（电子）', '交款人： 王&丽', '金额合计： 1,284.50', '备注： 第二行值', '附页']);
  expect(reading.file).toMatchObject({ producer: '开票软件', created: '2026-03-01', documentId: 'ab12' });
});

it('reads the picture of an OFD page without words, and says which page it could not read', async () => {
  const png = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  const image = '<ofd:ImageObject ID="5" ResourceID="3" Boundary="0 0 210 297"/>';
  const resources = (file: string) => ({
    'Doc_0/DocumentRes.xml': `<ofd:Res xmlns:ofd="x" BaseLoc="Res"><ofd:MultiMedias><ofd:MultiMedia ID="3" Type="Image"><ofd:MediaFile>${file}</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias></ofd:Res>`,
  });
  const scanned = await ofd([page(image)], { ...resources('a.png'), 'Doc_0/Res/a.png': png });
  expect(await readPaper(scanned, async () => '诊断证明')).toMatchObject({
    text: '诊断证明\n',
    textFrom: 'ocr',
    problem: null,
  });
  const other = await ofd([page(text(0, 0, '写有字的一页文字内容')), page(image)], {
    ...resources('a.jb2'),
    'Doc_0/Res/a.jb2': png,
  });
  expect((await readPaper(other)).problem).toEqual({ code: 'CLQ_PAPER_PAGE', values: { page: 2 } });
  expect((await readPaper(await zip({ 'OFD.xml': '<x/>' }))).problem?.code).toBe('CLQ_PAPER_TYPE');
});

it('reads an OpenDocument text: headers, tables row by row, and nothing that was deleted', async () => {
  const reading = await readPaper(
    await zip({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml':
        '<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:h>失业&amp;证明</text:h><text:p>Dear<text:s text:c="2"/>lender,<text:line-break/>I lost\n   my job.</text:p><table:table><table:table-row><table:table-cell><text:p>Name</text:p></table:table-cell><table:table-cell><text:p>Anna</text:p></table:table-cell></table:table-row></table:table></office:body></office:document-content>',
      'styles.xml': '<s xmlns:text="t"><text:p>人力资源局</text:p></s>',
      'meta.xml': '<m><meta:generator>LibreOffice/24.2</meta:generator><dc:date>2026-02-03T10:00:00</dc:date></m>',
    }),
  );
  expect(reading).toMatchObject({ type: 'odt', textFrom: 'layer', problem: null });
  expect(reading.text).toBe('人力资源局\n\n失业&证明\nDear  lender,\nI lost my job.\nName\tAnna\n');
  expect(reading.file).toMatchObject({ producer: 'LibreOffice/24.2', modified: '2026-02-03T10:00:00' });
});
