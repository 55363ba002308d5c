/** What a complaint of one kind is about, as patterns of say.ts. */
export interface Topic {
  readonly subject: string;
  readonly product: readonly string[];
  readonly event: readonly string[];
  readonly detail: readonly string[];
  readonly want: readonly string[];
}

type Part = 'hello' | 'who' | 'cause' | 'effect' | 'tried' | 'aside' | 'bye' | 'again';
export type Stories = Readonly<Record<Part, readonly string[]>> & { readonly topics: readonly Topic[] };
