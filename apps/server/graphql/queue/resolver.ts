import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Resolver } from '@nestjs/graphql';
import { type SavedFilter } from '../../../../libs/app/queue/queue-service.js';
import { ClaqueError } from '../../../../libs/domain/errors/errors.js';
import { type QueueFilter, type Task } from '../../../../libs/domain/queue/queue.js';
import { complaintNode } from '../complaints/presenter.js';
import { connection, pageArgs } from '../connections.js';
import { actorOf, auditRead, CLAQUE, type Claque, type RequestContext } from '../context.js';
import type { Arguments } from '../schema.generated.js';
import { Field, Mutation, Query, ResolverOf } from '../typed.js';

/** Filters as GraphQL gives them: what is null was not asked for. */
type Given<T> = { readonly [K in keyof T]?: T[K] | null };

const filterOf = (given: Given<QueueFilter> | null | undefined): QueueFilter =>
  Object.fromEntries(Object.entries(given ?? {}).filter(([, v]) => v !== null && v !== undefined));

/** The queue of complaints, and what people do with it. */
@Resolver()
export class WorkResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async queue(@Args() args: Arguments['Query']['queue'], @Context() context: RequestContext) {
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
  async task(@Args() { complaint }: Arguments['Query']['task'], @Context() context: RequestContext) {
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
  takeNext(@Args() { filter }: Arguments['Mutation']['takeNext'], @Context() context: RequestContext) {
    return this.claque.work.next(filterOf(filter), actorOf(context));
  }

  @Mutation()
  takeTask(@Args() { complaint }: Arguments['Mutation']['takeTask'], @Context() context: RequestContext) {
    return this.claque.work.takeOne(complaint, actorOf(context));
  }

  @Mutation()
  releaseTask(@Args() { complaint, reason }: Arguments['Mutation']['releaseTask'], @Context() context: RequestContext) {
    return this.claque.work.release(complaint, reason, actorOf(context));
  }

  @Mutation()
  async assignTasks(
    @Args() { complaints, to, reason }: Arguments['Mutation']['assignTasks'],
    @Context() context: RequestContext,
  ) {
    return { complaints: await this.claque.work.assign(complaints, to ?? null, reason, actorOf(context)) };
  }

  @Mutation()
  snoozeTask(
    @Args() { complaint, until, reason }: Arguments['Mutation']['snoozeTask'],
    @Context() context: RequestContext,
  ) {
    return this.claque.work.snooze(complaint, until, reason, actorOf(context));
  }

  @Mutation()
  stopClock(@Args() { complaint, reason }: Arguments['Mutation']['stopClock'], @Context() context: RequestContext) {
    return this.claque.work.clockAct(complaint, { kind: 'stop', reason }, actorOf(context));
  }

  @Mutation()
  resumeClock(@Args() { complaint, reason }: Arguments['Mutation']['resumeClock'], @Context() context: RequestContext) {
    return this.claque.work.clockAct(complaint, { kind: 'resume', reason }, actorOf(context));
  }

  @Mutation()
  askExtension(
    @Args() { complaint, stage, reason }: Arguments['Mutation']['askExtension'],
    @Context() context: RequestContext,
  ) {
    return this.claque.work.clockAct(complaint, { kind: 'ask', reason, stage }, actorOf(context));
  }

  @Mutation()
  approveExtension(
    @Args() { complaint, stage }: Arguments['Mutation']['approveExtension'],
    @Context() context: RequestContext,
  ) {
    return this.claque.work.clockAct(complaint, { kind: 'approve', stage }, actorOf(context));
  }

  @Mutation()
  recordAnswer(
    @Args() { complaint, outcome, reason }: Arguments['Mutation']['recordAnswer'],
    @Context() context: RequestContext,
  ) {
    return this.claque.work.clockAct(complaint, { kind: 'answer', outcome, reason }, actorOf(context));
  }

  @Mutation()
  async saveFilter(@Args() { name, filter }: Arguments['Mutation']['saveFilter'], @Context() { user }: RequestContext) {
    return filterNode(await this.claque.work.saveFilter(name, filterOf(filter), user.id));
  }

  @Mutation()
  removeFilter(@Args() { id }: Arguments['Mutation']['removeFilter'], @Context() { user }: RequestContext) {
    return this.claque.work.removeFilter(id, user.id);
  }
}

const filterNode = ({ filter, ...rest }: SavedFilter) => ({ ...rest, filter: JSON.stringify(filter) });

@ResolverOf('Task')
export class TaskResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Field('Task')
  async complaint(@Parent() task: Task, @Context() { loaders }: RequestContext) {
    return complaintNode((await loaders.complaint.load(task.complaint))!);
  }

  @Field('Task')
  clock(@Parent() task: Task) {
    return { profile: task.profile, ...this.claque.work.clock(task) };
  }
}
