export type { ImportRow as ImportEntity, ImportState, JobKind, JobRow as JobEntity, JobState } from './schema.js';
