import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Every } from '../../../../libs/app/notifications/digests.js';
import { NOTICE_TYPES } from '../../../../libs/domain/notifications/notice.js';
import { pageArgs } from '../connections.js';
import { actorOf, CLAQUE, type Claque, type RequestContext } from '../context.js';

/** GraphQL has no dots in names. */
const named = (type: string) => type.replace('.', '_');
const typeOf = (name: string) => NOTICE_TYPES.find((t) => named(t) === name)!;

/** Notifications: webhooks, mail digests and what they delivered. */
@Resolver()
export class NoticeResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async webhooks() {
    return (await this.claque.webhooks.list()).map((w) => ({ ...w, types: w.types.map(named) }));
  }

  @Query()
  async deliveries(@Args('first') first: number) {
    return (await this.claque.webhooks.deliveries(pageArgs({ first }).first)).map((d) => ({
      ...d,
      type: named(d.type),
    }));
  }

  @Mutation()
  async addWebhook(
    @Args('url') url: string,
    @Args('types') types: readonly string[],
    @Context() context: RequestContext,
  ) {
    const { id, secret } = await this.claque.webhooks.add(url, types.map(typeOf), actorOf(context));
    return { id, secret };
  }

  @Mutation()
  removeWebhook(@Args('id') id: string, @Context() context: RequestContext) {
    return this.claque.webhooks.remove(id, actorOf(context));
  }

  @Mutation()
  redeliver(@Args('id') id: string, @Context() context: RequestContext) {
    return this.claque.webhooks.redeliver(id, actorOf(context));
  }

  @Query()
  digest(@Context() { user }: RequestContext) {
    return this.claque.digests.of(user.name);
  }

  @Mutation()
  setDigest(
    @Args('address') address: string | null | undefined,
    @Args('every') every: Every | null | undefined,
    @Context() context: RequestContext,
  ) {
    return this.claque.digests.set(address ?? '', every ?? null, actorOf(context));
  }
}
