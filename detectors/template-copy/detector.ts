import { defineDetector, M, rarity } from '../../libs/domain/detector.js';

export const templateCopy = defineDetector({
  id: 'template-copy',
  version: '1.0.0',
  subject: 'cluster',
  family: 'text',
  messages: {
    copied: {
      en: '{units} unrelated households sent this letter with only the slots changed (cohesion {cohesion}). Copying a letter is no offence: alone it accuses nobody.',
      zh: '{units} 个互不相关的家庭发送了仅更换空位内容的同一封信（相似度 {cohesion}）。抄用模板并不违规，单凭此点不指控任何人。',
    },
  },
  options: {
    /** Unrelated households that make a copy more than a coincidence. */
    minUnits: 3,
    /** Tokens below which letters are alike by chance. */
    minTokens: 30,
    /** Text alone never weighs more than this, in bits. */
    maxWeight: 6,
  },
  detect({ cluster, units, worldUnits, tokens, form }, { options }) {
    if (form !== null || units < options.minUnits || tokens < options.minTokens) return null;
    return {
      message: 'copied',
      weight: Math.min(options.maxWeight, rarity(M.text, units, worldUnits)),
      values: { units, cohesion: cluster.cohesion.toFixed(2) },
      facts: [{ record: cluster.medoid, field: 'text', span: null }],
    };
  },
});
