/** Where a row stands in its list: by rank, then by id. */
export interface Cursor {
  readonly rank: number;
  readonly id: string;
}

/** A page of a list that is ordered by places. */
export interface Page<T> {
  readonly items: readonly (Cursor & { readonly item: T })[];
  readonly total: number;
  readonly more: boolean;
}

export interface PageArgs {
  readonly after: Cursor | null;
  readonly first: number;
}

/** A page of rows, of which one more was asked for than the page holds. */
export function page<T>(rows: readonly (Cursor & { readonly item: T })[], first: number, total: number): Page<T> {
  return { items: rows.slice(0, first), total, more: rows.length > first };
}

/** The rank of a list that goes by numbers of 32 bits; the cursor of another list may hold anything. */
export const number32 = ({ rank }: Cursor): number => Math.max(-(2 ** 31), Math.min(rank, 2 ** 31 - 1));
