import type { Texts } from '../bilingual.js';

/** Calls: lines and floods, shared scripts, one call. */
export const calls = {
  calls: { en: 'Calls', zh: '通话' },
  call: { en: 'Call', zh: '通话记录' },
  lines: { en: 'Lines', zh: '线路' },
  scripts: { en: 'Scripts', zh: '话术' },
  linesHint: {
    en: 'When each line is called, and bursts of calls that say nothing. An emergency can look the same, but then other calls rise too.',
    zh: '各线路的来电时段，以及无实质内容来电的激增。紧急事件也可能呈现相同形态：此时其他来电也会上升。',
  },
  linesEmpty: {
    en: 'No call records yet. Import calls.csv, or post calls to /api/calls.',
    zh: '暂无通话记录：请导入通话明细文件，或通过接口推送通话。',
  },
  scriptsHint: {
    en: 'Passages that recur almost word for word in calls of several people. A shared text is weak evidence; alone it accuses nobody.',
    zh: '多人通话中几乎逐字相同的话。内容相同只是弱证据，单凭此点不能认定任何人。',
  },
  scriptsEmpty: { en: 'No passage is shared by several calls.', zh: '没有在多次通话中重复出现的话术。' },
  scriptNoSignal: { en: 'too few speakers to count', zh: '说话人数不足，不计入' },
  scriptAlignment: { en: 'Side by side: {n} speakers', zh: '话术对照：{n} 位说话人' },
  speakers: { en: 'Speakers', zh: '说话人数' },
  alerts: { en: 'Alerts', zh: '告警' },
  alert_running: { en: 'ongoing', zh: '进行中' },
  alert_over: { en: 'over', zh: '已结束' },
  alertCalls: {
    en: '{n} empty [call|calls] from {callers} [number|numbers]; {expected} expected for that time of week',
    zh: '无效来电 {n} 次，来自 {callers} 个号码；该时段通常为 {expected} 次',
  },
  blockList: { en: 'Number list for the carrier', zh: '号码清单（供有权封堵者使用）' },
  floodHint: {
    en: 'An emergency can look like this: check before anything is blocked. Claque blocks nothing.',
    zh: '紧急事件也可能如此：封堵前请先核实。系统不会封堵任何号码。',
  },
  line_called: { en: 'Line', zh: '被叫线路' },
  lineCalls: { en: '{line} · {n} [call|calls]', zh: '{line} · {n} 次通话' },
  lineBursts: {
    en: '{line} · {n} [call|calls] · {bursts} [burst|bursts]',
    zh: '{line} · {n} 次通话 · {bursts} 次激增',
  },
  weekdays: { en: 'Mon Tue Wed Thu Fri Sat Sun', zh: '周一 周二 周三 周四 周五 周六 周日' },
  callsByHour: { en: 'All calls by hour of the week', zh: '每周各时段全部来电' },
  emptyByHour: { en: 'Empty calls by hour of the week', zh: '每周各时段无效来电' },
  emptyHint: {
    en: 'Six seconds or less, about no known account, from no known number',
    zh: '通话不超过六秒、与已知账户及号码无关',
  },
  emptyCalls: { en: 'Empty calls', zh: '无效来电' },
  emptyByMinute: { en: 'Empty calls by minute', zh: '每分钟无效来电' },
  minute: { en: 'Minute', zh: '分钟' },
  expectedN: { en: '{n} ({expected} expected for that time of week)', zh: '{n}（该时段通常为 {expected}）' },
  callers: { en: 'Calling numbers', zh: '来电号码数' },
  otherCalls: { en: 'Other calls in the same period', zh: '同时段其他来电' },
  floodLike: { en: 'Possible call flood', zh: '疑似“呼死你”' },
  noFlood: { en: 'Below flood threshold', zh: '未达到“呼死你”标准' },
  caller: { en: 'Caller (masked)', zh: '主叫（已遮蔽）' },
  direction: { en: 'Direction', zh: '方向' },
  talkTime: { en: 'Talk time', zh: '通话时长' },
  seconds: { en: '{n} s', zh: '{n} 秒' },
  recording: { en: 'Recording', zh: '录音' },
  recordingNone: {
    en: 'No recording. Import a sound file named after the call ID and it is linked.',
    zh: '未提供录音。导入以通话编号命名的音频文件即可关联。',
  },
  transcript: { en: 'Transcript', zh: '通话内容' },
  transcriptNone: { en: 'There is no transcript.', zh: '暂无文字记录。' },
} satisfies Texts;
