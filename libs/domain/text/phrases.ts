/** Phrases of one meaning, looked for without regard to case. It has no state: any number of readers may ask at once. */
export class Phrases {
  private readonly one: RegExp;
  private readonly all: RegExp;

  /** @param entries literal phrases, or regular expressions between slashes. */
  constructor(entries: readonly string[]) {
    const source =
      entries
        .map((e) => (/^\/.*\/$/.test(e) ? e.slice(1, -1) : literal(e)))
        .sort((x, y) => y.length - x.length || (x < y ? -1 : 1))
        .join('|') || '(?!)';
    this.one = new RegExp(source, 'i');
    this.all = new RegExp(source, 'gi');
  }

  test(text: string): boolean {
    return this.one.test(text);
  }

  /** Every place where one stands, in the order of the text. */
  in(text: string): IterableIterator<RegExpExecArray> {
    return text.matchAll(this.all);
  }
}

function literal(phrase: string): string {
  const escaped = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
  // A Latin phrase is whole words; Chinese has no word borders to look for.
  return /^[\x20-\x7e]+$/.test(phrase) ? `\\b${escaped}\\b` : escaped;
}
