import { type Parser, parse } from 'csv-parse';
import { parse as parseNow } from 'csv-parse/sync';
import type { ByteSource } from './bytes.js';
import type { Encoding } from './encoding.js';
import { decode } from './encoding.js';

type RowProblem = 'CLQ_ROW_BROKEN' | 'CLQ_ROW_QUOTE';

export type TableRow =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly problem: RowProblem; readonly raw: string };

/** A record larger than this is a quote that was never closed. */
const RECORD_LIMIT = 4 << 20;
/** Broken records after which a file is read line by line. */
const RESUMES = 100;

/**
 * Records of a CSV or TSV text (RFC 4180, quotes doubled, line breaks inside quotes, LF or CRLF).
 *
 * A record that cannot be read costs itself alone. It is given as a problem with the line where it began.
 * Reading goes on at the next line of the file. A file with very many of them is read on line by line.
 */
export async function* readCsv(source: ByteSource, encoding: Encoding, delimiter: string): AsyncGenerator<TableRow> {
  let from = 1;
  for (let resumes = 0; ; resumes++) {
    if (resumes > RESUMES) {
      yield* lineByLine(source, encoding, delimiter, from);
      return;
    }
    const broken = yield* readFrom(source, encoding, delimiter, from);
    if (broken === null) return;
    const raw = await lineAt(source, encoding, broken.line);
    const alone = parseLine(raw, delimiter);
    if (alone !== null) yield { line: broken.line, cells: alone };
    else yield { line: broken.line, problem: broken.problem, raw };
    from = broken.line + 1;
  }
}

async function* readFrom(
  source: ByteSource,
  encoding: Encoding,
  delimiter: string,
  from: number,
): AsyncGenerator<TableRow, { line: number; problem: RowProblem } | null> {
  let ready: TableRow[] = [];
  let lastLine = from - 1;
  let emptyLines = 0;
  const parser: Parser = parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: RECORD_LIMIT,
    on_record: (cells: string[], info: { lines: number; empty_lines: number }) => {
      const skipped = info.empty_lines - emptyLines;
      emptyLines = info.empty_lines;
      ready.push({ line: lastLine + skipped + 1, cells });
      lastLine = from - 1 + info.lines;
      return null;
    },
  });
  parser.on('error', () => {});
  parser.resume();
  const feed = (text: string | null) =>
    new Promise<RowProblem | null>((resolve) => {
      if (text !== null) parser.write(text, (error) => resolve(error ? problemOf(error) : null));
      else {
        parser.once('error', (error: Error) => resolve(problemOf(error)));
        parser.once('end', () => resolve(null));
        parser.end();
      }
    });
  let skip = from - 1;
  for await (const piece of decode(source, encoding)) {
    let text = piece;
    while (skip > 0) {
      const at = text.indexOf('\n');
      if (at === -1) {
        text = '';
        break;
      }
      text = text.slice(at + 1);
      skip--;
    }
    if (text === '') continue;
    const problem = await feed(text);
    yield* ready;
    ready = [];
    if (problem !== null) return { line: lastLine + 1, problem };
  }
  const problem = await feed(null);
  yield* ready;
  return problem === null ? null : { line: lastLine + 1, problem };
}

/** The parser's error as a code. Its message quotes the row, which may hold personal data. */
function problemOf(error: Error): RowProblem {
  return (error as { code?: string }).code === 'CSV_QUOTE_NOT_CLOSED' ? 'CLQ_ROW_QUOTE' : 'CLQ_ROW_BROKEN';
}

async function lineAt(source: ByteSource, encoding: Encoding, wanted: number): Promise<string> {
  for await (const { line, text } of lines(source, encoding)) if (line === wanted) return text;
  return '';
}

/** A line read for itself, with quotes inside a cell taken as they stand; null where that fails too. */
function parseLine(text: string, delimiter: string): readonly string[] | null {
  try {
    const rows = parseNow(text, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as string[][];
    return rows.length === 1 ? (rows[0] ?? null) : null;
  } catch {
    return null;
  }
}

async function* lineByLine(
  source: ByteSource,
  encoding: Encoding,
  delimiter: string,
  from: number,
): AsyncGenerator<TableRow> {
  for await (const { line, text } of lines(source, encoding)) {
    if (line < from || text.trim() === '') continue;
    const cells = parseLine(text, delimiter);
    yield cells !== null ? { line, cells } : { line, problem: 'CLQ_ROW_QUOTE', raw: text };
  }
}

/** A line longer than this is cut: no record of any format is. */
const LINE_LIMIT = 8 << 20;

/** Lines of a text with their numbers, without the line break. */
export async function* lines(source: ByteSource, encoding: Encoding): AsyncGenerator<{ line: number; text: string }> {
  let rest = '';
  let line = 0;
  for await (const piece of decode(source, encoding)) {
    rest += piece;
    let from = 0;
    for (let at = rest.indexOf('\n'); at !== -1; at = rest.indexOf('\n', from)) {
      yield { line: ++line, text: rest.slice(from, rest[at - 1] === '\r' ? at - 1 : at) };
      from = at + 1;
    }
    rest = rest.slice(from);
    if (rest.length > LINE_LIMIT) rest = rest.slice(0, LINE_LIMIT);
  }
  if (rest !== '') yield { line: line + 1, text: rest.replace(/\r$/, '') };
}

/** The separator that a table names itself ("sep=;"). Else one of its first lines uses it most, outside quotes. */
export function sniffDelimiter(start: string): string {
  const named = /^sep=(.)\r?\n/i.exec(start)?.[1];
  if (named !== undefined) return named;
  // Titles above the header have none.
  const rows = start.split(/\r?\n/, SNIFFED).map((line) => line.replace(/"[^"]*"/g, ''));
  const bare = rows.reduce((x, y) => (countOf(y) > 2 * countOf(x) ? y : x), rows[0] ?? '');
  let best = ',';
  let most = 0;
  for (const d of SEPARATORS) {
    const count = bare.split(d).length - 1;
    if (count > most) {
      most = count;
      best = d;
    }
  }
  return best;
}

const SEPARATORS = [',', '\t', ';', '|'];
/** Lines in which a separator is looked for. */
const SNIFFED = 20;
const countOf = (line: string): number => Math.max(...SEPARATORS.map((d) => line.split(d).length - 1));
