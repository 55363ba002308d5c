import { Inject } from '@nestjs/common';
import { Args, Context, Resolver } from '@nestjs/graphql';
import type { TemplateBank } from '../../../../libs/app/template-bank/template-bank.js';
import { ClaqueError, INPUTS } from '../../../../libs/domain/errors/errors.js';
import { actorOf, CLAQUE, type Claque, type RequestContext } from '../context.js';
import type { Arguments } from '../schema.generated.js';
import { DONE, Mutation, Query } from '../typed.js';
import { bankNode } from './presenter.js';

@Resolver()
export class BankResolver {
  private readonly templateBank: TemplateBank;

  constructor(@Inject(CLAQUE) private readonly claque: Claque) {
    this.templateBank = claque.bank;
  }

  @Query()
  async bank() {
    return (await this.claque.store.templateBank.all()).map(bankNode);
  }

  @Query()
  async exportBank(@Args() { signer }: Arguments['Query']['exportBank']) {
    return this.templateBank.export(short('signer', signer));
  }

  @Query()
  bankKey() {
    return this.templateBank.publicKey();
  }

  @Mutation()
  async addToBank(@Args() { input }: Arguments['Mutation']['addToBank'], @Context() context: RequestContext) {
    if (input.expires && !/^\d{4}-\d{2}-\d{2}$/.test(input.expires))
      throw new ClaqueError('CLQ_DAY_FORMAT', { input: INPUTS.expires });
    const about = {
      kind: input.kind,
      name: short('name', input.name),
      source: short('source', input.source),
      why: short('why', input.why),
      expires: input.expires ?? null,
    };
    return bankNode(await this.andNotify(this.templateBank.add(input.cluster, about, actorOf(context))));
  }

  @Mutation()
  async releaseBankEntry(
    @Args() { id }: Arguments['Mutation']['releaseBankEntry'],
    @Context() context: RequestContext,
  ) {
    return bankNode(await this.andNotify(this.templateBank.release(id, actorOf(context))));
  }

  @Mutation()
  async quarantineBankEntry(
    @Args() { id, reason }: Arguments['Mutation']['quarantineBankEntry'],
    @Context() context: RequestContext,
  ) {
    return bankNode(await this.andNotify(this.templateBank.quarantine(id, short('reason', reason), actorOf(context))));
  }

  @Mutation()
  async removeBankEntry(@Args() { id }: Arguments['Mutation']['removeBankEntry'], @Context() context: RequestContext) {
    await this.andNotify(this.templateBank.remove(id, actorOf(context)));
    return DONE;
  }

  @Mutation()
  async importBank(
    @Args() { bundle, publicKey }: Arguments['Mutation']['importBank'],
    @Context() context: RequestContext,
  ) {
    return { added: await this.andNotify(this.templateBank.import(bundle, publicKey ?? null, actorOf(context))) };
  }

  @Query()
  trustedBankKeys() {
    return this.templateBank.trusted.list();
  }

  @Mutation()
  trustBankKey(
    @Args() { publicKey, name, reason }: Arguments['Mutation']['trustBankKey'],
    @Context() context: RequestContext,
  ) {
    return this.templateBank.trusted.add(publicKey, name, reason, actorOf(context));
  }

  @Mutation()
  async distrustBankKey(
    @Args() { fingerprint, reason }: Arguments['Mutation']['distrustBankKey'],
    @Context() context: RequestContext,
  ) {
    await this.templateBank.trusted.remove(fingerprint, reason, actorOf(context));
    return DONE;
  }

  private async andNotify<T>(done: Promise<T>): Promise<T> {
    const result = await done;
    this.claque.jobs.notify();
    return result;
  }
}

function short(input: keyof typeof INPUTS, text: string): string {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 200)
    throw new ClaqueError('CLQ_INPUT_LENGTH', { input: INPUTS[input], limit: 200 });
  return trimmed;
}
