import type { Builder } from '../builder.js';
import { FORM_EN, FORM_ZH } from '../letters.js';

/** People who use a public form. */
export function officialForm({ int, pick, day, file, crowd, many, template }: Builder): void {
  many(5, (c) => {
    template(
      `form-zh-${c}`,
      crowd('official form', 40, 'zh', (p) => file(p, FORM_ZH(p, pick, int), day())),
    );
    template(
      `form-en-${c}`,
      crowd('official form', 25, 'en', (p) => file(p, FORM_EN(p, pick, int), day())),
    );
  });
}
