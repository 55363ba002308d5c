import type { Command, Options } from './command.js';

const COLUMN = 35;

/** What `claque --help` prints. */
export function generalHelp(commands: readonly Command[]): string {
  return [
    'claque - finds copied complaints, forged evidence and organised complaint rings',
    '',
    ...commands.flatMap(({ name, usage, about }) => inColumns(`  claque ${name} ${usage}`, about)),
    '',
    'INPUT is a file or a folder: CSV, TSV, XLSX, JSONL, JSON, EML, vCon, and these in GZ or ZIP; documents lie beside them',
    'in evidence/.',
    '',
    'claque COMMAND --help lists the options of a command; claque --version prints the version.',
    'Refusals come in Chinese where the locale (LC_ALL, LC_MESSAGES, LANG) is Chinese. / 语言环境为中文时，提示以中文显示。',
    '',
    'Exit codes: 0 done (refused rows stand in rejected.csv); 1 failed; 2 wrong usage or no such input;',
    '            3 nothing could be read; 130 interrupted',
  ].join('\n');
}

/** What `claque COMMAND --help` prints. */
export function commandHelp({ name, usage, about, options }: Command): string {
  const known: Options = options;
  return [
    `claque ${name} ${usage}`.trim(),
    ...about.map((line) => `  ${line}`),
    '',
    ...Object.entries(known).flatMap(([option, { placeholder, help }]) =>
      inColumns(`  --${option}${placeholder === undefined ? '' : ` ${placeholder}`}`, [help]),
    ),
  ]
    .join('\n')
    .trimEnd();
}

/** A head and its explanation beside it; a long head has a line of its own. */
function inColumns(head: string, lines: readonly string[]): string[] {
  const beside = (line: string) => `${' '.repeat(COLUMN)}${line}`;
  if (head.length >= COLUMN - 1) return [head.trimEnd(), ...lines.map(beside)];
  return [head.padEnd(COLUMN) + lines[0], ...lines.slice(1).map(beside)];
}
