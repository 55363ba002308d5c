import type { Builder } from '../builder.js';
import { LINE } from '../papers.js';
import { LENDERS_EN } from '../people.js';

/** People who file with many lenders, file again, call often, or have a recycled phone. */
export function onePerson({ int, day, phone, story, file, call, crowd, many }: Builder): void {
  many(10, () => {
    crowd('fan-out', 8, 'en', (p) => {
      const text = story(p);
      const d = day();
      return LENDERS_EN.slice(0, 3).map((institution) => file(p, text, d, { institution }))[0];
    });
    crowd('files again', 8, 'zh', (p) => {
      const text = story(p);
      return [0, 1, 2, 3].map(() => file(p, text, day()))[0];
    });
    crowd('anxious caller', 2, 'zh', (p) => {
      const d = day();
      for (let k = 0; k < 10; k++) call(p.phone, LINE, d, 30_000 + k * 2400 + int(600), 20 + int(200), p.ref);
      return file(p, story(p), d);
    });
    for (let k = 0; k < 6; k++) {
      const recycled = phone();
      for (let j = 0; j < 2 + (k % 2); j++)
        crowd('recycled phone', 1, 'zh', (p) => file(p, story(p), day(), { contact_phone: recycled }));
    }
  });
}
