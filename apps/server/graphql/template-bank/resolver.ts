import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { TemplateBank } from '../../../../libs/app/template-bank/template-bank.js';
import { ClaqueError, INPUTS } from '../../../../libs/domain/errors/errors.js';
import { type BankEntry } from '../../../../libs/domain/model/index.js';
import { actorOf, CLAQUE, type Claque, type RequestContext } from '../context.js';
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
  async exportBank(@Args('signer') signer: string) {
    return this.templateBank.export(short('signer', signer));
  }

  @Query()
  bankKey() {
    return this.templateBank.publicKey();
  }

  @Mutation()
  async addToBank(@Args('input') input: BankInput, @Context() context: RequestContext) {
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
  async releaseBankEntry(@Args('id') id: string, @Context() context: RequestContext) {
    return bankNode(await this.andNotify(this.templateBank.release(id, actorOf(context))));
  }

  @Mutation()
  async quarantineBankEntry(
    @Args('id') id: string,
    @Args('reason') reason: string,
    @Context() context: RequestContext,
  ) {
    return bankNode(await this.andNotify(this.templateBank.quarantine(id, short('reason', reason), actorOf(context))));
  }

  @Mutation()
  async removeBankEntry(@Args('id') id: string, @Context() context: RequestContext) {
    await this.andNotify(this.templateBank.remove(id, actorOf(context)));
    return true;
  }

  @Mutation()
  async importBank(
    @Args('bundle') bundle: string,
    @Args('publicKey') publicKey: string | null | undefined,
    @Context() context: RequestContext,
  ) {
    return this.andNotify(this.templateBank.import(bundle, publicKey ?? null, actorOf(context)));
  }

  @Query()
  trustedBankKeys() {
    return this.templateBank.trusted.list();
  }

  @Mutation()
  trustBankKey(
    @Args('publicKey') publicKey: string,
    @Args('name') name: string,
    @Args('reason') reason: string,
    @Context() context: RequestContext,
  ) {
    return this.templateBank.trusted.add(publicKey, name, reason, actorOf(context));
  }

  @Mutation()
  async distrustBankKey(
    @Args('fingerprint') fingerprint: string,
    @Args('reason') reason: string,
    @Context() context: RequestContext,
  ) {
    await this.templateBank.trusted.remove(fingerprint, reason, actorOf(context));
    return true;
  }

  private async andNotify<T>(done: Promise<T>): Promise<T> {
    const result = await done;
    this.claque.jobs.notify();
    return result;
  }
}

interface BankInput {
  readonly cluster: string;
  readonly kind: BankEntry['kind'];
  readonly name: string;
  readonly source: string;
  readonly why: string;
  readonly expires?: string | null;
}

function short(input: keyof typeof INPUTS, text: string): string {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 200)
    throw new ClaqueError('CLQ_INPUT_LENGTH', { input: INPUTS[input], limit: 200 });
  return trimmed;
}
