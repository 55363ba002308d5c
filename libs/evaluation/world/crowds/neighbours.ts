import type { Builder } from '../builder.js';
import { CITIES } from '../people.js';
import { DAYS } from '../plan.js';
import { storyZh } from '../stories.js';

/** Neighbors who copy each other. */
export function neighbours({ int, pick, day, file, crowd, many, template }: Builder): void {
  many(10, () => {
    const from = day(0, DAYS - 10);
    const text = storyZh(pick, int);
    const place = `${pick(CITIES)}和平小区`;
    const copies = crowd('neighbours', 8, 'zh', (p) =>
      file(p, text, from + int(10), { address: `${place}${1 + int(9)}栋${101 + int(900)}室` }),
    );
    template(`neighbours-${copies[0]}`, copies, 0);
  });
}
