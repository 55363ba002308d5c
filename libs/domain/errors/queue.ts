import type { Sentences } from './sentences.js';

/** The queue of complaints, and their clocks. */
export const QUEUE = {
  CLQ_TASK_ANSWERED: {
    en: 'The complaint is answered already. See its answer.',
    zh: '该投诉已答复，请查看其答复。',
  },
  CLQ_TASK_LOCKED: {
    en: '{holder} is working on this complaint. Take another one, or ask them.',
    zh: '{holder} 正在处理该投诉。请领取其他投诉，或与其联系。',
  },
  CLQ_TASK_FREE: { en: 'Nobody has taken this complaint. Take it first.', zh: '该投诉尚未领取，请先领取。' },
  CLQ_TASK_ASSIGN: {
    en: '{count} complaints cannot be assigned at once. Choose 1 to {limit}.',
    zh: '无法一次分派 {count} 件投诉。请选择 1 至 {limit} 件。',
  },
  CLQ_SNOOZE_RANGE: {
    en: 'A complaint may be put off for 1 to {days} days. Give a day like 2026-12-31.',
    zh: '投诉可暂缓 1 至 {days} 天。请填写 2026-12-31 这样的日期。',
  },
  CLQ_SNOOZE_DUE: {
    en: 'The complaint is due before that day. Choose an earlier day.',
    zh: '该投诉的办理期限早于这一天。请选择更早的日期。',
  },
  CLQ_OUTCOME_UNKNOWN: {
    en: 'There is no outcome "{outcome}". Choose one of {outcomes}.',
    zh: '没有处理结果“{outcome}”。请选择：{outcomes}。',
  },
  CLQ_FILTER_NAME: {
    en: 'A saved filter needs a name of 1 to {limit} characters. Give one.',
    zh: '保存筛选条件须填写名称，1 至 {limit} 个字符。',
  },
  CLQ_FILTER_COUNT: {
    en: 'At most {limit} filters can be saved. Remove one first.',
    zh: '最多保存 {limit} 个筛选条件。请先删除一个。',
  },
  CLQ_CLOCK_ANSWERED: {
    en: 'The complaint is answered, and its clock has ended. Nothing more can be done to it.',
    zh: '该投诉已答复，时限已结束，无需再操作。',
  },
  CLQ_CLOCK_NO_STOP: {
    en: 'The rule of this complaint does not allow its clock to stop. Answer in time, or ask for an extension.',
    zh: '该投诉适用的规定不允许中止时限。请按期答复，或申请延期。',
  },
  CLQ_CLOCK_STOPPED: {
    en: 'The clock is stopped already. Resume it first.',
    zh: '时限已中止，请先恢复。',
  },
  CLQ_CLOCK_RUNNING: {
    en: 'The clock is running already. There is nothing to resume.',
    zh: '时限正在计算，无需恢复。',
  },
  CLQ_CLOCK_STAGE: {
    en: 'There is no extension "{stage}" in this rule. Choose one that it has.',
    zh: '该规定中没有延期“{stage}”。请选择规定中的延期。',
  },
  CLQ_CLOCK_ASKED: {
    en: 'An extension is asked for already. Wait for its approval.',
    zh: '已申请延期，请等待批准。',
  },
  CLQ_CLOCK_ORDER: {
    en: 'Extensions follow each other in order. Ask for the next one.',
    zh: '延期须依次申请。请申请下一级延期。',
  },
  CLQ_CLOCK_NOT_ASKED: {
    en: 'Nobody asked for this extension. Ask for it first.',
    zh: '尚未申请该延期，请先申请。',
  },
  CLQ_CLOCK_OWN: {
    en: 'Nobody approves their own request. Have somebody else approve it.',
    zh: '不能批准自己的申请。请由他人批准。',
  },
  CLQ_CLOCK_TWICE: {
    en: 'You approved this extension already. Have somebody else approve it too.',
    zh: '您已批准过该延期。请由另一人批准。',
  },
} as const satisfies Sentences;
