import { defineDetector } from '../../libs/domain/detector.js';
import { logHypergeometricTail } from '../../libs/kernel/index.js';

export const filingBurst = defineDetector({
  id: 'filing-burst',
  version: '1.0.0',
  subject: 'cluster',
  family: 'time',
  messages: {
    burst: {
      en: '{count} of {units} unrelated households filed this letter within {days} days. News does that too.',
      zh: '{units} 个互不相关的家庭中有 {count} 个在 {days} 天内提交了此信。新闻事件也会造成这种情况。',
    },
  },
  options: {
    minUnits: 5,
    /** Width of the window in days. */
    days: 3,
    /** Chance that an even spread over the cluster's life gives such a window. */
    chance: 0.001,
    /** Bits: a burst is weak evidence, because a headline makes one too. */
    weight: 1,
  },
  detect({ cluster, units, days, form }, { options }) {
    const [first, last] = [days.at(0), days.at(-1)];
    if (form !== null || first === undefined || last === undefined || days.length < options.minUnits) return null;
    const life = last - first + 1;
    if (life <= options.days * 2) return null;
    let best = 0;
    let j = 0;
    for (const [i, day] of days.entries()) {
      while (day - (days[j] ?? day) >= options.days) j++;
      best = Math.max(best, i - j + 1);
    }
    // Days of the window among the days of the cluster's life, once for each place where the window can lie.
    const slots = life * days.length;
    const logP = logHypergeometricTail(slots, options.days * days.length, days.length, best) + Math.log(life);
    if (logP > Math.log(options.chance)) return null;
    return {
      message: 'burst',
      weight: options.weight,
      values: { count: best, units, days: options.days },
      facts: [{ record: cluster.medoid, field: 'received_at', span: null }],
    };
  },
});
