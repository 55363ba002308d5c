/**
 * The Leiden algorithm with the constant Potts model.
 * Source: V. A. Traag, L. Waltman, N. J. van Eck. "From Louvain to Leiden: guaranteeing well-connected communities".
 * Scientific Reports 2019, arXiv 1810.08473.
 *
 * A good partition has a large sum over communities of (weight inside - gamma * n * (n-1) / 2).
 * Communities are denser inside than gamma, and sparser than gamma towards each other.
 * Unlike modularity, that does not depend on the size of the whole graph.
 *
 * What we do differently: the refinement takes the best merge instead of drawing one by its gain.
 * And ties go to the lower number. So the result depends on the graph and the generator alone.
 */
import { shuffle } from '../random.js';

export interface WeightedEdge {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** The visiting order decides which local optimum is met: the best of a few runs counts. */
const RUNS = 6;

interface Graph {
  readonly neighbours: readonly (readonly (readonly [node: number, weight: number])[])[];
  /** How many of the original nodes each node stands for. */
  readonly sizes: readonly number[];
}

/**
 * @param nodes nodes are 0..nodes-1.
 * @param gamma density between which and 0 two communities stay apart.
 * @param next the random source of the visiting order.
 * @param runs how many orders are tried.
 * @returns the community of each node, numbered from 0 in the order of their first node.
 */
export function leiden(
  nodes: number,
  edges: readonly WeightedEdge[],
  gamma: number,
  next: () => number,
  runs = RUNS,
): Int32Array {
  let best = once(nodes, edges, gamma, next);
  let bestQuality = quality(best, edges, gamma);
  for (let run = 1; run < runs; run++) {
    const found = once(nodes, edges, gamma, next);
    const q = quality(found, edges, gamma);
    if (q > bestQuality + EPSILON) {
      best = found;
      bestQuality = q;
    }
  }
  return best;
}

/** The value of a partition under the constant Potts model. */
export function quality(partition: ArrayLike<number>, edges: readonly WeightedEdge[], gamma: number): number {
  let sum = 0;
  for (const { a, b, weight } of edges) if (a !== b && partition[a] === partition[b]) sum += weight;
  const sizes = new Map<number, number>();
  for (let i = 0; i < partition.length; i++) sizes.set(partition[i], (sizes.get(partition[i]) ?? 0) + 1);
  for (const n of sizes.values()) sum -= (gamma * n * (n - 1)) / 2;
  return sum;
}

function once(nodes: number, edges: readonly WeightedEdge[], gamma: number, next: () => number): Int32Array {
  let graph = build(nodes, edges, new Array<number>(nodes).fill(1));
  let membership = Int32Array.from({ length: nodes }, (_, i) => i); // original node -> node of `graph`
  let partition = Int32Array.from({ length: nodes }, (_, i) => i); // node of `graph` -> community
  for (;;) {
    move(graph, partition, gamma, next);
    const communities = renumber(partition);
    if (communities === graph.sizes.length) break;
    const refined = refine(graph, partition, gamma);
    const parts = renumber(refined);
    if (parts === graph.sizes.length) break;
    membership = membership.map((node) => refined[node]);
    const above = new Int32Array(parts);
    refined.forEach((part, node) => {
      above[part] = partition[node];
    });
    graph = aggregate(graph, refined, parts);
    partition = above;
  }
  const result = membership.map((node) => partition[node]);
  renumber(result);
  return result;
}

function build(nodes: number, edges: readonly WeightedEdge[], sizes: readonly number[]): Graph {
  const neighbours: [number, number][][] = Array.from({ length: nodes }, () => []);
  for (const { a, b, weight } of edges) {
    if (a === b) continue;
    neighbours[a].push([b, weight]);
    neighbours[b].push([a, weight]);
  }
  return { neighbours, sizes };
}

/** Moves nodes to the neighboring community that gains most until no single move gains. */
function move(graph: Graph, partition: Int32Array, gamma: number, next: () => number): void {
  const n = graph.sizes.length;
  const totals = new Float64Array(n);
  for (let i = 0; i < n; i++) totals[partition[i]] += graph.sizes[i];
  const queue = shuffle(
    Array.from({ length: n }, (_, i) => i),
    next,
  );
  const waiting = new Uint8Array(n).fill(1);
  for (let head = 0; head < queue.length; head++) {
    const i = queue[head];
    waiting[i] = 0;
    const own = partition[i];
    totals[own] -= graph.sizes[i];
    const links = new Map<number, number>([[own, 0]]);
    for (const [j, w] of graph.neighbours[i]) links.set(partition[j], (links.get(partition[j]) ?? 0) + w);
    let best = own;
    let bestGain = links.get(own)! - gamma * graph.sizes[i] * totals[own];
    // Standing alone gains nothing and loses nothing.
    if (bestGain < -EPSILON) {
      const free = totals.indexOf(0);
      best = free;
      bestGain = 0;
    }
    for (const [community, w] of [...links].sort((x, y) => x[0] - y[0])) {
      const gain = w - gamma * graph.sizes[i] * totals[community];
      if (gain > bestGain + EPSILON) {
        best = community;
        bestGain = gain;
      }
    }
    partition[i] = best;
    totals[best] += graph.sizes[i];
    if (best === own) continue;
    for (const [j] of graph.neighbours[i])
      if (partition[j] !== best && waiting[j] === 0) {
        waiting[j] = 1;
        queue.push(j);
      }
  }
}

const EPSILON = 1e-12;

/** Splits each community into well-connected parts: single nodes merge into a part of their community when that gains. */
function refine(graph: Graph, partition: Int32Array, gamma: number): Int32Array {
  const n = graph.sizes.length;
  const refined = Int32Array.from({ length: n }, (_, i) => i);
  const totals = Float64Array.from(graph.sizes);
  const alone = new Uint8Array(n).fill(1);
  for (let i = 0; i < n; i++) {
    if (alone[i] === 0) continue;
    const links = new Map<number, number>();
    for (const [j, w] of graph.neighbours[i])
      if (partition[j] === partition[i] && refined[j] !== i) links.set(refined[j], (links.get(refined[j]) ?? 0) + w);
    let best = -1;
    let bestGain = EPSILON;
    for (const [part, w] of [...links].sort((x, y) => x[0] - y[0])) {
      const gain = w - gamma * graph.sizes[i] * totals[part];
      if (gain > bestGain) {
        best = part;
        bestGain = gain;
      }
    }
    if (best === -1) continue;
    refined[i] = best;
    totals[best] += graph.sizes[i];
    alone[best] = 0;
  }
  return refined;
}

function aggregate(graph: Graph, part: Int32Array, parts: number): Graph {
  const sizes = new Array<number>(parts).fill(0);
  const between = new Map<number, number>();
  graph.sizes.forEach((size, i) => {
    sizes[part[i]] += size;
    for (const [j, w] of graph.neighbours[i]) {
      if (i >= j || part[i] === part[j]) continue;
      const key = Math.min(part[i], part[j]) * parts + Math.max(part[i], part[j]);
      between.set(key, (between.get(key) ?? 0) + w);
    }
  });
  const edges = [...between].map(([key, weight]) => ({ a: Math.floor(key / parts), b: key % parts, weight }));
  return build(parts, edges, sizes);
}

/** Numbers communities from 0 in the order of their first node, in place; returns how many there are. */
function renumber(partition: Int32Array): number {
  const numbers = new Map<number, number>();
  for (let i = 0; i < partition.length; i++) {
    let number = numbers.get(partition[i]);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(partition[i], number);
    }
    partition[i] = number;
  }
  return numbers.size;
}
