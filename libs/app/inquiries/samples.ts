import type { Kept } from '../../db/repositories/inquiries.js';
import type { Store } from '../../db/store.js';
import { ClaqueError, notFound, readReason } from '../../domain/errors/errors.js';
import { drawGroup } from '../../domain/inquiries/draw.js';
import { nextSample, type SampleEvent, type Saying, toCall } from '../../domain/inquiries/sample.js';
import { mayReveal } from '../../domain/person/fields.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';
import { Threads } from './threads.js';

export type KeptSample = Kept<'sample'>;

/** Whom to call now, in full. */
export interface SheetLine {
  readonly debtor: string;
  readonly complaint: string;
  readonly name: string;
  readonly phone: string;
  readonly receivedAt: string | null;
}

/** Verification samples: people of a group who are called at random and asked what they did. */
export class SampleService {
  readonly threads: Threads<'sample'>;

  constructor(
    private readonly store: Store,
    private readonly audit: AuditLog,
    now: () => string,
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
   * Draws the people of a group. The same group has the same order every time.
   * @throws ClaqueError CLQ_NOT_FOUND, CLQ_SAMPLE_SMALL, CLQ_SAMPLE_OPEN.
   */
  async draw(id: string, actor: Actor): Promise<KeptSample> {
    const group = await this.store.groups.get(id);
    if (group === null) throw notFound('group', id);
    const drawn = drawGroup(group, await this.store.complaints.many(group.complaints));
    return this.threads.begin({ kind: 'drawn', group: id, ...drawn }, actor);
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
    return people.flatMap(({ debtor, complaint }) => {
      const found = of.get(complaint)?.complaint;
      if (found === undefined) return [];
      // The number to call back on may be the organiser's: the person's own comes first.
      const { debtorName: name, debtorPhone: phone, receivedAt } = found;
      return [{ debtor, complaint, name, phone, receivedAt }];
    });
  }
}

function noted(event: SampleEvent): Readonly<Record<string, unknown>> {
  if (event.kind === 'drawn')
    return { event: 'drawn', group: event.group, seed: event.seed, people: event.order.length };
  return event.kind === 'closed' ? { event: 'closed' } : { event: event.kind, says: event.says };
}
