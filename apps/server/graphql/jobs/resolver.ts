import { Inject } from '@nestjs/common';
import { Args, Context, Resolver } from '@nestjs/graphql';
import type { Tx } from '../../../../libs/db/store.js';
import { notFound } from '../../../../libs/domain/errors/errors.js';
import { LARGEST_PAGE, pageArgs } from '../connections.js';
import { actorOf, CLAQUE, type Claque, type RequestContext } from '../context.js';
import { ownerOf, sees } from '../imports/presenter.js';
import type { Arguments } from '../schema.generated.js';
import { DONE, Mutation, Query } from '../typed.js';

@Resolver()
export class JobResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async deadJobs(@Args() { first }: Arguments['Query']['deadJobs']) {
    const jobs = await this.claque.store.jobs.dead(pageArgs({ first }).first);
    return Promise.all(
      jobs.map(async (job) => ({
        ...job,
        error: job.error ?? '',
        import: job.payload.import === undefined ? null : await this.claque.store.imports.get(job.payload.import),
      })),
    );
  }

  @Mutation()
  async replayJob(@Args() { id, map }: Arguments['Mutation']['replayJob'], @Context() context: RequestContext) {
    await this.assertOwn(id, context);
    const columns = map == null ? null : Object.fromEntries(map.map((c) => [c.ours, c.theirs]));
    const written = (tx: Tx) =>
      this.claque.audit.write(tx, actorOf(context), [
        { action: 'Mutation.replayJob', subject: { kind: 'job', id }, after: { map: columns } },
      ]);
    if (
      !/^\d{1,9}$/.test(id) ||
      !(await this.claque.store.jobs.replay(Number(id), columns, this.claque.now(), written))
    )
      throw notFound('deadJob', id);
    this.claque.jobs.notify();
    return DONE;
  }

  /** A key tries again what it sent itself. @throws ClaqueError CLQ_NOT_FOUND. */
  private async assertOwn(id: string, { user }: RequestContext): Promise<void> {
    if (ownerOf(user) === null) return;
    const job = (await this.claque.store.jobs.dead(LARGEST_PAGE)).find((j) => String(j.id) === id);
    const found = job?.payload.import === undefined ? null : await this.claque.store.imports.get(job.payload.import);
    if (!sees(user, found)) throw notFound('deadJob', id);
  }
}
