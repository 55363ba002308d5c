import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Resolver } from '@nestjs/graphql';
import { may } from '../../../../libs/domain/access.js';
import { round } from '../../../../libs/domain/detector.js';
import { type Consensus, consensus } from '../../../../libs/domain/ledger/accusations.js';
import { type Ring } from '../../../../libs/domain/model/index.js';
import { connection, pageArgs } from '../connections.js';
import { CLAQUE, type Claque, type RequestContext } from '../context.js';
import type { Loaders } from '../loaders.js';
import type { Arguments } from '../schema.generated.js';
import { Field, Query, ResolverOf } from '../typed.js';
import { type RingNode, ringNode } from './presenter.js';

@Resolver()
export class RingsResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async rings(@Args() args: Arguments['Query']['rings']) {
    const { store } = this.claque;
    return connection(await store.rings.page(pageArgs(args)), (ring) => ringNode(ring, store));
  }

  @Query()
  async ring(@Args() { id }: Arguments['Query']['ring']) {
    const ring = await this.claque.store.findings.get<Ring>('ring', id);
    return ring === null ? null : ringNode(ring, this.claque.store);
  }
}

@ResolverOf('Ring')
export class RingResolver {
  /** Identified agencies, read once a request. */
  private readonly agencies = new WeakMap<RequestContext, Promise<ReadonlyMap<string, string>>>();

  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Field('Ring')
  async withdrawn(@Parent() { answers }: RingNode, @Context() context: RequestContext) {
    if (answers === undefined) return false;
    const standing = await this.standing(context);
    return !answers.some((id) => standing.has(id));
  }

  @Field('Ring')
  async organiser(@Parent() { answers = [] }: RingNode, @Context() context: RequestContext) {
    // Who may not read the address book does not read it on a ring either.
    if (answers.length === 0 || !may(context.user.role, 'Query.organiser')) return null;
    const standing = await this.standing(context);
    return answers.map((id) => standing.get(id) ?? '').find((name) => name !== '') ?? null;
  }

  private standing(context: RequestContext): Promise<ReadonlyMap<string, string>> {
    const asked = this.agencies.get(context) ?? this.claque.organisers.agencies();
    this.agencies.set(context, asked);
    return asked;
  }

  @Field('Ring')
  days(@Parent() ring: RingNode, @Context() { loaders }: RequestContext) {
    return loaders.ringDays.load(ring);
  }

  @Field('Ring')
  history(@Parent() ring: RingNode, @Context() { loaders }: RequestContext) {
    return loaders.ringHistory.load(ring.id);
  }

  @Field('Ring')
  judgements(@Parent() ring: RingNode, @Context() { loaders }: RequestContext) {
    return loaders.ringJudgements.load(ring.id);
  }

  @Field('Ring')
  cleared(@Parent() ring: RingNode, @Context() { loaders }: RequestContext) {
    return membersHeld(ring, 'no', loaders);
  }

  @Field('Ring')
  disputed(@Parent() ring: RingNode, @Context() { loaders }: RequestContext) {
    return membersHeld(ring, 'disputed', loaders);
  }

  @Field('Ring')
  priorBits() {
    const { ringPrior } = this.claque;
    return round(Math.log2(ringPrior / (1 - ringPrior)));
  }
}

/** Members of whom people hold something, whichever ring it was said in. */
async function membersHeld({ debtors }: RingNode, held: Consensus, { memberJudgements }: Loaders): Promise<string[]> {
  const of = await Promise.all(debtors.map((d) => memberJudgements.load(d)));
  return debtors.filter((_, i) => consensus(of[i] ?? []) === held);
}
