import type { Sentences } from './sentences.js';

/** Tables of complaints, calls and agencies as they are read. */
export const IMPORTS = {
  CLQ_MAP_UNREADABLE: {
    en: 'The map file {path} cannot be read. Check the path.',
    zh: '无法读取映射文件 {path}，请检查路径。',
  },
  CLQ_MAP_YAML: {
    en: 'The map {path} is not YAML. Write one "our_column: their column" a line.',
    zh: '列映射 {path} 不是 YAML。请每行写一个“系统列名: 文件列名”。',
  },
  CLQ_MAP_LIST: {
    en: 'The map {path} holds no list of columns. Write one "our_column: their column" a line.',
    zh: '列映射 {path} 中没有列名对照。请每行写一个“系统列名: 文件列名”。',
  },
  CLQ_MAP_COLUMN: {
    en: 'The map {path} names "{column}", which is not a column of Claque. The columns are {columns}.',
    zh: '列映射 {path} 中的“{column}”不是系统列名。可用的有：{columns}。',
  },
  CLQ_MAP_VALUE: {
    en: 'The map {path} gives no column for "{column}". Write the name of the column in the file.',
    zh: '列映射 {path} 未给出“{column}”对应的列。请填写文件中的列名。',
  },
  CLQ_MAP_NEEDED: {
    en: 'The map {path} lacks "{column}". Say which column of the file holds it.',
    zh: '列映射 {path} 缺少“{column}”。请指明它对应文件中的哪一列。',
  },
  CLQ_MAP_SETTING: {
    en: 'The map {path} says something else for "{name}" than it can be: {choices}. Correct it, or leave it out.',
    zh: '列映射 {path} 中“{name}”的取值无效，可用的有：{choices}。请更正或删除。',
  },
  CLQ_MAP_UNNAMED: {
    en: 'A table without a header, or one that is not understood, cannot be known again. Import it without saving its columns under a name.',
    zh: '没有表头或无法识别的表格以后无法再认出。请不填写保存名称，直接导入。',
  },
  CLQ_HEADER_UNKNOWN: {
    en: 'The columns ({columns}) are none that Claque knows. Say which is which, and which line is the header, in a map of columns. Or rename them after docs/formats.md.',
    zh: '无法识别列名（{columns}）。请用列映射逐一对应并指明表头所在行，或按 docs/formats.md 重命名。',
  },
  CLQ_HEADER_LINE: {
    en: 'The header is said to be line {line}, where no row of this table begins. Say the line of its first column names, or 0 where it has none.',
    zh: '指定的表头为第 {line} 行，但该表中没有从这一行开始的行。请填写列名所在行；没有表头时填 0。',
  },
  CLQ_FILE_UNKNOWN: {
    en: 'This file type holds no complaints ({type}). Give CSV, TSV, XLSX, JSONL, JSON or EML, or these in GZ or ZIP.',
    zh: '该文件类型（{type}）不含投诉。请提供 CSV、TSV、XLSX、JSONL、JSON、EML，或其 GZ、ZIP 压缩包。',
  },
  CLQ_FILE_EMPTY: { en: 'The file is empty. Export it again.', zh: '文件为空，请重新导出。' },
  CLQ_FILE_TRUNCATED: {
    en: 'The compressed file ends early. {rows} rows were read. Export or copy it again for the rest.',
    zh: '压缩文件提前结束，已读取 {rows} 行。请重新导出或复制以获得其余部分。',
  },
  CLQ_FILE_BROKEN: {
    en: 'The file is damaged and cannot be read further. Export it again.',
    zh: '文件已损坏，无法继续读取。请重新导出。',
  },
  CLQ_FILE_NESTED: {
    en: 'The file is an archive inside archives, nested too deep. Unpack it and send what is inside.',
    zh: '压缩包嵌套层数过多。请先解压，再提交其中的文件。',
  },
  CLQ_FILE_LOCKED: { en: 'The file has a password. Save it without one.', zh: '文件设有密码。请另存为无密码文件。' },
  CLQ_FILE_JSON: { en: 'The file is not valid JSON. Export it again.', zh: '文件不是有效的 JSON，请重新导出。' },
  CLQ_FILE_EMAIL: {
    en: 'The file is not an e-mail. Save the mail as EML again.',
    zh: '文件不是电子邮件。请重新另存为 EML。',
  },
  CLQ_FILE_BOMB: {
    en: 'The file unpacks to more than {limit} or more than {ratio} times its size, and was skipped. Unpack it by hand if that is right.',
    zh: '文件解压后超过 {limit} 或超过原大小的 {ratio} 倍，已跳过。如确认无误，请手动解压。',
  },
  CLQ_FILE_LARGE: {
    en: 'A {type} file of more than {limit} cannot be read in one piece. Save it as CSV or JSONL, which stream.',
    zh: '超过 {limit} 的 {type} 文件无法整体读取。请另存为可流式读取的 CSV 或 JSONL。',
  },
  CLQ_READER_TIME: {
    en: 'Reading the file took too long (limit: {seconds} seconds) and was ended after {rows} records. Split it, or save it as CSV. An administrator can raise the limit (docs/settings.md).',
    zh: '读取该文件耗时过长（上限 {seconds} 秒），读入 {rows} 条后已终止。请拆分文件或另存为 CSV；管理员可调高上限（docs/settings.md）。',
  },
  CLQ_READER_MEMORY: {
    en: 'Reading the file needs more than {megabytes} MB of memory and was ended after {rows} records. Split it, or save it as CSV. An administrator can raise the limit (docs/settings.md).',
    zh: '读取该文件所需内存超过 {megabytes} MB，读入 {rows} 条后已终止。请拆分文件或另存为 CSV；管理员可调高上限（docs/settings.md）。',
  },
  CLQ_READER_ENDED: {
    en: 'The file ended the program that read it twice and was set aside after {rows} records. Export it again, or save it as CSV.',
    zh: '该文件两次导致读取程序中止，读入 {rows} 条后已搁置。请重新导出或另存为 CSV。',
  },
  CLQ_READER_IMPORT: {
    en: 'Files of this import took {seconds} seconds beyond their limits. What came after {rows} records was not read. Upload the remaining files again, a few at a time.',
    zh: '本次导入中有文件超限，合计耗时 {seconds} 秒，读入 {rows} 条之后的内容未予读取。请分批重新上传其余文件。',
  },
  CLQ_READER_COLUMNS: {
    en: 'The table has {found} columns; at most {limit} are read. Export only the columns that are needed.',
    zh: '该表有 {found} 列，最多读取 {limit} 列。请只导出所需的列。',
  },
  CLQ_READER_CELLS: {
    en: 'The file has more than {limit} cells, and the rest was not read. Split it into several files.',
    zh: '该文件超过 {limit} 个单元格，其余未予读取。请拆分为多个文件。',
  },
  CLQ_READER_DEPTH: {
    en: 'The file nests its records more than {limit} levels deep. Export them flat, one object a record.',
    zh: '该文件的记录嵌套超过 {limit} 层。请以每条记录一个对象的形式重新导出。',
  },
  CLQ_ROW_DEEP: {
    en: 'The entry is nested too deep. Export it flat, with columns as keys.',
    zh: '该条目嵌套层数过多。请以列名为键，重新导出为单层结构。',
  },
  CLQ_ROW_ABOVE: {
    en: 'The row stands before the header and looks like a record. Say which line is the header, or move the row behind it.',
    zh: '该行位于表头之上，但看起来是一条记录。请指明表头所在行，或将该行移到表头之下。',
  },
  CLQ_ROW_BROKEN: {
    en: 'The row is not well-formed. Correct the quotes or the line breaks in it.',
    zh: '该行格式有误。请更正其中的引号或换行。',
  },
  CLQ_ROW_QUOTE: {
    en: 'A quotation mark in this row is not closed. Close it or remove it.',
    zh: '该行有未配对的引号。请补全或删除。',
  },
  CLQ_ROW_JSON: { en: 'The line is not valid JSON. Export it again.', zh: '该行不是有效的 JSON，请重新导出。' },
  CLQ_ROW_OBJECT: {
    en: 'The entry is not a JSON object with columns as keys. Export it again.',
    zh: '该条目不是以列名为键的 JSON 对象。请按列名重新导出。',
  },
  CLQ_ROW_CELLS: {
    en: 'The row has {found} cells, the header has {expected}. Look for a separator inside an unquoted text.',
    zh: '该行有 {found} 个单元格，表头为 {expected} 个。请检查未加引号的文本中是否含有分隔符。',
  },
  CLQ_FIELD_MISSING: { en: 'The column is required and empty. Fill it in.', zh: '该列为必填且为空，请填写。' },
  CLQ_DATE_BAD: {
    en: 'This is not a readable date. Write it as 2024-05-31 or 2024-05-31T14:20:00+08:00.',
    zh: '无法识别该日期。请写作 2024-05-31 或 2024-05-31T14:20:00+08:00。',
  },
  CLQ_ID_CONFLICT: {
    en: 'This id exists already with other content (first at {first}). Give each complaint an id of its own.',
    zh: '该编号已存在且内容不同（首见于 {first}）。请为每条投诉使用独立编号。',
  },
  CLQ_ID_LONG: {
    en: 'The id has more than {limit} characters. Look for a missing separator.',
    zh: '编号超过 {limit} 个字符。请检查是否缺少分隔符。',
  },
  CLQ_TEXT_LONG: {
    en: 'The text has more than {limit} characters. Send long letters as an attachment.',
    zh: '文本超过 {limit} 个字符。长信请以附件提交。',
  },
  CLQ_ROW_SHORTENED: {
    en: 'A table program cut this id short (as 1.10101E+17). Export the column as text.',
    zh: '表格软件将该编号截短（如 1.10101E+17）。请将该列按文本导出。',
  },
  CLQ_DATE_ORDER: {
    en: 'Nothing in this file says whether the day or the month comes first. Say it (--dates dmy or mdy), or write 2024-05-31.',
    zh: '文件中无从判断日期是日在前还是月在前。请指定（--dates dmy 或 mdy），或写作 2024-05-31。',
  },
  CLQ_NUMBER_BAD: { en: 'This is not a number. Write seconds as digits.', zh: '此处不是数字。请用数字填写秒数。' },
} as const satisfies Sentences;
