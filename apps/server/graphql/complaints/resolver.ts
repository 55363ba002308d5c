import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Resolver } from '@nestjs/graphql';
import { isErased } from '../../../../libs/domain/person/erase.js';
import { personOf } from '../../../../libs/domain/person/fields.js';
import { filled } from '../../../../libs/domain/pipeline/templates/fillings.js';
import { differences } from '../../../../libs/domain/text/differences.js';
import { callNode } from '../calls/presenter.js';
import { connection, pageArgs } from '../connections.js';
import { auditRead, CLAQUE, type Claque, type RequestContext } from '../context.js';
import { paperNode } from '../documents/presenter.js';
import { logPersonSearch, mayFindPeople } from '../people/search.js';
import type { Arguments } from '../schema.generated.js';
import { Field, Query, ResolverOf } from '../typed.js';
import { COMPARED, type ComplaintNode, complaintNode, shownComplaint, shownWords, versionNode } from './presenter.js';

@Resolver()
export class ComplaintsResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async complaints(@Args() args: Arguments['Query']['complaints'], @Context() context: RequestContext) {
    const people = mayFindPeople(context);
    const page = await this.claque.store.complaints.page({ ...args.filter, people }, pageArgs(args));
    await logPersonSearch(
      this.claque,
      context,
      args.filter?.search,
      page.items.map((i) => i.item.complaint),
    );
    await auditRead(
      this.claque,
      context,
      'Query.complaints',
      page.items.map((i) => i.id),
    );
    return connection(page, complaintNode);
  }

  @Query()
  async complaint(@Args() { id }: Arguments['Query']['complaint'], @Context() context: RequestContext) {
    const row = await context.loaders.complaint.load(id);
    if (row !== null) await auditRead(this.claque, context, 'Query.complaint', [id]);
    return row === null ? null : complaintNode(row);
  }
}

@ResolverOf('Complaint')
export class ComplaintResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Field('Complaint')
  text(@Parent() complaint: ComplaintNode, @Context() { user }: RequestContext) {
    return shownComplaint(complaint, user.role);
  }

  @Field('Complaint')
  subject(@Parent() { subject, record }: ComplaintNode, @Context() { user }: RequestContext) {
    return shownWords(subject, record, user.role);
  }

  @Field('Complaint')
  person(@Parent() { record }: ComplaintNode) {
    return personOf(record);
  }

  @Field('Complaint')
  erased(@Parent() { record }: ComplaintNode) {
    return isErased({ kind: 'complaint', record });
  }

  @Field('Complaint')
  async versions(@Parent() complaint: ComplaintNode, @Context() context: RequestContext) {
    const versions = await this.claque.store.versions.of(complaint.id);
    if (versions.length > 0) await auditRead(this.claque, context, 'Complaint.versions', [complaint.id]);
    return versions.map((version) => versionNode(version, complaint, context.user.role));
  }

  @Field('Complaint')
  async papers(@Parent() { record }: ComplaintNode, @Context() context: RequestContext) {
    const documents = await context.loaders.documents.load(record);
    await auditRead(
      this.claque,
      context,
      'Complaint.papers',
      documents.map((d) => d.path),
      'paper',
    );
    return documents.flatMap(({ verdict }) => (verdict === null ? [] : [paperNode(verdict)]));
  }

  @Field('Complaint')
  async calls(@Parent() { record }: ComplaintNode, @Context() context: RequestContext) {
    if (record.debtorRef === '') return [];
    const calls = await context.loaders.calls.load(record.debtorRef);
    await auditRead(
      this.claque,
      context,
      'Complaint.calls',
      calls.map((c) => c.id),
      'call',
    );
    return calls.map(callNode);
  }

  @Field('Complaint')
  async slots(@Parent() { clusterId, text }: ComplaintNode, @Context() { loaders }: RequestContext) {
    const cluster = clusterId === null ? null : await loaders.cluster.load(clusterId);
    return cluster === null ? [] : filled(cluster.templateBody.parts, text);
  }

  @Field('Complaint')
  cluster(@Parent() { clusterId }: ComplaintNode, @Context() { loaders }: RequestContext) {
    return clusterId === null ? null : loaders.cluster.load(clusterId);
  }

  @Field('Complaint')
  async comparison(
    @Parent() complaint: ComplaintNode,
    @Args() { with: other }: Arguments['Complaint']['comparison'],
    @Context() context: RequestContext,
  ) {
    let id = other ?? null;
    if (id === null && complaint.clusterId !== null) {
      const cluster = await context.loaders.cluster.load(complaint.clusterId);
      id = cluster?.medoid ?? null;
      if (id === complaint.id) id = await this.claque.store.complaints.beside(complaint.clusterId, id);
    }
    const row = id === null ? null : await context.loaders.complaint.load(id);
    if (row === null) return null;
    await auditRead(this.claque, context, 'Complaint.comparison', [row.complaint.id]);
    const shown = (c: ComplaintNode) => shownComplaint(c, context.user.role).slice(0, COMPARED);
    const { a, b } = differences(shown(complaint), shown(complaintNode(row)));
    return { with: row.complaint.id, own: a, other: b };
  }
}
