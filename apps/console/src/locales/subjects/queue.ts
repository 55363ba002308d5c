import type { Texts } from '../bilingual.js';

/** The queue, and answering one complaint. */
export const queue = {
  queue: { en: 'Queue', zh: '待办队列' },
  queueHint: {
    en: 'Hardship always comes first, then whatever is due soonest. No complaint is ever answered by a score.',
    zh: '困难客户始终优先，其后按答复期限排序。任何投诉都不会因评分而被答复。',
  },
  queueEmpty: { en: 'Nothing is waiting here.', zh: '此处没有待办投诉。' },
  takeNext: { en: 'Take the next one', zh: '领取下一件' },
  take: { en: 'Take it', zh: '领取' },
  giveBack: { en: 'Return to queue', zh: '放回队列' },
  undoReason: { en: 'taken by mistake', zh: '误领取' },
  recordAnswer: { en: 'Record the answer', zh: '登记答复' },
  answerReason: { en: 'Explanation', zh: '答复说明' },
  outcome: { en: 'Outcome', zh: '处理结果' },
  chooseOutcome: { en: 'Choose an outcome', zh: '请选择处理结果' },
  assignee: { en: 'Assigned to', zh: '处理人' },
  mine: { en: 'Mine', zh: '我的' },
  nobody: { en: 'Unassigned', zh: '未分派' },
  due: { en: 'Due', zh: '答复期限' },
  daysLeft: { en: '{n} [day|days] left', zh: '还剩 {n} 天' },
  daysLate: { en: '{n} [day|days] overdue', zh: '已逾期 {n} 天' },
  clockStopped: { en: 'clock stopped', zh: '时限已中止' },
  answered: { en: 'answered', zh: '已答复' },
  keysMove: { en: 'move', zh: '移动' },
  keysOpen: { en: 'open', zh: '打开' },
  whyHardship: {
    en: 'Describes a hardship, so it comes first whatever else it looks like.',
    zh: '描述了困难情形：无论其他情况如何，优先处理。',
  },
  whyNothing: { en: 'Nothing unusual: an ordinary complaint.', zh: '无异常迹象：普通投诉。' },
  event_stop: { en: 'clock stopped', zh: '时限中止' },
  event_resume: { en: 'clock resumed', zh: '时限恢复' },
  event_ask: { en: 'extension requested', zh: '申请延期' },
  event_approve: { en: 'extension approved', zh: '批准延期' },
  event_answer: { en: 'answered', zh: '已答复' },
} satisfies Texts;
