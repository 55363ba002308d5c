import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SavedFilter } from '../../../../libs/app/queue/queue-service.js';
import type { Also } from '../../../../libs/db/record-store.js';
import type { Role } from '../../../../libs/domain/access.js';
import type { AuditEntry } from '../../../../libs/domain/audit/chain.js';
import { ClaqueError } from '../../../../libs/domain/errors/errors.js';
import type { QueueFilter, Task } from '../../../../libs/domain/queue/queue.js';
import { type ConnectionArgs, connection, pageArgs } from '../connections.js';
import { actorOf, CLAQUE, type Claque, type RequestContext, reads } from '../context.js';
import { complaintNode } from '../resolvers.js';

/** Filters as GraphQL gives them: what is null was not asked for. */
type Given<T> = { readonly [K in keyof T]?: T[K] | null };

const filterOf = (given: Given<QueueFilter> | null | undefined): QueueFilter =>
  Object.fromEntries(Object.entries(given ?? {}).filter(([, v]) => v !== null && v !== undefined));

/** The queue of complaints, and what people do with it. */
@Resolver()
export class WorkResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async queue(
    @Args() args: ConnectionArgs & { filter?: Given<QueueFilter> | null; skip: number },
    @Context() context: RequestContext,
  ) {
    if (!(args.skip >= 0)) throw new ClaqueError('CLQ_QUERY_REFUSED', { problem: `skip is ${args.skip}` });
    const page = await this.claque.work.queue(filterOf(args.filter), context.user.name, pageArgs(args), args.skip);
    await reads(
      this.claque,
      context,
      'Query.queue',
      page.items.map((i) => i.id),
    );
    return connection(page, (task) => task);
  }

  @Query()
  async task(@Args('complaint') complaint: string, @Context() context: RequestContext) {
    const task = await this.claque.work.task(complaint);
    if (task !== null) await reads(this.claque, context, 'Query.task', [complaint]);
    return task;
  }

  @Query()
  insights() {
    return this.claque.work.insights();
  }

  @Query()
  clockProfiles() {
    return [...this.claque.work.profiles.values()];
  }

  @Query()
  async filters(@Context() { user }: RequestContext) {
    return (await this.claque.work.filters(user.name)).map(filterNode);
  }

  @Mutation()
  takeNext(@Args('filter') filter: Given<QueueFilter> | null | undefined, @Context() context: RequestContext) {
    return this.claque.work.next(filterOf(filter), actorOf(context));
  }

  @Mutation()
  takeTask(@Args('complaint') complaint: string, @Context() context: RequestContext) {
    return this.claque.work.takeOne(complaint, actorOf(context));
  }

  @Mutation()
  releaseTask(
    @Args('complaint') complaint: string,
    @Args('reason') reason: string,
    @Context() context: RequestContext,
  ) {
    return this.claque.work.release(complaint, reason, actorOf(context));
  }

  @Mutation()
  assignTasks(
    @Args('complaints') complaints: readonly string[],
    @Args('to') to: string | null | undefined,
    @Args('reason') reason: string,
    @Context() context: RequestContext,
  ) {
    return this.claque.work.assign(complaints, to ?? null, reason, actorOf(context));
  }

  @Mutation()
  snoozeTask(
    @Args('complaint') complaint: string,
    @Args('until') until: string,
    @Args('reason') reason: string,
    @Context() context: RequestContext,
  ) {
    return this.claque.work.snooze(complaint, until, reason, actorOf(context));
  }

  @Mutation()
  stopClock(@Args('complaint') complaint: string, @Args('reason') reason: string, @Context() context: RequestContext) {
    return this.claque.work.clockAct(complaint, { kind: 'stop', reason }, actorOf(context));
  }

  @Mutation()
  resumeClock(
    @Args('complaint') complaint: string,
    @Args('reason') reason: string,
    @Context() context: RequestContext,
  ) {
    return this.claque.work.clockAct(complaint, { kind: 'resume', reason }, actorOf(context));
  }

  @Mutation()
  askExtension(
    @Args('complaint') complaint: string,
    @Args('stage') stage: string,
    @Args('reason') reason: string,
    @Context() context: RequestContext,
  ) {
    return this.claque.work.clockAct(complaint, { kind: 'ask', reason, stage }, actorOf(context));
  }

  @Mutation()
  approveExtension(
    @Args('complaint') complaint: string,
    @Args('stage') stage: string,
    @Context() context: RequestContext,
  ) {
    return this.claque.work.clockAct(complaint, { kind: 'approve', stage }, actorOf(context));
  }

  @Mutation()
  recordAnswer(
    @Args('complaint') complaint: string,
    @Args('outcome') outcome: string,
    @Args('reason') reason: string,
    @Context() context: RequestContext,
  ) {
    return this.claque.work.clockAct(complaint, { kind: 'answer', outcome, reason }, actorOf(context));
  }

  @Mutation()
  async saveFilter(
    @Args('name') name: string,
    @Args('filter') filter: Given<QueueFilter>,
    @Context() { user }: RequestContext,
  ) {
    return filterNode(await this.claque.work.saveFilter(name, filterOf(filter), user.name));
  }

  @Mutation()
  removeFilter(@Args('id') id: string, @Context() { user }: RequestContext) {
    return this.claque.work.removeFilter(id, user.name);
  }
}

const filterNode = ({ filter, ...rest }: SavedFilter) => ({ ...rest, filter: JSON.stringify(filter) });

@Resolver('Task')
export class TaskResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @ResolveField()
  async complaint(@Parent() task: Task) {
    return complaintNode((await this.claque.store.complaint(task.complaint))!);
  }

  @ResolveField()
  clock(@Parent() task: Task) {
    return { profile: task.profile, ...this.claque.work.clock(task) };
  }
}

/** Who may do what, and who did. */
@Resolver()
export class OfficeResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  accounts() {
    return this.claque.accounts.list();
  }

  @Mutation()
  async putAccount(
    @Args('name') name: string,
    @Args('role') role: Role,
    @Args('password') password: string | null | undefined,
    @Context() context: RequestContext,
  ) {
    const written = this.written('Mutation.putAccount', context, { role, password: password ? 'new' : 'as it was' });
    await this.claque.accounts.put({ name, role }, password ?? null, written);
    return { name, role };
  }

  @Mutation()
  async removeAccount(@Args('name') name: string, @Context() context: RequestContext) {
    await this.claque.accounts.remove(name, this.written('Mutation.removeAccount', context, null));
    return true;
  }

  @Query()
  apiKeys() {
    return this.claque.accounts.keys();
  }

  @Mutation()
  makeApiKey(@Args('name') name: string, @Args('days') days: number, @Context() context: RequestContext) {
    const written = this.written('Mutation.makeApiKey', context, { name, days }, 'api key');
    return this.claque.accounts.makeKey(name, days, context.user.name, written);
  }

  @Mutation()
  removeApiKey(@Args('id') id: string, @Context() context: RequestContext) {
    return this.claque.accounts.removeKey(id, this.written('Mutation.removeApiKey', context, null, 'api key'));
  }

  @Mutation()
  beginSecondFactor(@Context() { user }: RequestContext) {
    return this.claque.accounts.beginSecondFactor(user.name);
  }

  @Mutation()
  async confirmSecondFactor(@Args('code') code: string, @Context() context: RequestContext) {
    const written = this.written('Mutation.confirmSecondFactor', context, null);
    await this.claque.accounts.confirmSecondFactor(context.user.name, code, written);
    return true;
  }

  @Mutation()
  async resetSecondFactor(@Args('name') name: string, @Context() context: RequestContext) {
    await this.claque.accounts.resetSecondFactor(name, this.written('Mutation.resetSecondFactor', context, null));
    return true;
  }

  private written(action: string, context: RequestContext, after: unknown, kind = 'account'): Also {
    return (tx, id) => this.claque.audit.write(tx, actorOf(context), [{ action, subject: { kind, id }, after }]);
  }

  @Query()
  async auditEntries(
    @Args()
    args: ConnectionArgs & {
      filter?: { actor?: string | null; subjectKind?: string | null; subjectId?: string | null } | null;
    },
  ) {
    const { actor, subjectKind, subjectId } = args.filter ?? {};
    if (((subjectKind ?? null) === null) !== ((subjectId ?? null) === null))
      throw new ClaqueError('CLQ_QUERY_REFUSED', { problem: 'subjectKind and subjectId are given together' });
    return connection(
      await this.claque.audit.list(
        {
          ...(actor ? { actor } : {}),
          ...(subjectKind && subjectId ? { subject: { kind: subjectKind, id: subjectId } } : {}),
        },
        pageArgs(args),
      ),
      entryNode,
    );
  }
}

function entryNode({ subject, before, after, ...entry }: AuditEntry) {
  const json = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));
  return { ...entry, subjectKind: subject.kind, subjectId: subject.id, before: json(before), after: json(after) };
}
