/** Edges whose loss takes a part apart (R. E. Tarjan, "A note on finding the bridges of a graph", IPL 1974); indexes, ascending. */
export function bridges(nodes: number, edges: readonly { readonly a: number; readonly b: number }[]): number[] {
  const neighbours: [node: number, edge: number][][] = Array.from({ length: nodes }, () => []);
  edges.forEach(({ a, b }, e) => {
    neighbours[a].push([b, e]);
    neighbours[b].push([a, e]);
  });
  const entered = new Int32Array(nodes).fill(-1);
  const low = new Int32Array(nodes);
  const result: number[] = [];
  let clock = 0;
  for (let root = 0; root < nodes; root++) {
    if (entered[root] !== -1) continue;
    const path = [{ node: root, by: -1, next: 0 }];
    entered[root] = low[root] = clock++;
    while (path.length > 0) {
      const at = path[path.length - 1];
      if (at.next < neighbours[at.node].length) {
        const [to, e] = neighbours[at.node][at.next++];
        if (e === at.by) continue;
        if (entered[to] !== -1) low[at.node] = Math.min(low[at.node], entered[to]);
        else {
          entered[to] = low[to] = clock++;
          path.push({ node: to, by: e, next: 0 });
        }
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above === undefined) continue;
      low[above.node] = Math.min(low[above.node], low[at.node]);
      if (low[at.node] > entered[above.node]) result.push(at.by);
    }
  }
  return result.sort((x, y) => x - y);
}
