import { Inject } from '@nestjs/common';
import { Args, Context, Resolver } from '@nestjs/graphql';
import { ClaqueError } from '../../../../libs/domain/errors/errors.js';
import { type Overrides } from '../../../../libs/domain/overrides.js';
import { actorOf, CLAQUE, type Claque, type RequestContext } from '../context.js';
import type { Arguments, DetectorInput } from '../schema.generated.js';
import { Mutation, Query } from '../typed.js';

const overridesOf = (given: readonly DetectorInput[]): Overrides => {
  const ids = given.map((d) => d.id);
  if (new Set(ids).size !== ids.length) throw new ClaqueError('CLQ_DETECTOR_TWICE');
  return Object.fromEntries(
    given.map(({ id, off, options }) => [
      id,
      { off: off === true, options: Object.fromEntries((options ?? []).map((o) => [o.name, o.value])) },
    ]),
  );
};

/** How detectors are set. */
@Resolver()
export class DetectorResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  detectors() {
    return this.claque.detectors.list();
  }

  @Mutation()
  whatIf(@Args() { detectors }: Arguments['Mutation']['whatIf'], @Context() context: RequestContext) {
    return this.claque.detectors.whatIf(overridesOf(detectors), actorOf(context));
  }

  @Mutation()
  async setDetectors(
    @Args() { detectors, reason }: Arguments['Mutation']['setDetectors'],
    @Context() context: RequestContext,
  ) {
    await this.claque.detectors.set(overridesOf(detectors), reason, actorOf(context));
    this.claque.jobs.notify();
    return { detectors: await this.claque.detectors.list() };
  }
}
