import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { round } from '../../../../libs/domain/detector.js';
import { type Consensus, consensus } from '../../../../libs/domain/ledger/accusations.js';
import { type Ring } from '../../../../libs/domain/model/index.js';
import { type ConnectionArgs, connection, pageArgs } from '../connections.js';
import { CLAQUE, type Claque, type RequestContext } from '../context.js';
import type { Loaders } from '../loaders.js';
import { ringNode } from './presenter.js';

@Resolver()
export class RingsResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async rings(@Args() args: ConnectionArgs) {
    const { store } = this.claque;
    return connection(await store.rings.page(pageArgs(args)), (ring) => ringNode(ring, store));
  }

  @Query()
  async ring(@Args('id') id: string) {
    const ring = await this.claque.store.findings.get<Ring>('ring', id);
    return ring === null ? null : ringNode(ring, this.claque.store);
  }
}

@Resolver('Ring')
export class RingResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @ResolveField()
  days(@Parent() ring: Ring, @Context() { loaders }: RequestContext) {
    return loaders.ringDays.load(ring);
  }

  @ResolveField()
  history(@Parent() ring: { id: string }, @Context() { loaders }: RequestContext) {
    return loaders.ringHistory.load(ring.id);
  }

  @ResolveField()
  judgements(@Parent() ring: { id: string }, @Context() { loaders }: RequestContext) {
    return loaders.ringJudgements.load(ring.id);
  }

  @ResolveField()
  cleared(@Parent() ring: Ring, @Context() { loaders }: RequestContext) {
    return membersHeld(ring, 'no', loaders);
  }

  @ResolveField()
  disputed(@Parent() ring: Ring, @Context() { loaders }: RequestContext) {
    return membersHeld(ring, 'disputed', loaders);
  }

  @ResolveField()
  priorBits() {
    const { ringPrior } = this.claque;
    return round(Math.log2(ringPrior / (1 - ringPrior)));
  }
}

/** Members of whom people hold something, whichever ring it was said in. */
async function membersHeld({ debtors }: Ring, held: Consensus, { memberJudgements }: Loaders): Promise<string[]> {
  const of = await Promise.all(debtors.map((d) => memberJudgements.load(d)));
  return debtors.filter((_, i) => consensus(of[i]) === held);
}
