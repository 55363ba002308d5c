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
    file: {
      en: 'Beyond the wording of its form this paper shares {similarity} % of what it says with {other}, {numbers} long numbers among it; two honest papers of one form share a third at most. Both were saved from one file: they carry one {trait}, which no other paper does.',
      zh: '扣除表格固定文字后，本件与 {other} 仍有 {similarity}% 内容相同，其中长编号 {numbers} 个；同一表格的两份真实材料至多三分之一相同。两份文件由同一文件保存而来：二者含相同的{traitZh}，其他材料均无。',
    },
  },
  options: { bits: 4 },
  detect({ paper, twins }, { options }) {
    const twin = twins.find((t) => t.kind === 'residue' && t.edited && !t.samePeople);
    if (twin === undefined) return null;
    return {
      message: twin.inBothFiles === null ? 'residue' : 'file',
      weight: round(options.bits * twin.similarity),
      values: {
        other: twin.paper,
        similarity: Math.round(100 * twin.similarity),
        numbers: twin.numbers,
        ...traitOf(twin.inBothFiles),
      },
      facts: [
        { record: paper, field: 'text', span: null },
        { record: twin.paper, field: 'text', span: null },
      ],
    };
  },
});

function traitOf(inBothFiles: 'document-id' | 'picture' | null): Record<string, string> {
  if (inBothFiles === null) return {};
  return inBothFiles === 'picture'
    ? { trait: 'embedded picture', traitZh: '内嵌图片' }
    : { trait: 'DocumentID', traitZh: ' DocumentID' };
}
