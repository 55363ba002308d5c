import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type User } from '../../../../libs/app/accounts/accounts.js';
import { type InTransaction } from '../../../../libs/db/store.js';
import { type Role } from '../../../../libs/domain/access.js';
import { actorOf, CLAQUE, type Claque, type RequestContext } from '../context.js';

/** Who may sign in, and as what. */
@Resolver()
export class AccountResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  me(@Context('user') user: User) {
    return user;
  }

  @Query()
  accounts() {
    return this.claque.accounts.list();
  }

  @Mutation()
  async putAccount(
    @Args('name') name: string,
    @Args('role') role: Role,
    @Args('password') password: string | null | undefined,
    @Context() context: RequestContext,
  ) {
    const written = this.written('Mutation.putAccount', context, { role, password: password ? 'new' : 'as it was' });
    await this.claque.accounts.put({ name, role }, password ?? null, context.user, written);
    return { name, role };
  }

  @Mutation()
  async removeAccount(@Args('name') name: string, @Context() context: RequestContext) {
    await this.claque.accounts.remove(name, this.written('Mutation.removeAccount', context, null));
    return true;
  }

  @Mutation()
  async changePassword(
    @Args('current') current: string,
    @Args('next') next: string,
    @Context() context: RequestContext,
  ) {
    const written = this.written('Mutation.changePassword', context, null);
    await this.claque.accounts.changePassword(context.user, current, next, written);
    return true;
  }

  @Query()
  apiKeys() {
    return this.claque.accounts.apiKeys.list();
  }

  @Mutation()
  makeApiKey(@Args('name') name: string, @Args('days') days: number, @Context() context: RequestContext) {
    const written = this.written('Mutation.makeApiKey', context, { name, days }, 'api key');
    return this.claque.accounts.apiKeys.make(name, days, context.user.name, written);
  }

  @Mutation()
  removeApiKey(@Args('id') id: string, @Context() context: RequestContext) {
    return this.claque.accounts.apiKeys.remove(id, this.written('Mutation.removeApiKey', context, null, 'api key'));
  }

  @Mutation()
  beginSecondFactor(@Args('password') password: string, @Context() { user }: RequestContext) {
    return this.claque.accounts.beginSecondFactor(user, password);
  }

  @Mutation()
  async confirmSecondFactor(@Args('code') code: string, @Context() context: RequestContext) {
    const written = this.written('Mutation.confirmSecondFactor', context, null);
    const { name, session } = context.user;
    await this.claque.accounts.secondFactors.confirm(name, session, code, written);
    return true;
  }

  @Mutation()
  async resetSecondFactor(@Args('name') name: string, @Context() context: RequestContext) {
    await this.claque.accounts.secondFactors.reset(name, this.written('Mutation.resetSecondFactor', context, null));
    return true;
  }

  private written(action: string, context: RequestContext, after: unknown, kind = 'account'): InTransaction {
    return (tx, id) => this.claque.audit.write(tx, actorOf(context), [{ action, subject: { kind, id }, after }]);
  }
}
