/** Pearson's correlation of pairs of values, added one by one. */
export class Correlation {
  size = 0;
  sumX = 0;
  sumY = 0;
  private xx = 0;
  private yy = 0;
  private xy = 0;

  /** Of pairs that were added up elsewhere: their number, sums, sums of squares, and sum of products. */
  static ofSums(size: number, sums: readonly [number, number], squares: readonly [number, number], products: number) {
    const c = new Correlation();
    c.size = size;
    [c.sumX, c.sumY] = sums;
    [c.xx, c.yy] = squares;
    c.xy = products;
    return c;
  }

  add(x: number, y: number): void {
    this.size++;
    this.sumX += x;
    this.sumY += y;
    this.xx += x * x;
    this.yy += y * y;
    this.xy += x * y;
  }

  /** The smaller of the two variances. */
  variance(): number {
    const { size: n } = this;
    return n === 0 ? 0 : Math.min(this.xx / n - (this.sumX / n) ** 2, this.yy / n - (this.sumY / n) ** 2);
  }

  /** -1 to 1; null where one of the two does not vary. */
  value(): number | null {
    const { size: n } = this;
    if (n === 0) return null;
    const [vx, vy] = [this.xx / n - (this.sumX / n) ** 2, this.yy / n - (this.sumY / n) ** 2];
    if (!(vx > 0 && vy > 0)) return null;
    return (this.xy / n - (this.sumX / n) * (this.sumY / n)) / Math.sqrt(vx * vy);
  }
}
