import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type EntityManager } from 'typeorm';
import { notFound } from '../../../../libs/domain/errors/errors.js';
import { pageArgs } from '../connections.js';
import { actorOf, CLAQUE, type Claque, type RequestContext } from '../context.js';

@Resolver()
export class JobResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async deadJobs(@Args('first') first: number) {
    const jobs = await this.claque.store.jobs.dead(pageArgs({ first }).first);
    return Promise.all(
      jobs.map(async (job) => ({
        ...job,
        error: job.error ?? '',
        import: job.payload.import === undefined ? null : await this.claque.store.import(job.payload.import),
      })),
    );
  }

  @Mutation()
  async replayJob(
    @Args('id') id: string,
    @Args('map') map: readonly { ours: string; theirs: string }[] | null | undefined,
    @Context() context: RequestContext,
  ) {
    const columns = map == null ? null : Object.fromEntries(map.map((c) => [c.ours, c.theirs]));
    const written = (tx: EntityManager) =>
      this.claque.audit.write(tx, actorOf(context), [
        { action: 'Mutation.replayJob', subject: { kind: 'job', id }, after: { map: columns } },
      ]);
    if (
      !/^\d{1,9}$/.test(id) ||
      !(await this.claque.store.jobs.replay(Number(id), columns, this.claque.now(), written))
    )
      throw notFound('deadJob', id);
    this.claque.jobs.notify();
    return true;
  }
}
