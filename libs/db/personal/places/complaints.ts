import { erasedComplaint } from '../../../domain/person/erase.js';
import { blindIndexes, openFinding, type SealedBody, sealRecord } from '../../encryption/sealed-rows.js';
import { sqlJson } from '../../sql-json.js';
import { type PersonalData, select } from '../place.js';
import { SEALED_FINDINGS, SEALED_RECORDS } from '../sealed-table.js';

/** Complaints with what was found about them, in the queue, in the index of words and in the sketches. */
export const COMPLAINTS: PersonalData = {
  name: 'complaints',
  encrypted:
    'Sealed but for id, day, lender, channel, product and the lender’s reference. Indexes hold marks and hashes.',
  retained: 'As the profile says, counted from the answer; then that there was one stays.',
  sealed: [SEALED_RECORDS, SEALED_FINDINGS],
  find: async ({ tx, vault, now }, { complaints, ids, pseudonym }) => {
    const findings = await select<{ id: string; body: SealedBody }>(
      tx,
      `SELECT id, body FROM finding WHERE kind = 'complaint' AND id = ANY($1::text[])`,
      [ids],
    );
    const found = new Map(findings.map((f) => [f.id, openFinding<object>(vault, 'complaint', f.id, f.body)]));
    const work = await select<{ id: string; state: string; events: unknown }>(
      tx,
      `SELECT id, state, events FROM queue_item WHERE id = ANY($1::text[])`,
      [ids],
    );
    const answers = new Map(work.map(({ id, ...answer }) => [id, answer]));
    return {
      items: complaints.map((complaint) => ({
        complaint,
        ...found.get(complaint.id),
        answer: answers.get(complaint.id) ?? null,
      })),
      erase: async () => {
        for (const complaint of complaints) {
          const erased = erasedComplaint(complaint, pseudonym, now);
          // Only the mark of the old text stays, to recognize the same text when it comes again.
          await tx.query(
            `UPDATE record SET body = $2::jsonb, "blindIndexes" = $3::bigint[] WHERE kind = 'complaint' AND id = $1`,
            [
              complaint.id,
              sqlJson(sealRecord(vault, 'complaint', complaint.id, erased)),
              blindIndexes(vault, 'complaint', erased),
            ],
          );
        }
        await tx.query(`DELETE FROM word_index WHERE id = ANY($1::text[])`, [ids]);
        await tx.query(`DELETE FROM band b USING sketch s WHERE s.id = ANY($1::text[]) AND b.number = s.number`, [ids]);
        await tx.query(`DELETE FROM sketch WHERE id = ANY($1::text[])`, [ids]);
      },
    };
  },
};
