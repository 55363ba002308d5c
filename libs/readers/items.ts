import type { FoundFile, Item } from '../domain/intake/collector.js';

/** An item whose paper can still be looked into. */
export type PaperItem = Exclude<Item, { readonly file: FoundFile }> | PaperFile;

/** A file that may be evidence. Its bytes can be had until the next item is asked for. */
export interface PaperFile {
  readonly file: FoundFile;
  /** Its bytes piece by piece, however many there are. */
  readonly open: () => AsyncIterable<Uint8Array>;
  /** All of them. */
  readonly bytes: () => Promise<Buffer>;
}
