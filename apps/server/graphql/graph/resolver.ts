import { Inject } from '@nestjs/common';
import { Args, Resolver } from '@nestjs/graphql';
import { ClaqueError } from '../../../../libs/domain/errors/errors.js';
import { neighbourhood, ringGraph, shortestPath } from '../../../../libs/domain/graph/walk.js';
import { NODE_KINDS, type NodeKind } from '../../../../libs/domain/graph-schema.generated.js';
import { lookupValue } from '../../../../libs/domain/person/lookups.js';
import { graphId } from '../../../../libs/engines/graph-store/pseudonyms.js';
import { CLAQUE, type Claque } from '../context.js';
import type { Arguments, GraphNodeInput } from '../schema.generated.js';
import { Query } from '../typed.js';

/** Nodes in one answer, and steps from its middle. */
const LARGEST_SUBGRAPH = 5000;
const MOST_HOPS = 4;

@Resolver()
export class GraphResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async neighbourhood(@Args() { of, hops, limit }: Arguments['Query']['neighbourhood']) {
    if (!(hops >= 1 && hops <= MOST_HOPS) || !(limit >= 1 && limit <= LARGEST_SUBGRAPH))
      throw new ClaqueError('CLQ_GRAPH_RANGE', { hops: MOST_HOPS, nodes: LARGEST_SUBGRAPH });
    return neighbourhood(this.claque.graph, await this.id(of), hops, limit);
  }

  @Query()
  async shortestPath(@Args() { from, to }: Arguments['Query']['shortestPath']) {
    return shortestPath(this.claque.graph, await this.id(from), await this.id(to));
  }

  @Query()
  ringGraph(@Args() { ring }: Arguments['Query']['ringGraph']) {
    return ringGraph(this.claque.graph, ring);
  }

  private async id({ id, kind, key }: GraphNodeInput): Promise<string> {
    if (id) return id;
    if (!kind || !key || !Object.hasOwn(NODE_KINDS, kind)) throw new ClaqueError('CLQ_GRAPH_NODE');
    // However it is written.
    const known = kind === 'phone' ? lookupValue('phone', key) : key;
    return graphId(kind as NodeKind, known, await this.claque.store.installation.secret('graphKey'));
  }
}
