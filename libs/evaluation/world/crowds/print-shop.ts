import type { Builder } from '../builder.js';
import { printShop } from '../letters.js';

/** People who have a print shop write and send for them. */
export function printShops({
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
  many(5, (c) => {
    const shop = { ip: ip(), device: `dev-${digits(10)}`, phone: phone() };
    const text = printShop(pick);
    const written: string[] = [];
    crowd('print shop', 12, 'zh', (p) => {
      const copied = next() < 0.7;
      const id = file(p, copied ? text(p, int) : story(p), day(), {
        ip_address: shop.ip,
        device_id: shop.device,
        // Who has no phone leaves the shop's.
        contact_phone: next() < 0.25 ? shop.phone : p.phone,
      });
      if (copied) written.push(id);
      return id;
    });
    template(`print-shop-${c}`, written);
  });
}
