import { verbatim } from '../domain/errors/errors.js';
import { kindOfRow, type Mapping, NEEDED_COLUMNS, ROW_OF, TABLE_KINDS } from '../domain/intake/mapping.js';
import { shapeBy } from './columns/shape.js';
import { placeOf } from './header.js';
import type { PaperItem } from './items.js';
import { noteOf } from './notes.js';
import { type Shape, shapeOf } from './shapes.js';

/** Our column of the id. Where a mapping names it, its table must have it. */
const IDS: Readonly<Partial<Record<string, string>>> = { complaints: 'complaint_id', calls: 'call_id' };

/** The shape of a table by a mapping that is for it, else the known one with this header. Null where there is none. */
export const shapeWith = (header: readonly string[], mapping: Mapping | null): Shape | null =>
  shapeMapped(header, mapping) ?? shapeOf(header);

/** The shape of a table by a mapping that is for it. A column without a name is one where its line is said. */
export function shapeMapped(header: readonly string[], mapping: Mapping | null): Shape | null {
  for (const kind of TABLE_KINDS) {
    const columns = mapping?.[kind];
    if (columns === undefined) continue;
    const at = (theirs: string) => placeIn(header, theirs, mapping);
    const id = IDS[kind];
    const asked = [...NEEDED_COLUMNS[kind], ...(id !== undefined && columns[id] !== undefined ? [id] : [])];
    if (!asked.every((ours) => columns[ours] !== undefined && at(columns[ours]) >= 0)) continue;
    const places = Object.entries(columns).flatMap(([ours, theirs]) =>
      at(theirs) < 0 ? [] : [[ours, at(theirs)] as const],
    );
    return { ...shapeBy({ row: ROW_OF[kind], places: new Map(places), system: null }, header), name: 'mapped' };
  }
  return null;
}

/** Place of a column that a mapping names. Its number says it too, where the mapping says the line of the header. */
const placeIn = (header: readonly string[], theirs: string, mapping: Mapping | null): number =>
  mapping?.header === undefined ? header.indexOf(theirs) : placeOf(header, theirs);

/** Our columns whose column in the mapping the header does not have. */
export function missingOf(shape: Shape, header: readonly string[], mapping: Mapping | null): readonly string[] {
  if (shape.name !== 'mapped') return [];
  const asked = Object.entries(mapping?.[kindOfRow(shape.row)] ?? {});
  return asked.filter(([, theirs]) => placeIn(header, theirs, mapping) < 0).map(([ours]) => ours);
}

/** Whether a header has every column that the mapping names for one kind of table. */
export const hasAll = (header: readonly string[], mapping: Mapping | null): boolean =>
  TABLE_KINDS.some((kind) => {
    const columns = Object.values(mapping?.[kind] ?? {});
    return columns.length > 0 && columns.every((theirs) => placeIn(header, theirs, mapping) >= 0);
  });

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
