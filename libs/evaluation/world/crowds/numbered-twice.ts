import type { Builder } from '../builder.js';
import { letter } from '../letters.js';
import { DETAILS } from '../papers.js';
import { CITIES } from '../people.js';

/** A village whose clerk gave three people one number by mistake. */
export function numberedTwice({ next, int, pick, digits, day, phone, story, file, paper, crowd, many }: Builder): void {
  many(2, () => {
    // A clerk numbers each paper and gives three people one number by mistake; the same cadre helps everybody.
    const cadre = phone();
    const issuer = `${pick(CITIES)}柳河村村民委员会`;
    const twice = `2024${digits(8)}`;
    const text = letter('zh', pick, int);
    crowd('numbered twice', 16, 'zh', (p, k) => {
      const d = day();
      const id = file(p, next() < 0.7 ? text.copy(p) : story(p), d, { contact_phone: next() < 0.8 ? cadre : p.phone });
      const number = k % 5 === 0 && k < 15 ? twice : `2024${digits(8)}`;
      paper(p, id, d, 'poverty', { issuer, number, detail: pick(DETAILS.poverty), signed: '李主任' });
      return id;
    });
  });
}
