import { jaccard } from '../text/shingles.js';
import { UnionFind } from './union-find.js';

export interface Star {
  /** The member that all others resemble. */
  readonly medoid: number;
  /** Ascending, medoid included. */
  readonly members: Uint32Array;
  /** Mean exact similarity of the members to the medoid; 1 for identical texts. */
  readonly cohesion: number;
}

export interface Edges {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly similarity: Float64Array;
}

/** How far below the threshold a member may stand from the medoid when a verified neighbor brings it in. */
export const SLACK = 0.15;

/**
 * Clusters with a limited diameter, from verified edges.
 * Star clustering: J. Aslam, E. Pelekhov, D. Rus, "The Star Clustering Algorithm for Static and Dynamic Information
 * Organization", JGAA 2004.
 *
 * Connected components chain letters that have nothing in common. Here every member resembles one and the same medoid.
 * In each component the document with the greatest sum of similarities to documents that are still free is the medoid.
 * Its free neighbors are its star. This goes on until no edge is left.
 * A document left over joins its most similar neighbor's star.
 * It must stand within SLACK of the threshold from its medoid.
 *
 * What we do differently: no document belongs to two stars, and ties go to the lower number.
 * So the result depends on the order of documents alone (callers sort them by id).
 *
 * @param n documents.
 * @param setOf sorted shingle set of a document; asked for members only.
 */
export function stars(n: number, setOf: (i: number) => Uint32Array, edges: Edges, threshold: number): Star[] {
  const similarity = (i: number, medoid: number) => jaccard(setOf(i), setOf(medoid));
  return starsBy(n, edges, similarity, threshold - SLACK);
}

/**
 * The same for any similarity.
 * @param joining similarity to the medoid from which a text that is left over joins its neighbor's star.
 */
export function starsBy(
  n: number,
  edges: Edges,
  similarity: (i: number, medoid: number) => number,
  joining: number,
): Star[] {
  const { owner, medoids } = greedy(n, edges, (i, medoid) => similarity(i, medoid) >= joining);
  const members = new Map<number, number[]>(medoids.map((m) => [m, []]));
  for (let i = 0; i < n; i++) if (owner[i] !== -1) members.get(owner[i])!.push(i);
  return medoids
    .map((medoid) => {
      const list = Uint32Array.from(members.get(medoid)!);
      let sum = 0;
      for (const i of list) if (i !== medoid) sum += similarity(i, medoid);
      return { medoid, members: list, cohesion: sum / (list.length - 1) };
    })
    .sort((x, y) => x.members[0] - y.members[0]);
}

function greedy(
  n: number,
  edges: Edges,
  near: (i: number, medoid: number) => boolean,
): { readonly owner: Int32Array; readonly medoids: readonly number[] } {
  const degree = new Uint32Array(n + 1);
  for (let e = 0; e < edges.a.length; e++) {
    degree[edges.a[e]]++;
    degree[edges.b[e]]++;
  }
  const offset = new Uint32Array(n + 1);
  for (let i = 0; i < n; i++) offset[i + 1] = offset[i] + degree[i];
  const fill = offset.slice();
  const neighbour = new Uint32Array(edges.a.length * 2);
  const weight = new Float64Array(edges.a.length * 2);
  const union = new UnionFind(n);
  for (let e = 0; e < edges.a.length; e++) {
    const a = edges.a[e];
    const b = edges.b[e];
    neighbour[fill[a]] = b;
    weight[fill[a]++] = edges.similarity[e];
    neighbour[fill[b]] = a;
    weight[fill[b]++] = edges.similarity[e];
    union.join(a, b);
  }
  const strength = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let k = offset[i]; k < offset[i + 1]; k++) strength[i] += weight[k];

  const owner = new Int32Array(n).fill(-1);
  const medoids: number[] = [];
  for (const component of union.components(2)) {
    const heap = new LazyHeap(strength);
    for (const i of component) heap.push(i);
    for (let m = heap.pop(); m !== -1; m = heap.pop()) {
      if (owner[m] !== -1) continue;
      const taken = [m];
      for (let k = offset[m]; k < offset[m + 1]; k++) if (owner[neighbour[k]] === -1) taken.push(neighbour[k]);
      if (taken.length === 1) continue; // left over; looked at below
      medoids.push(m);
      for (const i of taken) owner[i] = m;
      // What was taken no longer counts for the free ones around it.
      for (const i of taken)
        for (let k = offset[i]; k < offset[i + 1]; k++) {
          const j = neighbour[k];
          if (owner[j] === -1) {
            strength[j] -= weight[k];
            heap.touch(j);
          }
        }
    }
    for (const i of component) {
      if (owner[i] !== -1) continue;
      let best = -1;
      let bestWeight = -1;
      for (let k = offset[i]; k < offset[i + 1]; k++)
        if (weight[k] > bestWeight) {
          bestWeight = weight[k];
          best = neighbour[k];
        }
      if (best === -1 || owner[best] === -1) continue;
      const medoid = owner[best];
      if (near(i, medoid)) owner[i] = medoid;
    }
  }
  return { owner, medoids };
}

/** A binary heap by falling strength that forgives changes: entries carry the value they were pushed with. */
class LazyHeap {
  private readonly items: { id: number; value: number }[] = [];

  constructor(private readonly strength: Float64Array) {}

  push(id: number): void {
    const items = this.items;
    items.push({ id, value: this.strength[id] });
    let i = items.length - 1;
    while (i > 0) {
      const up = (i - 1) >> 1;
      if (!before(items[i], items[up])) break;
      [items[i], items[up]] = [items[up], items[i]];
      i = up;
    }
  }

  touch(id: number): void {
    this.push(id);
  }

  pop(): number {
    const items = this.items;
    while (items.length > 0) {
      const top = items[0];
      const last = items.pop()!;
      if (items.length > 0) {
        items[0] = last;
        let i = 0;
        for (;;) {
          const l = 2 * i + 1;
          const r = l + 1;
          let next = i;
          if (l < items.length && before(items[l], items[next])) next = l;
          if (r < items.length && before(items[r], items[next])) next = r;
          if (next === i) break;
          [items[i], items[next]] = [items[next], items[i]];
          i = next;
        }
      }
      if (Math.abs(top.value - this.strength[top.id]) < 1e-9) return top.id;
    }
    return -1;
  }
}

function before(x: { id: number; value: number }, y: { id: number; value: number }): boolean {
  return Math.abs(x.value - y.value) < 1e-9 ? x.id < y.id : x.value > y.value;
}
