import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { KeptObjection } from '../../../../libs/app/inquiries/objections.js';
import { type ObjectionState, objectionClock } from '../../../../libs/domain/inquiries/objection.js';
import { type ConnectionArgs, connection, pageArgs } from '../connections.js';
import { actorOf, auditRead, CLAQUE, type Claque, type RequestContext } from '../context.js';

@Resolver('Objection')
export class ObjectionResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @ResolveField()
  async words(@Parent() { id }: { readonly id: string }) {
    const [filed] = await this.claque.objections.threads.events(id);
    return filed.kind === 'filed' ? filed.words : '';
  }

  @ResolveField()
  async answer(@Parent() { id }: { readonly id: string }) {
    const last = (await this.claque.objections.threads.events(id)).at(-1)!;
    return last.kind === 'filed' ? null : last.reason;
  }

  @ResolveField()
  async answeredBy(@Parent() { id }: { readonly id: string }) {
    const last = (await this.claque.objections.threads.events(id)).at(-1)!;
    return last.kind === 'filed' ? null : last.by;
  }

  @Query()
  async objections(
    @Args() args: ConnectionArgs & { state?: ObjectionState | null },
    @Context() context: RequestContext,
  ) {
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
  async selfCheck(@Args('complaint') complaint: string, @Context() context: RequestContext) {
    const lines = await this.claque.objections.selfCheck(complaint);
    await auditRead(this.claque, context, 'Query.selfCheck', [complaint]);
    return lines;
  }

  @Mutation()
  async fileObjection(
    @Args() { complaint, words }: { complaint: string; words: string },
    @Context() context: RequestContext,
  ) {
    return this.node(await this.claque.objections.file(complaint, words, actorOf(context)));
  }

  @Mutation()
  async answerObjection(
    @Args() { objection, upheld, reason }: { objection: string; upheld: boolean; reason: string },
    @Context() context: RequestContext,
  ) {
    const done = await this.claque.objections.answer(objection, upheld, reason, actorOf(context));
    this.claque.jobs.notify();
    return this.node(done);
  }

  @Mutation()
  async withdrawObjection(
    @Args() { objection, reason }: { objection: string; reason: string },
    @Context() context: RequestContext,
  ) {
    return this.node(await this.claque.objections.withdraw(objection, reason, actorOf(context)));
  }

  private node({ id, body }: KeptObjection) {
    return { id, ...body, ...objectionClock(body, this.claque.now()) };
  }
}
