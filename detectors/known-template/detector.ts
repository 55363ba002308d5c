import { defineDetector } from '../../libs/domain/detector.js';

export const knownTemplate = defineDetector({
  id: 'known-template',
  version: '1.0.0',
  subject: 'complaint',
  family: 'text',
  messages: {
    known: {
      en: 'It follows a letter of the bank, "{name}": {share} % of what all its copies say stands here. Who copies a letter is no offender, and may be its seller\'s victim.',
      zh: '与模板库中的“{name}”相符：该模板固定内容的 {share}% 出现于此。抄用模板并不违规，抄用者也可能是售卖者的受害人。',
    },
  },
  options: {
    /** Bits, where the whole letter stands here. */
    weight: 2,
  },
  detect({ complaint, known }, { options }) {
    if (known === null) return null;
    return {
      message: 'known',
      weight: options.weight * known.share,
      values: { name: known.name, share: Math.round(100 * known.share) },
      facts: [{ record: complaint.id, field: 'text', span: null }],
    };
  },
});
