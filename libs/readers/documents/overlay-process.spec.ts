import { expect, it } from '@jest/globals';
import { drawOverlay } from './overlay-process.js';

it('holds the papers of one picture at a time, however many are asked for', async () => {
  let held = 0;
  let most = 0;
  const pictures = Array.from({ length: 6 }, () =>
    drawOverlay(async () => {
      held++;
      most = Math.max(most, held);
      await new Promise((resolve) => setImmediate(resolve));
      // A picture that cannot be had gives its turn on.
      held--;
      throw new Error('no paper');
    }),
  );
  const ended = await Promise.allSettled(pictures);
  expect(ended.map((e) => e.status)).toEqual(Array(6).fill('rejected'));
  expect(most).toBe(1);
});
