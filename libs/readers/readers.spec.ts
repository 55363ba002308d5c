import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import yazl from 'yazl';
import { sentence } from '../domain/errors/errors.js';
import { Collector } from '../domain/intake/collector.js';
import { detectEncoding } from './encoding.js';
import { parseMap } from './map.js';
import { type ReadOptions, readInputs } from './read.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claque-readers-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Buffer) => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
};
const read = async (paths: string[], options: ReadOptions = {}) => {
  const collector = new Collector({ zone: 'Z' });
  for await (const item of readInputs(paths, options)) collector.add(item);
  return collector.finish();
};
const OWN = 'complaint_id,received_at,text\n';
const row = (id: string, text = 'hello there') => `${id},2024-05-01,"${text}"\n`;

describe('tables', () => {
  it('reads own columns as CSV, TSV and JSONL, and keeps unknown ones', async () => {
    const a = put(
      'own/a.csv',
      'complaint_id,received_at,text,debtor_ref,mood\n1,2024-05-01,"line one\nline two ""quoted""",D1,angry\n',
    );
    const b = put('own/b.tsv', 'complaint_id\treceived_at\ttext\n2\t2024-05-02T10:00:00+08:00\ttabbed\n');
    const c = put(
      'own/c.jsonl',
      '{"complaint_id":"3","received_at":"2024-05-03","text":"json","attachments":["x.pdf"]}\n\n{"complaint_id":4,"received_at":"2024-05-04","text":""}\n',
    );
    const { records, refused, counts } = await read([a, b, c]);
    expect(refused).toEqual([]);
    expect(counts).toMatchObject({ complaints: 4, withText: 3 });
    const one = records.complaints.find((x) => x.id === '1')!;
    expect(one.text).toBe('line one\nline two "quoted"');
    expect(one.extra).toEqual({ mood: 'angry' });
    expect(one.source).toEqual({ file: 'a.csv', line: 2 });
    expect(records.complaints.find((x) => x.id === '2')!.receivedAt).toBe('2024-05-02T10:00:00+08:00');
  });

  it('reads the CFPB header with its date styles, and the two shapes of 黑猫 cards', async () => {
    const cfpb = put(
      'cfpb.csv',
      'Date received,Product,Issue,Consumer complaint narrative,Company,State,ZIP code,Submitted via,Complaint ID\n3/18/20,Card,Fees,"My story",Bank,NY,10001,Web,77\n',
    );
    const table = put(
      'heimao.csv',
      '投诉标题,投诉详情,投诉对象,投诉问题,投诉要求\n标题,详情文字,某平台,不退款,"退款,道歉"\n标题,详情文字,某平台,不退款,"退款,道歉"\n',
    );
    const cards = put(
      'cards.json',
      JSON.stringify([
        {
          title: '2025-11-23 于黑猫投诉平台发起\n某贷\n[投诉对象]某贷App\n[投诉要求]退息费',
          content: '内容',
          time: '',
          href: 'https://example/view/***/',
          keyword: '某贷',
        },
      ]),
    );
    const { records, refused, counts } = await read([cfpb, table, cards]);
    expect(refused).toEqual([]);
    expect(counts).toMatchObject({ rows: 4, complaints: 3, repeats: 1 });
    expect(records.complaints.find((c) => c.id === '77')).toMatchObject({
      receivedAt: '2020-03-18',
      institution: 'Bank',
      postcode: '10001',
    });
    expect(records.complaints.find((c) => c.institution === '某贷App')).toMatchObject({
      receivedAt: '2025-11-23',
      subject: '退息费',
      text: '内容',
    });
    expect(records.complaints.find((c) => c.institution === '某平台')).toMatchObject({
      receivedAt: null,
      text: '详情文字',
    });
  });

  it('reads a workbook: dates as dates, numbers as text, every sheet row by row', async () => {
    const text = (s: string) => `<c t="inlineStr"><is><t>${s}</t></is></c>`;
    const rows = [
      `<row>${['complaint_id', 'received_at', 'text'].map(text).join('')}</row>`,
      `<row><c><v>12</v></c><c s="1"><v>45413</v></c>${text('您好 workbook')}</row>`,
      `<row>${text('x13')}${text('2024-05-03')}${text('second')}</row>`,
      `<row>${text('x14')}${text('never')}${text('bad')}</row>`,
    ];
    const parts: Record<string, string> = {
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      'xl/workbook.xml':
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="one" sheetId="1" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
      'xl/styles.xml':
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
        .map((r, i) =>
          r.replace('<row>', `<row r="${i + 1}">`).replace(/<c( |>)/g, (_, end: string) => `<c r="@"${end}`),
        )
        .map((r, i) => {
          let k = 0;
          return r.replace(/r="@"/g, () => `r="${'ABC'[k++]}${i + 1}"`);
        })
        .join('')}</sheetData></worksheet>`,
    };
    const file = new yazl.ZipFile();
    for (const [name, content] of Object.entries(parts)) file.addBuffer(Buffer.from(content), name);
    file.end();
    const path = join(folder, 'book.xlsx');
    await new Promise<void>((resolve) => file.outputStream.pipe(createWriteStream(path)).on('close', () => resolve()));
    const { records, refused } = await read([path]);
    expect(records.complaints.map((c) => [c.id, c.receivedAt, c.text])).toEqual([
      ['12', '2024-05-01', '您好 workbook'],
      ['x13', '2024-05-03', 'second'],
    ]);
    expect(refused).toMatchObject([{ file: 'book.xlsx', line: 4, column: 'received_at', code: 'CLQ_DATE_BAD' }]);
  });

  it('reads any other header by a map, and says what is wrong with a map', async () => {
    const path = put('hotline.csv', '留言编号,留言用户,留言时间,留言详情\n9,U1,2018-05-17 08:32:04,正文\n');
    const map = parseMap('complaint_id: 留言编号\ndebtor_ref: 留言用户\nreceived_at: 留言时间\ntext: 留言详情\n', 'm');
    expect((await read([path], { map })).records.complaints[0]).toMatchObject({
      id: '9',
      debtorRef: 'U1',
      text: '正文',
    });
    const unclear = put('hotline/unclear.csv', '留言编号,留言用户,留言时间,备注\n9,U1,2018-05-17 08:32:04,正文\n');
    const { refused } = await read([unclear]);
    expect(refused[0]).toMatchObject({ code: 'CLQ_HEADER_UNKNOWN', file: 'unclear.csv' });
    expect(sentence(refused[0].code, refused[0].values)).toContain('留言编号');
    for (const bad of ['nonsense: x\ncomplaint_id: a\ntext: b', '- a', ': :', 'text: b', 'complaint_id: 7\ntext: b'])
      expect(() => parseMap(bad, 'm')).toThrow(/CLQ_MAP_(YAML|LIST|COLUMN|VALUE|NEEDED)/);
  });

  it('reads agencies, calls, Asterisk records without a header, and evidence with its links', async () => {
    put(
      'case/complaints.csv',
      'complaint_id,received_at,text,debtor_ref,attachments\nA,2024-01-01,x,D1,papers/one.pdf\nB,2024-01-01,y,D2,\n',
    );
    put('case/papers/one.pdf', '%PDF-1.4 one');
    put('case/evidence/two.txt', 'a certificate');
    put('case/evidence.csv', 'file,complaint_id,kind\nevidence/two.txt,B,medical\n');
    put('case/agencies.csv', 'agency_id,name,phones\nG1,Agency,13800138000;010-62345678\n');
    put(
      'case/calls.csv',
      'call_id,started_at,caller,callee,talk_s\nk1,2024-01-01T00:00:00Z,13800138000,95588,3\nk2,2024-01-01T00:00:00Z,13800138000,95588,long\n',
    );
    put(
      'case/cdr.csv',
      '"10/1/2024 9:30:00","""Test"" <100>","100","200","ctx","c1","c2","Dial","x","12","10","ANSWERED","3","","9.1"\n',
    );
    put('case/truth.json', '{"rings":[]}');
    put('case/README.md', '# notes');
    const { records, refused, counts } = await read([join(folder, 'case')]);
    expect(counts).toMatchObject({ complaints: 2, calls: 2, agencies: 1, evidence: 2 });
    expect(refused.map((r) => [r.file, r.line, r.column])).toEqual([['calls.csv', 3, 'talk_s']]);
    expect(records.agencies[0].phones).toEqual(['+8613800138000', '+861062345678']);
    expect(records.calls.find((c) => c.id === '9.1')).toMatchObject({
      startedAt: '2024-01-10T09:30:00Z',
      caller: '100',
      talkSeconds: 10,
      ringSeconds: 2,
    });
    expect(records.evidence.map((e) => [e.id, e.complaintId, e.kind]).sort()).toEqual([
      ['evidence/two.txt', 'B', 'medical'],
      ['papers/one.pdf', 'A', ''],
    ]);
    expect(records.evidence.find((e) => e.complaintId === 'B')!.sha256).toBe(
      createHash('sha256').update('a certificate').digest('hex'),
    );
  });

  it('reads e-mails with encoded words and attachments', async () => {
    const path = put(
      'mail/letter.eml',
      [
        'From: =?UTF-8?B?5byg5LiJ?= <zhang@example.org>',
        'To: Bank <service@bank.example>',
        'Subject: =?GB2312?B?zbbL3w==?=',
        'Date: Wed, 01 May 2024 10:00:00 +0800',
        'Message-ID: <m1@example.org>',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain; charset=gb18030',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from([0xc4, 0xfa, 0xba, 0xc3]).toString('base64'),
        '--b',
        'Content-Type: application/pdf; name="a.pdf"',
        'Content-Disposition: attachment; filename="a.pdf"',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from('%PDF').toString('base64'),
        '--b--',
        '',
      ].join('\r\n'),
    );
    const { records, refused } = await read([path]);
    expect(refused).toEqual([]);
    expect(records.complaints[0]).toMatchObject({
      id: 'm1@example.org',
      receivedAt: '2024-05-01T02:00:00Z',
      debtorName: '张三',
      subject: '投诉',
      email: 'zhang@example.org',
    });
    expect(records.complaints[0].text.trim()).toBe('您好');
    expect(records.evidence).toMatchObject([{ complaintId: 'm1@example.org', id: 'letter.eml/a.pdf' }]);
  });
});

it('reads on behind mails that are made to cost much', async () => {
  const head = 'From: a@b.example\r\nDate: Wed, 01 May 2024 10:00:00 +0800\r\nMIME-Version: 1.0\r\n';
  const nested = Array.from(
    { length: 1000 },
    (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
  );
  const part = 'Content-Type: text/plain; name="n.txt"\r\nContent-Disposition: attachment\r\n\r\nx\r\n';
  const paths = [
    put('costly/a.eml', `${head}${nested.join('')}Content-Type: text/plain\r\n\r\nin the middle`),
    put('costly/b.eml', `${head}${'X-A: b\r\n'.repeat(50_000)}\r\nbehind headers`),
    put(
      'costly/c.eml',
      `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${`--b\r\n${part}`.repeat(1500)}--b--\r\n`,
    ),
    put('costly/d.csv', Buffer.from('complaint_id,received_at,text\n0,2024-05-01,"a\0b"\n\ufffe')),
    put(
      'costly/e.csv',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('complaint_id,received', 'utf16le'), Buffer.from([0x41])]),
    ),
    put('costly/z.csv', OWN + row('behind')),
  ];
  const { records, refused } = await read(paths);
  expect(records.complaints.map((c) => c.id)).toContain('behind');
  for (const name of ['a.eml', 'b.eml', 'c.eml', 'd.csv', 'e.csv'])
    expect([
      name,
      records.complaints.some((c) => c.source.file.endsWith(name)) || refused.some((r) => r.file.endsWith(name)),
    ]).toEqual([name, true]);
  // A map that names itself, and one that is deep.
  const bomb = `a: &a [x, x]\n${'bcdefghijkl'
    .split('')
    .map((l, i) => `${l}: &${l} [*${'abcdefghijk'[i]}, *${'abcdefghijk'[i]}, *${'abcdefghijk'[i]}]\n`)
    .join('')}`;
  for (const text of [bomb, 'a: &a\n  b: *a\n', `${'['.repeat(3000)}${']'.repeat(3000)}`, '__proto__: {text: x}'])
    expect(() => parseMap(text, 'm')).toThrow(/CLQ_MAP/);
});

describe('bad rows cost themselves alone', () => {
  it('refuses with line, column and reason, masked, and reads the rest', async () => {
    const path = put(
      'bad.csv',
      `complaint_id,received_at,text\n1,2024-05-01,good\n,2024-05-01,no id\n3,someday,Zhang San 110105\n4,2024-05-01,too,many\n5,2024-05-01,good\n1,2024-05-02,other content\n1,2024-05-01,good\n`,
    );
    const { records, refused, counts } = await read([path]);
    expect(records.complaints.map((c) => c.id)).toEqual(['1', '5']);
    expect(counts.repeats).toBe(1);
    expect(refused.map((r) => [r.line, r.column, r.code])).toEqual([
      [3, 'complaint_id', 'CLQ_FIELD_MISSING'],
      [4, 'received_at', 'CLQ_DATE_BAD'],
      [5, '', 'CLQ_ROW_CELLS'],
      [7, 'complaint_id', 'CLQ_ID_CONFLICT'],
    ]);
    expect(refused[1].value).toBe('so***ay');
  });

  it('recovers after a quote that was never closed, one in the middle and one at the end', async () => {
    const path = put(
      'quotes.csv',
      `${OWN}${row('1')}2,2024-05-01,"never closed\n${row('3')}${row('4')}5,2024-05-01,say "hi" there\n${row('6')}7,2024-05-01,"open to the end\n${row('8')}9,2024-05-01,last`,
    );
    const { records, refused } = await read([path]);
    expect(records.complaints.map((c) => c.id).sort()).toEqual(['1', '3', '4', '5', '6', '8', '9']);
    expect(refused.map((r) => [r.line, r.code])).toEqual([
      [3, 'CLQ_ROW_BROKEN'],
      [8, 'CLQ_ROW_BROKEN'],
    ]);
    expect(records.complaints.find((c) => c.id === '5')!.text).toBe('say "hi" there');
  });

  it('reads on line by line where broken records are many', async () => {
    const lines = Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? row(String(i)) : `${i},2024-05-01,"x" y "\n`));
    const { records } = await read([put('many.csv', OWN + lines.join(''))]);
    expect(records.complaints.filter((c) => Number(c.id) % 2 === 0).length).toBe(200);
  });

  it('reads good rows of a truncated gzip and says where it ended', async () => {
    const text =
      OWN +
      Array.from({ length: 20_000 }, (_, i) =>
        row(String(i), `text ${createHash('md5').update(String(i)).digest('hex')}`),
      ).join('');
    const packed = gzipSync(text);
    const { records, refused } = await read([put('cut.csv.gz', packed.subarray(0, Math.floor(packed.length * 0.6)))]);
    expect(refused.map((r) => r.code)).toEqual(['CLQ_FILE_TRUNCATED']);
    expect(records.complaints.length).toBeGreaterThan(10_000);
    expect(records.complaints.every((c) => c.text.length === 37)).toBe(true);
    const rows = refused[0].values['rows'];
    expect(rows).toBe(records.complaints.length);
  });

  it('stops at bombs: gzip, zip, workbook, archives in archives', async () => {
    const zeros = gzipSync(
      Buffer.concat([
        Buffer.from(OWN),
        ...Array.from({ length: 60 }, () => Buffer.from(row('1', 'again '.repeat(100_000)))),
      ]),
    );
    const zip = async (name: string, entries: Record<string, Buffer>) => {
      const file = new yazl.ZipFile();
      for (const [n, b] of Object.entries(entries)) file.addBuffer(b, n);
      file.end();
      const path = join(folder, name);
      await new Promise<void>((resolve) =>
        file.outputStream.pipe(createWriteStream(path)).on('close', () => resolve()),
      );
      return path;
    };
    const inner = await zip('inner.zip', { 'a.csv': Buffer.from(OWN + row('in')) });
    const { readFileSync } = await import('node:fs');
    const deep = await zip('deep.zip', { 'one.zip': readFileSync(inner) });
    const deeper = await zip('deeper.zip', { 'two.zip': readFileSync(deep) });
    // A little more than is unpacked before anybody asks for the ratio.
    const paths = [
      put('bomb.csv.gz', zeros),
      await zip('bomb.zip', { 'a.csv': Buffer.alloc(40 << 20) }),
      await zip('bomb.xlsx', { '[Content_Types].xml': Buffer.from('x'), 'xl/workbook.xml': Buffer.alloc(72 << 20) }),
      deeper,
      await zip('good.zip', { 'sub/good.csv': Buffer.from(OWN + row('good')), 'sub/._x': Buffer.from('x') }),
    ];
    const { records, refused } = await read(paths);
    expect(records.complaints.map((c) => c.id).sort()).toEqual(['1', 'good']);
    expect(refused.map((r) => r.code).sort()).toEqual([
      'CLQ_FILE_BOMB',
      'CLQ_FILE_BOMB',
      'CLQ_FILE_BOMB',
      'CLQ_FILE_NESTED',
    ]);
  });

  it('names what is no complaint file', async () => {
    const paths = [
      put('empty.csv', ''),
      put('x.pdf', '%PDF-1.7'),
      put('noise.bin', Buffer.from([0, 1, 2, 3, 0, 9])),
      put('broken.zip', Buffer.from('PK\u0003\u0004broken')),
      put('broken.json', '[{"a":'),
      put('header.csv', 'a,b\n1,2\n'),
    ];
    const { refused } = await read(paths);
    expect(refused.length).toBe(paths.length);
    for (const r of refused) expect(sentence(r.code, r.values)).not.toMatch(/undefined|\{/);
    await expect(read([join(folder, 'nowhere')])).rejects.toThrow('CLQ_INPUT_MISSING');
  });
});

describe('encodings', () => {
  const text = '您好，本人因公司倒闭失去收入，现申请停息挂账，请领导协调处理，谢谢。';
  it('tells UTF-8, UTF-16, GB18030 and Big5 apart', () => {
    expect(detectEncoding(Buffer.from(text))).toBe('utf-8');
    expect(detectEncoding(Buffer.from(`\ufeff${text}`))).toBe('utf-8');
    expect(detectEncoding(Buffer.from('complaint_id,text\n', 'utf16le'))).toBe('utf-16le');
    expect(detectEncoding(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe('utf-16le');
    expect(detectEncoding(Buffer.from('complaint_id,text\n', 'utf16le').swap16())).toBe('utf-16be');
    // "您好，我在这里投诉" in GB18030; "您好，我要投訴這個銀行" in Big5
    expect(detectEncoding(Buffer.from('c4fabac3a3acced2d4dad5e2c0efcdb6cbdf', 'hex'))).toBe('gb18030');
    expect(detectEncoding(Buffer.from('b17aa66ea141a7daad6ea7ebb644b36fadd3bbc8a6e6', 'hex'))).toBe('big5');
    expect(detectEncoding(Buffer.from("na\u00efve caf\u00e9 37\u00b036'", 'latin1'))).toBe('windows-1252');
  });

  it('reads a GB18030 table cut anywhere by chunks', async () => {
    const bytes = Buffer.concat([
      Buffer.from(OWN),
      ...Array.from({ length: 30_000 }, (_, i) =>
        Buffer.concat([
          Buffer.from(`${i},2024-05-01,`),
          Buffer.from('c4fabac3a3acced2d4dad5e2c0efcdb6cbdf', 'hex'),
          Buffer.from('\n'),
        ]),
      ),
    ]);
    const { records, refused } = await read([put('gb.csv', bytes)]);
    expect(refused).toEqual([]);
    expect(records.complaints.length).toBe(30_000);
    expect(records.complaints.every((c) => c.text === '您好，我在这里投诉')).toBe(true);
  });
});

describe('calls', () => {
  it('reads a carrier’s records: ids by content and turn, numbers in full, hidden ones as withheld', async () => {
    const header = 'Buyer,Seller,CLD,CLI,Duration,Setup Time,Connect Time,Disconnect Time,Disconnect Reason\n';
    const line =
      'A,B,2915465548,16582222540,1,30/04/2023 23:59,30/04/2023 23:59,30/04/2023 23:59,Normal call clearing\n';
    const { records, refused } = await read([
      put('calls/voip.csv', `${header}${line}${line}${line.replace('16582222540', '').replace(',1,', ',0,')}`),
    ]);
    expect(refused).toEqual([]);
    expect(new Set(records.calls.map((c) => c.id)).size).toBe(3);
    expect(records.calls[0]).toMatchObject({
      caller: '+16582222540',
      callee: '+2915465548',
      startedAt: '2023-04-30T23:59:00Z',
      talkSeconds: 1,
      outcome: 'answered',
      raw: { caller: '16582222540', callee: '2915465548' },
    });
    expect(records.calls.map((c) => c.caller)).toContain('withheld');
    expect(records.calls.map((c) => c.kinds.caller)).toContain('withheld');
  });

  it('marks service, short and withheld numbers', async () => {
    const numbers = ['400-810-1234', '95588', '12378', '13900000001', '010-61000000', '匿名', '250'];
    const { records } = await read([
      put(
        'calls/kinds.csv',
        `call_id,started_at,caller,callee\n${numbers.map((n, i) => `L${i},2024-05-01T10:00:00+08:00,${n},4008101234\n`).join('')}`,
      ),
    ]);
    expect(records.calls.map((c) => c.kinds.caller)).toEqual([
      'service',
      'short',
      'short',
      'mobile',
      'landline',
      'withheld',
      '',
    ]);
    expect(records.calls.every((c) => c.kinds.callee === 'service')).toBe(true);
  });

  it('reads vCon, and transcripts by utterances and by sides', async () => {
    const vcon = {
      vcon: '0.0.1',
      uuid: 'u-1',
      created_at: '2024-05-01T10:00:00+08:00',
      parties: [
        { tel: 'tel:+8613900000001', role: 'customer' },
        { tel: '+861061234567', role: 'agent' },
      ],
      dialog: [{ type: 'recording', start: '2024-05-01T10:00:01+08:00', duration: 33, parties: [0, 1] }],
      analysis: [
        {
          type: 'transcript',
          dialog: 0,
          body: [
            { party: 0, text: '我要投诉' },
            { party: 1, text: '请讲' },
          ],
        },
      ],
    };
    const a = put('calls/one.vcon', JSON.stringify(vcon));
    const b = put(
      'calls/spoken.jsonl',
      `${JSON.stringify({
        id: 'x',
        utterances: [
          { speaker: 'Agent', text: 'two', stime: 3, etime: 4 },
          { speaker: 'Customer', text: 'one', stime: 1, etime: 2 },
        ],
      })}\n${JSON.stringify({ tts_id: 't', left: ['a'], right: ['b'] })}\n`,
    );
    const { records, refused } = await read([a, b]);
    expect(refused).toEqual([]);
    expect(records.calls.map((c) => [c.id, c.startedAt, c.caller, c.talkSeconds, c.transcript])).toEqual([
      ['u-1', '2024-05-01T10:00:01+08:00', '+8613900000001', 33, 'customer: 我要投诉\nagent: 请讲'],
      ['x', null, 'withheld', 4, 'Customer: one\nAgent: two'],
      ['t', null, 'withheld', null, 'left: a\nright: b'],
    ]);
  });
});
