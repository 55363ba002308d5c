import type { RawRow } from '../domain/intake/row.js';
import type { Shape } from './shapes.js';

/** A row of a table as the intake takes it, in the columns of its shape. */
export function rawRow(shape: Shape, cells: Record<string, string>, file: string, line: number): RawRow {
  return {
    shape: shape.row,
    cells: shape.convert(cells),
    source: { file, line },
    dateOrder: shape.dateOrder,
    columns: shape.columns,
    dated: shape.dated,
  };
}
