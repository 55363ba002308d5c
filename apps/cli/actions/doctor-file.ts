import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  type Bilingual,
  ClaqueError,
  phrase,
  sentences,
  type Values,
  verbatim,
} from '../../../libs/domain/errors/errors.js';
import { NEEDED_COLUMNS } from '../../../libs/domain/intake/mapping.js';
import { maskText } from '../../../libs/domain/masking/mask.js';
import { fileSource, gunzipSource, head } from '../../../libs/readers/bytes.js';
import { encodingOf } from '../../../libs/readers/encoding.js';
import type { StudiedTable, Study } from '../../../libs/readers/study.js';
import { isWorkbook } from '../../../libs/readers/zip.js';
import { remedyOf } from '../remedies.js';
import { type MapOptions, studyFile } from './map.js';

/** What one file is, how it is understood, what would be refused and why, and what to do. */
export interface Diagnosis {
  readonly lines: readonly Bilingual[];
  /** Whether anything of it would be taken in. */
  readonly taken: boolean;
}

const SAID = {
  gzip: { en: 'compressed (gzip)', zh: '压缩文件（gzip）' },
  archive: { en: 'a ZIP archive: each file in it is read by itself', zh: 'ZIP 压缩包，其中的文件逐个读取' },
  workbook: {
    en: 'a workbook (XLSX): each sheet is read by its own header',
    zh: '电子表格（XLSX），各工作表按各自表头读取',
  },
  json: { en: 'JSON', zh: 'JSON' },
  mail: { en: 'an e-mail', zh: '电子邮件' },
  text: { en: 'text', zh: '文本' },
  binary: { en: 'no text', zh: '非文本文件' },
  file: { en: '{file}: {bytes} bytes, {type}', zh: '{file}：{bytes} 字节，{type}' },
  encoding: { en: 'Encoding: {encoding}', zh: '编码：{encoding}' },
  ascii: { en: 'Encoding: ASCII only, the same in every encoding', zh: '编码：仅含 ASCII，各编码下均相同' },
  understood: {
    en: 'Table{sheet}: the header is line {line}. Its rows are {kind}{system}.',
    zh: '表格{sheet}：表头在第 {line} 行，各行为{kind}{system}。',
  },
  headless: {
    en: 'Table{sheet}: no line is like a header, for the first is like a record. It is not understood; its rows may be {kind}.',
    zh: '表格{sheet}：没有像表头的行，第一行看起来就是记录，未能识别；各行可能是{kind}。',
  },
  unknown: {
    en: 'Table{sheet}: the header seems to be line {line}. It is not understood; its rows may be {kind}.',
    zh: '表格{sheet}：表头可能在第 {line} 行，未能识别；各行可能是{kind}。',
  },
  sheet: { en: ' of sheet {n}', zh: '（第 {n} 张工作表）' },
  system: { en: ', an export of {name}', zh: '，为 {name} 的导出' },
  column: { en: '  {theirs}: {ours}, {ground}', zh: '  {theirs}：{ours}，{ground}' },
  beside: { en: '  {theirs}: kept beside', zh: '  {theirs}：保留为附加信息' },
  place: { en: 'column {n}', zh: '第 {n} 列' },
  needed: { en: '  Needed, and not found: {columns}', zh: '  缺少必需的列：{columns}' },
  taken: {
    en: '{range}: complaints {complaints}, calls {calls}, organizations {agencies}, documents {evidence}; refused {refused}',
    zh: '{range}：投诉 {complaints}、通话 {calls}、机构 {agencies}、材料 {evidence}；未收录 {refused}',
  },
  whole: { en: 'The whole file', zh: '整个文件' },
  first: { en: 'Its first rows', zh: '前若干行' },
  note: { en: 'Note{column}: {text}', zh: '说明{column}：{text}' },
  refused: {
    en: 'Refused, {rows} rows, the first in line {line}{column}: {text}',
    zh: '未收录 {rows} 行，首见第 {line} 行{column}：{text}',
  },
  refusedWhole: { en: 'Refused: {text}', zh: '未收录：{text}' },
  doOther: { en: 'What to do: as it says above.', zh: '处理方法：见上。' },
  inColumn: { en: ' ({name})', zh: '（{name}）' },
  doMap: {
    en: 'What to do: "claque map FILE --out map.yaml" writes a map. Correct it, then "claque scan FILE --map map.yaml --out out".',
    zh: '处理方法：用 "claque map FILE --out map.yaml" 生成列映射，更正后运行 "claque scan FILE --map map.yaml --out out"。',
  },
  doMend: {
    en: 'What to do: mend what is refused as it says, and export again. The rest can be imported as it is.',
    zh: '处理方法：按提示修正未收录的行后重新导出；其余内容可直接导入。',
  },
  doScan: { en: 'Nothing to do: it can be imported as it is.', zh: '无需处理，可直接导入。' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const KINDS: Readonly<Record<StudiedTable['kind'], Bilingual>> = {
  complaints: { en: 'complaints', zh: '投诉' },
  calls: { en: 'calls', zh: '通话' },
  agencies: { en: 'organizations', zh: '机构' },
  papers: { en: 'documents', zh: '材料' },
};
const GROUNDS: Readonly<Record<string, Bilingual>> = {
  map: { en: 'as the map says', zh: '按列映射' },
  name: { en: 'since it has that name', zh: '列名一致' },
  system: { en: 'since it is a known export', zh: '已知导出格式' },
  words: { en: 'by its name and its values', zh: '按列名与内容' },
  suggested: { en: 'perhaps; it is not read so', zh: '仅为建议，尚未采用' },
};
const NOTHING: Bilingual = { en: '', zh: '' };
const MAIL = /^(?:from|received|return-path|message-id|delivered-to):/im;

const say = (what: keyof typeof SAID, values: Values = {}): Bilingual => phrase(SAID[what], values);

/** Explains one file. Nothing is kept of it. @throws ClaqueError CLQ_INPUT_MISSING, CLQ_MAP_…. */
export async function diagnose(path: string, options: MapOptions): Promise<Diagnosis> {
  const info = await stat(path).catch(() => null);
  if (info === null || !info.isFile()) throw new ClaqueError('CLQ_INPUT_MISSING', { path: verbatim(path) });
  const study = await studyFile(path, options);
  const { complaints, calls, agencies, evidence } = study.counts;
  const taken = complaints + calls + agencies + evidence > 0;
  const lines = [
    ...(await whatItIs(path, info.size)),
    ...study.tables.flatMap(tableLines),
    ...outcomeLines(study),
    say(todoOf(study, taken)),
  ];
  return { lines, taken };
}

/** What is to be done with a file that was studied so. */
function todoOf({ tables, counts }: Study, taken: boolean): keyof typeof SAID {
  if (tables.length > 0 && !tables.some((table) => table.understood)) return 'doMap';
  if (!taken) return 'doOther';
  return counts.refused > 0 ? 'doMend' : 'doScan';
}

async function whatItIs(path: string, bytes: number): Promise<Bilingual[]> {
  const file = fileSource(basename(path), path);
  const packed = await head(file);
  const isGzip = packed[0] === 0x1f && packed[1] === 0x8b;
  const source = isGzip ? { ...gunzipSource(file), name: file.name } : file;
  const start = isGzip ? await head(source) : packed;
  const isZip = start.subarray(0, 2).toString('latin1') === 'PK';
  const isText = !isZip && (!start.includes(0) || /^(?:\xff\xfe|\xfe\xff)/.test(start.toString('latin1')));
  const text = isText ? start.toString('latin1').trimStart() : '';
  const kind = isZip
    ? (await isWorkbook(source, start))
      ? 'workbook'
      : 'archive'
    : !isText
      ? 'binary'
      : /^[[{]/.test(text)
        ? 'json'
        : MAIL.test(text.slice(0, 1000)) && /^subject:/im.test(text)
          ? 'mail'
          : 'text';
  const type = isGzip ? phrase({ en: '{a}, {b}', zh: '{a}，{b}' }, { a: SAID.gzip, b: SAID[kind] }) : SAID[kind];
  const first = say('file', { file: verbatim(basename(path)), bytes, type });
  if (!isText || start.length === 0) return [first];
  const encoding = await encodingOf(source, start);
  return [first, encoding === null ? say('ascii') : say('encoding', { encoding: verbatim(encoding.toUpperCase()) })];
}

function tableLines({ sheet, line, lines, kind, understood, system, columns }: StudiedTable): Bilingual[] {
  const missing = NEEDED_COLUMNS[kind].filter((ours) => !columns.some((c) => c.ours === ours));
  return [
    say(understood ? 'understood' : line === 0 && lines.length > 0 ? 'headless' : 'unknown', {
      sheet: sheet === null ? NOTHING : say('sheet', { n: sheet }),
      line,
      kind: KINDS[kind],
      system: system === null ? NOTHING : say('system', { name: verbatim(system) }),
    }),
    ...columns.map(({ shown, ours, ground }, i) => {
      const theirs = shown === '' ? say('place', { n: i + 1 }) : verbatim(shown);
      if (ours === null) return say('beside', { theirs });
      return say('column', { theirs, ours: verbatim(ours), ground: GROUNDS[ground ?? 'suggested'] ?? NOTHING });
    }),
    ...(understood || missing.length === 0 ? [] : [say('needed', { columns: verbatim(missing.join(', ')) })]),
  ];
}

function outcomeLines({ counts, refused, noted, more }: Study): Bilingual[] {
  const { complaints, calls, agencies, evidence } = counts;
  const range = say(more ? 'first' : 'whole');
  const inColumn = (name: string) => (name === '' ? NOTHING : say('inColumn', { name: verbatim(maskText(name)) }));
  const groups = [...Map.groupBy(refused, (r) => `${r.code} ${r.column}`).values()];
  return [
    say('taken', { range, complaints, calls, agencies, evidence, refused: counts.refused }),
    ...noted.map((n) => say('note', { column: inColumn(n.column), text: sentences(n.code, n.values) })),
    ...groups.flatMap(([first, ...rest]) => {
      if (first === undefined) return [];
      const { line, column, code, values } = first;
      const remedy = remedyOf(code, 'doctor');
      const text = sentences(code, values);
      return [
        line === 0
          ? say('refusedWhole', { text })
          : say('refused', { rows: rest.length + 1, line, column: inColumn(column), text }),
        ...(remedy === null ? [] : [phrase({ en: '  {remedy}', zh: '  {remedy}' }, { remedy })]),
      ];
    }),
  ];
}
