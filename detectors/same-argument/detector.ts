import { defineDetector } from '../../libs/domain/detector.js';

export const sameArgument = defineDetector({
  id: 'same-argument',
  version: '1.0.0',
  subject: 'complaint',
  family: 'text',
  messages: {
    same: {
      en: '{units} unrelated households make the same {points} points in the same order, in their own words or a copy. Weak: who has the same trouble argues alike.',
      zh: '{units} 个互不相关的家庭以相同顺序提出相同的 {points} 个要点，措辞可能不同。此信号很弱：遭遇相同的人，理由也相似。',
    },
  },
  options: {
    /** Unrelated households with the argument. */
    minUnits: 3,
    /** Share of those who argue at all that may have it: above, it is what everybody says. */
    maxShare: 0.02,
    /** Bits. */
    weight: 0.5,
  },
  detect({ complaint, cluster, wording: { argument } }, { options }) {
    if (argument === null || cluster !== null || argument.units < options.minUnits) return null;
    if (argument.units > Math.max(options.minUnits, options.maxShare * argument.observed)) return null;
    return {
      message: 'same',
      weight: options.weight,
      values: { units: argument.units, points: argument.points.length },
      facts: [{ record: complaint.id, field: 'text', span: null }],
    };
  },
});
