/** For values, how many of their holders were asked for each type: a row of counters for each value that was looked at. */
export class TypeCounts {
  /** Where the counters of each value begin, one higher; 0 where it has none. */
  private rowOf = new Uint32Array(0);
  private rows = new Uint32Array(0);
  private filled = 0;

  constructor(private readonly types: number) {}

  has(value: number): boolean {
    return value < this.rowOf.length && this.rowOf[value] !== 0;
  }

  /** Counts the holders of a value. */
  open(value: number, holders: ArrayLike<number>, mask: (unit: number) => number): void {
    if (value >= this.rowOf.length) this.rowOf = grown(this.rowOf, value + 1);
    if (this.filled + this.types > this.rows.length) this.rows = grown(this.rows, this.filled + this.types);
    this.rowOf[value] = this.filled + 1;
    this.filled += this.types;
    for (let k = 0; k < holders.length; k++) this.change(value, mask(holders[k]), 1);
  }

  /** Counts a holder in (1) or out (-1) for every type that the mask names; nothing where the value is not counted. */
  change(value: number, mask: number, by: 1 | -1): void {
    if (!this.has(value)) return;
    const row = this.rowOf[value] - 1;
    for (let rest = mask; rest !== 0; rest &= rest - 1) this.rows[row + 31 - Math.clz32(rest & -rest)] += by;
  }

  at(value: number, type: number): number {
    return this.rows[this.rowOf[value] - 1 + type];
  }
}

function grown(column: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(least, column.length * 2, 1024));
  larger.set(column);
  return larger;
}
