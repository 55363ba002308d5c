import { Inject } from '@nestjs/common';
import { Args, Context, Resolver } from '@nestjs/graphql';
import type { KeptSample } from '../../../../libs/app/inquiries/samples.js';
import { SAMPLE_SCRIPT } from '../../../../libs/domain/inquiries/how-to.js';
import { callsAtMost, countSample, findingOf, toCall } from '../../../../libs/domain/inquiries/sample.js';
import { connection, pageArgs } from '../connections.js';
import { actorOf, auditRead, CLAQUE, type Claque, type RequestContext } from '../context.js';
import type { Arguments } from '../schema.generated.js';
import { Mutation, Query } from '../typed.js';

@Resolver()
export class SampleResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async samples(@Args() args: Arguments['Query']['samples'], @Context() context: RequestContext) {
    const page = await this.claque.samples.threads.list(args.state ?? null, pageArgs(args));
    await auditRead(
      this.claque,
      context,
      'Query.samples',
      page.items.map((i) => i.id),
      'sample',
    );
    return connection(page, sampleNode);
  }

  @Query()
  async sample(@Args() { id }: Arguments['Query']['sample'], @Context() context: RequestContext) {
    const found = await this.claque.store.inquiries.get('sample', id);
    if (found === null) return null;
    await auditRead(this.claque, context, 'Query.sample', [id], 'sample');
    return sampleNode(found);
  }

  @Mutation()
  async drawSample(@Args() { group, of }: Arguments['Mutation']['drawSample'], @Context() context: RequestContext) {
    return sampleNode(await this.claque.samples.draw(group, actorOf(context), of));
  }

  @Mutation()
  async recordCall(
    @Args() { sample, debtor, says }: Arguments['Mutation']['recordCall'],
    @Context() context: RequestContext,
  ) {
    return sampleNode(await this.claque.samples.called(sample, debtor, says, actorOf(context)));
  }

  @Mutation()
  async correctCall(
    @Args() { sample, debtor, says, reason }: Arguments['Mutation']['correctCall'],
    @Context() context: RequestContext,
  ) {
    return sampleNode(await this.claque.samples.correct(sample, debtor, says, reason, actorOf(context)));
  }

  @Mutation()
  async closeSample(
    @Args() { sample, reason }: Arguments['Mutation']['closeSample'],
    @Context() context: RequestContext,
  ) {
    return sampleNode(await this.claque.samples.close(sample, reason, actorOf(context)));
  }

  @Mutation()
  async sampleSheet(
    @Args() { sample, reason }: Arguments['Mutation']['sampleSheet'],
    @Context() context: RequestContext,
  ) {
    return { lines: await this.claque.samples.sheet(sample, reason, actorOf(context)) };
  }
}

function sampleNode({ id, changedAt, body }: KeptSample) {
  const { now, always, ...counted } = countSample(body);
  return {
    ...counted,
    id,
    changedAt,
    state: body.state,
    group: body.group,
    rest: body.rest === true,
    low: now.low,
    high: now.high,
    lowAlways: always.low,
    highAlways: always.high,
    maxCalls: callsAtMost(body),
    finding: findingOf(body),
    script: SAMPLE_SCRIPT,
    toCall: body.state === 'closed' ? [] : toCall(body),
    answers: body.answers,
  };
}
