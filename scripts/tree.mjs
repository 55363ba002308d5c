// Proves the shape of the tree: sizes of files and functions, SQL in its room alone, retired words.
// Also lengths of sentences in comments and documents, lines of documents, and paths in them.
// The list .config/tree.json has what does not hold yet, and may only shrink.
// Run "node scripts/tree.mjs --write" to take away what holds by now.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { longLines, sentencesOfPage } from './prose.mjs';
import { root } from './run.mjs';

const FILE_LINES = 400;
const FUNCTION_LINES = 80;
/** A function that is nothing but one literal of this share of its lines is a table. */
const TABLE_SHARE = 0.7;

const text = (path) => readFileSync(join(root, path), 'utf8');

function filesUnder(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : filesUnder(path);
    return [path];
  });
}

const isGenerated = (path) => /\.generated\.tsx?$|src\/gql\/|trusted-documents\.json$/.test(path);
const isTest = (path) => /\.(spec|contract)\.ts$/.test(path) || /(^|\/)cases\.ts$/.test(path);
const PRODUCT = ['apps', 'libs', 'detectors', 'scripts'].flatMap(filesUnder).filter((p) => !isGenerated(p));
const SOURCES = PRODUCT.filter((p) => /\.(ts|tsx|mjs)$/.test(p) && !isTest(p));

function parsed(path) {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, text(path), ts.ScriptTarget.Latest, true, kind);
}

const linesOf = (source, node) =>
  source.getLineAndCharacterOfPosition(node.getEnd()).line -
  source.getLineAndCharacterOfPosition(node.getStart()).line +
  1;

/** The longest object or array literal that is a statement's own value, in lines. */
function longestLiteral(source, node) {
  let longest = 0;
  const visit = (child) => {
    if (ts.isObjectLiteralExpression(child) || ts.isArrayLiteralExpression(child))
      longest = Math.max(longest, linesOf(source, child));
    else ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
  return longest;
}

function nameOf(node) {
  const named = node.name ?? node.parent?.name;
  return named && ts.isIdentifier(named) ? named.text : 'a function';
}

/** Offences of one kind: by place, how much. */
export const RULES = {
  'files over 400 lines': () =>
    SOURCES.map((path) => [path, text(path).split('\n').length - 1]).filter(([, lines]) => lines > FILE_LINES),
  'functions over 80 lines': () =>
    SOURCES.flatMap((path) => {
      const source = parsed(path);
      const found = [];
      const visit = (node) => {
        if (ts.isFunctionLike(node) && node.body) {
          const lines = linesOf(source, node);
          if (lines > FUNCTION_LINES && longestLiteral(source, node) < TABLE_SHARE * lines)
            found.push([`${path}: ${nameOf(node)}`, lines]);
        }
        ts.forEachChild(node, visit);
      };
      visit(source);
      return found;
    }),
  'SQL outside libs/db': () =>
    SOURCES.filter((p) => /^(apps|libs|detectors)\//.test(p) && !/^libs\/(db|testing)\//.test(p)).flatMap((path) => {
      const source = parsed(path);
      let count = 0;
      const visit = (node) => {
        const head = ts.isTemplateExpression(node) ? node.head.text : ts.isStringLiteralLike(node) ? node.text : '';
        if (SQL.test(head)) count++;
        ts.forEachChild(node, visit);
      };
      visit(source);
      return count > 0 ? [[path, count]] : [];
    }),
  // statement.ts compares a result with the schema. Migrations and the connection run before there is a schema.
  'queries that no statement declares': () =>
    SOURCES.filter((p) => /^(apps\/(server|cli)|libs\/(db|app|engines|config))\//.test(p) && !QUERIES.test(p)).flatMap(
      (path) => {
        const count = (
          text(path).match(/\b(tx|own|source|manager|runner)\.query\(|\bselect<|createQueryBuilder/g) ?? []
        ).length;
        return count > 0 ? [[path, count]] : [];
      },
    ),
  'words that are gone': () =>
    [
      ...PRODUCT.filter((p) => /\.(ts|tsx|mjs|md|yaml|graphql)$/.test(p)),
      ...['docs', 'test', 'graph-schema'].flatMap(filesUnder).filter((p) => /\.(ts|mjs|md|yaml)$/.test(p)),
      'README.md',
    ]
      // Decisions keep the words of their time, and letters of a world those of their writers. The others name the words.
      .filter((p) => !/^docs\/decisions\/|^libs\/evaluation\/world\/stories\.ts$|\.sql$/.test(p))
      .filter((p) => !NAMES_THE_WORDS.has(p))
      .map((path) => [path, (text(path).match(GONE) ?? []).length + (text(path).match(ENGLISH) ?? []).length])
      .filter(([, count]) => count > 0),
  'comment sentences over 20 words': () =>
    byRoom(
      SOURCES,
      (path) => sentencesOf(path).filter((sentence) => sentence.split(' ').length > SENTENCE_WORDS).length,
    ),
  'British spellings in comments': () =>
    byRoom(SOURCES, (path) => (sentencesOf(path).join(' ').match(BRITISH) ?? []).length),
  'sentences of documents over 20 words': () =>
    pages((page) => sentencesOfPage(page).filter((sentence) => sentence.split(' ').length > SENTENCE_WORDS).length),
  'British spellings in documents': () =>
    pages((page) => (sentencesOfPage(page).join(' ').replace(PLURAL, '').match(BRITISH) ?? []).length),
  'lines of documents over 120 columns': () => pages((page) => longLines(page).length),
  'pages that the index of docs does not list': () =>
    readdirSync(join(root, 'docs'))
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .filter((name) => !text('docs/README.md').includes(`\n| [${name}](${name}) |`))
      .map((name) => [name, 1]),
  'paths in documents that do not exist': () =>
    documents().flatMap((path) => {
      // Decisions name the paths of their time.
      if (path.startsWith('docs/decisions/')) return [];
      const missing = [...text(path).matchAll(/`([^`\s]+)`/g)].map((m) => m[1]).filter((name) => !exists(path, name));
      return missing.length > 0 ? [[`${path}: ${[...new Set(missing)].join(', ')}`, missing.length]] : [];
    }),
};

/** Documents that people write. Programs write the pages of docs/bench. */
function documents() {
  return [...PRODUCT, ...['docs', 'test', 'graph-schema', 'seeds'].flatMap(filesUnder), 'README.md'].filter(
    (p) => p.endsWith('.md') && !p.startsWith('docs/bench/'),
  );
}

/** Counts by document. */
const pages = (count) =>
  documents()
    .map((path) => [path, count(text(path))])
    .filter(([, n]) => n > 0);

/** Counts by room: the first two folders of a path. */
function byRoom(paths, count) {
  const rooms = new Map();
  for (const path of paths) {
    const room = path.split('/').slice(0, 2).join('/');
    rooms.set(room, (rooms.get(room) ?? 0) + count(path));
  }
  return [...rooms].filter(([, n]) => n > 0);
}

const SENTENCE_WORDS = 20;
const BRITISH =
  /\b(organis(?!er)|recognis|normalis|colour|behaviour|neighbour|favour|analyse[ds]?\b|analysing|centre\b|grey\b)/gi;

/** The plural of analysis is spelled alike on both sides of the ocean. */
const PLURAL = /\banalyses\b/gi;

/** Sentences of the comments of a file. Lines of one block belong together; code in backticks counts as a word. */
function sentencesOf(path) {
  const blocks = text(path).matchAll(/\/\*\*?([\s\S]*?)\*\/|((?:^[ \t]*\/\/.*\n)+)/gm);
  return [...blocks].flatMap(([, block, lines]) =>
    (block ?? lines)
      .split('\n')
      .map((line) => line.replace(/^\s*(\*|\/\/)\s?/, '').trim())
      .join('\n')
      .split(/(?<=[.:;!?])\s+(?=[A-Z`])|\n(?=@|- |\n)/)
      .map((sentence) =>
        sentence
          .replace(/`[^`]*`/g, 'code')
          .replace(/\s+/g, ' ')
          .trim(),
      )
      .filter((sentence) => sentence !== ''),
  );
}

const SQL =
  /^\s*(SELECT|INSERT INTO|UPDATE "?\w+"? SET|DELETE FROM|CREATE (UNIQUE )?(TABLE|INDEX)|ALTER TABLE|LOCK TABLE|WITH \w+ AS \()/;

const NAMES_THE_WORDS = new Set([
  'scripts/tree.mjs',
  'libs/db/migrations/migrations.spec.ts',
  'libs/domain/errors/errors.spec.ts',
  'apps/console/src/locales/texts.spec.ts',
  'test/e2e/upgrade.spec.ts',
]);

/** Old names, each with a new one in docs/decisions, and English that is none. */
const GONE = new RegExp(
  [
    '\\b\\w*Desk\\b',
    '\\b(JobTable|ClaimLost|OtherBase|FirstGraph|HeldRecords|LivingRings|LivingFamilies|FromAnalyst|analystLives|analystGoes)\\b',
    '\\b(citedInVain|daysInVain|soonTried|keepsAdmin|openWhole|sealWhole|blindMarks|feedWork|studyCalls|studyPapers|studyWording)\\b',
    '\\b(vain-citation|same-slips|own-words|vainCitation|sameSlips|VainCitation|SharedSlips|daysInVain|mouldOf|mouldsOf)\\b',
    '\\b(least|most)(Units|Callers|Calls|Busiest|Gap|Others|Holders|Shared|Tokens|Share|Samples|Spread|Ink|Changed)\\b',
    'claque world',
  ].join('|'),
  'g',
);
const ENGLISH = /\b(told|anew|whoever|mould|moulds|of before(?!\))|follows_mould)\b/gi;

/** Whether a name in backticks that looks like a path of this project is one. */
function exists(document, name) {
  const path = name.replace(/:\d+(-\d+)?$/, '').replace(/[.,;:]$/, '');
  if (/[<>{}*…$|=()?"']|^-|^https?:|^@|\.\.\.|NNNN|[A-Z]{4,}/.test(path)) return true;
  if (!/^(apps|libs|detectors|graph-schema|seeds|test|docs|scripts|\.config)\/./.test(path)) return true;
  return existsSync(join(root, path)) || existsSync(join(root, normalize(join(dirname(document), path))));
}

const QUERIES = /^libs\/(db\/(statement|connection|pglite-driver|migrations\/migrations)\.ts|testing\/)/;

const COUNTED = new Set([
  'SQL outside libs/db',
  'queries that no statement declares',
  'words that are gone',
  'comment sentences over 20 words',
  'British spellings in comments',
  'sentences of documents over 20 words',
  'British spellings in documents',
  'lines of documents over 120 columns',
]);

const LIST = join(root, '.config/tree.json');

/** Compares what is there with what is listed. @returns problems, and lines to print. */
export function checkTree() {
  const allowed = existsSync(LIST) ? JSON.parse(readFileSync(LIST, 'utf8')) : {};
  const problems = [];
  const lines = [];
  for (const [rule, find] of Object.entries(RULES)) {
    const listed = allowed[rule] ?? {};
    const found = find();
    // Words and statements wander with the files that hold them: only all of them together may not grow.
    if (COUNTED.has(rule)) {
      const most = Object.values(listed).reduce((total, n) => total + n, 0);
      if (sum(found) > most) {
        const grown = found.filter(([place, n]) => n > (listed[place] ?? 0)).map(([place, n]) => `${place} (${n})`);
        problems.push(`${rule}: ${sum(found)}, at most ${most} are allowed: ${grown.join(', ')}`);
      }
      if (found.length > 0) lines.push(`     ${rule}: ${sum(found)} in ${found.length} places`);
      continue;
    }
    for (const [place, size] of found)
      if (!(place in listed)) problems.push(`${rule}: ${place} (${size})`);
      else if (size > listed[place]) problems.push(`${rule}: ${place} grew from ${listed[place]} to ${size}`);
    const left = found.filter(([place]) => place in listed);
    if (left.length > 0) lines.push(`     ${rule}: ${left.length} places still listed, ${sum(left)} in all`);
  }
  return { problems, lines };
}

const sum = (list) => list.reduce((total, [, size]) => total + size, 0);

/** Writes the list as it is now. What was not listed before is refused: the list shrinks. */
function write(force) {
  const { problems } = checkTree();
  if (problems.length > 0 && !force) {
    console.error(problems.join('\n'));
    process.exit(1);
  }
  const now = Object.fromEntries(
    Object.entries(RULES).map(([rule, find]) => [
      rule,
      Object.fromEntries(find().sort(([x], [y]) => (x < y ? -1 : 1))),
    ]),
  );
  writeFileSync(LIST, `${JSON.stringify(now, null, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--write')) write(process.argv.includes('--first'));
  const { problems, lines } = checkTree();
  console.log(lines.join('\n'));
  if (process.argv.includes('--all'))
    for (const [rule, find] of Object.entries(RULES))
      for (const [place, size] of find()) console.log(rule, place, size);
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    process.exitCode = 1;
  }
}
