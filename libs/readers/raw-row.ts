import type { RawRow } from '../domain/intake/row.js';
import { looksMade } from '../domain/text/made-ids.js';
import type { Shape } from './shapes.js';

/** A row of a table as the intake takes it, in the columns of its shape. */
export function rawRow(shape: Shape, cells: Record<string, string>, file: string, line: number): RawRow {
  const converted = shape.convert(cells);
  const id = converted[`${shape.row}_id`] ?? '';
  return {
    shape: shape.row,
    cells: converted,
    source: { file, line },
    dateOrder: shape.dateOrder,
    columns: shape.columns,
    dated: shape.dated,
    // An id that stands in no cell was made.
    ...(looksMade(id) && !Object.values(cells).includes(id) ? { idMade: true } : {}),
  };
}
