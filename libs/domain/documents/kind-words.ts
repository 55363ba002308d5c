import type { ItemKind } from './items.js';

/** Kinds of what a paper says, in the words of a reader. */
export const KIND_WORDS: Readonly<Record<ItemKind, { readonly en: string; readonly zh: string }>> = {
  person: { en: 'a person', zh: '人员信息' },
  event: { en: 'days', zh: '日期' },
  occasion: { en: 'the day of one event', zh: '同一事件日期' },
  issued: { en: 'the day of issue', zh: '出具日期' },
  number: { en: 'numbers', zh: '编号' },
  case: { en: 'the number of a case', zh: '案号' },
  measure: { en: 'measured values', zh: '检验数值' },
  amount: { en: 'amounts', zh: '金额' },
  small: { en: 'small numbers', zh: '人数、天数等' },
  cause: { en: 'the cause', zh: '病因或事由' },
  signer: { en: 'who signed', zh: '签署人' },
  deceased: { en: 'the dead person', zh: '死者' },
  sentence: { en: 'sentences', zh: '叙述语句' },
};
