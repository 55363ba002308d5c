import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { howTo } from '../../../../libs/domain/inquiries/how-to.js';
import { kindName } from '../../../../libs/domain/inquiries/self-check.js';
import { maskLabel } from '../../../../libs/domain/masking/mask.js';
import type { Group, OrganiserKind } from '../../../../libs/domain/model/index.js';
import { auditRead, CLAQUE, type Claque, type RequestContext } from '../context.js';

const KINDS: readonly OrganiserKind[] = [
  'agency',
  'representative',
  'helper',
  'place',
  'lender',
  'family',
  'cause',
  'misused',
  'unknown',
];

@Resolver()
export class InquiryResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async inquiries(@Context() context: RequestContext) {
    const { organisers, samples, store } = this.claque;
    const list = await organisers.inquiries();
    const groups = new Map((await store.groups.all()).map((g) => [g.id, g]));
    const known = await organisers.byValue();
    const drawn = await samples.lastOf(list.flatMap((q) => q.groups));
    await auditRead(this.claque, context, 'Query.inquiries', ['inquiries'], 'list');
    return list.map((q) => {
      const value = organisers.refOf(q.value);
      const { question, ways, script } = howTo(q.kind);
      return {
        ...q,
        value,
        kindName: kindName(q.kind),
        label: maskLabel(q.kind, q.label),
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
  answerEffects(@Args() { group, values }: { group: string; values: readonly string[] }) {
    return this.claque.organisers.effects(group, values, KINDS);
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
