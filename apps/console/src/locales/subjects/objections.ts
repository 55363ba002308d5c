import type { Texts } from '../bilingual.js';

/** Objections to what is held about a complaint, and what may be said about it. */
export const objections = {
  objections: { en: 'Objections', zh: '异议' },
  objectionsHint: {
    en: 'A person may be read what is held about their complaint, and object. Somebody other than who took the objection in answers it within 15 days.',
    zh: '客户可了解其投诉的比对信息并提出异议。异议须由受理人以外的人在 15 日内答复。',
  },
  objectionsEmpty: { en: 'Nobody has objected.', zh: '暂无异议。' },
  objection_open: { en: 'to be answered', zh: '待答复' },
  objection_upheld: { en: 'upheld', zh: '异议成立' },
  objection_rejected: { en: 'not upheld', zh: '异议不成立' },
  objection_withdrawn: { en: 'withdrawn', zh: '已撤回' },
  objectionFiled: { en: 'Taken in {day} by {by}', zh: '{day} 由 {by} 受理' },
  objectionAnswered: { en: 'Answered {day} by {by}', zh: '{day} 由 {by} 答复' },
  objectionUphold: { en: 'Uphold', zh: '异议成立' },
  objectionReject: { en: 'Do not uphold', zh: '异议不成立' },
  objectionWithdraw: { en: 'Withdraw', zh: '撤回' },
  objectionMeaning: {
    en: 'If it is upheld, the complaint is compared with nothing from the next analysis on.',
    zh: '异议成立后，自下次分析起该投诉不再与任何信息比对。',
  },
  objectionAnswer: { en: 'Answer to the person', zh: '对客户的答复' },
  objectionTakeIn: { en: 'Take in an objection', zh: '受理异议' },
  objectionComplaint: { en: 'Complaint number', zh: '投诉编号' },
  objectionWords: { en: 'What the person says', zh: '客户陈述' },
  objectionFile: { en: 'Take in', zh: '受理' },
  selfCheck: { en: 'What is held about this complaint', zh: '该投诉的比对信息' },
  selfCheckHint: { en: 'This may be read to the person.', zh: '可向客户宣读。' },
} satisfies Texts;
