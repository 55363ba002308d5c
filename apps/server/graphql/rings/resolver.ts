import { Inject } from '@nestjs/common';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { round } from '../../../../libs/domain/detector.js';
import { type Consensus, consensus } from '../../../../libs/domain/ledger/accusations.js';
import { type Ring } from '../../../../libs/domain/model/index.js';
import { type ConnectionArgs, connection, pageArgs } from '../connections.js';
import { CLAQUE, type Claque } from '../context.js';
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
  days(@Parent() ring: Ring) {
    return this.claque.store.complaints.days(ring.complaints);
  }

  @ResolveField()
  history(@Parent() ring: { id: string }) {
    return this.claque.store.rings.history(ring.id);
  }

  @ResolveField()
  judgements(@Parent() ring: { id: string }) {
    return this.claque.store.judgements.all({ subjects: ['ring', 'member'], id: ring.id });
  }

  @ResolveField()
  cleared(@Parent() ring: Ring) {
    return this.members(ring, 'no');
  }

  @ResolveField()
  disputed(@Parent() ring: Ring) {
    return this.members(ring, 'disputed');
  }

  /** Members of whom people hold something, whichever ring it was said in. */
  private async members(ring: Ring, held: Consensus): Promise<string[]> {
    const of = Map.groupBy(await this.claque.store.judgements.ofDebtors(ring.debtors), (j) => j.debtor);
    return ring.debtors.filter((d) => consensus(of.get(d) ?? []) === held);
  }

  @ResolveField()
  priorBits() {
    const { ringPrior } = this.claque;
    return round(Math.log2(ringPrior / (1 - ringPrior)));
  }
}
