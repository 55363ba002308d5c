import type { FoundFile, Item } from '../domain/intake/collector.js';

/** An item whose paper can still be looked into. */
export type PaperItem =
  | Exclude<Item, { readonly file: FoundFile }>
  | { readonly file: FoundFile; readonly bytes: () => Promise<Buffer> };
