import type { ColumnsChoice, DateOrder, TableKind } from '../../gql/graphql.js';
import type { Preview } from './queries.js';

/** What somebody has chosen for one table. */
export interface Chosen {
  /** Place of the table in the preview. */
  readonly table: number;
  readonly kind: TableKind;
  /** Place of their column -> ours. */
  readonly columns: ReadonlyMap<number, string>;
  readonly dates: DateOrder | null;
  /** Line of the header as somebody said it, 0: there is none; null: as the machine found it. */
  readonly header: number | null;
}

/** What a preview says of a table, as a choice to begin with. Null where there is no table. */
export function chosenIn(preview: Preview, place: number, header: number | null = null): Chosen | null {
  const table = preview.tables[place];
  if (table === undefined) return null;
  const columns = table.columns.flatMap(({ ours }, i) => (ours ? [[i, ours] as const] : []));
  return { table: place, kind: table.kind, columns: new Map(columns), dates: null, header };
}

/** Our columns that the kind needs and nobody has chosen. */
export function missingIn({ fields }: Pick<Preview, 'fields'>, { kind, columns }: Chosen): readonly string[] {
  const chosen = new Set(columns.values());
  const needed = fields.find((f) => f.kind === kind)?.columns.filter((c) => c.needed) ?? [];
  return needed.map((c) => c.name).filter((name) => !chosen.has(name));
}

export const choiceOf = ({ table, kind, columns, dates, header }: Chosen): ColumnsChoice => ({
  table,
  kind,
  columns: [...columns].map(([place, ours]) => ({ place, ours })),
  dates,
  header,
});
