import type { ClockEvent } from '../../../domain/clocks/clock.js';
import { erasedComplaint } from '../../../domain/person/erase.js';
import type { Task } from '../../../domain/queue/queue.js';
import { json, text, texts, word } from '../../columns.js';
import { forgetTexts } from '../../complaint-index.js';
import { openFinding, type SealedBody } from '../../encryption/sealed-rows.js';
import { rows, statement } from '../../statement.js';
import { type PersonalData, putRecord } from '../place.js';
import { SEALED_FINDINGS, SEALED_RECORDS } from '../sealed-table.js';

const FINDINGS = statement(
  'personal.complaintFindings',
  { ids: texts },
  { id: text, body: json<SealedBody>() },
  `SELECT id, body FROM finding WHERE kind = 'complaint' AND id = ANY($ids::text[])`,
);
const ANSWERS = statement(
  'personal.answers',
  { ids: texts },
  { id: text, state: word<Task['state']>(), events: json<readonly ClockEvent[]>() },
  `SELECT id, state, events FROM queue_item WHERE id = ANY($ids::text[])`,
);

/** Complaints with what was found about them, in the queue, in the index of words and in the sketches. */
export const COMPLAINTS: PersonalData = {
  name: 'complaints',
  encrypted:
    'Sealed but for id, day, lender, channel, product and the lender’s reference. Indexes hold marks and hashes.',
  retained: 'As the profile says, counted from the answer; then that there was one stays.',
  sealed: [SEALED_RECORDS, SEALED_FINDINGS],
  find: async (scope, { complaints, ids, pseudonym }) => {
    const { tx, vault, now } = scope;
    const findings = await rows(tx, FINDINGS, { ids });
    const found = new Map(findings.map((f) => [f.id, openFinding<object>(vault, 'complaint', f.id, f.body)]));
    const work = await rows(tx, ANSWERS, { ids });
    const answers = new Map(work.map(({ id, ...answer }) => [id, answer]));
    return {
      items: complaints.map((complaint) => ({
        complaint,
        ...found.get(complaint.id),
        answer: answers.get(complaint.id) ?? null,
      })),
      erase: async () => {
        // Only the mark of the old text stays, to recognize the same text when it comes again.
        for (const complaint of complaints)
          await putRecord(scope, 'complaint', erasedComplaint(complaint, pseudonym, now));
        await forgetTexts(tx, ids);
      },
    };
  },
};
