import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { sentence } from '../../domain/errors/errors.js';
import { Collector } from '../../domain/intake/collector.js';
import { parseMap } from '../map.js';
import { type ReadOptions, readInputs } from '../read.js';
import { CALL_EXPORTS, COMPLAINT_EXPORTS, type Export, HOSTILE } from './cases.js';
import { directionOf, outcomeOf, secondsIn, unitOf } from './convert.js';
import { guessShape } from './shape.js';

const folder = mkdtempSync(join(tmpdir(), 'claque-columns-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
const csvOf = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(',')).join('\n');
const read = async (content: string, options: ReadOptions = {}) => {
  const path = join(folder, `${++made}.csv`);
  writeFileSync(path, content);
  const collector = new Collector({ zone: 'Z' });
  for await (const item of readInputs([path], options)) collector.add(item);
  return collector.finish();
};
const ALL = [...COMPLAINT_EXPORTS, ...CALL_EXPORTS];
const columnsOf = ({ header, rows }: Export) => guessShape(header, rows)?.shape.columns ?? null;
const cell = (e: Export, row: number, ours: string) => e.rows[row]![e.header.indexOf(e.expected[ours]!)];

describe('columns of usual systems', () => {
  it('are recognised at once in at least 38 of 40 exports, and in none wrongly', () => {
    const right = ALL.filter((e) => JSON.stringify(sorted(columnsOf(e))) === JSON.stringify(sorted(e.expected)));
    const wrong = ALL.filter((e) => columnsOf(e) !== null && !right.includes(e));
    process.stdout.write(`${right.length} of ${ALL.length} exports recognised at once, ${wrong.length} wrongly\n`);
    expect(ALL.length).toBeGreaterThanOrEqual(40);
    expect(wrong.map((e) => [e.name, columnsOf(e)])).toEqual([]);
    expect(right.length / ALL.length).toBeGreaterThanOrEqual(38 / 40);
  });

  it.each(ALL.map((e) => [e.name, e] as const))('of %s become records, and the guess is said', async (_, e) => {
    const { records, refused, noted } = await read(csvOf([e.header, ...e.rows]));
    expect(refused).toEqual([]);
    const found = COMPLAINT_EXPORTS.includes(e) ? records.complaints : records.calls;
    expect(found).toHaveLength(6);
    const said = noted.find((n) => n.code === 'CLQ_NOTE_COLUMNS')!;
    for (const lang of ['en', 'zh'] as const)
      for (const [ours, theirs] of Object.entries(e.expected))
        expect(sentence(said.code, said.values, lang)).toContain(`${theirs} → ${ours}`);
    for (const c of records.complaints) {
      const row = c.source.line === 0 ? 0 : e.rows.findIndex((cells) => cells.includes(c.text));
      expect(row).toBeGreaterThanOrEqual(0);
      expect(c.text).toBe(cell(e, row, 'text'));
      if (e.expected['complaint_id']) expect(c.id).toBe(cell(e, row, 'complaint_id'));
      if (e.expected['received_at']) expect(c.receivedAt).toMatch(`2026-03-${11 + row}`);
      expect([c.contactPhone, c.debtorPhone, c.debtorName, c.debtorIdNumber, c.institution]).toEqual(
        ['contact_phone', 'debtor_phone', 'debtor_name', 'debtor_id_number', 'institution'].map(
          (ours) => cell(e, row, ours) ?? '',
        ),
      );
    }
    for (const c of records.calls) expect(c.startedAt).toMatch(/^2026-03-/);
  });

  it.each(HOSTILE.map((e) => [e.name, e] as const))('are not guessed of %s', async (_, e) => {
    const { records, refused } = await read(csvOf([e.header, ...e.rows]));
    expect(refused.map((r) => r.code)).toEqual(['CLQ_HEADER_UNKNOWN']);
    expect([records.complaints, records.calls]).toEqual([[], []]);
  });

  it('are the same in other order and another spelling', () => {
    for (const e of ALL) {
      const back = { ...e, header: e.header.toReversed(), rows: e.rows.map((r) => r.toReversed()) };
      expect([e.name, sorted(columnsOf(back))]).toEqual([e.name, sorted(columnsOf(e))]);
    }
    const log = COMPLAINT_EXPORTS.find((e) => e.name === 'complaints log of a lender')!;
    const spelled = log.header.map((name) => name.toUpperCase().replaceAll(' ', '_'));
    expect(Object.values(columnsOf({ ...log, header: spelled })!).sort()).toEqual(
      Object.values(log.expected)
        .map((n) => n.toUpperCase().replaceAll(' ', '_'))
        .sort(),
    );
  });
});

const sorted = (columns: Readonly<Record<string, string>> | null) =>
  columns === null ? null : Object.entries(columns).sort(([a], [b]) => (a < b ? -1 : 1));

describe('a guessed table', () => {
  const hotline = ALL.find((e) => e.name === '12345 工单')!;

  it('may have titles above its header', async () => {
    const { records, noted } = await read(`市民热线工单导出\n\n${csvOf([hotline.header, ...hotline.rows])}\n`);
    expect(records.complaints).toHaveLength(6);
    // The number of the caller is kept beside the number to call back, and is said.
    expect(noted.map((n) => n.code).sort()).toEqual(['CLQ_NOTE_COLUMNS', 'CLQ_NOTE_PHONES_UNREAD', 'CLQ_NOTE_TITLES']);
  });

  it('keeps columns of other names beside, and follows a map before any guess', async () => {
    const content = csvOf([hotline.header, ...hotline.rows]);
    const { records } = await read(content);
    expect(Object.keys(records.complaints[0]!.extra)).toEqual(
      ['办理结果', '办结时间', '承办单位', '来电号码', '诉求类型'].sort(),
    );
    const map = parseMap('complaint_id: 工单编号\ntext: 诉求标题\nreceived_at: 办结时间\n', 'm');
    const mapped = await read(content, { map });
    expect(mapped.records.complaints.map((c) => c.text)).toContain('催收骚扰');
    expect(mapped.noted.map((n) => n.code)).not.toContain('CLQ_NOTE_COLUMNS');
    // A map that is for this table but not whole is a mistake to show, no reason to guess.
    const half = await read(content, { map: parseMap('complaint_id: 工单编号\ntext: 没有\n', 'm') });
    expect(half.refused.map((r) => r.code)).toEqual(['CLQ_HEADER_UNKNOWN']);
  });

  it('shows no name of a column that may be a person', async () => {
    const header = hotline.header.map((n) => (n === '诉求内容' ? '诉求内容(陈小红 13800138000)' : n));
    const { noted } = await read(csvOf([header, ...hotline.rows]));
    const { code, values } = noted.find((n) => n.code === 'CLQ_NOTE_COLUMNS')!;
    const said = sentence(code, values, 'zh');
    expect(said).toContain('第 9 列 → text');
    expect(said).not.toContain('陈小红');
  });

  it('reads units, words and ends of calls', async () => {
    const calls = async (name: string) => {
      const e = CALL_EXPORTS.find((x) => x.name === name)!;
      return (await read(csvOf([e.header, ...e.rows]))).records.calls.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    };
    expect((await calls('Genesys Cloud'))[0]).toMatchObject({
      talkSeconds: 61,
      caller: '+14155552670',
      direction: 'inbound',
    });
    const connect = await calls('Amazon Connect record');
    expect(connect.map((c) => [c.caller, c.direction]).slice(0, 2)).toEqual([
      ['+14155552670', 'inbound'],
      ['+16285551201', 'outbound'],
    ]);
    expect((await calls('Twilio console')).map((c) => c.outcome).slice(0, 3)).toEqual([
      'answered',
      'no_answer',
      'busy',
    ]);
    expect((await calls('毫秒话单'))[0]!.talkSeconds).toBe(61);
    expect((await calls('云总机')).map((c) => c.talkSeconds).sort()).toEqual([70, 71, 72, 73, 74, 75]);
    expect((await calls('FreeSWITCH'))[0]).toMatchObject({ ringSeconds: 6, talkSeconds: 10, outcome: 'answered' });
    expect((await calls('话单导出'))[1]).toMatchObject({
      direction: 'outbound',
      outcome: 'no_answer',
      caller: '+8613800138011',
    });
  });

  it('passes over the types of Cisco and the other events of Asterisk', async () => {
    const cisco = CALL_EXPORTS.find((e) => e.name === 'Cisco CUCM')!;
    const types = cisco.header.map((_, i) => (i % 2 === 0 ? 'INTEGER' : 'INTEGER'));
    const read1 = await read(csvOf([cisco.header, types, ...cisco.rows]));
    expect([read1.records.calls.length, read1.refused]).toEqual([6, []]);
    const cel = [
      'eventtype,eventtime,cid_name,cid_num,exten,context,channame,appname,uniqueid,linkedid',
      'CHAN_START,2026-03-11 09:00:00,Ann,13800138000,95588,in,SIP/a,,100.1,100.1',
      'CHAN_START,2026-03-11 09:00:01,,201,s,in,SIP/b,,100.2,100.1',
      'ANSWER,2026-03-11 09:00:05,,201,,in,SIP/b,AppDial,100.2,100.1',
      'LINKEDID_END,2026-03-11 09:01:00,Ann,13800138000,95588,in,SIP/a,,100.1,100.1',
      'CHAN_START,2026-03-11 10:00:00,Bob,13800138001,95588,in,SIP/a,,200.1,200.1',
    ].join('\n');
    const read2 = await read(cel);
    expect(read2.records.calls.map((c) => [c.id, c.caller, c.callee]).sort()).toEqual([
      ['100.1', '+8613800138000', '+8695588'],
      ['200.1', '+8613800138001', '+8695588'],
    ]);
    expect(read2.refused).toEqual([]);
  });

  it('understands durations and words', () => {
    expect(['90', '1:30', '0:01:30', '1m 30s', '1分30秒', 'PT1M30S', '90秒'].map((c) => secondsIn(c, 1))).toEqual(
      Array(7).fill('90'),
    );
    expect(['soon', '1:2:3:4', 'pt', '-5'].map((c) => secondsIn(c, 1))).toEqual([null, null, null, null]);
    expect(['Duration (ms)', '通话时长(分钟)', 'Talk Time', 'durationMs', 'Items'].map(unitOf)).toEqual([
      0.001, 60, 1, 0.001, 1,
    ]);
    expect(['呼入', 'Outgoing', 'OUTBOUND_API', 'sideways'].map(directionOf)).toEqual([
      'inbound',
      'outbound',
      'outbound',
      'sideways',
    ]);
    expect([outcomeOf('未接听', ''), outcomeOf('NORMAL_CLEARING', '0'), outcomeOf('what', '')]).toEqual([
      'no_answer',
      'no_answer',
      '',
    ]);
  });
});
