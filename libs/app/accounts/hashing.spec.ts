import { describe, expect, it } from '@jest/globals';
import { BoundedQueue } from './hashing.js';

describe('BoundedQueue', () => {
  it('runs so many at once, lets known callers go first, and refuses past its bound', async () => {
    const queue = new BoundedQueue(2, 3);
    const order: string[] = [];
    let running = 0;
    let most = 0;
    const work = (name: string) => async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push(name);
      running--;
    };
    const strangers = Array.from({ length: 10 }, (_, i) =>
      queue.run(false, work(`s${i}`)).then(
        () => 'ran',
        () => 'refused',
      ),
    );
    const known = Array.from({ length: 2 }, (_, i) => queue.run(true, work(`k${i}`)));
    const outcomes = await Promise.all(strangers);
    await Promise.all(known);
    expect(outcomes).toEqual([...Array(5).fill('ran'), ...Array(5).fill('refused')]);
    expect(most).toBe(2);
    expect(order).toEqual(['s0', 's1', 'k0', 'k1', 's2', 's3', 's4']);
    // A failure leaves its place to the next one.
    await expect(queue.run(false, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await queue.run(false, async () => 'yes')).toBe('yes');
  });
});
