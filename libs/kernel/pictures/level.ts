/** Turns a point of the page so that its lines are level, about the page's middle. */
export function turner(skew: number, w: number, h: number): (x: number, y: number) => [number, number] {
  const a = (-skew * Math.PI) / 180;
  const [c, s] = [Math.cos(a), Math.sin(a)];
  const [mx, my] = [w / 2, h / 2];
  return (x, y) => [mx + (x - mx) * c - (y - my) * s, my + (x - mx) * s + (y - my) * c];
}

/** Where the ink begins and ends: a fleck of dust does not move it. */
export function extent(values: Float32Array): [number, number] {
  const sorted = Float32Array.from(values).sort();
  const at = (q: number) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
  return [at(0.004), at(0.996)];
}
