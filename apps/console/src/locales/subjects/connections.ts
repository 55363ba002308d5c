import type { Texts } from '../bilingual.js';

/** What pages of connected sources and of ticket systems say alike. */
export const connections = {
  connectionName: { en: 'Name', zh: '名称' },
  connectionKind: { en: 'Kind', zh: '类型' },
  connectionState_fine: { en: 'working', zh: '正常' },
  connectionState_failing: { en: 'failing', zh: '异常' },
  connectionState_paused: { en: 'paused', zh: '已暂停' },
  connectionOldest: { en: 'oldest since {at}', zh: '最早自 {at} 起' },
  connectionDead: { en: 'given up {count}', zh: '已放弃 {count}' },
  connectionAttempts: { en: 'attempts: {count}', zh: '尝试 {count} 次' },
  connectionReplay: { en: 'Try again', zh: '重试' },
  connectionReplayAll: { en: 'Try all again', zh: '全部重试' },
  connectionPause: { en: 'Pause', zh: '暂停' },
  connectionResume: { en: 'Resume', zh: '恢复' },
  connectionChange: { en: 'Change', zh: '修改' },
  connectionKept: { en: 'Left empty, it stays as it is.', zh: '不填则保持不变。' },
  connectionAnswered: { en: 'last answer {at}', zh: '上次应答：{at}' },
} satisfies Texts;
