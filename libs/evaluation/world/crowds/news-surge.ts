import type { Builder } from '../builder.js';
import { newsPost } from '../letters.js';
import { LENDERS_ZH } from '../people.js';
import { DAYS } from '../plan.js';

/** People who copy one post after a report in the news. */
export function newsSurge({ next, int, pick, day, story, file, crowd, many, template }: Builder): void {
  many(3, (c) => {
    const from = day(10, DAYS - 10);
    const post = newsPost(pick, int);
    const copies: string[] = [];
    crowd('news surge', 90, 'zh', (p) => {
      const copied = next() < 0.6;
      const id = file(p, copied ? post : story(p), from + int(3), { institution: LENDERS_ZH[c % LENDERS_ZH.length] });
      if (copied) copies.push(id);
      return id;
    });
    template(`news-${c}`, copies, 0);
  });
}
