import { defineDetector, round } from '../../libs/domain/detector.js';

export const formResidue = defineDetector({
  id: 'form-residue',
  version: '1.0.0',
  subject: 'paper',
  family: 'document',
  messages: {
    residue: {
      en: 'Beyond the wording of its form this paper shares {similarity} % of what it says with {other}, {numbers} long numbers among it; two honest papers of one form share a third at most.',
      zh: '扣除表格固定文字后，本件与 {other} 仍有 {similarity}% 内容相同，其中长编号 {numbers} 个；同一表格的两份真实材料至多三分之一相同。',
    },
  },
  options: { bits: 4 },
  detect({ paper, twins }, { options }) {
    const twin = twins.find((t) => t.kind === 'residue' && t.edited && !t.samePeople);
    if (twin === undefined) return null;
    return {
      message: 'residue',
      weight: round(options.bits * twin.similarity),
      values: { other: twin.paper, similarity: Math.round(100 * twin.similarity), numbers: twin.numbers },
      facts: [
        { record: paper, field: 'text', span: null },
        { record: twin.paper, field: 'text', span: null },
      ],
    };
  },
});
