import { Inject } from '@nestjs/common';
import { Args, Context, Parent } from '@nestjs/graphql';
import type { KeptObjection } from '../../../../libs/app/inquiries/objections.js';
import type { ObjectionEvent } from '../../../../libs/domain/inquiries/objection.js';
import { connection, pageArgs } from '../connections.js';
import { actorOf, auditRead, CLAQUE, type Claque, type RequestContext } from '../context.js';
import type { Arguments } from '../schema.generated.js';
import { Field, Mutation, Query, ResolverOf } from '../typed.js';
import { type ObjectionNode, objectionNode } from './presenter.js';

@ResolverOf('Objection')
export class ObjectionResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Field('Objection')
  async words(@Parent() { id }: ObjectionNode, @Context() context: RequestContext) {
    const [filed] = await eventsOf(id, context);
    return filed?.kind === 'filed' ? filed.words : '';
  }

  @Field('Objection')
  async answer(@Parent() { id }: ObjectionNode, @Context() context: RequestContext) {
    const last = (await eventsOf(id, context)).at(-1)!;
    return last.kind === 'filed' ? null : last.reason;
  }

  @Field('Objection')
  async answeredBy(@Parent() { id }: ObjectionNode, @Context() context: RequestContext) {
    const last = (await eventsOf(id, context)).at(-1)!;
    return last.kind === 'filed' ? null : last.by;
  }

  @Query()
  async objections(@Args() args: Arguments['Query']['objections'], @Context() context: RequestContext) {
    const page = await this.claque.objections.threads.list(args.state ?? null, pageArgs(args));
    await auditRead(
      this.claque,
      context,
      'Query.objections',
      page.items.map((i) => i.id),
      'objection',
    );
    return connection(page, (o) => this.node(o));
  }

  @Query()
  async selfCheck(@Args() { complaint }: Arguments['Query']['selfCheck'], @Context() context: RequestContext) {
    const lines = await this.claque.objections.selfCheck(complaint);
    await auditRead(this.claque, context, 'Query.selfCheck', [complaint]);
    return lines;
  }

  @Mutation()
  async fileObjection(
    @Args() { complaint, words }: Arguments['Mutation']['fileObjection'],
    @Context() context: RequestContext,
  ) {
    return this.node(await this.claque.objections.file(complaint, words, actorOf(context)));
  }

  @Mutation()
  async answerObjection(
    @Args() { objection, upheld, reason }: Arguments['Mutation']['answerObjection'],
    @Context() context: RequestContext,
  ) {
    const done = await this.claque.objections.answer(objection, upheld, reason, actorOf(context));
    this.claque.jobs.notify();
    return this.node(done);
  }

  @Mutation()
  async withdrawObjection(
    @Args() { objection, reason }: Arguments['Mutation']['withdrawObjection'],
    @Context() context: RequestContext,
  ) {
    return this.node(await this.claque.objections.withdraw(objection, reason, actorOf(context)));
  }

  private node(kept: KeptObjection) {
    return objectionNode(kept, this.claque.now());
  }
}

const eventsOf = async (id: string, { loaders }: RequestContext) =>
  (await loaders.inquiryEvents.load(id)) as readonly ObjectionEvent[];
