import type { Builder } from '../builder.js';
import { circular } from '../letters.js';
import { DAYS } from '../plan.js';

/** Members of an insurer or a union who use its letter. */
export function circulars({ int, pick, day, file, crowd, many, template }: Builder): void {
  for (const kind of ['insurer', 'union'] as const)
    many(1, (c) => {
      const text = circular(kind, pick, int);
      const from = day(0, DAYS - 20);
      template(
        `${kind}-${c}`,
        crowd(`${kind} letter`, 60, 'zh', (p) => file(p, text(p), from + int(20))),
      );
    });
}
