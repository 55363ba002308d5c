import type { Bilingual, ErrorCode } from '../../libs/domain/errors/errors.js';

/**
 * What to type next. The sentence of a refusal is the same for the console, for programs and for a prompt.
 * It cannot name an option or a command.
 */
const REMEDIES: Partial<Readonly<Record<ErrorCode, Bilingual>>> = {
  CLQ_ANSWER_VALUE: {
    en: '"claque inquiries OUT" prints the value of each question, such as contact:+8613900004821.',
    zh: '"claque inquiries OUT" 会列出每个核实事项的信息，例如 contact:+8613900004821。',
  },
  CLQ_ANSWER_EXPIRES: { en: 'The option is --expires DAY.', zh: '对应选项为 --expires DAY。' },
  CLQ_ANSWER_OWN_WORD: {
    en: 'Take another --source: register, lender_records, authority or sample.',
    zh: '请改用其他 --source：register、lender_records、authority 或 sample。',
  },
  CLQ_ANSWER_WAITS: {
    en: '"claque inquiries OUT --answers FILE" prints its id; then "claque answer --confirm ID" or "claque answer --refuse ID".',
    zh: '"claque inquiries OUT --answers FILE" 会列出其编号；再用 "claque answer --confirm ID" 或 "claque answer --refuse ID" 处理。',
  },
  CLQ_ANSWER_NONE: {
    en: '"claque inquiries OUT --answers FILE" prints which answers wait, with their ids.',
    zh: '"claque inquiries OUT --answers FILE" 会列出待复核的答复及其编号。',
  },
  CLQ_ANSWER_NOT_STANDING: {
    en: '"claque inquiries OUT --answers FILE" prints what is open and what waits.',
    zh: '"claque inquiries OUT --answers FILE" 会列出待核实与待复核的事项。',
  },
  CLQ_ANSWER_SECOND_PERSON: {
    en: 'Somebody else runs it, with their own name in --by.',
    zh: '请由他人执行，并在 --by 中填写其本人姓名。',
  },
  CLQ_ANSWER_FINDING: {
    en: 'Add --source S and --reference R: where the second person looked.',
    zh: '请补充 --source S 和 --reference R，即第二人的查证来源与出处。',
  },
  CLQ_ANSWER_TAKEN: {
    en: 'An answer that counts is undone with "claque answer --undo ID".',
    zh: '有效答复可用 "claque answer --undo ID" 撤销。',
  },
  CLQ_HEADER_UNKNOWN: {
    en: '"claque map FILE --out map.yaml" writes a map to fill in. The option is --map FILE.',
    zh: '"claque map FILE --out map.yaml" 生成待填写的列映射。对应选项为 --map FILE。',
  },
  CLQ_HEADER_LINE: { en: 'Write header: N in the file of --map.', zh: '请在 --map 所指文件中填写 header: N。' },
  CLQ_ROW_ABOVE: { en: 'Write header: N in the file of --map.', zh: '请在 --map 所指文件中填写 header: N。' },
  CLQ_DATE_ORDER: { en: 'The option is --dates dmy or --dates mdy.', zh: '对应选项为 --dates dmy 或 --dates mdy。' },
};

/** Where the ids stand that a command takes, for those that do not exist. */
const IDS: Readonly<Record<string, Bilingual>> = {
  answer: {
    en: 'Ids of answers stand in "claque inquiries OUT --answers FILE" and in FILE itself.',
    zh: '答复编号见 "claque inquiries OUT --answers FILE" 的输出及 FILE 文件。',
  },
  sample: {
    en: 'Ids of groups stand in "claque inquiries OUT" and in groups.jsonl of a scan of the same input.',
    zh: '关联群体编号见 "claque inquiries OUT" 的输出，以及对同一输入扫描所得的 groups.jsonl。',
  },
  explain: {
    en: 'It is the complaint_id of a row of the input; rows that were refused stand in rejected.csv of a scan.',
    zh: '应为输入文件某一行的 complaint_id；被拒收的行见扫描输出的 rejected.csv。',
  },
  bank: { en: '"claque bank list --bank FILE" prints the ids.', zh: '"claque bank list --bank FILE" 会列出编号。' },
  jobs: { en: '"claque jobs" prints the ids.', zh: '"claque jobs" 会列出编号。' },
};

/** What to type after a refusal, as far as there is something. */
export function remedyOf(code: ErrorCode, command: string): Bilingual | null {
  if (code === 'CLQ_NOT_FOUND') return IDS[command] ?? null;
  return REMEDIES[code] ?? null;
}

/** The language of a prompt, as its locale says: Chinese where that is Chinese, English everywhere else. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): keyof Bilingual {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((l) => l !== undefined && l !== '');
  return locale?.startsWith('zh') === true ? 'zh' : 'en';
}
