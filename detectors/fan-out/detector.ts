import { defineDetector } from '../../libs/domain/detector.js';

export const fanOut = defineDetector({
  id: 'fan-out',
  version: '1.0.0',
  subject: 'complaint',
  family: 'person',
  messages: {
    recipients: {
      en: 'The same person wrote the same letter to {recipients} recipients: one matter, not many.',
      zh: '同一人向 {recipients} 个对象发送了同一封信：属于一件事，而非多件。',
    },
    again: {
      en: 'The same person sent this letter {times} times: one matter, not many.',
      zh: '同一人将此信发送了 {times} 次：属于一件事，而非多件。',
    },
  },
  options: {
    /** Bits for the complainant. */
    weight: -2,
  },
  detect({ complaint, siblings }, { options }) {
    const same = siblings.filter((s) => s.sameText);
    if (same.length === 0) return null;
    const recipients = new Set(
      [complaint.institution, ...same.map((s) => s.institution)].filter((name) => name !== ''),
    );
    const facts = [complaint.id, ...same.map((s) => s.id)].map((record) => ({ record, field: 'text', span: null }));
    return recipients.size > 1
      ? {
          message: 'recipients',
          weight: options.weight,
          values: { recipients: recipients.size, times: same.length + 1 },
          facts,
        }
      : { message: 'again', weight: options.weight, values: { recipients: 1, times: same.length + 1 }, facts };
  },
});
