import { expect, it } from '@jest/globals';
import type { Call } from '../../../../libs/domain/model/index.js';
import { callNode } from './presenter.js';

const call = (direction: string, caller: string, callee: string): Call => ({
  id: 'c1',
  startedAt: null,
  caller,
  callee,
  direction,
  ringSeconds: null,
  talkSeconds: null,
  outcome: '',
  debtorRef: '',
  transcript: '',
  kinds: { caller: 'landline', callee: 'landline' },
  source: { file: 'calls.csv', line: 2 },
});
const LINE = '+861061000000';
const HOME = '+861061239977';

it('shows the line that somebody called, and nobody whom the lender called at home', () => {
  expect(callNode(call('inbound', '+8613800138000', LINE)).callee).toBe(LINE);
  expect(callNode(call('', '+8613800138000', LINE)).callee).toBe(LINE);
  const out = callNode(call('outbound', LINE, HOME));
  expect([out.callee.replace(/\D/g, ''), out.caller.replace(/\D/g, '')].map((d) => d.length < 7)).toEqual([true, true]);
});
