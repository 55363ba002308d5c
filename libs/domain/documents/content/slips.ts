/** Signs of a value from which two are two values, and no reader's slip. */
export const SLIPS = 3;

/** In how many signs two values differ: others in their places, or left out. At most SLIPS where more than that happened. */
export function differing(x: string, y: string): number {
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  const left = long.length - short.length;
  let [count, at] = [0, 0];
  if (left === 0) {
    for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) count++;
    return count;
  }
  for (const sign of long) if (sign === short[at]) at++;
  return at === short.length ? left : SLIPS;
}
