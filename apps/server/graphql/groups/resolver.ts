import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Resolver } from '@nestjs/graphql';
import type { Questions } from '../../../../libs/app/inquiries/organisers.js';
import type { Group } from '../../../../libs/domain/model/index.js';
import { byCodeUnit } from '../../../../libs/domain/text/compare.js';
import { connection, LARGEST_PAGE, pageArgs } from '../connections.js';
import { auditRead, CLAQUE, type Claque, type RequestContext } from '../context.js';
import { inquiryNode } from '../inquiries/presenter.js';
import type { Arguments } from '../schema.generated.js';
import { Field, Query, ResolverOf } from '../typed.js';
import { type GroupNode, groupNode, memberNode } from './presenter.js';

/** Complaints of a group that are read at once: texts come with them. */
const MOST_MEMBERS = 5 * LARGEST_PAGE;

@Resolver()
export class GroupsResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async groups(@Args() args: Arguments['Query']['groups'], @Context() context: RequestContext) {
    const page = await this.claque.store.groups.page(pageArgs(args));
    const nodes = new Map((await this.nodes(page.items.map((i) => i.item))).map((n) => [n.id, n]));
    await auditRead(this.claque, context, 'Query.groups', [...nodes.keys()], 'group');
    return connection(page, (group) => nodes.get(group.id)!);
  }

  @Query()
  async group(@Args() { id }: Arguments['Query']['group'], @Context() context: RequestContext) {
    const group = await this.claque.store.groups.get(id);
    if (group === null) return null;
    await auditRead(this.claque, context, 'Query.group', [id], 'group');
    return (await this.nodes([group])).at(0) ?? null;
  }

  @Query()
  async groupsOf(@Args() { complaint }: Arguments['Query']['groupsOf'], @Context() context: RequestContext) {
    const groups = await this.claque.store.groups.of(complaint);
    await auditRead(this.claque, context, 'Query.groupsOf', [complaint]);
    return this.nodes(groups);
  }

  private async nodes(groups: readonly Group[]): Promise<GroupNode[]> {
    const { organisers, samples } = this.claque;
    const said = await organisers.said();
    const drawn = await samples.lastOf(groups.map((g) => g.id));
    return groups.map((g) => groupNode(g, said(g), drawn.get(g.id) ?? null, (v) => organisers.refOf(v)));
  }
}

@ResolverOf('Group')
export class GroupResolver {
  /** What there is to ask, read once a request. */
  private readonly asked = new WeakMap<RequestContext, Promise<Questions>>();

  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Field('Group')
  async inquiry(@Parent() { id, sample }: GroupNode, @Context() context: RequestContext) {
    const { organisers } = this.claque;
    const questions = await this.questions(context);
    const found = questions.inquiries.find((q) => q.groups.includes(id));
    const samples = new Map(sample === null ? [] : [[id, sample]]);
    return found === undefined ? null : inquiryNode(found, { questions, samples, refOf: (v) => organisers.refOf(v) });
  }

  @Field('Group')
  history(@Parent() { id }: GroupNode, @Context() { loaders }: RequestContext) {
    return loaders.groupHistory.load(id);
  }

  @Field('Group')
  days(@Parent() { group }: GroupNode, @Context() { loaders }: RequestContext) {
    return loaders.ringDays.load(group);
  }

  @Field('Group')
  async members(@Parent() { group, holds, spoken }: GroupNode, @Args() { first }: Arguments['Group']['members']) {
    const rows = await this.claque.store.complaints.many(group.complaints.slice(0, Math.min(first, MOST_MEMBERS)));
    const held = holds();
    return rows
      .map((row) => memberNode(row, held, spoken))
      .sort(
        (x, y) => byCodeUnit(x.receivedAt ?? '9999', y.receivedAt ?? '9999') || byCodeUnit(x.complaint, y.complaint),
      );
  }

  private questions(context: RequestContext): Promise<Questions> {
    const asked = this.asked.get(context) ?? this.claque.organisers.questions();
    this.asked.set(context, asked);
    return asked;
  }
}
