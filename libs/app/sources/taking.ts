import type { SourceRow } from '../../db/repositories/sources.js';
import type { Store, Tx } from '../../db/store.js';
import { ClaqueError } from '../../domain/errors/errors.js';
import type { Blob, BlobStore } from '../../domain/ports/blob-store.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';
import { safeName } from '../imports/uploads.js';

export interface TakingDeps {
  readonly store: Store;
  readonly blobs: BlobStore;
  readonly audit: AuditLog;
  /** Bytes of one file at most. */
  readonly limit: number;
  /** Called when a file waits to be read. */
  readonly arrived: () => void;
  readonly now: () => string;
}

/** What becomes an import. */
export interface Taken {
  readonly name: string;
  readonly mark: string;
  readonly blob: Blob;
  readonly cursor: string | null;
}

/**
 * Makes an import of an item, with all that is noted of it, in one transaction. The same bytes of the same source make
 * no second one.
 *
 * @param assert throws where this process may not write, in the transaction.
 */
export async function takeItem(
  deps: TakingDeps,
  row: SourceRow,
  { name, mark, blob, cursor }: Taken,
  assert: (tx: Tx) => Promise<void>,
  keep: () => Promise<void> = async () => {},
): Promise<void> {
  const { store, audit, now, arrived } = deps;
  const { sha256, digest, bytes } = blob;
  const took = async (tx: Tx, of: number) => {
    await assert(tx);
    await store.sources.took(tx, row.id, { mark, sha256, import: of, cursor }, now());
  };
  const same = await store.sources.same(row.id, sha256);
  if (same !== null) {
    await store.transaction((tx) => took(tx, same));
    return;
  }
  const actor: Actor = { name: `source ${row.name}`, role: 'intake', request: null };
  await store.imports.create({
    name: safeName(name),
    sha256,
    digest,
    bytes,
    map: row.map,
    by: actor.name,
    // As a key: a source changes only what it sent itself.
    byKey: true,
    now: now(),
    also: async (tx, made) => {
      await took(tx, Number(made));
      const act = { action: 'source.take', subject: { kind: 'import', id: made }, after: { sha256: digest, bytes } };
      await audit.write(tx, actor, [act]);
      await keep();
    },
  });
  arrived();
}

/** Passes an item on while it is not too large. @throws ClaqueError CLQ_UPLOAD_LARGE. */
export async function* limited(content: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.length;
    assertLength(bytes, limit);
    yield chunk;
  }
}

/** @throws ClaqueError CLQ_UPLOAD_LARGE. */
export function assertLength(bytes: number, limit: number): void {
  if (bytes > limit) throw new ClaqueError('CLQ_UPLOAD_LARGE', { megabytes: limit / 2 ** 20 });
}
