import { defineDetector } from '../../libs/domain/detector.js';

export const nonexistentCitation = defineDetector({
  id: 'nonexistent-citation',
  version: '1.0.0',
  subject: 'complaint',
  family: 'text',
  messages: {
    nonexistent: {
      en: '{units} unrelated households cite a provision or a day that does not exist ({cited}): a mistake that was handed on.',
      zh: '{units} 个互不相关的家庭引用了不存在的条文或日期（{cited}）：该错误系相互传抄所致。',
    },
  },
  options: {
    /** Unrelated households that cite the same. */
    minUnits: 3,
    /** Bits. */
    weight: 1,
  },
  detect({ complaint, wording: { nonexistent } }, { options }) {
    if (nonexistent === null || nonexistent.units < options.minUnits) return null;
    return {
      message: 'nonexistent',
      weight: options.weight,
      values: { units: nonexistent.units, cited: nonexistent.cited.replace('#', ' ') },
      facts: [{ record: complaint.id, field: 'text', span: nonexistent.span }],
    };
  },
});
