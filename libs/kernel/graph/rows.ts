/** Lists in compressed rows: those of row r are `items[starts[r] .. starts[r + 1]]`. */
export interface Rows {
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
}

/** Lists as rows, one after the other. */
export function packed(lists: readonly ArrayLike<number>[]): Rows {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, r) => {
    starts[r + 1] = starts[r] + list.length;
  });
  const items = new Uint32Array(starts[lists.length]);
  lists.forEach((list, r) => {
    items.set(list, starts[r]);
  });
  return { starts, items };
}

/** The same from the other side: of each item from 0 to size - 1, its rows, ascending. */
export function inverted({ starts, items }: Rows, size: number): Rows {
  const first = new Uint32Array(size + 1);
  for (let k = 0; k < items.length; k++) first[items[k] + 1]++;
  for (let i = 0; i < size; i++) first[i + 1] += first[i];
  const rows = new Uint32Array(items.length);
  const next = first.slice(0, size);
  for (let r = 0; r + 1 < starts.length; r++)
    for (let k = starts[r]; k < starts[r + 1]; k++) rows[next[items[k]]++] = r;
  return { starts: first, items: rows };
}
