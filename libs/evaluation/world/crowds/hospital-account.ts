import type { Builder } from '../builder.js';
import { ILLNESSES } from '../certificates.js';
import { hospitalLetter } from '../letters.js';
import { CITIES, GIVEN, SURNAMES } from '../people.js';

/** Patients who give the account of the hospital for refunds. */
export function hospitalAccount({
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
}: Builder): void {
  many(2, () => {
    const name = `${pick(CITIES)}市立医院`;
    const worker = phone();
    const refunds = `1102${digits(15)}`;
    const text = hospitalLetter(name);
    crowd('hospital account', 16, 'zh', (p) => {
      const d = day();
      const id = file(p, next() < 0.5 ? text(p, int) : story(p), d, {
        contact_phone: next() < 0.5 ? worker : p.phone,
        payee_account: next() < 0.5 ? refunds : '',
      });
      if (next() < 0.8)
        paper(p, id, d, 'medical', {
          issuer: name,
          number: `2024${digits(8)}`,
          detail: pick(ILLNESSES),
          signed: pick(SURNAMES) + pick(GIVEN),
        });
      return id;
    });
  });
}
