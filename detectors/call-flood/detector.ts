import { FLOOD, isFlood } from '../../libs/domain/calls/bursts.js';
import { localIso } from '../../libs/domain/calls/call-table.js';
import { defineDetector, round } from '../../libs/domain/detector.js';

export const callFlood = defineDetector({
  id: 'call-flood',
  version: '1.1.0',
  subject: 'line',
  family: 'calls',
  messages: {
    flood: {
      en: '{calls} short calls from {callers} numbers, about no known account, reached {callee} from {from} to {to}; its usual week lets expect {expected}. Its other calls: {others}, expected {othersExpected}. An emergency can look like this: listen before blocking.',
      zh: '{from} 至 {to}，{callee} 接到来自 {callers} 个号码、与已知账户无关的短时来电 {calls} 次；按其平常同时段预计 {expected} 次。同时段其他来电 {others} 次，预计 {othersExpected} 次。紧急事件也可能如此：封堵前请先核实。',
    },
    slow: {
      en: '{calls} short calls from {callers} numbers that have nothing to do with any account reached {callee} from {from} to {to}; the same hours of its other days let expect {expected}. Calls of known customers: {others}, expected {othersExpected}. Listen before blocking.',
      zh: '{from} 至 {to}，{callee} 接到来自 {callers} 个与任何账户均无往来的号码的短时来电 {calls} 次；按其他日期同时段预计 {expected} 次。已知客户来电 {others} 次，预计 {othersExpected} 次。封堵前请先核实。',
    },
    spread: {
      en: '{calls} short calls from {callers} numbers that have nothing to do with any account reached {lines} lines, {callee} most of all, from {from} to {to}; the same hours of other days let expect {expected}. Calls of known customers: {others}, expected {othersExpected}. Listen before blocking.',
      zh: '{from} 至 {to}，{lines} 条线路（以 {callee} 为主）接到来自 {callers} 个与任何账户均无往来的号码的短时来电 {calls} 次；按其他日期同时段预计 {expected} 次。已知客户来电 {others} 次，预计 {othersExpected} 次。封堵前请先核实。',
    },
  },
  options: FLOOD,
  detect({ burst, calls }, { options }) {
    if (!isFlood(burst, options)) return null;
    return {
      message: burst.pace === 'minutes' ? 'flood' : burst.lines === 1 ? 'slow' : 'spread',
      weight: round(Math.min(MOST, -burst.logQ / Math.LN2)),
      values: {
        calls: calls.length,
        callers: burst.callers,
        callee: burst.callee,
        lines: burst.lines,
        from: localIso(burst.from).replace('T', ' '),
        to: localIso(burst.to).replace('T', ' '),
        expected: round(burst.expected),
        others: round(burst.others),
        othersExpected: round(burst.othersExpected),
      },
      facts: calls.map((record) => ({ record, field: 'callee', span: null })),
    };
  },
});

/** Bits beyond which a burst is no more of a flood. */
const MOST = 40;
