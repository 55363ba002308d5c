import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import yazl from 'yazl';
import { sentence } from '../domain/errors/errors.js';
import { Collector } from '../domain/intake/collector.js';
import { growth } from '../testing/work.js';
import { wordsOfHtml } from './html.js';
import { type ReadOptions, readInputs } from './read.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claque-understand-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
const put = (name: string, content: string | Buffer) => {
  const path = join(folder, String(++made), name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
};
const read = async (path: string, options: ReadOptions = {}) => {
  const collector = new Collector({ zone: 'Z' });
  for await (const item of readInputs([path], options)) collector.add(item);
  const { records, refused, noted, counts } = collector.finish();
  return {
    ...records,
    counts,
    refused: refused.map((r) => r.code),
    notes: noted.map((n) => `${n.code}${n.column === '' ? '' : ` ${n.column}`}`),
    noted,
  };
};
const table = (...lines: string[]) => put('t.csv', `${lines.join('\n')}\n`);
const HEAD = 'complaint_id,received_at,text';
const day = (k: number) => `2026-03-${String(k).padStart(2, '0')}`;

describe('a table', () => {
  it.each([
    ['a line that names its separator', 'sep=;\ncomplaint_id;received_at;text\n1;2026-03-02;one, two\n', []],
    [
      'titles above the header, in a cell or in several',
      `Complaints of March\n,,\n"Branch: North",,printed 2026-03-31\n${HEAD}\n1,2026-03-02,"one, two"\n`,
      ['CLQ_NOTE_TITLES'],
    ],
    [
      'titles and another separator',
      `Report;\n\ncomplaint_id;received_at;text\n1;2026-03-02;one, two\n`,
      ['CLQ_NOTE_TITLES'],
    ],
    ['a separator at the end of each row', `${HEAD}\n1,2026-03-02,"one, two",\n`, []],
    ['several separators at the end', `${HEAD}\n1,2026-03-02,"one, two",,,\n`, []],
    ['a separator at the end of the header alone', `${HEAD},\n1,2026-03-02,"one, two"\n`, []],
  ])('with %s is read', async (_, content, notes) => {
    const { complaints, refused, notes: said } = await read(put('t.csv', content));
    expect([complaints.map((c) => c.text), refused, said]).toEqual([['one, two'], [], notes]);
  });

  it('still costs a row of too many words, and a file without a header', async () => {
    expect((await read(table(HEAD, '1,2026-03-02,one,two'))).refused).toEqual(['CLQ_ROW_CELLS']);
    expect((await read(table('Report', 'a,b', '1,2'))).refused).toEqual(['CLQ_HEADER_UNKNOWN']);
  });

  it('of a name that stands twice takes what says something, and loses no second word', async () => {
    const twice = await read(
      table(
        `${HEAD},contact_phone,contact_phone`,
        '1,2026-03-02,a,13800138000,',
        '2,2026-03-02,b,,13800138001',
        '3,2026-03-02,c,13800138002,13800138003',
      ),
    );
    expect(twice.complaints.map((c) => c.contactPhone)).toEqual(['13800138000', '13800138001', '13800138002']);
    expect(twice.complaints[2]!.extra).toEqual({ 'contact_phone (2)': '13800138003' });
  });

  it('says which columns of a map it does not have, and of no other table', async () => {
    const map = {
      complaints: { complaint_id: 'No', text: 'Words', received_at: 'Day', contact_phone: 'Telephone' },
    };
    expect((await read(table('No,Words,Day', '1,a,2026-03-02'), { map })).notes).toEqual(['CLQ_NOTE_MAP']);
    expect((await read(table(HEAD, '1,2026-03-02,a'), { map })).notes).toEqual([]);
  });
});

describe('dates with slashes', () => {
  const dates = async (list: readonly string[], options: ReadOptions = {}) => {
    const { complaints, refused, notes } = await read(
      table(HEAD, ...list.map((d, k) => `${k},${d.includes(',') ? `"${d}"` : d},text`)),
      options,
    );
    return { days: complaints.map((c) => c.receivedAt), refused, notes };
  };

  it.each([
    ['day first', ['02/03/2026', '13/03/2026'], ['2026-03-02', '2026-03-13'], ['CLQ_NOTE_DATES']],
    ['month first', ['02/03/2026', '03/13/2026'], ['2026-02-03', '2026-03-13'], ['CLQ_NOTE_DATES']],
    ['day first, with dots', ['02.03.2026', '28.02.2026'], ['2026-03-02', '2026-02-28'], ['CLQ_NOTE_DATES']],
    ['an American program', ['3/2/2026, 10:10:11 AM'], ['2026-03-02T10:10:11Z'], []],
    ['nothing that differs', ['03/03/2026', '2026-03-04'], ['2026-03-03', '2026-03-04'], []],
  ])('are one decision of the column: %s', async (_, list, days, notes) => {
    expect(await dates(list)).toEqual({ days, refused: [], notes });
  });

  it('are refused where the order stays open, unless somebody says it', async () => {
    expect(await dates(['02/03/2026', '04/05/2026'])).toEqual({
      days: [],
      refused: ['CLQ_DATE_ORDER', 'CLQ_DATE_ORDER'],
      notes: [],
    });
    expect((await dates(['02/03/2026'], { dates: 'dmy' })).days).toEqual(['2026-03-02']);
    expect((await dates(['02/03/2026'], { dates: 'mdy' })).days).toEqual(['2026-02-03']);
    // Both orders in one column: what can be read in one way alone is read.
    expect(await dates(['13/03/2026', '03/14/2026', '02/03/2026'])).toMatchObject({
      days: ['2026-03-13', '2026-03-14'],
      refused: ['CLQ_DATE_ORDER'],
    });
  });

  it('are proved by a row far behind the first', async () => {
    const many = [...Array.from({ length: 700 }, (_, k) => `0${1 + (k % 9)}/0${1 + ((k + 1) % 9)}/2026`), '25/12/2026'];
    expect((await dates(many)).days[0]).toBe('2026-02-01');
  });
});

describe('telephone numbers without a country code', () => {
  const english = 'They charged me a fee twice and nobody answers my letters about it.';
  const phones = async (list: readonly string[], text: string, options: ReadOptions = {}) => {
    const { complaints, notes } = await read(
      table(`${HEAD},contact_phone`, ...list.map((p, k) => `${k},${day(2)},${text},"${p}"`)),
      options,
    );
    return { numbers: complaints.map((c) => c.contactPhone), notes };
  };

  it.each([
    ['American, in digits', ['2125550187', '3125550142'], english, ['+12125550187', '+13125550142']],
    [
      'of London, which Guangzhou has too',
      ['020 7946 0999', '02079460018'],
      english,
      ['+442079460999', '+442079460018'],
    ],
    ['Australian mobiles', ['0412345678', '0498 765 432'], english, ['+61412345678', '+61498765432']],
    ['of a British town', ['01482330914'], english, ['+441482330914']],
  ])('are %s', async (_, list, text, numbers) => {
    expect(await phones(list, text)).toEqual({ numbers, notes: ['CLQ_NOTE_COUNTRY'] });
  });

  it('stay Chinese where people write Chinese, or where they are mobiles', async () => {
    const chinese = '贵行重复收费，多次来信无人答复，请尽快退还。';
    expect(await phones(['02079460999', '13800138000'], chinese)).toEqual({
      numbers: ['02079460999', '13800138000'],
      notes: [],
    });
    expect((await phones(['13800138000', '13911112222'], english)).numbers).toEqual(['13800138000', '13911112222']);
  });

  it('of calls are of the country of the number at the other end', async () => {
    const { calls } = await read(
      table(
        'call_id,started_at,caller,callee',
        '1,2025-03-01T10:00:00Z,07459906823,08085704410',
        '2,2025-03-01T11:00:00Z,+447459906823,+448085704410',
        '3,2025-03-01T12:00:00Z,07459906823,4006182277',
        '4,2025-03-01T13:00:00Z,13800138000,+864006182277',
      ),
    );
    expect(calls.map((c) => [c.caller, c.callee])).toEqual([
      ['+447459906823', '+448085704410'],
      ['+447459906823', '+448085704410'],
      // Huaihua in Hunan has it too, and this one calls a Chinese line.
      ['+867459906823', '+864006182277'],
      ['+8613800138000', '+864006182277'],
    ]);
  });

  it('are of the country that somebody says', async () => {
    expect((await phones(['061 234 5678'], english, { country: 'CH' })).numbers).toEqual(['+41612345678']);
  });

  it('are read out of number cells, cells of two, and are said where they are none', async () => {
    const list = [
      '13825550187.0',
      '1.3825550187E+10',
      '1.38256E+10',
      '13800138000 / 13911112222',
      '0000 12 34 99 9',
      '138****1234',
    ];
    expect(await phones(list, '贵行重复收费，多次来信无人答复，请尽快退还。')).toEqual({
      numbers: ['13825550187', '13825550187', '', '+8613800138000', '0000 12 34 99 9', '138****1234'],
      notes: ['CLQ_NOTE_SHORTENED contact_phone', 'CLQ_NOTE_PHONES_TWO contact_phone', 'CLQ_NOTE_PHONES contact_phone'],
    });
  });
});

describe('a cell of two numbers', () => {
  it('loses none of them', async () => {
    const { complaints } = await read(table(`${HEAD},contact_phone`, `1,${day(2)},费用有误,13800138000 / 13911112222`));
    expect(complaints[0]).toMatchObject({
      contactPhone: '+8613800138000',
      extra: { 'contact_phone (2)': '13800138000 / 13911112222' },
    });
  });
});

describe('what a table program did to a column', () => {
  it('makes nobody somebody else: shortened ids are nothing, and shortened keys are refused', async () => {
    const { complaints, notes, refused, noted } = await read(
      table(
        `${HEAD},debtor_id_number,payee_account`,
        `1,${day(2)},a,1.10101E+17,6.2E+18`,
        `2,${day(2)},b,"1,10101E+17",6230999988887777`,
        `1.2E+12,${day(2)},c,,`,
      ),
    );
    expect(complaints.map((c) => [c.debtorIdNumber, c.payeeAccount])).toEqual([
      ['', ''],
      ['', '6230999988887777'],
    ]);
    expect(notes).toEqual(['CLQ_NOTE_SHORTENED debtor_id_number', 'CLQ_NOTE_SHORTENED payee_account']);
    expect(sentence(noted[0]!.code, noted[0]!.values, 'en')).toContain('2 rows');
    expect(refused).toEqual(['CLQ_ROW_SHORTENED']);
  });

  it('keeps integers of JSON whole', async () => {
    const json = `[{"complaint_id":12345678901234567891,"received_at":"2026-03-02","text":"n 12345678901234567","payee_account":6230999988887777123}]`;
    const lines =
      '{"complaint_id":12345678901234567892,"received_at":"2026-03-02","text":"a \\"6230999988887777123\\" b"}\n';
    expect((await read(put('a.json', json))).complaints).toMatchObject([
      { id: '12345678901234567891', payeeAccount: '6230999988887777123', text: 'n 12345678901234567' },
    ]);
    expect((await read(put('a.jsonl', lines))).complaints).toMatchObject([
      { id: '12345678901234567892', text: 'a "6230999988887777123" b' },
    ]);
  });
});

describe('answers of an API', () => {
  const letter = 'I was charged twice for my card and nobody answers my letters about it.';

  it('of the CFPB are read, as a search engine wraps them', async () => {
    const hit = (id: string) => ({
      _index: 'complaints',
      _source: {
        complaint_id: id,
        date_received: '2026-03-02T12:00:00-05:00',
        complaint_what_happened: letter,
        company: 'BANK',
        product: 'Card',
      },
    });
    const { complaints, refused } = await read(
      put('a.json', JSON.stringify({ took: 3, hits: { total: { value: 2 }, hits: [hit('71'), hit('72')] } })),
    );
    expect(refused).toEqual([]);
    expect(complaints).toMatchObject([
      { id: '71', text: letter, institution: 'BANK', receivedAt: '2026-03-02T12:00:00-05:00' },
      { id: '72' },
    ]);
  });

  it('of a help desk are understood by keys and values, and say so', async () => {
    const ticket = (k: number) => ({
      ticket_id: 100 + k,
      created_at: `2026-03-0${1 + (k % 9)}T10:00:00Z`,
      subject: `Fee ${k}`,
      description: `${letter} It was fee ${k} of my account.`,
      requester: { name: `Ann ${k}`, email: `ann${k}@home.example` },
      tags: ['card', 'fee'],
    });
    const tickets = Array.from({ length: 12 }, (_, k) => ticket(k));
    const { complaints, refused, notes } = await read(put('t.json', JSON.stringify({ tickets, next_page: null })));
    expect([refused, notes]).toEqual([[], ['CLQ_NOTE_COLUMNS']]);
    expect(complaints[0]).toMatchObject({ id: '100', text: tickets[0]!.description, email: 'ann0@home.example' });
  });

  it('of something else are refused', async () => {
    const orders = Array.from({ length: 12 }, (_, k) => ({ order: k, total: 3.5 * k, paid: true }));
    expect(new Set((await read(put('o.json', JSON.stringify({ orders })))).refused)).toEqual(
      new Set(['CLQ_HEADER_UNKNOWN']),
    );
  });
});

describe('texts', () => {
  it('are the words of HTML, with its character references, without styles and comments', async () => {
    expect(
      wordsOfHtml('<p>One&nbsp;&amp; two</p><style>p{}</style><!-- no --><div>&#26412;&#x4eba; R&amp;amp;D</div>'),
    ).toBe('One & two\n本人 R&amp;D');
    expect(wordsOfHtml('<head><title>t</title><p>a<br>b<ul><li>c<li>d</ul><script>x</script>')).toContain('d');
    const { complaints, notes } = await read(
      table(
        HEAD,
        `1,${day(2)},"<html><body><p class=""x"">I lost my job.</p></body></html>"`,
        `2,${day(2)},I pay < 5 % and > 2 %`,
      ),
    );
    expect(complaints.map((c) => c.text)).toEqual(['I lost my job.', 'I pay < 5 % and > 2 %']);
    expect(notes).toEqual(['CLQ_NOTE_HTML text']);
  });

  it('cost no more than they are long, however broken the HTML', async () => {
    for (const bad of ['<style>', '<div ', '<!--', '&#'])
      expect(await growth((eighths) => bad.repeat(eighths * 2500), wordsOfHtml)).toBeLessThan(12);
  });

  it.each([
    ['gbk', '我因失业无力偿还，请求延期还款。'],
    ['big5', '我因失業無力償還，請求延期還款，謝謝。'],
    ['shift_jis', '仕事を失ったので、返済を延ばしてください。お願いします。'],
    ['euc-kr', '일자리를 잃어서 상환을 미뤄 주시기 바랍니다. 감사합니다.'],
    ['win1251', 'Я потерял работу и прошу отсрочить платежи по кредиту.'],
  ])('are read in %s, also where it begins after a hundred thousand bytes of ASCII', async (encoding, text) => {
    const rows = Array.from({ length: 3000 }, (_, k) => `A${k},${day(2)},plain words of a complaint ${k}`);
    for (const before of [[], rows]) {
      const content = `${[HEAD, ...before, `Z1,${day(2)},${text}`, `Z2,${day(2)},${text}`].join('\n')}\n`;
      const { complaints } = await read(put('t.csv', iconv.encode(content, encoding)));
      expect(complaints.slice(-2).map((c) => c.text)).toEqual([text, text]);
    }
  });

  it('are said where they are empty or hold characters that nobody can read', async () => {
    const broken = Buffer.concat([
      Buffer.from(`${HEAD}\n1,${day(2)},\n2,${day(2)},失业了 `),
      Buffer.from([0xff, 0xfe, 0x0a]),
    ]);
    expect((await read(put('t.csv', broken))).notes).toEqual(['CLQ_NOTE_EMPTY text', 'CLQ_NOTE_CHARACTERS text']);
  });
});

describe('what cannot be', () => {
  it.each([
    ['a day that has not come', '2031-05-04', '', ['CLQ_NOTE_FUTURE received_at']],
    ['somebody not yet born', '2024-05-04', '110101203001011234', ['CLQ_NOTE_AGE debtor_id_number']],
    ['somebody of 130 years', '2024-05-04', '11010118940101123X', ['CLQ_NOTE_AGE debtor_id_number']],
    ['somebody of 100 years', '2024-05-04', '110101192403011234', []],
    ['a number of another country', '2024-05-04', '987-65-4321', []],
    ['a number that is masked', '2024-05-04', '110101********1234', []],
  ])('is said and kept: %s', async (_, date, id, notes) => {
    const { complaints, notes: said } = await read(put('t.csv', `${HEAD},debtor_id_number\n1,${date},失业了,${id}\n`));
    expect(said).toEqual(notes);
    expect(complaints.map((c) => c.receivedAt?.slice(0, 10))).toEqual([date]);
  });
});

describe('papers beside a table', () => {
  it('are found under names that differ in writing alone, and are said where they are not there', async () => {
    const path = put(
      'complaints.csv',
      `${HEAD},attachments\n1,${day(2)},a,evidence/Kündigung.TXT\n2,${day(2)},b,evidence\\rent bill.txt;gone.pdf\n`,
    );
    const beside = (name: string) => {
      mkdirSync(join(dirname(path), 'evidence'), { recursive: true });
      writeFileSync(join(dirname(path), 'evidence', name), name);
    };
    beside('Kündigung.txt'.normalize('NFD'));
    beside('Rent Bill.txt');
    const { evidence, notes } = await read(dirname(path));
    expect(evidence.map((e) => e.complaintId).sort()).toEqual(['1', '2']);
    expect(notes).toEqual(['CLQ_NOTE_PAPERS attachments']);
  });

  it.each(['gbk', 'big5', 'utf8'])('have names in %s inside an archive that does not say so', async (encoding) => {
    const name = 'evidence/我的失業證明和住院的收據.txt';
    const zip = new yazl.ZipFile();
    const content = `${HEAD},attachments\n1,${day(2)},a,${name}\n`;
    zip.addBuffer(Buffer.from(content), 'complaints.csv');
    const raw = iconv.encode(name, encoding);
    // The archiver writes UTF-8 and says so. Bytes of the same length replace the name, and the flag is cleared.
    const stand = `evidence/${'x'.repeat(raw.length - 9)}`;
    zip.addBuffer(Buffer.from('paper'), stand);
    zip.end();
    const chunks: Buffer[] = [];
    for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    for (let at = bytes.indexOf(stand); at !== -1; at = bytes.indexOf(stand, at + 1)) raw.copy(bytes, at);
    for (const [mark, flag] of [
      ['PK\u0003\u0004', 6],
      ['PK\u0001\u0002', 8],
    ] as const)
      for (let at = bytes.indexOf(mark, 0, 'latin1'); at !== -1; at = bytes.indexOf(mark, at + 1, 'latin1'))
        bytes.writeUInt16LE(bytes.readUInt16LE(at + flag) & ~0x800, at + flag);
    const { evidence, notes } = await read(put('case.zip', bytes));
    expect([evidence.map((e) => [e.id, e.complaintId]), notes]).toEqual([[[name, '1']], []]);
  });
});

describe('mails', () => {
  const mail = (from: string, more: string, body: string) =>
    put(
      'm.eml',
      `From: ${from}\n${more}To: complaints@bank.example\nSubject: s\nDate: Tue, 3 Mar 2026 10:00:00 +0000\nMessage-ID: <m${++made}@x>\nContent-Type: text/plain; charset=utf-8\n\n${body}\n`,
    );

  it('through a form are of the customer, in the customer’s words', async () => {
    const body =
      'Name: Ann Lee\nPhone: 07911122200\nProduct: Loan\nWhat went wrong? The fee was booked twice.\n\nI asked three times.\n\nThis message was sent by the contact form of bank.example.';
    const { complaints } = await read(
      mail('Web form <noreply@bank.example>', 'Reply-To: Ann Lee <ann@home.example>\n', body),
    );
    expect(complaints).toMatchObject([
      { email: 'ann@home.example', debtorName: 'Ann Lee', debtorPhone: '07911122200', product: 'Loan' },
    ]);
    expect(complaints[0]!.text).toBe('The fee was booked twice.\n\nI asked three times.');
  });

  it('of a program are nobody’s, and of a person the person’s, with all that they wrote', async () => {
    const letter =
      'Dear bank: I write again.\nMy demand: refund the fee.\nReason: none was due.\n\nSent from my phone.';
    const [program] = (await read(mail('Portal <do-not-reply@bank.example>', '', 'Hello.'))).complaints;
    expect([program!.email, program!.debtorName]).toEqual(['', '']);
    const [person] = (await read(mail('Bo Li <bo@home.example>', 'Reply-To: bo.li@home.example\n', letter))).complaints;
    expect([person!.email, person!.text.trim()]).toEqual(['bo@home.example', letter]);
  });
});

describe('calls', () => {
  const HEADER =
    'calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,amaflags,accountcode,uniqueid,userfield';
  const leg = (id: string, phone: string, duration: number, talk: number, end: string, at = '10:00:00') =>
    `2026-03-02 ${at},,13800138000,600,q,SIP/t,SIP/${phone},Queue,600,${duration},${talk},${end},3,,${id},`;

  it('of several rows are one call: who rang in a queue, and what a transfer talked', async () => {
    const rows = [
      ...[
        leg('1.0', '201', 12, 0, 'NO ANSWER'),
        leg('1.0', '203', 107, 95, 'ANSWERED'),
        leg('1.0', '204', 12, 0, 'NO ANSWER'),
      ],
      ...[leg('2.0', '201', 30, 20, 'ANSWERED'), leg('2.0', '305', 65, 60, 'ANSWERED', '10:00:30')],
      leg('3.0', '201', 9, 0, 'BUSY'),
    ];
    const { calls, refused } = await read(table(HEADER, ...rows, rows[1]!));
    expect(refused).toEqual([]);
    expect(calls.map((c) => [c.id, c.outcome, c.talkSeconds])).toEqual([
      ['1.0', 'answered', 95],
      ['2.0', 'answered', 80],
      ['3.0', 'busy', 0],
    ]);
  });

  it.each([
    ...[
      'Private Number',
      'Unknown',
      'Private Caller',
      'anonymous@anonymous.invalid',
      'sip:anonymous@10.0.0.1',
      '未知号码',
    ],
    ...['+266696687', '7378742833', '0000000000', 'No Caller ID', 'ID unavailable', '私人号码', '-'],
  ])('from "%s" are from nobody in particular', async (caller) => {
    const { calls } = await read(
      table('call_id,started_at,caller,callee', `1,${day(2)}T10:00:00Z,${caller},+442079460999`),
    );
    expect(calls).toMatchObject([{ caller: 'withheld', kinds: { caller: 'withheld' } }]);
  });

  it('to an unknown number are no erased calls', async () => {
    const { calls } = await read(table('call_id,started_at,caller,callee', `1,${day(2)},anonymous,unknown`));
    expect(calls).toMatchObject([{ caller: 'withheld', callee: 'unknown' }]);
  });

  it('last as long as clocks write it', async () => {
    const times = ['90', '00:01:30', '1:30', '01:30'];
    const { calls } = await read(
      table(
        'call_id,started_at,caller,callee,talk_s',
        ...times.map((t, k) => `${k},${day(2)},+442079460018,+442079460999,${t}`),
      ),
    );
    expect(calls.map((c) => c.talkSeconds)).toEqual([90, 90, 90, 90]);
  });

  it('are none where people wrote: chats of a vCon, signed or not', async () => {
    const chat = {
      vcon: '0.3.0',
      uuid: 'u1',
      parties: [
        { tel: '+447911122200', role: 'customer' },
        { tel: '+442079460999', role: 'agent' },
      ],
      dialog: [0, 1].map((k) => ({
        type: 'text',
        start: `${day(2)}T10:0${k}:00Z`,
        parties: [k, 1 - k],
        originator: k,
        body: `line ${k}`,
      })),
    };
    const payload = Buffer.from(JSON.stringify(chat)).toString('base64url');
    for (const value of [chat, { payload, signatures: [] }, { ...chat, vcon: undefined }]) {
      const { calls } = await read(put('c.json', JSON.stringify(value)));
      expect(calls).toMatchObject([{ id: 'u1', outcome: 'written', transcript: 'customer: line 0\nagent: line 1' }]);
    }
  });
});
