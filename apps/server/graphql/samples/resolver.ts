import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { KeptSample } from '../../../../libs/app/inquiries/samples.js';
import { SAMPLE_SCRIPT } from '../../../../libs/domain/inquiries/how-to.js';
import {
  countSample,
  findingOf,
  MOST_CALLS,
  type SampleState,
  type Saying,
  toCall,
} from '../../../../libs/domain/inquiries/sample.js';
import { type ConnectionArgs, connection, pageArgs } from '../connections.js';
import { actorOf, auditRead, CLAQUE, type Claque, type RequestContext } from '../context.js';

interface OnCall {
  readonly sample: string;
  readonly debtor: string;
  readonly says: Saying;
}

@Resolver('Sample')
export class SampleResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async samples(@Args() args: ConnectionArgs & { state?: SampleState | null }, @Context() context: RequestContext) {
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
  async sample(@Args('id') id: string, @Context() context: RequestContext) {
    const found = await this.claque.store.inquiries.get('sample', id);
    if (found === null) return null;
    await auditRead(this.claque, context, 'Query.sample', [id], 'sample');
    return sampleNode(found);
  }

  @Mutation()
  async drawSample(@Args('group') group: string, @Context() context: RequestContext) {
    return sampleNode(await this.claque.samples.draw(group, actorOf(context)));
  }

  @Mutation()
  async recordCall(@Args() { sample, debtor, says }: OnCall, @Context() context: RequestContext) {
    return sampleNode(await this.claque.samples.called(sample, debtor, says, actorOf(context)));
  }

  @Mutation()
  async correctCall(
    @Args() { sample, debtor, says, reason }: OnCall & { reason: string },
    @Context() context: RequestContext,
  ) {
    return sampleNode(await this.claque.samples.correct(sample, debtor, says, reason, actorOf(context)));
  }

  @Mutation()
  async closeSample(
    @Args() { sample, reason }: { sample: string; reason: string },
    @Context() context: RequestContext,
  ) {
    return sampleNode(await this.claque.samples.close(sample, reason, actorOf(context)));
  }

  @Mutation()
  sampleSheet(@Args() { sample, reason }: { sample: string; reason: string }, @Context() context: RequestContext) {
    return this.claque.samples.sheet(sample, reason, actorOf(context));
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
    low: now.low,
    high: now.high,
    lowAlways: always.low,
    highAlways: always.high,
    most: MOST_CALLS,
    finding: findingOf(body),
    script: SAMPLE_SCRIPT,
    toCall: body.state === 'closed' ? [] : toCall(body),
    answers: body.answers,
  };
}
