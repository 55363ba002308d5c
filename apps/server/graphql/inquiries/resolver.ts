import { Inject } from '@nestjs/common';
import { Args, Context, Resolver } from '@nestjs/graphql';
import { howTo } from '../../../../libs/domain/inquiries/how-to.js';
import { maskLabel } from '../../../../libs/domain/masking/mask.js';
import { type Group, ORGANISER_KINDS } from '../../../../libs/domain/model/index.js';
import { kindName } from '../../../../libs/domain/shared-values/kind-names.js';
import { auditRead, CLAQUE, type Claque, type RequestContext } from '../context.js';
import type { Arguments } from '../schema.generated.js';
import { Query } from '../typed.js';

@Resolver()
export class InquiryResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async inquiries(@Context() context: RequestContext) {
    const { organisers, samples } = this.claque;
    const { inquiries: list, groups, organisers: known } = await organisers.questions();
    const drawn = await samples.lastOf(list.flatMap((q) => q.groups));
    await auditRead(this.claque, context, 'Query.inquiries', ['inquiries'], 'list');
    return list.map((q) => {
      const value = organisers.refOf(q.value);
      const label = maskLabel(q.kind, q.label);
      const { question, ways, script } = howTo(q.kind, label);
      return {
        ...q,
        value,
        kindName: kindName(q.kind),
        label,
        question,
        ways,
        script,
        organiser: known.get(value) ?? null,
        groups: q.groups.flatMap((id) => {
          const group = groups.get(id);
          return group === undefined ? [] : [this.groupNode(group, drawn.get(id) ?? null)];
        }),
      };
    });
  }

  @Query()
  answerEffects(@Args() { group, values }: Arguments['Query']['answerEffects']) {
    return this.claque.organisers.effects(group, values, ORGANISER_KINDS);
  }

  private groupNode({ id, debtors, complaints, from, to, bits, values }: Group, sample: string | null) {
    return {
      id,
      people: debtors.length,
      complaints: complaints.length,
      from,
      to,
      bits,
      sample,
      values: values.map((v) => ({
        value: this.claque.organisers.refOf(v.key),
        kind: v.kind,
        kindName: kindName(v.kind),
        label: maskLabel(v.kind, v.label),
        people: v.units,
      })),
    };
  }
}
