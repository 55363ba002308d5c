import type { CaseEvent, Part } from '../cases/case.js';
import type { Merged } from '../intake/merge.js';
import type { Call, Complaint } from '../model/index.js';

/** Column in which a complaint says that it was erased, and when. */
export const ERASED = 'erased_at';

/**
 * What of a complaint the law has a lender keep once the person's data is gone.
 * That is: that there was one, when, about what, by which way. How it was answered stands in the queue.
 */
export function erasedComplaint(c: Complaint, pseudonym: string, at: string): Complaint {
  const { id, receivedAt, channel, institution, product, source } = c;
  return {
    id,
    receivedAt,
    text: '',
    channel,
    institution,
    product,
    subject: '',
    debtorRef: pseudonym,
    debtorName: '',
    debtorIdNumber: '',
    debtorPhone: '',
    contactPhone: '',
    email: '',
    ipAddress: '',
    deviceId: '',
    address: '',
    payeeAccount: '',
    agentName: '',
    agentPhone: '',
    agentOrg: '',
    postcode: '',
    attachments: [],
    extra: { [ERASED]: at },
    source,
  };
}

/** Whether a record is what erasing left of it. */
export function isErased({ kind, record }: Merged): boolean {
  if (kind === 'complaint') return ERASED in record.extra;
  return kind === 'call' && record.caller === 'withheld' && record.callee === 'withheld';
}

export function erasedCall(
  { id, startedAt, direction, ringSeconds, talkSeconds, outcome, source }: Call,
  pseudonym: string,
): Call {
  return {
    id,
    startedAt,
    caller: 'withheld',
    callee: 'withheld',
    direction,
    ringSeconds,
    talkSeconds,
    outcome,
    debtorRef: pseudonym,
    transcript: '',
    kinds: { caller: 'withheld', callee: 'withheld' },
    source,
  };
}

/** A call without the numbers of one person; the rest of it is somebody else's. @param numbers in E.164. */
export function withheldIn(call: Call, numbers: ReadonlySet<string>): Call {
  const caller = numbers.has(call.caller);
  const callee = numbers.has(call.callee);
  const { raw: _, ...rest } = call;
  return {
    ...rest,
    ...(caller ? { caller: 'withheld' } : {}),
    ...(callee ? { callee: 'withheld' } : {}),
    kinds: {
      caller: caller ? 'withheld' : call.kinds.caller,
      callee: callee ? 'withheld' : call.kinds.callee,
    },
  };
}

/** What happened in a case, with another name for one debtor. */
export function renamedInCase<T extends CaseEvent | { readonly parts: readonly Part[] }>(
  about: T,
  debtor: string,
  pseudonym: string,
): T {
  const key = `debtor:${debtor}`;
  const renamed = (p: Part) => (p.kind === 'debtor' && p.id === debtor ? { ...p, id: pseudonym } : p);
  return Object.fromEntries(
    Object.entries(about).map(([name, value]) => {
      if (name === 'part' && value === key) return [name, `debtor:${pseudonym}`];
      if (name === 'parts')
        return [
          name,
          (value as (Part | string)[]).map((p) =>
            typeof p === 'string' ? (p === key ? `debtor:${pseudonym}` : p) : renamed(p),
          ),
        ];
      return [name, value];
    }),
  ) as T;
}
