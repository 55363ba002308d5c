import type { Sentences } from './sentences.js';

/** Cases and dossiers. */
export const CASES = {
  CLQ_CASE_TEXT: {
    en: 'The {input} needs 1 to {limit} characters. Fill it in.',
    zh: '{input}须为 1 至 {limit} 个字符，请填写。',
  },
  CLQ_CASE_OPENED: { en: 'The case is open already. Work on it as it is.', zh: '案件已立案，可直接办理。' },
  CLQ_CASE_UNOPENED: { en: 'The case was never opened. Open it first.', zh: '案件尚未立案，请先立案。' },
  CLQ_CASE_STATE: {
    en: 'The case is {state}, which does not allow this. See what it allows now.',
    zh: '案件状态为“{state}”，不允许此操作。请查看当前可执行的操作。',
  },
  CLQ_CASE_PARTS: {
    en: 'A case holds {limit} parts at most. Open another case and relate the two.',
    zh: '一个案件最多包含 {limit} 项。请另立案件并建立关联。',
  },
  CLQ_CASE_PART: {
    en: 'That is no part of the case any more, or never was. Choose one of its parts.',
    zh: '案件中没有这一项，或已被移除。请从现有各项中选择。',
  },
  CLQ_CASE_FILE_TWICE: {
    en: 'The case holds this file already. Nothing was added.',
    zh: '案件中已有该文件，无需重复添加。',
  },
  CLQ_CASE_FILES: {
    en: 'A case holds {limit} files at most. Put several into one archive.',
    zh: '一个案件最多包含 {limit} 个文件。请将多个文件打包后添加。',
  },
  CLQ_CASE_VICTIM: {
    en: 'That is no probable victim in the case. Set the role first.',
    zh: '该项不是本案的疑似受害人。请先设置其角色。',
  },
  CLQ_CASE_TASK: {
    en: 'There is no such open task in the case. See which are open now.',
    zh: '案件中没有这项待办任务。请查看当前待办。',
  },
  CLQ_CASE_TASKS_OPEN: {
    en: 'A task of the case is still open. Finish it before you close the case.',
    zh: '案件尚有任务未完成。请完成后再结案。',
  },
  CLQ_CASE_OPERATOR: {
    en: 'Nobody in the case is a suspected operator. Mark whom it is about first.',
    zh: '案件中没有疑似组织者。请先标明针对何人。',
  },
  CLQ_CASE_SECOND_PERSON: {
    en: 'The person who proposed an escalation does not decide about it. Have somebody else decide.',
    zh: '提议人不能自行审批。请由他人决定。',
  },
  CLQ_CASE_SPLIT: {
    en: 'Some parts must go to the new case, and some must stay. Choose again.',
    zh: '拆分案件须移出一部分并保留一部分。请重新选择。',
  },
  CLQ_CASE_SELF: {
    en: 'A case cannot be related to itself. Choose another one.',
    zh: '案件不能与自身关联，请选择其他案件。',
  },
  CLQ_CASE_MERGE_SELF: {
    en: 'A case cannot be merged into itself. Choose another one.',
    zh: '案件不能并入自身，请选择其他案件。',
  },
  CLQ_CASE_RECIPIENT: {
    en: 'The case is not escalated to the {recipient}. Escalate it first.',
    zh: '案件未移交{recipient}。请先移交。',
  },
  CLQ_CASE_LETTER: {
    en: 'A letter needs a {input} of 1 to {limit} characters in one line. Fill it in.',
    zh: '函件须填写{input}，1 至 {limit} 个字符且不换行。',
  },
  CLQ_DOSSIER_BROKEN: {
    en: 'The dossier does not hold: {what}, {why}. Ask its maker for a new one.',
    zh: '卷宗未通过校验：{what}，{why}。请向制作方重新索取。',
  },
} as const satisfies Sentences;
