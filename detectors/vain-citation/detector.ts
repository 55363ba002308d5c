import { defineDetector } from '../../libs/domain/detector.js';

export const vainCitation = defineDetector({
  id: 'vain-citation',
  version: '1.0.0',
  subject: 'complaint',
  family: 'text',
  messages: {
    vain: {
      en: '{units} unrelated households cite a provision or a day that does not exist ({cited}): a mistake that was handed on.',
      zh: '{units} 个互不相关的家庭引用了不存在的条文或日期（{cited}）：该错误系相互传抄所致。',
    },
  },
  options: {
    /** Unrelated households that cite the same. */
    leastUnits: 3,
    /** Bits. */
    weight: 1,
  },
  detect({ complaint, wording: { vain } }, { options }) {
    if (vain === null || vain.units < options.leastUnits) return null;
    return {
      message: 'vain',
      weight: options.weight,
      values: { units: vain.units, cited: vain.cited.replace('#', ' ') },
      facts: [{ record: complaint.id, field: 'text', span: vain.span }],
    };
  },
});
