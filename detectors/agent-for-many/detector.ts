import { defineDetector } from '../../libs/domain/detector.js';

export const agentForMany = defineDetector({
  id: 'agent-for-many',
  version: '1.0.0',
  subject: 'complaint',
  family: 'agent',
  messages: {
    agent: {
      en: 'The agent named here ({label}) acts for {units} unrelated households. That is lawful with a power of attorney: ask for it.',
      zh: '此处注明的代理方（{label}）代理 {units} 个互不相关的家庭。持有授权委托书即为合法：请核查委托书。',
    },
  },
  options: {
    minUnits: 3,
    /** Bits: openly acting for many is a fact to know, and no sign. */
    weight: 0,
  },
  detect({ complaint, agents }, { options }) {
    const many = agents.filter((a) => a.units >= options.minUnits);
    if (many.length === 0) return null;
    const largest = many.reduce((x, y) => (y.units > x.units ? y : x));
    return {
      message: 'agent',
      weight: options.weight,
      values: { label: largest.label, units: largest.units },
      facts: [{ record: complaint.id, field: largest.field, span: largest.span }],
    };
  },
});
