/** Events that Claque sends to other programs. Data holds ids and numbers, and nothing that people wrote. */
export const NOTICE_TYPES = [
  'import.done',
  'import.failed',
  'ring.appeared',
  'ring.grew',
  'ring.merged',
  'ring.split',
  'ring.ended',
  'alert.raised',
  'case.opened',
  'case.proposed',
  'case.escalated',
  'case.closed',
  'answer.proposed',
  'answer.confirmed',
  'answer.lapsed',
  'objection.filed',
] as const;
export type NoticeType = (typeof NOTICE_TYPES)[number];

export interface Notice {
  readonly type: NoticeType;
  readonly data: Readonly<Record<string, string | number>>;
}

/**
 * Seconds after which what could not be delivered is tried again, as Standard Webhooks advises.
 * After the last it waits for a person.
 */
export const RETRY_SECONDS = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000] as const;
