import { valueMark } from '../../db/personal/inquiry-marks.js';
import type { Kept } from '../../db/repositories/inquiries.js';
import type { ClusterRow, ComplaintRow, Store } from '../../db/store.js';
import type { Bilingual } from '../../domain/errors/errors.js';
import { notFound } from '../../domain/errors/errors.js';
import { isRing } from '../../domain/inquiries/inquiries.js';
import { nextObjection, type Objection, type ObjectionEvent } from '../../domain/inquiries/objection.js';
import { type HeldGroup, selfCheck } from '../../domain/inquiries/self-check.js';
import { maskLabel } from '../../domain/masking/mask.js';
import type { Group, GroupValue } from '../../domain/model/index.js';
import { complaintLookups, lookupValue } from '../../domain/person/lookups.js';
import { TwoPeople } from '../accounts/two-people.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';
import { standingBook } from './organisers.js';
import { Threads } from './threads.js';

export type KeptObjection = Kept<'objection'>;

/** Ended objections stand behind all open ones. */
const ENDED = 4e12;

/** What is held about a complaint, and objections to it. */
export class ObjectionService {
  readonly threads: Threads<'objection'>;
  private readonly twoPeople: TwoPeople;

  constructor(
    private readonly store: Store,
    audit: AuditLog,
    private readonly now: () => string,
  ) {
    this.twoPeople = new TwoPeople(store.accounts, now);
    this.threads = new Threads(store, audit, now, {
      kind: 'objection',
      letter: 'E',
      thing: 'objection',
      taken: 'CLQ_OBJECTION_OPEN',
      next: (_, before, event) => nextObjection(before, event),
      filed: (after) => ({ state: after.state, subject: after.complaint, place: placeOf(after) }),
      noted,
    });
  }

  /** @throws ClaqueError CLQ_NOT_FOUND, CLQ_OBJECTION_OPEN. */
  async file(complaint: string, words: string, actor: Actor): Promise<KeptObjection> {
    if ((await this.store.complaints.get(complaint)) === null) throw notFound('complaint', complaint);
    return this.threads.begin({ kind: 'filed', complaint, words: words.trim() }, actor, (tx, { id, at }) =>
      this.store.notifications.enqueue(tx, [{ type: 'objection.filed', data: { objection: id } }], at),
    );
  }

  /** An upheld objection has everything analyzed again, without what is held about the complaint. */
  async answer(id: string, upheld: boolean, reason: string, actor: Actor): Promise<KeptObjection> {
    return this.threads.act(id, { kind: 'answered', upheld, reason }, actor, async (tx, { before, at }) => {
      await this.twoPeople.require(tx, before!.filedBy, actor.name);
      if (upheld) await this.store.jobs.enqueueAnalysis(tx, at);
    });
  }

  async withdraw(id: string, reason: string, actor: Actor): Promise<KeptObjection> {
    return this.threads.act(id, { kind: 'withdrawn', reason }, actor);
  }

  /** What may be said to the person about their complaint, line by line. @throws ClaqueError CLQ_NOT_FOUND. */
  async selfCheck(id: string): Promise<readonly Bilingual[]> {
    const row = await this.store.complaints.get(id);
    if (row === null) throw notFound('complaint', id);
    const objections = await this.threads.about([id]);
    const groups = await this.store.groups.of(id);
    const today = this.now().slice(0, 10);
    const book = await standingBook(this.store, today);
    const cluster = row.cluster === null ? null : await this.store.findings.get<ClusterRow>('cluster', row.cluster);
    return selfCheck({
      lane: row.triage.lane,
      groups: groups.map((group) => this.held(group, row, isRing(group, book, today))),
      alike: cluster === null ? 0 : Math.max(0, cluster.units - 1),
      objected: objections.some((o) => o.body.state === 'upheld'),
    });
  }

  /** The values of a group that a complaint itself carries. */
  private held({ debtors, values }: Group, { complaint, facts, cluster }: ComplaintRow, ring: boolean): HeldGroup {
    const { vault } = this.store;
    const found = complaintLookups(complaint).map((l) => vault.blindIndex(l.kind, l.value));
    const said = facts.flatMap((f) =>
      f.kind === 'phone' || f.kind === 'account' ? [vault.blindIndex(f.kind, lookupValue(f.kind, f.value))] : [],
    );
    const own = new Set([...found, ...said]);
    const carries = ({ kind, key }: GroupValue) =>
      own.has(valueMark(vault, key)) || (kind === 'template' && cluster !== null && key === `template:${cluster}`);
    const carried = values.filter(carries);
    // Papers and calls do not stand in the complaint itself: then their kinds are named, and no label.
    const named = carried.length > 0 ? carried : values.map(({ kind }) => ({ kind, label: '' }));
    return {
      people: debtors.length,
      values: named.map(({ kind, label }) => ({ kind, label: label === '' ? '' : maskLabel(kind, label) })),
      isRing: ring,
    };
  }
}

const placeOf = ({ state, due, endedAt }: Objection): number =>
  state === 'open' ? Date.parse(due) : 2 * ENDED - Date.parse(endedAt!);

function noted(event: ObjectionEvent): Readonly<Record<string, unknown>> {
  if (event.kind === 'filed') return { event: 'filed', complaint: event.complaint };
  return event.kind === 'answered' ? { event: 'answered', upheld: event.upheld } : { event: 'withdrawn' };
}
