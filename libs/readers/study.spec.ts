import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { Collector } from '../domain/intake/collector.js';
import { storedMapping } from '../domain/intake/mapping.js';
import { mappingOf, parseMap, writtenMap } from './map.js';
import { readSource } from './read.js';
import { fingerprintOf, mappingBy, mappingIn, studySource } from './study.js';

const bytes = (name: string, text: string) => ({ name, open: async () => Readable.from([Buffer.from(text)]) });
const study = (text: string, options = {}, name = 'file.csv') =>
  studySource(bytes(name, text), { zone: 'Z', ...options });

const read = async (text: string, options = {}) => {
  const collector = new Collector({ zone: 'Z' });
  for await (const item of readSource(bytes('file.csv', text), options, false)) collector.add(item);
  return collector.finish();
};

const STRANGE = `序,谁,几时,说了什么,手机
1,陈小红,2026-03-02,银行每天打电话到我单位催我还钱 13800138000 请不要再打,13800138001
2,王大明,2026-03-03,我生病住院没有收入请求延期还款,13800138002
`;

describe('a study of a file', () => {
  it('shows what a table holds that nobody knows, masked, and takes nothing', async () => {
    const { tables, counts } = await study(STRANGE);
    expect(tables).toHaveLength(1);
    const [table] = tables;
    expect(table).toMatchObject({ understood: false, kind: 'complaints', line: 1, sheet: null, system: null });
    expect(table!.columns.map((c) => c.shown)).toEqual(['序', '谁', '几时', '说了什么', '手机']);
    expect(counts).toMatchObject({ complaints: 0, refused: 1 });
    const said = JSON.stringify(tables);
    for (const personal of ['陈小红', '王大明', '13800138000', '13800138001']) expect(said).not.toContain(personal);
  });

  it('says at once what a choice changes: the same mapping then reads the file', async () => {
    const [table] = (await study(STRANGE)).tables;
    const places = new Map(
      Object.entries({ complaint_id: 0, debtor_name: 1, received_at: 2, text: 3, debtor_phone: 4 }),
    );
    const map = mappingBy(table!, 'complaints', places);
    const mapped = await study(STRANGE, { map });
    expect(mapped.tables[0]).toMatchObject({ understood: true, kind: 'complaints' });
    expect(mapped.tables[0]!.columns.map((c) => [c.ours, c.ground])).toEqual([
      ['complaint_id', 'map'],
      ['debtor_name', 'map'],
      ['received_at', 'map'],
      ['text', 'map'],
      ['debtor_phone', 'map'],
    ]);
    expect(mapped.counts).toMatchObject({ complaints: 2, refused: 0 });
    expect(JSON.stringify(mapped)).not.toContain('陈小红');
    const wrong = await study(STRANGE, {
      map: mappingBy(
        table!,
        'complaints',
        new Map([
          ['text', 3],
          ['received_at', 1],
        ]),
      ),
    });
    expect(wrong.counts).toMatchObject({ complaints: 0, refused: 2 });
    expect(wrong.refused.map((r) => [r.column, r.code])).toEqual([
      ['谁', 'CLQ_DATE_BAD'],
      ['谁', 'CLQ_DATE_BAD'],
    ]);
  });

  it('shows no name of a column where a table begins with a person', async () => {
    const { tables } = await study('陈小红,13800138000,银行天天打电话\n王大明,13800138002,没有收入\n');
    expect(tables[0]!.columns.map((c) => c.shown)).toEqual(['', '', '']);
  });

  it('says of each guess on what ground it stands', async () => {
    const own = await study('complaint_id,received_at,text\n1,2026-03-02,words\n');
    expect(own.tables[0]!.columns.map((c) => c.ground)).toEqual(['name', 'name', 'name']);
    const guessed = await study('投诉编号,投诉时间,投诉内容\nT1,2026-03-02,银行每天打电话到我单位催我还钱\n');
    expect(guessed.tables[0]!.columns.map((c) => [c.ours, c.ground])).toEqual([
      ['complaint_id', 'words'],
      ['received_at', 'words'],
      ['text', 'words'],
    ]);
    const json = await study(
      '[{"nr":"1","story":"they call my mother every single day","seen":"2026-03-02"}]',
      { map: mappingOf({ complaints: { complaint_id: 'nr', text: 'story', received_at: 'seen' } }, 'm') },
      'a.json',
    );
    expect(json.counts.complaints).toBe(1);
    expect(json.tables[0]!.columns.map((c) => c.ours)).toEqual(['complaint_id', 'text', 'received_at']);
  });

  it('has one fingerprint for one set of columns, in whatever order and spelling', () => {
    const print = fingerprintOf(['Ticket #', 'Opened On', 'What happened?']);
    expect(fingerprintOf(['opened_on', 'WHAT HAPPENED', 'ticket', ''])).toBe(print);
    expect(fingerprintOf(['opened_on', 'what happened'])).not.toBe(print);
    expect(print).toMatch(/^[\da-f]{32}$/);
  });

  it('reads a mapping that it wrote, and reads calls, agencies and papers by one', async () => {
    const map = parseMap(
      'calls:\n  call_id: n\n  started_at: at\n  caller: von\n  callee: an\n  talk_s: talk (min)\nagencies: {agency_id: a, name: b}\npapers: {file: f, complaint_id: c}\ndates: dmy\ncountry: gb\n',
      'm',
    );
    expect(map).toMatchObject({ dates: 'dmy', country: 'GB' });
    expect(parseMap(writtenMap(map), 'm')).toEqual(map);
    const calls = 'n,at,von,an,talk (min)\nc1,02/03/2026 10:00,07400123456,02071234567,2\n';
    const { counts, tables } = await study(calls, { map });
    expect(counts).toMatchObject({ calls: 1, refused: 0 });
    expect(mappingIn(tables[0]!)).toEqual({ calls: map.calls });
    const { records } = await read(calls, { map, dates: 'dmy', country: 'GB' });
    expect(records.calls[0]).toMatchObject({
      startedAt: '2026-03-02T10:00:00Z',
      caller: '+447400123456',
      talkSeconds: 120,
    });
    expect((await study('a,b\nA1,某某咨询\n', { map })).counts.agencies).toBe(1);
    expect((await study('f,c\nx.pdf,1\n', { map })).tables[0]).toMatchObject({ understood: true, kind: 'papers' });
  });

  it('refuses a mapping that says what cannot be, and reads older maps', () => {
    for (const [bad, code] of [
      ['calls: {text: a}', 'CLQ_MAP_COLUMN'],
      ['calls: {caller: a, callee: b}', 'CLQ_MAP_NEEDED'],
      ['complaints: x', 'CLQ_MAP_LIST'],
      ['dates: dmy', 'CLQ_MAP_LIST'],
      ['complaints: {text: a}\ndates: later', 'CLQ_MAP_SETTING'],
      ['complaints: {text: a}\ncountry: Atlantis', 'CLQ_MAP_SETTING'],
    ] as const)
      expect(() => parseMap(bad, 'm')).toThrow(expect.objectContaining({ code }));
    expect(storedMapping({ complaint_id: 'a', text: 'b' })).toEqual({ complaints: { complaint_id: 'a', text: 'b' } });
    expect(storedMapping({ calls: { caller: 'a' }, dates: 'dmy' })).toEqual({ calls: { caller: 'a' }, dates: 'dmy' });
  });
});
