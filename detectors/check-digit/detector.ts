import { defineDetector, type Finding } from '../../libs/domain/detector.js';

export const checkDigit = defineDetector({
  id: 'check-digit',
  version: '1.0.0',
  subject: 'paper',
  family: 'document',
  messages: {
    resident: {
      en: 'A resident number on the paper (…{tail}) cannot be: {why}. A typo or a misread scan looks the same.',
      zh: '材料上的身份证号（…{tail}）不成立（{why}）。笔误或识别错误亦会如此。',
    },
    code: {
      en: 'A credit code on the paper (…{tail}) has a wrong check character. A typo or a misread scan looks the same.',
      zh: '材料上的统一社会信用代码（…{tail}）校验位不符。笔误或识别错误亦会如此。',
    },
  },
  options: { bits: 0.5 },
  detect({ paper, facts, reading }, { options }): Finding<'resident' | 'code'> | null {
    const weight = reading?.textFrom === 'ocr' ? options.bits / 2 : options.bits;
    const at = [{ record: paper, field: 'text', span: null }];
    for (const { text, read } of facts.residentIds) {
      const why = !read.valid
        ? 'check digit / 校验位'
        : read.birth === null
          ? 'birth date / 出生日期'
          : read.province === null
            ? 'region / 地区码'
            : null;
      if (why !== null) return { message: 'resident', weight, values: { tail: text.slice(-4), why }, facts: at };
    }
    const wrong = facts.usccs.find((c) => !c.valid);
    return wrong === undefined ? null : { message: 'code', weight, values: { tail: wrong.text.slice(-4) }, facts: at };
  },
});
