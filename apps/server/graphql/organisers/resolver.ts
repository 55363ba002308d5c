import { Inject } from '@nestjs/common';
import { Args, Context, Parent } from '@nestjs/graphql';
import type { KeptOrganiser } from '../../../../libs/app/inquiries/organisers.js';
import type { OrganiserEvent } from '../../../../libs/domain/inquiries/organiser.js';
import { connection, pageArgs } from '../connections.js';
import { actorOf, auditRead, CLAQUE, type Claque, type RequestContext } from '../context.js';
import type { Arguments } from '../schema.generated.js';
import { Field, Mutation, Query, ResolverOf } from '../typed.js';
import { eventNode, type OrganiserNode, organiserNode } from './presenter.js';

@ResolverOf('Organiser')
export class OrganiserResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Field('Organiser')
  async history(@Parent() { id }: OrganiserNode, @Context() { loaders }: RequestContext) {
    return ((await loaders.inquiryEvents.load(id)) as readonly OrganiserEvent[]).map(eventNode);
  }

  @Query()
  async organisers(@Args() args: Arguments['Query']['organisers'], @Context() context: RequestContext) {
    const page = await this.claque.organisers.list(args.state ?? null, pageArgs(args));
    await auditRead(
      this.claque,
      context,
      'Query.organisers',
      page.items.map((i) => i.id),
      'organiser',
    );
    return connection(page, organiserNode);
  }

  @Query()
  async organiser(@Args() { id }: Arguments['Query']['organiser'], @Context() context: RequestContext) {
    const found = await this.claque.store.inquiries.get('organiser', id);
    if (found === null) return null;
    await auditRead(this.claque, context, 'Query.organiser', [id], 'organiser');
    return organiserNode(found);
  }

  @Mutation()
  async proposeAnswer(
    @Args() { group, values, answer }: Arguments['Mutation']['proposeAnswer'],
    @Context() context: RequestContext,
  ) {
    const given = { ...answer, group, values, expires: answer.expires ?? null };
    return organiserNode(await this.claque.organisers.propose(given, actorOf(context)));
  }

  @Mutation()
  async enterOrganiser(
    @Args() { values, answer }: Arguments['Mutation']['enterOrganiser'],
    @Context() context: RequestContext,
  ) {
    const entered = values.map((v) => `${v.kind}:${v.value}`);
    const given = { ...answer, group: null, values: entered, expires: answer.expires ?? null };
    return organiserNode(await this.claque.organisers.propose(given, actorOf(context)));
  }

  @Mutation()
  async confirmAnswer(
    @Args() { organiser, reason, found }: Arguments['Mutation']['confirmAnswer'],
    @Context() context: RequestContext,
  ) {
    return this.settle(this.claque.organisers.confirm(organiser, reason, found ?? null, actorOf(context)));
  }

  @Mutation()
  async refuseAnswer(
    @Args() { organiser, reason }: Arguments['Mutation']['refuseAnswer'],
    @Context() context: RequestContext,
  ) {
    return this.settle(this.claque.organisers.refuse(organiser, reason, actorOf(context)));
  }

  @Mutation()
  async undoAnswer(
    @Args() { organiser, reason }: Arguments['Mutation']['undoAnswer'],
    @Context() context: RequestContext,
  ) {
    return this.settle(this.claque.organisers.undo(organiser, reason, actorOf(context)));
  }

  /** What changed what counts has everything analyzed again, and at once. */
  private async settle(done: Promise<KeptOrganiser>) {
    const node = organiserNode(await done);
    this.claque.jobs.notify();
    return node;
  }
}
