import { defineDetector, round } from '../../libs/domain/detector.js';

export const callThenComplain = defineDetector({
  id: 'call-then-complain',
  version: '1.0.0',
  subject: 'caller',
  family: 'time',
  messages: {
    after: {
      en: '{calls} calls from {label} came within ten minutes of another household’s complaint; by chance {expected} would.',
      zh: '来自 {label} 的 {calls} 次来电发生在其他家庭投诉后十分钟内；按偶然预计为 {expected} 次。',
    },
  },
  options: { minCalls: 3, maxWeight: 4 },
  detect({ label, hidden, households, afterComplaints }, { options }) {
    const { calls, expected, logQ } = afterComplaints;
    if (!hidden || households < 2 || calls.length < options.minCalls) return null;
    return {
      message: 'after',
      weight: round(Math.min(options.maxWeight, -logQ / Math.LN2)),
      values: { label, calls: calls.length, expected: round(expected) },
      facts: calls.map((record) => ({ record, field: 'started_at', span: null })),
    };
  },
});
