import { describe, expect, it } from '@jest/globals';
import { jobQueueContract } from './job-queue.contract.js';
import { RedisQueue } from './redis-queue.js';

const url = process.env['CLAQUE_TEST_REDIS'] ?? '';
if (url === '') describe.skip('job queue on Redis', () => it('needs CLAQUE_TEST_REDIS', () => {}));
else {
  let n = 0;
  jobQueueContract(
    'on Redis',
    () => new RedisQueue({ url, name: `claque-test-${process.pid}-${n}`, log: () => {} }),
    () => n++,
  );

  it('carries numbers from one process to another', async () => {
    const ends = [0, 1].map(() => new RedisQueue({ url, name: `claque-test-${process.pid}-pair`, log: () => {} }));
    const seen: number[] = [];
    await ends[1].consume(async (job) => void seen.push(job), 1);
    await ends[0].publish(Array.from({ length: 50 }, (_, i) => i));
    for (let i = 0; i < 200 && seen.length < 50; i++) await new Promise((r) => setTimeout(r, 25));
    expect(new Set(seen).size).toBe(50);
    for (const e of ends) await e.close();
  });

  it('says at once that Redis is not there', async () => {
    const queue = new RedisQueue({ url: 'redis://127.0.0.1:1', name: 'x', log: () => {} });
    await expect(queue.publish([1])).rejects.toThrow();
    await queue.close();
  });
}
