/** For values: how many of their holders were asked for each type. A row of counters for each value looked at. */
export class TypeCounts {
  /** Where the counters of each value begin, one higher; 0 where it has none. */
  private rowOf: Uint32Array<ArrayBuffer>;
  private rows: Uint32Array<ArrayBuffer>;
  private filled = 0;

  /** @param room values that there is room for at once; more may come. */
  constructor(
    private readonly types: number,
    room = 0,
  ) {
    this.rowOf = new Uint32Array(room);
    this.rows = new Uint32Array(room * types);
  }

  has(value: number): boolean {
    return value < this.rowOf.length && this.rowOf[value] !== 0;
  }

  /** Counts the holders of a value, from the mask of each unit. */
  open(value: number, holders: ArrayLike<number>, masks: ArrayLike<number>): void {
    if (value >= this.rowOf.length) this.rowOf = grown(this.rowOf, value + 1);
    if (this.filled + this.types > this.rows.length) this.rows = grown(this.rows, this.filled + this.types);
    this.rowOf[value] = this.filled + 1;
    for (let k = 0; k < holders.length; k++) addMask(this.rows, this.filled, masks[holders[k]], 1);
    this.filled += this.types;
  }

  /** Counts a holder in (1) or out (-1) for every type of the mask. Does nothing where the value is not counted. */
  change(value: number, mask: number, by: 1 | -1): void {
    if (this.has(value)) addMask(this.rows, this.rowOf[value] - 1, mask, by);
  }

  /** @returns -1 where the value is not counted. */
  at(value: number, type: number): number {
    const row = value < this.rowOf.length ? this.rowOf[value] : 0;
    return row === 0 ? -1 : this.rows[row - 1 + type];
  }
}

function addMask(rows: Uint32Array, row: number, mask: number, by: 1 | -1): void {
  for (let rest = mask; rest !== 0; rest &= rest - 1) rows[row + 31 - Math.clz32(rest & -rest)] += by;
}

function grown(column: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(least, column.length * 2, 1024));
  larger.set(column);
  return larger;
}
