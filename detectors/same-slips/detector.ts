import { defineDetector } from '../../libs/domain/detector.js';

export const sameSlips = defineDetector({
  id: 'same-slips',
  version: '1.0.0',
  subject: 'complaint',
  family: 'text',
  messages: {
    slips: {
      en: '{units} unrelated households make the same rare misspellings: {slips}. Weak: it says that texts may have one source, and nothing about who wrote it.',
      zh: '{units} 个互不相关的家庭出现相同的罕见错字：{slips}。此信号很弱：仅说明文本可能同源，不说明由谁撰写。',
    },
  },
  options: {
    /** Unrelated households with two of the misspellings or more. */
    leastUnits: 3,
    /** Misspellings that are named. */
    named: 3,
    /** Bits. */
    weight: 0.5,
  },
  detect({ complaint, cluster, wording: { slips } }, { options }) {
    // What is copied has its slips from the letter.
    if (slips === null || cluster !== null || slips.units < options.leastUnits) return null;
    return {
      message: 'slips',
      weight: options.weight,
      values: {
        units: slips.units,
        slips: slips.slips
          .slice(0, options.named)
          .map((s) => s.value)
          .join(', '),
      },
      facts: slips.slips.map((s) => ({ record: complaint.id, field: 'text', span: s.span })),
    };
  },
});
