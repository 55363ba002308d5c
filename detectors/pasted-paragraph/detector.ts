import { defineDetector } from '../../libs/domain/detector.js';

export const pastedParagraph = defineDetector({
  id: 'pasted-paragraph',
  version: '1.0.0',
  subject: 'complaint',
  family: 'text',
  messages: {
    pasted: {
      en: "A paragraph of {tokens} words stands word by word in another text, and {units} unrelated households have it; the rest is the complainant's own. Copying a paragraph is no offence.",
      zh: '其中一段（{tokens} 个词）与他人文本逐字相同，共有 {units} 个互不相关的家庭使用；其余为投诉人自述。抄用一段文字并不违规。',
    },
  },
  options: {
    /** Unrelated households that make a paragraph more than a coincidence. */
    minUnits: 3,
    /** Share of the text from which it is no paragraph in a story of one's own any more. */
    maxShare: 0.8,
    /** Bits: much less than a copied letter. */
    weight: 0.5,
  },
  detect({ complaint, cluster, wording: { pasted } }, { options }) {
    if (pasted === null || cluster !== null) return null;
    if (pasted.units < options.minUnits || pasted.share > options.maxShare) return null;
    return {
      message: 'pasted',
      weight: options.weight,
      values: { tokens: pasted.tokens, units: pasted.units },
      facts: [
        { record: complaint.id, field: 'text', span: pasted.span },
        { record: pasted.other.id, field: 'text', span: pasted.other.span },
      ],
    };
  },
});
