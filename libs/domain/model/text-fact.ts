export type FactKind =
  | 'phone'
  | 'id_number'
  | 'account'
  | 'citation'
  | 'amount'
  | 'date'
  | 'email'
  | 'hardship'
  | 'demand'
  | 'against_agent'
  /** What the other side is said to have done. */
  | 'accusation'
  /** What will be done if it does not help: regulators, courts, the press. */
  | 'escalation'
  /** A word written so that a filter does not see it; the value is what a reader reads. */
  | 'obfuscation'
  /** A term that is misspelt; the value is what is written and what is meant. */
  | 'misspelling';

/** Something found in a text, with the UTF-16 units where it stands. */
export interface TextFact {
  readonly kind: FactKind;
  /** Normalized: E.164 for phones, ISO for dates, digits for amounts and accounts. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Phones: true where the text asks to be called back on it. */
  readonly callback?: boolean;
}
