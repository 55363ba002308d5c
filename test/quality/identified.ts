import type { Records } from '../../libs/domain/model/index.js';

/** The records with every known agency identified as one that hides. */
export const identified = (records: Records): Records => ({
  ...records,
  agencies: records.agencies.map((a) => ({ ...a, kind: 'agency' as const })),
});
