import { defineDetector, M, rarity } from '../../libs/domain/detector.js';

export const sharedCaller = defineDetector({
  id: 'shared-caller',
  version: '1.0.0',
  subject: 'caller',
  family: 'calls',
  messages: {
    shared: {
      en: 'The number {label} called about the accounts of {households} unrelated households, none of them its own.',
      zh: '号码 {label} 为 {households} 个互不相关家庭的账户来电，均非其本人账户。',
    },
  },
  options: { minHouseholds: 3 },
  detect({ label, hidden, households, observed, calls }, { options }) {
    if (!hidden || households < options.minHouseholds) return null;
    return {
      message: 'shared',
      weight: rarity(M.calls, households, observed),
      values: { label, households },
      facts: calls.map((record) => ({ record, field: 'caller', span: null })),
    };
  },
});
