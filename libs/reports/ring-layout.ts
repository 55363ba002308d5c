/** A drawing of a ring: what is shared on the left, the households that share it on the right. No dependency: the console uses it too. */
export interface DrawnNode {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** How many debtors hold the value; 0 for debtors. */
  readonly weight: number;
}

export interface DrawnEdge {
  readonly from: DrawnNode;
  readonly to: DrawnNode;
}

export interface RingDrawing {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  /** Debtors that did not fit. */
  readonly more: number;
}

export interface DrawableRing {
  readonly debtors: readonly string[];
  readonly values: readonly {
    readonly key: string;
    readonly kind: string;
    readonly label: string;
    readonly debtors: readonly string[];
  }[];
}

const DEBTORS = 40;
const VALUES = 24;
const ROW = 26;
const WIDTH = 720;

/** Two columns; debtors stand near the values that they hold (one barycentre pass, Sugiyama et al. 1981). */
export function ringLayout(ring: DrawableRing): RingDrawing {
  const values = [...ring.values]
    .sort((a, b) => b.debtors.length - a.debtors.length || (a.key < b.key ? -1 : 1))
    .slice(0, VALUES);
  const rank = new Map(values.map((v, i) => [v.key, i]));
  const held = new Map<string, number[]>(ring.debtors.map((d) => [d, []]));
  for (const v of values) for (const d of v.debtors) held.get(d)?.push(rank.get(v.key)!);
  const centre = (d: string) => {
    const list = held.get(d)!;
    return list.length === 0 ? values.length : list.reduce((s, x) => s + x, 0) / list.length;
  };
  const debtors = [...ring.debtors].sort((a, b) => centre(a) - centre(b) || (a < b ? -1 : 1));
  const shown = debtors.slice(0, DEBTORS);
  const rows = Math.max(values.length, shown.length, 1);
  const height = rows * ROW + 20;
  const place = (i: number, of: number) => 10 + ((i + 0.5) * (height - 20)) / of;
  const nodes: DrawnNode[] = [];
  const valueNodes = values.map((v, i) => {
    const node = {
      id: v.key,
      kind: v.kind,
      label: v.label,
      x: 200,
      y: place(i, values.length),
      weight: v.debtors.length,
    };
    nodes.push(node);
    return node;
  });
  const debtorNodes = new Map(
    shown.map((d, i) => {
      const node = { id: `debtor:${d}`, kind: 'debtor', label: d, x: 520, y: place(i, shown.length), weight: 0 };
      nodes.push(node);
      return [d, node];
    }),
  );
  const edges: DrawnEdge[] = [];
  for (const [i, v] of values.entries()) {
    const from = valueNodes[i];
    for (const d of v.debtors) {
      const to = debtorNodes.get(d);
      if (from && to) edges.push({ from, to });
    }
  }
  return { width: WIDTH, height, nodes, edges, more: debtors.length - shown.length };
}
