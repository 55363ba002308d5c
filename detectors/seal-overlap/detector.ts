import { defineDetector } from '../../libs/domain/detector.js';

export const sealOverlap = defineDetector({
  id: 'seal-overlap',
  version: '1.0.0',
  subject: 'paper',
  family: 'document',
  messages: {
    overlap: {
      en: 'The seal stands on the same spot and at the same angle as on {other} (correlation {similarity}), and what the papers say differs. On other papers of this form the seal lies elsewhere: it is set by hand, and a hand never lands twice the same.',
      zh: '印章与 {other} 位置、角度一致（相关系数 {similarity}），但两件所载内容不同。同一表格的其他材料上印章位置各异，系手盖；手盖印章不会两次落在同一处。',
    },
  },
  options: { edited: 3 },
  detect({ paper, twins }, { options }) {
    const twin = twins.find((t) => t.kind === 'same-seal' && t.byHand && t.edited && !t.samePeople);
    if (twin === undefined) return null;
    return {
      message: 'overlap',
      weight: options.edited,
      values: { other: twin.paper, similarity: twin.similarity.toFixed(2) },
      facts: [
        { record: paper, field: 'seal', span: null },
        { record: twin.paper, field: 'seal', span: null },
      ],
    };
  },
});
