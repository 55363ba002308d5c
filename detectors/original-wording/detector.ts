import { defineDetector } from '../../libs/domain/detector.js';

export const originalWording = defineDetector({
  id: 'original-wording',
  version: '1.0.0',
  subject: 'complaint',
  family: 'text',
  messages: {
    own: {
      en: "Nobody else wrote a letter like this one: these are the complainant's own words.",
      zh: '没有其他人写过类似的信：这是投诉人自己的措辞。',
    },
  },
  options: {
    /** Tokens below which a text is too short to be anybody's own words. */
    minTokens: 60,
    /** Bits for the complainant; a score counts no text, this neither. */
    weight: -2,
  },
  detect({ complaint, cluster, tokens }, { options }) {
    if (cluster !== null || tokens < options.minTokens) return null;
    return { message: 'own', weight: options.weight, facts: [{ record: complaint.id, field: 'text', span: null }] };
  },
});
