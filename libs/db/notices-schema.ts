import type { Notice, NoticeType } from '../domain/notifications/notice.js';
import { bigint, int, json, orNull, table, text, word, words } from './columns.js';

/* Tables of what the program sends out; see schema.ts. */

export type DeliveryState = 'waiting' | 'delivered' | 'dead';
export type DigestEvery = 'day' | 'week';
export const WEBHOOK = table('webhook', ['id'], {
  id: text,
  url: text,
  types: words<NoticeType>(),
  secret: text,
  createdBy: text,
  createdAt: text,
});
export const DELIVERY = table('delivery', ['number'], {
  number: bigint,
  webhook: text,
  body: json<Notice & { readonly at: string }>(),
  state: word<DeliveryState>(),
  attempts: int,
  answer: orNull(text),
  runAfter: text,
});
export const DIGEST = table('digest', ['account'], {
  account: text,
  address: text,
  every: word<DigestEvery>(),
  sentAt: text,
});
