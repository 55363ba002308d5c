import type { Updated } from '../../db/repositories/intake-batch.js';
import type { ImportRow } from '../../db/schema.js';
import type { Tx } from '../../db/store.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';

/** Who acts where an import that was chosen to change what is known does so. */
const INTAKE: Actor = { name: 'intake', role: 'intake', request: null };

/** Writes down which records an import changed, whose it is, and which fields; what they say stands in the versions. */
export const auditUpdates =
  (audit: AuditLog) =>
  (tx: Tx, entry: ImportRow, updated: readonly Updated[]): Promise<void> =>
    audit.write(
      tx,
      INTAKE,
      updated.map(({ kind, id, fields }) => ({
        action: 'intake.update',
        subject: { kind, id },
        after: { import: entry.id, by: entry.createdBy, fields },
      })),
    );
