import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Resolver } from '@nestjs/graphql';
import { type ClusterRow } from '../../../../libs/app/analysis/finding-rows.js';
import { READS_NUMBERS } from '../../../../libs/domain/access.js';
import { familyLinks } from '../../../../libs/domain/family-map.js';
import { fillings } from '../../../../libs/domain/pipeline/templates/fillings.js';
import { complaintNode, shownComplaint, shownWords } from '../complaints/presenter.js';
import { connection, pageArgs } from '../connections.js';
import { auditRead, CLAQUE, type Claque, type RequestContext } from '../context.js';
import { logPersonSearch, mayFindPeople } from '../people/search.js';
import type { Arguments, WordingChange } from '../schema.generated.js';
import { Field, Query, ResolverOf } from '../typed.js';
import { type LetterPart, shownChange, shownExample, shownPiece } from './presenter.js';

@Resolver()
export class ClustersResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async clusters(@Args() args: Arguments['Query']['clusters'], @Context() context: RequestContext) {
    const people = mayFindPeople(context);
    const page = await this.claque.store.clusters.page({ ...args.filter, people }, pageArgs(args));
    await logPersonSearch(this.claque, context, args.filter?.search, []);
    await auditRead(
      this.claque,
      context,
      'Query.clusters',
      page.items.map((i) => i.id),
      'cluster',
    );
    return connection(page, (x) => x);
  }

  @Query()
  async cluster(@Args() { id }: Arguments['Query']['cluster'], @Context() context: RequestContext) {
    const found = await this.claque.store.findings.get<ClusterRow>('cluster', id);
    if (found !== null) await auditRead(this.claque, context, 'Query.cluster', [id], 'cluster');
    return found;
  }

  /** Largest families, each beside those that its letter is most like. */
  @Query()
  async familyMap(@Args() { first }: Arguments['Query']['familyMap'], @Context() context: RequestContext) {
    const page = await this.claque.store.clusters.page({}, pageArgs({ first }));
    const families = page.items.map((i) => i.item);
    await auditRead(
      this.claque,
      context,
      'Query.familyMap',
      families.map((f) => f.id),
      'cluster',
    );
    const links = familyLinks(
      families.map((f) => f.templateBody.parts.flatMap((p) => ('fixed' in p ? p.fixed : [])).join(' ')),
    );
    return {
      families,
      links: links.flatMap(({ a, b, similarity }) => {
        const [one, other] = [families[a], families[b]];
        return one === undefined || other === undefined ? [] : [{ a: one.id, b: other.id, similarity }];
      }),
    };
  }
}

@ResolverOf('Cluster')
export class ClusterResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Field('Cluster')
  template(@Parent() cluster: ClusterRow) {
    return cluster.templateBody;
  }

  @Field('Cluster')
  async excerpt(@Parent() { excerpt, medoid }: ClusterRow, @Context() { user, loaders }: RequestContext) {
    if (READS_NUMBERS.includes(user.role)) return excerpt;
    // It is cut from one complaint's text, and who sent that is not named in it either.
    const row = await loaders.complaint.load(medoid);
    return shownPiece(row === null ? excerpt : shownWords(excerpt, row.complaint, user.role), user.role);
  }

  @Field('Cluster')
  volume(@Parent() cluster: ClusterRow) {
    return this.claque.store.clusters.volume(cluster.id);
  }

  @Field('Cluster')
  async fillings(
    @Parent() cluster: ClusterRow,
    @Args() { first }: Arguments['Cluster']['fillings'],
    @Context() context: RequestContext,
  ) {
    const page = await this.claque.store.complaints.page({ cluster: cluster.id }, pageArgs({ first }));
    const rows = page.items.map((i) => i.item);
    await auditRead(
      this.claque,
      context,
      'Cluster.fillings',
      rows.map((r) => r.complaint.id),
    );
    return rows.map((row) => ({
      complaint: row.complaint.id,
      values: fillings(cluster.templateBody.parts, shownComplaint(complaintNode(row), context.user.role)),
    }));
  }

  @Field('Cluster')
  async members(
    @Parent() cluster: ClusterRow,
    @Args() args: Arguments['Cluster']['members'],
    @Context() context: RequestContext,
  ) {
    const page = await this.claque.store.complaints.page({ cluster: cluster.id }, pageArgs(args), cluster.size);
    await auditRead(
      this.claque,
      context,
      'Cluster.members',
      page.items.map((i) => i.id),
    );
    return connection(page, complaintNode);
  }
}

/** Parts of letters, in clusters and in the bank. */
@ResolverOf('TemplatePart')
export class TemplatePartResolver {
  @Field('TemplatePart')
  fixed(@Parent() part: LetterPart, @Context() { user }: RequestContext) {
    return part.fixed == null ? null : shownPiece(part.fixed, user.role);
  }

  @Field('TemplatePart')
  examples(@Parent() part: LetterPart, @Context() { user }: RequestContext) {
    return part.examples?.map((e) => shownExample(e, part.type ?? 'text', user.role)) ?? null;
  }
}

@ResolverOf('WordingChange')
export class WordingChangeResolver {
  @Field('WordingChange')
  was(@Parent() { was }: WordingChange, @Context() { user }: RequestContext) {
    return shownChange(was, user.role);
  }

  @Field('WordingChange')
  now(@Parent() { now }: WordingChange, @Context() { user }: RequestContext) {
    return shownChange(now, user.role);
  }
}
