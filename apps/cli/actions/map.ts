import { stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ClaqueError, sentence, verbatim } from '../../../libs/domain/errors/errors.js';
import {
  type Mapping,
  NEEDED_COLUMNS,
  OUR_COLUMNS,
  TABLE_KINDS,
  type TableKind,
} from '../../../libs/domain/intake/mapping.js';
import { maskText } from '../../../libs/domain/masking/mask.js';
import { count } from '../../../libs/domain/text/count.js';
import { fileSource } from '../../../libs/readers/bytes.js';
import { readMap, writtenMap } from '../../../libs/readers/map.js';
import { mappingIn, nameIn, type StudiedTable, type Study, studySource } from '../../../libs/readers/study.js';
import type { Said } from '../../../libs/readers/understand.js';
import { refusalLines, refusalsIn } from './refusals.js';

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

/**
 * Writes the mapping of a file for `--map`. Each column that is not understood stands in it as a remark, to be filled in.
 * A name that may be a person's is never written: its column is called by its place.
 */
export async function writeMap(out: string, { tables }: Study, said: Said): Promise<void> {
  const mapping: Mapping = Object.assign({}, ...tables.map((t) => mappingIn(t)).filter((m) => m !== null), said);
  const [only, ...others] = tables;
  const strange = only !== undefined && others.length === 0 && !only.understood && only.lines.length > 0;
  const header = mapping.header ?? (strange ? only.line : undefined);
  const settings: Mapping = { ...said, ...(header === undefined ? {} : { header }) };
  const kinds = TABLE_KINDS.filter((kind) => tables.some((t) => t.kind === kind));
  const lines = [
    ...tables.map((t) => `# ${t.kind}, ${headerOf(t)}, fingerprint ${t.fingerprint}`),
    '# Each line says "field: column of the file". Of the others put a field for FIELD and take "# " away.',
    '# header: the line of the header; 0: there is none, and columns are called by their places.',
    ...(Object.keys(settings).length === 0 ? [] : [writtenMap(settings).trimEnd()]),
    ...kinds.flatMap((kind) => kindLines(kind, tables, mapping)),
  ];
  await writeFile(out, `${lines.join('\n')}\n`);
}

function kindLines(kind: TableKind, tables: readonly StudiedTable[], mapping: Mapping): string[] {
  const of = tables.filter((t) => t.kind === kind);
  const left = of.flatMap((table) =>
    table.columns.flatMap((c, place) =>
      c.ours === null ? [`  # FIELD: ${JSON.stringify(nameIn(table, place))}`] : [],
    ),
  );
  const columns = mapping[kind];
  return [
    columns === undefined ? `${kind}:` : writtenMap({ [kind]: columns }).trimEnd(),
    ...new Set(left),
    ...of.flatMap(missingIn).map((ours) => `  # needed: ${ours}`),
    `  # fields: ${OUR_COLUMNS[kind].join(', ')}`,
  ];
}

const headerOf = ({ line, lines }: StudiedTable): string =>
  line > 0 ? `header in line ${line}` : lines.length > 0 ? 'no line is a header' : 'keys of JSON';

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
    ...noted.map((n) => `note: ${n.column === '' ? '' : `${maskText(n.column)}: `}${sentence(n.code, n.values)}`),
    ...refusalLines(refusalsIn(refused)),
  ];
}

function tableLines(table: StudiedTable): string[] {
  const { file, sheet, kind, understood, system, columns } = table;
  const where = `${file}${sheet === null ? '' : `, sheet ${sheet}`}, ${headerOf(table)}`;
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
