import type { Scope } from '../../db/personal/place.js';
import type { Store, Tx } from '../../db/store.js';
import type { BlobStore } from '../../domain/ports/blob-store.js';
import { BlobText } from './blob-text.js';

/** What the loops over the registry of personal data need of this installation. */
export class PersonalScope {
  constructor(
    private readonly store: Store,
    private readonly blobs: BlobStore,
    readonly now: () => string,
    private readonly text: BlobText = new BlobText(null),
  ) {}

  /** @param tx the transaction; by default each statement is its own. */
  of(tx: Tx = this.store.tx): Scope {
    return {
      tx,
      vault: this.store.vault,
      blobs: this.blobs,
      now: this.now(),
      readText: (content, name) => this.text.read(content, name),
    };
  }
}
