import type { KeptObjection } from '../../../../libs/app/inquiries/objections.js';
import { objectionClock } from '../../../../libs/domain/inquiries/objection.js';

/** An objection as its field resolvers get it. */
export type ObjectionNode = ReturnType<typeof objectionNode>;

export const objectionNode = ({ id, body }: KeptObjection, now: string) => ({
  id,
  ...body,
  ...objectionClock(body, now),
});
