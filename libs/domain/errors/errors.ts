import { TRANSPORT } from './transport.js';

/** A sentence in both languages of the product. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/**
 * Every error and refusal that a user can meet, by code. `{name}` stands for a value given where the error is raised.
 * A sentence says what is wrong and what to do about it; it never repeats personal data.
 */
export const ERRORS = {
  CLQ_NODE_OLD: {
    en: 'Claque needs Node {needed} or newer, this is {found}. Run it through npm ("npm start", "npx claque"), which brings its own.',
    zh: 'Claque 需要 Node {needed} 或更新版本，当前为 {found}。请通过 npm（"npm start"、"npx claque"）运行，它自带所需版本。',
  },
  CLQ_USAGE: { en: '{problem}. See "claque --help".', zh: '{problem}。请参阅 "claque --help"。' },
  CLQ_INPUT_MISSING: { en: 'There is nothing at {path}. Check the path.', zh: '{path} 不存在，请检查路径。' },
  CLQ_NO_COMPLAINTS: {
    en: 'No complaint, call or paper could be read from the input; rejected.csv says why for each row and file.',
    zh: '未能从输入中读取任何投诉、通话或材料；rejected.csv 逐行逐文件列出原因。',
  },
  CLQ_MAP_BAD: {
    en: 'The map file {path} is not usable: {problem}. It is YAML with one "our_column: their column" a line.',
    zh: '映射文件 {path} 无法使用：{problem}。该文件为 YAML，每行一个 "我方列名: 对方列名"。',
  },
  CLQ_HEADER_UNKNOWN: {
    en: 'The columns ({columns}) are none that Claque knows. Give a --map FILE, or rename them after docs/formats.md.',
    zh: '无法识别列名（{columns}）。请提供 --map 文件，或按 docs/formats.md 重命名。',
  },
  CLQ_FILE_UNKNOWN: {
    en: 'This is no file type that holds complaints ({type}). Give CSV, TSV, XLSX, JSONL, JSON, EML, or these in GZ or ZIP.',
    zh: '该文件类型（{type}）不含投诉。请提供 CSV、TSV、XLSX、JSONL、JSON、EML，或其 GZ、ZIP 压缩包。',
  },
  CLQ_FILE_EMPTY: { en: 'The file is empty. Export it again.', zh: '文件为空，请重新导出。' },
  CLQ_FILE_TRUNCATED: {
    en: 'The compressed file ends early after {rows} rows; those were read. Export or copy it again for the rest.',
    zh: '压缩文件在 {rows} 行之后提前结束；此前的行已读取。请重新导出或复制以获得其余部分。',
  },
  CLQ_FILE_BROKEN: {
    en: 'The file cannot be read on ({problem}). Export it again.',
    zh: '文件无法继续读取（{problem}）。请重新导出。',
  },
  CLQ_FILE_BOMB: {
    en: 'The file unpacks to more than {limit} or more than {ratio} times its size, and was left. Unpack it by hand if that is right.',
    zh: '文件解压后超过 {limit} 或超过原大小的 {ratio} 倍，已跳过。如确认无误，请手动解压。',
  },
  CLQ_FILE_LARGE: {
    en: 'A {type} file of more than {limit} cannot be read in one piece. Save it as CSV or JSONL, which stream.',
    zh: '超过 {limit} 的 {type} 文件无法整体读取。请另存为可流式读取的 CSV 或 JSONL。',
  },
  CLQ_PAPER_TYPE: {
    en: 'This is no paper that Claque can look into. Give PDF, PNG, JPEG, TIFF, WebP, DOCX, RTF or text.',
    zh: '无法识别该材料的格式。请提供 PDF、PNG、JPEG、TIFF、WebP、DOCX、RTF 或文本。',
  },
  CLQ_PAPER_LOCKED: {
    en: 'The paper has a password. Ask for one without; it is kept as it came.',
    zh: '该材料设有密码。请索取无密码版本；原件已按原样保存。',
  },
  CLQ_PAPER_BROKEN: {
    en: 'The paper cannot be read whole ({problem}). Ask for it again; what could be read stays.',
    zh: '该材料无法完整读取（{problem}）。请重新索取；已读取部分予以保留。',
  },
  CLQ_PAPER_LIMIT: {
    en: 'The paper is larger than may be looked into ({limit}). It is kept as it came; look at it by hand.',
    zh: '该材料超出可读取的上限（{limit}）。原件已按原样保存，请人工查看。',
  },
  CLQ_PAPER_SLOW: {
    en: 'The paper took longer than {seconds} seconds to read and was left. It is kept as it came; look at it by hand.',
    zh: '读取该材料超过 {seconds} 秒，已停止。原件已按原样保存，请人工查看。',
  },
  CLQ_ROW_BROKEN: {
    en: 'The row is not well-formed ({problem}). Mend the quotes or the line breaks in it.',
    zh: '该行格式有误（{problem}）。请修正其中的引号或换行。',
  },
  CLQ_ROW_CELLS: {
    en: 'The row has {found} cells, the header has {expected}. Look for a separator inside an unquoted text.',
    zh: '该行有 {found} 个单元格，表头为 {expected} 个。请检查未加引号的文本中是否含有分隔符。',
  },
  CLQ_FIELD_MISSING: { en: 'The column is required and empty. Fill it in.', zh: '该列为必填且为空，请填写。' },
  CLQ_DATE_BAD: {
    en: 'This is no date that can be read. Write it as 2024-05-31 or 2024-05-31T14:20:00+08:00.',
    zh: '无法识别该日期。请写作 2024-05-31 或 2024-05-31T14:20:00+08:00。',
  },
  CLQ_ID_CONFLICT: {
    en: 'The id stands already with other content (first at {first}). Give each complaint an id of its own.',
    zh: '该编号已存在且内容不同（首见于 {first}）。请为每条投诉使用独立编号。',
  },
  CLQ_ID_LONG: {
    en: 'The id has more than {limit} characters. Look for a separator that is missing before it.',
    zh: '编号超过 {limit} 个字符。请检查其前是否缺少分隔符。',
  },
  CLQ_TEXT_LONG: {
    en: 'The text has more than {limit} characters. Send long letters as an attachment.',
    zh: '文本超过 {limit} 个字符。长信请以附件提交。',
  },
  CLQ_NUMBER_BAD: { en: 'This is no number. Write seconds as digits.', zh: '此处不是数字。请用数字填写秒数。' },
  CLQ_EMBEDDINGS_LIBRARY: {
    en: 'Weights are given, but {library} is not installed. Run "npm install --ignore-scripts {library}" in {folder} or a folder above it, or give none.',
    zh: '已指定模型权重，但未安装 {library}。请在 {folder} 或其上级目录运行 "npm install --ignore-scripts {library}"，或不指定权重。',
  },
  CLQ_EMBEDDINGS_WEIGHTS: {
    en: 'The folder of weights {path} is not usable: {problem}. It holds config.json, tokenizer.json, tokenizer_config.json and onnx/model.onnx, as a model of Hugging Face for transformers.js.',
    zh: '模型权重目录 {path} 无法使用：{problem}。目录应含 config.json、tokenizer.json、tokenizer_config.json 与 onnx/model.onnx，即 Hugging Face 上供 transformers.js 使用的模型。',
  },
  CLQ_CLOCK: {
    en: 'The clock of this complaint does not allow that: {problem}.',
    zh: '该投诉的时限不允许此操作：{problem}。',
  },
  CLQ_TASK: {
    en: 'This complaint cannot be worked on like that: {problem}.',
    zh: '无法这样处理该投诉：{problem}。',
  },
  CLQ_DOSSIER_BROKEN: {
    en: 'The dossier does not hold: {what}, {why}.',
    zh: '卷宗不完整：{what}，{why}。',
  },
  CLQ_CASE: { en: 'The case does not allow that: {problem}.', zh: '案件不允许此操作：{problem}。' },
  CLQ_ACCOUNT_BAD: { en: 'That account cannot be: {problem}.', zh: '账户无效：{problem}。' },
  CLQ_AUDIT_BROKEN: {
    en: 'The audit log does not hold: entry {number}, {why}. {entries} entries before it do.',
    zh: '审计日志不完整：第 {number} 条，{why}。其前 {entries} 条有效。',
  },
  CLQ_KEY_LOST: {
    en: 'The key {id} that opens what is sealed here does not open ({where}). Nothing was begun and nothing is lost: give the key back (CLAQUE_KEY, or the file of a backup) and start again.',
    zh: '用于解密的密钥 {id} 无法使用（{where}）。未执行任何操作，数据未丢失：请恢复密钥（CLAQUE_KEY 或备份中的密钥文件）后重新启动。',
  },
  CLQ_ERASE: {
    en: 'This person cannot be erased yet: {problem}. Settle that first; a legal hold is lifted by who may do so.',
    zh: '暂时不能删除该人的数据：{problem}。请先处理；法律保全须由有权人员解除。',
  },
  CLQ_SEAL_BROKEN: {
    en: 'What is kept under {about} does not open: {problem}. Restore it from a backup.',
    zh: '{about} 下保存的内容无法打开：{problem}。请从备份恢复。',
  },
  CLQ_FOLDER_LOCKED: {
    en: 'The data folder {folder} is in use by process {pid}. Stop that one first, or give another folder.',
    zh: '数据目录 {folder} 正被进程 {pid} 使用。请先停止该进程，或指定其他目录。',
  },
  CLQ_PORT_TAKEN: {
    en: 'Port {port} is taken. Set CLAQUE_PORT to another one.',
    zh: '端口 {port} 已被占用。请将 CLAQUE_PORT 设为其他端口。',
  },
  CLQ_SETTING_BAD: { en: 'The setting {name} is {problem}.', zh: '设置 {name} 有误：{problem}。' },
  CLQ_NOT_SIGNED_IN: { en: 'Sign in first.', zh: '请先登录。' },
  CLQ_LOGIN_WRONG: { en: 'Name or password is wrong.', zh: '用户名或密码错误。' },
  CLQ_LOGIN_CODE: {
    en: 'A fresh code of six digits from your app is needed; each opens once.',
    zh: '需要验证器应用中的最新六位验证码；每个验证码只能使用一次。',
  },
  CLQ_LOGIN_SLOW: { en: 'Too many tries. Wait {seconds} seconds.', zh: '尝试次数过多，请等待 {seconds} 秒。' },
  CLQ_OIDC: {
    en: 'Signing in at your organisation did not work: {problem}. Try once more, or ask who runs Claque.',
    zh: '通过单位账号登录未成功：{problem}。请重试，或联系 Claque 管理员。',
  },
  CLQ_RATE: {
    en: 'More than {limit} requests in a minute. Wait {seconds} seconds.',
    zh: '一分钟内请求超过 {limit} 次，请等待 {seconds} 秒。',
  },
  CLQ_QUERY_UNKNOWN: {
    en: 'This installation answers the questions of its own console alone (CLAQUE_QUERIES=trusted). Ask through the console, or have CLAQUE_QUERIES=any set.',
    zh: '本安装仅回答自带控制台的查询（CLAQUE_QUERIES=trusted）。请通过控制台查询，或将 CLAQUE_QUERIES 设为 any。',
  },
  CLQ_WEBHOOK: { en: 'That webhook cannot be: {problem}.', zh: 'Webhook 无效：{problem}。' },
  CLQ_MAIL: { en: 'No mail can be sent: {problem}.', zh: '无法发送邮件：{problem}。' },
  CLQ_FORBIDDEN: { en: 'Your role may not do this.', zh: '您的角色无权执行此操作。' },
  CLQ_NOT_FOUND: { en: 'There is no such {what}.', zh: '不存在该{what}。' },
  CLQ_UPLOAD_BAD: { en: 'The upload is not usable: {problem}.', zh: '上传内容无法使用：{problem}。' },
  CLQ_QUERY_REFUSED: { en: 'The query is refused: {problem}.', zh: '查询被拒绝：{problem}。' },
  CLQ_CURSOR_BAD: { en: 'The cursor is not one of ours. Start again without it.', zh: '游标无效，请从头开始。' },
  CLQ_INTERNAL: {
    en: 'Something went wrong on our side. The log has it under request {request}.',
    zh: '服务内部出错。日志中的请求编号为 {request}。',
  },
  CLQ_GRAPH_BROKEN: {
    en: 'The graph names a node that is not there. Run "claque graph rebuild".',
    zh: '图中引用了不存在的节点。请运行 "claque graph rebuild"。',
  },
  CLQ_GRAPH_FOREIGN: {
    en: 'This Neo4j database holds the graph of another installation. Give Claque a database of its own (CLAQUE_NEO4J_DATABASE), or empty it by "claque graph rebuild --force".',
    zh: '该 Neo4j 数据库保存着另一安装的图。请为 Claque 指定独立数据库（CLAQUE_NEO4J_DATABASE），或用 "claque graph rebuild --force" 清空。',
  },
  CLQ_STORE_NEWER: {
    en: '{what} was written by a newer Claque (migration {found}, this one knows {known}). Start the newer version, or restore a backup of before.',
    zh: '{what} 由更新版本的 Claque 写入（迁移 {found}，当前版本仅支持到 {known}）。请启动新版本，或恢复此前的备份。',
  },
  CLQ_BLOB_MISSING: {
    en: 'The store of originals has no file {sha256}. Restore it from a backup; what was read of it stays.',
    zh: '原件库中没有文件 {sha256}。请从备份恢复；已读取的内容仍在。',
  },
  CLQ_BLOB_CHANGED: {
    en: 'The original {sha256} is not what was stored: its bytes changed. Restore it from a backup.',
    zh: '原件 {sha256} 与入库时不一致：内容已变。请从备份恢复。',
  },
  CLQ_BUSY: {
    en: '{waiting} uploads wait to be read, as many as CLAQUE_QUEUE_LIMIT allows. Nothing was stored; try again in {seconds} seconds.',
    zh: '已有 {waiting} 个上传等待读取，达到 CLAQUE_QUEUE_LIMIT 上限。本次未存储，请 {seconds} 秒后重试。',
  },
  CLQ_BANK_BAD: {
    en: 'The bank file {path} is not usable: {problem}. Take the one that was exported, or restore it from a backup.',
    zh: '模板库文件 {path} 无法使用：{problem}。请使用导出的文件，或从备份恢复。',
  },
  CLQ_BANK_FORGED: {
    en: 'The bundle {path} is not what {signer} signed with this key. Ask {signer} for the bundle and the key once more.',
    zh: '文件包 {path} 并非 {signer} 用该密钥签名的内容。请向 {signer} 重新索取文件包与公钥。',
  },
  CLQ_BANK_SHORT: {
    en: 'Too little of "{name}" is the same on every copy to know a letter by it. Give a longer text.',
    zh: '“{name}”中各份相同的内容太少，无法据以识别。请提供更长的文本。',
  },
  CLQ_STORE_AWAY: {
    en: 'The record store does not answer at the moment. Nothing was stored; try again in a few seconds. "claque doctor" says what is wrong.',
    zh: '记录库暂时无响应，本次未存储，请稍后重试。可运行 "claque doctor" 查看原因。',
  },
  ...TRANSPORT,
} as const satisfies Record<string, Bilingual>;

export type ErrorCode = keyof typeof ERRORS;
export type Values = Readonly<Record<string, string | number>>;

/** The sentence of `code` in one language, with `{name}` replaced by `values[name]`. */
export function sentence(code: ErrorCode, values: Values = {}, language: keyof Bilingual = 'en'): string {
  return fillIn(ERRORS[code][language], values);
}

/** Replaces each `{name}` in `text` by `values[name]`; a name without a value stays as it is. */
export function fillIn(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

/** An unexpected failure, or a misuse: it has a code, the values of its sentence, and what caused it. */
export class ClaqueError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly values: Values = {},
    options?: ErrorOptions,
  ) {
    super(`${code}: ${sentence(code, values)}`, options);
    this.name = 'ClaqueError';
  }
}
