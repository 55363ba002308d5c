import { valueMark } from '../../db/personal/inquiry-marks.js';
import type { Kept } from '../../db/repositories/inquiries.js';
import type { Page, PageArgs, Store } from '../../db/store.js';
import { ClaqueError, notFound } from '../../domain/errors/errors.js';
import { AddressBook, extentOf, lapseOf, sameValue } from '../../domain/inquiries/address-book.js';
import type { AnswerSource, Finding, OrganiserAnswer } from '../../domain/inquiries/answer.js';
import {
  type Effect,
  effectOf,
  type GroupState,
  type Inquiry,
  inquiriesOf,
  stateOf,
  unspokenOf,
} from '../../domain/inquiries/inquiries.js';
import { answeredGroups, Calibration, estimatesOf } from '../../domain/inquiries/kind-calibration.js';
import {
  needsTwo,
  nextOrganiser,
  type OrganiserEvent,
  type OrganiserState,
  PROGRAM,
  usualExpiry,
} from '../../domain/inquiries/organiser.js';
import type { Group, OrganiserKind } from '../../domain/model/index.js';
import { stableId } from '../../domain/text/ids.js';
import { TwoPeople } from '../accounts/two-people.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';
import { type Also, Threads } from './threads.js';

export type KeptOrganiser = Kept<'organiser'>;

export interface NewAnswer {
  /** Marks of values of the group, as `refOf` gives them; or `kind:key` where there is no group. */
  readonly values: readonly string[];
  readonly group: string | null;
  readonly kind: OrganiserKind;
  readonly name: string;
  readonly source: AnswerSource;
  readonly reference: string;
  readonly reason: string;
  /** Day; null: as usual for the kind. */
  readonly expires: string | null;
}

/** What to ask, and what the questions are about. */
export interface Questions {
  readonly inquiries: readonly Inquiry[];
  /** Groups of the last analysis by id. */
  readonly groups: ReadonlyMap<string, Group>;
  /** Ids of the organisers by names of the values that they hold, or once did. */
  readonly organisers: ReadonlyMap<string, string>;
  readonly about: (group: Group) => AboutGroup;
}

/** What people said of what a group hangs on. */
export interface AboutGroup {
  readonly state: GroupState;
  /** Organisers that hold a value of the group, or once did. */
  readonly organisers: readonly KeptOrganiser[];
  /** People of the group who hold nothing of what was answered; null: nothing is answered. */
  readonly unspoken: readonly string[] | null;
  /** How far answers bear out what an analysis estimates. */
  readonly calibration: Calibration;
}

/** Kinds of values that can be entered without a group. */
const ENTERED: ReadonlySet<string> = new Set(['contact', 'caller', 'agent_phone', 'account', 'agent', 'device']);
const NOBODY = { group: null, kinds: [], people: 0, complaints: 0, days: 1 };

/** The address book of organisers, and the list of what to ask. */
export class OrganiserService {
  readonly threads: Threads<'organiser'>;
  private readonly twoPeople: TwoPeople;

  constructor(
    private readonly store: Store,
    audit: AuditLog,
    private readonly now: () => string,
  ) {
    this.twoPeople = new TwoPeople(store.accounts, now);
    this.threads = new Threads(store, audit, now, {
      kind: 'organiser',
      letter: 'O',
      thing: 'organiser',
      taken: 'CLQ_ANSWER_TAKEN',
      next: nextOrganiser,
      filed: (after, at) => ({ state: after.state, subject: '', place: -Date.parse(at) }),
      noted,
    });
  }

  /**
   * A name for a value under the installation's key, which says nothing of the value. It has the form of all ids of
   * Claque's own. One that began as names at a messenger do was sealed before some roles.
   */
  refOf(value: string): string {
    return stableId('V', valueMark(this.store.vault, value));
  }

  /** The last changed first. */
  list(state: OrganiserState | null, args: PageArgs): Promise<Page<KeptOrganiser>> {
    return this.threads.list(state, args);
  }

  /** Answers that stand today. */
  async book(): Promise<AddressBook> {
    return standingBook(this.store, this.today());
  }

  /** Organisers that are identified as agencies today. */
  async agencies(): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.book()).answers.filter((a) => a.kind === 'agency').map((a) => [a.id, a.name]));
  }

  /** What to ask, in the order of what an answer settles for the effort, and what the questions are about. */
  async questions(): Promise<Questions> {
    const [groups, all] = [await this.store.groups.all(), await this.threads.all()];
    return {
      inquiries: inquiriesOf(groups, bookOf(all, this.today()), waitingOf(all), this.today()),
      groups: new Map(groups.map((g) => [g.id, g])),
      organisers: new Map(all.flatMap(({ id, body }) => body.values.map((v) => [this.refOf(v), id] as const))),
      about: this.knowing(all),
    };
  }

  /** How far the answers that stand or stood bear out what an analysis estimates. */
  async calibration(): Promise<Calibration> {
    return calibrationOf(await this.threads.all());
  }

  /** What people said of groups, one after the other. */
  async said(): Promise<(group: Group) => AboutGroup> {
    return this.knowing(await this.threads.all());
  }

  private knowing(all: readonly KeptOrganiser[]): (group: Group) => AboutGroup {
    const [book, waiting, today] = [bookOf(all, this.today()), waitingOf(all), this.today()];
    const calibration = calibrationOf(all);
    return (group) => {
      const held = new Set(group.values.map((v) => sameValue(v.key)));
      return {
        state: stateOf(group, book, waiting, today),
        organisers: all.filter(({ body }) => body.values.some((v) => held.has(sameValue(v)))),
        unspoken: unspokenOf(group, book, today),
        calibration,
      };
    };
  }

  /** What each kind of answer about values of a group would do, counted and not done. */
  async effects(group: string, refs: readonly string[], kinds: readonly OrganiserKind[]): Promise<readonly Effect[]> {
    const groups = await this.store.groups.all();
    const asked = groups.find((g) => g.id === group);
    if (asked === undefined) throw notFound('group', group);
    const values = this.valuesIn(asked, refs);
    const book = await this.book();
    return kinds.map((kind) => effectOf(kind, values, groups, book, this.today()));
  }

  /**
   * Takes an answer in. It counts once a second person confirms it; that nothing was found out counts at once.
   * @throws ClaqueError CLQ_NOT_FOUND, CLQ_ANSWER_….
   */
  async propose(given: NewAnswer, actor: Actor): Promise<KeptOrganiser> {
    const { group: id, kind, name, source, reference, reason } = given;
    const group = id === null ? null : await this.group(id);
    const values = group === null ? enteredValues(given.values) : this.valuesIn(group, given.values);
    const at = this.now();
    const answer = {
      values,
      kind,
      name: name.trim(),
      source,
      reference: reference.trim(),
      reason: reason.trim(),
      expires: given.expires ?? usualExpiry(kind, at),
      asked: group === null ? NOBODY : { ...extentOf(group), estimates: estimatesOf(group) },
    };
    const known = await this.store.transaction((tx) => this.store.inquiries.holding(tx, values));
    const [one, ...more] = known;
    if (more.length > 0) throw new ClaqueError('CLQ_ANSWER_TAKEN');
    const act = { kind: 'proposed', answer } as const;
    return one === undefined
      ? this.threads.begin(act, actor, this.after)
      : this.threads.act(one, act, actor, this.after);
  }

  /**
   * @param found where the second person looked; needed for an agency.
   * @throws ClaqueError CLQ_ANSWER_SECOND_PERSON, CLQ_ANSWER_FINDING, CLQ_TWO_PEOPLE.
   */
  confirm(id: string, reason: string, found: Finding | null, actor: Actor): Promise<KeptOrganiser> {
    const own = found === null ? {} : { found: { source: found.source, reference: found.reference.trim() } };
    return this.threads.act(id, { kind: 'confirmed', reason, ...own }, actor, async (tx, change) => {
      await this.twoPeople.require(tx, change.before!.proposed!.by, actor.name);
      await this.after(tx, change);
    });
  }

  refuse(id: string, reason: string, actor: Actor): Promise<KeptOrganiser> {
    return this.threads.act(id, { kind: 'refused', reason }, actor);
  }

  /** Takes an answer back in one act; everything that followed from it goes with the next analysis. */
  undo(id: string, reason: string, actor: Actor): Promise<KeptOrganiser> {
    return this.threads.act(id, { kind: 'undone', reason }, actor, this.after);
  }

  /** Has answers lapse that speak no more about the groups as they are now. @returns organisers whose answer lapsed. */
  async review(): Promise<readonly string[]> {
    const groups = await this.store.groups.all();
    const byValue = new Map<string, Group[]>();
    for (const group of groups)
      for (const { key } of group.values) {
        const ref = this.refOf(key);
        const list = byValue.get(ref);
        if (list) list.push(group);
        else byValue.set(ref, [group]);
      }
    const lapsed: string[] = [];
    for (const { id, body } of await this.threads.all()) {
      if (body.standing === null) continue;
      const found = this.lapseOf(body.standing, byValue);
      if (found === null) continue;
      const act = { kind: 'lapsed', ...found } as const;
      await this.threads.act(id, act, { name: PROGRAM, role: 'analyst', request: null }, this.after);
      lapsed.push(id);
    }
    return lapsed;
  }

  private lapseOf(answer: OrganiserAnswer, byValue: ReadonlyMap<string, readonly Group[]>) {
    const today = this.today();
    const expired = lapseOf(answer, null, today);
    if (expired !== null) return { why: expired, people: null };
    // The group that was asked about; where its id is gone, whatever group holds the values now.
    const holding = [...new Set(answer.values.flatMap((v) => byValue.get(this.refOf(v)) ?? []))];
    const asked = holding.filter((g) => g.id === answer.asked.group);
    for (const group of asked.length > 0 ? asked : holding) {
      const why = lapseOf(answer, group, today);
      if (why !== null) return { why, people: group.debtors.length };
    }
    return null;
  }

  private readonly after: Also<'organiser'> = async (tx, { before, after, id, at }) => {
    const was = before?.standing ?? null;
    const lapsed = after.ended?.how === 'lapsed' && after.standing === null && was !== null;
    const type = lapsed
      ? 'answer.lapsed'
      : after.state === 'proposed' && before?.proposed == null
        ? 'answer.proposed'
        : after.standing !== null && after.standing !== was && needsTwo(after.standing.kind)
          ? 'answer.confirmed'
          : null;
    if (type !== null) await this.store.notifications.enqueue(tx, [{ type, data: { organiser: id } }], at);
    if (after.standing !== was) await this.store.jobs.enqueueAnalysis(tx, at);
  };

  private async group(id: string): Promise<Group> {
    const group = await this.store.groups.get(id);
    if (group === null) throw notFound('group', id);
    return group;
  }

  private valuesIn(group: Group, refs: readonly string[]): readonly string[] {
    const known = new Map(group.values.map((v) => [this.refOf(v.key), v.key]));
    return refs.map((ref) => {
      const value = known.get(ref);
      if (value === undefined) throw new ClaqueError('CLQ_ANSWER_VALUE');
      return value;
    });
  }

  private today(): string {
    return this.now().slice(0, 10);
  }
}

/** Answers of a store that stand on a day (ISO 8601). */
export const standingBook = async ({ inquiries }: Store, today: string): Promise<AddressBook> =>
  bookOf(await inquiries.all('organiser', null), today);

const bookOf = (all: readonly KeptOrganiser[], today: string): AddressBook =>
  AddressBook.of(
    all.map((o) => o.body),
    today,
  );

const calibrationOf = (all: readonly KeptOrganiser[]): Calibration =>
  new Calibration(answeredGroups(all.map(({ body }) => body)));

/** Values of answers that wait for a second person. */
const waitingOf = (all: readonly KeptOrganiser[]): ReadonlySet<string> =>
  new Set(all.flatMap(({ body }) => (body.state === 'proposed' ? (body.proposed?.values ?? []) : [])));

function enteredValues(values: readonly string[]): readonly string[] {
  for (const value of values) {
    const colon = value.indexOf(':');
    if (!ENTERED.has(value.slice(0, colon)) || value.slice(colon + 1).trim() === '')
      throw new ClaqueError('CLQ_ANSWER_VALUE');
  }
  return values;
}

function noted(event: OrganiserEvent): Readonly<Record<string, unknown>> {
  if (event.kind === 'lapsed') return { event: 'lapsed', why: event.why };
  if (event.kind !== 'proposed') return { event: event.kind };
  const { kind, source, values, expires } = event.answer;
  const { estimates: _, ...asked } = event.answer.asked;
  return { event: 'proposed', answer: kind, source, values: values.length, expires, asked };
}
