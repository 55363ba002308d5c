/**
 * Lays out a graph off the page's thread and reports every few steps. ForceAtlas2 (Jacomy et al., PLoS ONE 9(6),
 * 2014).
 */
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

export interface LayoutRequest {
  readonly run: number;
  readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number; readonly fixed: boolean }[];
  readonly edges: readonly (readonly [from: string, to: string])[];
}
export interface LayoutAnswer {
  readonly run: number;
  readonly places: Float64Array;
  readonly last: boolean;
}

const ROUNDS = 12;
/** The part of the worker's scope that is used here; the page's types do not know it. */
const scope = self as unknown as {
  onmessage: (event: { data: LayoutRequest }) => void;
  postMessage: (message: LayoutAnswer) => void;
};
let current = 0;

scope.onmessage = ({ data: { run, nodes, edges } }) => {
  current = run;
  const graph = new Graph({ type: 'undirected', multi: false });
  for (const n of nodes) graph.addNode(n.id, { x: n.x, y: n.y, fixed: n.fixed });
  for (const [from, to] of edges) if (from !== to && !graph.hasEdge(from, to)) graph.addEdge(from, to);
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: nodes.length > 500,
    gravity: 1,
    scalingRatio: 12,
    adjustSizes: false,
  };
  const iterations = nodes.length > 2000 ? 6 : 25;
  let round = 0;
  const step = () => {
    // Another graph was asked for in the meantime.
    if (current !== run) return;
    forceAtlas2.assign(graph, { iterations, settings });
    const places = new Float64Array(nodes.length * 2);
    nodes.forEach((n, i) => {
      places[2 * i] = graph.getNodeAttribute(n.id, 'x') as number;
      places[2 * i + 1] = graph.getNodeAttribute(n.id, 'y') as number;
    });
    round++;
    scope.postMessage({ run, places, last: round === ROUNDS });
    if (round < ROUNDS) setTimeout(step, 0);
  };
  step();
};
