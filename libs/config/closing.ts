type End = () => Promise<void> | void;

/** What must end when the product ends, the last begun first. */
export class Closing {
  private readonly ends: End[] = [];

  add(end: End): void {
    this.ends.push(end);
  }

  /** Repeats work until the end. A failure is logged, and the next turn tries again. */
  repeat(milliseconds: number, work: () => Promise<unknown>, failed: (error: Error) => void): void {
    const timer = setInterval(() => void work().catch(failed), milliseconds).unref();
    this.add(() => clearInterval(timer));
  }

  async close(): Promise<void> {
    for (const end of this.ends.splice(0).reverse()) await end();
  }
}
