import { stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ClaqueError, sentence, verbatim } from '../../../libs/domain/errors/errors.js';
import { type Mapping, NEEDED_COLUMNS, OUR_COLUMNS, type TableKind } from '../../../libs/domain/intake/mapping.js';
import { count } from '../../../libs/domain/text/count.js';
import { fileSource } from '../../../libs/readers/bytes.js';
import { readMap, writtenMap } from '../../../libs/readers/map.js';
import { mappingIn, type StudiedTable, type Study, studySource } from '../../../libs/readers/study.js';
import type { Said } from '../../../libs/readers/understand.js';

export interface MapOptions {
  readonly map?: string;
  readonly kind?: TableKind;
  readonly zone: string;
  readonly said: Said;
}

/** How a file is understood. @throws ClaqueError CLQ_INPUT_MISSING, CLQ_MAP_…. */
export async function studyFile(path: string, { map, kind, zone, said }: MapOptions): Promise<Study> {
  const info = await stat(path).catch(() => null);
  if (info === null || !info.isFile()) throw new ClaqueError('CLQ_INPUT_MISSING', { path: verbatim(path) });
  const mapping = map === undefined ? null : await readMap(map);
  const settings = { map: mapping, zone, ...said, ...(kind === undefined ? {} : { kind }) };
  return studySource(fileSource(basename(path), path), settings);
}

/** Writes the mapping of a file for `--map`. What is still to be said stands in it as remarks. */
export async function writeMap(out: string, { tables }: Study, said: Said): Promise<void> {
  const mapping: Mapping = Object.assign({}, ...tables.map((t) => mappingIn(t)).filter((m) => m !== null), said);
  const remarks = tables.flatMap((table) => {
    const left = table.columns.filter((c) => c.ours === null && c.name !== '').map((c) => JSON.stringify(c.name));
    return [
      `# ${table.kind}, header in line ${table.line}, fingerprint ${table.fingerprint}`,
      ...missingIn(table).map((ours) => `# needed: ${ours}`),
      `# columns of the file that are kept as they are: ${left.join(', ') || 'none'}`,
      `# columns of Claque: ${OUR_COLUMNS[table.kind].join(', ')}`,
    ];
  });
  await writeFile(out, `${remarks.join('\n')}\n${Object.keys(mapping).length === 0 ? '' : writtenMap(mapping)}`);
}

const missingIn = ({ kind, columns }: StudiedTable): readonly string[] =>
  NEEDED_COLUMNS[kind].filter((ours) => !columns.some((c) => c.ours === ours));

const GROUNDS = {
  map: 'map / 列映射',
  name: 'our name / 系统列名',
  system: 'known export / 已知导出格式',
  words: 'words and values / 列名与内容',
  suggested: 'suggested, not read by it / 建议，尚未采用',
} as const;

/** A study for people: their columns left, ours right, sample rows, and what is needed. */
export function studyLines({ tables, counts, refused, noted, more }: Study): string[] {
  return [
    ...tables.flatMap(tableLines),
    `${more ? 'of the first rows ' : ''}${count(counts.complaints, 'complaint')}, ${count(counts.calls, 'call')}, ${count(counts.agencies, 'agency', 'agencies')}, ${count(counts.evidence, 'document')}; ${counts.refused} refused`,
    ...noted.map((n) => `note: ${sentence(n.code, n.values)}`),
    ...refused.slice(0, 5).map((r) => `refused, line ${r.line}: ${sentence(r.code, r.values)}`),
  ];
}

function tableLines(table: StudiedTable): string[] {
  const { file, sheet, line, kind, understood, system, columns } = table;
  const where = `${file}${sheet === null ? '' : `, sheet ${sheet}`}, header in line ${line}`;
  const rows = columns.map((c, i) => [
    c.shown || `column ${i + 1}`,
    c.ours === null ? '-' : `${c.ours}${NEEDED_COLUMNS[kind].includes(c.ours) ? ' *' : ''}`,
    c.ground === null ? '' : GROUNDS[c.ground],
    c.samples.join(' | '),
  ]);
  const widths = [0, 1, 2].map((i) => Math.max(...rows.map((row) => widthOf(row[i]!)), 4));
  return [
    `${where}: ${understood ? kind : `not understood, perhaps ${kind}`}${system === null ? '' : ` (${system})`}`,
    ...rows.map((row) =>
      `  ${row.map((cell, i) => cell + ' '.repeat(Math.max(0, (widths[i] ?? 0) - widthOf(cell)))).join('  ')}`.trimEnd(),
    ),
    ...missingIn(table).map((ours) => `  needed: ${ours} *`),
    '',
  ];
}

/** Columns of a terminal that a text takes: a Chinese character takes two. */
function widthOf(text: string): number {
  const wide =
    text.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/g)?.length ?? 0;
  return text.length + wide;
}
