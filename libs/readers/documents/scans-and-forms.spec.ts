import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { random } from '../../kernel/index.js';
import { readPaper } from './read-document.js';

/** A PDF of one page. The reader finds the objects of a file without a table by itself. */
function pdf(catalog: string, page: string, objects: readonly (string | Buffer)[], content: string): Buffer {
  const all: (string | Buffer)[] = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R ${page} >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...objects,
  ];
  const body = all.map((o, i) =>
    Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(o as string, 'latin1'), Buffer.from('\nendobj\n')]),
  );
  return Buffer.concat([Buffer.from('%PDF-1.5\n'), ...body, Buffer.from('trailer << /Root 1 0 R >>\n%%EOF\n')]);
}
const words = (text: string) => `BT /F1 10 Tf 50 700 Td (${text}) Tj ET`;
const FONT = '/Resources << /Font << /F1 5 0 R >> >>';
const rect = '/Rect [10 10 90 30]';

describe('PDF forms', () => {
  it('are read with what was typed, chosen and ticked, and typed over', async () => {
    const reading = await readPaper(
      pdf(
        '/AcroForm << /Fields [6 0 R 7 0 R 8 0 R 9 0 R] >>',
        `${FONT} /Annots [6 0 R 7 0 R 8 0 R 9 0 R 10 0 R]`,
        [
          `<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V <FEFF674E56DB> ${rect} >>`,
          `<< /Type /Annot /Subtype /Widget /FT /Ch /Ff 131072 /T (why) /Opt [[(1) (laid off)] [(2) (ill)]] /V (1) ${rect} >>`,
          `<< /Type /Annot /Subtype /Widget /FT /Btn /T (alone) /V /Yes /AS /Yes /AP << /N << /Yes 11 0 R /Off 11 0 R >> >> ${rect} >>`,
          `<< /Type /Annot /Subtype /Widget /FT /Btn /T (married) /V /Off /AS /Off /AP << /N << /Yes 11 0 R /Off 11 0 R >> >> ${rect} >>`,
          `<< /Type /Annot /Subtype /FreeText /Contents (typed over) /DA (/F1 9 Tf) ${rect} >>`,
          '<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Length 0 >>\nstream\n\nendstream',
        ],
        words('Statement of means, form 12'),
      ),
    );
    for (const part of ['Statement of means', '李四', 'laid off', '☒ alone: Yes', 'typed over'])
      expect(reading.text).toContain(part);
    expect(reading.text).not.toMatch(/married|ill/);
    expect(reading.problem).toBeNull();
  });

  it('of XFA and portfolios say that they were not read', async () => {
    const xfa = '/AcroForm << /Fields [] /XFA 6 0 R >>';
    const packet = '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"/>';
    const stream = `<< /Length ${packet.length} >>\nstream\n${packet}\nendstream`;
    const wait = words('Please wait. If this message is not replaced');
    expect((await readPaper(pdf(xfa, FONT, [stream], wait))).problem?.code).toBe('CLQ_PAPER_XFA');
    const box = '/Collection << /Type /Collection /View /D >>';
    expect((await readPaper(pdf(box, FONT, [], wait))).problem?.code).toBe('CLQ_PAPER_PORTFOLIO');
  });
});

describe('a scan', () => {
  const scan = async (line: string, size = 560) => {
    const noise = random(3);
    const jpeg = await sharp(Buffer.from(Array.from({ length: 300 * 400 }, () => 150 + 80 * noise())), {
      raw: { width: 300, height: 400, channels: 1 },
    })
      .jpeg()
      .toBuffer();
    const image = Buffer.concat([
      Buffer.from(
        `<< /Type /XObject /Subtype /Image /Width 300 /Height 400 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      ),
      jpeg,
      Buffer.from('\nendstream'),
    ]);
    return readPaper(
      pdf(
        '',
        '/Resources << /Font << /F1 5 0 R >> /XObject << /I 6 0 R >> >>',
        [image],
        `q ${size} 0 0 ${size * 1.3} 20 20 cm /I Do Q ${line}`,
      ),
    );
  };

  it.each(['Scanned with CamScanner', 'Created with Genius Scan - page 1', 'A7 0012-44-000981 Copy 2 of 2'])(
    'is looked at whatever its scanner wrote below: %s',
    async (line) => {
      const reading = await scan(words(line));
      expect([reading.textFrom, reading.text.trim(), reading.pictures.length]).toEqual([null, '', 1]);
    },
  );

  it('with its own words keeps them, and a small picture hides none', async () => {
    const lines = Array.from(
      { length: 12 },
      (_, i) => `BT /F1 10 Tf 50 ${700 - 20 * i} Td (Net pay of month ${i} was 1180) Tj ET`,
    );
    const whole = await scan(lines.join(' '));
    expect([whole.textFrom, whole.pictures.length]).toEqual(['layer', 0]);
    expect((await scan(words('A letter of one short line'), 80)).text).toContain('one short line');
  });
});

describe('dots', () => {
  const [w, h] = [640, 480];
  const BAYER = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];
  const noise = random(9);
  const grey = Array.from({ length: w * h }, (_, i) => 120 + 60 * Math.sin((i % w) / 90) + 8 * noise());
  const png = (values: readonly number[]) =>
    sharp(Buffer.from(values), { raw: { width: w, height: h, channels: 1 } })
      .png()
      .toBuffer();
  const copied = (values: readonly number[]) => {
    const out = [...values];
    for (let y = 0; y < 90; y++)
      for (let x = 0; x < 120; x++) out[(300 + y) * w + 400 + x] = out[(60 + y) * w + 60 + x]!;
    return out;
  };

  it('of a dithered picture show no copy, in a PNG or in a fax; a continuous tone does', async () => {
    const dots = copied(grey).map((v, i) => (v > 16 * BAYER[(Math.floor(i / w) % 4) * 4 + (i % 4)]! ? 255 : 0));
    expect((await readPaper(await png(dots))).pictures[0]?.copied).toEqual([]);
    const fax = await sharp(await png(dots))
      .toColourspace('b-w')
      .tiff({ compression: 'ccittfax4', bitdepth: 1 })
      .toBuffer();
    expect((await readPaper(fax)).pictures[0]?.copied).toEqual([]);
    expect((await readPaper(await png(copied(grey)))).pictures[0]?.copied).not.toEqual([]);
  }, 60_000);
});
