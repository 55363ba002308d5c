import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type SavedFilter } from '../../../../libs/app/queue/queue-service.js';
import { ClaqueError } from '../../../../libs/domain/errors/errors.js';
import { type QueueFilter, type Task } from '../../../../libs/domain/queue/queue.js';
import { complaintNode } from '../complaints/presenter.js';
import { type ConnectionArgs, connection, pageArgs } from '../connections.js';
import { actorOf, auditRead, CLAQUE, type Claque, type RequestContext } from '../context.js';

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
    if (!(args.skip >= 0)) throw new ClaqueError('CLQ_PAGE_SKIP', { skip: args.skip });
    const page = await this.claque.work.queue(filterOf(args.filter), context.user.name, pageArgs(args), args.skip);
    await auditRead(
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
    if (task !== null) await auditRead(this.claque, context, 'Query.task', [complaint]);
    return task;
  }

  @Query()
  clockProfiles() {
    return [...this.claque.work.profiles.values()];
  }

  @Query()
  async filters(@Context() { user }: RequestContext) {
    return (await this.claque.work.filters(user.id)).map(filterNode);
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
    return filterNode(await this.claque.work.saveFilter(name, filterOf(filter), user.id));
  }

  @Mutation()
  removeFilter(@Args('id') id: string, @Context() { user }: RequestContext) {
    return this.claque.work.removeFilter(id, user.id);
  }
}

const filterNode = ({ filter, ...rest }: SavedFilter) => ({ ...rest, filter: JSON.stringify(filter) });

@Resolver('Task')
export class TaskResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @ResolveField()
  async complaint(@Parent() task: Task, @Context() { loaders }: RequestContext) {
    return complaintNode((await loaders.complaint.load(task.complaint))!);
  }

  @ResolveField()
  clock(@Parent() task: Task) {
    return { profile: task.profile, ...this.claque.work.clock(task) };
  }
}
