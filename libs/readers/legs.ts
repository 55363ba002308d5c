import type { RawRow } from '../domain/intake/row.js';
import type { PaperItem } from './items.js';

/** Calls that are held back: rows of one call stand close together. */
const HELD = 2000;

type Row = Extract<PaperItem, { row: unknown }>;

/**
 * One call of the rows that Asterisk writes for it, all with one uniqueid. A queue has one for each phone that it rings.
 * So has a transfer. The call was answered where one of them was, and its talk is all of theirs. A row that comes again adds
 * nothing. Rows are of one call where they have `legs`, the line that each is about.
 */
export async function* withLegs(items: AsyncIterable<PaperItem>): AsyncGenerator<PaperItem> {
  const held = new Map<string, Row>();
  for await (const item of items) {
    if (!('row' in item) || item.row.cells['legs'] === undefined) {
      yield item;
      continue;
    }
    const id = item.row.cells['call_id'] ?? '';
    const known = held.get(id);
    if (known !== undefined && sameCall(known.row, item.row)) {
      if (!legsOf(known.row).includes(item.row.cells['legs'])) held.set(id, { row: joined(known.row, item.row) });
      continue;
    }
    if (known !== undefined) yield known;
    held.delete(id);
    held.set(id, item);
    if (held.size <= HELD) continue;
    for (const [oldest, row] of held) {
      held.delete(oldest);
      yield row;
      break;
    }
  }
  yield* held.values();
}

const legsOf = (row: RawRow): string[] => (row.cells['legs'] ?? '').split('\n');

/** Another caller under the same id is another call, and a conflict. */
const sameCall = (x: RawRow, y: RawRow): boolean => (x.cells['caller'] ?? '') === (y.cells['caller'] ?? '');

function joined(x: RawRow, y: RawRow): RawRow {
  const number = (row: RawRow, column: string) => Number(row.cells[column] ?? 0) || 0;
  const [first, other] = (y.cells['started_at'] ?? '') < (x.cells['started_at'] ?? '') ? [y, x] : [x, y];
  const answered = [first, other].find((r) => r.cells['outcome'] === 'answered');
  return {
    ...first,
    cells: {
      ...first.cells,
      outcome: (answered ?? first).cells['outcome'] ?? '',
      talk_s: String(number(x, 'talk_s') + number(y, 'talk_s')),
      // Phones of a queue ring together, so the longest ringing is that of the call before somebody answers.
      ring_s: String(
        answered === undefined ? Math.max(number(x, 'ring_s'), number(y, 'ring_s')) : number(answered, 'ring_s'),
      ),
      debtor_ref: first.cells['debtor_ref'] || other.cells['debtor_ref'] || '',
      legs: [...legsOf(x), ...legsOf(y)].join('\n'),
    },
  };
}
