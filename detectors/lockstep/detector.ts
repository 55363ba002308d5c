import { defineDetector, round } from '../../libs/domain/detector.js';

export const lockstep = defineDetector({
  id: 'lockstep',
  version: '1.0.0',
  subject: 'block',
  family: 'calls',
  messages: {
    block: {
      en: '{callers} numbers call the same {lines} lines, {calls} times, more than their calls explain; {context} % of the calls are about a known account.',
      zh: '{callers} 个号码反复拨打同样的 {lines} 条线路，共 {calls} 次，超出其各自通话量所能解释；其中 {context}% 与已知账户有关。',
    },
  },
  options: { minCallers: 5, minLines: 3, minDensity: 0.5, maxContext: 0.2 },
  detect({ callers, callees, calls, density, context, logQ }, { options }) {
    if (
      callers.length < options.minCallers ||
      callees.length < options.minLines ||
      density < options.minDensity ||
      context > options.maxContext
    )
      return null;
    return {
      message: 'block',
      weight: round(Math.min(MOST, -logQ / Math.LN2)),
      values: {
        callers: callers.length,
        lines: callees.length,
        calls: calls.length,
        context: Math.round(100 * context),
      },
      facts: calls.map((record) => ({ record, field: 'caller', span: null })),
    };
  },
});

const MOST = 20;
