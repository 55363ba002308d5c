import { FLOOD } from '../../libs/domain/calls/bursts.js';
import { localIso } from '../../libs/domain/calls/call-table.js';
import { defineDetector, round } from '../../libs/domain/detector.js';

export const callFlood = defineDetector({
  id: 'call-flood',
  version: '1.0.0',
  subject: 'line',
  family: 'calls',
  messages: {
    flood: {
      en: '{calls} short calls from {callers} numbers, about no known account, reached {callee} from {from} to {to}; its usual week lets expect {expected}. Its other calls: {others}, expected {othersExpected}. An emergency can look like this: listen before blocking.',
      zh: '{from} 至 {to}，{callee} 接到来自 {callers} 个号码、与已知账户无关的短时来电 {calls} 次；按其平常同时段预计 {expected} 次。同时段其他来电 {others} 次，预计 {othersExpected} 次。紧急事件也可能如此：封堵前请先核实。',
    },
  },
  options: FLOOD,
  detect({ burst, calls }, { options }) {
    const excess = calls.length - burst.expected;
    const hours = Math.max(1, (burst.to - burst.from) / 3600);
    const noise = Math.sqrt(burst.othersExpected + (burst.othersSpread * burst.othersExpected) ** 2 / hours);
    const rise = burst.others - burst.othersExpected;
    if (
      calls.length < options.minCalls ||
      burst.callers < options.minCallers ||
      burst.busiest > options.maxBusiest ||
      burst.gap > options.maxGap ||
      (rise > noise && rise > options.maxOthers * excess)
    )
      return null;
    return {
      message: 'flood',
      weight: round(Math.min(MOST, -burst.logQ / Math.LN2)),
      values: {
        calls: calls.length,
        callers: burst.callers,
        callee: burst.callee,
        from: localIso(burst.from).replace('T', ' '),
        to: localIso(burst.to).replace('T', ' '),
        expected: round(burst.expected),
        others: burst.others,
        othersExpected: round(burst.othersExpected),
      },
      facts: calls.map((record) => ({ record, field: 'callee', span: null })),
    };
  },
});

/** Bits beyond which a burst is no more of a flood. */
const MOST = 40;
