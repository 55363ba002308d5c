import { type ErrorCode, sentences, verbatim } from '../../../libs/domain/errors/errors.js';
import { maskText } from '../../../libs/domain/masking/mask.js';
import type { Rejection } from '../../../libs/domain/model/index.js';
import { count } from '../../../libs/domain/text/count.js';
import type { ScanSummary } from '../../../libs/reports/summary.js';
import { remedyOf } from '../remedies.js';

type Refusals = ScanSummary['in']['refusals'];

/** Reasons that are printed at most. */
const PRINTED = 6;

/** Why rows and files were refused: each reason once, with how many and where first. The most frequent stands first. */
export function refusalsIn(refused: readonly Rejection[]): Refusals {
  return [...Map.groupBy(refused, (r) => r.code).values()]
    .map((rows) => {
      const [{ file, line, column, code, values }] = rows as [Rejection];
      return { code, rows: rows.length, file, line, column, message: sentences(code, values) };
    })
    .sort((x, y) => y.rows - x.rows);
}

/** The reasons as a prompt prints them, each with what to type next. */
export function refusalLines(refusals: Refusals): string[] {
  const lines = refusals.slice(0, PRINTED).flatMap(({ code, rows, file, line, column, message }) => {
    const where = [line === 0 ? '' : `line ${line}`, column === '' ? '' : verbatim(maskText(column))];
    const first = [file, ...where.filter((part) => part !== '')].join(', ');
    const remedy = remedyOf(code as ErrorCode, 'scan');
    return [
      `refused: ${line === 0 ? '' : `${count(rows, 'row')}, first in `}${first}: ${code}: ${message.en}`,
      ...(remedy === null ? [] : [`         ${remedy.en}`]),
    ];
  });
  const more = refusals.length - PRINTED;
  return more > 0 ? [...lines, `refused: ${count(more, 'other reason')}, in rejected.csv`] : lines;
}
