/** A paragraph that stands word by word in somebody else's text. */
export interface Pasted {
  /** UTF-16 units in the complaint's text, and in the other's. */
  readonly span: readonly [number, number];
  readonly other: { readonly complaint: number; readonly span: readonly [number, number] };
  readonly tokens: number;
  /** Share of the complaint's tokens. */
  readonly share: number;
  /** Households that hold it, or 30 tokens of it, its own included; at least. */
  readonly units: number;
}

/** A provision or a day that does not exist, and how many households cite it. */
export interface NonexistentCitation {
  readonly cited: string;
  readonly span: readonly [number, number];
  readonly units: number;
}

/** The same argument in other words. */
export interface Argument {
  /** What is said, in order. */
  readonly points: readonly string[];
  readonly units: number;
  /** Households whose text makes an argument at all. */
  readonly observed: number;
}

/** Rare misspellings that others make too. */
export interface SharedMisspellings {
  readonly misspellings: readonly { readonly value: string; readonly span: readonly [number, number] }[];
  /** Households that make two of them or more, its own included. */
  readonly units: number;
}

/** What texts have in common besides their families; by the number of the complaint. */
export interface Wording {
  readonly pasted: ReadonlyMap<number, Pasted>;
  readonly nonexistent: ReadonlyMap<number, NonexistentCitation>;
  readonly arguments: ReadonlyMap<number, Argument>;
  readonly misspellings: ReadonlyMap<number, SharedMisspellings>;
}
