import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { KeptOrganiser, NewAnswer } from '../../../../libs/app/inquiries/organisers.js';
import { mostPeople } from '../../../../libs/domain/inquiries/address-book.js';
import type { OrganiserAnswer } from '../../../../libs/domain/inquiries/answer.js';
import { kindOf } from '../../../../libs/domain/inquiries/inquiries.js';
import type { OrganiserEvent, OrganiserState } from '../../../../libs/domain/inquiries/organiser.js';
import { kindName } from '../../../../libs/domain/inquiries/self-check.js';
import { maskLabel } from '../../../../libs/domain/masking/mask.js';
import { type ConnectionArgs, connection, pageArgs } from '../connections.js';
import { actorOf, auditRead, CLAQUE, type Claque, type RequestContext } from '../context.js';

type AnswerInput = Omit<NewAnswer, 'values' | 'group' | 'expires'> & { readonly expires?: string | null };
interface OnOrganiser {
  readonly organiser: string;
  readonly reason: string;
}

@Resolver('Organiser')
export class OrganiserResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @ResolveField()
  async history(@Parent() { id }: { readonly id: string }) {
    return (await this.claque.organisers.threads.events(id)).map(eventNode);
  }

  @Query()
  async organisers(
    @Args() args: ConnectionArgs & { state?: OrganiserState | null },
    @Context() context: RequestContext,
  ) {
    const page = await this.claque.organisers.list(args.state ?? null, pageArgs(args));
    await auditRead(
      this.claque,
      context,
      'Query.organisers',
      page.items.map((i) => i.id),
      'organiser',
    );
    return connection(page, organiserNode);
  }

  @Query()
  async organiser(@Args('id') id: string, @Context() context: RequestContext) {
    const found = await this.claque.store.inquiries.get('organiser', id);
    if (found === null) return null;
    await auditRead(this.claque, context, 'Query.organiser', [id], 'organiser');
    return organiserNode(found);
  }

  @Mutation()
  async proposeAnswer(
    @Args() { group, values, answer }: { group: string; values: readonly string[]; answer: AnswerInput },
    @Context() context: RequestContext,
  ) {
    const given = { ...answer, group, values, expires: answer.expires ?? null };
    return organiserNode(await this.claque.organisers.propose(given, actorOf(context)));
  }

  @Mutation()
  async enterOrganiser(
    @Args()
    { values, answer }: { values: readonly { readonly kind: string; readonly value: string }[]; answer: AnswerInput },
    @Context() context: RequestContext,
  ) {
    const entered = values.map((v) => `${v.kind}:${v.value}`);
    const given = { ...answer, group: null, values: entered, expires: answer.expires ?? null };
    return organiserNode(await this.claque.organisers.propose(given, actorOf(context)));
  }

  @Mutation()
  async confirmAnswer(@Args() { organiser, reason }: OnOrganiser, @Context() context: RequestContext) {
    return this.settle(this.claque.organisers.confirm(organiser, reason, actorOf(context)));
  }

  @Mutation()
  async refuseAnswer(@Args() { organiser, reason }: OnOrganiser, @Context() context: RequestContext) {
    return this.settle(this.claque.organisers.refuse(organiser, reason, actorOf(context)));
  }

  @Mutation()
  async undoAnswer(@Args() { organiser, reason }: OnOrganiser, @Context() context: RequestContext) {
    return this.settle(this.claque.organisers.undo(organiser, reason, actorOf(context)));
  }

  /** What changed what counts has everything analyzed again, and at once. */
  private async settle(done: Promise<KeptOrganiser>) {
    const node = organiserNode(await done);
    this.claque.jobs.notify();
    return node;
  }
}

function organiserNode({ id, changedAt, body }: KeptOrganiser) {
  const { state, values, standing, proposed, ended } = body;
  return {
    id,
    changedAt,
    state,
    values: values.map((value) => {
      const kind = kindOf(value);
      return { kind, kindName: kindName(kind), label: maskLabel(kind, value.slice(kind.length + 1)) };
    }),
    standing: standing === null ? null : answerNode(standing),
    proposed: proposed === null ? null : answerNode(proposed),
    ended: ended === null ? null : { ...ended, answer: answerNode(ended.answer) },
  };
}

const answerNode = ({ asked, ...answer }: OrganiserAnswer) => ({
  ...answer,
  askedPeople: asked.people,
  askedComplaints: asked.complaints,
  askedKinds: asked.kinds.map(kindName),
  mostPeople: mostPeople(asked),
});

function eventNode(event: OrganiserEvent) {
  const { kind, at, by } = event;
  return {
    kind,
    at,
    by,
    reason: kind === 'proposed' ? event.answer.reason : kind === 'lapsed' ? null : event.reason,
    answer: kind === 'proposed' ? event.answer.kind : null,
    why: kind === 'lapsed' ? event.why : null,
    people: kind === 'lapsed' ? event.people : null,
  };
}
