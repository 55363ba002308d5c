import type { Item } from '../../domain/intake/collector.js';
import type { RawRow } from '../../domain/intake/row.js';

/** Rows of one table that have the same columns, without the names of the columns in each. */
interface Table {
  readonly row: Omit<RawRow, 'cells' | 'source'>;
  readonly file: string;
  readonly keys: readonly string[];
  readonly lines: number[];
  readonly cells: string[][];
}

/** Items as they go from one process to another. */
type Packed = readonly (Table | Exclude<Item, { readonly row: RawRow }>)[];

/** Letters and items that one message has at most. */
const LETTERS = 1 << 20;
const ITEMS = 500;

const sameKeys = (keys: readonly string[], cells: object): boolean => {
  let i = 0;
  for (const key in cells) if (keys[i++] !== key) return false;
  return i === keys.length;
};

/** Gathers items into one message. */
export class Packing {
  private readonly packed: (Table | Exclude<Item, { readonly row: RawRow }>)[] = [];
  private table: Table | null = null;
  private of: RawRow | null = null;
  private letters = 0;
  private items = 0;

  get size(): number {
    return this.items;
  }

  get isFull(): boolean {
    return this.items >= ITEMS || this.letters >= LETTERS;
  }

  add(item: Item): void {
    this.items++;
    if (!('row' in item)) {
      this.table = null;
      this.packed.push(item);
      this.letters += 200;
      return;
    }
    const { cells, source, ...row } = item.row;
    const values: string[] = [];
    for (const key in cells) {
      const value = cells[key]!;
      values.push(value);
      this.letters += value.length + 8;
    }
    if (this.table === null || !this.isSame(item.row, this.table)) {
      this.table = { row, file: source.file, keys: Object.keys(cells), lines: [], cells: [] };
      this.packed.push(this.table);
    }
    this.of = item.row;
    this.table.lines.push(source.line);
    this.table.cells.push(values);
  }

  private isSame({ cells, source, shape, dateOrder, columns, dated, idMade }: RawRow, table: Table): boolean {
    const { of } = this;
    return (
      of !== null &&
      of.shape === shape &&
      of.dateOrder === dateOrder &&
      of.columns === columns &&
      of.dated === dated &&
      of.idMade === idMade &&
      table.file === source.file &&
      sameKeys(table.keys, cells)
    );
  }

  /** As text: what programs pass to each other is read fastest so. */
  text(): string {
    return JSON.stringify(this.packed);
  }
}

/** The items of a message, as they were. */
export function* unpacked(text: string): Generator<Item> {
  for (const part of JSON.parse(text) as Packed) {
    if (!('keys' in part)) {
      yield part;
      continue;
    }
    for (let i = 0; i < part.lines.length; i++) {
      const cells: Record<string, string> = Object.create(null);
      const values = part.cells[i]!;
      for (let k = 0; k < part.keys.length; k++) cells[part.keys[k]!] = values[k]!;
      yield { row: { ...part.row, cells, source: { file: part.file, line: part.lines[i]! } } };
    }
  }
}
