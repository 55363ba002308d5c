import { defineDetector } from '../../libs/domain/detector.js';

export const evidenceTwin = defineDetector({
  id: 'evidence-twin',
  version: '1.0.0',
  subject: 'paper',
  family: 'document',
  messages: {
    edited: {
      en: 'The grain of this scan is that of {other} (correlation {similarity}), and what stands on them differs: one was made from the other.',
      zh: '本扫描件与 {other} 的纸张噪声一致（相关系数 {similarity}），但所载内容不同：其中一份由另一份改制。',
    },
    same: {
      en: 'This is the same scan as {other}, saved again; several people hand it in. A notice or a circular looks like that.',
      zh: '本件与 {other} 为同一扫描件的重新保存，由多人提交。通知、公告类材料常见此情形。',
    },
  },
  options: { edited: 4, same: 0 },
  detect({ paper, twins }, { options }) {
    const found = twins.filter((t) => t.kind === 'same-scan' && !t.samePeople);
    const twin = found.find((t) => t.edited) ?? found[0];
    if (twin === undefined) return null;
    return {
      message: twin.edited ? 'edited' : 'same',
      weight: twin.edited ? options.edited : options.same,
      values: { other: twin.paper, similarity: twin.similarity.toFixed(2) },
      facts: [
        { record: paper, field: 'picture', span: null },
        { record: twin.paper, field: 'picture', span: null },
      ],
    };
  },
});
