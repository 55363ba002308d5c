import { defineDetector, round } from '../../libs/domain/detector.js';

export const numberChurn = defineDetector({
  id: 'number-churn',
  version: '1.1.0',
  subject: 'account',
  family: 'calls',
  messages: {
    churn: {
      en: '{numbers} mobile numbers, each used for {days} days or less and for nobody else, called about this account within {within} days.',
      zh: '{within} 天内有 {numbers} 个手机号就此账户来电，每个仅使用不超过 {days} 天且未用于他人。',
    },
    script: {
      en: '{numbers} mobile numbers, each used for {days} days or less and for nobody else, called about this account within {within} days. {telling} of them read from one script or show no authority.',
      zh: '{within} 天内有 {numbers} 个手机号就此账户来电，每个仅使用不超过 {days} 天且未用于他人；其中 {telling} 个照同一话术发言或不出示授权。',
    },
  },
  options: {
    minNumbers: 5,
    /** Numbers that suffice where two of them read from a script or show no authority. */
    minTelling: 3,
    withinDays: 30,
    /** Bits for each number beyond those that a family has. */
    bits: 0.5,
  },
  detect({ numbers }, { options }) {
    let best: (typeof numbers)[number][] = [];
    for (const n of numbers) {
      const near = numbers.filter((o) => o.first >= n.first && o.first < n.first + options.withinDays);
      if (near.length > best.length) best = near;
    }
    const telling = best.filter((n) => n.telling).length;
    const script = telling >= 2 && best.length >= options.minTelling;
    if (best.length < options.minNumbers && !script) return null;
    return {
      message: script ? 'script' : 'churn',
      weight: round(options.bits * (Math.max(0, best.length - options.minNumbers) + 2)),
      values: { telling, numbers: best.length, days: Math.max(...best.map((n) => n.days)), within: options.withinDays },
      facts: best.flatMap((n) => n.calls.map((record) => ({ record, field: 'caller', span: null }))),
    };
  },
});
