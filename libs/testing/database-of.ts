import type { DataSource } from 'typeorm';
import type { Store } from '../db/store.js';

/** The database under a store, for tests that look into tables, or do to them what the program never does. */
export const databaseOf = (store: Store): DataSource => store['source'];
