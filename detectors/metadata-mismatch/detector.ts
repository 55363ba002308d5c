import { defineDetector } from '../../libs/domain/detector.js';

export const metadataMismatch = defineDetector({
  id: 'metadata-mismatch',
  version: '1.0.0',
  subject: 'paper',
  family: 'document',
  messages: {
    mismatch: {
      en: 'What the file says of itself in two places does not agree: {properties}. A careless converter does that too.',
      zh: '文件在两处的自述不一致：{properties}。粗糙的转换程序亦会如此。',
    },
  },
  options: { bits: 1 },
  detect({ paper, reading }, { options }) {
    const properties = reading?.file.disagreements ?? [];
    if (properties.length === 0) return null;
    return {
      message: 'mismatch',
      weight: options.bits,
      values: { properties: properties.join(', ') },
      facts: [{ record: paper, field: 'metadata', span: null }],
    };
  },
});
