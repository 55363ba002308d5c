import { describe, expect, it } from '@jest/globals';
import { Patience } from '../limits.js';
import { PAPER_LIMIT, paperType } from './document-type.js';
import { pdfStructure } from './pdf-structure.js';
import { PaperPool, withReadings } from './pool.js';
import { readPaper } from './read-document.js';
import { disagreements, pdfDate, readXmp } from './xmp.js';

const xmp = (body: string, more = '') =>
  readXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:p="http://ns.adobe.com/pdf/1.3/" xmlns:x1="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" ${more}>${body}</rdf:Description></rdf:RDF></x:xmpmeta>`);

describe('XMP', () => {
  const packet = xmp(
    '<p:Producer>Maker &amp; Son 1.0</p:Producer><x1:CreateDate>2024-05-31T14:20:00+08:00</x1:CreateDate><dc:title><rdf:Alt><rdf:li xml:lang="x-default">证明</rdf:li></rdf:Alt></dc:title>',
  );

  it('is read whatever prefixes it uses', () => {
    expect(Object.fromEntries(packet.values)).toEqual({
      'pdf:Producer': 'Maker & Son 1.0',
      'xmp:CreateDate': '2024-05-31T14:20:00+08:00',
      'dc:title': '证明',
    });
  });

  it('agrees with an Info dictionary that says the same in its own notation, and not with another', () => {
    const info = { Producer: 'Maker & Son 1.0', CreationDate: 'D:20240531062000Z', Title: '证明', Author: 'nobody' };
    expect(disagreements(info, packet)).toEqual([]);
    expect(disagreements({ ...info, Producer: 'Editor 9' }, packet)).toEqual(['pdf:Producer']);
    expect(disagreements({ ...info, CreationDate: 'D:20240601062000Z', Title: 'x' }, packet)).toEqual([
      'dc:title',
      'xmp:CreateDate',
    ]);
    expect(pdfDate("D:20240531142000+08'00'")).toBe('2024-05-31T14:20:00+08:00');
  });

  it('knows what PDF/A does not allow, and only asks it of files that claim it', () => {
    expect(xmp('<p:Author>x</p:Author>').strange).toEqual([]);
    expect(xmp('<p:Author>x</p:Author>', 'pdfaid:part="1"').strange).toEqual(['pdf:Author']);
    expect(xmp('<p:Producer>x</p:Producer>', 'pdfaid:part="1"').strange).toEqual([]);
  });
});

describe('PDF structure', () => {
  const first =
    '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n2 0 obj\n<< /Length 3 >>\nstream\nabc\nendstream\nendobj\nxref\n0 1\ntrailer << /Root 1 0 R /ID [<00112233445566778899aabbccddeeff> <00>] >>\nstartxref\n9\n%%EOF\n';
  const update =
    '2 0 obj\n<< /Length 3 >>\nstream\nxyz\nendstream\nendobj\n9 0 obj\n<< /Type /Annot >>\nendobj\nxref\n0 1\ntrailer << >>\nstartxref\n9\n%%EOF\n';

  it('tells what a later revision changed and what it added', () => {
    expect(pdfStructure(Buffer.from(first)).updates).toEqual([]);
    const { updates, xref, documentId } = pdfStructure(Buffer.from(first + update));
    expect(updates.map((u) => u.changed)).toEqual([['added annotation', 'changed content']]);
    expect([xref, documentId]).toEqual(['table', '00112233445566778899aabbccddeeff']);
  });
});

describe('readPaper', () => {
  it('goes by content, not by name', async () => {
    expect(paperType(Buffer.from('junk before\n%PDF-1.4'))).toBe('pdf');
    expect(paperType(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('jpeg');
    expect(paperType(Buffer.from('兹有', 'utf8'))).toBe('text');
    expect(paperType(Buffer.from([1, 0, 2, 0, 0, 0]))).toBe('other');
    expect((await readPaper(Buffer.from([1, 0, 2, 0, 0, 0]))).problem?.code).toBe('CLQ_PAPER_TYPE');
  });

  it('reads RTF in its code page, and leaves its tables out', async () => {
    const rtf = Buffer.from(
      "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0 Song;}}{\\*\\generator x;}\\f0 \\'d6\\'a4\\'c3\\'f7\\par No. \\u24352 ?7}",
      'latin1',
    );
    expect((await readPaper(rtf)).text.trim()).toBe('证明\nNo. 张7');
  });

  it('reads legacy text', async () => {
    expect((await readPaper(Buffer.from([0xd6, 0xa4, 0xc3, 0xf7, 0xa3, 0xba, 0xb1, 0xe0, 0xba, 0xc5]))).text).toBe(
      '证明：编号',
    );
  });
});

it('keeps the order of items while papers are read side by side, and their bytes before the next is asked for', async () => {
  let open = -1;
  async function* items() {
    for (let i = 0; i < 20; i++) {
      open = i;
      yield {
        file: { path: `p${i}`, sha256: '', bytes: 1 },
        open: async function* () {
          yield Buffer.from(String(i));
        },
        bytes: async () => {
          expect(open).toBe(i);
          return Buffer.from(String(i));
        },
      };
    }
  }
  const pool = {
    read: async (bytes: Buffer) => {
      await new Promise((resolve) => setTimeout(resolve, (Number(bytes) * 7) % 11));
      return readPaper(bytes);
    },
  };
  const paths: string[] = [];
  const kept: string[] = [];
  for await (const item of withReadings(items(), pool, async (file, content) => {
    for await (const bytes of content) kept.push(String(bytes));
    return { ...file, sha256: 'kept' };
  }))
    if ('file' in item) paths.push(`${item.file.path} ${item.file.sha256} ${item.file.reading?.text}`);
  expect(paths).toEqual(Array.from({ length: 20 }, (_, i) => `p${i} kept ${i}`));
  expect(kept).toHaveLength(20);
});

it('never holds a paper that is larger than it reads: its pieces are kept, and it stands unread', async () => {
  async function* items() {
    yield {
      file: { path: 'huge.pdf', sha256: '', bytes: PAPER_LIMIT + 1 },
      open: async function* () {
        for (const piece of ['%PDF-', 'one', 'two']) yield Buffer.from(piece);
      },
      bytes: () => Promise.reject(new Error('held whole')),
    };
  }
  const pool = { read: () => Promise.reject(new Error('read')) };
  const kept: string[] = [];
  const given: unknown[] = [];
  for await (const item of withReadings(items(), pool, async (file, content) => {
    for await (const bytes of content) kept.push(String(bytes));
    return { ...file, sha256: 'kept' };
  }))
    given.push(item);
  expect(given).toEqual([{ file: { path: 'huge.pdf', sha256: 'kept', bytes: PAPER_LIMIT + 1 } }]);
  expect(kept).toEqual(['%PDF-', 'one', 'two']);
});

it('sets the papers of an import aside by name once it has wasted what it may', async () => {
  const patience = new Patience(60);
  patience.spend(119);
  expect(patience.limit(90)).toBe(5);
  patience.spend(5);
  async function* items() {
    for (const path of ['a.docx', 'b.pdf', 'c.jpg'])
      yield {
        file: { path, sha256: '', bytes: 5 },
        open: async function* () {
          yield Buffer.from('%PDF-');
        },
        bytes: async () => Buffer.from('%PDF-'),
      };
  }
  const codes: unknown[] = [];
  const pool = new PaperPool({ ocr: false });
  for await (const item of withReadings(items(), pool, async (file) => file, patience))
    if ('file' in item) codes.push([item.file.path, item.file.reading?.problem]);
  expect(codes).toEqual(
    ['a.docx', 'b.pdf', 'c.jpg'].map((path) => [path, { code: 'CLQ_PAPER_IMPORT', values: { seconds: 120 } }]),
  );
});
