import type { Sentences } from './sentences.js';

/** Personal data: search, erasure. */
export const PEOPLE = {
  CLQ_LOOKUP_EMPTY: {
    en: 'That is not a {kind}. Check it and search again.',
    zh: '输入内容不是有效的{kind}。请核对后重新查找。',
  },
  CLQ_ERASE_HOLD: {
    en: 'This person cannot be erased yet: {subject} is under a legal hold. Have it lifted first.',
    zh: '暂时不能删除该人的数据：{subject} 处于法律保全中。请先解除保全。',
  },
  CLQ_ERASE_WAITING: {
    en: 'This person cannot be erased yet: complaint {complaint} is not answered. Answer it first.',
    zh: '暂时不能删除该人的数据：投诉 {complaint} 尚未答复。请先答复。',
  },
  CLQ_ERASE_CASE: {
    en: 'This person cannot be erased yet: case {case} is {state}. Close it first.',
    zh: '暂时不能删除该人的数据：案件 {case} 状态为“{state}”。请先结案。',
  },
} as const satisfies Sentences;
