import { type Alert } from '../../../../libs/domain/calls/watch.js';
import { maskNumber } from '../../../../libs/domain/masking/mask.js';
import { lineShown } from '../calls/presenter.js';

/** An alert as it is shown and pushed: who called is masked, as in a call. The block list has the numbers. */
export const alertNode = (alert: Alert) => ({
  ...alert,
  line: lineShown(alert.line),
  callers: alert.callers.map((c) => ({ ...c, number: maskNumber(c.number) })),
});
