/**
 * Other methods on the same units and values, as they would be run by somebody who reaches for them. Those that the field keeps as
 * libraries are used as they are.
 */
import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import { connectedComponents } from 'graphology-components';
import { M, rarity } from '../domain/detector.js';
import type { Households } from '../domain/households.js';
import type { Complaint, EvidenceFamily } from '../domain/model/index.js';
import type { Value, ValueTable } from '../domain/shared-values/value.js';
import { dayNumber } from '../domain/text/dates.js';
import { leiden, peel, random, UnionFind, type WeightedEdge } from '../kernel/index.js';

export interface BaselineInput {
  readonly complaints: readonly Complaint[];
  readonly units: Households;
  readonly table: ValueTable;
  /** Rings planted: FRAUDAR gets the number of blocks to take, in its favor. */
  readonly blocks: number;
}

export interface Baseline {
  readonly name: string;
  /** Groups of units, the strongest first. */
  run(input: BaselineInput): number[][];
}

// A CommonJS package whose types say `export default`: at run time the function is the default itself.
const louvain = louvainModule as unknown as typeof louvainModule.default;

const LEAST = 3;
const LARGEST_SHARE = 0.05;
/** Pairs of the holders of a value that more units hold are not listed: they would weigh next to nothing. */
const PAIRS_OF = 400;

const usable = ({ table, units }: BaselineInput): Value[] =>
  table.values.filter((v) => v.units.length >= 2 && v.units.length <= Math.max(60, LARGEST_SHARE * units.size));

/** Bits that each two units share: the largest of a family, summed across families. */
function pairBits(input: BaselineInput): Map<number, number> {
  const best = new Map<number, Partial<Record<EvidenceFamily, number>>>();
  for (const v of usable(input)) {
    if (v.units.length > PAIRS_OF) continue;
    const bits = rarity(M[v.family], v.units.length, input.table.observedUnits[v.type]);
    for (let i = 0; i < v.units.length; i++)
      for (let j = i + 1; j < v.units.length; j++) {
        const key = v.units[i] * input.units.size + v.units[j];
        let families = best.get(key);
        if (families === undefined) {
          families = {};
          best.set(key, families);
        }
        if (bits > (families[v.family] ?? 0)) families[v.family] = bits;
      }
  }
  const sums = new Map<number, number>();
  for (const [key, families] of best)
    sums.set(
      key,
      Object.values(families).reduce((x, y) => x + y, 0),
    );
  return sums;
}

function bipartite(input: BaselineInput): UndirectedGraph {
  const graph = new UndirectedGraph();
  usable(input).forEach((v, k) => {
    const value = `v${k}`;
    graph.mergeNode(value);
    for (const u of v.units) {
      graph.mergeNode(`u${u}`);
      graph.mergeEdge(`u${u}`, value);
    }
  });
  return graph;
}

const unitsIn = (nodes: readonly string[]): number[] =>
  nodes
    .filter((n) => n[0] === 'u')
    .map((n) => Number(n.slice(1)))
    .sort((x, y) => x - y);

const bySize = (groups: number[][]): number[][] =>
  groups.filter((g) => g.length >= LEAST).sort((x, y) => y.length - x.length || x[0] - y[0]);

const collect = (partition: Iterable<readonly [number, number]>): number[][] => {
  const groups = new Map<number, number[]>();
  for (const [unit, community] of partition) {
    const list = groups.get(community);
    if (list) list.push(unit);
    else groups.set(community, [unit]);
  }
  return bySize([...groups.values()]);
};

export const BASELINES: readonly Baseline[] = [
  {
    name: 'components',
    run: (input) => bySize(connectedComponents(bipartite(input)).map(unitsIn)),
  },
  {
    name: 'Louvain',
    run: (input) => {
      const partition = louvain(bipartite(input), { rng: random(1) });
      return collect(
        Object.entries(partition).flatMap(([node, c]) =>
          node[0] === 'u' ? [[Number(node.slice(1)), c] as const] : [],
        ),
      );
    },
  },
  {
    name: 'Leiden CPM',
    run: (input) => {
      const edges: WeightedEdge[] = [];
      for (const [key, bits] of pairBits(input))
        edges.push({ a: Math.floor(key / input.units.size), b: key % input.units.size, weight: bits });
      // One family's rarest value is worth about ten bits here: pairs must share more than that to stay together.
      return collect(leiden(input.units.size, edges, 10, random(1)).entries());
    },
  },
  {
    name: 'pairs >= 16 bits',
    run: (input) => {
      const union = new UnionFind(input.units.size);
      for (const [key, bits] of pairBits(input))
        if (bits >= 16) union.join(Math.floor(key / input.units.size), key % input.units.size);
      return bySize(union.components(LEAST).map((c) => [...c]));
    },
  },
  {
    name: 'SynchroTrap-like',
    run: (input) => {
      // An action is a value used on a day. Two match inside a week. Two units are alike when half of their actions
      // match.
      const actions: Map<number, number>[] = Array.from({ length: input.units.size }, () => new Map());
      const values = usable(input);
      values.forEach((v, k) => {
        for (const p of v.places) {
          const day = dayNumber(input.complaints[p.complaint].receivedAt);
          const unit = input.units.unitOf[p.complaint];
          if (!Number.isNaN(day) && !actions[unit].has(k)) actions[unit].set(k, day);
        }
      });
      const matched = new Map<number, number>();
      values.forEach((v, k) => {
        if (v.units.length > PAIRS_OF) return;
        for (let i = 0; i < v.units.length; i++)
          for (let j = i + 1; j < v.units.length; j++) {
            const [a, b] = [actions[v.units[i]].get(k), actions[v.units[j]].get(k)];
            if (a === undefined || b === undefined || Math.abs(a - b) > 7) continue;
            const key = v.units[i] * input.units.size + v.units[j];
            matched.set(key, (matched.get(key) ?? 0) + 1);
          }
      });
      const union = new UnionFind(input.units.size);
      for (const [key, n] of matched) {
        const [a, b] = [Math.floor(key / input.units.size), key % input.units.size];
        if (n >= 2 && n / (actions[a].size + actions[b].size - n) >= 0.5) union.join(a, b);
      }
      return bySize(union.components(LEAST).map((c) => [...c]));
    },
  },
  {
    name: 'FRAUDAR, oracle stop',
    run: (input) => {
      const values = usable(input);
      let valuesOf: number[][] = Array.from({ length: input.units.size }, () => []);
      values.forEach((v, k) => {
        for (const u of v.units) valuesOf[u].push(k);
      });
      const blocks: number[][] = [];
      for (let b = 0; b < input.blocks; b++) {
        const { units, blockValues } = peel({ valuesOf, values: values.length });
        if (units.length === 0) break;
        if (units.length >= LEAST) blocks.push(units);
        const [inside, gone] = [new Set(units), new Set(blockValues)];
        valuesOf = valuesOf.map((list, u) => (inside.has(u) ? list.filter((v) => !gone.has(v)) : list));
      }
      return blocks;
    },
  },
  {
    name: 'exact text',
    run: ({ complaints, units }) => {
      const byText = new Map<string, Set<number>>();
      complaints.forEach((c, i) => {
        const text = c.text.normalize('NFKC').replace(/\s+/g, ' ').trim();
        const set = byText.get(text);
        if (set) set.add(units.unitOf[i]);
        else byText.set(text, new Set([units.unitOf[i]]));
      });
      return bySize([...byText.values()].map((set) => [...set].sort((x, y) => x - y)));
    },
  },
];
