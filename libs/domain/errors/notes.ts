import type { Sentences } from './sentences.js';

/** What was guessed or left out where a row was taken in: nothing is refused by these. */
export const NOTES = {
  CLQ_NOTE_DATES: {
    en: 'Dates with slashes are read as {order}, as {rows} rows prove. Say the order where that is wrong (--dates).',
    zh: '带斜杠的日期按 {order} 读取，依据为 {rows} 行。如有误，请指定顺序（--dates）。',
  },
  CLQ_NOTE_COUNTRY: {
    en: 'Numbers without a country code are read as of {country}: {fit} of {of} fit. Say the country where that is wrong (--country).',
    zh: '未带国家代码的号码按 {country} 读取：{of} 个中有 {fit} 个符合。如有误，请指定国家（--country）。',
  },
  CLQ_NOTE_TITLES: {
    en: '{rows} rows before the header were passed over as titles (line {lines}). If a record is among them, say which line is the header.',
    zh: '表头之前的 {rows} 行作为标题略过（第 {lines} 行）。如其中有记录，请指明表头所在行。',
  },
  CLQ_NOTE_SHEET: {
    en: 'Sheet {sheet} has no header that Claque knows, and its {rows} rows were passed over. Give its columns known names, or a map.',
    zh: '第 {sheet} 张工作表的表头无法识别，其 {rows} 行已略过。请改用可识别的列名或提供列映射。',
  },
  CLQ_NOTE_SHEET_OTHER: {
    en: 'Sheet {sheet} with {rows} rows was passed over, since the map names another. Import the file again with a map for it.',
    zh: '列映射指定了另一张工作表，第 {sheet} 张（{rows} 行）已略过。如需读取，请用对应的列映射再次导入该文件。',
  },
  CLQ_NOTE_MAP: {
    en: 'The map names columns that this file does not have, for {columns}. Correct the map, or leave them out.',
    zh: '列映射中 {columns} 对应的列在该文件中不存在。请更正或删除。',
  },
  CLQ_NOTE_COLUMNS: {
    en: 'Columns are understood by their names and values: {columns}. Give a map where that is wrong.',
    zh: '已按列名和内容识别各列：{columns}。如有误，请提供列映射。',
  },
  CLQ_NOTE_SAVED: {
    en: 'Columns are read by the saved mapping "{name}", since the header is the same. Match the columns again where that is wrong.',
    zh: '表头相同，已按保存的列对应“{name}”读取。如有误，请重新对应各列。',
  },
  CLQ_NOTE_UPDATED: {
    en: 'The number was known from {first} with other content. As this source was set, the row took its place, and the earlier version stays readable. Changed: {fields}.',
    zh: '该编号已见于 {first}，内容不同。按该来源的设置，已由本行更新，原版本仍可查看。变更字段：{fields}。',
  },
  CLQ_NOTE_SHORTENED: {
    en: 'A table program cut the digits short (as 1.10101E+17) in {rows} rows. They are left empty. Export the column as text.',
    zh: '表格软件将数字截短（如 1.10101E+17），共 {rows} 行，已按空值处理。请将该列按文本导出。',
  },
  CLQ_NOTE_PHONES: {
    en: '{rows} numbers in this column are none that can be read, and say nothing. Say the country (--country), or correct them.',
    zh: '该列有 {rows} 个号码无法读取，不参与比较。请指定国家（--country）或更正号码。',
  },
  CLQ_NOTE_PHONES_UNREAD: {
    en: 'This column looks like telephone numbers and is not read: {rows} of the first rows have one. If people are reached by them, match it to a field of numbers (contact_phone) in a map.',
    zh: '该列看起来是电话号码，但未读取：前若干行中有 {rows} 个。如为联系投诉人的号码，请在列映射中对应到联系电话字段。',
  },
  CLQ_NOTE_PHONES_TWO: {
    en: '{rows} cells of this column hold several numbers. The first that can be read counts.',
    zh: '该列有 {rows} 个单元格含多个号码，以首个可读取的为准。',
  },
  CLQ_NOTE_HTML: {
    en: '{rows} texts are HTML. Their words are read, without markup.',
    zh: '{rows} 份文本为 HTML，仅读取文字，不含标记。',
  },
  CLQ_NOTE_EMPTY: {
    en: '{rows} complaints have no text. They are taken in and compared with nothing. Look whether the right column was exported.',
    zh: '{rows} 件投诉没有正文，已收录但不参与比较。请检查导出的列是否正确。',
  },
  CLQ_NOTE_FUTURE: {
    en: '{rows} dates of this column have not come yet. They are kept as they are. Look whether day and month are the right way round.',
    zh: '该列有 {rows} 个日期晚于今天，已按原值保留。请检查日、月是否颠倒。',
  },
  CLQ_NOTE_AGE: {
    en: '{rows} ID numbers say an age that nobody has (not yet born, or over 122). Look whether the digits are right.',
    zh: '{rows} 个身份证号对应的年龄不可能（尚未出生或超过 122 岁）。请核对号码。',
  },
  CLQ_NOTE_CHARACTERS: {
    en: '{rows} rows hold characters that cannot be read (�). Export the file again as UTF-8.',
    zh: '{rows} 行含有无法读取的字符（�）。请以 UTF-8 重新导出。',
  },
  CLQ_NOTE_PAPERS: {
    en: '{rows} files that this column names were not found. Send them beside the table, under these names.',
    zh: '该列列出的 {rows} 个文件未找到。请将其与表格一并提交并保持同名。',
  },
} as const satisfies Sentences;

/** Whether a code says how something was read that was taken in. */
export const isNote = (code: string): boolean => code.startsWith('CLQ_NOTE_');
