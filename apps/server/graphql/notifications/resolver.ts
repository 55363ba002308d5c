import { Inject } from '@nestjs/common';
import { Args, Context, Resolver } from '@nestjs/graphql';
import { NOTICE_TYPES, type NoticeType } from '../../../../libs/domain/notifications/notice.js';
import { pageArgs } from '../connections.js';
import { actorOf, CLAQUE, type Claque, type RequestContext } from '../context.js';
import type { Arguments, NoticeType as NoticeName } from '../schema.generated.js';
import { DONE, Mutation, Query } from '../typed.js';

/** GraphQL has no dots in names. */
const named = (type: NoticeType) => type.replace('.', '_') as NoticeName;
const typeOf = (name: NoticeName) => NOTICE_TYPES.find((t) => named(t) === name)!;

/** Notifications: webhooks, mail digests and what they delivered. */
@Resolver()
export class NoticeResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async webhooks() {
    return (await this.claque.webhooks.list()).map((w) => ({ ...w, types: w.types.map(named) }));
  }

  @Query()
  async deliveries(@Args() { first }: Arguments['Query']['deliveries']) {
    return (await this.claque.webhooks.deliveries(pageArgs({ first }).first)).map((d) => ({
      ...d,
      type: named(d.type),
    }));
  }

  @Mutation()
  async addWebhook(@Args() { url, types }: Arguments['Mutation']['addWebhook'], @Context() context: RequestContext) {
    const { id, secret } = await this.claque.webhooks.add(url, types.map(typeOf), actorOf(context));
    return { id, secret };
  }

  @Mutation()
  async removeWebhook(@Args() { id }: Arguments['Mutation']['removeWebhook'], @Context() context: RequestContext) {
    await this.claque.webhooks.remove(id, actorOf(context));
    return DONE;
  }

  @Mutation()
  async redeliver(@Args() { id }: Arguments['Mutation']['redeliver'], @Context() context: RequestContext) {
    await this.claque.webhooks.redeliver(id, actorOf(context));
    return DONE;
  }

  @Query()
  digest(@Context() { user }: RequestContext) {
    return this.claque.digests.of(user.name);
  }

  @Mutation()
  async setDigest(@Args() { address, every }: Arguments['Mutation']['setDigest'], @Context() context: RequestContext) {
    return { every: await this.claque.digests.set(address ?? '', every ?? null, actorOf(context)) };
  }
}
