import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import * as errors from './errors.js';
import {
  type Bilingual,
  ClaqueError,
  ERRORS,
  type ErrorCode,
  sentence,
  TOPICS,
  type Values,
  verbatim,
} from './errors.js';
import * as settings from './settings.js';
import * as words from './words.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** What a Chinese clerk or operator meets in Latin letters: names of the product, of formats and of things to type. */
const NAMES = [
  /"(claque|npm|npx) [^"]*"|"[a-z_]+"/g, // a command or a field to type as it stands
  /CLAQUE_[A-Z0-9_]+(=\w+)?/g,
  /\b(docs\/)?[\w-]+\.(md|csv|json|jsonl|js)\b/g,
  /\b(https?|smtps?|neo4j|redis|postgres):\/\/[\w.:@/-]*/g,
  /\b(claque@example\.org|complaints-team=triage,risk=analyst|intake|triage|analyst|compliance|auditor|admin)\b/g,
  /\b(embedded|scaled|any|trusted|all|api|worker|file:PATH|command:PATH|onnx)\b/g,
  /\b(CSV|TSV|XLSX|JSONL|JSON|EML|GZ|ZIP|PDF|OFD|PNG|JPEG|TIFF|WebP|HEIC|DOCX|ODT|RTF|YAML|HTML|UTF-8|MB)\b/g,
  /--(?:dates dmy|dates|country)|\bmdy\b|\d\.\d+E\+\d+/g,
  /\b(Claque|Node|npm|Neo4j|Office|Hugging Face|claque)\b/g,
  /\b(T\d\d:\d\d:\d\d|Z)\b|(?<=\d)T(?=\d)/g,
];
const named = (text: string) => NAMES.reduce((rest, name) => rest.replace(name, ' '), text);

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

/** Every pair of sentences: codes, and the words that stand in them. */
const PAIRS: readonly (readonly [string, Bilingual])[] = [
  ...Object.entries(ERRORS),
  ...[...Object.entries(words), ...Object.entries(settings)]
    .filter(([name]) => name !== 'SETTINGS')
    .flatMap(([table, rows]) =>
      Object.entries(rows as Record<string, Bilingual>).map(([key, row]) => [`${table}.${key}`, row] as const),
    ),
];

/** Things of a page: a sentence that sends somebody to one is of no use at a prompt. */
const ONLY_CONSOLE: Readonly<Record<keyof Bilingual, RegExp>> = {
  en: /\breload|\bbuttons?\b|\bclick|\bpress\b|\btick\b|\bmenu\b|\bscreen\b|\b(above|below)\b(?! it,)|\b(this|the) (page(?! cursor)|list\b|box\b|tab\b)/i,
  zh: /刷新|页面|点击|按钮|(规则|在|查看)列表|上方|下方|打开查看|勾选|弹窗|菜单|选项卡/,
};

/** Values as places give them: numbers, words in both languages, names in digits. */
const sample = (text: string): Values =>
  Object.fromEntries(
    placeholders(text).map((name, i) => [
      name.slice(1, -1),
      i % 3 === 0 ? verbatim('7-7') : i % 3 === 1 ? { zh: '样例', en: 'sample' } : 7,
    ]),
  );

describe('sentences of errors', () => {
  it.each(PAIRS)('%s is Chinese in Chinese and English in English', (_, { zh, en }) => {
    const values = sample(en);
    const fill = (text: string, language: keyof Bilingual) =>
      errors.fillSentence({ zh: text, en: text }, values, language);
    expect(named(fill(zh, 'zh'))).not.toMatch(/[A-Za-z]/);
    expect(fill(en, 'en')).not.toMatch(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u);
    // GraphQL's own remark is for programmers, and in English.
    expect(placeholders(zh)).toEqual(placeholders(en).filter((p) => p !== '{detail}'));
  });

  it.each(Object.entries(ERRORS))('%s says what is wrong and what to do', (code, { zh, en }) => {
    const filled = sentence(code as ErrorCode, sample(en));
    expect(filled).not.toMatch(/[{}]|undefined/);
    expect(en).toMatch(/\.$/);
    expect(zh).toMatch(/。$/);
    // A remedy is a second clause, or the sentence is itself an instruction.
    expect(en).toMatch(
      /[.:;] \S|^(Sign|Send|Write|Give|Parameter|Option|There is no|Check|A reason|Run|\{option\}|"claque)/,
    );
    expect(en).not.toMatch(/\b(told|anew|whoever gave|mould|of before)\b/i);
  });

  it.each(PAIRS)('%s names nothing that only the console has', (_, { zh, en }) => {
    // The same sentence is printed at a prompt, answered to a program and shown on a page.
    expect(en).not.toMatch(ONLY_CONSOLE.en);
    expect(zh).not.toMatch(ONLY_CONSOLE.zh);
  });
  it.each([
    ['No answer waits. Reload the page.', '没有待复核的答复，请刷新页面。'],
    ['There is none. See the list of detectors.', '没有该规则。请查看规则列表。'],
    ['Press the button below.', '请点击下方按钮。'],
    ['Tick the box.', '请勾选。'],
  ])('would be caught: %s', (en, zh) => {
    expect(en).toMatch(ONLY_CONSOLE.en);
    expect(zh).toMatch(ONLY_CONSOLE.zh);
  });

  it('have one code each, in one topic', () => {
    const codes = TOPICS.flatMap((t) => Object.keys(t));
    expect(codes).toHaveLength(new Set(codes).size);
    expect(new Set(codes)).toEqual(new Set(Object.keys(ERRORS)));
  });

  it('name a code that a newer version stored as it is', () => {
    expect(sentence('CLQ_FROM_THE_FUTURE' as ErrorCode)).toBe('CLQ_FROM_THE_FUTURE');
  });

  it('keep the language through values inside values', () => {
    const error = errors.notFound('ring', 'R9');
    expect(error.message).toContain('no ring "R9"');
    expect(sentence(error.code, error.values, 'zh')).toBe('未找到团伙“R9”。请核对编号；也可能已被移除。');
    expect(new ClaqueError('CLQ_CASE_STATE', { state: words.CASE_STATES.closed }).values['state']).toEqual({
      en: 'closed',
      zh: '已结案',
    });
  });

  it('take a reason of 1 to 2,000 characters', () => {
    expect(errors.readReason('  because ')).toBe('because');
    for (const bad of ['', ' \n', 'x'.repeat(2001)]) expect(() => errors.readReason(bad)).toThrow('CLQ_REASON');
    expect(errors.readReason('x'.repeat(2000))).toHaveLength(2000);
  });
});

/** Hand-written sources of the product. */
function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : sources(path);
    return /\.tsx?$/.test(path) && !/\.(spec|contract|generated)\.ts$/.test(path) ? [path] : [];
  });
}

/** Two words of small letters in a row: prose, and no name. */
const PROSE = /[a-z]{2,}['’]?[a-z]* [a-z]{2,}|[\p{Script=Han}]{2,}/u;
const isText = (node: ts.Node): node is ts.StringLiteralLike | ts.TemplateExpression =>
  ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

/** Prose that would be shown in one language: literals given to an error, wrapped as a name, or forced into the type. */
function prose(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const at = (node: ts.Node) => `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  const visit = (node: ts.Node, within: 'error' | 'name' | null) => {
    let inside = within;
    if (ts.isNewExpression(node) && node.expression.getText() === 'ClaqueError') inside = 'error';
    if (ts.isCallExpression(node) && node.expression.getText() === 'verbatim') inside = 'name';
    // A sentence in both languages stands beside its twin.
    if (ts.isObjectLiteralExpression(node) && /^\{\s*(en|zh):/.test(node.getText())) inside = null;
    if (inside !== null && isText(node) && PROSE.test(node.getText())) found.push(`${at(node)} ${node.getText()}`);
    if (ts.isAsExpression(node) && node.type.getText() === 'Name' && !file.endsWith('errors/sentences.ts'))
      found.push(`${at(node)} as Name`);
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(source, null);
  return found;
}

describe('places that raise errors', () => {
  it('give no prose in one language', () => {
    const files = ['apps/cli', 'apps/server', 'libs', 'detectors'].flatMap(sources);
    expect(files.length).toBeGreaterThan(200);
    const found = files.flatMap((f) => prose(relative(ROOT, join(ROOT, f)), readFileSync(join(ROOT, f), 'utf8')));
    expect(found).toEqual([]);
  });

  it.each([
    `throw new ClaqueError('CLQ_CASE_PART', { part: 'it may be put off' })`,
    `throw new ClaqueError('CLQ_CASE_PART', { part: verbatim(\`\${n} of these are there\`) })`,
    `refuse(verbatim('nobody asked for that'))`,
    `const name = 'x y' as Name`,
  ])('would be caught: %s', (text) => {
    expect(prose('x.ts', text)).toHaveLength(1);
  });
});
