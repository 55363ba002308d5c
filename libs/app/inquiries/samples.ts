import type { Kept } from '../../db/repositories/inquiries.js';
import type { Store } from '../../db/store.js';
import { ClaqueError, notFound, readReason } from '../../domain/errors/errors.js';
import { sameValue } from '../../domain/inquiries/address-book.js';
import { drawGroup } from '../../domain/inquiries/draw.js';
import { unspokenOf } from '../../domain/inquiries/inquiries.js';
import { nextSample, type SampleEvent, type Saying, toCall } from '../../domain/inquiries/sample.js';
import type { Complaint } from '../../domain/model/index.js';
import { mayReveal } from '../../domain/person/fields.js';
import { readPhone } from '../../domain/text/phones.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';
import { bookOf } from './organisers.js';
import { Threads } from './threads.js';

export type KeptSample = Kept<'sample'>;

/** Whom to call now, in full. */
export interface SheetLine {
  readonly debtor: string;
  readonly complaint: string;
  readonly name: string;
  /** Empty where only a number that the group shares is known. */
  readonly phone: string;
  readonly receivedAt: string | null;
}

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
      of === 'all'
        ? group.debtors
        : (unspokenOf(group, bookOf(await this.store.inquiries.all('organiser', null), today), today) ?? []);
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
    if (!mayReveal(actor.role, 'phone') || !mayReveal(actor.role, 'name')) throw new ClaqueError('CLQ_FORBIDDEN');
    const why = readReason(reason);
    const { body } = await this.threads.get(id);
    const people = toCall(body);
    await this.audit.append(actor, [
      {
        action: 'Mutation.sampleSheet',
        subject: { kind: 'sample', id },
        reason: why,
        after: { fields: ['name', 'phone'], complaints: people.map((p) => p.complaint) },
      },
    ]);
    const of = new Map(
      (await this.store.complaints.many(people.map((p) => p.complaint))).map((r) => [r.complaint.id, r]),
    );
    const shared = await this.numbersOf(body.group);
    return people.flatMap(({ debtor, complaint }) => {
      const found = of.get(complaint)?.complaint;
      if (found === undefined) return [];
      const { debtorName: name, receivedAt } = found;
      return [{ debtor, complaint, name, phone: ownNumber(found, shared), receivedAt }];
    });
  }

  /** Numbers that a group shares: who is called on one may be the organiser. */
  private async numbersOf(group: string): Promise<ReadonlySet<string>> {
    const found = await this.store.groups.get(group);
    return new Set((found?.values ?? []).map((v) => sameValue(v.key)));
  }
}

/** The number of the person: their own. Else the one to call back on, where the group does not share it. */
function ownNumber({ debtorPhone, contactPhone }: Complaint, shared: ReadonlySet<string>): string {
  if (debtorPhone !== '') return debtorPhone;
  const number = readPhone(contactPhone)?.e164 ?? contactPhone;
  return shared.has(sameValue(`contact:${number}`)) ? '' : contactPhone;
}

function noted(event: SampleEvent): Readonly<Record<string, unknown>> {
  if (event.kind === 'drawn')
    return { event: 'drawn', group: event.group, seed: event.seed, people: event.order.length };
  return event.kind === 'closed' ? { event: 'closed' } : { event: event.kind, says: event.says };
}
