import { verbatim } from '../domain/errors/errors.js';
import { kindOfRow, type Mapping, NEEDED_COLUMNS, ROW_OF, TABLE_KINDS } from '../domain/intake/mapping.js';
import { shapeBy } from './columns/shape.js';
import type { PaperItem } from './items.js';
import { noteOf } from './notes.js';
import { type Shape, shapeOf } from './shapes.js';

/** Our column of the id. Where a mapping names it, its table must have it. */
const IDS: Readonly<Partial<Record<string, string>>> = { complaints: 'complaint_id', calls: 'call_id' };

/** The shape of a table by a mapping that is for it, else the known one with this header. Null where there is none. */
export function shapeWith(header: readonly string[], mapping: Mapping | null): Shape | null {
  for (const kind of TABLE_KINDS) {
    const columns = mapping?.[kind];
    if (columns === undefined) continue;
    const id = IDS[kind];
    const asked = [...NEEDED_COLUMNS[kind], ...(id !== undefined && columns[id] !== undefined ? [id] : [])];
    if (!asked.every((ours) => columns[ours] !== undefined && header.includes(columns[ours]))) continue;
    const places = Object.entries(columns).flatMap(([ours, theirs]) => {
      const place = header.indexOf(theirs);
      return place === -1 ? [] : [[ours, place] as const];
    });
    return { ...shapeBy({ row: ROW_OF[kind], places: new Map(places), system: null }, header), name: 'mapped' };
  }
  return shapeOf(header);
}

/** Our columns whose column in the mapping the header does not have. */
export function missingOf(shape: Shape, header: readonly string[], mapping: Mapping | null): readonly string[] {
  if (shape.name !== 'mapped') return [];
  const asked = Object.entries(mapping?.[kindOfRow(shape.row)] ?? {});
  return asked.filter(([, theirs]) => !header.includes(theirs)).map(([ours]) => ours);
}

/** Items of a file, after a note where a saved mapping reads it. */
export async function* underSaved(
  items: AsyncIterable<PaperItem>,
  mapping: Mapping | null,
  file: string,
): AsyncGenerator<PaperItem> {
  if (mapping?.saved !== undefined) yield { noted: noteOf(file, 'CLQ_NOTE_SAVED', { name: verbatim(mapping.saved) }) };
  yield* items;
}

/** Whether a mapping speaks of one of these columns. Then nothing of the table is guessed. */
export const speaksOf = (mapping: Mapping | null, header: readonly string[]): boolean =>
  TABLE_KINDS.some((kind) => Object.values(mapping?.[kind] ?? {}).some((theirs) => header.includes(theirs)));
