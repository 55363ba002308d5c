import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Collector } from '../../../libs/domain/intake/collector.js';
import { readMap } from '../../../libs/readers/map.js';
import { readInputs } from '../../../libs/readers/read.js';
import { studyFile, studyLines, writeMap } from './map.js';

const WORDS = 'they call my mother every day and do not want to hear of my illness';
/** A header that nobody knows, and records that speak of letters and telephones. */
const STRANGE = [
  'Expediente;Entrada;Vía;Quién;Contacto;Relato',
  ...Array.from({ length: 12 }, (_, k) => {
    const way = ['Phone', 'Letter', 'Email'][k % 3];
    return `S-${k};2026-03-${String(k + 10)};${way};Halina Wrona;+48 601 222 33${k % 10};${WORDS} ${k}`;
  }),
];

describe('a mapping that is written', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'claque-map-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string) => join(folder, name);
  const written = async (lines: readonly string[]) => {
    writeFileSync(path('in.csv'), `${lines.join('\n')}\n`);
    const seen = await studyFile(path('in.csv'), { zone: 'Z', said: {} });
    await writeMap(path('columns.yaml'), seen, {});
    return { yaml: readFileSync(path('columns.yaml'), 'utf8'), printed: studyLines(seen).join('\n') };
  };
  const taken = async (yaml: string) => {
    writeFileSync(path('filled.yaml'), yaml);
    const collector = new Collector({ zone: 'Z' });
    for await (const item of readInputs([path('in.csv')], { map: await readMap(path('filled.yaml')) }))
      collector.add(item);
    const { records, refused } = collector.finish();
    return { ids: records.complaints.map((c) => c.id), refused: refused.map((r) => r.code) };
  };

  it('has a line for each column that a person fills in, and then reads the file', async () => {
    const { yaml } = await written(STRANGE);
    expect(yaml).toContain('# fields: complaint_id, received_at, text, channel');
    const filled = yaml
      .replace('# FIELD: "Relato"', 'text: "Relato"')
      .replace('# FIELD: "Entrada"', 'received_at: "Entrada"')
      .replace('# FIELD: "Expediente"', 'complaint_id: "Expediente"');
    expect((await taken(filled)).ids).toHaveLength(12);
    // As it stands it is no error of the map: the file lacks what it lacked.
    expect(await taken(yaml)).toEqual({ ids: [], refused: ['CLQ_HEADER_UNKNOWN'] });
  });

  it('of a file without a header counts the columns, and reads the first line too', async () => {
    const { yaml } = await written(STRANGE.slice(1));
    expect(yaml).toContain('header: 0');
    const filled = yaml
      .replace('# FIELD: "column 6"', 'text: column 6')
      .replace('# FIELD: "column 2"', 'received_at: column 2')
      .replace('# FIELD: "column 1"', 'complaint_id: column 1');
    expect((await taken(filled)).ids).toContain('S-0');
  });

  it.each([
    ['a header in another language', STRANGE],
    ['no header', STRANGE.slice(1)],
    ['no header and three columns', [`Halina Wrona,601222331,${WORDS}`, `Jan Kos,601222332,${WORDS}!`]],
    ['a column of three clerks', STRANGE.map((l, i) => `${l};${i === 0 ? 'Empleado' : 'Jan Kos'}`)],
    ['names alone above records', ['Halina Wrona,Email', `Halina Wrona,${WORDS}`, `Jan Kos,${WORDS}`]],
  ])('with %s holds no cell of a record, and none is printed', async (_, lines) => {
    const { yaml, printed } = await written(lines);
    for (const said of [yaml, printed]) expect(said).not.toMatch(/Halina|Wrona|Jan Kos|601 ?222|call my mother/);
  });
});
