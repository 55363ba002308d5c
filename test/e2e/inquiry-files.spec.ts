/** From files to a settled group on the command line: a mill of fourteen among own stories, and a charity beside it. */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { claque, lines, temporary } from './cli.js';

const folder = temporary();
const at = (name: string) => join(folder, name);
const answers = at('answers.jsonl');
const MILL = '13900004821';
const CHARITY = '13800002750';
const value = (phone: string) => `contact:+86${phone}`;
const word = (k: number, j: number) => String.fromCharCode(97 + (k % 26), 97 + ((7 * k + 3 * j) % 26), 97 + (j % 26));
const own = (k: number) => Array.from({ length: 60 }, (_, j) => word(k, j)).join(' ');
const letter =
  'My company closed without notice and I lost every source of income while my mother fell ill, so I ask the bank to stop all interest under article seventy, to give me sixty equal payments, and to end every call to my family and my former colleagues at once, or I shall turn to the regulator and to the press.';
const mill = Array.from({ length: 14 }, (_, k) => `M${String(k).padStart(2, '0')}`);
const charity = Array.from({ length: 12 }, (_, k) => `H${String(k).padStart(2, '0')}`);

interface Ring {
  debtors: string[];
  reasons: { message: { en: string; zh: string } }[];
}
const rings = () => lines<Ring>(at('out'), 'rings.jsonl');
const scan = async (...more: string[]) =>
  expect((await claque(['scan', at('in'), '--out', at('out'), ...more])).code).toBe(0);
const give = (phone: string, kind: string, source: string, by: string, ...more: string[]) =>
  claque([
    ...['answer', at('out'), value(phone), '--kind', kind, '--source', source, '--reference', 'register 77'],
    ...['--reason', 'looked up', '--by', by, '--answers', answers, ...more],
  ]);
const decide = (act: string, id: string, by: string, ...more: string[]) =>
  claque(['answer', `--${act}`, id, '--by', by, '--reason', 'looked again', '--answers', answers, ...more]);
const looked = ['--source', 'call', '--reference', '29 November, 10:20'];
const idIn = (text: string) => /\bO[0-9a-v]{12}\b/.exec(text)![0];

beforeAll(async () => {
  const row = (id: string, k: number, text: string, contact: string) =>
    `${id},2024-0${1 + (k % 6)}-1${k % 9}T09:00:00+08:00,"${text}",hotline,Bank ${'ABC'[k % 3]},${id},1370000${String(1000 + k)},${contact}`;
  const rows = [
    ...mill.map((id, k) => row(id, k, letter, k < 9 ? MILL : '')),
    ...charity.map((id, k) => row(id, k + 20, own(k + 200), CHARITY)),
    ...Array.from({ length: 120 }, (_, k) => row(`S${k}`, k + 40, own(k), k % 3 === 0 ? `1350000${1000 + k}` : '')),
  ];
  mkdirSync(at('in'));
  writeFileSync(
    at('in/complaints.csv'),
    ['complaint_id,received_at,text,channel,institution,debtor_ref,debtor_phone,contact_phone', ...rows].join('\n'),
  );
  await scan();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('answers on the command line', () => {
  it('are asked for by what they settle, and name nobody before', async () => {
    expect(rings()).toEqual([]);
    const { out, code } = await claque(['inquiries', at('out')]);
    expect(code).toBe(0);
    expect(out).toContain('Who answers …4821?');
    expect(out).toContain('由谁接听');
    // What the ways point at is there: the script of the call, in both languages.
    expect(out).toContain('Hello, I am calling from');
    expect(out).toContain('您好，我是＿＿（机构）的工作人员');
    const list = JSON.parse((await claque(['inquiries', at('out'), '--json'])).out) as {
      value: string;
      people: number;
      lookedAt: number;
    }[];
    expect(list.map((q) => q.value).sort()).toEqual([value(CHARITY), value(MILL)]);
    expect(list.find((q) => q.value === value(MILL))).toMatchObject({ people: 9, lookedAt: 9 });
  });

  it('are tried before they are given, and count once a second person has confirmed them', async () => {
    const tried = await give(MILL, 'agency', 'register', 'Ann', '--try');
    expect(tried.out).toContain('names 9 people');
    expect(existsSync(answers)).toBe(false);
    const id = idIn((await give(MILL, 'agency', 'register', 'Ann')).out);
    await scan('--answers', answers);
    expect(rings()).toEqual([]);
    // Who asks what there is to do sees first what waits for a second person.
    const { out: work } = await claque(['inquiries', at('out'), '--answers', answers]);
    expect(work).toMatch(new RegExp(`^For a second person to confirm / 待第二人复核\\n- ${id}: `));
    expect(work.match(/4821/g)).toHaveLength(1);
    expect(await decide('confirm', id, 'Ann', ...looked)).toMatchObject({
      code: 1,
      err: expect.stringContaining('somebody else'),
    });
    expect(await decide('confirm', id, 'Ben')).toMatchObject({
      code: 1,
      err: expect.stringContaining('two findings'),
    });
    expect((await decide('confirm', id, 'Ben', ...looked)).code).toBe(0);
    await scan('--answers', answers);
    const [ring, ...others] = rings();
    expect(others).toEqual([]);
    // Five sent the letter without the number: they stand in the group, and are not named.
    expect(ring.debtors).toEqual(mill.slice(0, 9));
    expect(ring.reasons[0].message.en).toMatch(/…4821 was identified as a paid agency's \(register, call, \d{4}-/);
    const settled = await claque(['inquiries', at('out'), '--answers', answers]);
    expect(settled.out).not.toContain('4821');
    // Nobody is asked about the letter that five sent without the number: its answer would name none of them.
    const next = JSON.parse((await claque(['inquiries', at('out'), '--answers', answers, '--json'])).out) as object[];
    expect(next).toMatchObject([{ kind: 'contact', people: 12 }]);
    expect((await decide('undo', id, 'Ann')).code).toBe(0);
    // Taken back, the number is asked about at once, and not with the next scan.
    const again = await claque(['inquiries', at('out'), '--answers', answers]);
    expect(again.out).toContain('4821');
    await scan('--answers', answers);
    expect(rings()).toEqual([]);
    // What was said and taken back stays, readable by its owner alone.
    expect(readFileSync(answers, 'utf8').trim().split('\n').length).toBe(3);
    expect(statSync(answers).mode & 0o077).toBe(0);
  });

  it('that excuse take more than the organiser’s own word, and name nobody', async () => {
    expect((await give(CHARITY, 'helper', 'call', 'Ann')).code).toBe(1);
    const id = idIn((await give(CHARITY, 'helper', 'register', 'Ann')).out);
    await decide('confirm', id, 'Ben');
    await scan('--answers', answers);
    expect(rings()).toEqual([]);
    const groups = lines<{ status: string; inquiry: object | null; debtors: string[] }>(at('out'), 'groups.jsonl');
    expect(groups.find((g) => g.debtors.includes('H00'))).toMatchObject({ status: 'answered', inquiry: null });
    for (const more of [[], ['--answers', answers]])
      expect((await claque(['inquiries', at('out'), ...more])).out).not.toContain(CHARITY.slice(-4));
  });

  it('are refused where the file or the words are wrong, with line and remedy', async () => {
    const bad = at('bad.jsonl');
    writeFileSync(bad, `${readFileSync(answers, 'utf8')}{"organiser":"O1"}\n`);
    const { code, err } = await claque(['scan', at('in'), '--out', at('other'), '--answers', bad]);
    expect([code, err]).toEqual([1, expect.stringMatching(/Line 6 of .*bad\.jsonl/)]);
    expect((await give('13000000000', 'agency', 'register', 'Ann')).err).toContain('no such value');
    expect((await give(MILL, 'gang', 'register', 'Ann')).err).toContain('agency, representative');
    expect((await claque(['inquiries', at('in')])).err).toContain('groups.jsonl');
    expect((await claque(['inquiries'])).code).toBe(2);
  });
});

describe('a verification sample on the command line', () => {
  it('is drawn onto a sheet, the same each time, and decided by what people say', async () => {
    const [group] = lines<{ id: string; debtors: string[] }>(at('out'), 'groups.jsonl').filter((g) =>
      g.debtors.includes('M00'),
    );
    const sheet = at('sheet.csv');
    const run = () => claque(['sample', group.id, at('in'), '--sheet', sheet]);
    expect((await run()).out).toContain('14 people');
    const drawn = readFileSync(sheet, 'utf8');
    expect(drawn).toContain('phone_is,stratum,says');
    expect(drawn.match(/本人号码/g)).toHaveLength(14);
    rmSync(sheet);
    await run();
    expect(readFileSync(sheet, 'utf8')).toBe(drawn);
    expect((await run()).out).toContain('Nothing is decided yet');
    const filled = (says: (k: number) => string) => {
      const [head, ...rows] = drawn.trimEnd().split(/\r?\n/);
      writeFileSync(sheet, `${[head, ...rows.map((r, k) => `${r}${says(k)}`)].join('\n')}\n`);
    };
    filled((k) => (k < 9 ? 'paid' : ''));
    expect((await run()).out).toContain('Most were sent by somebody else or for a fee');
    filled((k) => (k < 9 ? 'own_words' : ''));
    expect((await run()).out).toContain('Most are their own');
    filled((k) => (k === 0 ? 'perhaps' : ''));
    expect(await run()).toMatchObject({ code: 1, err: expect.stringMatching(/Line 2 of .*sheet\.csv/) });
  });
});
