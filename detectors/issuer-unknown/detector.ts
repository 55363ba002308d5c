import { defineDetector } from '../../libs/domain/detector.js';

export const issuerUnknown = defineDetector({
  id: 'issuer-unknown',
  version: '1.0.0',
  subject: 'paper',
  family: 'document',
  messages: {
    unknown: {
      en: 'The paper certifies something and names nobody who could have issued it.',
      zh: '材料为证明性质，但未载明出具单位。',
    },
  },
  options: { bits: 0.25, minText: 40 },
  detect({ paper, reading, facts }, { options }) {
    if (reading === null || reading.textFrom === null || reading.text.length < options.minText) return null;
    if (facts.issuers.length > 0 || hasLetterhead(reading.text) || !CERTIFIES.test(reading.text)) return null;
    return { message: 'unknown', weight: options.bits, facts: [{ record: paper, field: 'text', span: null }] };
  },
});

/** A short first line that is no title and no sentence names who issues the paper. */
function hasLetterhead(text: string): boolean {
  const first = text.trim().split('\n', 1)[0] ?? '';
  return first.length >= 4 && first.length <= 60 && !TITLE.test(first) && !/[,，。:：;；\d]/.test(first);
}

const TITLE = /证明|证书|声明|说明|申请|委托书|通知|certificate|statement|notice|letter|to whom/i;
const CERTIFIES = /特此证明|诊断证明|兹有|兹证明|this is to certify|hereby certif/i;
