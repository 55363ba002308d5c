/**
 * Which tokens of `a` stand in `b`, in order: a longest common subsequence.
 * (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1986.)
 *
 * @param limit the largest number of differences looked for.
 *   Texts further apart are aligned by their common start and end alone.
 * @returns for each token of `a` the position of its partner in `b`, or -1.
 */
export function align(a: Uint32Array, b: Uint32Array, limit = 2000): Int32Array {
  const partner = new Int32Array(a.length).fill(-1);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) {
    partner[start] = start;
    start++;
  }
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) partner[--endA] = --endB;
  const n = endA - start;
  const m = endB - start;
  if (n === 0 || m === 0) return partner;
  const max = Math.min(n + m, limit);
  const v = new Int32Array(2 * max + 3);
  const mid = max + 1;
  const trace: Int32Array[] = [];
  for (let d = 0; d <= max; d++) {
    trace.push(v.slice(mid - d - 1, mid + d + 2));
    for (let k = -d; k <= d; k += 2) {
      let x = k === -d || (k !== d && v[mid + k - 1] < v[mid + k + 1]) ? v[mid + k + 1] : v[mid + k - 1] + 1;
      let y = x - k;
      while (x < n && y < m && a[start + x] === b[start + y]) {
        x++;
        y++;
      }
      v[mid + k] = x;
      if (x >= n && y >= m) {
        backtrack(trace, d, n, m, start, partner);
        return partner;
      }
    }
  }
  return partner;
}

function backtrack(trace: Int32Array[], d: number, n: number, m: number, start: number, partner: Int32Array): void {
  let x = n;
  let y = m;
  for (let depth = d; depth >= 0; depth--) {
    const row = trace[depth]; // index depth + 1 + k holds the furthest x on diagonal k before this round
    const at = (k: number) => row[depth + 1 + k];
    const k = x - y;
    const down = k === -depth || (k !== depth && at(k - 1) < at(k + 1));
    const prevK = down ? k + 1 : k - 1;
    const prevX = depth === 0 ? 0 : at(prevK);
    const prevY = depth === 0 ? 0 : prevX - prevK;
    const headX = depth === 0 ? 0 : down ? prevX : prevX + 1;
    while (x > headX && y > (depth === 0 ? 0 : headX - k)) {
      x--;
      y--;
      partner[start + x] = start + y;
    }
    x = prevX;
    y = prevY;
  }
}
