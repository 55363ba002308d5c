import { Inject } from '@nestjs/common';
import { Args, Context, Resolver } from '@nestjs/graphql';
import { type InTransaction } from '../../../../libs/db/store.js';
import { actorOf, CLAQUE, type Claque, type RequestContext } from '../context.js';
import type { Arguments } from '../schema.generated.js';
import { DONE, Mutation, Query } from '../typed.js';

/** Who may sign in, and as what. */
@Resolver()
export class AccountResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  me(@Context() { user }: RequestContext) {
    return user;
  }

  @Query()
  accounts() {
    return this.claque.accounts.list();
  }

  @Mutation()
  async putAccount(
    @Args() { name, role, password }: Arguments['Mutation']['putAccount'],
    @Context() context: RequestContext,
  ) {
    const written = this.written('Mutation.putAccount', context, { role, password: password ? 'new' : 'as it was' });
    await this.claque.accounts.put({ name, role }, password ?? null, context.user, written);
    return { name, role };
  }

  @Mutation()
  async removeAccount(@Args() { name }: Arguments['Mutation']['removeAccount'], @Context() context: RequestContext) {
    await this.claque.accounts.remove(name, this.written('Mutation.removeAccount', context, null));
    return DONE;
  }

  @Mutation()
  async changePassword(
    @Args() { current, next }: Arguments['Mutation']['changePassword'],
    @Context() context: RequestContext,
  ) {
    const written = this.written('Mutation.changePassword', context, null);
    await this.claque.accounts.changePassword(context.user, current, next, written);
    return DONE;
  }

  @Query()
  apiKeys() {
    return this.claque.accounts.apiKeys.list();
  }

  @Mutation()
  makeApiKey(@Args() { name, days }: Arguments['Mutation']['makeApiKey'], @Context() context: RequestContext) {
    const written = this.written('Mutation.makeApiKey', context, { name, days }, 'api key');
    return this.claque.accounts.apiKeys.make(name, days, context.user.name, written);
  }

  @Mutation()
  removeApiKey(@Args() { id }: Arguments['Mutation']['removeApiKey'], @Context() context: RequestContext) {
    return this.claque.accounts.apiKeys.remove(id, this.written('Mutation.removeApiKey', context, null, 'api key'));
  }

  @Mutation()
  beginSecondFactor(
    @Args() { password }: Arguments['Mutation']['beginSecondFactor'],
    @Context() { user }: RequestContext,
  ) {
    return this.claque.accounts.beginSecondFactor(user, password);
  }

  @Mutation()
  async confirmSecondFactor(
    @Args() { code }: Arguments['Mutation']['confirmSecondFactor'],
    @Context() context: RequestContext,
  ) {
    const written = this.written('Mutation.confirmSecondFactor', context, null);
    const { name, session } = context.user;
    await this.claque.accounts.secondFactors.confirm(name, session, code, written);
    return DONE;
  }

  @Mutation()
  async resetSecondFactor(
    @Args() { name }: Arguments['Mutation']['resetSecondFactor'],
    @Context() context: RequestContext,
  ) {
    await this.claque.accounts.secondFactors.reset(name, this.written('Mutation.resetSecondFactor', context, null));
    return DONE;
  }

  private written(action: string, context: RequestContext, after: unknown, kind = 'account'): InTransaction {
    return (tx, id) => this.claque.audit.write(tx, actorOf(context), [{ action, subject: { kind, id }, after }]);
  }
}
