// Measures every regular expression of the product on texts that are made to slow it down.
// One whose time grows faster than the text is refused, for texts come from outside.
// Node's engine goes back and forth (irregexp), so the proof is a measurement: "node scripts/regexes.mjs [PATH...]".
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import ts from 'typescript';
import { root } from './run.mjs';

/** Letters of the first text, and how long one may take before it is looked at again, in milliseconds. */
const LETTERS = 10_000;
const SUSPECT_MS = 1;
/** Four times the text may take so many times as long. A square takes 16, a straight line 4. */
const GROWTH = 9;
/** Less than this, in milliseconds, is no proof: another program may have had the processor. */
const PROOF_MS = 80;
/** Milliseconds after which no more texts are tried, and after which one that is still at it has no bound. */
const ENOUGH_MS = 8000;
const LITERAL_MS = 20_000;
/** Expressions that passed, by hash. What is measured changes with this file. */
const CACHE = join(root, 'node_modules/.cache/claque-regexes.json');

const filesUnder = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ['node_modules', 'dist', 'gql'].includes(entry.name) ? [] : filesUnder(path);
    return /\.tsx?$/.test(path) && !/\.(spec|contract|bench)\.ts$/.test(path) ? [path] : [];
  });

/** Every literal, with the first place where it stands. */
function literals(paths) {
  const found = new Map();
  for (const path of paths) {
    const text = readFileSync(join(root, path), 'utf8');
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const visit = (node) => {
      if (ts.isRegularExpressionLiteral(node) && !found.has(node.text)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        found.set(node.text, `${path}:${line + 1}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

const CLASSES = {
  s: [' ', '\t', '\n'],
  S: ['x'],
  d: ['0'],
  D: ['x'],
  w: ['a', '0'],
  W: ['-'],
  n: ['\n'],
  r: ['\r'],
  t: ['\t'],
  b: [],
  B: [],
};
const PROPERTIES = { L: ['a', '中'], Lu: ['A'], Ll: ['a'], N: ['1'], Nd: ['1'], P: ['-'], S: ['+'], Z: [' '] };

/** Letters and words that an expression is about. */
function parts(source) {
  const letters = new Set();
  const words = [];
  let word = '';
  let inClass = false;
  const end = () => {
    if (word.length > 1) words.push(word);
    word = '';
  };
  const take = (chars) => {
    for (const c of chars) letters.add(c);
    if (inClass) return;
    if (chars.length === 1) word += chars[0];
    else if (chars.length > 1) word += chars[0];
  };
  for (let i = 0; i < source.length; i++) {
    const c = source[i];
    if (c === '\\') {
      const next = source[++i];
      const braced = /^\{([^}]*)\}/.exec(source.slice(i + 1));
      if ((next === 'p' || next === 'P') && braced) {
        i += braced[0].length;
        const name = braced[1].replace(/^.*=/, '');
        take(PROPERTIES[name] ?? (name === 'Han' ? ['中'] : ['a']));
      } else if (next === 'u') {
        const code = /^(?:\{([\da-f]+)\}|([\da-f]{4}))/i.exec(source.slice(i + 1));
        if (code) {
          i += code[0].length;
          take([String.fromCodePoint(Number.parseInt(code[1] ?? code[2], 16))]);
        }
      } else if (next === 'x') {
        take([String.fromCharCode(Number.parseInt(source.slice(i + 1, i + 3), 16))]);
        i += 2;
      } else if (next === 'k') i += /^<[^>]*>/.exec(source.slice(i + 1))?.[0].length ?? 0;
      else take(CLASSES[next] ?? [next]);
    } else if (inClass) {
      if (c === ']') inClass = false;
      else if (c === '^' && source[i - 1] === '[') take(['x', '\0', ' ']);
      else take([c]);
    } else if (c === '[') inClass = true;
    else if (c === '(') {
      end();
      const head = /^\?(?:<[=!]|[:=!]|<[^>]*>)/.exec(source.slice(i + 1));
      if (head) i += head[0].length;
    } else if (c === '{') {
      const count = /^\{\d+(?:,\d*)?\}\??/.exec(source.slice(i));
      if (count) i += count[0].length - 1;
      else take([c]);
    } else if ('|)^$'.includes(c)) end();
    else if (c === '.') take(['x', ' ']);
    else if (!'*+?'.includes(c)) take([c]);
  }
  end();
  return { letters: [...letters], words: [...new Set(words)] };
}

const LETTERS_MOST = 26;
const WORDS_MOST = 14;
const PAIRS_OF = 11;

/** What is repeated, what stands before it and behind it. */
function attacks(source) {
  const { letters: all, words } = parts(source);
  const letters = all.slice(0, LETTERS_MOST);
  const some = words.slice(0, WORDS_MOST);
  const few = [...letters.filter((c) => !/[\p{L}\p{N}]/u.test(c)), ...letters.filter((c) => /[\p{L}\p{N}]/u.test(c))];
  const pairs = few.slice(0, PAIRS_OF).flatMap((x) => few.slice(0, PAIRS_OF).flatMap((y) => (x === y ? [] : [x + y])));
  const heads = ['', letters[0] ?? '', ...some.slice(0, 8)];
  return {
    pumps: [
      ...new Set([
        ...letters,
        ...some,
        ...pairs,
        ...some.slice(0, 6).flatMap((w) => few.slice(0, 4).flatMap((c) => [w + c, c + w])),
      ]),
    ],
    heads: [...new Set(heads)],
    // One of another kind, so that what was found so far fails at its end.
    tails: [...new Set(['\0', '', letters.at(-1) ?? '', '0\0', 'x\0'])],
  };
}

const MEASURE = `(() => {
  const made = (letters, [head, pump, tail]) => head + pump.repeat(Math.ceil(letters / pump.length)) + tail;
  const time = (text) => {
    let best = Infinity;
    for (let i = 0; i < 3; i++) {
      const begun = now();
      regex.lastIndex = 0;
      if (regex.global) text.replace(regex, '');
      else regex.test(text);
      best = Math.min(best, now() - begun);
      if (best < suspect) break;
    }
    return best;
  };
  const began = now();
  for (const pump of pumps) for (const head of heads) for (const tail of tails) {
    if (now() - began > enough) return null;
    state.now = [head, pump, tail];
    if (time(made(letters, state.now)) < suspect) continue;
    // The cheap look first: many are slow by a constant alone.
    if (time(made(letters * 2, state.now)) / time(made(letters / 2, state.now)) < growth) continue;
    const grows = () => {
      const [once, four] = [time(made(letters * 2, state.now)), time(made(letters * 8, state.now))];
      return four > proof && four / once > growth ? four : 0;
    };
    const four = grows() && grows();
    if (four > 0) return { of: state.now, four };
  }
  return null;
})()`;

/** @returns null where the time grows as the text does; else what slows it down. */
export function slowness(literal, most = LITERAL_MS) {
  const end = literal.lastIndexOf('/');
  const source = literal.slice(1, end);
  const state = { now: null };
  const context = createContext({
    ...attacks(source),
    regex: new RegExp(source, literal.slice(end + 1)),
    letters: LETTERS,
    suspect: SUSPECT_MS,
    growth: GROWTH,
    proof: PROOF_MS,
    enough: ENOUGH_MS,
    now: () => performance.now(),
    state,
  });
  try {
    const found = runInContext(MEASURE, context, { timeout: most });
    return found === null ? null : { of: found.of, ms: found.four, letters: LETTERS * 8 };
  } catch (error) {
    if (error.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    return { of: state.now, ms: most, letters: LETTERS };
  }
}

/** Problems of all literals in the files given; by default those of the product. */
export function checkRegexes(paths = ['apps', 'libs', 'detectors'].flatMap(filesUnder)) {
  const salt = readFileSync(join(root, 'scripts/regexes.mjs'), 'utf8') + process.version;
  const hash = (literal) => createHash('sha256').update(salt).update(literal).digest('base64url').slice(0, 22);
  const passed = new Set(existsSync(CACHE) ? JSON.parse(readFileSync(CACHE, 'utf8')) : []);
  const kept = [];
  const problems = [];
  for (const [literal, place] of literals(paths)) {
    const key = hash(literal);
    const slow = passed.has(key) ? null : slowness(literal);
    if (slow === null) kept.push(key);
    else {
      const [head, pump, tail] = slow.of.map((part) => JSON.stringify(part));
      problems.push(
        `${place}: ${literal.slice(0, 120)} takes ${Math.round(slow.ms)} ms for ${slow.letters} letters: ${head} + ${pump} again and again + ${tail}`,
      );
    }
  }
  mkdirSync(join(CACHE, '..'), { recursive: true });
  writeFileSync(CACHE, JSON.stringify(kept));
  return problems;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const paths = process.argv.slice(2);
  const begun = performance.now();
  const problems = checkRegexes(paths.length > 0 ? paths : undefined);
  console.log(problems.join('\n'));
  console.log(`${problems.length} of the expressions are slow; ${Math.round((performance.now() - begun) / 1000)} s`);
  process.exit(problems.length > 0 ? 1 : 0);
}
