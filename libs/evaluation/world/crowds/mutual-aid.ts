import type { Builder } from '../builder.js';
import { letter } from '../letters.js';

/** A group of mutual aid with one volunteer and one account. */
export function mutualAid({
  next,
  int,
  pick,
  digits,
  day,
  phone,
  ip,
  story,
  file,
  crowd,
  many,
  template,
}: Builder): void {
  many(2, (c) => {
    const volunteer = phone();
    const pool = `6214${digits(15)}`;
    const text = letter('zh', pick, int);
    const room = ip();
    template(
      `mutual-aid-${c}`,
      crowd('mutual aid', 16, 'zh', (p) =>
        file(p, next() < 0.8 ? text.copy(p) : story(p), day(), {
          contact_phone: next() < 0.8 ? volunteer : p.phone,
          payee_account: next() < 0.6 ? pool : '',
          ...(c % 2 === 1 && next() < 0.6 ? { ip_address: room } : {}),
        }),
      ),
    );
  });
}
