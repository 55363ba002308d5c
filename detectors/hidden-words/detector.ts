import { defineDetector } from '../../libs/domain/detector.js';

export const hiddenWords = defineDetector({
  id: 'hidden-words',
  version: '1.0.0',
  subject: 'complaint',
  family: 'text',
  messages: {
    hidden: {
      en: 'Words are written so that a filter does not see them ({words}). People do so where filters take their complaints away; alone it accuses nobody.',
      zh: '部分词语的写法可避开过滤（{words}）。有人这样写是因为投诉被过滤掉，单凭此点不指控任何人。',
    },
  },
  options: {
    /** Hidden words: one may be a slip of copying. */
    minWords: 2,
    /** Bits. */
    weight: 0.5,
  },
  detect({ complaint, facts }, { options }) {
    const hidden = facts.filter((f) => f.kind === 'obfuscation');
    if (hidden.length < options.minWords) return null;
    return {
      message: 'hidden',
      weight: options.weight,
      values: { words: [...new Set(hidden.map((f) => f.value))].slice(0, 5).join(', ') },
      facts: hidden.slice(0, 10).map((f) => ({ record: complaint.id, field: 'text', span: [f.start, f.end] as const })),
    };
  },
});
