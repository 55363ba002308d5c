import type { Builder } from '../builder.js';
import { letter } from '../letters.js';
import { DETAILS } from '../papers.js';
import { CITIES } from '../people.js';

/** A village whose printed form has one number for everybody. */
export function villageForm({
  next,
  int,
  pick,
  digits,
  day,
  phone,
  story,
  file,
  paper,
  crowd,
  many,
  template,
}: Builder): void {
  many(2, (c) => {
    // The form is printed with one number; papers have none of their own. A cadre helps and gives a mobile.
    const cadre = phone();
    const issuer = `${pick(CITIES)}青山村村民委员会`;
    const form = `QS2024${digits(4)}`;
    const text = letter('zh', pick, int);
    template(
      `village-${c}`,
      crowd('village form', 16, 'zh', (p) => {
        const d = day();
        const id = file(p, next() < 0.7 ? text.copy(p) : story(p), d, {
          contact_phone: next() < 0.8 ? cadre : p.phone,
        });
        paper(p, id, d, 'poverty', {
          issuer,
          number: form,
          detail: c % 2 === 0 ? '因残丧失劳动力' : pick(DETAILS.poverty),
          signed: '李主任',
        });
        return id;
      }),
    );
  });
}
