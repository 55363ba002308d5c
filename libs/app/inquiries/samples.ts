import type { ComplaintRow } from '../../db/repositories/complaints.js';
import type { Kept } from '../../db/repositories/inquiries.js';
import type { Store } from '../../db/store.js';
import { ClaqueError, notFound, readReason } from '../../domain/errors/errors.js';
import { drawGroup } from '../../domain/inquiries/draw.js';
import { unspokenOf } from '../../domain/inquiries/inquiries.js';
import { contactNumbers, type NumberOrigin, numberToCall } from '../../domain/inquiries/number-to-call.js';
import { nextSample, type SampleEvent, type Saying, toCall } from '../../domain/inquiries/sample.js';
import { mayReveal } from '../../domain/person/fields.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';
import { standingBook } from './organisers.js';
import { Threads } from './threads.js';

export type KeptSample = Kept<'sample'>;

/** Whom to call now, in full. */
export interface SheetLine {
  readonly debtor: string;
  readonly complaint: string;
  readonly name: string;
  /** Empty where no number of their own is known. */
  readonly phone: string;
  readonly phoneIs: NumberOrigin;
  readonly receivedAt: string | null;
}

/** What a sheet shows of a person. */
const SHOWN = ['name', 'phone', 'contactPhone'] as const;
/** Records of a number that are looked at. One of somebody else is enough. */
const HOLDERS = 20;

/** Verification samples: people of a group who are called at random and asked what they did. */
export class SampleService {
  readonly threads: Threads<'sample'>;

  constructor(
    private readonly store: Store,
    private readonly audit: AuditLog,
    private readonly now: () => string,
  ) {
    this.threads = new Threads(store, audit, now, {
      kind: 'sample',
      letter: 'S',
      thing: 'sample',
      taken: 'CLQ_SAMPLE_OPEN',
      next: (_, before, event) => nextSample(before, event),
      filed: (after, at) => ({ state: after.state, subject: after.group, place: -Date.parse(at) }),
      noted,
    });
  }

  /**
   * Draws the people of a group. The same people have the same order every time.
   *
   * @param of `rest`: those who hold nothing of what was answered, and of whom no answer speaks.
   * @throws ClaqueError CLQ_NOT_FOUND, CLQ_SAMPLE_SMALL, CLQ_SAMPLE_OPEN.
   */
  async draw(id: string, actor: Actor, of: 'all' | 'rest' = 'all'): Promise<KeptSample> {
    const group = await this.store.groups.get(id);
    if (group === null) throw notFound('group', id);
    const today = this.now().slice(0, 10);
    const debtors =
      of === 'all' ? group.debtors : (unspokenOf(group, await standingBook(this.store, today), today) ?? []);
    const drawn = drawGroup({ id, debtors }, await this.store.complaints.many(group.complaints));
    return this.threads.begin(
      { kind: 'drawn', group: id, ...(of === 'rest' ? { rest: true as const } : {}), ...drawn },
      actor,
    );
  }

  /** Id of the last sample of each of these groups that has one. */
  async lastOf(groups: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.threads.about([...new Set(groups)]);
    // The last changed comes first.
    return new Map([...found].reverse().map(({ id, body }) => [body.group, id]));
  }

  async called(id: string, debtor: string, says: Saying, actor: Actor): Promise<KeptSample> {
    return this.threads.act(id, { kind: 'called', debtor, says }, actor);
  }

  async correct(id: string, debtor: string, says: Saying, reason: string, actor: Actor): Promise<KeptSample> {
    return this.threads.act(id, { kind: 'corrected', debtor, says, reason }, actor);
  }

  async close(id: string, reason: string, actor: Actor): Promise<KeptSample> {
    return this.threads.act(id, { kind: 'closed', reason }, actor);
  }

  /** Names and numbers of those to call now. Who asked and why is written down before they are shown. */
  async sheet(id: string, reason: string, actor: Actor): Promise<readonly SheetLine[]> {
    if (!SHOWN.every((field) => mayReveal(actor.role, field))) throw new ClaqueError('CLQ_FORBIDDEN');
    const why = readReason(reason);
    const { body } = await this.threads.get(id);
    const people = toCall(body);
    const { complaints = [], values = [] } = (await this.store.groups.get(body.group)) ?? {};
    const rows = await this.store.complaints.many([...new Set([...complaints, ...people.map((p) => p.complaint)])]);
    const byDebtor = Map.groupBy(rows, (r) => r.debtor);
    const others = await this.heldByOthers(people.map((p) => byDebtor.get(p.debtor) ?? []));
    await this.audit.append(actor, [
      {
        action: 'Mutation.sampleSheet',
        subject: { kind: 'sample', id },
        reason: why,
        after: {
          fields: SHOWN,
          complaints: people.flatMap((p) => (byDebtor.get(p.debtor) ?? []).map((r) => r.complaint.id)),
        },
      },
    ]);
    const shared = values.map((v) => v.key);
    return people.flatMap(({ debtor, complaint: asked }) => {
      const theirs = (byDebtor.get(debtor) ?? []).map((r) => r.complaint);
      const found = theirs.find((c) => c.id === asked);
      if (found === undefined) return [];
      const { debtorName: name, receivedAt } = found;
      const { number: phone, origin: phoneIs } = numberToCall(theirs, shared, others);
      return [{ debtor, complaint: asked, name, phone, phoneIs, receivedAt }];
    });
  }

  /** Which of the numbers that people gave for contact stand in somebody else's records too. */
  private async heldByOthers(people: readonly (readonly ComplaintRow[])[]): Promise<ReadonlySet<string>> {
    const held = await Promise.all(
      people.flatMap((rows) => {
        const refs = new Set(rows.map((r) => r.complaint.debtorRef));
        const numbers = [...new Set(contactNumbers(rows.map((r) => r.complaint)))];
        return numbers.map(async (number) =>
          (await this.isHeldBeside(number, rows[0]?.debtor ?? '', refs)) ? [number] : [],
        );
      }),
    );
    return new Set(held.flat());
  }

  private async isHeldBeside(number: string, debtor: string, refs: ReadonlySet<string>): Promise<boolean> {
    const { records, complaints, calls } = this.store;
    const holding = (kind: 'complaint' | 'call' | 'agency') =>
      records.holding(kind, { kind: 'phone', value: number }, HOLDERS);
    if ((await holding('agency')).length > 0) return true;
    const rows = await complaints.many(await holding('complaint'));
    if (rows.some((r) => r.debtor !== debtor)) return true;
    const made = await Promise.all((await holding('call')).map((id) => calls.get(id)));
    return made.some((c) => c !== null && c.debtorRef !== '' && !refs.has(c.debtorRef));
  }
}

function noted(event: SampleEvent): Readonly<Record<string, unknown>> {
  if (event.kind === 'drawn')
    return { event: 'drawn', group: event.group, seed: event.seed, people: event.order.length };
  return event.kind === 'closed' ? { event: 'closed' } : { event: event.kind, says: event.says };
}
