import { attachmentPlaces } from '../domain/intake/collector.js';

/** One name, however a machine writes it: composed or not, in other case, with other slashes. */
const folded = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replaceAll('\\', '/').replace(/\s+/g, ' ').trim();

/** Names of the files that lie beside a table, in its folder or archive. */
export class Beside {
  private readonly exact: ReadonlySet<string>;
  /** Null where two files have names that differ in writing alone. */
  private readonly byFold = new Map<string, string | null>();

  constructor(names: readonly string[]) {
    this.exact = new Set(names);
    for (const name of names) {
      const key = folded(name);
      this.byFold.set(key, this.byFold.has(key) ? null : name);
    }
  }

  /**
   * The file that a table means.
   *
   * @param name as the table writes it.
   * @returns a name under which it is found. It is as it stands where that is right, else from the top (`/`).
   *   Null where no file is meant.
   */
  find(table: string, name: string): string | null {
    const places = attachmentPlaces(table, name);
    if (places.some((place) => this.exact.has(place))) return name;
    for (const place of places) {
      const file = this.byFold.get(folded(place));
      if (file) return `/${file}`;
    }
    return null;
  }
}
