import type { Store } from '../../db/store.js';
import type { Records } from '../../domain/model/index.js';
import { RecordCache } from './record-cache.js';

/** All records of a store, ordered by id. */
export async function allRecords(store: Store): Promise<Records> {
  const cache = new RecordCache();
  for await (const page of store.records.of(await store.imports.ids())) cache.add(page);
  return cache.records();
}
