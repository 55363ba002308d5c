import { Inject } from '@nestjs/common';
import { Args, Context, Resolver } from '@nestjs/graphql';
import { needsTwo } from '../../../../libs/domain/inquiries/organiser.js';
import { ORGANISER_NAMES } from '../../../../libs/domain/inquiries/organiser-names.js';
import { ORGANISER_KINDS } from '../../../../libs/domain/model/index.js';
import { auditRead, CLAQUE, type Claque, type RequestContext } from '../context.js';
import type { Arguments } from '../schema.generated.js';
import { Query } from '../typed.js';
import { inquiryNode } from './presenter.js';

@Resolver()
export class InquiryResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async inquiries(@Context() context: RequestContext) {
    const { organisers, samples } = this.claque;
    const questions = await organisers.questions();
    const drawn = await samples.lastOf(questions.inquiries.flatMap((q) => q.groups));
    await auditRead(this.claque, context, 'Query.inquiries', ['inquiries'], 'list');
    const known = { questions, samples: drawn, refOf: (value: string) => organisers.refOf(value) };
    return questions.inquiries.map((q) => inquiryNode(q, known));
  }

  @Query()
  async answerEffects(@Args() { group, values }: Arguments['Query']['answerEffects']) {
    const effects = await this.claque.organisers.effects(group, values, ORGANISER_KINDS);
    return effects.map((e) => ({ ...e, kindName: ORGANISER_NAMES[e.kind], twoPeople: needsTwo(e.kind) }));
  }
}
