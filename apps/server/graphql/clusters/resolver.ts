import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type ClusterRow } from '../../../../libs/app/analysis/finding-rows.js';
import { READS_NUMBERS } from '../../../../libs/domain/access.js';
import { familyLinks } from '../../../../libs/domain/family-map.js';
import { blackedOut } from '../../../../libs/domain/person/fields.js';
import { fillings } from '../../../../libs/domain/pipeline/templates/fillings.js';
import { complaintNode } from '../complaints/presenter.js';
import { type ConnectionArgs, connection, pageArgs } from '../connections.js';
import { CLAQUE, type Claque, type RequestContext, reads } from '../context.js';

@Resolver()
export class ClustersResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async clusters(
    @Args() args: ConnectionArgs & { filter?: { leastUnits?: number; benign?: boolean; search?: string } },
    @Context() context: RequestContext,
  ) {
    const page = await this.claque.store.clusters(args.filter ?? {}, pageArgs(args));
    await reads(
      this.claque,
      context,
      'Query.clusters',
      page.items.map((i) => i.id),
      'cluster',
    );
    return connection(page, (x) => x);
  }

  @Query()
  async cluster(@Args('id') id: string, @Context() context: RequestContext) {
    const found = await this.claque.store.finding<ClusterRow>('cluster', id);
    if (found !== null) await reads(this.claque, context, 'Query.cluster', [id], 'cluster');
    return found;
  }

  /** Largest families, each beside those that its letter is most like. */
  @Query()
  async familyMap(@Args('first') first: number, @Context() context: RequestContext) {
    const page = await this.claque.store.clusters({}, pageArgs({ first }));
    const families = page.items.map((i) => i.item);
    await reads(
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
      links: links.map(({ a, b, similarity }) => ({ a: families[a].id, b: families[b].id, similarity })),
    };
  }
}

@Resolver('Cluster')
export class ClusterResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @ResolveField()
  template(@Parent() cluster: ClusterRow) {
    return cluster.templateBody;
  }

  @ResolveField()
  volume(@Parent() cluster: ClusterRow) {
    return this.claque.store.volumeOf(cluster.id);
  }

  @ResolveField()
  async fillings(@Parent() cluster: ClusterRow, @Args('first') first: number, @Context() context: RequestContext) {
    const page = await this.claque.store.complaints({ cluster: cluster.id }, pageArgs({ first }));
    const rows = page.items.map((i) => i.item);
    await reads(
      this.claque,
      context,
      'Cluster.fillings',
      rows.map((r) => r.complaint.id),
    );
    const may = READS_NUMBERS.includes(context.user.role);
    return rows.map(({ complaint, facts }) => ({
      complaint: complaint.id,
      values: fillings(cluster.templateBody.parts, may ? complaint.text : blackedOut(complaint.text, facts)),
    }));
  }

  @ResolveField()
  async members(@Parent() cluster: ClusterRow, @Args() args: ConnectionArgs, @Context() context: RequestContext) {
    const page = await this.claque.store.complaints({ cluster: cluster.id }, pageArgs(args));
    await reads(
      this.claque,
      context,
      'Cluster.members',
      page.items.map((i) => i.id),
    );
    return connection(page, complaintNode);
  }
}
