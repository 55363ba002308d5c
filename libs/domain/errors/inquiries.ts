import type { Sentences } from './sentences.js';

/** Inquiries, organisers, verification samples and objections. */
export const INQUIRIES = {
  CLQ_ANSWER_TEXT: {
    en: 'The {input} needs {least} to {limit} characters. Fill it in.',
    zh: '{input}须为 {least} 至 {limit} 个字符，请填写。',
  },
  CLQ_ANSWER_VALUES: {
    en: 'An answer names 1 to {limit} values of an organiser, each once. Choose them from the group.',
    zh: '答复须指明组织者的 1 至 {limit} 项信息，且不得重复。请从关联群体中选择。',
  },
  CLQ_ANSWER_VALUE: {
    en: 'The group holds no such value. Choose one of its values.',
    zh: '该关联群体中没有这项信息。请从中选择一项。',
  },
  CLQ_ANSWER_EXPIRES: {
    en: 'The expiry day must come after today, and within {days} days. Choose another day.',
    zh: '到期日须晚于今天且不超过 {days} 天。请另选日期。',
  },
  CLQ_ANSWER_OWN_WORD: {
    en: 'What organisers say of themselves clears nobody. Look it up in a register or in records, or draw a sample.',
    zh: '组织者的自我陈述不能作为排除依据。请查询登记信息或本机构记录，或抽样核实。',
  },
  CLQ_ANSWER_GROUP: {
    en: 'An answer that excuses people is about a group. Name the group that it is about.',
    zh: '可排除嫌疑的答复须针对具体关联群体。请指明所针对的群体。',
  },
  CLQ_ANSWER_WAITS: {
    en: 'An answer waits for a second person already. Have it confirmed or refused first.',
    zh: '已有一条答复待第二人复核。请先确认或驳回。',
  },
  CLQ_ANSWER_NONE: {
    en: 'No answer waits for a second person any more. See where the question stands now.',
    zh: '没有待复核的答复。请查看该核实事项的当前状态。',
  },
  CLQ_ANSWER_NOT_STANDING: {
    en: 'No answer stands that could be undone. See where the question stands now.',
    zh: '没有可撤销的有效答复。请查看该核实事项的当前状态。',
  },
  CLQ_ANSWER_SECOND_PERSON: {
    en: 'The person who gave an answer does not confirm it. Have somebody else look at it.',
    zh: '答复人不能自行确认。请由他人复核。',
  },
  CLQ_ANSWER_FINDING: {
    en: 'An agency that hides names people, so it takes two findings. Look elsewhere yourself, and give source and place.',
    zh: '认定为隐匿身份的收费代理将涉及具体人员，须有两项独立查证。请另行查证，并填写来源和出处。',
  },
  CLQ_ANSWER_TAKEN: {
    en: 'Another organiser holds one of these values already. Answer there, or undo that answer first.',
    zh: '其中一项信息已属于另一组织者。请在该条目中答复，或先撤销其答复。',
  },
  CLQ_ANSWERS_LINE: {
    en: 'Line {line} of {path} is no answer ({field}). Restore the file, or take the line out.',
    zh: '{path} 第 {line} 行不是核实答复（{field}）。请恢复该文件或删除该行。',
  },
  CLQ_GROUPS_MISSING: {
    en: '{path} holds no groups.jsonl. Give the output folder of a scan.',
    zh: '{path} 中没有 groups.jsonl。请指定扫描的输出文件夹。',
  },
  CLQ_GROUPS_LINE: {
    en: 'Line {line} of {path} is no group ({field}). Scan again.',
    zh: '{path} 第 {line} 行不是关联群体（{field}）。请重新扫描。',
  },
  CLQ_SHEET_LINE: {
    en: 'Line {line} of {path}: {field}. Mend the sheet, or draw it again under another name.',
    zh: '{path} 第 {line} 行：{field}。请修正名单，或另取文件名重新抽取。',
  },
  CLQ_SAMPLE_SMALL: {
    en: 'A sample needs a group of {least} people or more. Ask each of them instead.',
    zh: '抽样核实须至少 {least} 人。请逐一核实。',
  },
  CLQ_SAMPLE_OPEN: {
    en: 'A sample of this group is open already. Go on with it.',
    zh: '该关联群体已有进行中的抽样。请继续完成。',
  },
  CLQ_SAMPLE_PERSON: {
    en: 'That person is not among those to call now. Call in the order of the sheet.',
    zh: '此人不在当前呼叫名单中。请按名单顺序呼叫。',
  },
  CLQ_SAMPLE_ASKED: {
    en: 'This person has answered already. Correct the answer, with a reason.',
    zh: '此人已有答复。如有误请更正并说明理由。',
  },
  CLQ_SAMPLE_UNASKED: {
    en: 'This person has not answered yet. Enter the answer first.',
    zh: '此人尚无答复。请先登记答复。',
  },
  CLQ_SAMPLE_CLOSED: {
    en: 'The sample is closed. Draw another one if the group has changed.',
    zh: '该抽样已结束。如群体已变化，可重新抽样。',
  },
  CLQ_OBJECTION_OPEN: {
    en: 'An objection to this complaint waits for its answer already. Answer that one.',
    zh: '该投诉已有一条待答复的异议。请先答复。',
  },
  CLQ_OBJECTION_ANSWERED: {
    en: 'The objection was answered already. See that answer.',
    zh: '该异议已答复，请查看该答复。',
  },
  CLQ_OBJECTION_OTHER_PERSON: {
    en: 'The person who took an objection in does not answer it. Have somebody else answer.',
    zh: '登记人不能自行答复异议。请由他人答复。',
  },
} as const satisfies Sentences;
