import { Inject } from '@nestjs/common';
import { Args, Context, Resolver } from '@nestjs/graphql';
import { pageArgs } from '../connections.js';
import { actorOf, CLAQUE, type Claque, type RequestContext } from '../context.js';
import type { Arguments } from '../schema.generated.js';
import { DONE, Mutation, Query } from '../typed.js';
import { itemNode, KINDS, sourceNode } from './presenter.js';

/** Places from which files keep coming. */
@Resolver()
export class SourceResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async sources() {
    return (await this.claque.sources.list()).map(sourceNode);
  }

  @Query()
  async sourceItems(@Args() { source, first }: Arguments['Query']['sourceItems']) {
    return (await this.claque.sources.dead(source, pageArgs({ first }).first)).map(itemNode);
  }

  @Query()
  sourceKinds() {
    return KINDS;
  }

  @Mutation()
  saveSource(@Args() { id, input }: Arguments['Mutation']['saveSource'], @Context() context: RequestContext) {
    return this.claque.sources.save(id ?? null, input, actorOf(context));
  }

  @Mutation()
  async pauseSource(@Args() { id, paused }: Arguments['Mutation']['pauseSource'], @Context() context: RequestContext) {
    await this.claque.sources.pause(id, paused, actorOf(context));
    return DONE;
  }

  @Mutation()
  async removeSource(@Args() { id }: Arguments['Mutation']['removeSource'], @Context() context: RequestContext) {
    await this.claque.sources.remove(id, actorOf(context));
    return DONE;
  }

  @Mutation()
  async replaySource(@Args() { id, items }: Arguments['Mutation']['replaySource'], @Context() context: RequestContext) {
    return { count: await this.claque.sources.replay(id, items ?? null, actorOf(context)) };
  }
}
