import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { Collector } from '../domain/intake/collector.js';
import type { Mapping } from '../domain/intake/mapping.js';
import { likelyHeader, looksLikeRecord } from './header.js';
import { parseMap } from './map.js';
import { readSource } from './read.js';
import { fingerprintFor, mappingBy, studySource } from './study.js';

const bytes = (text: string, name = 'file.csv') => ({ name, open: async () => Readable.from([Buffer.from(text)]) });
const study = (text: string, map: Mapping | null = null) => studySource(bytes(text), { zone: 'Z', map });
const read = async (text: string, map: Mapping | null = null) => {
  const collector = new Collector({ zone: 'Z' });
  for await (const item of readSource(bytes(text), { map }, false)) collector.add(item);
  const { records, refused, noted, counts } = collector.finish();
  return { complaints: records.complaints, refused, noted, counts };
};
const SAID = 'la banque appelle ma famille tous les jours et ne veut rien entendre de ma maladie';
const day = (k: number) => `2026-03-${String(k).padStart(2, '0')}`;

/** A register with a header in Polish, and records some of whose cells are words of our headers. */
const POLISH = [
  'Numer;Wpłynęło;Sposób;Kto;Telefon kontaktowy;Opis sprawy',
  ...Array.from({ length: 12 }, (_, k) => {
    const way = ['Telefon', 'Phone', 'Letter', 'Email'][k % 4];
    return `S-${k};${day(k + 1)};${way};Halina Wrona;+48 601 222 33${k % 10};bank dzwoni do mojej matki po raz ${k} i nie słucha`;
  }),
].join('\n');

/** The same as a table without a header, under a title. */
const BARE = ['Register 12', ...POLISH.split('\n').slice(1)].join('\n');

describe('the line of a header', () => {
  it('is the first of full width, however much a record below speaks like one', async () => {
    const [table] = (await study(POLISH)).tables;
    expect(table).toMatchObject({ line: 1, understood: false });
    expect(table!.columns.map((c) => c.shown)).toEqual(POLISH.split('\n')[0]!.split(';'));
    const { complaints, refused } = await read(POLISH);
    expect([complaints.length, refused.map((r) => r.code)]).toEqual([0, ['CLQ_HEADER_UNKNOWN']]);
    const places = new Map([
      ['complaint_id', 0],
      ['received_at', 1],
      ['text', 5],
    ]);
    const mapped = await read(POLISH, mappingBy(table!, 'complaints', places));
    expect([mapped.complaints.length, mapped.refused]).toEqual([12, []]);
  });

  it('is none where the first line is a record: columns are counted, every line is read', async () => {
    const { tables } = await study(BARE);
    expect(tables[0]).toMatchObject({ line: 0, understood: false });
    expect(tables[0]!.columns.map((c) => c.shown)).toEqual(['', '', '', '', '', '']);
    expect(JSON.stringify(tables[0]!.lines)).not.toMatch(/Halina|601 222/);
    const map = mappingBy(
      tables[0]!,
      'complaints',
      new Map(Object.entries({ complaint_id: 0, received_at: 1, text: 5 })),
    );
    expect(map).toEqual({
      complaints: { complaint_id: 'column 1', received_at: 'column 2', text: 'column 6' },
      header: 0,
    });
    const { complaints, refused } = await read(BARE, map);
    expect(complaints.map((c) => c.id)).toContain('S-0');
    // The title is no record, and is named with its line.
    expect(refused.map((r) => [r.line, r.code])).toEqual([[1, 'CLQ_ROW_CELLS']]);
    expect(fingerprintFor(tables[0]!, map)).toBeNull();
  });

  it('may be said, with titles of full width above it and columns without a name', async () => {
    const lines = [
      'A,B,,D',
      'quand,quoi,qui,par',
      'x,y,,z',
      `${day(2)},${SAID},Aline,Email`,
      `${day(3)},${SAID} !,Aline,Email`,
    ];
    const map = parseMap('header: 3\ncomplaints: { received_at: x, text: y, debtor_name: column 3 }', 'm');
    const { complaints, noted, refused } = await read(lines.join('\n'), map);
    expect(complaints.map((c) => [c.receivedAt, c.debtorName])).toEqual([
      [day(2), 'Aline'],
      [day(3), 'Aline'],
    ]);
    expect(refused).toEqual([]);
    expect(noted.map((n) => [n.code, n.values['lines']])).toContainEqual(['CLQ_NOTE_TITLES', '1, 2']);
    const nowhere = await read(lines.join('\n'), { ...map, header: 60 });
    expect(nowhere.refused.map((r) => r.code)).toEqual(['CLQ_HEADER_LINE']);
    for (const bad of ['header: -1', 'header: first', 'header: 1000', 'sheet: 0'])
      expect(() => parseMap(`${bad}\ncomplaints: { text: a }`, 'm')).toThrow(
        expect.objectContaining({ code: 'CLQ_MAP_SETTING' }),
      );
  });

  it('loses no record that stands above a header that is known: it is refused with its line', async () => {
    const text = ['R,1,x', `7,${day(1)},${SAID}`, 'complaint_id,received_at,text', `8,${day(2)},${SAID}`].join('\n');
    const { complaints, refused } = await read(text);
    expect(complaints.map((c) => c.id)).toEqual(['8']);
    expect(refused.map((r) => [r.line, r.code])).toContainEqual([2, 'CLQ_ROW_ABOVE']);
  });

  it('of a mapping is the line with the most of its columns, not the first that says one', async () => {
    const text = ['Beschwerde', 'Beschwerde,Datum,Wer', `${SAID},${day(4)},Jost`].join('\n');
    const { complaints } = await read(text, { complaints: { text: 'Beschwerde', received_at: 'Datum' } });
    expect(complaints.map((c) => c.receivedAt)).toEqual([day(4)]);
  });

  it('reads like no record: long questions and names of two languages are names', () => {
    const below = [['a', 'b', 'c', 'd']];
    expect(
      looksLikeRecord(
        ['Nr', 'Wat is er gebeurd? Beschrijf het met uw eigen woorden, zo precies als u kunt', 'Bank', 'Kanaal'],
        below,
      ),
    ).toBe(false);
    expect(looksLikeRecord(['17', 'Bank Północ', '02.03.2026', 'Letter'], below)).toBe(true);
    expect(looksLikeRecord(['Letter', 'Bank Północ', 'Anna', 'x'], [['Letter', 'Bank Północ', 'Ola', 'y']])).toBe(true);
    const rows = ['Raport', 'Numer,Opis,Data', 'S1,bank dzwoni,2026-03-02'];
    expect(likelyHeader(rows.map((row, i) => ({ line: i + 1, cells: row.split(',') })))).toBe(1);
  });
});
