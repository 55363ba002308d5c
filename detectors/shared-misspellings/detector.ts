import { defineDetector } from '../../libs/domain/detector.js';

export const sharedMisspellings = defineDetector({
  id: 'shared-misspellings',
  version: '1.0.0',
  subject: 'complaint',
  family: 'text',
  messages: {
    misspellings: {
      en: '{units} unrelated households make the same rare misspellings: {misspellings}. Weak: it says that texts may have one source, and nothing about who wrote it.',
      zh: '{units} 个互不相关的家庭出现相同的罕见错字：{misspellings}。此信号很弱：仅说明文本可能同源，不说明由谁撰写。',
    },
  },
  options: {
    /** Unrelated households with two of the misspellings or more. */
    minUnits: 3,
    /** Misspellings that are named. */
    named: 3,
    /** Bits. */
    weight: 0.5,
  },
  detect({ complaint, cluster, wording: { misspellings } }, { options }) {
    // What is copied has its misspellings from the letter.
    if (misspellings === null || cluster !== null || misspellings.units < options.minUnits) return null;
    return {
      message: 'misspellings',
      weight: options.weight,
      values: {
        units: misspellings.units,
        misspellings: misspellings.misspellings
          .slice(0, options.named)
          .map((s) => s.value)
          .join(', '),
      },
      facts: misspellings.misspellings.map((s) => ({ record: complaint.id, field: 'text', span: s.span })),
    };
  },
});
