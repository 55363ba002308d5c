import type { Builder } from '../builder.js';
import { ILLNESSES } from '../certificates.js';
import { hospitalLetter } from '../letters.js';
import { LINE } from '../papers.js';
import { CITIES, GIVEN, SURNAMES } from '../people.js';

/** Patients whom the social workers of one hospital help. */
export function hospitals({
  next,
  int,
  pick,
  digits,
  day,
  phone,
  landline,
  ip,
  network,
  story,
  file,
  call,
  paper,
  crowd,
  many,
  template,
}: Builder): void {
  many(6, (c) => {
    const name = `${pick(CITIES)}第${c + 1}人民医院`;
    // In some, two social workers give mobile numbers that stand nowhere.
    const offices = c % 3 === 1 ? [phone(), phone()] : [landline()];
    const wifi = ip();
    const text = hospitalLetter(name);
    const doctors = [0, 1, 2].map(() => pick(SURNAMES) + pick(GIVEN));
    const written: string[] = [];
    crowd('hospital', 48, 'zh', (p) => {
      const d = day();
      const copied = next() < 0.4;
      const id = file(p, copied ? text(p, int) : story(p), d, {
        ip_address: next() < 0.5 ? wifi : network(),
        contact_phone: next() < 0.4 ? pick(offices) : p.phone,
      });
      if (copied) written.push(id);
      if (next() < 0.8)
        paper(p, id, d, 'medical', {
          issuer: name,
          number: `2024${digits(8)}`,
          detail: pick(ILLNESSES),
          signed: pick(doctors),
          ...(c % 2 === 0 ? { form: `HB-2021-${1000 + c}` } : {}),
        });
      // The switchboard calls the lender about its patients.
      if (next() < 0.3) call(offices[0], LINE, d, int(86_400), 60 + int(400), p.ref);
      return id;
    });
    template(`hospital-${c}`, written);
  });
}
