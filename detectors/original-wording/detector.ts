import { defineDetector } from '../../libs/domain/detector.js';

export const originalWording = defineDetector({
  id: 'original-wording',
  version: '1.1.0',
  subject: 'complaint',
  family: 'text',
  messages: {
    own: {
      en: 'No other letter here has the wording of this one. Who chose the words is not known.',
      zh: '未见措辞相同的其他来信；由谁执笔无从得知。',
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
