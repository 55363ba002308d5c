/** What can happen to somebody with a loan: how it began, what came of it, what is wanted. Patterns of grammar.ts. */
export interface Plight {
  readonly product: string;
  readonly subject: string;
  readonly begun: readonly string[];
  readonly more: readonly string[];
  readonly wanted: readonly string[];
}
